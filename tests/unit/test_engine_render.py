"""Files come out in step with their source and as long, or they do not come out at all."""

from __future__ import annotations

import struct
import tracemalloc
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from dsp_signals import level_db, noise, speech
from engine_doubles import DelayConverter, cast, delay_between, speech_like

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.audio.wavfile import WavWriter, wav_header
from voiceshift.engine import render
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.messages import Controls
from voiceshift.engine.render import median_f0_hz, render_file
from voiceshift.errors import AudioFileError, RecordingError, VoiceError
from voiceshift.voice.adaptation import SpeakerCodes
from voiceshift.voice.converter import Learnt

PLAIN = Controls(auto_pitch=False, gate_enabled=False, watermark=False)


def converter_of(voice: CastVoice) -> DelayConverter:
    assert isinstance(voice.converter, DelayConverter)
    return voice.converter


def written(path: Path, audio: Samples, rate_hz: int = SAMPLE_RATE_HZ, **how: str) -> Path:
    soundfile.write(path, audio, rate_hz, **how)
    return path


def read(path: Path) -> Samples:
    audio: Samples = soundfile.read(path, dtype="float32")[0]
    return audio


def below_an_eighth(x: Samples) -> Samples:
    """Return x up to an eighth of its rate, where half a sample's delay hardly shows."""
    spectrum = np.fft.rfft(x)
    spectrum[spectrum.size // 4 :] = 0.0
    return np.fft.irfft(spectrum, x.size).astype(np.float32)


def assert_nothing_but(folder: Path, *names: str) -> None:
    assert sorted(p.name for p in folder.iterdir()) == sorted(names)


# --- in step and as long


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])
def test_the_target_is_as_long_as_its_source_and_aligned_to_the_sample(
    tmp_path: Path, rate_hz: int
) -> None:
    source, target = tmp_path / "in.wav", tmp_path / "out.wav"
    x = speech_like(1.13, rate_hz)
    render_file(written(source, x, rate_hz, subtype="FLOAT"), target, cast(), PLAIN)
    info = soundfile.info(target)
    assert (info.samplerate, info.channels, info.subtype) == (rate_hz, 1, "PCM_24")
    y = read(target)
    assert y.size == x.size
    assert delay_between(x, y) == 0
    inner = slice(rate_hz // 10, -rate_hz // 10)
    assert np.corrcoef(below_an_eighth(x)[inner], below_an_eighth(y)[inner])[0, 1] > 0.95
    assert_nothing_but(tmp_path, "in.wav", "out.wav")


@pytest.mark.parametrize("n", [1, 64, 65, 239, 8193])
def test_short_files_keep_their_length(tmp_path: Path, n: int) -> None:
    source, target = tmp_path / "in.wav", tmp_path / "out.wav"
    render_file(written(source, speech_like(1.0, 44_100)[:n], 44_100), target, cast(), PLAIN)
    assert read(target).size == n


@pytest.mark.parametrize("channels", [2, 7])
def test_channels_are_mixed_to_one(tmp_path: Path, channels: int) -> None:
    x = speech_like(0.6)
    source, target = tmp_path / "in.wav", tmp_path / "out.wav"
    written(source, np.stack([x] * channels, axis=1))
    render_file(source, target, cast(), PLAIN)
    y = read(target)
    assert y.shape == x.shape
    assert delay_between(x, y) == 0


@pytest.mark.parametrize(
    ("name", "subtype"),
    [
        *(("in.wav", s) for s in ("PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE")),
        *(("in.flac", "PCM_16"), ("in.ogg", "VORBIS"), ("in.mp3", "MPEG_LAYER_III")),
        *(("in.aiff", "PCM_16"), ("in.w64", "PCM_24")),
    ],
)
def test_any_format_is_read(tmp_path: Path, name: str, subtype: str) -> None:
    x = speech_like(0.7, 48_000)
    source, target = tmp_path / name, tmp_path / "out.wav"
    written(source, x, 48_000, subtype=subtype)
    stored = read(source)
    render_file(source, target, cast(), PLAIN)
    y = read(target)
    assert y.size == stored.size
    assert delay_between(stored, y) == 0


def test_denoised_files_are_in_step_too(tmp_path: Path) -> None:
    clean = np.concatenate([np.zeros(12_000, np.float32), speech()[:36_000]])
    x = clean + noise("white", clean.size, 0.01)
    source = written(tmp_path / "in.wav", x)
    for name, denoise in (("plain.wav", 0.0), ("clean.wav", 1.0)):
        render_file(source, tmp_path / name, cast(), replace(PLAIN, denoise=denoise))
    plain, cleaned = read(tmp_path / "plain.wav"), read(tmp_path / "clean.wav")
    assert cleaned.size == x.size
    assert delay_between(clean, cleaned) == 0
    pause = slice(2400, 9600)
    assert level_db(cleaned[pause]) < level_db(plain[pause]) - 8.0


def test_progress_grows_to_1(tmp_path: Path) -> None:
    shares: list[float] = []
    source = written(tmp_path / "in.wav", speech_like(2.3))
    render_file(source, tmp_path / "out.wav", cast(), PLAIN, shares.append)
    assert len(shares) > 3
    assert min(np.diff(shares)) >= 0.0
    assert shares[-1] == 1.0 and shares[0] < 0.5


# --- pitch


def test_auto_pitch_fits_the_whole_file_from_its_first_word(tmp_path: Path) -> None:
    source = written(tmp_path / "in.wav", speech())
    median = median_f0_hz(source)
    assert 130.0 < median < 200.0
    voice = cast(mean_f0_hz=110.0)
    controls = replace(PLAIN, auto_pitch=True, pitch_semitones=1.5)
    render_file(source, tmp_path / "out.wav", voice, controls)
    expected = 1.5 + 12 * np.log2(110.0 / median)
    assert converter_of(voice).pitch_semitones == pytest.approx(expected, abs=1e-6)


def test_the_voice_knows_the_speaker_before_the_first_word(tmp_path: Path) -> None:
    """What is converted is as if the voice had heard this speaker before; nothing else changes."""
    source = written(tmp_path / "in.wav", speech())
    voice, told = cast(), Learnt("encoder", SpeakerCodes(4))
    converter = converter_of(voice)
    converter.learnt, seen = told, []
    process = converter.process
    converter.process = lambda x: (seen.append(x.copy()), process(x))[1]  # type: ignore[method-assign]
    render_file(source, tmp_path / "known.wav", voice, PLAIN)
    assert converter.learnt is told
    whole, n = np.concatenate(seen), speech().size // HOP_SAMPLES * HOP_SAMPLES
    np.testing.assert_array_equal(whole[:n], whole[n : 2 * n])
    render_file(source, tmp_path / "plain.wav", cast(), PLAIN)
    np.testing.assert_array_equal(read(tmp_path / "known.wav"), read(tmp_path / "plain.wav"))


def test_the_median_needs_no_resampling_luck_and_no_voice_means_0(tmp_path: Path) -> None:
    t = np.arange(44_100) / 44_100
    vowel = sum(np.sin(2 * np.pi * 131.0 * k * t) / k for k in range(1, 12)) * 0.1
    path = written(tmp_path / "vowel.wav", vowel.astype(np.float32), 44_100)
    assert abs(12 * np.log2(median_f0_hz(path) / 131.0)) < 0.3
    silent = written(tmp_path / "silent.wav", np.zeros(20_000, np.float32))
    assert median_f0_hz(silent) == 0.0
    render_file(silent, tmp_path / "out.wav", cast(), replace(PLAIN, auto_pitch=True))
    assert not read(tmp_path / "out.wav").any()


# --- nothing lost, nothing left behind


def test_an_existing_target_is_kept_unless_asked(tmp_path: Path) -> None:
    source = written(tmp_path / "in.wav", speech_like(0.3))
    target = tmp_path / "out.wav"
    target.write_bytes(b"precious")
    with pytest.raises(AudioFileError, match="exists already"):
        render_file(source, target, cast(), PLAIN)
    assert target.read_bytes() == b"precious"
    render_file(source, target, cast(), PLAIN, overwrite=True)
    assert read(target).size == read(source).size
    assert_nothing_but(tmp_path, "in.wav", "out.wav")


@pytest.mark.expects_errors
@pytest.mark.parametrize("existed", [False, True])
def test_a_failing_voice_leaves_no_target_and_an_old_one_as_it_was(
    tmp_path: Path, existed: bool
) -> None:
    source = written(tmp_path / "in.wav", speech_like(2.0))
    target = tmp_path / "out.wav"
    if existed:
        target.write_bytes(b"precious")
    voice = cast()
    converter_of(voice).break_at = 130
    with pytest.raises(VoiceError, match="Try another voice"):
        render_file(source, target, voice, PLAIN, overwrite=True)
    assert_nothing_but(tmp_path, "in.wav", *(["out.wav"] if existed else []))
    assert not existed or target.read_bytes() == b"precious"


def test_a_full_disk_leaves_no_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(writer: WavWriter, samples: Samples) -> None:
        raise RecordingError("no space")

    monkeypatch.setattr(WavWriter, "write", full)
    source = written(tmp_path / "in.wav", speech_like(1.0))
    with pytest.raises(RecordingError):
        render_file(source, tmp_path / "out.wav", cast(), PLAIN)
    assert_nothing_but(tmp_path, "in.wav")


def test_a_folder_that_cannot_be_written_is_told_by_the_targets_name(tmp_path: Path) -> None:
    source = written(tmp_path / "in.wav", speech_like(0.1))
    target = tmp_path / "missing" / "out.wav"
    with pytest.raises(RecordingError, match="choose another folder") as caught:
        render_file(source, target, cast(), PLAIN)
    assert str(target) in str(caught.value)


def test_an_interrupted_conversion_leaves_no_target(tmp_path: Path) -> None:
    def interrupt(share: float) -> None:
        raise KeyboardInterrupt

    source = written(tmp_path / "in.wav", speech_like(1.0))
    with pytest.raises(KeyboardInterrupt):
        render_file(source, tmp_path / "out.wav", cast(), PLAIN, interrupt)
    assert_nothing_but(tmp_path, "in.wav")


def test_what_a_killed_run_left_is_no_obstacle(tmp_path: Path) -> None:
    source = written(tmp_path / "in.wav", speech_like(0.3))
    (tmp_path / ".out.wav.part").write_bytes(b"half")
    render_file(source, tmp_path / "out.wav", cast(), PLAIN)
    assert_nothing_but(tmp_path, "in.wav", "out.wav")


@pytest.mark.parametrize("content", [b"", b"this is no audio", wav_header(48_000, 1, 0)])
def test_what_is_no_audio_is_refused_before_anything_is_written(
    tmp_path: Path, content: bytes
) -> None:
    source = tmp_path / "in.wav"
    source.write_bytes(content)
    for controls in (PLAIN, replace(PLAIN, auto_pitch=True)):
        with pytest.raises(AudioFileError):
            render_file(source, tmp_path / "out.wav", cast(), controls)
    with pytest.raises(AudioFileError, match="no file"):
        render_file(tmp_path / "missing.wav", tmp_path / "out.wav", cast(), PLAIN)
    assert_nothing_but(tmp_path, "in.wav")


def test_a_truncated_file_is_converted_as_far_as_it_goes(tmp_path: Path) -> None:
    source = written(tmp_path / "in.wav", speech_like(1.0), subtype="PCM_16")
    source.write_bytes(source.read_bytes()[:-20_000])
    told = render_file(source, tmp_path / "out.wav", cast(), PLAIN)
    assert "breaks off after 0.6 s" in told
    assert read(tmp_path / "out.wav").size == SAMPLE_RATE_HZ - 10_000


# --- constant memory


def sparse_wav(path: Path, seconds: int, rate_hz: int) -> Path:
    """Write an 8-bit WAV of zeros, which takes no room on disk."""
    n = rate_hz * seconds
    with path.open("wb") as file:
        file.write(struct.pack("<4sI4s", b"RIFF", 36 + n, b"WAVE"))
        file.write(struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate_hz, rate_hz, 1, 8))
        file.write(struct.pack("<4sI", b"data", n))
        file.truncate(44 + n)
    return path


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    def peak_bytes(seconds: int) -> int:
        source = sparse_wav(tmp_path / f"{seconds}.wav", seconds, 8_000)
        target = tmp_path / f"{seconds}_out.wav"
        tracemalloc.start()
        render_file(source, target, cast(), PLAIN)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert soundfile.info(target).frames == 8_000 * seconds
        return peak

    peak_bytes(2)  # what is loaded and cached once
    assert peak_bytes(9) < 1.1 * peak_bytes(3) + 100_000


class Through:
    """Stands for a pipeline that costs nothing: gives back its input, 100 samples late."""

    latency_samples = 100.2
    fault = None

    def __init__(self, rate_in: int, rate_out: int, *_: object, **__: object) -> None:
        self.rate_in = rate_in
        self._line = np.zeros(100, np.float32)

    def process(self, x: Samples) -> Samples:
        line = np.concatenate([self._line, x])
        self._line = line[x.size :]
        return line[: x.size]


class Counter:
    """Stands for a writer: a three-hour target would keep the disk busy."""

    samples = 0

    def __init__(self, path: Path, rate_hz: int, told_as: Path, provenance: object) -> None:
        self._path = path

    def write(self, samples: Samples) -> None:
        Counter.samples += samples.size

    def __enter__(self) -> Counter:
        self._path.touch()
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_three_hours_fit_in_a_few_megabytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "Pipeline", Through)
    monkeypatch.setattr(render, "WavWriter", Counter)
    monkeypatch.setattr(Counter, "samples", 0)
    source = sparse_wav(tmp_path / "long.wav", 3 * 3600, 8_000)
    tracemalloc.start()
    render_file(source, tmp_path / "out.wav", cast(), PLAIN)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert Counter.samples == 3 * 3600 * 8_000
    assert peak < 4_000_000
