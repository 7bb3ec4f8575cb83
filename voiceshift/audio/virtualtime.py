"""Who makes the calls of virtual devices, and tells them the time.

- `ThreadedTime`: real time. One thread a stream waits for the next due call; due times are computed
  from the number of samples since the start, so that nothing drifts.
- `SteppedTime`: a clock that stands still until `advance`, which makes all due calls on the way, in
  the order of their times, on the caller's thread. Tests run minutes in seconds, and a late worker
  is one that is not called.
"""

from __future__ import annotations

import threading
import time
from typing import Protocol

from voiceshift.audio.priority import raise_priority

_LONGEST_SLEEP_S = 0.1
"""A stream that is to end is noticed after so long at most."""
_CATCH_UP_S = 0.5
"""Calls that are later than this (the computer slept) are left out instead of made all at once."""


class Paced(Protocol):
    """A stream as seen by the one who calls it."""

    @property
    def name(self) -> str:
        """Whose stream it is."""

    @property
    def due_s(self) -> float:
        """When the next call is to be made."""

    def fire(self) -> None:
        """Make it."""

    def postpone(self, seconds: float) -> None:
        """Move all calls from now on."""


class VirtualTime(Protocol):
    """Who tells the time and makes the calls."""

    def __call__(self) -> float:
        """Return the time in seconds."""

    def run(self, stream: Paced) -> None:
        """Call stream.fire at each of its due times from now on."""

    def halt(self, stream: Paced) -> None:
        """Call no more; no call is under way on return. Safe for a stream that does not run."""


class ThreadedTime:
    """Real time; see the module's docstring."""

    def __init__(self) -> None:
        """No thread yet."""
        self._running: dict[Paced, tuple[threading.Event, threading.Thread]] = {}

    def __call__(self) -> float:
        """Return the time of a clock that nobody sets."""
        return time.monotonic()

    def run(self, stream: Paced) -> None:
        """See VirtualTime."""
        ending = threading.Event()
        thread = threading.Thread(
            target=self._pace, args=(stream, ending), name=f"device {stream.name}", daemon=True
        )
        self._running[stream] = ending, thread
        thread.start()

    def halt(self, stream: Paced) -> None:
        """See VirtualTime."""
        ending, thread = self._running.pop(stream, (None, None))
        if ending is not None and thread is not None:
            ending.set()
            thread.join()

    def _pace(self, stream: Paced, ending: threading.Event) -> None:
        raise_priority()
        while not ending.is_set():
            late_s = self() - stream.due_s
            if late_s < 0.0:  # an event's wait with a timeout costs twice as much as a sleep
                time.sleep(min(-late_s, _LONGEST_SLEEP_S))
                continue
            if late_s > _CATCH_UP_S:
                stream.postpone(late_s)
            stream.fire()


class SteppedTime:
    """A clock that is moved by hand; see the module's docstring. One thread."""

    def __init__(self) -> None:
        """Begin at 0 s."""
        self._now_s = 0.0
        self._running: list[Paced] = []

    def __call__(self) -> float:
        """Return the time."""
        return self._now_s

    def run(self, stream: Paced) -> None:
        """See VirtualTime."""
        self._running.append(stream)

    def halt(self, stream: Paced) -> None:
        """See VirtualTime."""
        if stream in self._running:
            self._running.remove(stream)

    def advance(self, seconds: float) -> None:
        """Let time pass and make every call that is due until then."""
        end_s = self._now_s + seconds
        while self._running:
            stream = min(self._running, key=lambda s: s.due_s)
            if stream.due_s > end_s:
                break
            self._now_s = max(self._now_s, stream.due_s)
            stream.fire()
        self._now_s = end_s
