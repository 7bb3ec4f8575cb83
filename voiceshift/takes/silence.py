"""Where sound begins and ends in a recording, so that the silence around it can be left out.

Silence inside stays: pauses belong to speech, and the dry take must stay in step.
"""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import Samples

FRAME_MS = 20.0
MARGIN_S = 0.15
"""Kept before the first and behind the last sound: breaths and reverberation are quiet."""
_BELOW_LOUDEST_DB = 40.0
"""What is quieter than the loudest frame by more than this is silence."""
_NEVER_SOUND_DBFS = -70.0


class SpeechBounds:
    """Hears a recording and says where its sound lies; keeps 50 numbers a second."""

    def __init__(self, rate_hz: int) -> None:
        """Nothing was heard."""
        self._frame = max(1, round(rate_hz * FRAME_MS / 1000.0))
        self._rate_hz = rate_hz
        self._pending = np.zeros(0, np.float32)
        self._powers: list[float] = []
        self._samples = 0

    def process(self, x: Samples) -> None:
        """Hear a block, (n,)."""
        self._samples += x.size
        waiting = np.concatenate([self._pending, x])
        whole = waiting.size // self._frame * self._frame
        frames = waiting[:whole].reshape(-1, self._frame).astype(np.float64)
        self._powers += np.mean(np.square(frames), axis=1).tolist()
        self._pending = waiting[whole:]

    @property
    def kept_s(self) -> tuple[float, float]:
        """Begin and end in seconds, margins included; equal when nothing is to be heard."""
        powers = np.array([*self._powers, *_power_of(self._pending)])
        loudest = float(powers.max(initial=0.0))
        floor = max(loudest * 10 ** (-_BELOW_LOUDEST_DB / 10), 10 ** (_NEVER_SOUND_DBFS / 10))
        heard = np.flatnonzero(powers > floor)
        if not heard.size:
            return 0.0, 0.0
        frame_s = self._frame / self._rate_hz
        first_s = float(heard[0]) * frame_s - MARGIN_S
        last_s = float(heard[-1] + 1) * frame_s + MARGIN_S
        return max(0.0, first_s), min(self._samples / self._rate_hz, last_s)


def _power_of(rest: Samples) -> list[float]:
    return [float(np.mean(np.square(rest.astype(np.float64))))] if rest.size else []
