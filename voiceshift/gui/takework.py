"""Work on takes that goes on beside the window: what they look like, exports, new renderings.

Qt thread only; nothing blocks: the work is done by child processes (`engine.takejobs`), one for
analyses, which ends when there is nothing left to analyse, and one for what the user asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from voiceshift.engine.takejobs import AnalyseJob, Answer, Job, Worker
from voiceshift.gui.language import tr
from voiceshift.gui.sentences import translated
from voiceshift.takes.analysis import Analysis, Remembered

_LOOK_MS = 80
_MOST_WAITING = 40


class WorkerLike(Protocol):
    """What is needed of a `Worker`."""

    def start(self, job: Job) -> None:
        """Give it a job."""

    def poll(self) -> Answer | None:
        """Return what is new."""

    def close(self) -> None:
        """Give up."""

    def join(self) -> None:
        """Wait for its end."""


class Stage(str, Enum):
    """Where the user's job is. The values are the style sheet's."""

    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class JobView:
    """The user's job in words."""

    stage: Stage = Stage.IDLE
    text: str = ""
    share: float = 0.0
    path: Path | None = None
    """What came of it."""


class TakeWork(QObject):
    """See the module's docstring."""

    analysed = Signal(object)
    """Path of a file of which something is known now."""
    job_changed = Signal(object)
    """The JobView."""

    def __init__(
        self,
        parent: QObject | None = None,
        make_worker: Callable[[], WorkerLike] = Worker,
        remembered: Remembered | None = None,
    ) -> None:
        """Idle."""
        super().__init__(parent)
        self._make_worker = make_worker
        self._remembered = remembered if remembered is not None else Remembered()
        self._waiting: list[Path] = []
        self._urgent: list[Path] = []
        self._reading: Path | None = None
        self._unreadable: set[tuple[Path, int]] = set()
        self._reader: WorkerLike | None = None
        self._worker: WorkerLike | None = None
        self._ending: list[WorkerLike] = []
        self._done_text: Callable[[object], tuple[str, Path]] = lambda _: ("", Path())
        self.job = JobView()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    # --- analyses

    def analysis(self, path: Path, first: bool = False) -> Analysis | None:
        """Return what is known of a file; if nothing is, it is read soon, and `analysed` tells.

        first: before all that was asked for without.
        """
        known = self._remembered.get(path)
        if known is None and first and path not in self._urgent:
            self._urgent = [*self._urgent[-1:], path]  # two recordings a take
        if known is None and path != self._reading and not self.is_unreadable(path):
            if path in self._waiting:
                self._waiting.remove(path)
            self._waiting.append(path)  # what is looked at now comes first
            del self._waiting[:-_MOST_WAITING]
            self._timer.start()
        return known

    def is_unreadable(self, path: Path) -> bool:
        """Return whether a file, as it is now, holds nothing that can be looked at."""
        return _state(path) in self._unreadable

    # --- the user's job

    def start(self, job: Job, text: str, done_text: Callable[[object], tuple[str, Path]]) -> bool:
        """Begin a job, unless another one runs; return whether it began.

        text: what is shown meanwhile. done_text: words and path for what came of it.
        """
        if self.job.stage is Stage.RUNNING:
            return False
        self._done_text = done_text
        self._worker = self._make_worker()
        self._worker.start(job)
        self._timer.start()
        self._show(JobView(Stage.RUNNING, text))
        return True

    def cancel(self) -> None:
        """Give up the user's job; it leaves nothing behind."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None
            self._show(JobView(Stage.IDLE, tr("Cancelled; nothing was written.")))

    def close(self) -> None:
        """Give up everything, for good."""
        self._timer.stop()
        self._ending = [w for w in (self._worker, self._reader) if w is not None]
        self._worker = self._reader = None
        for worker in self._ending:
            worker.close()

    def join(self) -> None:
        """After `close`: wait until what was half done is taken away."""
        for worker in self._ending:
            worker.join()

    # --- inside

    def look(self) -> None:
        """See what the children say."""
        self._look_at_job()
        self._look_at_reader()
        if self._worker is None and self._reader is None:
            self._timer.stop()

    def _look_at_job(self) -> None:
        answer = self._worker.poll() if self._worker is not None else None
        if answer is None or self._worker is None:
            return
        if not answer.done:
            self._show(JobView(Stage.RUNNING, self.job.text, answer.share))
            return
        self._worker.close()
        self._worker = None
        if answer.error is not None:
            self._show(JobView(Stage.FAILED, translated(str(answer.error))))
        else:
            text, path = self._done_text(answer.value)
            self._show(JobView(Stage.DONE, text, 1.0, path))

    def _look_at_reader(self) -> None:
        if self._reading is not None and self._reader is not None:
            answer = self._reader.poll()
            if answer is None or not answer.done:
                return
            path, self._reading = self._reading, None
            if isinstance(answer.value, Analysis):
                self._remembered.keep(path, answer.value)
            else:
                self._unreadable.add(_state(path))  # not asked again until it changes
            self.analysed.emit(path)
        wanted = [path for path in self._urgent if path in self._waiting] or self._waiting
        if wanted:
            self._reading = wanted[0] if wanted is not self._waiting else wanted[-1]
            self._waiting.remove(self._reading)
            self._reader = self._reader or self._make_worker()
            self._reader.start(AnalyseJob(self._reading))
        elif self._reader is not None:
            self._reader.close()
            self._reader = None

    def _show(self, view: JobView) -> None:
        if view != self.job:
            self.job = view
            self.job_changed.emit(view)


def _state(path: Path) -> tuple[Path, int]:
    try:
        return path, path.stat().st_mtime_ns
    except OSError:
        return path, 0
