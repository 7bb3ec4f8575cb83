"""How fast the pipeline is on this machine: compute a hop by stage, memory, time to first sound."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, Samples
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.messages import Controls
from voiceshift.engine.pipeline import STAGES, Pipeline

DEVICE_RATE_HZ = 48_000
WARM_UP_S = 1.0
"""Of speech that is run before it counts."""


@dataclass(frozen=True)
class StageCost:
    """Compute time of one hop in ms."""

    median_ms: float
    p99_ms: float
    p999_ms: float
    """One hop in a thousand takes longer: once in ten seconds."""
    max_ms: float


@dataclass(frozen=True)
class BenchResult:
    """What `voiceshift bench` prints."""

    voice_id: str
    audio_s: float
    stages: dict[str, StageCost]
    total: StageCost
    real_time_factor: float
    """Mean compute time over audio time, one thread."""
    latencies_ms: dict[str, float]
    algorithmic_latency_ms: float
    start_to_first_sound_s: float
    """From asking for the voice to the first converted sample, loading included."""
    memory_mib: float
    """Resident memory of this process at its highest."""


def bench(load: Callable[[], CastVoice], speech: Samples, controls: Controls) -> BenchResult:
    """Run speech (n,) at DEVICE_RATE_HZ through a pipeline hop by hop, as the worker does.

    speech: WARM_UP_S and a hop at least.
    load returns the voice; its time counts towards the first sound. The clock is the wall's, so a
    busy machine shows. The caller keeps the libraries to one thread.
    """
    chunk = DEVICE_RATE_HZ * HOP_SAMPLES // 24_000
    begun = time.perf_counter()
    voice = load()
    pipeline = Pipeline(DEVICE_RATE_HZ, DEVICE_RATE_HZ, voice, controls)
    pipeline.process(speech[:chunk])
    first_sound_s = time.perf_counter() - begun
    warm_chunks = int(WARM_UP_S * DEVICE_RATE_HZ / chunk)
    costs: list[list[float]] = []
    for i in range(1, speech.size // chunk):
        start = time.perf_counter()
        pipeline.process(speech[i * chunk : (i + 1) * chunk])
        total_ms = 1000.0 * (time.perf_counter() - start)
        if i >= warm_chunks:
            costs.append([*pipeline.stage_times_ms().values(), total_ms])
    table = np.array(costs)
    return BenchResult(
        voice_id=voice.voice_id,
        audio_s=len(costs) * HOP_MS / 1000.0,
        stages={name: _cost(table[:, i]) for i, name in enumerate(STAGES)},
        total=_cost(table[:, -1]),
        real_time_factor=float(table[:, -1].mean()) / HOP_MS,
        latencies_ms=pipeline.latencies_ms,
        algorithmic_latency_ms=pipeline.latency_ms,
        start_to_first_sound_s=first_sound_s,
        memory_mib=peak_memory_mib(),
    )


def peak_memory_mib() -> float:
    """Return this process's highest resident memory in MiB; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024.0 * 1024.0) if sys.platform == "darwin" else peak / 1024.0


def _cost(times_ms: NDArray[np.float64]) -> StageCost:
    return StageCost(*np.percentile(times_ms, [50, 99, 99.9, 100]).tolist())
