"""Measures the way from mouth to output by hearing at the input what the output plays.

Between the two resamplers of the pipeline the microphone's stream and the output's are counted in
the same hops. A chirp that is put into the output at one place of that count and heard at the
microphone D samples later has been through everything that a voice goes through, but for the
stages in between, whose delay is exact by design. D and theirs together are mouth to output, with
rings, callbacks, drivers and whatever the drivers do not know of.

Threads: a probe is called by the worker; `done` and, after that, the rest are anybody's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import fmean, median

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, samples_to_ms
from voiceshift.dsp.chirp import LEAST_CORRELATION, Found, chirp, find
from voiceshift.engine.messages import LatencyParts
from voiceshift.engine.pipeline import HopView

_SETTLE_S = 1.2
"""The meter looks back over a second, and a voice that was live fades out."""
_STARTS_S = (0.0, 0.83, 1.71, 2.62)
"""Uneven, so that nothing periodic in the room is taken for the echo."""
_LONGEST_S = 0.6
"""Bluetooth headsets take 0.3 s."""
_TAIL_S = 0.05
LEAST_AGREEING = 3
"""Chirps that must tell the same delay, to AGREEMENT_MS."""
AGREEMENT_MS = 2.0
MEASUREMENT_S = _SETTLE_S + _STARTS_S[-1] + _LONGEST_S + 0.2 + _TAIL_S


@dataclass(frozen=True)
class Outcome:
    """What the chirps told."""

    loop_ms: float | None
    """From the output's stream to the microphone's, None if that is not certain."""
    spread_ms: float
    """Between the chirps that agree."""
    correlation: float
    """Their mean likeness to what was sent, 0 to 1."""
    reason: str
    """Why there is no loop_ms: a sentence, else empty."""
    agreeing: tuple[int, ...] = ()
    """Which chirps are believed."""


class LoopbackProbe:
    """Adds chirps to the output and keeps what the microphone hears. Give it to a session."""

    def __init__(self, meter: Callable[[], LatencyParts]) -> None:
        """Allocate everything; `done` is set after MEASUREMENT_S of hops.

        meter: what the meter shows; read by the worker as each chirp has been heard.
        """
        self.done = threading.Event()
        self._meter = meter
        self._shown: list[LatencyParts] = []
        self._chirp = chirp()
        hops = round(MEASUREMENT_S * SAMPLE_RATE_HZ / HOP_SAMPLES)
        self._heard = np.zeros(hops * HOP_SAMPLES, np.float32)
        self._sent = np.zeros_like(self._heard)
        self._starts = [round((_SETTLE_S + start) * SAMPLE_RATE_HZ) for start in _STARTS_S]
        for start in self._starts:
            self._sent[start : start + self._chirp.size] = self._chirp
        self._reach = self._chirp.size + round(_LONGEST_S * SAMPLE_RATE_HZ)
        self._position = 0

    def __call__(self, hop: HopView) -> None:
        """Take one hop of the microphone and add to the output, which should be silent."""
        if self.done.is_set():
            return
        here = slice(self._position, self._position + HOP_SAMPLES)
        self._heard[here] = hop.microphone
        hop.output[:] += self._sent[here]
        self._position = here.stop
        due = len(self._shown)
        if due < len(self._starts) and self._position >= self._starts[due] + self._reach:
            self._shown.append(self._meter())
        if self._position == self._heard.size:
            self.done.set()

    def outcome(self) -> Outcome:
        """Return what was found, once `done` is set."""
        heard, reach = self._heard, self._reach
        return judged([find(heard[at : at + reach], self._chirp) for at in self._starts])

    def stated(self, outcome: Outcome) -> LatencyParts:
        """Return what the meter showed while the chirps were heard that are believed, or all."""
        shown = [self._shown[i] for i in outcome.agreeing or range(len(self._shown))]
        return sorted(shown, key=lambda parts: parts.total_ms)[len(shown) // 2]


def judged(found: list[Found]) -> Outcome:
    """Return the delay that the chirps agree on, or why there is none. Positions are delays."""
    delays_ms = {i: samples_to_ms(f.position) for i, f in enumerate(found) if f.is_clear}
    agreed_ms = median(delays_ms.values()) if delays_ms else 0.0
    kept = {i: ms for i, ms in delays_ms.items() if abs(ms - agreed_ms) <= AGREEMENT_MS}
    if len(kept) >= LEAST_AGREEING:
        spread_ms = max(kept.values()) - min(kept.values())
        likeness = fmean(found[i].correlation for i in kept)
        return Outcome(median(kept.values()), spread_ms, likeness, "", tuple(kept))
    likeness = max(f.correlation for f in found)
    echoes = [f for f in found if not f.is_clear and f.correlation >= LEAST_CORRELATION]
    if len(delays_ms) >= LEAST_AGREEING:
        reason = "The chirps came back after different times, so none of them is believed."
    elif len(echoes) >= LEAST_AGREEING:
        reason = "The chirp was heard more than once, as with an echo, so neither is believed."
    else:
        reason = "The chirp was not heard at the input."
    return Outcome(None, 0.0, likeness, reason)


def shared_out(stated: LatencyParts, measured_ms: float, capture_heard: bool) -> LatencyParts:
    """Return `stated` with other capture and output, so that the total is measured_ms.

    Both are scaled alike, or the output alone where the capture was not part of the loop.
    """
    beyond_ms = measured_ms - stated.total_ms
    devices_ms = stated.capture_ms + stated.output_ms
    share = stated.capture_ms / devices_ms if capture_heard and devices_ms > 0.0 else 0.0
    return replace(
        stated,
        capture_ms=stated.capture_ms + share * beyond_ms,
        output_ms=stated.output_ms + (1.0 - share) * beyond_ms,
    )
