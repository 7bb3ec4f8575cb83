"""Weights as bytes: what a hop reads of a core is a quarter of what it was, and that is its cost.

A hop multiplies one row by each of 5.5 million weights, so it takes as long as they take to read.
Each output channel of a layer gets a scale and its weights are rounded to it. This happens when a
runtime is built, not at export: the half-precision file stays the only copy, which training goes on
from. Both runtimes use the same rounded weights.

What is multiplied by them is rounded to bytes, too, BLOCK values at a time with a scale of their
own (`rounded_activations`): the sound differs by about -44 dB of it, as it does by the rounded
weights. Only layers behind a ReLU are quantised; the two inlets have signed inputs and are small.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

ZERO_POINT = 128
"""The byte that stands for weight 0."""
BLOCK = 128
"""Activations that share a scale, where the networks' width is a multiple of it."""
_LARGEST = 127
_TINY = np.float32(1e-30)


def is_quantised(layer: str) -> bool:
    """Return whether a layer, named as in VoiceNetwork, has its weights rounded."""
    return not layer.endswith((".inlet", ".film"))


def block_of(width: int) -> int:
    """Return how many activations share a scale in networks of a width: no block spans two taps."""
    return math.gcd(width, BLOCK)


def quantise(matrix: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Return bytes (in, out) and scales (out,) of a matrix (in, out).

    The matrix is about (bytes - ZERO_POINT) * scales.
    """
    scales = np.maximum(np.abs(matrix).max(axis=0) / np.float32(_LARGEST), _TINY)
    return (np.rint(matrix / scales) + ZERO_POINT).astype(np.uint8), scales


def rounded(tensors: dict[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    """Return VoiceNetwork's state dict with each weight as the quantised step computes with it."""
    return {
        name: from_bytes(*to_bytes(value))
        if value.ndim == 3 and is_quantised(name.rsplit(".", 1)[0])
        else value
        for name, value in tensors.items()
    }


def rounded_activations(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what a layer multiplies instead of its input (..., width)."""
    blocks = x.reshape(*x.shape[:-1], -1, block_of(x.shape[-1]))
    scales = np.maximum(np.abs(blocks).max(axis=-1, keepdims=True) / np.float32(_LARGEST), _TINY)
    grid: NDArray[np.float32] = np.rint(blocks / scales) * scales
    return grid.reshape(x.shape)


def to_bytes(kernel: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Return bytes and scales (out,) of a convolution's kernel (out, in, taps)."""
    quantised, scales = quantise(kernel.reshape(len(kernel), -1).T)
    return np.ascontiguousarray(quantised.T).reshape(kernel.shape), scales


def from_bytes(kernel: NDArray[np.uint8], scales: NDArray[np.float32]) -> NDArray[np.float32]:
    """Inverse of to_bytes, as exact as the bytes are."""
    grid: NDArray[np.float32] = kernel.astype(np.float32) - np.float32(ZERO_POINT)
    grid *= scales[:, None, None]
    return grid
