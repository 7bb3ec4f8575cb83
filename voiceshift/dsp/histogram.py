"""A histogram that forgets slowly: running quantiles of a long stream in constant memory."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


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
        self.centres = low + self._width * (np.arange(bins, dtype=np.float64) + 0.5)
        self.count = 0
        """How many values were ever added."""

    def add(self, value: float) -> None:
        """Count one value."""
        place = int((value - self._low) / self._width)
        self._weights *= self._keep
        self._weights[min(max(place, 0), self._weights.size - 1)] += 1.0
        self.count += 1

    def shares_above(self, quantile: float) -> NDArray[np.float64]:
        """Return each bin's share, (bins,), of what lies above a quantile; they sum to 1.

        The bin that holds the quantile counts with its part above it. Needs at least one value.
        """
        total = float(self._weights.sum())
        wanted = (1.0 - quantile) * total
        above_bin = total - np.cumsum(self._weights)  # weight in the bins above each bin
        return np.clip(wanted - above_bin, 0.0, self._weights) / wanted

    def quantile(self, quantile: float) -> float:
        """Return a quantile (0..1), interpolated within its bin. Needs at least one value."""
        below = np.cumsum(self._weights)
        wanted = max(quantile * float(below[-1]), float(np.nextafter(0.0, 1.0)))  # 0: an empty bin
        place = int(np.searchsorted(below, wanted))
        into_bin = 1.0 - (float(below[place]) - wanted) / float(self._weights[place])
        return self._low + self._width * (place + into_bin)

    def clear(self) -> None:
        """Forget everything."""
        self._weights.fill(0.0)
        self.count = 0
