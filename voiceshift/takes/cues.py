"""Markers inside a WAV file, where audio editors look for them: a "cue " chunk with labels.

Multimedia Programming Interface and Data Specifications 1.0 (IBM, Microsoft, 1991), chapter 3.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path


def append_cues(path: Path, samples: Sequence[int], names: Sequence[str]) -> None:
    """Add markers to a complete WAV file that has none. Raises OSError.

    samples: where they lie. names: as long; one without a name is "Marker 1", …  A file of another
    kind (RF64) stays as it is.
    """
    if not samples:
        return
    points = b"".join(
        struct.pack("<II4sIII", number, at, b"data", 0, 0, at)
        for number, at in enumerate(samples, 1)
    )
    labels = b"".join(_label(number, name) for number, name in enumerate(names, 1))
    chunks = _chunk(b"cue ", struct.pack("<I", len(samples)) + points)
    chunks += _chunk(b"LIST", b"adtl" + labels)
    with path.open("r+b") as file:
        kind, size = struct.unpack("<4sI", file.read(8))
        if kind != b"RIFF":
            return
        file.seek(8 + size + size % 2)
        file.write(chunks)
        file.seek(4)
        file.write(struct.pack("<I", size + size % 2 + len(chunks)))


def _label(number: int, name: str) -> bytes:
    text = (name or f"Marker {number}").encode()
    return _chunk(b"labl", struct.pack("<I", number) + text + b"\0")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack("<4sI", name, len(body)) + body + bytes(len(body) % 2)
