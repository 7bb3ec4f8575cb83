"""M4A files are read as any other audio; where that cannot be, the error says what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import Samples
from voiceshift.audio.wavfile import AudioReader
from voiceshift.errors import AudioFileError

av = pytest.importorskip("av")

DATA = Path(__file__).parents[1] / "data"


def write_m4a(path: Path, audio: Samples, rate_hz: int) -> None:
    """Write AAC in an M4A as a phone does."""
    with av.open(str(path), "w", format="ipod") as target:
        stream = target.add_stream("aac", rate=rate_hz, layout="mono", bit_rate=128_000)
        frame = av.AudioFrame.from_ndarray(audio[None], format="fltp", layout="mono")
        frame.sample_rate = rate_hz
        target.mux(stream.encode(frame))
        target.mux(stream.encode(None))


@pytest.fixture(scope="module")
def speech() -> tuple[Samples, int]:
    audio, rate_hz = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    return audio, rate_hz


def whole(reader: AudioReader, block: int) -> Samples:
    parts = []
    while len(part := reader.read(block)):
        parts.append(part)
    return np.concatenate(parts)


def test_it_is_read_block_by_block(tmp_path: Path, speech: tuple[Samples, int]) -> None:
    audio, rate_hz = speech
    path = tmp_path / "Memo.M4A"
    write_m4a(path, audio, rate_hz)
    with AudioReader(path) as reader:
        assert reader.rate_hz == rate_hz
        assert reader.frames == pytest.approx(len(audio), abs=4096)
        found = whole(reader, 10_000)
        assert reader.damage == ""
    assert len(found) == pytest.approx(len(audio), abs=4096)
    lags = np.correlate(found[:20_000], audio[4000:16_000], "valid")
    start = int(np.argmax(lags))
    assert np.corrcoef(found[start : start + 12_000], audio[4000:16_000])[0, 1] > 0.99


def test_what_is_inside_counts_and_not_the_name(
    tmp_path: Path, speech: tuple[Samples, int]
) -> None:
    write_m4a(tmp_path / "take.wav", *speech)
    with AudioReader(tmp_path / "take.wav") as reader:
        assert len(reader.read(1000)) == 1000


def test_a_damaged_one_is_refused_with_advice(tmp_path: Path, speech: tuple[Samples, int]) -> None:
    path = tmp_path / "half.m4a"
    write_m4a(path, *speech)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(AudioFileError, match="Export it again, as WAV"):
        AudioReader(path)


def test_a_film_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    with av.open(str(path), "w", format="mp4") as target:
        stream = target.add_stream("mpeg4", rate=10, width=32, height=32)
        frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")
        target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    with pytest.raises(AudioFileError, match="no sound"):
        AudioReader(path)


def test_without_the_extra_the_error_names_it(
    tmp_path: Path, speech: tuple[Samples, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memo.m4a"
    write_m4a(path, *speech)
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(AudioFileError, match=r"voiceshift\[m4a\]"):
        AudioReader(path)
