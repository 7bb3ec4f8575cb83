"""How much of a recording still finds room on the disk."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from voiceshift.audio.format import SAMPLE_RATE_HZ

TAKE_BYTES_PER_S = 2 * 3 * SAMPLE_RATE_HZ
"""A dry and a converted WAV of 24 bits."""
_LOW_S, _CRITICAL_S = 30 * 60, 5 * 60


class Room(str, Enum):
    """Whether the user must be told."""

    PLENTY = "plenty"
    LOW = "low"
    CRITICAL = "critical"


@dataclass(frozen=True)
class Space:
    """What is free where takes are written."""

    free_bytes: int

    @property
    def recording_s(self) -> float:
        """How long a recording can grow."""
        return self.free_bytes / TAKE_BYTES_PER_S

    @property
    def room(self) -> Room:
        """How that is to be judged."""
        if self.recording_s < _CRITICAL_S:
            return Room.CRITICAL
        return Room.LOW if self.recording_s < _LOW_S else Room.PLENTY


def free_space(folder: Path) -> Space | None:
    """Return what is free for folder, which need not exist yet; None where nobody can say."""
    for there in (folder, *folder.absolute().parents):
        try:
            return Space(shutil.disk_usage(there).free)
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None
