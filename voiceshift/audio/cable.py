"""The output device "virtual-mic": a stream to this machine's virtual microphone.

PortAudio reaches the sound server through one ALSA device and knows nothing of the sinks behind it.
Which sink a new stream goes to is told by environment variables, which the server's library reads
when a stream is opened, so they are set for just that time.

Threads: one control thread at a time (the engine's lock).
"""

from __future__ import annotations

from contextlib import suppress

from voiceshift.audio.backend import (
    AudioBackend,
    AudioStream,
    DeviceInfo,
    InputCallback,
    OutputCallback,
)
from voiceshift.audio.routes import routed_to
from voiceshift.audio.virtualmic import SINK, VirtualMicrophone
from voiceshift.errors import AudioError, DeviceNotFoundError

VIRTUAL_MIC = "virtual-mic"
_CARRIERS = ("pulse", "pipewire", "default")
"""ALSA devices that lead to the sound server, the most direct first."""


class CableBackend:
    """An AudioBackend of one output, or of none where the system has no such server."""

    def __init__(self, microphone: VirtualMicrophone, carrier: AudioBackend) -> None:
        """Take away what a crash left behind. carrier: the backend of the real devices."""
        self._microphone = microphone
        self._carrier = carrier
        self._there = not microphone.server.trouble
        if self._there:
            with suppress(AudioError):  # whoever wants the microphone will be told
                microphone.clean_up()

    @property
    def trouble(self) -> str:
        """Never worth a word unasked: see `SoundServer.trouble` for who wants to know."""
        return ""

    def devices(self) -> list[DeviceInfo]:
        """See AudioBackend."""
        if not self._there:
            return []
        return [DeviceInfo(VIRTUAL_MIC, "ALSA", 0, 2, 48_000, is_virtual=True)]

    def rescan(self) -> list[DeviceInfo]:
        """See AudioBackend: the server may have been started or installed meanwhile."""
        self._there = not self._microphone.server.trouble
        return self.devices()

    def open_input(
        self, device: DeviceInfo, block_ms: float, callback: InputCallback
    ) -> AudioStream:
        """See AudioBackend. Listening to it would be a loop."""
        raise DeviceNotFoundError("The virtual microphone is an output here. Choose a real one.")

    def open_output(
        self, device: DeviceInfo, block_ms: float, callback: OutputCallback
    ) -> AudioStream:
        """See AudioBackend. Creates the microphone if need be; raises AudioError if it cannot."""
        self._microphone.create()
        carrier = self._find_carrier()
        with routed_to(SINK):
            return self._carrier.open_output(carrier, block_ms, callback)

    def _find_carrier(self) -> DeviceInfo:
        outputs = {
            d.name: d
            for d in reversed(self._carrier.devices())
            if d.host_api == "ALSA" and d.max_output_channels > 0
        }
        for name in _CARRIERS:
            if name in outputs:
                return outputs[name]
        raise DeviceNotFoundError(
            "No way leads from here to the sound server. Install its ALSA device (Debian, Ubuntu:"
            " libasound2-plugins, or pipewire-alsa with PipeWire) and look for devices again."
        )
