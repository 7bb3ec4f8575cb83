"""Effects are one stream whatever its chunks, add no delay, and do what their names say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.effects import SPEECH_DBFS, Band, Comb, Compressor

EFFECTS: dict[str, Callable[[], Any]] = {
    "band": lambda: Band(180.0, 4500.0),
    "compressor": lambda: Compressor(-34.0, 4.0),
    "short comb": lambda: Comb(1.0, 0.7),
    "echo": lambda: Comb(110.0, 0.4),
}


def noise(samples: int, seed: int = 0, level: float = 0.1) -> Samples:
    random = np.random.default_rng(seed)
    return (level * random.standard_normal(samples)).astype(np.float32)


def tone(hz: float, dbfs: float = -20.0, samples: int = 24_000) -> Samples:
    """dbfs: RMS."""
    amplitude = np.sqrt(2.0) * 10.0 ** (dbfs / 20.0)
    t = np.arange(samples) / SAMPLE_RATE_HZ
    return (amplitude * np.sin(2 * np.pi * hz * t)).astype(np.float32)


def gain_db(effect: Any, x: Samples) -> float:
    """Return the change of level once the effect has settled."""
    y = effect.process(x)
    half = x.size // 2
    return float(10 * np.log10(np.mean(y[half:] ** 2) / np.mean(x[half:] ** 2)))


@pytest.mark.parametrize("name", EFFECTS)
@pytest.mark.parametrize("size", [1, 23, 24, 25, 64, 240, 2641, 8193])
def test_any_chunking_gives_the_very_same_samples(name: str, size: int) -> None:
    x = noise(8193 if size > 1 else 700)
    chunked = EFFECTS[name]()
    parts = [chunked.process(x[i : i + size]) for i in range(0, x.size, size)]
    np.testing.assert_array_equal(np.concatenate(parts), EFFECTS[name]().process(x))


@pytest.mark.parametrize("name", EFFECTS)
def test_as_many_samples_come_out_and_none_is_late(name: str) -> None:
    effect = EFFECTS[name]()
    assert effect.latency == 0 and effect.rate_in == effect.rate_out == SAMPLE_RATE_HZ
    assert effect.process(np.zeros(0, np.float32)).shape == (0,)
    pulse = np.zeros(100, np.float32)
    pulse[40] = 0.5
    y = effect.process(pulse)
    assert y.shape == (100,) and y.dtype == np.float32
    assert not y[:40].any() and y[40] != 0.0
    assert effect.flush().shape == (0,)


@pytest.mark.parametrize("name", EFFECTS)
def test_reset_and_flush_forget_the_past(name: str) -> None:
    fresh = EFFECTS[name]().process(noise(3000))
    for forget in ("reset", "flush"):
        effect = EFFECTS[name]()
        effect.process(noise(5001, seed=1))
        getattr(effect, forget)()
        np.testing.assert_array_equal(effect.process(noise(3000)), fresh)


@pytest.mark.parametrize("name", EFFECTS)
def test_silence_returns_after_sound(name: str) -> None:
    effect = EFFECTS[name]()
    assert not effect.process(np.zeros(500, np.float32)).any()
    effect.process(noise(24_000))
    tail = effect.process(np.zeros(3 * SAMPLE_RATE_HZ, np.float32))
    assert np.abs(tail[-2400:]).max() < 1e-6


def test_a_band_passes_what_is_inside_and_12_db_an_octave_less_outside() -> None:
    assert gain_db(Band(200.0, 4000.0), tone(900.0)) == pytest.approx(0.0, abs=0.3)
    for edge in (200.0, 4000.0):
        assert gain_db(Band(200.0, 4000.0), tone(edge)) == pytest.approx(-3.0, abs=0.5)
    octaves = [gain_db(Band(200.0, 4000.0), tone(hz)) for hz in (50.0, 25.0)]
    assert octaves[0] - octaves[1] == pytest.approx(12.0, abs=0.5)


def test_a_compressor_leaves_speech_level_and_brings_the_rest_nearer() -> None:
    def compressed(dbfs: float) -> float:
        return dbfs + gain_db(Compressor(-34.0, 4.0), tone(700.0, dbfs))

    assert compressed(SPEECH_DBFS) == pytest.approx(SPEECH_DBFS, abs=0.2)
    assert compressed(-10.0) - compressed(-22.0) == pytest.approx(3.0, abs=0.3)
    assert compressed(-60.0) - compressed(-70.0) == pytest.approx(10.0, abs=0.3)
    gains = [compressed(dbfs) - dbfs for dbfs in np.arange(-70.0, 0.0, 2.0)]
    assert (np.diff(gains) < 0.05).all()


def test_a_comb_keeps_noise_as_loud_and_rings_at_its_own_pitch() -> None:
    comb = Comb(2.0, 0.6)  # 500 Hz
    assert gain_db(comb, noise(48_000)) == pytest.approx(0.0, abs=0.5)
    peak, dip = gain_db(Comb(2.0, 0.6), tone(1000.0)), gain_db(Comb(2.0, 0.6), tone(1250.0))
    assert peak - dip == pytest.approx(20 * np.log10(1.6 / 0.4), abs=0.2)


def test_an_echo_comes_back_on_time_and_quieter() -> None:
    pulse = np.zeros(8000, np.float32)
    pulse[0] = 1.0
    y = Comb(110.0, 0.4).process(pulse)
    assert np.flatnonzero(y).tolist() == [0, 2640, 5280, 7920]
    np.testing.assert_allclose(y[2640] / y[0], 0.4, rtol=1e-5)


def test_what_cannot_work_is_refused() -> None:
    for make in (
        lambda: Band(500.0, 400.0),
        lambda: Band(100.0, 12_000.0),
        lambda: Compressor(-20.0, 0.5),
        lambda: Comb(5.0, 1.0),
        lambda: Comb(0.01, 0.5),
    ):
        with pytest.raises(ValueError):
            make()
