"""The page of keys: three ways to press an action, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from waiting import until

from voiceshift.config.actions import ACTIONS
from voiceshift.config.settings import Settings
from voiceshift.errors import RemoteError
from voiceshift.gui.keyspage import KeysPage
from voiceshift.gui.settingsdialog import SettingsDialog
from voiceshift.gui.window import MainWindow
from voiceshift.remote import midi

PAD = "nanoPAD2"


class FakeMido:
    """One controller; `send` presses on it."""

    def __init__(self) -> None:
        self.callbacks: list[Callable[[Any], None]] = []

    def get_input_names(self) -> list[str]:
        return [PAD]

    def open_input(self, name: str, callback: Callable[[Any], None]) -> FakeMido:
        self.callbacks.append(callback)
        return self

    def close(self) -> None:
        pass

    def send(self, control: int, value: int) -> None:
        class Message:
            type, channel = "control_change", 0

        message: Any = Message()
        message.control, message.value = control, value
        self.callbacks[-1](message)


@pytest.fixture
def controller(monkeypatch: pytest.MonkeyPatch) -> FakeMido:
    fake = FakeMido()
    monkeypatch.setattr(midi, "load", lambda: fake)
    return fake


@pytest.fixture
def window(open_window: Callable[..., MainWindow], engine: FakeEngine) -> MainWindow:
    return open_window(engine)


@pytest.fixture
def dialog(window: MainWindow, controller: FakeMido, qtbot: QtBot) -> Iterator[SettingsDialog]:
    """The window's settings, open on the page of keys."""
    window.edit_settings()
    shown = window.findChild(SettingsDialog)
    tabs = shown.findChild(QTabWidget)
    tabs.setCurrentWidget(shown.keys)
    yield shown
    if isValid(shown):  # a test may have saved and so closed it
        shown.reject()


def click(qtbot: QtBot, page: KeysPage, action: str) -> None:
    qtbot.mouseClick(page.editors[f"midi.{action}"], Qt.MouseButton.LeftButton)


def test_every_action_can_be_given_keys_here_everywhere_and_by_midi(
    dialog: SettingsDialog,
) -> None:
    for name, action in ACTIONS.items():
        for section in ("shortcuts", "hotkeys", "midi"):
            editor = dialog.keys.editors[f"{section}.{name}"]
            assert action.title in editor.accessibleName() and editor.toolTip()


def test_a_controller_teaches_and_then_presses(
    window: MainWindow, dialog: SettingsDialog, controller: FakeMido, qtbot: QtBot
) -> None:
    page = dialog.keys
    assert not page.editors["midi.mute"].isEnabled()  # no controller is chosen
    page.port.setCurrentIndex(page.port.findData(PAD))
    click(qtbot, page, "record")
    click(qtbot, page, "mute")  # changed their mind
    until(qtbot, lambda: controller.callbacks != [])
    controller.send(20, 127)
    until(qtbot, lambda: dialog.edited("midi.mute") == "control 20 channel 1")
    assert dialog.edited("midi.record") == ""
    controller.send(20, 0)
    assert not window.director.choices.controls.value.mute  # learning does nothing else
    heard = len(controller.callbacks)
    dialog.save()
    until(qtbot, lambda: len(controller.callbacks) > heard)
    controller.send(20, 127)
    until(qtbot, lambda: window.director.choices.controls.value.mute)


def test_what_is_bound_anew_leaves_its_old_action(
    dialog: SettingsDialog, controller: FakeMido, qtbot: QtBot
) -> None:
    dialog.show_value("midi.port", PAD)
    dialog.show_value("midi.stop", "control 5 channel 1")
    click(qtbot, dialog.keys, "start")
    dialog.keys.learn("control 5 channel 1")
    assert dialog.edited("midi.start") == "control 5 channel 1" and dialog.edited("midi.stop") == ""
    qtbot.keyClick(dialog.keys.editors["midi.start"], Qt.Key.Key_Delete)
    assert dialog.edited("midi.start") == ""
    dialog.keys.learn("control 6 channel 1")  # nobody waits
    assert dialog.edited("midi.start") == ""


def test_a_controller_that_is_unplugged_stays_chosen(
    open_window: Callable[..., MainWindow], controller: FakeMido, qtbot: QtBot
) -> None:
    settings = Settings()
    settings.set("midi.port", "another pad")
    made = SettingsDialog(settings)
    qtbot.addWidget(made)
    assert made.edited("midi.port") == "another pad"


def test_midi_without_its_packages_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Any:
        raise RemoteError("MIDI needs two more packages.")

    monkeypatch.setattr(midi, "load", missing)
    window.settings.set("midi.port", PAD)
    window.settings.set("midi.mute", "note 1 channel 1")
    window.settings_edited({"midi.port"})
    assert "two more packages" in "\n".join(window.panels.banner.texts)
    window.edit_settings()
    dialog = window.findChild(SettingsDialog)
    assert "two more packages" in dialog.keys._hint.text()
    assert dialog.keys.port.isHidden() and dialog.edited("midi.port") == PAD
    dialog.reject()


def test_hotkeys_press_and_let_go_and_end_when_they_are_lost(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Any, ...]] = []
    closed: list[bool] = []

    class Hotkeys:
        def close(self) -> None:
            closed.append(True)

    def open_fake(*arguments: Any) -> Hotkeys:
        opened.append(arguments)
        return Hotkeys()

    monkeypatch.setattr("voiceshift.gui.remote.open_hotkeys", open_fake)
    window.settings.set("hotkeys.passthrough", "F11")
    window.settings_edited({"hotkeys.passthrough"})
    ((bindings, told, lost),) = opened
    assert bindings == {"passthrough": "F11"}
    holds = window.director.choices.holds
    told("passthrough", True)
    until(qtbot, lambda: holds.held == {"passthrough"})
    lost("The X server is gone.")
    until(qtbot, lambda: holds.held == frozenset())
    assert "X server" in "\n".join(window.panels.banner.texts)
    told("passthrough", True)
    until(qtbot, lambda: holds.held == {"passthrough"})
    window.settings.set("hotkeys.passthrough", "")
    window.settings_edited({"hotkeys.passthrough"})
    assert closed == [True] and holds.held == frozenset() and len(opened) == 1
