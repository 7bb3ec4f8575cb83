"""Ramps, gains, delays and the equal-power mix, one hop at a time."""

from __future__ import annotations

import numpy as np
import pytest

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.engine.fades import Gain, HopDelay, Ramp, mix

RNG = np.random.default_rng(1)


def hops(x: Samples) -> list[Samples]:
    return [x[i : i + HOP_SAMPLES] for i in range(0, x.size, HOP_SAMPLES)]


@pytest.mark.parametrize("duration_ms", [1.0, 10.0, 20.0, 64.5])
def test_a_ramp_is_linear_over_its_duration_and_arrives_exactly(duration_ms: float) -> None:
    ramp = Ramp(0.0, duration_ms)
    values = np.concatenate([ramp.towards(1.0).copy() for _ in range(10)])
    step = 1000.0 / (duration_ms * SAMPLE_RATE_HZ)
    np.testing.assert_allclose(values, np.minimum(step * np.arange(1, 2401), 1.0), atol=1e-5)
    assert ramp.value == 1.0
    assert np.all(ramp.towards(1.0) == 1.0)


def test_a_ramp_turns_around_without_a_step() -> None:
    ramp = Ramp(0.0, 60.0)
    values = np.concatenate([ramp.towards(t).copy() for t in (1.0, 1.0, 0.0, 0.0, 0.0)])
    assert np.abs(np.diff(values)).max() < 1.01 * 1000.0 / (60.0 * SAMPLE_RATE_HZ)
    assert values[-1] == 0.0


def test_a_gain_change_is_spread_over_one_hop() -> None:
    gain, hop = Gain(0.0), np.ones(HOP_SAMPLES, np.float32)
    gain.apply(hop, 6.0)
    assert hop[0] < 1.01
    assert hop[-1] == pytest.approx(10 ** (6 / 20), rel=1e-5)
    assert np.all(np.diff(hop) > 0)
    again = np.ones(HOP_SAMPLES, np.float32)
    gain.apply(again, 6.0)
    np.testing.assert_allclose(again, 10 ** (6 / 20), rtol=1e-5)


def test_gain_of_zero_db_changes_no_bit() -> None:
    x = RNG.standard_normal(HOP_SAMPLES).astype(np.float32)
    y = x.copy()
    Gain().apply(y, 0.0)
    np.testing.assert_array_equal(x, y)


@pytest.mark.parametrize("delay", [0, 1, 64, 239, 240, 241, 600, 8193])
def test_delay_is_exact(delay: int) -> None:
    x = RNG.standard_normal(HOP_SAMPLES * 50).astype(np.float32)
    line = HopDelay(delay)
    y = np.concatenate([line.process(hop).copy() for hop in hops(x)])
    np.testing.assert_array_equal(y[delay:], x[: x.size - delay])
    assert not y[:delay].any()


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_mix_at_its_ends_is_bit_exact(share: float) -> None:
    a, b = (RNG.standard_normal(HOP_SAMPLES).astype(np.float32) for _ in range(2))
    out = a.copy()
    mix(out, b, np.full(HOP_SAMPLES, share, np.float32))
    np.testing.assert_array_equal(out, b if share else a)


def test_mix_keeps_the_power_of_unlike_signals() -> None:
    n = HOP_SAMPLES * 100
    a, b = (RNG.standard_normal(n).astype(np.float32) for _ in range(2))
    for share in (0.25, 0.5, 0.75):
        out = a.copy()
        mix(out, b, np.full(n, share, np.float32))
        assert np.mean(out**2) == pytest.approx(1.0, abs=0.05)
