"""The two buttons that play a take: its converted recording, and the dry one."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from voiceshift.gui import icons
from voiceshift.gui.language import tr
from voiceshift.gui.widgets import described


class PlayButton(QPushButton):
    """Plays one of a take's recordings; while it does, it stops it."""

    def __init__(self, text: str, icon: str, name: str, tip: str) -> None:
        """icon, tip: while nothing plays."""
        super().__init__(icons.icon(icon), text)
        self.setIconSize(QSize(16, 16))
        described(self, name, tip)
        self._silent = (text, icons.icon(icon))
        self._playing = (tr("Stop", "playing"), icons.icon("stop"))

    def show_playing(self, playing: bool) -> None:
        """Offer to stop, or to play."""
        text, icon = self._playing if playing else self._silent
        if text != self.text():
            self.setText(text)
            self.setIcon(icon)

    def sizeHint(self) -> QSize:  # Qt's name
        """Room for both texts, so that nothing moves."""
        other = max(
            self.fontMetrics().horizontalAdvance(t) for t, _ in (self._silent, self._playing)
        )
        return super().sizeHint() + QSize(
            other - self.fontMetrics().horizontalAdvance(self.text()), 0
        )

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """As above: a narrow panel takes room from others."""
        return self.sizeHint()


def play_button() -> PlayButton:
    """Return the button for the converted recording."""
    return PlayButton(
        tr("Play"), "play", tr("Play take"), tr("Play the converted voice, for you alone.")
    )


def dry_button() -> PlayButton:
    """Return the button for the dry one."""
    return PlayButton(
        tr("Dry"),
        "microphone",
        tr("Play dry take"),
        tr("Play your own voice, as it was spoken, for you alone."),
    )
