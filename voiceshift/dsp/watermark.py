"""A mark in converted speech that ears do not notice and `voiceshift verify` finds.

Every 20 ms each of 24 bands between 300 Hz and 6 kHz is made a little louder or softer, as a known
pattern of 2.56 s says, over and over (patchwork in log-spectra: Bender et al. 1996, Steinebach
2004). Loudness is only ever multiplied: silence stays silence, and the mark is as loud as the
speech allows. What changes in one step is undone in the next, so that the slow changes that speech
is full of cancel in the search (dsp/watermarksearch.py), and no part of the file is needed to find
where the pattern began. The filters are of minimum phase: nothing is delayed.

The pattern is public, as all of the program is: the mark tells honest people what they hear. It is
no seal against somebody who wants it out.
"""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np
import scipy.fft
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples

BANDS = 24
LOW_HZ = 300.0
HIGH_HZ = 6000.0
"""MP3 at 128 kbit/s and a rate of 16 kHz keep what lies between."""
DEPTH_DB = 0.45
STEP_HOPS = 2
PAIRS = 64
"""The pattern is so many steps, each followed by its opposite."""

_KEY = b"VoiceShift: synthetic speech, 1"
_PAST_SAMPLES = 272
"""What a hop is filtered with besides itself: as long as the filters."""
_DESIGN_FFT = 4096


@cache
def pattern() -> NDArray[np.float32]:
    """Return the signs of the steps that are followed by their opposite, (PAIRS, BANDS) of ±1."""
    digests = (hashlib.sha256(_KEY + k.to_bytes(4, "big")).digest() for k in range(PAIRS))
    bits = np.unpackbits(np.frombuffer(b"".join(digests), np.uint8)).reshape(PAIRS, -1)
    return 2.0 * bits[:, :BANDS].astype(np.float32) - 1.0


@cache
def band_edges_hz() -> NDArray[np.float64]:
    """Return where the bands meet, (BANDS + 1,): even steps in mel (O'Shaughnessy 1987)."""
    low, high = (np.log1p(hz / 700.0) for hz in (LOW_HZ, HIGH_HZ))
    return 700.0 * np.expm1(np.linspace(low, high, BANDS + 1))


@cache
def _filters() -> NDArray[np.float32]:
    """Return what each step adds to the sound, as impulse responses, (2 PAIRS, taps)."""
    hz = scipy.fft.rfftfreq(_DESIGN_FFT, 1.0 / SAMPLE_RATE_HZ)
    band = np.searchsorted(band_edges_hz(), hz, side="right") - 1
    inside = (band >= 0) & (band < BANDS)
    steps = np.stack([pattern(), -pattern()], axis=1).reshape(2 * PAIRS, BANDS)
    log_gain = np.where(inside, steps[:, band.clip(0, BANDS - 1)], 0.0) * (
        DEPTH_DB * np.log(10.0) / 20.0
    )
    # Minimum phase by the cepstrum (Oppenheim & Schafer); the window makes the bands' edges soft
    # and the filters as short as the past that is kept.
    cepstrum = scipy.fft.irfft(log_gain, axis=1)
    window = np.zeros(_DESIGN_FFT)
    window[:_PAST_SAMPLES] = 1.0 + np.cos(np.pi * np.arange(_PAST_SAMPLES) / _PAST_SAMPLES)
    window[0] = 1.0
    response = scipy.fft.irfft(np.exp(scipy.fft.rfft(cepstrum * window, axis=1)), axis=1)
    response = response[:, : _PAST_SAMPLES + 1]
    response[:, 0] -= 1.0
    added: NDArray[np.float32] = response.astype(np.float32)
    return added


class Watermark:
    """A Processor at 24 kHz that takes whole hops."""

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES
    latency = 0

    def __init__(self) -> None:
        """Start with the pattern's first step, after silence."""
        self._filters = _filters()
        self._fade = np.arange(1, HOP_SAMPLES + 1, dtype=np.float32) / np.float32(HOP_SAMPLES)
        self._heard = np.zeros(_PAST_SAMPLES + HOP_SAMPLES, np.float32)
        self.reset()

    def process(self, x: Samples) -> Samples:
        """Take k whole hops, (240 k,), return as many samples, marked."""
        if x.size % HOP_SAMPLES:
            raise ValueError(f"Watermark takes whole hops of {HOP_SAMPLES}, got {x.size} samples")
        y = x.astype(np.float32)
        for start in range(0, x.size, HOP_SAMPLES):
            y[start : start + HOP_SAMPLES] += self._added(x[start : start + HOP_SAMPLES])
        return y

    def flush(self) -> Samples:
        """Nothing is late; reset."""
        self.reset()
        return np.zeros(0, np.float32)

    def reset(self) -> None:
        """Forget all past input and begin the pattern anew."""
        self._heard.fill(0.0)
        self._hops = 0

    def _added(self, hop: Samples) -> Samples:
        """Return what the mark adds to a hop, (240,)."""
        self._heard[:-HOP_SAMPLES] = self._heard[HOP_SAMPLES:]
        self._heard[-HOP_SAMPLES:] = hop
        step, hops_into_step = divmod(self._hops, STEP_HOPS)
        self._hops = (self._hops + 1) % (len(self._filters) * STEP_HOPS)
        added = np.convolve(self._heard, self._filters[step], "valid")
        if hops_into_step == 0:  # glide from the step before
            before = np.convolve(self._heard, self._filters[step - 1], "valid")
            added = before + self._fade * (added - before)
        return added
