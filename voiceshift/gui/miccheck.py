"""Is the microphone fit for a stream? Speech and room from the levels of the last seconds. Pure."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

from voiceshift.engine.messages import Telemetry, Verdict
from voiceshift.gui.language import number, tr

_KEPT_HOPS = 800
"""Newest hops that count: 8 s."""
_ENOUGH_HOPS = 200
_SILENT_DBFS = -60.0
_QUIET_DBFS = -40.0
_NOISY_DBFS = -50.0
_LEAST_DISTANCE_DB = 15.0


@dataclass(frozen=True)
class Said:
    """What a step of the set-up says: what was found, and what to do next."""

    verdict: Verdict | None
    """None while it is not known yet."""
    text: str
    advice: str = ""


class MicrophoneCheck:
    """Hears levels and judges them. One thread."""

    def __init__(self) -> None:
        """Nothing was heard."""
        self._levels: deque[float] = deque(maxlen=_KEPT_HOPS)
        self._clipped: deque[bool] = deque(maxlen=_KEPT_HOPS)
        self._seen_hops = 0

    def hear(self, telemetry: Telemetry) -> None:
        """Take what is new; a picture that was seen already says nothing."""
        if telemetry.hops < self._seen_hops:
            self._seen_hops = 0  # started anew
        for _ in range(min(telemetry.hops - self._seen_hops, _KEPT_HOPS)):
            self._levels.append(telemetry.input_rms_dbfs)
            self._clipped.append(telemetry.input_clipped)
        self._seen_hops = telemetry.hops

    def said(self, name: str) -> Said:
        """Return the judgement. name: of the microphone."""
        if len(self._levels) < _ENOUGH_HOPS:
            return Said(None, tr("Say a sentence or two, then be quiet for a moment."))
        levels = np.fromiter(self._levels, float)
        room, speech = np.percentile(levels, (10.0, 95.0))
        told = tr("Speech {speech}, room {room}", speech=_dbfs(speech), room=_dbfs(room))
        if speech < _SILENT_DBFS:
            return Said(
                Verdict.PROBLEM,
                tr("Nothing is heard from {name}.", name=name),
                tr("Choose another microphone above, or see that this one is not muted."),
            )
        if any(self._clipped):
            return Said(
                Verdict.WARNING,
                tr("{told}: too loud, it clips.", told=told),
                tr("Turn the microphone’s gain down."),
            )
        if speech < _QUIET_DBFS:
            return Said(
                Verdict.WARNING,
                tr("{told}: quiet.", told=told),
                tr("Move closer, or turn the microphone’s gain up."),
            )
        if speech - room < _LEAST_DISTANCE_DB:
            return Said(
                Verdict.WARNING,
                tr("{told}: hard to tell apart.", told=told),
                tr("Be quiet for a moment; if this stays, remove the noise below."),
            )
        if room > _NOISY_DBFS:
            return Said(
                Verdict.WARNING,
                tr("{told}: a noisy room.", told=told),
                tr("Remove the noise below."),
            )
        return Said(Verdict.OK, tr("{told}: good.", told=told))


def _dbfs(level: float) -> str:
    return f"{number(level)} dBFS"
