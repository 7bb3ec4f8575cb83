"""Markers of a finished take are edited; what else its sidecar says, and broken ones, are kept."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from voiceshift.audio.wavfile import WavWriter
from voiceshift.errors import RecordingError
from voiceshift.takes.files import Take, list_takes
from voiceshift.takes.markers import LONGEST_NAME, chapters, set_markers
from voiceshift.takes.sidecar import Marker


def take(folder: Path, facts: dict[str, Any] | str | None, is_fresh: bool = False) -> Take:
    (folder / "take.wav").unlink(missing_ok=True)
    with WavWriter(folder / "take.wav", 24_000) as writer:
        writer.write(np.zeros(24_000, np.float32))
    if facts is not None:
        text = facts if isinstance(facts, str) else json.dumps(facts)
        (folder / "take.json").write_text(text)
    if not is_fresh:
        os.utime(folder / "take.wav", (1_000_000_000.0,) * 2)
    return only(folder)


def only(folder: Path) -> Take:
    (found,) = list_takes(folder)
    return found


def test_markers_are_named_moved_and_taken_away_and_the_other_facts_stay(tmp_path: Path) -> None:
    facts = {"voice_name": "Ünal", "finished": True, "markers_s": [0.9, 0.2], "controls": {"x": 1}}
    before = take(tmp_path, facts)
    assert before.markers == (Marker(0.2), Marker(0.9))
    set_markers(before, [Marker(0.5, "  The\nduel "), Marker(0.2, "Start"), Marker(0.2, "Start")])
    after = only(tmp_path)
    assert after.markers == (Marker(0.2, "Start"), Marker(0.5, "The duel"))
    assert after.markers_s == (0.2, 0.5)
    stored = json.loads((tmp_path / "take.json").read_text())
    assert stored["voice_name"] == "Ünal" and stored["controls"] == {"x": 1}
    assert not after.is_recovered
    set_markers(after, [])
    assert only(tmp_path).markers == ()


def test_a_recovered_take_stays_one_and_a_take_without_a_sidecar_gets_one(tmp_path: Path) -> None:
    set_markers(take(tmp_path, {"finished": False}), [Marker(0.1)])
    assert only(tmp_path).is_recovered and only(tmp_path).markers_s == (0.1,)
    (tmp_path / "take.json").unlink()
    set_markers(only(tmp_path), [Marker(0.3, "new")])
    assert only(tmp_path).markers == (Marker(0.3, "new"),) and not only(tmp_path).is_recovered


def test_a_broken_sidecar_is_kept_aside(tmp_path: Path) -> None:
    for number in ("", "2"):
        set_markers(take(tmp_path, f"not json {number}"), [Marker(0.1)])
        assert only(tmp_path).markers_s == (0.1,)
        assert (tmp_path / f"take.json.broken{number}").read_text() == f"not json {number}"


def test_what_is_being_recorded_and_what_is_too_much_is_refused(tmp_path: Path) -> None:
    growing = take(tmp_path, {"finished": False}, is_fresh=True)
    with pytest.raises(RecordingError, match="Stop the recording"):
        set_markers(growing, [Marker(0.1)])
    finished = take(tmp_path, {"finished": True, "markers_s": [0.5]})
    name = "長" * (2 * LONGEST_NAME)
    with pytest.raises(RecordingError, match="too many"):
        set_markers(finished, [Marker(n / 10, name) for n in range(1000)])
    assert only(tmp_path).markers_s == (0.5,)
    set_markers(finished, [Marker(n / 10, name) for n in range(300)])
    assert {m.name for m in only(tmp_path).markers} == {"長" * LONGEST_NAME}


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["a"], ("a", "")), ([1, "b"], ("", "b")), ("ab", ("", "")), (None, ("", ""))],
)
def test_names_that_make_no_sense_are_none(
    tmp_path: Path, names: object, expected: tuple[str, str]
) -> None:
    facts = {"finished": True, "markers_s": [0.1, 0.2], "marker_names": names}
    assert tuple(m.name for m in take(tmp_path, facts).markers) == expected


def test_markers_are_written_as_chapters_of_a_video() -> None:
    text = chapters([Marker(0.9, "Start"), Marker(75.0), Marker(3671.2, "The end")])
    assert text == "0:00 Start\n1:15 Marker 2\n1:01:11 The end\n"


def test_a_disk_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = take(tmp_path, {"finished": True})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("voiceshift.takes.sidecar.write_atomically", full)
    with pytest.raises(RecordingError, match="No space left"):
        set_markers(made, [Marker(0.1)])
