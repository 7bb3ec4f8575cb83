"""Voices are told where the codes of their speakers' recordings lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from training_doubles import packed_corpus
from voice_doubles import SMALL, export_voices, trained

from voiceshift.cloning.decoder import Decoder
from voiceshift.dsp.mel import MelFrontend
from voiceshift.errors import TrainingDataError
from voiceshift.training.codes import codes_of, renew_codes
from voiceshift.training.corpus import Corpus
from voiceshift.voice.adaptation import CodeStatistics
from voiceshift.voice.registry import VoiceRegistry

SPEAKERS = ["flemishguy", "kathleen", "stranger"]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpus")
    packed_corpus(folder)
    return Corpus(folder / "packed")


def test_they_are_those_of_the_live_networks(corpus: Corpus, tmp_path: Path) -> None:
    learnt = trained(speakers=SPEAKERS)
    export_voices(tmp_path, learnt)
    decoder = Decoder(VoiceRegistry([tmp_path]).load("kathleen").core)
    codes, voicing, rms = [], [], []
    for utterance in (u for u in corpus.utterances if u.speaker == "kathleen"):
        audio = corpus.audio(utterance, 0, utterance.n_samples)
        mel, level = MelFrontend().process(audio)
        codes.append(decoder.content(mel))
        rms.append(level[2:])
        voicing.append(corpus.voicing(utterance, 0, utterance.n_frames - 2))
    parts = (np.concatenate(part) for part in (codes, voicing, rms))
    expected = CodeStatistics.of(*parts)
    found = codes_of(learnt, corpus)("kathleen")
    assert expected is not None
    # Live, weights are rounded to bytes.
    np.testing.assert_allclose(found.code_mean, expected.code_mean, atol=0.03)
    np.testing.assert_allclose(found.code_covariance, expected.code_covariance, atol=0.05)


def test_renewing_changes_nothing_else(corpus: Corpus, tmp_path: Path) -> None:
    learnt = trained(speakers=SPEAKERS)
    export_voices(tmp_path, learnt)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    old = VoiceRegistry([tmp_path]).load("kathleen")
    renewed = renew_codes(tmp_path, corpus)
    assert "kathleen" in renewed and len(renewed) == len(VoiceRegistry([tmp_path]).voices())
    after = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    changed = {p.name for p in before if before[p] != after[p]}
    assert before.keys() == after.keys() and changed == {"voice.safetensors", "manifest.json"}
    new = VoiceRegistry([tmp_path]).load("kathleen")
    np.testing.assert_array_equal(new.embedding, old.embedding)
    assert new.codes is not None
    expected = codes_of(learnt, corpus)("kathleen")
    np.testing.assert_allclose(new.codes.code_mean, expected.code_mean, atol=2e-3)
    assert new.codes.code_mean.shape == (2, SMALL.content_dims)


def test_a_speaker_without_speech_is_named(corpus: Corpus) -> None:
    with pytest.raises(TrainingDataError, match="no speech of nathalie"):
        codes_of(trained(speakers=SPEAKERS), corpus)("nathalie")
