"""Keys that work everywhere on Windows and macOS, through pynput, whose thread tells of every key.

Nothing is swallowed: other programs get the same keys. macOS asks the user for permission first
(Privacy & Security, Input Monitoring) and tells nothing until it is given.

Windows tells nobody of a key that is let go on its lock screen or in a question for administrator
rights. A second thread therefore looks whether what holds an action is still down.
"""

from __future__ import annotations

import ctypes
import importlib
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from voiceshift.config.actions import ACTIONS, Press
from voiceshift.remote.hotkeys import Lost, Told
from voiceshift.remote.keys import Matcher

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
LOOK_S = 0.2
_DOWN = 0x8000


class OsKeys:
    """See the module's docstring."""

    def __init__(
        self,
        bindings: Mapping[str, str],
        told: Told,
        lost: Lost,
        keyboard: Any = None,
        is_down: Callable[[int], bool] | None = None,
    ) -> None:
        """See `open_hotkeys`. keyboard: pynput's module; None imports it.

        is_down: whether a key of that code is down; None takes the system's, where it has one.
        """
        self._matcher = Matcher(bindings)
        self._told = told
        self._lock = threading.Lock()
        """Guards the matcher and what follows: two threads let go."""
        self._holding: dict[tuple[str, ...], int] = {}
        """Keys that hold an action, by name, and their codes."""
        self._closing = threading.Event()
        self._is_down = is_down or _windows_key_state()
        if keyboard is None:
            keyboard = importlib.import_module("pynput.keyboard")
        self._listener = keyboard.Listener(on_press=self._pressed, on_release=self._released)
        self._listener.daemon = True
        self._listener.start()
        if self._is_down is not None:
            threading.Thread(target=self._watch, name="held hotkeys", daemon=True).start()
        trusted = getattr(self._listener, "IS_TRUSTED", True)  # of macOS
        if not trusted:
            lost(
                "macOS does not let VoiceShift hear keys everywhere yet. Allow it under System"
                " Settings, Privacy & Security, Input Monitoring, then restart VoiceShift."
            )

    def close(self) -> None:
        """See Hotkeys."""
        self._closing.set()
        self._listener.stop()

    def _pressed(self, key: Any) -> None:
        names = self._named(key)
        with self._lock:
            actions = self._matcher.down(names)
            code = getattr(getattr(key, "value", key), "vk", None)
            if code is not None and any(ACTIONS[a].press is Press.HOLD for a in actions):
                self._holding[tuple(names)] = code
            for action in actions:
                self._told(action, True)

    def _released(self, key: Any) -> None:
        self._let_go(self._named(key))

    def _let_go(self, names: Sequence[str]) -> None:
        with self._lock:
            self._holding.pop(tuple(names), None)
            for action in self._matcher.up(names):
                self._told(action, False)

    def _watch(self) -> None:
        assert self._is_down is not None
        while not self._closing.wait(LOOK_S):
            with self._lock:
                gone = [names for names, code in self._holding.items() if not self._is_down(code)]
            for names in gone:
                self._let_go(names)

    def _named(self, key: Any) -> list[str]:
        """Return what a key is called, whatever Ctrl or Shift make of it."""
        name: str | None = getattr(key, "name", None)
        if name is None:  # a character, or a key that pynput does not name
            char = getattr(self._listener.canonical(key), "char", None)
            return [char or f"#{getattr(key, 'vk', key)}"]
        for side in _SIDES:
            if name.removesuffix(side) in ("ctrl", "shift", "alt", "cmd"):
                name = name.removesuffix(side)
        return [_NAMES.get(name, name)]


def _windows_key_state() -> Callable[[int], bool] | None:
    """Return Windows' GetAsyncKeyState, which says "up" while another desktop has the keyboard."""
    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return None
    return lambda code: bool(windll.user32.GetAsyncKeyState(code) & _DOWN)
