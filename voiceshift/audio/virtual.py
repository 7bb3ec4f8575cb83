"""Devices without hardware: demo speech and a null output for users, any kind of trouble for tests.

A virtual device has a clock of its own, exact or a few ppm off, and its stream calls back whenever
that clock says that a block is full (input) or wanted (output). Who makes the calls, in real time
or step by step, is passed in: see `virtualtime.py`. The control thread opens and closes streams;
what may go wrong with a device is a plain attribute that is read at each call.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from voiceshift.audio.backend import (
    AudioStream,
    DeviceInfo,
    InputCallback,
    OutputCallback,
    StreamStatus,
)
from voiceshift.audio.format import Samples
from voiceshift.audio.stall import StallWatch
from voiceshift.audio.virtualtime import ThreadedTime, VirtualTime
from voiceshift.audio.wavfile import AudioReader
from voiceshift.errors import DeviceBusyError, DeviceLostError, DeviceNotFoundError

DEMO = "demo"
NULL = "null"
DEMO_RATE_HZ = 24_000
_NULL_RATE_HZ = 48_000


@dataclass
class VirtualDevice:
    """A device; what may go wrong with it can be set at any time."""

    info: DeviceInfo
    signal: Callable[[], Samples] | None = None
    """Gives what its microphone hears, (n,) at its rate, over and over. Called on opening."""
    block_sizes: tuple[int, ...] = ()
    """Sizes of its blocks in turn, whatever is asked for; empty: as asked for."""
    skew_ppm: float = 0.0
    """How much faster its clock runs than it says."""
    latency_ms: float = 0.0
    """Beyond one block."""
    keeps_output: bool = False
    """Keep what is played in `played`. Memory grows."""
    plugged: bool = True
    busy: bool = False
    """Refuses to be opened; what is open goes on."""
    taken_alone: bool = False
    """Another program has it in exclusive mode: what is open ends, and nothing can be opened."""
    stalled: bool = False
    """Stops calling back and reports nothing."""
    next_status: StreamStatus | None = None
    """Flags for the next callback alone."""
    began_s: float = 0.0
    """When its newest stream started: then its first sample was heard, or asked for."""
    played: list[Samples] = field(default_factory=list)


def virtual_input(name: str, signal: Callable[[], Samples], rate_hz: int) -> VirtualDevice:
    """Return a microphone that hears signal() over and over."""
    return VirtualDevice(DeviceInfo(name, "", 1, 0, rate_hz, is_virtual=True), signal)


def virtual_output(name: str, rate_hz: int) -> VirtualDevice:
    """Return an output that plays to nobody."""
    return VirtualDevice(DeviceInfo(name, "", 0, 2, rate_hz, is_virtual=True))


def shipped_devices(demo_file: Path) -> list[VirtualDevice]:
    """Return `demo`, which speaks what demo_file holds (at DEMO_RATE_HZ), and `null`."""

    def speech() -> Samples:
        with AudioReader(demo_file) as reader:
            return reader.read(reader.frames)

    return [virtual_input(DEMO, speech, DEMO_RATE_HZ), virtual_output(NULL, _NULL_RATE_HZ)]


class VirtualBackend:
    """The AudioBackend of virtual devices."""

    trouble = ""

    def __init__(
        self, devices: Iterable[VirtualDevice], virtual_time: VirtualTime | None = None
    ) -> None:
        """devices: may be unplugged and plugged in later. virtual_time: real unless given."""
        self._devices = list(devices)
        self._time = virtual_time if virtual_time is not None else ThreadedTime()
        self._known = self._plugged()

    def devices(self) -> list[DeviceInfo]:
        """See AudioBackend."""
        return list(self._known)

    def rescan(self) -> list[DeviceInfo]:
        """See AudioBackend; these devices do not mind open streams."""
        self._known = self._plugged()
        return self.devices()

    def open_input(
        self, device: DeviceInfo, block_ms: float, callback: InputCallback
    ) -> AudioStream:
        """See AudioBackend."""
        opened = self._available(device)
        assert opened.signal is not None, "an input has a signal"
        return _InputStream(opened, block_ms, callback, self._time)

    def open_output(
        self, device: DeviceInfo, block_ms: float, callback: OutputCallback
    ) -> AudioStream:
        """See AudioBackend."""
        return _OutputStream(self._available(device), block_ms, callback, self._time)

    def _plugged(self) -> list[DeviceInfo]:
        return [device.info for device in self._devices if device.plugged]

    def _available(self, wanted: DeviceInfo) -> VirtualDevice:
        for device in self._devices:
            if device.plugged and device.info.label == wanted.label:
                if device.taken_alone:
                    raise DeviceBusyError(_taken_alone(wanted.label))
                if device.busy:
                    raise DeviceBusyError(
                        f"{wanted.label} is used by another program. Close that, or choose another"
                        " device."
                    )
                return device
        raise DeviceNotFoundError(f"{wanted.label} is gone. Plug it in or choose another device.")


def _taken_alone(label: str) -> str:
    return (
        f"{label} is used by another program for itself alone (exclusive mode). Close that, forbid"
        " exclusive mode in the system's sound settings, or choose another device."
    )


class VirtualStream:
    """An AudioStream on a virtual device. `fire` and `due_s` are for VirtualTime alone."""

    def __init__(self, device: VirtualDevice, block_ms: float, virtual_time: VirtualTime) -> None:
        """Closed until start."""
        self._device = device
        self._rate_hz = device.info.default_rate_hz
        self._time = virtual_time
        self._watch = StallWatch(virtual_time)
        asked = max(1, round(block_ms * self.rate_hz / 1000.0))
        sizes = device.block_sizes or (asked,)
        self._sizes = itertools.cycle(sizes)
        self._typical = round(sum(sizes) / len(sizes))
        self._buffer = np.zeros(max(sizes), np.float32)
        self._true_rate_hz = self.rate_hz * (1.0 + device.skew_ppm * 1e-6)
        self._began_s = 0.0
        self._position = 0
        self._lost: DeviceLostError | None = None
        self._next = next(self._sizes)

    @property
    def name(self) -> str:
        """The device's label."""
        return self._device.info.label

    @property
    def rate_hz(self) -> int:
        """See AudioStream."""
        return self._rate_hz

    @property
    def block_samples(self) -> int:
        """See AudioStream."""
        return self._typical

    @property
    def latency_ms(self) -> float:
        """See AudioStream."""
        return 1000.0 * self._typical / self.rate_hz + self._device.latency_ms

    @property
    def error(self) -> Exception | None:
        """See AudioStream."""
        if self._lost is None and self._watch.silent:
            self._lost = DeviceLostError(f"{self.name} has stopped working.")
        return self._lost

    def start(self) -> None:
        """See AudioStream."""
        self._began_s = self._device.began_s = self._time()
        self._time.run(self)

    def close(self) -> None:
        """See AudioStream."""
        self._time.halt(self)

    @property
    def due_s(self) -> float:
        """When the next call is to be made."""
        raise NotImplementedError

    def postpone(self, seconds: float) -> None:
        """Let the device's clock stand still for so long."""
        self._began_s += seconds

    def fire(self) -> None:
        """Make one call, unless the device is gone."""
        device, block = self._device, self._buffer[: self._next]
        if self._lost is None and (reason := self._ended_by_system()):
            self._lost = DeviceLostError(reason)
        if self._lost is None and not device.stalled:
            status, device.next_status = device.next_status or _CLEAR, None
            self._call(block, status)
            self._watch.called()
        self._position += self._next
        self._next = next(self._sizes)

    def _ended_by_system(self) -> str:
        """Return why the device plays no more, empty while it does."""
        device = self._device
        if not device.plugged:
            return f"{self.name} was unplugged."
        if device.taken_alone:
            return _taken_alone(self.name)
        if device.info.default_rate_hz != self._rate_hz:
            now_hz = device.info.default_rate_hz
            return f"{self.name} was set to {now_hz} Hz by another program."
        return ""

    def _call(self, block: Samples, status: StreamStatus) -> None:
        raise NotImplementedError


_CLEAR = StreamStatus()


class _InputStream(VirtualStream):
    """Calls when a block is full."""

    def __init__(
        self,
        device: VirtualDevice,
        block_ms: float,
        callback: InputCallback,
        virtual_time: VirtualTime,
    ) -> None:
        """Load the signal. Raises AudioFileError."""
        super().__init__(device, block_ms, virtual_time)
        self._callback = callback
        assert device.signal is not None
        self._signal = device.signal()

    @property
    def due_s(self) -> float:
        """When the last sample of the block has been heard, and the device's latency is over."""
        heard_s = (self._position + self._next) / self._true_rate_hz
        return self._began_s + heard_s + self._device.latency_ms / 1000.0

    def _call(self, block: Samples, status: StreamStatus) -> None:
        signal, done = self._signal, 0
        while done < block.size:
            start = (self._position + done) % signal.size
            n = min(block.size - done, signal.size - start)
            block[done : done + n] = signal[start : start + n]
            done += n
        self._callback(block, status)


class _OutputStream(VirtualStream):
    """Calls when a block is wanted."""

    def __init__(
        self,
        device: VirtualDevice,
        block_ms: float,
        callback: OutputCallback,
        virtual_time: VirtualTime,
    ) -> None:
        """Play to device.played, or nowhere."""
        super().__init__(device, block_ms, virtual_time)
        self._callback = callback

    @property
    def due_s(self) -> float:
        """When the block before has been fetched."""
        return self._began_s + self._position / self._true_rate_hz

    def _call(self, block: Samples, status: StreamStatus) -> None:
        self._callback(block, status)
        if self._device.keeps_output:
            self._device.played.append(block.copy())
