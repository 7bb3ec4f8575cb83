"""What became of the recordings that a voice is to be made of: used, or left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from voiceshift.voice.consent import MOST_RECORDINGS

NEEDED_S = 30.0
"""Usable speech below which no voice is made."""


class Reason(str, Enum):
    """Why a part of a recording is left out."""

    SILENCE = "silence"
    CLIPPED = "clipped"
    NOISY = "noise or music"
    TELEPHONE = "telephone sound"
    TOGETHER = "people talking at once"
    OTHER_SPEAKER = "another speaker"
    TOO_SHORT = "too short"
    UNREADABLE = "unreadable"
    ENOUGH = "more than is needed"


ADVICE = {
    Reason.SILENCE: "Record nearer to the microphone, or raise its level.",
    Reason.CLIPPED: "Lower the microphone's level until nothing is cut off, and record again.",
    Reason.NOISY: "Record in a quiet room without music, or try --denoise.",
    Reason.TELEPHONE: "Telephone and 8 kHz recordings lack half of a voice; use a microphone.",
    Reason.TOGETHER: "Give recordings in which nobody else talks meanwhile, without an echo.",
    Reason.OTHER_SPEAKER: "Give recordings of one person alone.",
    Reason.TOO_SHORT: "Speak in whole sentences.",
    Reason.UNREADABLE: "Export the files again as WAV or FLAC.",
}


@dataclass
class SourceReport:
    """One file."""

    path: Path
    sha256: str = ""
    """Empty if it could not be read."""
    seconds: float = 0.0
    used_s: float = 0.0
    left_out_s: dict[Reason, float] = field(default_factory=dict)
    problem: str = ""
    """A sentence, if something is wrong with the file itself."""

    def leave_out(self, reason: Reason, seconds: float) -> None:
        """Count seconds as left out."""
        self.left_out_s[reason] = self.left_out_s.get(reason, 0.0) + seconds


@dataclass
class Report:
    """All files, in the order in which they were given."""

    sources: list[SourceReport] = field(default_factory=list)

    @property
    def used_s(self) -> float:
        """Seconds of speech that serve."""
        return sum(source.used_s for source in self.sources)

    @property
    def enough(self) -> bool:
        """Whether a voice can be made of it."""
        return self.used_s >= NEEDED_S

    def used_hashes(self) -> tuple[str, ...]:
        """Return the SHA-256 of the files that speech was used of, each once."""
        used = (source.sha256 for source in self.sources if source.used_s > 0.0)
        return tuple(dict.fromkeys(used))[:MOST_RECORDINGS]

    def left_out_s(self) -> dict[Reason, float]:
        """Return seconds left out by reason, most first; unreadable files count 0 s."""
        total: dict[Reason, float] = {}
        for source in self.sources:
            for reason, seconds in source.left_out_s.items():
                total[reason] = total.get(reason, 0.0) + seconds
        return dict(sorted(total.items(), key=lambda item: -item[1]))

    def main_trouble(self) -> Reason | None:
        """Return what costs most; None if nothing costs much."""
        costly = self.left_out_s()
        unreadable = Reason.UNREADABLE in costly
        costly.pop(Reason.ENOUGH, None)
        most = sum(source.seconds for source in self.sources) / 2
        missing = (NEEDED_S - self.used_s) / 2
        for reason, seconds in costly.items():
            if seconds > min(most, missing):
                return reason
        return Reason.UNREADABLE if unreadable else None

    def refusal(self) -> str:
        """Return the sentence that says why no voice can be made of it, and what to do."""
        found = f"Only {self.used_s:.0f} s of the recordings can be used; a voice needs at least "
        found += f"{NEEDED_S:.0f} s of clear speech."
        trouble = self.main_trouble()
        if trouble is None:
            return f"{found} Add more recordings of the same person."
        if trouble is Reason.UNREADABLE:
            count = sum(trouble in source.left_out_s for source in self.sources)
            why = "1 file is unreadable" if count == 1 else f"{count} files are unreadable"
        else:
            why = f"{self.left_out_s()[trouble]:.0f} s were left out: {trouble.value}"
        return f"{found} {why}. {ADVICE[trouble]}"

    def lines(self) -> list[str]:
        """Return the report for a terminal, a line a file and a sum."""
        lines = [_line(source) for source in self.sources]
        left = ", ".join(f"{r.value} {s:.0f} s" for r, s in self.left_out_s().items() if s >= 0.5)
        lines.append(
            f"{self.used_s:.0f} s of speech used" + (f"; left out: {left}" if left else "")
        )
        return lines

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON data."""
        return {
            "used_s": round(self.used_s, 1),
            "sources": [
                {
                    "file": source.path.name,
                    "sha256": source.sha256,
                    "seconds": round(source.seconds, 1),
                    "used_s": round(source.used_s, 1),
                    "left_out_s": {r.value: round(s, 1) for r, s in source.left_out_s.items()},
                    "problem": source.problem,
                }
                for source in self.sources
            ],
        }


def _line(source: SourceReport) -> str:
    if Reason.UNREADABLE in source.left_out_s:
        return f"{source.path.name}: left out. {source.problem}"
    said = [f"{r.value} {s:.1f} s" for r, s in source.left_out_s.items() if s >= 0.05]
    text = f"{source.path.name}: {source.used_s:.1f} of {source.seconds:.1f} s used"
    text += f" ({', '.join(said)})" if said else ""
    return f"{text}. {source.problem}" if source.problem else text
