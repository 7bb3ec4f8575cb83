"""Measuring the latency on virtual devices joined by a wire, their clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from engine_doubles import DelayConverter, OneVoice, speech_like

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.audio.virtual import VirtualBackend, VirtualDevice, virtual_input, virtual_output
from voiceshift.audio.virtualtime import SteppedTime
from voiceshift.dsp.chirp import CHIRP_PEAK, LEAST_CORRELATION, Found
from voiceshift.engine.engine import Engine
from voiceshift.engine.loopback import AGREEMENT_MS, judged, shared_out
from voiceshift.engine.measuring import measure_latency
from voiceshift.engine.messages import (
    Controls,
    EngineState,
    LatencyMeasurement,
    LatencyParts,
    Profile,
    StartRequest,
)
from voiceshift.errors import DeviceBusyError, EngineError

REQUEST = StartRequest(
    input="mic", output="cable", voice_id="test", controls=Controls(auto_pitch=False)
)
LONGEST_S = 30
AIR_MS = 7.3
"""Between loudspeaker and microphone: no driver knows of it."""


class Wire(list[Samples]):
    """What an output plays; `hear` is the signal of an input that hears it."""

    def __init__(self, output: VirtualDevice, ends: list[VirtualDevice]) -> None:
        super().__init__()
        self._output, self._ends = output, ends
        self._signals: list[Samples] = []
        self._began_s = -1.0
        self._position = 0
        self.gain = 1.0
        self.echo = 0.0
        self.wander_ms = 0.0
        """By how much the way grows with every second."""

    def hear(self) -> Samples:
        self._signals.append(np.zeros(LONGEST_S * SAMPLE_RATE_HZ, np.float32))
        return self._signals[-1]

    def append(self, block: Samples) -> None:
        super().append(block)
        if self._began_s != self._output.began_s:
            self._began_s, self._position = self._output.began_s, 0
        late_ms = AIR_MS + self._output.latency_ms
        late_ms += self.wander_ms * self._position / SAMPLE_RATE_HZ
        start = self._position + block.size + round(late_ms * SAMPLE_RATE_HZ / 1000.0)
        if self._signals:
            for at, gain in ((start, self.gain), (start + 4_000, self.echo)):
                self._signals[-1][at : at + block.size] += np.float32(gain) * block
        self._position += block.size


class Rig:
    """An engine, a microphone that hears `wire` or speech, and the cable's other end."""

    def __init__(self, heard_by: str) -> None:
        self.now = SteppedTime()
        speech = speech_like(3.0)
        self.cable = virtual_output("cable", SAMPLE_RATE_HZ)
        self.cable.keeps_output = True
        self.wire = self.cable.played = Wire(self.cable, [])
        self.mic = virtual_input("mic", lambda: speech, SAMPLE_RATE_HZ)
        self.end = virtual_input("Monitor of cable", lambda: speech, SAMPLE_RATE_HZ)
        for device in (self.mic, self.end):
            if device.info.name == heard_by:
                device.signal = self.wire.hear
        self.engine = Engine(
            DeviceDirectory([VirtualBackend([self.mic, self.end, self.cable], self.now)]),
            OneVoice(),
            lambda voice, lookahead_frames: DelayConverter(lookahead_frames=lookahead_frames),
            clock=self.now,
            threaded=False,
        )

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.005)):
            self.now.advance(0.005)
            while self.engine.step():
                pass
            self.engine.supervise()

    def measure(self, request: StartRequest = REQUEST) -> LatencyMeasurement:
        return measure_latency(self.engine, request, self.run)


@pytest.fixture
def heard_by() -> str:
    return "mic"


@pytest.fixture
def rig(heard_by: str) -> Iterator[Rig]:
    rig = Rig(heard_by)
    yield rig
    rig.engine.close()


@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize("denoise", [0.0, 0.5])
def test_it_finds_what_the_drivers_do_not_know(rig: Rig, profile: Profile, denoise: float) -> None:
    rig.mic.latency_ms, rig.cable.latency_ms = 12.0, 25.0
    controls = replace(REQUEST.controls, denoise=denoise)
    told = rig.measure(replace(REQUEST, profile=profile, controls=controls))
    assert told.measured is not None
    assert told.measured.total_ms == pytest.approx(told.stated.total_ms + AIR_MS, abs=0.3)
    assert (told.heard_on, told.output, told.capture_heard) == ("mic", "cable", True)
    assert told.reason == ""
    assert told.correlation > 0.95
    assert told.spread_ms < 0.3
    assert rig.engine.poll().state is EngineState.STOPPED


@pytest.mark.parametrize("heard_by", ["nobody"])
def test_without_a_loop_it_says_so_and_states(rig: Rig) -> None:
    told = rig.measure()
    assert told.measured is None
    assert told.heard_on == ""
    assert "not heard" in told.reason
    assert "stated, not measured" in told.reason
    assert 60.0 < told.stated.total_ms < 200.0


@pytest.mark.parametrize("heard_by", ["Monitor of cable"])
def test_the_cables_other_end_is_listened_to_when_the_microphone_hears_nothing(rig: Rig) -> None:
    rig.mic.latency_ms = 30.0
    told = rig.measure()
    assert told.measured is not None
    assert (told.heard_on, told.capture_heard) == ("Monitor of cable", False)
    assert told.measured.capture_ms == told.stated.capture_ms == pytest.approx(40.0)
    assert told.measured.total_ms == pytest.approx(told.stated.total_ms + AIR_MS, abs=0.3)


@pytest.mark.parametrize("heard_by", ["Monitor of cable"])
def test_an_other_end_that_will_not_open_is_no_loop(rig: Rig) -> None:
    rig.end.busy = True
    assert rig.measure().measured is None
    rig.mic.busy = True
    with pytest.raises(DeviceBusyError, match="mic"):
        rig.measure()


@pytest.mark.parametrize("heard_by", ["nobody"])
def test_the_microphone_is_never_let_through(rig: Rig) -> None:
    rig.engine.set_controls(Controls(bypass=True))
    rig.measure(replace(REQUEST, controls=Controls(bypass=True)))
    played = np.concatenate(rig.wire)
    loud = np.flatnonzero(np.abs(played) > 1e-4)
    assert np.abs(played).max() == pytest.approx(CHIRP_PEAK, rel=0.1)
    assert loud.size < 9 * 0.21 * SAMPLE_RATE_HZ  # chirps of two listeners, nothing beside them


@pytest.mark.parametrize("heard_by", ["nobody"])
def test_live_the_voice_makes_room_for_the_chirps_and_comes_back(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(2.0)
    before = len(rig.wire)
    told = rig.measure(replace(REQUEST, input="Monitor of cable"))
    assert told.measured is None
    assert told.stated.total_ms == pytest.approx(rig.engine.poll().latency.total_ms, abs=1.0)
    during = np.concatenate(rig.wire[before + 30 :])
    assert np.abs(during).max() < 1.1 * CHIRP_PEAK
    assert np.mean(np.abs(during) > 1e-4) < 0.3
    rig.run(0.5)
    assert rig.engine.poll().state is EngineState.RUNNING
    assert np.mean(np.abs(np.concatenate(rig.wire[-20:])) > 1e-4) > 0.9


def test_live_it_measures_what_runs(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    told = rig.measure(replace(REQUEST, output="nowhere"))
    assert told.measured is not None
    assert told.measured.total_ms == pytest.approx(told.stated.total_ms + AIR_MS, abs=0.3)


def test_an_echo_as_loud_is_not_believed(rig: Rig) -> None:
    rig.wire.echo = 0.9
    told = rig.measure()
    assert told.measured is None
    assert "more than once" in told.reason


def test_a_delay_that_changes_is_not_believed(rig: Rig) -> None:
    rig.wire.wander_ms = 5.0
    told = rig.measure()
    assert told.measured is None
    assert "different times" in told.reason


def test_what_is_stopped_or_lost_meanwhile_ends_in_an_error(rig: Rig) -> None:
    with pytest.raises(EngineError, match="Measure again"):
        measure_latency(rig.engine, REQUEST, lambda _: rig.engine.stop())
    with pytest.raises(EngineError, match="Measure again"):
        measure_latency(rig.engine, REQUEST, lambda _: rig.engine.start(REQUEST))
    assert rig.engine.poll().state is not EngineState.STOPPED  # what was started runs on
    rig.engine.stop()

    def unplug(seconds: float) -> None:
        rig.mic.plugged = False
        rig.run(seconds)

    with pytest.raises(EngineError, match=r"unplugged|Measure again"):
        measure_latency(rig.engine, REQUEST, unplug)
    rig.mic.plugged = True
    rig.run(15.0)
    assert rig.engine.poll().state is EngineState.STOPPED  # nothing comes back by itself


def test_devices_that_do_not_run_are_given_up(rig: Rig) -> None:
    with pytest.raises(EngineError, match="hardly run"):
        measure_latency(rig.engine, REQUEST, lambda _: None)


def test_three_of_four_that_agree_are_enough() -> None:
    def found(*ms: float, correlation: float = 0.9) -> list[Found]:
        return [Found(24.0 * each, correlation, 0.1) for each in ms]

    agreed = judged(found(80.0, 80.4, 250.0, 79.9))
    assert agreed.loop_ms == pytest.approx(80.0)
    assert agreed.spread_ms == pytest.approx(0.5)
    assert agreed.agreeing == (0, 1, 3)
    assert judged(found(80.0, 80.0, 250.0, 251.0)).loop_ms is None
    assert judged(found(80.0, 80.0 + 1.01 * AGREEMENT_MS, 70.0, 90.0)).loop_ms is None
    assert judged(found(*[80.0] * 4, correlation=0.9 * LEAST_CORRELATION)).loop_ms is None


@pytest.mark.parametrize("heard", [False, True])
@pytest.mark.parametrize("measured_ms", [80.0, 100.0, 150.0])
def test_what_is_shared_out_adds_up(heard: bool, measured_ms: float) -> None:
    stated = LatencyParts(10.0, 20.0, 37.0, 3.0, 30.0)
    told = shared_out(stated, measured_ms, heard)
    assert told.total_ms == pytest.approx(measured_ms)
    assert (told.block_ms, told.algorithm_ms, told.compute_ms) == (20.0, 37.0, 3.0)
    if heard:
        assert told.capture_ms * 3.0 == pytest.approx(told.output_ms)
    else:
        assert told.capture_ms == 10.0


def test_what_is_stated_is_of_the_time_when_the_chirps_were_heard(rig: Rig) -> None:
    """The last chirp comes after the machine was late: the first three and their meter count."""
    rig.engine.start(REQUEST)
    rig.run(2.0)
    before_ms = rig.engine.poll().latency.total_ms
    begun_s = rig.now()

    def wait(seconds: float) -> None:
        if begun_s + 3.74 < rig.now() < begun_s + 3.79:  # between the third chirp and the last
            rig.now.advance(0.06)
        rig.run(seconds)

    told = measure_latency(rig.engine, REQUEST, wait)
    assert rig.engine.poll().latency.total_ms > before_ms + 5.0
    assert told.measured is not None
    assert told.measured.total_ms == pytest.approx(before_ms + AIR_MS, abs=0.5)
    assert told.stated.total_ms == pytest.approx(before_ms, abs=0.5)
