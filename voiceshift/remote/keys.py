"""Key combinations as Qt writes them ("Ctrl+Alt+M"), and which actions pressed keys mean.

Pure: `x11keys.py` and `oskeys.py` tell a `Matcher` of every key that goes down or up anywhere. Key
names are Qt's portable ones.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from voiceshift.config.actions import ACTIONS, Press

MODIFIERS = ("Ctrl", "Shift", "Alt", "Meta")


@dataclass(frozen=True)
class Combination:
    """A key and what must be held with it."""

    key: str
    """Upper case where that exists: "M", "F9", "SPACE"."""
    modifiers: frozenset[str]


def combination(text: str) -> Combination | None:
    """Return a combination, None for an empty text."""
    rest, modifiers = text, set[str]()
    while True:
        head, plus, tail = rest.partition("+")
        if not plus or head not in MODIFIERS or not tail:
            break
        modifiers.add(head)
        rest = tail
    return Combination(rest.upper(), frozenset(modifiers)) if rest else None


class Matcher:
    """Turns keys into presses and releases of actions. One thread."""

    def __init__(self, bindings: Mapping[str, str]) -> None:
        """bindings: keys by action, empty for none."""
        parsed = {action: combination(keys) for action, keys in bindings.items()}
        self._bindings = {action: keys for action, keys in parsed.items() if keys is not None}
        self._modifiers: set[str] = set()
        self._down: set[frozenset[str]] = set()
        self._held: dict[str, frozenset[str]] = {}
        """Held actions, and the names of the key that holds each."""

    def down(self, names: Collection[str]) -> list[str]:
        """Return the actions that a key presses. names: the key's, plain and with Shift."""
        key = frozenset(name.upper() for name in names)
        modifier = _modifier(key)
        if modifier:
            self._modifiers.add(modifier)
            return []
        repeated = key in self._down
        self._down.add(key)
        pressed = []
        for action, keys in self._bindings.items():
            press = ACTIONS[action].press
            if keys.key not in key or (repeated and press is not Press.REPEAT):
                continue
            # Whoever runs in a game holds Shift while talking.
            if press is Press.HOLD and keys.modifiers <= self._modifiers:
                self._held[action] = key
                pressed.append(action)
            elif keys.modifiers == self._modifiers:
                pressed.append(action)
        return pressed

    def up(self, names: Collection[str]) -> list[str]:
        """Return the held actions that a key releases."""
        key = frozenset(name.upper() for name in names)
        modifier = _modifier(key)
        if modifier:
            self._modifiers.discard(modifier)
        self._down.discard(key)
        released = [
            action
            for action, holding in self._held.items()
            if holding == key or modifier in self._bindings[action].modifiers
        ]
        for action in released:
            del self._held[action]
        return released


def _modifier(key: frozenset[str]) -> str:
    return next((name for name in MODIFIERS if name.upper() in key), "")
