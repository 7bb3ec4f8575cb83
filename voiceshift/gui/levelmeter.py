"""A level in dBFS: bar for the loudness, tick for the peak, a lamp that says CLIP.

Window thread only. May be fed at any rate: the bar is painted when it moves by a pixel, and only
where it moved; the number changes four times a second. What is held and how fast it falls is the
engine's affair (`dsp.meters`); this only draws.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voiceshift.gui.language import number, tr
from voiceshift.gui.theme import COLOURS, RADIUS, SMALL_PT, base_font, number_font
from voiceshift.gui.throttle import Throttle

LOWEST_DBFS = -60.0
WARM_DBFS = -9.0
"""From here on a shout has little room left."""
HOT_DBFS = -3.0
_MARKS_DBFS = (-60, -48, -36, -24, -12, -6, 0)

_HEADER_HEIGHT = 20
_BAR_HEIGHT = 10
_GAP = 4
_TICK_WIDTH = 3


class LevelMeter(QWidget):
    """Horizontal level meter with its title above and its scale below."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        colour: str = COLOURS.accent,
        lamp: str = tr("CLIP"),
        lamp_colour: str = COLOURS.bad,
    ) -> None:
        """Show silence. colour: of the bar below WARM_DBFS. lamp: what the lamp says when lit."""
        super().__init__(parent)
        self._title = title
        self._colour = colour
        self._rms_dbfs = self._peak_dbfs = -math.inf
        self._lamp, self._lamp_colour = lamp, lamp_colour
        self._painted = (0, 0)
        self._clipped = False
        self._value = ""
        self._title_font = base_font()
        self._scale_font = base_font()
        self._scale_font.setPointSizeF(SMALL_PT - 1.0)
        self._value_font = number_font(SMALL_PT)
        self._dark = self._lit = QPixmap()
        """The bar without and with all of its light, made anew for each size."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("{title} level", title=title))
        self.setToolTip(
            tr(
                "Bar: loudness. Tick and number: the highest peak of the last second.\n"
                "Peaks between −12 and −6 dB are right; {lamp} says that they were too loud.",
                lamp=lamp,
            )
        )
        self._texts: Throttle[tuple[int, int, bool]] = Throttle(self._show_texts, self)
        self.reset()

    def set_levels(self, rms_dbfs: float, peak_dbfs: float, clipped: bool) -> None:
        """Show levels in dBFS (anything that is not a number shows as silence)."""
        self._rms_dbfs, self._peak_dbfs = _clean(rms_dbfs), _clean(peak_dbfs)
        state = self._bar_state()
        if state != self._painted:
            self._painted = state
            self.update(self._bar_rect())
        is_new_clip = clipped != self._clipped
        if is_new_clip:
            self._clipped = clipped
            self.update(self._lamp_rect())
        self._texts.put(
            (round(self._rms_dbfs), round(self._peak_dbfs), clipped), at_once=is_new_clip
        )

    def reset(self) -> None:
        """Show silence."""
        self.set_levels(-math.inf, -math.inf, False)

    def value_text(self) -> str:
        """The peak as shown."""
        return self._value

    def lamp_text(self) -> str:
        """What the lamp says now: its word, or nothing."""
        return self._lamp if self._clipped else ""

    def sizeHint(self) -> QSize:
        """Wide enough for the scale to be read."""
        return QSize(240, self._scale_top() + QFontMetrics(self._scale_font).height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the title, the value and the lamp allow."""
        return QSize(170, self.sizeHint().height())

    def x_of(self, dbfs: float) -> int:
        """Return the x of a level, clamped to the bar."""
        share = (min(0.0, max(LOWEST_DBFS, dbfs)) - LOWEST_DBFS) / -LOWEST_DBFS
        return round(share * self.width())  # the bar is as wide as the widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the bar made anew."""
        self._dark = self._lit = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what was exposed."""
        painter = QPainter(self)
        if self._dark.isNull() or self._dark.devicePixelRatio() != self.devicePixelRatio():
            self._dark, self._lit = self._bar_pixmap(0.18), self._bar_pixmap(1.0)
        exposed = event.rect()
        if exposed.intersects(self._bar_rect()):
            self._paint_bar(painter)
        if exposed.top() < _HEADER_HEIGHT:
            self._paint_header(painter)
        if exposed.bottom() >= self._scale_top():
            self._paint_scale(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        bar = self._bar_rect()
        painter.drawPixmap(bar.topLeft(), self._dark)
        rms_x, peak_x = self._bar_state()
        painter.setClipRect(QRect(bar.left(), bar.top(), rms_x - bar.left(), bar.height()))
        painter.drawPixmap(bar.topLeft(), self._lit)
        painter.setClipping(False)
        if peak_x > bar.left():
            left = max(bar.left(), min(peak_x, bar.right() + 1) - _TICK_WIDTH)
            tick = QRect(left, bar.top(), _TICK_WIDTH, bar.height())
            painter.fillRect(tick, QColor(_zone_colour(self._peak_dbfs, COLOURS.text)))

    def _paint_header(self, painter: QPainter) -> None:
        line = QRect(0, 0, self.width(), _HEADER_HEIGHT)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._title_font)
        painter.setPen(QColor(COLOURS.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, self._title)
        painter.setFont(self._value_font)
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, self._value)
        if self._clipped:
            lamp = self._lamp_rect()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._lamp_colour))
            painter.drawRoundedRect(lamp, 4.0, 4.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setFont(self._lamp_font())
            painter.setPen(QColor(COLOURS.on_accent))
            painter.drawText(lamp, Qt.AlignmentFlag.AlignCenter, self._lamp)

    def _paint_scale(self, painter: QPainter) -> None:
        painter.setFont(self._scale_font)
        painter.setPen(QColor(COLOURS.faint))
        metrics = QFontMetrics(self._scale_font)
        free_from = 0
        for mark in _MARKS_DBFS:
            text = str(mark).replace("-", "−")
            width = metrics.horizontalAdvance(text)
            x = min(max(0, self.x_of(mark) - width // 2), self.width() - width)
            if x >= free_from:
                painter.drawText(x, self._scale_top() + metrics.ascent(), text)
                free_from = x + width + 4

    def _bar_pixmap(self, opacity: float) -> QPixmap:
        bar, ratio = self._bar_rect(), self.devicePixelRatio()
        pixmap = QPixmap(bar.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        gradient = QLinearGradient(0.0, 0.0, float(bar.width()), 0.0)
        for dbfs in (LOWEST_DBFS, WARM_DBFS, HOT_DBFS, 0.0):
            share = 1.0 - dbfs / LOWEST_DBFS
            gradient.setColorAt(
                max(0.0, share - 0.02), QColor(_zone_colour(dbfs - 0.1, self._colour))
            )
            gradient.setColorAt(min(1.0, share + 0.02), QColor(_zone_colour(dbfs, self._colour)))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        radius = min(RADIUS, _BAR_HEIGHT) / 2
        painter.drawRoundedRect(QRectF(0, 0, bar.width(), bar.height()), radius, radius)
        painter.end()
        return pixmap

    def _show_texts(self, values: tuple[int, int, bool]) -> None:
        rms, peak, clipped = values
        self._value = f"{number(peak)} dB" if peak > LOWEST_DBFS else tr("silent")
        self.update(0, 0, self.width(), _HEADER_HEIGHT)
        words = (
            tr("average {rms} dB, peak {peak} dB", rms=rms, peak=peak)
            if peak > LOWEST_DBFS
            else tr("silent")
        )
        self.setAccessibleDescription(words + (f", {self._lamp}" if clipped else ""))

    def _bar_state(self) -> tuple[int, int]:
        return self.x_of(self._rms_dbfs), self.x_of(self._peak_dbfs)

    def _bar_rect(self) -> QRect:
        return QRect(0, _HEADER_HEIGHT + _GAP, self.width(), _BAR_HEIGHT)

    def _lamp_rect(self) -> QRect:
        """To the left of the longest value."""
        width = QFontMetrics(self._lamp_font()).horizontalAdvance(self._lamp) + 10
        value = QFontMetrics(self._value_font).horizontalAdvance("−60 dB") + 8
        return QRect(self.width() - value - width, 2, width, _HEADER_HEIGHT - 4)

    def _scale_top(self) -> int:
        return _HEADER_HEIGHT + _BAR_HEIGHT + 2 * _GAP

    def _lamp_font(self) -> QFont:
        font = QFont(self._value_font)
        font.setPointSizeF(SMALL_PT - 1.5)
        return font


def _clean(dbfs: float) -> float:
    return LOWEST_DBFS if math.isnan(dbfs) else min(0.0, max(LOWEST_DBFS, dbfs))


def _zone_colour(dbfs: float, normal: str) -> str:
    if dbfs >= HOT_DBFS:
        return COLOURS.bad
    return COLOURS.warn if dbfs >= WARM_DBFS else normal
