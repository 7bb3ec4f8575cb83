"""Who speaks, as a public network hears it, and the way back to the samples that were heard.

The network is pyannote's speaker embedding: an x-vector (Snyder et al. 2018) on learnt filters
(Ravanelli & Bengio 2018, "SincNet"; Bredin et al. 2020, "pyannote.audio"), trained on VoxCeleb,
MIT licence. `training/ear.py` is where assets/ear.safetensors comes from. It is no judge of
`voiceshift eval`. Everything is float32 numpy, time first; tests/unit/test_cloning_ear.py holds it
and its gradient equal to torch's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import scipy.fft

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.cloning.decoder import Array
from voiceshift.cloning.shipped import read_shipped
from voiceshift.config.paths import ear_file
from voiceshift.voice.core import Tensors

FILTERS = "filters"
"""Name of the band-pass filters in the file, (80, 251)."""
SINC_LAYERS = 3
TDNN_DILATIONS = (1, 2, 3, 1, 1)
PART_S = 1.1
"""Heard at once, of recordings and of what is compared with them: short parts lie elsewhere than
long ones."""
MOST_PARTS = 60
"""Of recordings: more tell nothing new."""
_STRIDE = 10
_POOLED = 3
_LEAK = np.float32(0.01)
_EPSILON = np.float32(1e-5)

Back = Callable[[Array], Array]
"""From the gradient at a layer's output to the one at its input."""


class Opinion(NamedTuple):
    """What the ear says of some audio."""

    embedding: Array
    """(512,), of length 1."""
    back: Back
    """From the gradient at the embedding to the one at the audio, (n,)."""


class Ear:
    """Keeps no state; any thread may call."""

    def __init__(self, tensors: Tensors) -> None:
        """tensors: what training/ear.py wrote. Raises KeyError."""
        self._filters = np.ascontiguousarray(tensors[FILTERS].T)
        self._whole = _affine(tensors, "norm")
        self._convs = [_taps(tensors, f"sinc.{i}") for i in range(1, SINC_LAYERS)]
        self._norms = [_affine(tensors, f"sinc.{i}.norm") for i in range(SINC_LAYERS)]
        layers = range(len(TDNN_DILATIONS))
        self._tdnns = [_taps(tensors, f"tdnn.{i}") for i in layers]
        self._scales = [_affine(tensors, f"tdnn.{i}.norm") for i in layers]
        self._embed = tensors["embed.weight"], tensors["embed.bias"]

    def __call__(self, audio: Samples) -> Opinion:
        """Listen to speech (n,) at 24 kHz, a second at least, at any level."""
        steps: list[Back] = []

        def run(result: tuple[Array, Back]) -> Array:
            steps.append(result[1])
            return result[0]

        x = run(_at_16_khz(audio))[:, None]
        steps.append(lambda g: g[:, 0])
        x = run(_instance_norm(x, *self._whole))
        x = run(_filtered(x, self._filters))
        x = run(_magnitude(x))
        for i in range(SINC_LAYERS):
            if i > 0:
                x = run(_convolved(x, *self._convs[i - 1], 1))
            x = run(_max_pool(x))
            x = run(_instance_norm(x, *self._norms[i]))
            x = run(_leaky(x))
        for (taps, bias), (scale, shift), dilation in zip(
            self._tdnns, self._scales, TDNN_DILATIONS, strict=True
        ):
            x = run(_convolved(x, taps, bias, dilation))
            x = run(_leaky(x))
            x = run(_scaled(x, scale, shift))
        x = run(_statistics(x))
        weight, bias = self._embed
        x = weight @ x + bias
        steps.append(lambda g: g @ weight)
        x = run(_of_length_one(x))

        def back(gradient: Array) -> Array:
            for step in reversed(steps):
                gradient = step(gradient)
            return gradient

        return Opinion(x, back)


class Target:
    """A voice as the ear knows it from recordings."""

    def __init__(self, ear: Ear, passages: Sequence[Samples]) -> None:
        """passages: (n,) each at 24 kHz, PART_S at least in all."""
        self._ear = ear
        parts = _parts(np.concatenate(passages))
        chosen = np.unique(np.linspace(0, len(parts) - 1, MOST_PARTS).astype(int))
        known = np.mean([ear(parts[k]).embedding for k in chosen], axis=0)
        self._known: Array = known / np.linalg.norm(known)

    def distance(self, audio: Samples) -> tuple[float, Callable[[], Array]]:
        """Return 1 less the mean cosine of what is heard in parts of audio (n,), PART_S at least,
        and what gives its gradient at the audio."""
        heard = [self._ear(part) for part in _parts(audio)]
        nearness = float(np.mean([one.embedding @ self._known for one in heard]))
        away = -self._known / np.float32(len(heard))
        return 1.0 - nearness, lambda: np.concatenate([one.back(away) for one in heard])


def _parts(audio: Samples) -> list[Samples]:
    return np.array_split(audio, max(1, int(len(audio) / (PART_S * SAMPLE_RATE_HZ))))


def read_ear() -> Ear:
    """Read the one that is shipped. Raises CloningError."""
    return read_shipped(ear_file(), Ear)


def _affine(tensors: Tensors, name: str) -> tuple[Array, Array]:
    return tensors[f"{name}.weight"], tensors[f"{name}.bias"]


def _taps(tensors: Tensors, name: str) -> tuple[list[Array], Array]:
    """Return a kernel (out, in, taps) as matrices (in, out), oldest tap first, and its bias."""
    kernel, bias = _affine(tensors, name)
    return [np.ascontiguousarray(kernel[:, :, k].T) for k in range(kernel.shape[2])], bias


def _at_16_khz(audio: Samples) -> tuple[Array, Back]:
    """Two thirds of the rate, by the spectrum."""
    n = len(audio) // 3 * 3
    wanted = n // 3 * 2
    bins = (wanted + 1) // 2  # below the lower rate's own Nyquist frequency
    low = scipy.fft.rfft(audio[:n])[:bins]
    x = scipy.fft.irfft(low, wanted) * np.float32(2 / 3)

    def back(gradient: Array) -> Array:
        found = np.zeros(len(audio), np.float32)
        found[:n] = scipy.fft.irfft(scipy.fft.rfft(gradient)[:bins], n)
        return found

    return np.asarray(x, np.float32), back


def _instance_norm(x: Array, weight: Array, bias: Array) -> tuple[Array, Back]:
    mean = x.mean(axis=0)
    spread = np.sqrt(x.var(axis=0) + _EPSILON)
    even = (x - mean) / spread

    def back(gradient: Array) -> Array:
        g = gradient * weight
        found: Array = (g - g.mean(axis=0) - even * (g * even).mean(axis=0)) / spread
        return found

    return even * weight + bias, back


def _filtered(x: Array, filters: Array) -> tuple[Array, Back]:
    """Wave (n, 1) through filters (251, 80), every _STRIDE samples."""
    width = len(filters)
    frames = np.lib.stride_tricks.sliding_window_view(x[:, 0], width)[::_STRIDE]

    def back(gradient: Array) -> Array:
        whole = -(-width // _STRIDE)
        spread = np.zeros((len(gradient), whole * _STRIDE), np.float32)
        spread[:, :width] = gradient @ filters.T
        found = np.zeros((len(gradient) + whole, _STRIDE), np.float32)
        for k in range(whole):
            found[k : k + len(gradient)] += spread[:, k * _STRIDE : (k + 1) * _STRIDE]
        flat = np.zeros((len(x), 1), np.float32)
        count = min(len(x), found.size)
        flat[:count, 0] = found.reshape(-1)[:count]
        return flat

    return np.asarray(frames @ filters), back


def _magnitude(x: Array) -> tuple[Array, Back]:
    return np.abs(x), lambda g: g * np.sign(x)


def _convolved(x: Array, taps: list[Array], bias: Array, dilation: int) -> tuple[Array, Back]:
    """Valid convolution along time."""
    length = len(x) - dilation * (len(taps) - 1)
    y = np.broadcast_to(bias, (length, len(bias))).copy()
    for k, tap in enumerate(taps):
        y += x[k * dilation : k * dilation + length] @ tap

    def back(gradient: Array) -> Array:
        found = np.zeros_like(x)
        for k, tap in enumerate(taps):
            found[k * dilation : k * dilation + length] += gradient @ tap.T
        return found

    return y, back


def _max_pool(x: Array) -> tuple[Array, Back]:
    """The largest of every _POOLED moments."""
    length = len(x) // _POOLED
    groups = x[: length * _POOLED].reshape(length, _POOLED, -1)
    largest = groups.argmax(axis=1)[:, None]

    def back(gradient: Array) -> Array:
        found = np.zeros_like(x)
        inside = found[: length * _POOLED].reshape(length, _POOLED, -1)
        np.put_along_axis(inside, largest, gradient[:, None], axis=1)
        return found

    return np.take_along_axis(groups, largest, axis=1)[:, 0], back


def _leaky(x: Array) -> tuple[Array, Back]:
    slope = np.where(x > 0, np.float32(1), _LEAK)
    return x * slope, lambda g: g * slope


def _scaled(x: Array, scale: Array, shift: Array) -> tuple[Array, Back]:
    return x * scale + shift, lambda g: g * scale


def _statistics(x: Array) -> tuple[Array, Back]:
    """Mean and standard deviation over time, one behind the other."""
    length, width = x.shape
    mean, spread = x.mean(axis=0), x.std(axis=0, ddof=1)

    def back(gradient: Array) -> Array:
        by_spread = gradient[width:] / (np.maximum(spread, np.float32(1e-6)) * (length - 1))
        found: Array = gradient[:width] / length + (x - mean) * by_spread
        return found

    return np.concatenate([mean, spread]), back


def _of_length_one(x: Array) -> tuple[Array, Back]:
    length = np.linalg.norm(x)
    unit = np.asarray(x / length, np.float32)

    def back(gradient: Array) -> Array:
        found: Array = (gradient - unit * (unit @ gradient)) / length
        return found

    return unit, back
