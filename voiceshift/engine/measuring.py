"""One measurement of the latency, from the wish to the figures: whose session, which input.

While something runs, that is measured. Otherwise a session is opened for it, muted; if the chosen
input does not hear the output, the other end of the output's virtual cable is listened to.
Threads: any but the worker; waits for the worker in small steps without holding a lock.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.priority import inherited_priority
from voiceshift.engine.cableends import other_ends
from voiceshift.engine.loopback import MEASUREMENT_S, LoopbackProbe, Outcome, shared_out
from voiceshift.engine.messages import LatencyMeasurement, LatencyParts, StartRequest
from voiceshift.engine.session import Session
from voiceshift.errors import AudioError, EngineError

_log = logging.getLogger(__name__)

_WAIT_S = 0.05
_OPENING_S = 10.0
"""Drivers may take so long until they call back steadily."""
_NO_LOOP = (
    " Nothing leads from this output back to this input, so the delay is stated, not measured. To"
    " measure it, connect them: turn the loudspeaker up beside the microphone, plug the output into"
    " the input, or name the virtual cable's recording side as the input."
)


class Host(Protocol):
    """What of the engine is needed."""

    @property
    def session(self) -> Session | None:
        """What runs now."""

    @property
    def directory(self) -> DeviceDirectory:
        """All devices."""

    def start(self, request: StartRequest) -> None:
        """See EngineSurface."""

    def stop(self) -> None:
        """See EngineSurface."""


@dataclass(frozen=True)
class _Heard:
    """One session's measurement."""

    stated: LatencyParts
    outcome: Outcome
    measured_ms: float | None


def measure_latency(
    host: Host, request: StartRequest, wait: Callable[[float], None] = time.sleep
) -> LatencyMeasurement:
    """See EngineSurface. wait: for so many seconds."""
    live = host.session
    if live is not None:
        return _told(host, live.request, _listen(host, live, wait))
    muted = replace(request, monitor="", controls=replace(request.controls, mute=True))
    with _opened(host, muted) as session:
        first = _listen(host, session, wait)
    if first.measured_ms is not None:
        return _told(host, request, first)
    output = host.directory.find_output(request.output).device
    chosen = host.directory.find_input(request.input).device
    for end in other_ends(output, host.directory.devices()):
        if end == chosen:
            continue
        try:
            with _opened(host, replace(muted, input=end.label)) as session:
                second = _listen(host, session, wait)
        except AudioError as error:
            _log.info("%s cannot listen: %s", end.label, error)
            continue
        if second.measured_ms is not None:
            return _told(host, request, first, second, end.label)
    return _told(host, request, first)


@contextmanager
def _opened(host: Host, request: StartRequest) -> Iterator[Session]:
    """Run a session for so long, unless something else was started meanwhile."""
    host.start(request)
    session = host.session
    if session is None:
        raise _interrupted()
    try:
        yield session
    finally:
        if host.session in (session, None):  # None: lost, and waited for by the supervisor
            host.stop()


def _listen(host: Host, session: Session, wait: Callable[[float], None]) -> _Heard:
    probe = LoopbackProbe(session.latency)
    with inherited_priority():  # who wakes beside the worker needs its priority: see there
        _hear_out(host, session, probe, wait)
        outcome = probe.outcome()
    stated, inner_ms = probe.stated(outcome), session.pipeline.inner_latency_ms
    measured_ms = None if outcome.loop_ms is None else outcome.loop_ms + inner_ms
    return _Heard(stated, outcome, measured_ms)


def _hear_out(
    host: Host, session: Session, probe: LoopbackProbe, wait: Callable[[float], None]
) -> None:
    session.measure(probe)
    try:
        for _ in range(round((MEASUREMENT_S + _OPENING_S) / _WAIT_S)):
            if probe.done.is_set():
                break
            if session.fault:
                raise EngineError(f"The latency was not measured: {session.fault}")
            if host.session is not session:
                raise _interrupted()
            wait(_WAIT_S)
        else:
            raise EngineError(
                "The latency was not measured: the devices hardly run. Choose others, or close "
                "what keeps the computer busy."
            )
    finally:
        session.measure(None)


def _told(
    host: Host,
    request: StartRequest,
    first: _Heard,
    second: _Heard | None = None,
    end: str = "",
) -> LatencyMeasurement:
    """Return what to tell. second: what the cable's other end, of the label `end`, heard."""
    source = host.directory.find_input(request.input).device.label
    output = host.directory.find_output(request.output).device.label
    heard = second or first
    if heard.measured_ms is None:
        reason = f"{heard.outcome.reason}{_NO_LOOP}"
        likeness = heard.outcome.correlation
        return LatencyMeasurement(output, "", first.stated, correlation=likeness, reason=reason)
    total_ms = first.stated.total_ms + heard.measured_ms - heard.stated.total_ms
    return LatencyMeasurement(
        output=output,
        heard_on=end or source,
        stated=first.stated,
        measured=shared_out(first.stated, total_ms, capture_heard=second is None),
        capture_heard=second is None,
        spread_ms=heard.outcome.spread_ms,
        correlation=heard.outcome.correlation,
    )


def _interrupted() -> EngineError:
    return EngineError(
        "The latency was not measured: it was stopped, or something else was started. Measure"
        " again."
    )
