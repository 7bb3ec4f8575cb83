"""Recordings played for the user alone, by a small process of its own: the side that asks.

The live voice has its own process, devices and interpreter, so a take that plays costs it nothing.
`Player` never blocks; only the child imports audio libraries, inside its function. The child ends
when the pipe closes.

Threads: a Player belongs to one thread. The child has only one, besides its device's callback.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from voiceshift.audio.knowncables import cable_of
from voiceshift.engine.doctor import monitor_warning
from voiceshift.engine.messages import Device
from voiceshift.engine.process import to_error
from voiceshift.errors import EngineError, VoiceShiftError

if TYPE_CHECKING:
    from voiceshift.audio.devices import DeviceDirectory

_log = logging.getLogger(__name__)

_LOOK_S = 0.03
_JOIN_S = 2.0
_DEFAULT = "default"


@dataclass(frozen=True)
class Order:
    """Play a file on an output, by its label, from a moment on."""

    path: Path
    device: str
    from_s: float = 0.0


@dataclass(frozen=True)
class Heard:
    """How far the newest order is."""

    position_s: float
    done: bool = False
    """It has ended, or was never begun."""
    error: VoiceShiftError | None = None


@dataclass(frozen=True)
class Listening:
    """Where a take is heard, before it is played."""

    device: str = ""
    """Label of the output; empty when there is none that only the user hears."""
    others_hear: bool = False
    """The audience hears that output, or the microphone does."""


def listening_on(devices: Sequence[Device], monitor: str, output: str, live: bool) -> Listening:
    """Return where takes are played: headphones, else the output, else the system's default.

    Never a virtual cable. monitor, output: what is chosen for each, as in StartRequest. live: the
    output belongs to the audience, so only the default takes its place.
    """
    outputs = [device for device in devices if device.is_output]
    wanted = (monitor, "" if live else output, _DEFAULT)
    for label in (_label(choice, outputs) for choice in wanted):
        if label and cable_of(label) is None:
            return Listening(label, live and bool(monitor_warning(label, _label(output, outputs))))
    return Listening("")


def _label(choice: str, outputs: Sequence[Device]) -> str:
    """Return the label of a real output that a choice means; empty for none."""
    real = [device for device in outputs if not device.is_virtual]
    if choice == _DEFAULT:
        return next((device.label for device in real if device.is_default_output), "")
    named = [d.label for d in real if choice.casefold() in d.label.casefold()] if choice else []
    return choice if choice in named else named[0] if len(named) == 1 else ""


class PlayerLike(Protocol):
    """What the window needs of a `Player`."""

    def play(self, order: Order) -> None:
        """Play, instead of what plays."""

    def stop(self) -> None:
        """Fall silent."""

    def poll(self) -> Heard | None:
        """Return what is new."""

    def close(self) -> None:
        """Let go of everything."""

    def join(self) -> None:
        """Wait for its end."""


class Player:
    """See the module's docstring."""

    def __init__(self, serve: Callable[[Connection], None] | None = None) -> None:
        """Spawn nothing yet: that waits for the first order. serve: the child's main function."""
        self._serve = serve_player if serve is None else serve
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None
        self._number = 0

    def play(self, order: Order) -> None:
        """Play a file, instead of what plays. Answers come from `poll`."""
        if self._connection is None:
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(
                target=self._serve, args=(theirs,), name="player", daemon=True
            )
            self._process.start()
            theirs.close()
        self._send(order)

    def stop(self) -> None:
        """Fade out and give the device back; `poll` tells where that was."""
        if self._connection is not None:
            self._send(None)

    def poll(self) -> Heard | None:
        """Return the newest of the newest order; None for nothing new."""
        heard: Heard | None = None
        while self._connection is not None:
            try:
                if not self._connection.poll():
                    break
                number, said, error = self._connection.recv()
            except (EOFError, OSError):
                self.close()
                gone = EngineError("Playing ended unexpectedly. Press Play again.")
                return Heard(0.0, True, gone)
            if number == self._number:
                heard = said if error is None else replace(said, error=to_error(*error))
        return heard

    def close(self) -> None:
        """Let the child end. Safe to call twice; does not wait."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def join(self) -> None:
        """After `close`: wait for the child, for at most _JOIN_S, then end it."""
        if self._process is not None:
            self._process.join(_JOIN_S)
            if self._process.is_alive():
                self._process.terminate()

    def _send(self, order: Order | None) -> None:
        assert self._connection is not None
        self._number += 1
        with contextlib.suppress(OSError):  # `poll` tells that it died
            self._connection.send((self._number, order))


def serve_player(connection: Connection) -> None:
    """Play what is ordered until the pipe closes. The child's main function."""
    from voiceshift.audio.devices import DeviceDirectory
    from voiceshift.audio.portaudio import PortAudioBackend
    from voiceshift.audio.virtual import VirtualBackend, shipped_devices
    from voiceshift.config.paths import demo_file

    # No CableBackend: the virtual microphone is the engine's, and must not be played into.
    virtual = VirtualBackend(shipped_devices(demo_file()))
    serve_orders(connection, DeviceDirectory([PortAudioBackend(), virtual]))


def serve_orders(connection: Connection, directory: DeviceDirectory) -> None:
    """Play what is ordered on these outputs until the pipe closes."""
    from voiceshift.engine.playback import Playback

    playback = Playback(directory)
    number = 0

    def tell(error: Exception | None = None) -> None:
        told = None if error is None else (type(error).__name__, str(error))
        connection.send((number, Heard(playback.position_s, not playback.playing), told))

    try:
        while True:
            try:
                if connection.poll(_LOOK_S if playback.playing else None):
                    number, order = connection.recv()
                    if order is None:
                        playback.stop()
                    else:
                        playback.play(order.path, order.device, order.from_s)
                playback.feed()
                tell()
            except VoiceShiftError as error:
                tell(error)
    except (EOFError, OSError):
        _log.debug("nobody listens any more")
    finally:
        playback.stop()
