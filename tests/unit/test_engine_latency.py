"""The drift controller against simulated clocks."""

from __future__ import annotations

import math

import pytest

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.latency import DriftController

HOP_S = HOP_MS / 1000.0


def simulate_drift(skew_ppm: float, seconds: float, jitter_ms: float = 0.0) -> list[float]:
    """Return the lag error in ms a hop, for an output clock that is skew_ppm faster."""
    drift, lag, target = DriftController(), 30.0, 30.0
    errors = []
    for i in range(int(seconds / HOP_S)):
        jitter = jitter_ms * math.sin(i * 2.399)
        ppm = drift.update(lag + jitter, target, HOP_S)
        lag += (ppm - skew_ppm) * 1e-6 * HOP_MS
        errors.append(lag - target)
    return errors


@pytest.mark.parametrize("skew_ppm", [-200.0, -37.0, 0.0, 200.0])
def test_lag_is_held_for_any_real_clock_skew(skew_ppm: float) -> None:
    errors = simulate_drift(skew_ppm, 240.0)
    assert max(map(abs, errors)) < 2.0
    assert abs(errors[-1]) < 0.05


def test_correction_learns_the_skew_and_jitter_does_not_reach_the_pitch() -> None:
    drift, lag = DriftController(), 30.0
    heard = []
    for i in range(24_000):
        heard.append(drift.update(lag + 3.0 * math.sin(i * 2.399), 30.0, HOP_S))
        lag += (heard[-1] - 120.0) * 1e-6 * HOP_MS
    settled = heard[-3000:]
    assert sum(settled) / len(settled) == pytest.approx(120.0, abs=3.0)
    assert max(settled) - min(settled) < 20.0  # 20 ppm is 0.03 cent


def test_correction_is_clipped_and_does_not_wind_up() -> None:
    drift = DriftController()
    for _ in range(6000):
        assert abs(drift.update(80.0, 30.0, HOP_S)) <= DriftController.LIMIT_PPM
    for _ in range(500):
        drift.update(30.0, 30.0, HOP_S)
    assert abs(drift.ppm) < 60.0


def test_a_jump_keeps_the_learnt_skew() -> None:
    drift, lag = DriftController(), 30.0
    for _ in range(24_000):
        lag += (drift.update(lag, 30.0, HOP_S) - 150.0) * 1e-6 * HOP_MS
    drift.jumped()
    assert drift.update(30.0, 30.0, HOP_S) == pytest.approx(150.0, abs=5.0)
