"""What is shown about the sound: levels and spectra of each hop, published beside the audio."""

from __future__ import annotations

from voiceshift.dsp.meters import LevelMeter, SpectrumMeter
from voiceshift.engine.pipeline import HopView
from voiceshift.engine.recorder import Recorder
from voiceshift.engine.telemetry import TelemetryBlock


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

    def __call__(self, hop: HopView) -> None:
        """Take one processed hop."""
        self._recorder.push(hop.dry, hop.output)
        self.input_level.process(hop.microphone)
        self.output_level.process(hop.output)
        self._block.write_columns(self.hops, self._spectra.process(hop.microphone, hop.output))
        self.hops += 1
