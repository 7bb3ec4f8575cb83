"""Signals and measures that the tests of the DSP share: CC0 speech, noises, SI-SDR."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import soundfile

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples

DATA = Path(__file__).parent.parent / "data"
NOISES = ("white", "pink", "hum", "fan")


@lru_cache
def speech(name: str = "kathleen") -> Samples:
    """Return a shipped clip at 24 kHz, about 4 s, RMS 0.06 (read-only)."""
    audio, rate = soundfile.read(DATA / f"{name}.flac", dtype="float32")
    assert rate == SAMPLE_RATE_HZ
    audio *= np.float32(0.06 / np.sqrt(np.mean(audio**2)))
    audio.flags.writeable = False
    return audio


def noise(kind: str, n: int, rms: float, seed: int = 0) -> Samples:
    """Return n samples of a room's noise; hum is 50 Hz with harmonics, fan low and throbbing."""
    rng = np.random.default_rng(seed)
    white = rng.standard_normal(n)
    f = np.fft.rfftfreq(n, 1.0 / SAMPLE_RATE_HZ)
    t = np.arange(n) / SAMPLE_RATE_HZ
    if kind == "white":
        x = white
    elif kind == "pink":
        x = np.fft.irfft(np.fft.rfft(white) / np.sqrt(np.maximum(f, 40.0)), n)
    elif kind == "hum":
        x = sum(np.sin(2 * np.pi * 50 * k * t + k) / k for k in range(1, 20)) + 0.05 * white
    elif kind == "fan":
        shape = np.sqrt(np.maximum(f, 80.0)) * (1.0 + (f / 1500.0) ** 2)
        x = np.fft.irfft(np.fft.rfft(white) / shape, n)
        x *= (1.0 + 0.3 * np.sin(2 * np.pi * 7 * t)) / x.std()
        x += 0.5 * np.sin(2 * np.pi * 140 * t) + 0.3 * np.sin(2 * np.pi * 280 * t)
    else:
        raise ValueError(kind)
    return (x * (rms / x.std())).astype(np.float32)


def rms(x: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(x, dtype=np.float64))))


def level_db(x: Samples) -> float:
    return 20.0 * float(np.log10(rms(x) + 1e-12))


def si_sdr_db(reference: Samples, x: Samples) -> float:
    """Return the scale-invariant signal-to-distortion ratio (Le Roux et al. 2019)."""
    a, b = reference.astype(np.float64), x.astype(np.float64)
    target = a * (a @ b) / (a @ a)
    return 10.0 * float(np.log10((target @ target) / ((b - target) @ (b - target) + 1e-20)))


def segmental_snr_db(reference: Samples, x: Samples, frame: int = 480) -> float:
    """Return the mean SNR of 20 ms frames with speech in them, each held to -10..35 dB."""
    n = reference.size // frame * frame
    clean = reference[:n].reshape(-1, frame).astype(np.float64)
    error = x[:n].reshape(-1, frame) - clean
    power = (clean**2).sum(axis=1)
    active = power > 1e-3 * power.mean()
    ratio = power[active] / ((error[active] ** 2).sum(axis=1) + 1e-12)
    return float(np.clip(10.0 * np.log10(ratio), -10.0, 35.0).mean())


def chunked(x: Samples, size: int) -> list[Samples]:
    """Return x in pieces of `size` samples, the last one shorter."""
    return [x[i : i + size] for i in range(0, x.size, size)]
