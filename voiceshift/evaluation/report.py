"""The whole report as plain data: what goes into report.json, the model cards and the page."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from voiceshift.evaluation.summary import (
    Summary,
    distortions,
    floors,
    overall,
    pitch_numbers,
    speed,
    summarise,
    text_errors,
)
from voiceshift.evaluation.table import table
from voiceshift.evaluation.trial import Distortion, Result


def build(
    sources: Sequence[Result],
    conversions: Sequence[Result],
    facts: dict[str, Any],
    ceilings: dict[str, float],
    parallel: Sequence[Distortion] = (),
) -> dict[str, Any]:
    """Return the whole report. Only `timing` differs between equal runs.

    ceilings: each target's SECS of its own unseen recordings. facts: what was run; of them
    `words_group` is the group whose words are summed up apart.
    """
    clean = [r for r in conversions if not r.noisy]
    still = [r for r in sources if not r.noisy]
    group = facts["words_group"]
    report = {
        "run": facts,
        **_conversions(clean, group),
        **_sources(still, group),
        "ceilings": ceilings,
        "parallel": distortions(parallel),
        "noisy": _noisy(sources, conversions, group),
        "utterances": [_utterance(r) for r in (*sources, *conversions)],
        "timing": {
            "converter": {v: speed([r for r in clean if r.voice == v]) for v in _voices(clean)}
        },
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


def _conversions(results: Sequence[Result], group: str) -> dict[str, Any]:
    """Return the numbers of converted utterances: of all, and of those whose words count."""
    by_voice = _by_voice(results)
    of_group = _by_voice([r for r in results if r.group == group])
    return {
        "overall": overall(by_voice),
        "overall_words": overall(of_group),
        "voices": {v: asdict(s) for v, s in by_voice.items()},
        "voices_words": {v: asdict(s) for v, s in of_group.items()},
        "groups": _by_group(results),
    }


def _sources(results: Sequence[Result], group: str) -> dict[str, Any]:
    """Return the numbers of unconverted utterances. `floor`: see summary.floors."""
    return {
        "sources": asdict(summarise(results)),
        "source_groups": _by_group(results),
        "source_text_wer": text_errors(results),
        "floor": floors([r for r in results if r.group == group]),
        "live_pitch": pitch_numbers([r.pitch for r in results]),
        "live_pitch_confirmed": pitch_numbers([r.confirmed_pitch for r in results]),
        "offline_pitch": pitch_numbers([r.baseline_pitch for r in results]),
    }


def _noisy(
    sources: Sequence[Result], conversions: Sequence[Result], group: str
) -> dict[str, Any] | None:
    """Return the same numbers of noisy input; None where there was none.

    `change` is `overall`, and of words `change_words`, less that of the same input without noise.
    """
    noisy = [r for r in conversions if r.noisy]
    judged = [r for r in sources if r.noisy]
    if not judged:
        return None
    found = _conversions(noisy, group)
    clean = _conversions([r for r in conversions if not r.noisy], group)
    for change, name in (("change", "overall"), ("change_words", "overall_words")):
        found[change] = {k: value - clean[name][k] for k, value in found[name].items()}
    of_sources = _sources(judged, group)
    return found | {key: numbers for key, numbers in of_sources.items() if key != "floor"}


def _voices(results: Sequence[Result]) -> list[str]:
    return list(dict.fromkeys(r.voice for r in results))


def _by_voice(results: Sequence[Result]) -> dict[str, Summary]:
    return {v: summarise([r for r in results if r.voice == v]) for v in _voices(results)}


def _by_group(results: Sequence[Result]) -> dict[str, dict[str, float]]:
    groups = dict.fromkeys(r.group for r in results)
    return {g: asdict(summarise([r for r in results if r.group == g])) for g in groups}


def _utterance(result: Result) -> dict[str, Any]:
    numbers = asdict(result)
    numbers.pop("hops_ms")
    return numbers


def _without_nan(value: Any) -> Any:
    """Return value with every NaN replaced by None: NaN is not JSON."""
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nan(item) for item in value]
    return None if isinstance(value, float) and math.isnan(value) else value
