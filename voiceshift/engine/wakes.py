"""How late a thread wakes from its sleeps: what the system's scheduling is worth.

The worker notes, any thread reads: the counts are whole numbers in a list that never grows.
"""

from __future__ import annotations

import math
from bisect import bisect_left

_PER_DOUBLING = 4
_LOWEST_MS = 1.0 / 64.0
_BINS = 18 * _PER_DOUBLING
"""Up to 4 s in steps of a fifth."""


class WakeMeter:
    """Counts of lateness in equal steps of its logarithm."""

    def __init__(self) -> None:
        """Nothing noted."""
        self.worst_ms = 0.0
        self._counts = [0] * _BINS
        self._total = 0
        self._edges_ms = [_LOWEST_MS * math.pow(2.0, (i + 1) / _PER_DOUBLING) for i in range(_BINS)]

    def note(self, late_ms: float) -> None:
        """Count one waking."""
        place = bisect_left(self._edges_ms, late_ms)
        self._counts[min(place, _BINS - 1)] += 1
        self._total += 1
        self.worst_ms = max(self.worst_ms, late_ms)

    def quantile_ms(self, share: float) -> float:
        """Return what `share` (0..1) of all wakings were not later than, rounded up to a step."""
        above = (1.0 - share) * self._total
        seen = 0
        for place in range(_BINS - 1, -1, -1):
            seen += self._counts[place]
            if seen > above:
                return min(self._edges_ms[place], self.worst_ms)
        return 0.0
