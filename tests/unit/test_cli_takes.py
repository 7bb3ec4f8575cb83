"""`voiceshift takes`: what the window's library does, for scripts."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.wavfile import WavWriter
from voiceshift.cli import main
from voiceshift.engine import takerender
from voiceshift.engine.messages import Controls
from voiceshift.takes.files import Take


@pytest.fixture
def folder(voiceshift_home: Path) -> Path:
    made = voiceshift_home / "takes"
    made.mkdir()
    for number, name in enumerate(("older", "newer")):
        for suffix in (".wav", " (dry).wav"):
            with WavWriter(made / f"{name}{suffix}", 24_000) as writer:
                writer.write(0.1 * np.sin(np.arange(24_000) / 5.0).astype(np.float32))
        facts = {
            "voice_name": "Kathleen",
            "recorded": f"2026-11-24T20:0{number}:00+00:00",
            "finished": number == 1,
            "markers_s": [0.25],
        }
        (made / f"{name}.json").write_text(json.dumps(facts))
        for path in made.glob(f"{name}*"):
            os.utime(path, (1_000_000_000.0,) * 2)
    return made


def run(*arguments: str | Path) -> int:
    return main(["takes", *map(str, arguments)])


def test_takes_are_listed_for_people_and_for_programs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "newer  1.0 s  Kathleen  1 markers",
        "older  1.0 s  Kathleen  1 markers  recovered",
    ]
    assert run("list", "--json", "--loudness", "--folder", folder) == 0
    newest, oldest = json.loads(capsys.readouterr().out)
    assert newest["dry"] == str(folder / "newer (dry).wav")
    assert newest["loudness_lufs"] == pytest.approx(-22.9, abs=1.0)
    assert newest["true_peak_dbtp"] == pytest.approx(-20.0, abs=0.1)
    assert (newest["recovered"], oldest["recovered"]) == (False, True)


def test_takes_are_exported_beside_each_other(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wishes = ("--format", "flac", "--rate", "44100", "--bits", "16", "--lufs", "-20", "--json")
    for _ in range(2):
        assert run("export", "newest", "older", "--to", tmp_path / "out", *wishes) == 0
    told = json.loads(capsys.readouterr().out.split("]\n[")[0] + "]")
    assert [row["take"] for row in told] == ["newer", "older"]
    assert told[0]["loudness_lufs"] == pytest.approx(-20.0, abs=0.3)
    names = {path.name for path in (tmp_path / "out").glob("*.flac")}
    assert names == {"newer.flac", "newer 2.flac", "older.flac", "older 2.flac"}
    assert soundfile.info(tmp_path / "out" / "newer.flac").samplerate == 44_100
    assert run("export", "older", "--dry") == 0
    assert (folder / "Exports" / "older (dry).wav").exists()


def test_a_take_is_rendered_with_the_asked_voice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[str, str, float]] = []

    def render(take: Take, voice_id: str, controls: Controls, progress: object) -> object:
        asked.append((take.name, voice_id, controls.pitch_semitones))
        return takerender.Rendered("somewhere.wav", "It breaks off.")

    monkeypatch.setattr(takerender, "render_take", render)
    assert run("render", "older", "--voice", "kerstin", "--pitch", "3") == 0
    assert asked == [("older", "kerstin", 3.0)]
    told = capsys.readouterr()
    assert told.out == "somewhere.wav\n"
    assert "It breaks off." in told.err


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("export", "nothing"), "takes list"),
        (("render", "nothing"), "takes list"),
        (("export", "newer", "--trim", "--to", "newer.wav/x"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_says_why(
    folder: Path,
    arguments: tuple[str, ...],
    advice: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    assert run(*arguments) == 1
    assert advice in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [("--lufs", "0"), ("--lufs", "loud"), ("--rate", "8000")])
def test_wrong_wishes_are_refused(folder: Path, wrong: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        run("export", "newer", *wrong)
    assert refusal.value.code == 2
