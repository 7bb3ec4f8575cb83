"""Every microphone ends at the training's level, and no silent room is turned up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.level import MAX_GAIN_DB, TARGET_DBFS, LevelNormalizer
from voiceshift.training.corpus import loud_half_rms

DATA = Path(__file__).parents[1] / "data"


def whole_hops(x: Samples) -> Samples:
    return x[: x.size // HOP_SAMPLES * HOP_SAMPLES]


@pytest.fixture(scope="module")
def speech() -> Samples:
    """Kathleen twice, at the training's level."""
    audio, _ = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    audio = np.concatenate([audio, audio])
    return whole_hops(audio * np.float32(10 ** (TARGET_DBFS / 20) / loud_half_rms(audio)))


@pytest.mark.parametrize("gain_db", [-20.0, -10.0, 0.0, 10.0, 16.0])
def test_speech_of_any_level_ends_at_the_trainings_level(speech: Samples, gain_db: float) -> None:
    y = LevelNormalizer().process(speech * np.float32(10 ** (gain_db / 20)))
    settled = y[y.size // 2 :]
    reached = 20 * np.log10(loud_half_rms(settled))
    assert reached == pytest.approx(TARGET_DBFS, abs=3.0)


@pytest.mark.parametrize("level_dbfs", [-75.0, -60.0, -45.0, -30.0])
def test_a_steady_noise_is_never_turned_up(level_dbfs: float) -> None:
    noise = np.random.default_rng(1).standard_normal(10 * SAMPLE_RATE_HZ).astype(np.float32)
    normalizer = LevelNormalizer()
    normalizer.process(noise * np.float32(10 ** (level_dbfs / 20)))
    assert normalizer.gain_db == 0.0


def test_the_gain_waits_while_nobody_speaks(speech: Samples) -> None:
    normalizer = LevelNormalizer()
    normalizer.process(speech * np.float32(0.1))
    spoken = normalizer.gain_db
    hiss = np.random.default_rng(2).standard_normal(20 * SAMPLE_RATE_HZ).astype(np.float32)
    normalizer.process(hiss * np.float32(3e-4))
    assert normalizer.gain_db == spoken > 6.0


def test_the_gain_has_limits(speech: Samples) -> None:
    for factor, limit in ((1e-2, MAX_GAIN_DB), (20.0, -MAX_GAIN_DB)):
        normalizer = LevelNormalizer()
        normalizer.process(np.concatenate([speech] * 2) * np.float32(factor))
        assert normalizer.gain_db == pytest.approx(limit, abs=6.0)
        assert abs(normalizer.gain_db) <= MAX_GAIN_DB


def test_the_gain_glides(speech: Samples) -> None:
    """On a constant the output shows the gain itself: no step from sample to sample."""
    normalizer = LevelNormalizer()
    normalizer.process(speech * np.float32(0.05))
    ones = np.ones(HOP_SAMPLES, np.float32)  # a sudden thump turns the gain down
    y = np.concatenate([normalizer.process(ones) for _ in range(100)])
    assert np.abs(np.diff(np.log(y))).max() < 0.002


@pytest.mark.parametrize("hops", [1, 2, 7])
def test_any_chunking_gives_the_same_output(speech: Samples, hops: int) -> None:
    whole = LevelNormalizer().process(speech)
    normalizer = LevelNormalizer()
    size = hops * HOP_SAMPLES
    parts = [normalizer.process(speech[i : i + size]) for i in range(0, speech.size, size)]
    np.testing.assert_array_equal(np.concatenate(parts), whole)


def test_reset_forgets_and_flush_owes_nothing(speech: Samples) -> None:
    normalizer = LevelNormalizer()
    first = normalizer.process(speech)
    assert normalizer.flush().size == 0
    assert normalizer.gain_db == 0.0
    np.testing.assert_array_equal(normalizer.process(speech), first)


def test_silence_stays_silence() -> None:
    y = LevelNormalizer().process(np.zeros(100 * HOP_SAMPLES, np.float32))
    assert not y.any()
