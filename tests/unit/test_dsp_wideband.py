"""What is added above 12 kHz: as loud as the octave below says, nothing else, and never alone."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.resample import Resampler
from voiceshift.dsp.wideband import (
    ADDED_HZ,
    KNOWN_HZ,
    MOST_OVER_DB,
    OFFSETS_DB,
    WidebandResampler,
    added_levels_db,
    band_powers,
)

WIDE = (32_000, 44_100, 48_000, 96_000)


def hiss(seconds: float, rms: float = 0.05) -> Samples:
    n = int(seconds * 100) * HOP_SAMPLES
    return np.random.default_rng(0).normal(0.0, rms, n).astype(np.float32)


def level_db(audio: Samples, rate_hz: int, low: float, high: float) -> float:
    power = np.abs(np.fft.rfft(audio.astype(np.float64))) ** 2
    hz = np.fft.rfftfreq(audio.size, 1.0 / rate_hz)
    return float(10 * np.log10(2 * power[(low <= hz) & (hz < high)].sum() / audio.size**2 + 1e-20))


def added(x: Samples, rate_hz: int) -> NDArray[np.float32]:
    y = WidebandResampler(rate_hz).process(x)
    return y - Resampler(SAMPLE_RATE_HZ, rate_hz).process(x)


@pytest.mark.parametrize("rate_hz", [8000, 16_000, 22_050, 24_000])
def test_where_nothing_fits_above_it_is_the_resampler(rate_hz: int) -> None:
    assert not added(hiss(0.5), rate_hz).any()


@pytest.mark.parametrize("rate_hz", WIDE)
def test_only_what_24_khz_cannot_hold_is_added(rate_hz: int) -> None:
    extra = added(hiss(1.0), rate_hz)
    whole = level_db(extra, rate_hz, 0, rate_hz)
    assert whole > -60
    assert level_db(extra, rate_hz, 0, 10_500) < whole - 30
    assert level_db(extra, rate_hz, 20_500, rate_hz) < whole - 30


@pytest.mark.parametrize("gain", [0.01, 1.0])
def test_every_band_is_as_loud_as_the_octave_below_says(gain: float) -> None:
    x = hiss(2.0) * np.float32(gain)
    extra = added(x, 48_000)[4800:]
    known = [level_db(x, SAMPLE_RATE_HZ, low, high) for low, high in itertools.pairwise(KNOWN_HZ)]
    wanted = added_levels_db(np.array(known, np.float32))
    for i, (low, high) in enumerate(itertools.pairwise(ADDED_HZ)):
        assert level_db(extra, 48_000, low, high) == pytest.approx(wanted[i], abs=2.0)


def test_a_hums_harmonics_call_for_nothing() -> None:
    t = np.arange(SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    hum = sum(np.sin(2 * np.pi * 150 * k * t) / k for k in range(1, 20)).astype(np.float32) * 0.2
    extra = added(hum, 48_000)[4800:]
    assert level_db(extra, 48_000, 0, 24_000) < level_db(hum, SAMPLE_RATE_HZ, 0, 12_000) - 60


def test_silence_stays_silent_and_comes_back_at_once() -> None:
    silence = np.zeros(2400, np.float32)
    assert not WidebandResampler(48_000).process(silence).any()
    x = np.concatenate([hiss(0.2), silence])
    y = WidebandResampler(48_000).process(x)
    assert y[9600 + 480 :].any() == 0, "a hop later nothing is left"


def test_no_level_makes_it_louder_than_it_may_be() -> None:
    known = np.array([[0.0, -60, -60], [-120, -120, -120], [-60, 0, -60]], np.float32)
    over = added_levels_db(known) - known[:, -1:]
    assert over.max() <= MOST_OVER_DB
    np.testing.assert_allclose(over[1], OFFSETS_DB, rtol=1e-5)


def test_levels_are_mean_squares() -> None:
    x = hiss(1.0, rms=0.1).reshape(-1, HOP_SAMPLES)
    share = np.diff(KNOWN_HZ) / (SAMPLE_RATE_HZ / 2)
    np.testing.assert_allclose(band_powers(x).mean(0), 0.01 * share, rtol=0.1)


def test_it_is_a_processor_that_pieces_flush_and_reset_do_not_change() -> None:
    x = hiss(0.5)
    one = WidebandResampler(48_000)
    whole = np.concatenate([one.process(x), one.flush()])
    assert whole.size == 2 * x.size + one.latency
    again = np.concatenate([one.process(x[i : i + 480]) for i in range(0, x.size, 480)])
    np.testing.assert_array_equal(again, whole[: again.size])
    one.reset()
    np.testing.assert_array_equal(one.process(x), again)


def test_a_corrected_rate_is_followed() -> None:
    slow, plain = WidebandResampler(48_000), Resampler(SAMPLE_RATE_HZ, 48_000)
    for stage in (slow, plain):
        stage.set_correction(500.0)
    x = hiss(2.0)
    assert slow.process(x).size == plain.process(x).size > 2 * x.size
