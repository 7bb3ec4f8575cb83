"""`python -m benchmarks` runs, and its delay is the delay."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks import hop
from benchmarks.__main__ import main
from benchmarks.measure import Run, lag_ms, run
from benchmarks.page import put_section
from benchmarks.peers import PEERS
from benchmarks.report import Report, figures, plot, section
from voiceshift.audio.format import Samples


class Echo:
    """Gives back what it got `lag` samples ago, at first `held` samples too few."""

    rate_hz = 16_000
    block_samples = 160
    stated_delay_ms = None

    def __init__(self, lag: int, held: int) -> None:
        self._queue = np.zeros(lag, np.float32)
        self._held = held

    def process(self, block: Samples) -> Samples:
        self._queue = np.concatenate([self._queue, block])
        ready = max(0, block.size - self._held)
        self._held -= block.size - ready
        y, self._queue = self._queue[:ready], self._queue[ready:]
        return y


@pytest.mark.parametrize(("lag", "held"), [(0, 0), (800, 0), (0, 800), (320, 480)])
def test_delay_is_block_and_lag_and_what_is_held_back(lag: int, held: int) -> None:
    found = run(Echo(lag, held), 1.0)
    assert found.block_ms == 10.0 and len(found.times_ms) == 100
    assert found.delay_ms == pytest.approx(10.0 + (lag + held) / 16.0, abs=1.0)
    assert not found.delay_is_stated


def test_silence_is_no_result() -> None:
    speech = np.random.default_rng(0).standard_normal(16_000).astype(np.float32)
    with pytest.raises(ValueError, match="silence"):
        lag_ms(speech, np.zeros_like(speech), 16_000)


@pytest.mark.parametrize("name", list(PEERS))
def test_every_peer_takes_blocks_and_gives_sound(name: str) -> None:
    for package in filter(None, [PEERS[name].package]):
        pytest.importorskip(package)
    peer = PEERS[name].build()
    random = np.random.default_rng(0)
    parts = [0.1 * random.standard_normal(peer.block_samples) for _ in range(30)]
    y = np.concatenate([peer.process(part.astype(np.float32)).copy() for part in parts])
    assert y.dtype == np.float32 and np.isfinite(y).all() and np.abs(y).max() > 1e-4
    assert 0 <= 30 * peer.block_samples - y.size <= 0.2 * peer.rate_hz


def test_figures_pool_rounds_and_are_told() -> None:
    quick, slow = (Run(10.0, [ms] * 100, 30.0, False, memory) for ms, memory in ((1, 90), (3, 80)))
    ours = figures("voiceshift", [quick, slow])
    assert (ours.median_ms, ours.real_time_factor, ours.memory_mib) == (2.0, 0.2, 90)
    assert ours.p99_share == pytest.approx(0.3)
    told = section(Report({"python": "3"}, 1.0, 2, [ours], {"llvc": "No module named 'torch'"}))
    assert "| VoiceShift |" in told and "2.00 / 3.00 / 3.00" in told
    assert "Not run: LLVC's shape: No module named 'torch'." in told


def test_the_plot_is_the_same_file_for_the_same_figures(tmp_path: Path) -> None:
    ours = figures("voiceshift", [Run(10.0, [1.0], 30.0, False, 0.0)])
    for name in ("a.svg", "b.svg"):
        plot([ours], tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_the_command_measures_and_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--seconds", "0.2", "--rounds", "1", "--only", "voiceshift"]
    assert main([*arguments, "--out", str(tmp_path)]) == 0
    assert "| VoiceShift |" in capsys.readouterr().out
    written = json.loads((tmp_path / "benchmarks.json").read_text())
    (ours,) = written["peers"]
    assert ours["name"] == "voiceshift" and 0.0 < ours["median_ms"] <= ours["p99_ms"]
    assert 30.0 < ours["delay_ms"] < 80.0 and written["missing"] == {}
    assert {path.name for path in tmp_path.iterdir()} == {
        "BENCHMARKS.md",
        "benchmarks.json",
        "benchmarks.svg",
    }


def test_a_program_keeps_what_others_and_people_wrote(tmp_path: Path) -> None:
    page = tmp_path / "BENCHMARKS.md"
    put_section(page, "benchmarks", "## Beside others\n\nold")
    put_section(page, "benchmarks.watermark", "## The watermark")
    page.write_text(page.read_text() + "\nBy hand.\n")
    before = page.read_text()
    put_section(page, "benchmarks", r"## Beside others \1")
    assert page.read_text() == before.replace("## Beside others\n\nold", r"## Beside others \1")
    assert before.startswith("# Benchmarks\n\n<!--") and before.endswith("\nBy hand.\n")


@pytest.mark.parametrize("damage", ["lost", "doubled", "reversed"])
def test_damaged_markers_stop_a_program_before_it_writes(tmp_path: Path, damage: str) -> None:
    page = tmp_path / "BENCHMARKS.md"
    put_section(page, "benchmarks", "old")
    lines = page.read_text().splitlines()
    spoilt = {"lost": lines[:-1], "doubled": [*lines, lines[-1]], "reversed": lines[::-1]}
    page.write_text("\n".join(spoilt[damage]))
    before = page.read_text()
    with pytest.raises(ValueError, match="put back one <!--"):
        put_section(page, "benchmarks", "new")
    assert page.read_text() == before


def test_the_page_has_a_place_for_each_program() -> None:
    page = (Path(__file__).parents[2] / "docs/BENCHMARKS.md").read_text(encoding="utf-8")
    for program in ("benchmarks", "benchmarks.watermark"):
        for marker in (
            f"<!-- written by python -m {program} -->",
            f"end of python -m {program} -->",
        ):
            assert page.count(marker) == 1


@pytest.mark.parametrize("paced", [False, True])
def test_the_parts_of_a_hop_are_timed_hop_by_hop(paced: bool) -> None:
    times = hop.measured("kathleen", 0.1, paced)
    assert times.shape == (10, len(hop.PARTS)) and (times > 0.0).all()
    np.testing.assert_allclose(times[:, 4], times[:, 2] + times[:, 3])
