"""The dialog made from the declared settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import SETTINGS, Kind
from voiceshift.config.settings import Settings
from voiceshift.errors import SettingsError
from voiceshift.gui.settingsdialog import SettingsDialog, apply_edits, shown_settings
from voiceshift.gui.window import MainWindow


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    made = SettingsDialog(settings)
    qtbot.addWidget(made)
    return made


def test_every_setting_but_remembered_state_has_an_editor(dialog: SettingsDialog) -> None:
    assert set(dialog.editors) == {key for key, s in SETTINGS.items() if not s.is_state}
    for key, editor in dialog.editors.items():
        assert editor.accessibleName() == SETTINGS[key].title
        action = ACTIONS.get(SETTINGS[key].name)
        if action is None:
            assert editor.toolTip() == SETTINGS[key].description
        else:
            assert f"“{action.title}”" in editor.toolTip()
        assert dialog.edited(key) == SETTINGS[key].default


OTHER = {
    Kind.FLAG: False,
    Kind.NUMBER: -1.0,
    Kind.TEXT: "other",
    Kind.SHORTCUT: "Ctrl+Alt+F11",
}


@pytest.mark.parametrize("key", [s.key for s in shown_settings()])
def test_any_one_value_can_be_changed_and_is_saved(
    dialog: SettingsDialog, settings: Settings, key: str
) -> None:
    declared = SETTINGS[key]
    value = OTHER.get(declared.kind, declared.choices[-1] if declared.choices else None)
    if declared.kind is Kind.NUMBER:
        value = declared.minimum
    if value == declared.default:
        value = not value if declared.kind is Kind.FLAG else declared.maximum
    dialog.show_value(key, value)
    dialog.save()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.changed == {key}
    assert settings.section(declared.section)[declared.name] == value


def test_cancelling_changes_nothing(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.show_value("controls.denoise", 0.7)
    dialog.reject()
    assert settings.number("controls.denoise") == 0.0 and dialog.changed == set()


def test_keys_that_two_actions_share_are_told_and_nothing_is_saved(
    dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    dialog.show_value("shortcuts.stop", "F7")
    dialog.show_value("controls.denoise", 0.7)
    dialog.save()
    assert dialog.result() != QDialog.DialogCode.Accepted
    problems = [w.text() for w in dialog.findChildren(QLabel) if w.property("role") == "problem"]
    assert "already means 'Start'" in problems[0]
    assert settings.text("shortcuts.stop") == "F8" and settings.number("controls.denoise") == 0.0


def test_two_actions_can_trade_their_keys(settings: Settings) -> None:
    apply_edits(settings, {"shortcuts.start": "F8", "shortcuts.stop": "F7"})
    assert (settings.text("shortcuts.start"), settings.text("shortcuts.stop")) == ("F8", "F7")


def test_a_refused_edit_undoes_the_others(settings: Settings) -> None:
    edits = {"shortcuts.start": "F8", "shortcuts.stop": "F7", "shortcuts.mute": "F9"}
    with pytest.raises(SettingsError, match="F9"):
        apply_edits(settings, edits)
    for name, keys in (("start", "F7"), ("stop", "F8"), ("mute", "Ctrl+M")):
        assert settings.text(f"shortcuts.{name}") == keys


def test_defaults_are_shown_and_only_then_saved(qtbot: QtBot, settings: Settings) -> None:
    settings.set("controls.denoise", 0.7)
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show_defaults()
    assert settings.number("controls.denoise") == 0.7
    dialog.save()
    assert settings.number("controls.denoise") == 0.0


def test_saved_settings_are_used_at_once(
    open_window: Callable[..., MainWindow], engine: FakeEngine, qtbot: QtBot
) -> None:
    window = open_window(engine)
    window.panels.settings.click()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    dialog.show_value("shortcuts.mute", "Ctrl+Alt+M")
    dialog.show_value("controls.pitch_semitones", 4.0)
    dialog.show_value("start.voice_id", "kerstin")
    dialog.show_value("window.spectrogram_scale", "linear")
    dialog.save()
    assert window.director.choices.controls.value.pitch_semitones == 4.0
    assert window.panels.controls.sliders["pitch_semitones"].value == 4.0
    assert window.panels.voices.cards[1].isChecked()
    assert window.panels.spectrogram.scale == "linear"
    assert "Ctrl+Alt+M" in window.panels.transport.mute.toolTip()
    alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_M, alt)
    assert window.director.choices.controls.value.mute
    assert window.shortcuts._shortcuts["mute"].key() == QKeySequence("Ctrl+Alt+M")
