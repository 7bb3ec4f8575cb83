"""The limiter: nothing above the ceiling, nothing that is no number, untouched below."""

from __future__ import annotations

import numpy as np
import pytest
from dsp_signals import chunked, noise, speech
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.limiter import CEILING_DBFS, LOOKAHEAD_SAMPLES, RECOVERY_DB_PER_S, Limiter

CEILING = np.float32(10 ** (CEILING_DBFS / 20))
ANYTHING = hnp.arrays(
    np.float32,
    st.integers(0, 300),
    elements=st.floats(width=32, allow_nan=True, allow_infinity=True),
)


def limited(x: Samples, limiter: Limiter | None = None) -> Samples:
    """Return the output in step with x."""
    limiter = limiter if limiter is not None else Limiter()
    return np.concatenate([limiter.process(x), limiter.flush()])[limiter.latency :]


@given(ANYTHING)
def test_whatever_comes_in_the_ceiling_holds(x: Samples) -> None:
    y = limited(x)
    assert y.shape == x.shape and y.dtype == np.float32
    assert np.isfinite(y).all()
    assert (np.abs(y) <= CEILING).all()


@pytest.mark.parametrize("gain", [1.0, 5.0, 40.0, 1e6])
def test_loud_speech_never_passes_the_ceiling(gain: float) -> None:
    y = limited(speech() * np.float32(gain / 0.06))
    assert np.abs(y).max() <= CEILING
    assert np.abs(y).max() > 0.9 * CEILING


@given(ANYTHING)
def test_every_bad_number_is_counted_and_silent(x: Samples) -> None:
    limiter = Limiter()
    y = limited(x, limiter)
    bad = ~np.isfinite(x)
    assert limiter.faulty_samples == bad.sum()
    assert not y[bad].any()


def test_bad_numbers_do_not_disturb_their_neighbours() -> None:
    x = speech()[:12_000].copy()
    bad = x.copy()
    bad[[5, 700, 701, 11_999]] = [np.nan, np.inf, -np.inf, np.nan]
    x[[5, 700, 701, 11_999]] = 0.0
    np.testing.assert_array_equal(limited(bad), x)


@given(
    hnp.arrays(np.float32, st.integers(1, 500), elements=st.floats(-0.875, 0.875, width=32)),
    st.integers(1, 100),
)
def test_below_the_ceiling_no_bit_changes(x: Samples, size: int) -> None:
    limiter = Limiter()
    parts = [limiter.process(part) for part in chunked(x, size)]
    y = np.concatenate([*parts, limiter.flush()])
    np.testing.assert_array_equal(y[LOOKAHEAD_SAMPLES:], x)
    assert not limiter.limiting


def test_latency_is_exact_and_at_most_1_5_ms() -> None:
    limiter = Limiter()
    assert limiter.latency <= 0.0015 * SAMPLE_RATE_HZ
    x = np.zeros(1000, np.float32)
    x[100] = 3.0
    y = limiter.process(x)
    assert np.flatnonzero(y).tolist() == [100 + limiter.latency]
    assert y[100 + limiter.latency] == pytest.approx(CEILING, rel=1e-6)


@pytest.mark.parametrize("size", [1, 64, 65, 8193])
def test_any_chunking_gives_the_same_output(size: int) -> None:
    x = noise("pink", 9000, 0.7)
    whole, limiter = Limiter().process(x), Limiter()
    parts = np.concatenate([limiter.process(part) for part in chunked(x, size)])
    np.testing.assert_allclose(parts, whole, atol=1e-6)


def test_the_gain_comes_down_before_the_peak_without_a_click() -> None:
    x = np.where(np.arange(6000) < 3000, 0.5, 3.0).astype(np.float32)
    y = limited(x)
    gain_db = 20 * np.log10(y / x)
    full_db = gain_db[-1]
    assert full_db == pytest.approx(CEILING_DBFS - 20 * np.log10(3.0), abs=1e-3)
    np.testing.assert_allclose(np.diff(gain_db).min(), full_db / (LOOKAHEAD_SAMPLES + 1), rtol=1e-3)
    assert (y[: 3000 - LOOKAHEAD_SAMPLES - 1] == x[: 3000 - LOOKAHEAD_SAMPLES - 1]).all()
    assert np.abs(y).max() <= CEILING


def test_it_recovers_at_the_stated_rate_and_then_is_transparent_again() -> None:
    x = np.full(SAMPLE_RATE_HZ, 0.5, np.float32)
    x[1000:1100] = 2.0
    limiter = Limiter()
    y = limited(x, limiter)
    gain_db = 20 * np.log10(y[1200:] / x[1200:])
    expected_s = (20 * np.log10(2.0) - CEILING_DBFS) / RECOVERY_DB_PER_S
    back = 1100 + int(expected_s * SAMPLE_RATE_HZ)
    assert (y[back + 100 :] == x[back + 100 :]).all()
    assert y[back - 200] < x[back - 200]
    slope = np.diff(gain_db[: back - 1500]) * SAMPLE_RATE_HZ
    np.testing.assert_allclose(np.median(slope), RECOVERY_DB_PER_S, rtol=0.05)


def test_it_tells_when_it_limits() -> None:
    limiter = Limiter()
    limiter.process(np.full(240, 0.5, np.float32))
    assert not limiter.limiting
    limiter.process(np.full(240, 1.5, np.float32))
    assert limiter.limiting
    for _ in range(200):
        limiter.process(np.full(240, 0.1, np.float32))
    assert not limiter.limiting
    limiter.process(np.full(240, 1.5, np.float32))
    limiter.reset()
    assert not limiter.limiting


def test_a_fault_of_huge_size_does_not_silence_what_follows_for_long() -> None:
    x = speech()[:SAMPLE_RATE_HZ].copy()
    x[10] = 1e30
    y = limited(x)
    assert (y[-SAMPLE_RATE_HZ // 2 :] == x[-SAMPLE_RATE_HZ // 2 :]).all()


def test_reset_forgets_the_past_and_keeps_the_count() -> None:
    limiter = Limiter()
    limiter.process(np.array([np.nan, 9.0, -9.0], np.float32))
    limiter.reset()
    assert limiter.faulty_samples == 1
    x = speech()[:500]
    np.testing.assert_array_equal(limiter.process(x), Limiter().process(x))
    assert limiter.process(np.zeros(0, np.float32)).size == 0
