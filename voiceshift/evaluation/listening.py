"""What is listened to: the fixed utterances of the held-out speakers, and the targets' recordings.

Every choice below is a function of metadata.csv alone, and shorter lists are beginnings of longer
ones, so that numbers stay comparable from run to run. Folders of other recordings are
evaluation/folder.py's.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from voiceshift.audio.format import Samples
from voiceshift.errors import EvaluationError
from voiceshift.evaluation import heldout
from voiceshift.training.corpus import REFERENCE_DBFS, loud_half_rms, read_speech

METADATA = "metadata.csv"
UTTERANCES = 4
"""Of each speaker, unless asked otherwise."""
SHORTEST_S = 3.0
LONGEST_S = 12.0
SHORTEST_REFERENCE_S = 2.0
TARGET_REFERENCES = 30
SOURCE_REFERENCES = 10
CEILING_UTTERANCES = 10
PARALLEL_SPEAKER = "bdl"
PARALLEL_VOICES = ("kathleen", "slt")
PARALLEL_SENTENCES = 10
WORDS_GROUP = "librispeech"
"""The recognisers know US English best: the other groups' word errors say less."""

GROUPS = {
    "librispeech": heldout.LIBRISPEECH,
    "adults": heldout.SPEECHOCEAN_ADULTS,
    "children": heldout.SPEECHOCEAN_CHILDREN,
}
"""Held-out speakers by kind: US readers; Chinese adults and children speaking English."""


@dataclass(frozen=True)
class Clip:
    """One utterance; `path` is relative to the folder of speech."""

    path: str
    speaker: str
    seconds: float
    text: str
    """Empty where unknown."""
    group: str = ""
    """Kind of speaker."""


@dataclass(frozen=True)
class Parallel:
    """The same sentence by a held-out speaker and by a voice's own speaker; paths as in Clip."""

    voice: str
    source: str
    target: str


@dataclass(frozen=True)
class ListeningSet:
    """Everything that an evaluation listens to."""

    clips: tuple[Clip, ...]
    """Sources to convert, one speaker of each group in turn."""
    words_group: str
    """Group that word errors are summed up on besides all."""
    source_references: dict[str, tuple[str, ...]]
    """Paths that make a source speaker's centroid, by speaker."""
    target_references: dict[str, tuple[str, ...]]
    """Paths that make a voice's centroid, by its speaker."""
    ceilings: dict[str, tuple[str, ...]]
    """Unseen recordings of voices' speakers, none of them in its centroid."""
    parallel: tuple[Parallel, ...]
    noises: tuple[str, ...]
    """Recordings of noise."""
    notes: tuple[str, ...] = ()
    """What was left out, a sentence each."""


def group_of(speaker: str) -> str:
    """Return the key of GROUPS that a held-out speaker belongs to."""
    return next(group for group, speakers in GROUPS.items() if speaker in speakers)


def read_clips(speech: Path) -> list[Clip]:
    """Return every utterance in the speech pack, by path."""
    with (speech / METADATA).open(newline="", encoding="utf-8") as file:
        clips = [
            Clip(row["path"], row["speaker"], float(row["seconds"]), row["text"])
            for row in csv.DictReader(file)
            if row["speaker"]
        ]
    return sorted(clips, key=lambda clip: clip.path)


def listening_set(
    clips: list[Clip], per_speaker: int = UTTERANCES, noises: Iterable[str] = ()
) -> ListeningSet:
    """Choose what to listen to.

    Raises EvaluationError when a held-out or preset speaker is missing from the pack.
    """
    by_speaker: dict[str, list[Clip]] = defaultdict(list)
    for clip in clips:
        by_speaker[clip.speaker].append(clip)
    missing = [s for s in (*_turns(), *heldout.PRESET_SPEAKERS) if not by_speaker[s]]
    if missing:
        raise EvaluationError(
            f"The speech pack lacks {', '.join(missing)}: fetch the complete pack, then try again."
        )
    held = heldout.held_out_paths({s: [c.path for c in cs] for s, cs in by_speaker.items()})
    chosen = {
        speaker: _shuffled(by_speaker[speaker], SHORTEST_S)[:per_speaker] for speaker in _turns()
    }
    targets = {}
    ceilings = {}
    for speaker in heldout.PRESET_SPEAKERS:
        recordings = _shuffled(by_speaker[speaker], SHORTEST_REFERENCE_S)
        unseen = [clip.path for clip in recordings if clip.path in held][:CEILING_UTTERANCES]
        rest = [clip.path for clip in recordings if clip.path not in unseen]
        ceilings[speaker] = tuple(unseen)
        targets[speaker] = tuple(rest[:TARGET_REFERENCES])
    return ListeningSet(
        clips=tuple(
            replace(chosen[speaker][k], group=group_of(speaker))
            for k in range(per_speaker)
            for speaker in _turns()
            if k < len(chosen[speaker])
        ),
        words_group=WORDS_GROUP,
        source_references={
            speaker: tuple(
                c.path
                for c in _shuffled(by_speaker[speaker], SHORTEST_REFERENCE_S)[:SOURCE_REFERENCES]
            )
            for speaker in _turns()
        },
        target_references=targets,
        ceilings=ceilings,
        parallel=_parallel(by_speaker, held),
        noises=tuple(sorted(n for n in noises if heldout.held_out_noise(n))),
    )


def narrowed(listening: ListeningSet, voices: Collection[str], at_most: int | None) -> ListeningSet:
    """Return what is needed for some voices (none: of all) and the first at_most utterances."""
    clips = listening.clips[:at_most]
    speakers = {clip.speaker for clip in clips}

    def of_voices(by_voice: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return {v: paths for v, paths in by_voice.items() if v in voices or not voices}

    return replace(
        listening,
        clips=clips,
        source_references={
            s: paths for s, paths in listening.source_references.items() if s in speakers
        },
        target_references=of_voices(listening.target_references),
        ceilings=of_voices(listening.ceilings),
        parallel=tuple(pair for pair in listening.parallel if pair.voice in voices),
    )


def sentence_of(path: str) -> str:
    """Return what tells that two recordings are of one sentence: ARCTIC's number, or the name."""
    number = re.search(r"arctic_([ab]\d{4})", path)
    return number[1] if number else Path(path).stem


def matched(sources: Iterable[str], targets: Iterable[str], voice: str) -> list[Parallel]:
    """Return the sources that a voice's speaker has spoken, too, in the order given."""
    spoken = {sentence_of(path): path for path in targets}
    return [
        Parallel(voice, path, spoken[sentence_of(path)])
        for path in sources
        if sentence_of(path) in spoken
    ]


def load_clip(speech: Path, path: str) -> Samples:
    """Decode an utterance to 24 kHz mono, its louder half at REFERENCE_DBFS, shape (n,).

    Raises EvaluationError when the file is missing.
    """
    if not (speech / path).is_file():
        raise EvaluationError(f"{speech / path} is missing: fetch the complete speech pack.")
    audio = read_speech(speech / path)
    return audio * (10 ** (REFERENCE_DBFS / 20) / loud_half_rms(audio))


def _parallel(by_speaker: dict[str, list[Clip]], held: set[str]) -> tuple[Parallel, ...]:
    unheard = [c.path for c in _shuffled(by_speaker[PARALLEL_SPEAKER], 0.0) if c.path in held]
    return tuple(
        pair
        for voice in PARALLEL_VOICES
        for pair in matched(unheard, (c.path for c in by_speaker[voice]), voice)[
            :PARALLEL_SENTENCES
        ]
    )


def _turns() -> list[str]:
    """Return held-out speakers, one of each group in turn: any beginning is a fair mixture."""
    rounds = zip_longest(*GROUPS.values())
    return [speaker for turn in rounds for speaker in turn if speaker is not None]


def _shuffled(clips: list[Clip], shortest_s: float) -> list[Clip]:
    """Return clips of fitting length in an order that knows nothing of content or session."""
    fitting = [clip for clip in clips if shortest_s <= clip.seconds <= LONGEST_S]
    return sorted(fitting, key=lambda clip: hashlib.sha256(clip.path.encode()).digest())
