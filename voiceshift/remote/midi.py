"""A MIDI controller's notes and controls to actions, through mido (extra: midi).

Threads: rtmidi calls back on a thread of its own; a second one looks once a second whether the
controller is still plugged in, since nobody tells, and takes it again when it is back.
"""

from __future__ import annotations

import importlib
import logging
import re
import threading
from collections.abc import Callable, Mapping
from typing import Any

from voiceshift.errors import RemoteError
from voiceshift.remote.hotkeys import Lost, Told

_log = logging.getLogger(__name__)

LOOK_S = 1.0
_ON = 64
"""A control's value from which on it counts as pressed."""
_MISSING = "MIDI needs two more packages: pip install mido python-rtmidi"


def load() -> Any:
    """Return mido with its real backend. Raises RemoteError where the extra is not installed."""
    try:
        importlib.import_module("rtmidi")
        return importlib.import_module("mido")
    except ImportError as error:
        raise RemoteError(_MISSING) from error


def port_names(mido: Any) -> list[str]:
    """Return the controllers that are plugged in, without the numbers that differ every time."""
    try:
        return sorted({_stable(name) for name in mido.get_input_names()})
    except (OSError, RuntimeError) as error:  # no sequencer on this computer
        _log.info("no MIDI: %s", error)
        return []


def binding(message: Any) -> tuple[str, bool] | None:
    """Return what a message presses or lets go, as the settings write it; None for another kind.

    "note 36 channel 10" or "control 20 channel 1".
    """
    match message.type:
        case "note_on" | "note_off":
            down = message.type == "note_on" and message.velocity > 0
            return f"note {message.note} channel {message.channel + 1}", down
        case "control_change":
            return f"control {message.control} channel {message.channel + 1}", message.value >= _ON
    return None


class MidiKeys:
    """Presses and releases from one controller."""

    def __init__(
        self,
        port: str,
        bindings: Mapping[str, str],
        told: Told,
        lost: Lost,
        mido: Any,
        heard: Callable[[str], None] = lambda _: None,
    ) -> None:
        """port: one of `port_names`. bindings: by action. lost: told "" when it is back.

        heard: told every binding that is pressed, to learn it.
        """
        self._port = port
        self._actions: dict[str, list[str]] = {}
        for action, bound in bindings.items():
            if bound:
                self._actions.setdefault(bound, []).append(action)
        self._told, self._lost, self._heard_binding = told, lost, heard
        self._mido = mido
        self._down: set[str] = set()
        self._open: Any = None
        self._missing = False
        self._trouble = ""
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="MIDI", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no longer; waits a moment for the port to close."""
        self._closing.set()
        self._thread.join(2.0)

    def _watch(self) -> None:
        while True:
            self._look()
            if self._closing.wait(LOOK_S):
                break
        self._shut()

    def _look(self) -> None:
        try:
            names = [n for n in self._mido.get_input_names() if _stable(n) == self._port]
            if names and self._open is None:
                self._open = self._mido.open_input(names[0], callback=self._heard)
        except (OSError, RuntimeError, ValueError) as error:  # rtmidi's errors are these too
            if str(error) != self._trouble:  # once, not every second
                _log.info("MIDI: %s", error)
            self._trouble = str(error)
            names = []
        if names and self._missing:
            self._missing = False
            self._lost("")
        elif not names and not self._missing:
            self._missing = True
            self._shut()
            self._lost(f"The MIDI controller “{self._port}” is not plugged in, or is in use.")

    def _shut(self) -> None:
        port, self._open = self._open, None
        self._down.clear()
        if port is not None:
            port.close()

    def _heard(self, message: Any) -> None:
        found = binding(message)
        if found is None:
            return
        bound, down = found
        if down == (bound in self._down):  # a control that moves on, a second note off
            return
        if down:
            self._down.add(bound)
            self._heard_binding(bound)
        else:
            self._down.discard(bound)
        for action in self._actions.get(bound, ()):
            self._told(action, down)


def _stable(name: str) -> str:
    """Return a port's name without ALSA's numbers, which differ after a replug."""
    return re.sub(r" \d+:\d+$", "", name)
