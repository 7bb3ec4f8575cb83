"""Noisy input: real noises, mixed to a stated signal-to-noise ratio, the same in every run."""

from __future__ import annotations

import hashlib

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.training.corpus import loud_half_rms
from voiceshift.training.noises import SILENT_RMS, level


def noise_for(path: str, noises: tuple[str, ...]) -> str:
    """Return the noise that goes with an utterance: any, but always the same."""
    digest = hashlib.sha256(path.encode()).digest()
    return noises[int.from_bytes(digest[:8], "big") % len(noises)]


def add_noise(speech: Samples, noise: Samples, snr_db: float) -> Samples:
    """Return speech (n,) with noise (m,), over and over, snr_db below its louder half.

    24 kHz each; silent noise changes nothing.
    """
    stretch = np.resize(noise, len(speech))
    loudness = level(stretch)
    if loudness <= SILENT_RMS:
        return speech
    gain = loud_half_rms(speech) / loudness * 10 ** (-snr_db / 20)
    return np.asarray(speech + np.float32(gain) * stretch, dtype=np.float32)
