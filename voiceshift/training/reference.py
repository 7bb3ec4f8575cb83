"""The reference encoder: from a few seconds of anybody's speech to a speaker embedding.

Trained with the decoder, which is given its embeddings in the place of the table's own in half of
the rows, so that the decoder can be told a voice that it never learnt (Jia et al. 2018, "Transfer
learning from speaker verification to multispeaker text-to-speech synthesis", but end to end).
`voiceshift clone` starts from what it says; cloning/speakernet.py runs it in numpy.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from voiceshift.dsp.grid import MEL_BINS

CHANNELS = 192


class ReferenceEncoder(nn.Module):
    """What a speaker's segments have in common, as an embedding."""

    def __init__(self, embedding_dims: int) -> None:
        super().__init__()
        self.net = speaker_net()
        self.embed = nn.Linear(2 * CHANNELS, embedding_dims)

    def forward(self, mel: Tensor) -> Tensor:
        """Mel (B, N, T, 80), N segments of T >= 40 frames a speaker -> (B, embedding_dims)."""
        embedded: Tensor = self.embed(pooled(self.net, mel.flatten(0, 1)))
        return embedded.reshape(*mel.shape[:2], -1).mean(1)


def speaker_net() -> nn.Sequential:
    """Return the convolutions by which speakers are told apart."""
    return nn.Sequential(
        nn.Conv1d(MEL_BINS, CHANNELS, 5, stride=2),
        nn.LeakyReLU(0.2),
        nn.Conv1d(CHANNELS, CHANNELS, 3, dilation=2),
        nn.LeakyReLU(0.2),
        nn.Conv1d(CHANNELS, CHANNELS, 3, dilation=4),
        nn.LeakyReLU(0.2),
    )


def pooled(net: nn.Module, mel: Tensor) -> Tensor:
    """Return mean and deviation over time of what `net` hears: (B, T, 80) -> (B, 2 CHANNELS)."""
    # The level of a segment tells nothing of the speaker, so it is taken out.
    mel = mel - mel.mean(dim=(1, 2), keepdim=True)
    heard: Tensor = net(mel.transpose(1, 2)).float()
    return torch.cat([heard.mean(2), heard.std(2)], dim=1)
