"""The one internal audio format: 24 kHz mono float32, moved in hops of 10 ms.

Every stage between the input and the output resampler speaks this format, so no two stages can
disagree about it. Full scale is [-1, 1]; levels in dBFS refer to a full-scale square wave, whose
RMS is 1.
"""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE_HZ = 24_000
HOP_SAMPLES = 240
HOP_MS = 1000.0 * HOP_SAMPLES / SAMPLE_RATE_HZ

MIN_RATE_HZ = 8_000
MAX_RATE_HZ = 192_000
"""Between these, devices and files may have any rate: two resamplers stand at the edges."""

Samples: TypeAlias = NDArray[np.float32]
"""Mono audio, shape (n,), float32 in [-1, 1]."""

SILENCE_DBFS = -120.0


def to_dbfs(amplitude: float) -> float:
    """Return the level of a linear amplitude (peak or RMS) in dBFS, not below SILENCE_DBFS."""
    return max(SILENCE_DBFS, 20.0 * math.log10(max(amplitude, 1e-12)))


def all_finite(x: Samples) -> bool:
    """Return whether no sample of x, (n,), is NaN or infinite.

    A sum of squares tells it by one product; only if that is too large each sample is looked at.
    """
    return math.isfinite(np.dot(x, x)) or bool(np.isfinite(x).all())


def samples_to_ms(samples: float, rate_hz: float = SAMPLE_RATE_HZ) -> float:
    """Return a duration in milliseconds of a count of samples at rate_hz."""
    return 1000.0 * samples / rate_hz
