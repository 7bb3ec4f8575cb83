"""Any folder of recordings can be listened to: who speaks, what is said, what is left out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.errors import EvaluationError
from voiceshift.evaluation.folder import GROUP, open_speech
from voiceshift.evaluation.listening import Clip, Parallel

VOICES = ("kathleen", "slt")


def record(folder: Path, name: str, seconds: float = 2.0, rate_hz: int = 16_000) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    noise = 0.1 * np.random.default_rng(1).standard_normal(int(seconds * rate_hz))
    soundfile.write(file, noise, rate_hz)


def test_speakers_are_folders_or_else_files_and_texts_lie_beside(tmp_path: Path) -> None:
    record(tmp_path, "ann/one.wav")
    record(tmp_path, "ann/two.flac", rate_hz=44_100)
    record(tmp_path, "bob.wav")
    (tmp_path / "ann" / "one.txt").write_text("Oh, well.\n", encoding="utf-8")
    found = open_speech(tmp_path, VOICES)
    assert found.clips == (
        Clip("ann/one.wav", "ann", 2.0, "Oh, well.", GROUP),
        Clip("ann/two.flac", "ann", 2.0, "", GROUP),
        Clip("bob.wav", "bob", 2.0, "", GROUP),
    )
    assert found.source_references == {"ann": ("ann/one.wav", "ann/two.flac"), "bob": ("bob.wav",)}
    assert found.words_group == GROUP
    assert len(open_speech(tmp_path, VOICES, per_speaker=1).clips) == 2


def test_a_folder_named_like_a_voice_is_its_speaker_and_not_converted(tmp_path: Path) -> None:
    for name in ("ann/hello.wav", "ann/bye.wav", "slt/hello.wav", "slt/other.wav"):
        record(tmp_path, name)
    found = open_speech(tmp_path, VOICES)
    assert {clip.speaker for clip in found.clips} == {"ann"}
    assert found.target_references == {"slt": ("slt/hello.wav", "slt/other.wav")}
    assert found.parallel == (Parallel("slt", "ann/hello.wav", "slt/hello.wav"),)


def test_noises_are_kept_apart_and_room_responses_are_no_noise(tmp_path: Path) -> None:
    for name in ("ann.wav", "noise/rain.wav", "noise/street/cars.wav", "noise/rooms/hall.wav"):
        record(tmp_path, name)
    found = open_speech(tmp_path, VOICES)
    assert found.noises == ("noise/rain.wav", "noise/street/cars.wav")
    assert [clip.path for clip in found.clips] == ["ann.wav"]


@pytest.mark.parametrize("seconds", [0.5, 31.0])
def test_what_cannot_be_judged_is_left_out_with_a_sentence(tmp_path: Path, seconds: float) -> None:
    record(tmp_path, "good.wav")
    record(tmp_path, "odd.wav", seconds)
    (tmp_path / "broken.wav").write_bytes(b"RIFF and nothing more")
    found = open_speech(tmp_path, VOICES)
    assert [clip.path for clip in found.clips] == ["good.wav"]
    broken, odd = found.notes
    assert broken.startswith("broken.wav is left out") and f"{seconds:.1f} s" in odd


def test_nothing_to_listen_to_is_told(tmp_path: Path) -> None:
    record(tmp_path, "slt/own.wav")
    with pytest.raises(EvaluationError, match="no speech"):
        open_speech(tmp_path, VOICES)
    with pytest.raises(EvaluationError, match="no folder"):
        open_speech(tmp_path / "gone", VOICES)
