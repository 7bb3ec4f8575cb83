"""A recording as the fitting needs it: what the decoder hears, and what it should have made of it.

Per 10 ms frame t of dsp/grid.py: content code, features, the powers of pulse train and noise under
the synthesis window around c_t, and the power of the recording under the same window. Pitch is the
live tracker's, since that is what the voice will be driven with.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.fft
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.cloning.decoder import Array, Decoder
from voiceshift.cloning.disguise import disguised_mel
from voiceshift.cloning.emphasis import FINE_FROM_HZ, FINE_STEP_HZ
from voiceshift.dsp.contour import smoothed
from voiceshift.dsp.grid import CENTRE_LAG_SAMPLES, SYNTHESIS_WINDOW_SAMPLES
from voiceshift.dsp.mel import MelFrontend, hann
from voiceshift.dsp.pitch import VOICED_FROM, track
from voiceshift.voice.synthesis import BINS, FFT_SAMPLES, decoder_features, pulse_train

Spectra = NDArray[np.complex64]
LOWEST_F0_HZ, HIGHEST_F0_HZ = 50.0, 800.0
DISGUISES = 4
"""Of every stretch of speech that an instant voice is fitted to."""
_UNKNOWN_F0_HZ = 150.0
"""Before the first voiced frame."""


@dataclass(frozen=True)
class Material:
    """One stretch of speech of T frames."""

    content: Array
    """(T, D)."""
    f0_hz: Array
    """(T + 1,), evened out as live (dsp/contour.py)."""
    voicing: Array
    """(T,), 0 to 1."""
    rms: Array
    """(T,)."""
    power: Array
    """(T, 321), of the recording."""
    disguised: tuple[Array, ...] = ()
    """Content as other people's would be (cloning/disguise.py), (T, D) each."""

    @property
    def voiced(self) -> NDArray[np.bool_]:
        """(T,)."""
        return self.voicing > VOICED_FROM

    def features(self, ratio: float = 1.0) -> Array:
        """Return the decoder's side inputs (T, 3), F0 multiplied by ratio."""
        return decoder_features(moved(self.f0_hz[:-1], ratio), self.voicing, self.rms)

    def sources(self, random: np.random.Generator, ratio: float = 1.0) -> tuple[Spectra, Spectra]:
        """Return the spectra of pulses and of noise in every frame, (T, 321) each."""
        f0 = moved(self.f0_hz, ratio)
        ramp = np.arange(HOP_SAMPLES) / HOP_SAMPLES
        glide = (f0[:-1, None] + np.diff(f0)[:, None] * ramp).reshape(-1)
        path = np.concatenate([np.full(HOP_SAMPLES, f0[0]), glide]).astype(np.float64)
        pulses, _ = pulse_train(path, float(random.random()))
        noise = random.standard_normal(len(path), dtype=np.float32)
        return _spectra(pulses), _spectra(noise)


def moved(f0_hz: Array, ratio: float) -> Array:
    """Return F0 times ratio, kept where live conversion keeps it."""
    return np.asarray(np.clip(f0_hz * np.float32(ratio), LOWEST_F0_HZ, HIGHEST_F0_HZ))


def listen(audio: Samples, decoder: Decoder, random: np.random.Generator | None = None) -> Material:
    """Analyse speech at the level that voices are trained on, (n,) at 24 kHz, n >= 1200.

    random: draws DISGUISES; None: the speech is heard as it is alone.
    """
    hops = len(audio) // HOP_SAMPLES
    audio = audio[: hops * HOP_SAMPLES]
    mel, rms = MelFrontend().process(audio)
    # At hop n the pitch of frame n - 1 is known; content and energy are those of frame n - 2.
    f0, voicing = (part[: hops - 1] for part in track(audio))
    f0 = smoothed(np.where(f0 > 0.0, f0, np.float32(_UNKNOWN_F0_HZ)), voicing)
    frames = hops - 2
    windows = np.pad(audio, (CENTRE_LAG_SAMPLES, 0))[: (frames + 1) * HOP_SAMPLES]
    disguised: tuple[Array, ...] = ()
    if random is not None:
        disguised = tuple(decoder.content(disguised_mel(audio, random)) for _ in range(DISGUISES))
    power = power_of(_spectra(windows))
    return Material(decoder.content(mel), f0, voicing[:-1], rms[2:], power, disguised)


def bands(band_hz: float) -> Array:
    """Return triangular bands, (321, n), that cover 60 Hz to the recording's own band.

    Two a Bark (Traunmüller's scale, nearly): what is compared is the envelope, not the harmonics.
    """
    low, high = 60.0, min(band_hz, 0.475 * SAMPLE_RATE_HZ)
    scaled = np.linspace(_warp(low), _warp(high), int(2 * (_warp(high) - _warp(low))) + 2)
    corners = _unwarp(scaled)
    bins = np.arange(BINS) * (SAMPLE_RATE_HZ / FFT_SAMPLES)
    left, centre, right = corners[:-2], corners[1:-1], corners[2:]
    rising = (bins[:, None] - left) / (centre - left)
    falling = (right - bins[:, None]) / (right - centre)
    triangles = np.maximum(0.0, np.minimum(rising, falling))
    return np.asarray(triangles / triangles.sum(axis=0), np.float32)


def fine_bands(band_hz: float) -> Array:
    """Return `bands` up to FINE_FROM_HZ, and bands as narrow as harmonics from there, (321, n)."""
    coarse = bands(band_hz)
    wide = coarse[:, centres_hz(coarse) < FINE_FROM_HZ]
    bins = np.arange(BINS) * (SAMPLE_RATE_HZ / FFT_SAMPLES)
    centres = np.arange(FINE_FROM_HZ, min(band_hz, 0.475 * SAMPLE_RATE_HZ), FINE_STEP_HZ)
    narrow = np.maximum(0.0, 1.0 - np.abs(bins[:, None] - centres) / FINE_STEP_HZ)
    narrow /= np.maximum(narrow.sum(axis=0), 1e-9)
    return np.asarray(np.concatenate([wide, narrow], axis=1), np.float32)


def centres_hz(of_bands: Array) -> Array:
    """Return the middle of every band, (n,), of bands (321, n)."""
    bins = np.arange(BINS, dtype=np.float32) * np.float32(SAMPLE_RATE_HZ / FFT_SAMPLES)
    centres: Array = bins @ of_bands
    return centres


def _warp(hz: NDArray[np.float64] | float) -> NDArray[np.float64]:
    return np.asarray(np.arcsinh(np.asarray(hz) / 650.0) * 7.0)


def _unwarp(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return 650.0 * np.sinh(x / 7.0)


def power_of(spectra: Spectra) -> Array:
    """Return the power of every bin."""
    return np.asarray(spectra.real**2 + spectra.imag**2, np.float32)


def _spectra(signal: Samples) -> Spectra:
    """Return spectra (T, 321) of signal, ((T + 1) 240,), windowed as in the synthesis."""
    pairs = signal.reshape(-1, HOP_SAMPLES)
    frames = np.concatenate([pairs[:-1], pairs[1:]], axis=1) * hann(SYNTHESIS_WINDOW_SAMPLES)
    return np.asarray(scipy.fft.rfft(frames, FFT_SAMPLES, axis=1), np.complex64)
