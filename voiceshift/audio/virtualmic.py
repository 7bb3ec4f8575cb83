"""The virtual microphone on Linux: what VoiceShift plays is what other programs hear from it.

A null sink takes the sound and a remapped source of its monitor hands it on. The source is needed
because many programs hide monitors. Both carry their owner: the process that the user started, by
its number and start time. So a restarted engine finds the microphone of its window in place and
Discord notices nothing; what a crash left behind is removed at the next start; and modules of other
programs, or of a second VoiceShift that runs, are never touched.

Threads: one control thread at a time (the engine's lock).
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import re
from collections.abc import Callable
from pathlib import Path

from voiceshift.audio.soundserver import Module, SoundServer
from voiceshift.errors import AudioError

_log = logging.getLogger(__name__)

MICROPHONE_NAME = "VoiceShift Microphone"
"""What other programs call it."""
SINK = "voiceshift"
SOURCE = "voiceshift_microphone"
_SINK_NAME = "VoiceShift (virtual cable)"
_RATE_HZ = 48_000
_PROMPT = "norewinds=1"
"""Keeps PulseAudio from taking up to 2 s of sound at once, which it does while nobody listens."""
_OWNER = re.compile(r'voiceshift\.owner="(\d+:\d+)"')


class VirtualMicrophone:
    """Creates and removes it. Each method asks the server how things are: nothing is assumed."""

    def __init__(self, server: SoundServer | None = None, owner: str | None = None) -> None:
        """server: this session's by default. owner: see `owner_of_this_program`."""
        self.server = server if server is not None else SoundServer()
        self._owner = owner if owner is not None else owner_of_this_program()

    def create(self) -> None:
        """Have the microphone there, whatever was before. Raises AudioError, leaving nothing."""
        self.clean_up()
        if self.exists():
            return
        self.remove()  # half of one, if somebody unloaded the other half
        sink = self._load_sink()
        try:
            self._load(
                "module-remap-source",
                f"master={SINK}.monitor source_name={SOURCE}",
                "source",
                MICROPHONE_NAME,
            )
        except AudioError:
            self._unload(sink)
            raise

    def exists(self) -> bool:
        """Return whether other programs see it now. Raises AudioError."""
        return {module.name for module in self._ours()} == {
            "module-null-sink",
            "module-remap-source",
        }

    def remove(self) -> None:
        """Take away what this program made; nothing of anybody else. Raises AudioError."""
        self._remove(lambda owner: owner == self._owner)

    def clean_up(self) -> None:
        """Take away what programs left that have ended, such as by a crash. Raises AudioError."""
        self._remove(lambda owner: owner != self._owner and not is_alive(owner))

    def _load_sink(self) -> int:
        arguments = f"sink_name={SINK} rate={_RATE_HZ} channels=2"
        try:
            return self._load("module-null-sink", f"{arguments} {_PROMPT}", "sink", _SINK_NAME)
        except AudioError as error:
            _log.info("an old PulseAudio: %s", error)
            return self._load("module-null-sink", arguments, "sink", _SINK_NAME)

    def _remove(self, which: Callable[[str], bool]) -> None:
        by_name = sorted(self._ours(), key=lambda module: module.name, reverse=True)
        for module in by_name:  # the source before the sink that it listens to
            if which(_owner(module)):
                self._unload(module.index)

    def _ours(self) -> list[Module]:
        made = {"module-null-sink": f"sink_name={SINK}", "module-remap-source": SOURCE}
        return [
            module
            for module in self.server.modules()
            if made.get(module.name, "\n") in module.arguments and _owner(module)
        ]

    def _load(self, module: str, arguments: str, kind: str, description: str) -> int:
        properties = (
            f'device.description="{description}" device.icon_name="audio-input-microphone"'
            f' voiceshift.owner="{self._owner}"'
        )
        answer = self.server.ask(
            "load-module",
            module,
            *arguments.split(),
            f"{kind}_properties='{properties}'",
        )
        return int(answer)

    def _unload(self, index: int) -> None:
        # PulseAudio unloads the source itself when its sink goes.
        with contextlib.suppress(AudioError):
            self.server.ask("unload-module", str(index))


def owner_of_this_program() -> str:
    """Return "process number:start time" of the program that the user started.

    The engine's process answers for the window (or command) that it belongs to.
    """
    parent = multiprocessing.parent_process()
    number = os.getpid() if parent is None or parent.pid is None else parent.pid
    return f"{number}:{_started(number)}"


def is_alive(owner: str) -> bool:
    """Return whether that very program still runs; a number alone may have been given away."""
    number, _, started = owner.partition(":")
    return _started(int(number)) == int(started) != 0


def _started(number: int) -> int:
    """Return when a process began, in clock ticks since the system's start; 0: there is none."""
    try:
        stat = Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return 0
    state, *fields = stat.rpartition(")")[2].split()  # a name may hold spaces and brackets
    return 0 if state == "Z" else int(fields[18])


def _owner(module: Module) -> str:
    found = _OWNER.search(module.arguments)
    return "" if found is None else found[1]
