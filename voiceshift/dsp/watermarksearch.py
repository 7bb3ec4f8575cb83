"""Looking for the watermark (dsp/watermark.py) in sound of any length, at 24 kHz.

Every 10 s stretch (they overlap by half) is judged by itself. Its log-spectrum in bands, 200 a
second, is brought to differences between neighbouring steps and bands, where speech is small and
the pattern is large; what lies a whole pattern apart is added up; and the sum is correlated with
the pattern at every moment at which it could have begun. Gain, cropping, resampling, codecs and
clocks that differ by some hundred ppm change none of this much.

False alarms: `score` is a sum of given numbers with the pattern's signs, divided by the root of
their squares' sum. Whatever the sound is, of all patterns a share below exp(-score² / 2) would
score so high at one place (Hoeffding 1963). `threshold` asks for a chance of FALSE_ALARMS over all
places that were looked at. `python -m benchmarks.watermark` measures how that holds for speech.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import scipy.fft
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.mel import hann
from voiceshift.dsp.watermark import BANDS, PAIRS, STEP_HOPS, band_edges_hz, pattern

FALSE_ALARMS = 1e-4
"""Chance that a file without the mark is said to have it, whatever its length: an upper bound."""
STRETCH_S = 10.0
_ROWS_A_HOP = 2
_ROW_SAMPLES = HOP_SAMPLES // _ROWS_A_HOP
_WINDOW_SAMPLES = 2 * HOP_SAMPLES
_FFT = 1024
_STRETCH_ROWS = int(STRETCH_S * SAMPLE_RATE_HZ) // _ROW_SAMPLES
_STEP_ROWS = STEP_HOPS * _ROWS_A_HOP
_PLACES = 2 * _STEP_ROWS * PAIRS
"""Where the pattern can begin, 5 ms apart."""
_FLOOR = 1e-5
"""Of a band's mean power: what is quieter says nothing."""
_LARGEST = 1.0
"""Differences of logarithms of power beyond this are speech, not the mark."""


@dataclass(frozen=True)
class Finding:
    """What was found in one sound."""

    score: float
    """Of the best stretch; 0 if there is nothing to look at."""
    threshold: float
    stretches: int
    marked: int
    """Of the stretches, those at or above the threshold."""

    @property
    def found(self) -> bool:
        """The mark is there."""
        return self.marked > 0


class WatermarkSearch:
    """Takes sound piece by piece, in constant memory but for one number a stretch."""

    def __init__(self) -> None:
        """Start before the first sample."""
        self._filters = _band_filters()
        self._window = hann(_WINDOW_SAMPLES)
        self._pending = np.zeros(0, np.float32)
        self._rows = np.zeros((0, BANDS), np.float32)
        self._scores: list[float] = []
        self._waiting = False
        """Rows came since the last stretch was judged."""

    def process(self, x: Samples) -> None:
        """Take (n,) samples at 24 kHz."""
        joined = np.concatenate([self._pending, x])
        count = max(0, (joined.size - _WINDOW_SAMPLES) // _ROW_SAMPLES + 1)
        for first in range(0, count, _STRETCH_ROWS // 2):
            last = min(count, first + _STRETCH_ROWS // 2)
            self._take(self._powers(joined[first * _ROW_SAMPLES :], last - first))
        self._pending = joined[count * _ROW_SAMPLES :].copy()

    def finish(self) -> Finding:
        """Return what was found in all that came."""
        if self._waiting:
            self._scores.append(score(self._rows[-_STRETCH_ROWS:]))
        limit = threshold(max(1, len(self._scores)))
        marked = sum(s >= limit for s in self._scores)
        return Finding(max(self._scores, default=0.0), limit, len(self._scores), marked)

    def _take(self, rows: NDArray[np.float32]) -> None:
        self._rows = np.concatenate([self._rows, rows])
        self._waiting = self._waiting or len(rows) > 0
        while len(self._rows) >= _STRETCH_ROWS and self._waiting:
            self._scores.append(score(self._rows[:_STRETCH_ROWS]))
            self._rows = self._rows[_STRETCH_ROWS // 2 :]
            self._waiting = len(self._rows) > _STRETCH_ROWS // 2

    def _powers(self, x: Samples, count: int) -> NDArray[np.float32]:
        """Return the power in bands of the first windows of x, (count, BANDS)."""
        frames = sliding_window_view(x, _WINDOW_SAMPLES)[::_ROW_SAMPLES][:count]
        spectrum = scipy.fft.rfft(frames * self._window, _FFT, axis=1)
        powers: NDArray[np.float32] = (spectrum.real**2 + spectrum.imag**2) @ self._filters
        return powers


def score(powers: NDArray[np.float32]) -> float:
    """Return how well the pattern fits a stretch, (rows, BANDS) of band powers 5 ms apart.

    About 3 without the mark, 0 if the stretch is too short to say anything.
    """
    floor = _FLOOR * powers.mean(axis=0) + np.float32(1e-20)
    levels = np.log(powers + floor)
    best = 0.0
    for first in range(_STEP_ROWS):  # the pattern's clock against ours
        hops = levels[first::_ROWS_A_HOP]
        steps = hops[: len(hops) // STEP_HOPS * STEP_HOPS]
        steps = steps.reshape(-1, STEP_HOPS, BANDS).mean(axis=1)
        contrast = _against_neighbours(steps)
        for half in (0, 1):  # which of two steps is the first of its pair
            pairs = contrast[half : len(contrast) - (len(contrast) - half) % 2]
            differences = np.clip(pairs[0::2] - pairs[1::2], -_LARGEST, _LARGEST)
            best = max(best, _fit(_folded(differences)))
    return best


def threshold(stretches: int) -> float:
    """Return the score that a file of so many stretches must reach."""
    return math.sqrt(2.0 * math.log(_PLACES * stretches / FALSE_ALARMS))


def _against_neighbours(steps: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far each band lies above the mean of its neighbours, (n, BANDS)."""
    padded = np.pad(steps, ((0, 0), (1, 1)), mode="reflect")
    contrast: NDArray[np.float32] = steps - (padded[:, :-2] + padded[:, 2:]) / np.float32(2.0)
    return contrast


def _folded(differences: NDArray[np.float32]) -> NDArray[np.float32]:
    """Add up what lies a whole pattern apart, (PAIRS, BANDS)."""
    whole = np.pad(differences, ((0, -len(differences) % PAIRS), (0, 0)))
    folded: NDArray[np.float32] = whole.reshape(-1, PAIRS, BANDS).sum(axis=0)
    return folded


def _fit(folded: NDArray[np.float32]) -> float:
    """Return the best normalised correlation with the pattern over all its rotations."""
    norm = math.sqrt(float(np.square(folded).sum()))
    if norm == 0.0:
        return 0.0
    against = np.conj(scipy.fft.rfft(pattern(), axis=0))
    fits = scipy.fft.irfft(scipy.fft.rfft(folded, axis=0) * against, PAIRS, axis=0).sum(axis=1)
    return float(fits.max()) / norm


def _band_filters() -> NDArray[np.float32]:
    """Return which bin belongs to which band, (_FFT / 2 + 1, BANDS)."""
    hz = scipy.fft.rfftfreq(_FFT, 1.0 / SAMPLE_RATE_HZ)
    edges = band_edges_hz()
    inside = (hz[:, None] >= edges[:-1]) & (hz[:, None] < edges[1:])
    filters: NDArray[np.float32] = inside.astype(np.float32)
    return filters
