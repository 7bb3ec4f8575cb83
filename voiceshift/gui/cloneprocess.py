"""The cloning that the window started: `voiceshift clone --steered` as a child process.

Qt thread only, and never waits: what the child says comes as signals. The wish is kept on disk
from its start until its voice is made or given up, so that it can go on after a crash of either
process (`cloning/wish.json` in the user's data).
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from voiceshift.config.atomic import write_atomically
from voiceshift.config.paths import data_dir
from voiceshift.gui.language import tr

PROGRAM = (
    (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "voiceshift")
)
_LARGEST_BYTES = 1 << 20


@dataclass(frozen=True)
class CloneWish:
    """What the user asked for."""

    name: str
    statement: str
    files: tuple[str, ...]
    denoise: bool = False
    has_instant: bool = False
    """Its instant voice is installed already."""
    again: str = ""
    """What is wrong with the voice of the id `name`, which is to be tuned further."""
    keep: str = ""
    """Which one stays, of that voice and what came of it."""

    def arguments(self) -> list[str]:
        """Return the command's arguments."""
        if self.again or self.keep:
            what = ["--again", self.again] if self.again else ["--keep", self.keep]
            return ["clone", "--steered", *what, "--", self.name]
        options = ["--consent", self.statement, "--steered"]
        options += ["--denoise"] if self.denoise else []
        options += ["--tune-only"] if self.has_instant else []
        return ["clone", *options, "--", self.name, *self.files]


def wish_file() -> Path:
    """Where a wish is kept until it is fulfilled."""
    return data_dir() / "cloning" / "wish.json"


def kept_wish() -> CloneWish | None:
    """Return the wish that an earlier run did not fulfil; None if there is none that is usable."""
    try:
        with wish_file().open("rb") as file:
            said = json.loads(file.read(_LARGEST_BYTES))
        wish = CloneWish(**said)
        texts = (wish.name, wish.statement, *wish.files, wish.again, wish.keep)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return (
        replace(wish, files=tuple(wish.files)) if all(isinstance(t, str) for t in texts) else None
    )


class CloneProcess(QObject):
    """See the module's docstring."""

    told = Signal(object)
    """What the child said: a dictionary, as `cli/clonesteer.py` declares."""
    ended = Signal(bool)
    """The child is gone; whether its voice is made. What it said before came before."""

    def __init__(self, parent: QObject | None = None, program: Sequence[str] = PROGRAM) -> None:
        """program: how to start VoiceShift."""
        super().__init__(parent)
        self._program = list(program)
        self._process: QProcess | None = None
        self._rest = b""
        self._made = False
        self.wish: CloneWish | None = kept_wish()
        """What is being done, or was left when it was paused."""

    @property
    def running(self) -> bool:
        """Whether the child is at work."""
        return self._process is not None

    def start(self, wish: CloneWish) -> None:
        """Begin or go on, unless the child runs. A disk that is full only costs going on later."""
        if self._process is not None:
            return
        self._keep(wish)
        self._rest, self._made = b"", False
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        process.start(self._program[0], [*self._program[1:], *wish.arguments()])

    def pause(self) -> None:
        """Ask the child to keep what it has and end; `ended` tells when it did."""
        if self._process is not None:
            self._process.write(b"pause\n")

    def give_up(self) -> None:
        """Forget a wish that is not being worked on."""
        if self._process is None:
            self.wish = None
            with contextlib.suppress(OSError):
                wish_file().unlink(missing_ok=True)

    def close(self) -> None:
        """The window ends: its child saves and ends by itself when its input does."""
        if self._process is not None:
            self.pause()
            self._process.closeWriteChannel()
            self._process.waitForFinished(1500)

    def _keep(self, wish: CloneWish) -> None:
        self.wish = wish
        with contextlib.suppress(OSError):
            wish_file().parent.mkdir(parents=True, exist_ok=True)
            write_atomically(wish_file(), json.dumps(asdict(wish)))

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        for line in lines:
            with contextlib.suppress(ValueError):
                said = json.loads(line)
                if isinstance(said, dict):
                    self._hear(said)

    def _hear(self, said: dict[str, Any]) -> None:
        if said.get("depth") == "instant" and self.wish is not None:
            self._keep(replace(self.wish, has_instant=True))
        if said.get("depth") in ("tuned", "later") or "kept" in said:
            self._made = True
        self.told.emit(said)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.told.emit({"error": tr("VoiceShift could not be started for this.")})
            self._finished()

    def _finished(self, *_: object) -> None:
        if self._process is None:
            return
        self._read()
        self._process.deleteLater()
        self._process = None
        if self._made:
            self.give_up()
        self.ended.emit(self._made)
