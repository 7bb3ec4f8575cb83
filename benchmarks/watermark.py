"""`python -m benchmarks.watermark SPEECH`: how often the watermark is missed, and falsely found.

Missed: held-out speakers (evaluation/heldout.py), converted as a file is, marked, cut at random to
10 s and put through what files go through. Falsely found: 10 s stretches of people who were never
converted, and of converted speech without the mark; the scores are held against their model, by
which a score beyond anything seen is judged. With the extra eval, quality with and without the mark
too. Writes watermark.json. Converted speech is kept in --work: the next run begins with it.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import io
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from scipy.stats import norm

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.config.paths import models_dir
from voiceshift.dsp.resample import Resampler
from voiceshift.dsp.watermark import Watermark
from voiceshift.dsp.watermarksearch import FALSE_ALARMS, STRETCH_S, WatermarkSearch, threshold
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.messages import Controls
from voiceshift.engine.render import render_file
from voiceshift.evaluation.heldout import SPEAKERS
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import VoiceRegistry

VOICES = (
    "kathleen", "bdl", "kerstin", "flemishguy", "slt", "nathalie",
    "radio", "robot", "ivy", "bruno", "giant", "ghost",
)  # fmt: skip
STRETCH = int(STRETCH_S * SAMPLE_RATE_HZ)
DOCS = Path(__file__).parents[1] / "docs"
_MP3_128 = 0.64
"""libsndfile's compression level that gives 128 kbit/s at 44.1 and 48 kHz."""
_PLACES = 512
"""Where the search lets the pattern begin, at each of which a score is drawn in the model."""
_TAILS = (3.5, 4.0, 4.25, 4.5)
_QUALITY_CLIPS = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Convert, mark, attack, search, judge; print and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.watermark", description=__doc__)
    parser.add_argument("speech", type=Path, help="the speech pack")
    parser.add_argument("--work", type=Path, required=True, help="folder for converted speech")
    parser.add_argument("--speakers", type=int, default=len(SPEAKERS), help="to convert")
    parser.add_argument("--seconds", type=float, default=60.0, help="of each")
    parser.add_argument("--stretches", type=int, default=3000, help="of speech never converted")
    parser.add_argument("--out", type=Path, default=DOCS)
    options = parser.parse_args(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    rows = _rows(options.speech)
    converted = []
    for number, speaker in enumerate(sorted(SPEAKERS)[: options.speakers]):
        voice = VOICES[number % len(VOICES)]
        paths = [options.speech / path for path in rows[speaker]]
        converted.append((voice, _converted(paths, options.seconds, options.work, speaker, voice)))
    told: dict[str, Any] = {"stretch_s": STRETCH_S, "threshold": round(threshold(1), 2)}
    told["found"] = found([audio for _, audio in converted])
    print(json.dumps(told["found"]), flush=True)
    unmarked = [score(x) for _, audio in converted for x in _stretches([audio])]
    people = (_audio(options.speech / path) for paths in rows.values() for path in paths)
    real = []
    for x in _stretches(people):
        real.append(score(x))
        if len(real) >= options.stretches:
            break
    told["false_alarms"] = {
        "people": against_model(real),
        "converted_unmarked": against_model(unmarked),
        "bound_a_file": FALSE_ALARMS,
    }
    print(json.dumps(told["false_alarms"]), flush=True)
    if importlib.util.find_spec("speechmos") and importlib.util.find_spec("resemblyzer"):
        told["quality"] = quality(converted, options.speech, rows)
        print(json.dumps(told["quality"]), flush=True)
    path = options.out / "watermark.json"
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return 0


def score(x: Samples) -> float:
    """Return the best score of a sound at 24 kHz."""
    search = WatermarkSearch()
    search.process(x)
    return search.finish().score


def found(converted: Sequence[Samples]) -> dict[str, Any]:
    """Mark, cut anywhere, change, search: how many of the stretches are found after each change."""
    random = np.random.default_rng(0)
    scores: dict[str, list[float]] = defaultdict(list)
    for audio in converted:
        marked = Watermark().process(audio)
        for start in range(0, marked.size - 2 * STRETCH + 1, STRETCH):
            at = start + int(random.integers(STRETCH))
            for name, change in CHANGES.items():
                scores[name].append(score(change(marked[at : at + STRETCH])))
    limit = threshold(1)
    return {
        name: {
            "stretches": len(values),
            "found": sum(value >= limit for value in values),
            "lowest": round(min(values), 2),
            "mean": round(float(np.mean(values)), 2),
            "model_missed": _rounded(norm.cdf(limit, np.mean(values), np.std(values))),
        }
        for name, values in scores.items()
    }


def against_model(scores: Sequence[float]) -> dict[str, Any]:
    """Hold scores of unmarked sound against the best of _PLACES draws of a normal distribution.

    The draws are not independent, so the model is on the safe side.
    """
    values = np.array(scores)
    tails = [
        {"score": t, "seen": round(float(np.mean(values >= t)), 5), "model": round(_beyond(t), 5)}
        for t in _TAILS
    ]
    return {
        "stretches": len(values),
        "found": int(np.sum(values >= threshold(1))),
        "highest": round(float(values.max()), 2),
        "tails": tails,
        "model_at_threshold": _rounded(_beyond(threshold(1))),
    }


def quality(
    converted: Sequence[tuple[str, Samples]], speech: Path, rows: dict[str, list[str]]
) -> dict[str, float]:
    """Judge clips of converted speech with and without the mark (DNSMOS OVRL, SECS)."""
    from voiceshift.evaluation import metrics

    changes = []
    likeness = []
    clips = [(voice, x) for voice, audio in converted for x in list(_stretches([audio]))[1:3]]
    for voice, x in clips[:_QUALITY_CLIPS]:
        y = Watermark().process(x)
        changes.append(metrics.dnsmos(y).ovrl - metrics.dnsmos(x).ovrl)
        if voice in rows:
            own = [metrics.speaker_embedding(_audio(speech / p)) for p in rows[voice][-3:]]
            target = metrics.centroid(own)
            with_, without = (metrics.speaker_embedding(z) for z in (y, x))
            likeness.append(metrics.similarity(with_, target) - metrics.similarity(without, target))
    return {
        "clips": len(changes),
        "ovrl_change": round(float(np.mean(changes)), 4),
        "ovrl_change_worst": round(float(np.min(changes)), 4),
        "secs_change": round(float(np.mean(likeness)), 4),
        "secs_change_worst": round(float(np.min(likeness)), 4),
    }


def _beyond(score_: float) -> float:
    """Return the model's chance of a score at least so high."""
    return float(-np.expm1(_PLACES * norm.logcdf(score_)))


def _rounded(chance: float) -> float:
    return float(f"{chance:.1e}")


def _resampled(x: Samples, rate_in: int, rate_out: int, ppm: float = 0.0) -> Samples:
    resampler = Resampler(rate_in, rate_out)
    resampler.set_correction(ppm)
    return np.concatenate([resampler.process(x), resampler.flush()])


def _through(rate_hz: int) -> Callable[[Samples], Samples]:
    def change(x: Samples) -> Samples:
        return _resampled(_resampled(x, SAMPLE_RATE_HZ, rate_hz), rate_hz, SAMPLE_RATE_HZ)

    return change


def _mp3(rate_hz: int) -> Callable[[Samples], Samples]:
    def change(x: Samples) -> Samples:
        file = io.BytesIO()
        soundfile.write(
            file, _resampled(x, SAMPLE_RATE_HZ, rate_hz), rate_hz, format="MP3",
            bitrate_mode="CONSTANT", compression_level=_MP3_128,
        )  # fmt: skip
        file.seek(0)
        heard, _ = soundfile.read(file, dtype="float32")
        return _resampled(heard, rate_hz, SAMPLE_RATE_HZ)

    return change


CHANGES: dict[str, Callable[[Samples], Samples]] = {
    "cut": lambda x: x,
    "gain -40 dB": lambda x: x * np.float32(0.01),
    "48 kHz": _through(48_000),
    "44.1 kHz": _through(44_100),
    "16 kHz": _through(16_000),
    "MP3 128 kbit/s, 48 kHz": _mp3(48_000),
    "MP3 128 kbit/s, 44.1 kHz": _mp3(44_100),
    "MP3 128 kbit/s, 44.1 kHz, then 16 kHz": lambda x: _through(16_000)(_mp3(44_100)(x)),
    "clock +300 ppm": lambda x: _resampled(x, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ, ppm=300.0),
}
"""Each after a cut at a random sample to 10 s."""


def _stretches(sounds: Iterator[Samples] | Sequence[Samples]) -> Iterator[Samples]:
    """Yield 10 s stretches of sounds put one after another."""
    waiting = np.zeros(0, np.float32)
    for sound in sounds:
        waiting = np.concatenate([waiting, sound])
        while waiting.size >= STRETCH:
            yield waiting[:STRETCH]
            waiting = waiting[STRETCH:]


def _audio(path: Path) -> Samples:
    audio, rate_hz = soundfile.read(path, dtype="float32")
    return _resampled(audio, rate_hz, SAMPLE_RATE_HZ)


def _rows(speech: Path) -> dict[str, list[str]]:
    """Return the pack's recordings by speaker, in the order of paths."""
    rows: dict[str, list[str]] = defaultdict(list)
    with (speech / "metadata.csv").open(newline="", encoding="utf-8") as file:
        for row in sorted(csv.DictReader(file), key=lambda row: row["path"]):
            rows[row["speaker"]].append(row["path"])
    return rows


def _converted(
    paths: Sequence[Path], seconds: float, work: Path, speaker: str, voice_id: str
) -> Samples:
    """Return a speaker's recordings in a voice, unmarked, whole hops at 24 kHz."""
    target = work / f"{speaker}-{voice_id}.wav"
    if not target.exists():
        parts: list[Samples] = []
        while paths and sum(part.size for part in parts) < seconds * SAMPLE_RATE_HZ:
            parts.append(_audio(paths[0]))
            paths = paths[1:]
        source = work / f"{speaker}.wav"
        soundfile.write(source, np.concatenate(parts), SAMPLE_RATE_HZ)
        loaded = VoiceRegistry([models_dir()]).load(voice_id)
        cast = CastVoice(voice_id, loaded.info.mean_f0_hz, VoiceConverter(loaded))
        render_file(source, target, cast, Controls(watermark=False))
    audio, _ = soundfile.read(target, dtype="float32")
    whole: Samples = audio[: audio.size // HOP_SAMPLES * HOP_SAMPLES]
    return whole


if __name__ == "__main__":
    sys.exit(main())
