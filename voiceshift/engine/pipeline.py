"""The one path from microphone samples to output samples, live and for files.

    rate_in → resample → [hop of 10 ms at 24 kHz] → input gain → denoise → level → converter
            → gate → watermark → bypass / mute / fades → output gain → limiter
            → resample, widened above 12 kHz → rate_out

Latency is data: every stage states its own, parallel branches (dry signal, gate gain) are delayed
by the sum of what runs beside them, and `latency_ms` is the total. The denoiser's hop of latency is
there only while it is on; what runs beside it is switched in step. One thread (the worker, or a
file conversion) owns a pipeline; others may set `controls` and `wanted` and call `change_voice`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from time import perf_counter_ns
from typing import NamedTuple

import numpy as np

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, SAMPLE_RATE_HZ, Samples, samples_to_ms
from voiceshift.dsp.denoise import Denoiser
from voiceshift.dsp.gate import Gate
from voiceshift.dsp.level import LevelNormalizer
from voiceshift.dsp.limiter import Limiter
from voiceshift.dsp.resample import Resampler
from voiceshift.dsp.watermark import Watermark
from voiceshift.dsp.wideband import WidebandResampler
from voiceshift.engine.conversion import CastVoice, ConversionStage, PitchFit
from voiceshift.engine.fades import (
    CROSSFADE_MS,
    FADE_MS,
    Gain,
    HopDelay,
    Ramp,
    SwitchedDelay,
    mix,
)
from voiceshift.engine.messages import Controls

STAGES = ("resample_in", "denoise", "gate", "level", "convert", "output", "resample_out")
"""Names under which `stage_times_ms` gives its figures, in order."""


class Sound(str, Enum):
    """What the output is asked to carry."""

    LIVE = "live"
    SILENCE = "silence"
    """Fade out and stay silent: stopping, or a fault elsewhere."""


class HopView(NamedTuple):
    """One processed hop at 24 kHz, each (240,) and valid only during the `on_hop` call."""

    microphone: Samples
    """As it came in, before any gain."""
    dry: Samples
    """The microphone as it was when the sound now in `output` was spoken: aligned with it."""
    output: Samples
    """What is sent on."""


class Pipeline:
    """See the module's docstring."""

    def __init__(
        self,
        rate_in: int,
        rate_out: int,
        voice: CastVoice,
        controls: Controls,
        speaker_f0_hz: float = 0.0,
        on_hop: Callable[[HopView], None] | None = None,
        hold_speaker_f0: bool = False,
    ) -> None:
        """Build every stage.

        Rates in Hz. speaker_f0_hz: the speaker's median F0 if known, so that auto pitch is right
        from the first word; hold_speaker_f0: it is final. on_hop is called by `process` after each
        hop.
        """
        self.controls = controls
        self.wanted = Sound.LIVE
        self.hushed = False
        """Fade out and stay silent for a while: something else uses the output. Any thread."""
        self.overloaded = False
        """Fade out, and stay silent for as long as this is true. Worker thread."""
        self.denoiser = Denoiser()
        self.level = LevelNormalizer()
        self.conversion = ConversionStage(voice, PitchFit(speaker_f0_hz, hold_speaker_f0))
        self.watermark = Watermark()
        self.limiter = Limiter()
        self._resample_in = Resampler(rate_in, SAMPLE_RATE_HZ)
        self._resample_out = WidebandResampler(rate_out)
        self._on_hop = on_hop

        to_fade = self.level.latency + self.conversion.latency  # from the denoiser on
        self.gate = Gate(to_fade)
        self._bypass_delay = HopDelay(to_fade)
        self._dry_delay = HopDelay(to_fade + self.limiter.latency)
        self._beside_denoiser = SwitchedDelay(self.denoiser.latency)
        self._dry_beside_denoiser = SwitchedDelay(self.denoiser.latency)

        self._input_gain = Gain(controls.input_gain_db)
        self._output_gain = Gain(controls.output_gain_db)
        self._denoise = Ramp(float(controls.denoise > 0.0), CROSSFADE_MS)
        self._bypass = Ramp(float(controls.bypass), CROSSFADE_MS)
        self._gated = Ramp(float(controls.gate_enabled), CROSSFADE_MS)
        self._marked = Ramp(float(controls.watermark), CROSSFADE_MS)
        self._fade = Ramp(0.0, FADE_MS)
        self._pending = np.zeros(0, np.float32)
        self._stage_ns = [0] * len(STAGES)

    @property
    def rate_in(self) -> int:
        """Input rate in Hz."""
        return self._resample_in.rate_in

    @property
    def rate_out(self) -> int:
        """Output rate in Hz."""
        return self._resample_out.rate_out

    @property
    def latencies_ms(self) -> dict[str, float]:
        """Delay of each stage in ms, "hop" being the collection of one hop."""
        return {
            "hop": HOP_MS,
            "resample_in": samples_to_ms(self._resample_in.latency),
            "denoise": samples_to_ms(self.denoiser.latency if self.controls.denoise > 0.0 else 0),
            "level": samples_to_ms(self.level.latency),
            "convert": samples_to_ms(self.conversion.latency),
            "limit": samples_to_ms(self.limiter.latency),
            "resample_out": samples_to_ms(self._resample_out.latency, self.rate_out),
        }

    @property
    def latency_ms(self) -> float:
        """Algorithmic latency with the present controls: all stages, and collecting one hop."""
        return sum(self.latencies_ms.values())

    @property
    def inner_latency_ms(self) -> float:
        """What lies between the two resamplers: from a hop at the microphone to its sound."""
        inner = ("denoise", "level", "convert", "limit")
        return sum(self.latencies_ms[stage] for stage in inner)

    @property
    def latency_samples(self) -> float:
        """How far the output lags the input as a stream, in samples at rate_out.

        Without the collection of a hop: that delays when a sample is available, not where it lies.
        """
        return (self.latency_ms - HOP_MS) * self.rate_out / 1000.0

    @property
    def pending_ms(self) -> float:
        """Input taken but not yet a whole hop."""
        return samples_to_ms(self._pending.size)

    @property
    def silent(self) -> bool:
        """The fade-out asked for by `wanted` is complete."""
        return self._fade.value == 0.0

    @property
    def fault(self) -> Exception | None:
        """Why the converter stopped; the output has faded to silence."""
        return self.conversion.fault

    def takes(self, voice: CastVoice) -> bool:
        """Return whether this voice can be changed to: its delay is the present one's."""
        return voice.converter.latency == self.conversion.latency

    def change_voice(self, voice: CastVoice) -> None:
        """Cross-fade to another voice that it `takes`. Any thread."""
        self.conversion.change_to(voice)

    def set_correction(self, ppm: float) -> None:
        """Make the output longer (positive) than its nominal rate says, to follow its clock."""
        self._resample_out.set_correction(ppm)

    def stage_times_ms(self) -> dict[str, float]:
        """Compute time of each stage for the newest hop, in ms."""
        return {stage: ns / 1e6 for stage, ns in zip(STAGES, self._stage_ns, strict=True)}

    def process(self, x: Samples, hops_at_once: int = 1) -> Samples:
        """Take any number of samples at rate_in, return what is ready at rate_out.

        hops_at_once: how many hops the converter may take by one call. The sound is the same; more
        cost less each, and what is set from hop to hop (controls, pitch fit) holds for all of them.
        """
        begun = perf_counter_ns()
        resampled = self._resample_in.process(x)
        if self._pending.size:
            resampled = np.concatenate([self._pending, resampled])
        self._pending = resampled
        n_hops = self._pending.size // HOP_SAMPLES
        if n_hops == 0:
            return np.zeros(0, np.float32)
        self._stage_ns[0] = (perf_counter_ns() - begun) // n_hops
        ready = []
        for first in range(0, n_hops, hops_at_once):
            last = min(first + hops_at_once, n_hops)
            hops = self._pending[first * HOP_SAMPLES : last * HOP_SAMPLES]
            ready += [self._resampled(hop) for hop in self._convert(hops.reshape(-1, HOP_SAMPLES))]
        self._pending = self._pending[n_hops * HOP_SAMPLES :].copy()
        return ready[0] if len(ready) == 1 else np.concatenate(ready)

    def _resampled(self, hop: Samples) -> Samples:
        begun = perf_counter_ns()
        y = self._resample_out.process(hop)
        np.maximum(y, -1.0, out=y)  # between limited samples the curve may pass full scale
        np.minimum(y, 1.0, out=y)
        self._stage_ns[6] = perf_counter_ns() - begun
        return y

    def _convert(self, microphone: Samples) -> list[Samples]:
        """Take hops at 24 kHz, (k, 240), return them as they are sent on."""
        controls, times = self.controls, self._stage_ns
        times[1:6] = [0] * 5
        heard = [self._hear(hop, controls) for hop in microphone]
        begun = perf_counter_ns()
        converted = self.conversion.process(
            heard[0].levelled if len(heard) == 1 else np.concatenate([h.levelled for h in heard]),
            controls.pitch_semitones,
            controls.formant_semitones,
            controls.auto_pitch,
        )
        times[4] = perf_counter_ns() - begun
        sent = [
            self._finish(hop, y, controls)
            for hop, y in zip(heard, converted.reshape(-1, HOP_SAMPLES), strict=True)
        ]
        times[1:6] = [ns // len(sent) for ns in times[1:6]]
        return sent

    def _hear(self, microphone: Samples, controls: Controls) -> _HeardHop:
        """What comes before the converter."""
        start = perf_counter_ns()
        x = microphone.copy()
        self._input_gain.apply(x, controls.input_gain_db)
        denoise = self._denoise.towards(float(controls.denoise > 0.0))
        bypassed = self._bypass_delay.process(self._beside_denoiser.process(x, denoise)).copy()
        self.denoiser.strength = controls.denoise
        mix(x, self.denoiser.process(x), denoise)
        denoised = perf_counter_ns()
        self.gate.threshold_dbfs = controls.gate_threshold_dbfs
        gate_gain = self.gate.detect(x)
        gated = perf_counter_ns()
        x = self.level.process(x)
        times = self._stage_ns
        times[1] += denoised - start
        times[2] += gated - denoised
        times[3] += perf_counter_ns() - gated
        return _HeardHop(microphone, x, bypassed, gate_gain, denoise)

    def _finish(self, hop: _HeardHop, converted: Samples, controls: Controls) -> Samples:
        """What comes after the converter."""
        begun = perf_counter_ns()
        y = converted * _between_one_and(
            hop.gate_gain, self._gated.towards(float(controls.gate_enabled))
        )
        marked = self.watermark.process(y)  # the real voice below carries none
        share = self._marked.towards(float(controls.watermark))
        y = marked if _is_all(share, 1.0) else y + share * (marked - y)
        mix(y, hop.bypassed, self._bypass.towards(float(controls.bypass)))
        heard = self.wanted is Sound.LIVE and not (controls.mute or self.hushed or self.overloaded)
        heard = heard and self.conversion.fault is None
        y *= self._fade.towards(float(heard))
        self._output_gain.apply(y, controls.output_gain_db)
        y = self.limiter.process(y)
        self._stage_ns[5] += perf_counter_ns() - begun
        if self._on_hop is not None:
            dry = self._dry_delay.process(
                self._dry_beside_denoiser.process(hop.microphone, hop.denoise)
            )
            self._on_hop(HopView(hop.microphone, dry, y))
        return y


class _HeardHop(NamedTuple):
    """A hop before the converter, and what runs beside that: each (240,)."""

    microphone: Samples
    levelled: Samples
    bypassed: Samples
    gate_gain: Samples
    denoise: Samples
    """The denoiser's share."""


def _between_one_and(gain: Samples, share: Samples) -> Samples:
    """Return gain where share is 1, 1 where share is 0."""
    if _is_all(share, 1.0):
        return gain
    kept: Samples = np.float32(1.0) - share * (np.float32(1.0) - gain)
    return kept


def _is_all(ramp: Samples, value: float) -> bool:
    """Return whether a ramp stands at value: 0 or 1, its ends."""
    return bool(ramp[0] == ramp[-1] == value)
