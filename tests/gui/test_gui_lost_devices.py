"""The window on an engine whose devices go away: it says what happened, and when all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from fake_engine import Clock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.virtual import (
    VirtualBackend,
    VirtualDevice,
    virtual_input,
    virtual_output,
)
from voiceshift.audio.virtualtime import SteppedTime
from voiceshift.config.settings import Settings
from voiceshift.engine.engine import Engine
from voiceshift.gui import theme
from voiceshift.gui.viewmodels import Mood
from voiceshift.gui.window import MainWindow


class Show:
    """A window and an engine that converts, on devices and a clock moved by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self._now = SteppedTime()
        tone = np.sin(np.arange(2400) * 0.1).astype(np.float32) * 0.3
        self.mic = virtual_input("mic", lambda: tone, SAMPLE_RATE_HZ)
        self.cable = virtual_output("cable", SAMPLE_RATE_HZ)
        directory = DeviceDirectory([VirtualBackend([self.mic, self.cable], self._now)])
        self.engine = Engine(directory, clock=self._now, threaded=False)
        settings = Settings()
        settings.set("start.input", "mic")
        settings.set("start.output", "cable")
        settings.set("setup.done", True)
        self.window = MainWindow(settings, self.engine, Clock())
        self.window.show()
        until(qtbot, lambda: self.window.director.inventory.voices.value is not None)
        self.window.director.start()
        until(qtbot, lambda: self.engine._session is not None)
        self.run(0.5)

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.01)):
            self._now.advance(0.01)
            while self.engine.step():
                pass
            self.engine.supervise()
        self.window.bridge.tick()
        QApplication.processEvents()

    @property
    def said(self) -> list[str]:
        return self.window.panels.banner.texts

    @property
    def mood(self) -> Mood:
        return self.window.director.picture.transport.value.mood


@pytest.fixture
def show(qapp: QApplication, qtbot: QtBot) -> Iterator[Show]:
    theme.apply(qapp)
    show = Show(qtbot)
    yield show
    show.window.close()
    until(qtbot, lambda: not show.window.isVisible())
    show.engine.close()


def unplug(device: VirtualDevice) -> None:
    device.plugged = False


def take_alone(device: VirtualDevice) -> None:
    device.taken_alone = True


def change_rate(device: VirtualDevice) -> None:
    device.info = replace(device.info, default_rate_hz=48_000)


@pytest.mark.parametrize("end", ["mic", "cable"])
@pytest.mark.parametrize(
    ("trouble", "words"),
    [(unplug, "unplugged"), (take_alone, "exclusive mode"), (change_rate, "48000 Hz")],
    ids=["unplugged", "exclusive", "rate"],
)
def test_the_window_says_what_happened_until_all_is_well_again(
    show: Show, end: str, trouble: Callable[[VirtualDevice], None], words: str
) -> None:
    assert (show.mood, show.said) == (Mood.LIVE, [])
    device: VirtualDevice = getattr(show, end)
    trouble(device)
    show.run(0.5)
    assert show.mood is Mood.FAULT
    (text,) = show.said
    assert device.info.name in text and words in text and "Waiting" in text
    device.plugged, device.taken_alone = True, False
    show.run(4.0)
    assert (show.mood, show.said) == (Mood.LIVE, [])
