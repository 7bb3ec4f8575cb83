"""The two networks of a voice as streaming torch modules: content encoder and decoder.

Both are stacks of causal dilated convolutions over 10 ms frames. State is passed in and handed back
as one flat tensor, so whole-file and streamed runs are the same code and give the same numbers.
With a look-ahead of L frames, the encoder's first L blocks look one frame ahead each, which shows
as output that lags by L: output index n belongs to frame n - L.

Dilated residual blocks: van den Oord et al. 2016 (WaveNet); FiLM: Perez et al. 2018.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.voice.shape import NetworkShape as NetworkShape
from voiceshift.voice.synthesis import BINS, N_DECODER_FEATURES


class Block(nn.Module):
    """x + P(relu(film(C(relu(x))))): a residual dilated causal convolution of 3 taps.

    With `ahead`, the residual is taken one frame late, so the convolution sees one frame of future.
    """

    def __init__(self, width: int, dilation: int, ahead: bool = False) -> None:
        super().__init__()
        self.conv = nn.Conv1d(width, width, 3, dilation=dilation)
        self.point = nn.Conv1d(width, width, 1)
        nn.init.zeros_(self.point.weight)
        nn.init.zeros_(self.point.bias)  # type: ignore[arg-type]
        self.past = 2 * dilation
        self.ahead = ahead

    def forward(self, x: Tensor, state: Tensor, film: Tensor | None) -> tuple[Tensor, Tensor]:
        """x (B, C, T), state (B, C, past), film (B, 2 C) or None -> y (B, C, T), new state."""
        joined = torch.cat([state, x], dim=2)
        y = self.conv(F.relu(joined))
        if film is not None:
            scale, shift = film.unsqueeze(2).chunk(2, dim=1)
            y = y * (1.0 + scale) + shift
        skip = joined[:, :, 1:-1] if self.ahead else x
        return skip + self.point(F.relu(y)), joined[:, :, -self.past :]


class BlockStack(nn.Module):
    """Blocks in a row with their states in one flat tensor (B, C, sum of pasts)."""

    def __init__(self, width: int, dilations: tuple[int, ...], n_ahead: int = 0) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(Block(width, d, i < n_ahead) for i, d in enumerate(dilations))
        self.pasts = [2 * d for d in dilations]

    def forward(
        self, x: Tensor, state: Tensor, film: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """x (B, C, T), state, film (B, blocks, 2 C) or None -> y (B, C, T), new state."""
        states = []
        for i, (block, old) in enumerate(
            zip(self.blocks, torch.split(state, self.pasts, dim=2), strict=True)
        ):
            x, new = block(x, old, None if film is None else film[:, i])
            states.append(new)
        return x, torch.cat(states, dim=2)


class ContentEncoder(nn.Module):
    """Log-mel frames to content codes that carry words but no speaker."""

    def __init__(self, shape: NetworkShape, lookahead: int = ENCODER_LOOKAHEAD_FRAMES) -> None:
        """lookahead: in frames."""
        super().__init__()
        self.shape = shape
        self.inlet = nn.Conv1d(MEL_BINS, shape.width, 1)
        self.stack = BlockStack(shape.width, shape.encoder_dilations, lookahead)
        self.outlet = nn.Conv1d(shape.width, shape.content_dims, 1)
        self.norm = nn.LayerNorm(shape.content_dims, elementwise_affine=False)

    def initial_state(self, batch: int = 1) -> Tensor:
        """Return the state before any input, (batch, width, frames)."""
        device = self.outlet.weight.device
        return torch.zeros(batch, self.shape.width, sum(self.stack.pasts), device=device)

    def hidden(self, mel: Tensor, state: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """mel (B, T, 80) -> content (B, T, D), last hidden layer (B, T, C), new state."""
        h, new = self.stack(self.inlet(mel.transpose(1, 2)), state)
        z = self.norm(self.outlet(F.relu(h)).transpose(1, 2))
        return z, h.transpose(1, 2), new

    def forward(self, mel: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
        """mel (B, T, 80) -> content (B, T, D) lagging by the look-ahead, new state."""
        z, _, new = self.hidden(mel, state)
        return z, new


class Decoder(nn.Module):
    """Content, pitch, energy and a speaker to the filters of source-filter synthesis."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.shape = shape
        self.inlet = nn.Conv1d(shape.content_dims + N_DECODER_FEATURES, shape.width, 1)
        self.stack = BlockStack(shape.width, shape.decoder_dilations)
        self.outlet = nn.Conv1d(shape.width, 3 * BINS, 1)
        self.film = nn.Linear(shape.embedding_dims, len(shape.decoder_dilations) * 2 * shape.width)
        nn.init.normal_(self.film.weight, std=0.05)
        nn.init.zeros_(self.film.bias)
        with torch.no_grad():
            self.outlet.weight.mul_(0.3)
            bias = self.outlet.bias
            assert bias is not None
            bias.zero_()
            bias[:BINS] = torch.linspace(0.0, -3.0, BINS)
            bias[2 * BINS :] = -3.0

    def initial_state(self, batch: int = 1) -> Tensor:
        """Return the state before any input, (batch, width, frames)."""
        device = self.outlet.weight.device
        return torch.zeros(batch, self.shape.width, sum(self.stack.pasts), device=device)

    def film_of(self, embedding: Tensor) -> Tensor:
        """Speaker embedding (B, E) -> FiLM coefficients (B, blocks, 2 C)."""
        return self.film(embedding).view(len(embedding), -1, 2 * self.shape.width)  # type: ignore[no-any-return]

    def forward(
        self, z: Tensor, features: Tensor, film: Tensor, state: Tensor
    ) -> tuple[Tensor, Tensor]:
        """z (B, T, D), features (B, T, 3), film -> filters (B, T, 3 * 321), new state.

        Filters: harmonic log-magnitude, harmonic phase, noise log-magnitude; relative to frame RMS.
        """
        x = self.inlet(torch.cat([z, features], dim=2).transpose(1, 2))
        h, new = self.stack(x, state, film)
        return self.outlet(F.relu(h)).transpose(1, 2), new


class VoiceNetwork(nn.Module):
    """Encoder and decoder in one step: what the live path runs, and what is exported to ONNX."""

    def __init__(self, shape: NetworkShape, lookahead: int = ENCODER_LOOKAHEAD_FRAMES) -> None:
        """lookahead: of the encoder, in frames."""
        super().__init__()
        self.encoder = ContentEncoder(shape, lookahead)
        self.decoder = Decoder(shape)

    def initial_state(self, batch: int = 1) -> Tensor:
        """Return both states side by side, (batch, width, frames)."""
        return torch.cat([self.encoder.initial_state(batch), self.decoder.initial_state(batch)], 2)

    def forward(
        self,
        mel: Tensor,
        features: Tensor,
        film: Tensor,
        state: Tensor,
        transport: Tensor | None = None,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Run hops n: mel (B, T, 80), features of frames n - L -> filters, codes, new state.

        transport (D + 1, D) moves the codes that the decoder is given.
        """
        pasts = [sum(self.encoder.stack.pasts), sum(self.decoder.stack.pasts)]
        old = torch.split(state, pasts, dim=2)
        z, encoder_state = self.encoder(mel, old[0])
        moved = z if transport is None else z + z @ transport[:-1] + transport[-1]
        filters, decoder_state = self.decoder(moved, features, film, old[1])
        return filters, z, torch.cat([encoder_state, decoder_state], dim=2)
