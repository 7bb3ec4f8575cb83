"""Spectra fine enough to show the harmonics of a voice as lines: one voice makes an even comb.

Levels are told against the neighbourhood of each bin, so that neither microphone, formants nor
loudness show, and end at 3 kHz, which telephones and every lossy format carry.
"""

from __future__ import annotations

import numpy as np
import scipy.fft
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, Samples
from voiceshift.dsp.mel import hann

STEP_SAMPLES = 2 * HOP_SAMPLES
WINDOW_SAMPLES = 1536
"""64 ms: 80 Hz apart is apart."""
FINE_BINS = 256
_FFT = 2048
_AROUND_BINS = 31
"""363 Hz, over which a neighbourhood is averaged."""
_FLOOR_DB = -60.0
"""Below a frame's loudest bin nothing is told apart."""
_SCALE_DB = 10.0
_MOST = 3.0
_AT_ONCE = 1000


def fine_frames(n_samples: int) -> int:
    """Return how many frames a sound has: those whose window lies inside it."""
    return max(0, (n_samples - WINDOW_SAMPLES) // STEP_SAMPLES + 1)


def fine_spectra(audio: Samples) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return spectra (frames, FINE_BINS) and levels in dB (frames,) of (n,) at 24 kHz.

    Frame t begins at sample t * STEP_SAMPLES. Levels are those of the same band.
    """
    frames = fine_frames(len(audio))
    spectra = np.zeros((frames, FINE_BINS), np.float32)
    levels_db = np.zeros(frames, np.float32)
    if not frames:
        return spectra, levels_db
    windows = np.lib.stride_tricks.sliding_window_view(audio, WINDOW_SAMPLES)[::STEP_SAMPLES]
    shape = hann(WINDOW_SAMPLES)
    kernel = np.ones(_AROUND_BINS) / _AROUND_BINS
    counted = np.convolve(np.ones(FINE_BINS), kernel, "same")
    for start in range(0, frames, _AT_ONCE):
        part = slice(start, min(start + _AT_ONCE, frames))
        bins = scipy.fft.rfft(windows[part] * shape, _FFT, axis=1)[:, :FINE_BINS]
        power = np.abs(bins).astype(np.float64) ** 2 + 1e-12
        levels_db[part] = 10.0 * np.log10(power.sum(axis=1))
        power += power.max(axis=1, keepdims=True) * 10 ** (_FLOOR_DB / 10)
        db = 10.0 * np.log10(power)
        around = scipy.fft.irfft(
            scipy.fft.rfft(db, 2 * FINE_BINS, axis=1) * scipy.fft.rfft(kernel, 2 * FINE_BINS),
            2 * FINE_BINS,
            axis=1,
        )[:, _AROUND_BINS // 2 : _AROUND_BINS // 2 + FINE_BINS]
        spectra[part] = np.clip((db - around / counted) / _SCALE_DB, -_MOST, _MOST)
    return spectra, levels_db
