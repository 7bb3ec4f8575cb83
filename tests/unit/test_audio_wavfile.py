"""Files: what is written is whole at every moment, what is read may be anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import Samples
from voiceshift.audio.wavfile import HEADER_BYTES, AudioReader, WavWriter, wav_header
from voiceshift.errors import AudioFileError, RecordingError, UnsupportedFormatError

RNG = np.random.default_rng(4)
ROOT = Path(__file__).parents[2]


def noise(n: int) -> Samples:
    return RNG.uniform(-0.9, 0.9, n).astype(np.float32)


def read_all(path: Path, block: int = 8193) -> Samples:
    with AudioReader(path) as reader:
        blocks = []
        while (part := reader.read(block)).size:
            blocks.append(part)
    return np.concatenate(blocks)


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )


# --- writing


@pytest.mark.parametrize("sizes", [[1], [64, 65], [8193], [0, 1, 0]])
@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 192_000])
def test_what_is_written_is_read_to_24_bit(tmp_path: Path, sizes: list[int], rate_hz: int) -> None:
    blocks = [noise(size) for size in sizes]
    with WavWriter(tmp_path / "a.wav", rate_hz) as writer:
        for block in blocks:
            writer.write(block)
    info = soundfile.info(tmp_path / "a.wav")
    assert (info.samplerate, info.channels, info.subtype) == (rate_hz, 1, "PCM_24")
    np.testing.assert_allclose(
        soundfile.read(tmp_path / "a.wav")[0], np.concatenate(blocks), atol=2.0**-23
    )
    assert (tmp_path / "a.wav").stat().st_size % 2 == 0


def test_two_channels_stay_apart(tmp_path: Path) -> None:
    x = np.stack([noise(65), noise(65)], axis=1)
    with WavWriter(tmp_path / "a.wav", 48_000, channels=2) as writer:
        writer.write(x)
    np.testing.assert_allclose(soundfile.read(tmp_path / "a.wav")[0], x, atol=2.0**-23)


def test_what_is_beyond_full_scale_is_clipped_and_what_is_no_number_is_silent(
    tmp_path: Path,
) -> None:
    with WavWriter(tmp_path / "a.wav", 24_000) as writer:
        writer.write(np.array([2.0, -2.0, np.nan, np.inf, -np.inf, 1.0, -1.0], np.float32))
    read = soundfile.read(tmp_path / "a.wav")[0]
    np.testing.assert_allclose(read, [1.0, -1.0, 0.0, 1.0, -1.0, 1.0, -1.0], atol=2.0**-22)


def test_a_file_that_exists_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("precious")
    with pytest.raises(RecordingError, match="another name"):
        WavWriter(tmp_path / "a.wav", 24_000)
    assert (tmp_path / "a.wav").read_text() == "precious"


def test_a_killed_process_leaves_what_was_flushed(tmp_path: Path) -> None:
    code = (
        "import os, sys, numpy as np; from pathlib import Path\n"
        "from voiceshift.audio.wavfile import WavWriter\n"
        "writer = WavWriter(Path(sys.argv[1]), 24000)\n"
        "writer.write(np.full(12001, 0.25, np.float32))\n"
        "writer.flush()\n"
        "writer.write(np.full(777, 0.75, np.float32))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    assert run_python(code, str(tmp_path / "a.wav")).returncode != 0
    read = read_all(tmp_path / "a.wav")
    assert read.size == 12001
    assert np.all(read == 0.25)


def test_writing_goes_on_after_a_flush(tmp_path: Path) -> None:
    x = noise(3000)
    writer = WavWriter(tmp_path / "a.wav", 24_000)
    for part in (x[:1], x[1:1000], x[1000:]):
        writer.write(part)
        writer.flush()
        assert soundfile.info(tmp_path / "a.wav").frames in (1, 1000, 3000)
    writer.close()
    writer.close()
    np.testing.assert_allclose(read_all(tmp_path / "a.wav"), x, atol=2.0**-23)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes")
def test_a_full_disk_is_told_and_the_file_ends_with_a_whole_sample(tmp_path: Path) -> None:
    room = HEADER_BYTES + 3 * 5000 + 2
    code = (
        "import sys, resource, numpy as np; from pathlib import Path\n"
        "from voiceshift.audio.wavfile import WavWriter\n"
        "from voiceshift.errors import RecordingError\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "writer = WavWriter(Path(sys.argv[1]), 24000)\n"
        "try:\n"
        "    for i in range(100):\n"
        "        writer.write(np.full(240, 0.5, np.float32))\n"
        "except RecordingError as error:\n"
        "    print(error)\n"
        "    import os; os._exit(3)\n"
    )
    run = run_python(code, str(tmp_path / "a.wav"))
    assert run.returncode == 3, run.stderr
    assert "File too large" in run.stdout and "Free some space" in run.stdout
    read = read_all(tmp_path / "a.wav")
    assert read.size == 5000
    assert np.all(read == 0.5)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    for path in (tmp_path / "file" / "a.wav", tmp_path / "missing" / "a.wav"):
        with pytest.raises(RecordingError, match="choose another folder"):
            WavWriter(path, 24_000)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(RecordingError, match="Permission denied"):
        WavWriter(tmp_path / "a.wav", 24_000)


@pytest.mark.skipif(sys.platform == "win32", reason="files with holes are not the rule there")
@pytest.mark.parametrize("frames", [1_431_655_700, 1_600_000_000])
def test_sizes_are_right_on_both_sides_of_4_gib(tmp_path: Path, frames: int) -> None:
    path = tmp_path / "long.wav"
    with path.open("wb") as file:
        file.write(wav_header(48_000, 1, 3 * frames))
        file.truncate(HEADER_BYTES + 3 * frames)  # a hole: takes no room
    info = soundfile.info(path)
    assert (info.frames, info.samplerate) == (frames, 48_000)
    assert info.format == ("RF64" if 3 * frames > 2**32 else "WAV")
    with AudioReader(path) as reader:
        assert reader.frames == frames
        assert reader.read(64).size == 64


def test_every_header_has_the_same_length() -> None:
    sizes = (0, 3, 3 * 10**6, 2**32 - 1, 2**32, 2**40)
    assert {len(wav_header(rate, 1, n)) for rate in (8_000, 192_000) for n in sizes} == {
        HEADER_BYTES
    }


# --- reading

FORMATS = [
    ("a.wav", "WAV", "PCM_U8", 2e-2),
    ("a.wav", "WAV", "PCM_16", 1e-4),
    ("a.wav", "WAV", "PCM_24", 1e-6),
    ("a.wav", "WAV", "FLOAT", 1e-7),
    ("a.wav", "WAV", "DOUBLE", 1e-7),
    ("a.aiff", "AIFF", "PCM_16", 1e-4),
    ("a.flac", "FLAC", "PCM_24", 1e-6),
]


@pytest.mark.parametrize(("name", "kind", "subtype", "error"), FORMATS)
@pytest.mark.parametrize("channels", [1, 2, 7])
def test_any_format_and_channel_count_becomes_mono(
    tmp_path: Path, name: str, kind: str, subtype: str, error: float, channels: int
) -> None:
    x = RNG.uniform(-0.9, 0.9, (9000, channels))
    soundfile.write(tmp_path / name, x, 44_100, format=kind, subtype=subtype)
    with AudioReader(tmp_path / name) as reader:
        assert (reader.rate_hz, reader.frames) == (44_100, 9000)
        parts = [reader.read(n) for n in (1, 64, 65, 8193, 8193)]
        assert reader.read(10).shape == (0,)
    assert [part.size for part in parts] == [1, 64, 65, 8193, 677]
    assert {(part.dtype, part.ndim) for part in parts} == {(np.dtype(np.float32), 1)}
    np.testing.assert_allclose(np.concatenate(parts), x.mean(axis=1), atol=error)


@pytest.mark.parametrize(("name", "kind", "subtype"), [
    ("a.ogg", "OGG", "VORBIS"),
    ("a.opus", "OGG", "OPUS"),
    ("a.mp3", "MP3", "MPEG_LAYER_III"),
])  # fmt: skip
def test_lossy_formats_keep_length_and_sound_in_blocks_of_any_size(
    tmp_path: Path, name: str, kind: str, subtype: str
) -> None:
    t = np.arange(48_000) / 24_000
    x = 0.4 * np.sin(2 * np.pi * 440.0 * t) * np.sin(2 * np.pi * 3.1 * t)
    soundfile.write(tmp_path / name, x, 24_000, format=kind, subtype=subtype)
    whole = soundfile.read(tmp_path / name, dtype="float32")[0]
    assert whole.size == x.size
    assert np.corrcoef(whole, x)[0, 1] > 0.99
    for block in (64, 777, 8193):
        np.testing.assert_allclose(read_all(tmp_path / name, block), whole, atol=1e-6)


def test_what_is_no_number_becomes_silence(tmp_path: Path) -> None:
    x = np.array([0.5, np.nan, np.inf, -np.inf, -0.5, 1.5], np.float32)
    soundfile.write(tmp_path / "a.wav", x, 24_000, subtype="FLOAT")
    assert read_all(tmp_path / "a.wav").tolist() == [0.5, 0.0, 0.0, 0.0, -0.5, 1.5]


def test_a_file_of_many_hours_is_read_in_the_memory_of_one_block(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "3 hours.wav"
    frames = 3 * 3600 * 48_000
    with path.open("wb") as file:
        file.write(wav_header(48_000, 1, 3 * frames))
        file.truncate(HEADER_BYTES + 3 * frames)
    with AudioReader(path) as reader:
        assert reader.frames == frames
        tracemalloc.start()
        for _ in range(200):
            reader.read(24_000)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 10 * 24_000 * 4


def wav_bytes(tmp_path: Path) -> bytes:
    soundfile.write(tmp_path / "whole.wav", noise(24_000), 24_000, subtype="PCM_16")
    return (tmp_path / "whole.wav").read_bytes()


def test_a_truncated_wav_gives_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "cut.wav").write_bytes(wav_bytes(tmp_path)[: 44 + 2 * 10_000 + 1])
    np.testing.assert_array_equal(
        read_all(tmp_path / "cut.wav"), read_all(tmp_path / "whole.wav")[:10_000]
    )


def damage(path: Path) -> str:
    with AudioReader(path) as reader:
        assert reader.damage == ""
        while reader.read(8193).size:
            pass
        return reader.damage


CUTTABLE = [
    ("WAV", "PCM_16"),
    ("WAV", "FLOAT"),
    ("AIFF", "PCM_16"),
    ("W64", "PCM_24"),
    ("AU", "PCM_16"),
    ("FLAC", "PCM_16"),
    ("OGG", "VORBIS"),
    ("OGG", "OPUS"),
    ("MP3", "MPEG_LAYER_III"),
]


@pytest.mark.parametrize(("kind", "subtype"), CUTTABLE)
def test_a_file_that_breaks_off_says_so_and_a_whole_one_does_not(
    tmp_path: Path, kind: str, subtype: str
) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    soundfile.write(whole, noise(240_000), 48_000, format=kind, subtype=subtype)
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert damage(whole) == ""
    told = damage(cut)
    assert str(cut) in told and "again" in told
    assert re.search(r"after [1-4]\.\d s", told)


@pytest.mark.parametrize("size", [0x7FFF_F000, 0x7FFF_FFFF, 0xFFFF_FFFF])
def test_a_length_that_the_writer_could_not_know_is_no_damage(tmp_path: Path, size: int) -> None:
    content = bytearray(wav_bytes(tmp_path))
    content[4:8] = content[40:44] = size.to_bytes(4, "little")
    (tmp_path / "piped.wav").write_bytes(content)
    assert damage(tmp_path / "piped.wav") == ""
    assert read_all(tmp_path / "piped.wav").size == 24_000


def test_a_file_damaged_in_the_middle_gives_its_start_and_says_so(tmp_path: Path) -> None:
    whole, cut = tmp_path / "a.flac", tmp_path / "cut.flac"
    soundfile.write(whole, noise(96_000), 24_000)
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    read = read_all(cut, 4096)
    assert 30_000 < read.size < 50_000
    np.testing.assert_array_equal(read, read_all(whole)[: read.size])
    assert "damaged after 1." in damage(cut)


UNREADABLE = {
    "zero length": (b"", "empty"),
    "text": (b"Dear diary, " * 100, "not audio"),
    "zeros": (bytes(5000), "not audio"),
    "a header and no more": (None, "no sound|not audio"),
    "half a header": (None, "not audio"),
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3", ".raw", ""])
def test_what_is_no_audio_says_so_and_what_to_do(tmp_path: Path, name: str, suffix: str) -> None:
    content, text = UNREADABLE[name]
    if content is None:
        content = wav_bytes(tmp_path)[: 44 if "more" in name else 20]
    path = tmp_path / f"bad{suffix}"
    path.write_bytes(content)
    with pytest.raises(AudioFileError, match=text) as caught:
        AudioReader(path)
    assert str(path) in str(caught.value)
    assert "again" in str(caught.value)


def test_missing_files_and_folders_say_so(tmp_path: Path) -> None:
    with pytest.raises(AudioFileError, match=r"no file .*Check the path"):
        AudioReader(tmp_path / "missing.wav")
    with pytest.raises(AudioFileError, match="cannot be opened"):
        AudioReader(tmp_path)


@pytest.mark.parametrize("rate_hz", [4_000, 384_000])
def test_rates_that_nothing_can_resample_are_refused(tmp_path: Path, rate_hz: int) -> None:
    soundfile.write(tmp_path / "a.wav", noise(100), rate_hz)
    with pytest.raises(UnsupportedFormatError, match="48000"):
        AudioReader(tmp_path / "a.wav")
