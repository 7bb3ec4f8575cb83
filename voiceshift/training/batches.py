"""Random training batches from a packed corpus: half preset speakers, half everybody else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from voiceshift.audio.format import HOP_SAMPLES, Samples
from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.training.corpus import Corpus, Utterance
from voiceshift.training.features import CONTEXT_SAMPLES
from voiceshift.training.surroundings import Surroundings

SEGMENT_FRAMES = 104
REFERENCES = 3
"""Other segments of a row's speaker, by which the reference encoder knows the voice."""


@dataclass
class Batch:
    """One batch of T = SEGMENT_FRAMES frames."""

    audio: Tensor
    """(B, CONTEXT_SAMPLES + 240 T), level-normalised."""
    heard: Tensor
    """The same with some room and noise around it, as a microphone may hear it."""
    f0_hz: Tensor
    """(B, T), the live tracker's: a guess in unvoiced frames, 0 before the first voiced one."""
    voicing: Tensor
    """(B, T), 0..1."""
    phones: Tensor
    """(B, T) int64, -1 where unknown."""
    speaker: Tensor
    """(B,) int64, index into Corpus.speakers."""
    mean_f0_hz: Tensor
    """(B, 1), of the speaker."""
    band_hz: Tensor
    """(B,)."""
    references: Tensor
    """(B, REFERENCES, CONTEXT_SAMPLES + 240 T): other moments of the speaker."""


class BatchSource:
    """Endless random batches; `random` is the only state, so a seed repeats a run."""

    def __init__(self, corpus: Corpus, batch_size: int, seed: int, device: torch.device) -> None:
        self._corpus = corpus
        self._size = batch_size
        self._device = device
        self._random = np.random.default_rng(seed)
        self._surroundings = Surroundings(corpus, self._random)
        self._index = {name: i for i, name in enumerate(corpus.speakers)}
        by_speaker: dict[str, list[Utterance]] = defaultdict(list)
        for utterance in corpus.utterances:
            if utterance.n_frames >= SEGMENT_FRAMES // 2:
                by_speaker[utterance.speaker].append(utterance)
        self._mean_f0 = {name: corpus.mean_f0_hz(name) for name in corpus.speakers}
        self._by_speaker = by_speaker
        self._presets = [by_speaker[name] for name in PRESET_SPEAKERS if name in by_speaker]
        others = [u for name, us in by_speaker.items() if name not in PRESET_SPEAKERS for u in us]
        if not self._presets or not others:
            raise ValueError("the corpus needs at least one preset speaker and one other speaker")
        self._others = others
        lengths = np.array([u.n_frames for u in others], np.float64)
        self._other_weights = lengths / lengths.sum()

    def draw(self) -> Batch:
        """Return a fresh batch on the device."""
        picks = []
        for i in range(self._size):
            if i % 2 == 0:
                utterances = self._presets[int(self._random.integers(len(self._presets)))]
                picks.append(utterances[int(self._random.integers(len(utterances)))])
            else:
                chosen = self._random.choice(len(self._others), p=self._other_weights)
                picks.append(self._others[int(chosen)])
        audio, f0, voicing, phones, references = [], [], [], [], []
        for utterance in picks:
            start = self._start(utterance)
            audio.append(self._audio(utterance, start))
            own = self._by_speaker[utterance.speaker]
            others = [own[int(i)] for i in self._random.integers(len(own), size=REFERENCES)]
            references.append(np.stack([self._audio(u, self._start(u)) for u in others]))
            f0.append(self._corpus.f0(utterance, start, SEGMENT_FRAMES))
            voicing.append(self._corpus.voicing(utterance, start, SEGMENT_FRAMES))
            phones.append(self._corpus.phones(utterance, start, SEGMENT_FRAMES))
        names = [u.speaker for u in picks]
        return Batch(
            audio=self._tensor(audio),
            heard=self._tensor([self._surroundings.around(segment) for segment in audio]),
            f0_hz=self._tensor(f0),
            voicing=self._tensor(voicing),
            phones=self._tensor(phones).long(),
            speaker=torch.tensor([self._index[n] for n in names], device=self._device),
            mean_f0_hz=torch.tensor([[self._mean_f0[n]] for n in names], device=self._device),
            band_hz=torch.tensor([u.band_hz for u in picks], device=self._device),
            references=self._tensor(references),
        )

    def _start(self, utterance: Utterance) -> int:
        """Return a frame at which a segment may begin."""
        return int(self._random.integers(max(1, utterance.n_frames - SEGMENT_FRAMES + 1)))

    def _audio(self, utterance: Utterance, start: int) -> Samples:
        """Return a segment (CONTEXT_SAMPLES + 240 T,) and what was heard right before it."""
        return self._corpus.audio(
            utterance,
            start * HOP_SAMPLES - CONTEXT_SAMPLES,
            CONTEXT_SAMPLES + SEGMENT_FRAMES * HOP_SAMPLES,
        )

    def _tensor(self, rows: list[NDArray[np.float32]]) -> Tensor:
        return torch.from_numpy(np.stack(rows)).to(self._device)
