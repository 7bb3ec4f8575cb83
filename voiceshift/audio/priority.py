"""Ask the system to run audio threads before other programs, where it allows that to anyone.

Every thread that wakes again and again beside the audio worker needs this, however little it does:
if another program pushes it aside while it holds Python's interpreter lock, the worker waits for
both. (Seen on a machine with two cores and seven busy programs: 230 ms.)
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Iterator

_REALTIME = 10
"""Above everything ordinary, below what the system itself runs in real time."""


def raise_priority() -> None:
    """Raise the priority of the calling thread (macOS: process), if the system lets us."""
    if sys.platform == "win32":
        ctypes.windll.winmm.timeBeginPeriod(1)  # 1 ms sleeps instead of 15.6 ms
        task = ctypes.c_ulong(0)
        ctypes.windll.avrt.AvSetMmThreadCharacteristicsW("Pro Audio", ctypes.byref(task))
        return
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError):  # needs an rtprio limit, which audio groups have
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(_REALTIME))
            return
    with contextlib.suppress(OSError):  # needs a nice limit or CAP_SYS_NICE
        os.setpriority(os.PRIO_PROCESS, 0, -11)


def may_raise_priority() -> bool:
    """Return whether `raise_priority` has the full effect here; True where nobody is refused."""
    if not sys.platform.startswith("linux"):
        return True
    import resource  # not on Windows

    soft_limit, _ = resource.getrlimit(resource.RLIMIT_RTPRIO)
    unlimited = soft_limit == resource.RLIM_INFINITY
    return os.geteuid() == 0 or unlimited or soft_limit >= _REALTIME


@contextlib.contextmanager
def inherited_priority() -> Iterator[None]:
    """Let threads that are begun inside have priority from their start, where Linux lets us.

    They inherit it from the calling thread, which has it only meanwhile. That reaches those deep
    inside a library too, such as the one in which ALSA speaks with PulseAudio. On other systems
    audio libraries see to their threads themselves.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    policy, parameter = os.sched_getscheduler(0), os.sched_getparam(0)
    with contextlib.suppress(OSError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(_REALTIME))
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, policy, parameter)
