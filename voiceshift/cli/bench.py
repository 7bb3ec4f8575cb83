"""`voiceshift bench`: what the pipeline costs on this machine, hop by hop."""

from __future__ import annotations

import argparse
import json
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_MS
from voiceshift.cli.inprocess import cast_voice
from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_setting,
    load_settings,
    positive_number,
)
from voiceshift.engine.messages import Controls, StartRequest
from voiceshift.errors import EngineError

if TYPE_CHECKING:
    from voiceshift.engine.pipeline import Pipeline

DEVICE_RATE_HZ = 48_000
DENOISE = 0.5
"""Switched on, so that the figures are those of the whole pipeline."""
WARM_UP_S = 1.0
START_LIMIT_S = 60.0
_POLL_S = 0.002


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "bench",
        help="measure compute time, latency and memory on this machine",
        description="Run demo speech through the whole pipeline in 10 ms hops at 48 kHz and report "
        "what each stage costs, the real-time factor on one core, the algorithmic latency, the "
        "memory, and the time from start to the first converted audio.",
    )
    add_setting(parser, "--voice", "start.voice_id", "ID")
    parser.add_argument(
        "--seconds",
        metavar="N",
        type=positive_number,
        default=20.0,
        help="Measure over N seconds of speech. Default: 20.",
    )
    parser.add_argument("--json", action="store_true", help="Print the figures as JSON.")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    voice_id = options.voice or load_settings().text("start.voice_id")
    first_audio_s = time_to_first_audio(open_engine, voice_id)
    facts = {
        "voice": voice_id,
        **measure(voice_id, options.seconds),
        "peak_memory_mb": peak_memory_mb(),
        "start_to_first_audio_s": round(first_audio_s, 2),
    }
    print(json.dumps(facts, indent=2) if options.json else _table(facts))
    return 0


def time_to_first_audio(open_engine: EngineOpener, voice_id: str) -> float:
    """Return the seconds from opening an engine to its first converted hop, on virtual devices.

    Raises EngineError after START_LIMIT_S, and what the engine raises.
    """
    begun = time.perf_counter()
    with closing(open_engine()) as engine:
        engine.start(StartRequest(input="demo", output="null", voice_id=voice_id))
        while engine.poll().hops == 0:
            if time.perf_counter() - begun > START_LIMIT_S:
                raise EngineError("The engine gave no audio. Try 'voiceshift live' to see why.")
            time.sleep(_POLL_S)
        seconds = time.perf_counter() - begun
        engine.stop()
    return seconds


def measure(voice_id: str, seconds: float) -> dict[str, Any]:
    """Return compute times, real-time factor and algorithmic latency over that much demo speech."""
    # Loads the neural runtime, which the window and the other commands must not.
    from voiceshift.engine.pipeline import Pipeline

    pipeline = Pipeline(
        DEVICE_RATE_HZ, DEVICE_RATE_HZ, cast_voice(voice_id), Controls(denoise=DENOISE)
    )
    block = round(DEVICE_RATE_HZ * HOP_MS / 1000.0)
    speech = _demo_speech(round((WARM_UP_S + seconds) * 1000.0 / HOP_MS) * block)
    hops = speech.reshape(-1, block)
    warm = round(WARM_UP_S * 1000.0 / HOP_MS)
    for hop in hops[:warm]:
        pipeline.process(hop)
    return {
        "seconds": round((len(hops) - warm) * HOP_MS / 1000.0, 2),
        "device_rate_hz": DEVICE_RATE_HZ,
        "hop_ms": HOP_MS,
        **_timed(pipeline, hops[warm:]),
        "algorithmic_latency_ms": round(pipeline.latency_ms, 2),
        "latency_parts_ms": {k: round(v, 2) for k, v in pipeline.latencies_ms.items()},
    }


def _timed(pipeline: Pipeline, hops: NDArray[np.float32]) -> dict[str, Any]:
    totals = np.empty(len(hops))
    stages: dict[str, list[float]] = {name: [] for name in pipeline.stage_times_ms()}
    cpu_begun = time.process_time()
    for i, hop in enumerate(hops):
        begun = time.perf_counter()
        pipeline.process(hop)
        totals[i] = 1000.0 * (time.perf_counter() - begun)
        for name, time_ms in pipeline.stage_times_ms().items():
            stages[name].append(time_ms)
    cpu_s = time.process_time() - cpu_begun
    return {
        "stages_ms": {name: _spread(np.asarray(times)) for name, times in stages.items()},
        "total_ms": _spread(totals),
        "real_time_factor": round(cpu_s * 1000.0 / (len(hops) * HOP_MS), 4),
    }


def _spread(times_ms: NDArray[np.float64]) -> dict[str, float]:
    return {
        "median": round(float(np.median(times_ms)), 3),
        "p99": round(float(np.percentile(times_ms, 99)), 3),
        "max": round(float(times_ms.max()), 3),
    }


def peak_memory_mb() -> float | None:
    """Return the largest resident size of this process so far; None where it cannot be read."""
    try:
        import resource  # not on Windows
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1e6 if sys.platform == "darwin" else 1e3), 1)


def _table(facts: dict[str, Any]) -> str:
    rows = [*facts["stages_ms"].items(), ("total", facts["total_ms"])]
    parts = ", ".join(f"{name} {ms:.1f}" for name, ms in facts["latency_parts_ms"].items() if ms)
    memory = facts["peak_memory_mb"]
    return "\n".join(
        [
            f"Voice {facts['voice']}, {facts['seconds']:g} s of speech at {DEVICE_RATE_HZ} Hz, "
            f"hops of {HOP_MS:g} ms.",
            "",
            f"{'ms a hop':<14}{'median':>9}{'p99':>9}{'max':>9}",
            *(
                f"{name:<14}{row['median']:>9.3f}{row['p99']:>9.3f}{row['max']:>9.3f}"
                for name, row in rows
            ),
            "",
            f"Real-time factor       {facts['real_time_factor']:.3f} of one core (all threads)",
            f"Algorithmic latency    {facts['algorithmic_latency_ms']:.1f} ms ({parts})",
            f"Memory at most         {'unknown' if memory is None else f'{memory:.0f} MB'}",
            f"Start to first audio   {facts['start_to_first_audio_s']:.2f} s",
        ]
    )
