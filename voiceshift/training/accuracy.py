"""How much of speech an encoder understands, of people that it learns from and of strangers.

The share of frames whose phone the code's linear head names. It takes a minute, hardly scatters,
and says of two encoders which one will lose fewer words (docs/VOICE_LAB.md), where recognisers of
converted speech need hundreds of words to see a difference.
"""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES
from voiceshift.dsp.mel import MelFrontend
from voiceshift.errors import TrainingDataError
from voiceshift.evaluation.heldout import held_out_paths
from voiceshift.training.corpus import NO_PHONE, level_gain, read_speech
from voiceshift.training.export import NETWORK, Trained
from voiceshift.voice.network import ContentEncoder

SILENCE = "SIL"
MOST_S = 10
"""Of a recording that is listened to."""
_HEAD = "voice.phones_code."


@dataclass
class Understood:
    """Of one corpus's recordings, trained on or held out."""

    corpus: str
    held_out: bool
    recordings: int = 0
    frames: int = 0
    """That have a label and are not silent."""
    right: int = 0

    @property
    def accuracy(self) -> float:
        """0..1."""
        return self.right / max(1, self.frames)


def phone_accuracy(
    speech: Path, trained: Trained, labels: Path | None = None, recordings: int = 40
) -> list[Understood]:
    """Listen to so many recordings of every corpus with labels, the same ones every time.

    labels: what `labels.label` wrote, for recordings that phones.npz leaves out.
    Raises TrainingDataError when the pack is incomplete.
    """
    try:
        names = (speech / "phones.txt").read_text().split()
        known = dict(np.load(labels)) if labels is not None else {}
        known |= dict(np.load(speech / "phones.npz"))
        chosen = list(_choose(speech / "metadata.csv", known, recordings))
    except OSError as error:
        raise TrainingDataError(
            f"{error.filename} is missing: point --speech at a whole pack"
        ) from None
    encoder = _Encoder(trained)
    found: dict[tuple[str, bool], Understood] = {}
    for corpus, held_out, path in chosen:
        group = found.setdefault((corpus, held_out), Understood(corpus, held_out))
        guess = encoder.phones(speech / path)
        label = known[path][: len(guess)]
        counts = (label != NO_PHONE) & (label != names.index(SILENCE))
        group.recordings += 1
        group.frames += int(counts.sum())
        group.right += int((guess[: len(label)] == label)[counts].sum())
    return [found[key] for key in sorted(found)]


def _choose(
    table: Path, known: dict[str, NDArray[np.int8]], recordings: int
) -> Iterator[tuple[str, bool, str]]:
    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    by_speaker: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_speaker[row["speaker"]].append(row["path"])
    held = held_out_paths(by_speaker)
    groups: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for row in rows:
        if row["path"] in known:
            groups[row["corpus"], row["path"] in held].append(row["path"])
    for (corpus, held_out), paths in groups.items():
        paths.sort(key=lambda path: hashlib.sha256(path.encode()).digest())
        for path in paths[:recordings]:
            yield corpus, held_out, path


class _Encoder:
    def __init__(self, trained: Trained) -> None:
        self._network = ContentEncoder(trained.shape, ENCODER_LOOKAHEAD_FRAMES).eval()
        weights = trained.under(f"{NETWORK}encoder.")
        self._network.load_state_dict({k: _tensor(v) for k, v in weights.items()})
        head = trained.under(_HEAD)
        self._weight, self._bias = (_tensor(head[name]) for name in ("weight", "bias"))

    def phones(self, path: Path) -> NDArray[np.int64]:
        """Return the likeliest phone of every frame of a recording, (T,)."""
        audio = read_speech(path)[: MOST_S * SAMPLE_RATE_HZ]
        audio = audio[: len(audio) // HOP_SAMPLES * HOP_SAMPLES] * np.float32(level_gain(audio))
        mel = torch.from_numpy(MelFrontend().process(audio)[0])[None]
        with torch.inference_mode():
            z, _ = self._network(mel, self._network.initial_state())
            code = z[0, ENCODER_LOOKAHEAD_FRAMES:]
            return F.linear(code, self._weight.flatten(1), self._bias).argmax(1).numpy()


def _tensor(value: NDArray[np.float32]) -> torch.Tensor:
    return torch.from_numpy(np.asarray(value, np.float32))
