"""The queue between two threads that may not wait for each other: one writer, one reader, no lock.

Threads: `write` and `free` belong to the writer, `read_into` and `discard` to the reader, `fill`
and the counters are anybody's. Each side advances one counter that only it writes, and that only
ever grows: `_written` after the samples are in place, `_read` after they are out. A counter is one
reference, stored in one step under the interpreter's lock, so the other side sees the old value or
the new one, never a mixture; taking and releasing that lock orders the samples before the counter.
An old value only makes the queue look fuller to its writer, and emptier to its reader, than it is.
"""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import Samples


class RingBuffer:
    """Mono float32 samples in preallocated memory. Nothing here blocks, raises or allocates."""

    def __init__(self, capacity: int) -> None:
        """Empty, with room for `capacity` samples."""
        self._memory = np.zeros(capacity, np.float32)
        self._written = 0
        self._read = 0
        self.dropped = 0
        """Samples that found no room. Counted by the writer."""
        self.starved = 0
        """Samples that were asked for and not there. Counted by the reader."""

    @property
    def capacity(self) -> int:
        """Most samples that it can hold."""
        return self._memory.size

    @property
    def fill(self) -> int:
        """Samples held now: to the reader at least that many, to the writer at most."""
        return self._written - self._read

    @property
    def free(self) -> int:
        """Samples that can be written now; to the writer, at least that many."""
        return self._memory.size - self.fill

    def write(self, x: Samples) -> int:
        """Take the samples of x, (n,), that there is room for, oldest first; return how many."""
        taken = min(x.size, self.free)
        start = self._written % self._memory.size
        first = min(taken, self._memory.size - start)
        self._memory[start : start + first] = x[:first]
        self._memory[: taken - first] = x[first:taken]
        self._written += taken  # publishes them
        self.dropped += x.size - taken
        return taken

    def read_into(self, out: Samples) -> int:
        """Move the oldest samples to the start of out, (n,); return how many there were.

        What is beyond them in out stays as it was.
        """
        given = min(out.size, self.fill)
        start = self._read % self._memory.size
        first = min(given, self._memory.size - start)
        out[:first] = self._memory[start : start + first]
        out[first:given] = self._memory[: given - first]
        self._read += given  # gives their room back
        self.starved += out.size - given
        return given

    def discard(self, n: int) -> int:
        """Forget the n oldest samples, or all if there are fewer; return how many."""
        given = min(n, self.fill)
        self._read += given
        return given
