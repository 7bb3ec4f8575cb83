"""Plays a recording on one output, from any moment: the side of the player that has the devices.

Threads: one control thread owns everything; the device's callback only takes from the ring. The
file is read a quarter of a second ahead, so a seek is heard at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from voiceshift.audio.backend import AudioStream, StreamStatus
from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.format import Samples
from voiceshift.audio.knowncables import cable_of
from voiceshift.audio.soundserver import SoundServer
from voiceshift.audio.virtualmic import SINK
from voiceshift.audio.wavfile import AudioReader
from voiceshift.dsp.resample import Resampler
from voiceshift.dsp.wideband import WidebandResampler, resampler_of
from voiceshift.engine.doctor import is_default_of_server
from voiceshift.engine.ends import OutputEnd
from voiceshift.errors import AudioError, DeviceBusyError, DeviceNotFoundError

_BLOCK_MS = 20.0
_AHEAD_S = 0.25
_READ_S = 0.05
_FADE_WAITS = 10
_WAIT_S = 0.01


class _End(OutputEnd):
    """An output's end that can be told to forget what it was going to play."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """clock: seconds."""
        super().__init__(clock)
        self.forgetting = False
        """Set by the control thread, cleared by the callback: one reference each time."""

    def callback(self, buffer: Samples, status: StreamStatus) -> None:
        """See OutputEnd; what is forgotten ends in its fade."""
        if self.forgetting:
            self.ring.discard(self.ring.fill)
            self.forgetting = False
        super().callback(buffer, status)


class Playback:
    """See the module's docstring. Nothing plays at first."""

    def __init__(
        self,
        directory: DeviceDirectory,
        server: SoundServer | None = None,
        clock: Callable[[], float] = time.perf_counter,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """directory: where outputs are found. server: who knows where the default one leads."""
        self._directory, self._clock, self._wait = directory, clock, wait
        self._server = server if server is not None else SoundServer()
        self._stream: AudioStream | None = None
        self._device = ""
        self._end = _End(clock)
        self._reader: AudioReader | None = None
        self._resampler: Resampler | WidebandResampler | None = None
        self._from_s = 0.0
        self._written = 0
        self._ended_s: float | None = None

    @property
    def playing(self) -> bool:
        """Something is to be heard, or will be in a moment."""
        return self._reader is not None

    @property
    def position_s(self) -> float:
        """Where in the recording the listener is."""
        if self._stream is None:
            return self._from_s
        rate_hz = self._stream.rate_hz
        given_s = (self._written - self._end.ring.fill) / rate_hz if self._written else 0.0
        return self._from_s + max(0.0, given_s - self._stream.latency_ms / 1000.0)

    def play(self, path: Path, device: str, from_s: float) -> None:
        """Play a file from a moment on, instead of what plays now.

        device: an output's label. Raises AudioFileError, DeviceNotFoundError (also for a virtual
        cable: others would hear it), DeviceBusyError, UnsupportedFormatError.
        """
        reader = AudioReader(path)
        try:
            reader.skip(round(max(0.0, from_s) * reader.rate_hz))
            self._open(device)
        except AudioError:
            reader.close()
            self.stop()
            raise
        assert self._stream is not None
        self._let_go_of_file()
        self._end.forgetting = self._written > 0
        self._reader = reader
        rates = (reader.rate_hz, self._stream.rate_hz)
        self._resampler = resampler_of(*rates, reader.is_converted)
        self._from_s, self._written, self._ended_s = from_s, 0, None
        self.feed()

    def feed(self) -> None:
        """Read on, a little ahead of the listener; to be called every 50 ms or so.

        At the end the device is given back. Raises DeviceLostError when it has gone, AudioFileError
        when the file cannot be read.
        """
        stream, reader, resampler = self._stream, self._reader, self._resampler
        if stream is None or reader is None or resampler is None or self._end.forgetting:
            return
        if stream.error is not None:
            error = stream.error
            self.stop()
            raise error
        ring = self._end.ring
        while self._ended_s is None and ring.fill < _AHEAD_S * stream.rate_hz:
            block = reader.read(max(1, round(_READ_S * reader.rate_hz)))
            if not block.size:
                self._written += ring.write(resampler.flush())
                self._ended_s = self._clock()
            else:
                whole = np.pad(block, (0, -block.size % resampler.hop))  # the file's last hop
                self._written += ring.write(resampler.process(whole))
        if self._ended_s is not None and not ring.fill:
            self.stop()

    def stop(self) -> None:
        """Fade out and give the device back. Safe when nothing plays."""
        self._from_s = self.position_s
        stream, self._stream = self._stream, None
        self._let_go_of_file()
        if stream is None:
            return
        self._end.forgetting = True
        for _ in range(_FADE_WAITS):
            if self._end.silent or stream.error is not None:
                break
            self._wait(_WAIT_S)
        stream.close()

    def _open(self, label: str) -> None:
        """Have the wanted device run."""
        if self._stream is not None and label == self._device and self._stream.error is None:
            return
        self.stop()
        self._refuse_cable(label)
        try:
            found = self._directory.find_output(label)
        except DeviceNotFoundError:  # plugged in since this process looked
            self._directory.devices(rescan=True)
            found = self._directory.find_output(label)
        self._end = _End(self._clock)
        self._written = 0
        stream = found.backend.open_output(found.device, _BLOCK_MS, self._end.callback)
        try:
            stream.start()
        except AudioError:
            stream.close()
            raise
        self._stream, self._device = stream, label

    def _refuse_cable(self, label: str) -> None:
        """Raise for what others hear as a microphone. Raises DeviceNotFoundError."""
        leads_there = cable_of(label) is not None
        if not leads_there and is_default_of_server(label) and not self._server.trouble:
            try:
                leads_there = self._server.default_name("output") == SINK
            except AudioError as error:
                raise DeviceBusyError(f"The sound server does not answer: {error}") from error
        if leads_there:
            raise DeviceNotFoundError(
                f"{label} leads into the virtual microphone, where others would hear the take."
                " Choose headphones above, then play it again."
            )

    def _let_go_of_file(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader = self._resampler = None
