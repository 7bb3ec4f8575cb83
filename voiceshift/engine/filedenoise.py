"""Noise reduction of files in constant memory: noisereduce over overlapping stretches.

noisereduce (Sainburg 2020) looks at a whole stretch at once, before and after each instant, so it
removes more than the causal live denoiser; it serves wherever nobody waits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import noisereduce
import numpy as np

from voiceshift.audio.format import Samples

STRETCH_S = 20.0
OVERLAP_S = 1.0


def denoised(blocks: Iterable[Samples], rate_hz: int, strength: float) -> Iterator[Samples]:
    """Yield the samples of blocks with stationary noise taken out; as many samples as came in.

    strength 0..1 is the share of the noise that is removed. Neighbouring stretches overlap by
    OVERLAP_S and are cross-faded, since each estimates its noise anew.
    """
    stretch, overlap = int(STRETCH_S * rate_hz), int(OVERLAP_S * rate_hz)
    rise = np.linspace(0.0, 1.0, overlap, dtype=np.float32)
    held = np.zeros(0, np.float32)
    tail: Samples | None = None
    for block in blocks:
        held = np.concatenate([held, block])
        while held.size >= stretch + overlap:
            clean = _reduce(held[:stretch], rate_hz, strength)
            if tail is not None:
                clean[:overlap] = tail + rise * (clean[:overlap] - tail)
            yield clean[:-overlap]
            tail = clean[-overlap:].copy()
            held = held[stretch - overlap :]
    if held.size:
        clean = _reduce(held, rate_hz, strength)
        if tail is not None:
            clean[:overlap] = tail + rise * (clean[:overlap] - tail)
        yield clean


def _reduce(stretch: Samples, rate_hz: int, strength: float) -> Samples:
    if stretch.size < rate_hz // 10 or not stretch.any():  # too short to know its noise
        return stretch.copy()
    clean = noisereduce.reduce_noise(y=stretch, sr=rate_hz, stationary=True, prop_decrease=strength)
    return np.nan_to_num(np.asarray(clean, np.float32))
