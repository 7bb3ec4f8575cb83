"""A streaming network of LLVC's published shape with random weights: only its speed means anything.

Sadov et al., "Low-latency Real-time Voice Conversion on CPU" (2023), after Waveformer (Veluri et
al. 2023): a prenet of 12 causal convolutions, an encoder of 8 dilated depthwise-separable causal
convolutions of 512 channels over frames of 16 samples, and one transformer decoder layer of 256
dims over chunks of 13 frames whose output masks the encoder's. Written anew from these sizes.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

RATE_HZ = 16_000
FRAME_SAMPLES = 16
CHUNK_FRAMES = 13
CHUNK_SAMPLES = CHUNK_FRAMES * FRAME_SAMPLES
LOOKAHEAD_SAMPLES = 2 * FRAME_SAMPLES

_PRENET_LAYERS = 12
_ENCODER_DIMS = 512
_ENCODER_LAYERS = 8
_DECODER_DIMS = 256
_HEADS = 8
_OUTPUT_FRAMES = 5
"""Frames that overlap in each frame of output."""


class CausalConv(nn.Module):
    """A convolution that keeps the past it needs."""

    def __init__(self, channels: int, dilation: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv1d(channels, channels, 3, dilation=dilation, groups=channels)
        self.past = torch.zeros(1, channels, 2 * dilation)

    def forward(self, x: Tensor) -> Tensor:
        """x (1, C, T) -> (1, C, T)."""
        joined = torch.cat([self.past, x], dim=2)
        self.past = joined[:, :, -self.past.shape[2] :]
        y: Tensor = self.conv(joined)
        return y


class EncoderLayer(nn.Module):
    """Depthwise, then pointwise, each normed and rectified; residual."""

    def __init__(self, dilation: int) -> None:
        super().__init__()
        self.depthwise = CausalConv(_ENCODER_DIMS, dilation)
        self.first = nn.LayerNorm(_ENCODER_DIMS)
        self.pointwise = nn.Linear(_ENCODER_DIMS, _ENCODER_DIMS)
        self.second = nn.LayerNorm(_ENCODER_DIMS)

    def forward(self, x: Tensor) -> Tensor:
        """x (1, C, T) -> (1, C, T)."""
        y = F.relu(self.first(self.depthwise(x).transpose(1, 2)))
        y = F.relu(self.second(self.pointwise(y)))
        return x + y.transpose(1, 2)


class DecoderLayer(nn.Module):
    """One chunk attends to itself and the chunk before, then to the encoder's; feed-forward."""

    def __init__(self) -> None:
        super().__init__()
        self.own = nn.MultiheadAttention(_DECODER_DIMS, _HEADS, batch_first=True)
        self.other = nn.MultiheadAttention(_DECODER_DIMS, _HEADS, batch_first=True)
        self.wide = nn.Linear(_DECODER_DIMS, 2 * _DECODER_DIMS)
        self.narrow = nn.Linear(2 * _DECODER_DIMS, _DECODER_DIMS)
        self.norms = nn.ModuleList(nn.LayerNorm(_DECODER_DIMS) for _ in range(3))
        self.past = torch.zeros(1, CHUNK_FRAMES, _DECODER_DIMS)

    def forward(self, x: Tensor) -> Tensor:
        """x (1, 13, 256) -> (1, 13, 256)."""
        joined = torch.cat([self.past, x], dim=1)
        self.past = x
        y = self.norms[0](x + self.own(x, joined, joined, need_weights=False)[0])
        y = self.norms[1](y + self.other(y, joined, joined, need_weights=False)[0])
        z: Tensor = self.norms[2](y + self.narrow(F.relu(self.wide(y))))
        return z


class LlvcShape(nn.Module):
    """Chunks of 208 samples at 16 kHz in, as many out."""

    def __init__(self) -> None:
        super().__init__()
        self.prenet = nn.ModuleList(CausalConv(1) for _ in range(_PRENET_LAYERS))
        window = FRAME_SAMPLES + LOOKAHEAD_SAMPLES
        self.inlet = nn.Conv1d(1, _ENCODER_DIMS, window, stride=FRAME_SAMPLES, bias=False)
        self.speaker = nn.Parameter(torch.rand(1, _ENCODER_DIMS, 1))
        self.encoder = nn.Sequential(*(EncoderLayer(2**i) for i in range(_ENCODER_LAYERS)))
        self.down = nn.Linear(_ENCODER_DIMS, _DECODER_DIMS)
        self.decoder = DecoderLayer()
        self.up = nn.Linear(_DECODER_DIMS, _ENCODER_DIMS)
        self.outlet = nn.ConvTranspose1d(
            _ENCODER_DIMS, 1, _OUTPUT_FRAMES * FRAME_SAMPLES, stride=FRAME_SAMPLES, bias=False
        )
        self.recent = torch.zeros(1, 1, LOOKAHEAD_SAMPLES)
        self.masked = torch.zeros(1, _ENCODER_DIMS, _OUTPUT_FRAMES - 1)

    def forward(self, x: Tensor) -> Tensor:
        """x (1, 1, 208) -> (1, 1, 208)."""
        for layer in self.prenet:
            x = x + F.relu(layer(x))
        joined = torch.cat([self.recent, x], dim=2)
        self.recent = joined[:, :, -LOOKAHEAD_SAMPLES:]
        encoded = self.encoder(F.relu(self.inlet(joined)))
        decoded = self.decoder(self.down((encoded * self.speaker).transpose(1, 2)))
        masked = encoded * F.relu(self.up(decoded)).transpose(1, 2)
        frames = torch.cat([self.masked, masked], dim=2)
        self.masked = frames[:, :, -(_OUTPUT_FRAMES - 1) :]
        start = (_OUTPUT_FRAMES - 1) * FRAME_SAMPLES
        return torch.tanh(self.outlet(frames)[:, :, start : start + x.shape[2]])
