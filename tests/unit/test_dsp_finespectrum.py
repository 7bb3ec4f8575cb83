"""Fine spectra: voices are combs, at any level, and any length of sound has its frames."""

from __future__ import annotations

import numpy as np
import pytest

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.finespectrum import (
    FINE_BINS,
    STEP_SAMPLES,
    WINDOW_SAMPLES,
    fine_frames,
    fine_spectra,
)

BIN_HZ = SAMPLE_RATE_HZ / 2048


def buzz(f0_hz: float, n_samples: int = 24_000) -> Samples:
    t = np.arange(n_samples) / SAMPLE_RATE_HZ
    harmonics = [np.sin(2 * np.pi * k * f0_hz * t + k) for k in range(1, int(3000 / f0_hz))]
    return np.asarray(0.05 * np.sum(harmonics, axis=0), np.float32)


@pytest.mark.parametrize("length", [0, 1, 1535, 1536, 2015, 2016, 8193])
def test_any_length_has_the_frames_that_lie_inside_it(length: int) -> None:
    spectra, levels_db = fine_spectra(np.ones(length, np.float32))
    starts = range(0, max(0, length - WINDOW_SAMPLES + 1), STEP_SAMPLES)
    assert fine_frames(length) == len(spectra) == len(levels_db) == len(starts)
    assert spectra.shape[1] == FINE_BINS and np.isfinite(spectra).all()


@pytest.mark.parametrize("f0_hz", [94.0, 187.5, 305.0])
def test_harmonics_stand_out_and_what_is_between_does_not(f0_hz: float) -> None:
    spectrum = fine_spectra(buzz(f0_hz))[0].mean(axis=0)
    harmonics = f0_hz * np.arange(2, int(2800 / f0_hz))
    at = np.rint(harmonics / BIN_HZ).astype(int)
    between = np.rint((harmonics + f0_hz / 2) / BIN_HZ).astype(int)
    assert spectrum[at].min() > spectrum[between].max() + 0.5


def test_loudness_and_a_microphones_slope_hardly_show() -> None:
    rng = np.random.default_rng(0)
    sound = buzz(140.0) + 0.001 * rng.standard_normal(24_000).astype(np.float32)
    plain, levels_db = fine_spectra(sound)
    quiet, fallen_db = fine_spectra(0.1 * sound)
    np.testing.assert_allclose(plain, quiet, atol=0.01)
    np.testing.assert_allclose(levels_db - fallen_db, 20.0, atol=0.01)
    sloped = np.convolve(sound, [1.0, 0.5])[: len(sound)].astype(np.float32)
    assert np.abs(fine_spectra(sloped)[0] - plain)[1:].mean() < 0.1


def test_long_sound_is_the_same_as_its_parts() -> None:
    sound = np.random.default_rng(1).standard_normal(1100 * STEP_SAMPLES).astype(np.float32)
    whole, _ = fine_spectra(sound)
    part, _ = fine_spectra(sound[900 * STEP_SAMPLES :])
    np.testing.assert_allclose(whole[900:], part, atol=1e-5)
