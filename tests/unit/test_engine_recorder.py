"""Takes: aligned, 24-bit, never overwriting, whole after a kill, never in the way of the sound."""

from __future__ import annotations

import json
import sys
import time
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.audio.wavfile import WavWriter
from voiceshift.engine.recorder import QUEUE_S, Recorder, Take
from voiceshift.errors import RecordingError
from voiceshift.takes.files import GROWING_S, list_takes

NOW = datetime(2026, 11, 24, 20, 31, 5)
RNG = np.random.default_rng(2)


def noise(hops: int) -> Samples:
    return RNG.uniform(-0.9, 0.9, hops * HOP_SAMPLES).astype(np.float32)


def push_all(take: Take | Recorder, dry: Samples, converted: Samples) -> None:
    for i in range(0, dry.size, HOP_SAMPLES):
        take.push(dry[i : i + HOP_SAMPLES], converted[i : i + HOP_SAMPLES])


@pytest.mark.parametrize("hops", [1, 64, 65, 819])
def test_both_takes_hold_every_sample_aligned_in_24_bit(tmp_path: Path, hops: int) -> None:
    take = Take(tmp_path, "Kathleen", {}, NOW)
    dry, converted = noise(hops), noise(hops)
    push_all(take, dry, converted)
    take.close()
    for path, sent in ((take.dry_path, dry), (take.converted_path, converted)):
        info = soundfile.info(path)
        assert (info.samplerate, info.channels, info.subtype) == (SAMPLE_RATE_HZ, 1, "PCM_24")
        read, _ = soundfile.read(path, dtype="float32")
        np.testing.assert_allclose(read, sent, atol=2.0**-23)


def test_names_and_snapshot(tmp_path: Path) -> None:
    take = Take(tmp_path / "new" / "folder", "Kathleen", {"voice_id": "kathleen"}, NOW)
    take.close()
    assert take.converted_path.name == "2026-11-24 20-31-05 Kathleen.wav"
    assert take.dry_path.name == "2026-11-24 20-31-05 Kathleen (dry).wav"
    snapshot = json.loads(take.converted_path.with_suffix(".json").read_text())
    assert snapshot == {"voice_id": "kathleen", "format": 1, "finished": True}


def test_markers_are_on_disk_at_once_and_a_take_that_nobody_closed_is_recovered(
    tmp_path: Path,
) -> None:
    take = Take(tmp_path, "Kathleen", {"voice_name": "Kathleen"}, NOW)
    push_all(take, noise(150), noise(150))
    assert take.mark() == 1.5
    push_all(take, noise(65), noise(65))
    assert take.mark() == 2.15
    take.drain()
    later = time.time() + GROWING_S + 1.0
    (as_after_a_kill,) = list_takes(tmp_path, later)
    assert as_after_a_kill.markers_s == (1.5, 2.15)
    assert as_after_a_kill.is_recovered
    assert as_after_a_kill.voice == "Kathleen"
    assert as_after_a_kill.duration_s == pytest.approx(2.15)
    take.close()
    (closed,) = list_takes(tmp_path, later)
    assert closed.markers_s == (1.5, 2.15)
    assert not closed.is_recovered
    with pytest.raises(RecordingError, match="Press record"):
        take.mark()


def test_a_marker_that_finds_no_room_is_told_and_the_take_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = Recorder(clock=lambda: NOW)
    with pytest.raises(RecordingError, match="Press record"):
        recorder.mark()
    recorder.start(tmp_path, "Kathleen", {})
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr("voiceshift.takes.sidecar.write_atomically", full)
        with pytest.raises(RecordingError, match="No space left"):
            recorder.mark()
    push_all(recorder, noise(10), noise(10))
    assert recorder.mark() == pytest.approx(0.1)
    recorder.stop()
    (take,) = list_takes(tmp_path)
    assert take.markers_s == (0.1,)


@pytest.mark.parametrize("suffix", [".wav", " (dry).wav", ".json"])
def test_nothing_is_ever_overwritten(tmp_path: Path, suffix: str) -> None:
    precious = tmp_path / f"2026-11-24 20-31-05 Kathleen{suffix}"
    precious.write_text("precious")
    takes = [Take(tmp_path, "Kathleen", {}, NOW) for _ in range(3)]
    assert len({take.converted_path for take in takes}) == 3
    for take in takes:
        take.close()
    assert precious.read_text() == "precious"


@pytest.mark.parametrize("name", ['a/b\\c:d*"?<>|', "..", "", "x" * 400, "Zoë 🎤"])
def test_any_voice_name_gives_a_file_name(tmp_path: Path, name: str) -> None:
    take = Take(tmp_path, name, {}, NOW)
    take.close()
    assert take.converted_path.parent == tmp_path
    assert take.converted_path.exists()


def test_what_was_drained_is_playable_without_close(tmp_path: Path) -> None:
    take = Take(tmp_path, "Kathleen", {}, NOW)
    push_all(take, noise(100), noise(100))
    take.drain()
    for path in (take.dry_path, take.converted_path):
        copy = tmp_path / "after the kill.wav"
        copy.write_bytes(path.read_bytes())
        read, _ = soundfile.read(copy)
        assert read.size == 100 * HOP_SAMPLES
    take.close()


def test_a_disk_that_is_too_slow_costs_whole_aligned_hops_and_is_counted(tmp_path: Path) -> None:
    take = Take(tmp_path, "Kathleen", {}, NOW)
    too_many = QUEUE_S * 100 + 50
    ramp = np.repeat(np.arange(too_many, dtype=np.float32) / 4000.0, HOP_SAMPLES)
    push_all(take, ramp, -ramp)
    take.close()
    assert take.dropped_hops > 0
    dry, _ = soundfile.read(take.dry_path, dtype="float32")
    converted, _ = soundfile.read(take.converted_path, dtype="float32")
    assert dry.size == (too_many - take.dropped_hops) * HOP_SAMPLES
    np.testing.assert_allclose(dry, -converted, atol=2.0**-22)


@pytest.mark.skipif(sys.platform == "win32", reason="folder permissions differ")
def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(RecordingError, match=r"No take .*choose another folder"):
        Take(blocked, "Kathleen", {}, NOW)


@pytest.mark.parametrize("full_at", ["(dry).wav", "Kathleen.wav", ".json"])
def test_a_take_that_cannot_begin_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full_at: str
) -> None:
    no_room = OSError(28, "No space left on device")

    def put(writer: WavWriter, raw: bytes) -> None:
        if writer.path.name.endswith(full_at):
            raise no_room

    def dump(*_: object, **__: object) -> None:
        raise no_room

    monkeypatch.setattr(WavWriter, "_put", put)
    if full_at == ".json":
        monkeypatch.setattr(json, "dump", dump)
    with pytest.raises(RecordingError, match=r"\(No space left on device\)\. Free some space"):
        Take(tmp_path, "Kathleen", {}, NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.expects_errors
def test_a_full_disk_ends_the_take_keeps_what_there_is_and_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = Take(tmp_path, "Kathleen", {}, NOW)
    push_all(take, noise(50), noise(50))
    take.drain()

    def full(self: WavWriter, samples: Samples) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(WavWriter, "write", full)
    push_all(take, noise(5), noise(5))
    take.drain()
    take.close()
    assert isinstance(take.error, RecordingError)
    assert "No space left" in str(take.error)
    read, _ = soundfile.read(take.converted_path)
    assert read.size == 50 * HOP_SAMPLES


def test_recorder_runs_one_take_at_a_time(tmp_path: Path) -> None:
    recorder = Recorder(clock=lambda: NOW)
    recorder.push(noise(1), noise(1))
    assert recorder.elapsed_s < 0
    assert recorder.stop() == []
    path = recorder.start(tmp_path, "Kathleen", {})
    with pytest.raises(RecordingError, match="already"):
        recorder.start(tmp_path, "Kathleen", {})
    push_all(recorder, noise(150), noise(150))
    assert recorder.elapsed_s == pytest.approx(1.5)
    paths = recorder.stop()
    assert paths[0] == path
    assert [soundfile.info(p).frames for p in paths] == [150 * HOP_SAMPLES] * 2
    assert recorder.error is None
    assert recorder.stop() == []


@pytest.mark.expects_errors
def test_a_take_that_broke_off_is_still_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: WavWriter, samples: Samples) -> None:
        raise OSError(28, "No space left on device")

    recorder = Recorder(clock=lambda: NOW)
    path = recorder.start(tmp_path, "Kathleen", {})
    monkeypatch.setattr(WavWriter, "write", full)
    recorder.push(noise(1), noise(1))
    recorder.finish()
    assert "No space left" in str(recorder.error)
    assert recorder.stop()[0] == path
