"""Mel-cepstral distortion after dynamic time warping: how far a spectrum is from the target's.

WORLD's envelope (Morise 2016) as mel-cepstrum of order 24 (frequency transform after Tokuda et al.
1994), frames aligned by DTW (Sakoe & Chiba 1978), distance after Kubichek 1993. At 16 kHz, where
the ARCTIC recordings end; level (c_0) and silent frames are left out.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.evaluation.metrics import JUDGE_RATE_HZ, judge_wave, need

ORDER = 24
ALL_PASS = 0.42
"""Makes the frequency axis mel-like at 16 kHz."""
FFT_SIZE = 1024
FRAME_MS = 10.0
SILENCE_DB = -40.0
"""Below the loudest frame: not compared."""
_DB = 10.0 * np.sqrt(2.0) / np.log(10.0)


def distortion_db(audio: Samples, target: Samples) -> float:
    """Return the mean distance in dB of two recordings of the same sentence (24 kHz, (n,)).

    NaN when either is silent.
    """
    return warped_distance(mel_cepstra(audio), mel_cepstra(target))


def mel_cepstra(audio: Samples) -> NDArray[np.float64]:
    """Return c_1..c_24 of the frames that sound, (frames, 24)."""
    world = need("pyworld")
    wave = judge_wave(audio).astype(np.float64)
    if not np.any(wave):
        return np.zeros((0, ORDER))
    f0, times = world.dio(wave, JUDGE_RATE_HZ, frame_period=FRAME_MS)
    power = world.cheaptrick(wave, f0, times, JUDGE_RATE_HZ, fft_size=FFT_SIZE)
    level_db = 10.0 * np.log10(power.sum(axis=1))
    sounding = power[level_db > level_db.max() + SILENCE_DB]
    cepstrum = np.fft.irfft(0.5 * np.log(sounding), axis=1)[:, : FFT_SIZE // 2 + 1]
    cepstrum[:, 1:-1] *= 2.0
    warped: NDArray[np.float64] = cepstrum @ _warping()
    return warped[:, 1:]


def warped_distance(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Return the mean distance in dB along the best alignment of (n, d) with (m, d); NaN if empty.

    Steps: one frame on in either or both.
    """
    if not len(a) or not len(b):
        return float("nan")
    squares = (a**2).sum(1)[:, None] + (b**2).sum(1) - 2.0 * a @ b.T
    costs = _DB * np.sqrt(np.maximum(squares, 0.0))
    infinite = (float("inf"), 0)
    row = [infinite] * len(b)
    for i, line in enumerate(costs.tolist()):
        above, row = row, []
        left, corner = infinite, (0.0, 0) if i == 0 else infinite
        for cost, up in zip(line, above, strict=True):
            total, steps = min(corner, up, left)
            left, corner = (total + cost, steps + 1), up
            row.append(left)
    total, steps = row[-1]
    return total / steps


@cache
def _warping() -> NDArray[np.float64]:
    """Return the all-pass transform of a cepstrum as a matrix, (FFT_SIZE / 2 + 1, ORDER + 1)."""
    size = FFT_SIZE // 2 + 1
    warped = np.zeros((ORDER + 1, size))
    for row in np.eye(size)[::-1]:  # from the last coefficient to c_0
        before = warped.copy()
        warped[0] = row + ALL_PASS * before[0]
        warped[1] = (1.0 - ALL_PASS**2) * before[0] + ALL_PASS * before[1]
        for k in range(2, ORDER + 1):
            warped[k] = before[k - 1] + ALL_PASS * (before[k] - warped[k - 1])
    matrix: NDArray[np.float64] = warped.T
    return matrix
