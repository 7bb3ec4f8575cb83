"""Noise suppression for the live path: causal, one hop late, and it prefers speech to silence.

Spectral gain in 20 ms frames every 10 ms:

- the noise is followed all the time, by speech presence probability (Gerkmann & Hendriks, "Unbiased
  MMSE-based noise power estimation", IEEE TASL 2012), and drawn up to the minimum of the smoothed
  power over the last seconds (Martin, "Noise power spectral density estimation based on optimal
  smoothing and minimum statistics", IEEE TSAP 2001): a new fan is noise, a held vowel is not;
- the gain is the log-spectral amplitude estimator (Ephraim & Malah, IEEE TASSP 1985) with their
  decision-directed SNR, whose floor and inertia keep residual noise free of tones, refined in a
  second step (Plapous et al., IEEE TASLP 2006) so that consonants do not start a frame late.

What is taken away is synthesised and subtracted from the delayed input. So strength 0, which takes
nothing away, is bit-transparent, and any change of strength glides over one 20 ms frame.

Threads: one thread owns a Denoiser. `learn` may be called, `strength` and `profile` be set and
`learning` be read from any other: each is one attribute, written whole, and the owner reads each
once a hop.
"""

from __future__ import annotations

import numpy as np
import scipy.special
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples, all_finite
from voiceshift.dsp.chain import flush_with_silence
from voiceshift.dsp.fourier import irfft, rfft

NOISE_BINS = HOP_SAMPLES + 1
"""Length of a noise profile: 0 to 12 kHz, 50 Hz apart."""
LEAST_LEARN_S, MOST_LEARN_S = 0.2, 30.0
MOST_REDUCTION_DB = 20.0
"""What strength 1 takes off noise. What stays covers the gaps, so that nothing pumps or gurgles."""

_FRAME_SAMPLES = 2 * HOP_SAMPLES
_HOPS_PER_S = SAMPLE_RATE_HZ // HOP_SAMPLES
_NOTHING = np.float32(1e-9)
"""Power a bin that counts as digital silence (-114 dBFS): what a muted microphone sends."""

_SNR_INERTIA = np.float32(0.98)
_LEAST_SNR = np.float32(10.0 ** (-17.0 / 10.0))
_MOST_SNR = np.float32(1e4)
_LEAST_GAIN = np.float32(10.0 ** (-MOST_REDUCTION_DB / 20.0))
_IDLE_LISTENS_EVERY_HOPS = 4
"""How often the noise is followed while nothing is taken away: often enough to know it by then."""

_OCTAVE_STEPS = 64
_FIRST_OCTAVE, _LAST_OCTAVE = -7, 6
_ABOVE_WIENER = np.exp(
    0.5
    * scipy.special.exp1(
        2.0
        ** (
            _FIRST_OCTAVE
            + (np.arange((_LAST_OCTAVE - _FIRST_OCTAVE) * _OCTAVE_STEPS) + 0.5) / _OCTAVE_STEPS
        )
    )
).astype(np.float32)
"""exp(E1(v) / 2), 64 steps an octave of v: how much the log-MMSE gain is above Wiener's. It fills
the dips of noise; v is bounded from below, lest noise far below a learnt profile be raised."""


class Denoiser:
    """A Processor at 24 kHz in hops of 240 samples; one hop of latency, whatever the strength."""

    rate_in = SAMPLE_RATE_HZ
    rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES
    latency = HOP_SAMPLES

    def __init__(self) -> None:
        """Start after silence, at strength 0, knowing no noise."""
        self.strength = 0.0
        """0 (input, bit by bit) to 1 (MOST_REDUCTION_DB); the reduction in dB is proportional."""
        self._profile: NDArray[np.float32] | None = None
        self._lesson: _Lesson | None = None
        self._window = np.sqrt(
            0.5 - 0.5 * np.cos(2.0 * np.pi * np.arange(_FRAME_SAMPLES) / _FRAME_SAMPLES)
        ).astype(np.float32)
        self._tracker = _NoiseTracker()
        self.reset()

    @property
    def learning(self) -> float:
        """Progress of `learn`, 0..1; negative when not learning."""
        lesson = self._lesson
        return -1.0 if lesson is None or lesson.done else lesson.progress

    @property
    def profile(self) -> NDArray[np.float32] | None:
        """The learnt noise, power in each of NOISE_BINS; None when nothing was learnt.

        Noise is never taken to be below it; above it the denoiser goes on following by itself.
        Setting another shape, or values that are negative or not finite, raises ValueError.
        """
        profile = self._profile
        return None if profile is None else profile.copy()

    @profile.setter
    def profile(self, profile: NDArray[np.float32] | None) -> None:
        if profile is not None:
            profile = np.array(profile, np.float32)
            if profile.shape != (NOISE_BINS,):
                raise ValueError(f"a noise profile has {NOISE_BINS} values, not {profile.shape}")
            if not (np.isfinite(profile) & (profile >= 0.0)).all():
                raise ValueError("a noise profile has finite values from 0 up")
        self._profile = profile

    def learn(self, seconds: float) -> None:
        """Take the next seconds of input (0.2 to 30) as the room's noise, replacing what was known.

        A word spoken meanwhile does little harm: each bin's median counts. Any thread.
        Raises ValueError for other durations.
        """
        if not LEAST_LEARN_S <= seconds <= MOST_LEARN_S:
            raise ValueError(
                f"noise can be learnt from {LEAST_LEARN_S} to {MOST_LEARN_S} s, not {seconds} s"
            )
        self._lesson = _Lesson(round(seconds * _HOPS_PER_S))

    def process(self, x: Samples) -> Samples:
        """Take (240 k,) samples, return as many. NaN or infinite samples count as silence."""
        if x.size % HOP_SAMPLES:
            raise ValueError(f"Denoiser takes whole hops of {HOP_SAMPLES}, got {x.size} samples")
        if not all_finite(x):  # one of them would stay in the noise estimate for good
            x = np.where(np.isfinite(x), x, np.float32(0.0))
        y = np.empty_like(x)
        for i in range(0, x.size, HOP_SAMPLES):
            self._process_hop(x[i : i + HOP_SAMPLES], y[i : i + HOP_SAMPLES])
        return y

    def flush(self) -> Samples:
        """Return the last `latency` samples and reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Forget all past input. Strength, profile and a lesson under way stay."""
        self._tracker.reset()
        self._frame = np.zeros(_FRAME_SAMPLES, np.float32)
        self._removed = np.zeros(HOP_SAMPLES, np.float32)
        self._speech_power = np.zeros(NOISE_BINS, np.float32)
        self._idle_hops = 0

    def _process_hop(self, x: Samples, y: Samples) -> None:
        strength, profile, lesson = self.strength, self._profile, self._lesson
        frame = self._frame
        frame[:HOP_SAMPLES] = frame[HOP_SAMPLES:]
        frame[HOP_SAMPLES:] = x
        np.subtract(frame[:HOP_SAMPLES], self._removed, out=y)
        lesson = None if lesson is None or lesson.done else lesson
        if strength <= 0.0 and lesson is None:
            self._removed.fill(0.0)
            self._idle_hops += 1
            if self._idle_hops % _IDLE_LISTENS_EVERY_HOPS:
                return
        spectrum = rfft(frame * self._window)
        power = spectrum.real**2 + spectrum.imag**2
        power += _NOTHING
        noise = self._tracker.update(power)
        if lesson is not None and lesson.hear(power):
            self._profile = profile = lesson.profile()
        if profile is not None:
            noise = np.maximum(noise, profile)
        if strength <= 0.0:
            self._removed.fill(0.0)
            np.maximum(power - noise, 0.0, out=self._speech_power)  # to begin with, once it is on
            return
        gain = self._gain(power, noise)
        spectrum *= 1.0 - np.maximum(gain, _LEAST_GAIN) ** np.float32(min(strength, 1.0))
        removed = irfft(spectrum, _FRAME_SAMPLES) * self._window
        y -= removed[:HOP_SAMPLES]
        self._removed = removed[HOP_SAMPLES:]

    def _gain(self, power: NDArray[np.float32], noise: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the gain of every bin, 0..1, and remember what it lets through."""
        posterior = np.minimum(power / noise, _MOST_SNR)
        prior = _SNR_INERTIA * np.minimum(self._speech_power / noise, _MOST_SNR)
        prior += (1.0 - _SNR_INERTIA) * np.maximum(posterior - 1.0, 0.0)
        first = _log_mmse(np.maximum(prior, _LEAST_SNR), posterior)
        gain = _log_mmse(np.maximum(first * first * posterior, _LEAST_SNR), posterior)
        self._speech_power = gain * gain * power
        return gain


def _log_mmse(prior: NDArray[np.float32], posterior: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the log-spectral amplitude gain, at most 1, for both SNRs (power ratios)."""
    wiener = prior / (1.0 + prior)
    octave = np.log2(np.maximum(wiener * posterior, np.float32(2.0**_FIRST_OCTAVE)))
    place = ((octave - _FIRST_OCTAVE) * _OCTAVE_STEPS).astype(np.intp)
    gain: NDArray[np.float32] = wiener * _ABOVE_WIENER.take(place, mode="clip")
    return np.minimum(gain, 1.0, out=gain)


class _NoiseTracker:
    """Noise power of every bin, followed from frame to frame. See the module's docstring."""

    _KEEP = np.float32(0.8)
    _SMOOTHING = np.float32(0.85)
    _SPEECH_SNR = 10.0 ** (15.0 / 10.0)
    """Fixed prior SNR of speech, which makes the presence probability meaningful in its absence."""
    _RISE = np.float32(10.0 ** (10.0 / 10.0 / _HOPS_PER_S))
    """10 dB/s towards the minimum: a note may be held for some seconds more than _MEMORY_S."""
    _START = np.full(9, 1.0 / 9.0, np.float32)
    """Average over neighbours: what is a dip of the first frame would stay one for seconds."""
    _MEMORY_S = 3.0
    _PARTS = 8
    _HOPS_PER_PART = round(_MEMORY_S * _HOPS_PER_S / _PARTS)

    def __init__(self) -> None:
        self._slope = np.float32(-self._SPEECH_SNR / (1.0 + self._SPEECH_SNR))
        self._odds = np.float32(1.0 + self._SPEECH_SNR)
        self.reset()

    def reset(self) -> None:
        """Forget all past frames."""
        self._noise: NDArray[np.float32] | None = None

    def update(self, power: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take the power of a frame's bins, (NOISE_BINS,), return the noise's in it."""
        if power.mean() < 2.0 * _NOTHING:  # a muted microphone tells nothing of the room
            return power if self._noise is None else self._noise
        if self._noise is None:
            start = np.maximum(power, np.convolve(power, self._START, "same"))
            self._noise, self._smooth, self._lowest = start, start.copy(), start.copy()
            self._parts = np.full((self._PARTS - 1, power.size), np.inf, np.float32)
            self._lowest_before = self._parts.min(axis=0)
            self._hops = 0
        absence = self._odds * np.exp(self._slope * np.minimum(power / self._noise, 80.0))
        speech = 1.0 / (1.0 + absence)
        heard = power + speech * (self._noise - power)
        followed: NDArray[np.float32] = heard + self._KEEP * (self._noise - heard)
        self._smooth += (1.0 - self._SMOOTHING) * (power - self._smooth)
        np.minimum(self._lowest, self._smooth, out=self._lowest)
        least = np.minimum(self._lowest, self._lowest_before)
        np.maximum(followed, np.minimum(least, self._noise * self._RISE), out=followed)
        self._noise = followed
        self._hops += 1
        if self._hops % self._HOPS_PER_PART == 0:
            place = self._hops // self._HOPS_PER_PART % len(self._parts)
            self._parts[place] = self._lowest
            self._lowest_before = self._parts.min(axis=0)
            self._lowest = self._smooth.copy()
        return followed


class _Lesson:
    """What is heard while a profile is learnt."""

    def __init__(self, hops: int) -> None:
        self._heard = np.empty((NOISE_BINS, hops), np.float32)
        self._count = 0

    @property
    def done(self) -> bool:
        return self._count == self._heard.shape[1]

    @property
    def progress(self) -> float:
        return self._count / self._heard.shape[1]

    def hear(self, power: NDArray[np.float32]) -> bool:
        """Take a frame; return whether it was the last one."""
        self._heard[:, self._count] = power
        self._count += 1
        return self.done

    def profile(self) -> NDArray[np.float32]:
        """The mean power of noise whose median is that of what was heard (Rayleigh amplitudes)."""
        mean: NDArray[np.float32] = np.median(self._heard, axis=1) / np.float32(np.log(2.0))
        return mean
