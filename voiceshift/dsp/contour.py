"""Evens out an F0 contour: every frame with its neighbours, each as far as it is voiced.

A tracker that may not wait jitters by 10 to 20 cents a frame, which costs quality
(docs/VOICE_LAB.md). The weights are 1, 2, 1 times the voicing.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_LEAST_WEIGHT = 1e-3
"""Of a frame without any voicing: a contour of nothing else is evened out all the same."""


class ContourSmoother:
    """Takes a contour frame by frame; each frame is evened out when the one after it is known."""

    def __init__(self) -> None:
        self._frames: tuple[tuple[float, float], ...] = ()
        """Log F0 and weight of the last two at most."""

    def hear(self, f0_hz: float, voicing: float) -> None:
        """Take the next frame's F0, above 0, and its voicing, 0..1."""
        self._frames = (*self._frames[-1:], _weighed(f0_hz, voicing))

    @property
    def last_hz(self) -> float:
        """The last frame as long as nothing is known of the next; 0 before the first."""
        return _mean(self._frames, (1.0, 2.0)) if self._frames else 0.0

    def ahead(self, f0_hz: float, voicing: float) -> tuple[float, float]:
        """Return in Hz the last frame heard and the next, which is taken for this so far."""
        frames = (*self._frames, _weighed(f0_hz, voicing))
        return _mean(frames, (1.0, 2.0, 1.0)), _mean(frames[-2:], (1.0, 2.0))

    def reset(self) -> None:
        """Forget the contour."""
        self._frames = ()


def _weighed(f0_hz: float, voicing: float) -> tuple[float, float]:
    return math.log(f0_hz), voicing + _LEAST_WEIGHT


def _mean(frames: tuple[tuple[float, float], ...], shares: tuple[float, ...]) -> float:
    """Return the mean of the newest frames in Hz; the last share is that of the last frame."""
    total = among = 0.0
    for share, (log_hz, weight) in zip(shares[-len(frames) :], frames, strict=True):
        total += share * weight * log_hz
        among += share * weight
    return math.exp(total / among)


def smoothed(f0_hz: NDArray[np.float32], voicing: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a whole contour evened out, (n,); frames of 0 Hz stay so and count for nothing."""
    known = f0_hz > 0.0
    weights = np.where(known, voicing + _LEAST_WEIGHT, 0.0)
    logs = np.log(np.where(known, f0_hz, 1.0))
    total, among = (np.convolve(x, (1.0, 2.0, 1.0))[1:-1] for x in (weights * logs, weights))
    return np.where(known, np.exp(total / np.where(known, among, 1.0)), 0.0).astype(np.float32)
