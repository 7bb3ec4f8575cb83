"""Networks of cloning that come with the program and are no part of a core."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from voiceshift.errors import CloningError, VoiceError
from voiceshift.voice.core import Tensors, read_tensors

Network = TypeVar("Network")


def read_shipped(path: Path, network: Callable[[Tensors], Network]) -> Network:
    """Return a network of a file's tensors; it may raise KeyError. Raises CloningError."""
    try:
        return network(read_tensors(path.read_bytes(), path))
    except (OSError, VoiceError, KeyError):
        raise CloningError(
            f"Cloning needs {path}, which is missing or damaged. Install VoiceShift again."
        ) from None
