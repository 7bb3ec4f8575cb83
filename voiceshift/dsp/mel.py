"""Log-mel front-end of the content encoder: one frame of 80 bins per 10 ms hop, causal.

The filterbank is Slaney's (Auditory Toolbox, 1998) without area normalisation, the same as
`librosa.filters.mel(norm=None)`; bins end at 7.6 kHz so that 16 kHz microphones and recordings look
like any other.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.fourier import rfft
from voiceshift.dsp.grid import (
    CENTRE_LAG_SAMPLES,
    ENCODER_LOOKAHEAD_FRAMES,
    MEL_BINS,
    MEL_WINDOW_SAMPLES,
    SYNTHESIS_WINDOW_SAMPLES,
)

MEL_FFT = 1024
MEL_LOW_HZ = 40.0
MEL_HIGH_HZ = 7600.0
POWER_FLOOR = 1e-8
LOG_CENTRE = -11.0
LOG_SCALE = 3.0
RMS_FLOOR = 1e-4


def _hz_to_mel(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    linear = hz / (200.0 / 3.0)
    return np.where(
        hz < 1000.0, linear, 15.0 + 27.0 * np.log(np.maximum(hz, 1.0) / 1000.0) / np.log(6.4)
    )


def _mel_to_hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(
        mel < 15.0, mel * (200.0 / 3.0), 1000.0 * np.exp((mel - 15.0) * np.log(6.4) / 27.0)
    )


def mel_filterbank(warp: float = 1.0) -> NDArray[np.float32]:
    """Return triangular filters, shape (MEL_FFT // 2 + 1, MEL_BINS).

    warp multiplies every corner frequency: training uses it to move formants and pitch together.
    """
    ends = _hz_to_mel(np.array([MEL_LOW_HZ, MEL_HIGH_HZ]))
    corners = _mel_to_hz(np.linspace(ends[0], ends[1], MEL_BINS + 2)) * warp
    bins = np.arange(MEL_FFT // 2 + 1) * (SAMPLE_RATE_HZ / MEL_FFT)
    low, centre, high = corners[:-2], corners[1:-1], corners[2:]
    rising = (bins[:, None] - low) / (centre - low)
    falling = (high - bins[:, None]) / (high - centre)
    return np.maximum(0.0, np.minimum(rising, falling)).astype(np.float32)


def hann(length: int) -> NDArray[np.float32]:
    """Return a periodic Hann window, shape (length,)."""
    phase = 2 * np.pi * np.arange(length) / length
    return (0.5 - 0.5 * np.cos(phase)).astype(np.float32)


def mel_window() -> NDArray[np.float32]:
    """Return the analysis window, scaled so that a sine of amplitude a has peak power a^2 / 4."""
    window = hann(MEL_WINDOW_SAMPLES)
    window /= window.sum()
    return window


class MelFrontend:
    """Log-mel and energy, hop by hop.

    `process` takes (240 k,) samples and returns, for each hop n, the mel frame n, float32 (k, 80),
    scaled to about unit variance, and the RMS of frame n - L, float32 (k,), L being the look-ahead.
    Without one, the energy's window ends before it is complete: 1.2 dB from the whole one (standard
    deviation over speech), where that of the frame before is 4.1 dB off.
    """

    def __init__(
        self, lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES, *, warp: float = 1.0
    ) -> None:
        """lookahead_frames: of the encoder that is fed. warp: of mel_filterbank."""
        filters = mel_filterbank(warp)
        self._bins = int(np.flatnonzero(filters.any(axis=1))[-1]) + 1
        self._filters = filters[: self._bins]  # nothing is heard above MEL_HIGH_HZ
        self._window = mel_window()
        heard_after = lookahead_frames * HOP_SAMPLES + CENTRE_LAG_SAMPLES
        rms_window = _energy_window(heard_after)
        self._rms_window = rms_window / rms_window.sum()
        self._rms_first = HOP_SAMPLES - heard_after - SYNTHESIS_WINDOW_SAMPLES // 2
        """Where the window of the newest hop begins, beside that hop's first sample."""
        self._context = max(MEL_WINDOW_SAMPLES - HOP_SAMPLES, -self._rms_first)
        self._past = np.zeros(self._context, np.float32)

    def process(self, x: Samples) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return (mel, rms) of every hop in x; len(x) must be a multiple of HOP_SAMPLES."""
        hops = len(x) // HOP_SAMPLES
        if len(x) != hops * HOP_SAMPLES:
            raise ValueError(f"MelFrontend takes whole hops of {HOP_SAMPLES}, got {len(x)} samples")
        if hops == 0:
            return np.zeros((0, MEL_BINS), np.float32), np.zeros(0, np.float32)
        joined = np.concatenate([self._past, x])
        newest = self._context + HOP_SAMPLES
        frames = _frames(joined, newest - MEL_WINDOW_SAMPLES, MEL_WINDOW_SAMPLES, hops)
        spectrum = rfft(frames * self._window, MEL_FFT)[:, : self._bins]
        power = spectrum.real**2 + spectrum.imag**2
        log_mel = np.log(power @ self._filters + np.float32(POWER_FLOOR))
        around = _frames(joined, self._context + self._rms_first, self._rms_window.size, hops)
        rms = np.sqrt((around * around) @ self._rms_window)
        self._past = joined[-self._context :]
        return (log_mel - np.float32(LOG_CENTRE)) / np.float32(LOG_SCALE), rms

    def reset(self) -> None:
        """Forget all past input."""
        self._past = np.zeros(self._context, np.float32)


def _energy_window(heard_after: int) -> NDArray[np.float32]:
    """Return the window of a frame's energy, its fall squeezed into what is heard after c_t."""
    window = hann(SYNTHESIS_WINDOW_SAMPLES)
    half = SYNTHESIS_WINDOW_SAMPLES // 2
    if heard_after >= half:
        return window
    return np.concatenate([window[:half], hann(2 * heard_after)[heard_after:]])


def _frames(x: Samples, first: int, length: int, count: int) -> NDArray[np.float32]:
    """View of `count` windows of `length` samples, one per hop, the first at `first`.

    x is contiguous. Built directly: numpy's sliding_window_view takes longer than what is computed.
    """
    step = x.itemsize
    shape, strides = (count, length), (HOP_SAMPLES * step, step)
    frames: NDArray[np.float32] = np.ndarray(shape, x.dtype, x, first * step, strides)
    return frames
