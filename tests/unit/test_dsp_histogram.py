"""Quantiles of a stream that is slowly forgotten."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceshift.dsp.histogram import ForgettingHistogram

VALUES = st.lists(st.floats(-20.0, 20.0), min_size=1, max_size=60)


def filled(values: list[float], memory: float = 1e12) -> ForgettingHistogram:
    histogram = ForgettingHistogram(-10.0, 10.0, 40, memory)
    for value in values:
        histogram.add(value)
    return histogram


@given(VALUES, st.floats(0.0, 1.0))
def test_quantiles_are_right_to_a_bin(values: list[float], quantile: float) -> None:
    ordered = np.clip(np.sort(values), -10.0, 10.0)
    low = np.quantile(ordered, quantile, method="lower")
    below = np.quantile(ordered, max(0.0, quantile - 1.01 / len(values)), method="lower")
    above = np.quantile(ordered, min(1.0, quantile + 1.01 / len(values)), method="higher")
    found = filled(values).quantile(quantile)
    assert min(low, below) - 0.5001 <= found <= above + 0.5001


@given(VALUES)
def test_quantiles_grow_with_their_share(values: list[float]) -> None:
    histogram = filled(values)
    found = [histogram.quantile(q) for q in np.linspace(0.0, 1.0, 21)]
    assert np.diff(found).min() >= -1e-9


def test_a_quantile_is_interpolated_within_its_bin() -> None:
    rng = np.random.default_rng(0)
    values = rng.uniform(-10.0, 10.0, 4000).tolist()
    histogram = filled(values)
    for quantile in (0.1, 0.5, 0.77):
        assert histogram.quantile(quantile) == pytest.approx(np.quantile(values, quantile), abs=0.1)


@given(VALUES, st.floats(0.0, 0.99))
def test_the_mean_above_a_quantile_lies_above_it(values: list[float], quantile: float) -> None:
    histogram = filled(values)
    assert histogram.mean_above(quantile) >= histogram.quantile(quantile) - 0.5001


def test_the_mean_of_all_is_that_of_the_values() -> None:
    values = np.random.default_rng(1).uniform(-10.0, 10.0, 1000).tolist()
    assert filled(values).mean_above(0.0) == pytest.approx(np.mean(values), abs=0.05)


def test_the_mean_above_takes_its_part_of_the_bin_of_the_quantile() -> None:
    histogram = filled([-9.9] * 30 + [0.1] * 10 + [9.9] * 60)
    expected = (5 * 0.25 + 60 * 9.75) / 65
    assert histogram.mean_above(0.35) == pytest.approx(expected, rel=1e-6)


def test_values_outside_go_to_the_end_bins() -> None:
    histogram = filled([-1e6, 1e6, 10.0])
    assert histogram.mean_above(0.0) == pytest.approx((-9.75 + 9.75 + 9.75) / 3, rel=1e-6)


def test_old_values_fade_with_the_stated_memory() -> None:
    histogram = filled([-5.1] + [5.1] * 100, memory=100.0)
    new = sum(np.exp(-i / 100) for i in range(100))
    old = np.exp(-1.0)
    expected = (-5.25 * old + 5.25 * new) / (old + new)
    assert histogram.mean_above(0.0) == pytest.approx(expected, rel=1e-6)


def test_a_changed_stream_takes_over() -> None:
    histogram = filled([-5.0] * 1000 + [5.0] * 300, memory=200.0)
    assert histogram.quantile(0.5) == pytest.approx(5.0, abs=0.5)


def test_it_counts_and_clears() -> None:
    histogram = filled([1.0] * 7)
    assert histogram.count == 7
    histogram.clear()
    assert histogram.count == 0
    histogram.add(-3.1)
    assert histogram.quantile(0.5) == pytest.approx(-3.1, abs=0.5)
