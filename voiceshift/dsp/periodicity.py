"""How periodic one moment of sound is, at every pitch at once: spectra and matrices, no memory.

Two measures are read from the magnitudes A(f) of one spectrum; both are linear in some power of it,
so each is a product with a fixed matrix:

- harmonic match, after SWIPE' (Camacho & Harris 2008): sqrt(A) against cosine lobes at the first
  and the prime harmonics of each pitch. When it errs, it mostly takes the octave above;
- self-similarity, after YIN (de Cheveigné & Kawahara 2002): the difference function divided by its
  mean over shorter lags, here from the autocorrelation of A (compressed: Tolonen & Karjalainen
  2000), freed of the window's own (Boersma 1993). When it errs, it mostly takes the octave below.

Their sum seldom errs. Both are free of level, and of an offset, which the window never sees.
Everything here is constant after construction: any thread may use it.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.fourier import rfft
from voiceshift.dsp.grid import PITCH_LOOKAHEAD_SAMPLES

SPAN_SAMPLES = 3 * PITCH_LOOKAHEAD_SAMPLES
"""The window rises for longer than it may fall, or two periods of a deep voice would not fit."""
_EXACT_SAMPLES = 2 * PITCH_LOOKAHEAD_SAMPLES
"""Length of the window from which the exact pitch is read."""

LOWEST_HZ = 52.0
HIGHEST_HZ = 850.0
BINS_PER_OCTAVE = 48
_BIN_COUNT = int(np.log2(HIGHEST_HZ / LOWEST_HZ) * BINS_PER_OCTAVE) + 1
LOG2_F0: NDArray[np.float32] = (
    np.log2(LOWEST_HZ) + np.arange(_BIN_COUNT) / BINS_PER_OCTAVE
).astype(np.float32)
"""The pitches that are judged, a quarter of a semitone apart: log2 of Hz, shape (bins,)."""

_FFT = 2048
"""Longer than the span and the longest lag together, so that no correlation wraps round."""
_TOP_HZ = 2500.0
"""Above, the harmonics of voices are too noisy to help."""
_FADE_FROM = 0.7
_RUMBLE_HZ = 20.0
"""What lies below is left out. What lies above stays: it tells a humming room from a voice."""
_HARMONICS = (1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)
_SIMILARITY_WEIGHT = 0.5
_SILENCE = 3e-6
"""Beside the sum of all magnitudes (0.5 for a full-scale sine): what is below is not periodic."""
_FINE_STEPS = 2
"""Steps of the fine grid in one bin."""
_FINE_REACH = 5
"""How far the exact pitch is sought from the best bin: 0.6 semitones, as far as a glide may move
between the centre of the long window and the instant that is asked for."""

_BANDS_HZ = (60.0, 400.0, 3000.0, 5000.0)
_POWER_FLOOR = 1e-12
SPECTRUM_BINS = int(_BANDS_HZ[-1] * _FFT / SAMPLE_RATE_HZ)


class Evidence(NamedTuple):
    """What one moment says of pitch."""

    scores: NDArray[np.float32]
    """How well each pitch of LOG2_F0 explains the sound: about 0 (noise) to 1.5; shape (bins,)."""
    level_db: float
    """Level from 60 to 3000 Hz."""
    bass_db: float
    """Level from 60 to 400 Hz, where voices have their first harmonics, over 400 to 5000 Hz."""


class Periodicity:
    """The matrices; `shared` gives the one copy that everybody uses."""

    def __init__(self, after_samples: int = PITCH_LOOKAHEAD_SAMPLES) -> None:
        """Compute the windows and matrices (about 20 ms).

        after_samples: how much is heard after the instant that is judged.
        """
        self.after_samples = after_samples
        frequencies = np.arange(int(_TOP_HZ * _FFT / SAMPLE_RATE_HZ) + 1) * SAMPLE_RATE_HZ / _FFT
        self._used = frequencies.size
        fade = (frequencies / _TOP_HZ - _FADE_FROM) / (1.0 - _FADE_FROM)
        weight = np.cos(0.5 * np.pi * np.clip(fade, 0.0, 1.0)) ** 2
        self._audible = (frequencies > _RUMBLE_HZ).astype(np.float32)
        weight *= self._audible
        pitches = np.exp2(LOG2_F0.astype(np.float64))

        self._window = _window(SPAN_SAMPLES - after_samples, after_samples)
        self._harmonic = _harmonic_kernel(pitches, frequencies)
        cosines = np.cos(2.0 * np.pi * np.outer(1.0 / pitches, frequencies))
        cosines /= _own_correlation(self._window, SAMPLE_RATE_HZ / pitches)[:, None]
        means = np.sinc(2.0 * np.outer(1.0 / pitches, frequencies))
        self._similar = (np.concatenate([cosines, means]) * weight).astype(np.float32)
        self._weight = weight.astype(np.float32)

        exact = _window(_EXACT_SAMPLES - after_samples, after_samples)
        self._windows = np.zeros((2, SPAN_SAMPLES), np.float32)
        self._windows[0], self._windows[1, -_EXACT_SAMPLES:] = self._window, exact
        steps = np.arange(-_FINE_REACH, (_BIN_COUNT - 1) * _FINE_STEPS + _FINE_REACH + 1)
        self._log2_fine = float(LOG2_F0[0]) + steps / (_FINE_STEPS * BINS_PER_OCTAVE)
        fine = np.exp2(self._log2_fine)
        kernel = np.cos(2.0 * np.pi * np.outer(1.0 / fine, frequencies)) * weight
        kernel /= _own_correlation(exact, SAMPLE_RATE_HZ / fine)[:, None]
        self._fine = kernel.astype(np.float32)

        edges = [int(hz * _FFT / SAMPLE_RATE_HZ) for hz in _BANDS_HZ]
        self._bands = [slice(a, b) for a, b in pairwise(edges)]

    @staticmethod
    @lru_cache(maxsize=2)
    def shared(after_samples: int = PITCH_LOOKAHEAD_SAMPLES) -> Periodicity:
        """Return the process's only copy."""
        return Periodicity(after_samples)

    def magnitudes(self, x: Samples) -> NDArray[np.float32]:
        """Return the spectrum around the instant after_samples before the end of x.

        x is (SPAN_SAMPLES,); the result (SPECTRUM_BINS,), up to 5 kHz, 0.5 for a full-scale sine.
        """
        spectrum = rfft((x - np.dot(x, self._window)) * self._window, _FFT)
        magnitude: NDArray[np.float32] = np.abs(spectrum[:SPECTRUM_BINS])
        return magnitude

    def judge(self, magnitude: NDArray[np.float32]) -> Evidence:
        """Judge a spectrum from `magnitudes`; it may have been cleaned of noise."""
        bass, middle, treble = self._powers(magnitude)
        used = magnitude[: self._used] * self._audible
        scores = (self._harmonic @ np.sqrt(used)) / np.sqrt(used.sum() + np.float32(_SILENCE))
        correlation = self._similar @ used
        correlation /= np.dot(used, self._weight) + np.float32(_SILENCE)
        difference = 1.0 - correlation[:_BIN_COUNT]
        mean_difference = 1.001 - correlation[_BIN_COUNT:]
        scores += np.float32(_SIMILARITY_WEIGHT) * (1.0 - difference / mean_difference)
        return Evidence(
            scores,
            _to_db(bass + middle),
            _to_db(bass) - _to_db(middle + treble),
        )

    def level_db(self, magnitude: NDArray[np.float32]) -> float:
        """Return Evidence.level_db of a spectrum."""
        bass, middle, _ = self._powers(magnitude)
        return _to_db(bass + middle)

    def both_magnitudes(self, x: Samples) -> NDArray[np.float32]:
        """Return `magnitudes` of x, and the same in a window as near to the instant as it can be.

        The result is (2, SPECTRUM_BINS); the second row is for `exact_hz`.
        """
        offsets = self._windows @ x
        spectrum = rfft((x - offsets[:, None]) * self._windows, _FFT)[:, :SPECTRUM_BINS]
        magnitude: NDArray[np.float32] = np.abs(spectrum)
        return magnitude

    def exact_hz(self, near: NDArray[np.float32], place: int) -> float:
        """Return the pitch near the bin `place`, from the second row of `both_magnitudes`.

        The highest autocorrelation, refined by a parabola.
        """
        magnitude = near[: self._used]
        first = place * _FINE_STEPS
        similar = self._fine[first : first + 2 * _FINE_REACH + 1] @ magnitude
        best = min(max(int(similar.argmax()), 1), similar.size - 2)
        left, centre, right = similar[best - 1 : best + 2].tolist()
        bend = left - 2.0 * centre + right
        shift = 0.5 * (left - right) / bend if bend < 0.0 else 0.0
        fine_bin = 1.0 / (_FINE_STEPS * BINS_PER_OCTAVE)
        log2_hz = float(self._log2_fine[first + best]) + min(max(shift, -1.0), 1.0) * fine_bin
        return math.pow(2.0, log2_hz)

    def _powers(self, magnitude: NDArray[np.float32]) -> list[float]:
        return [float(np.dot(magnitude[band], magnitude[band])) for band in self._bands]


def _to_db(power: float) -> float:
    return 10.0 * math.log10(power + _POWER_FLOOR)


def _window(before: int, after: int) -> NDArray[np.float32]:
    """Return a window that rises and falls like Hann's, of different lengths; it sums to 1."""
    rise = np.sin(0.5 * np.pi * np.arange(1, before + 1) / (before + 1)) ** 2
    fall = np.cos(0.5 * np.pi * np.arange(1, after + 1) / (after + 1)) ** 2
    window = np.concatenate([rise, fall])
    unit: NDArray[np.float32] = (window / window.sum()).astype(np.float32)
    return unit


def _own_correlation(window: NDArray[np.float32], lags: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the window's autocorrelation at lags in samples, 1 at lag 0."""
    spectrum = np.abs(np.fft.rfft(window.astype(np.float64), 2 * _FFT)) ** 2
    correlation = np.fft.irfft(spectrum)
    at_lags: NDArray[np.float64] = np.interp(lags, np.arange(correlation.size), correlation)
    at_lags /= correlation[0]
    return at_lags


def _harmonic_kernel(
    pitches: NDArray[np.float64], frequencies: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return SWIPE's kernels, (bins, frequencies): lobes at harmonics, dips between them."""
    turns = frequencies / pitches[:, None]
    lobes = np.zeros_like(turns)
    for harmonic in _HARMONICS:
        away = np.abs(turns - harmonic)
        inside = harmonic * pitches[:, None] <= _TOP_HZ
        cosine = np.cos(2.0 * np.pi * turns)
        lobes = np.where(inside & (away < 0.25), cosine, lobes)
        # A dip lies between two harmonics; where both are in the list it gets both halves.
        lobes += np.where(inside & (away >= 0.25) & (away < 0.75), 0.5 * cosine, 0.0)
    lobes *= np.maximum(frequencies, 0.5 * pitches[:, None]) ** -0.8
    lobes /= np.sqrt((np.maximum(lobes, 0.0) ** 2).sum(axis=1, keepdims=True))
    return lobes.astype(np.float32)
