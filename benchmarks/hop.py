"""What a converter's parts take in a hop: back to back, and one hop every 10 ms as they come live.

    python -m benchmarks.hop [--voice ID] [--seconds N]

Live, a thread sleeps two thirds of the time, and what it needs of the caches is gone when it wakes:
the second row is what a stream pays. Processor time of the thread, in ms.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.audio.memory import large_pages
from voiceshift.cli.inprocess import demo_speech
from voiceshift.dsp.mel import MelFrontend
from voiceshift.dsp.pitch import PitchTracker
from voiceshift.voice.adaptation import Adaptation
from voiceshift.voice.registry import VoiceRegistry
from voiceshift.voice.synthesis import Synthesizer, decoder_features

PARTS = ("mel", "pitch", "network", "synthesis", "network and synthesis")
WARM_UP_HOPS = 100


def measured(voice_id: str, seconds: float, paced: bool) -> NDArray[np.float64]:
    """Return the time of each part in every hop in ms, (hops, len(PARTS))."""
    voice = VoiceRegistry().load(voice_id)
    front, tracker, synthesizer = MelFrontend(), PitchTracker(), Synthesizer()
    step, film = voice.core.step("onnx"), voice.core.film(voice.embedding)
    state = voice.core.initial_state()
    assert voice.codes is not None
    adaptation = Adaptation(voice.codes)
    speech = demo_speech(SAMPLE_RATE_HZ, seconds + WARM_UP_HOPS * HOP_MS / 1000.0)
    hops = speech[: speech.size // HOP_SAMPLES * HOP_SAMPLES].reshape(-1, HOP_SAMPLES)
    told = []
    due_s = time.monotonic()
    for hop in hops:
        due_s += HOP_MS / 1000.0
        if paced:
            time.sleep(max(0.0, due_s - time.monotonic()))
        at = [time.thread_time_ns()]
        mel, rms = front.process(hop)
        at.append(time.thread_time_ns())
        pitch = tracker.process(hop)
        at.append(time.thread_time_ns())
        f0_hz = np.array([pitch.f0_hz or voice.info.mean_f0_hz], np.float32)
        features = decoder_features(f0_hz, np.array([pitch.voicing], np.float32), rms)
        transport = adaptation.transport(pitch.voicing, rms[0])
        filters, codes, state = step(mel, features, film, state, transport)
        adaptation.hear(codes[0], pitch.voicing, rms[0])
        at.append(time.thread_time_ns())
        synthesizer.process(filters, f0_hz, f0_hz, rms)
        at.append(time.thread_time_ns())
        parts = np.diff(at)
        told.append([*parts, parts[2] + parts[3]])
    return np.array(told[WARM_UP_HOPS:]) / 1e6


def main() -> None:
    """Measure both ways in a process with the engine's memory and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--voice", default="kathleen", metavar="ID")
    parser.add_argument("--seconds", type=float, default=20.0, metavar="N")
    options = parser.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # as voiceshift/__main__.py does
    print(f"{'median / p99, ms':<18}" + "".join(f"{name:>24}" for name in PARTS))
    for paced, title in ((False, "back to back"), (True, "every 10 ms")):
        spawn = multiprocessing.get_context("spawn")
        with large_pages(), ProcessPoolExecutor(1, spawn) as process:
            times = process.submit(measured, options.voice, options.seconds, paced).result()
        median, p99 = np.percentile(times, [50, 99], axis=0)
        cells = (f"{m:.2f} / {p:.2f}" for m, p in zip(median, p99, strict=True))
        print(f"{title:<18}" + "".join(f"{cell:>24}" for cell in cells))


if __name__ == "__main__":
    main()
