"""The last seconds of spectrum columns on one time line, and a hand that moves over it evenly.

Pure arithmetic, no Qt, no clock of its own. Columns come in lumps, as device blocks do; the picture
must not jerk with them, so `Playhead` follows the newest column a few hops behind at an even pace.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceshift.engine.messages import SPECTRUM_BINS, SpectrumColumns

HOPS_PER_S = 100
RESTART_GAP_HOPS = 20
"""How wide the seam is between two runs of the engine."""

PANES = 2
"""Input, output."""


class SpectrumHistory:
    """Ring of the newest columns of both panes; NaN where nothing was heard of a hop."""

    def __init__(self, capacity_hops: int) -> None:
        """Keep capacity_hops columns."""
        self._levels = np.full((PANES, capacity_hops, SPECTRUM_BINS), np.nan, np.float32)
        self._capacity = capacity_hops
        self._next_engine_hop = 0
        self.end = 0
        """One past the newest hop, on a time line that starts at 0 and never turns back."""

    def append(self, columns: SpectrumColumns) -> None:
        """Add columns. A jump in first_hop leaves a gap; hops known already are left out.

        Columns that all lie before what is known come from a restarted engine: they follow after a
        short gap.
        """
        count = len(columns.input_db)
        if count == 0:
            return
        gap, known = columns.first_hop - self._next_engine_hop, 0
        if self.end == 0:
            gap = 0
        elif columns.first_hop + count <= self._next_engine_hop:
            gap = RESTART_GAP_HOPS
        elif gap < 0:
            gap, known = 0, -gap
        self._next_engine_hop = columns.first_hop + count
        if gap:
            self._levels[:, self._next_places(gap)] = np.nan
        places = self._next_places(count - known)
        for pane, levels in zip(self._levels, (columns.input_db, columns.output_db), strict=True):
            pane[places] = levels[count - places.size :]

    def take(self, hops: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return the levels of hops of any shape: (PANES, *hops.shape, SPECTRUM_BINS) in dBFS."""
        levels = self._levels[:, hops % self._capacity]
        first = max(0, self.end - self._capacity)
        if hops.min() < first or hops.max() >= self.end:
            levels[:, (hops < first) | (hops >= self.end)] = np.nan
        return levels

    def clear(self) -> None:
        """Forget everything."""
        self._levels.fill(np.nan)
        self._next_engine_hop = self.end = 0

    def _next_places(self, count: int) -> NDArray[np.intp]:
        """Move on by count hops; return where they lie, the newest ones if not all find room."""
        first = self.end + max(0, count - self._capacity)
        self.end += count
        return np.arange(first, self.end) % self._capacity


class Playhead:
    """The right edge of the picture, in hops: even while there is sound, at rest at its end."""

    DELAY_HOPS = 5.0
    """How far behind the newest column it likes to be: the longest usual device block."""
    PULL_HOPS = 50.0
    """It runs 2 % faster for each hop that it is too far behind."""
    JUMP_HOPS = 40.0
    """So far behind (after the window was covered, say) it jumps."""

    def __init__(self) -> None:
        """Start at 0."""
        self.position = 0.0
        self._last_s: float | None = None

    def advance(self, now_s: float, end: int) -> float:
        """Move on to now_s on any steady clock, never beyond end; return the position."""
        elapsed_s = 0.0 if self._last_s is None else max(0.0, now_s - self._last_s)
        self._last_s = now_s
        behind = end - self.position
        if behind > self.JUMP_HOPS:
            self.position = end - self.DELAY_HOPS
        else:
            pace = 1.0 + (behind - self.DELAY_HOPS) / self.PULL_HOPS
            self.position = min(float(end), self.position + elapsed_s * HOPS_PER_S * pace)
        return self.position

    def reset(self) -> None:
        """Back to 0."""
        self.position = 0.0
        self._last_s = None
