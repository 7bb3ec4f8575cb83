"""The fused network step on ONNX Runtime, one thread."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from voiceshift.errors import ManifestError
from voiceshift.voice.core import FILM, TRANSPORT
from voiceshift.voice.quantised import block_of, is_quantised, quantise

_MULTIPLICATION = b"MatMulNBits"
"""Graphs without it are of cores that were kept for voices cloned with an earlier version."""


class OnnxStep:
    """A NetworkStep (voice/core.py). Thread-safe: sessions may be run from several threads.

    The graph is that of one hop, which is what the live path asks for; more are run one by one, so
    any chunking gives the very same numbers.
    """

    def __init__(self, graph: bytes, tensors: dict[str, NDArray[np.float32]]) -> None:
        """graph: what training/onnx_graph.py builds; tensors: VoiceNetwork's state dict.

        Raises ManifestError if the runtime refuses them.
        """
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        initializers = _initializers(tensors, in_blocks=_MULTIPLICATION in graph)
        # The session reads these buffers for as long as it lives, so they are kept beside it.
        self._values = [ort.OrtValue.ortvalue_from_numpy(v) for v in initializers.values()]
        options.add_external_initializers(list(initializers), self._values)
        try:
            self._session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime's own exceptions have no common base
            raise ManifestError(
                "ONNX Runtime cannot run this core. Install VoiceShift's voices again."
            ) from error
        self._still: NDArray[np.float32] | None = None
        """What moves no code, where the graph can move them."""
        if TRANSPORT.encode() in graph:
            size = len(tensors["encoder.outlet.bias"])
            self._still = np.zeros((size + 1, size), np.float32)
        # ONNX Runtime's own method asks for every input's name first, which these feeds have.
        self._run = getattr(self._session, "_sess", self._session).run

    def __call__(
        self,
        mel: NDArray[np.float32],
        features: NDArray[np.float32],
        film: NDArray[np.float32],
        state: NDArray[np.float32],
        transport: NDArray[np.float32] | None = None,
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """See NetworkStep. A graph that cannot move codes tells none: (k, 0)."""
        filters, codes = [], []
        for i in range(len(mel)):
            feeds = {
                "mel": mel[i : i + 1],
                "features": features[i : i + 1],
                "film": film,
                "state": state,
            }
            if self._still is None:
                hop, state = self._run(("filters", "new_state"), feeds, None)
                code = np.zeros((1, 0), np.float32)
            else:
                feeds[TRANSPORT] = self._still if transport is None else transport
                hop, code, state = self._run(("filters", "codes", "new_state"), feeds, None)
            filters.append(hop)
            codes.append(code)
        if len(filters) == 1:
            return filters[0], codes[0], state
        return np.concatenate(filters), np.concatenate(codes), state


def _initializers(
    tensors: dict[str, NDArray[np.float32]], in_blocks: bool
) -> dict[str, NDArray[Any]]:
    """Lay convolutions' kernels (out, in, taps) out as the graph multiplies: (taps * in, out).

    in_blocks: but bytes and their scales as `_lay_in_blocks` does.
    """
    found: dict[str, NDArray[Any]] = {}
    for name, tensor in tensors.items():
        layer, kind = name.rsplit(".", 1)
        if layer == FILM:
            continue
        if kind == "bias":
            found[name] = tensor
            continue
        matrix = np.ascontiguousarray(tensor.transpose(2, 1, 0).reshape(-1, len(tensor)))
        if is_quantised(layer):
            found[name], found[f"{layer}.scale"] = quantise(matrix)
            if in_blocks:
                _lay_in_blocks(found, layer, block_of(tensor.shape[1]))
        else:
            found[name] = matrix
    return found


def _lay_in_blocks(found: dict[str, NDArray[Any]], layer: str, block: int) -> None:
    """Lay a layer's bytes (in, out) and scales (out,) out as MatMulNBits wants them.

    They become (out, blocks, block) and (out, blocks).
    """
    matrix, scales = found[f"{layer}.weight"], found[f"{layer}.scale"]
    laid = np.ascontiguousarray(matrix.T).reshape(matrix.shape[1], -1, block)
    found[f"{layer}.weight"] = laid
    found[f"{layer}.scale"] = np.repeat(scales[:, None], laid.shape[1], axis=1)
