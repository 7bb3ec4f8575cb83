"""Where converted speech comes from, inside the file itself: WAV's LIST/INFO and bext chunks.

LIST/INFO: Multimedia Programming Interface and Data Specifications 1.0 (IBM, Microsoft, 1991).
bext: EBU Tech 3285, version 1. Players and editors show both. They are notes, no seals: whoever
wants to can take them out.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import soundfile

from voiceshift import __version__
from voiceshift.errors import AudioFileError

MARK = "synthetic speech"
PROGRAM = f"VoiceShift {__version__}"
_BEXT = "<256s32s32s10s8sQH64s190x"


@dataclass(frozen=True)
class Provenance:
    """Of one recording."""

    voice: str
    """The voice's name or id, at the recording's start."""
    made: datetime

    @property
    def text(self) -> str:
        """The sentence that people read."""
        return f"{MARK}: converted to the voice {self.voice!r} by {PROGRAM}"

    def chunks(self) -> bytes:
        """Return both chunks, as they stand between a WAV's format and its samples."""
        day, hour = f"{self.made:%Y-%m-%d}", f"{self.made:%H:%M:%S}"
        info = b"INFO" + b"".join(
            _chunk(name, text.encode("utf-8", "replace") + b"\0")
            for name, text in (
                (b"ICMT", self.text),
                (b"ISFT", PROGRAM),
                (b"ICRD", f"{day}T{hour}"),
            )
        )
        bext = struct.pack(
            _BEXT, _ascii(self.text), PROGRAM.encode(), b"", day.encode(), hour.encode(), 0, 1, b""
        )
        return _chunk(b"bext", bext) + _chunk(b"LIST", info)


def carry(source: soundfile.SoundFile, target: soundfile.SoundFile) -> None:
    """Write what a file says of its origin into another, before its first sample."""
    for name in ("comment", "software", "date"):
        if said := getattr(source, name):
            setattr(target, name, said)


def read_provenance(path: Path) -> str:
    """Return what a sound file says of its origin, empty if that is not VoiceShift's.

    WAV, FLAC, OGG and MP3 alike. Raises AudioFileError.
    """
    try:
        with soundfile.SoundFile(str(path)) as file:
            comment = str(file.comment)
            made = str(file.date)
    except (soundfile.SoundFileError, TypeError) as error:
        raise AudioFileError(
            f"{path} cannot be read as audio. Check the path, or export it again as WAV or FLAC."
        ) from error
    if not comment.startswith(MARK):
        return ""
    return f"{comment}, {made.replace('T', ' ')}" if made else comment


def _ascii(text: str) -> bytes:
    return text.encode("ascii", "replace")[:256]


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack("<4sI", name, len(body)) + body + bytes(len(body) % 2)
