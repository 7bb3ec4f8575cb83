"""A histogram that forgets slowly: running quantiles of a long stream in constant memory."""

from __future__ import annotations

import math

import numpy as np

_LEAST = math.ulp(0.0)
"""Above 0, which a bin without any weight would hold."""


class ForgettingHistogram:
    """Counts of values in equal bins; each new value makes the older ones weigh a little less."""

    def __init__(self, low: float, high: float, bins: int, memory: float) -> None:
        """Bins span [low, high); values outside go to the end bins.

        memory: after how many values an old one's weight has fallen to 1 / e.
        """
        self._low = low
        self._width = (high - low) / bins
        self._keep = np.exp(-1.0 / memory)
        self._weights = np.zeros(bins, np.float64)
        self._centres = low + self._width * (np.arange(bins, dtype=np.float64) + 0.5)
        self.count = 0
        """How many values were ever added."""

    def add(self, value: float) -> None:
        """Count one value."""
        place = int((value - self._low) / self._width)
        self._weights *= self._keep
        self._weights[min(max(place, 0), self._weights.size - 1)] += 1.0
        self.count += 1

    def mean_above(self, quantile: float) -> float:
        """Return the mean of what lies above a quantile. Needs at least one value.

        Values count as their bin's centre, the bin that holds the quantile with its part above it.
        """
        below = self._weights.cumsum()
        total = float(below[-1])
        place = int(below.searchsorted(quantile * total, side="right"))
        place = min(place, below.size - 1)
        weights, centres = self._weights[place:], self._centres[place:]
        left_out = quantile * total - float(below[place] - weights[0])
        weighted = float(weights.dot(centres)) - left_out * float(centres[0])
        return weighted / ((1.0 - quantile) * total)

    def quantile(self, quantile: float) -> float:
        """Return a quantile (0..1), interpolated within its bin. Needs at least one value."""
        below = self._weights.cumsum()
        wanted = max(quantile * float(below[-1]), _LEAST)
        place = int(below.searchsorted(wanted))
        into_bin = 1.0 - (float(below[place]) - wanted) / float(self._weights[place])
        return self._low + self._width * (place + into_bin)

    def clear(self) -> None:
        """Forget everything."""
        self._weights.fill(0.0)
        self.count = 0
