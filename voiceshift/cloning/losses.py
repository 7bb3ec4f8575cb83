"""How far a voice's filters are from its recordings, with the gradient at the filters.

Both losses hear what the synthesis would make of the filters, in bands of frequency:
P = rms^2 (|H_h|^2 S + |H_n|^2 N), with the powers of this frame's own pulses S and noise N.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceshift.cloning.decoder import Array
from voiceshift.voice.synthesis import BINS, LOG_MAGNITUDE_FLOOR, LOG_MAGNITUDE_LIMIT

POWER_FLOOR = np.float32(1e-3)
"""Below -58 dB of a frame at the usual level nobody hears a difference."""
Mask = NDArray[np.bool_]

WARM_UP_FRAMES = 12
"""Frames at a stretch's start that the zero state spoils."""


class Heard:
    """Log-power in bands of what filters give, and the way back to them."""

    def __init__(
        self, filters: Array, sources: tuple[Array, Array], rms: Array, bands: Array
    ) -> None:
        """filters (T, 642) as Decoder's head gives them, bands (321, n)."""
        self._inside = (filters > LOG_MAGNITUDE_FLOOR) & (filters < LOG_MAGNITUDE_LIMIT)
        gain = np.exp(2 * np.clip(filters, LOG_MAGNITUDE_FLOOR, LOG_MAGNITUDE_LIMIT))
        square = (rms * rms)[:, None]
        self._parts = np.concatenate(
            [gain[:, :BINS] * sources[0] * square, gain[:, BINS:] * sources[1] * square], axis=1
        )
        self._bands = bands
        self._power = (self._parts[:, :BINS] + self._parts[:, BINS:]) @ bands + POWER_FLOOR
        self.levels: Array = np.log(self._power)
        """(T, n)."""

    def back(self, gradient: Array) -> Array:
        """Gradient at `levels` (T, n) -> gradient at the filters (T, 642)."""
        at_power = (gradient / self._power) @ self._bands.T
        found: Array = 2 * self._parts * np.concatenate([at_power, at_power], axis=1)
        return found * self._inside


def levels_of(power: Array, bands: Array) -> Array:
    """Return a recording's log-power in bands, (T, n)."""
    levels: Array = np.log(power @ bands + POWER_FLOOR)
    return levels


def reconstruction(heard: Array, real: Array, weights: Array) -> tuple[float, Array]:
    """Mean absolute difference of log-powers (T, n), weighed (T, n); its gradient at `heard`."""
    difference = heard - real
    difference[:WARM_UP_FRAMES] = 0
    total = np.float32(max(1.0, float(weights[WARM_UP_FRAMES:].sum())))
    share = weights / total
    return float((share * np.abs(difference)).sum()), share * np.sign(difference)


def timbre(heard: Array, voiced: Mask, usual: tuple[Array, Array]) -> tuple[float, Array]:
    """Distance of the mean spectra of voiced and of other frames from a voice's usual ones.

    heard (T, n) is other people's speech in the voice. usual: what `usual_levels` gives.
    """
    gradient = np.zeros_like(heard)
    loss = 0.0
    for wanted, level in zip((voiced, ~voiced), usual, strict=True):
        chosen = wanted.copy()
        chosen[:WARM_UP_FRAMES] = False
        if not chosen.any() or not np.isfinite(level).all():
            continue
        difference = heard[chosen].mean(axis=0) - level
        difference -= difference.mean()  # how loud somebody speaks is not their timbre
        loss += 0.5 * float(np.abs(difference).mean())
        sign = np.sign(difference)
        gradient[chosen] = 0.5 * (sign - sign.mean()) / np.float32(len(level) * chosen.sum())
    return loss, gradient


def usual_levels(levels: Array, voiced: Mask) -> tuple[Array, Array]:
    """Mean log-power (n,) of voiced and of other frames; NaN where there are none."""
    empty = np.full(levels.shape[1], np.nan, np.float32)
    return tuple(  # type: ignore[return-value]
        levels[chosen].mean(axis=0) if chosen.any() else empty for chosen in (voiced, ~voiced)
    )
