"""The spectrogram's picture: a ring of pixel columns, each written twice.

Qt thread only. Because column p stands at p % width and again width further right, every window of
the newest `width` columns is one contiguous slice, and a frame is one blit a pane (friture's
`spectrogram_image.py`). Only new columns are turned into colours.

Blue is what comes in, violet what goes out. Both palettes are spaced evenly by CIELAB distance, so
that equal steps in dB look equally large and both panes compare.
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from voiceshift.gui.frequencyscale import FrequencyScale
from voiceshift.gui.spectrumhistory import PANES, SpectrumHistory
from voiceshift.gui.theme import COLOURS

FLOOR_DBFS = -95.0
TOP_DBFS = -20.0
"""The loudest harmonics of speech at a good level; what is louder is as bright."""

_STOPS = (
    ("#05060c", "#0c2347", "#1a5fa8", COLOURS.input, "#f0faff"),
    ("#05060c", "#2b1149", "#7434b4", COLOURS.output, "#fdf4ff"),
)
_SHADES = 256
_XYZ_OF_RGB = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)
_FIRST_SHADES = _SHADES * np.arange(PANES, dtype=np.intp)[:, None, None]
"""Where each pane's palette begins."""
_CHUNK_COLUMNS = 64
"""Columns mapped at a time, so that a resize needs little memory."""


class SpectrumImage:
    """Both panes, input above output, in one image of width x (2 * rows) that scrolls."""

    def __init__(self, width: int, scale: FrequencyScale, visible_hops: int) -> None:
        """Start empty. width and the scale's rows are in device pixels."""
        self.width = max(1, width)
        self.scale = scale
        self._hops_per_column = visible_hops / self.width
        self._palette = palettes()
        self._empty = QColor(COLOURS.window).rgb()
        self._pixels = np.full((PANES * scale.rows, 2 * self.width), self._empty, np.uint32)
        self._columns_end = 0
        self.image = QImage(
            self._pixels.data,
            2 * self.width,
            PANES * scale.rows,
            self._pixels.strides[0],
            QImage.Format.Format_RGB32,
        )

    def hop_at(self, column: float) -> float:
        """Return the hop under a column counted from the left of the newest window."""
        return (self._columns_end - self.width + column) * self._hops_per_column

    def scroll_to(self, position: float, history: SpectrumHistory) -> bool:
        """Make column by column what lies before position, in hops; False if nothing was new."""
        end = math.floor(position / self._hops_per_column)
        if end == self._columns_end:
            return False
        first = max(end - self.width, self._columns_end)
        for start in range(first, end, _CHUNK_COLUMNS):
            self._draw(np.arange(start, min(end, start + _CHUNK_COLUMNS)), history)
        self._columns_end = end
        return True

    def window(self, pane: int) -> QRect:
        """Return the part of `image` that shows a pane now."""
        rows = self.scale.rows
        return QRect(self._columns_end % self.width, pane * rows, self.width, rows)

    def _draw(self, columns: NDArray[np.intp], history: SpectrumHistory) -> None:
        first = np.floor(columns * self._hops_per_column).astype(np.intp)
        after = np.floor((columns + 1) * self._hops_per_column).astype(np.intp)
        hops = np.arange(first[0], max(first[-1] + 1, after[-1]))  # neighbours may share one
        levels = self.scale.rows_of(history.take(hops))
        looks = np.arange(max(1, math.ceil(self._hops_per_column)))
        under = np.minimum(first[:, None] + looks, np.maximum(first, after - 1)[:, None])
        colours = self._colours(np.fmax.reduce(levels[:, under - first[0]], axis=2))
        picture = colours.transpose(0, 2, 1).reshape(PANES * self.scale.rows, columns.size)
        places = columns % self.width
        self._pixels[:, places] = picture
        self._pixels[:, places + self.width] = picture

    def _colours(self, dbfs: NDArray[np.float32]) -> NDArray[np.uint32]:
        """Take (PANES, n, rows), return colours of that shape."""
        empty = np.isnan(dbfs)
        shade = (dbfs - FLOOR_DBFS) * ((_SHADES - 1) / (TOP_DBFS - FLOOR_DBFS))
        shade[empty] = 0.0
        np.maximum(shade, 0.0, out=shade)
        np.minimum(shade, _SHADES - 1, out=shade)
        place = shade.astype(np.intp)
        place += _FIRST_SHADES
        colours: NDArray[np.uint32] = self._palette.take(place)
        colours[empty] = self._empty
        return colours


@cache
def palettes() -> NDArray[np.uint32]:
    """Return (PANES, 256) colours as 0xffRRGGBB, from silence to loud."""
    tables = np.empty((PANES, _SHADES), np.uint32)
    for table, stops in zip(tables, _STOPS, strict=True):
        colours = [QColor(stop) for stop in stops]
        srgb = np.array([(c.redF(), c.greenF(), c.blueF()) for c in colours])
        apart = np.linalg.norm(np.diff(_cielab(srgb), axis=0), axis=1)
        places = np.concatenate([[0.0], np.cumsum(apart)])
        even = np.linspace(0.0, places[-1], _SHADES)
        channels = [np.interp(even, places, channel) for channel in srgb.T]
        rgb = np.rint(255.0 * np.stack(channels, axis=1)).astype(np.uint32)
        table[:] = 0xFF000000 | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2]
    tables.setflags(write=False)
    return tables


def _cielab(srgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return CIE 1976 L*a*b* of sRGB colours in 0..1, (n, 3), white D65 (IEC 61966-2-1)."""
    linear = np.where(srgb > 0.04045, ((srgb + 0.055) / 1.055) ** 2.4, srgb / 12.92)
    xyz = linear @ _XYZ_OF_RGB.T / _XYZ_OF_RGB.sum(axis=1)
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16.0 / 116.0)
    x, y, z = f.T
    return np.stack([116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)], axis=1)
