"""The network step of voice/network.py as an ONNX graph of one hop, without weights.

Written out node by node: for a single frame a dilated convolution is one row times one matrix,
which ONNX Runtime does faster than its Conv, and only the frames under its taps are touched. Those
matrices are bytes (voice/quantised.py). A node costs a third of a microsecond whatever it does, so
what can be is put into a multiplication: FiLM's factor into its scales, the residual and biases
into its sum. Initializers are external and named as in VoiceNetwork's state dict, scales besides;
voice/onnx_step.py fills them, and what is computed of them alone the runtime computes once, when a
session begins. tests/unit/test_voice_runtimes.py holds this graph equal to the torch modules.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.voice.core import CORE_WEIGHTS, FILM, tensor_shapes
from voiceshift.voice.quantised import (
    ACTIVATION_LIMIT,
    FRACTION_BITS,
    PLANES,
    ZERO_POINT,
    is_quantised,
)
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
        values = np.exp2(8.0 * np.arange(PLANES) - FRACTION_BITS).astype(np.float32)
        step = 2.0**-FRACTION_BITS
        self.constant("zero", np.zeros((), np.float32))
        self.constant("one", np.ones((), np.float32))
        self.constant("half.step", np.array(0.5 * step, np.float32))
        self.constant("limit", np.array(ACTIVATION_LIMIT - step, np.float32))
        self.constant("plane.values", values[None])
        self.constant("plane.units", 1.0 / values[:, None, None])
        self.constant("plane.share", np.array(1.0 / values.sum(), np.float32))
        self.constant("zero.point", np.array(ZERO_POINT, np.uint8))

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
        return self.add("Gemm", [value, f"{layer}.weight", self.raised(f"{layer}.bias")], output)

    def conv(self, layer: str, taps: str, film: tuple[str, str] | None) -> str:
        """film: scale and bias in the place of the layer's own."""
        scale, bias = film or (f"{layer}.scale", self.raised(f"{layer}.bias"))
        return self.summed(self.products(layer, taps, scale), bias, f"{layer}.out")

    def point(self, layer: str, value: str, residual: str) -> str:
        """With what it is added to. Each plane takes its share of the bias."""
        share = self.add("Mul", [f"{layer}.bias", "plane.share"], f"{layer}.bias.share")
        products = self.products(layer, value, f"{layer}.scale", share)
        return self.summed(products, residual, f"{layer}.out")

    def outlet(self, layer: str, value: str, output: str) -> str:
        products = self.products(layer, value, f"{layer}.scale")
        return self.summed(products, f"{layer}.bias", output)

    def products(self, layer: str, value: str, scale: str, bias: str = "") -> str:
        """A ReLU and a matrix of bytes, plane by plane; see voice/quantised.py."""
        positive = self.add("Clip", [value, "zero", "limit"], f"{layer}.positive")
        units = self.add("Mul", [positive, "plane.units"], f"{layer}.units")
        fixed = self.add("Cast", [units], f"{layer}.fixed", to=TensorProto.INT32)
        # Casts in a row would be made one, from floats beyond 255 to bytes: that may be anything.
        rows = self.add("Squeeze", [fixed, self.integers([1])], f"{layer}.rows")
        planes = self.add("Cast", [rows], f"{layer}.bytes", to=TensorProto.UINT8)
        inputs = [planes, f"{layer}.weight", "one", scale, "", "zero.point", bias]
        return self.add("MatMulIntegerToFloat", inputs, f"{layer}.products", domain="com.microsoft")

    def summed(self, products: str, added: str, output: str) -> str:
        return self.add("Gemm", ["plane.values", products, added], output)

    def raised(self, value: str) -> str:
        """Half a step more, so that cutting off what is below a step rounds to the nearest."""
        return self.add("Add", [value, "half.step"], f"{value}.raised")

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
    """Return the model of one hop: mel, features, film, state -> filters, new_state.

    As core.NetworkStep with k = 1. lookahead: of the encoder, in frames.
    """
    graph = _Graph()
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
    x = graph.outlet("encoder.outlet", x, "encoder.out")
    ones = graph.constant("ones", np.ones(shape.content_dims, np.float32))
    z = graph.add("LayerNormalization", [x, ones], "z", axis=-1, epsilon=LAYER_NORM_EPSILON)

    x = graph.add("Concat", [z, "features"], "decoder.features", axis=1)
    x = graph.inlet("decoder.inlet", x, "decoder.in")
    films = _films(graph, shape)
    for i in range(len(shape.decoder_dilations)):
        newest.append(x)
        x = _block(graph, f"decoder.stack.blocks.{i}", x, taps[n_encoder + i], x, films[i])
    graph.outlet("decoder.outlet", x, "filters")
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
    """network.Block; past holds the two older taps, film the convolution's scale and bias."""
    taps = graph.add("Concat", [past, x], f"{name}.taps", axis=1)
    y = graph.conv(f"{name}.conv", taps, film)
    return graph.point(f"{name}.point", y, residual)


def _films(graph: _Graph, shape: NetworkShape) -> list[tuple[str, str]]:
    """Return, for each block, the scale (width,) and the bias (1, width) that FiLM makes."""
    blocks = range(len(shape.decoder_dilations))
    widths = graph.integers([shape.width, shape.width])
    parts = ["film.scale", "film.shift"]
    graph.nodes.append(helper.make_node("Split", ["film", widths], parts, axis=1))
    factor = graph.add("Add", ["film.scale", "one"], "film.factor")
    own = [_stacked(graph, shape, kind) for kind in ("scale", "bias")]
    scale = graph.add("Mul", [factor, own[0]], "film.scales")
    bias = graph.add("Mul", [factor, own[1]], "film.biases")
    bias = graph.raised(graph.add("Add", [bias, "film.shift"], "film.shifted"))
    scale = graph.add("Reshape", [scale, graph.integers([-1])], "film.scales.flat")
    scales = graph.split(scale, [shape.width for _ in blocks], [f"film.scale.{i}" for i in blocks])
    biases = graph.split(bias, [1 for _ in blocks], [f"film.bias.{i}" for i in blocks])
    return list(zip(scales, biases, strict=True))


def _stacked(graph: _Graph, shape: NetworkShape, kind: str) -> str:
    """Return what the decoder's convolutions have of a kind, (blocks, width)."""
    n_blocks = len(shape.decoder_dilations)
    each = [f"decoder.stack.blocks.{i}.conv.{kind}" for i in range(n_blocks)]
    joined = graph.add("Concat", each, f"decoder.stack.{kind}.joined", axis=0)
    rows = graph.integers([n_blocks, shape.width])
    return graph.add("Reshape", [joined, rows], f"decoder.stack.{kind}")


def _declare_weights(graph: _Graph, shape: NetworkShape) -> None:
    for name, size in tensor_shapes(shape).items():
        layer, kind = name.rsplit(".", 1)
        if layer == FILM:
            continue
        if kind == "bias":
            _declare(graph, name, TensorProto.FLOAT, size)
            continue
        matrix = (size[1] * size[2], size[0])
        if is_quantised(layer):
            _declare(graph, name, TensorProto.UINT8, matrix)
            _declare(graph, f"{layer}.scale", TensorProto.FLOAT, size[:1])
        else:
            _declare(graph, name, TensorProto.FLOAT, matrix)


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
    ]
    outputs = [value("filters", 1, 3 * BINS), value("new_state", *state)]
    built = helper.make_graph(graph.nodes, "step", inputs, outputs, graph.initializers)
    model = helper.make_model(
        built,
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
        ir_version=IR_VERSION,
    )
    model.producer_name = "voiceshift"
    return bytes(model.SerializeToString())
