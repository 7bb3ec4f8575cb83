"""Programs that take what the engine needs: one core, memory, the disk. For `voiceshift soak`.

Each is a process of its own that ends with the one that began it, whatever happens to that: a
thread in it waits for the end of a pipe whose other end dies with its owner. Nothing heavy is
imported here, for that is done anew in each.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection

HOG_MIB = 512
"""What the memory hog walks through, and how much the disk hog writes before it begins anew."""
_PIECE = 1 << 20
_PAGE = 4096


@contextmanager
def hogs(names: Sequence[str]) -> Iterator[list[int]]:
    """Run hogs, names of HOGS, beside what is done inside; give their process ids."""
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe()
    running = [
        context.Process(target=_run, args=(name, theirs, mine), name=f"hog {name}", daemon=True)
        for name in names
    ]
    try:
        for process in running:
            process.start()
        yield [process.pid or 0 for process in running]
    finally:
        for process in running:
            if process.pid is not None:
                process.kill()
                process.join()
        mine.close()
        theirs.close()


def _run(name: str, ours: Connection, not_ours: Connection) -> None:
    """The child: hog until the pipe's other end is gone, which is a copy of not_ours."""
    not_ours.close()
    threading.Thread(target=_end_with, args=(ours,), daemon=True).start()
    HOGS[name]()


def _end_with(connection: Connection) -> None:
    try:
        connection.recv()
    except (EOFError, OSError):
        os._exit(0)


def _hog_core() -> None:
    while True:
        sum(range(10_000))


def _hog_memory() -> None:
    memory = bytearray(HOG_MIB * _PIECE)
    while True:
        for place in range(0, len(memory), _PAGE):
            memory[place] = (memory[place] + 1) & 0xFF


def _hog_disk() -> None:
    piece = os.urandom(_PIECE)
    with tempfile.TemporaryFile() as file:
        while True:
            file.seek(0)
            for _ in range(HOG_MIB):
                file.write(piece)
                file.flush()
                os.fsync(file.fileno())


HOGS: dict[str, Callable[[], None]] = {"cpu": _hog_core, "memory": _hog_memory, "disk": _hog_disk}
