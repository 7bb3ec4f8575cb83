"""When to wait, when to skip and how fast to play: the latency policy, with its clock passed in.

Two pure controllers, fed with one number a hop, the delay between the two callbacks ("lag"): what
lies in both rings and in the re-blocking, corrected for the age of the last callbacks. It does not
depend on the phase of the devices' blocks, so it moves only for three reasons: the two clocks
differ (`DriftController` answers with ppm of resampling), the worker or a driver was late
(`BufferPolicy` skips down to one stale block and grows the target), or there was headroom for long
(`BufferPolicy` lowers the target and the drift controller walks down to it).
Neither object sleeps or reads a clock. One thread (the worker) owns them.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.messages import Profile

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ProfileTiming:
    """What a profile asks of the devices and of the rings."""

    block_ms: float
    """Callback size asked of the devices."""
    margin_ms: float
    """Lateness of worker and drivers that is absorbed at first, above one hop of collection."""


TIMINGS = {
    Profile.LOW: ProfileTiming(block_ms=5.0, margin_ms=8.0),
    Profile.BALANCED: ProfileTiming(block_ms=10.0, margin_ms=30.0),
    Profile.SAFE: ProfileTiming(block_ms=20.0, margin_ms=60.0),
}

STALE_HOPS_KEPT = 1
"""Blocks that may lie late before older ones are skipped."""
MAX_GROWTH_HOPS = 10
SHRINK_AFTER_S = 20.0
"""Headroom must have lasted this long before the buffer shrinks by one hop."""


class BufferPolicy:
    """How much lag is wanted now, and how many hops to skip when there is more."""

    def __init__(self, profile: Profile, block_ms: float) -> None:
        """block_ms: the larger of the two devices' real callback sizes."""
        self._base_ms = max(HOP_MS, block_ms) + TIMINGS[profile].margin_ms
        self._growth_hops = 0
        self._headroom_since_s = 0.0
        self._recent_lags_ms = [0.0, 0.0, 0.0]
        self.late_hops = 0

    @property
    def target_ms(self) -> float:
        """The lag that the rings are primed with and that the drift controller holds."""
        return self._base_ms + self._growth_hops * HOP_MS

    def on_starved(self, now_s: float) -> None:
        """The output ran empty since the last call: one more hop of buffer."""
        self._headroom_since_s = now_s
        if self._growth_hops < MAX_GROWTH_HOPS:
            self._growth_hops += 1
            _log.warning("output ran empty: buffer grows to %.0f ms", self.target_ms)

    def hops_to_skip(self, lag_ms: float) -> int:
        """Return how many whole hops of input to drop so that at most one stale hop stays.

        Called once a hop; it acts on the lowest of three calls, because a driver that calls back
        in bursts shows a high lag for an instant in the middle of one.
        """
        self._recent_lags_ms = [*self._recent_lags_ms[1:], lag_ms]
        excess = min(self._recent_lags_ms) - self.target_ms
        if excess < (STALE_HOPS_KEPT + 1) * HOP_MS:
            return 0
        self._recent_lags_ms = [0.0, 0.0, 0.0]
        skipped = int(excess / HOP_MS) - STALE_HOPS_KEPT
        self.late_hops += skipped
        _log.warning("worker was %.0f ms late: %d hops skipped", excess, skipped)
        return skipped

    def on_hop(self, lowest_fill_ms: float, now_s: float) -> None:
        """Note how near the output ring came to empty during the last hop.

        lowest_fill_ms: what was left in the output ring just before the new hop was written, less
        one output block. Above one hop of it for SHRINK_AFTER_S, the target shrinks by one hop.
        """
        if self._growth_hops == 0:
            return
        if lowest_fill_ms <= HOP_MS:
            self._headroom_since_s = now_s
        elif now_s - self._headroom_since_s >= SHRINK_AFTER_S:
            self._growth_hops -= 1
            self._headroom_since_s = now_s
            _log.info(
                "headroom for %.0f s: buffer shrinks to %.0f ms", SHRINK_AFTER_S, self.target_ms
            )


class DriftController:
    """Holds the lag at its target by a resampling correction: PI, slow and clipped.

    The plant is an integrator: a correction of c ppm moves the lag by c / 1000 ms a second. With
    lag error e (ms), c = KP e + KI ∫e dt; the gains put both closed-loop poles at 1 / 20 s,
    critically damped, behind a 1 s low-pass that keeps callback jitter out of the pitch. A skew of
    200 ppm is learnt with 1.5 ms of lag error at most.
    """

    LIMIT_PPM = 800.0
    """Real clocks differ by less than 200 ppm, virtual ones by more; 800 ppm is 1.4 cents."""
    _TIME_CONSTANT_S = 20.0
    _KP = 2.0 * 1000.0 / _TIME_CONSTANT_S
    _KI = 1000.0 / _TIME_CONSTANT_S**2
    _SMOOTHING_S = 1.0

    def __init__(self) -> None:
        """Start with no correction."""
        self.ppm = 0.0
        self._integral_ppm = 0.0
        self._error_ms: float | None = None

    def update(self, lag_ms: float, target_ms: float, elapsed_s: float) -> float:
        """Return the ppm by which the output must be longer (positive) than its nominal rate.

        elapsed_s: stream time since the last update. The lag being too long asks for fewer output
        samples, which is a negative correction.
        """
        error = target_ms - lag_ms
        if self._error_ms is None:
            self._error_ms = error
        self._error_ms += (error - self._error_ms) * min(1.0, elapsed_s / self._SMOOTHING_S)
        proportional = self._KP * self._error_ms
        integral = self._integral_ppm + self._KI * self._error_ms * elapsed_s
        wanted = proportional + integral
        self.ppm = max(-self.LIMIT_PPM, min(self.LIMIT_PPM, wanted))
        if wanted == self.ppm:  # anti-windup: hold the integral while clipped
            self._integral_ppm = integral
        return self.ppm

    def jumped(self) -> None:
        """Hops were skipped or starved: forget the smoothed error, keep the learnt clock skew."""
        self._error_ms = None
