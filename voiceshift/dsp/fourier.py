"""Real Fourier transforms over the last axis: `scipy.fft`'s numbers, without what stands before.

A live hop makes eight of them, each after a sleep that has emptied the caches: there, scipy's
choice of a backend and its checks take several times as long as a short transform itself. So its C
code is called at once; where a release of scipy has it elsewhere, `scipy.fft` does.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import scipy.fft
from numpy.typing import NDArray

try:
    from scipy.fft._pocketfft import pypocketfft as _pocketfft
except ImportError:  # pragma: no cover - of a scipy to come
    _pocketfft = None

_LAST = (-1,)
_UNSCALED, _BY_LENGTH = 0, 2


def rfft(x: NDArray[Any], length: int | None = None) -> NDArray[Any]:
    """Return the spectra of x, (..., n) real: (..., length // 2 + 1), of x's precision.

    length: at least n, which it is unless given; silence follows x.
    """
    if length is not None and length != x.shape[-1]:
        padded = np.zeros((*x.shape[:-1], length), x.dtype)
        padded[..., : x.shape[-1]] = x
        x = padded
    if _pocketfft is None:
        spectra: NDArray[Any] = scipy.fft.rfft(x)
        return spectra
    return _pocketfft.r2c(x, _LAST, True, _UNSCALED, None, 1)  # type: ignore[no-any-return]


def irfft(spectra: NDArray[Any], length: int) -> NDArray[Any]:
    """Return what `rfft` was given: (..., length) of spectra, (..., length // 2 + 1) complex."""
    if _pocketfft is None:
        x: NDArray[Any] = scipy.fft.irfft(spectra, length)
        return x
    return _pocketfft.c2r(  # type: ignore[no-any-return]
        spectra, _LAST, length, False, _BY_LENGTH, None, 1
    )
