"""Exports: every format, the asked loudness, true peaks that stay, nothing overwritten or left."""

from __future__ import annotations

import io
import struct
import wave
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import Samples
from voiceshift.audio.provenance import Provenance
from voiceshift.audio.wavfile import WavWriter
from voiceshift.dsp.loudness import TruePeakMeter
from voiceshift.errors import AudioFileError, RecordingError
from voiceshift.takes.analysis import COLUMNS, Analysis, Remembered, analyse
from voiceshift.takes.export import export
from voiceshift.takes.mastering import Dither
from voiceshift.takes.options import BITS, RATES_HZ, Container, ExportOptions, free_path
from voiceshift.takes.peaklimit import PeakLimiter
from voiceshift.takes.sidecar import Marker

RATE_HZ = 24_000
RNG = np.random.default_rng(11)


def spoken(seconds: float, level: float = 0.2) -> Samples:
    """Return bursts of a harmonic tone, peaks and pauses as in speech."""
    t = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    tone = sum(np.cos(2 * np.pi * 130.0 * k * t + 0.02 * k * k) / k for k in range(1, 30))
    envelope = np.clip(np.sin(2 * np.pi * 1.7 * t), 0.05, None) ** 2
    return (level * envelope * tone).astype(np.float32)


def recording(
    folder: Path, x: Samples, name: str = "take", provenance: Provenance | None = None
) -> Path:
    path = folder / f"{name}.wav"
    with WavWriter(path, RATE_HZ, provenance=provenance) as writer:
        writer.write(x)
    return path


@pytest.mark.parametrize("container", list(Container))
@pytest.mark.parametrize("rate_hz", RATES_HZ)
@pytest.mark.parametrize("bits", BITS)
def test_every_format_holds_the_recording_at_its_place(
    tmp_path: Path, container: Container, rate_hz: int, bits: int
) -> None:
    source = recording(tmp_path, spoken(1.1))
    target = tmp_path / f"out.{container.value}"
    done = export(source, target, ExportOptions(container, rate_hz, bits))
    info = soundfile.info(target)
    assert (info.samplerate, info.channels) == (rate_hz, 1)
    assert info.format == container.value.upper()
    if not container.is_lossy:
        assert info.subtype == f"PCM_{bits}"
    y, _ = soundfile.read(target)
    assert abs(y.size - 1.1 * rate_hz) <= 1
    assert done.duration_s == pytest.approx(1.1, abs=0.001)
    at = np.arange(y.size) * (RATE_HZ / rate_hz)
    x = np.interp(
        at,
        np.arange(source.stat().st_size // 3),
        np.resize(spoken(1.1), 10**6)[: source.stat().st_size // 3],
    )
    lags = range(-40, 41)
    likeness = [float(np.dot(y[100:-100], np.roll(x, lag)[100:-100])) for lag in lags]
    assert abs(lags[int(np.argmax(likeness))]) <= 1
    assert done.notice == ""


@pytest.mark.parametrize("lufs", [-30.0, -23.0, -18.5])
@pytest.mark.parametrize("container", [Container.WAV, Container.MP3])
def test_the_asked_loudness_is_reached_without_true_peaks_above_the_ceiling(
    tmp_path: Path, lufs: float, container: Container
) -> None:
    source = recording(tmp_path, spoken(6.0))
    before = analyse(source)
    target = tmp_path / f"out.{container.value}"
    done = export(source, target, ExportOptions(container, loudness_lufs=lufs))
    after = analyse(target)
    assert after.loudness_lufs == pytest.approx(lufs, abs=0.25)
    assert done.loudness_lufs == pytest.approx(after.loudness_lufs, abs=0.1)
    assert after.true_peak_dbtp is not None
    assert after.true_peak_dbtp <= -0.95
    if lufs == -18.5:  # else this says nothing of the limiter
        assert before.true_peak_dbtp + lufs - before.loudness_lufs > -1.0


def test_what_could_only_be_flattened_stays_quieter_and_says_so(tmp_path: Path) -> None:
    x = spoken(6.0, 0.02)
    x[70_000:70_010] = 0.9  # a knock
    source = recording(tmp_path, x)
    done = export(source, tmp_path / "out.wav", ExportOptions(loudness_lufs=-14.0))
    assert done.loudness_lufs is not None
    assert done.loudness_lufs < -15.0
    assert f"{done.loudness_lufs:.1f} LUFS instead of -14" in done.notice


def test_trimming_leaves_a_margin_and_the_pauses_inside(tmp_path: Path) -> None:
    silence = np.zeros(2 * RATE_HZ, np.float32)
    voice = spoken(1.0) + 0.02
    source = recording(tmp_path, np.concatenate([silence, voice, silence, voice, silence]))
    done = export(source, tmp_path / "out.wav", ExportOptions(trim=True))
    assert done.duration_s == pytest.approx(4.0 + 0.3, abs=0.05)
    y, _ = soundfile.read(tmp_path / "out.wav")
    assert np.all(np.abs(y[: int(0.1 * 48_000)]) < 1e-3)
    assert np.max(np.abs(y[int(0.2 * 48_000) : int(0.5 * 48_000)])) > 0.01


def test_silence_is_exported_but_not_trimmed_to_nothing(tmp_path: Path) -> None:
    source = recording(tmp_path, np.zeros(RATE_HZ, np.float32))
    done = export(source, tmp_path / "out.flac", ExportOptions(Container.FLAC, loudness_lufs=-16))
    assert (done.duration_s, done.loudness_lufs, done.gain_db) == (1.0, None, 0.0)
    with pytest.raises(AudioFileError, match="nothing but silence"):
        export(source, tmp_path / "none.wav", ExportOptions(trim=True))
    assert not (tmp_path / "none.wav").exists()


def test_markers_travel_in_a_wav_and_move_with_the_trimming(tmp_path: Path) -> None:
    silence = np.zeros(RATE_HZ, np.float32)
    source = recording(tmp_path, np.concatenate([silence, spoken(2.0) + 0.02, silence]))
    target = tmp_path / "out.wav"
    markers = (Marker(0.1), Marker(1.85, "The duel ⚔"), Marker(2.85))
    export(source, target, ExportOptions(trim=True, bits=16), markers)
    raw = target.read_bytes()
    assert struct.unpack("<I", raw[4:8])[0] == len(raw) - 8
    cue = raw.index(b"cue ")
    (count,) = struct.unpack("<I", raw[cue + 8 : cue + 12])
    places = [
        struct.unpack("<II4sIII", raw[p : p + 24])[5]
        for p in range(cue + 12, cue + 12 + 24 * count, 24)
    ]
    assert places == pytest.approx([48_000, 96_000], abs=1100)  # 0.1 s was trimmed away
    assert b"Marker 2\x00" in raw and "The duel ⚔\0".encode() in raw
    with wave.open(io.BytesIO(raw)) as whole:
        assert whole.getnframes() == soundfile.info(target).frames


def test_beside_other_formats_lie_the_markers_as_labels(tmp_path: Path) -> None:
    source = recording(tmp_path, spoken(2.0))
    (tmp_path / "out markers.txt").write_text("precious")
    markers = (Marker(0.5), Marker(1.25, "The duel"))
    export(source, tmp_path / "out.mp3", ExportOptions(Container.MP3), markers)
    labels = (tmp_path / "out markers 2.txt").read_text(encoding="utf-8")
    assert labels == "0.500000\t0.500000\tMarker 1\n1.250000\t1.250000\tThe duel\n"
    export(source, tmp_path / "plain.flac", ExportOptions(Container.FLAC))
    assert not list(tmp_path.glob("plain*.txt"))


def test_nothing_is_overwritten_and_nothing_half_done_is_left(tmp_path: Path) -> None:
    source = recording(tmp_path, spoken(3.0))
    target = tmp_path / "out.mp3"
    target.write_text("precious")
    with pytest.raises(AudioFileError, match="exists already"):
        export(source, target, ExportOptions(Container.MP3))
    assert target.read_text() == "precious"
    assert free_path(tmp_path, "out", "mp3").name == "out 2.mp3"

    class Cancelled(Exception):
        pass

    def cancel(share: float) -> None:
        if share > 0.3:
            raise Cancelled

    for container in Container:
        with pytest.raises(Cancelled):
            export(source, tmp_path / "half", ExportOptions(container), progress=cancel)
    with pytest.raises(RecordingError, match="choose another folder"):
        export(source, target / "x.wav", ExportOptions())
    with pytest.raises(AudioFileError):
        export(tmp_path / "gone.wav", tmp_path / "x.wav", ExportOptions())
    assert {path.name for path in tmp_path.iterdir()} == {"take.wav", "out.mp3"}


@pytest.mark.parametrize("size", [24_000, 24_001, 24_239])
def test_a_converted_voice_gets_what_24_khz_cannot_hold_and_the_real_one_does_not(
    tmp_path: Path, size: int
) -> None:
    hiss = (0.05 * RNG.standard_normal(size)).astype(np.float32)
    origin = Provenance("kathleen", datetime(2026, 1, 1))
    above_db = []
    for name, provenance in (("converted", origin), ("real", None)):
        source = recording(tmp_path, hiss, name, provenance)
        target = tmp_path / f"{name} 48.wav"
        export(source, target, ExportOptions(Container.WAV, 48_000, 24))
        y, _ = soundfile.read(target)
        assert y.size == 2 * size
        power = np.abs(np.fft.rfft(y)) ** 2
        hz = np.fft.rfftfreq(y.size, 1 / 48_000)
        above_db.append(10 * np.log10(power[hz > 14_500].sum() / power.sum()))
    assert -25 < above_db[0] < -5
    assert above_db[1] < -45


@pytest.mark.parametrize("wrong", [{"rate_hz": 96_000}, {"bits": 8}, {"loudness_lufs": 0.0}])
def test_what_nobody_offers_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="no export"):
        ExportOptions(**wrong)  # type: ignore[arg-type]


def test_dither_keeps_what_rounding_would_lose() -> None:
    quiet = 0.3 / 32768 * np.sin(np.arange(200_000) / 30.0)  # a third of a step
    assert not np.rint(32768 * quiet).any()
    heard = Dither()(quiet) / 32768
    assert np.dot(heard, quiet) / np.dot(quiet, quiet) == pytest.approx(1.0, abs=0.05)
    error = 32768 * (heard - quiet)
    assert np.mean(error) == pytest.approx(0.0, abs=0.01)
    assert np.var(error) == pytest.approx(0.25, rel=0.05)  # 1/6 of the noise, 1/12 of rounding
    assert Dither()(np.array([1.0, -1.0, 2.0])).tolist()[::2] == [32767, 32767]


@pytest.mark.parametrize("chunk", [1, 64, 65, 8193])
def test_the_peak_limiter_holds_the_ceiling_in_any_chunks_and_leaves_the_rest(chunk: int) -> None:
    x = 3.0 * spoken(0.5).astype(np.float64)
    limiter = PeakLimiter(RATE_HZ, -1.0)
    padded = np.concatenate([x, np.zeros(limiter.latency)])
    y = np.concatenate(
        [limiter.process(padded[i : i + chunk]) for i in range(0, padded.size, chunk)]
    )
    y = y[limiter.latency :]
    whole = PeakLimiter(RATE_HZ, -1.0).process(padded)[limiter.latency :]
    np.testing.assert_allclose(y, whole, atol=1e-9)
    meter = TruePeakMeter(RATE_HZ)
    meter.process(y)
    assert np.max(np.abs(x)) > 1.0
    assert meter.dbtp == pytest.approx(-1.0, abs=0.1)
    quiet = PeakLimiter(RATE_HZ, -1.0).process(0.1 * padded)[limiter.latency :]
    np.testing.assert_allclose(quiet, 0.1 * x, atol=1e-12)


# --- analysis


@pytest.mark.parametrize("frames", [1, 64, COLUMNS, COLUMNS + 1, 48_001])
def test_peaks_cover_the_whole_file(tmp_path: Path, frames: int) -> None:
    x = np.full(frames, 0.25, np.float32)
    x[-1] = -1.0
    found = analyse(recording(tmp_path, x))
    assert len(found.peaks) == min(frames, -(-frames // -(-frames // COLUMNS)))
    assert found.peaks[-1] == 255
    assert set(found.peaks[:-1]) <= {64}
    assert found.duration_s == pytest.approx(frames / RATE_HZ)


def test_an_analysis_is_remembered_until_the_file_changes(tmp_path: Path) -> None:
    path = recording(tmp_path, spoken(1.0))
    cache = tmp_path / "cache"
    found = analyse(path)
    Remembered(cache).put(path, found)
    assert Remembered(cache).get(path) == found
    (file,) = cache.iterdir()
    for broken in ("", "{", "[]", "null", '{"version": 1}', '{"version": 99}'):
        file.write_text(broken)
        assert Remembered(cache).get(path) is None
    Remembered(cache).put(path, found)
    path.unlink()
    assert Remembered(cache).get(path) is None
    recording(tmp_path, spoken(2.0))
    assert Remembered(cache).get(path) is None


def test_a_cache_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    path = recording(tmp_path, spoken(0.5))
    blocked = tmp_path / "file"
    blocked.write_text("")
    remembered = Remembered(blocked)
    found = Analysis((1, 2), 0.5, None, None, (0.0, 0.0))
    remembered.put(path, found)
    assert remembered.get(path) == found
