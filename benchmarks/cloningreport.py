"""What the cloning benchmark found: a file a cell, a Markdown table, a plot."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from voiceshift.config.atomic import write_atomically
from voiceshift.evaluation.summary import mean

_COLOURS = {"instant": "#2a9dc4", "tuned": "#d81b60"}
_GREY = "#8d99ae"
_HEAD = (
    "| | speech s | SECS target | source | before | own | word error | added | OVRL "
    "| wall s | CPU s | KiB |\n" + "|---" * 12 + "|"
)


@dataclass(frozen=True)
class Cell:
    """One voice, judged on the same sources as every other. NaN: there is nothing to say."""

    speaker: str
    """Of the speech pack; of shipped voices, the voice."""
    sex: str
    heard: bool
    """The core was trained on this speaker: no proof, only a comparison."""
    depth: str
    """instant, tuned or shipped."""
    minutes: float
    """Of speech that was asked for."""
    used_s: float = math.nan
    """Of usable speech that it was made of."""
    secs_target: float = math.nan
    """Likeness of what is converted to the speaker's other recordings."""
    secs_source: float = math.nan
    """The same to the source's speaker."""
    secs_before: float = math.nan
    """Likeness of the unconverted sources to the speaker's other recordings."""
    secs_own: float = math.nan
    """The same of the recordings that it was made of: what could be reached."""
    word_error: float = math.nan
    """Of Moonshine, against what it hears in the source."""
    ovrl: float = math.nan
    """DNSMOS of what is converted."""
    wall_s: float = math.nan
    """From files to voice; of reading and judging them, the share that this voice is made of."""
    cpu_s: float = math.nan
    size_bytes: float = math.nan
    """Of the voice's weights."""


def finished(path: Path, make: Callable[[], Cell]) -> Cell:
    """Return the cell that an earlier run wrote to path; else make it and write it, whole.

    A file that cannot be read, or is of another version, counts as none. Raises OSError.
    """
    try:
        known: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Cell(**known | {key: math.nan for key, value in known.items() if value is None})
    except (OSError, ValueError, TypeError, AttributeError):
        cell = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(told(cell), indent=1) + "\n")
    return cell


def told(cell: Cell) -> dict[str, Any]:
    """Return a cell for JSON, which knows no NaN: null instead."""
    return {key: None if value != value else value for key, value in asdict(cell).items()}


def shipped_word_error(cells: Iterable[Cell], sex: str) -> float:
    """Return the mean word error of the shipped voices of one sex, NaN without any."""
    return mean(c.word_error for c in cells if c.depth == "shipped" and c.sex == sex)


def table(cells: Sequence[Cell]) -> str:
    """Return the clones, and what they are in the mean of a depth and length, as Markdown."""
    clones = [cell for cell in cells if cell.depth != "shipped"]
    rows = [_row(f"{_name(c)}, {c.depth}", [c], cells) for c in clones]
    for group in groups(clones):
        first = group[0]
        people = "heard by the core" if first.heard else "never heard"
        title = f"**mean of {len(group)} {people}, {first.depth}, {_length(first.minutes)}**"
        rows.append(_row(title, group, cells))
    for cell in cells:
        if cell.depth == "shipped":
            rows.append(_row(f"{cell.speaker}, shipped", [cell], cells))
    return "\n".join([_HEAD, *rows])


def groups(clones: Iterable[Cell]) -> list[list[Cell]]:
    """Return clones that may be averaged: same depth and length asked for, heard or not."""
    found: dict[tuple[bool, str, float], list[Cell]] = {}
    for cell in clones:
        found.setdefault((cell.heard, cell.depth, cell.minutes), []).append(cell)
    return [found[key] for key in sorted(found)]


def plot(cells: Sequence[Cell], path: Path) -> None:
    """Draw likeness and word error against speech: a faint line a speaker, dots their mean."""
    import matplotlib
    from matplotlib.figure import Figure

    clones = [cell for cell in cells if cell.depth != "shipped"]
    with matplotlib.rc_context({"svg.hashsalt": "voiceshift", "font.size": 10}):
        figure = Figure(figsize=(10, 4), layout="constrained")
        likeness, words = figure.subplots(1, 2)
        for axes, value in ((likeness, "secs_target"), (words, "word_error")):
            for speaker in dict.fromkeys(cell.speaker for cell in clones):
                line = sorted((c for c in clones if c.speaker == speaker), key=_amount)
                style = "--" if line[0].heard else "-"
                x, y = [_amount(c) for c in line], [getattr(c, value) for c in line]
                axes.plot(x, y, style, color=_GREY, alpha=0.6, linewidth=1)
            for group in groups(clones):
                first = group[0]
                axes.plot(
                    [mean(_amount(c) for c in group)],
                    [mean(getattr(c, value) for c in group)],
                    "o",
                    color=_COLOURS[first.depth],
                    fillstyle="none" if first.heard else "full",
                    label=f"{first.depth}{', heard by the core' if first.heard else ''}",
                )
            axes.set_xscale("log")
            axes.set_xticks([1 / 6, 0.5, 1, 3, 10], ["10 s", "30 s", "1 min", "3", "10"])
            axes.minorticks_off()
            axes.spines[["top", "right"]].set_visible(False)
        for value, text in (("secs_before", "the sources"), ("secs_own", "real recordings")):
            _level(likeness, mean(getattr(c, value) for c in clones), text)
        _level(words, mean(c.word_error for c in cells if c.depth == "shipped"), "shipped voices")
        likeness.set_title("Likeness to other recordings (SECS)", fontsize=10, loc="left")
        words.set_title("Word error against the source (Moonshine)", fontsize=10, loc="left")
        figure.supxlabel("speech that the voice was made of", fontsize=10)
        named = dict(zip(*reversed(likeness.get_legend_handles_labels()), strict=True))
        likeness.legend(named.values(), named.keys(), frameon=False)
        figure.savefig(path, format="svg", metadata={"Date": None}, facecolor="white")


def _level(axes: object, value: float, text: str) -> None:
    """Draw a named horizontal line, if the value is known."""
    if math.isnan(value):
        return
    axes.axhline(value, color=_GREY, linestyle=":")  # type: ignore[attr-defined]
    axes.annotate(  # type: ignore[attr-defined]
        text, (1.0, value), xycoords=("axes fraction", "data"), ha="right", va="bottom", fontsize=8
    )


def _amount(cell: Cell) -> float:
    """Return the minutes of speech that a voice was made of."""
    return cell.used_s / 60.0


def _name(cell: Cell) -> str:
    return f"{cell.speaker} ({cell.sex}{', heard' if cell.heard else ''})"


def _length(minutes: float) -> str:
    return f"{60 * minutes:.0f} s" if minutes < 1.0 else f"{minutes:g} min"


def _row(title: str, group: Sequence[Cell], cells: Sequence[Cell]) -> str:
    added = mean(c.word_error - shipped_word_error(cells, c.sex) for c in group)
    values = [
        _of(group, "used_s", ".0f"),
        *(_of(group, f"secs_{name}", ".3f") for name in ("target", "source", "before", "own")),
        _of(group, "word_error", ".3f"),
        _shown(added, "+.3f"),
        _of(group, "ovrl", ".2f"),
        _of(group, "wall_s", ".0f"),
        _of(group, "cpu_s", ".0f"),
        _shown(mean(c.size_bytes for c in group) / 1024, ".1f"),
    ]
    return f"| {title} | {' | '.join(values)} |"


def _of(group: Sequence[Cell], name: str, form: str) -> str:
    return _shown(mean(getattr(c, name) for c in group), form)


def _shown(value: float, form: str) -> str:
    return "–" if math.isnan(value) else format(value, form)
