"""Push to talk and push to passthrough with the window's keys: a release is never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.config.settings import Settings
from voiceshift.engine.messages import EngineState
from voiceshift.gui.window import MainWindow
from voiceshift.remote.holds import PASSTHROUGH, TALK

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPACE, F9 = Qt.Key.Key_Space, Qt.Key.Key_F9


@pytest.fixture
def window(open_window: Callable[..., MainWindow], engine: FakeEngine, qtbot: QtBot) -> MainWindow:
    """A live window that sends silence unless Ctrl+Space is held."""
    settings = Settings.load()
    settings.set("talk.push_to_talk", True)
    shown = open_window(engine, settings)
    shown.director.start()
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    until(qtbot, lambda: shown.director.live)
    return shown


def keyboard(window: MainWindow) -> QWindow:
    """Return where the system delivers keys."""
    return window.windowHandle()


def held(window: MainWindow) -> set[str]:
    return set(window.director.choices.holds.held)


def repeat(window: MainWindow, kind: QEvent.Type) -> None:
    """Send what a held key repeats by itself."""
    event = QKeyEvent(kind, SPACE, CTRL, " ", True)
    QApplication.sendEvent(keyboard(window), event)


def test_the_voice_is_heard_for_as_long_as_the_key_is_held(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    assert engine.request.controls.mute
    window.bridge.tick()
    assert window.panels.transport.eyebrow.text() == "Push to talk"
    assert window.panels.transport.headline.text() == "Silent"
    assert not window.panels.transport.mute.isChecked()  # it is not the user's mute
    QTest.keyPress(keyboard(window), SPACE, CTRL)
    until(qtbot, lambda: not engine.controls.mute)
    assert window.panels.transport.eyebrow.text() == "Live: you sound like"
    QTest.keyRelease(keyboard(window), SPACE, CTRL)
    until(qtbot, lambda: engine.controls.mute)


def test_the_real_voice_is_heard_for_as_long_as_the_key_is_held(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    QTest.keyPress(keyboard(window), F9, CTRL)
    until(qtbot, lambda: engine.controls.bypass and not engine.controls.mute)
    lamp = window.director.picture.lamp
    until(qtbot, lambda: "REAL VOICE" in lamp.value)  # as soon as telemetry tells of the start
    QTest.keyRelease(keyboard(window), F9, CTRL)
    until(qtbot, lambda: not engine.controls.bypass)
    assert lamp.value == ""


def test_letting_go_of_the_modifier_first_ends_it(window: MainWindow) -> None:
    QTest.keyPress(keyboard(window), SPACE, CTRL)
    assert held(window) == {TALK}
    QTest.keyRelease(keyboard(window), Qt.Key.Key_Control, CTRL)
    assert held(window) == set()
    QTest.keyRelease(keyboard(window), SPACE)  # comes without Ctrl, and presses no button
    assert held(window) == set()


def test_another_modifier_let_go_changes_nothing(window: MainWindow) -> None:
    QTest.keyPress(keyboard(window), SPACE, CTRL)
    QTest.keyRelease(keyboard(window), Qt.Key.Key_Shift, SHIFT)
    assert held(window) == {TALK}


def test_what_the_keyboard_repeats_is_neither_press_nor_release(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    QTest.keyPress(keyboard(window), SPACE, CTRL)
    until(qtbot, lambda: not engine.controls.mute)
    told = len(engine.called("set_controls"))
    for _ in range(20):
        repeat(window, QEvent.Type.KeyRelease)
        assert held(window) == {TALK}
        repeat(window, QEvent.Type.KeyPress)
    assert held(window) == {TALK}
    QTest.keyRelease(keyboard(window), SPACE, CTRL)
    until(qtbot, lambda: engine.controls.mute)
    assert len(engine.called("set_controls")) == told + 1


def test_a_repeat_alone_does_not_begin_a_hold(window: MainWindow) -> None:
    repeat(window, QEvent.Type.KeyPress)  # the key was pressed in another window
    assert held(window) == set()


def test_losing_the_keyboard_ends_it(window: MainWindow) -> None:
    QTest.keyPress(keyboard(window), F9, CTRL)
    assert held(window) == {PASSTHROUGH}
    QApplication.sendEvent(keyboard(window), QEvent(QEvent.Type.FocusOut))
    assert held(window) == set()


def test_another_active_window_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyPress(keyboard(window), F9, CTRL)
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    until(qtbot, lambda: held(window) == set())


def test_hiding_the_window_ends_it(window: MainWindow) -> None:
    QTest.keyPress(keyboard(window), F9, CTRL)
    window.hide()
    assert held(window) == set()
    window.show()


def test_other_keys_for_it_end_it(window: MainWindow) -> None:
    QTest.keyPress(keyboard(window), F9, CTRL)
    window.settings.set("shortcuts.passthrough", "F10")
    window.settings_edited({"shortcuts.passthrough"})
    assert held(window) == set()
    QTest.keyPress(keyboard(window), F9, CTRL)
    assert held(window) == set()
    QTest.keyPress(keyboard(window), Qt.Key.Key_F10)
    assert held(window) == {PASSTHROUGH}


def test_the_lamps_button_ends_it(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    QTest.keyPress(keyboard(window), F9, CTRL)
    until(qtbot, lambda: engine.controls.bypass)
    window.panels.lamp.off_pressed.emit()
    until(qtbot, lambda: not engine.controls.bypass)


def test_a_plain_key_types_in_a_text_field(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.set("shortcuts.talk", "Space")
    window.settings_edited({"shortcuts.talk"})
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    QTest.keyClick(keyboard(window), SPACE)
    assert field.text() == " "
    window.panels.transport.start.setFocus()
    QTest.keyPress(keyboard(window), SPACE)
    assert held(window) == {TALK}
    QTest.keyRelease(keyboard(window), SPACE)
    assert held(window) == set() and window.director.live  # the Start button was not pressed
    field.deleteLater()


def test_turning_push_to_talk_off_is_heard_at_once(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window.settings.set("talk.push_to_talk", False)
    window.settings_edited({"talk.push_to_talk"})
    until(qtbot, lambda: not engine.controls.mute)
