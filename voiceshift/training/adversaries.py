"""Networks of training alone: two adversaries, speaker judge, listener, discriminator."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES
from voiceshift.training.reference import CHANNELS, pooled, speaker_net
from voiceshift.voice.network import ContentEncoder, NetworkShape


class _Reverse(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, scale: float) -> Tensor:
        ctx.scale = scale
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None]:
        return -ctx.scale * grad, None


class SpeakerAdversary(nn.Module):
    """Frame-wise speaker classifier behind a gradient reversal (Ganin & Lempitsky 2015)."""

    def __init__(self, content_dims: int, speakers: int) -> None:
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv1d(content_dims, 256, 5, padding=2),
            nn.ReLU(),
            nn.Conv1d(256, 256, 1),
            nn.ReLU(),
            nn.Conv1d(256, speakers, 1),
        )

    def forward(self, z: Tensor, scale: float) -> Tensor:
        """z (B, T, D) -> speaker logits (B, T, N); gradients into z come back times -scale."""
        reversed_z: Tensor = _Reverse.apply(z, scale)  # type: ignore[no-untyped-call]
        return self.net(reversed_z.transpose(1, 2)).transpose(1, 2)  # type: ignore[no-any-return]


class SpeakerJudge(nn.Module):
    """Speaker classifier on log-mel of real speech; converted speech must pass for the preset."""

    def __init__(self, speakers: int) -> None:
        super().__init__()
        self.net = speaker_net()
        self.embed = nn.Linear(2 * CHANNELS, 128)
        self.classes = nn.Parameter(torch.randn(speakers, 128))

    def forward(self, mel: Tensor) -> Tensor:
        """mel (B, T, 80), T >= 40 -> scaled cosine logits (B, N)."""
        embedded = F.normalize(self.embed(pooled(self.net, mel)))
        return 16.0 * embedded @ F.normalize(self.classes).t()


class SourceAdversary(SpeakerJudge):
    """The same network, but it learns from converted speech whose words they were."""


class Listener(nn.Module):
    """Phone recogniser: an encoder, and layers that hear what comes after, too.

    training/listener.py says what for.
    """

    DILATIONS = (1, 2, 4, 8, 1, 2)

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        width = shape.width
        self.encoder = ContentEncoder(shape)
        self.inner = nn.ModuleList(
            nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in self.DILATIONS
        )
        self.outer = nn.ModuleList(nn.Conv1d(width, width, 1) for _ in self.DILATIONS)
        self.phones = nn.Linear(width, shape.phones)
        for conv in self.outer:
            nn.init.zeros_(conv.weight)  # type: ignore[arg-type]
            nn.init.zeros_(conv.bias)  # type: ignore[arg-type]

    def forward(self, mel: Tensor) -> Tensor:
        """Mel (B, T, 80) -> phone logits (B, T, N) of the same frames."""
        late = mel[:, -1:].expand(-1, ENCODER_LOOKAHEAD_FRAMES, -1)
        state = self.encoder.initial_state(len(mel))
        hidden = self.encoder.hidden(torch.cat([mel, late], dim=1), state)[1]
        x = hidden[:, ENCODER_LOOKAHEAD_FRAMES:].transpose(1, 2)
        for inner, outer in zip(self.inner, self.outer, strict=True):
            x = x + outer(F.relu(inner(F.relu(x))))
        logits: Tensor = self.phones(F.relu(x).transpose(1, 2))
        return logits


class SpectrogramDiscriminator(nn.Module):
    """Small multi-resolution discriminator on complex spectrograms, magnitudes compressed by 0.3.

    After the discriminators of UnivNet and EnCodec. With a speaker projection (Miyato & Koyama
    2018), so that it judges "natural, and this speaker".
    """

    RESOLUTIONS = ((512, 128), (1024, 256), (2048, 512))
    COMPRESSION = 0.3

    def __init__(self, speakers: int, channels: int = 24) -> None:
        super().__init__()
        self.nets = nn.ModuleList()
        self.heads = nn.ModuleList()
        self.speakers = nn.ModuleList()
        for _ in self.RESOLUTIONS:
            layers = nn.ModuleList(
                nn.utils.parametrizations.weight_norm(conv)
                for conv in (
                    nn.Conv2d(2, channels, (7, 3), stride=(2, 1), padding=(3, 1)),
                    nn.Conv2d(channels, channels, (7, 3), stride=(3, 1), padding=(3, 1)),
                    nn.Conv2d(channels, 2 * channels, (5, 3), stride=(3, 1), padding=(2, 1)),
                    nn.Conv2d(2 * channels, 2 * channels, (5, 3), stride=(3, 1), padding=(2, 1)),
                )
            )
            self.nets.append(layers)
            self.heads.append(nn.Conv2d(2 * channels, 1, (3, 3), padding=1))
            embedding = nn.Embedding(speakers, 2 * channels)
            nn.init.normal_(embedding.weight, std=0.05)
            self.speakers.append(embedding)

    def forward(
        self, audio: Tensor, band_hz: Tensor, speaker: Tensor
    ) -> tuple[list[Tensor], list[Tensor]]:
        """audio (B, N), band_hz (B,), speaker (B,) -> score maps, activations."""
        scores, activations = [], []
        parts = zip(self.RESOLUTIONS, self.nets, self.heads, self.speakers, strict=True)
        for (fft, hop), layers, head, speakers in parts:
            window = torch.hann_window(fft, device=audio.device)
            spectrum = torch.stft(audio, fft, hop, window=window, center=False, return_complex=True)
            bins = torch.arange(fft // 2 + 1, device=audio.device) * (SAMPLE_RATE_HZ / fft)
            mask = (bins[None, :] < band_hz[:, None]).float()[:, :, None]
            real, imag = spectrum.real * mask, spectrum.imag * mask
            squeeze = (real.square() + imag.square() + 1e-6) ** (0.5 * (self.COMPRESSION - 1))
            x = torch.stack([real * squeeze, imag * squeeze], dim=1)
            for layer in layers:  # type: ignore[attr-defined]
                x = F.leaky_relu(layer(x), 0.1)
                activations.append(x)
            projection = (x * speakers(speaker)[:, :, None, None]).sum(1, keepdim=True)
            scores.append(head(x) + projection)
        return scores, activations
