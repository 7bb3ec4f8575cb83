"""Noise gate that knows of a word before it is heard.

The converter's output lags its input, so the gain that a gate finds at the input can be applied to
audio that is `lookback` samples older: it is open before the word's first sample arrives there.
"""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.grid import CONVERTER_LATENCY_SAMPLES

HYSTERESIS_DB = 6.0
HOLD_MS = 200.0
ATTACK_MS = 2.0
RELEASE_MS = 80.0

_WINDOW_SAMPLES = 120
"""Level is measured over 5 ms: short enough for a plosive, longer than a period of most voices."""
_STEPS = np.arange(1, HOP_SAMPLES + 1, dtype=np.float32)


class Gate:
    """Opens above `threshold_dbfs`, closes after HOLD_MS at HYSTERESIS_DB below it."""

    _gain: np.float32

    def __init__(self, lookback: int = CONVERTER_LATENCY_SAMPLES) -> None:
        """lookback: how many samples the audio that is gated lags the audio that is measured.

        At least ATTACK_MS of it, or word starts are lost. Starts closed.
        """
        self.lookback = lookback
        self.threshold_dbfs = -50.0
        """RMS level over 5 ms; may be set between hops."""
        self._rise = np.float32(1000.0 / (ATTACK_MS * SAMPLE_RATE_HZ))
        self._fall = np.float32(-1000.0 / (RELEASE_MS * SAMPLE_RATE_HZ))
        self.reset()

    @property
    def open(self) -> bool:
        """Speech is passing (or was within the hold time)."""
        return self._open

    def detect(self, x: Samples) -> Samples:
        """Take (240 k,) samples, return the gain 0..1, float32 (240 k,).

        Gain sample i belongs to the audio `lookback` samples older than x[i]. Opening starts with
        the hop in which the threshold is crossed.
        """
        hops = x.reshape(-1, HOP_SAMPLES)
        gain = np.empty_like(hops)
        for hop, out in zip(hops, gain, strict=True):
            windows = hop.reshape(-1, _WINDOW_SAMPLES)
            self._decide(max(float(np.dot(w, w)) for w in windows) / _WINDOW_SAMPLES)
            self._glide(out)
        return gain.reshape(-1)

    def reset(self) -> None:
        """Close at once."""
        self._open = False
        self._quiet_ms = 0.0
        self._gain = np.float32(0.0)

    def _glide(self, gain: Samples) -> None:
        """Fill a hop's gain, (240,)."""
        if self._gain == (1.0 if self._open else 0.0):
            gain.fill(self._gain)
            return
        np.multiply(_STEPS, self._rise if self._open else self._fall, out=gain)
        gain += self._gain
        np.maximum(gain, 0.0, out=gain)
        np.minimum(gain, 1.0, out=gain)
        self._gain = gain[-1]

    def _decide(self, power: float) -> None:
        opening = 10.0 ** (self.threshold_dbfs / 10.0)
        closing = 10.0 ** ((self.threshold_dbfs - HYSTERESIS_DB) / 10.0)
        self._quiet_ms = 0.0 if power > closing else self._quiet_ms + HOP_MS
        if power > opening:
            self._open = True
        elif self._quiet_ms > HOLD_MS:
            self._open = False
