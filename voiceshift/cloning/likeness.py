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

from voiceshift.audio.format import HOP_SAMPLES, Samples
from voiceshift.dsp.mel import MelFrontend
from voiceshift.errors import CloningError, VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.core import Tensors, read_tensors

TRAINING_WEIGHTS = "training.safetensors"
LIKE = 0.5
SHORTEST_S = 1.0
"""Less speech than this tells nothing of who speaks."""
_LEAK = np.float32(0.2)
_LAYERS = (("judge.net.0", 2, 1), ("judge.net.2", 1, 2), ("judge.net.4", 1, 4))
"""Name, stride and dilation."""


class Likeness:
    """Embeds speech as the judge hears it. Keeps no state; any thread may call."""

    def __init__(self, tensors: Tensors) -> None:
        """tensors: judge.* as a core's training.safetensors names them. Raises CloningError."""
        try:
            self._layers = [
                (tensors[f"{name}.weight"], tensors[f"{name}.bias"], stride, dilation)
                for name, stride, dilation in _LAYERS
            ]
            self._embed = tensors["judge.embed.weight"], tensors["judge.embed.bias"]
        except KeyError:
            raise CloningError(_NO_JUDGE) from None

    def embedding(self, audio: Samples) -> NDArray[np.float32]:
        """Return speech's direction, (128,) of length 1; audio (n,) of at least SHORTEST_S."""
        whole = len(audio) // HOP_SAMPLES * HOP_SAMPLES
        mel, _ = MelFrontend().process(audio[:whole])
        x = mel - mel.mean()
        for weight, bias, stride, dilation in self._layers:
            reach = dilation * (weight.shape[2] - 1)
            taps = [
                x[k * dilation : len(x) - reach + k * dilation : stride] @ weight[:, :, k].T
                for k in range(weight.shape[2])
            ]
            x = np.sum(taps, axis=0) + bias
            x = np.maximum(x, _LEAK * x)
        pooled = np.concatenate([x.mean(axis=0), x.std(axis=0, ddof=1)])
        found = self._embed[0] @ pooled + self._embed[1]
        return np.asarray(found / max(float(np.linalg.norm(found)), 1e-9), np.float32)


def read_likeness(core: Path) -> Likeness:
    """Read the judge that lies beside a core's weights. Raises CloningError."""
    try:
        content = bundle.read_file(core, bundle.read_manifest(core), TRAINING_WEIGHTS)
        return Likeness(read_tensors(content, core / TRAINING_WEIGHTS))
    except VoiceError:
        raise CloningError(_NO_JUDGE) from None


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


_NO_JUDGE = (
    f"The installed voices lack a usable {TRAINING_WEIGHTS}, which cloning needs. "
    "Install VoiceShift again."
)
