"""What the window needs of PySide6 itself, because a release has broken it."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QObject


def test_a_call_that_returns_nothing_leaves_the_count_of_none_alone() -> None:
    """PySide6 6.12.0 loses a reference a call on Python < 3.12: the program aborts in seconds.

    ("Fatal Python error: none_dealloc".) 6.11.3 and Python 3.12 are well.
    """
    thing = QObject()
    calls = 400
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("x")
    lost = before - sys.getrefcount(None)
    assert lost < calls / 2, (
        f"PySide6 {PySide6.__version__} loses references to None on Python "
        f"{sys.version.split()[0]}; install 'PySide6-Essentials<6.12'."
    )
