"""When two devices that were just started run steadily enough for the sound to begin."""

from __future__ import annotations

from voiceshift.audio.backend import AudioStream

SETTLE_S = 0.15
"""Drivers fill their own buffers in bursts at first; the rings are primed after that."""
PAUSE_S = 0.05
"""A driver that has called, but not for this long beyond two blocks, is still settling."""

Stamp = tuple[float, int] | None
"""When a device called back last, see `ends.py`."""


class Settling:
    """Asked again and again by one thread (the worker) until it is over."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._over_at_s: float | None = None

    def over(self, now_s: float, *devices: tuple[Stamp, AudioStream]) -> bool:
        """Return whether all devices have run steadily for SETTLE_S."""
        if not all(_is_steady(stamp, stream, now_s) for stamp, stream in devices):
            self._over_at_s = None
            return False
        if self._over_at_s is None:
            self._over_at_s = now_s + SETTLE_S
        return now_s >= self._over_at_s


def _is_steady(stamp: Stamp, stream: AudioStream, now_s: float) -> bool:
    """Return whether a device has called back, and lately."""
    pause_s = PAUSE_S + 2.0 * stream.block_samples / stream.rate_hz
    return stamp is not None and now_s - stamp[0] < pause_s
