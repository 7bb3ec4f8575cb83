"""`voiceshift convert` never replaces a file unasked and tells every mistake before it begins."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from voiceshift.cli import convert, main
from voiceshift.engine.messages import Controls
from voiceshift.errors import AudioFileError, VoiceNotFoundError


class FakeRenderer:
    """Copies source to target; a source that says "bad" is no audio."""

    def __init__(self) -> None:
        self.controls: list[Controls] = []

    def __call__(
        self, source: Path, target: Path, controls: Controls, progress: Callable[[float], None]
    ) -> str:
        self.controls.append(controls)
        if source.read_text() == "bad":
            raise AudioFileError(f"{source} is not audio. Choose a sound file.")
        progress(0.5)
        shutil.copy(source, target)
        return f"{source} breaks off." if source.read_text() == "cut" else ""


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> FakeRenderer:
    fake = FakeRenderer()

    def load(voice_id: str) -> FakeRenderer:
        if voice_id == "nobody":
            raise VoiceNotFoundError("There is no voice 'nobody'. There are: kathleen.")
        return fake

    monkeypatch.setattr(convert, "load_renderer", load)
    return fake


def run(*arguments: str | Path) -> int:
    return main(["convert", *map(str, arguments)])


def written(path: Path, text: str = "sound") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_file_becomes_the_named_file(tmp_path: Path, renderer: FakeRenderer) -> None:
    source = written(tmp_path / "talk.flac")
    assert run(source, tmp_path / "new folder" / "out.wav", "--pitch", "2", "--denoise", "1") == 0
    assert (tmp_path / "new folder" / "out.wav").read_text() == "sound"
    assert renderer.controls == [Controls(auto_pitch=False, pitch_semitones=2.0, denoise=1.0)]


@pytest.mark.parametrize("made_before", [True, False])
def test_a_file_goes_into_a_folder_under_its_own_name(
    tmp_path: Path, renderer: FakeRenderer, made_before: bool
) -> None:
    target = tmp_path / "out"
    if made_before:
        target.mkdir()
    assert run(written(tmp_path / "talk.mp3"), target) == 0
    assert (target / "talk.wav").is_file()


def test_a_folder_is_mirrored_and_other_files_are_left_alone(
    tmp_path: Path, renderer: FakeRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in"
    for name in ("a.wav", "b/c.OGG", "b/notes.txt", "cover.png"):
        written(source / name)
    assert run(source, tmp_path / "out", "--json") == 0
    assert sorted(p for p in (tmp_path / "out").rglob("*") if p.is_file()) == [
        tmp_path / "out" / "a.wav",
        tmp_path / "out" / "b" / "c.wav",
    ]
    facts = json.loads(capsys.readouterr().out)
    assert [Path(f["input"]).name for f in facts] == ["a.wav", "c.OGG"]


def test_results_inside_the_source_folder_are_not_converted_again(
    tmp_path: Path, renderer: FakeRenderer
) -> None:
    written(tmp_path / "a.wav")
    assert run(tmp_path, tmp_path / "out") == 0
    assert run(tmp_path, tmp_path / "out", "--overwrite") == 0
    assert not (tmp_path / "out" / "out").exists()


def test_what_exists_is_kept_unless_overwrite(
    tmp_path: Path, renderer: FakeRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = written(tmp_path / "in.wav"), written(tmp_path / "out.wav", "precious")
    assert run(source, target) == 1
    assert target.read_text() == "precious"
    assert "--overwrite" in capsys.readouterr().err
    assert run(source, target, "--overwrite") == 0
    assert target.read_text() == "sound"


def test_one_existing_file_stops_a_folder_before_anything_is_written(
    tmp_path: Path, renderer: FakeRenderer
) -> None:
    for name in ("a.wav", "b.wav"):
        written(tmp_path / "in" / name)
    written(tmp_path / "out" / "b.wav", "precious")
    assert run(tmp_path / "in", tmp_path / "out") == 1
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["b.wav"]


def test_in_a_folder_the_good_files_are_converted_and_the_bad_ones_named(
    tmp_path: Path, renderer: FakeRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a.wav", "sound"), ("b.wav", "bad"), ("c.wav", "sound")):
        written(tmp_path / "in" / name, text)
    assert run(tmp_path / "in", tmp_path / "out", "--json") == 1
    assert {p.name for p in (tmp_path / "out").iterdir()} == {"a.wav", "c.wav"}
    told = capsys.readouterr()
    assert "b.wav is not audio" in told.err and "1 of 3 files" in told.err
    assert told.err.count("b.wav") == 1
    assert len(json.loads(told.out)) == 2


def test_a_source_that_breaks_off_is_converted_and_told(
    tmp_path: Path, renderer: FakeRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    source = written(tmp_path / "a.wav", "cut")
    assert run(source, tmp_path / "b.wav", "--json") == 0
    told = capsys.readouterr()
    assert told.err == f"{source} breaks off.\n"
    assert json.loads(told.out)[0]["notice"] == f"{source} breaks off."


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("missing.wav", "out.wav", "There is no file"),
        ("empty", "out", "There is no audio file in"),
        ("bad.wav", "out.wav", "is not audio"),
        ("good.wav", "good.wav", "cannot replace its own source"),
        ("good.wav", "out.mp3", ".wav at the end"),
        ("twins", "out", "would both become"),
        ("full", "good.wav", "Name a folder as OUT"),
        ("good.wav", "good.wav/deeper/out.wav", "cannot be written"),
    ],
)
def test_bad_input_is_one_line_with_the_next_step_and_exit_code_1(
    tmp_path: Path,
    renderer: FakeRenderer,
    capsys: pytest.CaptureFixture[str],
    source: str,
    target: str,
    told: str,
) -> None:
    written(tmp_path / "good.wav")
    written(tmp_path / "bad.wav", "bad")
    written(tmp_path / "twins" / "a.wav")
    written(tmp_path / "twins" / "a.flac")
    written(tmp_path / "full" / "a.wav")
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / source, tmp_path / target, "--overwrite") == 1
    message = capsys.readouterr().err
    assert told in message
    assert message.count("\n") == 1
    assert (tmp_path / "good.wav").read_text() == "sound"
    assert not (tmp_path / "out.wav").exists()


def test_an_unknown_voice_is_told_with_those_that_exist(
    tmp_path: Path, renderer: FakeRenderer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(written(tmp_path / "a.wav"), tmp_path / "b.wav", "--voice", "nobody") == 1
    assert "There are: kathleen" in capsys.readouterr().err


def test_a_full_or_read_only_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(_voice_id: str) -> Callable[..., None]:
        def render(*_arguments: object) -> None:
            raise OSError(30, "Read-only file system")

        return render

    monkeypatch.setattr(convert, "load_renderer", load)
    assert run(written(tmp_path / "a.wav"), tmp_path / "b.wav") == 1
    assert "Read-only file system" in capsys.readouterr().err


def test_ctrl_c_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(_voice_id: str) -> Callable[..., None]:
        raise KeyboardInterrupt

    monkeypatch.setattr(convert, "load_renderer", load)
    assert run(written(tmp_path / "a.wav"), tmp_path / "b.wav") == 1
    assert "stopped before the end" in capsys.readouterr().err
