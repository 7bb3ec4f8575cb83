"""Waiting for other threads: long enough for a busy machine, no longer than it takes."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Let Qt run until the condition holds."""
    qtbot.waitUntil(condition, timeout=PATIENCE_MS)
