"""Whose voice is it: the core's own speaker judge, in numpy.

training/adversaries.py describes the network, which learnt hundreds of speakers beside the core;
its 128 numbers tell strangers apart too: of passages of 16 speakers that it never heard, 1 in 100
is as near as LIKE to the mean of another speaker (docs/VOICE_LAB.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.cloning.speakernet import JUDGE, SpeakerNet, read_speaker_net

LIKE = 0.5
SHORTEST_S = 1.0
"""Less speech than this tells nothing of who speaks."""


class Likeness:
    """Embeds speech as the judge hears it. Keeps no state; any thread may call."""

    def __init__(self, judge: SpeakerNet) -> None:
        """judge: the core's own."""
        self._judge = judge

    def embedding(self, audio: Samples) -> NDArray[np.float32]:
        """Return speech's direction, (128,) of length 1; audio (n,) of at least SHORTEST_S."""
        found = self._judge(audio)
        return np.asarray(found / max(float(np.linalg.norm(found)), 1e-9), np.float32)


def read_likeness(core: Path) -> Likeness:
    """Read the judge that lies beside a core's weights. Raises CloningError."""
    return Likeness(read_speaker_net(core, JUDGE))


def of_one_speaker(
    embeddings: Sequence[NDArray[np.float32]], seconds: Sequence[float]
) -> NDArray[np.bool_]:
    """Return which pieces, (n,), are by whoever speaks most.

    embeddings are of length 1; seconds weigh them.
    """
    heard = np.stack(embeddings)
    weights = np.asarray(seconds)
    alike = heard @ heard.T
    seed = int(np.argmax((alike > LIKE) @ weights))
    chosen: NDArray[np.bool_] = alike[seed] > LIKE
    for _ in range(5):
        mean = (heard[chosen] * weights[chosen, None]).sum(axis=0)
        now = heard @ (mean / np.linalg.norm(mean)) > LIKE
        if not now.any() or (now == chosen).all():
            break
        chosen = now
    return chosen
