"""What is shown about a signal: its level, its spectrum, and the speaker's usual pitch.

Meters only listen; they take the 24 kHz signal in hops and are owned by one thread.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, SILENCE_DBFS, Samples, to_dbfs
from voiceshift.dsp.fourier import rfft
from voiceshift.dsp.histogram import ForgettingHistogram

SPECTRUM_FFT = 512
SPECTRUM_BINS = SPECTRUM_FFT // 2 + 1
"""Linear bins from 0 to 12 kHz, 46.875 Hz apart."""

_DB_OF_LOG = np.float32(10.0 / math.log(10.0))

CLIP_LEVEL = 0.99
"""Full scale, less what resampling may take off a clipped peak."""

_RMS_SMOOTHING_S = 0.3
_PEAK_HOLD_S = 1.0
_PEAK_FALL_DB_PER_S = 20.0
_CLIP_HOLD_S = 1.0

_F0_LOW_HZ = 50.0
_F0_HIGH_HZ = 1100.0
_SEMITONE_BINS = 4
_VOICED_FROM = 0.5
_F0_MEMORY_FRAMES = 6000.0
_F0_NEEDED_FRAMES = 150


class LevelMeter:
    """RMS over about 0.3 s (a full-scale square wave reads 0 dBFS), peak with hold, clip lamp."""

    _power: float
    _peak: float
    _since_peak_s: float
    _since_clip_s: float

    def __init__(self) -> None:
        """Start at silence."""
        self.reset()

    def process(self, x: Samples) -> None:
        """Take (n,) finite samples."""
        if x.size == 0:
            return
        duration_s = x.size / SAMPLE_RATE_HZ
        keep = math.exp(-duration_s / _RMS_SMOOTHING_S)
        self._power = keep * self._power + (1.0 - keep) * float(np.dot(x, x)) / x.size
        peak = max(float(x.max()), -float(x.min()))
        self._since_peak_s += duration_s
        if self._since_peak_s > _PEAK_HOLD_S:
            fall_s = min(duration_s, self._since_peak_s - _PEAK_HOLD_S)
            self._peak *= 10.0 ** (-_PEAK_FALL_DB_PER_S * fall_s / 20.0)
        if peak >= self._peak:
            self._peak, self._since_peak_s = peak, 0.0
        self._since_clip_s = 0.0 if peak >= CLIP_LEVEL else self._since_clip_s + duration_s

    @property
    def rms_dbfs(self) -> float:
        """Smoothed RMS."""
        return to_dbfs(math.sqrt(self._power))

    @property
    def peak_dbfs(self) -> float:
        """Highest peak: held for 1 s, then falling at 20 dB/s."""
        return to_dbfs(self._peak)

    @property
    def clipped(self) -> bool:
        """A sample reached full scale within the last second."""
        return self._since_clip_s < _CLIP_HOLD_S

    def reset(self) -> None:
        """Back to silence."""
        self._power = 0.0
        self._peak = 0.0
        self._since_peak_s = 0.0
        self._since_clip_s = _CLIP_HOLD_S


class SpectrumMeter:
    """A spectrum column a hop of each signal: 512-point Hann window, ends at the newest sample.

    Calibrated so that a full-scale sine (peak 1.0) in the middle of a bin reads 0 dBFS; between two
    bins it reads up to 1.4 dB less.
    """

    def __init__(self, signals: int = 1) -> None:
        """Start after silence."""
        phase = 2.0 * np.pi * np.arange(SPECTRUM_FFT) / SPECTRUM_FFT
        window = 0.5 - 0.5 * np.cos(phase)
        self._window = (2.0 * window / window.sum()).astype(np.float32)
        self._past = np.zeros((signals, SPECTRUM_FFT - HOP_SAMPLES), np.float32)

    def process(self, x: Samples) -> NDArray[np.float16]:
        """Take k hops of each signal, (signals, 240 k), return (k, signals, SPECTRUM_BINS) in dBFS.

        Not below SILENCE_DBFS.
        """
        signals, samples = x.shape
        joined = np.concatenate([self._past, x], axis=1)
        windows = np.ndarray(
            (samples // HOP_SAMPLES, signals, SPECTRUM_FFT),
            joined.dtype,
            joined,
            0,
            (HOP_SAMPLES * joined.itemsize, *joined.strides),
        )
        spectrum = rfft(windows * self._window)
        power = spectrum.real**2 + spectrum.imag**2
        np.maximum(power, np.float32(10.0 ** (SILENCE_DBFS / 10.0)), out=power)
        np.log(power, out=power)
        self._past = joined[:, samples:]
        columns: NDArray[np.float16] = (power * _DB_OF_LOG).astype(np.float16)
        return columns

    def reset(self) -> None:
        """Forget all past input."""
        self._past = np.zeros_like(self._past)


class RunningMedianF0:
    """The speaker's median F0: a log-F0 histogram of voiced frames that forgets over a minute."""

    def __init__(self) -> None:
        """Start knowing nothing."""
        low, high = math.log2(_F0_LOW_HZ), math.log2(_F0_HIGH_HZ)
        bins = round((high - low) * 12 * _SEMITONE_BINS)
        self._histogram = ForgettingHistogram(low, high, bins, _F0_MEMORY_FRAMES)
        self._median_hz = 0.0

    def update(self, f0_hz: float, voicing: float) -> None:
        """Take one 10 ms frame; it counts when voicing (0..1) is above 0.5 and f0_hz above 0."""
        if voicing > _VOICED_FROM and f0_hz > 0.0:
            self._histogram.add(math.log2(f0_hz))
            if self._histogram.count >= _F0_NEEDED_FRAMES:
                self._median_hz = math.pow(2.0, self._histogram.quantile(0.5))

    @property
    def median_hz(self) -> float:
        """The median of what was voiced; 0 until 1.5 s of it were heard."""
        return self._median_hz

    def reset(self) -> None:
        """Another speaker."""
        self._histogram.clear()
        self._median_hz = 0.0
