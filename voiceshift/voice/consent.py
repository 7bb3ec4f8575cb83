"""What the speaker of a cloned voice agreed to: kept in the voice's manifest, shown on its card.

    "consents": [{"statement": "...", "date": "2026-11-25", "recordings": ["<sha256>", ...]}]

A blend of cloned voices carries the consents of all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from voiceshift.errors import CloningError

LONGEST_STATEMENT = 400
FEWEST_WORDS = 3
MOST_RECORDINGS = 400
"""Hashes that a manifest lists."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Consent:
    """One speaker's."""

    statement: str
    date: str
    """ISO 8601, the day on which it was given to VoiceShift."""
    recordings: tuple[str, ...] = ()
    """SHA-256 of the files that the voice was made of."""

    def to_dict(self) -> dict[str, Any]:
        """Return the manifest's form."""
        return asdict(self) | {"recordings": list(self.recordings)}


def checked_statement(statement: str) -> str:
    """Return a statement without space around it. Raises CloningError for none, or a mere word."""
    text = " ".join(statement.split())
    if len(text.split()) < FEWEST_WORDS or not text.isprintable():
        raise CloningError(
            "A voice is cloned only with its speaker's consent. Say in a sentence who speaks and "
            'what they agreed to: --consent "I am the speaker and agree to ...".'
        )
    if len(text) > LONGEST_STATEMENT:
        raise CloningError(
            f"The consent has {len(text)} characters; {LONGEST_STATEMENT} is the limit. Shorten it."
        )
    return text


def consents_of(facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the well-formed consents among a manifest's facts."""
    listed = facts.get("consents")
    return [told for told in listed if _is_consent(told)] if isinstance(listed, list) else []


def said_consents(facts: Mapping[str, Any]) -> str:
    """Return a manifest's consents as sentences for a card; empty if there are none."""
    said = [f"Consent of {told['date']}: “{told['statement']}”" for told in consents_of(facts)]
    return " ".join(said)


def today() -> str:
    """Return the date as a consent holds it."""
    return date.today().isoformat()


def _is_consent(told: object) -> bool:
    if not isinstance(told, dict):
        return False
    statement, day = told.get("statement"), told.get("date")
    return (
        isinstance(statement, str)
        and 0 < len(statement.strip()) <= LONGEST_STATEMENT
        and statement.isprintable()
        and isinstance(day, str)
        and _DATE.fullmatch(day) is not None
    )
