"""What is compared: each takes speech block by block and gives back what is ready.

Packages are imported when a peer is built, in a process of its own; one that is not installed is
left out with a note. All run on one thread.

pedalboard's PitchShift, the best-known Python door to Rubber Band, is not here: streamed
(`reset=False`) version 0.9.26 gives nothing but silence (spotify/pedalboard issue 415). The same
library is reached through pylibrb.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from voiceshift.audio.format import Samples

SEMITONES = 4.0
"""Every peer that shifts pitch shifts it up by this much."""
_RATIO = 2.0 ** (SEMITONES / 12.0)


class Peer(Protocol):
    """A live voice changer without its devices."""

    @property
    def rate_hz(self) -> int:
        """Of what goes in and comes out."""

    @property
    def block_samples(self) -> int:
        """How much it takes at once."""

    @property
    def stated_delay_ms(self) -> float | None:
        """None: measured from what comes out. Else by design, block included."""

    def process(self, block: Samples) -> Samples:
        """Take (block_samples,), return what is ready, (n,)."""


class VoiceShift:
    """The whole pipeline as `voiceshift live` runs it, denoiser on, at 48 kHz on both sides."""

    rate_hz = 48_000
    block_samples = 480
    stated_delay_ms = None

    def __init__(self) -> None:
        from voiceshift.cli.bench import DENOISE
        from voiceshift.cli.inprocess import cast_voice
        from voiceshift.engine.messages import Controls, Profile
        from voiceshift.engine.pipeline import Pipeline

        voice = cast_voice("kathleen", Profile.BALANCED)
        controls = Controls(denoise=DENOISE)
        self._pipeline = Pipeline(self.rate_hz, self.rate_hz, voice, controls)

    def process(self, block: Samples) -> Samples:
        """See Peer."""
        return self._pipeline.process(block)


class RubberBand:
    """Rubber Band in real-time mode, formants kept: a pitch shifter, no other voice."""

    rate_hz = 48_000
    block_samples = 480
    stated_delay_ms = None

    def __init__(self, finer: bool) -> None:
        """finer: the engine R3 instead of R2."""
        import pylibrb

        option = pylibrb.Option
        engine = option.ENGINE_FINER if finer else option.ENGINE_FASTER
        options = option.PROCESS_REALTIME | option.FORMANT_PRESERVED | engine
        self._stretcher = pylibrb.RubberBandStretcher(self.rate_hz, 1, options, 1.0, _RATIO)
        self._stretcher.set_max_process_size(self.block_samples)

    def process(self, block: Samples) -> Samples:
        """See Peer."""
        self._stretcher.process(block[None])
        ready: Samples = self._stretcher.retrieve_available()[0]
        return ready


class World:
    """WORLD re-synthesis (DIO, CheapTrick, D4C) of a sliding window, blocks cross-faded.

    WORLD works on whole recordings; this is the usual way to use it live. Pitch and formants move.
    """

    rate_hz = 24_000
    block_samples = 960
    """40 ms."""
    stated_delay_ms = None
    _PAST_SAMPLES = 1920
    _AHEAD_SAMPLES = 960
    _FADE_SAMPLES = 240
    _FORMANT_RATIO = 1.1

    def __init__(self) -> None:
        import pyworld

        self._world: Any = pyworld
        size = self._PAST_SAMPLES + self.block_samples + self._AHEAD_SAMPLES
        self._recent = np.zeros(size, np.float64)
        self._fade = np.linspace(0.0, 1.0, self._FADE_SAMPLES)
        self._tail = np.zeros(self._FADE_SAMPLES)

    def process(self, block: Samples) -> Samples:
        """See Peer."""
        recent, world, rate = self._recent, self._world, self.rate_hz
        recent[: -block.size] = recent[block.size :]
        recent[-block.size :] = block
        f0, times = world.dio(recent, rate)
        f0 = world.stonemask(recent, f0, times, rate)
        envelope = world.cheaptrick(recent, f0, times, rate)
        aperiodicity = world.d4c(recent, f0, times, rate)
        bins = np.minimum(np.arange(envelope.shape[1]) / self._FORMANT_RATIO, envelope.shape[1] - 1)
        warped = np.ascontiguousarray(envelope[:, bins.astype(np.intp)])
        y = world.synthesize(_RATIO * f0, warped, aperiodicity, rate)
        start, fade = self._PAST_SAMPLES, self._FADE_SAMPLES
        out = y[start : start + block.size].copy()
        out[:fade] = self._tail + self._fade * (out[:fade] - self._tail)
        self._tail = y[start + block.size : start + block.size + fade].copy()
        narrowed: Samples = out.astype(np.float32)
        return narrowed


class Llvc:
    """A network of LLVC's shape; its random weights give noise, so its delay is the design's."""

    def __init__(self) -> None:
        import torch

        from benchmarks import llvc

        torch.set_num_threads(1)
        torch.manual_seed(0)
        self.rate_hz = llvc.RATE_HZ
        self.block_samples = llvc.CHUNK_SAMPLES
        self.stated_delay_ms = 1000.0 * (llvc.CHUNK_SAMPLES + llvc.LOOKAHEAD_SAMPLES) / llvc.RATE_HZ
        self._torch = torch
        self._network = llvc.LlvcShape().eval()

    def process(self, block: Samples) -> Samples:
        """See Peer."""
        with self._torch.inference_mode():
            y: Samples = self._network(self._torch.from_numpy(block)[None, None])[0, 0].numpy()
            return y


@dataclass(frozen=True)
class Entry:
    """A row of the comparison."""

    title: str
    what: str
    build: Callable[[], Peer]
    package: str
    """What pip must have installed, empty for ourselves."""


PEERS: dict[str, Entry] = {
    "voiceshift": Entry("VoiceShift", "neural voice, whole pipeline", VoiceShift, ""),
    "rubberband": Entry(
        "Rubber Band R2", "pitch shift, formants kept", lambda: RubberBand(False), "pylibrb"
    ),
    "rubberband-fine": Entry(
        "Rubber Band R3", "pitch shift, formants kept", lambda: RubberBand(True), "pylibrb"
    ),
    "world": Entry("WORLD", "re-synthesis, pitch and formants moved", World, "pyworld"),
    "llvc": Entry(
        "LLVC's shape", "neural voice, network alone, random weights, torch", Llvc, "torch"
    ),
}
