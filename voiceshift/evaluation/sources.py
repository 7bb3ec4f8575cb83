"""What the judges say of the unconverted recordings, measured once and kept on disk.

The cache holds one small JSON file a judge and recording, under the judge's name and version. It
is filled by any process; files are replaced whole, so that two may write the same one.
"""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import astuple
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.errors import EvaluationError
from voiceshift.evaluation import metrics, moonshine
from voiceshift.evaluation.listening import ListeningSet, load_clip

JUDGES = {
    "secs": "resemblyzer",
    "wer": "pocketsphinx",
    "moonshine": "moonshine_voice",
    "dnsmos": "speechmos",
    "f0": "pyworld",
    "mcd": "pyworld",
}
"""The groups of metrics that can be asked for, and the package each one needs."""


def installed() -> tuple[str, ...]:
    """Return the metrics whose judge is installed.

    Raises EvaluationError, saying how to install them, when there is none.
    """
    found = tuple(k for k, package in JUDGES.items() if importlib.util.find_spec(package))
    if not found:
        raise EvaluationError('No judge is installed: run pip install "voiceshift[eval]".')
    return found


def need_judge(metric: str) -> None:
    """Raise EvaluationError, saying how to install it, if a metric's judge cannot be used."""
    if metric == "moonshine":
        moonshine.folder()
    else:
        metrics.need(JUDGES[metric])


def judge_versions(chosen: Iterable[str]) -> dict[str, str]:
    """Return package and version of the judges of some metrics."""
    packages = sorted({JUDGES[metric] for metric in chosen})
    return {package: version(package) for package in packages}


class SourceCache:
    """Measurements of recordings in a folder of speech, by their path in it."""

    def __init__(self, speech: Path, folder: Path) -> None:
        self._speech = speech
        self._folder = folder

    def embedding(self, path: str) -> NDArray[np.float32]:
        """Return `metrics.speaker_embedding` of a recording, shape (256,)."""
        return np.asarray(
            self._recall("secs", path, lambda audio: _floats(metrics.speaker_embedding(audio))),
            dtype=np.float32,
        )

    def centroid(self, paths: Iterable[str]) -> NDArray[np.float32]:
        """Return the speaker centroid of several recordings, shape (256,)."""
        return metrics.centroid([self.embedding(path) for path in paths])

    def hypothesis(self, path: str) -> str:
        """Return `metrics.transcribe` of a recording."""
        return str(self._recall("wer", path, metrics.transcribe))

    def repeats(self, path: str) -> tuple[str, ...]:
        """Return `metrics.transcribe` after each of `metrics.inaudible_changes`."""
        return self._repeats("wer-repeats", path, metrics.transcribe)

    def moonshine(self, path: str) -> str:
        """Return what Moonshine hears in a recording."""
        return str(self._recall("moonshine", path, metrics.transcribe_moonshine))

    def moonshine_repeats(self, path: str) -> tuple[str, ...]:
        """Return what Moonshine hears after each of `metrics.inaudible_changes`."""
        return self._repeats("moonshine-repeats", path, metrics.transcribe_moonshine)

    def quality(self, path: str) -> metrics.Quality:
        """Return `metrics.dnsmos` of a recording."""
        return metrics.Quality(
            *self._recall("dnsmos", path, lambda audio: astuple(metrics.dnsmos(audio)))
        )

    def harvest_f0(self, path: str) -> NDArray[np.float32]:
        """Return `metrics.harvest_f0` of a recording, shape (frames,)."""
        return self._track("f0", path, metrics.harvest_f0)

    def dio_f0(self, path: str) -> NDArray[np.float32]:
        """Return DIO's F0 of a recording on the same grid as Harvest's, shape (frames,)."""
        return self._track("f0-dio", path, metrics.dio_f0)

    def fill(self, path: str, chosen: frozenset[str], as_reference: bool) -> None:
        """Measure a recording with the chosen judges unless that is done already.

        as_reference: only its speaker counts.
        """
        if "secs" in chosen:
            self.embedding(path)
        if as_reference:
            return
        if "wer" in chosen:
            self.hypothesis(path)
            self.repeats(path)
        if "moonshine" in chosen:
            self.moonshine(path)
            self.moonshine_repeats(path)
        if "dnsmos" in chosen:
            self.quality(path)
        if "f0" in chosen:
            self.harvest_f0(path)
            self.dio_f0(path)

    def _repeats(
        self, judge: str, path: str, transcribe: Callable[[Samples], str]
    ) -> tuple[str, ...]:
        def measure(audio: Samples) -> list[str]:
            return [transcribe(changed) for changed in metrics.inaudible_changes(audio).values()]

        return tuple(self._recall(judge, path, measure))

    def _track(
        self, judge: str, path: str, measure: Callable[[Samples], NDArray[np.float32]]
    ) -> NDArray[np.float32]:
        # Tenths of a hertz: exact enough, and a quarter of the digits.
        tenths = self._recall(judge, path, lambda a: [round(10 * float(v)) for v in measure(a)])
        return np.asarray([tenth / 10 for tenth in tenths], dtype=np.float32)

    def _recall(self, judge: str, path: str, measure: Callable[[Samples], Any]) -> Any:
        source = self._speech / path
        size = source.stat().st_size if source.is_file() else -1
        kept = self._folder / _judge_name(judge) / f"{path}.json"
        if kept.is_file():
            entry = json.loads(kept.read_text(encoding="utf-8"))
            if entry["bytes"] == size:
                return entry["value"]
        value = measure(load_clip(self._speech, path))
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_name(f"{kept.name}.{os.getpid()}")
        partial.write_text(json.dumps({"bytes": size, "value": value}), encoding="utf-8")
        partial.replace(kept)
        return value


def recordings(listening: ListeningSet) -> dict[str, bool]:
    """Return every path of a listening set, and whether it only serves as a speaker's reference."""
    groups = (listening.source_references, listening.target_references, listening.ceilings)
    paths = {path: True for group in groups for refs in group.values() for path in refs}
    return paths | {clip.path: False for clip in listening.clips}


def _judge_name(judge: str) -> str:
    package = JUDGES[judge.split("-")[0]]
    try:
        return f"{judge}-{version(package)}"
    except PackageNotFoundError:
        return judge


def _floats(values: NDArray[np.float32]) -> list[float]:
    return [round(float(v), 7) for v in values]
