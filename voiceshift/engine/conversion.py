"""The converter stage: pitch fit, voice changes without a gap, and faults that end in silence.

Owned by the worker thread. `change_to` alone may be called from another thread: it appends to a
deque of one place (atomic), which the worker empties at its next hop.
"""

from __future__ import annotations

import logging
import math
from collections import deque
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples, all_finite
from voiceshift.dsp.meters import RunningMedianF0
from voiceshift.dsp.processor import Processor
from voiceshift.engine.fades import CROSSFADE_MS, Ramp, mix
from voiceshift.engine.messages import Shape
from voiceshift.voice.converter import Learnt

_log = logging.getLogger(__name__)

WARM_UP_HOPS = 30
"""A new converter hears this much beside the old one first; its networks look back about as far."""
MAX_SHIFT_SEMITONES = 24.0
_MEDIAN_SMOOTHING_S = 0.5


class Converter(Processor, Protocol):
    """What the pipeline needs of `voice.converter.VoiceConverter`."""

    pitch_semitones: float
    transpose_semitones: float
    formant_semitones: float
    learnt: Learnt | None
    """What it knows of who speaks."""

    @property
    def last_f0_hz(self) -> float:
        """F0 of the source in the last hop, 0 when unvoiced."""

    @property
    def last_voicing(self) -> float:
        """0..1."""


@dataclass(frozen=True)
class CastVoice:
    """A converter and what the pipeline must know about its voice."""

    voice_id: str
    mean_f0_hz: float
    converter: Converter
    shape: Shape | None = None
    """What the controls become with it; None: they stay."""


class Steer(NamedTuple):
    """How a converter is to shift."""

    pitch_semitones: float
    formant_semitones: float
    auto_pitch: bool


class PitchFit:
    """Shift from the speaker's running median F0 to a voice's mean F0, in semitones."""

    def __init__(self, speaker_f0_hz: float = 0.0, hold: bool = False) -> None:
        """speaker_f0_hz: the median if it is known already, else 0 (no shift until measured).

        hold: it is final, whatever is heard.
        """
        self._hold = hold
        self._median = RunningMedianF0()
        self._smooth_hz = speaker_f0_hz

    @property
    def median_f0_hz(self) -> float:
        """The speaker's median F0 as used now, 0 until known."""
        return self._smooth_hz

    def hear(self, f0_hz: float, voicing: float) -> None:
        """Take one hop's F0 (0 when unvoiced)."""
        self._median.update(f0_hz, voicing)
        measured = self._median.median_hz
        if self._hold or measured <= 0.0:
            return
        if self._smooth_hz <= 0.0:
            self._smooth_hz = measured
        share = HOP_SAMPLES / SAMPLE_RATE_HZ / _MEDIAN_SMOOTHING_S
        self._smooth_hz *= (measured / self._smooth_hz) ** share

    def semitones(self, mean_f0_hz: float) -> float:
        """Return the shift that moves the speaker's median to mean_f0_hz; 0 while unknown."""
        if self._smooth_hz <= 0.0 or mean_f0_hz <= 0.0:
            return 0.0
        return 12.0 * math.log2(mean_f0_hz / self._smooth_hz)


class ConversionStage:
    """The running converter and, during a voice change, the next one beside it."""

    def __init__(self, voice: CastVoice, fit: PitchFit | None = None) -> None:
        """Start with voice; fit: of a speaker who is known already."""
        self.voice = voice
        self.fit = fit if fit is not None else PitchFit()
        self.fault: Exception | None = None
        self.shift_semitones = 0.0
        self._requested: deque[CastVoice] = deque(maxlen=1)
        self._next: CastVoice | None = None
        self._warm_hops = 0
        self._steer = self._outgoing_steer = Steer(0.0, 0.0, False)
        self._crossfade = Ramp(0.0, CROSSFADE_MS)
        self._last_good = np.zeros(HOP_SAMPLES, np.float32)
        self._fade_out = np.linspace(1.0, 0.0, HOP_SAMPLES, dtype=np.float32)

    @property
    def latency(self) -> int:
        """Samples at 24 kHz."""
        return self.voice.converter.latency

    @property
    def changing(self) -> bool:
        """True until the last requested voice is the only one heard."""
        return bool(self._requested) or self._next is not None

    def change_to(self, voice: CastVoice) -> None:
        """Cross-fade to voice as soon as it is warm. Any thread; the newest request wins.

        Its converter must have the same latency, or the change would tear the stream.
        """
        if voice.converter.latency != self.latency:
            raise ValueError("converters of different latency cannot be cross-faded")
        self._requested.append(voice)

    def process(
        self, x: Samples, pitch_semitones: float, formant_semitones: float, auto_pitch: bool
    ) -> Samples:
        """Convert k hops, (240 k,) to (240 k,). After a fault: a fade, then silence, never x.

        The pitch fit hears the pitch once a call, not once a hop. While a voice goes, it is shifted
        as it was before: the sliders are the next one's already.
        """
        if self.fault is None:
            self._begin_requested_change()
            if not self._requested:  # else the sliders are those of a voice that still waits
                self._steer = Steer(pitch_semitones, formant_semitones, auto_pitch)
            going = self._next is not None
            y = self._run(self.voice, x, self._outgoing_steer if going else self._steer)
            if y is not None and going:
                y = self._blend_next(y, x)
            if y is not None:
                self._last_good[:] = y[-HOP_SAMPLES:]
                self.fit.hear(self.voice.converter.last_f0_hz, self.voice.converter.last_voicing)
                return y
            # The mirrored last hop goes on where the sound stopped, so its fade cannot click.
            silenced = np.zeros_like(x)
            silenced[:HOP_SAMPLES] = self._last_good[::-1] * self._fade_out
            return silenced
        return np.zeros_like(x)

    def _begin_requested_change(self) -> None:
        if self._requested and self._crossfade.value == 0.0:
            if self._next is None:
                self._outgoing_steer = self._steer
            self._next, self._warm_hops = self._requested.popleft(), 0
            self._next.converter.learnt = self.voice.converter.learnt

    def _blend_next(self, y: Samples, x: Samples) -> Samples | None:
        assert self._next is not None
        y = y.copy()
        incoming = self._run(self._next, x, self._steer)
        if incoming is None:
            return None
        for start in range(0, y.size, HOP_SAMPLES):
            self._warm_hops += 1
            if self._warm_hops > WARM_UP_HOPS:
                hop = slice(start, start + HOP_SAMPLES)
                mix(y[hop], incoming[hop], self._crossfade.towards(1.0))
        if self._crossfade.value == 1.0:
            self.voice, self._next = self._next, None
            self._crossfade = Ramp(0.0, CROSSFADE_MS)
        return y

    def _run(self, voice: CastVoice, x: Samples, steer: Steer) -> Samples | None:
        """Return the converted hops, or None after noting a fault."""
        converter = voice.converter
        fit = self.fit.semitones(voice.mean_f0_hz) if steer.auto_pitch else 0.0
        shift = steer.pitch_semitones + fit
        shift = min(MAX_SHIFT_SEMITONES, max(-MAX_SHIFT_SEMITONES, shift))
        if voice is self.voice:
            self.shift_semitones = shift
        converter.pitch_semitones = shift
        converter.transpose_semitones = steer.pitch_semitones
        converter.formant_semitones = steer.formant_semitones
        try:
            y = converter.process(x)
            if y.shape != x.shape or not all_finite(y):
                raise ArithmeticError("the converter gave unusable numbers")
        except MemoryError:
            raise  # no other voice would help; the engine's process is started anew
        except Exception as error:  # whatever it was, the audience hears silence
            _log.exception("voice %s failed", voice.voice_id)
            self.fault = error
            return None
        return y
