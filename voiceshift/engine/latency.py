"""How much delay a profile asks for, and how fast to play so that it neither fills nor empties.

Both this and `governor.py` are fed with one number, the delay between the two callbacks ("lag"):
what lies in both rings and in the re-blocking, corrected for the age of the last callbacks. It does
not depend on the phase of the devices' blocks, so it moves for two reasons only: the two clocks
differ (`DriftController` answers with ppm of resampling), or the worker or a driver was late (the
`Governor` answers with more buffer, and skips what is stale).
Nothing here sleeps or reads a clock. One thread (the worker) owns it.
"""

from __future__ import annotations

from dataclasses import dataclass

from voiceshift.engine.messages import Profile


@dataclass(frozen=True)
class ProfileTiming:
    """What a profile asks of the devices and of the rings."""

    block_ms: float
    """Callback size asked of the devices."""
    margin_ms: float
    """Lateness of worker and drivers that is absorbed at first, above one hop of collection."""
    lookahead_frames: int
    """How long a frame may wait for those after it before it is converted; a core's low-delay form
    takes 0, its usual one 2, and what is longer makes pitch surer."""


TIMINGS = {
    Profile.LOW: ProfileTiming(block_ms=5.0, margin_ms=8.0, lookahead_frames=0),
    Profile.BALANCED: ProfileTiming(block_ms=10.0, margin_ms=30.0, lookahead_frames=2),
    Profile.SAFE: ProfileTiming(block_ms=20.0, margin_ms=60.0, lookahead_frames=5),
}


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
