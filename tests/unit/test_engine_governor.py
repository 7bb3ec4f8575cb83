"""The governor on a clock of its own: the ladder up, the way back, and what it may cost."""

from __future__ import annotations

import itertools

import pytest

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.governor import (
    HOPS_AT_ONCE,
    LONGEST_PATIENCE_S,
    MAX_GROWTH_HOPS,
    PATIENCE_S,
    QUIET_WAIT_S,
    RELAPSE_S,
    SILENCE_S,
    STALE_HOPS_KEPT,
    STUTTER,
    Governor,
)
from voiceshift.engine.latency import TIMINGS
from voiceshift.engine.messages import Profile, Strain

HOP_S = HOP_MS / 1000.0


class Machine:
    """A clock, a governor, and a lag that does what it is told."""

    def __init__(self, profile: Profile = Profile.BALANCED) -> None:
        self.now_s = 1000.0
        self.governor = Governor(profile, 10.0, self.now_s)
        self.floor_ms = self.lag_ms = self.governor.target_ms
        self.skipped_ms = 0.0
        self.slack_ms = 100.0
        """By how much each call could have been later."""
        self.quiet = True

    def run(self, seconds: float, late_every_s: float = 0.0, late_ms: float = 5.0) -> None:
        """Make a call each hop; each late_every_s the output was empty for late_ms."""
        until_s, late_s = self.now_s + seconds, self.now_s + late_every_s
        while self.now_s < until_s:
            skip_ms = self.governor.stale_ms(self.lag_ms)
            self.skipped_ms += skip_ms
            self.lag_ms -= skip_ms
            if late_every_s and self.now_s >= late_s:
                late_s += late_every_s
                self.starve(late_ms)
            self.governor.on_hop(self.lag_ms, self.slack_ms, self.quiet, self.now_s)
            self.now_s += HOP_S

    def starve(self, late_ms: float) -> None:
        """The output was empty for late_ms; the session writes silence up to the new target."""
        self.lag_ms += late_ms
        self.governor.on_starved(self.lag_ms, self.now_s)
        self.lag_ms = max(self.lag_ms, self.governor.target_ms)

    def seconds_to_calm(self) -> float:
        begun_s = self.now_s
        while self.governor.strain is not Strain.CALM or self.lag_ms > self.floor_ms:
            self.run(HOP_S)
            assert self.now_s - begun_s < 60.0
        return self.now_s - begun_s


@pytest.mark.parametrize("profile", list(Profile))
def test_the_floor_covers_one_block_and_the_profiles_margin(profile: Profile) -> None:
    margin = TIMINGS[profile].margin_ms
    assert Governor(profile, 5.0, 0.0).target_ms == HOP_MS + margin
    assert Governor(profile, 42.7, 0.0).target_ms == 42.7 + margin


def test_one_stale_hop_is_kept_and_never_for_longer_than_patience() -> None:
    machine = Machine()
    machine.lag_ms += (STALE_HOPS_KEPT + 1) * HOP_MS - 0.1
    machine.run(PATIENCE_S - 0.1)
    assert machine.skipped_ms == 0.0
    machine.run(0.3)
    assert machine.lag_ms == pytest.approx(machine.floor_ms)
    assert machine.governor.late_hops == 0


@pytest.mark.parametrize("late_ms", [20.0, 25.0, 64.9, 500.0, 10_000.0])
def test_what_is_more_stale_is_skipped_within_three_calls(late_ms: float) -> None:
    machine = Machine()
    machine.lag_ms += late_ms
    machine.run(3 * HOP_S)
    assert machine.lag_ms == pytest.approx(machine.floor_ms)
    assert machine.governor.late_hops * HOP_MS >= late_ms > (machine.governor.late_hops - 1) * 10


def test_a_burst_of_a_driver_skips_nothing() -> None:
    governor = Governor(Profile.LOW, 5.0, 0.0)
    calm, burst = governor.target_ms, governor.target_ms + 40.0
    assert sum(governor.stale_ms(lag) for lag in [calm, burst, burst, calm] * 20) == 0.0


def test_the_ladder_is_climbed_step_by_step_with_a_log_line_each(
    caplog: pytest.LogCaptureFixture,
) -> None:
    machine = Machine()
    seen, targets, lines = [], [], []
    for _ in range(STUTTER):
        machine.starve(2.0)
        machine.run(0.1)
        seen.append((machine.governor.strain, machine.governor.hops_at_once))
        targets.append(machine.governor.target_ms)
        lines.append(len(caplog.records))
    assert seen == [
        (Strain.GROWN, 1),
        (Strain.THRIFTY, 2),
        (Strain.THRIFTY, 4),
        (Strain.THRIFTY, 4),
        (Strain.SILENT, 4),
    ]
    assert targets[0] == machine.floor_ms + HOP_MS
    assert targets[1] == machine.floor_ms + 3 * HOP_MS  # one to grow, one to collect
    assert targets == sorted(targets)
    assert lines == sorted(set(lines))
    assert "silence" in caplog.text and "buffer grows to" in caplog.text


def test_lateness_that_is_seldom_grows_the_buffer_and_spends_nothing_else() -> None:
    machine = Machine()
    machine.slack_ms = 0.0  # each time it was needed
    machine.run(25.0, late_every_s=6.0)
    assert machine.governor.hops_at_once == 1
    assert machine.governor.target_ms == machine.floor_ms + 4 * HOP_MS


def test_lag_is_bounded_when_the_worker_is_always_late() -> None:
    machine, worst = Machine(), 0.0
    for _ in range(5000):
        machine.starve(3.0)
        machine.run(HOP_S)
        worst = max(worst, machine.lag_ms)
    most_hops = MAX_GROWTH_HOPS + HOPS_AT_ONCE[-1] - 1 + STALE_HOPS_KEPT + 1
    assert worst <= machine.floor_ms + most_hops * HOP_MS + 3 * 3.0
    assert machine.governor.strain is Strain.SILENT


@pytest.mark.parametrize("quiet", [True, False])
@pytest.mark.parametrize("stall_ms", [2.0, 40.0, 300.0, 10_000.0])
def test_after_any_first_overload_the_floor_is_reached_within_two_seconds(
    stall_ms: float, quiet: bool
) -> None:
    machine = Machine()
    machine.quiet = quiet
    machine.run(5.0)
    machine.now_s += stall_ms / 1000.0
    machine.starve(stall_ms)
    assert machine.seconds_to_calm() < 2.0


def test_after_stutter_the_voice_is_back_soon_and_the_floor_within_two_seconds() -> None:
    machine = Machine()
    machine.run(5.0, late_every_s=0.02)
    assert machine.governor.strain is Strain.SILENT
    machine.run(SILENCE_S - 0.05)
    assert machine.governor.strain is Strain.SILENT
    machine.run(0.1)
    assert machine.governor.strain is not Strain.SILENT
    assert machine.seconds_to_calm() < 2.0 - SILENCE_S


def test_stalls_that_no_buffer_would_bridge_never_make_it_slower_to_recover() -> None:
    machine = Machine()
    for _ in range(6):
        machine.run(3.0)
        machine.now_s += 10.0
        machine.starve(10_000.0)
        assert machine.seconds_to_calm() < 2.0


def test_going_back_waits_for_a_pause_but_not_for_long() -> None:
    waits = {}
    for quiet in (True, False):
        machine = Machine()
        machine.quiet = quiet
        machine.starve(5.0)
        waits[quiet] = machine.seconds_to_calm()
    assert waits[False] - waits[True] == pytest.approx(QUIET_WAIT_S, abs=2 * HOP_S)


def test_each_relapse_doubles_the_patience_and_calm_makes_it_forget() -> None:
    machine = Machine()
    waits = []
    for _ in range(7):
        machine.starve(5.0)
        waits.append(machine.seconds_to_calm())
        machine.run(0.5)
    for earlier, later in itertools.pairwise(waits):
        expected = min(2.0 * earlier, LONGEST_PATIENCE_S)
        assert later == pytest.approx(expected, rel=0.1)
    machine.run(RELAPSE_S)
    machine.starve(5.0)
    assert machine.seconds_to_calm() == pytest.approx(waits[0], abs=0.1)


def test_buffer_that_was_needed_is_kept() -> None:
    machine = Machine()
    machine.starve(5.0)
    machine.run(0.05)
    machine.starve(5.0)
    machine.slack_ms = HOP_MS + 1.0  # of two hops of growth, one was used
    machine.run(PATIENCE_S + 0.1)
    assert machine.governor.target_ms == machine.floor_ms + HOP_MS
    machine.slack_ms = HOP_MS - 2.0
    machine.run(60.0)
    assert machine.governor.target_ms == machine.floor_ms + HOP_MS
    machine.slack_ms = HOP_MS + 1.0
    machine.run(LONGEST_PATIENCE_S)
    assert machine.governor.target_ms == machine.floor_ms
