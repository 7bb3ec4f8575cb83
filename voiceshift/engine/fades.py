"""Gains that move without clicks, and delays that keep parallel branches in step.

Everything here works on one hop at a time into preallocated buffers. Not thread-safe: the worker
owns these objects.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples

FADE_MS = 20.0
"""Start, stop, mute and fault: short enough to feel immediate, long enough not to click."""
CROSSFADE_MS = 60.0
"""Bypass and voice changes: two unlike signals meet, so a little longer."""

_STEPS = np.arange(1, HOP_SAMPLES + 1, dtype=np.float32)


class Ramp:
    """A value that moves linearly towards a target, one hop of it at a time."""

    def __init__(self, value: float, full_scale_ms: float) -> None:
        """Start at value; a move of 1.0 takes full_scale_ms."""
        self.value = value
        self._step = 1000.0 / (full_scale_ms * SAMPLE_RATE_HZ)
        self._resting = np.full(HOP_SAMPLES, value, np.float32)

    def towards(self, target: float) -> Samples:
        """Return the next HOP_SAMPLES values, (240,), to be read only."""
        if self.value == target:
            return self._resting
        step = self._step if target > self.value else -self._step
        moving: Samples = _STEPS * np.float32(step)
        moving += np.float32(self.value)
        if step > 0:
            np.minimum(moving, np.float32(target), out=moving)
        else:
            np.maximum(moving, np.float32(target), out=moving)
        self.value = float(moving[-1])
        if abs(self.value - target) < 0.5 * self._step:
            self.value = target
        self._resting = np.full(HOP_SAMPLES, self.value, np.float32)
        return moving


class Gain:
    """A gain in dB whose changes are spread over one hop."""

    def __init__(self, gain_db: float = 0.0) -> None:
        """Start at gain_db."""
        self._gain_db = gain_db
        self._linear = 10.0 ** (gain_db / 20.0)
        self._ramp = np.empty(HOP_SAMPLES, np.float32)

    def apply(self, hop: Samples, gain_db: float) -> None:
        """Scale hop (240,) in place, ending at gain_db."""
        if gain_db == self._gain_db:
            if gain_db != 0.0:
                hop *= np.float32(self._linear)
            return
        target = 10.0 ** (gain_db / 20.0)
        np.multiply(_STEPS, np.float32((target - self._linear) / HOP_SAMPLES), out=self._ramp)
        self._ramp += np.float32(self._linear)
        hop *= self._ramp
        self._gain_db, self._linear = gain_db, target


class HopDelay:
    """Delays a stream of hops by any whole number of samples; starts with `fill`."""

    def __init__(self, delay_samples: int, fill: float = 0.0) -> None:
        """delay_samples >= 0."""
        self._history = np.full(delay_samples + HOP_SAMPLES, fill, np.float32)

    def process(self, hop: Samples) -> Samples:
        """Take (240,), return the (240,) of `delay_samples` ago, valid until the next call."""
        self._history[:-HOP_SAMPLES] = self._history[HOP_SAMPLES:]
        self._history[-HOP_SAMPLES:] = hop
        return self._history[:HOP_SAMPLES]


class SwitchedDelay:
    """A delay that can be taken out of the path and put back; the change is a cross-fade."""

    def __init__(self, delay_samples: int) -> None:
        """delay_samples >= 0."""
        self._delay = HopDelay(delay_samples)
        self._out = np.empty(HOP_SAMPLES, np.float32)

    def process(self, hop: Samples, share: Samples) -> Samples:
        """Take (240,) and the delay's share, (240,) of 0..1; return (240,), valid until the next.

        Where the share is 0 the hop comes back as it is, where it is 1 that of the delay.
        """
        self._out[:] = hop
        mix(self._out, self._delay.process(hop), share)
        return self._out


def mix(a: Samples, b: Samples, share_of_b: Samples) -> None:
    """Blend b into a in place with equal power; share_of_b runs from 0 (only a) to 1 (only b).

    Equal power because the two are not correlated: another voice, or another delay. All (240,).
    """
    first, last = share_of_b[0], share_of_b[-1]
    if first == last == 0.0:
        return
    if first == last == 1.0:
        a[:] = b
        return
    angle: NDArray[np.float32] = share_of_b * np.float32(np.pi / 2)
    a *= np.cos(angle)
    a += b * np.sin(angle)
