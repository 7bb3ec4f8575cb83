"""What of the spectrogram moves 60 times a second: two panes and their axes in one opaque widget.

Qt thread only. A frame repaints the panes alone: a blit each, then hairlines, and corners and label
from small ready pixmaps. Axes and ground are painted once for each size.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voiceshift.engine.messages import SpectrumColumns
from voiceshift.gui.frequencyscale import FrequencyScale, hz_text, mark_text
from voiceshift.gui.language import number, tr
from voiceshift.gui.spectrumhistory import HOPS_PER_S, PANES, Playhead, SpectrumHistory
from voiceshift.gui.spectrumimage import SpectrumImage
from voiceshift.gui.theme import COLOURS, SMALL_PT, base_font

VISIBLE_S = 7.0
PANE_NAMES = (tr("You"), tr("Converted"))

_PANE_COLOURS = (COLOURS.input, COLOURS.output)
_MARGIN_S = 1.0
"""Kept beyond what is visible, for what the playhead is behind."""
_LEFT, _RIGHT, _BOTTOM, _BETWEEN = 38, 10, 20, 8
_CORNER = 6
_GROUND = QColor(COLOURS.panel)
# As rectangles: Qt's raster engine draws a translucent line a hundred times as slowly.
_GRID = QColor(255, 255, 255, 22)
_CROSSHAIR = QColor(255, 255, 255, 130)


class SpectrogramCanvas(QWidget):
    """Input above, output below, the newest on the right."""

    hovered = Signal()
    """The pointer moved to another place, or left."""

    def __init__(self, scale: str, clock: Callable[[], float], parent: QWidget) -> None:
        """Start empty. clock: any steady one, in seconds."""
        super().__init__(parent)
        self._clock = clock
        self._scale = scale
        self._history = SpectrumHistory(round((VISIBLE_S + _MARGIN_S) * HOPS_PER_S))
        self._playhead = Playhead()
        self._pointer: QPoint | None = None
        self._font = base_font()
        self._font.setPointSizeF(SMALL_PT - 0.5)
        self._labels: list[QPixmap] = []
        self._corners = QPixmap()
        self._axes = QPixmap()
        self._grid: list[int] = []
        self._panes: list[QRect] = []
        self._around_panes = QRect()
        self._image = SpectrumImage(1, FrequencyScale(scale, 1), 1)
        self._prepare()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def append(self, columns: SpectrumColumns) -> None:
        """Add columns and move the picture on to now."""
        self._history.append(columns)
        position = self._playhead.advance(self._clock(), self._history.end)
        if self._image.scroll_to(position, self._history):
            self.update(self._moving())

    def set_scale(self, scale: str) -> None:
        """Draw everything anew on another axis."""
        self._scale = scale
        self._prepare()
        self.update()

    def clear(self) -> None:
        """Forget everything."""
        self._history.clear()
        self._playhead.reset()
        self._prepare()
        self.update()

    def pane_rect(self, pane: int) -> QRect:
        """Return where a pane is: 0 input, 1 output."""
        return self._panes[pane]

    def y_of(self, pane: int, hz: float) -> float:
        """Return the height of a frequency in a pane."""
        rect, scale = self._panes[pane], self._image.scale
        return rect.top() + scale.row_of(hz) / scale.rows * rect.height()

    def reading(self) -> str:
        """Return pane, frequency, level and time under the pointer; empty outside the panes."""
        return "" if self._pointer is None else self.reading_at(self._pointer)

    def reading_at(self, point: QPoint) -> str:
        """Return pane, frequency, level and time at a point; empty outside the panes."""
        pane = next((i for i, rect in enumerate(self._panes) if rect.contains(point)), None)
        if pane is None:
            return ""
        rect = self._panes[pane]
        scale = self._image.scale
        row = (point.y() - rect.top() + 0.5) / rect.height() * scale.rows
        column = (point.x() - rect.left() + 0.5) / rect.width() * self._image.width
        hop = self._image.hop_at(column)
        ago_s = max(0.0, self._playhead.position - hop) / HOPS_PER_S
        levels = scale.rows_of(self._history.take(np.array([math.floor(hop)])))
        level = float(levels[pane, 0, int(row)])
        db = tr("nothing heard") if math.isnan(level) else f"{number(level)} dB"
        ago = tr("{seconds} s ago", seconds=number(ago_s, 2))
        return f"{PANE_NAMES[pane]}   {hz_text(scale.hz_at(row))}   {db}   {ago}"

    def sizeHint(self) -> QSize:
        """About one device-independent pixel a hop."""
        return QSize(_LEFT + round(VISIBLE_S * HOPS_PER_S) + _RIGHT, 340)

    def minimumSizeHint(self) -> QSize:
        """As small as the axes stay readable."""
        return QSize(240, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the picture for the new size."""
        self._prepare()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of the pointer."""
        self._point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panes, and the axes where they were exposed."""
        if self._axes.devicePixelRatio() != self.devicePixelRatio():
            self._prepare()
        painter = QPainter(self)
        if not self._moving().contains(event.rect()):
            painter.drawPixmap(0, 0, self._axes)
        upper = self._panes[0]
        painter.fillRect(upper.left(), upper.bottom() + 1, upper.width(), _BETWEEN, _GROUND)
        for pane, rect in enumerate(self._panes):
            self._paint_pane(painter, pane, rect)

    def _paint_pane(self, painter: QPainter, pane: int, rect: QRect) -> None:
        painter.drawImage(rect, self._image.image, self._image.window(pane))
        for y in self._grid:
            painter.fillRect(rect.left(), rect.top() + y, rect.width(), 1, _GRID)
        self._paint_crosshair(painter, rect)
        painter.drawPixmap(rect.left() + 8, rect.top() + 8, self._labels[pane])
        size, ratio = _CORNER, self._corners.devicePixelRatio()
        for right in (0, 1):
            for low in (0, 1):
                x = rect.left() + right * (rect.width() - size)
                y = rect.top() + low * (rect.height() - size)
                source = QRectF(
                    right * size * ratio, low * size * ratio, size * ratio, size * ratio
                )
                painter.drawPixmap(QRectF(x, y, size, size), self._corners, source)

    def _paint_crosshair(self, painter: QPainter, rect: QRect) -> None:
        point = self._pointer
        if point is None or not any(pane.contains(point) for pane in self._panes):
            return
        painter.fillRect(point.x(), rect.top(), 1, rect.height(), _CROSSHAIR)
        if rect.contains(point):
            painter.fillRect(rect.left(), point.y(), rect.width(), 1, _CROSSHAIR)

    def _moving(self) -> QRect:
        """One rectangle around both panes: a clip of two would make every blit slow."""
        return self._around_panes

    def _point_at(self, point: QPoint | None) -> None:
        self._pointer = point
        self.hovered.emit()
        self.update(self._moving())

    def _prepare(self) -> None:
        """Make everything that hangs on size, screen and scale."""
        ratio = self.devicePixelRatio()
        width = max(1, self.width() - _LEFT - _RIGHT)
        height = max(1, (self.height() - _BOTTOM - _BETWEEN) // PANES)
        self._panes = [
            QRect(_LEFT, pane * (height + _BETWEEN), width, height) for pane in range(PANES)
        ]
        self._around_panes = self._panes[0] | self._panes[1]
        scale = FrequencyScale(self._scale, round(height * ratio))
        self._image = SpectrumImage(round(width * ratio), scale, round(VISIBLE_S * HOPS_PER_S))
        self._image.scroll_to(self._playhead.position, self._history)
        marks = scale.marks_hz(QFontMetrics(self._font).height() * ratio)
        heights = [scale.row_of(hz) / scale.rows * height for hz in marks]
        self._grid = [round(y) for y in heights[1:-1]]
        self._axes = self._axes_pixmap(marks, heights)
        self._corners = _corners_pixmap(ratio)
        self._labels = [
            self._label_pixmap(*label) for label in zip(PANE_NAMES, _PANE_COLOURS, strict=True)
        ]

    def _axes_pixmap(self, marks_hz: tuple[int, ...], heights: list[float]) -> QPixmap:
        pixmap = _pixmap(self.size().expandedTo(QSize(1, 1)), self.devicePixelRatio())
        pixmap.fill(_GROUND)
        painter = QPainter(pixmap)
        painter.setFont(self._font)
        painter.setPen(QColor(COLOURS.faint))
        metrics = painter.fontMetrics()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        line = metrics.height()
        for rect in self._panes:
            for hz, y in zip(marks_hz, heights, strict=True):
                top = min(
                    max(rect.top() + y - line / 2, rect.top() - 2.0), rect.bottom() + 2.0 - line
                )
                place = QRectF(0.0, top, _LEFT - 8, line)
                painter.drawText(place, right, mark_text(hz) if hz else "0 Hz")
        rect = self._panes[-1]
        for second in range(int(VISIBLE_S) + 1):
            x = rect.right() + 1 - second * rect.width() / VISIBLE_S
            text = f"−{second} s" if second else tr("now")
            half = metrics.horizontalAdvance(text) / 2
            left = min(x - half, self.width() - 2 * half)
            painter.drawText(QPointF(left, rect.bottom() + 5 + metrics.ascent()), text)
        painter.end()
        return pixmap

    def _label_pixmap(self, text: str, colour: str) -> QPixmap:
        metrics = QFontMetrics(self._font)
        height = metrics.height() + 4
        size = QSize(metrics.horizontalAdvance(text) + height + 8, height)
        pixmap = _pixmap(size, self.devicePixelRatio())
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(COLOURS.window)
        ground.setAlpha(215)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRect(QPoint(0, 0), size), height / 2, height / 2)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(height / 2 + 1, height / 2), 3.5, 3.5)
        painter.setPen(QColor(COLOURS.text))
        painter.drawText(QPointF(height - 1, 2 + metrics.ascent()), text)
        painter.end()
        return pixmap


def _corners_pixmap(ratio: float) -> QPixmap:
    """Return what lies outside a rounded square, in the ground's colour: four corners in one."""
    pixmap = _pixmap(QSize(2 * _CORNER, 2 * _CORNER), ratio)
    outside, inside = QPainterPath(), QPainterPath()
    outside.addRect(0, 0, 2 * _CORNER, 2 * _CORNER)
    inside.addRoundedRect(0, 0, 2 * _CORNER, 2 * _CORNER, _CORNER, _CORNER)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outside.subtracted(inside), _GROUND)
    painter.end()
    return pixmap


def _pixmap(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
