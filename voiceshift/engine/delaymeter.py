"""What the meter shows: the newest second of delays, free of the callbacks' jitter.

Drivers call back in bursts: each call of one shows another delay, and the lag between two calls
moves by as much the other way. Only the three at one instant belong together, and only their sum
is steady. So they are kept together, the total is the median of their sums (which no single
late call moves), and the parts are means that are made to add up to it.
"""

from __future__ import annotations

from collections import deque
from statistics import fmean, median

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.messages import LatencyParts

_HOPS = round(1000.0 / HOP_MS)


class DelayMeter:
    """One thread (the worker) owns it."""

    def __init__(self) -> None:
        """Nothing seen."""
        self._seen: deque[tuple[float, float, float]] = deque(maxlen=_HOPS)
        self._outdated = False

    def note(self, capture_ms: float, lag_ms: float, output_ms: float) -> None:
        """Take what the devices and the rings held at one instant (see `ends.lag_ms`)."""
        if self._outdated:
            self._seen.clear()
            self._outdated = False
        self._seen.append((capture_ms, lag_ms, output_ms))

    def jumped(self) -> None:
        """The delay is another from the next note on: what was before says nothing about it."""
        self._outdated = True

    def parts(self, algorithm_ms: float, compute_ms: float) -> LatencyParts:
        """Return where the time goes.

        algorithm_ms includes the collection of a hop, which is a part of the lag too and counted
        once. So is computing: what is said of it beyond the lag (two clocks) is not believed.
        """
        if not self._seen:
            return LatencyParts(algorithm_ms=algorithm_ms, compute_ms=compute_ms)
        total = median(sum(at_once) for at_once in self._seen)
        capture, _, output = (fmean(part) for part in zip(*self._seen, strict=True))
        waiting = max(0.0, total - capture - output - HOP_MS)
        computing = min(compute_ms, waiting)
        return LatencyParts(capture, waiting - computing, algorithm_ms, computing, output)
