"""What the frames of a batch say: by their labels and, in runs that have one, by the listener."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional as F

from voiceshift.training.adversaries import Listener
from voiceshift.training.checkpoints import under
from voiceshift.voice.network import NetworkShape

LISTENER_CHECKPOINT = "listener.safetensors"
"""In a run's folder once the stage `listener` was trained."""
LISTENER_AVERAGE = "average."
SMOOTHING = 0.1
"""Of phone labels that have no listener beside them."""
OPINION = 0.5
"""Weight of what the listener hears beside a label."""


class Phones(NamedTuple):
    """What phones frames have."""

    share: Tensor
    """(B, T, N): probabilities."""
    known: Tensor
    """(B, T) bool."""

    def at(self, rows: slice, frames: slice) -> Phones:
        """Return a part of the batch."""
        return Phones(self.share[rows, frames], self.known[rows, frames])


class Said:
    """Knows phones by labels alone until `hire`."""

    def __init__(self, shape: NetworkShape, device: torch.device) -> None:
        self._shape, self._device = shape, device
        self.listener: Listener | None = None

    def hire(self, run: Path) -> None:
        """Use the listener that was trained in a run's folder, if one was."""
        if not (run / LISTENER_CHECKPOINT).is_file():
            return
        tensors = load_file(run / LISTENER_CHECKPOINT, device=str(self._device))
        self.listener = Listener(self._shape).to(self._device).requires_grad_(False)
        self.listener.load_state_dict(under(tensors, LISTENER_AVERAGE))

    def phones(self, labels: Tensor, mel: Tensor) -> Phones:
        """Take labels (B, T), -1 where unknown, and the clean mel (B, T, 80) of the same frames.

        The listener, where there is one, knows some of every frame.
        """
        known = labels >= 0
        share = F.one_hot(labels.clamp(min=0), self._shape.phones).float()
        if self.listener is None:
            return Phones(share * (1 - SMOOTHING) + SMOOTHING / self._shape.phones, known)
        with torch.no_grad(), torch.autocast(self._device.type, torch.bfloat16):
            opinion = self.listener(mel).float().softmax(-1)
        share = torch.where(known[..., None], share.lerp(opinion, OPINION), opinion)
        return Phones(share, torch.ones_like(known))
