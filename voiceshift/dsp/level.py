"""Level normalisation: every microphone to the level that the voices were trained on.

A slow automatic gain. The level of speech is the RMS of the louder part of its 10 ms frames, as in
training/corpus.py, over the last seconds of speech. Frames count as speech when they
stand out from the room's noise, lie in a passage whose level varies, and are or closely follow a
voiced sound; in all others the gain stands still. A room's noise is not raised above
NOISE_CEILING_DBFS. One thread owns a normalizer.
"""

from __future__ import annotations

import math

import numpy as np

from voiceshift.audio.format import (
    HOP_MS,
    HOP_SAMPLES,
    SAMPLE_RATE_HZ,
    SILENCE_DBFS,
    Samples,
    to_dbfs,
)
from voiceshift.dsp.chain import flush_with_silence
from voiceshift.dsp.histogram import ForgettingHistogram
from voiceshift.dsp.periodicity import SPAN_SAMPLES, Periodicity

TARGET_DBFS = -22.0
"""RMS of the louder half of speech."""
LOWEST_GAIN_DB = -24.0
HIGHEST_GAIN_DB = 28.0
NOISE_CEILING_DBFS = -40.0

_BINS_DBFS = (-100.0, 0.0, 200)
_SPEECH_MEMORY_FRAMES = 500.0
_SPEECH_NEEDED_FRAMES = 25
_LOUDER_FROM = 0.3
"""Quantile of the speech frames; with an utterance's pauses it comes to the half."""
_RMS_OVER_MEAN_DB = 1.3
"""The mean is taken in decibels, or a few loud words would outweigh all that follow for long."""
_NOISE_MEMORY_FRAMES = 500.0
_NOISE_QUANTILE = 0.1
_ABOVE_NOISE_DB = 9.0
_BELOW_SPEECH_DB = 30.0
"""What is so far below the speech that was heard is no speech: breath, room, a far voice."""
_PASSAGE_FRAMES = 50
_LIVELY_DB = 3.0
"""Standard deviation of the levels in a passage: speech 5 to 12, fans and rain below 2."""
_PERIODIC_FROM = 0.5
"""Score of dsp/periodicity.py: most voiced frames are above, one of noise in a thousand is."""
_AFTER_VOICE_FRAMES = 20
_JUDGED_EVERY_FRAMES = 4
"""Far oftener than _AFTER_VOICE_FRAMES needs, and a quarter of the work."""
_LIMITS_EVERY_FRAMES = 10
_APPROACH = 1.0 / 30.0
"""Share of the way to the wanted gain in a frame of speech."""
_FASTEST_DB = 25.0 * HOP_MS / 1000.0


class LevelNormalizer:
    """A Processor at 24 kHz for whole hops, without delay."""

    rate_in = SAMPLE_RATE_HZ
    rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES
    latency = 0

    def __init__(self) -> None:
        """Start with a gain of 0 dB."""
        self._periodicity = Periodicity.shared()
        self._speech = ForgettingHistogram(*_BINS_DBFS, _SPEECH_MEMORY_FRAMES)
        self._room = ForgettingHistogram(*_BINS_DBFS, _NOISE_MEMORY_FRAMES)
        self._ramp = np.arange(1, HOP_SAMPLES + 1, dtype=np.float32) / np.float32(HOP_SAMPLES)
        self._recent = np.zeros(SPAN_SAMPLES, np.float32)
        self._passage = np.zeros(_PASSAGE_FRAMES, np.float64)
        self.reset()

    @property
    def gain_db(self) -> float:
        """The gain at the end of the newest hop."""
        return self._gain_db

    def process(self, x: Samples) -> Samples:
        """Take (240 k,) samples, return as many; within a hop the gain changes linearly."""
        y = np.empty_like(x)
        for hop, out in zip(x.reshape(-1, HOP_SAMPLES), y.reshape(-1, HOP_SAMPLES), strict=True):
            before = self._amplitude
            self._listen(hop)
            np.multiply(hop, before + (self._amplitude - before) * self._ramp, out=out)
        return y

    def flush(self) -> Samples:
        """Return the last `latency` samples, none, and reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Forget all past input; back to 0 dB."""
        self._speech.clear()
        self._room.clear()
        self._recent.fill(0.0)
        self._passage.fill(SILENCE_DBFS)
        self._frame = 0
        self._since_voice = _AFTER_VOICE_FRAMES
        self._speech_from_dbfs = 0.0
        self._ceiling_db = 0.0
        self._gain_db = 0.0
        self._amplitude = np.float32(1.0)

    def _listen(self, hop: Samples) -> None:
        """Take a frame, (240,), and set the gain that its end shall have."""
        power = float(np.dot(hop, hop)) / HOP_SAMPLES
        if not math.isfinite(power):  # a broken frame must not spoil the gain of those to come
            return
        self._recent[:-HOP_SAMPLES] = self._recent[HOP_SAMPLES:]
        self._recent[-HOP_SAMPLES:] = hop
        level = to_dbfs(math.sqrt(power))
        self._passage[self._frame % _PASSAGE_FRAMES] = level
        self._room.add(level)
        if self._frame % _LIMITS_EVERY_FRAMES == 0:
            self._set_limits()
        self._frame += 1
        wanted = min(self._gain_db, self._ceiling_db)
        if self._is_speech(level):
            self._speech.add(level)
            if self._speech.count >= _SPEECH_NEEDED_FRAMES:
                speech = self._speech.mean_above(_LOUDER_FROM) + _RMS_OVER_MEAN_DB
                wanted = max(LOWEST_GAIN_DB, min(TARGET_DBFS - speech, self._ceiling_db))
        step = _APPROACH * (wanted - self._gain_db)
        self._gain_db += min(max(step, -_FASTEST_DB), _FASTEST_DB)
        self._amplitude = np.float32(10.0 ** (self._gain_db / 20.0))

    def _is_speech(self, level_dbfs: float) -> bool:
        self._since_voice += 1
        if level_dbfs < self._speech_from_dbfs or self._deviation_db() < _LIVELY_DB:
            return False
        if self._frame % _JUDGED_EVERY_FRAMES == 0:
            evidence = self._periodicity.judge(self._periodicity.magnitudes(self._recent))
            if float(evidence.scores.max()) > _PERIODIC_FROM:
                self._since_voice = 0
        return self._since_voice < _AFTER_VOICE_FRAMES

    def _deviation_db(self) -> float:
        """Return the passage's standard deviation; numpy's own takes several times as long."""
        mean = float(self._passage.sum()) / _PASSAGE_FRAMES
        square = float(np.dot(self._passage, self._passage)) / _PASSAGE_FRAMES
        return math.sqrt(max(0.0, square - mean * mean))

    def _set_limits(self) -> None:
        """Update, from what was heard so far, what may be speech and how high the gain may go."""
        noise = self._room.quantile(_NOISE_QUANTILE)
        self._ceiling_db = min(HIGHEST_GAIN_DB, max(0.0, NOISE_CEILING_DBFS - noise))
        self._speech_from_dbfs = noise + _ABOVE_NOISE_DB
        if self._speech.count >= _SPEECH_NEEDED_FRAMES:
            loud = self._speech.quantile(0.9)
            self._speech_from_dbfs = max(self._speech_from_dbfs, loud - _BELOW_SPEECH_DB)
