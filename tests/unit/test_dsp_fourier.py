"""Transforms without the wrappers of scipy are scipy's."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.fft

from voiceshift.dsp import fourier


@pytest.fixture(params=["scipy's C code", "scipy.fft"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fourier._pocketfft is not None, "scipy has moved it: live costs more"
    if request.param == "scipy.fft":
        monkeypatch.setattr(fourier, "_pocketfft", None)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(640,), (1, 480), (2, 3, 15), (1, 1)])
def test_spectra_are_those_of_scipy_and_come_back(shape: tuple[int, ...], dtype: type) -> None:
    x = np.random.default_rng(0).standard_normal(shape).astype(dtype)
    spectra = fourier.rfft(x)
    assert spectra.dtype == np.result_type(dtype, np.complex64)
    np.testing.assert_array_equal(spectra, scipy.fft.rfft(x))
    again = fourier.irfft(spectra, shape[-1])
    assert again.dtype == dtype
    np.testing.assert_allclose(again, x, atol=1e-5)


def test_silence_follows_what_is_shorter_than_the_transform() -> None:
    x = np.random.default_rng(0).standard_normal((2, 600)).astype(np.float32)
    np.testing.assert_array_equal(fourier.rfft(x, 1024), scipy.fft.rfft(x, 1024))


def test_a_view_and_what_it_shows_are_left_alone() -> None:
    x = np.random.default_rng(0).standard_normal((2, 2, 513)).astype(np.float32)
    before = x.copy()
    spectra = fourier.rfft(x[:, ::-1, 1:])
    np.testing.assert_array_equal(spectra, scipy.fft.rfft(before[:, ::-1, 1:]))
    kept = spectra.copy()
    fourier.irfft(spectra[1], 512)
    np.testing.assert_array_equal(spectra, kept)
    np.testing.assert_array_equal(x, before)
