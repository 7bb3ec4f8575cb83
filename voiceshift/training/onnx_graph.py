"""The network step of voice/network.py as an ONNX graph without weights.

Written out node by node, one row a frame: streaming needs one frame at a time, and then a dilated
convolution is one row times one matrix, which ONNX Runtime does faster than its Conv. Initializers
are external and named as in VoiceNetwork's state dict; voice/onnx_step.py fills them.
tests/unit/test_voice_runtimes.py holds this graph equal to the torch modules.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.voice.core import CORE_WEIGHTS, tensor_shapes
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import BINS, N_DECODER_FEATURES

OPSET = 17
"""The first with LayerNormalization."""
IR_VERSION = 8
LAYER_NORM_EPSILON = 1e-5
"""torch.nn.LayerNorm's default."""
END = np.iinfo(np.int64).max


class _Graph:
    """Collects nodes and initializers; values are named by whoever makes them."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self._integers: set[str] = set()

    def add(self, op: str, inputs: list[str], output: str, **attributes: int | float) -> str:
        node = helper.make_node(op, inputs, [output], **attributes)  # type: ignore[arg-type]
        self.nodes.append(node)
        return output

    def split(self, value: str, sizes: list[int], outputs: list[str]) -> list[str]:
        """Cut rows into parts."""
        self.nodes.append(helper.make_node("Split", [value, self.integers(sizes)], outputs, axis=0))
        return outputs

    def rows(self, value: str, start: int, end: int, output: str) -> str:
        bounds = [self.integers([start]), self.integers([end]), self.integers([0])]
        return self.add("Slice", [value, *bounds], output)

    def columns(self, value: str, start: int, end: int, output: str) -> str:
        bounds = [self.integers([start]), self.integers([end]), self.integers([1])]
        return self.add("Slice", [value, *bounds], output)

    def linear(self, layer: str, value: str, output: str) -> str:
        return self.add("Gemm", [value, f"{layer}.weight", f"{layer}.bias"], output)

    def integers(self, values: list[int]) -> str:
        name = "int." + ".".join(map(str, values))
        if name not in self._integers:
            self._integers.add(name)
            self.constant(name, np.array(values, np.int64))
        return name

    def constant(self, name: str, value: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> str:
        self.initializers.append(numpy_helper.from_array(value, name))
        return name


def build_graph(shape: NetworkShape) -> bytes:
    """Return the model: mel, features, film, state -> filters, new_state; see core.NetworkStep."""
    graph = _Graph()
    _declare_weights(graph, shape)
    pasts = [2 * d for d in (*shape.encoder_dilations, *shape.decoder_dilations)]
    states = graph.split("state", pasts, [f"state.{i}" for i in range(len(pasts))])
    encoder_states = states[: len(shape.encoder_dilations)]
    decoder_states = states[len(shape.encoder_dilations) :]

    x = graph.linear("encoder.inlet", "mel", "encoder.in")
    for i, dilation in enumerate(shape.encoder_dilations):
        ahead = i < ENCODER_LOOKAHEAD_FRAMES
        x = _block(graph, f"encoder.stack.blocks.{i}", x, encoder_states[i], dilation, ahead)
    x = graph.linear("encoder.outlet", graph.add("Relu", [x], "encoder.last"), "encoder.out")
    ones = graph.constant("ones", np.ones(shape.content_dims, np.float32))
    z = graph.add("LayerNormalization", [x, ones], "z", axis=-1, epsilon=LAYER_NORM_EPSILON)

    x = graph.add("Concat", [z, "features"], "decoder.features", axis=1)
    x = graph.linear("decoder.inlet", x, "decoder.in")
    scales, shifts = _film_rows(graph, shape)
    for i, dilation in enumerate(shape.decoder_dilations):
        name, film = f"decoder.stack.blocks.{i}", (scales[i], shifts[i])
        x = _block(graph, name, x, decoder_states[i], dilation, film=film)
    graph.linear("decoder.outlet", graph.add("Relu", [x], "decoder.last"), "filters")
    new_states = [f"{state}.new" for state in states]
    graph.add("Concat", new_states, "new_state", axis=0)
    return _model(graph, shape)


def _block(
    graph: _Graph,
    name: str,
    x: str,
    state: str,
    dilation: int,
    ahead: bool = False,
    film: tuple[str, str] | None = None,
) -> str:
    """network.Block; leaves its new state under the name of the old one with ".new"."""
    joined = graph.add("Concat", [state, x], f"{name}.joined", axis=0)
    graph.rows(joined, -2 * dilation, END, f"{state}.new")
    oldest = graph.rows(joined, 0, -2 * dilation, f"{name}.oldest")
    middle = graph.rows(joined, dilation, -dilation, f"{name}.middle")
    taps = graph.add("Concat", [oldest, middle, x], f"{name}.taps", axis=1)
    y = graph.linear(f"{name}.conv", graph.add("Relu", [taps], f"{name}.relu"), f"{name}.y")
    if film is not None:
        y = graph.add("Mul", [y, film[0]], f"{name}.scaled")
        y = graph.add("Add", [y, film[1]], f"{name}.film")
    y = graph.linear(f"{name}.point", graph.add("Relu", [y], f"{name}.relu2"), f"{name}.added")
    # A block that looks ahead has dilation 1: its middle tap is the frame that it answers for.
    return graph.add("Add", [middle if ahead else x, y], f"{name}.out")


def _film_rows(graph: _Graph, shape: NetworkShape) -> tuple[list[str], list[str]]:
    """Return the names of 1 + scale and of shift of each block, (1, width) each."""
    one = graph.constant("one", np.ones((1, 1), np.float32))
    scale = graph.columns("film", 0, shape.width, "film.scale")
    scale = graph.add("Add", [scale, one], "film.factor")
    shift = graph.columns("film", shape.width, END, "film.shift")
    blocks = range(len(shape.decoder_dilations))
    each = [1] * len(shape.decoder_dilations)
    return (
        graph.split(scale, each, [f"film.factor.{i}" for i in blocks]),
        graph.split(shift, each, [f"film.shift.{i}" for i in blocks]),
    )


def _declare_weights(graph: _Graph, shape: NetworkShape) -> None:
    for name, size in tensor_shapes(shape).items():
        if name.startswith("decoder.film."):
            continue
        laid_out = size if len(size) == 1 else (size[1] * size[2], size[0])
        tensor = TensorProto(
            name=name,
            data_type=TensorProto.FLOAT,
            dims=laid_out,
            data_location=TensorProto.EXTERNAL,
        )
        # The runtime wants a place for external data; voice/onnx_step.py gives it the data itself.
        length = 4 * int(np.prod(laid_out))
        for key, value in (("location", CORE_WEIGHTS), ("offset", "0"), ("length", str(length))):
            tensor.external_data.add(key=key, value=value)
        graph.initializers.append(tensor)


def _model(graph: _Graph, shape: NetworkShape) -> bytes:
    def value(name: str, *size: int | str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, size)

    state = (shape.state_frames, shape.width)
    inputs = [
        value("mel", "hops", MEL_BINS),
        value("features", "hops", N_DECODER_FEATURES),
        value("film", len(shape.decoder_dilations), 2 * shape.width),
        value("state", *state),
    ]
    outputs = [value("filters", "hops", 3 * BINS), value("new_state", *state)]
    built = helper.make_graph(graph.nodes, "step", inputs, outputs, graph.initializers)
    model = helper.make_model(
        built, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION
    )
    model.producer_name = "voiceshift"
    return bytes(model.SerializeToString())
