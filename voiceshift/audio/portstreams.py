"""Streams around sounddevice's, and what its errors mean. Knows its objects, never the module.

Threads: `callback` and `finished` run on PortAudio's thread and only copy between its buffers and
preallocated ones; what they set are single references that only they write. Everything else
belongs to one control thread at a time, `error` to the one that looks (see `stall.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.backend import DeviceInfo, InputCallback, OutputCallback, StreamStatus
from voiceshift.audio.format import MAX_RATE_HZ
from voiceshift.audio.priority import inherited_priority
from voiceshift.audio.routes import Route
from voiceshift.audio.stall import StallWatch
from voiceshift.errors import (
    AudioError,
    DeviceBusyError,
    DeviceLostError,
    DeviceNotFoundError,
    UnsupportedFormatError,
)

_MOST_BLOCK_MS = 200.0
"""Room in the scratch buffers; larger blocks, which no driver sends, are copied in pieces."""

# PortAudio's error codes (portaudio.h), stable since version 19.
_INVALID_CHANNEL_COUNT, _INVALID_SAMPLE_RATE, _INVALID_DEVICE = -9998, -9997, -9996
_SAMPLE_FORMAT_NOT_SUPPORTED, _DEVICE_UNAVAILABLE = -9994, -9985
_UNANTICIPATED_HOST_ERROR = -9999
_FORMAT_ERRORS = {_INVALID_CHANNEL_COUNT, _INVALID_SAMPLE_RATE, _SAMPLE_FORMAT_NOT_SUPPORTED}

# WASAPI's error codes (audioclient.h), which PortAudio hands through as host errors.
_DEVICE_IN_USE, _EXCLUSIVE_MODE_NOT_ALLOWED = 0x8889_000A, 0x8889_000E
_EXCLUSIVE_MODE_ERRORS = {_DEVICE_IN_USE, _EXCLUSIVE_MODE_NOT_ALLOWED}

_DELAY_LIMIT_S = 2.0

_CLEAR = StreamStatus()
_Frames: TypeAlias = NDArray[np.float32]


class Stream:
    """One direction of one device, around sounddevice's stream."""

    def __init__(self, device: DeviceInfo, clock: Callable[[], float]) -> None:
        self.device = device
        self.closed = False
        self._watch = StallWatch(clock)
        self._inner: Any = None
        self._route: Route | None = None
        self._port_audio_error: type[Exception] = Exception
        self._rate_hz = self._block = 0
        self._ended = False
        self._lost: DeviceLostError | None = None
        self._delay_s: float | None = None
        self._scratch = np.zeros(round(_MOST_BLOCK_MS * MAX_RATE_HZ / 1000.0), np.float32)

    def prepare(self, rate_hz: int, block: int) -> None:
        """Note what is being tried; the callback may run before the constructor returns."""
        self._rate_hz, self._block = rate_hz, block

    def opened(self, inner: Any, port_audio_error: type[Exception], route: Route) -> None:
        """Take over sounddevice's stream."""
        self._inner, self._port_audio_error, self._route = inner, port_audio_error, route

    @property
    def rate_hz(self) -> int:
        """See AudioStream."""
        return self._rate_hz

    @property
    def block_samples(self) -> int:
        """See AudioStream."""
        return self._block

    @property
    def latency_ms(self) -> float:
        """See AudioStream. Measured by the driver at the newest callback where it can tell.

        The constant that PortAudio states is what was asked for: on PulseAudio, twice the truth.
        Not smoothed: drivers call back in bursts, and only the delay at a call belongs to the time
        of that call.
        """
        stated = float(self._inner.latency)
        return 1000.0 * (stated if self._delay_s is None else self._delay_s)

    @property
    def error(self) -> Exception | None:
        """See AudioStream."""
        if self._lost is None and not self.closed and (self._ended or self._watch.silent):
            self._lost = DeviceLostError(
                f"{self.device.label} was unplugged or stopped by the system."
            )
        if self._lost is None and self._route is not None and self._route.moved:
            self._lost = DeviceLostError(self._route.moved)
        return self._lost

    def callback(self, frames: _Frames, count: int, time_info: Any, flags: Any) -> None:
        """Handle (n, channels), valid during the call. PortAudio's thread."""
        raise NotImplementedError

    def note_delay(self, now_s: float, delay_s: float) -> None:
        """Take the delay between device and callback at one callback. PortAudio's thread."""
        if now_s > 0.0 and 0.0 < delay_s < _DELAY_LIMIT_S:  # some drivers know no time
            self._delay_s = delay_s

    def start(self) -> None:
        """See AudioStream."""
        try:
            with inherited_priority():
                self._inner.start()
        except self._port_audio_error as error:
            raise translated(self.device, error) from error
        if self._route is not None:
            self._route.begin()

    def close(self) -> None:
        """See AudioStream."""
        if self.closed:
            return
        self.closed = True  # first: what ends from now on is no loss
        if self._route is not None:
            self._route.end()
        self._inner.close(ignore_errors=True)

    def finished(self) -> None:
        """PortAudio calls back no more. Its thread."""
        self._ended = True


class InputStream(Stream):
    def __init__(
        self, device: DeviceInfo, clock: Callable[[], float], callback: InputCallback
    ) -> None:
        super().__init__(device, clock)
        self._give = callback

    def callback(self, frames: _Frames, count: int, time_info: Any, flags: Any) -> None:
        """Mix (n, channels) down and pass it on. PortAudio's thread."""
        self._watch.called()
        self.note_delay(time_info.currentTime, time_info.currentTime - time_info.inputBufferAdcTime)
        status = _status(flags)
        for start in range(0, len(frames), self._scratch.size):
            piece = frames[start : start + self._scratch.size]
            mono = self._scratch[: len(piece)]
            if piece.shape[1] == 1:
                mono[:] = piece[:, 0]
            else:
                np.add(piece[:, 0], piece[:, 1], out=mono)
                mono *= 0.5
            self._give(mono, status)
            status = _CLEAR


class OutputStream(Stream):
    def __init__(
        self, device: DeviceInfo, clock: Callable[[], float], callback: OutputCallback
    ) -> None:
        super().__init__(device, clock)
        self._take = callback

    def callback(self, frames: _Frames, count: int, time_info: Any, flags: Any) -> None:
        """Fetch mono and copy it to all channels of (n, channels). PortAudio's thread."""
        self._watch.called()
        now_s = time_info.currentTime
        self.note_delay(now_s, time_info.outputBufferDacTime - now_s)
        status = _status(flags)
        for start in range(0, len(frames), self._scratch.size):
            piece = frames[start : start + self._scratch.size]
            mono = self._scratch[: len(piece)]
            self._take(mono, status)
            piece[:] = mono[:, None]
            status = _CLEAR


def _status(flags: Any) -> StreamStatus:
    if not flags:
        return _CLEAR
    return StreamStatus(
        input_overflow=bool(flags.input_overflow),
        output_underflow=bool(flags.output_underflow),
        other=bool(flags.input_underflow or flags.output_overflow),
    )


def is_about_format(error: Exception) -> bool:
    """Return whether PortAudio only dislikes the rate, the channels or the sample format."""
    return _code(error) in _FORMAT_ERRORS


def _code(error: Exception) -> int | None:
    return error.args[1] if len(error.args) > 1 else None


def _host_code(error: Exception) -> int | None:
    """Return the driver's own code: sounddevice gives (host API, code, text) with such errors."""
    if _code(error) != _UNANTICIPATED_HOST_ERROR or len(error.args) < 3:
        return None
    _, code, _ = error.args[2]
    return int(code) & 0xFFFF_FFFF  # an HRESULT, which C's long makes negative


def translated(device: DeviceInfo, error: Exception) -> AudioError:
    """Return our error for one of PortAudio's on opening or starting."""
    code = _code(error)
    if code in _FORMAT_ERRORS:
        return UnsupportedFormatError(
            f"{device.label} does not take this format ({error}). Set it to 48000 Hz in the"
            " system's sound settings, or choose another device."
        )
    if code == _INVALID_DEVICE:
        return DeviceNotFoundError(
            f"{device.label} is gone. Plug it in and look for devices again, or choose another."
        )
    if _host_code(error) in _EXCLUSIVE_MODE_ERRORS:
        return DeviceBusyError(
            f"{device.label} is used by another program for itself alone (exclusive mode). Close"
            " that, forbid exclusive mode in the system's sound settings, or choose another device."
        )
    reason = error.args[0] if error.args else error
    used = "is used by another program" if code == _DEVICE_UNAVAILABLE else "cannot be opened"
    return DeviceBusyError(
        f"{device.label} {used} ({reason}). Close other programs that use it, allow VoiceShift to"
        " use it in the system's privacy settings, or choose another device."
    )
