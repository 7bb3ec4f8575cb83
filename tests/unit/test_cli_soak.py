"""`voiceshift soak`: the report judges what was seen, and hogs never outlive their owner."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from voiceshift.cli.hogs import HOGS, hogs
from voiceshift.cli.soak import POLL_S, soak
from voiceshift.cli.soakreport import AT_FLOOR_MS, MEMORY_GROWTH_MIB, WARM_UP_S, SoakReport
from voiceshift.engine.messages import EngineState, LatencyParts, StartRequest, Strain, Telemetry

GOOD = Telemetry(
    EngineState.RUNNING,
    hops=500,
    latency=LatencyParts(10.0, 20.0, 38.0, 4.0, 10.0),
    memory_mib=200.0,
    scheduling="real time (SCHED_RR 10)",
    memory_locked="locked",
)


def later(delay_ms: float = 0.0, **changes: Any) -> Telemetry:
    """Return GOOD with more delay and other changes."""
    return replace(GOOD, latency=replace(GOOD.latency, block_ms=20.0 + delay_ms), **changes)


def seen(*parts: tuple[float, Telemetry]) -> SoakReport:
    """Return a report of so many seconds of each telemetry, in turn."""
    report, elapsed_s = SoakReport(block_ms=10.0), 0.0
    for seconds, telemetry in ((WARM_UP_S, GOOD), *parts):
        for _ in range(round(seconds / POLL_S)):
            report.see(telemetry, elapsed_s)
            elapsed_s += POLL_S
    return report


def test_a_run_without_trouble_breaks_no_promise_and_says_what_was_granted() -> None:
    report = seen((60.0, GOOD))
    assert report.broken() == []
    assert "real time (SCHED_RR 10)" in report.text() and "(drift 0.0)" in report.text()
    assert report.facts()["strain_share"]["calm"] == 1.0


def test_the_report_says_in_which_part_a_delay_has_changed() -> None:
    delay = seen((20.0, GOOD), (20.0, later(3.0))).facts()["delay_ms"]
    changed = {name for name, ms in delay["first_parts"].items() if delay["last_parts"][name] != ms}
    assert changed == {"block_ms"}


@pytest.mark.parametrize(
    ("telemetry", "told"),
    [
        (later(output_starvations=2), "audio was lost 2 times"),
        (later(driver_flags=1), "audio was lost 1 times"),
        (later(late_hops=7), "7 hops were too late"),
        (later(memory_mib=200.0 + MEMORY_GROWTH_MIB + 1.0), "the memory grew by 6.0 MiB"),
        (later(delay_ms=AT_FLOOR_MS + 3.0), "the delay grew by 8.0 ms"),
        (later(state=EngineState.FAULT, fault="The device is gone."), "The device is gone."),
        (later(hops=0), "nothing was converted"),
    ],
)
def test_each_broken_promise_is_told(telemetry: Telemetry, told: str) -> None:
    assert any(told in promise for promise in seen((10.0, GOOD), (60.0, telemetry)).broken())


def test_a_delay_that_is_back_in_time_is_no_growth_but_a_slow_one_is_told() -> None:
    late = later(40.0, output_starvations=3, strain=Strain.THRIFTY)
    back = later(output_starvations=3)
    quick = seen((20.0, GOOD), (1.5, late), (60.0, back))
    assert quick.broken() == ["audio was lost 3 times"]
    assert quick.facts()["delay_ms"]["worst"] == GOOD.latency.total_ms + 40.0
    slow = seen((20.0, GOOD), (4.0, late), (60.0, back))
    assert any("above its floor" in promise for promise in slow.broken())


def test_a_block_more_in_the_driver_is_its_own_and_one_in_ours_is_told() -> None:
    hit = later(40.0, output_starvations=1)
    after = later(output_starvations=1)
    fuller = replace(after, latency=replace(after.latency, output_ms=GOOD.latency.output_ms + 9.0))
    assert seen((20.0, GOOD), (1.0, hit), (60.0, fuller)).broken() == ["audio was lost 1 times"]
    over = replace(after, latency=replace(after.latency, output_ms=GOOD.latency.output_ms + 16.0))
    beyond = seen((20.0, GOOD), (1.0, hit), (60.0, over))
    assert any("above its floor" in promise for promise in beyond.broken())
    ours = seen((20.0, GOOD), (1.0, hit), (60.0, later(9.0, output_starvations=1)))
    assert any("above its floor" in promise for promise in ours.broken())


def test_it_says_when_audio_was_lost() -> None:
    lost = seen((20.0, GOOD), (20.0, later(driver_flags=1)), (20.0, later(driver_flags=3)))
    first, second = lost.facts()["lost_at_s"]
    assert second - first == pytest.approx(20.0)


def test_an_overload_lasts_for_as_long_as_the_grown_buffer_is_needed() -> None:
    still = [(1.5, later(20.0, output_starvations=1, absorbed=n)) for n in range(5)]
    over = (60.0, later(output_starvations=1, absorbed=4))
    assert seen((20.0, GOOD), *still, over).broken() == ["audio was lost 1 times"]


class PollOnly:
    """Stands for the engine: starts, tells the same again and again, stops."""

    def __init__(self, telemetry: Telemetry) -> None:
        self.telemetry = telemetry
        self.calls: list[str] = []

    def start(self, request: StartRequest) -> None:
        self.calls.append("start")

    def poll(self) -> Telemetry:
        return self.telemetry

    def stop(self) -> None:
        self.calls.append("stop")


def test_it_runs_as_long_as_asked_and_stops_the_engine(capsys: pytest.CaptureFixture[str]) -> None:
    now = [100.0]
    engine = PollOnly(GOOD)

    def wait(seconds: float) -> None:
        now[0] += seconds

    report = soak(engine, StartRequest(), 30.0, lambda: now[0], wait)  # type: ignore[arg-type]
    assert engine.calls == ["start", "stop"]
    assert now[0] - 100.0 == pytest.approx(30.0, abs=2 * POLL_S)
    assert json.loads(json.dumps(report.facts()))["hops"] == GOOD.hops
    capsys.readouterr()


def is_alive(process_id: int) -> bool:
    status = Path(f"/proc/{process_id}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_hogs_end_with_what_is_done_inside() -> None:
    with hogs(list(HOGS)) as ids:
        assert len(ids) == len(set(ids)) == len(HOGS)
        assert all(is_alive(i) for i in ids)
    assert not any(is_alive(i) for i in ids)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_hogs_end_when_their_owner_is_killed() -> None:
    program = (
        "import time\n"
        "from voiceshift.cli.hogs import hogs\n"
        "if __name__ == '__main__':\n"
        "    with hogs(['cpu']) as ids:\n"
        "        print(*ids, flush=True)\n"
        "        time.sleep(60)\n"
    )
    owner = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    ids = [int(word) for word in owner.stdout.readline().split()]
    os.kill(owner.pid, signal.SIGKILL)
    owner.wait()
    owner.stdout.close()
    until_s = time.monotonic() + 30.0
    while any(is_alive(i) for i in ids) and time.monotonic() < until_s:
        time.sleep(0.05)
    assert ids and not any(is_alive(i) for i in ids)
