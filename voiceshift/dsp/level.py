"""Slow automatic gain: whatever the microphone gives, the networks hear speech at one level.

The level of speech is the RMS of the louder half of the recent hops that are speech, as the
training corpus measures it. A hop is speech when it stands well above the quietest of the last
seconds: a steady noise, however loud, never does, so a silent room is not turned up. While nobody
speaks the gain stays where it is. One thread owns a normaliser.
"""

from __future__ import annotations

import math

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples, to_dbfs
from voiceshift.dsp.histogram import ForgettingHistogram

TARGET_DBFS = -22.0
"""Level of the training corpus."""
MAX_GAIN_DB = 24.0

_LOWEST_DBFS = -70.0
"""Below this nothing is speech."""
_SPEECH_ABOVE_FLOOR_DB = 10.0
_FLOOR_QUANTILE = 0.1
_FLOOR_MEMORY_HOPS = 300.0
_SPEECH_MEMORY_HOPS = 1000.0
_NEEDED_HOPS = 30
"""Speech that must have been heard before the gain moves."""
_RISE_DB_PER_S = 15.0
_FALL_DB_PER_S = 40.0
"""Too loud is worse than too quiet for a moment."""
_BINS = 100
_RAMP = np.arange(1, HOP_SAMPLES + 1, dtype=np.float32) / HOP_SAMPLES
_HOP_S = HOP_SAMPLES / SAMPLE_RATE_HZ


class LevelNormalizer:
    """A Processor at 24 kHz in whole hops, without latency; gain within ±MAX_GAIN_DB."""

    rate_in = SAMPLE_RATE_HZ
    rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES
    latency = 0

    def __init__(self) -> None:
        """Start with a gain of 0 dB."""
        self._floor = ForgettingHistogram(-100.0, 0.0, _BINS, _FLOOR_MEMORY_HOPS)
        self._speech = ForgettingHistogram(-100.0, 0.0, _BINS, _SPEECH_MEMORY_HOPS)
        self._bin_power = 10.0 ** (self._speech.centres / 10.0)
        self.gain_db = 0.0

    def process(self, x: Samples) -> Samples:
        """Take (240 k,), return (240 k,) at about TARGET_DBFS; the gain moves without steps."""
        hops = x.reshape(-1, HOP_SAMPLES)
        y = np.empty_like(hops)
        for i, hop in enumerate(hops):
            before = 10.0 ** (self.gain_db / 20.0)
            self._hear(to_dbfs(math.sqrt(float(np.dot(hop, hop)) / HOP_SAMPLES)))
            change = 10.0 ** (self.gain_db / 20.0) - before
            np.multiply(hop, np.float32(before) + np.float32(change) * _RAMP, out=y[i])
        return y.reshape(-1)

    def flush(self) -> Samples:
        """Return nothing (there is no latency) and reset."""
        self.reset()
        return np.zeros(0, np.float32)

    def reset(self) -> None:
        """Forget the speaker; back to 0 dB."""
        self._floor.clear()
        self._speech.clear()
        self.gain_db = 0.0

    def _hear(self, level_dbfs: float) -> None:
        """Take one hop's level and move the gain."""
        self._floor.add(level_dbfs)
        floor_dbfs = max(_LOWEST_DBFS, self._floor.quantile(_FLOOR_QUANTILE))
        if level_dbfs < floor_dbfs + _SPEECH_ABOVE_FLOOR_DB:
            return
        self._speech.add(level_dbfs)
        if self._speech.count < _NEEDED_HOPS:
            return
        loud = float(np.dot(self._speech.shares_above(0.5), self._bin_power))
        wanted = min(MAX_GAIN_DB, max(-MAX_GAIN_DB, TARGET_DBFS - 10.0 * math.log10(loud)))
        step = wanted - self.gain_db
        self.gain_db += min(_RISE_DB_PER_S * _HOP_S, max(-_FALL_DB_PER_S * _HOP_S, step))
