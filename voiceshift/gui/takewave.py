"""The shape of a recording, as bars: small in a row of the list, large on a take's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voiceshift.gui.language import number, tr
from voiceshift.gui.theme import COLOURS, SMALL_PT, base_font
from voiceshift.takes.sidecar import Marker

_BAR, _GAP = 2.0, 1.0
_LOWEST = 1.0
_STEP_S, _LEAP_S = 1.0, 10.0
"""What arrow and page keys move the playhead by."""


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
    """The recordings of a take above each other on one time axis, with markers and playhead."""

    sought = Signal(float)
    """The user wants to be at a moment, in s."""
    toggled = Signal()
    """Play or stop."""
    mark_asked = Signal()
    """A marker where the playhead is."""

    _HEAD = 20
    """Above the bars: numbers and names of the markers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show."""
        super().__init__(parent)
        self._waves: tuple[WaveView, ...] = ()
        self._duration_s = 0.0
        self._markers: tuple[Marker, ...] = ()
        self._kept_s: tuple[float, float] | None = None
        self._position_s = 0.0
        self._picture: QPixmap | None = None
        """All but the playhead, which moves thirty times a second."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Waveform"))
        self.setToolTip(
            tr("Click to go there; arrow keys move, Space plays and stops, M sets a marker.")
        )

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
        markers: tuple[Marker, ...],
        kept_s: tuple[float, float] | None,
    ) -> None:
        """Show recordings. kept_s: what trimming keeps; the rest is dimmed."""
        shown = (waves, duration_s, markers, kept_s)
        if shown == (self._waves, self._duration_s, self._markers, self._kept_s):
            return
        self._waves, self._duration_s, self._markers, self._kept_s = shown
        self._picture = None
        self._describe()
        self.update()

    def show_position(self, position_s: float) -> None:
        """Move the playhead."""
        if position_s != self._position_s:
            self._position_s = position_s
            self.update()

    # --- what the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Go where was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(self._duration_s * event.position().x() / max(1, self.width()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Follow what is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(self._duration_s * event.position().x() / max(1, self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        """Move, play and mark."""
        moves = {
            Qt.Key.Key_Left: self._position_s - _STEP_S,
            Qt.Key.Key_Right: self._position_s + _STEP_S,
            Qt.Key.Key_PageUp: self._position_s - _LEAP_S,
            Qt.Key.Key_PageDown: self._position_s + _LEAP_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._duration_s,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._seek(moves[key])
            self._describe()
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif key == Qt.Key.Key_M:
            self.mark_asked.emit()
        else:
            super().keyPressEvent(event)

    def _seek(self, at_s: float) -> None:
        if self._duration_s > 0.0:
            self.sought.emit(min(self._duration_s, max(0.0, at_s)))

    def _describe(self) -> None:
        marks = ", ".join(f"{number(marker.at_s, 1)} s" for marker in self._markers)
        told = tr("Markers at {times}.", times=marks) if marks else tr("No markers.")
        place = tr("Playhead at {time} s.", time=number(self._position_s, 1))
        self.setAccessibleDescription(f"{told} {place}")

    # --- the picture

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        """Draw anew."""
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Show the picture and, above it, the playhead and the focus."""
        density = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != density:
            self._picture = QPixmap(self.size() * density)
            self._picture.setDevicePixelRatio(density)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._draw(self._picture)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        field = self._field()
        if self.hasFocus():
            painter.setPen(QColor(COLOURS.accent))
            painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._duration_s > 0.0:
            x = min(max(self._at(field, self._position_s), field.left() + 1), field.right() - 1)
            painter.setPen(QPen(QColor(COLOURS.text), 2.0))
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))

    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0, self._HEAD, 0, 0)

    def _draw(self, target: QPixmap) -> None:
        """Draw the lanes, what is cut away, and the markers."""
        painter = QPainter(target)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = base_font()
        font.setPointSizeF(SMALL_PT)
        painter.setFont(font)
        field = self._field()
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
        painter.end()

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
        """Draw the markers, each with its number, and its name up to the next marker."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        metrics = painter.fontMetrics()
        places = [self._at(field, marker.at_s) for marker in self._markers]
        for place, (marker, x) in enumerate(zip(self._markers, places, strict=True), 1):
            painter.setPen(QPen(QColor(COLOURS.warn), 1.5))
            painter.drawLine(QPointF(x, 4), QPointF(x, field.bottom()))
            text = f"{place} {marker.name}".strip()
            end = places[place] if place < len(places) else field.right()
            left = x + 4.0
            if place == len(places):  # the last one may stand before its line
                left = max(field.left(), min(left, end - metrics.horizontalAdvance(text)))
            room = int(end - left - 4.0)
            if room > metrics.horizontalAdvance("0"):
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
                tag = QRectF(left, 0, room + 4.0, self._HEAD - 3)
                painter.drawText(tag, Qt.AlignmentFlag.AlignVCenter, shown)

    def _at(self, field: QRectF, moment_s: float) -> float:
        return field.left() + field.width() * min(1.0, max(0.0, moment_s / self._duration_s))
