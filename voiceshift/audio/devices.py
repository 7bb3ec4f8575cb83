"""Which device is meant: by its label, part of its name, or "default".

Devices are found anew by name each time; an index would mean another device after a replug.
Threads: callers serialise their calls (the engine's lock).
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voiceshift.audio.backend import AudioBackend, DeviceInfo
from voiceshift.audio.cable import VIRTUAL_MIC, CableBackend
from voiceshift.audio.knowncables import cable_advice
from voiceshift.audio.portaudio import PortAudioBackend
from voiceshift.audio.routes import Routes
from voiceshift.audio.virtual import VirtualBackend, shipped_devices
from voiceshift.audio.virtualmic import VirtualMicrophone
from voiceshift.errors import AudioError, DeviceNotFoundError

_log = logging.getLogger(__name__)

DEFAULT = "default"


@dataclass(frozen=True)
class Found:
    """A device and the backend that opens it."""

    backend: AudioBackend
    device: DeviceInfo


class DeviceDirectory:
    """All devices of some backends."""

    def __init__(
        self,
        backends: Sequence[AudioBackend],
        microphone: VirtualMicrophone | None = None,
        routes: Routes | None = None,
    ) -> None:
        """backends: in the order in which their devices are listed and preferred.

        microphone: the virtual one, for whoever wants to know of it. routes: the backends'.
        """
        self._routes = routes if routes is not None else Routes()
        self._backends = tuple(backends)
        self.microphone = microphone if microphone is not None else VirtualMicrophone()

    def devices(self, rescan: bool = False) -> list[DeviceInfo]:
        """List all devices. rescan: look again; raises AudioError while a stream is open."""
        if rescan:
            for backend in self._backends:
                backend.rescan()
        return [found.device for found in self._all()]

    def close(self) -> None:
        """Take the virtual microphone away, if this program made one. Safe to call twice."""
        try:
            self.microphone.remove()
        except AudioError as error:  # the next start cleans up
            _log.info("the virtual microphone stays: %s", error)

    def choose_anew(self) -> None:
        """The user chose devices: what the system has moved before is not held to its place."""
        self._routes.forget()

    @property
    def troubles(self) -> list[str]:
        """Why backends have no devices, a sentence each."""
        return [backend.trouble for backend in self._backends if backend.trouble]

    def find_input(self, wanted: str) -> Found:
        """Return the input that is meant by a label, part of a name, or "default".

        Raises DeviceNotFoundError, which lists the inputs that could have been meant.
        """
        inputs = [found for found in self._all() if found.device.max_input_channels > 0]
        return self._find(wanted, inputs, lambda d: d.is_default_input, "microphone")

    def find_output(self, wanted: str) -> Found:
        """Return the output that is meant; see find_input."""
        outputs = [found for found in self._all() if found.device.max_output_channels > 0]
        if wanted == VIRTUAL_MIC and not _named(wanted, outputs):
            raise DeviceNotFoundError(
                f"There is no virtual microphone here. {self.microphone.server.trouble}"
                f" {cable_advice(platform.system())}"
            )
        return self._find(wanted, outputs, lambda d: d.is_default_output, "output")

    def _all(self) -> list[Found]:
        return [Found(backend, d) for backend in self._backends for d in backend.devices()]

    def _find(
        self,
        wanted: str,
        candidates: list[Found],
        is_default: Callable[[DeviceInfo], bool],
        kind: str,
    ) -> Found:
        defaults = [found for found in candidates if is_default(found.device)]
        if wanted.casefold() == DEFAULT and defaults:
            return defaults[0]
        named = _named(wanted, candidates)
        preferred = [found for found in named if is_default(found.device)]
        if len(named) == 1 or preferred:
            return (preferred or named)[0]
        if named:
            raise DeviceNotFoundError(
                f"'{wanted}' could mean {_listed(named)}. Write more of the {kind}'s name."
            )
        trouble = "".join(f" {trouble}" for trouble in self.troubles)
        if wanted.casefold() == DEFAULT:
            raise DeviceNotFoundError(
                f"This system has no default {kind}.{trouble} Connect one, or choose one of"
                f" {_listed(candidates)}."
            )
        raise DeviceNotFoundError(
            f"There is no {kind} called '{wanted}'.{trouble} Choose one of {_listed(candidates)}."
        )


def machine_directory(demo_file: Path) -> DeviceDirectory:
    """Return the directory of this machine's devices and the virtual ones.

    demo_file: the speech that the device "demo" speaks.
    """
    routes = Routes()
    real, microphone = PortAudioBackend(routes=routes), VirtualMicrophone()
    virtual = VirtualBackend(shipped_devices(demo_file))
    return DeviceDirectory([real, CableBackend(microphone, real), virtual], microphone, routes)


def _named(wanted: str, candidates: list[Found]) -> list[Found]:
    """Return those that match best: whole label, else whole name, else part of the label."""
    text = wanted.casefold().strip()
    if not text:
        return []
    for matches in (
        lambda d: d.label.casefold() == text,
        lambda d: d.name.casefold() == text,
        lambda d: text in d.label.casefold(),
    ):
        found = [f for f in candidates if matches(f.device)]
        if found:
            return found
    return []


def _listed(found: list[Found]) -> str:
    return ", ".join(f"'{f.device.label}'" for f in found) or "none"
