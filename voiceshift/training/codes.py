"""Where the codes of a trained speaker's recordings lie: what a voice's adaptation moves to.

`export` asks for every preset; `renew_codes` gives them to the voices of a models folder whose
weights are there already.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import safetensors.numpy
import torch

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES
from voiceshift.dsp.mel import MelFrontend
from voiceshift.errors import TrainingDataError
from voiceshift.training.corpus import Corpus
from voiceshift.training.export import (
    CORE_FOLDER,
    NETWORK,
    Trained,
    read_bundle,
    replace_bundle,
    scratch_folder,
)
from voiceshift.training.presets import PRESETS
from voiceshift.voice import bundle
from voiceshift.voice.adaptation import CodeStatistics
from voiceshift.voice.card import VOICE_WEIGHTS
from voiceshift.voice.network import ContentEncoder

MOST_S = 90.0
"""Of a speaker's recordings, evenly out of all of them: more changes nothing."""

CodesOf = Callable[[str], CodeStatistics]


def codes_of(trained: Trained, corpus: Corpus) -> CodesOf:
    """Return what tells a speaker's statistics; it raises TrainingDataError for one without."""
    encoder = ContentEncoder(trained.shape, ENCODER_LOOKAHEAD_FRAMES).eval()
    weights = trained.under(f"{NETWORK}encoder.")
    encoder.load_state_dict({k: torch.from_numpy(v.astype(np.float32)) for k, v in weights.items()})

    @cache
    def of(speaker: str) -> CodeStatistics:
        own = [u for u in corpus.utterances if u.speaker == speaker]
        seconds = sum(u.n_samples for u in own) / SAMPLE_RATE_HZ
        every = max(1, int(seconds / MOST_S))
        heard = []
        for utterance in own[::every]:
            frames = utterance.n_frames - ENCODER_LOOKAHEAD_FRAMES
            audio = corpus.audio(utterance, 0, utterance.n_frames * HOP_SAMPLES)
            mel, rms = MelFrontend().process(audio)
            with torch.inference_mode():
                z, _ = encoder(torch.from_numpy(mel)[None], encoder.initial_state())
            voicing = corpus.voicing(utterance, 0, frames)
            late = slice(ENCODER_LOOKAHEAD_FRAMES, None)
            heard.append((z[0, late].numpy(), voicing, rms[late]))
        found = None
        if heard:
            codes, voicing, rms = (np.concatenate(part) for part in zip(*heard, strict=True))
            found = CodeStatistics.of(codes, voicing, rms)
        if found is None:
            raise TrainingDataError(f"The corpus has no speech of {speaker}. Pack all of it.")
        return found

    return of


def renew_codes(models: Path, corpus: Corpus) -> list[str]:
    """Write the statistics of all shipped voices in a models folder anew; return their ids.

    Raises ManifestError, IntegrityError or TrainingDataError.
    """
    of = codes_of(read_bundle(models / CORE_FOLDER), corpus)
    renewed = []
    for preset in PRESETS:
        folder = models / preset.id
        if not folder.is_dir():
            continue
        manifest = bundle.read_manifest(folder)
        tensors = safetensors.numpy.load(bundle.read_file(folder, manifest, VOICE_WEIGHTS))
        mixed = CodeStatistics.mixed([(share, of(name)) for name, share in preset.made_of.items()])
        tensors |= {name: value.astype(np.float16) for name, value in mixed.tensors().items()}
        scratch = scratch_folder(models)
        shutil.copytree(folder, scratch, dirs_exist_ok=True)
        (scratch / VOICE_WEIGHTS).write_bytes(safetensors.numpy.save(tensors))
        bundle.write_manifest(scratch, bundle.Kind.VOICE, manifest.facts)
        replace_bundle(scratch, folder)
        renewed.append(preset.id)
    return renewed
