"""One voice, some utterances: converted through the streaming path, then judged.

Trials run in worker processes. What a trial returns depends on the voice and the recordings alone
(`compute_s` apart): converters are reset before every utterance, which restarts their noise too.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, Samples
from voiceshift.engine.conversion import Converter, PitchFit
from voiceshift.evaluation import metrics
from voiceshift.evaluation.listening import Clip, group_of, load_clip
from voiceshift.evaluation.sources import SourceCache

VOICED = 0.5
"""Voicing above which a frame of the live tracker counts as voiced."""


@dataclass(frozen=True)
class Setup:
    """What every trial of a run shares."""

    speech: Path
    cache: Path
    metrics: frozenset[str]
    """Keys of sources.JUDGES."""
    target_references: dict[str, tuple[str, ...]]
    source_references: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Result:
    """What was measured on one utterance. NaN or None: not asked for, or nothing to judge."""

    path: str
    speaker: str
    group: str
    seconds: float
    voice: str = ""
    """Voice id; empty for the unconverted source."""
    secs_target: float = math.nan
    """Converted: to the voice's speaker. Source: mean over the preset speakers."""
    secs_source: float = math.nan
    """Converted: to the source's speaker. Source: mean over the other held-out speakers."""
    text: str = ""
    reference: str = ""
    """What the recogniser hears in the source."""
    hypothesis: str = ""
    """What it hears in the converted speech."""
    quality: metrics.Quality | None = None
    pitch: metrics.PitchAgreement | None = None
    """Converted: with the source's Harvest. Source: the live tracker with Harvest."""
    baseline_pitch: metrics.PitchAgreement | None = None
    """Source only: DIO with Harvest, the disagreement of two offline trackers."""
    compute_s: float = field(default=0.0, compare=False)


def convert(converter: Converter, audio: Samples, semitones: float) -> Samples:
    """Return audio converted hop by hop from a fresh state, without the converter's delay.

    Shape (n,) to (n,), 24 kHz.
    """
    converter.reset()
    converter.pitch_semitones = semitones
    hops = -(-len(audio) // HOP_SAMPLES)
    padded = np.zeros(hops * HOP_SAMPLES, np.float32)
    padded[: len(audio)] = audio
    parts = [converter.process(hop).copy() for hop in padded.reshape(hops, HOP_SAMPLES)]
    parts.append(converter.flush())
    return np.concatenate(parts)[converter.latency :][: len(audio)]


def live_f0(audio: Samples) -> NDArray[np.float32]:
    """Return our own pitch tracker's F0 in Hz at each frame's centre, 0 where unvoiced."""
    from voiceshift.dsp.pitch import track

    f0, voicing = track(audio)
    return np.where(voicing > VOICED, f0, 0).astype(np.float32)


def auto_fit_semitones(audio: Samples, mean_f0_hz: float) -> float:
    """Return the shift from the audio's median F0 to a voice's mean, as the app fits it."""
    f0 = live_f0(audio)
    median = float(np.median(f0[f0 > 0])) if np.any(f0 > 0) else 0.0
    return PitchFit(median).semitones(mean_f0_hz)


def fill_source(setup: Setup, path: str, as_reference: bool) -> None:
    """Measure a recording for the cache; as_reference: only its speaker counts."""
    SourceCache(setup.speech, setup.cache).fill(path, setup.metrics, as_reference)


def judge_source(setup: Setup, clip: Clip) -> Result:
    """Measure an unconverted utterance; all but the live tracker comes from the cache."""
    cache = SourceCache(setup.speech, setup.cache)
    found: dict[str, Any] = {}
    if "secs" in setup.metrics:
        own = cache.embedding(clip.path)
        others = {s: refs for s, refs in setup.source_references.items() if s != clip.speaker}
        found["secs_target"] = _mean_similarity(cache, own, setup.target_references)
        found["secs_source"] = _mean_similarity(cache, own, others)
    if "wer" in setup.metrics:
        found["text"] = metrics.normalised_text(clip.text)
        found["reference"] = found["hypothesis"] = cache.hypothesis(clip.path)
    if "dnsmos" in setup.metrics:
        found["quality"] = cache.quality(clip.path)
    if "f0" in setup.metrics:
        harvest = cache.harvest_f0(clip.path)
        live = live_f0(load_clip(setup.speech, clip.path))
        found["pitch"] = metrics.pitch_agreement(harvest, live)
        found["baseline_pitch"] = metrics.pitch_agreement(harvest, cache.dio_f0(clip.path))
    return Result(clip.path, clip.speaker, group_of(clip.speaker), clip.seconds, **found)


def judge_voice(setup: Setup, voice_id: str, clips: tuple[Clip, ...]) -> list[Result]:
    """Convert utterances to an installed voice and measure them.

    Raises VoiceError and EvaluationError.
    """
    from voiceshift.voice.converter import VoiceConverter
    from voiceshift.voice.registry import VoiceRegistry

    voice = VoiceRegistry().load(voice_id)
    converter = VoiceConverter(voice)
    return [
        judge_conversion(setup, clip, voice_id, converter, voice.info.mean_f0_hz) for clip in clips
    ]


def judge_conversion(
    setup: Setup, clip: Clip, voice_id: str, converter: Converter, mean_f0_hz: float
) -> Result:
    """Convert one utterance, pitch fitted to the voice's mean F0, and measure what comes out."""
    cache = SourceCache(setup.speech, setup.cache)
    audio = load_clip(setup.speech, clip.path)
    semitones = auto_fit_semitones(audio, mean_f0_hz)
    begun = time.process_time()
    converted = convert(converter, audio, semitones)
    found: dict[str, Any] = {"compute_s": time.process_time() - begun}
    if "secs" in setup.metrics:
        heard = metrics.speaker_embedding(converted)
        source = cache.centroid(setup.source_references[clip.speaker])
        found["secs_source"] = metrics.similarity(heard, source)
        if voice_id in setup.target_references:
            target = cache.centroid(setup.target_references[voice_id])
            found["secs_target"] = metrics.similarity(heard, target)
    if "wer" in setup.metrics:
        found["text"] = metrics.normalised_text(clip.text)
        found["reference"] = cache.hypothesis(clip.path)
        found["hypothesis"] = metrics.transcribe(converted)
    if "dnsmos" in setup.metrics:
        found["quality"] = metrics.dnsmos(converted)
    if "f0" in setup.metrics:
        found["pitch"] = metrics.pitch_agreement(
            cache.harvest_f0(clip.path), metrics.harvest_f0(converted)
        )
    group = group_of(clip.speaker)
    return Result(clip.path, clip.speaker, group, clip.seconds, voice_id, **found)


def _mean_similarity(
    cache: SourceCache, embedding: NDArray[np.float32], speakers: dict[str, tuple[str, ...]]
) -> float:
    centroids = [cache.centroid(paths) for paths in speakers.values()]
    return float(np.mean([metrics.similarity(embedding, c) for c in centroids]))
