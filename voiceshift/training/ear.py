"""Where assets/ear.safetensors comes from: the network of cloning/ear.py out of a public wheel.

pyannote's speaker embedding (huggingface.co/pyannote/embedding, MIT licence) lies in the library of
moonshine-voice (MIT licence) as an ONNX Runtime model. Its weights are taken out, batch norms
folded into a scale and a shift each, and written in half precision.
"""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from voiceshift.errors import TrainingDataError

LIBRARY = "libmoonshine.so"
_MAGIC = b"ORTM"
"""Behind a flatbuffer's first four bytes; a flatbuffer knows where it ends."""
SINC_LAYERS, TDNN_LAYERS = 3, 5
_FILTERS = "/sincnet/conv1d.0/Concat_2_output_0"
_EPSILON = 1e-5

Arrays = dict[str, NDArray[np.float32]]


def write_ear(out: Path) -> None:
    """Write the ear's weights. Raises TrainingDataError when the wheel is not installed."""
    package = importlib.util.find_spec("moonshine_voice")
    folder = Path(package.origin).parent if package and package.origin else Path()
    if not (folder / LIBRARY).is_file():
        raise TrainingDataError(
            "The ear comes with moonshine-voice 0.0.59 for Linux: run pip install '.[train,eval]'."
        )
    content = (folder / LIBRARY).read_bytes()
    found = named(_initializers(content[content.index(_MAGIC) - 4 :]))
    save_file({name: value.astype(np.float16) for name, value in found.items()}, out)


def named(theirs: Arrays) -> Arrays:
    """Return weights as cloning/ear.py names them, from pyannote's names."""
    found = {"filters": theirs[_FILTERS][:, 0]}
    found |= _pair(theirs, "norm", "sincnet.wav_norm1d")
    for i in range(SINC_LAYERS):
        if i > 0:
            found |= _pair(theirs, f"sinc.{i}", f"sincnet.conv1d.{i}")
        found |= _pair(theirs, f"sinc.{i}.norm", f"sincnet.norm1d.{i}")
    for i in range(TDNN_LAYERS):
        conv, norm = f"tdnns.{3 * i}", f"tdnns.{3 * i + 2}"
        found |= _pair(theirs, f"tdnn.{i}", conv)
        scale = theirs[f"{norm}.weight"] / np.sqrt(theirs[f"{norm}.running_var"] + _EPSILON)
        found[f"tdnn.{i}.norm.weight"] = scale
        found[f"tdnn.{i}.norm.bias"] = (
            theirs[f"{norm}.bias"] - theirs[f"{norm}.running_mean"] * scale
        )
    return found | _pair(theirs, "embed", "embedding")


def _pair(theirs: Arrays, ours: str, name: str) -> Arrays:
    return {f"{ours}.{kind}": theirs[f"{name}.{kind}"] for kind in ("weight", "bias")}


def _initializers(model: bytes) -> Arrays:
    """Return an ONNX Runtime model's tensors by name."""
    import onnx
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    with tempfile.TemporaryDirectory() as scratch:
        path = str(Path(scratch) / "ear.onnx")
        options.optimized_model_filepath = path
        options.add_session_config_entry("session.save_model_format", "ONNX")
        onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        graph = onnx.load(path).graph
    return {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
