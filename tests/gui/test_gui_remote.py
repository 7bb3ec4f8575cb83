"""The window behind the control API."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fake_engine import Clock, FakeEngine
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.config.settings import Settings
from voiceshift.engine.messages import EngineState
from voiceshift.errors import RemoteError
from voiceshift.gui.window import MainWindow
from voiceshift.remote.client import ControlClient
from voiceshift.remote.secret import token_file

PORT = 47_831


@pytest.fixture
def window(open_window: Callable[..., MainWindow], engine: FakeEngine, qtbot: QtBot) -> MainWindow:
    """A window with the control API on."""
    settings = Settings.load()
    settings.set("remote.enabled", True)
    settings.set("remote.port", PORT)
    shown = open_window(engine, settings)
    until(qtbot, lambda: shown.remote.port == PORT)
    return shown


@pytest.fixture
def asked(window: MainWindow, qtbot: QtBot) -> Iterator[Callable[..., Any]]:
    """Ask the window something as a program would, on another thread."""
    clients: list[ControlClient] = []

    def ask(kind: str, **fields: Any) -> Any:
        told: list[Any] = []

        def talk() -> None:
            try:
                if not clients:
                    clients.append(ControlClient(PORT))
                told.append(clients[0].ask(kind, **fields))
            except RemoteError as error:
                told.append(error)

        threading.Thread(target=talk).start()
        until(qtbot, lambda: told != [])
        return told[0]

    yield ask
    for client in clients:
        client.close()


def test_it_is_off_until_it_is_switched_on(
    open_window: Callable[..., MainWindow], engine: FakeEngine
) -> None:
    window = open_window(engine)
    assert window.remote.port == 0 and not token_file().exists()


def test_a_program_steers_the_window_and_the_window_shows_it(
    window: MainWindow,
    engine: FakeEngine,
    clock: Clock,
    qtbot: QtBot,
    asked: Callable[..., Any],
) -> None:
    assert asked("state")["heard"] == "nothing"
    assert len(asked("voices")) == 6
    asked("action", name="start")
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    clock.now += 1.0
    window.bridge.tick()
    assert asked("state")["heard"] == "converted"
    assert asked("set", controls={"mute": True})["heard"] == "nothing"
    assert window.panels.transport.mute.isChecked()
    assert asked("voice", voice="nathalie")["loading"] == "nathalie"
    until(qtbot, lambda: engine.request.voice_id == "nathalie")
    asked("record", on=True)
    until(qtbot, lambda: engine.called("record") != [])
    asked("action", name="next_voice")
    until(qtbot, lambda: engine.request.voice_id == "flemishguy")


def test_a_subscriber_hears_of_the_delay_as_soon_as_it_is_known(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    told: list[int] = []

    def listen() -> None:
        with ControlClient(PORT) as client:
            for state in client.states():
                if state["delay_ms"] is not None:
                    told.append(state["delay_ms"])
                    return

    threading.Thread(target=listen).start()
    window.director.start()
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    clock.now += 1.0
    window.bridge.tick()
    until(qtbot, lambda: told == [86])


def test_the_real_voice_needs_the_users_permission(
    window: MainWindow, asked: Callable[..., Any]
) -> None:
    refused = asked("set", controls={"bypass": True})
    assert refused.code == "forbidden" and not window.director.choices.controls.value.bypass
    window.settings.set("remote.may_bypass", True)
    window.settings_edited({"remote.may_bypass"})
    assert asked("set", controls={"bypass": True})["controls"]["bypass"]
    assert "BYPASS" in window.director.picture.lamp.value


def test_what_a_program_holds_ends_when_it_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.set("remote.may_bypass", True)
    told: list[bool] = []
    window.director.choices.in_force.watch(lambda now: told.append(now.bypass))

    def talk() -> None:
        with ControlClient(PORT) as client:
            client.ask("action", name="passthrough")

    threading.Thread(target=talk).start()
    until(qtbot, lambda: told == [False, True, False])


def test_switching_it_off_ends_it(window: MainWindow, asked: Callable[..., Any]) -> None:
    assert asked("state")["engine"] == "stopped"
    window.settings.set("remote.enabled", False)
    window.settings_edited({"remote.enabled"})
    assert window.remote.port == 0
    with pytest.raises(RemoteError, match="does not answer"):
        ControlClient(PORT)


def test_a_port_in_use_is_told_in_the_banner(
    window: MainWindow, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    settings = Settings.load()
    settings.set("remote.enabled", True)
    settings.set("remote.port", PORT)
    second = open_window(FakeEngine(), settings)
    until(qtbot, lambda: "open twice" in "\n".join(second.panels.banner.texts))
    assert second.remote.port == 0


def test_a_token_that_cannot_be_kept_is_told_in_the_banner(
    open_window: Callable[..., MainWindow], engine: FakeEngine
) -> None:
    token_file().mkdir(parents=True)
    settings = Settings()
    settings.set("remote.enabled", True)
    window = open_window(engine, settings)
    assert "cannot be used" in "\n".join(window.panels.banner.texts)
