"""The shape of a recording, as bars: small in a row of the list, large on a take's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voiceshift.gui.language import number, tr
from voiceshift.gui.theme import COLOURS, SMALL_PT, base_font

_BAR, _GAP = 2.0, 1.0
_LOWEST = 1.0


def paint_peaks(
    painter: QPainter, place: QRectF, peaks: Sequence[int], colour: QColor, loudest: int = 255
) -> None:
    """Draw peaks, 0 to 255, as bars around the middle of a place.

    loudest: the peak that takes the whole height, so that a quiet take has a shape too.
    """
    count = max(1, min(len(peaks), int(place.width() // (_BAR + _GAP))))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    step = place.width() / count
    middle = place.center().y()
    for bar in range(count):
        first = bar * len(peaks) // count
        highest = max(peaks[first : max(first + 1, (bar + 1) * len(peaks) // count)], default=0)
        height = max(_LOWEST, place.height() * min(1.0, highest / max(1, loudest)))
        left = place.left() + bar * step
        painter.drawRoundedRect(QRectF(left, middle - height / 2.0, _BAR, height), 1.0, 1.0)


@dataclass(frozen=True)
class WaveView:
    """One recording of a take."""

    name: str
    peaks: tuple[int, ...] | None
    """None while they are being read, none at all when they cannot be."""
    colour: str


class TakeWave(QWidget):
    """The recordings of a take above each other on one time axis, with its markers."""

    _HEAD = 20
    """Above the bars: numbers of the markers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show."""
        super().__init__(parent)
        self._waves: tuple[WaveView, ...] = ()
        self._duration_s = 0.0
        self._markers_s: tuple[float, ...] = ()
        self._kept_s: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Waveform"))

    def sizeHint(self) -> QSize:  # Qt's name
        """Wide and rather low."""
        return QSize(400, 180)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Two lanes that still have a shape."""
        return QSize(200, 96)

    def show_take(
        self,
        waves: tuple[WaveView, ...],
        duration_s: float,
        markers_s: tuple[float, ...],
        kept_s: tuple[float, float] | None,
    ) -> None:
        """Show recordings. kept_s: what trimming keeps; the rest is dimmed."""
        shown = (waves, duration_s, markers_s, kept_s)
        if shown == (self._waves, self._duration_s, self._markers_s, self._kept_s):
            return
        self._waves, self._duration_s, self._markers_s, self._kept_s = shown
        marks = ", ".join(f"{number(at, 1)} s" for at in markers_s)
        self.setAccessibleDescription(
            tr("Markers at {times}.", times=marks) if marks else tr("No markers.")
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the lanes, what is cut away, and the markers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = base_font()
        font.setPointSizeF(SMALL_PT)
        painter.setFont(font)
        field = QRectF(self.rect()).adjusted(0, self._HEAD, 0, 0)
        height = field.height() / max(1, len(self._waves))
        loudest = max((max(w.peaks, default=0) for w in self._waves if w.peaks), default=255)
        for place, wave in enumerate(self._waves):
            lane = QRectF(field.left(), field.top() + place * height, field.width(), height)
            lane.adjust(0, 3, 0, -3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOURS.window))
            painter.drawRoundedRect(lane, 8, 8)
            if not wave.peaks:
                told = tr("Reading…") if wave.peaks is None else tr("This file cannot be read")
                painter.setPen(QColor(COLOURS.muted))
                painter.drawText(lane, Qt.AlignmentFlag.AlignCenter, told)
            else:
                inner = lane.adjusted(0, 10, 0, -10)
                paint_peaks(painter, inner, wave.peaks, QColor(wave.colour), loudest)
            self._name(painter, lane, wave)
        if self._duration_s > 0.0:
            self._dim(painter, field)
            self._mark(painter, field)

    def _name(self, painter: QPainter, lane: QRectF, wave: WaveView) -> None:
        width = painter.fontMetrics().horizontalAdvance(wave.name) + 16.0
        tag = QRectF(lane.left() + 8, lane.top() + 6, width, 20)
        ground = QColor(COLOURS.window)
        ground.setAlphaF(0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(tag, 6, 6)
        painter.setPen(QColor(wave.colour))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, wave.name)

    def _dim(self, painter: QPainter, field: QRectF) -> None:
        if self._kept_s is None:
            return
        veil = QColor(COLOURS.panel)
        veil.setAlphaF(0.78)
        first, last = (self._at(field, moment) for moment in self._kept_s)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        for left, right in ((field.left(), first), (last, field.right())):
            painter.drawRect(QRectF(QPointF(left, field.top()), QPointF(right, field.bottom())))

    def _mark(self, painter: QPainter, field: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, moment in enumerate(self._markers_s, 1):
            x = self._at(field, moment)
            painter.setPen(QPen(QColor(COLOURS.warn), 1.5))
            painter.drawLine(QPointF(x, field.top() - 2), QPointF(x, field.bottom()))
            text = str(place)
            width = painter.fontMetrics().horizontalAdvance(text) + 8.0
            left = min(max(field.left(), x - width / 2.0), field.right() - width)
            tag = QRectF(left, 0, width, self._HEAD - 3)
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    def _at(self, field: QRectF, moment_s: float) -> float:
        return field.left() + field.width() * min(1.0, max(0.0, moment_s / self._duration_s))
