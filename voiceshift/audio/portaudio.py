"""Real devices, through PortAudio (python-sounddevice). The only file that knows that library.

Threads: called by one control thread at a time; the callbacks are in `portstreams.py`. Identity is
(name, host API): PortAudio's indices, which change with every rescan, stay in here.
"""

from __future__ import annotations

import ctypes
import importlib
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from voiceshift.audio.backend import AudioStream, DeviceInfo, InputCallback, OutputCallback
from voiceshift.audio.format import MAX_RATE_HZ, MIN_RATE_HZ
from voiceshift.audio.portstreams import (
    InputStream,
    OutputStream,
    Stream,
    is_about_format,
    translated,
)
from voiceshift.audio.priority import inherited_priority
from voiceshift.audio.routes import Routes
from voiceshift.errors import AudioError, DeviceNotFoundError, UnsupportedFormatError

_log = logging.getLogger(__name__)

_PREFERRED_APIS = ("Windows WASAPI", "Core Audio", "ALSA", "JACK Audio Connection Kit")
"""Listed first, and asked first for the system's default device; the others as PortAudio lists."""
_USUAL_RATES_HZ = (48_000, 44_100, 96_000, 32_000, 16_000)
_MOST_CHANNELS = 2
_BLOCKS_OF_LATENCY = 2


class PortAudioBackend:
    """The AudioBackend of this machine's devices."""

    def __init__(
        self,
        sounddevice: Any = None,
        clock: Callable[[], float] = time.monotonic,
        routes: Routes | None = None,
    ) -> None:
        """Look for devices. A missing PortAudio gives none, and `trouble`.

        sounddevice: the module, loaded unless given. clock: seconds, for silent devices. routes:
        who watches where streams lead.
        """
        self._routes = routes if routes is not None else Routes()
        self.trouble = ""
        self._clock = clock
        self._open: list[Stream] = []
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
            self._restart()
        self._look()
        return self.devices()

    def open_input(
        self, device: DeviceInfo, block_ms: float, callback: InputCallback
    ) -> AudioStream:
        """See AudioBackend."""
        stream = InputStream(device, self._clock, callback)
        self._start_up(stream, "input", device.max_input_channels, block_ms)
        return stream

    def open_output(
        self, device: DeviceInfo, block_ms: float, callback: OutputCallback
    ) -> AudioStream:
        """See AudioBackend."""
        stream = OutputStream(device, self._clock, callback)
        self._start_up(stream, "output", device.max_output_channels, block_ms)
        return stream

    def _restart(self) -> None:
        try:
            self._sd._terminate()
            self._sd._initialize()
        except self._sd.PortAudioError as error:  # `_look` finds the same and tells
            _log.warning("PortAudio could not be started anew: %s", error)

    def _load(self) -> None:
        try:
            self._sd = importlib.import_module("sounddevice")
        except Exception as error:  # missing, or it will not begin: that error's class is inside
            self.trouble = (
                f"Sound devices cannot be used: {error}. Run 'python3 start.py' once more, or"
                " install the system's package of PortAudio (Debian: libportaudio2)."
            )
            _log.warning("%s", self.trouble)
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
            _log.warning("%s", self.trouble)
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
        self, stream: Stream, direction: str, most_channels: int, block_ms: float
    ) -> None:
        """Open at the first rate that the device takes; raise what went wrong otherwise."""
        device = stream.device
        index = self._known.get(device)
        if index is None or most_channels < 1:
            raise DeviceNotFoundError(
                f"{device.label} is gone. Plug it in and look for devices again, or choose another."
            )
        route = self._routes.plan(device, direction)
        kind = self._sd.InputStream if direction == "input" else self._sd.OutputStream
        refusal: Exception | None = None
        for rate_hz in _rates(device):
            for channels in range(min(_MOST_CHANNELS, most_channels), 0, -1):
                block = max(1, round(block_ms * rate_hz / 1000.0))
                stream.prepare(rate_hz, block)
                try:
                    with inherited_priority(), route.held():
                        inner = kind(
                            device=index,
                            samplerate=rate_hz,
                            blocksize=block,
                            channels=channels,
                            dtype="float32",
                            latency=self._latency_s(index, direction, block / rate_hz),
                            extra_settings=self._extra_settings(device),
                            callback=stream.callback,
                            finished_callback=stream.finished,
                        )
                except self._sd.PortAudioError as error:
                    if not is_about_format(error):
                        raise translated(device, error) from error
                    refusal = error
                    continue
                stream.opened(inner, self._sd.PortAudioError, route)
                self._open = [other for other in self._open if not other.closed] + [stream]
                return
        raise UnsupportedFormatError(
            f"{device.label} takes none of the formats that VoiceShift can give ({refusal}). Set it"
            " to 48000 Hz in the system's sound settings, or choose another device."
        ) from refusal

    def _latency_s(self, index: int, direction: str, block_s: float) -> float:
        """Return the latency to ask for: some blocks, but no less than the driver calls low."""
        low: float = self._sd.query_devices(index)[f"default_low_{direction}_latency"]
        return max(low, _BLOCKS_OF_LATENCY * block_s)

    def _extra_settings(self, device: DeviceInfo) -> Any:
        """WASAPI's shared mode takes one rate only, unless it is told to convert."""
        if device.host_api == "Windows WASAPI":
            return self._sd.WasapiSettings(exclusive=False, auto_convert=True)
        return None


def about_portaudio() -> str:
    """Return PortAudio's version and the drivers that it was built with; empty when it is missing.

    To be asked by the process that has a PortAudioBackend: loading the library takes its time.
    """
    try:
        library = importlib.import_module("sounddevice")
        drivers = ", ".join(api["name"] for api in library.query_hostapis())
    except (ImportError, OSError) as error:
        _log.info("no PortAudio: %s", error)
        return ""
    version = str(library.get_portaudio_version()[1]).partition(",")[0]
    return f"{version} with {drivers or 'no driver'}"


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
