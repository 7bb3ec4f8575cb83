"""Keys to actions, as the settings say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from voiceshift.config.schema import in_section
from voiceshift.config.settings import Settings

VOICE_KEYS = 9


class Shortcuts:
    """The window's shortcuts; `apply` reads the settings again."""

    def __init__(
        self, window: QWidget, settings: Settings, actions: Mapping[str, Callable[[], None]]
    ) -> None:
        """actions: what to do, for every name in the settings' section "shortcuts"."""
        self._settings = settings
        self._shortcuts: dict[str, QShortcut] = {}
        for declared in in_section("shortcuts"):
            shortcut = QShortcut(window)
            shortcut.setAutoRepeat(declared.name.startswith("pitch_"))
            shortcut.activated.connect(actions[declared.name])
            self._shortcuts[declared.name] = shortcut
        self.apply()

    def apply(self) -> None:
        """Take the keys that the settings name now."""
        for name, shortcut in self._shortcuts.items():
            keys = self._settings.text(f"shortcuts.{name}")
            shortcut.setKey(QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText))

    def shown(self) -> dict[str, str]:
        """Return every action's keys as this system writes them, empty for none."""
        native = QKeySequence.SequenceFormat.NativeText
        return {name: s.key().toString(native) for name, s in self._shortcuts.items()}

    def voice_keys(self) -> list[str]:
        """Return the keys of the first voices, in order."""
        shown = self.shown()
        return [shown[f"voice_{n}"] for n in range(1, VOICE_KEYS + 1)]
