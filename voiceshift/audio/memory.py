"""A process's memory: how much is resident, keeping it there while others want it, larger pages.

A page that the system took away costs milliseconds when the next hop needs it. `mlockall` keeps
pages once they were used (MCL_ONFAULT: not the unused room of stacks and libraries). It counts
whole mappings against the user's limit, and after MCL_FUTURE an allocation beyond the limit fails.
So it is only asked for where there is no limit. Windows and macOS have no such call for a whole
process.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_MIB = 1024.0 * 1024.0
_CURRENT, _FUTURE, _ON_FAULT = 1, 2, 4
_CAP_IPC_LOCK = 14
_TUNABLES, _HUGE = "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"


def lock_memory() -> str:
    """Keep this process's pages in memory if the system allows it; return what came of it."""
    if not sys.platform.startswith("linux"):
        return "not locked: this system cannot"
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    if resource.RLIM_INFINITY not in (soft, hard) and not _may_lock_without_limit():
        return f"not locked: the limit is {hard / _MIB:.0f} MiB"
    if soft != hard and hard == resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_MEMLOCK, (hard, hard))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mlockall(_CURRENT | _FUTURE | _ON_FAULT) != 0:
        return f"not locked: {os.strerror(ctypes.get_errno())}"
    return "locked"


@contextlib.contextmanager
def large_pages() -> Iterator[None]:
    """Let processes that are begun inside ask for large pages wherever they allocate much.

    The network's weights are read through for every hop; with pages of 2 MiB the processor finds
    them faster. glibc reads the variable at a process's start; other systems do not know it.
    """
    before = os.environ.get(_TUNABLES)
    os.environ[_TUNABLES] = ":".join(filter(None, (_HUGE, before)))  # the later one counts
    try:
        yield
    finally:
        if before is None:
            del os.environ[_TUNABLES]
        else:
            os.environ[_TUNABLES] = before


def _may_lock_without_limit() -> bool:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            return bool(int(line.split()[1], 16) >> _CAP_IPC_LOCK & 1)
    return False


def resident_mib() -> float:
    """Return this process's resident memory now, in MiB; 0 where it cannot be told."""
    if sys.platform.startswith("linux"):
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / _MIB
    if sys.platform == "win32":
        return _windows_working_set() / _MIB
    return 0.0


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of psapi.h."""

    _fields_ = (
        ("size", ctypes.c_ulong),
        ("page_faults", ctypes.c_ulong),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("rest", ctypes.c_size_t * 6),
    )


def _windows_working_set() -> float:
    if sys.platform != "win32":
        return 0.0
    counters = _Counters(size=ctypes.sizeof(_Counters))
    process = ctypes.c_void_p(-1)  # this one
    done = ctypes.windll.kernel32.K32GetProcessMemoryInfo(
        process, ctypes.byref(counters), counters.size
    )
    return float(counters.working_set) if done else 0.0
