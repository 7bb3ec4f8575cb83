"""What a microphone hears besides the voice: real noises and rooms, laid over training segments.

They reach the encoder's input only, and the decoder reconstructs the clean recording, so the code
learns to leave them out. Rooms are exponentially decaying noise behind the direct sound (Polack
1988), each drawn anew.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.training.corpus import REFERENCE_DBFS, Corpus
from voiceshift.training.noises import SILENT_RMS

NOISY_SHARE = 0.3
ROOM_SHARE = 0.2
SNR_DB = (3.0, 30.0)
"""Of the louder half of the speech, which is at REFERENCE_DBFS."""
REVERBERATION_S = (0.1, 0.6)
"""Time in which a room's echo falls by 60 dB."""
DIRECT_TO_REVERBERANT_DB = (0.0, 15.0)
FIRST_ECHO_S = 0.003


class Surroundings:
    """Draws rooms and noises; `random` is the only state, and its device theirs."""

    def __init__(self, corpus: Corpus, random: torch.Generator) -> None:
        self._random, self._device = random, random.device
        self._noises: Tensor | None = None
        if corpus.noises:
            self._noises = torch.from_numpy(np.concatenate(corpus.noises)).to(self._device)
            self._lengths = torch.tensor([len(n) for n in corpus.noises], device=self._device)
            self._firsts = self._lengths.cumsum(0) - self._lengths

    def around(self, segments: Tensor) -> Tensor:
        """Return segments (B, n) as some microphone in some room hears each: often the same."""
        rows = len(segments)
        heard = torch.where(
            self._chance(rows) < ROOM_SHARE, in_room(segments, self._random), segments
        )
        if self._noises is None:
            return heard
        noisy = self._chance(rows) < NOISY_SHARE
        return heard + torch.where(noisy, self._noise(*segments.shape), torch.zeros_like(heard))

    def _chance(self, rows: int) -> Tensor:
        return torch.rand(rows, 1, generator=self._random, device=self._device)

    def _noise(self, rows: int, n_samples: int) -> Tensor:
        """Return a stretch of some noise in each row, a short one again and again."""
        assert self._noises is not None
        which = torch.randint(
            len(self._lengths), (rows, 1), generator=self._random, device=self._device
        )
        length = self._lengths[which]
        start = (self._chance(rows) * (length - n_samples).clamp(min=1)).long()
        place = (start + torch.arange(n_samples, device=self._device)) % length
        stretch = self._noises[self._firsts[which] + place].float() / 32767
        loudness = stretch.square().mean(1, keepdim=True).sqrt()
        low_db, high_db = SNR_DB
        wanted_db = REFERENCE_DBFS - low_db - (high_db - low_db) * self._chance(rows)
        scaled = stretch * (10 ** (wanted_db / 20) / loudness.clamp(min=SILENT_RMS))
        return torch.where(loudness > SILENT_RMS, scaled, torch.zeros_like(scaled))


def in_room(dry: Tensor, random: torch.Generator) -> Tensor:
    """Return speech (B, n), each row with a drawn room's echo behind its unchanged direct sound."""
    device, (rows, n_samples) = dry.device, dry.shape

    def between(limits: tuple[float, float]) -> Tensor:
        share = torch.rand(rows, 1, generator=random, device=device)
        return limits[0] + (limits[1] - limits[0]) * share

    decay_s = between(REVERBERATION_S)
    times_s = torch.arange(int(REVERBERATION_S[1] * SAMPLE_RATE_HZ), device=device) / SAMPLE_RATE_HZ
    tail = torch.randn(rows, len(times_s), generator=random, device=device)
    tail = tail * 10 ** (-3.0 * times_s / decay_s)
    tail = tail * ((times_s >= FIRST_ECHO_S) & (times_s < decay_s))
    energy = 10 ** (-between(DIRECT_TO_REVERBERANT_DB) / 10)
    tail = tail * (energy / tail.square().sum(1, keepdim=True)).sqrt()
    fft = _fast_length(n_samples + len(times_s))
    echo: Tensor = torch.fft.irfft(torch.fft.rfft(dry, fft) * torch.fft.rfft(tail, fft), fft)
    return dry + echo[:, :n_samples]


def _fast_length(least: int) -> int:
    """Return an FFT length of small factors."""
    step = 1 << max(0, least.bit_length() - 4)
    return -(-least // step) * step
