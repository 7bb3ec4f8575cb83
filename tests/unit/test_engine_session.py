"""A session on virtual devices, its clock moved by hand: honest latency, no dropout, no leak."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

import numpy as np
import pytest
from engine_doubles import DelayConverter, cast, delay_between, speech_like

from voiceshift.audio.backend import StreamStatus
from voiceshift.audio.devices import Found
from voiceshift.audio.format import HOP_MS, Samples
from voiceshift.audio.virtual import (
    VirtualBackend,
    VirtualDevice,
    virtual_input,
    virtual_output,
)
from voiceshift.audio.virtualtime import SteppedTime
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.governor import RECOVERY_S
from voiceshift.engine.messages import Controls, EngineState, Profile, StartRequest, Strain
from voiceshift.engine.recorder import Recorder
from voiceshift.engine.session import LONGEST_NAPS_S, SHORTEST_NAP_S, Session
from voiceshift.engine.telemetry import TelemetryBlock
from voiceshift.errors import DeviceBusyError

PLAIN = Controls(auto_pitch=False, gate_enabled=False, watermark=False)
REQUEST = StartRequest(controls=PLAIN)
SPEECH_S = 7.0


@cache
def speech(rate_hz: int) -> Samples:
    return speech_like(SPEECH_S, rate_hz)


def microphone(rate_hz: int = 48_000) -> VirtualDevice:
    return virtual_input("mic", lambda: speech(rate_hz), rate_hz)


def cable(rate_hz: int = 48_000) -> VirtualDevice:
    device = virtual_output("cable", rate_hz)
    device.keeps_output = True
    return device


@dataclass
class Rig:
    """A session between two devices, driven by hand."""

    source: VirtualDevice = field(default_factory=microphone)
    sink: VirtualDevice = field(default_factory=cable)
    request: StartRequest = REQUEST
    voice: CastVoice = field(default_factory=cast)
    monitor: VirtualDevice | None = None

    def __post_init__(self) -> None:
        self.now = SteppedTime()
        devices = [self.source, self.sink, *([self.monitor] if self.monitor else [])]
        self.backend = VirtualBackend(devices, self.now)
        self.block = TelemetryBlock()
        source, sink, *rest = (Found(self.backend, device.info) for device in devices)
        self.session = Session(
            source,
            sink,
            rest[0] if rest else None,
            self.request,
            self.voice,
            Recorder(),
            self.block,
            self.now,
        )

    def run(self, seconds: float, step_s: float = 0.0025) -> None:
        """Let time pass with a worker that looks every step_s."""
        until_s = self.now() + seconds - 0.5 * step_s
        while self.now() < until_s:
            self.now.advance(step_s)
            while self.session.step() and self.now() < until_s:
                pass

    def heard(self, t_s: Samples, device: VirtualDevice | None = None) -> Samples:
        """Return what sounded at the instants t_s, on the listener's own clock."""
        device = device or self.sink
        played = np.concatenate(device.played)
        rate_hz = device.info.default_rate_hz * (1.0 + device.skew_ppm * 1e-6)
        block = np.mean([block.size for block in device.played[:4]])
        first_s = device.began_s + block / device.info.default_rate_hz + device.latency_ms / 1000.0
        return np.interp(t_s, first_s + np.arange(played.size) / rate_hz, played, 0.0, 0.0)

    def spoken(self, t_s: Samples) -> Samples:
        """Return what was said at the instants t_s."""
        rate_hz = self.source.info.default_rate_hz * (1.0 + self.source.skew_ppm * 1e-6)
        x = speech(self.source.info.default_rate_hz)
        place = (t_s - self.source.began_s) * rate_hz
        return np.interp(place % x.size, np.arange(x.size), x)

    def measured_ms(self, from_s: float, seconds: float = 2.0) -> float:
        """Return by how much what is heard lags what is said."""
        t_s = from_s + np.arange(int(seconds * 48_000)) / 48_000
        lag = delay_between(self.spoken(t_s).astype(np.float32), self.heard(t_s))
        return 1000.0 * lag / 48_000

    def is_gapless(self, from_s: float, to_s: float) -> bool:
        """Return whether sound never stops for 5 ms while there is speech."""
        t_s = np.arange(from_s, to_s, 1 / 24_000)
        pieces = np.abs(self.heard(t_s))[: t_s.size // 120 * 120].reshape(-1, 120)
        return bool(pieces.max(axis=1).min() > 1e-4)


@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize(
    ("rate_in", "rate_out"), [(48_000, 48_000), (44_100, 48_000), (16_000, 192_000)]
)
def test_stated_latency_is_the_measured_one(profile: Profile, rate_in: int, rate_out: int) -> None:
    rig = Rig(microphone(rate_in), cable(rate_out), replace(REQUEST, profile=profile))
    rig.run(3.0)
    told = rig.session.latency()
    assert rig.measured_ms(0.8) == pytest.approx(told.total_ms, abs=1.0)
    assert min(vars(told).values()) >= 0.0
    assert rig.is_gapless(0.8, 2.9)
    telemetry = rig.block.read()
    assert telemetry.state is EngineState.RUNNING
    assert telemetry.latency.total_ms == pytest.approx(told.total_ms, abs=0.5)
    assert telemetry.output_starvations == telemetry.late_hops == telemetry.input_overflows == 0


@pytest.mark.parametrize(
    ("blocks_in", "blocks_out"),
    [((1,), (480,)), ((64, 65), (441,)), ((1024,), (1024,)), ((256, 1024), (65,)), ((4096,), (1,))],
)
def test_any_block_sizes_give_the_stated_latency_without_a_gap(
    blocks_in: tuple[int, ...], blocks_out: tuple[int, ...]
) -> None:
    source, sink = microphone(), cable()
    source.block_sizes, sink.block_sizes = blocks_in, blocks_out
    rig = Rig(source, sink)
    rig.run(2.8)
    assert rig.measured_ms(1.4, 1.2) == pytest.approx(rig.session.latency().total_ms, abs=2.0)
    assert rig.is_gapless(1.4, 2.6)
    assert rig.block.read().output_starvations <= 1  # one is enough to learn what is needed


def test_the_drivers_own_latency_is_counted() -> None:
    source, sink = microphone(), cable()
    source.latency_ms, sink.latency_ms = 30.0, 50.0
    rig = Rig(source, sink)
    rig.run(3.0)
    told = rig.session.latency()
    assert (told.capture_ms, told.output_ms) == (pytest.approx(40.0), pytest.approx(60.0))
    assert rig.measured_ms(0.9) == pytest.approx(told.total_ms, abs=1.0)


@pytest.mark.parametrize(
    ("skew_in", "skew_out", "seconds"), [(500.0, 0.0, 60.0), (-250.0, 250.0, 30.0)]
)
def test_different_clocks_stay_together_for_minutes_without_a_dropout(
    skew_in: float, skew_out: float, seconds: float
) -> None:
    source, sink = microphone(24_000), cable(24_000)
    source.skew_ppm, sink.skew_ppm = skew_in, skew_out
    rig = Rig(source, sink)
    rig.run(seconds, step_s=0.01)
    telemetry = rig.block.read()
    assert telemetry.output_starvations == telemetry.late_hops == telemetry.input_overflows == 0
    assert telemetry.drift_ppm == pytest.approx(skew_out - skew_in, abs=150.0)
    for share in (0.3, 0.6, 0.9):
        measured_ms = rig.measured_ms(share * seconds)
        assert measured_ms == pytest.approx(telemetry.latency.total_ms, abs=6.0)
    assert rig.measured_ms(seconds - 3.0) == pytest.approx(telemetry.latency.total_ms, abs=1.5)
    assert rig.is_gapless(1.0, seconds - 1.0)


@pytest.mark.parametrize("profile", [Profile.LOW, Profile.BALANCED])
@pytest.mark.parametrize("late_s", [0.08, 0.3, 1.5, 10.0])
def test_after_a_stall_of_any_length_the_delay_is_at_its_floor_within_two_seconds(
    late_s: float, profile: Profile
) -> None:
    rig = Rig(request=replace(REQUEST, profile=profile))
    rig.run(2.0)
    before_ms = rig.measured_ms(0.8, 1.0)
    rig.now.advance(late_s)
    back_s = rig.now()
    rig.run(0.1)
    assert rig.block.read().strain is Strain.GROWN
    rig.run(4.0)
    telemetry = rig.block.read()
    assert telemetry.output_starvations > 0
    assert (telemetry.input_overflows > 0) == (late_s > 2.0)
    assert telemetry.strain is Strain.CALM
    assert rig.measured_ms(back_s + 2.0) == pytest.approx(before_ms, abs=1.5)
    assert rig.is_gapless(back_s + 0.2, rig.now() - 0.2)
    heard = rig.heard(np.arange(1.0, rig.now() - 0.2, 1 / 48_000))
    usual = np.abs(np.diff(heard[:40_000])).max()
    assert np.abs(np.diff(heard)).max() < 1.5 * usual  # no click
    resumed = rig.heard(np.arange(back_s, back_s + 1.0, 1 / 48_000))
    first_s = back_s + np.argmax(np.abs(resumed) > 1e-3) / 48_000
    assert first_s - back_s < 0.1
    piece_ms = rig.measured_ms(first_s + 0.02, 0.3)
    assert before_ms - 1.5 < piece_ms < before_ms + 3 * HOP_MS  # nothing stale is ever heard


def test_a_worker_that_is_too_slow_by_the_hop_keeps_up_by_taking_several_at_once() -> None:
    rig = Rig()
    rig.run(1.5)
    calls: list[int] = []
    process = rig.session.pipeline.process

    def costly(x: Samples, hops_at_once: int = 1) -> Samples:
        calls.append(hops_at_once)
        rig.now.advance(0.009 + 0.003 * hops_at_once)  # too slow by one hop, not by two
        return process(x, hops_at_once)

    rig.session.pipeline.process = costly  # type: ignore[method-assign]
    rig.run(6.0)
    assert max(calls) > 1
    assert rig.is_gapless(rig.now() - 1.5, rig.now() - 0.2)
    assert rig.block.read().late_hops == 0


def test_a_hopeless_worker_is_silenced_and_heard_again_when_it_keeps_up() -> None:
    rig = Rig()
    rig.run(2.0)
    before_ms = rig.measured_ms(0.8, 1.0)
    process = rig.session.pipeline.process

    def hopeless(x: Samples, hops_at_once: int = 1) -> Samples:
        rig.now.advance(0.015 * hops_at_once)
        return process(x, hops_at_once)

    rig.session.pipeline.process = hopeless  # type: ignore[method-assign]
    began_s = rig.now()
    rig.run(5.0)
    assert rig.block.read().strain is Strain.SILENT
    assert not rig.heard(np.arange(began_s + 1.0, rig.now() - 0.1, 1 / 48_000)).any()
    rig.session.pipeline.process = process  # type: ignore[method-assign]
    back_s = rig.now()
    rig.run(4.0)
    assert rig.block.read().strain is Strain.CALM
    assert rig.is_gapless(back_s + 1.0, rig.now() - 0.2)
    assert rig.measured_ms(back_s + 1.9) == pytest.approx(before_ms, abs=1.5)
    heard = rig.heard(np.arange(1.0, rig.now() - 0.2, 1 / 48_000))
    usual = np.abs(np.diff(heard[:40_000])).max()
    assert np.abs(np.diff(heard)).max() < 1.5 * usual


@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize("seed", range(3))
def test_after_any_overload_the_delay_is_at_its_floor_within_two_seconds(
    profile: Profile, seed: int
) -> None:
    chance = Random(seed)
    rig = Rig(request=replace(REQUEST, profile=profile))
    rig.run(2.0)
    before_ms = rig.measured_ms(0.8, 1.0)
    process = rig.session.pipeline.process
    cost_s = 0.0

    def costly(x: Samples, hops_at_once: int = 1) -> Samples:
        rig.now.advance(cost_s * hops_at_once**0.7)
        return process(x, hops_at_once)

    rig.session.pipeline.process = costly  # type: ignore[method-assign]
    for _ in range(6):
        cost_s = chance.uniform(0.001, 0.02)
        rig.run(chance.uniform(0.1, 1.0))
        rig.now.advance(chance.choice((0.02, 0.1, 1.0, 5.0)))
    cost_s = 0.001
    back_s = rig.now()
    rig.run(RECOVERY_S)
    told = rig.block.read()
    assert told.strain is Strain.CALM and told.output_starvations > 0
    assert told.latency.total_ms == pytest.approx(before_ms, abs=2.0)
    rig.run(3.0)
    assert rig.measured_ms(back_s + RECOVERY_S) == pytest.approx(before_ms, abs=2.0)
    assert rig.block.read().output_starvations == told.output_starvations


def test_nothing_of_an_overload_comes_back_into_the_delay_later() -> None:
    rig = Rig(microphone(24_000), cable(24_000))
    rig.run(2.0, step_s=0.005)
    before_ms = rig.session.latency().total_ms
    for stall_s in (0.035, 0.06, 1.0):
        rig.now.advance(stall_s)
        rig.run(1.0, step_s=0.005)
    for _ in range(4):
        rig.run(3.0, step_s=0.005)
        assert rig.session.latency().total_ms == pytest.approx(before_ms, abs=1.0)


@pytest.mark.parametrize("profile", list(Profile))
def test_naps_end_when_the_next_block_is_there_and_are_never_long(profile: Profile) -> None:
    rig = Rig(request=replace(REQUEST, profile=profile))
    assert rig.session.nap_s() == SHORTEST_NAP_S  # nothing is known of the devices yet
    rig.run(1.0)
    naps, worked = [], 0
    hops, until_s = rig.block.read().hops, rig.now() + 1.0
    while rig.now() < until_s:
        if rig.session.step():
            worked += 1
            continue
        naps.append(rig.session.nap_s())
        rig.now.advance(naps[-1])
    assert rig.block.read().hops - hops == pytest.approx(100, abs=2)
    assert SHORTEST_NAP_S <= min(naps) <= max(naps) <= LONGEST_NAPS_S[profile]
    assert len(naps) < 7 * worked
    assert rig.block.read().output_starvations == 0


def test_input_that_finds_no_room_and_driver_flags_are_counted_apart() -> None:
    rig = Rig()
    rig.sink.next_status = StreamStatus(output_underflow=True)  # before anything is heard
    rig.run(1.0)
    rig.source.next_status = StreamStatus(input_overflow=True)
    rig.run(0.5)
    rig.sink.next_status = StreamStatus(output_underflow=True)
    rig.run(0.5)
    telemetry = rig.block.read()
    assert (telemetry.driver_flags, telemetry.input_overflows) == (2, 0)
    rig.now.advance(10.0)
    rig.run(0.5)
    telemetry = rig.block.read()
    assert telemetry.input_overflows > 0
    assert telemetry.driver_flags == 2


@pytest.mark.parametrize("stalls", [False, True])
@pytest.mark.parametrize("end", ["source", "sink"])
def test_a_lost_device_ends_in_faded_silence(end: str, stalls: bool) -> None:
    rig = Rig()
    rig.run(2.0)
    device: VirtualDevice = getattr(rig, end)
    if stalls:
        device.stalled = True
    else:
        device.plugged = False
    rig.run(6.0, step_s=0.01)
    assert rig.session.device_lost
    assert device.info.name in rig.session.fault
    assert not rig.session.step()
    if end == "source":
        heard = rig.heard(np.arange(1.0, 8.0, 1 / 48_000))
        usual = np.abs(np.diff(heard[:40_000])).max()
        assert np.abs(np.diff(heard)).max() < 1.5 * usual
        assert not heard[48_000 * 2 :].any()
    rig.session.close()


def test_a_driver_that_hesitates_at_first_is_waited_for() -> None:
    rig = Rig()
    rig.run(0.05)
    rig.sink.stalled = True  # as PulseAudio's null sink, after its first calls
    rig.run(2.0)
    rig.sink.stalled = False
    rig.run(3.0)
    telemetry = rig.block.read()
    assert telemetry.output_starvations == telemetry.late_hops == 0
    assert telemetry.latency.total_ms < 120.0


@pytest.mark.expects_errors
@pytest.mark.parametrize("kind", ["break_at", "poison_at"])
@pytest.mark.parametrize("bypass", [False, True])
def test_a_failing_voice_ends_in_silence_and_never_in_the_dry_voice(
    kind: str, bypass: bool
) -> None:
    voice = cast()
    assert isinstance(voice.converter, DelayConverter)
    setattr(voice.converter, kind, 100)
    request = replace(REQUEST, controls=replace(PLAIN, bypass=bypass))
    rig = Rig(request=request, voice=voice)
    rig.run(3.0)
    assert not rig.heard(np.arange(1.6, 2.9, 1 / 48_000)).any()
    assert "Choose another voice" in rig.session.fault
    assert not rig.session.device_lost
    assert rig.block.read().state is EngineState.FAULT


def test_the_dry_voice_is_never_heard_in_start_loss_stop_or_change() -> None:
    rig = Rig(voice=cast(gain=0.0), request=StartRequest(controls=Controls(auto_pitch=False)))
    rig.run(1.0)
    rig.session.change_voice(cast("other", gain=0.0))
    rig.run(1.0)
    rig.now.advance(0.5)
    rig.run(0.5)
    rig.session.fade_out()
    rig.run(0.5)
    rig.source.plugged = False
    rig.run(0.5)
    assert np.abs(np.concatenate(rig.sink.played)).max() < 1e-4


def test_a_voice_change_is_heard_without_a_gap() -> None:
    rig = Rig()
    rig.run(1.5)
    rig.session.change_voice(cast("other", gain=0.5))
    rig.run(1.5)
    assert rig.is_gapless(0.8, 2.9)
    assert rig.block.read().voice_id == "other"
    telemetry = rig.block.read()
    assert telemetry.output_starvations == telemetry.late_hops == 0


def test_mute_silences_and_bypass_lets_the_own_voice_through() -> None:
    rig = Rig(voice=cast(gain=0.0))
    rig.run(1.5)
    rig.session.pipeline.controls = replace(PLAIN, bypass=True)
    rig.run(2.5)
    assert rig.measured_ms(1.8, 1.5) == pytest.approx(rig.session.latency().total_ms, abs=1.0)
    rig.session.pipeline.controls = replace(PLAIN, bypass=True, mute=True)
    rig.run(0.5)
    assert np.abs(rig.heard(np.arange(0.0, 1.4, 1 / 48_000))).max() < 1e-4
    assert not rig.heard(np.arange(4.3, 4.45, 1 / 48_000)).any()


def test_stopping_plays_the_fade_to_its_end() -> None:
    rig = Rig()
    rig.run(1.5)
    rig.session.fade_out()
    assert not rig.session.faded.is_set()
    while not rig.session.faded.is_set():
        rig.run(0.01)
        assert rig.now() < 2.0
    heard = rig.heard(np.arange(0.8, rig.now(), 1 / 48_000))
    usual = np.abs(np.diff(heard[:30_000])).max()
    assert np.abs(np.diff(heard)).max() < 1.5 * usual
    assert not heard[-48:].any()
    rig.session.close()
    rig.session.close()


@pytest.mark.parametrize("end", ["source", "sink", "monitor"])
def test_a_busy_device_leaves_nothing_open(end: str) -> None:
    devices = {"source": microphone(), "sink": cable(), "monitor": virtual_output("phones", 48_000)}
    devices[end].busy = True
    with pytest.raises(DeviceBusyError, match=devices[end].info.name):
        Rig(**devices)  # type: ignore[arg-type]
    devices[end].busy = False
    Rig(**devices).session.close()  # type: ignore[arg-type]


def test_the_monitor_follows_its_own_clock_and_may_be_lost() -> None:
    phones = virtual_output("phones", 44_100)
    phones.keeps_output, phones.skew_ppm = True, 300.0
    request = replace(REQUEST, controls=replace(PLAIN, monitor=True))
    rig = Rig(request=request, monitor=phones)
    rig.run(8.0, step_s=0.01)
    t_s = np.arange(2.0, 7.5, 1 / 24_000)
    pieces = np.abs(rig.heard(t_s, phones))[: t_s.size // 120 * 120].reshape(-1, 120)
    assert pieces.max(axis=1).min() > 1e-4
    phones.plugged = False
    rig.run(1.0)
    assert not rig.session.device_lost
    assert rig.block.read().state is EngineState.RUNNING
    assert rig.is_gapless(7.0, 8.9)


def test_the_monitor_is_silent_unless_asked_for() -> None:
    phones = virtual_output("phones", 48_000)
    phones.keeps_output = True
    rig = Rig(monitor=phones)
    rig.run(1.0)
    assert not np.concatenate(phones.played).any()


def test_the_monitor_has_a_volume_of_its_own() -> None:
    levels = {}
    for gain_db in (0.0, -20.0):
        phones = virtual_output("phones", 48_000)
        phones.keeps_output = True
        controls = replace(PLAIN, monitor=True, monitor_gain_db=gain_db)
        rig = Rig(request=replace(REQUEST, controls=controls), monitor=phones)
        rig.run(3.0, step_s=0.01)
        levels[gain_db] = [
            np.sqrt(np.square(rig.heard(np.arange(1.5, 2.8, 1 / 24_000), device)).mean())
            for device in (phones, rig.sink)
        ]
    assert levels[-20.0][0] == pytest.approx(0.1 * levels[0.0][0], rel=0.02)
    assert levels[-20.0][1] == pytest.approx(levels[0.0][1], rel=0.02), "others hear the same"
