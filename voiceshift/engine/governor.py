"""What happens when the machine is too slow or too busy: a pure policy, with its clock passed in.

The ladder, one step each time the output has run empty, because the worker came too late:

    calm      the profile's own buffer: the floor of the delay
    grown     one hop of buffer more, each time
    thrifty   several hops are converted by one call: the same sound for less work, a little later
    silent    it stutters all the same: fade to silence, until the worker has kept up for a while

What is queued beyond one stale hop is skipped at once, so the delay cannot grow with the overload.
When nothing was late for PATIENCE_S, everything goes back to the floor in one step, as far as no
call came so late that it was needed, and between two words if it can. When it has to climb again
soon after that, it is more patient the next time: that is the hysteresis. A stall that no buffer
would have bridged says nothing about the buffer and changes no patience.

Why several hops a call are the only cheaper setting: measured on one thread of an AVX2 machine, two
hops at once take 41 % off the converter, three quarters of a hop's work, four at once 66 %. Noise
removal is 4 % of a hop, and without it the room would be heard; spectra and telemetry are 5 %, and
telemetry is written once a call anyway.

Nothing here sleeps or reads a clock. One thread (the worker) owns it; `strain` may be read by any.
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
AGAIN_S = 5.0
"""Late again within this: growing did not help, the next step is thrift."""
STUTTER = 5
STUTTER_S = 1.0
"""So often late within so long is worse to hear than silence."""
SILENCE_S = 0.5
"""The worker must have kept up for so long before it is heard again."""
PATIENCE_S = 1.0
LONGEST_PATIENCE_S = 20.0
RELAPSE_S = 30.0
"""Late so soon after going back to the floor doubles the patience, otherwise it begins anew."""
QUIET_WAIT_S = 0.4
"""How long going back waits for a pause in the speech."""
_BURST_MS = 100.0
"""A driver may call back so much too late at once, and catch up an instant later."""
_LEAST_SKIP_MS = 1.0


class Governor:
    """See the module's docstring. For each call: `stale_ms`, `on_starved` if it was, `on_hop`."""

    def __init__(self, profile: Profile, block_ms: float, now_s: float) -> None:
        """Calm. block_ms: the larger of the two devices' real callback sizes."""
        self.late_hops = 0
        """Skipped because they were stale, since the start."""
        self._floor_ms = max(HOP_MS, block_ms) + TIMINGS[profile].margin_ms
        self._growth_hops = 0
        self._thrift = 0
        self._silent = False
        self._late_s: deque[float] = deque(maxlen=STUTTER)
        self._eased_s = -math.inf
        self._patience_s = PATIENCE_S
        self._skip_ms = 0.0
        self._recent_lags_ms = [0.0, 0.0, 0.0]
        self._watched_since_s = now_s
        self._least_slack_ms = self._least_lag_ms = math.inf

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
        return self._floor_ms + (self._growth_hops + self.hops_at_once - 1) * HOP_MS

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
        self.late_hops += math.ceil(excess_ms / HOP_MS)
        _log.warning("%.0f ms of sound were stale and are skipped", excess_ms)
        return excess_ms

    def on_starved(self, lag_ms: float, now_s: float) -> None:
        """The output has run empty since the last call: climb a step."""
        bridgeable = lag_ms - self.target_ms <= MAX_GROWTH_HOPS * HOP_MS
        if now_s - self._eased_s >= RELAPSE_S:
            self._patience_s = PATIENCE_S
        elif bridgeable:
            self._patience_s = min(LONGEST_PATIENCE_S, 2.0 * self._patience_s)
            self._eased_s = -math.inf  # once a relapse
        again = bool(self._late_s) and now_s - self._late_s[-1] < AGAIN_S
        self._late_s.append(now_s)
        self._watch_from(now_s)
        if self._silent:
            return
        if len(self._late_s) == STUTTER and now_s - self._late_s[0] < STUTTER_S:
            self._silent = True
            _log.warning("it stutters: silence until this computer keeps up")
            return
        self._growth_hops = min(MAX_GROWTH_HOPS, self._growth_hops + 1)
        if again:
            self._thrift = min(len(HOPS_AT_ONCE) - 1, self._thrift + 1)
        _log.warning(
            "output ran empty: buffer grows to %.0f ms, %d hops at once",
            self.target_ms,
            self.hops_at_once,
        )

    def on_hop(self, lag_ms: float, slack_ms: float, quiet: bool, now_s: float) -> None:
        """Note how a call went; go back down when there is no need to stay.

        slack_ms: by so much the call could have been later. quiet: nobody speaks.
        """
        self._least_slack_ms = min(self._least_slack_ms, slack_ms)
        self._least_lag_ms = min(self._least_lag_ms, lag_ms)
        if self._silent and now_s - self._late_s[-1] >= SILENCE_S:
            self._silent = False
            _log.warning("this computer keeps up again: the voice is back")
        watched_s = now_s - self._watched_since_s
        if watched_s >= self._patience_s + (0.0 if quiet else QUIET_WAIT_S):
            self._ease(now_s)
            self._watch_from(now_s)

    def _ease(self, now_s: float) -> None:
        """Go down as far as what was watched allows, and skip what is too much then."""
        before = self._growth_hops, self._thrift
        spare_hops = int((max(0.0, self._least_slack_ms) + _LEAST_SKIP_MS) / HOP_MS)
        self._growth_hops = max(0, self._growth_hops - spare_hops)
        self._thrift = 0
        eased = (self._growth_hops, self._thrift) != before
        excess_ms = self._least_lag_ms - self.target_ms
        if excess_ms >= (_LEAST_SKIP_MS if eased else HOP_MS):
            self._skip_ms = excess_ms
        if eased:
            self._eased_s = now_s
            _log.warning("nothing was late: buffer shrinks to %.0f ms", self.target_ms)

    def _watch_from(self, now_s: float) -> None:
        self._watched_since_s = now_s
        self._least_slack_ms = self._least_lag_ms = math.inf
