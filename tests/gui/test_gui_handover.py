"""Voices that are opened from outside reach the window that is open, or a new one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS, until

from voiceshift import app
from voiceshift.config.settings import Settings
from voiceshift.gui.handover import Handover, hand_over, socket_name
from voiceshift.gui.window import MainWindow, run

FILES = [Path("/tmp/a voice.voice"), Path("/tmp/ü.voice")]


@pytest.fixture
def place(qapp: QApplication) -> Iterator[QObject]:
    """Stand in for the application."""
    parent = QObject()
    yield parent
    parent.deleteLater()


@pytest.fixture
def handover(place: QObject) -> Iterator[Handover]:
    listening = Handover(place)
    listening.listen()
    yield listening
    listening.close()


class Elsewhere:
    """Another program that opens files."""

    def __init__(self) -> None:
        code = (
            "import sys; from pathlib import Path; from voiceshift.gui.handover import hand_over\n"
            "sys.exit(not hand_over([Path(name) for name in sys.argv[1:]]))"
        )
        self._process = subprocess.Popen([sys.executable, "-c", code, *map(str, FILES)])

    def is_done(self) -> bool:
        return self._process.poll() is not None

    @property
    def were_taken(self) -> bool:
        return self._process.returncode == 0


def test_nobody_takes_files_when_no_window_is_open(qapp: QApplication) -> None:
    assert not hand_over(FILES)


def test_the_open_window_takes_them(handover: Handover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(handover.opened, timeout=PATIENCE_MS) as told:
        other = Elsewhere()
    until(qtbot, other.is_done)
    assert told.args == [FILES] and other.were_taken


@pytest.mark.parametrize("sent", [b"\x00{\n", b"7\n", b"[1]\n", b"x" * (2 << 20)])
def test_nonsense_is_hung_up_on_and_the_next_is_heard(
    handover: Handover, qtbot: QtBot, sent: bytes
) -> None:
    heard: list[list[Path]] = []
    handover.opened.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(socket_name())
    socket.write(sent)
    until(qtbot, lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    until(qtbot, Elsewhere().is_done)
    assert heard == [FILES]


def test_a_second_window_leaves_the_first_its_place(
    handover: Handover, place: QObject, qtbot: QtBot
) -> None:
    second = Handover(place)
    second.listen()
    with qtbot.waitSignal(handover.opened, timeout=PATIENCE_MS):
        until(qtbot, Elsewhere().is_done)
    second.close()


def test_what_a_killed_window_left_behind_is_no_hindrance(place: QObject, qtbot: QtBot) -> None:
    probe = QLocalServer()
    assert probe.listen(socket_name())
    left = Path(probe.fullServerName())
    kept = left.with_name(f"{left.name}.kept")
    kept.hardlink_to(left)
    probe.close()
    kept.rename(left)  # a socket that nobody listens to
    handover = Handover(place)
    handover.listen()
    with qtbot.waitSignal(handover.opened, timeout=PATIENCE_MS):
        until(qtbot, Elsewhere().is_done)
    handover.close()


def test_what_macos_finder_opens_is_taken(place: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    handover = Handover(place)
    heard: list[list[Path]] = []
    handover.opened.connect(heard.append)
    QApplication.sendEvent(place, QFileOpenEvent(str(FILES[0])))
    assert heard == [[FILES[0]]]


@pytest.mark.qt_log_ignore("raise")  # which no window can without a screen
def test_the_window_imports_them_and_comes_to_the_front(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window.showMinimized()
    window.open_files([Path("/tmp/pirate.voice")])
    until(qtbot, lambda: engine.called("import_voice") == [[Path("/tmp/pirate.voice")]])
    assert not window.windowState() & Qt.WindowState.WindowMinimized


@pytest.mark.qt_log_ignore("raise")
def test_a_new_window_opens_with_them(
    engine: FakeEngine, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings.load()
    settings.set("setup.done", True)

    def until_imported() -> int:
        until(qtbot, lambda: bool(engine.called("import_voice")))
        (shown,) = (w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        shown.close()
        until(qtbot, lambda: not shown.isVisible())
        shown.deleteLater()
        return 0

    monkeypatch.setattr(qapp, "exec", until_imported)
    assert run(settings, engine, FILES[:1]) == 0
    assert engine.called("import_voice") == [FILES[:1]]


def test_files_for_an_open_window_start_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[Path]] = []
    monkeypatch.setattr(
        "voiceshift.gui.handover.hand_over", lambda files: bool(given.append(files)) or True
    )

    def no_engine() -> FakeEngine:
        raise AssertionError("an engine was started")

    assert app.run_window(no_engine, FILES) == 0
    assert given == [FILES]
