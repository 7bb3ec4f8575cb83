"""The chirp: safe to hear, found to a fraction of a sample, and only where it is."""

from __future__ import annotations

import numpy as np
import pytest

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.audio.wavfile import AudioReader
from voiceshift.config.paths import demo_file
from voiceshift.dsp.chirp import CHIRP_PEAK, LEAST_CORRELATION, chirp, find

CHIRP = chirp()
N = 19_200


def delayed(samples: float) -> Samples:
    """Return N samples of silence with the chirp in it at any place between samples."""
    f = np.fft.rfftfreq(N)
    spectrum = np.fft.rfft(CHIRP, N) * np.exp(-2j * np.pi * f * samples)
    return np.fft.irfft(spectrum, N).astype(np.float32)


def noise(level: float, seed: int = 1) -> Samples:
    return (level * np.random.default_rng(seed).standard_normal(N)).astype(np.float32)


def test_it_is_soft_and_begins_and_ends_without_a_click() -> None:
    assert np.abs(CHIRP).max() == pytest.approx(CHIRP_PEAK, rel=0.02)
    assert CHIRP_PEAK <= 0.1
    edges = np.abs(np.diff(np.concatenate([[0.0], CHIRP[:24], CHIRP[-24:], [0.0]])))
    assert edges.max() < 0.1 * np.abs(np.diff(CHIRP)).max()


@pytest.mark.parametrize("place", [0.0, 1.0, 777.0, 1234.25, 1234.5, 9000.8, N - CHIRP.size - 1.0])
def test_it_is_found_between_two_samples(place: float) -> None:
    found = find(delayed(place), CHIRP)
    assert found.position == pytest.approx(place, abs=0.05)
    assert found.correlation > 0.95
    assert found.is_clear


@pytest.mark.parametrize("gain", [1.0, -1.0, 1e-3, 5.0])
def test_neither_loudness_nor_polarity_matters(gain: float) -> None:
    found = find(delayed(4321.5) * np.float32(gain), CHIRP)
    assert found.position == pytest.approx(4321.5, abs=0.05)
    assert found.is_clear


def test_it_is_found_in_noise_of_its_own_level() -> None:
    rms = float(np.sqrt(np.mean(np.square(CHIRP))))
    found = find(delayed(5000.0) + noise(rms), CHIRP)
    assert found.is_clear
    assert found.position == pytest.approx(5000.0, abs=0.5)


def test_an_echo_that_is_softer_does_not_mislead_and_one_as_loud_is_refused() -> None:
    direct = delayed(3000.0)
    softer = find(direct + 0.5 * delayed(3500.0), CHIRP)
    assert softer.is_clear
    assert softer.position == pytest.approx(3000.0, abs=0.2)
    assert not find(direct + 0.9 * delayed(9000.0), CHIRP).is_clear


@pytest.mark.parametrize("level", [0.0, 1e-7, 0.01, 1.0])
def test_it_is_not_heard_in_noise_or_silence(level: float) -> None:
    assert all(find(noise(level, seed), CHIRP).correlation < 0.2 for seed in range(5))
    assert not find(noise(level), CHIRP).is_clear


def test_it_is_not_heard_in_speech_or_a_hum() -> None:
    with AudioReader(demo_file()) as reader:
        speech = reader.read(10 * SAMPLE_RATE_HZ)
    for start in range(0, speech.size - N, N // 2):
        assert find(speech[start : start + N], CHIRP).correlation < LEAST_CORRELATION
    hum = np.sin(2 * np.pi * 100.0 * np.arange(N) / SAMPLE_RATE_HZ).astype(np.float32)
    assert not find(hum, CHIRP).is_clear
