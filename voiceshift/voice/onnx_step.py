"""The fused network step on ONNX Runtime, one thread."""

from __future__ import annotations

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from voiceshift.errors import ManifestError


class OnnxStep:
    """A NetworkStep (voice/core.py). Thread-safe: sessions may be run from several threads."""

    def __init__(self, graph: bytes, tensors: dict[str, NDArray[np.float32]]) -> None:
        """graph: an ONNX model whose initializers are external and named as `tensors`.

        Raises ManifestError if the runtime refuses them.
        """
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        laid_out = {name: as_matrix(value) for name, value in tensors.items() if _in_graph(name)}
        # The session reads these buffers for as long as it lives, so they are kept beside it.
        self._values = [ort.OrtValue.ortvalue_from_numpy(value) for value in laid_out.values()]
        options.add_external_initializers(list(laid_out), self._values)
        try:
            self._session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime's own exceptions have no common base
            raise ManifestError(
                "ONNX Runtime cannot run this core. Install VoiceShift's voices again."
            ) from error

    def __call__(
        self,
        mel: NDArray[np.float32],
        features: NDArray[np.float32],
        film: NDArray[np.float32],
        state: NDArray[np.float32],
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """See NetworkStep."""
        feeds = {"mel": mel, "features": features, "film": film, "state": state}
        filters, new_state = self._session.run(("filters", "new_state"), feeds)
        return filters, new_state


def as_matrix(tensor: NDArray[np.float32]) -> NDArray[np.float32]:
    """Lay a convolution's kernel (out, in, taps) out as the graph multiplies: (taps * in, out).

    One row a frame and one matrix product a layer took 1.3 ms for a hop where ONNX Runtime's Conv
    took 1.9 ms, on one thread of a busy machine.
    """
    if tensor.ndim != 3:
        return tensor
    return np.ascontiguousarray(tensor.transpose(2, 1, 0).reshape(-1, tensor.shape[0]))


def _in_graph(name: str) -> bool:
    return not name.startswith("decoder.film.")  # once a voice, not once a hop: see Core.film
