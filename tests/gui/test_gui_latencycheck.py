"""Measuring from the window: nothing is heard before the user agreed, and the answer is honest."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from fake_engine import FakeEngine
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.engine.messages import EngineState, LatencyMeasurement, LatencyParts
from voiceshift.errors import EngineError
from voiceshift.gui.latencycheck import LatencyDialog, consent_text
from voiceshift.gui.viewmodels import Mood
from voiceshift.gui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of dialogs, offscreen

STATED = LatencyParts(5.0, 20.0, 37.7, 2.0, 15.3)
LOOP = LatencyMeasurement(
    "Cable", "Yeti", STATED, LatencyParts(6.0, 20.0, 37.7, 2.0, 18.3), True, 0.4, 0.93
)
NO_LOOP = LatencyMeasurement("Cable", "", STATED, reason="The chirp was not heard at the input.")


def opened(window: MainWindow) -> LatencyDialog:
    window.panels.latency.measure.click()
    *_, dialog = window.findChildren(LatencyDialog)
    return dialog


def words(dialog: LatencyDialog) -> str:
    return "\n".join(w.text() for w in dialog.findChildren(QLabel) if not w.isHidden())


def test_who_will_hear_what_is_said_before(qtbot: QtBot) -> None:
    assert "not your voice" in consent_text("Cable", live=True)
    assert "You are live" in consent_text("Cable", live=True)
    for live in (False, True):
        assert "−20 dBFS" in consent_text("Cable", live)
        assert "Cable" in consent_text("Cable", live)
        dialog = LatencyDialog("Cable", live)
        qtbot.addWidget(dialog)
        assert consent_text("Cable", live) in words(dialog)
        assert ("Interrupt" in dialog.measure.text()) is live
        assert not dialog.measure.isDefault()


@pytest.mark.parametrize("live", [False, True])
def test_nothing_is_played_until_the_user_agrees(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot, live: bool
) -> None:
    if live:
        window.director.start()
        until(qtbot, lambda: window.director.live)
    dialog = opened(window)
    assert ("You are live" in words(dialog)) is live
    assert engine.called("measure_latency") == []
    dialog.reject()
    assert engine.called("measure_latency") == []
    engine.measurement = LOOP
    dialog = opened(window)
    dialog.measure.click()
    until(qtbot, lambda: "84 ms" in words(dialog))
    assert engine.called("measure_latency") == [[window.director.choices.request()]]
    assert "Heard on Yeti" in words(dialog)
    dialog.reject()


def test_without_a_loop_the_figure_is_marked_as_stated(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.measurement = NO_LOOP
    dialog = opened(window)
    dialog.measure.click()
    until(qtbot, lambda: "Stated, not measured" in words(dialog))
    assert "80 ms" in words(dialog)
    assert NO_LOOP.reason in words(dialog)
    assert "measured" not in words(dialog).replace("not measured", "")


def test_a_failure_is_told_in_the_dialog(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.errors["measure_latency"] = EngineError("The latency was not measured: unplugged.")
    dialog = opened(window)
    dialog.measure.click()
    until(qtbot, lambda: "unplugged" in words(dialog))
    assert window.director.picture.transport.value.mood is Mood.IDLE


def test_the_window_says_that_it_measures_and_a_stop_does_not_wait(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window.director.start()
    until(qtbot, lambda: window.director.live)
    engine.gates["measure_latency"] = threading.Event()
    opened(window).measure.click()
    shown = window.director.picture.transport
    until(qtbot, lambda: "Measuring" in shown.value.eyebrow)
    assert shown.value.mood is Mood.BUSY
    window.director.stop()
    until(qtbot, lambda: engine.state is EngineState.STOPPED)
    engine.gates["measure_latency"].set()
    until(qtbot, lambda: shown.value.mood is Mood.IDLE)


def test_no_lamp_claims_that_the_real_voice_is_heard_meanwhile(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window.director.start()
    until(qtbot, lambda: window.director.live)
    window.director.change(bypass=True)
    lamp = window.director.picture.lamp
    window.bridge.tick()
    until(qtbot, lambda: lamp.value.startswith("YOUR REAL VOICE"))
    engine.gates["measure_latency"] = threading.Event()
    window.director.measure_latency()
    until(qtbot, lambda: not lamp.value.startswith("YOUR REAL VOICE"))
    engine.measurement = replace(LOOP, heard_on="x")
    engine.gates["measure_latency"].set()
    until(qtbot, lambda: lamp.value.startswith("YOUR REAL VOICE"))
