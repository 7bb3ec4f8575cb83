"""`python -m benchmarks.watermark SPEECH`: how often the watermark is missed, and falsely found.

Missed: held-out speakers (evaluation/heldout.py), converted as a file is, and recordings of all
speakers of the pack as they are (the mark knows nothing of conversion, and they are many), marked,
cut to 10 s and put through what files go through. Falsely found: 10 s of people who were never
converted, of people in noise, of noises, chords and beats, and of converted speech without the
mark; the scores are held against their model, too, by which a score beyond anything seen is judged.
Intervals are those of Clopper and Pearson (1934), 95 %, two-sided.

What it costs: the log-spectral distance (Gray & Markel 1976) and the level of the difference, with
the extra eval DNSMOS and SECS with and without the mark too. Writes watermark.json and its section
of docs/BENCHMARKS.md. Converted speech is kept in --work: the next run begins with it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np
from scipy.signal import ShortTimeFFT
from scipy.stats import binomtest, norm

from benchmarks import watermarksounds as sounds
from benchmarks.page import PAGE, put_section
from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.mel import hann
from voiceshift.dsp.watermark import Watermark
from voiceshift.dsp.watermarksearch import FALSE_ALARMS, STRETCH_S, WatermarkSearch, threshold
from voiceshift.evaluation.heldout import SPEAKERS

VOICES = (
    "kathleen", "bdl", "kerstin", "flemishguy", "slt", "nathalie",
    "radio", "robot", "ivy", "bruno", "giant", "ghost",
)  # fmt: skip
"""One a held-out speaker, in turn."""
SHARES = {"people": 0.7, "people in noise": 0.18, "chords, beats, drawn noise": 0.1}
"""Of --unmarked. The pack's noises and all unmarked conversions come on top."""
DOCS = Path(__file__).parents[1] / "docs"
_PLACES = 512
"""Where the search lets the pattern begin, at each of which a score is drawn in the model."""
_TAILS = (3.5, 4.0, 4.25, 4.5)
_QUALITY_CLIPS = 20
_FRAME_SAMPLES = 512
_SPEECH_BELOW_LOUDEST_DB = 50.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Convert, mark, change, search, judge; print and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.watermark", description=__doc__)
    parser.add_argument("speech", type=Path, help="the speech pack")
    parser.add_argument("--work", type=Path, required=True, help="folder for converted speech")
    parser.add_argument("--speakers", type=int, default=len(SPEAKERS), help="to convert")
    parser.add_argument("--seconds", type=float, default=100.0, help="of each")
    parser.add_argument("--stretches", type=int, default=500, help="marked, of 10 s")
    parser.add_argument("--unmarked", type=int, default=5000, help="stretches of 10 s")
    parser.add_argument("--out", type=Path, default=DOCS)
    options = parser.parse_args(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    rows = sounds.recordings_by_speaker(options.speech)
    converted = []
    for number, speaker in enumerate(sorted(SPEAKERS)[: options.speakers]):
        voice = VOICES[number % len(VOICES)]
        said = sounds.converted(rows[speaker], options.seconds, options.work, speaker, voice)
        converted.append((voice, said))
    told: dict[str, Any] = {"stretch_s": STRETCH_S, "threshold": round(threshold(1), 2)}

    conversions = [said for _, said in converted]
    of_conversions = list(islice(sounds.marked(conversions, random), options.stretches))
    others = sounds.marked(sounds.in_turns(rows, random), random)
    of_recordings = islice(others, options.stretches - len(of_conversions))
    told["found"] = found({"conversions": of_conversions, "recordings": of_recordings})
    print(found_table(told["found"]), flush=True)

    told["false_alarms"] = false_alarms(options, rows, conversions, random)
    print(false_alarms_table(told["false_alarms"]), flush=True)

    told["quality"] = quality(converted, rows)
    print(json.dumps(told["quality"]), flush=True)
    path = options.out / "watermark.json"
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    put_section(options.out / PAGE, "benchmarks.watermark", section(told))
    return 0


def score(x: Samples) -> float:
    """Return the best score of a sound at 24 kHz."""
    search = WatermarkSearch()
    search.process(x)
    return search.finish().score


def rate(hits: int, tries: int) -> dict[str, Any]:
    """Return a rate and between which it lies, by Clopper and Pearson."""
    interval = binomtest(hits, tries).proportion_ci(0.95, method="exact")
    return {
        "stretches": tries,
        "found": hits,
        "rate": round(hits / tries, 5),
        "from": round(float(interval.low), 5),
        "to": round(float(interval.high), 5),
    }


def found(marked: dict[str, Iterable[Samples]]) -> dict[str, Any]:
    """Change and search marked stretches: how many of each kind are found after each change."""
    scores: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for kind, of_kind in marked.items():
        for x in of_kind:
            for name, y in sounds.changed(x):
                scores[name][kind].append(score(y))
    limit = threshold(1)

    def hits(values: Iterable[float]) -> int:
        return sum(value >= limit for value in values)

    told = {}
    for name, by_kind in scores.items():
        values = list(chain(*by_kind.values()))
        told[name] = {
            "kinds": {kind: [hits(own), len(own)] for kind, own in by_kind.items()},
            **rate(hits(values), len(values)),
            "lowest": round(min(values), 2),
            "mean": round(float(np.mean(values)), 2),
            "model_missed": _rounded(norm.cdf(limit, np.mean(values), np.std(values))),
        }
    return told


def false_alarms(
    options: argparse.Namespace,
    rows: dict[str, list[Path]],
    conversions: Sequence[Samples],
    random: np.random.Generator,
) -> dict[str, Any]:
    """Search what was never marked, a kind of sound after another, and all together."""
    noises = list(sounds.noises(options.speech))
    people = sounds.stretches(sounds.audio(path) for path in chain(*rows.values()))
    again = sounds.stretches(sounds.in_turns(rows, random))  # the same people, cut elsewhere
    endless = (people, sounds.in_noise(again, noises, random), sounds.drawn(random))
    kinds: dict[str, Iterable[Samples]] = {
        kind: islice(of_kind, round(share * options.unmarked))
        for (kind, share), of_kind in zip(SHARES.items(), endless, strict=True)
    }
    kinds["noises"] = sounds.stretches(noises)
    kinds["conversions without the mark"] = chain(*(sounds.stretches([x]) for x in conversions))
    scores = {kind: [score(x) for x in of_kind] for kind, of_kind in kinds.items()}
    told = {kind: against_model(own) for kind, own in scores.items()}
    return told | {
        "all": against_model(list(chain(*scores.values()))),
        "bound_a_file": FALSE_ALARMS,
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
        **rate(int(np.sum(values >= threshold(1))), len(values)),
        "highest": round(float(values.max()), 2),
        "tails": tails,
        "model_at_threshold": _rounded(_beyond(threshold(1))),
    }


def quality(
    converted: Sequence[tuple[str, Samples]], rows: dict[str, list[Path]]
) -> dict[str, float]:
    """Compare clips of converted speech with and without the mark."""
    clips = [
        (voice, x[: x.size // HOP_SAMPLES * HOP_SAMPLES])
        for voice, said in converted
        for x in list(sounds.stretches([said]))[1:3]
    ][:_QUALITY_CLIPS]
    pairs = [(voice, x, Watermark().process(x)) for voice, x in clips]
    told = {
        "clips": len(pairs),
        "log_spectral_distance_db": _mean(log_spectral_distance_db(x, y) for _, x, y in pairs),
        "difference_db": _mean(
            10.0 * np.log10(np.sum((y - x) ** 2) / np.sum(x**2)) for _, x, y in pairs
        ),
    }
    if not (importlib.util.find_spec("speechmos") and importlib.util.find_spec("resemblyzer")):
        return told
    from voiceshift.evaluation import metrics

    changes = [metrics.dnsmos(y).ovrl - metrics.dnsmos(x).ovrl for _, x, y in pairs]
    likeness = []
    for voice, x, y in pairs:
        if voice in rows:
            own = [metrics.speaker_embedding(sounds.audio(path)) for path in rows[voice][-3:]]
            target = metrics.centroid(own)
            with_, without = (metrics.speaker_embedding(z) for z in (y, x))
            likeness.append(metrics.similarity(with_, target) - metrics.similarity(without, target))
    return told | {
        "ovrl_change": _mean(changes),
        "ovrl_change_worst": round(min(changes), 4),
        "secs_change": _mean(likeness),
        "secs_change_worst": round(min(likeness), 4),
    }


def log_spectral_distance_db(x: Samples, y: Samples) -> float:
    """Return the mean over frames of speech of the root mean square over bins of |X|/|Y| in dB."""
    transform = ShortTimeFFT(hann(_FRAME_SAMPLES), HOP_SAMPLES, SAMPLE_RATE_HZ)
    before, after = (np.abs(transform.stft(z)) ** 2 for z in (x, y))
    level_db = 10.0 * np.log10(before.sum(axis=0) + 1e-12)
    speech = level_db > level_db.max() - _SPEECH_BELOW_LOUDEST_DB
    ratio_db = 10.0 * np.log10((before[:, speech] + 1e-12) / (after[:, speech] + 1e-12))
    return float(np.sqrt(np.mean(ratio_db**2, axis=0)).mean())


def section(told: dict[str, Any]) -> str:
    """Return the watermark's part of docs/BENCHMARKS.md."""
    facts = told["quality"]
    costs = (
        f"On {facts['clips']} clips of conversions: log-spectral distance (Gray & Markel 1976, "
        f"frames of 21 ms) {facts['log_spectral_distance_db']:.2f} dB in the mean; what is added\n"
        f"lies {-facts['difference_db']:.1f} dB below the sound."
    )
    if "ovrl_change" in facts:
        costs += (
            f" With the mark DNSMOS OVRL changes by {facts['ovrl_change']:+.3f} (at worst "
            f"{facts['ovrl_change_worst']:+.3f}), SECS to the\nvoice's own recordings by "
            f"{facts['secs_change']:+.4f} (at worst {facts['secs_change_worst']:+.4f})."
        )
    return f"""## The watermark

    pip install -e .[eval] && python -m benchmarks.watermark SPEECH --work FOLDER

marks sound as the pipeline does, cuts it to stretches of {told["stretch_s"]:g} s that begin
anywhere, puts them through what files go through, and looks for the mark; then it looks for it in
what was never marked. Rates come with the 95 % interval of Clopper and Pearson, two-sided.

*Missed*: "conversions" are held-out speakers, each in one of twelve voices, converted as files are;
"recordings" are speakers of the pack, marked without being converted, because they are many and the
mark knows nothing of conversion. A stretch counts as found at a score of {told["threshold"]:g}.

{found_table(told["found"])}

*Falsely found*:

{false_alarms_table(told["false_alarms"])}

*What it costs*: {costs}
"""


def found_table(told: dict[str, Any]) -> str:
    """Return what `found` says as Markdown."""
    kinds = list(next(iter(told.values()))["kinds"])
    lines = [
        f"| after | {' | '.join(kinds)} | found, of all | lowest score | mean |",
        "|---" * (4 + len(kinds)) + "|",
    ]
    for name, row in told.items():
        counts = " | ".join(f"{hits} of {tries}" for hits, tries in row["kinds"].values())
        lines.append(f"| {name} | {counts} | {_percent(row)} | {row['lowest']} | {row['mean']} |")
    return "\n".join(lines)


def false_alarms_table(told: dict[str, Any]) -> str:
    """Return what `false_alarms` says as Markdown."""
    lines = ["| unmarked | falsely found | rate | highest score |", "|---" * 4 + "|"]
    for kind, row in told.items():
        if isinstance(row, dict):
            lines.append(
                f"| {kind} | {row['found']} of {row['stretches']} | {_percent(row)} "
                f"| {row['highest']} |"
            )
    return "\n".join(lines)


def _percent(row: dict[str, Any]) -> str:
    rate_, low, high = (100.0 * row[key] for key in ("rate", "from", "to"))
    return f"{rate_:.2f} % ({low:.2f} to {high:.2f})"


def _beyond(score_: float) -> float:
    """Return the model's chance of a score at least so high."""
    return float(-np.expm1(_PLACES * norm.logcdf(score_)))


def _mean(values: Iterable[float]) -> float:
    return round(float(np.mean(list(values))), 4)


def _rounded(chance: float) -> float:
    return float(f"{chance:.1e}")


if __name__ == "__main__":
    sys.exit(main())
