"""Every setting that the user may choose, in a dialog made from the declarations.

Nothing changes before "Save"; a value that is not allowed is told in the dialog and keeps it open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from voiceshift.config.schema import SETTINGS
from voiceshift.config.setting import Kind, Setting, Value
from voiceshift.config.settings import Settings
from voiceshift.errors import SettingsError
from voiceshift.gui import icons
from voiceshift.gui.keyspage import KeysPage, LearnButton
from voiceshift.gui.language import LANGUAGES, tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import GAP
from voiceshift.gui.widgets import ComboBox, SpinBox, Switch, described, fitting, label

_TABS = {
    tr("Sound"): ("controls",),
    tr("Window and takes"): ("recording", "window"),
    tr("Remote control"): ("remote",),
}
_HINTS = {
    "remote": tr(
        "Other programs on this computer can steer VoiceShift, such as a Stream Deck with"
        " “voiceshift ctl mute”. Nothing comes in from the network or from web pages, and a"
        " program must know a token that only you can read. Your real voice stays yours to switch"
        " on, unless you allow it here."
    ),
}
_IN_THE_WINDOW = "start"
"""Devices, voice and profile are always before the user's eyes, as lists and cards."""
_FOLDER = "recording.folder"
_WHOLE = {"remote.port"}
_PORTABLE = QKeySequence.SequenceFormat.PortableText


def shown_settings() -> list[Setting]:
    """Return the declarations that the dialog shows, in order."""
    return [s for s in SETTINGS.values() if not s.is_state and s.section != _IN_THE_WINDOW]


def apply_edits(settings: Settings, edits: Mapping[str, Value]) -> None:
    """Set all values or none. Raises SettingsError for the first that is not allowed.

    Shortcuts are cleared before they are set, so that two of them can trade keys.
    """
    before = {key: _current(settings, key) for key in edits}
    try:
        _set_all(settings, edits)
    except SettingsError:
        _set_all(settings, before)
        raise


def _set_all(settings: Settings, values: Mapping[str, Value]) -> None:
    for key in values:
        if SETTINGS[key].kind is Kind.SHORTCUT:
            settings.set(key, "")
    for key, value in values.items():
        settings.set(key, value)


_SIZE = QSize(780, 560)


def _current(settings: Settings, key: str) -> Value:
    declared = SETTINGS[key]
    return cast(Value, settings.section(declared.section)[declared.name])


class SettingsDialog(QDialog):
    """See the module's docstring. `changed` holds the keys that were saved."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show what is set now."""
        super().__init__(parent)
        self.setWindowTitle(tr("VoiceShift settings"))
        self.setMinimumSize(fitting(_SIZE, self))
        self.changed: set[str] = set()
        self._settings = settings
        self.editors: dict[str, QWidget] = {}
        tabs = QTabWidget()
        tabs.setAccessibleName(tr("Groups of settings"))
        for title, sections in _TABS.items():
            tabs.addTab(self._page(sections), title)
        self.keys = KeysPage(_editor)
        self.editors |= self.keys.editors
        for key in self.keys.editors:
            self.show_value(key, _current(settings, key))
        tabs.addTab(self.keys, tr("Keys and MIDI"))
        self._problem = label("", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.save_button = buttons.button(QDialogButtonBox.StandardButton.Save)
        described(self.save_button, tr("Save"), tr("Use and remember these values."))
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        described(cancel, tr("Cancel"), tr("Close without changing anything."))
        defaults = QPushButton(tr("Defaults"))
        described(defaults, tr("Defaults"), tr("Show the value that every setting had at first."))
        buttons.addButton(defaults, QDialogButtonBox.ButtonRole.ResetRole)
        defaults.clicked.connect(self.show_defaults)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(tabs, 1)
        column.addWidget(self._problem)
        column.addWidget(buttons)

    def save(self) -> None:
        """Take over what was edited and close, or say what is not allowed."""
        edits = {
            key: value
            for key in self.editors
            if (value := self.edited(key)) != _current(self._settings, key)
        }
        try:
            apply_edits(self._settings, edits)
        except SettingsError as error:
            self._problem.setText(translated(str(error)))
            self._problem.show()
            return
        self.changed = set(edits)
        self.accept()

    def show_defaults(self) -> None:
        """Show the defaults; nothing is saved yet."""
        for key in self.editors:
            self.show_value(key, SETTINGS[key].default)

    def edited(self, key: str) -> Value:
        """Return what the editor of a setting shows."""
        editor = self.editors[key]
        match editor:
            case Switch():
                return editor.isChecked()
            case QDoubleSpinBox():
                return editor.value()
            case QComboBox():
                return str(editor.currentData())
            case LearnButton():
                return editor.binding
            case QKeySequenceEdit():
                return editor.keySequence().toString(_PORTABLE)
            case _:
                return cast(QLineEdit, editor).text()

    def show_value(self, key: str, value: Value) -> None:
        """Show a value in the editor of a setting."""
        editor = self.editors[key]
        match editor:
            case Switch():
                editor.setChecked(bool(value))
            case QDoubleSpinBox():
                editor.setValue(cast(float, value))
            case LearnButton():
                editor.bind(str(value))
            case QComboBox():
                if editor.findData(value) < 0:  # a controller that is not plugged in
                    editor.addItem(str(value), value)
                editor.setCurrentIndex(editor.findData(value))
            case QKeySequenceEdit():
                editor.setKeySequence(QKeySequence.fromString(str(value), _PORTABLE))
            case _:
                cast(QLineEdit, editor).setText(str(value))

    def _page(self, sections: tuple[str, ...]) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(GAP, GAP, GAP, GAP)
        form.setSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for section in sections:
            if section in _HINTS:
                hint = label(_HINTS[section], "hint")
                hint.setWordWrap(True)
                form.addRow(hint)
        for declared in shown_settings():
            if declared.section not in sections:
                continue
            editor = _editor(declared)
            described(editor, tr(declared.title), tr(declared.description))
            self.editors[declared.key] = editor
            self.show_value(declared.key, _current(self._settings, declared.key))
            title = label("" if declared.kind is Kind.FLAG else tr(declared.title))
            title.setBuddy(editor)
            form.addRow(title, editor)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        return scroll


def _editor(declared: Setting) -> QWidget:
    match declared.kind:
        case Kind.FLAG:
            return Switch(tr(declared.title), tr(declared.description))
        case Kind.NUMBER:
            spin = SpinBox()
            spin.setRange(declared.minimum, declared.maximum)
            spin.setSingleStep(declared.step)
            whole = declared.key in _WHOLE
            spin.setDecimals(0 if whole else 2 if declared.step < 0.1 else 1)
            spin.setSuffix(f" {tr(declared.unit)}" if declared.unit else "")
            return spin
        case Kind.CHOICE:
            box = ComboBox()
            for choice in declared.choices:
                box.addItem(LANGUAGES.get(choice, tr(choice.capitalize())), choice)
            return box
        case Kind.SHORTCUT:
            keys = QKeySequenceEdit()
            keys.setClearButtonEnabled(True)
            keys.setMaximumSequenceLength(1)
            return keys
        case _:
            line = QLineEdit()
            line.setPlaceholderText(tr("default"))
            if declared.key == _FOLDER:
                trailing = QLineEdit.ActionPosition.TrailingPosition
                browse = line.addAction(icons.icon("folder"), trailing)
                browse.setShortcut(QKeySequence(QKeySequence.StandardKey.Open))
                browse.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                browse.setToolTip(tr("Choose a folder (Ctrl+O)."))
                browse.triggered.connect(lambda: _choose_folder(line))
            return line


def _choose_folder(line: QLineEdit) -> None:
    """Let the user choose the folder that a line shows."""
    folder = QFileDialog.getExistingDirectory(line, tr("Takes folder"), line.text())
    if folder:
        line.setText(folder)
