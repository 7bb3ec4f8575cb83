"""Measure the installed voices on speakers that were never trained on.

Converts fixed utterances of the 20 held-out speakers with every voice through the streaming
converter, pitch fitted automatically, and has public judges measure likeness to the target and to
the source, words, quality and melody. Writes report.txt and report.json.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, TypeVar

from voiceshift.errors import EvaluationError, VoiceShiftError
from voiceshift.evaluation import metrics, report
from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.evaluation.listening import (
    FULL_UTTERANCES,
    QUICK_UTTERANCES,
    Clip,
    ListeningSet,
    listening_set,
    read_clips,
)
from voiceshift.evaluation.sources import JUDGES, SourceCache, recordings
from voiceshift.evaluation.trial import Result, Setup, fill_source, judge_source, judge_voice

CLIPS_A_JOB = 10
"""Enough to pay for loading a voice, few enough to keep all workers busy to the end."""

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line, evaluate, print; return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        found = evaluate(options)
        written = report.write(found, options.out)
    except VoiceShiftError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    sys.stdout.write(json.dumps(found, indent=1) + "\n" if options.json else report.table(found))
    sys.stderr.write(f"written: {', '.join(str(path) for path in written)}\n")
    return 0


def evaluate(options: argparse.Namespace) -> dict[str, Any]:
    """Run what the command line asks for and return the report (report.build).

    Raises EvaluationError and VoiceError.
    """
    begun = time.monotonic()
    for judge in options.metrics:
        metrics.need(JUDGES[judge])
    per_speaker = QUICK_UTTERANCES if options.quick else FULL_UTTERANCES
    listening = listening_set(read_clips(options.speech), per_speaker)
    clips = listening.clips[: options.max_utterances]
    setup = Setup(
        options.speech,
        options.cache or options.out / "cache",
        frozenset(options.metrics),
        listening.target_references,
        listening.source_references,
    )
    # Workers inherit this: each computes on one thread, so that two share two cores.
    os.environ["OMP_NUM_THREADS"] = "1"
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.workers, spawn) as pool:
        try:
            sources = _measure_sources(pool, setup, listening, clips)
            conversions = _measure_voices(pool, setup, options.voices, clips)
        except BrokenProcessPool as error:
            raise EvaluationError(
                "A worker process died, perhaps for lack of memory: try --workers 1."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)
    facts = {
        "voices": list(options.voices),
        "metrics": sorted(options.metrics),
        "utterances_a_voice": len(clips),
        "seconds_a_voice": round(sum(clip.seconds for clip in clips), 2),
    }
    found = report.build(sources, conversions, _ceilings(setup, listening), facts)
    found["timing"]["seconds"] = round(time.monotonic() - begun, 1)
    return found


def _measure_sources(
    pool: Executor, setup: Setup, listening: ListeningSet, clips: tuple[Clip, ...]
) -> list[Result]:
    wanted = {clip.path for clip in clips}
    fills = [
        pool.submit(fill_source, setup, path, as_reference)
        for path, as_reference in recordings(listening).items()
        if as_reference or path in wanted
    ]
    _finish(fills, "recordings")
    return _finish([pool.submit(judge_source, setup, clip) for clip in clips], "sources")


def _measure_voices(
    pool: Executor, setup: Setup, voices: Sequence[str], clips: tuple[Clip, ...]
) -> list[Result]:
    jobs = [
        pool.submit(judge_voice, setup, voice, clips[first : first + CLIPS_A_JOB])
        for voice in voices
        for first in range(0, len(clips), CLIPS_A_JOB)
    ]
    return [result for part in _finish(jobs, "conversions") for result in part]


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


def _finish(jobs: list[Future[T]], what: str) -> list[T]:
    """Wait for jobs with a progress line on a terminal; return their results in order."""
    for done, job in enumerate(as_completed(jobs), 1):
        job.result()  # the first failure ends the run at once
        if sys.stderr.isatty():
            end = "\n" if done == len(jobs) else ""
            sys.stderr.write(f"\r{what}: {done}/{len(jobs)}{end}")
            sys.stderr.flush()
    return [job.result() for job in jobs]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m voiceshift.evaluation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--speech", type=Path, required=True, help="folder with metadata.csv")
    parser.add_argument("--out", type=Path, required=True, help="folder for the report")
    parser.add_argument(
        "--cache", type=Path, help="folder of the sources' measurements (default: OUT/cache)"
    )
    parser.add_argument(
        "--voices", nargs="*", default=PRESET_SPEAKERS, metavar="ID",
        help="voices to measure (default: the six corpora voices; none: the sources alone)",
    )  # fmt: skip
    parser.add_argument(
        "--metrics", nargs="+", choices=sorted(JUDGES), default=sorted(JUDGES), metavar="NAME",
        help=f"of {', '.join(sorted(JUDGES))} (default: all)",
    )  # fmt: skip
    parser.add_argument(
        "--quick", action="store_true",
        help=f"{QUICK_UTTERANCES} utterances a speaker, not {FULL_UTTERANCES}",
    )  # fmt: skip
    parser.add_argument(
        "--max-utterances", type=_positive, metavar="N",
        help="at most N utterances a voice; 20 takes one of every speaker",
    )  # fmt: skip
    parser.add_argument("--workers", type=_positive, default=2, metavar="N", help="processes")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above 0")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
