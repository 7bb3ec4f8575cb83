"""Real devices, through PortAudio (python-sounddevice). The only file that knows that library.

Threads: the callbacks run on PortAudio's thread and only copy between its buffers and preallocated
ones; their counters and flags are single references that only they write. Everything else is called
by one control thread at a time. Identity is (name, host API): PortAudio's indices, which change
with every rescan, stay in here.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.backend import (
    AudioStream,
    DeviceInfo,
    InputCallback,
    OutputCallback,
    StreamStatus,
)
from voiceshift.audio.format import MAX_RATE_HZ, MIN_RATE_HZ
from voiceshift.audio.stall import StallWatch
from voiceshift.errors import (
    AudioError,
    DeviceBusyError,
    DeviceLostError,
    DeviceNotFoundError,
    UnsupportedFormatError,
)

_log = logging.getLogger(__name__)

_PREFERRED_APIS = ("Windows WASAPI", "Core Audio", "ALSA", "JACK Audio Connection Kit")
"""Listed first, and asked first for the system's default device; the others as PortAudio lists."""
_USUAL_RATES_HZ = (48_000, 44_100, 96_000, 32_000, 16_000)
_MOST_CHANNELS = 2
_BLOCKS_OF_LATENCY = 2
_MOST_BLOCK_MS = 200.0
"""Room in the scratch buffers; larger blocks, which no driver sends, are copied in pieces."""

# PortAudio's error codes (portaudio.h), stable since version 19.
_INVALID_CHANNEL_COUNT, _INVALID_SAMPLE_RATE, _INVALID_DEVICE = -9998, -9997, -9996
_SAMPLE_FORMAT_NOT_SUPPORTED, _DEVICE_UNAVAILABLE = -9994, -9985
_FORMAT_ERRORS = {_INVALID_CHANNEL_COUNT, _INVALID_SAMPLE_RATE, _SAMPLE_FORMAT_NOT_SUPPORTED}

_CLEAR = StreamStatus()
_Frames: TypeAlias = NDArray[np.float32]


class PortAudioBackend:
    """The AudioBackend of this machine's devices."""

    def __init__(
        self, sounddevice: Any = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Look for devices. A missing PortAudio gives none, and `trouble`.

        sounddevice: the module, loaded unless given. clock: seconds, for silent devices.
        """
        self.trouble = ""
        self._clock = clock
        self._open: list[_Stream] = []
        self._known: dict[DeviceInfo, int] = {}
        self._sd = sounddevice
        if sounddevice is None:
            self._load()
        self._look()

    def devices(self) -> list[DeviceInfo]:
        """See AudioBackend."""
        return list(self._known)

    def rescan(self) -> list[DeviceInfo]:
        """See AudioBackend. PortAudio only sees what there was when it was initialised."""
        self._open = [stream for stream in self._open if not stream.closed]
        if self._open:
            raise AudioError("Stop first; devices can only be looked for while none is in use.")
        if self._sd is None:
            self._load()
        else:
            self._sd._terminate()
            self._sd._initialize()
        self._look()
        return self.devices()

    def open_input(
        self, device: DeviceInfo, block_ms: float, callback: InputCallback
    ) -> AudioStream:
        """See AudioBackend."""
        stream = _InputStream(device, self._clock, callback)
        self._start_up(stream, self._sd.InputStream, device.max_input_channels, block_ms)
        return stream

    def open_output(
        self, device: DeviceInfo, block_ms: float, callback: OutputCallback
    ) -> AudioStream:
        """See AudioBackend."""
        stream = _OutputStream(device, self._clock, callback)
        self._start_up(stream, self._sd.OutputStream, device.max_output_channels, block_ms)
        return stream

    def _load(self) -> None:
        try:
            self._sd = importlib.import_module("sounddevice")
        except (ImportError, OSError) as error:  # OSError: the library itself is missing
            self.trouble = (
                f"Sound devices cannot be used: {error}. Run 'python3 start.py' once more, or"
                " install the system's package of PortAudio (Debian: libportaudio2)."
            )
            return
        _quieten_alsa()

    def _look(self) -> None:
        """List what PortAudio knows, the preferred host APIs first."""
        self._known = {}
        if self._sd is None:
            return
        try:
            apis = list(self._sd.query_hostapis())
            devices = list(self._sd.query_devices())
        except self._sd.PortAudioError as error:
            self.trouble = f"Sound devices cannot be listed: {error}. Start VoiceShift again."
            return
        self.trouble = ""
        order = sorted(range(len(apis)), key=lambda i: _preference(apis[i]["name"]))
        default_input = _first_default(apis, order, "default_input_device")
        default_output = _first_default(apis, order, "default_output_device")
        seen: Counter[tuple[str, str]] = Counter()
        for api in order:
            for index, raw in enumerate(devices):
                inputs, outputs = raw["max_input_channels"], raw["max_output_channels"]
                if raw["hostapi"] != api or not (inputs or outputs):
                    continue
                name, api_name = " ".join(raw["name"].split()), apis[api]["name"]
                seen[name, api_name] += 1
                number = seen[name, api_name]
                info = DeviceInfo(
                    name=name if number == 1 else f"{name} {number}",
                    host_api=api_name,
                    max_input_channels=inputs,
                    max_output_channels=outputs,
                    default_rate_hz=int(raw["default_samplerate"]),
                    is_default_input=index == default_input,
                    is_default_output=index == default_output,
                )
                self._known[info] = index

    def _start_up(
        self, stream: _Stream, kind: Callable[..., Any], most_channels: int, block_ms: float
    ) -> None:
        """Open at the first rate that the device takes; raise what went wrong otherwise."""
        device = stream.device
        index = self._known.get(device)
        if index is None or most_channels < 1:
            raise DeviceNotFoundError(
                f"{device.label} is gone. Plug it in and look for devices again, or choose another."
            )
        refusal: Exception | None = None
        for rate_hz in _rates(device):
            for channels in range(min(_MOST_CHANNELS, most_channels), 0, -1):
                block = max(1, round(block_ms * rate_hz / 1000.0))
                stream.prepare(rate_hz, block)
                try:
                    inner = kind(
                        device=index,
                        samplerate=rate_hz,
                        blocksize=block,
                        channels=channels,
                        dtype="float32",
                        latency=self._latency_s(index, kind, block / rate_hz),
                        extra_settings=self._extra_settings(device),
                        callback=stream.callback,
                        finished_callback=stream.finished,
                    )
                except self._sd.PortAudioError as error:
                    if _code(error) not in _FORMAT_ERRORS:
                        raise _translated(device, error) from error
                    refusal = error
                    continue
                stream.opened(inner, self._sd.PortAudioError)
                self._open = [other for other in self._open if not other.closed] + [stream]
                return
        raise UnsupportedFormatError(
            f"{device.label} takes none of the formats that VoiceShift can give ({refusal}). Set it"
            " to 48000 Hz in the system's sound settings, or choose another device."
        ) from refusal

    def _latency_s(self, index: int, kind: Callable[..., Any], block_s: float) -> float:
        """Return the latency to ask for: some blocks, but no less than the driver calls low."""
        direction = "input" if kind == self._sd.InputStream else "output"
        low: float = self._sd.query_devices(index)[f"default_low_{direction}_latency"]
        return max(low, _BLOCKS_OF_LATENCY * block_s)

    def _extra_settings(self, device: DeviceInfo) -> Any:
        """WASAPI's shared mode takes one rate only, unless it is told to convert."""
        if device.host_api == "Windows WASAPI":
            return self._sd.WasapiSettings(exclusive=False, auto_convert=True)
        return None


class _Stream:
    """One direction of one device, around sounddevice's stream."""

    def __init__(self, device: DeviceInfo, clock: Callable[[], float]) -> None:
        self.device = device
        self.closed = False
        self._watch = StallWatch(clock)
        self._inner: Any = None
        self._port_audio_error: type[Exception] = Exception
        self._rate_hz = self._block = 0
        self._ended = False
        self._lost: DeviceLostError | None = None
        self._scratch = np.zeros(round(_MOST_BLOCK_MS * MAX_RATE_HZ / 1000.0), np.float32)

    def prepare(self, rate_hz: int, block: int) -> None:
        """Note what is being tried; the callback may run before the constructor returns."""
        self._rate_hz, self._block = rate_hz, block

    def opened(self, inner: Any, port_audio_error: type[Exception]) -> None:
        """Take over sounddevice's stream."""
        self._inner, self._port_audio_error = inner, port_audio_error

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
        """See AudioStream."""
        return 1000.0 * float(self._inner.latency)

    @property
    def error(self) -> Exception | None:
        """See AudioStream."""
        if self._lost is None and not self.closed and (self._ended or self._watch.silent):
            self._lost = DeviceLostError(
                f"{self.device.label} was unplugged or stopped by the system."
            )
        return self._lost

    def callback(self, frames: _Frames, count: int, time_info: Any, flags: Any) -> None:
        """Handle (n, channels), valid during the call. PortAudio's thread."""
        raise NotImplementedError

    def start(self) -> None:
        """See AudioStream."""
        try:
            self._inner.start()
        except self._port_audio_error as error:
            raise _translated(self.device, error) from error

    def close(self) -> None:
        """See AudioStream."""
        if self.closed:
            return
        self.closed = True  # first: what ends from now on is no loss
        self._inner.close(ignore_errors=True)

    def finished(self) -> None:
        """PortAudio calls back no more. Its thread."""
        self._ended = True


class _InputStream(_Stream):
    def __init__(
        self, device: DeviceInfo, clock: Callable[[], float], callback: InputCallback
    ) -> None:
        super().__init__(device, clock)
        self._give = callback

    def callback(self, frames: _Frames, count: int, time_info: Any, flags: Any) -> None:
        """Mix (n, channels) down and pass it on. PortAudio's thread."""
        self._watch.called()
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


class _OutputStream(_Stream):
    def __init__(
        self, device: DeviceInfo, clock: Callable[[], float], callback: OutputCallback
    ) -> None:
        super().__init__(device, clock)
        self._take = callback

    def callback(self, frames: _Frames, count: int, time_info: Any, flags: Any) -> None:
        """Fetch mono and copy it to all channels of (n, channels). PortAudio's thread."""
        self._watch.called()
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


def _preference(api_name: str) -> int:
    known = api_name in _PREFERRED_APIS
    return _PREFERRED_APIS.index(api_name) if known else len(_PREFERRED_APIS)


def _first_default(apis: list[dict[str, Any]], order: list[int], key: str) -> int:
    return next((apis[i][key] for i in order if apis[i][key] >= 0), -1)


def _rates(device: DeviceInfo) -> list[int]:
    """Return the rates to try: the device's own first.

    Except with ALSA, where PortAudio names 44100 Hz whenever that can be had, which for a sound
    server that runs at 48000 Hz means another resampling.
    """
    own = device.default_rate_hz
    first = [48_000, own] if device.host_api == "ALSA" else [own]
    rates = dict.fromkeys([*first, *_USUAL_RATES_HZ])
    return [rate for rate in rates if MIN_RATE_HZ <= rate <= MAX_RATE_HZ]


def _code(error: Exception) -> int | None:
    return error.args[1] if len(error.args) > 1 else None


def _translated(device: DeviceInfo, error: Exception) -> AudioError:
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
    reason = error.args[0] if error.args else error
    used = "is used by another program" if code == _DEVICE_UNAVAILABLE else "cannot be opened"
    return DeviceBusyError(
        f"{device.label} {used} ({reason}). Close other programs that use it, allow VoiceShift to"
        " use it in the system's privacy settings, or choose another device."
    )


def _quieten_alsa() -> None:
    """Keep ALSA from writing every late block to the terminal; they are counted anyway.

    Its error handler becomes a C function that takes no arguments and does nothing: a Python one
    would wait for the interpreter on the audio thread.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        alsa = ctypes.CDLL("libasound.so.2")
        alsa.snd_lib_error_set_handler(ctypes.cast(ctypes.CDLL(None).getppid, ctypes.c_void_p))
    except (OSError, AttributeError) as error:
        _log.debug("ALSA stays as talkative as it is: %s", error)
