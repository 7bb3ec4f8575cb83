"""The hand-off of the delay to OBS, against a fake OBS."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_engine import Clock, FakeEngine
from obs_double import running_obs
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.engine.messages import EngineState
from voiceshift.gui.obsdialog import ObsDialog
from voiceshift.gui.window import MainWindow
from voiceshift.remote.obs import FILTER, Access, password_file
from voiceshift.remote.secret import read_secret


def opened(qtbot: QtBot, port: int, delay_ms: int = 84) -> ObsDialog:
    def access() -> Access:
        return Access(port, read_secret(password_file()))

    dialog = ObsDialog(delay_ms, access=access)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_click_delays_the_camera(qtbot: QtBot) -> None:
    with running_obs() as obs:
        dialog = opened(qtbot, obs.port)
        assert dialog.headline.text() == "Delay your video by 84 ms"
        until(qtbot, lambda: dialog.cameras.count() == 2)
        dialog.apply.click()
        until(qtbot, lambda: "is delayed by 84 ms" in dialog.status.text())
        assert obs.filters["Webcam"][FILTER]["delay_ms"] == 84
        assert dialog.apply.isEnabled()
        obs.refuses = "GetSourceFilterList"
        dialog.apply.click()
        until(qtbot, lambda: "OBS refused" in dialog.status.text())
        assert dialog.again.isVisible()
        dialog.reject()


def test_obs_that_is_not_there_yet_can_be_looked_for_again(qtbot: QtBot) -> None:
    ports = [1025]
    dialog = ObsDialog(84, access=lambda: Access(ports[-1]))
    qtbot.addWidget(dialog)
    dialog.show()
    until(qtbot, lambda: "WebSocket Server Settings" in dialog.status.text())
    assert not dialog.apply.isVisible()
    with running_obs() as obs:
        ports.append(obs.port)
        dialog.again.click()
        until(qtbot, lambda: dialog.apply.isVisible())
        dialog.reject()


def test_a_password_that_is_typed_is_kept_apart_from_the_settings(qtbot: QtBot) -> None:
    with running_obs("secret words") as obs:
        dialog = opened(qtbot, obs.port)
        until(qtbot, lambda: dialog.password.isVisible())
        dialog.password.setText("wrong")
        dialog.again.click()
        until(qtbot, lambda: "not OBS's" in dialog.status.text())
        dialog.password.setText("secret words")
        dialog.again.click()
        until(qtbot, lambda: dialog.cameras.count() == 2)
        assert not dialog.password.isVisible()
        assert password_file().stat().st_mode & 0o077 == 0
        dialog.reject()


def test_an_obs_without_a_camera_is_told(qtbot: QtBot) -> None:
    with running_obs() as obs:
        obs.inputs = []
        dialog = opened(qtbot, obs.port)
        until(qtbot, lambda: "no camera" in dialog.status.text())
        assert not dialog.apply.isVisible() and dialog.again.isVisible()
        dialog.reject()


def test_the_number_can_be_copied(qtbot: QtBot) -> None:
    dialog = opened(qtbot, 1025)
    dialog.copy.click()
    assert QApplication.clipboard().text() == "84"
    dialog.reject()


def test_the_window_hands_over_what_its_meter_shows(
    open_window: Callable[..., MainWindow],
    engine: FakeEngine,
    clock: Clock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("voiceshift.remote.obs.PORT", 1025)
    window = open_window(engine)
    window.panels.latency.obs.click()
    dialog = window.findChild(ObsDialog)
    assert not dialog.copy.isEnabled() and not dialog.again.isVisible()  # not live: not known
    dialog.reject()
    until(qtbot, lambda: window.findChild(ObsDialog) is None)
    window.director.start()
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    clock.now += 1.0
    window.panels.latency.obs.click()
    dialog = window.findChild(ObsDialog)
    assert dialog.headline.text() == "Delay your video by 86 ms"
    dialog.reject()
