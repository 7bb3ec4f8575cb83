"""`python -m benchmarks.cloning SPEECH`: how alike and how clear cloned voices are.

Speakers that the core never heard are cloned as a user would clone them: instant from 10 s of their
recordings, tuned from one minute and more. Four others, two women and two men, speak through each
clone and through the core's own voices, by the live pipeline, and the judges of `voiceshift eval`
compare with recordings that the clone was not made of.

Of those whom the shipped core never heard, nobody has recorded two minutes. A core trained without
LONG_SPEAKERS (`training pack --without`) tells what more speech is worth: docs/VOICE_LAB.md.

Every finished voice is a file below --out and is not made again by the next run with the same core.
Writes a .json and an .svg. Needs the extras eval and bench; set OMP_NUM_THREADS as the times are to
be taken.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.cloningreport import Cell, finished, plot, table, told
from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.cloning.cloner import INSTANT, TUNED, Cloner, Wish
from voiceshift.cloning.recordings import Passage, Recordings
from voiceshift.cloning.report import Report
from voiceshift.config.paths import models_dir
from voiceshift.engine.conversion import CastVoice
from voiceshift.evaluation import metrics
from voiceshift.evaluation.listening import Clip, listening_set, read_clips
from voiceshift.evaluation.sources import SourceCache
from voiceshift.evaluation.summary import mean, summarise
from voiceshift.evaluation.trial import Setup, judge_conversion, judge_voice
from voiceshift.voice import bundle
from voiceshift.voice.card import VOICE_WEIGHTS
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import VoiceRegistry

SPEAKERS = {
    "ls3080": "F", "ls2609": "M", "ls3331": "F", "ls2033": "M", "so0575": "F", "so1156": "M",
}  # fmt: skip
"""Readers and adults with an accent whom no core hears (evaluation/heldout.py)."""
LONG_SPEAKERS = {
    "ls19": "F", "ls26": "M", "slt": "F", "ls27": "M", "vcc16SF1": "F", "vcc16SM1": "M",
}  # fmt: skip
"""Whoever has recorded 7 to 31 minutes; one of them is the shipped voice slt."""
SEXES = {**SPEAKERS, **LONG_SPEAKERS}
SOURCES = ("ls367", "ls2414", "so2170", "so0461")
UTTERANCES = 2
"""Of each source."""
SHIPPED = {"kathleen": "F", "slt": "F", "flemishguy": "M", "bdl": "M"}
INSTANT_S = 10.0
OTHERS_S = 20.0
"""Of each speaker's recordings, set aside to compare with."""
CEILING_RECORDINGS = 10
LENGTHENED = 1.25
"""A longer stretch counts when it is so many times the one before."""
DOCS = Path(__file__).parents[1] / "docs" / "cloning"
_CONSENT = "Benchmark on a public corpus; the voice is deleted at its end"


def main(arguments: Sequence[str] | None = None) -> int:
    """Clone, judge, print and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cloning", description=__doc__)
    parser.add_argument("speech", type=Path, help="the speech pack")
    parser.add_argument(
        "--speakers", nargs="+", choices=SEXES, default=list(SPEAKERS), metavar="NAME",
        help=f"of {', '.join(SEXES)}",
    )  # fmt: skip
    parser.add_argument(
        "--minutes-of-speech", nargs="*", type=float, default=(1.0, 3.0, 10.0), metavar="N",
        help="for tuned voices; none: instant voices only",
    )  # fmt: skip
    parser.add_argument("--max-tuning-minutes", type=float, default=10.0, metavar="N")
    parser.add_argument("--out", type=Path, default=Path("build/cloning"), help="for all voices")
    parser.add_argument(
        "--docs", type=Path, default=DOCS, metavar="STEM", help="of the plot and its numbers"
    )
    options = parser.parse_args(arguments)
    if any(n <= 0.0 for n in (options.max_tuning_minutes, *options.minutes_of_speech)):
        parser.error("minutes must be positive")
    bench = Bench(options.speech, options.out, options.max_tuning_minutes)
    cells: list[Cell] = []
    for cell in bench.cells(options.speakers, options.minutes_of_speech):
        print(json.dumps(told(cell)), file=sys.stderr, flush=True)
        cells.append(cell)
    print(table(cells))
    options.docs.parent.mkdir(parents=True, exist_ok=True)
    numbers = json.dumps([told(cell) for cell in cells], indent=1)
    options.docs.with_suffix(".json").write_text(numbers + "\n", encoding="utf-8")
    plot(cells, options.docs.with_suffix(".svg"))
    return 0


class Bench:
    """All voices of a run. One thread owns it."""

    def __init__(self, speech: Path, out: Path, tuning_minutes: float) -> None:
        """Choose the sources. Raises EvaluationError for an incomplete pack, VoiceError."""
        self._speech, self._out, self._tuning_minutes = speech, out, tuning_minutes
        clips = read_clips(speech)
        self._by_speaker: dict[str, list[Clip]] = defaultdict(list)
        for clip in clips:
            self._by_speaker[clip.speaker].append(clip)
        listening = listening_set(clips, UTTERANCES)
        self._sources = tuple(clip for clip in listening.clips if clip.speaker in SOURCES)
        self._references = {name: listening.source_references[name] for name in SOURCES}
        self._registry = VoiceRegistry([models_dir()])
        core, digest, _ = self._registry.first_core()
        self._heard = frozenset(bundle.read_manifest(core).facts["speakers"])
        self._cells = out / digest[:12]
        self._known = SourceCache(speech, out / "cache")

    def cells(self, speakers: Sequence[str], minutes: Sequence[float]) -> Iterator[Cell]:
        """Yield every cell as it is finished: the shipped voices, then the shortest recordings."""
        there = {card.id for card in self._registry.voices()}
        for voice in (voice for voice in SHIPPED if voice in there):
            yield finished(self._cells / f"shipped-{voice}.json", partial(self._shipped, voice))
        targets = [Target(self._speech, name, self._by_speaker[name]) for name in speakers]
        for target in targets:
            yield self._finished(target, INSTANT, INSTANT_S / 60.0)
        for length in sorted(minutes):
            for target in targets:
                if length in worth_it(minutes, target.seconds / 60.0):
                    yield self._finished(target, TUNED, length)

    def _finished(self, target: Target, depth: str, minutes: float) -> Cell:
        name = f"{target.name}-{depth}-{60 * minutes:.0f}s.json"
        return finished(self._cells / name, partial(self._cloned, target, depth, minutes))

    def _shipped(self, voice: str) -> Cell:
        found = summarise(judge_voice(self._setup({}), voice, self._sources))
        return Cell(
            voice, SHIPPED[voice], heard=True, depth="shipped", minutes=0.0,
            secs_source=found.secs_source, word_error=found.moonshine_wer, ovrl=found.ovrl,
        )  # fmt: skip

    def _cloned(self, target: Target, depth: str, minutes: float) -> Cell:
        """Make one voice and judge it."""
        budget = self._tuning_minutes if depth == TUNED else 0.0
        with tempfile.TemporaryDirectory() as scratch:
            voices = Path(scratch) / "voices"
            cloner = Cloner(self._registry, voices)
            own, reading = target.recordings(cloner)
            chosen = first(own, 60.0 * minutes)
            share = seconds_of(chosen) / seconds_of(own)
            begun = Spent.now()
            folder = cloner.make(Wish(target.name, _CONSENT), Recordings(chosen, Report()), budget)
            making = Spent.now() - begun
            voice = VoiceRegistry([models_dir(), voices]).load(folder.name)
            size = (folder / VOICE_WEIGHTS).stat().st_size
        centre = self._known.centroid(target.others)
        setup = self._setup({target.name: target.others})
        cast = CastVoice(target.name, voice.info.mean_f0_hz, VoiceConverter(voice))
        found = summarise([judge_conversion(setup, clip, cast) for clip in self._sources])

        def likeness(paths: Sequence[str]) -> float:
            return mean(metrics.similarity(self._known.embedding(p), centre) for p in paths)

        return Cell(
            speaker=target.name,
            sex=SEXES[target.name],
            heard=target.name in self._heard,
            depth=depth,
            minutes=minutes,
            used_s=seconds_of(chosen),
            secs_target=found.secs_target,
            secs_source=found.secs_source,
            secs_before=likeness([clip.path for clip in self._sources]),
            secs_own=likeness(target.own[:CEILING_RECORDINGS]),
            word_error=found.moonshine_wer,
            ovrl=found.ovrl,
            wall_s=making.wall_s + share * reading.wall_s,
            cpu_s=making.cpu_s + share * reading.cpu_s,
            size_bytes=size,
        )

    def _setup(self, targets: dict[str, tuple[str, ...]]) -> Setup:
        judges = frozenset(("secs", "moonshine", "dnsmos"))
        return Setup(self._speech, self._out / "cache", judges, targets, self._references)


class Target:
    """A speaker to be cloned: which recordings serve, and which are only compared with."""

    def __init__(self, speech: Path, name: str, clips: Sequence[Clip]) -> None:
        self.name = name
        own, others = set_aside(clips, OTHERS_S)
        self.own, self.others = (tuple(c.path for c in part) for part in (own, others))
        self.seconds = sum(clip.seconds for clip in own)
        self._files = [speech / path for path in self.own]
        self._read: tuple[list[Passage], Spent] | None = None

    def recordings(self, cloner: Cloner) -> tuple[list[Passage], Spent]:
        """Return all usable passages, and what reading them took; they are read once."""
        if self._read is None:
            begun = Spent.now()
            passages = cloner.condition(self._files).passages
            self._read = passages, Spent.now() - begun
        return self._read


@dataclass(frozen=True)
class Spent:
    """Time, on the wall and of this process on all cores."""

    wall_s: float
    cpu_s: float

    @classmethod
    def now(cls) -> Spent:
        """Return what has passed since some instant."""
        return cls(time.perf_counter(), time.process_time())

    def __sub__(self, earlier: Spent) -> Spent:
        return Spent(self.wall_s - earlier.wall_s, self.cpu_s - earlier.cpu_s)


def set_aside(clips: Sequence[Clip], seconds: float) -> tuple[list[Clip], list[Clip]]:
    """Return the recordings to clone from, and at least so many seconds of others.

    Their order knows nothing of content or session. Raises ValueError if nothing is left.
    """
    order = sorted(clips, key=lambda clip: hashlib.sha256(clip.path.encode()).digest())
    others: list[Clip] = []
    while order and sum(clip.seconds for clip in others) < seconds:
        others.append(order.pop())
    if not order:
        raise ValueError(f"there are no more than {seconds:.0f} s to clone from and compare with")
    return order, others


def worth_it(minutes: Sequence[float], available: float) -> list[float]:
    """Return the lengths for which the minutes available give more speech than for the last one."""
    found: list[float] = []
    reached = 0.0
    for length in sorted(minutes):
        if min(length, available) >= LENGTHENED * reached:
            found.append(length)
            reached = min(length, available)
    return found


def first(passages: Sequence[Passage], seconds: float) -> list[Passage]:
    """Return the first passages up to so many seconds, the last one cut."""
    left = int(seconds * SAMPLE_RATE_HZ)
    chosen = []
    for passage in passages:
        if left < SAMPLE_RATE_HZ:
            break
        chosen.append(Passage(passage.audio[:left], passage.band_hz))
        left -= len(passage.audio)
    return chosen


def seconds_of(passages: Sequence[Passage]) -> float:
    """Return how long they are together."""
    return sum(len(passage.audio) for passage in passages) / SAMPLE_RATE_HZ


if __name__ == "__main__":
    sys.exit(main())
