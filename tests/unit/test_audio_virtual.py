"""Virtual devices: exact in time and content, in real time and by hand, and lost in every way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from voiceshift.audio.backend import AudioStream, StreamStatus
from voiceshift.audio.format import Samples
from voiceshift.audio.stall import FIRST_CALL_S, NEXT_CALL_S, StallWatch
from voiceshift.audio.virtual import (
    DEMO_RATE_HZ,
    VirtualBackend,
    VirtualDevice,
    shipped_devices,
    virtual_input,
    virtual_output,
)
from voiceshift.audio.virtualtime import SteppedTime, ThreadedTime
from voiceshift.config.paths import demo_file
from voiceshift.errors import (
    AudioFileError,
    DeviceBusyError,
    DeviceLostError,
    DeviceNotFoundError,
)


def ramp(n: int) -> Samples:
    return np.arange(n, dtype=np.float32)


class Heard:
    """An input callback that keeps everything."""

    def __init__(self, clock: SteppedTime | ThreadedTime) -> None:
        self.clock = clock
        self.blocks: list[Samples] = []
        self.flags: list[StreamStatus] = []
        self.times_s: list[float] = []

    def __call__(self, block: Samples, status: StreamStatus) -> None:
        self.blocks.append(block.copy())
        self.flags.append(status)
        self.times_s.append(self.clock())

    @property
    def samples(self) -> Samples:
        return np.concatenate(self.blocks)


class Counting:
    """An output callback that plays 0, 1, 2, ..."""

    position = 0

    def __call__(self, block: Samples, status: StreamStatus) -> None:
        block[:] = np.arange(self.position, self.position + block.size)
        self.position += block.size


def opened(
    device: VirtualDevice, now: SteppedTime, heard: Heard, block_ms: float = 10.0
) -> AudioStream:
    stream = VirtualBackend([device], now).open_input(device.info, block_ms, heard)
    stream.start()
    return stream


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000, 192_000])
@pytest.mark.parametrize("block_ms", [1.0, 5.0, 10.0, 42.7])
def test_an_input_gives_its_signal_in_blocks_at_its_rate(rate_hz: int, block_ms: float) -> None:
    now = SteppedTime()
    heard = Heard(now)
    device = virtual_input("mic", lambda: ramp(8193), rate_hz)
    stream = opened(device, now, heard, block_ms)
    now.advance(1.0)
    block = round(block_ms * rate_hz / 1000)
    assert (stream.rate_hz, stream.block_samples) == (rate_hz, block)
    assert stream.latency_ms == pytest.approx(1000 * block / rate_hz)
    assert {b.size for b in heard.blocks} == {block}
    assert 0 <= rate_hz - heard.samples.size <= block
    np.testing.assert_array_equal(heard.samples, np.resize(ramp(8193), heard.samples.size))


def test_a_block_is_given_when_its_last_sample_was_heard() -> None:
    now = SteppedTime()
    heard = Heard(now)
    device = virtual_input("mic", lambda: ramp(100), 1000 * 16)
    device.block_sizes = (1, 64, 65, 8193)
    device.latency_ms = 3.0
    stream = opened(device, now, heard)
    now.advance(5.0)
    ends = np.cumsum([b.size for b in heard.blocks])
    np.testing.assert_allclose(heard.times_s, 0.003 + ends / 16_000)
    assert [b.size for b in heard.blocks[:5]] == [1, 64, 65, 8193, 1]
    assert stream.latency_ms == pytest.approx(3.0 + 1000 * stream.block_samples / 16_000)


@pytest.mark.parametrize("skew_ppm", [-500.0, 0.0, 500.0])
def test_a_skewed_clock_gives_more_or_fewer_samples(skew_ppm: float) -> None:
    now = SteppedTime()
    heard = Heard(now)
    device = virtual_input("mic", lambda: ramp(480), 48_000)
    device.skew_ppm = skew_ppm
    opened(device, now, heard)
    for _ in range(60):
        now.advance(1.0)
    assert heard.samples.size == pytest.approx(60 * 48_000 * (1 + skew_ppm * 1e-6), abs=480)


def test_how_time_is_cut_does_not_matter() -> None:
    times = []
    for step_s in (0.0007, 0.01, 1.0):
        now = SteppedTime()
        heard = Heard(now)
        opened(virtual_input("mic", lambda: ramp(480), 44_100), now, heard, 7.3)
        for _ in range(round(1.0 / step_s)):
            now.advance(step_s)
        times.append(heard.times_s[:130])
    assert times[0] == times[1] == times[2]


def test_an_output_asks_at_once_and_keeps_what_it_plays() -> None:
    now, device = SteppedTime(), virtual_output("cable", 48_000)
    device.keeps_output = True
    stream = VirtualBackend([device], now).open_output(device.info, 10.0, Counting())
    now.advance(1.0)
    assert not device.played
    stream.start()
    now.advance(0.0)
    assert len(device.played) == 1
    now.advance(0.0999)
    assert len(device.played) == 10
    np.testing.assert_array_equal(np.concatenate(device.played), ramp(4800))
    stream.close()
    stream.close()
    now.advance(1.0)
    assert len(device.played) == 10


def test_streams_are_called_in_the_order_of_their_times() -> None:
    now, order = SteppedTime(), []
    devices = [virtual_input(name, lambda: ramp(10), 16_000) for name in ("a", "b")]
    backend = VirtualBackend(devices, now)
    for device, block_ms in zip(devices, (7.0, 3.0), strict=True):
        name = device.info.name
        backend.open_input(
            device.info, block_ms, lambda _b, _s, name=name: order.append((now(), name))
        ).start()
    now.advance(0.5)
    assert order == sorted(order, key=lambda entry: entry[0])
    assert len(order) == 71 + 166


def test_driver_flags_reach_one_callback() -> None:
    now = SteppedTime()
    heard = Heard(now)
    device = virtual_input("mic", lambda: ramp(10), 48_000)
    opened(device, now, heard)
    now.advance(0.055)
    device.next_status = StreamStatus(input_overflow=True)
    now.advance(0.05)
    assert [status.input_overflow for status in heard.flags] == [False] * 5 + [True] + [False] * 4


def test_an_unplugged_device_stops_and_says_so_and_comes_back_after_a_rescan() -> None:
    now = SteppedTime()
    heard, device = Heard(now), virtual_input("mic", lambda: ramp(10), 48_000)
    backend = VirtualBackend([device], now)
    stream = backend.open_input(device.info, 10.0, heard)
    stream.start()
    now.advance(0.1)
    assert stream.error is None
    device.plugged = False
    now.advance(0.1)
    assert isinstance(stream.error, DeviceLostError)
    assert len(heard.blocks) == 10
    stream.close()
    assert backend.devices() == [device.info]
    with pytest.raises(DeviceNotFoundError, match="mic is gone"):
        backend.open_input(device.info, 10.0, heard)
    assert backend.rescan() == []
    device.plugged = True
    assert backend.rescan() == [device.info]
    again = backend.open_input(device.info, 10.0, heard)
    again.start()
    now.advance(0.1)
    assert len(heard.blocks) == 20
    assert again.error is None


def test_a_busy_device_says_so() -> None:
    device = virtual_output("cable", 48_000)
    device.busy = True
    with pytest.raises(DeviceBusyError, match=r"another program.*another device"):
        VirtualBackend([device], SteppedTime()).open_output(device.info, 10.0, Counting())


def ever(ask: Callable[[], object], now: SteppedTime, seconds: float) -> bool:
    """Ask 100 times a second, as the worker does; return whether the answer ever was yes."""
    answers = []
    for _ in range(round(100 * seconds)):
        now.advance(0.01)
        answers.append(bool(ask()))
    return any(answers)


def test_a_driver_that_falls_silent_is_noticed() -> None:
    now = SteppedTime()
    device = virtual_input("mic", lambda: ramp(10), 48_000)
    stream = opened(device, now, Heard(now))
    assert not ever(lambda: stream.error, now, 10.0)
    device.stalled = True
    assert not ever(lambda: stream.error, now, NEXT_CALL_S - 0.1)
    assert ever(lambda: stream.error, now, 0.3)
    assert isinstance(stream.error, DeviceLostError)


def test_a_slow_start_a_sleeping_computer_and_a_pause_are_no_silence() -> None:
    now = SteppedTime()
    watch = StallWatch(now)
    assert not ever(lambda: watch.silent, now, FIRST_CALL_S - 0.1)
    watch.called()
    assert not ever(lambda: watch.silent, now, NEXT_CALL_S - 0.1)
    watch.called()
    assert not watch.silent
    now.advance(3600.0)  # nobody looked: asleep
    assert not watch.silent
    assert ever(lambda: watch.silent, now, NEXT_CALL_S + 0.2)


def test_real_time_keeps_pace_without_drift_and_ends_when_told() -> None:
    clock = ThreadedTime()
    heard, device = Heard(clock), virtual_input("mic", lambda: ramp(480), 48_000)
    stream = VirtualBackend([device], clock).open_input(device.info, 10.0, heard)
    begun = clock()
    stream.start()
    while len(heard.blocks) < 20:
        assert clock() - begun < 20.0
        time.sleep(0.01)
    stream.close()
    count = len(heard.blocks)
    assert not [t for t in threading.enumerate() if t.name == "device mic"]
    due = device.began_s + 0.01 * np.arange(1, count + 1)
    assert np.all(np.array(heard.times_s) >= due - 1e-6)  # never early: pace is the clock's
    assert len(heard.blocks) == count


def test_real_time_does_not_make_up_for_a_long_sleep() -> None:
    class Woken(ThreadedTime):
        """Jumps ahead by an hour once, as after the computer slept."""

        slept_s = 0.0

        def __call__(self) -> float:
            return time.monotonic() + self.slept_s

    clock = Woken()
    heard, device = Heard(clock), virtual_input("mic", lambda: ramp(480), 48_000)
    stream = VirtualBackend([device], clock).open_input(device.info, 10.0, heard)
    stream.start()
    while len(heard.blocks) < 3:
        time.sleep(0.005)
    clock.slept_s = 3600.0
    before = len(heard.blocks)
    while len(heard.blocks) < before + 3:
        time.sleep(0.005)
    stream.close()
    assert len(heard.blocks) < 1000


def test_the_shipped_devices_are_a_voice_and_a_place_for_it() -> None:
    now = SteppedTime()
    demo, null = shipped_devices(demo_file())
    assert (demo.info.label, null.info.label) == ("demo", "null")
    assert demo.info.is_virtual and null.info.is_virtual
    assert (demo.info.max_output_channels, null.info.max_input_channels) == (0, 0)
    heard = Heard(now)
    stream = opened(demo, now, heard)
    assert stream.rate_hz == DEMO_RATE_HZ
    for _ in range(15):
        now.advance(1.0)
    speech = heard.samples
    assert 0.02 < np.sqrt(np.mean(speech**2)) < 0.2
    assert 0.2 < np.abs(speech).max() < 1.0
    assert demo_file().with_name("LICENSE.txt").is_file()
    assert demo_file().stat().st_size < 400_000


def test_a_missing_demo_file_says_so(tmp_path: Path) -> None:
    demo, _ = shipped_devices(tmp_path / "nothing.ogg")
    with pytest.raises(AudioFileError, match="no file"):
        VirtualBackend([demo], SteppedTime()).open_input(demo.info, 10.0, Heard(SteppedTime()))
