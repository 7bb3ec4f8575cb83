"""What the synthesis makes of a stretch of filters, and the way back from its samples to them.

The arithmetic of voice/synthesis.py, all frames at once; tests/unit/test_cloning_spoken.py holds
both equal and the gradient to finite differences.
"""

from __future__ import annotations

import numpy as np
import scipy.fft

from voiceshift.audio.format import HOP_SAMPLES, Samples
from voiceshift.cloning.decoder import Array
from voiceshift.cloning.material import Spectra
from voiceshift.voice.synthesis import (
    BINS,
    FFT_SAMPLES,
    LOG_MAGNITUDE_FLOOR,
    LOG_MAGNITUDE_LIMIT,
    NOISE_DELAY_SAMPLES,
)

_TURNS = np.arange(BINS) * NOISE_DELAY_SAMPLES / FFT_SAMPLES
_NOISE_DELAY = np.exp(-2j * np.pi * _TURNS).astype(np.complex64)
_TWICE = np.full(BINS, 2.0 / FFT_SAMPLES, np.float32)
"""How often the inverse transform counts a bin: all but the outermost stand for two."""
_TWICE[[0, -1]] = 1.0 / FFT_SAMPLES


class Spoken:
    """Speech of T frames."""

    def __init__(
        self, magnitudes: Array, phases: Array, sources: tuple[Spectra, Spectra], rms: Array
    ) -> None:
        """magnitudes (T, 642) as Decoder's head gives them, phases (T, 321)."""
        self._inside = (magnitudes > LOG_MAGNITUDE_FLOOR) & (magnitudes < LOG_MAGNITUDE_LIMIT)
        gain = np.exp(np.clip(magnitudes, LOG_MAGNITUDE_FLOOR, LOG_MAGNITUDE_LIMIT))
        gain *= rms[:, None]
        self._pulses = gain[:, :BINS] * np.exp(1j * phases) * sources[0]
        self._noise = gain[:, BINS:] * _NOISE_DELAY * sources[1]
        shaped = scipy.fft.irfft(self._pulses + self._noise, FFT_SAMPLES, axis=1)
        whole = np.zeros(HOP_SAMPLES * (len(rms) - 1) + FFT_SAMPLES, np.float32)
        for t, frame in enumerate(shaped):
            whole[t * HOP_SAMPLES : t * HOP_SAMPLES + FFT_SAMPLES] += frame
        self.audio: Samples = whole[HOP_SAMPLES : HOP_SAMPLES * len(rms)]
        """(240 (T - 1),), from the first frame's centre to the last one's."""

    def back(self, gradient: Samples) -> tuple[Array, Array]:
        """Gradient at `audio` -> gradients at magnitudes (T, 642) and phases (T, 321)."""
        frames = len(self._pulses)
        whole = np.zeros(HOP_SAMPLES * (frames - 1) + FFT_SAMPLES, np.float32)
        whole[HOP_SAMPLES : HOP_SAMPLES * frames] = gradient
        seen = np.lib.stride_tricks.sliding_window_view(whole, FFT_SAMPLES)[::HOP_SAMPLES]
        at_bins = np.conj(scipy.fft.rfft(seen, axis=1)) * _TWICE
        by_pulses = at_bins * self._pulses
        at_magnitudes = np.concatenate([by_pulses.real, (at_bins * self._noise).real], axis=1)
        return at_magnitudes * self._inside, -by_pulses.imag
