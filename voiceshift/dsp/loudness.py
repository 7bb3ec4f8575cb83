"""How loud a programme is and how high its true peaks are, after ITU-R BS.1770-4 and EBU Tech 3341.

For files: the library underneath takes seconds to load, so nothing of the live path imports this.
Both meters take mono float blocks of any size, in constant memory but for ten numbers a second.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import signal

SILENCE_LUFS = -math.inf
"""What has no loudness: silence, or less than a gating block."""
_OFFSET_LUFS = -0.691
"""Makes up for the filter's gain at 1 kHz."""
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE_LU = -10.0
_STEPS_A_BLOCK = 4
"""Gating blocks of 400 ms overlap by three quarters."""

# The standard states its filters at 48 kHz only; these are the analogue prototypes behind them.
_SHELF_HZ, _SHELF_DB, _SHELF_Q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
_HIGH_PASS_HZ, _HIGH_PASS_Q = 38.13547087602444, 0.5003270373238773


class LoudnessMeter:
    """Integrated loudness of everything since the start."""

    def __init__(self, rate_hz: int) -> None:
        """Nothing was heard. rate_hz: of the blocks."""
        self._sections = np.array([_shelf(rate_hz), _high_pass(rate_hz)])
        self._state = np.zeros((len(self._sections), 2))
        self._step = max(1, round(rate_hz / 10))
        self._pending = np.zeros(0)
        self._powers: list[float] = []
        """Mean square of every 100 ms."""

    def process(self, x: NDArray[np.floating]) -> None:
        """Hear a block, (n,)."""
        if not x.size:
            return
        weighted, self._state = signal.sosfilt(self._sections, x, zi=self._state)
        waiting = np.concatenate([self._pending, weighted])
        whole = waiting.size // self._step * self._step
        steps = waiting[:whole].reshape(-1, self._step)
        self._powers += np.mean(np.square(steps), axis=1).tolist()
        self._pending = waiting[whole:]

    @property
    def integrated_lufs(self) -> float:
        """Loudness of what is above both gates; SILENCE_LUFS when nothing is."""
        if len(self._powers) < _STEPS_A_BLOCK:
            return SILENCE_LUFS
        window = np.full(_STEPS_A_BLOCK, 1.0 / _STEPS_A_BLOCK)
        powers = np.convolve(self._powers, window, "valid")
        powers = powers[powers > _power(_ABSOLUTE_GATE_LUFS)]
        if not powers.size:
            return SILENCE_LUFS
        gate_lufs = _lufs(float(np.mean(powers))) + _RELATIVE_GATE_LU
        return _lufs(float(np.mean(powers[powers > _power(gate_lufs)])))


class TruePeakMeter:
    """The highest point of the wave between the samples too, as a player's converter makes it."""

    _REACH = 24
    """Input samples under the interpolation filter: flat to 0.01 dB up to 0.45 of the rate."""
    _FINEST_HZ = 192_000
    _FEWEST_TIMES = 4

    def __init__(self, rate_hz: int) -> None:
        """Nothing was heard. rate_hz: of the blocks."""
        self._times = max(self._FEWEST_TIMES, -(-self._FINEST_HZ // rate_hz))
        taps = self._REACH * self._times + 1
        self._filter = self._times * signal.firwin(taps, 1.0 / self._times, window=("kaiser", 7.0))
        self._before = np.zeros(self._REACH)
        self._highest = 0.0

    def process(self, x: NDArray[np.floating]) -> None:
        """Hear a block, (n,)."""
        if not x.size:
            return
        waiting = np.concatenate([self._before, x])
        finer = signal.upfirdn(self._filter, waiting, self._times)
        known = finer[self._times * self._REACH : self._times * waiting.size]
        self._highest = max(self._highest, float(np.max(np.abs(known))), float(np.max(np.abs(x))))
        self._before = waiting[-self._REACH :]

    @property
    def dbtp(self) -> float:
        """The peak in dB relative to full scale; minus infinity for silence."""
        self.process(np.zeros(self._REACH, np.float32))  # what the filter has not given yet
        return 20.0 * math.log10(self._highest) if self._highest > 0.0 else -math.inf


def _lufs(power: float) -> float:
    return _OFFSET_LUFS + 10.0 * math.log10(power) if power > 0.0 else SILENCE_LUFS


def _power(lufs: float) -> float:
    return float(10.0 ** ((lufs - _OFFSET_LUFS) / 10.0))


def _shelf(rate_hz: int) -> NDArray[Any]:
    """Return the head's high shelf as a second-order section."""
    k = math.tan(math.pi * _SHELF_HZ / rate_hz)
    high = 10.0 ** (_SHELF_DB / 20.0)
    middle = high**0.4996667741545416
    a0 = 1.0 + k / _SHELF_Q + k * k
    b = (high + middle * k / _SHELF_Q + k * k, 2.0 * (k * k - high))
    b2 = high - middle * k / _SHELF_Q + k * k
    a = (2.0 * (k * k - 1.0), 1.0 - k / _SHELF_Q + k * k)
    return np.array([b[0] / a0, b[1] / a0, b2 / a0, 1.0, a[0] / a0, a[1] / a0])


def _high_pass(rate_hz: int) -> NDArray[Any]:
    """Return the revised low-frequency B curve as a second-order section.

    The standard's numerator of 1, -2, 1 has a gain of 1.005 at its 48 kHz; it is kept at all rates.
    """
    k, k_48 = (math.tan(math.pi * _HIGH_PASS_HZ / rate) for rate in (rate_hz, 48_000))
    a0, a0_48 = (1.0 + x / _HIGH_PASS_Q + x * x for x in (k, k_48))
    gain = a0_48 / a0
    a = (2.0 * (k * k - 1.0) / a0, (1.0 - k / _HIGH_PASS_Q + k * k) / a0)
    return np.array([gain, -2.0 * gain, gain, 1.0, *a])
