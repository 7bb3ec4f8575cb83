"""One trial: an utterance sent through the live pipeline as it is by default, then judged.

Trials run in worker processes. What a trial returns depends on the voice and the recordings alone
(`hops_ms` apart): converters are reset before every utterance, which restarts their noise too.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES
from voiceshift.engine.conversion import CastVoice, PitchFit
from voiceshift.engine.messages import Controls
from voiceshift.engine.pipeline import Pipeline
from voiceshift.evaluation import mcd, metrics, page
from voiceshift.evaluation.listening import Clip, Parallel, load_clip
from voiceshift.evaluation.noise import add_noise, noise_for
from voiceshift.evaluation.sources import SourceCache
from voiceshift.training.corpus import read_speech
from voiceshift.voice.converter import Learnt

if TYPE_CHECKING:
    from voiceshift.voice.registry import VoiceRegistry

HEARD_BEFORE_S = 30
"""Of a speaker, before an utterance is judged."""
_known_speakers: dict[tuple[object, ...], Learnt] = {}
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
    noises: tuple[str, ...] = ()
    snr_db: float = math.inf
    """Of noisy trials."""
    page: Path | None = None
    """Folder that keeps audio and spectrograms of what is `shown`."""
    shown: frozenset[str] = frozenset()
    """Paths of sources."""
    lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES
    """Of voices and live pitch, as the latency profile has it."""


@dataclass(frozen=True)
class Heard:
    """What a recogniser makes of an utterance; normalised words."""

    reference: str
    """In the source, without noise."""
    hypothesis: str
    """In what is judged."""
    repeats: tuple[str, ...] = ()
    """Source only: in the source after each of metrics.inaudible_changes."""


@dataclass(frozen=True)
class Result:
    """What was measured on one utterance. NaN or None: not asked for, or nothing to judge."""

    path: str
    speaker: str
    group: str
    seconds: float
    voice: str = ""
    """Voice id; empty for the unconverted source."""
    noisy: bool = False
    """Noise was added before conversion."""
    secs_target: float = math.nan
    """Converted: to the voice's speaker. Source: mean over the voices' speakers."""
    secs_source: float = math.nan
    """Converted: to the source's speaker. Source: mean over the other source speakers."""
    text: str = ""
    """What was said, normalised words; empty where unknown."""
    pocketsphinx: Heard | None = None
    moonshine: Heard | None = None
    quality: metrics.Quality | None = None
    pitch: metrics.PitchAgreement | None = None
    """Converted: with the source, shifted as the voice was, metrics.confirmed_f0 of both. Source:
    the live tracker with Harvest."""
    confirmed_pitch: metrics.PitchAgreement | None = None
    """Source only: the live tracker with metrics.confirmed_f0."""
    baseline_pitch: metrics.PitchAgreement | None = None
    """Source only: DIO with Harvest, the disagreement of two offline trackers."""
    hops_ms: tuple[float, ...] = field(default=(), compare=False)
    """Compute time of each hop."""


@dataclass(frozen=True)
class Distortion:
    """Mel-cepstral distortion to the target's recording of the same sentence, in dB."""

    voice: str
    path: str
    converted_db: float
    unconverted_db: float


def convert(
    voice: CastVoice, audio: Samples, speaker_f0_hz: float, learnt: Learnt | None = None
) -> tuple[Samples, tuple[float, ...]]:
    """Send audio through the live pipeline as it is by default, hop by hop from a fresh state.

    Shape (n,) at 24 kHz to (n,), the pipeline's delay taken off, and the ms each hop took.
    speaker_f0_hz: the speaker's median, to which pitch is fitted. learnt: of the speaker; None:
    this is the first that is heard of them.
    """
    voice.converter.reset()
    voice.converter.learnt = learnt
    pipeline = Pipeline(
        SAMPLE_RATE_HZ, SAMPLE_RATE_HZ, voice, Controls(), speaker_f0_hz, hold_speaker_f0=True
    )
    late = round(pipeline.latency_samples)
    hops = -(-(len(audio) + late) // HOP_SAMPLES)
    padded = np.zeros(hops * HOP_SAMPLES, np.float32)
    padded[: len(audio)] = audio
    parts, hops_ms = [], []
    for hop in padded.reshape(hops, HOP_SAMPLES):
        begun = time.perf_counter()
        parts.append(pipeline.process(hop))
        hops_ms.append(1000.0 * (time.perf_counter() - begun))
    if pipeline.fault is not None:
        raise pipeline.fault
    return np.concatenate(parts)[late:][: len(audio)], tuple(hops_ms)


def live_f0(
    audio: Samples, lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES
) -> NDArray[np.float32]:
    """Return our own pitch tracker's F0 in Hz at each frame's centre, 0 where unvoiced."""
    from voiceshift.dsp.pitch import track

    f0, voicing = track(audio, lookahead_frames)
    return np.where(voicing > VOICED, f0, 0).astype(np.float32)


def median_f0_hz(audio: Samples) -> float:
    """Return the median F0 that the app would fit the speaker's pitch to; 0 without voice."""
    f0 = live_f0(audio)
    return float(np.median(f0[f0 > 0])) if np.any(f0 > 0) else 0.0


def fill_source(setup: Setup, path: str, as_reference: bool) -> None:
    """Measure a recording for the cache; as_reference: only its speaker counts."""
    SourceCache(setup.speech, setup.cache).fill(path, setup.metrics, as_reference)


def judge_source(setup: Setup, clip: Clip, noisy: bool = False) -> Result:
    """Measure an unconverted utterance; without noise, most of it comes from the cache."""
    known = SourceCache(setup.speech, setup.cache)
    audio = _input(setup, clip, noisy)
    found: dict[str, Any] = {}
    if "secs" in setup.metrics:
        own = metrics.speaker_embedding(audio) if noisy else known.embedding(clip.path)
        others = {s: refs for s, refs in setup.source_references.items() if s != clip.speaker}
        found["secs_target"] = _mean_similarity(known, own, setup.target_references)
        found["secs_source"] = _mean_similarity(known, own, others)
    found |= _words(setup, known, clip, audio if noisy else None)
    if "dnsmos" in setup.metrics:
        found["quality"] = metrics.dnsmos(audio) if noisy else known.quality(clip.path)
    if "f0" in setup.metrics:
        harvest = known.harvest_f0(clip.path)
        offline = metrics.dio_f0(audio) if noisy else known.dio_f0(clip.path)
        live = live_f0(audio, setup.lookahead_frames)
        found["pitch"] = metrics.pitch_agreement(harvest, live)
        confirmed = metrics.confirmed_f0(harvest, known.dio_f0(clip.path))
        found["confirmed_pitch"] = metrics.pitch_agreement(confirmed, live)
        found["baseline_pitch"] = metrics.pitch_agreement(harvest, offline)
    page.keep(setup.page, setup.shown, clip.path, "source", noisy, audio)
    return Result(clip.path, clip.speaker, clip.group, clip.seconds, noisy=noisy, **found)


def judge_voice(
    setup: Setup, voice_id: str, clips: tuple[Clip, ...], noisy: bool = False
) -> list[Result]:
    """Convert utterances to an installed voice and measure them.

    Raises VoiceError and EvaluationError.
    """
    voice = _cast(voice_id, setup.lookahead_frames)
    return [judge_conversion(setup, clip, voice, noisy) for clip in clips]


def judge_conversion(setup: Setup, clip: Clip, voice: CastVoice, noisy: bool = False) -> Result:
    """Convert one utterance, pitch fitted to the voice's mean F0, and measure what comes out."""
    known = SourceCache(setup.speech, setup.cache)
    audio = _input(setup, clip, noisy)
    speaker_f0_hz = median_f0_hz(audio)
    learnt = _learnt(setup, clip, voice, noisy)
    converted, hops_ms = convert(voice, audio, speaker_f0_hz, learnt)
    found: dict[str, Any] = {}
    if "secs" in setup.metrics:
        heard = metrics.speaker_embedding(converted)
        source = known.centroid(setup.source_references[clip.speaker])
        found["secs_source"] = metrics.similarity(heard, source)
        if voice.voice_id in setup.target_references:
            target = known.centroid(setup.target_references[voice.voice_id])
            found["secs_target"] = metrics.similarity(heard, target)
    found |= _words(setup, known, clip, converted)
    if "dnsmos" in setup.metrics:
        found["quality"] = metrics.dnsmos(converted)
    if "f0" in setup.metrics:
        semitones = PitchFit(speaker_f0_hz).semitones(voice.mean_f0_hz)
        source = metrics.confirmed_f0(known.harvest_f0(clip.path), known.dio_f0(clip.path))
        sung = metrics.confirmed_f0(metrics.harvest_f0(converted), metrics.dio_f0(converted))
        wanted = source * np.float32(2 ** (semitones / 12))
        found["pitch"] = metrics.pitch_agreement(wanted, sung)
    page.keep(setup.page, setup.shown, clip.path, voice.voice_id, noisy, converted)
    return Result(
        clip.path, clip.speaker, clip.group, clip.seconds, voice.voice_id, noisy,
        hops_ms=hops_ms, **found,
    )  # fmt: skip


def _learnt(setup: Setup, clip: Clip, voice: CastVoice, noisy: bool) -> Learnt | None:
    """Let a voice hear other recordings of a clip's speaker, as live it would have before: in the
    clip's own noise, if any.

    None where there are none.
    """
    paths = [p for p in setup.source_references.get(clip.speaker, ()) if p != clip.path]
    if not paths:
        return None
    noise = (noise_for(clip.path, setup.noises), setup.snr_db) if noisy else None
    key = (str(setup.speech), clip.speaker, *paths, noise, setup.lookahead_frames)
    if key not in _known_speakers:
        heard = [_audio(setup, path, noisy, clip.path) for path in paths]
        audio = np.concatenate(heard)[: HEARD_BEFORE_S * SAMPLE_RATE_HZ]
        convert(voice, audio, median_f0_hz(audio))
        found = voice.converter.learnt
        if found is None:  # this voice does not ask; another might
            return None
        _known_speakers[key] = found
    return _known_speakers[key]


def judge_parallel(setup: Setup, pairs: tuple[Parallel, ...]) -> list[Distortion]:
    """Convert sentences that the voice's own speaker has spoken, too; all pairs of one voice."""
    voice = _cast(pairs[0].voice, setup.lookahead_frames)
    found = []
    for pair in pairs:
        source, target = (load_clip(setup.speech, path) for path in (pair.source, pair.target))
        converted, _ = convert(voice, source, median_f0_hz(source))
        found.append(
            Distortion(
                pair.voice, pair.source,
                mcd.distortion_db(converted, target), mcd.distortion_db(source, target),
            )
        )  # fmt: skip
        for name, audio in (("source", source), ("converted", converted), ("target", target)):
            page.keep(
                setup.page, setup.shown, pair.source, f"same-{pair.voice}-{name}", False, audio
            )
    return found


def latency_ms(voice_id: str, lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES) -> dict[str, float]:
    """Return a voice's algorithmic delay, its hop included, as declared and as found.

    Found: how much later the middle of a 20 ms burst comes out, plus the hop that is collected.
    """
    converter = _cast(voice_id, lookahead_frames).converter
    burst = np.zeros(SAMPLE_RATE_HZ, np.float32)
    place = slice(len(burst) // 2, len(burst) // 2 + 2 * HOP_SAMPLES)
    burst[place] = 0.1 * np.random.default_rng(0).standard_normal(2 * HOP_SAMPLES)
    converter.reset()
    y = np.concatenate([converter.process(burst), converter.flush()])
    middle, came_out = (float(np.average(np.arange(len(x)), weights=x**2)) for x in (burst, y))
    a_sample_ms = 1000.0 / SAMPLE_RATE_HZ
    return {
        "declared": converter.latency * a_sample_ms + HOP_MS,
        "measured": round((came_out - middle) * a_sample_ms + HOP_MS, 1),
    }


@cache
def _voices() -> VoiceRegistry:
    from voiceshift.voice.registry import VoiceRegistry

    return VoiceRegistry()


@cache
def _cast(voice_id: str, lookahead_frames: int) -> CastVoice:
    """Return a voice that this process keeps for all trials; its converter is reset before each."""
    from voiceshift.voice.converter import VoiceConverter

    voice = _voices().load(voice_id)
    converter = VoiceConverter(voice, lookahead_frames=lookahead_frames)
    return CastVoice(voice_id, voice.info.mean_f0_hz, converter)


def _input(setup: Setup, clip: Clip, noisy: bool) -> Samples:
    return _audio(setup, clip.path, noisy, clip.path)


def _audio(setup: Setup, path: str, noisy: bool, noise_as: str) -> Samples:
    """Return a recording, with the noise that another has if it is to be noisy."""
    audio = load_clip(setup.speech, path)
    if not noisy:
        return audio
    noise = read_speech(setup.speech / noise_for(noise_as, setup.noises))
    return add_noise(audio, noise, setup.snr_db)


def _words(
    setup: Setup, known: SourceCache, clip: Clip, judged: Samples | None
) -> dict[str, str | Heard]:
    """Return the Result's fields about words; judged None: the source itself."""
    found: dict[str, str | Heard] = {"text": metrics.normalised_text(clip.text)}
    if "wer" in setup.metrics:
        own = known.hypothesis(clip.path)
        found["pocketsphinx"] = (
            Heard(own, own, known.repeats(clip.path))
            if judged is None
            else Heard(own, metrics.transcribe(judged))
        )
    if "moonshine" in setup.metrics:
        own = known.moonshine(clip.path)
        found["moonshine"] = (
            Heard(own, own, known.moonshine_repeats(clip.path))
            if judged is None
            else Heard(own, metrics.transcribe_moonshine(judged))
        )
    return found


def _mean_similarity(
    known: SourceCache, embedding: NDArray[np.float32], speakers: dict[str, tuple[str, ...]]
) -> float:
    centroids = [known.centroid(paths) for paths in speakers.values()]
    if not centroids:
        return math.nan
    return float(np.mean([metrics.similarity(embedding, c) for c in centroids]))
