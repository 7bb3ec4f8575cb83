"""Ask the system to run audio threads before other programs, where it allows that to anyone."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys


def raise_priority() -> None:
    """Raise the priority of the calling thread (macOS: process), if the system lets us."""
    if sys.platform == "win32":
        ctypes.windll.winmm.timeBeginPeriod(1)  # 1 ms sleeps instead of 15.6 ms
        task = ctypes.c_ulong(0)
        ctypes.windll.avrt.AvSetMmThreadCharacteristicsW("Pro Audio", ctypes.byref(task))
        return
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError):  # needs an rtprio limit, which audio groups have
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(10))
            return
    with contextlib.suppress(OSError):  # needs a nice limit or CAP_SYS_NICE
        os.setpriority(os.PRIO_PROCESS, 0, -11)
