"""What makes a character of a voice: band, compressor and comb, streaming and without delay.

None looks ahead, so the latency of each is 0. State is double precision and nothing depends on
where the input is cut: any chunking gives the same samples, bit for bit. Constructors load
scipy.signal, which takes longer than all else that the engine loads; most voices have no effect.
"""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples

SPEECH_DBFS = -22.0
"""Level at which the compressor changes nothing: what dsp/level.py brings speech to."""
COMPRESSOR_MS = 15.0
"""Time constant of the level that it follows: two periods of a low voice."""
COMPRESSOR_KNEE_DB = 12.0
_POWER_FLOOR = 1e-10
_BAND_ORDER = 2


class Effect(Protocol):
    """A Processor at 24 kHz that takes any number of samples and returns as many at once."""

    def process(self, x: Samples) -> Samples:
        """Take (n,), return (n,)."""

    def reset(self) -> None:
        """Forget all past input."""


class Band:
    """Keeps what lies between two frequencies: Butterworth, 12 dB an octave on both sides."""

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = 1
    latency = 0

    _state: NDArray[np.float64]

    def __init__(self, low_hz: float, high_hz: float) -> None:
        """0 < low_hz < high_hz < 12000. Raises ValueError else."""
        if not 0.0 < low_hz < high_hz < SAMPLE_RATE_HZ / 2:
            raise ValueError(f"there is no band from {low_hz} to {high_hz} Hz")
        import scipy.signal

        self._filter = scipy.signal.sosfilt
        edges = ((low_hz, "highpass"), (high_hz, "lowpass"))
        self._sections = np.concatenate(
            [
                scipy.signal.butter(_BAND_ORDER, hz, side, fs=SAMPLE_RATE_HZ, output="sos")
                for hz, side in edges
            ]
        )
        self.reset()

    def process(self, x: Samples) -> Samples:
        """Take (n,), return (n,)."""
        if x.size == 0:
            return np.zeros(0, np.float32)
        y, self._state = self._filter(self._sections, x.astype(np.float64), zi=self._state)
        filtered: Samples = y.astype(np.float32)
        return filtered

    def flush(self) -> Samples:
        """Nothing is late; reset."""
        return _nothing_late(self)

    def reset(self) -> None:
        """Forget all past input."""
        self._state = np.zeros((len(self._sections), 2))


class Compressor:
    """Evens out loudness: feed-forward, soft knee (Giannoulis et al. 2012).

    The level is a running mean of power, which rises at once and falls slowly in dB. Speech of
    SPEECH_DBFS keeps its loudness: what is quieter comes up, what is louder comes down.
    """

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = 1
    latency = 0

    _state: NDArray[np.float64]

    def __init__(self, threshold_dbfs: float, ratio: float) -> None:
        """threshold_dbfs: level from which `ratio` dB more in are 1 dB more out; ratio >= 1.

        Raises ValueError for a ratio below 1.
        """
        if ratio < 1.0:
            raise ValueError(f"a ratio of {ratio} would expand")
        import scipy.signal

        self._filter = scipy.signal.lfilter
        self._threshold_db = threshold_dbfs
        self._slope = 1.0 - 1.0 / ratio
        self._make_up_db = float(self._reduction_db(np.array([SPEECH_DBFS]))[0])
        self._share = 1.0 - math.exp(-1000.0 / (COMPRESSOR_MS * SAMPLE_RATE_HZ))
        self.reset()

    def process(self, x: Samples) -> Samples:
        """Take (n,), return (n,)."""
        power, self._state = self._filter(
            [self._share],
            [1.0, self._share - 1.0],
            np.square(x, dtype=np.float64),
            zi=self._state,
        )
        level_db = 10.0 * np.log10(power + _POWER_FLOOR)
        gain_db = self._make_up_db - self._reduction_db(level_db)
        compressed: Samples = (x * np.power(10.0, gain_db / 20.0)).astype(np.float32)
        return compressed

    def flush(self) -> Samples:
        """Nothing is late; reset."""
        return _nothing_late(self)

    def reset(self) -> None:
        """Forget all past input."""
        self._state = np.zeros(1)

    def _reduction_db(self, level_db: NDArray[np.float64]) -> NDArray[np.float64]:
        over = level_db - self._threshold_db
        knee = np.clip(over + COMPRESSOR_KNEE_DB / 2, 0.0, COMPRESSOR_KNEE_DB)
        beyond = np.maximum(over - COMPRESSOR_KNEE_DB / 2, 0.0)
        reduction: NDArray[np.float64] = self._slope * (
            knee * knee / (2 * COMPRESSOR_KNEE_DB) + beyond
        )
        return reduction


class Comb:
    """Adds the output of a moment ago: a metal tube below 10 ms, an echo above 50 ms.

    Feedback comb (Schroeder 1962), scaled so that noise keeps its power.
    """

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = 1
    latency = 0

    _place: int

    def __init__(self, delay_ms: float, feedback: float) -> None:
        """delay_ms: of the sound that is added, rounded to samples. feedback: 0 <= share < 1.

        Raises ValueError if the sound would not die away, or comes back within a sample.
        """
        delay = round(delay_ms * SAMPLE_RATE_HZ / 1000.0)
        if delay < 1 or not 0.0 <= feedback < 1.0:
            raise ValueError(f"no comb has {delay_ms} ms and {feedback} fed back")
        self._feedback = feedback
        self._scale = math.sqrt(1.0 - feedback * feedback)
        self._past = np.zeros(delay)
        self.reset()

    def process(self, x: Samples) -> Samples:
        """Take (n,), return (n,)."""
        y = np.empty(x.size, np.float32)
        done = 0
        while done < x.size:  # a piece ends where its own output would come back, or the ring ends
            taken = min(x.size - done, self._past.size - self._place)
            piece = self._past[self._place : self._place + taken]
            piece *= self._feedback
            piece += x[done : done + taken]
            y[done : done + taken] = self._scale * piece
            done += taken
            self._place = (self._place + taken) % self._past.size
        return y

    def flush(self) -> Samples:
        """Nothing is late; reset."""
        return _nothing_late(self)

    def reset(self) -> None:
        """Forget all past input."""
        self._past.fill(0.0)
        self._place = 0


def _nothing_late(effect: Effect) -> Samples:
    effect.reset()
    return np.zeros(0, np.float32)
