"""What the engine says, in the user's language.

The engine speaks English: its sentences are for the command line and the log too, and cross a pipe
as plain text. Here they are recognised by their fixed words. One that is not known stays English.
"""

from __future__ import annotations

import re
from functools import cache

from voiceshift.gui.enginetexts import SENTENCES
from voiceshift.gui.language import number, tr

_END = re.compile(r"(?<=[.!?])\s+(?=\S)")
_TITLES = {"title", "titles", "action"}
"""Values that are texts of the window itself, several with commas between."""
_FRACTIONS = {"seconds", "lufs", "used", "needed"}
_ANY = r"[^.!?]*(?:[.!?]\S[^.!?]*)*[.!?]?"
"""Part of a sentence, or all of one."""
_VALUES = {"statement": ".*", "seconds": r"[\d.]+", "count": r"\d+", "lufs": r"-?[\d.]+"}


def translated(text: str) -> str:
    """Return a text of the engine in the user's language, as far as its sentences are known."""
    whole = _translated(text)
    if whole is not None or not text:
        return text if whole is None else whole
    parts = _END.split(text)
    told = " ".join(_translated(part) or part for part in parts)
    return told.replace("。 ", "。")  # which brings its own space


def _translated(sentence: str) -> str | None:
    """Return one sentence, or None if it is not known.

    One that quotes another fits the quoted one's pattern too: the one that begins with more fixed
    words and ends its first value sooner is what was meant.
    """
    best: tuple[tuple[int, int], str, dict[str, str]] | None = None
    for known, start, pattern in _patterns():
        found = pattern.fullmatch(sentence) if sentence.startswith(start) else None
        if found is not None:
            rank = (len(start), -len(found.group(1)) if pattern.groups else 0)
            if best is None or rank > best[0]:
                best = rank, known, found.groupdict()
    if best is None:
        return None
    return tr(best[1], **{name: _value(name, value) for name, value in best[2].items()})


def _value(name: str, value: str) -> str:
    if name in _FRACTIONS and re.fullmatch(r"-?\d+\.\d", value):
        return number(float(value), 1)
    if name in _TITLES:
        return ", ".join(tr(title) for title in value.split(", "))
    return translated(value)


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((s, s.partition("{")[0], re.compile(_pattern(s))) for s in SENTENCES)


def _pattern(known: str) -> str:
    pieces = re.split(r"\{(\w+)\}", known)
    return "".join(
        re.escape(piece) if place % 2 == 0 else f"(?P<{piece}>{_VALUES.get(piece, _ANY)})"
        for place, piece in enumerate(pieces)
    )
