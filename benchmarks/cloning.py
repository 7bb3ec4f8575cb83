"""`python -m benchmarks.cloning SPEECH`: how alike cloned voices are, against seconds of speech.

Six speakers that the core never heard (evaluation/heldout.py), cloned as a user would, from some of
their recordings; two others of the same sex speak through the clone, and a public judge compares
with the recordings that were not used. Writes cloning.json and cloning.svg. Needs the extras eval
and bench. An instant voice takes seconds, a tuned one minutes.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.cloning.cloner import Cloner, Wish
from voiceshift.cloning.recordings import Passage, Recordings
from voiceshift.cloning.report import Report
from voiceshift.config.paths import models_dir
from voiceshift.evaluation import metrics
from voiceshift.evaluation.heldout import SPEAKERS
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import LoadedVoice, VoiceRegistry

SIX = ("ls3080", "ls3331", "so0024", "ls2609", "ls2033", "so1156")
"""Three women and three men, readers and speakers with an accent."""
SOURCES = {"F": ("ls367", "so2170"), "M": ("ls2414", "so0461")}
DOCS = Path(__file__).parents[1] / "docs"
_CONSENT = "Benchmark on a public corpus; the voice is deleted at its end"


@dataclass(frozen=True)
class Result:
    """One voice, judged."""

    speaker: str
    seconds: float
    """Of speech that it was made of."""
    depth: str
    secs: float
    """Likeness to the speaker's other recordings, mean of the sources."""
    secs_between_recordings: float
    """The same of a real recording: what could be reached."""
    secs_of_sources: float
    """The same of the sources, unconverted."""
    ovrl: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Clone, judge, print and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cloning", description=__doc__)
    parser.add_argument("speech", type=Path, help="the speech pack")
    parser.add_argument("--speakers", nargs="+", choices=sorted(SPEAKERS), default=SIX)
    parser.add_argument("--seconds", nargs="+", type=float, default=(10.0, 30.0, 45.0))
    parser.add_argument("--minutes", type=float, default=10.0, help="of tuning; 0: instant only")
    parser.add_argument("--out", type=Path, default=DOCS)
    options = parser.parse_args(arguments)
    results: list[Result] = []
    for speaker in options.speakers:
        for result in judged(options.speech, speaker, options.seconds, options.minutes):
            print(json.dumps(asdict(result)), flush=True)
            results.append(result)
    told = json.dumps([asdict(result) for result in results], indent=1)
    (options.out / "cloning.json").write_text(told + "\n", encoding="utf-8")
    _plot(results, options.out / "cloning.svg")
    return 0


def judged(speech: Path, speaker: str, lengths: Sequence[float], minutes: float) -> list[Result]:
    """Clone one speaker from several lengths of speech, and judge the voices."""
    rows = _rows(speech)
    files = [speech / row["path"] for row in rows[speaker]]
    half = len(files) // 2 + 1
    with tempfile.TemporaryDirectory() as scratch:
        voices = Path(scratch) / "voices"
        cloner = Cloner(VoiceRegistry([models_dir()]), voices)
        own, others = (cloner.condition(part).passages for part in (files[:half], files[half:]))
        target = metrics.centroid([metrics.speaker_embedding(p.audio) for p in others])
        sources = [
            cloner.condition([speech / rows[name][0]["path"]]).passages[0].audio
            for name in SOURCES[rows[speaker][0]["sex"]]
        ]
        pitches = [cloner.pitch_hz(source) for source in sources]
        real = _secs([p.audio for p in own], target)
        unconverted = _secs(sources, target)
        found = []
        for seconds in lengths:
            chosen = first(own, seconds)
            used = sum(len(p.audio) for p in chosen) / SAMPLE_RATE_HZ
            for depth, budget in (("instant", 0.0), ("tuned", minutes)):
                if depth == "tuned" and budget <= 0.0:
                    continue
                folder = cloner.make(Wish(speaker, _CONSENT), Recordings(chosen, Report()), budget)
                voice = VoiceRegistry([models_dir(), voices]).load(folder.name)
                pairs = zip(sources, pitches, strict=True)
                spoken = [_converted(voice, source, f0_hz) for source, f0_hz in pairs]
                ovrl = float(np.mean([metrics.dnsmos(y).ovrl for y in spoken]))
                secs = _secs(spoken, target)
                found.append(Result(speaker, used, depth, secs, real, unconverted, ovrl))
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


def _rows(speech: Path) -> dict[str, list[dict[str, str]]]:
    """Return metadata.csv by speaker, in the order of paths."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (speech / "metadata.csv").open(newline="", encoding="utf-8") as file:
        for row in sorted(csv.DictReader(file), key=lambda row: row["path"]):
            rows[row["speaker"]].append(row)
    return rows


def _converted(voice: LoadedVoice, source: Samples, source_f0_hz: float) -> Samples:
    """Return source, (n,), in the voice, its pitch moved to the voice's."""
    converter = VoiceConverter(voice)
    converter.pitch_semitones = 12.0 * float(np.log2(voice.info.mean_f0_hz / source_f0_hz))
    whole = np.pad(source, (0, -len(source) % HOP_SAMPLES))
    spoken = np.concatenate([converter.process(whole), converter.flush()])
    return spoken[converter.latency :][: len(source)]


def _secs(speech: Sequence[Samples], target: NDArray[np.float32]) -> float:
    return float(
        np.mean([metrics.similarity(metrics.speaker_embedding(y), target) for y in speech])
    )


def _plot(results: Sequence[Result], path: Path) -> None:
    """Draw likeness against seconds of speech: a faint line a speaker, a strong one their mean."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4))
    for depth, colour in (("instant", "#2a9dc4"), ("tuned", "#d81b60")):
        lines: dict[str, list[Result]] = defaultdict(list)
        for result in results:
            if result.depth == depth:
                lines[result.speaker].append(result)
        for line in lines.values():
            axes.plot([r.seconds for r in line], [r.secs for r in line], colour, alpha=0.25)
        steps = list(zip(*lines.values(), strict=False))
        if steps:
            seconds = [float(np.mean([r.seconds for r in step])) for step in steps]
            secs = [float(np.mean([r.secs for r in step])) for step in steps]
            axes.plot(seconds, secs, colour, marker="o", linewidth=2, label=depth)
    axes.axhline(float(np.mean([r.secs_of_sources for r in results])), color="grey", ls=":")
    axes.set(xlabel="seconds of speech", ylabel="likeness to other recordings (SECS)")
    axes.legend()
    figure.savefig(path, bbox_inches="tight")


if __name__ == "__main__":
    sys.exit(main())
