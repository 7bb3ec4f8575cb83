"""What a soak came to: gathered poll by poll in constant memory, and judged by what is promised."""

from __future__ import annotations

from collections import Counter
from typing import Any

from voiceshift.cli.console import xruns
from voiceshift.engine.messages import EngineState, Strain, Telemetry

WARM_UP_S = 10.0
"""Until then caches fill and the pitch fit is learnt: the report compares with what is after it."""
RECOVERY_S = 2.0
"""After an overload the delay is back at its floor by then."""
AT_FLOOR_MS = 5.0
"""The delay counts as grown beyond this: what a driver's measurement wanders by. What the devices
hold may change by a block more each: as much is in a driver's buffer by the phase of its clock,
which it changes when it is interrupted. That is not ours to take back without a gap."""
MEMORY_GROWTH_MIB = 5.0
MOST_TOLD = 100
_SHARE = 0.02
"""Of a new poll in the averaged delay: 5 s."""


class SoakReport:
    """See the module's docstring."""

    def __init__(self, block_ms: float) -> None:
        """Nothing seen. block_ms: what the devices are asked for."""
        self._block_ms = block_ms
        self._seconds = 0.0
        self._last = Telemetry()
        self._faults: list[str] = []
        self._first: Telemetry | None = None
        """The first poll after the warm-up."""
        self._delay_ms = 0.0
        self._first_delay_ms = 0.0
        self._worst_delay_ms = 0.0
        self._most_mib = 0.0
        self._polls_in: Counter[Strain] = Counter()
        self._trouble_at_s = 0.0
        self._lost_at_s: list[float] = []
        """The polls that saw audio lost, MOST_TOLD at most."""
        self._slowest_recovery_s = 0.0

    def see(self, telemetry: Telemetry, elapsed_s: float) -> None:
        """Add one poll."""
        self._seconds = elapsed_s
        if telemetry.fault and telemetry.fault not in self._faults:
            self._faults.append(telemetry.fault)
        if telemetry.state is not EngineState.RUNNING:
            return
        before, self._last = self._last, telemetry
        self._polls_in[telemetry.strain] += 1
        delay_ms = telemetry.latency.total_ms
        if elapsed_s < WARM_UP_S:
            self._delay_ms = delay_ms
            self._trouble_at_s = elapsed_s
            return
        self._delay_ms += _SHARE * (delay_ms - self._delay_ms)
        if self._first is None:
            self._first, self._first_delay_ms = telemetry, self._delay_ms
        self._worst_delay_ms = max(self._worst_delay_ms, delay_ms)
        self._most_mib = max(self._most_mib, telemetry.memory_mib)
        if xruns(telemetry) > xruns(before) and len(self._lost_at_s) < MOST_TOLD:
            self._lost_at_s.append(round(elapsed_s, 1))
        if _troubles(telemetry) != _troubles(before):
            self._trouble_at_s = elapsed_s
        elif self._above_floor(telemetry):
            since_s = elapsed_s - self._trouble_at_s
            self._slowest_recovery_s = max(self._slowest_recovery_s, since_s)

    def _above_floor(self, telemetry: Telemetry) -> bool:
        """Return whether the delay is longer than after the warm-up."""
        now, first = telemetry.latency, (self._first or telemetry).latency
        devices_ms = (now.capture_ms - first.capture_ms, now.output_ms - first.output_ms)
        ours_ms = now.total_ms - first.total_ms - sum(devices_ms)
        return ours_ms > AT_FLOOR_MS or max(devices_ms) > AT_FLOOR_MS + self._block_ms

    @property
    def delay_drift_ms(self) -> float:
        """How much longer the delay is at the end than at the beginning."""
        return self._delay_ms - self._first_delay_ms if self._first is not None else 0.0

    @property
    def memory_growth_mib(self) -> float:
        """How much more is resident at the end than at the beginning."""
        return 0.0 if self._first is None else self._last.memory_mib - self._first.memory_mib

    def broken(self) -> list[str]:
        """Return each broken promise in a sentence."""
        told = [f"it failed: {fault}" for fault in self._faults]
        if self._last.hops == 0:
            told.append("nothing was converted")
        if xruns(self._last):
            told.append(f"audio was lost {xruns(self._last)} times")
        if self._last.late_hops:
            told.append(f"{self._last.late_hops} hops were too late and skipped")
        if self._slowest_recovery_s > RECOVERY_S:
            told.append(
                f"the delay was above its floor {self._slowest_recovery_s:.1f} s after an overload"
            )
        if self._above_floor(self._last):
            told.append(f"the delay grew by {self.delay_drift_ms:.1f} ms")
        if self.memory_growth_mib > MEMORY_GROWTH_MIB:
            told.append(f"the memory grew by {self.memory_growth_mib:.1f} MiB")
        return told

    def facts(self) -> dict[str, Any]:
        """Return everything as plain data for JSON. Counters are totals, times as named."""
        t, polls = self._last, max(1, sum(self._polls_in.values()))
        return {
            "seconds": round(self._seconds, 1),
            "hops": t.hops,
            "xruns": {
                "input_overflows": t.input_overflows,
                "output_starvations": t.output_starvations,
                "driver_flags": t.driver_flags,
            },
            "lost_at_s": self._lost_at_s,
            "late_hops": t.late_hops,
            "absorbed": t.absorbed,
            "strain_share": {
                strain.value: round(self._polls_in[strain] / polls, 4) for strain in Strain
            },
            "delay_ms": {
                "first": round(self._first_delay_ms, 2),
                "last": round(self._delay_ms, 2),
                "worst": round(self._worst_delay_ms, 2),
                "drift": round(self.delay_drift_ms, 2),
                "slowest_recovery_s": round(self._slowest_recovery_s, 2),
                "first_parts": _rounded(self._first or t),
                "last_parts": _rounded(t),
            },
            "clock_drift_ppm": round(t.drift_ppm, 2),
            "load": round(t.load, 3),
            "memory_mib": {
                "last": round(t.memory_mib, 1),
                "most": round(self._most_mib, 1),
                "growth": round(self.memory_growth_mib, 2),
            },
            "wake_ms": {"p99": round(t.wake_p99_ms, 3), "worst": round(t.wake_worst_ms, 3)},
            "scheduling": t.scheduling,
            "memory_locked": t.memory_locked,
            "faults": self._faults,
        }

    def text(self) -> str:
        """Return the report for a reader."""
        t, facts = self._last, self.facts()
        delay, memory, lost = facts["delay_ms"], facts["memory_mib"], facts["xruns"]
        rows = {
            "Run": f"{self._seconds / 60.0:.1f} minutes, {t.hops} hops",
            "Lost audio": ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in lost.items()),
            "Late hops": f"{t.late_hops}; {t.absorbed} late calls made up for by a grown buffer",
            "Delay": f"{delay['first']} ms, at the end {delay['last']} (drift {delay['drift']}),"
            f" at worst {delay['worst']}",
            "Recovery": f"{delay['slowest_recovery_s']} s at the slowest",
            "Governor": ", ".join(
                f"{name} {100 * share:.1f} %" for name, share in facts["strain_share"].items()
            ),
            "Memory": f"{memory['last']} MiB, grown by {memory['growth']} ({t.memory_locked})",
            "Wake-ups": f"{t.wake_p99_ms:.2f} ms late at p99, {t.wake_worst_ms:.1f} at worst",
            "Scheduling": t.scheduling or "unknown",
        }
        return "\n".join(f"{name:<12}{value}" for name, value in rows.items())


def _rounded(telemetry: Telemetry) -> dict[str, float]:
    """Return the delay's parts: where it went if it is another than before."""
    return {name: round(ms, 2) for name, ms in vars(telemetry.latency).items()}


def _troubles(telemetry: Telemetry) -> tuple[int, int, int]:
    """Return what counts up for as long as an overload lasts."""
    return xruns(telemetry), telemetry.late_hops, telemetry.absorbed
