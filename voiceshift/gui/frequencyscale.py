"""From the spectrum's linear bins to the rows of a picture, on a mel or a linear axis.

Pure arithmetic. A row shows the loudest of the bins within it, so that no whistle gets lost,
and of the value interpolated at its middle, so that rows between two bins blend. The mel scale is
O'Shaughnessy's (as in HTK).
"""

from __future__ import annotations

import itertools
import math

import numpy as np
from numpy.typing import NDArray

from voiceshift.engine.messages import SPECTRUM_BINS
from voiceshift.gui.language import number

TOP_HZ = 12_000.0
BIN_HZ = TOP_HZ / (SPECTRUM_BINS - 1)
SCALES = ("mel", "linear")

_MARKS_HZ = {
    "mel": (
        (0, 250, 500, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000),
        (0, 500, 1000, 2000, 4000, 8000, 12_000),
        (0, 1000, 4000, 12_000),
    ),
    "linear": ((0, 2000, 4000, 6000, 8000, 10_000, 12_000), (0, 4000, 8000, 12_000)),
}
"""Round frequencies to label, from many to few."""


class FrequencyScale:
    """One axis: `rows` rows, the highest frequency on top."""

    def __init__(self, scale: str, rows: int) -> None:
        """Prepare the tables. scale: one of SCALES, else ValueError."""
        if scale not in SCALES:
            raise ValueError(f"The scale {scale!r} is not one of {', '.join(SCALES)}.")
        self.scale = scale
        self.rows = max(1, rows)
        edges = [self.hz_at(float(row)) / BIN_HZ for row in range(self.rows + 1)]
        looked_at = [
            [(low + high) / 2.0, *range(math.ceil(low), math.floor(high) + 1)]
            for high, low in itertools.pairwise(edges)
        ]
        looks = max(map(len, looked_at))
        places = np.array([[*look, *look[:1] * (looks - len(look))] for look in looked_at]).T
        self._below = np.minimum(places.astype(np.intp), SPECTRUM_BINS - 2)
        self._above = self._below + 1
        self._share = (places - self._below).astype(np.float32)

    def hz_at(self, row: float) -> float:
        """Return the frequency at a height: 0 is the upper edge, `rows` the lower one."""
        height = min(1.0, max(0.0, 1.0 - row / self.rows))
        if self.scale == "linear":
            return height * TOP_HZ
        return _hz_of_mel(height * _mel_of_hz(TOP_HZ))

    def row_of(self, hz: float) -> float:
        """Inverse of hz_at."""
        height = hz / TOP_HZ if self.scale == "linear" else _mel_of_hz(hz) / _mel_of_hz(TOP_HZ)
        return (1.0 - min(1.0, max(0.0, height))) * self.rows

    def rows_of(self, levels: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take (..., SPECTRUM_BINS), return (..., rows); NaN stays NaN."""
        below = levels.take(self._below, axis=-1)
        between = levels.take(self._above, axis=-1)
        between -= below
        between *= self._share
        between += below
        loudest: NDArray[np.float32] = between.max(axis=-2)
        return loudest

    def marks_hz(self, closest_rows: float) -> tuple[int, ...]:
        """Return round frequencies to label, closest_rows or more apart; both ends always."""
        for marks in _MARKS_HZ[self.scale]:
            rows = [self.row_of(hz) for hz in marks]
            if all(low - high >= closest_rows for low, high in itertools.pairwise(rows)):
                return marks
        return 0, round(TOP_HZ)


def hz_text(hz: float) -> str:
    """Return a frequency for reading: "430 Hz", "1.25 kHz"."""
    return f"{number(hz)} Hz" if hz < 999.5 else f"{number(hz / 1000.0, 2)} kHz"


def mark_text(hz: int) -> str:
    """Return a frequency for an axis: "500", "1k", "1.5k"."""
    return str(hz) if hz < 1000 else f"{number(hz / 1000, 0 if hz % 1000 == 0 else 1)}k"


def _mel_of_hz(hz: float) -> float:
    return 2595.0 * math.log10(1.0 + max(0.0, hz) / 700.0)


def _hz_of_mel(mel: float) -> float:
    return float(700.0 * (10.0 ** (mel / 2595.0) - 1.0))
