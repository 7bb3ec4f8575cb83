"""The core: the networks that all voices share, checked, in float32, ready for either runtime.

On disk the weights are half precision in one safetensors file, the only copy; both runtimes round
most of them to bytes (voice/quantised.py). core.onnx is a graph of a few kilobytes whose
initializers are filled with them. The fused step of both runtimes is built once per core and shared
by every converter; it keeps no state, so any number of threads may run it.

A core may have a low-delay form (`Core.low`): the same but for the tensors of voice/lowpoint.py.
"""

from __future__ import annotations

import hashlib
import threading
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from safetensors import SafetensorError

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.errors import ManifestError
from voiceshift.voice import bundle, lowpoint
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import BINS, N_DECODER_FEATURES

CORE_WEIGHTS = "core.safetensors"
CORE_GRAPH = "core.onnx"
TRAINING_WEIGHTS = "training.safetensors"
"""What only training and cloning need, in a file of its own."""
FILM = "decoder.film"
"""The layer that is run once a voice, not once a hop."""

TRANSPORT = "transport"
"""An input of graphs whose codes can be moved."""

Runtime = Literal["auto", "onnx", "torch"]
Tensors = dict[str, NDArray[np.float32]]

MEASURED_CHEAPER: Literal["onnx", "torch"] = "onnx"
"""What "auto" runs: 0.2 ms a hop where torch took 9 ms, on one thread of a 2-core EPYC."""


class NetworkStep(Protocol):
    """Encoder and decoder over k >= 1 hops at once."""

    def __call__(
        self,
        mel: NDArray[np.float32],
        features: NDArray[np.float32],
        film: NDArray[np.float32],
        state: NDArray[np.float32],
        transport: NDArray[np.float32] | None = None,
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """mel (k, 80) of hops n, features (k, 3) of frames n - L -> filters, codes, new state.

        Filters (k, 963) and codes (k, D) are of frames n - L; L is the core's look-ahead. film is
        (blocks, 2 width); state is (state_frames, width), zeros at first. transport (D + 1, D)
        moves the codes on their way into the decoder (voice/adaptation.py); None moves nothing.
        Codes are as the encoder gave them.
        """


class Core:
    """Weights and graph of a core, and the steps made of them."""

    def __init__(
        self,
        shape: NetworkShape,
        tensors: Tensors,
        graph: bytes,
        lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES,
        low: Core | None = None,
    ) -> None:
        """tensors: VoiceNetwork's state dict; graph: what training/onnx_graph.py builds.

        low: the core as it is where delay counts most, if it was trained for that.
        """
        self.shape = shape
        self.tensors = tensors
        self.lookahead_frames = lookahead_frames
        self.low = low
        self._graph = graph
        self._steps: dict[str, NetworkStep] = {}
        self._lock = threading.Lock()  # two voices may be loaded at once

    @property
    def adapts(self) -> bool:
        """Whether its codes can be moved: cores that were kept from earlier versions cannot."""
        return TRANSPORT.encode() in self._graph

    @cached_property
    def encoder_id(self) -> str:
        """Tells encoders apart: codes of one mean nothing to another. The low-delay form's is the
        same."""
        return hashlib.sha256(self.tensors["encoder.outlet.weight"].tobytes()).hexdigest()

    def initial_state(self) -> NDArray[np.float32]:
        """Return the state before any input, (state_frames, width)."""
        return np.zeros((self.shape.state_frames, self.shape.width), np.float32)

    def with_tensors(self, changed: Tensors) -> Core:
        """Return a core that differs in some tensors; steps are built for it anew."""
        low = None if self.low is None else self.low.with_tensors(changed)
        tensors = self.tensors | changed
        return Core(self.shape, tensors, self._graph, self.lookahead_frames, low)

    def film(self, embedding: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a speaker's FiLM coefficients, (blocks, 2 width)."""
        weight, bias = self.tensors[f"{FILM}.weight"], self.tensors[f"{FILM}.bias"]
        return (weight @ embedding + bias).reshape(-1, 2 * self.shape.width)

    def step(self, runtime: Runtime = "auto") -> NetworkStep:
        """Return the fused step of a runtime. torch is imported only when it is asked for."""
        name = MEASURED_CHEAPER if runtime == "auto" else runtime
        with self._lock:
            if name not in self._steps:
                self._steps[name] = self._build(name)
            return self._steps[name]

    def _build(self, name: Literal["onnx", "torch"]) -> NetworkStep:
        if name == "torch":
            from voiceshift.voice.torch_step import TorchStep

            return TorchStep(self.shape, self.tensors, self.lookahead_frames)
        from voiceshift.voice.onnx_step import OnnxStep

        return OnnxStep(self._graph, self.tensors)


def load_core(folder: Path) -> Core:
    """Read and check a core. Raises ManifestError and IntegrityError."""
    manifest = bundle.read_manifest(folder)
    shape = shape_of(manifest)
    tensors = read_tensors(bundle.read_file(folder, manifest, CORE_WEIGHTS), folder / CORE_WEIGHTS)
    expected = tensor_shapes(shape)
    if {name: tensor.shape for name, tensor in tensors.items()} != expected:
        raise ManifestError(
            f"{folder / CORE_WEIGHTS} does not hold the networks that its manifest describes. "
            "Install VoiceShift's voices again."
        )
    low = _read_low(folder, manifest, shape, tensors)
    return Core(shape, tensors, bundle.read_file(folder, manifest, CORE_GRAPH), low=low)


def _read_low(
    folder: Path, manifest: bundle.Manifest, shape: NetworkShape, tensors: Tensors
) -> Core | None:
    """Return the core's low-delay form, None where it comes without. Raises VoiceError."""
    if lowpoint.LOW_WEIGHTS not in manifest.files:
        return None
    sizes = tensor_shapes(shape)
    own = lowpoint.unpack(
        bundle.read_file(folder, manifest, lowpoint.LOW_WEIGHTS),
        {name: sizes[name] for name in lowpoint.replaced_tensors(shape)},
        folder / lowpoint.LOW_WEIGHTS,
    )
    graph = bundle.read_file(folder, manifest, lowpoint.LOW_GRAPH)
    return Core(shape, tensors | own, graph, lookahead_frames=0)


def shape_of(manifest: bundle.Manifest) -> NetworkShape:
    """Return the sizes that a core's manifest states. Raises ManifestError."""
    data: Any = manifest.facts.get("shape")
    try:
        shape = NetworkShape.from_dict(data)
        sizes = [v for value in shape.to_dict().values() for v in np.atleast_1d(value).tolist()]
        if not all(type(size) is int and 0 < size <= 4096 for size in sizes):
            raise ValueError
    except (TypeError, ValueError, AttributeError):
        raise ManifestError(
            "The core's manifest describes networks that this VoiceShift does not know. "
            "Update VoiceShift, or install its voices again."
        ) from None
    return shape


def read_tensors(content: bytes, where: Path) -> Tensors:
    """Decode safetensors bytes to float32. Raises ManifestError."""
    try:
        loaded = safetensors.numpy.load(content)
    except (SafetensorError, KeyError, ValueError):
        raise ManifestError(
            f"{where} is not a safetensors file. Install the voice again."
        ) from None
    tensors = {name: np.asarray(value, np.float32) for name, value in loaded.items()}
    if not all(np.isfinite(value).all() for value in tensors.values()):
        raise ManifestError(f"{where} holds numbers that are not finite. Install the voice again.")
    return tensors


def tensor_shapes(shape: NetworkShape) -> dict[str, tuple[int, ...]]:
    """Return the name and shape of every tensor of a core: VoiceNetwork's state dict."""
    width = shape.width
    convs = {
        "encoder.inlet": (width, MEL_BINS, 1),
        "encoder.outlet": (shape.content_dims, width, 1),
        "decoder.inlet": (width, shape.content_dims + N_DECODER_FEATURES, 1),
        "decoder.outlet": (3 * BINS, width, 1),
        FILM: (len(shape.decoder_dilations) * 2 * width, shape.embedding_dims),
    }
    for side, dilations in (
        ("encoder", shape.encoder_dilations),
        ("decoder", shape.decoder_dilations),
    ):
        for i in range(len(dilations)):
            convs[f"{side}.stack.blocks.{i}.conv"] = (width, width, 3)
            convs[f"{side}.stack.blocks.{i}.point"] = (width, width, 1)
    weights = {f"{name}.weight": size for name, size in convs.items()}
    return weights | {f"{name}.bias": size[:1] for name, size in convs.items()}
