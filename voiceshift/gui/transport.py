"""Start and stop, bypass, mute and record, and in large letters what is heard right now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voiceshift.gui import icons
from voiceshift.gui.language import tr
from voiceshift.gui.theme import COLOURS
from voiceshift.gui.viewmodels import Mood, TransportView
from voiceshift.gui.widgets import ElidedLabel, KeyButton, Panel, describe, set_role

_START = tr("Open the devices and convert your voice.")
_STOP = tr("Fade to silence and let go of the devices.")
_BYPASS = tr("Send your real voice unchanged; a red lamp stays on for as long as you do.")
_MUTE = tr("Send silence until you press again.")
_RECORD = tr("Record your dry and your converted voice as two WAV files.")
_RECORD_LATER = tr("Press Start first: only what is converted can be recorded.")

_GROUNDS = {
    Mood.IDLE: (COLOURS.input, COLOURS.output),
    Mood.BUSY: (COLOURS.hover, COLOURS.hover),
    Mood.LIVE: (COLOURS.good, COLOURS.good),
    Mood.STRAINED: (COLOURS.warn, COLOURS.warn),
    Mood.SLOW: (COLOURS.bad, COLOURS.bad),
    Mood.MUTED: (COLOURS.warn, COLOURS.warn),
    Mood.BYPASS: (COLOURS.bad, COLOURS.bad),
    Mood.FAULT: (COLOURS.bad, COLOURS.bad),
}


class StartButton(KeyButton):
    """The big button. Its colour is the state, its word what a press does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows "Start"."""
        super().__init__(tr("Start"), _START, parent)
        self._mood = Mood.IDLE
        self._keys = ("", "")
        self.setFixedSize(QSize(140, 72))
        self.setIconSize(QSize(20, 20))
        self._dress()

    def set_keys(self, start: str, stop: str) -> None:
        """Show the shortcuts for starting and for stopping."""
        self._keys = (start, stop)
        self._dress()

    def show_state(self, mood: Mood, text: str) -> None:
        """Change colour and word."""
        self._mood = mood
        self.setText(text)
        self.setAccessibleName(text)
        self._dress()

    def text_font(self) -> QFont:
        """Larger than other buttons."""
        font = super().text_font()
        font.setPointSizeF(14)
        font.setWeight(QFont.Weight.Bold)
        return font

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        """Repaint when enabled or disabled."""
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw a rounded ground in the state's colour, then icon, word and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = (QColor(c) for c in _GROUNDS[self._mood])
        if self.isDown():
            left, right = left.darker(115), right.darker(115)
        elif self.underMouse():
            left, right = left.lighter(108), right.lighter(108)
        ground = QLinearGradient(0, 0, self.width(), 0)
        ground.setColorAt(0.0, left)
        ground.setColorAt(1.0, right)
        box = self.rect().toRectF().adjusted(2, 2, -2, -2)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(COLOURS.text), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 14, 14)
        busy = self._mood is Mood.BUSY
        self.paint_content(painter, QColor(COLOURS.muted if busy else COLOURS.on_accent))

    def _dress(self) -> None:
        stops = self.text() == tr("Stop")
        dark = COLOURS.on_accent
        self.setIcon(icons.icon("stop" if stops else "play", dark, COLOURS.muted))
        self.set_description(_STOP if stops else _START)
        self.set_key(self._keys[1] if stops else self._keys[0])


class TransportPanel(Panel):
    """See the module's docstring."""

    start_pressed = Signal()
    """The big button: start when stopped, stop otherwise."""
    bypass_toggled = Signal(bool)
    mute_toggled = Signal(bool)
    record_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stopped."""
        super().__init__("", parent)
        self.setAccessibleName(tr("Transport"))
        self.start = StartButton()
        self.eyebrow, self.headline = ElidedLabel("hint"), ElidedLabel("headline")
        self.detail = ElidedLabel("hint")
        self.bypass = self._toggle("bypass", tr("Bypass"), "bypass", _BYPASS)
        self.mute = self._toggle("mute", tr("Mute"), "muted", _MUTE)
        self.record = KeyButton(tr("Record"), _RECORD)
        self.record.setIcon(icons.icon("record", COLOURS.bad))
        self.record.setIconSize(QSize(16, 16))
        self.record.setMinimumWidth(96)
        self.start.clicked.connect(self.start_pressed)
        self.bypass.clicked.connect(self.bypass_toggled)
        self.mute.clicked.connect(self.mute_toggled)
        self.record.clicked.connect(self.record_pressed)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.eyebrow)
        words.addWidget(self.headline)
        words.addWidget(self.detail)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.start)
        row.addSpacing(2)
        row.addLayout(words, 1)
        for button in (self.bypass, self.mute, self.record):
            row.addWidget(button)
        self.column.addLayout(row)

    def show_view(self, view: TransportView) -> None:
        """Show what is going on."""
        self.start.show_state(view.mood, view.start_label)
        self.eyebrow.setText(view.eyebrow)
        self.headline.setText(view.headline)
        self.headline.setAccessibleName(f"{view.eyebrow} {view.headline}")
        set_role(self.headline, f"headline-{view.mood.value}")
        self.detail.setText(view.detail)
        self.detail.setToolTip(view.detail)
        self.record.setText(view.record_label)
        self.record.setEnabled(view.can_record)
        name = (
            tr("Recording, {time}; press to finish", time=view.record_label)
            if view.recording
            else tr("Record")
        )
        self.record.setAccessibleName(name)
        self.record.set_description(_RECORD if view.can_record else _RECORD_LATER)
        set_role(self.record, "recording" if view.recording else "")

    def show_toggles(self, bypass: bool, mute: bool) -> None:
        """Show whether bypass and mute are on."""
        for button, on in ((self.bypass, bypass), (self.mute, mute)):
            button.setChecked(on)

    def set_keys(self, keys: dict[str, str]) -> None:
        """Show the shortcuts, by action: start, stop, bypass, mute, record."""
        self.start.set_keys(keys["start"], keys["stop"])
        self.bypass.set_key(keys["bypass"])
        self.mute.set_key(keys["mute"])
        self.record.set_key(keys["record"])

    @staticmethod
    def _toggle(role: str, text: str, icon: str, description: str) -> KeyButton:
        button = KeyButton(text, description)
        button.setCheckable(True)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        button.setProperty("role", role)
        describe(button, description)
        return button
