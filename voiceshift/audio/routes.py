"""Notices when Linux's sound server leads a stream to another device than it was opened on.

Unplug a headset, and PulseAudio and PipeWire move its streams to what is left, the loudspeakers
perhaps, and tell the program nothing. So VoiceShift listens to the server's events. Such a stream
counts as lost; when it is opened again, it is held to the device that it had, however that was
chosen. A stream that the user moves by hand stays where it was put.

Nothing of this runs on other systems, or for devices that do not lead through the server. Threads:
one control thread at a time opens and closes; one thread of our own reads events and asks the
server; both hold `_lock` for what they share. `Route.moved` is one reference that only that thread
replaces. The audio path polls nothing.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from voiceshift.audio.backend import DeviceInfo
from voiceshift.audio.priority import raise_helper_priority
from voiceshift.audio.soundserver import SoundServer
from voiceshift.errors import AudioError, DeviceNotFoundError

_log = logging.getLogger(__name__)

_DIRECTIONS = {"sink-input": "output", "source-output": "input"}
_VARIABLES = {"output": ("PULSE_SINK", "PIPEWIRE_NODE"), "input": ("PULSE_SOURCE", "PIPEWIRE_NODE")}
"""Read by libpulse and by PipeWire's ALSA device when a stream is opened."""
_SECOND_LOOK_S = 0.2
"""A device that goes away may still be listed when its streams have been moved already."""


class Route:
    """Where one of our streams leads."""

    def __init__(self, routes: Routes, label: str, direction: str, home: str) -> None:
        """home: name of the device in the server that it must lead to, empty if any is right."""
        self.label, self.direction, self.home = label, direction, home
        self.moved = ""
        """What happened, in a sentence for the user, once it leads elsewhere."""
        self.number: int | None = None
        """The stream's in the server, None until it was seen."""
        self._routes = routes

    @contextmanager
    def held(self) -> Iterator[None]:
        """Lead a stream that is opened inside to its home."""
        with routed_to(self.home, self.direction):
            yield

    def begin(self) -> None:
        """The stream runs now: from here on it is watched."""
        self._routes.begin(self)

    def end(self) -> None:
        """It is closed. Safe to call twice."""
        self._routes.end(self)


class Routes:
    """All streams that lead through the server."""

    def __init__(self, server: SoundServer | None = None, process_id: int | None = None) -> None:
        """server: this session's. process_id: whose streams, by default this process's."""
        self._server = server if server is not None else SoundServer()
        self._process_id = process_id if process_id is not None else os.getpid()
        self._lock = threading.Lock()
        self._watched: list[Route] = []
        self._homes: dict[tuple[str, str], str] = {}
        """Of streams that were moved, by label and direction: where they belong."""
        self._defaults: dict[str, str] = {}
        self._thread: threading.Thread | None = None

    def plan(self, device: DeviceInfo, direction: str) -> Route:
        """Return the route of a stream that is about to be opened.

        Raises DeviceNotFoundError when it was moved before, and what it led to is still away.
        """
        with self._lock:
            home = self._homes.get((device.label, direction), "")
        if home and home not in self._server.device_names(direction).values():
            raise DeviceNotFoundError(f"{device.label}: '{home}' is gone. Plug it in again.")
        return Route(self, device.label, direction, home)

    def forget(self) -> None:
        """Whatever was moved: the next streams are opened as the system leads them."""
        with self._lock:
            self._homes.clear()

    def begin(self, route: Route) -> None:
        """See Route."""
        if not sys.platform.startswith("linux") or "(hw:" in route.label:
            return
        with self._lock:
            self._watched.append(route)
            if self._thread is None and shutil.which("pactl") is not None:
                self._thread = threading.Thread(target=self._watch, name="routes", daemon=True)
                self._thread.start()

    def end(self, route: Route) -> None:
        """See Route."""
        with self._lock:
            if route in self._watched:
                self._watched.remove(route)

    def _watch(self) -> None:
        raise_helper_priority()  # it may hold the interpreter's lock beside the worker
        try:
            with self._server.events() as events:
                self._look_at_all()
                for event in events:
                    self.on_event(event)
        except (AudioError, OSError) as error:
            _log.info("streams are not watched: %s", error)
        finally:
            with self._lock:
                self._thread = None  # the server is gone; the next stream begins anew

    def _look_at_all(self) -> None:
        for direction in _DIRECTIONS.values():
            self._defaults[direction] = self._server.default_name(direction)
            self._look(direction)

    def on_event(self, event: str) -> None:
        """Take a line of `SoundServer.events`. Raises AudioError when the server is gone."""
        what, _, number = event.rpartition(" #")
        direction = _DIRECTIONS.get(what.rpartition(" ")[2])
        if direction is None or not number.strip().isdecimal():
            return
        with self._lock:
            ours = [r.number for r in self._watched if r.direction == direction]
        if None in ours or int(number) in ours:
            self._look(direction)

    def _look(self, direction: str) -> None:
        """Compare where our streams lead with where they belong."""
        streams = self._server.streams(direction, self._process_id)
        names = self._server.device_names(direction)
        with self._lock:
            routes = [route for route in self._watched if route.direction == direction]
            for route in routes:
                if route.number not in streams:
                    route.number = None  # ALSA makes another stream when it recovers
            taken = {route.number for route in routes}
            free = sorted(number for number in streams if number not in taken)
            for route in (route for route in routes if route.number is None):
                if free:
                    route.number = free.pop(0)
        for route in routes:
            if route.number is not None and not route.moved:
                self._judge(route, names.get(streams[route.number], ""))

    def _judge(self, route: Route, name: str) -> None:
        """name: of the device that it leads to now."""
        if not route.home:
            route.home = name
        if name in ("", route.home):
            return
        default = self._server.default_name(route.direction)
        by_system = default != self._defaults.get(route.direction) and name == default
        self._defaults[route.direction] = default
        if not by_system and route.home in self._server.device_names(route.direction).values():
            threading.Event().wait(_SECOND_LOOK_S)
            if route.home in self._server.device_names(route.direction).values():
                _log.info("%s was moved by hand from %s to %s", route.label, route.home, name)
                route.home = name
                return
        _log.warning("%s was moved from %s to %s", route.label, route.home, name)
        with self._lock:
            self._homes[route.label, route.direction] = route.home
        taken = "plays" if route.direction == "output" else "listens"
        route.moved = (
            f"{route.label} lost its device: '{route.home}' was unplugged or is no longer the"
            f" system's default, and the sound server now {taken} elsewhere ('{name}')."
        )


@contextmanager
def routed_to(name: str, direction: str = "output") -> Iterator[None]:
    """Let streams that are opened inside lead to the server's device of that name, if any."""
    variables = _VARIABLES[direction] if name else ()
    before = {variable: os.environ.get(variable) for variable in variables}
    os.environ.update(dict.fromkeys(variables, name))
    try:
        yield
    finally:
        for variable, value in before.items():
            if value is None:
                del os.environ[variable]
            else:
                os.environ[variable] = value
