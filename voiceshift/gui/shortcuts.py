"""The window's keys to actions, as the settings say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from voiceshift.config.actions import ACTIONS, VOICE_KEYS, Press
from voiceshift.config.settings import Settings
from voiceshift.gui.holdkeys import SOURCE, HoldKeys
from voiceshift.remote.deck import Deck


class Shortcuts:
    """The window's shortcuts; `apply` reads the settings again."""

    def __init__(self, window: QWidget, settings: Settings, deck: Deck) -> None:
        """Press the deck's actions with the window's keys."""
        self._settings = settings
        self._deck = deck
        self._shortcuts: dict[str, QShortcut] = {}
        for action in ACTIONS.values():
            if action.press is not Press.HOLD:
                shortcut = QShortcut(window)
                shortcut.setAutoRepeat(action.press is Press.REPEAT)
                shortcut.activated.connect(self._presser(action.name))
                self._shortcuts[action.name] = shortcut
        self.held = HoldKeys(window, deck)
        self.apply()

    def apply(self) -> None:
        """Take the keys that the settings name now."""
        for name, shortcut in self._shortcuts.items():
            shortcut.setKey(self._keys(name))
        holds = (name for name, action in ACTIONS.items() if action.press is Press.HOLD)
        self.held.set_keys({name: self._keys(name) for name in holds})

    def shown(self) -> dict[str, str]:
        """Return every action's keys as this system writes them, empty for none."""
        native = QKeySequence.SequenceFormat.NativeText
        return {name: self._keys(name).toString(native) for name in ACTIONS}

    def voice_keys(self) -> list[str]:
        """Return the keys of the first voices, in order."""
        shown = self.shown()
        return [shown[f"voice_{n}"] for n in range(1, VOICE_KEYS + 1)]

    def _keys(self, name: str) -> QKeySequence:
        keys = self._settings.text(f"shortcuts.{name}")
        return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)

    def _presser(self, name: str) -> Callable[[], None]:
        return lambda: self._deck.press(name, SOURCE)
