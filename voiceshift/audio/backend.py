"""The only seam to sound devices: what a backend and a stream must do.

`portaudio.py` implements it with real devices, `virtual.py` with the shipped demo speech, a null
output and test fakes. Nothing above knows which one it talks to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class DeviceInfo:
    """One device as the user knows it. Identity is (name, host_api), never an index."""

    name: str
    host_api: str
    max_input_channels: int
    max_output_channels: int
    default_rate_hz: int
    is_default_input: bool = False
    is_default_output: bool = False
    is_virtual: bool = False

    @property
    def label(self) -> str:
        """What is shown and remembered: "name (host API)", or a virtual device's bare name."""
        return self.name if self.is_virtual else f"{self.name} ({self.host_api})"


@dataclass(frozen=True)
class StreamStatus:
    """What the driver flagged in one callback."""

    input_overflow: bool = False
    output_underflow: bool = False
    other: bool = False


InputCallback = Callable[[NDArray[np.float32], StreamStatus], None]
"""Called on the audio thread with mono samples (n,), valid only during the call."""

OutputCallback = Callable[[NDArray[np.float32], StreamStatus], None]
"""Called on the audio thread with a buffer (n,) to fill; what is not filled must be zeroed."""


class AudioStream(Protocol):
    """One running direction (input or output) of one device."""

    @property
    def rate_hz(self) -> int:
        """Rate at which the callback is fed."""

    @property
    def block_samples(self) -> int:
        """Typical callback size in samples; actual sizes may vary from call to call."""

    @property
    def latency_ms(self) -> float:
        """Device latency as the driver reports it, without our own rings.

        Input: from the first sample of a block being heard to its callback. Output: from a
        callback to its first sample being played. Of the newest callback, where it varies.
        """

    @property
    def error(self) -> Exception | None:
        """DeviceLostError once the stream died on its own or calls back no more, else None.

        To be read many times a second by one thread: some drivers just fall silent, and only who
        looks again and again can tell that (see `stall.py`).
        """

    def start(self) -> None:
        """Begin calling back. Raises DeviceBusyError or DeviceLostError."""

    def close(self) -> None:
        """Stop calling back and release the device. Safe to call twice."""


class AudioBackend(Protocol):
    """A family of devices."""

    def devices(self) -> list[DeviceInfo]:
        """Return the devices known since the last rescan."""

    def rescan(self) -> list[DeviceInfo]:
        """Look for devices again. Raises AudioError while one of this backend's streams is open."""

    @property
    def trouble(self) -> str:
        """Why there are no devices at all, in a sentence for the user; empty when all is well."""

    def open_input(
        self, device: DeviceInfo, block_ms: float, callback: InputCallback
    ) -> AudioStream:
        """Open a capture stream at the device's own rate, mixed down to mono.

        Raises DeviceNotFoundError, DeviceBusyError or UnsupportedFormatError.
        """

    def open_output(
        self, device: DeviceInfo, block_ms: float, callback: OutputCallback
    ) -> AudioStream:
        """Open a playback stream at the device's own rate; mono is copied to its channels.

        Raises DeviceNotFoundError, DeviceBusyError or UnsupportedFormatError.
        """
