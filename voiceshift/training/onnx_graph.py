"""The network step of voice/network.py as an ONNX graph of one hop, without weights.

Written out node by node: for a single frame a dilated convolution is one row times one matrix,
which ONNX Runtime does faster than its Conv, and only the frames under its taps are touched. Those
matrices are bytes (voice/quantised.py), and MatMulNBits makes bytes of the row, too. Live, with
what other programs left of the caches, a node costs about a microsecond whatever it does, so there
are few. Initializers are external and named as in VoiceNetwork's state dict, scales besides;
voice/onnx_step.py fills them. tests/unit/test_voice_runtimes.py holds this graph to the torch
modules.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.voice.core import CORE_WEIGHTS, FILM, TRANSPORT, tensor_shapes
from voiceshift.voice.quantised import block_of, is_quantised
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import BINS, N_DECODER_FEATURES

OPSET = 17
"""The first with LayerNormalization."""
IR_VERSION = 8
LAYER_NORM_EPSILON = 1e-5
"""torch.nn.LayerNorm's default."""
BYTES_TIMES_BYTES = 4
"""MatMulNBits' accuracy_level: a block of the row is rounded to bytes with a scale of its own."""
END = np.iinfo(np.int64).max


class _Graph:
    """Collects nodes and initializers; values are named by whoever makes them."""

    def __init__(self, shape: NetworkShape) -> None:
        self._sizes = {
            name.removesuffix(".weight"): (size[1] * size[2], size[0])
            for name, size in tensor_shapes(shape).items()
            if len(size) == 3
        }
        self._block = block_of(shape.width)
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self._integers: set[str] = set()

    def add(self, op: str, inputs: list[str], output: str, **attributes: int | float | str) -> str:
        node = helper.make_node(op, inputs, [output], **attributes)  # type: ignore[arg-type]
        self.nodes.append(node)
        return output

    def split(self, value: str, sizes: list[int], outputs: list[str]) -> list[str]:
        """Cut rows into parts."""
        self.nodes.append(helper.make_node("Split", [value, self.integers(sizes)], outputs, axis=0))
        return outputs

    def columns(self, value: str, start: int, end: int, output: str) -> str:
        bounds = [self.integers([start]), self.integers([end]), self.integers([1])]
        return self.add("Slice", [value, *bounds], output)

    def inlet(self, layer: str, value: str, output: str) -> str:
        """A layer of floats."""
        return self.add("Gemm", [value, f"{layer}.weight", f"{layer}.bias"], output)

    def behind_relu(self, layer: str, value: str, output: str = "") -> str:
        """A ReLU and a layer of bytes, (in, out) in size."""
        size_in, size_out = self._sizes[layer]
        positive = self.add("Relu", [value], f"{layer}.positive")
        inputs = [positive, f"{layer}.weight", f"{layer}.scale", "", "", f"{layer}.bias"]
        return self.add(
            "MatMulNBits",
            inputs,
            output or f"{layer}.out",
            domain="com.microsoft",
            K=size_in,
            N=size_out,
            bits=8,
            block_size=self._block,
            accuracy_level=BYTES_TIMES_BYTES,
        )

    def integers(self, values: list[int]) -> str:
        name = "int." + ".".join(map(str, values))
        if name not in self._integers:
            self._integers.add(name)
            self.constant(name, np.array(values, np.int64))
        return name

    def constant(self, name: str, value: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> str:
        self.initializers.append(numpy_helper.from_array(value, name))
        return name


def build_graph(shape: NetworkShape, lookahead: int = ENCODER_LOOKAHEAD_FRAMES) -> bytes:
    """Return the model of one hop: mel, features, film, state, transport -> filters, codes,
    new_state.

    As core.NetworkStep with k = 1. lookahead: of the encoder, in frames.
    """
    graph = _Graph(shape)
    _declare_weights(graph, shape)
    dilations = (*shape.encoder_dilations, *shape.decoder_dilations)
    taps = _taps(graph, dilations)
    n_encoder = len(shape.encoder_dilations)
    newest = []

    x = graph.inlet("encoder.inlet", "mel", "encoder.in")
    for i in range(n_encoder):
        newest.append(x)
        name, residual = f"encoder.stack.blocks.{i}", x
        if i < lookahead:  # dilation 1: it answers for its middle tap's frame
            residual = graph.columns(taps[i], shape.width, END, f"{name}.middle")
        x = _block(graph, name, x, taps[i], residual)
    x = graph.behind_relu("encoder.outlet", x)
    ones = graph.constant("ones", np.ones(shape.content_dims, np.float32))
    z = graph.add("LayerNormalization", [x, ones], "codes", axis=-1, epsilon=LAYER_NORM_EPSILON)

    unity = graph.constant("unity", np.ones((1, 1), np.float32))
    affine = graph.add("Concat", [z, unity], "codes.1", axis=1)
    moved = graph.add("MatMul", [affine, TRANSPORT], "codes.way")
    moved = graph.add("Add", [z, moved], "codes.moved")
    x = graph.add("Concat", [moved, "features"], "decoder.features", axis=1)
    x = graph.inlet("decoder.inlet", x, "decoder.in")
    films = _films(graph, shape)
    for i in range(len(shape.decoder_dilations)):
        newest.append(x)
        x = _block(graph, f"decoder.stack.blocks.{i}", x, taps[n_encoder + i], x, films[i])
    graph.behind_relu("decoder.outlet", x, "filters")
    _move_on(graph, dilations, newest)
    return _model(graph, shape)


def _taps(graph: _Graph, dilations: tuple[int, ...]) -> list[str]:
    """Return, for each block, the name of its two past taps, oldest first: (1, 2 width)."""
    starts = np.cumsum([0, *(2 * d for d in dilations)])[:-1]
    rows = np.stack([starts, starts + dilations], axis=1).reshape(-1)
    past = graph.add("Gather", ["state", graph.constant("rows.past", rows)], "past", axis=0)
    pairs = graph.add("Reshape", [past, graph.integers([len(dilations), -1])], "past.pairs")
    return graph.split(pairs, [1] * len(dilations), [f"past.{i}" for i in range(len(dilations))])


def _move_on(graph: _Graph, dilations: tuple[int, ...], newest: list[str]) -> None:
    """Drop each block's oldest frame and append its newest: "new_state"."""
    ends = np.cumsum([2 * d for d in dilations])
    rows = np.arange(1, ends[-1] + 1)
    rows[ends - 1] = ends[-1] + np.arange(len(dilations))
    joined = graph.add("Concat", ["state", *newest], "state.joined", axis=0)
    graph.add("Gather", [joined, graph.constant("rows.kept", rows)], "new_state", axis=0)


def _block(
    graph: _Graph,
    name: str,
    x: str,
    past: str,
    residual: str,
    film: tuple[str, str] | None = None,
) -> str:
    """network.Block; past holds the two older taps, film factors and shifts of the channels."""
    taps = graph.add("Concat", [past, x], f"{name}.taps", axis=1)
    y = graph.behind_relu(f"{name}.conv", taps)
    if film is not None:
        y = graph.add("Mul", [y, film[0]], f"{name}.scaled")
        y = graph.add("Add", [y, film[1]], f"{name}.shifted")
    y = graph.behind_relu(f"{name}.point", y)
    return graph.add("Add", [y, residual], f"{name}.out")


def _films(graph: _Graph, shape: NetworkShape) -> list[tuple[str, str]]:
    """Return, for each block, the factor and the shift that FiLM makes, (1, width) each."""
    blocks = range(len(shape.decoder_dilations))
    widths = graph.integers([shape.width, shape.width])
    parts = ["film.scale", "film.shift"]
    graph.nodes.append(helper.make_node("Split", ["film", widths], parts, axis=1))
    one = graph.constant("one", np.ones((), np.float32))
    factor = graph.add("Add", ["film.scale", one], "film.factor")
    factors = graph.split(factor, [1 for _ in blocks], [f"film.factor.{i}" for i in blocks])
    shifts = graph.split("film.shift", [1 for _ in blocks], [f"film.shift.{i}" for i in blocks])
    return list(zip(factors, shifts, strict=True))


def _declare_weights(graph: _Graph, shape: NetworkShape) -> None:
    for name, size in tensor_shapes(shape).items():
        layer, kind = name.rsplit(".", 1)
        if layer == FILM:
            continue
        if kind == "bias":
            _declare(graph, name, TensorProto.FLOAT, size)
            continue
        size_in, size_out = size[1] * size[2], size[0]
        if is_quantised(layer):
            block = block_of(size[1])
            blocks = size_in // block
            _declare(graph, name, TensorProto.UINT8, (size_out, blocks, block))
            _declare(graph, f"{layer}.scale", TensorProto.FLOAT, (size_out, blocks))
        else:
            _declare(graph, name, TensorProto.FLOAT, (size_in, size_out))


def _declare(graph: _Graph, name: str, data_type: int, size: tuple[int, ...]) -> None:
    tensor = TensorProto(
        name=name, data_type=data_type, dims=size, data_location=TensorProto.EXTERNAL
    )
    # The runtime wants a place for external data; voice/onnx_step.py gives it the data itself.
    item_bytes = 1 if data_type == TensorProto.UINT8 else 4
    length = str(item_bytes * int(np.prod(size)))
    for key, value in (("location", CORE_WEIGHTS), ("offset", "0"), ("length", length)):
        tensor.external_data.add(key=key, value=value)
    graph.initializers.append(tensor)


def _model(graph: _Graph, shape: NetworkShape) -> bytes:
    def value(name: str, *size: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, size)

    state = (shape.state_frames, shape.width)
    inputs = [
        value("mel", 1, MEL_BINS),
        value("features", 1, N_DECODER_FEATURES),
        value("film", len(shape.decoder_dilations), 2 * shape.width),
        value("state", *state),
        value(TRANSPORT, shape.content_dims + 1, shape.content_dims),
    ]
    outputs = [
        value("filters", 1, 3 * BINS),
        value("codes", 1, shape.content_dims),
        value("new_state", *state),
    ]
    built = helper.make_graph(graph.nodes, "step", inputs, outputs, graph.initializers)
    model = helper.make_model(
        built,
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
        ir_version=IR_VERSION,
    )
    model.producer_name = "voiceshift"
    return bytes(model.SerializeToString())
