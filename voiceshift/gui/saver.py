"""Writes the settings a moment after the last change, so that a crash loses little. Qt thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from voiceshift.config.settings import Settings
from voiceshift.errors import SettingsError

SAVE_AFTER_MS = 1000


class Saver(QObject):
    """See the module's docstring."""

    failed = Signal(str)
    """A sentence for the user."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """settings: what is written."""
        super().__init__(parent)
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def later(self) -> None:
        """Write when nothing has changed for SAVE_AFTER_MS."""
        self._timer.start()

    def save(self) -> None:
        """Write now; `failed` if that cannot be done."""
        self._timer.stop()
        try:
            self._settings.save()
        except SettingsError as error:
            self.failed.emit(str(error))
