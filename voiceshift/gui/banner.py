"""What went wrong and what to do next, above everything else; and the lamp of the bypass."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voiceshift.gui import icons
from voiceshift.gui.language import tr
from voiceshift.gui.messages import Message, Severity
from voiceshift.gui.theme import COLOURS, GAP, TIGHT
from voiceshift.gui.widgets import described, label

_WORDS = {
    Severity.ERROR: tr("Problem"),
    Severity.WARNING: tr("Attention"),
    Severity.NOTE: tr("Note"),
}
_ICONS = {Severity.ERROR: "warning", Severity.WARNING: "warning", Severity.NOTE: "note"}
_COLOURS = {
    Severity.ERROR: COLOURS.bad,
    Severity.WARNING: COLOURS.warn,
    Severity.NOTE: COLOURS.input,
}


def announce(widget: QWidget) -> None:
    """Have a screen reader say what a widget shows now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


class BannerLine(QFrame):
    """One message with a button that takes it away."""

    dismissed = Signal(str)
    """Key of the message."""
    acted = Signal(str)
    """Key of the message whose button was pressed."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        """message: what to show."""
        super().__init__(parent)
        self.message = message
        self.setProperty("role", f"banner-{message.severity.value}")
        self.setAccessibleName(f"{_WORDS[message.severity]}: {message.text}")
        picture = QLabel()
        picture.setPixmap(icons.pixmap(_ICONS[message.severity], _COLOURS[message.severity]))
        picture.setScaledContents(True)
        picture.setFixedSize(20, 20)
        word = label(_WORDS[message.severity])
        word.setProperty("role", f"word-{message.severity.value}")
        text = label(message.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        away = QPushButton()
        away.setProperty("role", "quiet")
        away.setIcon(icons.icon("close", COLOURS.muted))
        away.setIconSize(QSize(16, 16))
        described(away, tr("Dismiss"), tr("Take this message away."))
        away.clicked.connect(lambda: self.dismissed.emit(message.key))
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, TIGHT, TIGHT, TIGHT)
        row.setSpacing(GAP)
        row.addWidget(picture)
        row.addWidget(word)
        row.addWidget(text, 1)
        if message.action:
            self.action = QPushButton(message.action)
            described(self.action, message.action, f"{message.action}: {message.text}")
            self.action.clicked.connect(lambda: self.acted.emit(message.key))
            row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)


class Banner(QWidget):
    """All messages, one below the other; takes no room when there are none."""

    dismissed = Signal(str)
    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say."""
        super().__init__(parent)
        self._lines: list[BannerLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is shown, newest first."""
        return [line.message.text for line in self._lines]

    def show_messages(self, messages: Sequence[Message]) -> None:
        """Show exactly these; a new one is read aloud."""
        known = {line.message for line in self._lines}
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [BannerLine(message) for message in messages]
        for line in self._lines:
            line.dismissed.connect(self.dismissed)
            line.acted.connect(self.acted)
            self._column.addWidget(line)
        self.setVisible(bool(messages))
        for line in self._lines:
            if line.message not in known:
                announce(line)


class BypassLamp(QFrame):
    """A red bar across the window for as long as the real voice is, or will be, heard."""

    off_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Dark."""
        super().__init__(parent)
        self.setProperty("role", "lamp")
        self._text = label()
        self._text.setProperty("role", "lamp-text")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.off = QPushButton(tr("Turn bypass off"))
        self.off.setProperty("role", "lamp-button")
        described(self.off, tr("Turn bypass off"), tr("Send the converted voice again."))
        self.off.clicked.connect(self.off_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, TIGHT, TIGHT, TIGHT)
        row.addWidget(self._text, 1)
        row.addWidget(self.off)
        self.hide()

    @property
    def text(self) -> str:
        """What the lamp says, empty while it is dark."""
        return self._text.text().lstrip("● ") if not self.isHidden() else ""

    def show_text(self, text: str) -> None:
        """Light up with a text; dark when it is empty."""
        self._text.setText(f"●  {text}" if text else "")
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            announce(self)
