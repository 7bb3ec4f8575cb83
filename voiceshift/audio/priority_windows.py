"""Windows: the Multimedia Class Scheduler, precise timers, and no energy saving by throttling."""

from __future__ import annotations

import ctypes
import sys

_AVRT_PRIORITY_HIGH = 1
_PROCESS_POWER_THROTTLING = 4
"""PROCESS_INFORMATION_CLASS of SetProcessInformation."""
_EXECUTION_SPEED, _IGNORE_TIMER_RESOLUTION = 1, 4


class _PowerThrottling(ctypes.Structure):
    """PROCESS_POWER_THROTTLING_STATE: version, what is controlled, what is switched on."""

    _fields_ = (
        ("version", ctypes.c_ulong),
        ("control", ctypes.c_ulong),
        ("state", ctypes.c_ulong),
    )


def raise_priority() -> str:
    """See `priority.py`."""
    if sys.platform != "win32":
        return "ordinary"
    ctypes.windll.winmm.timeBeginPeriod(1)  # 1 ms sleeps instead of 15.6 ms
    state = _PowerThrottling(1, _EXECUTION_SPEED | _IGNORE_TIMER_RESOLUTION, 0)
    kernel = ctypes.windll.kernel32
    kernel.SetProcessInformation(  # older systems refuse, and do not throttle either
        ctypes.c_void_p(-1), _PROCESS_POWER_THROTTLING, ctypes.byref(state), ctypes.sizeof(state)
    )
    avrt = ctypes.windll.avrt
    avrt.AvSetMmThreadCharacteristicsW.restype = ctypes.c_void_p
    task = ctypes.c_ulong(0)
    handle = avrt.AvSetMmThreadCharacteristicsW("Pro Audio", ctypes.byref(task))
    if not handle:
        return "ordinary"
    avrt.AvSetMmThreadPriority(ctypes.c_void_p(handle), _AVRT_PRIORITY_HIGH)
    return "real time (MMCSS Pro Audio)"
