"""A value that tells when it really changes. No thread of its own: use it on one thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Observable(Generic[T]):
    """Holds a value of any type with `==`."""

    def __init__(self, value: T) -> None:
        """Hold a first value; nobody watches yet."""
        self._value = value
        self._watchers: list[Callable[[T], None]] = []

    @property
    def value(self) -> T:
        """The present value."""
        return self._value

    def set(self, value: T) -> None:
        """Replace the value; watchers are told only if it differs."""
        if value == self._value:
            return
        self._value = value
        for watcher in self._watchers:
            watcher(value)

    def watch(self, watcher: Callable[[T], None]) -> None:
        """Tell watcher the present value now, and every other one when it comes."""
        self._watchers.append(watcher)
        watcher(self._value)
