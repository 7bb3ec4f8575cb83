"""Stands for a neural voice in the engine's tests: a delay line with the converter's surface."""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.grid import CONVERTER_LATENCY_SAMPLES
from voiceshift.engine.conversion import CastVoice
from voiceshift.errors import VoiceNotFoundError
from voiceshift.voice.core import Core
from voiceshift.voice.registry import LoadedVoice, VoiceInfo
from voiceshift.voice.shape import NetworkShape


class DelayConverter:
    """Gives back `gain` times its input, CONVERTER_LATENCY_SAMPLES later."""

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES
    latency = CONVERTER_LATENCY_SAMPLES

    def __init__(self, gain: float = 1.0, f0_hz: float = 0.0) -> None:
        self.gain = np.float32(gain)
        self.pitch_semitones = 0.0
        self.formant_semitones = 0.0
        self.last_f0_hz = f0_hz
        self.last_voicing = 1.0 if f0_hz else 0.0
        self.hops = 0
        self.break_at: int | None = None
        """From this hop on, process fails."""
        self.poison_at: int | None = None
        """From this hop on, process returns NaN."""
        self.reset()

    def process(self, x: Samples) -> Samples:
        assert x.shape == (HOP_SAMPLES,) and x.dtype == np.float32
        self.hops += 1
        if self.break_at is not None and self.hops >= self.break_at:
            raise RuntimeError("broken on purpose")
        self._line = np.concatenate([self._line[HOP_SAMPLES:], x * self.gain])
        y = self._line[:HOP_SAMPLES].copy()
        if self.poison_at is not None and self.hops >= self.poison_at:
            y[3] = np.nan
        return y

    def flush(self) -> Samples:
        tail = self._line[HOP_SAMPLES:].copy()
        self.reset()
        return tail

    def reset(self) -> None:
        self._line = np.zeros(self.latency + HOP_SAMPLES, np.float32)


def cast(voice_id: str = "test", mean_f0_hz: float = 200.0, gain: float = 1.0) -> CastVoice:
    return CastVoice(voice_id, mean_f0_hz, DelayConverter(gain))


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

    def voices(self) -> list[VoiceInfo]:
        return [self._info("test")]

    def load(self, voice_id: str) -> LoadedVoice:
        if voice_id == "nobody":
            raise VoiceNotFoundError("There is no voice 'nobody'; there is: test.")
        core = Core(NetworkShape(), {}, b"")
        return LoadedVoice(self._info(voice_id), core, np.zeros(1, np.float32))

    def _info(self, voice_id: str) -> VoiceInfo:
        return VoiceInfo(voice_id, voice_id.title(), "", "en", "", "", 200.0, "", "")
