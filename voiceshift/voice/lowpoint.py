"""The low-delay form of a core: what of its encoder differs when that may not look ahead.

Only the first blocks look ahead, so only their weights are replaced, and all biases of the
encoder's blocks beside them: the rest of the core, the voices and all that is trained on top of it
stay what they are. The replaced weights are stored as the bytes that both runtimes compute with
(voice/quantised.py). Trained by training/lowdelay.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from safetensors import SafetensorError

from voiceshift.errors import ManifestError
from voiceshift.voice.quantised import from_bytes, to_bytes
from voiceshift.voice.shape import NetworkShape

LOW_WEIGHTS = "low.safetensors"
LOW_GRAPH = "low.onnx"

REPLACED_LAYERS = (
    "encoder.stack.blocks.0.conv",
    "encoder.stack.blocks.0.point",
    "encoder.stack.blocks.1.conv",
    "encoder.stack.blocks.1.point",
    "encoder.stack.blocks.2.conv",
)
"""As many as keep a core's files below 12 MB."""

_SCALE = ".scale"


def replaced_tensors(shape: NetworkShape) -> frozenset[str]:
    """Return the names of the tensors of a core that its low-delay form has of its own."""
    weights = {f"{layer}.weight" for layer in REPLACED_LAYERS}
    blocks = range(len(shape.encoder_dilations))
    biases = {f"encoder.stack.blocks.{i}.{part}.bias" for i in blocks for part in ("conv", "point")}
    return frozenset(weights | biases)


def pack(tensors: dict[str, NDArray[np.float32]]) -> bytes:
    """Return the file of `replaced_tensors`: weights as bytes and scales, biases as halves."""
    stored: dict[str, NDArray[Any]] = {}
    for name, value in tensors.items():
        if value.ndim == 3:
            stored[name], stored[name + _SCALE] = to_bytes(value)
        else:
            stored[name] = value.astype(np.float16)
    return bytes(safetensors.numpy.save(stored))


def unpack(
    content: bytes, expected: dict[str, tuple[int, ...]], where: Path
) -> dict[str, NDArray[np.float32]]:
    """Inverse of `pack`; expected: names and shapes. Raises ManifestError if it is not that."""
    try:
        stored = safetensors.numpy.load(content)
    except (SafetensorError, KeyError, ValueError):
        raise ManifestError(
            f"{where} is not a safetensors file. Install VoiceShift's voices again."
        ) from None
    shapes = dict(expected)
    shapes |= {name + _SCALE: size[:1] for name, size in expected.items() if len(size) == 3}
    fits = {name: value.shape for name, value in stored.items()} == shapes and all(
        (value.dtype == np.uint8) == (value.ndim == 3) for value in stored.values()
    )
    finite = fits and all(np.isfinite(value).all() for value in stored.values())
    if not finite:
        raise ManifestError(
            f"{where} does not hold the low-delay encoder of its core. "
            "Install VoiceShift's voices again."
        )
    return {
        name: from_bytes(stored[name], stored[name + _SCALE])
        if len(size) == 3
        else stored[name].astype(np.float32)
        for name, size in expected.items()
    }
