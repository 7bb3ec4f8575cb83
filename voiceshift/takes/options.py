"""What an export can be asked for. Plain data: the window imports it too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Container(str, Enum):
    """A kind of file; the value is its suffix without the dot."""

    WAV = "wav"
    FLAC = "flac"
    MP3 = "mp3"
    OGG = "ogg"

    @property
    def is_lossy(self) -> bool:
        """Whether it leaves something out; then it has no bits to choose."""
        return self in (Container.MP3, Container.OGG)


RATES_HZ = (48_000, 44_100)
BITS = (24, 16)
LOUDNESS_LUFS = (-14.0, -16.0, -23.0)
"""Usual goals: streaming platforms, podcasts, broadcast (EBU R 128)."""
QUIETEST_LUFS, LOUDEST_LUFS = -40.0, -8.0


@dataclass(frozen=True)
class ExportOptions:
    """How a recording leaves."""

    container: Container = Container.WAV
    rate_hz: int = RATES_HZ[0]
    bits: int = BITS[0]
    """Of WAV and FLAC."""
    loudness_lufs: float | None = None
    """Integrated loudness to reach; None leaves the level as it is."""
    trim: bool = False
    """Leave out the silence before and behind."""

    def __post_init__(self) -> None:
        """Refuse what nobody offers. Raises ValueError."""
        if self.rate_hz not in RATES_HZ or self.bits not in BITS:
            raise ValueError(f"no export at {self.rate_hz} Hz with {self.bits} bits")
        wanted = self.loudness_lufs
        if wanted is not None and not QUIETEST_LUFS <= wanted <= LOUDEST_LUFS:
            raise ValueError(f"no export at {wanted} LUFS")


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """Return folder/name.suffix, or the first of "name 2", "name 3", … that is not there."""
    number = 1
    while (path := folder / f"{name}{f' {number}' if number > 1 else ''}.{suffix}").exists():
        number += 1
    return path
