"""A report as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_NAME_WIDTH = 18
_CELL_WIDTH = 9
COLUMNS = (
    ("n", "utterances"),
    ("SECS tgt", "secs_target"),
    ("SECS src", "secs_source"),
    ("SIG", "sig"),
    ("BAK", "bak"),
    ("OVRL", "ovrl"),
    ("F0 corr", "f0_correlation"),
    ("voicing", "voicing_error"),
    ("gross", "gross_error"),
    ("octave", "octave_slips"),
)
WORD_COLUMNS = (
    ("n", "utterances"),
    ("PS wer", "wer"),
    ("PS cer", "cer"),
    ("PS text+", "wer_added"),
    ("Mo wer", "moonshine_wer"),
    ("Mo cer", "moonshine_cer"),
    ("Mo text+", "moonshine_wer_added"),
)
_PITCH_COLUMNS = (
    ("corr all", "pooled_correlation"),
    ("corr utt", "correlation"),
    ("voicing", "voicing_error"),
    ("gross", "gross_error"),
    ("octave", "octave_slips"),
)
_SPEED_COLUMNS = (("median", "hop_median_ms"), ("p99", "hop_p99_ms"), ("RTF", "real_time_factor"))
_MCD_COLUMNS = (
    ("n", "sentences"),
    ("MCD dB", "mcd_db"),
    ("before", "mcd_unconverted_db"),
)
_OF_CONVERSION = ("f0_correlation", "voicing_error", "gross_error", "octave_slips")
LEGEND = """\
SECS: Resemblyzer, to the target (a source: mean over all targets) and to the source's speaker (a
source: to the other speakers). PS: pocketsphinx, Mo: Moonshine tiny; wer and cer: errors against
what the same recogniser heard in the source; text+: word error against the text less the source's
own, where the text is known. The floor is what inaudible changes of the source alone make of it."""


def table(report: dict[str, Any]) -> str:
    """Return the report as lines of text."""
    run = report["run"]
    lines = [
        f"{run['utterances']} utterances of {run['speakers']} speakers, {run['seconds']:.0f} s, "
        f"profile {run['profile']}",
        *_conditions(report),
        *_words(report),
        *_pitch(report),
    ]
    if report["parallel"]:
        lines += ["", _row("same sentences", [title for title, _ in _MCD_COLUMNS])]
        lines += [_cells(f"→ {v}", n, _MCD_COLUMNS) for v, n in report["parallel"].items()]
    if report["ceilings"]:
        lines += ["", "SECS of the targets' own unseen recordings"]
        lines += [_row(voice, [show(value)]) for voice, value in report["ceilings"].items()]
    lines += _speed(report)
    return "\n".join([*lines, "", LEGEND, *run["notes"]]) + "\n"


def show(value: float | None) -> str:
    """Return a number for a table: a dash where it is not known."""
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def conditions(report: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return what the numbers are given for: clean input and, where it was tried, noisy."""
    found = [("clean input", report)]
    if report["noisy"]:
        found.append((f"noise at {report['run']['snr_db']:g} dB SNR", report["noisy"]))
    return found


def unconverted(numbers: dict[str, Any]) -> dict[str, Any]:
    """Return the sources' numbers by group, without what is said of conversions alone.

    Their pitch is that of the live tracker, which has a table of its own.
    """
    apart = dict.fromkeys(_OF_CONVERSION)
    return {group: n | apart for group, n in numbers["source_groups"].items()}


def _conditions(report: dict[str, Any]) -> list[str]:
    lines = []
    for name, numbers in conditions(report):
        lines += ["", _row(name, [title for title, _ in COLUMNS])]
        lines += [_cells(voice, n, COLUMNS) for voice, n in numbers["voices"].items()]
        if numbers["voices"]:
            lines.append(_cells("mean", numbers["overall"], COLUMNS))
            lines += [_cells(f"all → {g}", n, COLUMNS) for g, n in numbers["groups"].items()]
        for group, n in unconverted(numbers).items():
            lines.append(_cells(f"unconv. {group}", n, COLUMNS))
        if numbers["voices"]:
            worst = show(numbers["overall"]["secs_target_worst_voice"])
            lines.append(f"worst voice's SECS to target: {worst}")
    return lines


def _words(report: dict[str, Any]) -> list[str]:
    lines = []
    group = report["run"]["words_group"]
    for name, numbers in conditions(report):
        lines += ["", _row(f"words, {group}", [t for t, _ in WORD_COLUMNS]) + f"   {name}"]
        lines += [_cells(v, n, WORD_COLUMNS) for v, n in numbers["voices_words"].items()]
        if numbers["voices_words"]:
            lines.append(_cells("mean", numbers["overall_words"], WORD_COLUMNS))
            lines.append(_cells("mean, all groups", numbers["overall"], WORD_COLUMNS))
        if numbers is not report and group in numbers["source_groups"]:  # what noise alone does
            lines.append(_cells("unconverted", numbers["source_groups"][group], WORD_COLUMNS))
    floor = report["floor"]
    both = {k: floor["pocketsphinx"][k] for k in ("wer", "cer")}
    both |= {f"moonshine_{k}": floor["moonshine"][k] for k in ("wer", "cer")}
    lines.append(_cells("judges' floor", both, WORD_COLUMNS))
    for judge, rate in report["source_text_wer"].items():
        if rate is not None:
            lines.append(f"{judge}'s word error of the sources with known text: {show(rate)}")
    return lines


def _pitch(report: dict[str, Any]) -> list[str]:
    lines = []
    for name, numbers in conditions(report):
        lines += ["", _row("pitch / Harvest", [t for t, _ in _PITCH_COLUMNS]) + f"   {name}"]
        lines.append(_cells("live tracker", numbers["live_pitch"], _PITCH_COLUMNS))
        confirmed = numbers["live_pitch_confirmed"]
        lines.append(_cells("where DIO agrees", confirmed, _PITCH_COLUMNS))
        lines.append(_cells("DIO, offline", numbers["offline_pitch"], _PITCH_COLUMNS))
    return lines


def _speed(report: dict[str, Any]) -> list[str]:
    timing, delays = report["timing"]["converter"], report["run"]["latency_ms"]
    if not timing:
        return []
    lines = ["", _row("ms a 10 ms hop", [t for t, _ in _SPEED_COLUMNS])]
    lines += [_cells(voice, n, _SPEED_COLUMNS) for voice, n in timing.items()]
    for voice, delay in delays.items():
        lines.append(
            f"delay of {voice}: {delay['declared']:.1f} ms by arithmetic, "
            f"{delay['measured']:.1f} ms measured"
        )
    return lines


def _row(name: str, cells: Iterable[str]) -> str:
    return f"{name:<{_NAME_WIDTH}}" + "".join(f"{cell:>{_CELL_WIDTH}}" for cell in cells)


def _cells(name: str, numbers: dict[str, Any], columns: Iterable[tuple[str, str]]) -> str:
    return _row(name, [show(numbers.get(key)) for _, key in columns])
