"""Voices for tests: exported like real ones, with random or hand-set weights, but small."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.training.export import Extras, Spoken, Trained, export
from voiceshift.voice.adaptation import CodeStatistics
from voiceshift.voice.card import VoiceInfo
from voiceshift.voice.core import Core, Tensors, tensor_shapes
from voiceshift.voice.lowpoint import replaced_tensors
from voiceshift.voice.registry import LoadedVoice
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import BINS

ROOT = Path(__file__).parents[2]
ICONS = ROOT / "assets" / "voices"
SMALL = NetworkShape(
    width=16,
    content_dims=8,
    embedding_dims=6,
    encoder_dilations=(1, 1, 2, 4),
    decoder_dilations=(1, 2, 4),
    phones=5,
)
SPEAKERS = ["bdl", "flemishguy", "kathleen", "kerstin", "nathalie", "ls1", "slt"]


def random_network(shape: NetworkShape, seed: int = 0) -> Tensors:
    """Return weights with which every layer has a say and filters stay near unity."""
    random = np.random.default_rng(seed)
    tensors = {}
    for name, size in tensor_shapes(shape).items():
        fan_in = float(np.prod(size[1:])) if len(size) > 1 else 1.0
        scale = (1.0 if len(size) > 1 else 0.1) / np.sqrt(fan_in)
        tensors[name] = (scale * random.standard_normal(size)).astype(np.float32)
    return tensors


def fixed_filters(harmonic: np.ndarray, noise: np.ndarray, shape: NetworkShape = SMALL) -> Tensors:
    """Return weights whose decoder always gives these log-magnitudes, (321,) each, and phase 0."""
    tensors = random_network(shape)
    tensors["decoder.outlet.weight"] = np.zeros_like(tensors["decoder.outlet.weight"])
    tensors["decoder.outlet.bias"] = np.concatenate([harmonic, np.zeros(BINS), noise]).astype(
        np.float32
    )
    return tensors


def trained(
    shape: NetworkShape = SMALL, seed: int = 0, speakers: list[str] | None = None
) -> Trained:
    """Return what a run would have learnt, in random numbers."""
    names = speakers if speakers is not None else SPEAKERS
    random = np.random.default_rng(seed + 1)
    tensors = {f"voice.network.{k}": v for k, v in random_network(shape, seed).items()}
    tensors["voice.embeddings.weight"] = random.standard_normal(
        (len(names), shape.embedding_dims)
    ).astype(np.float32)
    return Trained(shape, steps=7, speakers=names, tensors=tensors)


def trained_low(shape: NetworkShape = SMALL, seed: int = 0) -> Trained:
    """Return the same with a low-delay encoder, whose own tensors are other random numbers."""
    other = random_network(shape, seed + 7)
    low = {name: other[name] for name in replaced_tensors(shape)}
    return replace(trained(shape, seed), low=low)


def export_voices(
    models: Path,
    learnt: Trained | None = None,
    mean_f0_hz: Callable[[str], float] = lambda speaker: 150.0,
) -> list[str]:
    """Write a models folder and return its voices' ids."""
    learnt = learnt or trained()
    return export(learnt, spoken(learnt.shape, mean_f0_hz), models, Extras(ICONS))


def spoken(
    shape: NetworkShape = SMALL, mean_f0_hz: Callable[[str], float] = lambda speaker: 150.0
) -> Spoken:
    """Return what recordings tell of every speaker: codes all around."""
    size = shape.content_dims
    spread = np.stack([np.eye(size, dtype=np.float32)] * 2)
    codes = CodeStatistics(np.zeros((2, size), np.float32), spread)
    return Spoken(mean_f0_hz, lambda speaker: codes)


def loaded(tensors: Tensors, shape: NetworkShape = SMALL, mean_f0_hz: float = 150.0) -> LoadedVoice:
    """Return a voice with these weights, as if it had been installed; low: with the same ones."""
    from voiceshift.training.onnx_graph import build_graph

    info = VoiceInfo("x", "X", "For tests.", "en-US", "Nobody", "CC0-1.0", mean_f0_hz, "", "")
    embedding = np.random.default_rng(5).standard_normal(shape.embedding_dims).astype(np.float32)
    low = Core(shape, tensors, build_graph(shape, 0), lookahead_frames=0)
    return LoadedVoice(info, Core(shape, tensors, build_graph(shape), low=low), embedding)


@dataclass(frozen=True)
class Pitch:
    """As dsp.pitch.PitchFrame."""

    f0_hz: float
    voicing: float


class WaveringTracker:
    """A pitch that moves and sometimes is unvoiced, from the hop count alone."""

    def __init__(self) -> None:
        self.reset()

    @property
    def following(self) -> Pitch:
        return self._after(self._hops + 1)

    def process(self, hop: Samples) -> Pitch:
        self._hops += 1
        return self._after(self._hops)

    def _after(self, hops: int) -> Pitch:
        if hops < 4:
            return Pitch(0.0, 0.0)
        f0 = 140.0 + 40.0 * np.sin(hops / 5)
        return Pitch(float(f0), float(0.5 + 0.5 * np.sin(hops / 9)))

    def reset(self) -> None:
        self._hops = 0


class SteadyTracker:
    """One pitch, always voiced."""

    def __init__(self, f0_hz: float) -> None:
        self.following = Pitch(f0_hz, 1.0)

    def process(self, hop: Samples) -> Pitch:
        return self.following

    def reset(self) -> None:
        pass
