"""Files through the very same pipeline as live, in constant memory, in step with their source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.audio.provenance import Provenance
from voiceshift.audio.wavfile import AudioReader, WavWriter
from voiceshift.dsp.pitch import PitchTracker
from voiceshift.dsp.resample import Resampler
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.filedenoise import denoised
from voiceshift.engine.messages import Controls
from voiceshift.engine.pipeline import Pipeline
from voiceshift.errors import AudioFileError, VoiceError

_BLOCK_S = 0.5
LISTENED_S = 60.0
"""Of a file, before its first word is converted."""
_MEDIAN_FROM_S = 60.0
"""Voiced speech that is enough to know a speaker's median F0."""

Progress = Callable[[float], None]
"""Called with the finished share, 0..1."""


def median_f0_hz(path: Path) -> float:
    """Return the median F0 over the first minute of voiced speech in a file; 0 if there is none.

    Raises AudioFileError.
    """
    tracker = PitchTracker()
    voiced: list[float] = []
    with AudioReader(path) as reader:
        resampler = Resampler(reader.rate_hz, SAMPLE_RATE_HZ)
        pending = np.zeros(0, np.float32)
        for block in _blocks(reader):
            pending = np.concatenate([pending, resampler.process(block)])
            n_hops = pending.size // HOP_SAMPLES
            for i in range(n_hops):
                frame = tracker.process(pending[i * HOP_SAMPLES : (i + 1) * HOP_SAMPLES])
                if frame.voicing > 0.5 and frame.f0_hz > 0.0:
                    voiced.append(frame.f0_hz)
            pending = pending[n_hops * HOP_SAMPLES :]
            if len(voiced) * HOP_SAMPLES > _MEDIAN_FROM_S * SAMPLE_RATE_HZ:
                break
    return float(np.median(voiced)) if voiced else 0.0


def render_file(
    source: Path,
    target: Path,
    voice: CastVoice,
    controls: Controls,
    progress: Progress | None = None,
    overwrite: bool = False,
) -> str:
    """Convert source to a 24-bit mono WAV at the source's rate, as long as the source to a sample.

    Returns `AudioReader.damage`: empty, or a sentence on what of the source could not be read.
    Live and file differ in three points, beside the look-ahead that the voice was cast with: auto
    pitch uses the whole file's median F0 from its first word on, the voice knows the speaker from
    there on, too (voice/adaptation.py), and denoising is noisereduce.
    Raises AudioFileError (also if target exists and overwrite is off), UnsupportedFormatError,
    VoiceError, and RecordingError when the target cannot be written. A failed conversion leaves no
    target behind.
    """
    if target.exists() and not overwrite:
        raise AudioFileError(f"{target} exists already; choose another name or ask to overwrite.")
    speaker_f0_hz = median_f0_hz(source) if controls.auto_pitch else 0.0
    partial = target.with_name(f".{target.name}.part")
    partial.unlink(missing_ok=True)  # of a conversion that was killed
    with AudioReader(source) as reader:
        total = max(1, reader.frames)
        origin = Provenance(voice.voice_id, datetime.now())
        blocks: Iterator[Samples] = _blocks(reader)
        if controls.denoise > 0.0:
            blocks = denoised(blocks, reader.rate_hz, controls.denoise)
        blocks = _heard_before(blocks, voice, reader.rate_hz, replace(controls, denoise=0.0))
        pipeline = Pipeline(
            reader.rate_hz,
            reader.rate_hz,
            voice,
            replace(controls, denoise=0.0),
            speaker_f0_hz,
            hold_speaker_f0=True,
        )
        try:
            with WavWriter(partial, reader.rate_hz, told_as=target, provenance=origin) as writer:
                written = 0
                for y in _converted(pipeline, blocks):
                    writer.write(y)
                    written += y.size
                    if progress is not None:
                        progress(min(1.0, written / total))
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        return reader.damage


def _heard_before(
    blocks: Iterator[Samples], voice: CastVoice, rate_hz: int, controls: Controls
) -> Iterator[Samples]:
    """Let a voice get to know the speaker by the first LISTENED_S; return all blocks."""
    if voice.converter.learnt is None:
        return blocks
    first: list[Samples] = []
    pipeline = Pipeline(rate_hz, rate_hz, voice, controls)
    while sum(block.size for block in first) < LISTENED_S * rate_hz:
        block = next(blocks, None)
        if block is None:
            break
        first.append(block)
        pipeline.process(block)
    learnt = voice.converter.learnt
    voice.converter.reset()
    voice.converter.learnt = learnt
    return chain(first, blocks)


def _blocks(reader: AudioReader) -> Iterator[Samples]:
    size = max(1, int(_BLOCK_S * reader.rate_hz))
    while (block := reader.read(size)).size:
        yield block


def _converted(pipeline: Pipeline, blocks: Iterator[Samples]) -> Iterator[Samples]:
    """Yield the converted samples without the pipeline's delay, as many as came in."""
    lag = round(pipeline.latency_samples)
    owed = 0
    for block in blocks:
        owed += block.size
        y = _checked(pipeline, block)
        early, y = y[:lag], y[lag:]
        lag -= early.size
        owed -= y.size
        yield y
    silence = np.zeros(max(1, pipeline.rate_in // 10), np.float32)
    while owed > 0:
        y = _checked(pipeline, silence)
        early, y = y[:lag], y[lag:]
        lag -= early.size
        yield y[:owed]
        owed -= min(owed, y.size)


def _checked(pipeline: Pipeline, block: Samples) -> Samples:
    y = pipeline.process(block)
    if pipeline.fault is not None:
        raise VoiceError(
            f"The voice failed on this file ({pipeline.fault}). Try another voice."
        ) from pipeline.fault
    return y
