"""The first run on the fake engine: every step, skipped and repeated, without ever being heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from fake_engine import DEMO, DEVICES, NULL, VIRTUAL_MIC, Clock, FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.config.settings import Settings
from voiceshift.engine.messages import (
    CheckUp,
    EngineState,
    Finding,
    LatencyMeasurement,
    LatencyParts,
    Telemetry,
    Verdict,
)
from voiceshift.errors import DeviceBusyError, EngineError
from voiceshift.gui.miccheck import MicrophoneCheck, Said
from voiceshift.gui.setup import STEPS, Step
from voiceshift.gui.setuppage import Offers, SetUpPage
from voiceshift.gui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def engine(clock: Clock) -> FakeEngine:
    return FakeEngine((*DEVICES, VIRTUAL_MIC), clock=clock)


@pytest.fixture
def window(open_window: OpenWindow, engine: FakeEngine) -> MainWindow:
    return open_window(engine, first_run=True)


@pytest.fixture
def page(window: MainWindow) -> SetUpPage:
    return window.panels.setup


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def go(window: MainWindow, step: Step, qtbot: QtBot) -> None:
    """Press Next until a step is there."""
    while window.setup.step.value is not step:
        press(qtbot, window.panels.setup.forth)


def speak(window: MainWindow, clock: Clock, seconds: float) -> None:
    """Let time pass in which the fake speaker speaks."""
    for _ in range(round(seconds / 0.25)):
        clock.now += 0.25
        window.bridge.tick()


def running(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    until(qtbot, lambda: engine.state is EngineState.RUNNING and window.director.live)
    until(qtbot, lambda: window.bridge._lane.idle)


def test_from_the_first_start_to_live(
    window: MainWindow, engine: FakeEngine, page: SetUpPage, clock: Clock, qtbot: QtBot
) -> None:
    assert page.isVisible() and not window.panels.transport.isVisible()
    assert page.forth.text() == "Begin" and engine.called("start") == []
    press(qtbot, page.forth)
    running(window, engine, qtbot)
    [[request]] = engine.called("start")
    assert (request.input, request.output, request.monitor) == ("default", "null", "")
    assert "Say a sentence" in page.said.text.text()
    speak(window, clock, 8.0)
    assert "good" in page.said.text.text()
    press(qtbot, page.denoise)
    assert window.director.choices.controls.value.denoise == 0.5

    press(qtbot, page.forth)
    loudspeakers = page._ears.buttons()[1]
    press(qtbot, loudspeakers)
    assert "howl" in page.said.text.text() and loudspeakers.isChecked()

    press(qtbot, page.forth)
    assert "Speak one sentence" in page.said.text.text()
    speak(window, clock, 3.0)
    assert page.said.text.text().startswith("You speak around 118 Hz. Kathleen is around 196 Hz")
    assert window.settings.number("speaker.median_f0_hz") == 118.0

    press(qtbot, page.forth)
    until(qtbot, lambda: engine.state is EngineState.STOPPED)
    assert page.cable.isVisible()
    press(qtbot, page.cable)
    until(qtbot, lambda: engine.called("offer_virtual_mic") != [])
    assert "Discord" in page.said._advice.text() and not page.cable.isVisible()

    press(qtbot, page.forth)
    assert "four soft chirps" in page.said.text.text()
    engine.measurement = LatencyMeasurement(
        "virtual-mic", "mic", LatencyParts(), LatencyParts(10.0, 20.0, 30.0, 2.0, 10.0)
    )
    press(qtbot, page.measure)
    until(qtbot, lambda: "72 ms from your mouth to the output, measured" in page.said.text.text())
    assert engine.called("measure_latency")[0][0].output == "virtual-mic"

    press(qtbot, page.forth)
    assert page.forth.text() == "Go live" and not page.skip.isVisible()
    press(qtbot, page.forth)
    until(qtbot, lambda: len(engine.called("start")) == 2)
    request = engine.called("start")[1][0]
    assert (request.output, request.speaker_f0_hz) == ("virtual-mic", 118.0)
    assert not page.isVisible() and window.panels.transport.isVisible()


def test_it_comes_once_and_again_when_asked_for(
    open_window: OpenWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window = open_window(engine, first_run=True)
    press(qtbot, window.panels.setup.skip)
    assert not window.panels.setup.isVisible() and engine.called("start") == []
    assert window.panels.checkup.isEnabled()
    window.close()
    until(qtbot, lambda: not window.isVisible())
    assert Settings.load().flag("setup.done")
    window = open_window(engine)
    assert not window.panels.setup.isVisible()
    press(qtbot, window.panels.checkup)
    press(qtbot, window.panels.page.setup)
    assert window.panels.setup.isVisible() and window.setup.step.value is Step.WELCOME
    press(qtbot, window.panels.setup.skip)
    assert window.panels.transport.isVisible() and not window.panels.checkup.isChecked()


def test_skipping_underway_stops_what_was_rehearsed(
    window: MainWindow, engine: FakeEngine, page: SetUpPage, qtbot: QtBot
) -> None:
    press(qtbot, page.forth)
    running(window, engine, qtbot)
    press(qtbot, page.skip)
    until(qtbot, lambda: engine.state is EngineState.STOPPED)
    until(qtbot, lambda: not window.director.live)
    window.director.start()
    running(window, engine, qtbot)
    assert engine.request.output == "default"


def test_who_is_live_stays_live(
    open_window: OpenWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    window = open_window(engine)
    window.director.start()
    running(window, engine, qtbot)
    window.setup.again()
    go(window, Step.PITCH, qtbot)
    speak(window, clock, 3.0)
    assert "118 Hz" in window.panels.setup.said.text.text()
    go(window, Step.DELAY, qtbot)
    assert "You are live" in window.panels.setup.said.text.text()
    press(qtbot, window.panels.setup.skip)
    assert engine.state is EngineState.RUNNING and len(engine.called("start")) == 1


def test_without_a_microphone_every_step_works_on_the_demo_and_says_so(
    open_window: OpenWindow, clock: Clock, qtbot: QtBot
) -> None:
    engine = FakeEngine((DEMO, NULL), clock=clock)
    window = open_window(engine, first_run=True)
    page = window.panels.setup
    press(qtbot, page.forth)
    running(window, engine, qtbot)
    assert engine.request.input == "demo"
    speak(window, clock, 8.0)
    assert page.said.text.text().startswith("There is no microphone, so the demo speech")
    go(window, Step.PITCH, qtbot)
    speak(window, clock, 3.0)
    assert "demo speech" in page.said.text.text() and "118 Hz" in page.said.text.text()
    assert window.settings.number("speaker.median_f0_hz") == 0.0, "it is not the user's"
    go(window, Step.CABLE, qtbot)
    assert not page.cable.isVisible()
    go(window, Step.DONE, qtbot)
    until(qtbot, lambda: engine.state is EngineState.STOPPED)


def test_where_no_virtual_microphone_can_be_made_the_doctor_guides(
    open_window: OpenWindow, clock: Clock, qtbot: QtBot
) -> None:
    engine = FakeEngine(clock=clock)
    advice = "Install BlackHole 2ch, then choose it as the output."
    engine.report = CheckUp(
        (Finding("output", "Output", Verdict.WARNING, "It is no virtual cable.", advice),), ()
    )
    window = open_window(engine, first_run=True)
    go(window, Step.CABLE, qtbot)
    until(qtbot, lambda: window.panels.setup.said.text.text() == "It is no virtual cable.")
    assert window.panels.setup.said._advice.text() == advice


def test_a_microphone_that_will_not_open_is_told_and_another_is_tried_at_once(
    window: MainWindow, engine: FakeEngine, page: SetUpPage, qtbot: QtBot
) -> None:
    engine.errors["start"] = DeviceBusyError("Another program holds the microphone.")
    press(qtbot, page.forth)
    until(qtbot, lambda: "cannot be opened" in page.said.text.text())
    engine.errors.clear()
    window.director.choose_device("input", DEVICES[0].label)
    running(window, engine, qtbot)
    assert engine.request.input == DEVICES[0].label and engine.request.output == "null"
    assert "Say a sentence" in page.said.text.text()


def test_going_back_to_the_microphone_rehearses_again(
    window: MainWindow, engine: FakeEngine, page: SetUpPage, qtbot: QtBot
) -> None:
    go(window, Step.CABLE, qtbot)
    press(qtbot, page.back)  # perhaps before it has stopped
    assert window.setup.step.value is Step.PITCH
    until(qtbot, lambda: len(engine.called("start")) == 2)
    running(window, engine, qtbot)
    assert engine.request.output == "null"


def test_a_measurement_that_fails_is_told(
    window: MainWindow, engine: FakeEngine, page: SetUpPage, qtbot: QtBot
) -> None:
    go(window, Step.DELAY, qtbot)
    engine.errors["measure_latency"] = EngineError("It was stopped meanwhile.")
    press(qtbot, page.measure)
    assert not page.measure.isEnabled()
    until(qtbot, lambda: "Not measured. It was stopped" in page.said.text.text())
    assert page.measure.isEnabled()


def test_where_the_user_is_can_be_heard(window: MainWindow, page: SetUpPage, qtbot: QtBot) -> None:
    press(qtbot, page.forth)
    told = [item._text.accessibleName() for item in page._items[:3]]
    assert told == ["Welcome, done", "Microphone, now", "Headphones, later"]
    assert page.forth.hasFocus() and page.back.toolTip() and len(page._items) == len(STEPS)


def heard(levels: list[float], clipped: bool = False) -> MicrophoneCheck:
    check, picture = MicrophoneCheck(), Telemetry(input_clipped=clipped)
    for hop, level in enumerate(levels, 1):
        check.hear(replace(picture, hops=hop, input_rms_dbfs=level))
    return check


@pytest.mark.parametrize(
    ("speech", "room", "clipped", "verdict", "word"),
    [
        (-22.0, -65.0, False, Verdict.OK, "good"),
        (-90.0, -95.0, False, Verdict.PROBLEM, "Nothing is heard from Mic"),
        (-10.0, -65.0, True, Verdict.WARNING, "clips"),
        (-45.0, -75.0, False, Verdict.WARNING, "quiet"),
        (-22.0, -45.0, False, Verdict.WARNING, "noisy"),
        (-30.0, -40.0, False, Verdict.WARNING, "tell apart"),
    ],
)
def test_levels_are_judged(
    speech: float, room: float, clipped: bool, verdict: Verdict, word: str
) -> None:
    said = heard([room] * 150 + [speech] * 150, clipped).said("Mic")
    assert said.verdict is verdict and word in said.text
    assert bool(said.advice) == (verdict is not Verdict.OK)


def test_the_microphone_is_judged_after_two_seconds_and_by_the_newest_eight() -> None:
    assert heard([-20.0] * 199).said("Mic").verdict is None
    late = heard([-90.0] * 900 + [-65.0] * 400 + [-22.0] * 400)
    assert late.said("Mic").verdict is Verdict.OK


def test_a_picture_seen_twice_or_a_new_start_counts_right() -> None:
    check = heard([-65.0] * 100)
    for _ in range(500):
        check.hear(Telemetry(hops=100, input_rms_dbfs=-20.0))
    assert check.said("Mic").verdict is None
    check.hear(Telemetry(hops=100, input_rms_dbfs=-20.0))
    check.hear(Telemetry(hops=60, input_rms_dbfs=-20.0))
    check.hear(Telemetry(hops=110, input_rms_dbfs=-20.0))
    assert check.said("Mic").verdict is Verdict.OK


def test_its_last_page_names_the_keys_as_they_are_now(
    open_window: OpenWindow, engine: FakeEngine
) -> None:
    settings = Settings.load()
    settings.set("shortcuts.bypass", "F12")
    settings.set("shortcuts.mute", "")
    page = open_window(engine, settings).panels.setup
    page.show_step(Step.DONE, Said(None, ""), Offers())
    assert "F12 lets your real voice through, Mute is silence" in page.text.text()
