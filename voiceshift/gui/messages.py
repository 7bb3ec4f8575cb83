"""What the banner says: a few lines, each about one thing, the newest first."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import Enum

from voiceshift.gui.observable import Observable
from voiceshift.gui.sentences import translated

_log = logging.getLogger(__name__)


class Severity(str, Enum):
    """How loud a banner is; also its style's role and, as a word, its heading."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Message:
    """One banner line. `key` says what it is about; a newer one about the same replaces it."""

    key: str
    severity: Severity
    text: str
    action: str = ""
    """On a button: what the user can do about it at once; empty for nothing."""


MOST_MESSAGES = 3


class Messages:
    """The banner's lines, newest first, at most MOST_MESSAGES; errors outlive notes."""

    def __init__(self) -> None:
        """Nothing to say."""
        self.lines: Observable[tuple[Message, ...]] = Observable(())

    def say(self, key: str, severity: Severity, text: str, action: str = "") -> None:
        """Say something, once; an empty text takes back what was said under that key.

        What the engine says is translated here.
        """
        text = translated(text)
        lines = [line for line in self.lines.value if key != line.key and text != line.text]
        if text:
            if text not in [line.text for line in self.lines.value]:
                _log.info("told, %s: %s", key, text)  # who helps a user reads what they read
            lines.insert(0, Message(key, severity, text, action))
        while len(lines) > MOST_MESSAGES:
            notes = [line for line in lines[1:] if line.severity is not Severity.ERROR]
            lines.remove(notes[-1] if notes else lines[-1])
        self.lines.set(tuple(lines))

    def dismiss(self, key: str) -> None:
        """Take a line away."""
        self.say(key, Severity.NOTE, "")
