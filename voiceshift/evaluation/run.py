"""A whole evaluation: what is listened to, spread over worker processes, as one report."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from voiceshift.engine.latency import TIMINGS
from voiceshift.engine.messages import Profile
from voiceshift.errors import EvaluationError
from voiceshift.evaluation import metrics, page, report, sources
from voiceshift.evaluation.folder import open_speech
from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.evaluation.listening import Clip, ListeningSet, narrowed
from voiceshift.evaluation.sources import SourceCache
from voiceshift.evaluation.trial import (
    Distortion,
    Result,
    Setup,
    fill_source,
    judge_parallel,
    judge_source,
    judge_voice,
    latency_ms,
)
from voiceshift.training.noises import usable

CLIPS_A_JOB = 10
"""Enough to pay for loading a voice, few enough to keep all workers busy to the end."""
PAGE_UTTERANCES = 20
"""What the page plays: one of each of the speech pack's held-out speakers."""
PAGE_PARALLEL = 3
"""Sentences of each pair of speakers that the page plays."""

Progress: TypeAlias = Callable[[str, int, int], None]
"""`progress(what, done, of)`."""
T = TypeVar("T")


@dataclass(frozen=True)
class Wanted:
    """What to evaluate."""

    speech: Path
    """See evaluation/folder.py."""
    out: Path
    """Folder for the report; made if need be."""
    voices: tuple[str, ...] = PRESET_SPEAKERS
    """None: the sources alone."""
    metrics: tuple[str, ...] = ()
    """Keys of sources.JUDGES; none: all that are installed."""
    per_speaker: int | None = None
    at_most: int | None = None
    """Utterances a voice."""
    snr_db: float | None = None
    """Do everything once more with noise on the input."""
    cache: Path | None = None
    """Folder of the sources' measurements; by default in `out`."""
    page: bool = True
    workers: int = 2
    profile: str = "balanced"
    """Latency profile, which says how far ahead is listened."""


def evaluate(wanted: Wanted, progress: Progress = lambda what, done, of: None) -> dict[str, Any]:
    """Run it, write report.json, report.txt and the page; return the report (report.build).

    Raises EvaluationError and VoiceError.
    """
    begun = time.monotonic()
    chosen = wanted.metrics or sources.installed()
    for metric in chosen:
        sources.need_judge(metric)
    everything = open_speech(wanted.speech, wanted.voices, wanted.per_speaker)
    listening = narrowed(everything, wanted.voices, wanted.at_most)
    clips = listening.clips
    setup, notes = _set_up(wanted, listening, frozenset(chosen))
    # Workers inherit this: each computes on one thread, so that two share two cores.
    os.environ["OMP_NUM_THREADS"] = "1"
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(wanted.workers, spawn) as pool:
        try:
            run = _Run(pool, setup, progress)
            judged = run.sources(listening)
            converted = run.voices(wanted.voices, clips)
            parallel = run.parallel(wanted.voices, listening)
            delays = run.delays(wanted.voices)
        except BrokenProcessPool as error:
            raise EvaluationError(
                "A worker process died, perhaps for lack of memory: try --workers 1."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)
    facts = {
        "voices": list(wanted.voices),
        "profile": wanted.profile,
        "judges": sources.judge_versions(chosen),
        "metrics": sorted(chosen),
        "words_group": listening.words_group,
        "utterances": len(clips),
        "speakers": len({clip.speaker for clip in clips}),
        "seconds": round(sum(clip.seconds for clip in clips), 2),
        "snr_db": wanted.snr_db,
        "latency_ms": delays,
        "notes": [*listening.notes, *notes],
    }
    found = report.build(judged, converted, facts, _ceilings(setup, listening), parallel)
    found["timing"]["seconds"] = round(time.monotonic() - begun, 1)
    report.write(found, wanted.out)
    if wanted.page:
        page.write(found, wanted.out, [clip.path for clip in clips[:PAGE_UTTERANCES]])
    return found


def _set_up(
    wanted: Wanted, listening: ListeningSet, chosen: frozenset[str]
) -> tuple[Setup, tuple[str, ...]]:
    """Return what trials share, and notes on what of it is left out."""
    noises: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    if wanted.snr_db is not None:
        noises, notes = usable(wanted.speech, listening.noises)
        if not noises:
            raise EvaluationError(
                f"{wanted.speech / 'noise'} holds no noise to mix in. Put recordings of noise "
                "there, or leave out --noise."
            )
    shown = [clip.path for clip in listening.clips[:PAGE_UTTERANCES]]
    for voice in listening.target_references:
        pairs = [pair for pair in listening.parallel if pair.voice == voice]
        shown += [pair.source for pair in pairs[:PAGE_PARALLEL]]
    setup = Setup(
        wanted.speech,
        wanted.cache or wanted.out / "cache",
        chosen,
        listening.target_references,
        listening.source_references,
        noises,
        wanted.snr_db if wanted.snr_db is not None else float("inf"),
        wanted.out if wanted.page else None,
        frozenset(shown),
        TIMINGS[Profile(wanted.profile)].lookahead_frames,
    )
    if wanted.page:
        for voice in listening.target_references:
            page.keep_target(wanted.out, wanted.speech, voice, listening)
    return setup, notes


@dataclass(frozen=True)
class _Run:
    pool: Executor
    setup: Setup
    progress: Progress

    def sources(self, listening: ListeningSet) -> list[Result]:
        fills = [
            self.pool.submit(fill_source, self.setup, path, as_reference)
            for path, as_reference in sources.recordings(listening).items()
        ]
        self._finish(fills, "recordings")
        jobs = [
            self.pool.submit(judge_source, self.setup, clip, noisy)
            for noisy in self._conditions()
            for clip in listening.clips
        ]
        return self._finish(jobs, "sources")

    def voices(self, voices: Sequence[str], clips: Sequence[Clip]) -> list[Result]:
        jobs = [
            self.pool.submit(
                judge_voice, self.setup, voice, tuple(clips[k : k + CLIPS_A_JOB]), noisy
            )
            for noisy in self._conditions()
            for voice in voices
            for k in range(0, len(clips), CLIPS_A_JOB)
        ]
        return [result for part in self._finish(jobs, "conversions") for result in part]

    def parallel(self, voices: Sequence[str], listening: ListeningSet) -> list[Distortion]:
        if "mcd" not in self.setup.metrics:
            return []
        pairs = [tuple(p for p in listening.parallel if p.voice == voice) for voice in voices]
        jobs = [self.pool.submit(judge_parallel, self.setup, own) for own in pairs if own]
        return [found for part in self._finish(jobs, "same sentences") for found in part]

    def delays(self, voices: Sequence[str]) -> dict[str, dict[str, float]]:
        ahead = self.setup.lookahead_frames
        jobs = [self.pool.submit(latency_ms, voice, ahead) for voice in voices]
        return dict(zip(voices, self._finish(jobs, "delays"), strict=True))

    def _conditions(self) -> tuple[bool, ...]:
        return (False, True) if self.setup.noises else (False,)

    def _finish(self, jobs: list[Future[T]], what: str) -> list[T]:
        """Wait for jobs and tell of progress; return their results in order."""
        for done, job in enumerate(as_completed(jobs), 1):
            job.result()  # the first failure ends the run at once
            self.progress(what, done, len(jobs))
        return [job.result() for job in jobs]


def _ceilings(setup: Setup, listening: ListeningSet) -> dict[str, float]:
    """Return how much each target's own unseen recordings resemble its centroid."""
    if "secs" not in setup.metrics:
        return {}
    cache = SourceCache(setup.speech, setup.cache)
    ceilings = {}
    for speaker, paths in listening.ceilings.items():
        centre = cache.centroid(listening.target_references[speaker])
        likeness = [metrics.similarity(cache.embedding(path), centre) for path in paths]
        ceilings[speaker] = sum(likeness) / len(likeness)
    return ceilings
