"""Linux's sound server, PulseAudio or PipeWire, asked through its own tool `pactl`.

Nothing of this runs on other systems: there `SoundServer.trouble` says so. Threads: any; every call
is a process of its own that ends within seconds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from voiceshift.errors import AudioError

_TIMEOUT_S = 5.0


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

    def info(self) -> dict[str, str]:
        """Return `pactl info` by title, such as "Default Source". Raises AudioError."""
        pairs = (line.partition(": ") for line in self.ask("info").splitlines())
        return {title: value for title, colon, value in pairs if colon}
