"""`python -m benchmarks`: VoiceShift and its peers in one run, for docs/BENCHMARKS.md."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.measure import Run, run_peer
from benchmarks.peers import PEERS
from benchmarks.report import Report, figures, machine, table, write
from voiceshift.__main__ import THREAD_VARIABLES

DOCS = Path(__file__).parents[1] / "docs"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write; return 1 when nothing could be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="of speech a round")
    parser.add_argument("--rounds", type=int, default=3, help="each peer in turn, so many times")
    parser.add_argument("--only", nargs="+", choices=list(PEERS), default=list(PEERS))
    parser.add_argument("--out", type=Path, default=DOCS, help="folder to write to")
    options = parser.parse_args(arguments)
    if options.seconds <= 0.0 or options.rounds < 1:
        parser.error("--seconds and --rounds must be positive")
    # One thread for every library; read when they load, which is in the processes started here.
    for name in THREAD_VARIABLES:
        os.environ[name] = "1"
    runs: dict[str, list[Run]] = {name: [] for name in options.only}
    missing: dict[str, str] = {}
    for _ in range(options.rounds):
        for name in options.only:
            if name in missing:
                continue
            try:
                runs[name].append(_in_own_process(name, options.seconds))
            except (ImportError, ValueError) as error:
                missing[name] = f"{error} (pip install {PEERS[name].package})"
                print(f"{PEERS[name].title} is left out: {missing[name]}", file=sys.stderr)
    found = [figures(name, its_runs) for name, its_runs in runs.items() if name not in missing]
    if not found:
        return 1
    report = Report(machine(), options.seconds, options.rounds, found, missing)
    print(table(report))
    write(report, options.out)
    return 0


def _in_own_process(name: str, seconds: float) -> Run:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        return pool.submit(run_peer, name, seconds).result()


if __name__ == "__main__":
    sys.exit(main())
