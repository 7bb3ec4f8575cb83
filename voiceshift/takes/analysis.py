"""What a recording looks like and how loud it is, read once and remembered between starts.

Reading takes some 1 % of a recording's length and the libraries underneath seconds to load, so
`analyse` belongs into another process (`engine.takejobs`); `Remembered` may be asked anywhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from voiceshift.config import paths
from voiceshift.config.atomic import write_atomically

COLUMNS = 600
"""Peaks a recording, however long."""
_MOST_REMEMBERED = 2000
_VERSION = 1


@dataclass(frozen=True)
class Analysis:
    """What is known of the sound in one file."""

    peaks: tuple[int, ...]
    """Highest level of each of up to COLUMNS equal stretches, 0 to 255 for 0 to full scale."""
    duration_s: float
    loudness_lufs: float | None
    """Integrated loudness; None for silence."""
    true_peak_dbtp: float | None
    speech_s: tuple[float, float]
    """Where sound begins and ends, with a margin: what trimming keeps. Equal when all is silent."""


def analyse(path: Path) -> Analysis:
    """Read a whole file. Raises AudioFileError, UnsupportedFormatError."""
    import numpy as np

    from voiceshift.audio.wavfile import AudioReader
    from voiceshift.dsp.loudness import LoudnessMeter, TruePeakMeter
    from voiceshift.takes.silence import SpeechBounds

    with AudioReader(path) as reader:
        rate_hz = reader.rate_hz
        column = max(1, -(-reader.frames // COLUMNS))
        block_samples = column * max(1, rate_hz // column)  # whole columns, about a second
        loudness, peak = LoudnessMeter(rate_hz), TruePeakMeter(rate_hz)
        bounds = SpeechBounds(rate_hz)
        peaks: list[int] = []
        frames = 0
        while (block := reader.read(block_samples)).size:
            frames += block.size
            loudness.process(block)
            peak.process(block)
            bounds.process(block)
            starts = range(0, block.size, column)
            highest = np.maximum.reduceat(np.abs(block), starts)
            peaks += np.minimum(255, np.ceil(255.0 * highest)).astype(int).tolist()
    return Analysis(
        peaks=tuple(peaks),
        duration_s=frames / rate_hz,
        loudness_lufs=_finite(loudness.integrated_lufs),
        true_peak_dbtp=_finite(peak.dbtp),
        speech_s=bounds.kept_s,
    )


def analysed(path: Path, remembered: Remembered) -> Analysis:
    """Return what is remembered of a file, or read and remember it. Raises as `analyse`."""
    known = remembered.get(path)
    if known is None:
        known = analyse(path)
        remembered.put(path, known)
    return known


class Remembered:
    """Analyses by file, in a folder of small JSON files that may be deleted at any time."""

    def __init__(self, folder: Path | None = None) -> None:
        """folder: by default the user's cache."""
        self._folder = folder if folder is not None else paths.cache_dir() / "takes"
        self._known: dict[str, Analysis] = {}

    def get(self, path: Path) -> Analysis | None:
        """Return what is remembered of a file as it is now."""
        key = _key(path)
        if key is None:
            return None
        if key not in self._known:
            found = _stored(self._folder / f"{key}.json")
            if found is None:
                return None
            self._known[key] = found
        return self._known[key]

    def put(self, path: Path, analysis: Analysis) -> None:
        """Remember; a cache that cannot be written costs nothing but time."""
        key = self.keep(path, analysis)
        if key is None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps({"version": _VERSION, **asdict(analysis)}, separators=(",", ":"))
            write_atomically(self._folder / f"{key}.json", text)
            self._forget_oldest()

    def keep(self, path: Path, analysis: Analysis) -> str | None:
        """Remember until the program ends; return the key, None when the file is gone."""
        key = _key(path)
        if key is not None:
            self._known[key] = analysis
        return key

    def _forget_oldest(self) -> None:
        there = list(self._folder.glob("*.json"))
        if len(there) > _MOST_REMEMBERED:
            there.sort(key=lambda file: file.stat().st_mtime)
            for file in there[: len(there) - _MOST_REMEMBERED // 2]:
                file.unlink(missing_ok=True)


def _key(path: Path) -> str | None:
    """Return what stands for a file with its present content; None when it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    text = f"{path.absolute()}|{status.st_mtime_ns}|{status.st_size}"
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _stored(file: Path) -> Analysis | None:
    try:
        facts: Any = json.loads(file.read_text(encoding="utf-8"))
        if facts.pop("version") != _VERSION:
            return None
        first_s, last_s = facts.pop("speech_s")
        peaks = tuple(int(peak) for peak in facts.pop("peaks"))
        return Analysis(peaks=peaks, speech_s=(float(first_s), float(last_s)), **facts)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _finite(level: float) -> float | None:
    return level if math.isfinite(level) else None
