"""`voiceshift bench`: what the pipeline costs on this machine, hop by hop."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING

from voiceshift.audio.format import HOP_MS
from voiceshift.audio.memory import large_pages
from voiceshift.cli.inprocess import cast_voice, demo_speech
from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_setting,
    load_settings,
    positive_number,
)
from voiceshift.engine.messages import Controls, Profile, StartRequest
from voiceshift.errors import EngineError

if TYPE_CHECKING:
    from voiceshift.engine.bench import BenchResult

DENOISE = 0.5
"""Switched on, so that the figures are those of the whole pipeline."""
START_LIMIT_S = 60.0
_POLL_S = 0.002


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "bench",
        help="measure compute time, latency and memory on this machine",
        description="Run demo speech through the whole pipeline in 10 ms hops at 48 kHz and report "
        "what each stage costs, the real-time factor on one core, the algorithmic latency, the "
        "memory, and the time from starting the engine to the first converted audio.",
    )
    add_setting(parser, "--voice", "start.voice_id", "ID")
    add_setting(parser, "--profile", "start.profile", "PROFILE")
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
    settings = load_settings()
    voice_id = options.voice or settings.text("start.voice_id")
    profile = Profile(options.profile or settings.text("start.profile"))
    first_audio_s = time_to_first_audio(open_engine, voice_id, profile)
    result = measured_as_an_engine(voice_id, profile, options.seconds)
    if options.json:
        told = {"profile": profile.value, "engine_start_to_first_audio_s": first_audio_s}
        print(json.dumps(asdict(result) | told))
    else:
        print(_table(result, profile, first_audio_s))
    return 0


def measured_as_an_engine(voice_id: str, profile: Profile, seconds: float) -> BenchResult:
    """Run the bench in a process that has its memory as the engine's process has."""
    with large_pages(), ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(measured, voice_id, profile, seconds).result()


def measured(voice_id: str, profile: Profile, seconds: float) -> BenchResult:
    """Run the bench here."""
    from voiceshift.engine.bench import DEVICE_RATE_HZ, WARM_UP_S, bench  # loads a runtime

    speech = demo_speech(DEVICE_RATE_HZ, WARM_UP_S + max(seconds, HOP_MS / 1000.0))
    return bench(lambda: cast_voice(voice_id, profile), speech, Controls(denoise=DENOISE))


def time_to_first_audio(open_engine: EngineOpener, voice_id: str, profile: Profile) -> float:
    """Return the seconds from opening an engine to its first converted hop, on virtual devices.

    Raises EngineError after START_LIMIT_S, and what the engine raises.
    """
    begun = time.perf_counter()
    with closing(open_engine()) as engine:
        request = StartRequest(input="demo", output="null", voice_id=voice_id, profile=profile)
        engine.start(request)
        while engine.poll().hops == 0:
            if time.perf_counter() - begun > START_LIMIT_S:
                raise EngineError("The engine gave no audio. Try 'voiceshift live' to see why.")
            time.sleep(_POLL_S)
        seconds = time.perf_counter() - begun
        engine.stop()
    return seconds


def _table(result: BenchResult, profile: Profile, first_audio_s: float) -> str:
    rows = {**result.stages, "total": result.total}
    parts = ", ".join(f"{name} {ms:.1f}" for name, ms in result.latencies_ms.items() if ms)
    memory = f"{result.memory_mib:.0f} MiB at most" if result.memory_mib else "unknown"
    return "\n".join(
        [
            f"Voice {result.voice_id}, profile {profile.value}, {result.audio_s:.1f} s of speech, "
            "10 ms hops",
            "",
            f"{'ms a hop':<14}{'median':>9}{'p99':>9}{'p99.9':>9}{'max':>9}",
            *(
                f"{name:<14}{cost.median_ms:>9.3f}{cost.p99_ms:>9.3f}{cost.p999_ms:>9.3f}"
                f"{cost.max_ms:>9.3f}"
                for name, cost in rows.items()
            ),
            "",
            f"Real-time factor       {result.real_time_factor:.3f}",
            f"Algorithmic latency    {result.algorithmic_latency_ms:.1f} ms ({parts})",
            f"Memory                 {memory}",
            f"Start to first audio   {first_audio_s:.2f} s",
        ]
    )
