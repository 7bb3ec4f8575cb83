"""Do two people speak at once: the judge that training/overlap.py describes, in numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_MS, SAMPLE_RATE_HZ, Samples
from voiceshift.cloning.decoder import Array
from voiceshift.cloning.passages import Cut
from voiceshift.cloning.shipped import read_shipped
from voiceshift.config.paths import overlap_file
from voiceshift.dsp.finespectrum import STEP_SAMPLES, fine_spectra
from voiceshift.voice.core import Tensors

STRIDES = ((1, 2), (1, 2), (2, 2), (1, 2))
DILATIONS = (1, 2)
LOUD_QUANTILE = 0.95
BELOW_LOUD_DB = 25.0
"""What is so far below the loud frames of a passage says nothing."""
SURE = 2.2
"""Log odds: nine in ten."""
AROUND_S = 30.0
LEAST_AROUND_S = 8.0
"""A moment in a short recording is no more than that."""
MOST_AROUND = 0.04
"""Share; chosen on speakers that judged the training (docs/VOICE_LAB.md)."""


class OverlapJudge:
    """Keeps no state; any thread may call."""

    def __init__(self, tensors: Tensors) -> None:
        """tensors: what training wrote. Raises KeyError."""
        self._spectral = [
            (tensors[f"spectral.{k}.weight"], tensors[f"spectral.{k}.bias"], stride)
            for k, stride in enumerate(STRIDES)
        ]
        self._temporal = [
            (tensors[f"temporal.{k}.weight"], tensors[f"temporal.{k}.bias"], dilation)
            for k, dilation in enumerate(DILATIONS)
        ]
        self._said = tensors["said.weight"][0, :, 0], tensors["said.bias"][0]

    def log_odds(self, spectra: Array) -> Array:
        """Return log odds that two people are heard, (frames // 2,); spectra as fine_spectra's."""
        x = spectra[: len(spectra) // 2 * 2, :, None]
        for weight, bias, stride in self._spectral:
            x = np.maximum(_convolved(x, weight, stride) + bias, 0.0)
        x = np.concatenate([x.mean(axis=1), x.max(axis=1)], axis=1)
        for weight, bias, dilation in self._temporal:
            reach = weight.shape[2] // 2 * dilation
            padded = np.pad(x, ((reach, reach), (0, 0)))
            taps = [
                padded[k * dilation :][: len(x)] @ weight[:, :, k].T for k in range(weight.shape[2])
            ]
            x = np.maximum(np.sum(taps, axis=0) + bias, 0.0)
        return np.asarray(x @ self._said[0] + self._said[1], np.float32)

    def sure_s(self, audio: Samples) -> float:
        """Return for how long two people are surely heard in (n,) at 24 kHz, in seconds."""
        spectra, levels_db = fine_spectra(audio)
        if len(spectra) < 2:
            return 0.0
        odds = self.log_odds(spectra)
        levels_db = levels_db[: 2 * len(odds) : 2]
        loud = levels_db > np.quantile(levels_db, LOUD_QUANTILE) - BELOW_LOUD_DB
        return float(np.sum((odds > SURE) & loud)) * 2 * STEP_SAMPLES / SAMPLE_RATE_HZ


def at_once(cuts: Sequence[Cut], sure_s: Sequence[float]) -> NDArray[np.bool_]:
    """Return in which passages of one recording, (n,), people talk at once.

    sure_s: for how long two are surely heard in each. The judge errs for moments, and people talk
    at once for a while, so what counts is the share in all that is said around a passage.
    """
    middles = np.array([(cut.start + cut.end) / 2 * HOP_MS / 1000.0 for cut in cuts])
    near = np.abs(middles[:, None] - middles) <= AROUND_S / 2
    said_s = near @ np.array([cut.seconds for cut in cuts])
    return np.asarray(near @ np.array(sure_s) > MOST_AROUND * np.maximum(said_s, LEAST_AROUND_S))


def read_overlap_judge() -> OverlapJudge:
    """Read the one that comes with the program. Raises CloningError."""
    return read_shipped(overlap_file(), OverlapJudge)


def _convolved(x: Array, weight: Array, stride: tuple[int, int]) -> Array:
    """Return a padded 2D convolution of (frames, bins, channels) as torch's Conv2d gives it."""
    _, _, tall, wide = weight.shape
    padded = np.pad(x, ((tall // 2, tall // 2), (wide // 2, wide // 2), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (tall, wide), (0, 1))
    windows = windows[:: stride[0], :: stride[1]]
    return np.asarray(np.tensordot(windows, weight, axes=((2, 3, 4), (1, 2, 3))), np.float32)
