"""Random training batches from a packed corpus: half preset speakers, half everybody else.

The corpus lies on the device that trains: in a GPU's memory (an hour of speech takes 0.17 GB), or
mapped from disk beside a CPU.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields

import torch
from torch import Tensor

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.training.corpus import NO_PHONE, Corpus, Utterance
from voiceshift.training.features import CONTEXT_SAMPLES
from voiceshift.training.surroundings import Surroundings

SEGMENT_FRAMES = 104
SEGMENT_SAMPLES = CONTEXT_SAMPLES + SEGMENT_FRAMES * HOP_SAMPLES
REFERENCES = 3
"""Other segments of a row's speaker, by which the reference encoder knows the voice."""
PACES = (0.8, 1.25)
"""How fast recordings are played for the encoder alone: faster is higher, too (Ko et al. 2015)."""


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
    paced: Tensor
    """(B // 2 at least 1, CONTEXT_SAMPLES + 240 T): other recordings, played at other paces."""
    paced_phones: Tensor
    """(as many, T) int64, -1 where unknown."""

    def copy_(self, other: Batch) -> None:
        """Take over another batch of the same size, in place."""
        for field in fields(self):
            getattr(self, field.name).copy_(getattr(other, field.name))


class BatchSource:
    """Endless random batches; `random` is the only state, so a seed repeats a run."""

    def __init__(self, corpus: Corpus, batch_size: int, seed: int, device: torch.device) -> None:
        self._size, self._device = batch_size, device
        self.random = torch.Generator(device).manual_seed(seed)
        self._surroundings = Surroundings(corpus, self.random)
        self._audio = torch.from_numpy(corpus.pcm).to(device)
        self._tracks = [
            torch.from_numpy(track).to(device)
            for track in (corpus.f0_hz, corpus.voicing_share, corpus.phone_labels)
        ]
        usable = [u for u in corpus.utterances if u.n_frames >= SEGMENT_FRAMES // 2]
        self._facts = _Facts(usable, corpus, device)
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, utterance in enumerate(usable):
            numbers[utterance.speaker].append(number)
        presets = [numbers[name] for name in PRESET_SPEAKERS if name in numbers]
        others = [n for name, ns in numbers.items() if name not in PRESET_SPEAKERS for n in ns]
        if not presets or not others:
            raise ValueError("the corpus needs at least one preset speaker and one other speaker")
        self._presets = _Shelf(presets, self.random)
        self._others = torch.tensor(others, device=device)
        lengths = self._facts.n_frames[self._others].double()
        self._other_weights = torch.cumsum(lengths / lengths.sum(), 0)
        # Whatever number a speaker has in the corpus, its utterances are on that board.
        self._speakers = _Shelf([numbers[name] for name in corpus.speakers], self.random)

    def draw(self) -> Batch:
        """Return a fresh batch on the device."""
        facts, size = self._facts, self._size
        preset = self._presets.pick(self._index(len(self._presets.counts), (size + 1) // 2))
        picks = torch.empty(size, dtype=torch.long, device=self._device)
        picks[0::2], picks[1::2] = preset, self._pick_others(size // 2)
        paced, paced_phones = self._paced(self._pick_others(max(1, size // 2)))
        start = self._start(picks)
        audio = self._segments(picks, start)
        speaker = facts.speaker[picks]
        again = self._speakers.pick(speaker.repeat_interleave(REFERENCES))
        references = self._segments(again, self._start(again))
        f0_hz, voicing, phones = (
            _slice(track, facts.first_frame[picks], facts.n_frames[picks], start, SEGMENT_FRAMES)
            for track in self._tracks
        )
        return Batch(
            audio=audio,
            heard=self._surroundings.around(audio),
            f0_hz=f0_hz,
            voicing=voicing,
            phones=phones.long(),
            speaker=speaker,
            mean_f0_hz=facts.mean_f0_hz[speaker][:, None],
            band_hz=facts.band_hz[picks],
            references=references.view(size, REFERENCES, -1),
            paced=paced,
            paced_phones=paced_phones,
        )

    def _pick_others(self, count: int) -> Tensor:
        """Return utterances of others than the presets, long ones more often."""
        chance = torch.rand(count, generator=self.random, device=self._device).double()
        place = torch.searchsorted(self._other_weights, chance).clamp(max=len(self._others) - 1)
        return self._others[place]

    def _paced(self, picks: Tensor) -> tuple[Tensor, Tensor]:
        """Return segments (B, CONTEXT_SAMPLES + 240 T) at paces of their own, and their phones.

        Read off between samples on a line: good enough up to where speech has little.
        """
        facts, device = self._facts, self._device
        slowest, fastest = PACES
        share = torch.rand(len(picks), 1, generator=self.random, device=device)
        pace = slowest * (fastest / slowest) ** share
        start = self._start(picks)
        frames = ((torch.arange(SEGMENT_FRAMES, device=device) + 0.5) * pace).long()
        first, length = facts.first_frame[picks], facts.n_frames[picks]
        phones = _at(self._tracks[2], first, length, start[:, None] + frames, NO_PHONE).long()
        samples = (torch.arange(SEGMENT_SAMPLES, device=device) - CONTEXT_SAMPLES) * pace
        whole = samples.floor()
        place = start[:, None] * HOP_SAMPLES + whole.long()
        first, length = facts.first_sample[picks], facts.n_samples[picks]
        before, after = (_at(self._audio, first, length, place + i).float() for i in (0, 1))
        return before.lerp(after, samples - whole) * facts.gain[picks, None], phones

    def _index(self, below: int, count: int) -> Tensor:
        return torch.randint(below, (count,), generator=self.random, device=self._device)

    def _start(self, picks: Tensor) -> Tensor:
        """Return frames at which segments may begin."""
        room = (self._facts.n_frames[picks] - SEGMENT_FRAMES + 1).clamp(min=1)
        return _below(room, self.random)

    def _segments(self, picks: Tensor, start: Tensor) -> Tensor:
        """Return segments (B, CONTEXT_SAMPLES + 240 T) and what was heard right before them."""
        facts = self._facts
        begin = start * HOP_SAMPLES - CONTEXT_SAMPLES
        first, length = facts.first_sample[picks], facts.n_samples[picks]
        return _slice(self._audio, first, length, begin, SEGMENT_SAMPLES) * facts.gain[picks, None]


class _Facts:
    """What is known of utterances, and of the corpus's speakers, as columns on a device."""

    def __init__(self, utterances: list[Utterance], corpus: Corpus, device: torch.device) -> None:
        def column(values: list[float] | list[int]) -> Tensor:
            return torch.tensor(values, device=device)

        index = {name: i for i, name in enumerate(corpus.speakers)}
        self.first_sample = column([u.first_sample for u in utterances])
        self.n_samples = column([u.n_samples for u in utterances])
        self.first_frame = column([u.first_frame for u in utterances])
        self.n_frames = column([u.n_frames for u in utterances])
        self.gain = column([u.gain / 32767 for u in utterances])
        self.band_hz = column([u.band_hz for u in utterances])
        self.speaker = column([index[u.speaker] for u in utterances])
        self.mean_f0_hz = column([corpus.mean_f0_hz(name) for name in corpus.speakers])


class _Shelf:
    """Lists of numbers, one a board: picks at random from boards that are told."""

    def __init__(self, boards: list[list[int]], random: torch.Generator) -> None:
        device = random.device
        self._random = random
        self.counts = torch.tensor([len(board) for board in boards], device=device)
        self._firsts = self.counts.cumsum(0) - self.counts
        self._numbers = torch.tensor([n for board in boards for n in board], device=device)

    def pick(self, boards: Tensor) -> Tensor:
        """Return one number of each board told, (n,)."""
        return self._numbers[self._firsts[boards] + _below(self.counts[boards], self._random)]


def _below(limits: Tensor, random: torch.Generator) -> Tensor:
    """Return a random integer from 0 to below each limit."""
    share = torch.rand(limits.shape, generator=random, device=limits.device, dtype=torch.float64)
    return (share * limits).long().minimum(limits - 1)


def _slice(source: Tensor, first: Tensor, length: Tensor, start: Tensor, count: int) -> Tensor:
    """Return (B, count) float32: source[first + start ...], zero beyond the first `length`."""
    place = start[:, None] + torch.arange(count, device=source.device)
    return _at(source, first, length, place).float()


def _at(source: Tensor, first: Tensor, length: Tensor, place: Tensor, beyond: int = 0) -> Tensor:
    """Return source[first + place], (B, n), `beyond` where place is not within 0..length."""
    inside = (place >= 0) & (place < length[:, None])
    taken = source[(first[:, None] + place).clamp(0, len(source) - 1)]
    return torch.where(
        inside, taken, torch.full((), beyond, dtype=taken.dtype, device=taken.device)
    )
