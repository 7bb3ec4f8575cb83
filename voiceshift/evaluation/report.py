"""Sums up results: the numbers that go into a model card, as data and as a table."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from voiceshift.evaluation.listening import GROUPS
from voiceshift.evaluation.metrics import PitchAgreement, correlation, edit_distance
from voiceshift.evaluation.trial import Result

WORD_ERROR_GROUP = "librispeech"
"""The recogniser knows US English: the other groups' word errors say little."""


@dataclass(frozen=True)
class Summary:
    """Means over utterances; error rates are pooled over words or characters. NaN: not known."""

    utterances: int
    secs_target: float
    secs_source: float
    wer: float
    """Word error against the source's own hypothesis."""
    wer_added: float
    """Against the text where known, less the source's own errors; else as `wer`."""
    cer: float
    """Character error against the source's own hypothesis."""
    sig: float
    bak: float
    ovrl: float
    f0_correlation: float
    voicing_error: float
    gross_error: float
    octave_slips: float


def summarise(results: Sequence[Result]) -> Summary:
    """Return the numbers of a set of utterances."""
    qualities = [r.quality for r in results if r.quality is not None]
    pitches = [r.pitch for r in results if r.pitch is not None]
    return Summary(
        utterances=len(results),
        secs_target=_mean(r.secs_target for r in results),
        secs_source=_mean(r.secs_source for r in results),
        wer=_pooled(results, _word_errors),
        wer_added=_pooled(results, _added_word_errors),
        cer=_pooled(results, _character_errors),
        sig=_mean(q.sig for q in qualities),
        bak=_mean(q.bak for q in qualities),
        ovrl=_mean(q.ovrl for q in qualities),
        f0_correlation=_mean(p.correlation for p in pitches),
        voicing_error=_mean(p.voicing_error for p in pitches),
        gross_error=_mean(p.gross_error for p in pitches),
        octave_slips=_mean(p.octave_slips for p in pitches),
    )


def overall(by_voice: dict[str, Summary]) -> dict[str, float]:
    """Return the mean of each number over voices, and the worst voice's likeness."""
    names = [name for name in Summary.__dataclass_fields__ if name != "utterances"]
    means = {name: _mean(getattr(s, name) for s in by_voice.values()) for name in names}
    likeness = [s.secs_target for s in by_voice.values() if not math.isnan(s.secs_target)]
    return means | {"secs_target_worst_voice": min(likeness, default=math.nan)}


def build(
    sources: Sequence[Result],
    conversions: Sequence[Result],
    ceilings: dict[str, float],
    facts: dict[str, Any],
) -> dict[str, Any]:
    """Return the whole report as plain data. Only `timing` differs between equal runs.

    ceilings is each target's SECS of its own held-out recordings; facts says what was run.
    """
    voices = sorted({r.voice for r in conversions})
    by_voice = {v: summarise([r for r in conversions if r.voice == v]) for v in voices}
    english = {
        v: summarise([r for r in conversions if r.voice == v and r.group == WORD_ERROR_GROUP])
        for v in voices
    }
    timing = {v: _real_time_factor([r for r in conversions if r.voice == v]) for v in voices}
    report = {
        "run": facts,
        "overall": overall(by_voice),
        "overall_" + WORD_ERROR_GROUP: overall(english),
        "voices": {v: asdict(s) for v, s in by_voice.items()},
        "voices_" + WORD_ERROR_GROUP: {v: asdict(s) for v, s in english.items()},
        "groups": {g: asdict(s) for g, s in _by_group(conversions).items()},
        "sources": asdict(summarise(sources)),
        "source_groups": {g: asdict(s) for g, s in _by_group(sources).items()},
        "source_text_wer": _pooled(sources, _text_errors),
        "live_pitch": _pitch_numbers([r.pitch for r in sources]),
        "offline_pitch": _pitch_numbers([r.baseline_pitch for r in sources]),
        "ceilings": ceilings,
        "utterances": [_utterance(r) for r in (*sources, *conversions)],
        "timing": {"converter_real_time_factor": timing},
    }
    cleaned: dict[str, Any] = _without_nan(report)
    return cleaned


def write(report: dict[str, Any], folder: Path) -> tuple[Path, Path]:
    """Write report.json and report.txt into folder; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    data, text = folder / "report.json", folder / "report.txt"
    data.write_text(json.dumps(report, indent=1, allow_nan=False) + "\n", encoding="utf-8")
    text.write_text(table(report), encoding="utf-8")
    return data, text


_COLUMNS = (
    ("n", "utterances"),
    ("SECS tgt", "secs_target"),
    ("SECS src", "secs_source"),
    ("WER+ LS", "wer_added_librispeech"),
    ("WER+ all", "wer_added"),
    ("CER", "cer"),
    ("SIG", "sig"),
    ("BAK", "bak"),
    ("OVRL", "ovrl"),
    ("F0 corr", "f0_correlation"),
    ("voicing", "voicing_error"),
    ("RTF", "rtf"),
)
_PITCH_COLUMNS = (
    ("corr all", "pooled_correlation"),
    ("corr utt", "correlation"),
    ("voicing", "voicing_error"),
    ("gross", "gross_error"),
    ("octave", "octave_slips"),
)


def table(report: dict[str, Any]) -> str:
    """Return the report as text for a terminal."""
    english = report["voices_" + WORD_ERROR_GROUP]
    rtf = report["timing"]["converter_real_time_factor"]
    lines = [_row("voice", [title for title, _ in _COLUMNS])]
    for voice, numbers in report["voices"].items():
        added = {"wer_added_librispeech": english[voice]["wer_added"], "rtf": rtf[voice]}
        lines.append(_numbers(voice, numbers | added))
    if report["voices"]:
        means = report["overall"] | {
            "wer_added_librispeech": report["overall_" + WORD_ERROR_GROUP]["wer_added"]
        }
        lines.append(_numbers("mean", means))
        lines.append(f"worst voice's SECS to target: {_show(means['secs_target_worst_voice'])}")
        lines.append("")
        lines += [_numbers(f"all → {group}", n) for group, n in report["groups"].items()]
    lines += ["", _row("unconverted", [title for title, _ in _COLUMNS])]
    # Errors against itself and the live tracker's pitch would mislead in the columns above.
    apart = dict.fromkeys(("wer_added", "cer", "f0_correlation", "voicing_error"))
    for group, numbers in (*report["source_groups"].items(), ("all", report["sources"])):
        lines.append(_numbers(group, numbers | apart))
    lines.append("SECS tgt: mean over the presets' speakers; src: over the other held-out ones")
    lines.append(f"word error of the sources with known text: {_show(report['source_text_wer'])}")
    titles = [title for title, _ in _PITCH_COLUMNS]
    lines += ["", _row("pitch / Harvest", titles)]
    for name, key in (("live tracker", "live_pitch"), ("DIO, offline", "offline_pitch")):
        lines.append(_row(name, [_show(report[key][column]) for _, column in _PITCH_COLUMNS]))
    if report["ceilings"]:
        lines += ["", "SECS of the targets' own held-out recordings"]
        lines += [_row(voice, [_show(value)]) for voice, value in report["ceilings"].items()]
    return "\n".join(lines) + "\n"


def _row(name: str, cells: Iterable[str]) -> str:
    return f"{name:<16}" + "".join(f"{cell:>9}" for cell in cells)


def _numbers(name: str, numbers: dict[str, Any]) -> str:
    return _row(name, [_show(numbers.get(key)) for _, key in _COLUMNS])


def _show(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _by_group(results: Sequence[Result]) -> dict[str, Summary]:
    groups = {group: [r for r in results if r.group == group] for group in GROUPS}
    return {group: summarise(rs) for group, rs in groups.items() if rs}


def _pitch_numbers(agreements: Sequence[PitchAgreement | None]) -> dict[str, float]:
    """Return means over utterances, and the correlation over all of their frames together."""
    known = [a for a in agreements if a is not None]
    names = ("correlation", "voicing_error", "gross_error", "octave_slips")
    means = {name: _mean(getattr(a, name) for a in known) for name in names}
    pooled = correlation(np.sum([a.moments for a in known], axis=0)) if known else math.nan
    return means | {"pooled_correlation": pooled}


def _real_time_factor(results: Sequence[Result]) -> float:
    return sum(r.compute_s for r in results) / sum(r.seconds for r in results)


def _utterance(result: Result) -> dict[str, Any]:
    numbers = asdict(result)
    numbers.pop("compute_s")
    return numbers


def _word_errors(result: Result) -> tuple[int, int]:
    reference = result.reference.split()
    return edit_distance(reference, result.hypothesis.split()), len(reference)


def _character_errors(result: Result) -> tuple[int, int]:
    return edit_distance(result.reference, result.hypothesis), len(result.reference)


def _text_errors(result: Result) -> tuple[int, int]:
    words = result.text.split()
    return edit_distance(words, result.hypothesis.split()) if words else 0, len(words)


def _added_word_errors(result: Result) -> tuple[int, int]:
    words = result.text.split()
    if not words:
        return _word_errors(result)
    own = edit_distance(words, result.reference.split())
    return edit_distance(words, result.hypothesis.split()) - own, len(words)


def _pooled(results: Sequence[Result], errors: Callable[[Result], tuple[int, int]]) -> float:
    """Return all errors over all reference tokens: long utterances weigh more, as they should."""
    counts = [errors(result) for result in results]
    total = sum(tokens for _, tokens in counts)
    return sum(wrong for wrong, _ in counts) / total if total else math.nan


def _mean(values: Iterable[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return float(np.mean(known)) if known else math.nan


def _without_nan(value: Any) -> Any:
    """Return value with every NaN replaced by None: NaN is not JSON."""
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nan(item) for item in value]
    return None if isinstance(value, float) and math.isnan(value) else value
