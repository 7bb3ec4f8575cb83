"""Keeps true peaks below a ceiling by turning down around them, before they come: for files only.

The gain is the minimum that any peak within 20 ms asks for, smoothed over the same 20 ms on both
sides: smooth enough for deep voices, and never above what a peak needs. Peaks between the samples
are looked for at four times the rate (ITU-R BS.1770-4, annex 2).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

_REACH_S = 0.02
_TIMES = 4
_TAPS = 16
"""On each side of an interpolated sample."""

Wave = NDArray[np.float64]


class PeakLimiter:
    """Mono float64 blocks of any size; the output lags by `latency` samples."""

    def __init__(self, rate_hz: int, ceiling_dbtp: float) -> None:
        """Nothing was heard."""
        self._ceiling = 10.0 ** (ceiling_dbtp / 20.0)
        self._reach = max(1, round(rate_hz * _REACH_S))
        window = np.hanning(2 * self._reach + 3)[1:-1]
        self._window = window / window.sum()
        taps = 2 * _TAPS * _TIMES + 1
        self._filter = _TIMES * signal.firwin(taps, 1.0 / _TIMES, window=("kaiser", 6.0))
        self._margin = 2 * self._reach + _TAPS
        """What must be known on each side of a sample before its gain is certain."""
        self._past = np.zeros(2 * self._margin)

    @property
    def latency(self) -> int:
        """In samples."""
        return self._margin

    def process(self, x: Wave) -> Wave:
        """Take (n,), return (n,)."""
        joined = np.concatenate([self._past, x])
        self._past = joined[-2 * self._margin :]
        needed = np.minimum(1.0, self._ceiling / np.maximum(self._peaks(joined), 1e-9))
        lowest = ndimage.minimum_filter1d(needed, 2 * self._reach + 1, mode="nearest")
        gain = signal.fftconvolve(lowest, self._window, "same")
        inner = slice(self._margin, joined.size - self._margin)
        limited: Wave = joined[inner] * np.minimum(1.0, gain[inner])
        return limited

    def _peaks(self, x: Wave) -> Wave:
        """Return, for every sample, the highest level up to the next one on either side."""
        finer = np.abs(signal.upfirdn(self._filter, x, _TIMES))
        finer = finer[_TAPS * _TIMES : _TAPS * _TIMES + x.size * _TIMES].reshape(-1, _TIMES)
        behind = np.max(finer, axis=1)
        peaks: Wave = np.maximum(behind, np.abs(x))
        peaks[1:] = np.maximum(peaks[1:], behind[:-1])
        return peaks
