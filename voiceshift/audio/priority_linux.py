"""Linux: real-time scheduling by right, else by rtkit, else a nicer nice value."""

from __future__ import annotations

import contextlib
import os
import resource
import threading
from collections.abc import Iterator

from voiceshift.audio import rtkit

REALTIME = 10
"""Above everything ordinary, below what the system itself runs in real time."""
HELPER = 5
NICE = -11


def raise_priority(realtime: int) -> str:
    """See `priority.py`. realtime: REALTIME or HELPER."""
    if take_priority(realtime):
        return f"real time (SCHED_RR {realtime})"
    with contextlib.suppress(OSError):
        rtkit.make_realtime(threading.get_native_id(), realtime)
        return f"real time (rtkit {realtime})"
    with contextlib.suppress(OSError):  # needs a nice limit or CAP_SYS_NICE
        os.setpriority(os.PRIO_PROCESS, 0, NICE)
        return f"high (nice {NICE})"
    return "ordinary"


def take_priority(realtime: int) -> bool:
    """Take it without asking rtkit; return whether that was allowed."""
    with contextlib.suppress(OSError):  # needs an rtprio limit, which audio groups have
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(realtime))
        return True
    return False


def may_raise() -> bool:
    """See `priority.may_raise_priority`."""
    soft_limit, _ = resource.getrlimit(resource.RLIMIT_RTPRIO)
    unlimited = soft_limit == resource.RLIM_INFINITY
    return os.geteuid() == 0 or unlimited or soft_limit >= REALTIME


@contextlib.contextmanager
def inherited(realtime: int) -> Iterator[None]:
    """See `priority.inherited_priority`. realtime: REALTIME or HELPER."""
    policy, parameter = os.sched_getscheduler(0), os.sched_getparam(0)
    with contextlib.suppress(OSError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(realtime))
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, policy, parameter)
