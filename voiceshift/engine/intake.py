"""The worker's side of the microphone's ring: whole hops are taken, stale sound is left out.

The worker thread owns it; the audio thread only writes the ring.
"""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import HOP_MS, Samples
from voiceshift.engine.ends import InputEnd


class Intake:
    """What is left out is hidden under a cross-fade of one hop."""

    def __init__(self, end: InputEnd, rate_hz: int, most_hops: int) -> None:
        """rate_hz: the microphone's. most_hops: how many one call of `take` may return."""
        self._end = end
        self._rate_hz = rate_hz
        self._most_hops = most_hops
        self._hop = max(1, round(rate_hz * HOP_MS / 1000.0))
        self._chunk = np.empty(most_hops * self._hop, np.float32)
        self._stale = np.empty(self._hop, np.float32)
        self._rise = np.linspace(0.0, 1.0, self._hop, dtype=np.float32)
        self._to_skip = 0
        self._torn = False
        self._overflows_seen = 0

    @property
    def skipping(self) -> bool:
        """Some of what `skip` asked for has not come in yet."""
        return self._to_skip > 0

    @property
    def waiting_ms(self) -> float:
        """What lies in the ring."""
        return 1000.0 * self._end.ring.fill / self._rate_hz

    def skip(self, duration_ms: float) -> None:
        """Leave out so much of what comes next."""
        self._to_skip += round(duration_ms * self._rate_hz / 1000.0)

    def forget(self) -> None:
        """Leave out all that waits; what comes next is faded in."""
        self._end.ring.discard(self._end.ring.fill)
        self._to_skip = 0
        self._torn = True

    def waiting(self) -> int:
        """Return how many hops can be taken now.

        When the ring was full, what is in it is seconds old and what came after it is lost: then it
        is forgotten.
        """
        if self._end.overflows != self._overflows_seen:
            self._overflows_seen = self._end.overflows
            self.forget()
        fill = self._end.ring.fill
        if self._to_skip:  # the joint needs both its ends
            return 1 if fill >= self._hop + min(self._to_skip, self._hop) else 0
        return min(fill // self._hop, self._most_hops)

    def take(self, hops: int) -> Samples:
        """Return so many hops, (n,), valid until the next call; at most `waiting()`."""
        chunk = self._chunk[: hops * self._hop]
        if self._to_skip:
            self._take_joint(chunk)
        else:
            self._end.ring.read_into(chunk)
        if self._torn:
            chunk[: self._hop] *= self._rise
            self._torn = False
        return chunk

    def _take_joint(self, chunk: Samples) -> None:
        """Fade from the next hop to the one that comes `_to_skip` samples later."""
        ring, stale, hop = self._end.ring, self._stale, self._hop
        skipped = min(self._to_skip, ring.fill - hop)
        self._to_skip -= skipped
        ring.read_into(stale)
        kept = max(0, hop - skipped)
        chunk[:kept] = stale[hop - kept :]
        ring.discard(skipped - hop if skipped > hop else 0)
        ring.read_into(chunk[kept:])
        chunk *= self._rise
        stale *= self._rise[::-1]
        chunk += stale
