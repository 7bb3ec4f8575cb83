"""Real devices, as far as that goes without any: a sounddevice that does what a test says."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from voiceshift.audio.backend import AudioStream, DeviceInfo, StreamStatus
from voiceshift.audio.format import Samples
from voiceshift.audio.portaudio import PortAudioBackend
from voiceshift.audio.stall import NEXT_CALL_S
from voiceshift.errors import (
    AudioError,
    DeviceBusyError,
    DeviceLostError,
    DeviceNotFoundError,
    UnsupportedFormatError,
)

INVALID_CHANNELS, INVALID_RATE, INVALID_DEVICE, UNAVAILABLE = -9998, -9997, -9996, -9985
UNANTICIPATED = -9999


class PortAudioError(Exception):
    """As in sounddevice: text and code."""


@dataclass
class Flags:
    """As sounddevice's CallbackFlags."""

    input_underflow: bool = False
    input_overflow: bool = False
    output_underflow: bool = False
    output_overflow: bool = False
    priming_output: bool = False

    def __bool__(self) -> bool:
        return any(vars(self).values())


@dataclass
class FakeStream:
    """As sounddevice's InputStream and OutputStream."""

    device: int
    samplerate: int
    blocksize: int
    channels: int
    dtype: str
    latency: float
    extra_settings: Any
    callback: Any
    finished_callback: Any
    start_error: Exception | None = None
    closed: bool = False

    def start(self) -> None:
        if self.start_error is not None:
            raise self.start_error

    def close(self, ignore_errors: bool = True) -> None:
        self.closed = True
        self.finished_callback()


@dataclass
class Times:
    """PaStreamCallbackTimeInfo; all zero from drivers that know no time."""

    currentTime: float = 0.0
    inputBufferAdcTime: float = 0.0
    outputBufferDacTime: float = 0.0


UNTIMED = Times()


def raw(name: str, api: int, inputs: int, outputs: int, rate: float = 48_000.0) -> dict[str, Any]:
    return {
        "name": name,
        "hostapi": api,
        "max_input_channels": inputs,
        "max_output_channels": outputs,
        "default_samplerate": rate,
        "default_low_input_latency": 0.003,
        "default_low_output_latency": 0.09 if "slow" in name else 0.003,
    }


@dataclass
class FakeSoundDevice:
    """The module as it is used: some devices, and what happens on opening one."""

    devices: list[dict[str, Any]]
    apis: list[dict[str, Any]]
    refusals: dict[tuple[int, int], int] = field(default_factory=dict)
    """Error codes by (rate, channels); (0, 0) is any."""
    start_error: Exception | None = None
    streams: list[FakeStream] = field(default_factory=list)
    initialised: int = 0
    PortAudioError: Any = PortAudioError

    def query_devices(self, index: int | None = None) -> Any:
        return self.devices if index is None else self.devices[index]

    def query_hostapis(self) -> Any:
        return tuple(self.apis)

    def WasapiSettings(self, **settings: bool) -> dict[str, bool]:
        return settings

    def InputStream(self, **options: Any) -> FakeStream:
        return self._open(options)

    def OutputStream(self, **options: Any) -> FakeStream:
        return self._open(options)

    def _open(self, options: dict[str, Any]) -> FakeStream:
        asked = options["samplerate"], options["channels"]
        code = self.refusals.get(asked, self.refusals.get((0, 0)))
        if code is not None:
            raise PortAudioError(f"PortAudio says {code}", code)
        self.streams.append(FakeStream(**options, start_error=self.start_error))
        return self.streams[-1]

    def _terminate(self) -> None:
        self.initialised -= 1

    def _initialize(self) -> None:
        self.initialised += 1


def api(name: str, default_input: int = -1, default_output: int = -1) -> dict[str, Any]:
    return {
        "name": name,
        "default_input_device": default_input,
        "default_output_device": default_output,
    }


def one_device(inputs: int = 2, outputs: int = 2, **more: Any) -> FakeSoundDevice:
    host = more.pop("host", "Core Audio")
    rate = more.pop("rate", 44_100.0)
    return FakeSoundDevice([raw("Box", 0, inputs, outputs, rate)], [api(host, 0, 0)], **more)


def ignore(_block: Samples, _status: StreamStatus) -> None:
    pass


def test_devices_are_listed_by_host_api_the_preferred_one_first() -> None:
    fake = FakeSoundDevice(
        [
            raw("Mic", 0, 2, 0, 44_100.0),
            raw("Mic", 1, 1, 0),
            raw("Out", 1, 0, 2),
            raw("Nothing", 1, 0, 0),
            raw("Mic", 1, 1, 0),
            raw("Strange\r\n name", 2, 1, 1),
        ],
        [api("MME", 0, -1), api("Windows WASAPI", 4, 2), api("Soundly", 5, 5)],
    )
    assert PortAudioBackend(fake).devices() == [
        DeviceInfo("Mic", "Windows WASAPI", 1, 0, 48_000),
        DeviceInfo("Out", "Windows WASAPI", 0, 2, 48_000, is_default_output=True),
        DeviceInfo("Mic 2", "Windows WASAPI", 1, 0, 48_000, is_default_input=True),
        DeviceInfo("Mic", "MME", 2, 0, 44_100),
        DeviceInfo("Strange name", "Soundly", 1, 1, 48_000),
    ]


@pytest.mark.parametrize(
    ("host", "own", "expected"),
    [("Core Audio", 44_100.0, 44_100), ("ALSA", 44_100.0, 48_000), ("ALSA", 16_000.0, 48_000)],
)
def test_a_stream_runs_at_the_devices_own_rate(host: str, own: float, expected: int) -> None:
    fake = one_device(host=host, rate=own)
    backend = PortAudioBackend(fake)
    stream = backend.open_input(backend.devices()[0], 10.0, ignore)
    assert (stream.rate_hz, stream.block_samples) == (expected, expected // 100)
    assert fake.streams[0].blocksize == expected // 100
    assert fake.streams[0].dtype == "float32"
    assert stream.latency_ms == pytest.approx(20.0)


def test_latency_is_what_the_driver_measures_where_it_can_tell() -> None:
    fake = one_device()
    backend = PortAudioBackend(fake)
    device = backend.devices()[0]
    streams = backend.open_input(device, 10.0, ignore), backend.open_output(device, 10.0, ignore)
    block = np.zeros((480, 2), np.float32)
    for late in (0.0, 0.004):  # of a burst, every call has its own delay
        now = 100.0 + late
        times = Times(now, now - 0.012 - late, now + 0.030 + late)
        for inner in fake.streams:
            inner.callback(block, 480, times, Flags())
        assert streams[0].latency_ms == pytest.approx(12.0 + 1000.0 * late)
        assert streams[1].latency_ms == pytest.approx(30.0 + 1000.0 * late)
    for inner in fake.streams:
        inner.callback(block, 480, UNTIMED, Flags())
        inner.callback(block, 480, Times(200.0, 0.0, 400.0), Flags())  # no delay is so long
    assert streams[0].latency_ms == pytest.approx(16.0)
    assert streams[1].latency_ms == pytest.approx(34.0)


def test_a_driver_that_is_slow_is_given_its_time() -> None:
    fake = FakeSoundDevice([raw("slow", 0, 0, 2)], [api("MME")])
    backend = PortAudioBackend(fake)
    assert backend.open_output(backend.devices()[0], 10.0, ignore).latency_ms == pytest.approx(90.0)


def test_wasapi_is_shared_and_converts() -> None:
    fake = one_device(host="Windows WASAPI")
    backend = PortAudioBackend(fake)
    backend.open_input(backend.devices()[0], 10.0, ignore)
    assert fake.streams[0].extra_settings == {"exclusive": False, "auto_convert": True}


def test_what_a_device_refuses_is_tried_otherwise() -> None:
    refusals = {(44_100, 2): INVALID_RATE, (44_100, 1): INVALID_RATE, (48_000, 2): INVALID_CHANNELS}
    fake = one_device(refusals=refusals)
    backend = PortAudioBackend(fake)
    stream = backend.open_output(backend.devices()[0], 5.0, ignore)
    assert (stream.rate_hz, fake.streams[0].channels) == (48_000, 1)


@pytest.mark.parametrize(
    ("code", "error", "text"),
    [
        (INVALID_RATE, UnsupportedFormatError, "48000 Hz in the system's sound settings"),
        (INVALID_CHANNELS, UnsupportedFormatError, "another device"),
        (INVALID_DEVICE, DeviceNotFoundError, "look for devices again"),
        (UNAVAILABLE, DeviceBusyError, "used by another program"),
        (UNANTICIPATED, DeviceBusyError, "cannot be opened .*privacy settings"),
    ],
)
def test_refusals_become_our_errors_with_advice(
    code: int, error: type[AudioError], text: str
) -> None:
    backend = PortAudioBackend(one_device(refusals={(0, 0): code}))
    device = backend.devices()[0]
    for open_stream in (backend.open_input, backend.open_output):
        with pytest.raises(error, match=text) as caught:
            open_stream(device, 10.0, ignore)
        assert "Box (Core Audio)" in str(caught.value)
    failing = PortAudioError(f"PortAudio says {code}", code)
    late = PortAudioBackend(one_device(start_error=failing))
    with pytest.raises(error):
        late.open_input(late.devices()[0], 10.0, ignore).start()


@pytest.mark.parametrize("code", [-2004287478, 0x8889_000A, -2004287474])
def test_a_device_that_another_program_has_in_exclusive_mode_is_told_as_that(code: int) -> None:
    """AUDCLNT_E_DEVICE_IN_USE and _EXCLUSIVE_MODE_NOT_ALLOWED, as sounddevice hands them on."""
    failing = PortAudioError("Unanticipated host error", UNANTICIPATED, (0, code, "AUDCLNT_E"))
    backend = PortAudioBackend(one_device(start_error=failing))
    with pytest.raises(DeviceBusyError, match=r"itself alone \(exclusive mode\)\. Close"):
        backend.open_output(backend.devices()[0], 10.0, ignore).start()


def test_a_device_that_is_not_known_or_has_no_such_side_is_not_found() -> None:
    backend = PortAudioBackend(one_device(inputs=1, outputs=0))
    with pytest.raises(DeviceNotFoundError, match="Plug it in"):
        backend.open_input(DeviceInfo("Gone", "ALSA", 1, 0, 48_000), 10.0, ignore)
    with pytest.raises(DeviceNotFoundError):
        backend.open_output(backend.devices()[0], 10.0, ignore)


@pytest.mark.parametrize("size", [1, 64, 65, 8193, 100_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_an_input_is_mixed_down(channels: int, size: int) -> None:
    heard: list[Samples] = []
    fake = one_device(inputs=channels)
    backend = PortAudioBackend(fake)
    backend.open_input(backend.devices()[0], 10.0, lambda b, _: heard.append(b.copy()))
    x = np.random.default_rng(1).uniform(-1, 1, (size, channels)).astype(np.float32)
    fake.streams[0].callback(x, size, UNTIMED, Flags())
    np.testing.assert_allclose(np.concatenate(heard), x.mean(axis=1), atol=1e-7)


@pytest.mark.parametrize("size", [1, 64, 65, 8193, 100_000])
@pytest.mark.parametrize("channels", [1, 2, 8])
def test_an_output_is_copied_to_both_channels(channels: int, size: int) -> None:
    count = 0

    def play(block: Samples, _status: StreamStatus) -> None:
        nonlocal count
        block[:] = np.arange(count, count + block.size)
        count += block.size

    fake = one_device(outputs=channels)
    backend = PortAudioBackend(fake)
    backend.open_output(backend.devices()[0], 10.0, play)
    used = fake.streams[0].channels
    assert used == min(channels, 2)
    out = np.full((size, used), np.nan, np.float32)
    fake.streams[0].callback(out, size, UNTIMED, Flags())
    for channel in range(used):
        np.testing.assert_array_equal(out[:, channel], np.arange(size))


def test_driver_flags_are_passed_on_once_and_priming_is_none() -> None:
    seen: list[StreamStatus] = []
    fake = one_device()
    backend = PortAudioBackend(fake)
    backend.open_output(backend.devices()[0], 10.0, lambda _b, status: seen.append(status))
    out = np.zeros((100_000, 2), np.float32)  # comes in pieces, the flags with the first
    fake.streams[0].callback(out, 100_000, UNTIMED, Flags(output_underflow=True))
    fake.streams[0].callback(out[:480], 480, UNTIMED, Flags(priming_output=True))
    fake.streams[0].callback(out[:480], 480, UNTIMED, Flags(input_underflow=True))
    clear = StreamStatus()
    assert seen == [
        StreamStatus(output_underflow=True), clear, clear, clear, StreamStatus(other=True)
    ]  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's way")
def test_the_audio_threads_inherit_priority_and_the_caller_keeps_its_own() -> None:
    seen: list[int] = []

    class Watched(FakeSoundDevice):
        def InputStream(self, **options: Any) -> FakeStream:
            seen.append(os.sched_getscheduler(0))
            return super().InputStream(**options)

    before = os.sched_getscheduler(0)
    backend = PortAudioBackend(Watched([raw("Box", 0, 1, 0)], [api("ALSA", 0)]))
    backend.open_input(backend.devices()[0], 10.0, ignore).start()
    assert os.sched_getscheduler(0) == before
    assert seen[0] in (os.SCHED_RR, before)  # before: where this user may not


class Clock:
    """Moved by hand."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def running() -> tuple[AudioStream, FakeStream, Clock]:
    clock, fake = Clock(), one_device()
    backend = PortAudioBackend(fake, clock)
    stream = backend.open_input(backend.devices()[0], 10.0, ignore)
    stream.start()
    fake.streams[0].callback(np.zeros((480, 2), np.float32), 480, UNTIMED, Flags())
    return stream, fake.streams[0], clock


def test_a_stream_that_ends_on_its_own_is_lost() -> None:
    stream, inner, _ = running()
    assert stream.error is None
    inner.finished_callback()
    assert isinstance(stream.error, DeviceLostError)
    assert "Box (Core Audio) was unplugged" in str(stream.error)


def test_a_stream_that_was_closed_is_not_lost() -> None:
    stream, inner, _ = running()
    stream.close()
    stream.close()
    assert inner.closed
    assert stream.error is None


def test_a_driver_that_calls_no_more_is_lost() -> None:
    stream, inner, clock = running()
    block = np.zeros((480, 2), np.float32)

    def look(seconds: float) -> None:
        for _ in range(round(100 * seconds)):
            clock.now_s += 0.01
            assert stream.error is None

    look(NEXT_CALL_S - 0.1)
    inner.callback(block, 480, UNTIMED, Flags())
    look(NEXT_CALL_S - 0.1)
    for _ in range(30):
        clock.now_s += 0.01
        lost = stream.error
    assert isinstance(lost, DeviceLostError)


def test_a_rescan_starts_portaudio_anew_but_never_under_a_stream() -> None:
    fake = one_device()
    backend = PortAudioBackend(fake)
    stream = backend.open_input(backend.devices()[0], 10.0, ignore)
    with pytest.raises(AudioError, match="Stop first"):
        backend.rescan()
    stream.close()
    fake.devices = [raw("Other", 0, 1, 0)]
    assert [device.name for device in backend.rescan()] == ["Other"]
    assert fake.initialised == 0  # once down, once up


def test_a_missing_library_leaves_no_devices_and_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    backend = PortAudioBackend()
    assert backend.devices() == backend.rescan() == []
    assert "start.py" in backend.trouble and "libportaudio2" in backend.trouble


def test_a_library_that_will_not_begin_leaves_no_devices_and_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def begin(name: str) -> Any:
        raise PortAudioError("Error initializing PortAudio", UNANTICIPATED)

    monkeypatch.setattr("voiceshift.audio.portaudio.importlib.import_module", begin)
    backend = PortAudioBackend()
    assert backend.devices() == []
    assert "Error initializing PortAudio" in backend.trouble


def test_a_failing_list_leaves_no_devices_and_a_reason() -> None:
    fake = one_device()

    def fail(index: int | None = None) -> Any:
        raise PortAudioError("Internal error", -9986)

    fake.query_devices = fail  # type: ignore[method-assign]
    backend = PortAudioBackend(fake)
    assert backend.devices() == []
    assert "cannot be listed" in backend.trouble
