"""Text changes seldom, but what it shows last is the last value."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from voiceshift.gui.throttle import Throttle


def test_the_first_value_is_shown_at_once_and_the_last_one_in_the_end(qtbot: QtBot) -> None:
    shown: list[int] = []
    owner = QObject()
    throttle: Throttle[int] = Throttle(shown.append, owner, interval_ms=20)
    for value in range(100):
        throttle.put(value)
    assert shown == [0]
    qtbot.waitUntil(lambda: shown == [0, 99])


def test_equal_values_in_a_row_are_shown_once(qtbot: QtBot) -> None:
    shown: list[str] = []
    owner = QObject()
    throttle: Throttle[str] = Throttle(shown.append, owner, interval_ms=1)
    throttle.put("a")
    throttle.put("a", at_once=True)
    throttle.put("b", at_once=True)
    throttle.put("b")
    qtbot.wait(10)
    throttle.put("b")
    assert shown == ["a", "b"]


def test_what_must_not_wait_overtakes_what_waits(qtbot: QtBot) -> None:
    shown: list[str] = []
    owner = QObject()
    throttle: Throttle[str] = Throttle(shown.append, owner, interval_ms=10)
    throttle.put("old")
    throttle.put("waiting")
    throttle.put("urgent", at_once=True)
    qtbot.wait(30)
    assert shown == ["old", "urgent"]
