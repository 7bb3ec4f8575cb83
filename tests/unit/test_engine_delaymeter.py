"""The meter's figures: what belongs together stays together."""

from __future__ import annotations

import pytest

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.delaymeter import DelayMeter


def test_the_parts_add_up_to_devices_rings_and_algorithm() -> None:
    meter = DelayMeter()
    meter.note(12.0, 25.0, 20.0)
    parts = meter.parts(algorithm_ms=30.0 + HOP_MS, compute_ms=2.0)
    assert parts.total_ms == pytest.approx(12.0 + 25.0 + 20.0 + 30.0)
    assert (parts.capture_ms, parts.output_ms, parts.compute_ms) == (12.0, 20.0, 2.0)
    assert parts.block_ms == pytest.approx(25.0 - HOP_MS - 2.0)


def test_bursts_of_callbacks_do_not_move_the_total() -> None:
    """Four blocks of 5 ms are fetched at once: each call shows another delay, and another lag."""
    meter = DelayMeter()
    for hop in range(100):
        place = 5.0 * (hop % 4)
        meter.note(3.0, 30.0 - place, 10.0 + place)
    parts = meter.parts(40.0, 2.0)
    assert parts.total_ms == pytest.approx(3.0 + 30.0 + 10.0 + 40.0 - HOP_MS)
    assert parts.output_ms == pytest.approx(17.5)


def test_a_few_late_calls_move_nothing_and_a_change_shows_within_a_second() -> None:
    meter = DelayMeter()
    for hop in range(300):
        meter.note(3.0, 200.0 if hop % 10 == 0 else 30.0, 10.0)
    steady_ms = meter.parts(40.0, 2.0).total_ms
    assert steady_ms == pytest.approx(3.0 + 30.0 + 10.0 + 40.0 - HOP_MS)
    for _ in range(51):
        meter.note(3.0, 40.0, 10.0)
    assert meter.parts(40.0, 2.0).total_ms == pytest.approx(steady_ms + 10.0)


def test_a_jump_shows_at_once_and_not_before_something_new_is_known() -> None:
    meter = DelayMeter()
    for _ in range(100):
        meter.note(3.0, 60.0, 10.0)
    before_ms = meter.parts(40.0, 2.0).total_ms
    meter.jumped()
    assert meter.parts(40.0, 2.0).total_ms == before_ms
    meter.note(3.0, 30.0, 10.0)
    assert meter.parts(40.0, 2.0).total_ms == pytest.approx(before_ms - 30.0)


def test_before_anything_ran_only_the_design_is_known() -> None:
    assert DelayMeter().parts(37.7, 1.0).total_ms == pytest.approx(38.7)


def test_computing_is_a_part_of_the_lag_and_never_more() -> None:
    meter = DelayMeter()
    meter.note(3.0, HOP_MS + 8.0, 10.0)
    for compute_ms in (0.0, 5.0, 8.0, 30.0):
        parts = meter.parts(40.0, compute_ms)
        assert parts.total_ms == pytest.approx(3.0 + 8.0 + 10.0 + 40.0)
        assert parts.compute_ms == min(compute_ms, 8.0)
