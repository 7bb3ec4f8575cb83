"""A chirp that is found again wherever it comes back, to a fraction of a sample.

A linear sweep has a flat spectrum between its ends, so its autocorrelation is one narrow peak: the
matched filter (Turin, "An introduction to matched filters", 1960) finds it far below other sound.
Correlation is normalised by the energy under the chirp, so that a peak of 1 is the chirp and
nothing else at any loudness, and the envelope (Hilbert transform) is searched, so that a
loudspeaker that turns the phase does not move the peak.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.fft
from numpy.typing import NDArray

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples

CHIRP_S = 0.2
CHIRP_PEAK = 0.1
"""-20 dBFS: as loud as quiet speech, harmless in headphones at a level that is right for speech."""
_FROM_HZ, _TO_HZ = 400.0, 7_000.0
_FADE_S = 0.02
"""It begins and ends without a click."""

LEAST_CORRELATION = 0.35
"""Noise alone stays below 0.2 within a second (1320 = bandwidth x length: 1 / sqrt of it, x 5)."""
MOST_RIVAL = 0.7
"""A second peak higher than this share of the first could be the right one."""
_LOBE_S = 0.001
"""The main peak is 1 / (7000 - 400 Hz) wide, with the side lobes of a fade."""
_SILENCE_ENERGY = 1e-7
"""Under the chirp's length, -115 dBFS: nothing that is softer is taken for sound."""


@dataclass(frozen=True)
class Found:
    """Where a chirp is."""

    position: float
    """Of its first sample, in samples, with a fraction."""
    correlation: float
    """Normalised height of the peak, 0 to 1."""
    rival: float
    """Height of the next peak, as a share of this one."""

    @property
    def is_clear(self) -> bool:
        """It is the chirp, and there is but one."""
        return self.correlation >= LEAST_CORRELATION and self.rival <= MOST_RIVAL


def chirp() -> Samples:
    """Return the chirp, (CHIRP_S at 24 kHz,), peak CHIRP_PEAK."""
    n = round(CHIRP_S * SAMPLE_RATE_HZ)
    t_s = np.arange(n) / SAMPLE_RATE_HZ
    phase = 2.0 * np.pi * (_FROM_HZ + 0.5 * (_TO_HZ - _FROM_HZ) * t_s / CHIRP_S) * t_s
    fade = np.clip(np.minimum(t_s, t_s[::-1]) / _FADE_S, 0.0, 1.0)
    sweep: Samples = np.sin(phase).astype(np.float32)
    sweep *= CHIRP_PEAK * np.sin(0.5 * np.pi * fade) ** 2
    return sweep


def find(heard: Samples, sent: Samples) -> Found:
    """Return the likeliest place of `sent`, (m,), in `heard`, (n,) with n >= m."""
    correlation = _normalised_correlation(heard, sent)
    peak = int(np.argmax(correlation))
    height = float(correlation[peak])
    lobe = round(_LOBE_S * SAMPLE_RATE_HZ)
    beside = np.concatenate([correlation[: max(0, peak - lobe)], correlation[peak + lobe + 1 :]])
    rival = float(beside.max(initial=0.0)) / height if height > 0.0 else 1.0
    return Found(peak + _vertex(correlation, peak), height, rival)


def _normalised_correlation(heard: Samples, sent: Samples) -> NDArray[np.float64]:
    """Return the envelope of the normalised cross-correlation at every full overlap, 0 to 1."""
    x, s = heard.astype(np.float64), sent.astype(np.float64)
    places = x.size - s.size + 1
    size = scipy.fft.next_fast_len(x.size + s.size)
    product = scipy.fft.fft(x, size) * np.conj(scipy.fft.fft(s, size))
    product[size // 2 + 1 :] = 0.0  # positive frequencies alone: the analytic signal
    envelope = 2.0 * np.abs(scipy.fft.ifft(product))[:places]
    total = np.concatenate([[0.0], np.cumsum(np.square(x))])
    energy = np.maximum(total[s.size :] - total[:places], _SILENCE_ENERGY)
    scaled: NDArray[np.float64] = envelope / np.sqrt(energy * np.dot(s, s))
    return scaled


def _vertex(y: NDArray[np.float64], peak: int) -> float:
    """Return where the parabola through the peak and its neighbours is highest, -0.5 to 0.5."""
    if not 0 < peak < y.size - 1:
        return 0.0
    left, top, right = y[peak - 1 : peak + 2]
    bend = left - 2.0 * top + right
    return float(0.5 * (left - right) / bend) if bend < 0.0 else 0.0
