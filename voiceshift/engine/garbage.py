"""Python's garbage collection while live: never in the middle of a hop.

A collection stops all threads of the process, whichever of them set it off. So what is loaded when
a session begins is put beyond the collector's reach, the collector is switched off, and the worker
itself collects what is young at the one harmless time: when it has just given a hop and the next is
not there yet. Reference counting frees nearly everything anyway.
"""

from __future__ import annotations

import gc
from types import TracebackType

COLLECT_EVERY_S = 5.0
_YOUNG = 1
"""Generations 0 and 1: what has come since the last collection."""


class QuietCollector:
    """Holds the collector back inside a `with` block; one at a time."""

    def __init__(self, now_s: float) -> None:
        """Collect everything and set what stays aside. now_s: on the clock that `idle` gets."""
        self._collected_s = now_s
        gc.collect()
        gc.freeze()

    def __enter__(self) -> QuietCollector:
        """Switch off."""
        gc.disable()
        return self

    def idle(self, now_s: float) -> None:
        """Now would be a good time."""
        if now_s - self._collected_s >= COLLECT_EVERY_S:
            self._collected_s = now_s
            gc.collect(_YOUNG)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Back to what Python does by itself."""
        gc.enable()
        gc.unfreeze()
