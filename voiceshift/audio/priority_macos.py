"""macOS: the time-constraint policy, by which Core Audio's own threads run."""

from __future__ import annotations

import ctypes
import os

_TIME_CONSTRAINT_POLICY = 2
_PERIOD_NS = 10_000_000
_COMPUTATION_NS = 5_000_000
_CONSTRAINT_NS = 10_000_000
"""Of each 10 ms the worker needs at most half, and all of it before they are over."""
_WORDS = 4
"""Of the policy, in 32 bits each."""
_NICE = -11


class _Timebase(ctypes.Structure):
    """mach_timebase_info: nanoseconds are ticks * numerator / denominator."""

    _fields_ = (("numerator", ctypes.c_uint32), ("denominator", ctypes.c_uint32))


class _TimeConstraint(ctypes.Structure):
    """thread_time_constraint_policy, times in ticks."""

    _fields_ = (
        ("period", ctypes.c_uint32),
        ("computation", ctypes.c_uint32),
        ("constraint", ctypes.c_uint32),
        ("preemptible", ctypes.c_int32),
    )


def raise_priority() -> str:
    """See `priority.py`."""
    system = ctypes.CDLL(None)
    system.pthread_self.restype = ctypes.c_void_p
    system.pthread_mach_thread_np.argtypes = [ctypes.c_void_p]
    system.pthread_mach_thread_np.restype = ctypes.c_uint32
    timebase = _Timebase()
    system.mach_timebase_info(ctypes.byref(timebase))
    ticks = [
        ns * timebase.denominator // timebase.numerator
        for ns in (_PERIOD_NS, _COMPUTATION_NS, _CONSTRAINT_NS)
    ]
    thread = system.pthread_mach_thread_np(system.pthread_self())
    policy = _TimeConstraint(*ticks, 1)
    if system.thread_policy_set(thread, _TIME_CONSTRAINT_POLICY, ctypes.byref(policy), _WORDS) == 0:
        return "real time (time constraint)"
    try:
        os.setpriority(os.PRIO_PROCESS, 0, _NICE)
    except OSError:
        return "ordinary"
    return f"high (nice {_NICE})"
