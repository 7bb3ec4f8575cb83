"""A second output that lets the user hear the converted voice: own device, own clock, own ring."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from voiceshift.audio.devices import Found
from voiceshift.audio.format import HOP_MS, Samples
from voiceshift.dsp.wideband import WidebandResampler
from voiceshift.engine.ends import OutputEnd
from voiceshift.engine.fades import FADE_MS, Ramp
from voiceshift.engine.latency import DriftController

MARGIN_MS = 25.0
"""Above one block; nobody but the speaker hears it, so it is generous."""
RECOVERY_MS = 40.0
"""Further than this from its target, the ring is topped up or let run down at once."""


class MonitorLeg:
    """Owned by the worker thread; its callback by the device's."""

    def __init__(self, found: Found, block_ms: float, clock: Callable[[], float]) -> None:
        """Open the device, not yet started. Raises as AudioBackend.open_output."""
        self._clock = clock
        self._end = OutputEnd(clock)
        self.stream = found.backend.open_output(found.device, block_ms, self._end.callback)
        self._rate_hz = self.stream.rate_hz
        self._resampler = WidebandResampler(self._rate_hz)
        self._drift = DriftController()
        self._fade = Ramp(0.0, FADE_MS)
        block_ms = max(block_ms, 1000.0 * self.stream.block_samples / self._rate_hz)
        self._target_ms = block_ms + MARGIN_MS

    def play(self, hop: Samples, gain: float) -> None:
        """Send one hop (240,) at 24 kHz, times a gain from 0 to 1 that is faded to.

        Silent ones keep the clock running.
        """
        played = self._end.stamp
        if played is None:
            return
        y = self._resampler.process(hop * self._fade.towards(gain))
        fill_ms = 1000.0 * self._end.ring.fill / self._rate_hz
        fill_ms -= 1000.0 * (self._clock() - played[0] - played[1] / self._rate_hz)
        if abs(fill_ms - self._target_ms) > RECOVERY_MS:  # a stall of either side
            self._drift.jumped()
            if fill_ms > self._target_ms:
                return
            self._write_silence(self._target_ms - fill_ms)
            fill_ms = self._target_ms
        self._end.ring.write(y)
        ppm = self._drift.update(fill_ms, self._target_ms, HOP_MS / 1000.0)
        self._resampler.set_correction(ppm)

    def _write_silence(self, duration_ms: float) -> None:
        n_samples = max(0, round(duration_ms * self._rate_hz / 1000.0))
        self._end.ring.write(np.zeros(n_samples, np.float32))


def monitor_gone(label: str) -> str:
    """Return what to say when the headphones' device is lost; its audience hears all the same."""
    return (
        f"You cannot hear yourself: {label} is gone. Plug it in, then press stop and start; your"
        " audience hears you all the same."
    )
