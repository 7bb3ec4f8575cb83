"""The last stage before the speakers: nothing louder than the ceiling, nothing that is no number.

Look-ahead limiter: the gain that each sample needs is held over the look-ahead (sliding minimum),
recovers at a constant rate in dB, and is smoothed by a moving average as long as the look-ahead.
The average only sees gains that suit the sample it is applied to, so the ceiling holds exactly.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.chain import flush_with_silence

CEILING_DBFS = -1.0
LOOKAHEAD_SAMPLES = 24
"""1 ms: as long as the gain's way down, which therefore makes no click."""
RECOVERY_DB_PER_S = 60.0

_CEILING = np.float32(10.0 ** (CEILING_DBFS / 20.0))
_LARGEST = np.float32(16.0)
"""24 dB over full scale. What is beyond is a fault, and must not hold the gain down for long."""
_RECOVERY = np.log(10.0) / 20.0 * RECOVERY_DB_PER_S / SAMPLE_RATE_HZ
_SHOWN_BELOW = 0.99


class Limiter:
    """A Processor at 24 kHz for any chunk sizes; bit-transparent below the ceiling."""

    rate_in = SAMPLE_RATE_HZ
    rate_out = SAMPLE_RATE_HZ
    hop = 1
    latency = LOOKAHEAD_SAMPLES

    _audio: Samples

    def __init__(self) -> None:
        """Start after silence."""
        self.faulty_samples = 0
        """How many NaN or infinite samples were replaced by silence."""
        self.limiting = False
        """The newest output was turned down."""
        self.reset()

    def process(self, x: Samples) -> Samples:
        """Take (n,), return (n,), within ±CEILING_DBFS whatever came in."""
        if x.size == 0:
            return np.zeros(0, np.float32)
        is_quiet = max(float(x.max()), -float(x.min())) <= _CEILING  # False where one is NaN
        audio = np.concatenate([self._audio, x if is_quiet else self._sanitised(x)])
        self._audio = audio[-LOOKAHEAD_SAMPLES:].copy()
        late = audio[: x.size]
        if is_quiet and self._recovered:
            self.limiting = False
            return late
        gain = self._gains(audio[LOOKAHEAD_SAMPLES:])
        self.limiting = float(gain.min()) < _SHOWN_BELOW
        # The clip only catches the last bit of rounding.
        y: Samples = np.clip(late * gain, -_CEILING, _CEILING)
        return y

    def flush(self) -> Samples:
        """Return the last `latency` samples and reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Forget all past input; the count of faulty samples stays."""
        self.limiting = False
        self._audio = np.zeros(LOOKAHEAD_SAMPLES, np.float32)
        self._needed = np.zeros(LOOKAHEAD_SAMPLES, np.float64)  # logarithms of gains
        self._held = np.zeros(LOOKAHEAD_SAMPLES, np.float64)
        self._recovered = True
        """No gain below 1 can reach the next output (`_held` covers what `_needed` asks)."""

    def _sanitised(self, x: Samples) -> Samples:
        finite = np.isfinite(x)
        if not finite.all():
            self.faulty_samples += int(x.size - np.count_nonzero(finite))
            x = np.where(finite, x, np.float32(0.0))
        return np.clip(x, -_LARGEST, _LARGEST)

    def _gains(self, newest: Samples) -> Samples:
        """Return the gain for the audio LOOKAHEAD_SAMPLES before each of newest, both (n,)."""
        n = newest.size
        needed = np.log(_CEILING / np.maximum(np.abs(newest), _CEILING)).astype(np.float64)
        needed = np.concatenate([self._needed, needed])
        lowest = sliding_window_view(needed, LOOKAHEAD_SAMPLES + 1).min(axis=1)
        # held[i] = min(lowest[i], held[i - 1] + recovery), solved for all i at once.
        lowest[0] = min(lowest[0], self._held[-1] + _RECOVERY)
        rise = _RECOVERY * np.arange(n)
        held = np.minimum(np.minimum.accumulate(lowest - rise) + rise, 0.0)
        held = np.concatenate([self._held, held])
        self._needed = needed[-LOOKAHEAD_SAMPLES:].copy()
        self._held = held[-LOOKAHEAD_SAMPLES:].copy()
        self._recovered = not (self._held.any() or self._needed.any())
        # The mean of logarithms: the geometric mean of gains, a glide that is even in dB.
        smooth = np.cumsum(np.concatenate([[0.0], held]))
        span = LOOKAHEAD_SAMPLES + 1
        gain: Samples = np.exp((smooth[span:] - smooth[:-span]) / span).astype(np.float32)
        return gain
