"""The dialog made from the declared settings."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift import app
from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import SETTINGS
from voiceshift.config.setting import Kind
from voiceshift.config.settings import Settings
from voiceshift.errors import SettingsError
from voiceshift.gui.banner import BannerLine
from voiceshift.gui.settingsdialog import SettingsDialog, apply_edits, shown_settings
from voiceshift.gui.window import RESTART, MainWindow


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    made = SettingsDialog(settings)
    qtbot.addWidget(made)
    return made


def test_every_setting_has_an_editor_but_what_is_remembered_or_chosen_in_the_window(
    dialog: SettingsDialog,
) -> None:
    elsewhere = {key for key, s in SETTINGS.items() if s.is_state or s.section == "start"}
    assert set(dialog.editors) == SETTINGS.keys() - elsewhere
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
    dialog.show_value("window.spectrogram_scale", "linear")
    dialog.save()
    assert window.director.choices.controls.value.pitch_semitones == 4.0
    assert window.panels.controls.sliders["pitch_semitones"].value == 4.0
    assert window.panels.spectrogram.scale == "linear"
    assert "Ctrl+Alt+M" in window.panels.transport.mute.toolTip()
    alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_M, alt)
    assert window.director.choices.controls.value.mute
    assert window.shortcuts._shortcuts["mute"].key() == QKeySequence("Ctrl+Alt+M")


def test_the_takes_folder_can_be_chosen_by_key(
    dialog: SettingsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["/media/takes", ""]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.pop(0))
    dialog.show()
    line = dialog.editors["recording.folder"]
    for _ in range(2):  # the second time it is given up
        line.setFocus()
        (browse,) = line.actions()
        browse.trigger()
        assert dialog.edited("recording.folder") == "/media/takes"
    assert not asked


@pytest.mark.parametrize("key", ["window.language", "window.high_contrast"])
def test_what_needs_a_restart_offers_one(
    open_window: Callable[..., MainWindow], engine: FakeEngine, qtbot: QtBot, key: str
) -> None:
    window = open_window(engine)
    window.settings_edited({"window.reduced_motion"})
    assert not window.panels.banner.texts
    window.settings_edited({key})
    (line,) = window.panels.banner.findChildren(BannerLine)
    assert not window.wants_restart
    line.action.click()
    until(qtbot, lambda: not window.isVisible())
    assert window.wants_restart


def test_after_a_restart_the_window_opens_in_a_process_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[object] = []
    monkeypatch.setattr("os.execv", lambda program, command: started.append((program, command)))
    monkeypatch.setattr("subprocess.Popen", started.append)
    monkeypatch.setattr(app, "log_to", lambda _: None)
    closed: list[bool] = []

    class Engine(FakeEngine):
        def close(self) -> None:
            assert not started  # its devices must be free
            closed.append(True)
            super().close()

    for code, told in ((3, 3), (RESTART, 0)):
        monkeypatch.setattr("voiceshift.gui.window.run", lambda *_, code=code: code)
        assert app.run_window(Engine) == told
    assert len(closed) == 2 and len(started) == 1
    assert str(sys.executable) in str(started)
