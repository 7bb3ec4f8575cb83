"""Loudness after ITU-R BS.1770-4: its filters, EBU Tech 3341's cases, pyloudnorm."""

from __future__ import annotations

import math

import numpy as np
import pyloudnorm
import pytest
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.dsp import loudness
from voiceshift.dsp.loudness import LoudnessMeter, TruePeakMeter


def sine(dbfs: float, seconds: float, rate_hz: int = 48_000, hz: float = 1000.0) -> Samples:
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    return (10.0 ** (dbfs / 20.0) * np.sin(2.0 * np.pi * hz * t)).astype(np.float32)


def measured(x: Samples, rate_hz: int = 48_000, chunk: int = 8193) -> float:
    meter = LoudnessMeter(rate_hz)
    for i in range(0, x.size, chunk):
        meter.process(x[i : i + chunk])
    return meter.integrated_lufs


# One channel carries half a stereo sine's power: EBU's cases come out 3.01 LU lower.
MONO_LU = -10.0 * math.log10(2.0)

EBU_CASES: tuple[tuple[list[tuple[float, float]], float], ...] = (
    ([(-23.0, 20.0)], -23.0),
    ([(-33.0, 20.0)], -33.0),
    ([(-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0)], -23.0),
    ([(-72.0, 10.0), (-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0), (-72.0, 10.0)], -23.0),
    ([(-26.0, 20.0), (-20.0, 20.1), (-26.0, 20.0)], -23.0),
)


@pytest.mark.parametrize(("parts", "lufs"), EBU_CASES)
def test_the_sines_of_ebu_tech_3341_measure_within_a_tenth(
    parts: list[tuple[float, float]], lufs: float
) -> None:
    signal = np.concatenate([sine(dbfs, seconds) for dbfs, seconds in parts])
    assert measured(signal) == pytest.approx(lufs + MONO_LU, abs=0.1)


def test_the_filters_at_48_khz_are_those_printed_in_the_standard() -> None:
    np.testing.assert_allclose(
        loudness._shelf(48_000),
        [
            *(1.53512485958697, -2.69169618940638, 1.19839281085285),
            *(1, -1.69065929318241, 0.73248077421585),
        ],
        atol=1e-6,
    )
    np.testing.assert_allclose(
        loudness._high_pass(48_000), [1, -2, 1, 1, -1.99004745483398, 0.99007225036621], atol=1e-6
    )


def speechlike(rate_hz: int, seconds: float) -> NDArray[np.float32]:
    rng = np.random.default_rng(7)
    noise = np.cumsum(rng.standard_normal(round(seconds * rate_hz)))
    noise -= np.convolve(noise, np.ones(200) / 200, "same")
    words = np.repeat(rng.uniform(0.0, 1.0, int(seconds * 4) + 1) ** 3, rate_hz // 4)
    return (0.05 * noise * words[: noise.size]).astype(np.float32)


@pytest.mark.parametrize("rate_hz", [24_000, 44_100, 48_000])
def test_pyloudnorm_says_the_same_of_words_and_pauses(rate_hz: int) -> None:
    x = speechlike(rate_hz, 12.0)
    expected = pyloudnorm.Meter(rate_hz).integrated_loudness(x.astype(np.float64))
    assert measured(x, rate_hz) == pytest.approx(expected, abs=0.1)  # EBU's own tolerance


@pytest.mark.parametrize("chunk", [1, 64, 65, 8193])
def test_chunks_do_not_matter(chunk: int) -> None:
    x = speechlike(24_000, 0.9)
    whole = measured(x, 24_000, x.size)
    assert measured(x, 24_000, chunk) == pytest.approx(whole, abs=1e-9)
    peak, chunked_peak = TruePeakMeter(24_000), TruePeakMeter(24_000)
    peak.process(x)
    for i in range(0, x.size, chunk):
        chunked_peak.process(x[i : i + chunk])
    assert chunked_peak.dbtp == pytest.approx(peak.dbtp, abs=1e-9)


@pytest.mark.parametrize("n", [0, 1, 19_199])
def test_silence_and_less_than_a_block_have_no_loudness(n: int) -> None:
    assert measured(sine(-6.0, 1.0)[:n]) == -math.inf
    assert measured(np.zeros(96_000, np.float32)) == -math.inf
    assert TruePeakMeter(48_000).dbtp == -math.inf


# EBU Tech 3341, cases 15 to 19: a quarter of the rate, sampled beside its peaks; +0.2/-0.4 dB.
@pytest.mark.parametrize("rate_hz", [24_000, 44_100, 48_000])
@pytest.mark.parametrize("degrees", [0.0, 45.0, 60.0, 67.5])
def test_peaks_between_samples_are_found(rate_hz: int, degrees: float) -> None:
    n = np.arange(4 * rate_hz // 100)
    fade = np.minimum(1.0, np.minimum(n, n[::-1]) / 200.0)
    x = (0.5 * fade * np.sin(np.pi / 2.0 * n + math.radians(degrees))).astype(np.float32)
    meter = TruePeakMeter(rate_hz)
    meter.process(x)
    assert -6.4 <= meter.dbtp <= -5.8
