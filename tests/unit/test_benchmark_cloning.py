"""`python -m benchmarks.cloning`: what it clones from and compares with, and what it tells."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks.cloning import (
    LONG_SPEAKERS,
    OTHERS_S,
    SOURCES,
    SPEAKERS,
    Target,
    first,
    seconds_of,
    set_aside,
    worth_it,
)
from benchmarks.cloningreport import Cell, finished, groups, plot, table, told
from voiceshift.cloning.recordings import Passage
from voiceshift.evaluation import heldout
from voiceshift.evaluation.listening import Clip

TUNED = Cell(
    "ls3080", "F", False, "tuned", 1.0, 58.0, 0.8, 0.5, 0.45, 0.9, 0.12, 2.9, 90.0, 70.0, 350_000
)
SHIPPED = Cell("slt", "F", True, "shipped", 0.0, word_error=0.1, secs_source=0.5, ovrl=3.0)


def clips(count: int, seconds: float = 7.0) -> list[Clip]:
    return [Clip(f"corpus/who/{k}.opus", "who", seconds, "") for k in range(count)]


def test_three_women_and_three_men_whom_no_core_hears_and_as_many_with_more_to_say() -> None:
    for group in (SPEAKERS, LONG_SPEAKERS):
        assert sorted(group.values()) == list("FFFMMM")
        assert not set(group) & set(SOURCES)
    assert heldout.SPEAKERS.issuperset((*SPEAKERS, *SOURCES))
    assert not heldout.SPEAKERS & set(LONG_SPEAKERS)


def test_a_clone_is_never_compared_with_what_it_is_made_of(tmp_path: Path) -> None:
    target = Target(tmp_path, "who", clips(12))
    assert not set(target.own) & set(target.others)
    assert len(target.own) + len(target.others) == 12
    assert len(target.others) * 7.0 >= OTHERS_S > (len(target.others) - 1) * 7.0
    assert target.seconds == 7.0 * len(target.own)


def test_what_is_set_aside_is_the_same_in_any_order() -> None:
    assert set_aside(clips(12), 20.0) == set_aside(clips(12)[::-1], 20.0)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_speaker_of_too_little_speech_is_told(count: int) -> None:
    with pytest.raises(ValueError, match="no more than 20 s"):
        set_aside(clips(count), 20.0)


@pytest.mark.parametrize(
    ("available", "expected"),
    [(0.7, [1.0]), (1.2, [1.0]), (1.25, [1.0, 3.0]), (3.5, [1.0, 3.0]), (8.0, [1.0, 3.0, 10.0])],
)
def test_lengths_that_give_hardly_more_speech_are_left_out(
    available: float, expected: list[float]
) -> None:
    assert worth_it((3.0, 10.0, 1.0), available) == expected


def test_the_first_seconds_of_passages_are_cut_to_the_asked_length() -> None:
    passages = [Passage(np.ones(n, np.float32), 7600.0) for n in (30_000, 60_000, 90_000)]
    chosen = first(passages, 4.5)
    assert [len(passage.audio) for passage in chosen] == [30_000, 60_000]
    assert [len(passage.audio) for passage in first(passages, 3.0)] == [30_000, 42_000]
    assert seconds_of(passages) == 7.5


def test_a_finished_cell_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "cell.json"
    assert finished(path, lambda: TUNED) == TUNED
    assert finished(path, lambda: pytest.fail("it was finished")) == TUNED


def test_what_is_not_known_is_null_in_the_file_and_stays_unknown(tmp_path: Path) -> None:
    path = tmp_path / "cell.json"
    finished(path, lambda: SHIPPED)
    assert "NaN" not in path.read_text() and '"secs_target": null' in path.read_text()
    found = finished(path, lambda: pytest.fail("it was finished"))
    assert math.isnan(found.secs_target) and told(found) == told(SHIPPED)


@pytest.mark.parametrize("broken", ["", "[]", '{"speaker": "ls3080"}', '{"unknown": 1}'])
def test_a_cell_that_cannot_be_read_is_made_anew(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "cell.json"
    path.write_text(broken)
    assert finished(path, lambda: TUNED) == TUNED
    assert finished(path, lambda: pytest.fail("it was finished")) == TUNED


def test_a_failure_leaves_nothing_that_looks_finished(tmp_path: Path) -> None:
    def fails() -> Cell:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finished(tmp_path / "cell.json", fails)
    assert list(tmp_path.iterdir()) == []


def test_word_error_is_told_beside_shipped_voices_of_the_same_sex() -> None:
    others = [replace(SHIPPED, word_error=0.2), replace(SHIPPED, sex="M", word_error=0.9)]
    rows = table([SHIPPED, *others, TUNED]).splitlines()
    mine = next(line for line in rows if line.startswith("| ls3080"))
    assert "| 0.120 | -0.030 |" in mine and "| 341.8 |" in mine


def test_only_clones_of_one_depth_and_length_are_averaged() -> None:
    second = replace(TUNED, speaker="ls3331", secs_target=0.7)
    instant = replace(TUNED, depth="instant", minutes=1 / 6)
    heard = replace(TUNED, speaker="vcc16SF1", heard=True)
    assert groups([TUNED, instant, heard, second]) == [[instant], [TUNED, second], [heard]]
    rows = table([TUNED, instant, heard, second])
    assert "**mean of 2 never heard, tuned, 1 min** | 58 | 0.750 |" in rows
    assert "instant, 10 s**" in rows and "mean of 1 heard by the core" in rows


def test_what_is_not_known_is_a_dash() -> None:
    (row,) = (line for line in table([SHIPPED]).splitlines() if line.startswith("| slt"))
    assert "nan" not in row and row.count("–") == 7
    assert "| – | 2.90 |" in table([TUNED])  # no shipped voice to compare with
    assert math.isnan(SHIPPED.secs_target)


def test_the_plot_is_the_same_file_for_the_same_cells(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    cells = [SHIPPED, TUNED, replace(TUNED, depth="instant", minutes=1 / 6, used_s=10.0)]
    for name in ("a.svg", "b.svg"):
        plot(cells, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
