"""Keys of the window that mean something for as long as they are held.

A release must never be lost, or the real voice would stay on: a hold ends when its key or one of
its modifiers is let go, when the window loses the keyboard, and when it is hidden. What the
keyboard repeats by itself is neither a press nor a release. Qt thread only.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from voiceshift.remote.deck import Deck

SOURCE = "window"
_MODIFIERS = {
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Meta: Qt.KeyboardModifier.MetaModifier,
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class HoldKeys(QObject):
    """See the module's docstring."""

    def __init__(self, window: QWidget, deck: Deck) -> None:
        """No keys yet: see `set_keys` and `listen`."""
        super().__init__(window)
        self._window = window
        self._deck = deck
        self._keys: dict[str, QKeyCombination] = {}
        self._held: dict[str, int] = {}
        """Held actions, and the scan code of the key that holds each."""
        self._heard: QWindow | None = None
        window.installEventFilter(self)

    def set_keys(self, keys: Mapping[str, QKeySequence]) -> None:
        """Take other keys, by action; what is held ends."""
        self.let_go()
        self._keys = {
            name: sequence[0]  # type: ignore[index]  # Qt's stubs leave it out
            for name, sequence in keys.items()
            if not sequence.isEmpty()
        }

    def listen(self) -> None:
        """Hear the keyboard from now on; the window is on the screen."""
        handle = self._window.windowHandle()
        if handle is not self._heard:
            self._heard = handle
            handle.installEventFilter(self)

    def let_go(self) -> None:
        """End what is held."""
        for action in list(self._held):
            self._end(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Take the keys that are ours; let everything else pass."""
        match event.type():
            case QEvent.Type.WindowDeactivate | QEvent.Type.Hide | QEvent.Type.FocusOut:
                self.let_go()
            case QEvent.Type.KeyPress if watched is self._heard:
                assert isinstance(event, QKeyEvent)
                return self._pressed(event)
            case QEvent.Type.KeyRelease if watched is self._heard:
                assert isinstance(event, QKeyEvent)
                return self._released(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return self._holding(event) != ""
        action = self._named(event)
        if action:
            self._held[action] = event.nativeScanCode()
            self._deck.press(action, SOURCE)
        return action != ""

    def _released(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return self._holding(event) != ""
        modifier = _MODIFIERS.get(Qt.Key(event.key()))
        if modifier is not None:
            for action in list(self._held):
                if self._keys[action].keyboardModifiers() & modifier:
                    self._end(action)
            return False
        action = self._holding(event)
        if action:
            self._end(action)
        return action != ""

    def _holding(self, event: QKeyEvent) -> str:
        """Return the action that this key holds, whatever the modifiers make of it now."""
        for action, scan_code in self._held.items():
            same = scan_code != 0 and event.nativeScanCode() == scan_code
            if same or event.key() == self._keys[action].key():
                return action
        return ""

    def _named(self, event: QKeyEvent) -> str:
        """Return the action of a pressed key, empty for none or while a text is typed."""
        modifiers = event.modifiers() & ~_KEYPAD
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox)
        if typing and event.text().isprintable() and event.text():
            return ""
        for action, combination in self._keys.items():
            wanted = combination.keyboardModifiers() & ~_KEYPAD
            if event.key() == combination.key() and modifiers == wanted:
                return action
        return ""

    def _end(self, action: str) -> None:
        del self._held[action]
        self._deck.release(action, SOURCE)
