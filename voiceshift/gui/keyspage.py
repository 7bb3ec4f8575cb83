"""One row an action: its keys in the window, its keys everywhere, and what presses it on MIDI.

The settings dialog owns the values; this page lays their editors out and lets a controller teach.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import SETTINGS
from voiceshift.config.setting import Setting
from voiceshift.gui.language import tr
from voiceshift.gui.theme import GAP, TIGHT
from voiceshift.gui.widgets import ComboBox, described, label, set_role

SECTIONS = ("talk", "shortcuts", "hotkeys", "midi")
_COLUMNS = ("", tr("In this window"), tr("Everywhere"), tr("MIDI"))
_ABOUT_KEYS = {
    "shortcuts": ("{action}", tr("Keys for “{action}” while this window is used.")),
    "hotkeys": (
        tr("{action}, everywhere"),
        tr("Keys for “{action}” that work while another program has the keyboard."),
    ),
    "midi": (tr("{action}, by MIDI"), tr("What presses “{action}” on the MIDI controller.")),
}
"""Name and description of an action's editors, by section."""
_HINT = tr(
    "Keys under “Everywhere” also work while a game has the keyboard. VoiceShift listens for them"
    " only if you choose some, and other programs still get them."
)


class LearnButton(QPushButton):
    """Shows what presses an action on the controller; a click waits for another, Del clears it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is bound."""
        super().__init__(parent)
        self.setCheckable(True)
        self.binding = ""
        self.toggled.connect(lambda _: self._dress())
        self._dress()

    def bind(self, binding: str) -> None:
        """Show another binding, empty for none."""
        self.binding = binding
        self.setChecked(False)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        """Del and Backspace clear."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.bind("")
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        waiting = self.isChecked()
        self.setText(tr("Press it now…") if waiting else self.binding.capitalize() or tr("Learn…"))
        set_role(self, "" if waiting or self.binding else "quiet")


class KeysPage(QWidget):
    """See the module's docstring. `editors` holds every editor by its setting's key."""

    learning = Signal(str)
    """The port whose next press is wanted; empty when none is wanted any more."""

    def __init__(self, make_editor: Callable[[Setting], QWidget]) -> None:
        """make_editor: makes what edits an ordinary setting."""
        super().__init__()
        self.editors: dict[str, QWidget] = {}
        self._make = make_editor
        self._learners: dict[str, LearnButton] = {}
        self.port = ComboBox()
        self.port.addItem(tr("No MIDI controller"), "")
        self._add("midi.port", self.port)
        talk = self._add("talk.push_to_talk", make_editor(SETTINGS["talk.push_to_talk"]))
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(talk, 1)
        top.addWidget(self.port)
        self._hint = label(_HINT, "hint")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self._hint)
        column.addWidget(self._grid(), 1)
        self.port.currentIndexChanged.connect(lambda _: self._port_chosen())
        self._port_chosen()

    def set_ports(self, names: Sequence[str], problem: str = "") -> None:
        """Offer these controllers; problem: why there can be none."""
        for name in names:
            if self.port.findData(name) < 0:
                self.port.addItem(name, name)
        self.port.setVisible(not problem)
        self._hint.setText(f"{_HINT} {problem}")

    def learn(self, binding: str) -> None:
        """Bind what the controller pressed to the action that waits for it, and to no other."""
        waiting = next((b for b in self._learners.values() if b.isChecked()), None)
        if waiting is None:
            return
        for button in self._learners.values():
            if button.binding == binding:
                button.bind("")
        waiting.bind(binding)

    def _grid(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, TIGHT, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(TIGHT)
        for place, heading in enumerate(_COLUMNS):
            grid.addWidget(label(heading, "hint"), 0, place)
            grid.setColumnStretch(place, 3 if place else 2)
        for row, action in enumerate(ACTIONS.values(), 1):
            title = label(tr(action.title))
            grid.addWidget(title, row, 0)
            here, everywhere = f"shortcuts.{action.name}", f"hotkeys.{action.name}"
            for place, key in enumerate((here, everywhere), 1):
                editor = self._add(key, self._make(SETTINGS[key]))
                grid.addWidget(editor, row, place)
            title.setBuddy(self.editors[here])
            learner = LearnButton()
            learner.toggled.connect(self._learner(learner))
            self._learners[action.name] = learner
            grid.addWidget(self._add(f"midi.{action.name}", learner), row, 3)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _add(self, key: str, editor: QWidget) -> QWidget:
        section, _, name = key.partition(".")
        if name in ACTIONS:
            action = tr(ACTIONS[name].title)
            described(editor, *(text.format(action=action) for text in _ABOUT_KEYS[section]))
        else:
            described(editor, tr(SETTINGS[key].title), tr(SETTINGS[key].description))
        self.editors[key] = editor
        return editor

    def _port_chosen(self) -> None:
        for learner in self._learners.values():
            learner.setChecked(False)
            learner.setEnabled(bool(self.port.currentData()))

    def _learner(self, button: LearnButton) -> Callable[[bool], None]:
        def toggled(on: bool) -> None:
            if on:
                for other in self._learners.values():
                    if other is not button:
                        other.setChecked(False)
            waits = any(b.isChecked() for b in self._learners.values())
            self.learning.emit(str(self.port.currentData()) if waits else "")

        return toggled
