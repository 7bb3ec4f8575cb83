"""Chains and re-blocking: latencies add up, odd pieces fit, nothing is lost at the end."""

from __future__ import annotations

import numpy as np
import pytest
from dsp_signals import chunked, noise
from hypothesis import given, settings
from hypothesis import strategies as st

from voiceshift.audio.format import Samples
from voiceshift.dsp.chain import Chain, Reblock, flush_with_silence
from voiceshift.dsp.denoise import Denoiser
from voiceshift.dsp.limiter import Limiter
from voiceshift.dsp.processor import Processor
from voiceshift.dsp.resample import Resampler


class Delay:
    """A pure delay that insists on whole hops."""

    def __init__(self, latency: int, hop: int, rate: int = 24_000) -> None:
        self.latency, self.hop = latency, hop
        self.rate_in = self.rate_out = rate
        self.resets = 0
        self.reset()

    def process(self, x: Samples) -> Samples:
        assert x.size % self.hop == 0
        line = np.concatenate([self._line, x])
        self._line = line[x.size :]
        return line[: x.size]

    def flush(self) -> Samples:
        return flush_with_silence(self)

    def reset(self) -> None:
        self.resets += 1
        self._line = np.zeros(self.latency, np.float32)


def delay_of(processor: Processor, n: int) -> int:
    """Return where an impulse at 0 comes out when n samples are fed at once."""
    x = np.zeros(n, np.float32)
    x[0] = 0.5
    return int(np.argmax(np.abs(processor.process(x))))


# --- Reblock


@given(
    hop=st.integers(1, 50),
    latency=st.integers(0, 120),
    sizes=st.lists(st.integers(0, 90), min_size=1, max_size=12),
)
def test_reblock_takes_any_sizes_and_returns_as_many(
    hop: int, latency: int, sizes: list[int]
) -> None:
    block = Reblock(Delay(latency, hop))
    assert block.hop == 1
    assert block.latency == latency + hop - 1
    x = np.arange(1, sum(sizes) + 1, dtype=np.float32)
    pieces, done = [], 0
    for size in sizes:
        pieces.append(block.process(x[done : done + size]))
        assert pieces[-1].size == size
        done += size
    y = np.concatenate([*pieces, block.flush()])
    assert y.size == x.size + block.latency
    assert not y[: block.latency].any()
    np.testing.assert_array_equal(y[block.latency :], x)


@pytest.mark.parametrize("size", [1, 64, 65, 8193])
def test_reblocked_output_does_not_depend_on_the_chunks(size: int) -> None:
    x = noise("white", 10_007, 0.1)
    block = Reblock(Delay(33, 240))
    parts = np.concatenate([block.process(part) for part in chunked(x, size)])
    np.testing.assert_array_equal(parts, Reblock(Delay(33, 240)).process(x))


def test_reblock_starts_afresh_after_reset_and_flush() -> None:
    inner = Delay(10, 7)
    block = Reblock(inner)
    x = noise("white", 100, 0.1)
    first = block.process(x)
    block.reset()
    np.testing.assert_array_equal(block.process(x), first)
    block.flush()
    np.testing.assert_array_equal(block.process(x), first)
    assert inner.resets == 3  # constructor, reset, flush


def test_reblock_keeps_rates_and_refuses_to_change_them() -> None:
    block = Reblock(Delay(0, 4, 48_000))
    assert (block.rate_in, block.rate_out) == (48_000, 48_000)
    with pytest.raises(ValueError, match="equal"):
        Reblock(Resampler(48_000, 24_000))


# --- Chain


def test_a_chains_latency_and_hop_come_from_its_stages() -> None:
    chain = Chain([Denoiser(), Delay(100, 160), Limiter()])
    assert chain.latency == 240 + 100 + 24
    assert chain.hop == 480
    assert (chain.rate_in, chain.rate_out) == (24_000, 24_000)
    assert delay_of(chain, 4800) == chain.latency


@pytest.mark.parametrize(("rate_in", "rate_out"), [(48_000, 48_000), (16_000, 48_000)])
def test_latency_is_converted_to_the_output_rate(rate_in: int, rate_out: int) -> None:
    chain = Chain([Resampler(rate_in, 24_000), Reblock(Delay(0, 240)), Resampler(24_000, rate_out)])
    assert chain.hop == 1
    assert delay_of(chain, 20_000) == chain.latency
    assert (chain.rate_in, chain.rate_out) == (rate_in, rate_out)


@pytest.mark.parametrize("size", [1, 64, 65, 8193])
def test_any_chunking_of_a_chain_gives_the_same_output(size: int) -> None:
    x = noise("pink", 9001 if size > 1 else 2000, 0.5)

    def make() -> Chain:
        return Chain([Resampler(48_000, 24_000), Reblock(Delay(7, 240)), Limiter()])

    whole, chain = make(), make()
    expected = np.concatenate([whole.process(x), whole.flush()])
    parts = [chain.process(part) for part in chunked(x, size)]
    y = np.concatenate([*parts, chain.flush()])
    assert y.size == expected.size == x.size // 2 + chain.latency
    np.testing.assert_allclose(y, expected, atol=1e-6)


@given(
    stages=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), min_size=1, max_size=4),
    hops=st.integers(0, 5),
)
@settings(max_examples=50)
def test_flush_returns_all_that_was_on_its_way(stages: list[tuple[int, int]], hops: int) -> None:
    chain = Chain([Delay(latency, hop) for latency, hop in stages])
    x = np.arange(1, hops * chain.hop + 1, dtype=np.float32)
    y = np.concatenate([chain.process(x), chain.flush()])
    np.testing.assert_array_equal(y[chain.latency :], x)
    np.testing.assert_array_equal(chain.process(x)[: chain.latency], 0.0)  # it was reset


def test_reset_reaches_every_stage() -> None:
    stages = [Delay(5, 1), Delay(6, 1)]
    Chain(stages).reset()
    assert [stage.resets for stage in stages] == [2, 2]


def test_what_cannot_be_chained_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Chain([])
    with pytest.raises(ValueError, match="cannot feed"):
        Chain([Delay(0, 1, 48_000), Delay(0, 1, 24_000)])
    with pytest.raises(ValueError, match="needs Reblock"):
        Chain([Resampler(48_000, 24_000), Delay(0, 240)])
    with pytest.raises(ValueError, match="not whole"):
        Chain([Delay(1, 1, 44_100), Resampler(44_100, 24_000)])
