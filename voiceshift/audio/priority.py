"""Ask the system to run audio threads before other programs, where it allows that to anyone.

Every thread that wakes again and again beside the audio worker needs this, however little it does:
if another program pushes it aside while it holds Python's interpreter lock, the worker waits for
both. (Seen on a machine with two cores and seven busy programs: 230 ms.)

How each system is asked: `priority_linux.py`, `priority_windows.py`, `priority_macos.py`.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator


def raise_priority() -> str:
    """Raise the calling thread as far as the system lets us; return in words what it granted."""
    if sys.platform == "win32":
        from voiceshift.audio import priority_windows

        return priority_windows.raise_priority()
    if sys.platform == "darwin":
        from voiceshift.audio import priority_macos

        return priority_macos.raise_priority()
    from voiceshift.audio import priority_linux

    return priority_linux.raise_priority(priority_linux.REALTIME)


def raise_helper_priority() -> None:
    """Raise a thread that computes much beside the worker, such as one that loads a voice.

    On Linux above other programs, which must not push it aside while it holds the interpreter
    lock, and below the worker. Elsewhere it is left as it is.
    """
    if sys.platform.startswith("linux"):
        from voiceshift.audio import priority_linux

        priority_linux.raise_priority(priority_linux.HELPER)


def hurry() -> None:
    """Let the calling thread get ready before ordinary programs: the voice is off meanwhile.

    Linux only, and only by right: rtkit ends who computes for so long without a rest.
    """
    if sys.platform.startswith("linux"):
        from voiceshift.audio import priority_linux

        priority_linux.take_priority(priority_linux.HELPER)


def may_raise_priority() -> bool:
    """Return whether `raise_priority` has the full effect here; True where nobody is refused.

    False says nothing about rtkit, which is not known before it is asked.
    """
    if not sys.platform.startswith("linux"):
        return True
    from voiceshift.audio import priority_linux

    return priority_linux.may_raise()


@contextlib.contextmanager
def inherited_priority(helper: bool = False) -> Iterator[None]:
    """Let threads and processes that are begun inside have priority from their start, on Linux.

    helper: that of `raise_helper_priority`.

    They inherit it from the calling thread, which has it only meanwhile. That reaches those deep
    inside a library too, such as the one in which ALSA speaks with PulseAudio. On other systems
    audio libraries see to their threads themselves.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    from voiceshift.audio import priority_linux

    with priority_linux.inherited(priority_linux.HELPER if helper else priority_linux.REALTIME):
        yield
