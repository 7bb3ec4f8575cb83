"""Noisy input: real noises, mixed to a stated signal-to-noise ratio, the same in every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.training.corpus import loud_half_rms, read_speech

_SILENT_RMS = 1e-4


def usable(speech: Path, paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the noises that can be decoded and heard, and a sentence about each that cannot."""
    good, notes = [], []
    for path in paths:
        try:
            sounds = _rms(read_speech(speech / path)) > _SILENT_RMS
        except (RuntimeError, OSError, ValueError):  # soundfile's errors are RuntimeErrors
            notes.append(f"The noise {path} is left out: it cannot be decoded.")
            continue
        if sounds:
            good.append(path)
        else:
            notes.append(f"The noise {path} is left out: it is silent.")
    return tuple(good), tuple(notes)


def noise_for(path: str, noises: tuple[str, ...]) -> str:
    """Return the noise that goes with an utterance: any, but always the same."""
    digest = hashlib.sha256(path.encode()).digest()
    return noises[int.from_bytes(digest[:8], "big") % len(noises)]


def add_noise(speech: Samples, noise: Samples, snr_db: float) -> Samples:
    """Return speech (n,) with noise (m,), over and over, snr_db below its louder half.

    24 kHz each; silent noise changes nothing.
    """
    stretch = np.resize(noise, len(speech))
    level = _rms(stretch)
    if level <= _SILENT_RMS:
        return speech
    gain = loud_half_rms(speech) / level * 10 ** (-snr_db / 20)
    return np.asarray(speech + np.float32(gain) * stretch, dtype=np.float32)


def _rms(audio: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(audio, dtype=np.float64)))) if len(audio) else 0.0
