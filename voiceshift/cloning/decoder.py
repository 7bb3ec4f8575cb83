"""The core's networks in numpy, with gradients of what a cloned voice may change: FiLM and head.

The core itself stays as it is, so no gradient of its weights is ever needed, and a laptop without
torch can clone. Everything is (T, C) float32, one stretch of 10 ms frames after the other, state
zero at its start. The same arithmetic as voice/network.py, weights rounded as they run live;
tests/unit/test_cloning_decoder.py holds both equal and the gradients to finite differences.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES
from voiceshift.voice.core import FILM, Core
from voiceshift.voice.delta import HEAD, HEAD_ROWS
from voiceshift.voice.quantised import rounded
from voiceshift.voice.synthesis import BINS

Array = NDArray[np.float32]
LAYER_NORM_EPSILON = np.float32(1e-5)


@dataclass
class Passage:
    """What one run through the decoder keeps for its way back."""

    inputs: list[Array]
    convolved: list[Array]
    modulated: list[Array]
    film: Array
    last: Array
    """The last layer behind its ReLU, (T, width): what the head multiplies."""


class Decoder:
    """Encoder and decoder of one core. Keeps no state between calls; any thread may call."""

    def __init__(self, core: Core) -> None:
        """Lay the weights out as matrices."""
        self.shape = core.shape
        tensors = rounded(core.tensors)
        self._layers = {
            name.removesuffix(".weight"): _matrices(tensors[name])
            for name in tensors
            if name.endswith(".weight") and not name.startswith(FILM)
        }
        self._biases = {
            name.removesuffix(".bias"): value
            for name, value in tensors.items()
            if name.endswith(".bias")
        }
        self.film_weight = core.tensors[f"{FILM}.weight"]
        self.film_bias = core.tensors[f"{FILM}.bias"]
        # The phase filter stays the core's.
        phase = slice(BINS, 2 * BINS)
        self.phase_weight: Array = core.tensors[f"{HEAD}.weight"][phase, :, 0]
        """(321, width)."""
        self.phase_bias: Array = core.tensors[f"{HEAD}.bias"][phase]
        self.head_weight: Array = core.tensors[f"{HEAD}.weight"][HEAD_ROWS, :, 0]
        """(642, width): harmonic and noise log-magnitudes, not rounded."""
        self.head_bias: Array = core.tensors[f"{HEAD}.bias"][HEAD_ROWS]

    def content(self, mel: Array) -> Array:
        """Log-mel (T, 80) -> content codes (T - 2, D) of frames 0 to T - 3."""
        x = self._pointwise("encoder.inlet", mel)
        for i, dilation in enumerate(self.shape.encoder_dilations):
            name = f"encoder.stack.blocks.{i}"
            y = self._dilated(f"{name}.conv", np.maximum(x, 0), dilation)
            skip = x
            if i < ENCODER_LOOKAHEAD_FRAMES:
                skip = np.concatenate([np.zeros_like(x[:1]), x[:-1]])
            x = skip + self._pointwise(f"{name}.point", np.maximum(y, 0))
        z = self._pointwise("encoder.outlet", np.maximum(x, 0))[ENCODER_LOOKAHEAD_FRAMES:]
        centred = z - z.mean(axis=1, keepdims=True)
        power = np.mean(centred * centred, axis=1, keepdims=True)
        return np.asarray(centred / np.sqrt(power + LAYER_NORM_EPSILON))

    def film_of(self, embedding: Array) -> Array:
        """Embedding (E,) -> FiLM coefficients (blocks, 2 width)."""
        film: Array = self.film_weight @ embedding + self.film_bias
        return film.reshape(-1, 2 * self.shape.width)

    def forward(self, z: Array, features: Array, film: Array) -> Passage:
        """Run z (T, D) and features (T, 3) up to where the head begins."""
        width = self.shape.width
        x = self._pointwise("decoder.inlet", np.concatenate([z, features], axis=1))
        passage = Passage([], [], [], film, x)
        for i, dilation in enumerate(self.shape.decoder_dilations):
            name = f"decoder.stack.blocks.{i}"
            c = self._dilated(f"{name}.conv", np.maximum(x, 0), dilation)
            y = c * (1 + film[i, :width]) + film[i, width:]
            passage.inputs.append(x)
            passage.convolved.append(c)
            passage.modulated.append(y)
            x = x + self._pointwise(f"{name}.point", np.maximum(y, 0))
        passage.last = np.maximum(x, 0)
        return passage

    def film_gradient(self, passage: Passage, gradient: Array) -> Array:
        """Gradient at `passage.last`, (T, width) -> gradient at its FiLM (blocks, 2 width)."""
        width = self.shape.width
        found = np.zeros_like(passage.film)
        g = gradient * (passage.last > 0)
        for i in reversed(range(len(passage.inputs))):
            name = f"decoder.stack.blocks.{i}"
            x, c, y = passage.inputs[i], passage.convolved[i], passage.modulated[i]
            ga = (g @ self._layers[f"{name}.point"][0].T) * (y > 0)
            found[i, :width] = np.einsum("ij,ij->j", ga, c)
            found[i, width:] = ga.sum(axis=0)
            if i > 0:  # nothing before the first block depends on the film
                gc = ga * (1 + passage.film[i, :width])
                g = g + self._dilated_back(f"{name}.conv", gc, i) * (x > 0)
        return found

    def _pointwise(self, layer: str, x: Array) -> Array:
        return x @ self._layers[layer][0] + self._biases[layer]

    def _dilated(self, layer: str, x: Array, dilation: int) -> Array:
        """Causal convolution of 3 taps; its kernel's last tap is the newest frame."""
        taps = self._layers[layer]
        y = x @ taps[2] + self._biases[layer]
        for tap, late in ((taps[1], dilation), (taps[0], 2 * dilation)):
            if late < len(x):
                y[late:] += x[:-late] @ tap
        return y

    def _dilated_back(self, layer: str, gradient: Array, block: int) -> Array:
        dilation = self.shape.decoder_dilations[block]
        taps = self._layers[layer]
        g: Array = gradient @ taps[2].T
        for tap, late in ((taps[1], dilation), (taps[0], 2 * dilation)):
            if late < len(gradient):
                g[:-late] += gradient[late:] @ tap.T
        return g


def _matrices(kernel: Array) -> list[Array]:
    """A kernel (out, in, taps) as matrices (in, out), oldest tap first."""
    return [np.ascontiguousarray(kernel[:, :, k].T) for k in range(kernel.shape[2])]
