"""Long work on takes in a process of its own: analysing, exporting, converting anew.

The window and the live voice go on meanwhile: the child has a lower priority than both, and nobody
waits for it. `Worker` is the parent's side and never blocks; closing it ends the job, which takes
away what it had half done. Only the child imports audio and models, inside its function.

Threads: a Worker belongs to one thread. The child has only one.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from voiceshift.engine.messages import Controls
from voiceshift.engine.process import to_error
from voiceshift.errors import EngineError, VoiceShiftError
from voiceshift.takes.files import Take
from voiceshift.takes.options import ExportOptions
from voiceshift.takes.sidecar import Marker

_log = logging.getLogger(__name__)

_JOIN_S = 2.0
"""How long a job that was given up has for taking away what it had half done."""
_NICE = 10
_BELOW_NORMAL = 0x4000
"""Windows: BELOW_NORMAL_PRIORITY_CLASS."""


class Job(Protocol):
    """Work that can be pickled."""

    def run(self, progress: Callable[[float], None]) -> Any:
        """Do it, in the child; return what can be pickled. progress: the finished share, 0..1.

        What progress raises ends the job. Raises VoiceShiftError.
        """


@dataclass(frozen=True)
class AnalyseJob:
    """Answers with an Analysis, which is remembered."""

    path: Path

    def run(self, progress: Callable[[float], None]) -> Any:
        """See Job."""
        from voiceshift.takes.analysis import Remembered, analysed

        return analysed(self.path, Remembered())


@dataclass(frozen=True)
class ExportJob:
    """Answers with an Exported."""

    source: Path
    target: Path
    options: ExportOptions
    markers: tuple[Marker, ...] = ()

    def run(self, progress: Callable[[float], None]) -> Any:
        """See Job."""
        from voiceshift.takes.analysis import Remembered
        from voiceshift.takes.export import export

        return export(self.source, self.target, self.options, self.markers, progress, Remembered())


@dataclass(frozen=True)
class RenderJob:
    """Answers with a Rendered."""

    take: Take
    voice_id: str
    controls: Controls

    def run(self, progress: Callable[[float], None]) -> Any:
        """See Job."""
        from voiceshift.engine.takerender import render_take

        return render_take(self.take, self.voice_id, self.controls, progress)


@dataclass(frozen=True)
class Answer:
    """What a worker says: how far it is, and at the end a value or an error."""

    share: float = 0.0
    done: bool = False
    value: Any = None
    error: VoiceShiftError | None = None


class Worker:
    """A child that does one job after the other. `close` gives up whatever it does."""

    def __init__(self) -> None:
        """Spawn nothing yet: that waits for the first job."""
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def start(self, job: Job) -> None:
        """Give the child a job. The one before must have been answered."""
        if self._connection is None:
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(
                target=_serve, args=(theirs,), name="takes", daemon=True
            )
            self._process.start()
            theirs.close()
        with contextlib.suppress(OSError):  # `poll` tells that it died
            self._connection.send(job)

    def poll(self) -> Answer | None:
        """Return the newest that the child said since the last call; None for nothing new."""
        answer: Answer | None = None
        while self._connection is not None and (answer is None or not answer.done):
            try:
                if not self._connection.poll():
                    break
                share, done, value, error = self._connection.recv()
            except (EOFError, OSError):
                self.close()
                gone = EngineError("The work on the take ended unexpectedly. Try it again.")
                return Answer(done=True, error=gone)
            answer = Answer(share, done, value, None if error is None else to_error(*error))
        return answer

    def close(self) -> None:
        """Give up the job and let the child end. Safe to call twice; does not wait."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def join(self) -> None:
        """After `close`: wait for the child, for at most _JOIN_S, then end it."""
        if self._process is not None:
            self._process.join(_JOIN_S)
            if self._process.is_alive():
                self._process.terminate()


class _GivenUp(Exception):
    """The window does not wait for this any more."""


def _serve(connection: Connection) -> None:
    """Do jobs until the pipe closes. The child's main function."""
    step_back()

    def progress(share: float) -> None:
        try:
            connection.send((share, False, None, None))
        except OSError:
            raise _GivenUp from None

    while True:
        try:
            job: Job = connection.recv()
            try:
                answer: tuple[float, bool, Any, tuple[str, str] | None]
                answer = (1.0, True, job.run(progress), None)
            except _GivenUp:
                return
            except Exception as error:
                if not isinstance(error, VoiceShiftError):
                    _log.exception("%s failed", type(job).__name__)
                answer = (0.0, True, None, (type(error).__name__, str(error)))
            connection.send(answer)
        except (EOFError, OSError):
            return


def step_back() -> None:
    """Leave the processor to the live voice and to the game."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICE)
