"""Source-filter synthesis, streaming: a pulse train and noise, shaped by the decoder's filters.

Per frame t, both sources are windowed (20 ms Hann around c_t), transformed (FFT 640), multiplied by
the harmonic filter (complex) and the noise filter (real), and overlap-added at 10 ms:
Y = rms * (H_h * S_pulse + |H_n| * S_noise). After harmonic-plus-noise models (Stylianou 2001) and
differentiable source filtering (Wang et al. 2019, Engel et al. 2020).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.fourier import irfft, rfft
from voiceshift.dsp.grid import SYNTHESIS_WINDOW_SAMPLES
from voiceshift.dsp.mel import hann

FFT_SAMPLES = 640
BINS = FFT_SAMPLES // 2 + 1
N_DECODER_FEATURES = 3
"""log-F0, voicing, log-energy."""
NOISE_DELAY_SAMPLES = 40
"""The noise filter is real, so its response rings both ways; this delay keeps it from wrapping."""
DEFAULT_F0_HZ = 150.0
LOG_MAGNITUDE_FLOOR = -9.0
LOG_MAGNITUDE_LIMIT = 4.0

F0_CENTRE_HZ = 150.0
LOG_F0_SCALE = 0.5
LOG_RMS_CENTRE = -4.0
LOG_RMS_SCALE = 2.0
_NOISE_HOPS = 8
"""So many hops' noise is drawn at once, which takes little longer than one's."""
_LEAST_ANGLE = 1e-9
"""Keeps the quotient of two sines from 0 / 0; it changes no sample that a float32 can hold."""
RMS_FLOOR = 1e-4


def decoder_features(
    f0_hz: NDArray[np.float32], voicing: NDArray[np.float32], rms: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the decoder's side inputs, shape (n, 3): scaled log-F0, voicing, scaled log-energy."""
    features = np.empty((f0_hz.size, N_DECODER_FEATURES), np.float32)
    features[:, 0] = np.log(f0_hz / F0_CENTRE_HZ) / LOG_F0_SCALE
    features[:, 1] = voicing
    features[:, 2] = (np.log(rms + RMS_FLOOR) - LOG_RMS_CENTRE) / LOG_RMS_SCALE
    return features


def pulse_train(f0_hz: NDArray[np.float64], phase: float) -> tuple[Samples, float]:
    """Return a band-limited pulse train of unit RMS and the phase after it.

    f0_hz is F0 at every sample, shape (n,); phase is in cycles. The sum of all cosines below
    Nyquist has a closed form, the Dirichlet kernel.
    """
    cycles = phase + (f0_hz / SAMPLE_RATE_HZ).cumsum()
    harmonics = np.floor(0.5 * SAMPLE_RATE_HZ / f0_hz)
    angle = np.abs(2 * np.pi * (cycles - np.rint(cycles))) + _LEAST_ANGLE
    ratio = np.sin((harmonics + 0.5) * angle) / np.sin(0.5 * angle)
    train = (0.5 * ratio - 0.5) * np.sqrt(2.0 / harmonics)
    return train.astype(np.float32), float(cycles[-1] % 1.0)


class Synthesizer:
    """Filters in, audio out; hop by hop, state inside.

    `process(filters, f0_now, f0_next, rms)` takes per frame t: the decoder's output (k, 963), F0 in
    Hz at c_t and c_(t+1), shape (k,), and the frame's RMS (k,). It returns 240 k samples, the last
    of which lies just before c_t of the newest frame.
    """

    def __init__(self, seed: int = 0) -> None:
        self._window = hann(SYNTHESIS_WINDOW_SAMPLES)
        turns = np.arange(BINS) * NOISE_DELAY_SAMPLES / FFT_SAMPLES
        self._noise_delay = np.exp(-2j * np.pi * turns).astype(np.complex64)
        self._ramp = (np.arange(HOP_SAMPLES) / HOP_SAMPLES).astype(np.float64)
        self._seed = seed
        self._noise = np.empty((_NOISE_HOPS, HOP_SAMPLES), np.float32)
        self.formant_ratio = 1.0
        """Factor on the filters' frequencies; 1 leaves them as they are."""
        self.breath = 0.0
        """Share of the pulse train's power that noise has instead; 1 is a whisper."""
        self.reset()

    def reset(self) -> None:
        """Forget all past frames; the noise starts again from the seed."""
        self._random = np.random.Generator(np.random.PCG64(self._seed))
        self._noise_used = _NOISE_HOPS
        self._phase = 0.0
        self._sources = np.zeros((2, SYNTHESIS_WINDOW_SAMPLES), np.float32)
        self._windowed = np.zeros((2, FFT_SAMPLES), np.float32)
        self._tail = np.zeros(FFT_SAMPLES, np.float32)

    def process(
        self,
        filters: NDArray[np.float32],
        f0_now_hz: NDArray[np.float32],
        f0_next_hz: NDArray[np.float32],
        rms: NDArray[np.float32],
    ) -> Samples:
        """See the class."""
        parts = filters.reshape(-1, 3, BINS)
        if self.formant_ratio != 1.0:
            parts = warp_filters(parts, self.formant_ratio)
        gain = np.maximum(parts[:, ::2], LOG_MAGNITUDE_FLOOR)
        np.minimum(gain, LOG_MAGNITUDE_LIMIT, out=gain)
        np.exp(gain, out=gain)
        gain *= rms[:, None, None]
        if self.breath > 0.0:
            gain[:, 1] = np.sqrt(gain[:, 1] ** 2 + self.breath * gain[:, 0] ** 2)
            gain[:, 0] *= np.sqrt(1.0 - self.breath)
        harmonic = np.empty((len(parts), BINS), np.complex64)
        np.multiply(gain[:, 0], np.cos(parts[:, 1]), out=harmonic.real)
        np.multiply(gain[:, 0], np.sin(parts[:, 1]), out=harmonic.imag)
        noise = gain[:, 1] * self._noise_delay
        out = np.empty(len(parts) * HOP_SAMPLES, np.float32)
        for t in range(len(parts)):
            out[t * HOP_SAMPLES : (t + 1) * HOP_SAMPLES] = self._frame(
                harmonic[t], noise[t], float(f0_now_hz[t]), float(f0_next_hz[t])
            )
        return out

    def _frame(
        self,
        harmonic: NDArray[np.complex64],
        noise: NDArray[np.complex64],
        f0: float,
        f0_next: float,
    ) -> Samples:
        sources = self._sources
        sources[:, :-HOP_SAMPLES] = sources[:, HOP_SAMPLES:]
        pulse, self._phase = pulse_train(f0 + (f0_next - f0) * self._ramp, self._phase)
        sources[0, -HOP_SAMPLES:] = pulse
        sources[1, -HOP_SAMPLES:] = self._next_noise()
        np.multiply(sources, self._window, out=self._windowed[:, :SYNTHESIS_WINDOW_SAMPLES])
        spectra = rfft(self._windowed)
        spectra[0] *= harmonic
        spectra[1] *= noise
        spectra[0] += spectra[1]
        shaped = irfft(spectra[0], FFT_SAMPLES)
        self._tail += shaped
        out: Samples = self._tail[:HOP_SAMPLES].copy()
        self._tail[:-HOP_SAMPLES] = self._tail[HOP_SAMPLES:]
        self._tail[-HOP_SAMPLES:] = 0.0
        return out

    def _next_noise(self) -> Samples:
        if self._noise_used == _NOISE_HOPS:
            self._random.standard_normal(dtype=np.float32, out=self._noise)
            self._noise_used = 0
        self._noise_used += 1
        hop: Samples = self._noise[self._noise_used - 1]
        return hop


def warp_filters(parts: NDArray[np.float32], ratio: float) -> NDArray[np.float32]:
    """Move formants: read each filter at frequency f / ratio. parts is (k, 3, 321).

    Phases are interpolated on the unit circle, so that they never cross a wrap.
    """
    source = np.minimum(np.arange(BINS) / ratio, BINS - 1)
    low = np.minimum(source.astype(np.intp), BINS - 2)
    weight = (source - low).astype(np.float32)
    warped = parts[:, :, low] * (1 - weight) + parts[:, :, low + 1] * weight
    unit = np.exp(1j * parts[:, 1])
    warped[:, 1] = np.angle(unit[:, low] * (1 - weight) + unit[:, low + 1] * weight)
    return warped
