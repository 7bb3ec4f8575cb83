"""What happens when the machine is too slow or too busy: a pure policy, with its clock passed in.

The ladder, one step each time the output has run empty, because the worker came too late:

    calm      the profile's own buffer: the floor of the delay
    grown     one hop of buffer more, each time
    thrifty   if computing is what takes the time, several hops are converted by one call: the
              same sound for less work, a little later
    silent    it stutters all the same: fade to silence, until the worker has kept up for a while

What is queued beyond one stale hop is skipped at once, so the delay cannot grow with the overload.

The way down is a promise: RECOVERY_S after an overload the delay is at its floor. An overload lasts
for as long as the floor would not do: because a call came so late that it took what the buffer had
grown by (`absorbed` counts them), or because without thrift the calls would take most of the time.
A step that was not needed for PATIENCE_S is given up, between two words if it can. So the buffer
does not pump under a load that stays, and a load that ends costs no delay for long.

Why several hops a call are the only cheaper setting: measured on one thread of an AVX2 machine, two
hops at once take 41 % off the converter, three quarters of a hop's work, four at once 66 %. Noise
removal is 4 % of a hop, and without it the room would be heard; spectra and telemetry are 5 %, and
telemetry is written once a call anyway.

Nothing here sleeps or reads a clock. One thread (the worker) owns it; `strain` may be read by any.
Its log lines are no warnings, because those are written to standard error by the thread that logs:
a terminal that does not take them would stop the worker.
"""

from __future__ import annotations

import logging
import math
from collections import deque

from voiceshift.audio.format import HOP_MS
from voiceshift.engine.latency import TIMINGS
from voiceshift.engine.messages import Profile, Strain

_log = logging.getLogger(__name__)

STALE_HOPS_KEPT = 1
"""Hops that may lie late for a while before they are skipped."""
MAX_GROWTH_HOPS = 6
HOPS_AT_ONCE = (1, 2, 4)
"""How many hops one call converts, by thrift."""
_COSTS = (1.0, 0.7, 0.5)
"""What a hop takes then, beside one that is converted alone: see above."""
BUSY_SHARE = 0.7
"""Computing may take so much of the time; more asks for thrift, and keeps it."""
AGAIN_S = 5.0
"""Late again within this: growing alone did not help."""
STUTTER = 5
STUTTER_S = 1.0
"""So often late within so long is worse to hear than silence."""
SILENCE_S = 0.5
"""The worker must have kept up for so long before it is heard again."""
RECOVERY_S = 2.0
PATIENCE_S = 1.0
QUIET_WAIT_S = 0.4
"""How long going down waits for a pause in the speech."""
_REST_S = 0.2
"""Between two skips: until the first is over, and has shown what came of it."""
_COST_SMOOTHING_S = 0.15
_MOST_COST = 2.0
"""In hops' time: a longer call was stalled, which says nothing about its work."""
_BURST_MS = 100.0
"""A driver may call back so much too late at once, and catch up an instant later."""
_TOLERANCE_MS = 1.0
"""Less than the worker's own pace of looking is no lateness, and not worth a skip."""


class Governor:
    """See the module's docstring. For each call: `stale_ms`, `on_starved` if it was, `on_hop`."""

    def __init__(self, profile: Profile, block_ms: float) -> None:
        """Calm. block_ms: the larger of the two devices' real callback sizes."""
        self.late_hops = 0
        """Skipped because they were stale, since the start."""
        self.absorbed = 0
        """Late calls that only what the buffer had grown by has made up for, since the start."""
        self._floor_ms = max(HOP_MS, block_ms) + TIMINGS[profile].margin_ms
        self._growth_hops = 0
        self._thrift = 0
        self._silent = False
        self._late_s: deque[float] = deque(maxlen=STUTTER)
        self._skip_ms = 0.0
        self._recent_lags_ms = [0.0, 0.0, 0.0]
        self._lags_ms = _Lowest()
        self._spare_ms = _Lowest()
        """By how much each call could have been later if nothing had grown; negative where it
        could not."""
        self._spare_alone_ms = _Lowest()
        """The same, had it converted one hop, not several."""
        self._cost_share = 0.0
        """Of the time, what converting hops one by one would take."""
        self._thrift_needed_s = -math.inf
        self._may_ease_since_s = math.inf

    @property
    def strain(self) -> Strain:
        """The step of the ladder."""
        if self._silent:
            return Strain.SILENT
        if self._thrift:
            return Strain.THRIFTY
        return Strain.GROWN if self._growth_hops else Strain.CALM

    @property
    def hops_at_once(self) -> int:
        """How many hops the worker waits for before it converts them by one call."""
        return HOPS_AT_ONCE[self._thrift]

    @property
    def target_ms(self) -> float:
        """The delay between the two callbacks that is wanted now (see `latency.py`)."""
        return self._target_ms(self._growth_hops, self._thrift)

    def stale_ms(self, lag_ms: float) -> float:
        """Return how much input to skip before the next hop is taken.

        It acts on the lowest of three lags, because a driver that calls back in bursts shows a high
        one for an instant in the middle of one; at once on one that no burst explains.
        """
        skip_ms, self._skip_ms = self._skip_ms, 0.0
        if skip_ms:
            return skip_ms
        self._recent_lags_ms = [*self._recent_lags_ms[1:], lag_ms]
        excess_ms = lag_ms - self.target_ms
        if excess_ms < _BURST_MS:
            excess_ms = min(self._recent_lags_ms) - self.target_ms
        if excess_ms < (STALE_HOPS_KEPT + 1) * HOP_MS:
            return 0.0
        self._recent_lags_ms = [0.0, 0.0, 0.0]
        self._lags_ms.clear()
        self.late_hops += math.ceil(excess_ms / HOP_MS)
        _log.info("%.0f ms of sound were stale and are skipped", excess_ms)
        return excess_ms

    def on_starved(self, now_s: float) -> None:
        """The output has run empty since the last call: climb a step."""
        again = bool(self._late_s) and now_s - self._late_s[-1] < AGAIN_S
        self._late_s.append(now_s)
        self._lags_ms.clear()
        self._thrift_needed_s = now_s
        if self._silent:
            return
        if len(self._late_s) == STUTTER and now_s - self._late_s[0] < STUTTER_S:
            self._silent = True
            _log.info("it stutters: silence until this computer keeps up")
            return
        self._growth_hops = min(MAX_GROWTH_HOPS, self._growth_hops + 1)
        for spare in (self._spare_ms, self._spare_alone_ms):
            spare.note(-self._growth_hops * HOP_MS, now_s)
        if again and self._least_thrift() > self._thrift:
            self._thrift += 1
        _log.info(
            "output ran empty: buffer grows to %.0f ms, %d hops at once",
            self.target_ms,
            self.hops_at_once,
        )

    def on_hop(
        self, lag_ms: float, slack_ms: float, cost_ms: float, quiet: bool, now_s: float
    ) -> None:
        """Note how a call went; go back down when there is no need to stay.

        slack_ms: by so much the call could have been later, 0 when it was too late. cost_ms: what
        it took for each of its hops. quiet: nobody speaks.
        """
        spare_ms = slack_ms - self._growth_hops * HOP_MS
        self.absorbed += spare_ms < -_TOLERANCE_MS and slack_ms > 0.0
        self._spare_ms.note(spare_ms, now_s)
        self._spare_alone_ms.note(spare_ms + (self.hops_at_once - 1) * cost_ms, now_s)
        self._lags_ms.note(lag_ms, now_s)
        share = min(_MOST_COST, cost_ms / HOP_MS) / _COSTS[self._thrift]
        newness = min(1.0, self.hops_at_once * HOP_MS / (1000.0 * _COST_SMOOTHING_S))
        self._cost_share += newness * (share - self._cost_share)
        if self._thrift and self._least_thrift() >= self._thrift:
            self._thrift_needed_s = now_s
        if self._silent and now_s - self._late_s[-1] >= SILENCE_S:
            self._silent = False
            _log.info("this computer keeps up again: the voice is back")
        self._ease(quiet, now_s)

    def _ease(self, quiet: bool, now_s: float) -> None:
        """Go down as far as nothing was needed for a while, and skip what is too much then."""
        thrift = self._thrift
        if now_s - self._thrift_needed_s >= PATIENCE_S:
            thrift = min(thrift, self._least_thrift())
        short_ms = -(self._spare_ms if thrift else self._spare_alone_ms).value
        needed = math.ceil(short_ms / HOP_MS) if short_ms > _TOLERANCE_MS else 0
        growth = min(self._growth_hops, needed)
        eases = (growth, thrift) != (self._growth_hops, self._thrift)
        excess_ms = self._lags_ms.value - self._target_ms(growth, thrift)
        seen_s = now_s - self._lags_ms.since_s
        if not eases and (excess_ms < HOP_MS or seen_s < PATIENCE_S):
            self._may_ease_since_s = math.inf
            return
        self._may_ease_since_s = min(self._may_ease_since_s, now_s)
        waited = quiet or now_s - self._may_ease_since_s >= QUIET_WAIT_S
        if not waited or seen_s < _REST_S:
            return
        if excess_ms >= _TOLERANCE_MS:
            self._skip_ms = excess_ms
        self._growth_hops, self._thrift = growth, thrift
        self._may_ease_since_s = math.inf
        self._lags_ms.clear()
        if eases:
            _log.info("nothing was late: buffer shrinks to %.0f ms", self.target_ms)

    def _target_ms(self, growth_hops: int, thrift: int) -> float:
        return self._floor_ms + (growth_hops + HOPS_AT_ONCE[thrift] - 1) * HOP_MS

    def _least_thrift(self) -> int:
        """Return the step of thrift at which computing leaves time to spare."""
        for thrift, cost in enumerate(_COSTS):
            if self._cost_share * cost <= BUSY_SHARE:
                return thrift
        return len(_COSTS) - 1


class _Lowest:
    """The lowest of the newest PATIENCE_S of values."""

    def __init__(self) -> None:
        self._falling: deque[tuple[float, float]] = deque()
        """Each with its time, lowest first: no value after a lower one that outlives it."""
        self.since_s = math.inf
        """When the first value came since `clear`."""

    def note(self, value: float, now_s: float) -> None:
        falling = self._falling
        if not falling:
            self.since_s = now_s
        while falling and falling[-1][1] >= value:
            falling.pop()
        falling.append((now_s, value))
        while now_s - falling[0][0] > PATIENCE_S:
            falling.popleft()

    @property
    def value(self) -> float:
        """Infinite when there is none."""
        return self._falling[0][1] if self._falling else math.inf

    def clear(self) -> None:
        self._falling.clear()
        self.since_s = math.inf
