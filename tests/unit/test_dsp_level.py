"""The level: any microphone to -22 dBFS in seconds of speech; silence and noise move nothing."""

from __future__ import annotations

import numpy as np
import pytest
from dsp_signals import chunked, level_db, noise, speech

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.level import (
    HIGHEST_GAIN_DB,
    LOWEST_GAIN_DB,
    NOISE_CEILING_DBFS,
    TARGET_DBFS,
    LevelNormalizer,
)
from voiceshift.training.corpus import loud_half_rms


def loud_half_dbfs(x: Samples) -> float:
    return 20.0 * float(np.log10(loud_half_rms(x)))


def talk(level_dbfs: float, repeats: int = 3, name: str = "kathleen") -> Samples:
    """Return sentences whose louder half has this level, whole hops, clipped at full scale."""
    x = speech(name)
    x = np.tile(x[: x.size // HOP_SAMPLES * HOP_SAMPLES], repeats)
    x = x * np.float32(10 ** ((level_dbfs - loud_half_dbfs(x)) / 20))
    return np.clip(x, -1.0, 1.0)


def gains_db(x: Samples, normalizer: LevelNormalizer) -> list[float]:
    gains = []
    for hop in x.reshape(-1, HOP_SAMPLES):
        normalizer.process(hop)
        gains.append(normalizer.gain_db)
    return gains


@pytest.mark.parametrize("name", ["kathleen", "flemishguy"])
@pytest.mark.parametrize("level_dbfs", [-50.0, -40.0, -22.0, -12.0, -6.0])
def test_any_microphone_reaches_the_training_level(level_dbfs: float, name: str) -> None:
    x = talk(level_dbfs, name=name)
    y = LevelNormalizer().process(x)
    settled = y[y.size // 3 :]
    assert loud_half_dbfs(settled) == pytest.approx(TARGET_DBFS, abs=2.5)


@pytest.mark.parametrize("level_dbfs", [-50.0, -6.0])
def test_two_seconds_of_speech_are_enough(level_dbfs: float) -> None:
    x = talk(level_dbfs)
    gains = gains_db(x, LevelNormalizer())
    assert gains[250] == pytest.approx(gains[-1], abs=3.5)  # the clip starts with 0.1 s of breath


def test_speech_at_the_right_level_is_hardly_touched() -> None:
    gains = gains_db(talk(TARGET_DBFS), LevelNormalizer())
    assert max(np.abs(gains)) < 3.0


def test_gain_stands_still_in_silence_and_noise() -> None:
    normalizer = LevelNormalizer()
    normalizer.process(talk(-35.0))
    reached = normalizer.gain_db
    room = noise("pink", 10 * SAMPLE_RATE_HZ, 10 ** (-70 / 20))
    assert gains_db(np.zeros(5 * SAMPLE_RATE_HZ, np.float32), normalizer)[-1] == reached
    assert gains_db(room, normalizer)[-1] == pytest.approx(reached, abs=0.1)


@pytest.mark.parametrize("kind", ["white", "pink", "fan", "hum"])
@pytest.mark.parametrize("level_dbfs", [-75.0, -55.0, -45.0])
def test_a_room_without_speech_is_never_raised_to_speech(kind: str, level_dbfs: float) -> None:
    quiet = noise("white", 3 * SAMPLE_RATE_HZ, 10 ** (-85 / 20))
    room = noise(kind, 12 * SAMPLE_RATE_HZ, 10 ** (level_dbfs / 20))
    normalizer = LevelNormalizer()
    y = normalizer.process(np.concatenate([quiet, room]))
    assert level_db(y[-2 * SAMPLE_RATE_HZ :]) < max(level_dbfs, NOISE_CEILING_DBFS) + 0.5
    assert abs(normalizer.gain_db) < 6.0


def test_key_clicks_move_nothing() -> None:
    rng = np.random.default_rng(2)
    x = noise("white", 10 * SAMPLE_RATE_HZ, 10 ** (-75 / 20))
    for start in range(0, x.size - 2400, 4800):
        decay = np.exp(-np.arange(2400) / 240)
        x[start : start + 2400] += (0.02 * decay * rng.standard_normal(2400)).astype(np.float32)
    assert max(np.abs(gains_db(x, LevelNormalizer()))) < 1.0


def test_a_loud_room_limits_the_gain() -> None:
    x = talk(-40.0, 5)
    room = noise("fan", x.size, 10 ** (-55 / 20))
    normalizer = LevelNormalizer()
    normalizer.process(x + room)
    assert level_db(room) + normalizer.gain_db < NOISE_CEILING_DBFS + 1.5
    assert normalizer.gain_db > 5.0


@pytest.mark.parametrize("level_dbfs", [-75.0, 0.0])
def test_gain_keeps_its_limits(level_dbfs: float) -> None:
    gains = np.array(gains_db(talk(level_dbfs), LevelNormalizer()))
    assert gains.max() <= HIGHEST_GAIN_DB + 1e-9
    assert gains.min() >= LOWEST_GAIN_DB - 1e-9


def test_gain_glides_without_steps() -> None:
    spoken = talk(-45.0)
    normalizer = LevelNormalizer()
    normalizer.process(spoken[: 40 * HOP_SAMPLES])
    y = normalizer.process(spoken)
    audible = np.abs(spoken) > 1e-3
    gain = y[audible] / spoken[audible]
    at = np.flatnonzero(audible)
    per_sample_db = np.abs(np.diff(20 * np.log10(gain))) / np.diff(at)
    assert per_sample_db.max() < 40.0 / SAMPLE_RATE_HZ  # at most 40 dB/s, everywhere


def test_a_microphone_turned_down_is_followed() -> None:
    normalizer = LevelNormalizer()
    normalizer.process(talk(-20.0))
    gains = gains_db(talk(-32.0, 5), normalizer)  # 15 s of speech, 5 of pauses
    assert gains[-1] == pytest.approx(10.0, abs=3.0)


def test_no_delay_and_the_same_samples_times_a_gain() -> None:
    x = talk(-22.0, 1)
    normalizer = LevelNormalizer()
    assert normalizer.latency == 0
    y = normalizer.process(x)
    assert y.dtype == np.float32 and y.shape == x.shape
    np.testing.assert_allclose(y[:HOP_SAMPLES], x[:HOP_SAMPLES], rtol=1e-6)
    assert normalizer.flush().shape == (0,)
    assert normalizer.gain_db == 0.0


@pytest.mark.parametrize("hops", [1, 2, 7, 400])
def test_any_grouping_of_hops_gives_the_same_output(hops: int) -> None:
    x = talk(-38.0, 1)
    whole = LevelNormalizer().process(x)
    normalizer = LevelNormalizer()
    parts = [normalizer.process(part) for part in chunked(x, hops * HOP_SAMPLES)]
    np.testing.assert_array_equal(np.concatenate(parts), whole)


def test_reset_starts_anew() -> None:
    x = talk(-38.0, 1)
    normalizer = LevelNormalizer()
    first = normalizer.process(x)
    normalizer.reset()
    np.testing.assert_array_equal(normalizer.process(x), first)


@pytest.mark.parametrize("fault", [np.nan, np.inf])
def test_a_broken_hop_does_not_spoil_the_gain(fault: float) -> None:
    x = talk(-38.0)
    normalizer = LevelNormalizer()
    normalizer.process(x)
    before = normalizer.gain_db
    normalizer.process(np.full(HOP_SAMPLES, fault, np.float32))
    assert normalizer.gain_db == before
    assert np.isfinite(normalizer.process(x)).all()


def test_silence_from_the_start_is_silence() -> None:
    normalizer = LevelNormalizer()
    assert not normalizer.process(np.zeros(SAMPLE_RATE_HZ, np.float32)).any()
    assert normalizer.gain_db == 0.0
