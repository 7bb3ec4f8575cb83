"""Weights as bytes: which, how near, and the same ones for both runtimes."""

from __future__ import annotations

import numpy as np
import pytest
from voice_doubles import SMALL, random_network

from voiceshift.voice.quantised import ZERO_POINT, is_quantised, quantise, rounded


@pytest.mark.parametrize("size", [(1, 1), (3, 5), (768, 256)])
def test_every_weight_is_within_half_a_step_of_its_channel(size: tuple[int, int]) -> None:
    random = np.random.default_rng(0)
    matrix = random.standard_normal(size).astype(np.float32)
    matrix *= np.exp(random.standard_normal(size[1])).astype(np.float32)  # channels differ in size
    quantised, scales = quantise(matrix)
    back = (quantised.astype(np.float32) - ZERO_POINT) * scales
    assert quantised.dtype == np.uint8 and scales.shape == (size[1],)
    assert (np.abs(back - matrix) <= 0.501 * scales).all()
    np.testing.assert_allclose(np.abs(back).max(axis=0), np.abs(matrix).max(axis=0), rtol=1e-5)


def test_a_channel_of_zeros_stays_silent() -> None:
    matrix = np.zeros((4, 2), np.float32)
    matrix[:, 1] = 1.0
    quantised, scales = quantise(matrix)
    assert (quantised[:, 0] == ZERO_POINT).all() and np.isfinite(scales).all()


def test_only_layers_behind_a_relu_are_rounded() -> None:
    tensors = random_network(SMALL)
    for name, value in rounded(tensors).items():
        layer, kind = name.rsplit(".", 1)
        kept = kind == "bias" or layer in ("encoder.inlet", "decoder.inlet", "decoder.film")
        assert is_quantised(layer) or layer.endswith(("inlet", "film"))
        assert (value is tensors[name]) == kept
        assert value.shape == tensors[name].shape
        np.testing.assert_allclose(value, tensors[name], rtol=0, atol=np.abs(value).max() / 200)


def test_rounding_twice_changes_nothing_more() -> None:
    once = rounded(random_network(SMALL))
    for name, value in rounded(once).items():
        np.testing.assert_allclose(value, once[name], rtol=1e-6, atol=1e-7)
