"""The fused network step on torch: the reference that the ONNX graph is tested against."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from voiceshift.voice.network import VoiceNetwork
from voiceshift.voice.quantised import is_quantised, rounded, rounded_activations
from voiceshift.voice.shape import NetworkShape


class TorchStep:
    """A NetworkStep (voice/core.py) of the modules that training uses. Thread-safe."""

    def __init__(
        self, shape: NetworkShape, tensors: dict[str, NDArray[np.float32]], lookahead: int
    ) -> None:
        """tensors: VoiceNetwork's state dict; the step computes as the ONNX graph does, in bytes.

        lookahead: of the encoder, in frames.
        """
        self._network = VoiceNetwork(shape, lookahead).eval()
        self._network.load_state_dict(
            {name: torch.from_numpy(value) for name, value in rounded(tensors).items()}
        )
        for name, module in self._network.named_modules():
            if isinstance(module, nn.Conv1d) and is_quantised(name):
                module.register_forward_pre_hook(_round_input)

    def __call__(
        self,
        mel: NDArray[np.float32],
        features: NDArray[np.float32],
        film: NDArray[np.float32],
        state: NDArray[np.float32],
        transport: NDArray[np.float32] | None = None,
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """See NetworkStep."""
        with torch.inference_mode():
            filters, codes, new_state = self._network(
                torch.from_numpy(mel)[None],
                torch.from_numpy(features)[None],
                torch.from_numpy(film)[None],
                torch.from_numpy(state).t()[None],
                None if transport is None else torch.from_numpy(transport),
            )
            moved_on = new_state[0].t().contiguous().numpy()
            return filters[0].numpy(), codes[0].numpy(), moved_on


def _round_input(_: nn.Module, inputs: tuple[Tensor]) -> Tensor:
    """Round what a convolution is given, (B, C, T)."""
    return torch.from_numpy(rounded_activations(inputs[0].transpose(1, 2).numpy())).transpose(1, 2)
