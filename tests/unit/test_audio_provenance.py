"""Converted files say where they come from, also when killed, exported or re-encoded."""

from __future__ import annotations

import struct
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift import __version__, cli
from voiceshift.audio.provenance import PROGRAM, Provenance, read_provenance
from voiceshift.audio.wavfile import AudioReader, WavWriter
from voiceshift.dsp.watermark import Watermark
from voiceshift.engine.recorder import Take
from voiceshift.errors import AudioFileError
from voiceshift.takes.export import export
from voiceshift.takes.options import Container, ExportOptions
from voiceshift.takes.sidecar import Marker

MADE = datetime(2026, 11, 25, 20, 15, 3)
ORIGIN = Provenance("Anna “B” Bell", MADE)
NOISE = 0.1 * np.random.default_rng(0).standard_normal(24_001).astype(np.float32)


@pytest.fixture
def converted(tmp_path: Path) -> Path:
    with WavWriter(tmp_path / "a.wav", 24_000, provenance=ORIGIN) as writer:
        writer.write(NOISE)
    return tmp_path / "a.wav"


def chunks_of(path: Path) -> dict[bytes, bytes]:
    raw = path.read_bytes()
    assert struct.unpack("<I", raw[4:8])[0] == len(raw) - 8
    found, at = {}, 12
    while at < len(raw):
        name, size = struct.unpack("<4sI", raw[at : at + 8])
        found[name] = raw[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    return found


def test_the_note_says_voice_program_time_and_synthetic_speech(converted: Path) -> None:
    said = read_provenance(converted)
    for part in ("synthetic speech", "Anna “B” Bell", f"VoiceShift {__version__}", "2026-11-25"):
        assert part in said


def test_bext_has_the_size_and_fields_of_the_standard(converted: Path) -> None:
    bext = chunks_of(converted)[b"bext"]
    assert len(bext) == 602
    assert bext[:256].startswith(b"synthetic speech")
    assert bext[256:288].rstrip(b"\0").decode() == PROGRAM
    assert bext[320:338] == b"2026-11-2520:15:03"
    assert struct.unpack("<H", bext[346:348]) == (1,)


def test_the_sound_is_untouched(converted: Path) -> None:
    audio, rate = soundfile.read(converted, dtype="float32")
    assert rate == 24_000
    np.testing.assert_allclose(audio, NOISE, atol=2**-23)


def test_a_killed_recording_has_it_too(tmp_path: Path) -> None:
    writer = WavWriter(tmp_path / "k.wav", 24_000, provenance=ORIGIN)
    writer.write(NOISE[:1000])
    writer.flush()
    copy = tmp_path / "copy.wav"
    copy.write_bytes((tmp_path / "k.wav").read_bytes())
    writer.close()
    assert "synthetic speech" in read_provenance(copy)
    with AudioReader(copy) as reader:
        assert len(reader.read(5000)) == 1000 and reader.damage == ""


def test_of_a_take_the_converted_file_says_it_and_the_dry_one_does_not(tmp_path: Path) -> None:
    take = Take(tmp_path, "Kathleen", {}, MADE)
    take.push(NOISE[:240], NOISE[:240])
    take.close()
    assert "'Kathleen'" in read_provenance(take.converted_path)
    assert read_provenance(take.dry_path) == ""


@pytest.mark.parametrize("container", list(Container))
def test_exports_carry_it_on(converted: Path, tmp_path: Path, container: Container) -> None:
    target = tmp_path / f"out.{container.value}"
    export(converted, target, ExportOptions(container=container), markers=[Marker(0.5)])
    assert read_provenance(target).startswith("synthetic speech: converted to the voice")


def test_other_files_say_nothing_and_broken_ones_are_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "own.wav", NOISE, 24_000)
    assert read_provenance(tmp_path / "own.wav") == ""
    (tmp_path / "broken.wav").write_bytes(b"RIFF")
    for path in (tmp_path / "broken.wav", tmp_path / "gone.wav"):
        with pytest.raises(AudioFileError, match="cannot be read as audio"):
            read_provenance(path)


def test_the_command_answers_by_its_exit_code(
    converted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    soundfile.write(tmp_path / "own.wav", NOISE, 24_000)
    assert cli.main(["verify", str(converted)]) == 0
    assert "synthetic speech" in capsys.readouterr().out
    assert cli.main(["verify", str(tmp_path / "own.wav")]) == 1
    assert "proves nothing" in capsys.readouterr().out


def test_the_command_hears_the_watermark_where_the_note_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(1)
    x = (0.1 * rng.standard_normal(10 * 24_000)).astype(np.float32)
    soundfile.write(tmp_path / "plain.wav", x, 24_000)
    soundfile.write(tmp_path / "marked.ogg", Watermark().process(x), 24_000)
    assert cli.main(["verify", str(tmp_path / "plain.wav")]) == 1
    assert "watermark: not found" in capsys.readouterr().out
    assert cli.main(["verify", str(tmp_path / "marked.ogg")]) == 0
    said = capsys.readouterr().out
    assert "note: none" in said and "watermark: found in 1 of 1 stretch of 10 s" in said
