"""Keys that work everywhere on Windows and macOS, through pynput, whose thread tells of every key.

Nothing is swallowed: other programs get the same keys. macOS asks the user for permission first
(Privacy & Security, Input Monitoring) and tells nothing until it is given.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Mapping
from typing import Any

from voiceshift.remote.hotkeys import Lost, Told
from voiceshift.remote.keys import Matcher

_log = logging.getLogger(__name__)

_NAMES = {
    "ctrl": "Ctrl",
    "shift": "Shift",
    "alt": "Alt",
    "cmd": "Meta",
    "page_up": "PgUp",
    "page_down": "PgDown",
    "insert": "Ins",
    "delete": "Del",
    "enter": "Return",
    "scroll_lock": "ScrollLock",
    "num_lock": "NumLock",
    "caps_lock": "CapsLock",
    "print_screen": "Print",
}
_SIDES = ("_l", "_r", "_gr")


class OsKeys:
    """See the module's docstring."""

    def __init__(
        self, bindings: Mapping[str, str], told: Told, lost: Lost, keyboard: Any = None
    ) -> None:
        """See `open_hotkeys`. keyboard: pynput's module; None imports it."""
        self._matcher = Matcher(bindings)
        self._told = told
        if keyboard is None:
            keyboard = importlib.import_module("pynput.keyboard")
        self._listener = keyboard.Listener(on_press=self._pressed, on_release=self._released)
        self._listener.daemon = True
        self._listener.start()
        trusted = getattr(self._listener, "IS_TRUSTED", True)  # of macOS
        if not trusted:
            lost(
                "macOS does not let VoiceShift hear keys everywhere yet. Allow it under System"
                " Settings, Privacy & Security, Input Monitoring, then restart VoiceShift."
            )

    def close(self) -> None:
        """See Hotkeys."""
        self._listener.stop()

    def _pressed(self, key: Any) -> None:
        for action in self._matcher.down(self._named(key)):
            self._told(action, True)

    def _released(self, key: Any) -> None:
        for action in self._matcher.up(self._named(key)):
            self._told(action, False)

    def _named(self, key: Any) -> list[str]:
        """Return what a key is called, whatever Ctrl or Shift make of it."""
        plain = self._listener.canonical(key)
        char = getattr(plain, "char", None)
        if char:
            return [char]
        name = getattr(plain, "name", None) or f"#{getattr(plain, 'vk', key)}"
        for side in _SIDES:
            if name.removesuffix(side) in ("ctrl", "shift", "alt", "cmd"):
                name = name.removesuffix(side)
        return [_NAMES.get(name, name)]
