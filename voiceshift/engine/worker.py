"""The thread that processes: steps one session until it is told to end, and whether it still does.

Threads: made, ended and looked at by control threads; `_work` is the thread itself.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from voiceshift.audio.priority import raise_priority
from voiceshift.audio.stall import StallWatch
from voiceshift.engine.garbage import QuietCollector
from voiceshift.engine.session import Session

_log = logging.getLogger(__name__)

HEALTH_LOOK_S = 0.25
"""How often `healthy` is to be read."""
_HUNG_AFTER_S = 2.0


class Worker:
    """Runs from construction on."""

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        """clock: seconds, the session's."""
        self._session = session
        self._clock = clock
        self._wanted = True
        self._out_of_memory = False
        self._collector = QuietCollector(clock())  # takes a while: before the watch begins
        self._watch = StallWatch(clock, _HUNG_AFTER_S, _HUNG_AFTER_S, 1.5 * HEALTH_LOOK_S)
        self._thread = threading.Thread(target=self._work, name="worker", daemon=True)
        self._thread.start()

    @property
    def healthy(self) -> bool:
        """False when it hangs or found no memory: nothing but a new process helps.

        To be read every HEALTH_LOOK_S, by one thread: time counts only while that is served.
        """
        if self._out_of_memory:
            return False
        return bool(self._session.fault) or not self._watch.silent

    def end(self) -> None:
        """Return when the thread has ended."""
        self._wanted = False
        self._thread.join()

    def _work(self) -> None:
        self._session.scheduling = raise_priority()
        _log.info("the worker's scheduling: %s", self._session.scheduling)
        with self._collector:
            while self._wanted and self._step():
                pass

    def _step(self) -> bool:
        """Process or nap; return whether to go on."""
        session = self._session
        self._watch.called()
        try:
            worked = session.step()
        except MemoryError:
            _log.exception("the worker found no memory")
            session.fail("The computer ran out of memory. Close other programs.")
            self._out_of_memory = True
            return False
        except Exception as error:  # a bug: the rings run dry, which is silence
            _log.exception("the worker failed")
            session.fail(f"The engine failed ({error}). Press start again.")
            return False
        if not worked:
            self._collector.idle(self._clock())
            nap_s = session.nap_s()
            asleep_s = self._clock()
            time.sleep(nap_s)
            session.wakes.note(1000.0 * (self._clock() - asleep_s - nap_s))
        return True
