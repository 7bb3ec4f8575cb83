"""Windows for tests: on the fake engine, with a clock that stands still unless a test moves it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from fake_engine import Clock, FakeEngine
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.config.settings import Settings
from voiceshift.gui import language, theme
from voiceshift.gui.window import MainWindow


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """The window speaks English and writes times as in Britain, wherever the tests run."""
    language.install(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(autouse=True)
def nothing_stays_open(qapp: QApplication) -> Iterator[None]:
    """Delete what a test leaves: what is kept is styled again with every window that follows."""
    yield
    for widget in qapp.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def engine(clock: Clock) -> FakeEngine:
    return FakeEngine(clock=clock)


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, clock: Clock
) -> Iterator[Callable[..., MainWindow]]:
    """Open a shown window on an engine, its lists filled; closed at the end of the test."""
    theme.apply(qapp)
    windows = []

    def open_one(
        engine: FakeEngine, settings: Settings | None = None, first_run: bool = False
    ) -> MainWindow:
        settings = settings or Settings.load()
        settings.set("setup.done", not first_run)
        window = MainWindow(settings, engine, clock)
        windows.append(window)
        window.show()
        until(qtbot, lambda: window.director.inventory.voices.value is not None)
        until(qtbot, lambda: window.director.inventory.devices.value is not None)
        return window

    yield open_one
    for window in windows:
        window.close()
        until(qtbot, lambda shown=window: not shown.isVisible())


@pytest.fixture
def window(open_window: Callable[..., MainWindow], engine: FakeEngine) -> MainWindow:
    return open_window(engine)
