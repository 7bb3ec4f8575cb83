"""An instant voice: the embedding with which the core says best what somebody recorded.

Nothing but 128 numbers is fitted, by some tens of gradient steps on a few seconds of speech, so a
short recording cannot spoil the sound; the core, trained on hundreds of speakers, does the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.cloning.decoder import Array
from voiceshift.cloning.fitting import Fitting, Parameters

STEPS = 60
RATE = 0.05
MOST_S = 30.0
"""More speech than this is not listened to."""


def shortened(passages: Sequence[Array]) -> list[Array]:
    """Return the first passages, (n,) each, up to MOST_S."""
    kept: list[Array] = []
    left = int(MOST_S * SAMPLE_RATE_HZ)
    for audio in passages:
        if left <= SAMPLE_RATE_HZ:
            break
        kept.append(audio[:left])
        left -= len(audio)
    return kept


def annealed(done: float) -> float:
    """Return the factor of the learning rate at a share of the way, 0 to 1."""
    return min(1.0, 10 * done + 0.1) * (0.1 + 0.45 * (1 + math.cos(math.pi * done)))


def start(embedding_dims: int) -> Parameters:
    """Return the parameters of the average speaker."""
    return Parameters({"embedding": np.zeros(embedding_dims, np.float32)})


def fit(fitting: Fitting, progress: Callable[[float], None]) -> Array:
    """Return the fitted embedding; progress is called with the share that is done."""
    for step in range(STEPS):
        fitting.step(annealed(step / STEPS))
        progress((step + 1) / STEPS)
    return fitting.parameters.values["embedding"]
