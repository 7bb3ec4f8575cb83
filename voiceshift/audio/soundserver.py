"""Linux's sound server, PulseAudio or PipeWire, asked through its own tool `pactl`.

Nothing of this runs on other systems: there `SoundServer.trouble` says so. Threads: any; every call
is a process of its own that ends within seconds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from voiceshift.errors import AudioError

_TIMEOUT_S = 5.0
_STREAMS = {"output": "sink-input", "input": "source-output"}
_DEVICES = {"output": "sink", "input": "source"}


@dataclass(frozen=True)
class Module:
    """A loaded module of the server, as `pactl list short modules` shows it."""

    index: int
    name: str
    arguments: str


class SoundServer:
    """The server of this session."""

    @property
    def trouble(self) -> str:
        """Why the server cannot be asked, and what to do; empty when it can."""
        if not sys.platform.startswith("linux"):
            return "This system's sound cannot be arranged by VoiceShift."
        if shutil.which("pactl") is None:
            return (
                "The program 'pactl' is missing, which arranges PulseAudio's and PipeWire's sound."
                " Install it (Debian, Ubuntu: pulseaudio-utils; Fedora: pulseaudio-utils; Arch:"
                " libpulse) and start VoiceShift again."
            )
        try:
            self.ask("info")
        except AudioError as error:
            return str(error)
        return ""

    def ask(self, *arguments: str) -> str:
        """Run `pactl` and return what it prints. Raises AudioError with its complaint."""
        try:
            done = subprocess.run(
                ["pactl", *arguments],
                env={**os.environ, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_TIMEOUT_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise AudioError(
                f"The sound server did not answer ({error}). Log out and in again, or see whether"
                " PipeWire or PulseAudio runs."
            ) from error
        if done.returncode != 0:
            complaint = " ".join(done.stderr.decode(errors="replace").split())
            raise AudioError(
                f"The sound server refused ({complaint or 'no reason given'}). See whether PipeWire"
                " or PulseAudio runs, then try again."
            )
        return done.stdout.decode(errors="replace")

    def modules(self) -> list[Module]:
        """Return the loaded modules. Raises AudioError.

        PipeWire's own have arguments of several lines; only the first of them is returned.
        """
        found = []
        for line in self.ask("list", "short", "modules").splitlines():
            index, _, rest = line.partition("\t")
            name, _, arguments = rest.partition("\t")
            if index.isdecimal() and name:
                found.append(Module(int(index), name, arguments))
        return found

    def streams(self, direction: str, process_id: int) -> dict[int, int]:
        """Return the streams of a process: their numbers, and those of the devices they lead to.

        direction: "output" or "input". Raises AudioError.
        """
        title = _STREAMS[direction]
        found = {}
        for part in self.ask("list", f"{title}s").split("\n\n"):
            fields = dict(line.strip().partition(" ")[::2] for line in part.splitlines())
            # Source Output #3 | Source: 1 | application.process.id = "4711"
            if fields.get("application.process.id") == f'= "{process_id}"':
                number = part.partition("#")[2].partition("\n")[0]
                found[int(number)] = int(fields[_DEVICES[direction].capitalize() + ":"])
        return found

    def device_names(self, direction: str) -> dict[int, str]:
        """Return all sinks (output) or sources (input): names by number. Raises AudioError."""
        lines = self.ask("list", "short", f"{_DEVICES[direction]}s").splitlines()
        return {int(number): name for number, name, *_ in (line.split("\t") for line in lines)}

    def default_name(self, direction: str) -> str:
        """Return the name of the default sink or source. Raises AudioError."""
        return self.info().get(f"Default {_DEVICES[direction].capitalize()}", "")

    @contextmanager
    def events(self) -> Iterator[Iterator[str]]:
        """Give what happens in the server, a line each ("Event 'change' on sink-input #3").

        It ends with the server, or when the context is left. Raises AudioError.
        """
        try:
            process = subprocess.Popen(
                ["pactl", "subscribe"],
                env={**os.environ, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        except OSError as error:
            raise AudioError(f"The sound server cannot be watched ({error}).") from error
        assert process.stdout is not None
        try:
            yield iter(process.stdout)
        finally:
            process.terminate()
            process.wait()
            process.stdout.close()

    def info(self) -> dict[str, str]:
        """Return `pactl info` by title, such as "Default Source". Raises AudioError."""
        pairs = (line.partition(": ") for line in self.ask("info").splitlines())
        return {title: value for title, colon, value in pairs if colon}
