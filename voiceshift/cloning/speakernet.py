"""The networks that hear who speaks, in numpy: the speaker judge's and the reference encoder's.

training/reference.py describes them; a core's training.safetensors holds their weights.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, Samples
from voiceshift.cloning.decoder import Array
from voiceshift.dsp.mel import MelFrontend
from voiceshift.errors import CloningError, VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.core import TRAINING_WEIGHTS, Tensors, read_tensors

JUDGE, REFERENCE = "judge", "voice.reference"
_LEAK = np.float32(0.2)
_LAYERS = ((0, 2, 1), (2, 1, 2), (4, 1, 4))
"""Number, stride and dilation."""


class SpeakerNet:
    """One of the two. Keeps no state; any thread may call."""

    def __init__(self, tensors: Tensors, name: str) -> None:
        """tensors: <name>.* as training.safetensors names them. Raises KeyError."""
        self._layers = [
            (tensors[f"{name}.net.{i}.weight"], tensors[f"{name}.net.{i}.bias"], stride, dilation)
            for i, stride, dilation in _LAYERS
        ]
        self._embed = tensors[f"{name}.embed.weight"], tensors[f"{name}.embed.bias"]

    def __call__(self, audio: Samples) -> Array:
        """Return what it says of speech (n,) at 24 kHz of at least a second, (128,)."""
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
        return np.asarray(self._embed[0] @ pooled + self._embed[1], np.float32)


def read_speaker_net(core: Path, name: str) -> SpeakerNet:
    """Read one that lies beside a core's weights. Raises CloningError."""
    try:
        content = bundle.read_file(core, bundle.read_manifest(core), TRAINING_WEIGHTS)
        return SpeakerNet(read_tensors(content, core / TRAINING_WEIGHTS), name)
    except (VoiceError, KeyError):
        raise CloningError(
            f"The installed voices lack a usable {TRAINING_WEIGHTS}, which cloning needs. "
            "Install VoiceShift again."
        ) from None
