"""Takes: three files that stay together, nothing overwritten, nothing broken by what is broken."""

from __future__ import annotations

import json
import os
import sys
import time
import wave
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from fake_player import FakePlayer, listening
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from voiceshift.audio.wavfile import WavWriter, _as_24_bit
from voiceshift.errors import RecordingError
from voiceshift.gui.takes import TakesPanel
from voiceshift.gui.takeslist import facts_text, length_text, when_text
from voiceshift.gui.trash import move_to_trash
from voiceshift.takes.files import GROWING_S, Take, list_takes, rename
from voiceshift.takes.space import TAKE_BYTES_PER_S, Space, free_space

# Qt's offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOW = datetime(2026, 11, 24, 21, 30).astimezone()
SUFFIXES = (".wav", " (dry).wav", ".json")


def write_wav(path: Path, frames: int) -> None:
    with wave.open(str(path), "wb") as audio:
        audio.setnchannels(1)
        audio.setsampwidth(3)
        audio.setframerate(24_000)
        audio.writeframes(bytes(range(256)) * (3 * frames // 256 + 1))


def settle(*paths: Path, seconds_ago: float = 60.0) -> None:
    """Make files look as if nobody wrote to them any more."""
    for path in paths:
        os.utime(path, (time.time() - seconds_ago,) * 2)


def make_take(
    folder: Path, name: str, minutes_ago: float = 1.0, voice: str = "Kathleen", frames: int = 2400
) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{name}{suffix}" for suffix in SUFFIXES]
    write_wav(paths[0], frames)
    write_wav(paths[1], frames)
    recorded = (NOW - timedelta(minutes=minutes_ago)).isoformat(timespec="seconds")
    paths[2].write_text(json.dumps({"voice_name": voice, "recorded": recorded, "take": name}))
    settle(*paths)
    return paths


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def only(folder: Path) -> Take:
    (take,) = list_takes(folder)
    return take


# --- listing


def test_takes_are_listed_newest_first_with_voice_and_length(tmp_path: Path) -> None:
    make_take(tmp_path, "first", minutes_ago=90, voice="Kerstin", frames=24_000)
    make_take(tmp_path, "third", minutes_ago=1)
    make_take(tmp_path, "second", minutes_ago=5)
    takes = list_takes(tmp_path)
    assert [take.name for take in takes] == ["third", "second", "first"]
    assert takes[2].voice == "Kerstin"
    assert takes[2].duration_s == pytest.approx(1.0, abs=0.01)
    assert takes[2].recorded == NOW - timedelta(minutes=90)
    assert [path.name for path in takes[0].files] == [f"third{suffix}" for suffix in SUFFIXES]


def test_a_folder_that_is_not_there_has_no_takes(tmp_path: Path) -> None:
    assert list_takes(tmp_path / "not" / "yet") == []


def test_a_folder_that_is_a_file_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(RecordingError, match="Choose another folder"):
        list_takes(file)


@pytest.mark.parametrize(
    "snapshot",
    [
        b"",
        b"{",
        b"[1, 2]",
        b"null",
        b"\xff\xfe\x00",
        b'{"voice_name": 7, "recorded": "soon"}',
        b'{"voice_name": null, "recorded": 20261124}',
        b"[" * 60_000,
    ],
)
def test_a_broken_snapshot_costs_only_what_it_would_have_said(
    tmp_path: Path, snapshot: bytes
) -> None:
    paths = make_take(tmp_path, "take")
    paths[2].write_bytes(snapshot)
    take = only(tmp_path)
    assert take.voice == ""
    assert take.duration_s == pytest.approx(0.1, abs=0.01)
    assert abs(take.recorded.timestamp() - paths[0].stat().st_mtime) < 1.0


@pytest.mark.parametrize("audio", [b"", b"RIFF", b"not audio at all" * 9, b"\x00" * 64])
def test_a_broken_wav_is_listed_without_a_length(tmp_path: Path, audio: bytes) -> None:
    paths = make_take(tmp_path, "take")
    paths[0].write_bytes(audio)
    take = only(tmp_path)
    assert take.duration_s is None
    assert length_text(take) == "–"
    assert take.voice == "Kathleen"


def test_a_header_cannot_claim_more_than_the_file_holds(tmp_path: Path) -> None:
    paths = make_take(tmp_path, "take", frames=48_000)
    paths[0].write_bytes(paths[0].read_bytes()[: 44 + 3 * 24_000])
    assert only(tmp_path).duration_s == pytest.approx(1.0, abs=0.01)


def test_parts_of_a_take_are_listed_for_what_they_are(tmp_path: Path) -> None:
    write_wav(tmp_path / "lone.wav", 65)
    write_wav(tmp_path / "spoken (dry).wav", 65)
    (tmp_path / "claimed.json").write_text("{}")
    (tmp_path / "notes.txt").write_text("")
    takes = {take.name: take for take in list_takes(tmp_path)}
    assert set(takes) == {"lone", "spoken"}
    assert takes["lone"].dry is None
    assert takes["spoken"].converted is None
    assert takes["spoken"].duration_s == pytest.approx(65 / 24_000, rel=0.5)


def test_a_growing_take_is_followed_and_left_alone(tmp_path: Path) -> None:
    with (
        WavWriter(tmp_path / "take.wav", 24_000) as converted,
        WavWriter(tmp_path / "take (dry).wav", 24_000),
    ):
        for seconds in (1, 2, 3):
            converted.write(np.zeros(24_000, np.float32))
            converted.flush()
            take = only(tmp_path)
            assert take.is_growing
            assert take.duration_s == pytest.approx(seconds)
            assert facts_text(take) == "● recording"
        for change in (lambda: rename(take, "other"), lambda: move_to_trash(take)):
            with pytest.raises(RecordingError, match="Stop the recording"):
                change()
    settle(*take.files, seconds_ago=GROWING_S + 1.0)
    assert not only(tmp_path).is_growing
    assert rename(take, "other").name == "other"


# --- renaming


def test_all_files_of_a_take_are_renamed_together(tmp_path: Path) -> None:
    make_take(tmp_path, "old")
    before = contents(tmp_path)
    renamed = rename(only(tmp_path), "  new name. ")
    assert renamed == only(tmp_path)
    assert renamed.name == "new name"
    assert contents(tmp_path) == {f"new name{s}": before[f"old{s}"] for s in SUFFIXES}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_name_of_which_any_file_exists_is_refused_and_nothing_changes(
    tmp_path: Path, suffix: str
) -> None:
    make_take(tmp_path, "old")
    (tmp_path / f"taken{suffix}").write_bytes(b"precious")
    before = contents(tmp_path)
    take = next(take for take in list_takes(tmp_path) if take.name == "old")
    with pytest.raises(RecordingError, match="already a take named “taken”"):
        rename(take, "taken")
    assert contents(tmp_path) == before


@pytest.mark.parametrize("missing", SUFFIXES[1:])
def test_a_take_with_a_file_missing_is_renamed_and_gains_none(tmp_path: Path, missing: str) -> None:
    make_take(tmp_path, "old")
    (tmp_path / f"old{missing}").unlink()
    rename(only(tmp_path), "new")
    assert set(contents(tmp_path)) == {f"new{s}" for s in SUFFIXES if s != missing}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "...",
        "a/b",
        "a\\b",
        "what?",
        "a\x00b",
        "CON",
        "lpt1.x",
        ".a",
        "x" * 121,
        "x (dry)",
    ],
)
def test_a_name_that_is_no_file_name_is_refused_with_advice(tmp_path: Path, name: str) -> None:
    make_take(tmp_path, "old")
    before = contents(tmp_path)
    with pytest.raises(RecordingError) as refusal:
        rename(only(tmp_path), name)
    assert len(str(refusal.value).split(".")) >= 2
    assert contents(tmp_path) == before


@pytest.mark.parametrize("failing", SUFFIXES)
def test_a_failure_halfway_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    make_take(tmp_path, "old")
    before = contents(tmp_path)
    replace = Path.replace

    def stubborn(self: Path, target: Path) -> Path:
        if self.name == f"old{failing}":
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    with pytest.raises(RecordingError, match="in use"):
        rename(only(tmp_path), "new")
    assert contents(tmp_path) == before


def test_what_cannot_be_put_back_is_not_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_take(tmp_path, "old")
    before = contents(tmp_path)
    replace = Path.replace

    def gone_after_one(self: Path, target: Path) -> Path:
        if self.name != "old.wav":
            raise OSError(5, "the disk is gone")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", gone_after_one)
    with pytest.raises(RecordingError):
        rename(only(tmp_path), "new")
    assert sorted(contents(tmp_path).values()) == sorted(before.values())


# --- deleting


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if not sys.platform.startswith("linux"):
        pytest.skip("elsewhere the user's own trash cannot be put aside")
    home = tmp_path / "data home"
    home.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return home / "Trash" / "files"


def test_all_files_of_a_take_go_to_the_trash(tmp_path: Path, trash: Path) -> None:
    folder = tmp_path / "takes"
    make_take(folder, "old")
    before = contents(folder)
    move_to_trash(only(folder))
    assert contents(folder) == {}
    assert sorted(contents(trash).values()) == sorted(before.values())


def test_a_take_that_cannot_be_trashed_stays_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Untrashable:
        def __init__(self, name: str) -> None:
            self.name = name

        def moveToTrash(self) -> bool:
            return False

        def errorString(self) -> str:
            return "no trash on this disk"

    monkeypatch.setattr("voiceshift.gui.trash.QFile", Untrashable)
    make_take(tmp_path, "old")
    before = contents(tmp_path)
    with pytest.raises(RecordingError, match=r"no trash on this disk.*delete it there"):
        move_to_trash(only(tmp_path))
    assert contents(tmp_path) == before


# --- words


def test_moments_and_lengths_are_written_as_people_say_them(tmp_path: Path) -> None:
    assert when_text(NOW - timedelta(minutes=12), NOW) == "today 21:18"
    assert when_text(NOW - timedelta(hours=22), NOW) == "yesterday 23:30"
    assert when_text(NOW - timedelta(days=20), NOW) == "4 Nov 21:30"
    assert when_text(NOW - timedelta(days=365), NOW) == "24 Nov 2025 21:30"
    paths = make_take(tmp_path, "take")
    for frames, text in ((65, "0:00"), (24_000 * 62, "1:02"), (24_000 * 3727, "1:02:07")):
        write_wav(paths[0], 65)
        header = bytearray(paths[0].read_bytes()[:44])
        header[40:44] = (3 * frames).to_bytes(4, "little")
        with paths[0].open("wb") as file:
            file.write(header)
            file.truncate(44 + 3 * frames)  # a hole on the disk, not gigabytes
        assert length_text(only(tmp_path)) == text


def test_recovered_takes_and_markers_are_told(tmp_path: Path) -> None:
    paths = make_take(tmp_path, "take")
    facts = json.loads(paths[2].read_text())
    for marks, finished, told in (
        ([], True, "Kathleen · today 21:29"),
        ([1.5], True, "Kathleen · today 21:29"),
        ([1.5, 0.5, -1, "x", None, 1e400], False, "Recovered · Kathleen · today 21:29"),
    ):
        paths[2].write_text(json.dumps({**facts, "finished": finished, "markers_s": marks}))
        assert facts_text(only(tmp_path), NOW) == told
    assert only(tmp_path).markers_s == (0.5, 1.5)


# --- the panel


class Desktop:
    """Stands for the player and the system's file manager."""

    def __init__(self) -> None:
        self.players: list[FakePlayer] = []
        self.player = listening(self.players)
        self.shown: list[Path] = []
        self.works = True

    @property
    def opened(self) -> list[Path]:
        """What was played."""
        return [order.path for player in self.players for order in player.orders]

    def show_file(self, path: Path) -> bool:
        self.shown.append(path)
        return self.works


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "takes"
    make_take(made, "older", minutes_ago=9, voice="Kerstin")
    make_take(made, "newer", minutes_ago=2)
    return made


@pytest.fixture
def panel(qtbot: QtBot, folder: Path, desktop: Desktop) -> TakesPanel:
    made = TakesPanel(folder, desktop.player, show_file=desktop.show_file)
    qtbot.addWidget(made)
    made.resize(276, 400)
    made.show()
    return made


def names(panel: TakesPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def press(panel: TakesPanel, accessible_name: str) -> None:
    buttons = {b.accessibleName(): b for b in panel.findChildren(QPushButton)}
    buttons[accessible_name].click()


def select(panel: TakesPanel, name: str) -> None:
    panel.list.setCurrentIndex(panel.model.index(names(panel).index(name)))


def editor(panel: TakesPanel) -> QLineEdit | None:
    return panel.list.findChild(QLineEdit)


def test_the_newest_take_is_selected_and_played_converted_or_dry(
    panel: TakesPanel, folder: Path, desktop: Desktop
) -> None:
    assert names(panel) == ["newer", "older"]
    press(panel, "Play take")
    press(panel, "Play dry take")
    select(panel, "older")
    press(panel, "Play take")
    assert panel.play_button.text() == "Stop" and "WH-1000XM4" in panel.heard.text()
    press(panel, "Play take")
    assert panel.play_button.text() == "Play" and not panel.heard.isVisible()
    press(panel, "Show take in folder")
    assert desktop.opened == [
        folder / "newer.wav",
        folder / "newer (dry).wav",
        folder / "older.wav",
    ]
    assert desktop.shown == [folder / "older.wav"]


def test_what_plays_stops_before_it_is_renamed_or_deleted(
    panel: TakesPanel, folder: Path, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voiceshift.gui.takes.move_to_trash", lambda take: None)
    for number, does in enumerate((panel.rename, panel.delete), 1):
        press(panel, "Play take")
        does()
        assert desktop.players[0].stops == number and not desktop.player.view.playing


def test_a_desktop_without_file_manager_is_reported(
    panel: TakesPanel, folder: Path, desktop: Desktop
) -> None:
    failures: list[str] = []
    panel.failed.connect(failures.append)
    desktop.works = False
    press(panel, "Show take in folder")
    assert len(failures) == 1
    assert all(str(folder) in text for text in failures)


def test_f2_renames_all_files_and_keeps_the_selection(
    panel: TakesPanel, folder: Path, qtbot: QtBot
) -> None:
    select(panel, "older")
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = editor(panel)
    assert field is not None
    field.setText("Intro")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Intro" in names(panel))
    assert {f"Intro{suffix}" for suffix in SUFFIXES} <= set(contents(folder))
    assert names(panel) == ["newer", "Intro"]
    selected = panel.selected()
    assert selected is not None
    assert selected.name == "Intro"
    assert selected.voice == "Kerstin"


def test_a_refused_name_is_told_and_the_old_one_stays(
    panel: TakesPanel, folder: Path, qtbot: QtBot
) -> None:
    failures: list[str] = []
    panel.failed.connect(failures.append)
    before = contents(folder)
    press(panel, "Rename take")
    field = editor(panel)
    assert field is not None
    field.setText("older")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert names(panel) == ["newer", "older"]
    assert contents(folder) == before


def test_a_name_being_typed_survives_takes_that_come_and_go(
    panel: TakesPanel, folder: Path, qtbot: QtBot
) -> None:
    select(panel, "newer")
    press(panel, "Rename take")
    field = editor(panel)
    assert field is not None
    field.setText("half ty")
    make_take(folder, "newest", minutes_ago=0)
    for path in folder.glob("older*"):
        path.unlink()
    panel.refresh()
    assert names(panel) == ["newest", "newer"]
    assert editor(panel) is field
    field.setText("typed")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(panel) == ["newest", "typed"])


def test_delete_trashes_the_take_but_not_while_a_name_is_typed(
    panel: TakesPanel, folder: Path, trash: Path, qtbot: QtBot
) -> None:
    select(panel, "newer")
    panel.activateWindow()
    panel.list.setFocus()
    press(panel, "Rename take")
    field = editor(panel)
    assert field is not None
    field.setCursorPosition(0)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert names(panel) == ["newer", "older"]
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(panel) == ["older"])
    assert len(contents(trash)) == len(SUFFIXES)
    press(panel, "Delete take")
    assert names(panel) == []
    assert contents(folder) == {}


def test_what_appears_in_the_folder_appears_in_the_list(
    panel: TakesPanel, folder: Path, qtbot: QtBot
) -> None:
    make_take(folder, "newest", minutes_ago=0)
    qtbot.waitUntil(lambda: names(panel) == ["newest", "newer", "older"])
    selected = panel.selected()
    assert selected is not None
    assert selected.name == "newest"


def test_a_folder_made_later_is_noticed(qtbot: QtBot, tmp_path: Path) -> None:
    panel = TakesPanel(tmp_path / "Music" / "VoiceShift", listening([]))
    qtbot.addWidget(panel)
    assert names(panel) == []
    assert not any(b.isEnabled() for b in panel.findChildren(QPushButton))
    (tmp_path / "Music").mkdir()
    qtbot.waitUntil(lambda: str(tmp_path / "Music") in panel._watcher.directories())
    make_take(tmp_path / "Music" / "VoiceShift", "first")
    qtbot.waitUntil(lambda: names(panel) == ["first"])


def test_another_folder_can_be_shown(panel: TakesPanel, folder: Path, tmp_path: Path) -> None:
    make_take(tmp_path / "other", "elsewhere")
    panel.set_folder(tmp_path / "other")
    assert names(panel) == ["elsewhere"]
    panel.set_folder(tmp_path / "nowhere")
    assert names(panel) == []
    panel.set_folder(folder)
    assert names(panel) == ["newer", "older"]


def test_a_take_without_dry_file_offers_no_dry_playing(
    panel: TakesPanel, folder: Path, desktop: Desktop
) -> None:
    (folder / "newer (dry).wav").unlink()
    (folder / "older.wav").unlink()
    panel.refresh()
    buttons = {b.accessibleName(): b for b in panel.findChildren(QPushButton)}
    select(panel, "newer")
    assert not buttons["Play dry take"].isEnabled()
    select(panel, "older")
    assert buttons["Play dry take"].isEnabled()
    press(panel, "Play take")
    assert desktop.opened == [folder / "older (dry).wav"]


def test_a_disk_that_fills_up_is_told_before_it_is_full(
    qtbot: QtBot, folder: Path, desktop: Desktop
) -> None:
    free = [200 * 3600 * TAKE_BYTES_PER_S]
    panel = TakesPanel(folder, listening([]), measure_space=lambda _: Space(free[0]))
    qtbot.addWidget(panel)
    told: list[str] = []
    panel.space.changed.connect(told.append)
    assert panel.space.text() == "Room for 200 h of recording"
    for minutes in (29, 28, 4, 3, 0):
        free[0] = minutes * 60 * TAKE_BYTES_PER_S + 1
        panel.refresh()
        assert panel.space.text() == f"Disk nearly full: {minutes} min left"
    assert [text.split(": ")[1].split(".")[0] for text in told] == [
        "room for 29 min of recording",
        "room for 4 min of recording",
    ]
    free[0] = 31 * 60 * TAKE_BYTES_PER_S
    panel.refresh()
    assert told[2:] == [""]


def test_what_is_free_is_asked_of_the_disk_even_before_the_folder_is_there(tmp_path: Path) -> None:
    there, not_yet = free_space(tmp_path), free_space(tmp_path / "not" / "yet")
    assert there is not None
    assert not_yet is not None
    assert abs(there.free_bytes - not_yet.free_bytes) < 1 << 30
    one_second = 2 * (len(_as_24_bit(np.zeros(24_000, np.float32))))
    assert one_second == TAKE_BYTES_PER_S


def test_every_row_can_be_read_aloud_and_drawn(panel: TakesPanel, folder: Path) -> None:
    (folder / "older.json").write_text("{")
    (folder / "older.wav").write_bytes(b"")
    settle(folder / "older.wav", seconds_ago=300.0)
    panel.refresh()
    panel.grab()
    rows = [panel.model.index(row) for row in range(2)]
    spoken = {row.data(): row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows}
    assert "Kathleen" in spoken["newer"]
    assert "0:00" in spoken["newer"]
    assert spoken["older"].endswith("–")
