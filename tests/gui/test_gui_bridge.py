"""The engine behind lanes: nothing blocks, order is kept, only the newest of a kind is sent."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from fake_engine import Clock, FakeEngine
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS, until

from voiceshift.engine.messages import Controls, EngineState, Shape, StartRequest, Telemetry
from voiceshift.errors import DeviceBusyError, DeviceNotFoundError
from voiceshift.gui.bridge import (
    IDLE_TICK_MS,
    LIVE_TICK_MS,
    RESTING_TICK_MS,
    TEXT_S,
    Bridge,
)
from voiceshift.gui.lane import Lane

REQUEST = StartRequest(input="demo", output="null")


@pytest.fixture
def bridge(qtbot: QtBot, engine: FakeEngine, clock: Clock) -> Iterator[Bridge]:
    made = Bridge(engine, clock)
    yield made
    made.close()


def test_a_lane_runs_in_order_and_only_the_newest_of_a_kind() -> None:
    lane, done, hold, free = Lane("test"), threading.Event(), threading.Event(), threading.Event()
    ran: list[str] = []

    def block() -> None:
        hold.set()
        free.wait(5.0)

    lane.put("block", block)
    assert hold.wait(5.0) and not lane.idle
    lane.put("a", lambda: ran.append("a1"))
    lane.put("b", lambda: ran.append("b"))
    lane.put("a", lambda: ran.append("a2"))
    lane.put("end", done.set)
    free.set()
    assert done.wait(5.0)
    assert ran == ["b", "a2"]
    lane.close()
    lane.join(5.0)
    lane.put("late", lambda: ran.append("late"))
    assert ran == ["b", "a2"] and lane.idle


@pytest.mark.expects_errors
def test_a_bug_in_one_job_does_not_end_the_lane() -> None:
    lane, done = Lane("test"), threading.Event()
    lane.put("bug", lambda: 1 / 0 and None)
    lane.put("next", done.set)
    assert done.wait(5.0)
    lane.close()


def test_graphics_at_every_tick_text_four_times_a_second(
    bridge: Bridge, engine: FakeEngine, clock: Clock
) -> None:
    frames: list[int] = []
    texts: list[Telemetry] = []
    bridge.frame.connect(lambda _, columns: frames.append(len(columns.input_db)))
    bridge.text.connect(texts.append)
    engine.start(REQUEST)
    for _ in range(60):
        clock.now += 1 / 60
        bridge.tick()
    assert len(frames) == 60
    assert 99 <= sum(frames) <= 101  # every 10 ms hop of the second arrived exactly once
    assert len(texts) == pytest.approx(1 / TEXT_S, abs=1)


def test_half_the_frames_are_drawn_while_another_program_is_in_front(
    bridge: Bridge, engine: FakeEngine
) -> None:
    bridge.begin()
    paces_ms = []
    for live, resting in ((False, False), (True, False), (True, True), (True, False)):
        bridge.resting = resting
        if live:
            engine.start(REQUEST)
        bridge.tick()
        paces_ms.append(bridge._timer.interval())
    assert paces_ms == [IDLE_TICK_MS, LIVE_TICK_MS, RESTING_TICK_MS, LIVE_TICK_MS]


def test_a_restarted_engine_is_drawn_from_its_first_hop(
    bridge: Bridge, engine: FakeEngine, clock: Clock
) -> None:
    engine.start(REQUEST)
    clock.now += 1.0
    bridge.tick()
    engine.start(REQUEST)
    clock.now += 0.05
    firsts: list[int] = []
    bridge.frame.connect(lambda _, columns: firsts.append(columns.first_hop))
    bridge.tick()
    assert firsts == [0]


def test_errors_are_sentences_and_never_exceptions(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.errors["start"] = DeviceBusyError("Another program holds it. Close that first.")
    with qtbot.waitSignal(bridge.failed, timeout=PATIENCE_MS) as failed:
        bridge.start(REQUEST)
    assert failed.args == ["start", "Another program holds it. Close that first."]


def test_a_blocked_engine_does_not_block_the_caller_nor_a_mute(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    for method in ("start", "load_preset"):
        engine.gates[method] = threading.Event()
    bridge.start(REQUEST)
    bridge.load_preset("kerstin", Shape())
    bridge.set_controls(Controls(mute=True))
    until(qtbot, lambda: engine.controls.mute)
    assert engine.state is EngineState.STOPPED
    with qtbot.waitSignals([bridge.started, bridge.voice_loaded], timeout=PATIENCE_MS):
        for gate in engine.gates.values():
            gate.set()


def test_of_many_voices_walked_through_only_first_and_last_are_loaded(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.gates["load_preset"] = threading.Event()
    bridge.load_preset("kerstin", Shape())
    until(qtbot, lambda: engine.called("load_preset") == [["kerstin", Shape()]])
    for voice_id in ("nathalie", "bdl", "slt"):
        bridge.load_preset(voice_id, Shape())
    with qtbot.waitSignals([bridge.voice_loaded, bridge.voice_loaded], timeout=PATIENCE_MS):
        engine.gates["load_preset"].set()
    assert engine.called("load_preset") == [["kerstin", Shape()], ["slt", Shape()]]


def test_a_failed_change_of_devices_says_that_what_ran_runs_on(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    restored: list[bool] = []
    bridge.restored.connect(lambda: restored.append(True))
    engine.errors["start"] = DeviceNotFoundError("There is no such device.")
    with qtbot.waitSignal(bridge.failed, timeout=PATIENCE_MS):
        bridge.start(REQUEST)
    assert restored == []
    engine.errors.clear()
    engine.start(REQUEST)
    engine.errors["start"] = DeviceNotFoundError("There is no such device.")
    with qtbot.waitSignals([bridge.failed, bridge.restored], timeout=PATIENCE_MS):
        bridge.start(StartRequest(input="gone"))


def test_notices_of_the_engine_are_passed_on(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.notices.append("It was restarted.")
    with qtbot.waitSignal(bridge.noticed, timeout=PATIENCE_MS) as noticed:
        bridge.tick()
    assert noticed.args == ["It was restarted."]


def test_shutting_down_a_stopped_engine_asks_nothing_of_it(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bridge.shut, timeout=PATIENCE_MS):
        bridge.shut_down()
    assert engine.calls == []


def test_shutting_down_finishes_the_take_and_stops(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.start(REQUEST)
    with qtbot.waitSignal(bridge.shut, timeout=PATIENCE_MS):
        bridge.shut_down()
    assert [name for name, *_ in engine.calls] == ["start", "stop_recording", "stop"]


def test_an_engine_that_fails_to_stop_does_not_keep_the_window(
    bridge: Bridge, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.start(REQUEST)
    engine.errors["stop"] = DeviceBusyError("It hangs.")
    with qtbot.waitSignal(bridge.shut, timeout=PATIENCE_MS):
        bridge.shut_down()
