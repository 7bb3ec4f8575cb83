"""Recordings as people have them: what serves is kept, what does not is left out and said so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from scipy.signal import resample_poly

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.cloning.likeness import Likeness, read_likeness
from voiceshift.cloning.overlap import OverlapJudge, at_once, read_overlap_judge
from voiceshift.cloning.passages import Cut, clipped_frames, passages
from voiceshift.cloning.recordings import (
    Recordings,
    at_24_khz,
    condition,
    find_files,
    levelled,
)
from voiceshift.cloning.report import Reason
from voiceshift.config.paths import models_dir
from voiceshift.errors import CloningError

DATA = Path(__file__).parents[1] / "data"
RATE = SAMPLE_RATE_HZ


@pytest.fixture(scope="module")
def likeness() -> Likeness:
    return read_likeness(models_dir() / "core")


@pytest.fixture(scope="module")
def overlap() -> OverlapJudge:
    return read_overlap_judge()


@pytest.fixture(scope="module")
def kathleen() -> Samples:
    audio, rate = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    assert rate == RATE
    return np.asarray(audio)


@pytest.fixture(scope="module")
def flemishguy() -> Samples:
    return np.asarray(soundfile.read(DATA / "flemishguy.flac", dtype="float32")[0])


@pytest.fixture
def judge(tmp_path: Path, likeness: Likeness, overlap: OverlapJudge) -> Callable[..., Recordings]:
    """Write sounds to files and condition them."""

    def conditioned(*sounds: Samples, rate: int = RATE, denoise: bool = False) -> Recordings:
        files = []
        for number, sound in enumerate(sounds):
            files.append(tmp_path / f"{number}.wav")
            soundfile.write(files[-1], sound, rate, subtype="FLOAT")
        return condition(files, likeness, overlap, denoise)

    return conditioned


def left_out(recordings: Recordings) -> set[Reason]:
    """Return what was left out for more than half a second."""
    return {r for r, seconds in recordings.report.left_out_s().items() if seconds > 0.5}


def test_clear_speech_is_used_at_one_level(judge: Callable[..., Recordings], kathleen: Samples):
    loud, quiet = judge(kathleen).passages, judge(0.1 * kathleen).passages
    assert sum(len(p.audio) for p in loud) > 3.2 * RATE
    np.testing.assert_allclose(loud[0].audio, quiet[0].audio, atol=1e-4)
    assert loud[0].band_hz > 9000


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000, 96_000])
def test_any_usual_rate_gives_the_same_speech(
    judge: Callable[..., Recordings], kathleen: Samples, rate: int
) -> None:
    ratio = np.gcd(rate, RATE)
    recordings = judge(resample_poly(kathleen, rate // ratio, RATE // ratio), rate=rate)
    assert recordings.report.used_s == pytest.approx(judge(kathleen).report.used_s, abs=0.15)


def test_stereo_and_compressed_files_are_read(
    tmp_path: Path, likeness: Likeness, overlap: OverlapJudge, kathleen: Samples
) -> None:
    files = [tmp_path / "a.mp3", tmp_path / "b.ogg", tmp_path / "c.flac"]
    for file in files:
        soundfile.write(file, np.stack([kathleen, kathleen], axis=1), RATE)
    report = condition(files, likeness, overlap).report
    assert all(source.used_s > 3.0 for source in report.sources)
    assert len(set(report.used_hashes())) == 3


def test_silence_is_told_and_refused(judge: Callable[..., Recordings]) -> None:
    recordings = judge(np.zeros(40 * RATE, np.float32))
    assert recordings.passages == []
    assert left_out(recordings) == {Reason.SILENCE}
    assert "silence" in recordings.report.refusal()
    assert "microphone" in recordings.report.refusal()


def test_clipped_speech_is_left_out_at_any_level(
    judge: Callable[..., Recordings], kathleen: Samples
) -> None:
    cut = np.clip(kathleen, -0.3 * np.abs(kathleen).max(), 0.3 * np.abs(kathleen).max())
    for gain in (1.0, 0.2):
        recordings = judge(np.tile(gain * cut, 10))
        assert recordings.passages == []
        assert Reason.CLIPPED in left_out(recordings)
        assert "Lower the microphone's level" in recordings.report.refusal()


def test_unclipped_sound_with_its_peaks_is_not_taken_for_clipped() -> None:
    t = np.arange(5 * RATE) / RATE
    vowel = np.sin(2 * np.pi * 130 * t) * (1 + 0.3 * np.sin(2 * np.pi * 3.1 * t))
    assert not clipped_frames(vowel.astype(np.float32), RATE).any()


@pytest.mark.parametrize("rate", [8_000, 48_000])
def test_telephone_speech_is_left_out_even_when_upsampled(
    judge: Callable[..., Recordings], kathleen: Samples, rate: int
) -> None:
    narrow = resample_poly(kathleen, 1, 3)
    sound = narrow if rate == 8_000 else resample_poly(narrow, 6, 1)
    recordings = judge(np.tile(sound, 10), rate=rate)
    assert recordings.passages == []
    assert Reason.TELEPHONE in left_out(recordings)
    assert "8 kHz" in recordings.report.refusal()


def music() -> Samples:
    """Chords with a beat and cymbals."""
    t = np.arange(40 * RATE) / RATE
    chord = sum(np.sin(2 * np.pi * f * t + f) for f in (110, 220, 277.2, 329.6, 440, 880, 1760))
    beat = np.exp(-6 * (t % 0.25)) * np.random.default_rng(0).standard_normal(len(t))
    return np.asarray(0.05 * chord + 0.05 * beat, np.float32)


def test_music_and_noise_are_left_out(judge: Callable[..., Recordings]) -> None:
    noise = 0.05 * np.random.default_rng(1).standard_normal(40 * RATE).astype(np.float32)
    for sound in (music(), noise):
        recordings = judge(sound)
        assert recordings.passages == []
        assert left_out(recordings) == {Reason.NOISY}
        assert "quiet room without music" in recordings.report.refusal()


def test_speech_in_loud_noise_is_left_out_unless_it_is_denoised(
    judge: Callable[..., Recordings], kathleen: Samples
) -> None:
    speech = np.tile(kathleen, 3)
    level = float(np.sqrt(np.mean(kathleen**2))) * 10 ** (-4 / 20)
    noisy = speech + level * np.random.default_rng(2).standard_normal(len(speech))
    assert Reason.NOISY in left_out(judge(noisy.astype(np.float32)))
    cleaned = judge(noisy.astype(np.float32), denoise=True)
    assert cleaned.report.used_s > 3.0


def test_of_two_speakers_who_speaks_most_is_kept(
    judge: Callable[..., Recordings], kathleen: Samples, flemishguy: Samples
) -> None:
    pause = np.zeros(RATE, np.float32)
    talk = np.concatenate([kathleen, pause, flemishguy, pause, kathleen, pause, kathleen])
    recordings = judge(talk, flemishguy)
    other = recordings.report.left_out_s()[Reason.OTHER_SPEAKER]
    assert other == pytest.approx(2 * len(flemishguy) / RATE, abs=1.2)
    assert recordings.report.sources[1].used_s == 0.0


def recorded(name: str) -> Samples:
    audio = at_24_khz(*soundfile.read(DATA / "speech" / name, dtype="float32"))
    return np.asarray(audio / np.sqrt(np.mean(audio**2)) * 0.05, np.float32)


@pytest.mark.parametrize("hers_db", [0.0, -6.0])
def test_two_people_at_once_are_left_out_and_told(
    judge: Callable[..., Recordings], hers_db: float
) -> None:
    hers = np.concatenate([recorded("kathleen_b0518.opus"), recorded("kathleen_b0531.opus")])
    his = np.resize(recorded("flemishguy_984.opus"), len(hers))
    recordings = judge(np.tile(his + np.float32(10 ** (hers_db / 20)) * hers, 6))
    report = recordings.report
    assert report.left_out_s()[Reason.TOGETHER] > 0.7 * report.sources[0].seconds
    assert "people talking at once. Give recordings in which nobody else" in report.refusal()


@pytest.mark.parametrize("surroundings", ["none", "a room", "noise"])
def test_one_person_is_not_taken_for_two(
    judge: Callable[..., Recordings], surroundings: str
) -> None:
    rng = np.random.default_rng(3)
    for name in ("kathleen_b0518", "kathleen_b0531", "flemishguy_984"):
        speech = recorded(f"{name}.opus")
        if surroundings == "a room":
            tail = rng.standard_normal(12_000) * 10 ** (-3 * np.arange(12_000) / 12_000) / 40
            speech = np.convolve(speech, np.r_[1.0, tail])[: len(speech)].astype(np.float32)
        elif surroundings == "noise":
            speech += 0.004 * rng.standard_normal(len(speech)).astype(np.float32)
        assert Reason.TOGETHER not in judge(speech).report.left_out_s()


def test_a_moment_is_not_enough_and_what_is_around_counts() -> None:
    near = [Cut(0, 400), Cut(450, 850), Cut(900, 1300)]
    far = Cut(9000, 9400)
    assert not at_once([near[0]], [0.3]).any()  # 4 s of speech, and nothing else is known
    assert at_once([near[0]], [0.4]).all()
    assert at_once([*near, far], [0.0, 0.9, 0.0, 0.0]).tolist() == [True, True, True, False]
    assert at_once([], []).tolist() == []


def test_without_its_numbers_nothing_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "overlap.safetensors"
    monkeypatch.setattr("voiceshift.cloning.overlap.overlap_file", lambda: broken)
    for content in (None, b"", bytes(100)):
        if content is not None:
            broken.write_bytes(content)
        with pytest.raises(CloningError, match=r"missing or damaged.*Install VoiceShift again"):
            read_overlap_judge()


def test_short_words_alone_are_too_short(
    judge: Callable[..., Recordings], kathleen: Samples
) -> None:
    loud = int(np.argmax(np.convolve(kathleen**2, np.ones(4800), "same")))
    word = kathleen[loud - 4800 : loud + 4800]
    gap = np.zeros(RATE, np.float32)
    recordings = judge(np.concatenate([gap, word, gap, word, gap]))
    assert recordings.passages == []
    assert Reason.TOO_SHORT in recordings.report.left_out_s()


def test_two_hundred_files_of_which_some_are_broken(
    tmp_path: Path, likeness: Likeness, overlap: OverlapJudge, kathleen: Samples
) -> None:
    for number in range(200):
        path = tmp_path / f"{number:03}.wav"
        if number % 20 == 3:
            soundfile.write(path, kathleen, RATE)
        elif number % 20 == 5:
            path.write_bytes(b"")
        elif number % 20 == 7:
            path.write_bytes(b"RIFF" + bytes(range(256)) * 40)
        else:
            soundfile.write(path, np.zeros(480, np.float32), RATE)
    shares: list[float] = []
    files = find_files([tmp_path])
    recordings = condition(files, likeness, overlap, progress=shares.append)
    assert len(recordings.report.sources) == 200
    assert shares[-1] == 1.0
    assert recordings.report.used_s > 32.0
    broken = [s for s in recordings.report.sources if Reason.UNREADABLE in s.left_out_s]
    assert len(broken) == 20
    assert all("again" in source.problem for source in broken)


def test_only_broken_files_are_refused_with_advice(
    tmp_path: Path, likeness: Likeness, overlap: OverlapJudge
) -> None:
    (tmp_path / "song.m4a").write_bytes(b"\0\0\0 ftypM4A " + bytes(2000))
    report = condition([tmp_path / "song.m4a", tmp_path / "gone.wav"], likeness, overlap).report
    assert not report.enough
    assert "2 files are unreadable" in report.refusal()
    assert "WAV or FLAC" in report.refusal()


def test_a_file_that_breaks_off_gives_what_it_has(
    tmp_path: Path, likeness: Likeness, overlap: OverlapJudge, kathleen: Samples
) -> None:
    whole = tmp_path / "whole.wav"
    soundfile.write(whole, np.tile(kathleen, 3), RATE)
    cut = tmp_path / "cut.wav"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    source = condition([cut], likeness, overlap).report.sources[0]
    assert source.used_s > 3.0
    assert "breaks off" in source.problem


def test_nothing_named_and_empty_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CloningError, match="Name the recordings"):
        find_files([])
    with pytest.raises(CloningError, match="no audio file"):
        find_files([tmp_path])


def test_too_little_speech_asks_for_more(
    judge: Callable[..., Recordings], kathleen: Samples
) -> None:
    report = judge(kathleen).report
    assert not report.enough
    assert "at least 30 s" in report.refusal()
    assert "Add more recordings" in report.refusal()


def test_long_speech_is_cut_at_its_quietest() -> None:
    levels = np.full(1400, -20.0)
    levels[690:700] = -45.0
    first, second = passages(levels)
    assert first.start == 0 and second.end == 1400
    assert first.end == second.start and 690 <= first.end <= 700


def test_levelled_is_at_the_training_level(kathleen: Samples) -> None:
    frames = levelled(3.0 * kathleen)[: len(kathleen) // 240 * 240].reshape(-1, 240)
    power = np.sort(np.mean(frames**2, axis=1))
    assert 10 * np.log10(power[len(power) // 2 :].mean()) == pytest.approx(-22.0, abs=0.1)


def test_a_core_without_its_judge_cannot_clone(tmp_path: Path) -> None:
    with pytest.raises(CloningError, match="Install VoiceShift again"):
        read_likeness(tmp_path)
