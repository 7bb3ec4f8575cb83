"""An instant voice: the embedding with which the core says best what somebody recorded.

The reference encoder, trained with the core on hundreds of speakers, hears who speaks; some tens of
gradient steps on a few seconds of speech correct it. Nothing but 128 numbers is fitted, so a short
recording cannot spoil the sound.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.cloning.decoder import Array
from voiceshift.cloning.fitting import Fitting, Parameters
from voiceshift.cloning.speakernet import SpeakerNet

STEPS = 60
RATE = 0.05
SEGMENT_S = 1.04
"""What the reference encoder hears at once, as in training."""
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


def start(reference: SpeakerNet, passages: Sequence[Array]) -> Parameters:
    """Return what the reference encoder says of passages, (n,) each, in segments of SEGMENT_S."""
    length = int(SEGMENT_S * SAMPLE_RATE_HZ)
    segments = [
        segment
        for audio in passages
        for segment in np.array_split(audio, max(1, len(audio) // length))
    ]
    heard = np.mean([reference(segment) for segment in segments], axis=0)
    return Parameters({"embedding": np.asarray(heard, np.float32)})


def fit(fitting: Fitting, progress: Callable[[float], None]) -> Array:
    """Return the fitted embedding; progress is called with the share that is done."""
    for step in range(STEPS):
        fitting.step(annealed(step / STEPS))
        progress((step + 1) / STEPS)
    return fitting.parameters.values["embedding"]
