"""Text slower than graphics: a function that is called at most so many times a second.

Window thread only. The first value is shown at once, the newest of those that come too early when
the interval is over, so that the last value always arrives (qutebrowser's `misc/throttle.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

TEXT_INTERVAL_MS = 250
"""Numbers that change four times a second can still be read."""


class Throttle(Generic[T]):
    """Passes values on to a function; equal ones in a row only once."""

    def __init__(
        self, show: Callable[[T], None], parent: QObject, interval_ms: int = TEXT_INTERVAL_MS
    ) -> None:
        """Call show(value) at most once in interval_ms, as long as parent lives."""
        self._show = show
        self._waiting: list[T] = []
        self._shown: list[T] = []
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._interval_over)

    def put(self, value: T, at_once: bool = False) -> None:
        """Show value now, or when the interval since the last one is over. at_once: do not wait."""
        if at_once or not self._timer.isActive():
            self._pass_on(value)
        else:
            self._waiting = [value]

    def _interval_over(self) -> None:
        if self._waiting:
            self._pass_on(self._waiting[0])

    def _pass_on(self, value: T) -> None:
        self._waiting = []
        if self._shown != [value]:
            self._shown = [value]
            self._show(value)
            self._timer.start()
