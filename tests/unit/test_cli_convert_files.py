"""`voiceshift convert` on folders as people have them: all is real but the voice."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine_doubles import cast, delay_between, speech_like

from voiceshift.audio.format import Samples
from voiceshift.cli import convert, main

KINDS = {
    "8 bit.wav": ("WAV", "PCM_U8", 1, 16_000),
    "16 bit.wav": ("WAV", "PCM_16", 2, 44_100),
    "24 bit.wav": ("WAV", "PCM_24", 1, 96_000),
    "float.wav": ("WAV", "FLOAT", 1, 48_000),
    "7 channels.wav": ("WAV", "PCM_16", 7, 48_000),
    "deeper/a.flac": ("FLAC", "PCM_16", 1, 44_100),
    "deeper/b.ogg": ("OGG", "VORBIS", 1, 48_000),
    "deeper/still/c.mp3": ("MP3", "MPEG_LAYER_III", 2, 44_100),
}


@pytest.fixture(autouse=True)
def _any_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A delay line stands for the voice: what comes out shows how it is aligned."""
    monkeypatch.setattr(convert, "cast_voice", lambda voice_id, profile: cast(voice_id))


def write(path: Path, kind: str, subtype: str, channels: int, rate_hz: int) -> Samples:
    x = speech_like(0.9, rate_hz)
    path.parent.mkdir(parents=True, exist_ok=True)
    every = np.repeat(x[:, np.newaxis], channels, axis=1)
    soundfile.write(path, every, rate_hz, format=kind, subtype=subtype)
    return x


def test_a_folder_of_everything_is_mirrored_aligned_and_as_long_and_the_bad_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    spoken = {name: write(source / name, *kind) for name, kind in KINDS.items()}
    bad = {"empty.wav": b"", "diary.mp3": b"Dear diary, " * 99, "cover.jpg": b"\xff\xd8\xff\xe0"}
    for name, content in bad.items():
        (source / name).write_bytes(content)
    whole = (source / "16 bit.wav").read_bytes()
    (source / "cut.wav").write_bytes(whole[: len(whole) // 2])

    assert main(["convert", str(source), str(target), "--pitch", "0", "--json"]) == 1
    told = capsys.readouterr()
    facts = {Path(f["input"]).relative_to(source).as_posix(): f for f in json.loads(told.out)}
    assert set(facts) == {*KINDS, "cut.wav"}
    assert "empty.wav is empty" in told.err and "diary.mp3 is not audio" in told.err
    assert "2 of 11 files" in told.err and "cover.jpg" not in told.err
    assert "breaks off after 0.4 s" in facts["cut.wav"]["notice"]
    assert [name for name, fact in facts.items() if fact["notice"]] == ["cut.wav"]

    for name, x in spoken.items():
        result = (target / name).with_suffix(".wav")
        assert facts[name]["output"] == str(result)
        y, rate_hz = soundfile.read(result, dtype="float32")
        assert (rate_hz, y.ndim) == (KINDS[name][3], 1)
        assert abs(y.size - x.size) <= rate_hz // 100
        assert abs(delay_between(x, y)) <= rate_hz // 1000
    made = [p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()]
    assert len(made) == len(facts), "nothing half done is left"
    assert soundfile.info(target / "cut.wav").frames == pytest.approx(0.45 * 44_100, abs=10)


def test_a_second_run_replaces_nothing_unasked(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.wav", "WAV", "PCM_16", 1, 24_000)
    command = ["convert", str(tmp_path / "in"), str(tmp_path / "out")]
    assert main(command) == 0
    first, _ = soundfile.read(tmp_path / "out" / "a.wav")
    (tmp_path / "out" / "a.wav").write_bytes(b"precious")
    assert main(command) == 1
    assert (tmp_path / "out" / "a.wav").read_bytes() == b"precious"
    assert main([*command, "--overwrite"]) == 0
    again, _ = soundfile.read(tmp_path / "out" / "a.wav")
    np.testing.assert_array_equal(again, first)  # the file also says when it was made
