"""The latency policy and the drift controller against simulated clocks."""

from __future__ import annotations

import math

import pytest

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.latency import (
    MAX_GROWTH_HOPS,
    SHRINK_AFTER_S,
    STALE_HOPS_KEPT,
    TIMINGS,
    BufferPolicy,
    DriftController,
)
from voiceshift.engine.messages import Profile

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


@pytest.mark.parametrize("profile", list(Profile))
def test_target_covers_one_block_and_the_profiles_margin(profile: Profile) -> None:
    margin = TIMINGS[profile].margin_ms
    assert BufferPolicy(profile, 5.0).target_ms == HOP_MS + margin
    assert BufferPolicy(profile, 42.7).target_ms == 42.7 + margin


def test_no_hop_is_skipped_below_one_stale_hop() -> None:
    policy = BufferPolicy(Profile.BALANCED, 10.0)
    limit = policy.target_ms + (STALE_HOPS_KEPT + 1) * HOP_MS
    assert [policy.hops_to_skip(limit - 0.1) for _ in range(10)] == [0] * 10
    assert policy.late_hops == 0


@pytest.mark.parametrize("late_ms", [20.0, 25.0, 64.9, 500.0])
def test_after_skipping_at_most_one_stale_hop_stays(late_ms: float) -> None:
    policy = BufferPolicy(Profile.BALANCED, 10.0)
    lag = policy.target_ms + late_ms
    skipped = sum(policy.hops_to_skip(lag) for _ in range(3))
    left = late_ms - skipped * HOP_MS
    assert 0.0 <= left < (STALE_HOPS_KEPT + 1) * HOP_MS
    assert policy.late_hops == skipped


def test_a_burst_that_lasts_an_instant_skips_nothing() -> None:
    policy = BufferPolicy(Profile.LOW, 5.0)
    calm, burst = policy.target_ms, policy.target_ms + 40.0
    assert sum(policy.hops_to_skip(lag) for lag in [calm, burst, burst, calm] * 20) == 0


def test_lag_stays_bounded_when_the_worker_is_always_late() -> None:
    policy = BufferPolicy(Profile.BALANCED, 10.0)
    lag, worst = policy.target_ms, 0.0
    for hop in range(5000):
        lag += 3.0  # every hop starves 3 ms of output
        policy.on_starved(hop * HOP_S)
        lag -= policy.hops_to_skip(lag) * HOP_MS
        worst = max(worst, lag)
    limit = policy.target_ms + (STALE_HOPS_KEPT + 1) * HOP_MS + 3 * 3.0
    assert worst <= limit


def test_buffer_grows_a_hop_a_starvation_to_a_limit_with_a_log_line(
    caplog: pytest.LogCaptureFixture,
) -> None:
    policy = BufferPolicy(Profile.BALANCED, 10.0)
    start = policy.target_ms
    policy.on_starved(0.0)
    assert policy.target_ms == start + HOP_MS
    assert "buffer grows to" in caplog.text
    for _ in range(50):
        policy.on_starved(0.0)
    assert policy.target_ms == start + MAX_GROWTH_HOPS * HOP_MS


def test_buffer_shrinks_only_after_sustained_headroom_and_never_below_its_start() -> None:
    policy = BufferPolicy(Profile.BALANCED, 10.0)
    start = policy.target_ms
    policy.on_starved(100.0)
    policy.on_starved(100.0)
    policy.on_hop(30.0, 100.0 + SHRINK_AFTER_S - 0.01)
    assert policy.target_ms == start + 2 * HOP_MS
    policy.on_hop(5.0, 100.0 + SHRINK_AFTER_S)  # nearly empty: headroom starts anew
    policy.on_hop(30.0, 100.0 + SHRINK_AFTER_S + 1.0)
    assert policy.target_ms == start + 2 * HOP_MS
    policy.on_hop(30.0, 100.0 + 2 * SHRINK_AFTER_S)
    assert policy.target_ms == start + HOP_MS
    for second in range(200, 400):
        policy.on_hop(30.0, float(second))
    assert policy.target_ms == start
