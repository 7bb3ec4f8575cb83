"""Whom a batch's conversions are to sound like: presets, now and then a guest, or just anybody."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.training.batches import Batch
from voiceshift.training.corpus import Corpus

GUESTS = 0.3
"""Share of conversions that go to somebody of the batch, told by the reference encoder alone."""


class Voices(NamedTuple):
    """Whom each row of a batch is to sound like."""

    speaker: Tensor
    """(B,), index into Corpus.speakers."""
    embedding: Tensor
    """(B, embedding_dims)."""
    mean_f0_hz: Tensor
    """(B, 1)."""
    band_hz: Tensor
    """(B,)."""


class Targets:
    """The presets of a corpus, and what a conversion to one of them needs."""

    def __init__(self, corpus: Corpus, device: torch.device) -> None:
        """device: of what is drawn."""
        names = [name for name in PRESET_SPEAKERS if name in corpus.speakers]
        self._speaker = torch.tensor([corpus.speakers.index(n) for n in names], device=device)
        self._f0_hz = torch.tensor([corpus.mean_f0_hz(n) for n in names], device=device)
        self._band_hz = torch.tensor([corpus.band_hz(n) for n in names], device=device)
        self._everybody_f0_hz, self._everybody_band_hz = (
            torch.tensor([of(name) for name in corpus.speakers], device=device)
            for of in (corpus.mean_f0_hz, corpus.band_hz)
        )

    def anybody(self, rows: int, table: nn.Embedding) -> Voices:
        """Return some speaker of the corpus for each of some rows."""
        speaker = torch.randint(len(table.weight), (rows,), device=self._speaker.device)
        return Voices(
            speaker,
            table(speaker),
            self._everybody_f0_hz[speaker][:, None],
            self._everybody_band_hz[speaker],
        )

    def draw(self, rows: int, batch: Batch, table: nn.Embedding, referred: Tensor) -> Voices:
        """Return a voice for each of some rows.

        table: embeddings of the corpus's speakers; referred: the reference encoder's, of each row
        of the batch, (B, embedding_dims).
        """
        device = self._speaker.device
        choice = torch.randint(len(self._speaker), (rows,), device=device)
        guest = torch.randint(len(batch.audio), (rows,), device=device)
        invited = torch.rand(rows, device=device) < GUESTS
        column = invited[:, None]
        preset = self._speaker[choice]
        return Voices(
            torch.where(invited, batch.speaker[guest], preset),
            torch.where(column, referred[guest], table(preset)),
            torch.where(column, batch.mean_f0_hz[guest], self._f0_hz[choice][:, None]),
            torch.where(invited, batch.band_hz[guest], self._band_hz[choice]),
        )
