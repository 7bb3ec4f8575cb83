"""From results to numbers: means over utterances, error rates pooled over words or characters."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from voiceshift.evaluation.metrics import (
    PitchAgreement,
    correlation,
    edit_distance,
    inaudible_changes,
)
from voiceshift.evaluation.trial import Distortion, Heard, Result

RECOGNISERS = ("pocketsphinx", "moonshine")
_CHANGES = tuple(inaudible_changes(np.zeros(1, np.float32)))


@dataclass(frozen=True)
class Summary:
    """The numbers of a set of utterances. NaN: not known."""

    utterances: int
    secs_target: float
    secs_source: float
    wer: float
    """pocketsphinx's word error against its own hypothesis of the source."""
    cer: float
    """The same of characters."""
    wer_added: float
    """pocketsphinx's word error against the text less the source's own, where the text is known."""
    moonshine_wer: float
    moonshine_cer: float
    moonshine_wer_added: float
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
        secs_target=mean(r.secs_target for r in results),
        secs_source=mean(r.secs_source for r in results),
        wer=error_rate(results, "pocketsphinx", _word_errors),
        cer=error_rate(results, "pocketsphinx", _character_errors),
        wer_added=error_rate(results, "pocketsphinx", _added_word_errors),
        moonshine_wer=error_rate(results, "moonshine", _word_errors),
        moonshine_cer=error_rate(results, "moonshine", _character_errors),
        moonshine_wer_added=error_rate(results, "moonshine", _added_word_errors),
        sig=mean(q.sig for q in qualities),
        bak=mean(q.bak for q in qualities),
        ovrl=mean(q.ovrl for q in qualities),
        f0_correlation=mean(p.correlation for p in pitches),
        voicing_error=mean(p.voicing_error for p in pitches),
        gross_error=mean(p.gross_error for p in pitches),
        octave_slips=mean(p.octave_slips for p in pitches),
    )


def overall(by_voice: dict[str, Summary]) -> dict[str, float]:
    """Return the mean of each number over voices, and the worst voice's likeness."""
    names = [name for name in Summary.__dataclass_fields__ if name != "utterances"]
    means = {name: mean(getattr(s, name) for s in by_voice.values()) for name in names}
    likeness = [s.secs_target for s in by_voice.values() if not math.isnan(s.secs_target)]
    return means | {"secs_target_worst_voice": min(likeness, default=math.nan)}


def floors(sources: Sequence[Result]) -> dict[str, dict[str, float]]:
    """Return, by recogniser, the errors that inaudible changes of the source alone make.

    Keys: wer and cer with the name of each change, and their means.
    """
    found: dict[str, dict[str, float]] = {}
    for judge in RECOGNISERS:
        numbers: dict[str, float] = {}
        for name, errors in (("wer", _word_errors), ("cer", _character_errors)):
            for k, change in enumerate(_CHANGES):
                numbers[f"{name}_{change}"] = error_rate(sources, judge, _repeated(errors, k))
            numbers[name] = mean(numbers[f"{name}_{change}"] for change in _CHANGES)
        found[judge] = numbers
    return found


def text_errors(sources: Sequence[Result]) -> dict[str, float]:
    """Return, by recogniser, the sources' word error against the text where that is known."""

    def errors(text: str, heard: Heard) -> tuple[int, int]:
        words = text.split()
        return (edit_distance(words, heard.hypothesis.split()) if words else 0), len(words)

    return {judge: error_rate(sources, judge, errors) for judge in RECOGNISERS}


def pitch_numbers(agreements: Sequence[PitchAgreement | None]) -> dict[str, float]:
    """Return means over utterances, and the correlation over all of their frames together."""
    known = [a for a in agreements if a is not None]
    names = ("correlation", "voicing_error", "gross_error", "octave_slips")
    means = {name: mean(getattr(a, name) for a in known) for name in names}
    pooled = correlation(np.sum([a.moments for a in known], axis=0)) if known else math.nan
    return means | {"pooled_correlation": pooled}


def distortions(found: Sequence[Distortion]) -> dict[str, dict[str, float]]:
    """Return by voice the mean mel-cepstral distortion in dB, and of how many sentences."""
    by_voice: dict[str, list[Distortion]] = {}
    for one in found:
        by_voice.setdefault(one.voice, []).append(one)
    return {
        voice: {
            "sentences": len(own),
            "mcd_db": mean(d.converted_db for d in own),
            "mcd_unconverted_db": mean(d.unconverted_db for d in own),
        }
        for voice, own in by_voice.items()
    }


def speed(results: Sequence[Result]) -> dict[str, float]:
    """Return the ms that a hop of the converter takes, median and p99, and the real-time factor."""
    hops_ms = np.array([ms for r in results for ms in r.hops_ms])
    if not len(hops_ms):
        return {}
    median, p99 = np.percentile(hops_ms, [50, 99])
    seconds = sum(r.seconds for r in results)
    return {
        "hop_median_ms": float(median),
        "hop_p99_ms": float(p99),
        "real_time_factor": float(hops_ms.sum()) / 1000.0 / seconds,
    }


def mean(values: Iterable[float]) -> float:
    """Return the mean of what is known, NaN if nothing is."""
    known = [value for value in values if not math.isnan(value)]
    return float(np.mean(known)) if known else math.nan


def error_rate(
    results: Sequence[Result], judge: str, errors: Callable[[str, Heard], tuple[int, int]]
) -> float:
    """Return all errors over all reference tokens: long utterances weigh more, as they should."""
    heard: list[tuple[str, Any]] = [(r.text, getattr(r, judge)) for r in results]
    counts = [errors(text, words) for text, words in heard if words is not None]
    total = sum(tokens for _, tokens in counts)
    return sum(wrong for wrong, _ in counts) / total if total else math.nan


def _word_errors(_text: str, heard: Heard) -> tuple[int, int]:
    reference = heard.reference.split()
    return edit_distance(reference, heard.hypothesis.split()), len(reference)


def _character_errors(_text: str, heard: Heard) -> tuple[int, int]:
    return edit_distance(heard.reference, heard.hypothesis), len(heard.reference)


def _added_word_errors(text: str, heard: Heard) -> tuple[int, int]:
    words = text.split()
    if not words:
        return 0, 0
    own = edit_distance(words, heard.reference.split())
    return edit_distance(words, heard.hypothesis.split()) - own, len(words)


def _repeated(
    errors: Callable[[str, Heard], tuple[int, int]], k: int
) -> Callable[[str, Heard], tuple[int, int]]:
    """Return the errors in the k-th repeat, none where there are no repeats."""

    def of_repeat(text: str, heard: Heard) -> tuple[int, int]:
        if not heard.repeats:
            return 0, 0
        return errors(text, Heard(heard.reference, heard.repeats[k]))

    return of_repeat
