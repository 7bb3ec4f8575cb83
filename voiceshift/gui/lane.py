"""A thread that runs blocking calls one after the other, the newest of a kind instead of all.

Threads: `put` and `close` come from any thread; jobs run on the lane's own daemon thread. The
waiting jobs are guarded by one condition; a running job is never interrupted.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class Lane:
    """Runs jobs in the order in which they came. See the module's docstring."""

    def __init__(self, name: str) -> None:
        """Start the thread. name: shown in logs and debuggers."""
        self._waiting: dict[str, Callable[[], None]] = {}
        self._condition = threading.Condition()
        self._working = False
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """True when no job runs or waits."""
        with self._condition:
            return not self._waiting and not self._working

    def put(self, key: str, job: Callable[[], None]) -> None:
        """Run a job later. One with the same key that still waits is dropped for it.

        So a dragged slider or a quick walk through the voices costs one call, not a queue of them.
        Does nothing after `close`.
        """
        with self._condition:
            if self._closed:
                return
            self._waiting.pop(key, None)  # a new job takes its place at the end
            self._waiting[key] = job
            self._condition.notify()

    def close(self) -> None:
        """Drop what waits and end the thread after the present job. Does not wait for that."""
        with self._condition:
            self._closed = True
            self._waiting.clear()
            self._condition.notify()

    def join(self, timeout_s: float) -> None:
        """Wait for the thread to end."""
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while True:
            with self._condition:
                self._working = False
                while not self._waiting and not self._closed:
                    self._condition.wait()
                if self._closed:
                    return
                key = next(iter(self._waiting))
                job = self._waiting.pop(key)
                self._working = True
            try:
                job()
            except Exception:  # a job reports its own failures: this one is a bug
                _log.exception("%s failed", key)
