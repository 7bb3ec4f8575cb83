"""What the system grants: scheduling, rtkit's D-Bus message, locked memory. Linux only."""

from __future__ import annotations

import os
import resource
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from voiceshift.audio import priority, rtkit
from voiceshift.audio.memory import large_pages, resident_mib

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's own calls")


def in_a_thread(words: list[str]) -> tuple[int, int]:
    """Raise a thread's priority; return its policy and nice value."""
    found: list[tuple[int, int]] = []

    def work() -> None:
        words.append(priority.raise_priority())
        found.append((os.sched_getscheduler(0), os.getpriority(os.PRIO_PROCESS, 0)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return found[0]


def test_what_is_told_is_what_was_granted() -> None:
    words: list[str] = []
    policy, nice = in_a_thread(words)
    assert ("real time" in words[0]) == (policy in (os.SCHED_RR, os.SCHED_RR | 0x40000000))
    assert ("nice" in words[0]) == (policy == os.SCHED_OTHER and nice < 0)
    assert os.sched_getscheduler(0) == os.SCHED_OTHER  # this thread is as it was


def test_a_process_that_is_begun_in_a_hurry_has_priority_from_its_start() -> None:
    words: list[str] = []
    in_a_thread(words)
    with priority.inherited_priority():
        child = subprocess.run(
            [sys.executable, "-c", "import os; print(os.sched_getscheduler(0))"],
            capture_output=True,
            text=True,
            check=True,
        )
    assert (int(child.stdout) == os.SCHED_RR) == ("SCHED_RR" in words[0])
    assert os.sched_getscheduler(0) == os.SCHED_OTHER  # this thread is as it was


class Bus:
    """A system bus with an rtkit that answers as told; keeps the last message's body."""

    def __init__(self, path: Path, refuses: bool = False) -> None:
        self.path = str(path)
        self.refuses = refuses
        self.body = b""
        self.heads: list[bytes] = []
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.bind(self.path)
        self._server.listen(1)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._thread.join()
        self._server.close()

    def _serve(self) -> None:
        connection, _ = self._server.accept()
        with connection:
            user = str(os.getuid()).encode().hex().encode()
            assert connection.recv(4096) == b"\0AUTH EXTERNAL " + user + b"\r\n"
            connection.sendall(b"OK 1234\r\n")
            data = b""
            while not data.endswith(b"BEGIN\r\n"):
                data += connection.recv(7)
            for serial in (1, 2):
                head = connection.recv(16, socket.MSG_WAITALL)
                size, number, fields = struct.unpack("<III", head[4:])
                assert number == serial
                rest = fields + -fields % 8
                self.heads.append(connection.recv(rest, socket.MSG_WAITALL))
                self.body = connection.recv(size, socket.MSG_WAITALL) if size else b""
                connection.sendall(message(4, b""))  # a signal in between
                kind = 3 if self.refuses and serial == 2 else 2
                connection.sendall(message(kind, b"\x05\x01u\0" + struct.pack("<I", serial)))


def message(kind: int, fields: bytes) -> bytes:
    head = struct.pack("<cBBBIII", b"l", kind, 0, 1, 0, 7, len(fields)) + fields
    return head + b"\0" * (-len(head) % 8)


@pytest.fixture
def unlimited(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Keep this process's own limit: what would be set is noted instead."""
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _which, limits: asked.append(limits))
    return asked


def test_rtkit_is_asked_for_the_thread_with_a_bound_on_its_run(
    tmp_path: Path, unlimited: list[tuple[int, int]]
) -> None:
    bus = Bus(tmp_path / "bus")
    rtkit.make_realtime(4711, 10, bus.path)
    bus.close()
    assert struct.unpack("<QI", bus.body) == (4711, 10)
    assert b"Hello\0" in bus.heads[0] and b"MakeThreadRealtime\0" in bus.heads[1]
    assert unlimited == [(rtkit.RUN_LIMIT_US, rtkit.RUN_LIMIT_US)]


def test_a_refusal_or_no_bus_is_an_error_of_the_system(
    tmp_path: Path, unlimited: list[tuple[int, int]]
) -> None:
    bus = Bus(tmp_path / "bus", refuses=True)
    with pytest.raises(OSError, match="refuses MakeThreadRealtime"):
        rtkit.make_realtime(4711, 10, bus.path)
    bus.close()
    with pytest.raises(OSError):
        rtkit.make_realtime(4711, 10, str(tmp_path / "none"))


LOCK = """
from voiceshift.audio.memory import lock_memory
print(lock_memory())
block = bytearray(64 << 20)
print([l.split()[1] for l in open("/proc/self/status") if l.startswith("VmLck")][0])
"""


def test_memory_is_locked_or_it_is_said_why_and_allocating_goes_on() -> None:
    done = subprocess.run([sys.executable, "-c", LOCK], capture_output=True, text=True, check=True)
    told, locked_kb = done.stdout.splitlines()
    assert (told == "locked") == (int(locked_kb) > 64 << 10)
    assert told == "locked" or told.startswith("not locked: ")


def test_resident_memory_follows_what_is_touched() -> None:
    before = resident_mib()
    block = bytearray(b"x") * (64 << 20)
    assert resident_mib() - before == pytest.approx(64.0, abs=16.0)
    assert len(block) == 64 << 20


@pytest.mark.parametrize("before", [None, "glibc.malloc.check=0", "glibc.malloc.hugetlb=0"])
def test_processes_are_told_to_use_large_pages_unless_the_user_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.delenv("GLIBC_TUNABLES", raising=False)
    if before is not None:
        monkeypatch.setenv("GLIBC_TUNABLES", before)
    with large_pages():
        told = os.environ["GLIBC_TUNABLES"].split(":")
    assert told == ["glibc.malloc.hugetlb=1", *([before] if before else [])]
    assert os.environ.get("GLIBC_TUNABLES") == before
