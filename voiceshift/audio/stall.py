"""Notices that a driver has fallen silent.

When a device goes away some drivers report nothing and just stop calling back (ALSA on a PulseAudio
sink that was removed). Nothing but the passing of time shows that. Time counts only while somebody
looks: after the computer slept, or this process was held up, the callbacks get their chance first.

Threads: `called` is the audio thread's (one counter that only it writes), `silent` is read by one
other thread.
"""

from __future__ import annotations

from collections.abc import Callable

FIRST_CALL_S = 8.0
"""A driver may take long to begin: Bluetooth connects, the user is asked for permission."""
NEXT_CALL_S = 3.0
"""PulseAudio's null sinks may take a rest of 2 s, right after their first call."""
LOOK_COUNTS_S = 0.1


class StallWatch:
    """Counts callbacks, and the time without any."""

    def __init__(
        self,
        clock: Callable[[], float],
        first_s: float = FIRST_CALL_S,
        next_s: float = NEXT_CALL_S,
        look_counts_s: float = LOOK_COUNTS_S,
    ) -> None:
        """clock: seconds. first_s, next_s: how long the first and every other call may take.

        look_counts_s: no more than this counts between two looks; about the pace of looking.
        """
        self._clock = clock
        self._first_s, self._next_s, self._look_counts_s = first_s, next_s, look_counts_s
        self._calls = 0
        self._calls_seen = 0
        self._looked_s = clock()
        self._quiet_s = 0.0

    def called(self) -> None:
        """Note a callback."""
        self._calls += 1

    @property
    def silent(self) -> bool:
        """No callback has come for too long. To be read every look_counts_s or more often."""
        now, calls = self._clock(), self._calls
        if calls != self._calls_seen:
            self._calls_seen = calls
            self._quiet_s = 0.0
        else:
            self._quiet_s += min(now - self._looked_s, self._look_counts_s)
        self._looked_s = now
        return self._quiet_s > (self._next_s if calls else self._first_s)
