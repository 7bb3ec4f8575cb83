"""The meter of wake-ups, and the collector that waits for an idle moment."""

from __future__ import annotations

import gc

import numpy as np
import pytest

from voiceshift.engine.garbage import COLLECT_EVERY_S, QuietCollector
from voiceshift.engine.wakes import WakeMeter


@pytest.mark.parametrize("share", [0.5, 0.9, 0.99])
def test_a_quantile_is_right_within_a_step(share: float) -> None:
    late_ms = np.random.default_rng(1).exponential(2.0, 20_000)
    meter = WakeMeter()
    for ms in late_ms:
        meter.note(float(ms))
    exact = float(np.quantile(late_ms, share))
    assert exact <= meter.quantile_ms(share) <= exact * 1.25
    assert meter.worst_ms == pytest.approx(late_ms.max())


def test_nothing_noted_early_wakings_and_hours_are_all_told() -> None:
    meter = WakeMeter()
    assert meter.quantile_ms(0.99) == 0.0
    meter.note(-1.0)
    assert meter.quantile_ms(0.99) <= 0.02
    meter.note(3_600_000.0)
    assert meter.worst_ms == 3_600_000.0
    assert meter.quantile_ms(0.99) <= meter.worst_ms


def test_garbage_is_collected_only_when_idle_and_due_and_afterwards_by_itself() -> None:
    collected: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            collected.append(info["generation"])

    collector = QuietCollector(100.0)
    gc.callbacks.append(note)
    try:
        with collector:
            assert not gc.isenabled()
            hold = [[i] for i in range(100_000)]
            collector.idle(100.0 + COLLECT_EVERY_S - 0.1)
            assert collected == []
            collector.idle(100.0 + COLLECT_EVERY_S)
            collector.idle(100.0 + COLLECT_EVERY_S + 0.1)
            assert collected == [1]
        assert gc.isenabled()
        assert len(hold) == 100_000
    finally:
        gc.callbacks.remove(note)
