"""The ring: a queue that loses nothing it took, counts what it refused, and needs no lock."""

from __future__ import annotations

import itertools
import sys
import threading
from collections import deque
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceshift.audio.format import Samples
from voiceshift.audio.ring import RingBuffer


def ramp(first: int, n: int) -> Samples:
    return np.arange(first, first + n, dtype=np.float32)


@given(
    st.integers(1, 130),
    st.lists(st.tuples(st.sampled_from(["write", "read", "discard"]), st.integers(0, 200))),
)
def test_it_behaves_like_a_bounded_queue(capacity: int, moves: list[tuple[str, int]]) -> None:
    ring, model = RingBuffer(capacity), deque[float]()
    sent = dropped = starved = 0
    for move, n in moves:
        if move == "write":
            taken = ring.write(ramp(sent, n))
            assert taken == min(n, capacity - len(model))
            model.extend(range(sent, sent + taken))
            sent += n
            dropped += n - taken
        elif move == "read":
            out = np.full(n, -1.0, np.float32)
            got = ring.read_into(out)
            assert out[:got].tolist() == [model.popleft() for _ in range(got)]
            assert not model or got == n
            assert np.all(out[got:] == -1.0)
            starved += n - got
        else:
            gone = ring.discard(n)
            assert gone == min(n, len(model))
            for _ in range(gone):
                model.popleft()
        assert (ring.fill, ring.free) == (len(model), capacity - len(model))
        assert (ring.dropped, ring.starved) == (dropped, starved)


@pytest.mark.parametrize("size", [1, 64, 65, 8193])
def test_a_full_ring_keeps_the_oldest_and_a_block_may_fill_it_whole(size: int) -> None:
    ring = RingBuffer(size)
    assert ring.capacity == size
    assert ring.write(ramp(0, size)) == size
    assert ring.write(ramp(size, 3)) == 0
    out = np.empty(size, np.float32)
    assert ring.read_into(out) == size
    np.testing.assert_array_equal(out, ramp(0, size))
    assert ring.dropped == 3


@pytest.fixture
def eager_switching() -> Iterator[None]:
    """Let the interpreter change threads as often as it can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("eager_switching")
def test_two_threads_pass_every_sample_once_and_in_order() -> None:
    ring, total = RingBuffer(997), 100_000
    failed = threading.Event()

    def write() -> None:
        sent, sizes = 0, itertools.cycle([1, 64, 65, 700, 333, 996])
        while sent < total and not failed.is_set():
            sent += ring.write(ramp(sent, min(next(sizes), total - sent)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        expected, sizes = 0, itertools.cycle([3, 500, 64, 65, 997])
        while expected < total:
            out = np.empty(next(sizes), np.float32)
            got = ring.read_into(out)
            np.testing.assert_array_equal(out[:got], ramp(expected, got))
            expected += got
            assert got or writer.is_alive() or ring.fill, "samples are missing"
    finally:
        failed.set()
        writer.join()
    assert ring.fill == 0
