"""Sliders made from declared settings: range, step, unit, title and description in one place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from voiceshift.config.schema import setting
from voiceshift.config.setting import Setting
from voiceshift.gui.language import number, tr
from voiceshift.gui.theme import COLOURS, number_font
from voiceshift.gui.widgets import described, label

_KNOB = 7.0
"""Radius of the handle in pixels."""
_EDGE = _KNOB + 2.0
"""From the slider's end to the handle's middle at the end of its way."""
_PAGE_STEPS = 4


def value_text(declared: Setting, value: float) -> str:
    """Return a value of a setting in words: "+2.5 semitones", "−50 dBFS", "35 %", "off"."""
    if declared.maximum == 1.0 and not declared.unit:
        return f"{100 * value:.0f} %" if value else tr("off")
    decimals = 0 if declared.step.is_integer() else 1
    signed = declared.minimum < 0.0 < declared.maximum
    return f"{number(value, decimals, signed)} {tr(declared.unit)}"


class Track(QSlider):
    """A horizontal slider whose filled part begins at zero, wherever zero lies."""

    def __init__(self, origin: int, default: int, parent: QWidget | None = None) -> None:
        """origin: position from which the track is filled. default: what a double click sets."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._origin = origin
        self._default = default
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # Qt's name
        """Wide and low."""
        return QSize(140, 22)

    def wheelEvent(self, event: QWheelEvent) -> None:  # Qt's name
        """Scroll the panel, not a value that the user did not choose to change."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Go where the user points at, then follow the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Follow the mouse."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Let go."""
        self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Back to the default."""
        self.setValue(self._default)

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        """Repaint when enabled or disabled."""
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the groove, the filled part, a mark at the origin and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        start, end = 2.0, self.width() - 2.0
        painter.setBrush(QColor(COLOURS.line))
        painter.drawRoundedRect(QRectF(start, middle - 2, end - start, 4), 2, 2)
        origin, here = self._place(self._origin), self._place(self.value())
        if self._origin == self.minimum():
            origin = start
        enabled = self.isEnabled()
        if self.minimum() < self._origin < self.maximum():
            painter.setBrush(QColor(COLOURS.faint if enabled else COLOURS.line))
            painter.drawRoundedRect(QRectF(origin - 1, middle - 5, 2, 10), 1, 1)
        if enabled:
            painter.setBrush(QColor(COLOURS.accent))
            painter.drawRoundedRect(
                QRectF(min(origin, here), middle - 2, abs(here - origin), 4), 2, 2
            )
        knob = COLOURS.text if self.hasFocus() or self.underMouse() else COLOURS.accent
        painter.setBrush(QColor(knob if enabled else COLOURS.line))
        painter.setPen(QPen(QColor(COLOURS.panel), 2))
        painter.drawEllipse(QPointF(here, middle), _KNOB, _KNOB)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(COLOURS.accent), 1.5))
            painter.drawEllipse(QPointF(here, middle), _KNOB + 2, _KNOB + 2)

    def _place(self, position: int) -> float:
        span = max(1, self.maximum() - self.minimum())
        width = self.width() - 2 * _EDGE
        return _EDGE + width * (position - self.minimum()) / span

    def _go_to(self, x: float) -> None:
        width = max(1.0, self.width() - 2 * _EDGE)
        share = min(1.0, max(0.0, (x - _EDGE) / width))
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))


class SettingSlider(QWidget):
    """Title, value and slider of a NUMBER setting."""

    changed = Signal(float)
    """The user chose a value."""

    def __init__(
        self, key: str, title: str = "", bare: bool = False, parent: QWidget | None = None
    ) -> None:
        """key: of a declared NUMBER setting. title: instead of the declared one.

        bare: show the slider alone; title and value are told by its tool tip.
        """
        super().__init__(parent)
        self._declared = setting(key)
        low, high, step = self._declared.minimum, self._declared.maximum, self._declared.step
        default = self._declared.default
        assert isinstance(default, float)
        origin = 0.0 if low < 0.0 < high else low
        self.track = Track(round((origin - low) / step), round((default - low) / step))
        self.track.setRange(0, round((high - low) / step))
        self.track.setPageStep(_PAGE_STEPS)
        self._about = tr(self._declared.description)
        name = title or tr(self._declared.title)
        described(self.track, name, self._about)
        self._value = label()
        self._value.setFont(number_font())
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not bare:
            heading = QHBoxLayout()
            heading.addWidget(label(name))
            heading.addStretch()
            heading.addWidget(self._value)
            column.addLayout(heading)
        column.addWidget(self.track)
        self._name, self._bare = name, bare
        self.set_value(default)
        self.track.valueChanged.connect(self._moved)

    @property
    def value(self) -> float:
        """The chosen value in the setting's unit."""
        return self._declared.minimum + self.track.value() * self._declared.step

    def set_value(self, value: float) -> None:
        """Show a value without emitting `changed`."""
        position = round((value - self._declared.minimum) / self._declared.step)
        self.track.blockSignals(True)
        self.track.setValue(position)
        self.track.blockSignals(False)
        self._show_text(value)

    def _moved(self) -> None:
        self._show_text(self.value)
        self.changed.emit(self.value)

    def _show_text(self, value: float) -> None:
        text = value_text(self._declared, value)
        self._value.setText(text)
        if self._bare:
            self.track.setToolTip(f"{self._name}: {text}. {self._about}")
        self.track.setAccessibleDescription(f"{text}. {self._about}")
