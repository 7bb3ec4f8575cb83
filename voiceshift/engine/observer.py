"""What is shown about the sound: levels and spectra of each hop, published beside the audio."""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.dsp.meters import LevelMeter, SpectrumMeter
from voiceshift.engine.pipeline import HopView
from voiceshift.engine.recorder import Recorder
from voiceshift.engine.telemetry import TelemetryBlock

_AT_ONCE_HOPS = 2
"""So many hops are looked at by one call: live, half the work is to call at all."""


class HopObserver:
    """Feeds meters, spectrum columns and the recorder. Worker thread only."""

    def __init__(self, block: TelemetryBlock, recorder: Recorder) -> None:
        """Columns go to block, aligned takes to recorder."""
        self._block = block
        self._recorder = recorder
        self.hops = 0
        self.input_level = LevelMeter()
        self.output_level = LevelMeter()
        self._spectra = SpectrumMeter(signals=2)
        self._heard = np.zeros((2, _AT_ONCE_HOPS * HOP_SAMPLES), np.float32)

    def __call__(self, hop: HopView) -> None:
        """Take one processed hop."""
        self._recorder.push(hop.dry, hop.output)
        place = self.hops % _AT_ONCE_HOPS
        heard = self._heard[:, place * HOP_SAMPLES : (place + 1) * HOP_SAMPLES]
        heard[0], heard[1] = hop.microphone, hop.output
        if place == _AT_ONCE_HOPS - 1:
            self.input_level.process(self._heard[0])
            self.output_level.process(self._heard[1])
            for i, levels_db in enumerate(self._spectra.process(self._heard)):
                self._block.write_columns(self.hops - place + i, levels_db)
        self.hops += 1
