"""For the engine's tests: a delay line for a neural voice, and devices that are driven by hand."""

from __future__ import annotations

import numpy as np

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.audio.virtual import VirtualBackend, virtual_input, virtual_output
from voiceshift.audio.virtualtime import SteppedTime
from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, converter_latency_samples
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.engine import Engine
from voiceshift.engine.messages import Controls, EngineState, StartRequest
from voiceshift.engine.telemetry import TelemetryBlock
from voiceshift.errors import VoiceNotFoundError
from voiceshift.voice.card import VoiceInfo
from voiceshift.voice.converter import Learnt
from voiceshift.voice.core import Core
from voiceshift.voice.registry import LoadedVoice
from voiceshift.voice.shape import NetworkShape


class DelayConverter:
    """Gives back `gain` times its input, as much later as the real one is."""

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES

    def __init__(
        self,
        gain: float = 1.0,
        f0_hz: float = 0.0,
        lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES,
    ) -> None:
        self.latency = converter_latency_samples(lookahead_frames)
        self.gain = np.float32(gain)
        self.pitch_semitones = 0.0
        self.transpose_semitones = 0.0
        self.formant_semitones = 0.0
        self.learnt: Learnt | None = None
        self.last_f0_hz = f0_hz
        self.last_voicing = 1.0 if f0_hz else 0.0
        self.hops = 0
        self.break_at: int | None = None
        """From this hop on, process fails."""
        self.poison_at: int | None = None
        """From this hop on, process returns NaN."""
        self.reset()

    def process(self, x: Samples) -> Samples:
        assert x.size % HOP_SAMPLES == 0 and x.dtype == np.float32
        self.hops += 1
        if self.break_at is not None and self.hops >= self.break_at:
            raise RuntimeError("broken on purpose")
        whole = np.concatenate([self._line, x * self.gain])
        y, self._line = whole[: x.size], whole[x.size :]
        if self.poison_at is not None and self.hops >= self.poison_at:
            y[3] = np.nan
        return y

    def flush(self) -> Samples:
        tail = self._line
        self.reset()
        return tail

    def reset(self) -> None:
        self._line = np.zeros(self.latency, np.float32)


def cast(
    voice_id: str = "test",
    mean_f0_hz: float = 200.0,
    gain: float = 1.0,
    lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES,
) -> CastVoice:
    converter = DelayConverter(gain, lookahead_frames=lookahead_frames)
    return CastVoice(voice_id, mean_f0_hz, converter)


def speech_like(seconds: float, rate_hz: int = SAMPLE_RATE_HZ, seed: int = 3) -> Samples:
    """Return modulated band-limited noise: unlike itself at any other time, so it shows a delay."""
    n = int(seconds * rate_hz)
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft(rng.standard_normal(n))
    f = np.fft.rfftfreq(n, 1.0 / rate_hz)
    spectrum[(f < 150.0) | (f > 6000.0)] = 0.0
    x = np.fft.irfft(spectrum, n)
    x *= 1.0 + 0.5 * np.sin(2 * np.pi * 3.0 * np.arange(n) / rate_hz)
    return (0.2 * x / np.abs(x).max()).astype(np.float32)


def delay_between(early: Samples, late: Samples) -> int:
    """Return by how many samples `late` lags `early` (cross-correlation's peak)."""
    n = 1 << (early.size + late.size - 1).bit_length()
    correlation = np.fft.irfft(np.fft.rfft(late, n) * np.conj(np.fft.rfft(early, n)), n)
    peak = int(np.argmax(correlation))
    return peak if peak < n // 2 else peak - n


class OneVoice:
    """Stands for the registry: any id is a voice, except "nobody"."""

    left_out: tuple[str, ...] = ()
    without_low: tuple[str, ...] = ("old",)
    """Ids of voices whose core has no low-delay form."""

    def voices(self) -> list[VoiceInfo]:
        return [self._info("test")]

    def load(self, voice_id: str) -> LoadedVoice:
        if voice_id == "nobody":
            raise VoiceNotFoundError("There is no voice 'nobody'; there is: test.")
        core = Core(NetworkShape(), {}, b"")
        return LoadedVoice(self._info(voice_id), core, np.zeros(1, np.float32))

    def _info(self, voice_id: str) -> VoiceInfo:
        return VoiceInfo(voice_id, voice_id.title(), "", "en", "", "", 200.0, "", "")


PLAIN = Controls(auto_pitch=False, gate_enabled=False, watermark=False)
REQUEST = StartRequest(input="mic", output="cable", voice_id="test", controls=PLAIN)
SPEECH = speech_like(3.0)


class Rig:
    """An engine without threads on devices that are driven by hand."""

    def __init__(self, gain: float = 1.0) -> None:
        self.now = SteppedTime()
        self.mic = virtual_input("mic", lambda: SPEECH, SAMPLE_RATE_HZ)
        self.other = virtual_input("other", lambda: SPEECH, SAMPLE_RATE_HZ)
        self.cable = virtual_output("cable", SAMPLE_RATE_HZ)
        self.cable.keeps_output = True
        self.backend = VirtualBackend([self.mic, self.other, self.cable], self.now)
        self.converters: list[DelayConverter] = []
        self.gain = gain
        self.voices = OneVoice()
        self.block = TelemetryBlock()
        self.engine = Engine(
            DeviceDirectory([self.backend]),
            self.voices,
            self.converter,
            self.block,
            self.now,
            threaded=False,
        )

    def converter(self, voice: LoadedVoice, *, lookahead_frames: int) -> DelayConverter:
        if voice.info.id in self.voices.without_low:
            lookahead_frames = max(lookahead_frames, ENCODER_LOOKAHEAD_FRAMES)
        self.converters.append(DelayConverter(self.gain, lookahead_frames=lookahead_frames))
        return self.converters[-1]

    def run(self, seconds: float) -> None:
        """Let time pass with a prompt worker and supervisor."""
        for _ in range(round(seconds / 0.005)):
            self.now.advance(0.005)
            while self.engine.step():
                pass
            self.engine.supervise()

    def newest(self, seconds: float) -> Samples:
        """Return what was played last."""
        return np.concatenate(self.cable.played)[-round(seconds * SAMPLE_RATE_HZ) :]

    @property
    def state(self) -> EngineState:
        return self.engine.poll().state
