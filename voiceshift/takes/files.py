"""The takes in a folder as files: list, claim a name, rename.

A take is NAME.wav (converted), "NAME (dry).wav" and NAME.json, the settings it was made with
(`takes.sidecar`). Any of them may be missing, broken, or grow this very moment; whatever can be
said of the rest is said. Callable from any thread; nothing is kept but what the files said last.
"""

from __future__ import annotations

import contextlib
import re
import time
import wave
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from voiceshift.errors import RecordingError
from voiceshift.takes import sidecar
from voiceshift.takes.sidecar import Marker

CONVERTED, DRY, SNAPSHOT = ".wav", " (dry).wav", ".json"
"""What follows a take's name."""
GROWING_S = 1.0
"""A WAV written to so recently is being recorded: the recorder flushes four times a second."""
LONGEST_NAME = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""


@dataclass(frozen=True)
class Take:
    """What is known of one take."""

    folder: Path
    name: str
    converted: Path | None
    dry: Path | None
    snapshot: Path | None
    voice: str
    """The voice's name, empty when unknown."""
    recorded: datetime
    """With a time zone."""
    duration_s: float | None
    """None when no file's header can be read."""
    is_growing: bool
    """Still being recorded."""
    is_recovered: bool = False
    """A crash ended the recording; what was written until then is here."""
    markers: tuple[Marker, ...] = ()
    """In order."""

    @property
    def markers_s(self) -> tuple[float, ...]:
        """Moments that the user marked, in seconds from the start."""
        return tuple(marker.at_s for marker in self.markers)

    @property
    def files(self) -> list[Path]:
        """The files that exist, the converted one first."""
        return [path for path in (self.converted, self.dry, self.snapshot) if path is not None]


def list_takes(folder: Path, now_s: float | None = None) -> list[Take]:
    """Return the takes in folder, newest first; none when there is no folder yet.

    now_s: seconds since the epoch, default the system's clock. Raises RecordingError for a folder
    that cannot be read.
    """
    try:
        names = {path.name for path in folder.iterdir()}
    except FileNotFoundError:
        return []
    except OSError as error:
        raise RecordingError(
            f"The takes in {folder} cannot be listed: {_reason(error)}. Choose another folder in "
            "the settings."
        ) from error
    stems = {
        name.removesuffix(DRY) if name.endswith(DRY) else name.removesuffix(CONVERTED)
        for name in names
        if name.endswith(CONVERTED)
    }
    now_s = time.time() if now_s is None else now_s
    takes = []
    for stem in stems:
        with contextlib.suppress(FileNotFoundError):  # deleted meanwhile
            takes.append(_take(folder, stem, names, now_s))
    return sorted(takes, key=lambda take: (take.recorded, take.name), reverse=True)


def claim_name(folder: Path, wanted: str, facts: Mapping[str, Any], finished: bool = False) -> str:
    """Return the first of "wanted", "wanted 2", … that is free; its sidecar then holds the name.

    facts, finished: what the sidecar says. Raises OSError.
    """
    for number in range(1, 1000):
        stem = wanted if number == 1 else f"{wanted} {number}"
        if (folder / f"{stem}{CONVERTED}").exists() or (folder / f"{stem}{DRY}").exists():
            continue
        try:
            file = (folder / f"{stem}{SNAPSHOT}").open("x", encoding="utf-8")
        except FileExistsError:
            continue
        try:
            with file:
                sidecar.dump(file, facts, finished)
        except OSError:
            (folder / f"{stem}{SNAPSHOT}").unlink()
            raise
        return stem
    raise FileExistsError(f"too many takes named {wanted}")


def safe_name(name: str) -> str:
    """Return name without what some file system forbids."""
    return _FORBIDDEN.sub("_", name).strip(" .")[:80] or "voice"


def rename(take: Take, wanted: str) -> Take:
    """Give all files of a take another name, or none of them; return the take as it now is.

    No file is ever overwritten: each new name is taken before anything moves. Raises
    RecordingError, and then everything has its old name.
    """
    name = _checked_name(wanted)
    if name == take.name:
        return take
    refuse_growing(take, "rename")
    moves: list[tuple[Path, Path]] = []
    moved: list[tuple[Path, Path]] = []
    claimed: list[Path] = []
    try:
        for suffix, path in zip(
            (CONVERTED, DRY, SNAPSHOT), (take.converted, take.dry, take.snapshot), strict=True
        ):
            target = take.folder / f"{name}{suffix}"
            if path is not None and target.exists() and target.samefile(path):
                moves.append((path, target))  # only capitals change, on Windows or macOS
                continue
            target.open("x").close()
            claimed.append(target)
            if path is not None:
                moves.append((path, target))
        for path, target in moves:
            path.replace(target)
            moved.append((path, target))
    except OSError as error:
        for path, target in reversed(moved):
            with contextlib.suppress(OSError):
                target.replace(path)
        raise RecordingError(
            f"There is already a take named “{name}”. Choose another name."
            if isinstance(error, FileExistsError)
            else f"“{take.name}” cannot be renamed: {_reason(error)}. Close the programs that use "
            "it, then try again."
        ) from error
    finally:
        for target in claimed:  # but never one that a file of the take has moved to
            if target not in {there for _, there in moved}:
                with contextlib.suppress(OSError):
                    target.unlink()
    names = {path.name for path in take.folder.iterdir()}
    return _take(take.folder, name, names, time.time())


def _take(folder: Path, stem: str, names: set[str], now_s: float) -> Take:
    def present(suffix: str) -> Path | None:
        return folder / f"{stem}{suffix}" if f"{stem}{suffix}" in names else None

    converted, dry, snapshot = present(CONVERTED), present(DRY), present(SNAPSHOT)
    audio = converted or dry
    if audio is None:
        raise FileNotFoundError(stem)
    status = audio.stat()
    facts: dict[str, Any] = {}
    if snapshot is not None:
        with contextlib.suppress(OSError):
            about = snapshot.stat()
            facts = _snapshot(snapshot, about.st_mtime_ns, about.st_size)
    voice = facts.get("voice_name")
    recent = abs(now_s - status.st_mtime) < GROWING_S
    is_growing = recent and not sidecar.closed(facts)
    return Take(
        folder=folder,
        name=stem,
        converted=converted,
        dry=dry,
        snapshot=snapshot,
        voice=voice if isinstance(voice, str) else "",
        recorded=_time(facts.get("recorded"), status.st_mtime),
        duration_s=_duration_s(audio, status.st_mtime_ns, status.st_size),
        is_growing=is_growing,
        is_recovered=not is_growing and sidecar.cut_off(facts),
        markers=sidecar.markers(facts),
    )


@lru_cache(maxsize=4096)
def _duration_s(path: Path, mtime_ns: int, size: int) -> float | None:
    """Return the length that the header states; the other arguments say when to look again."""
    try:
        with path.open("rb") as file, wave.open(file) as audio:
            frames, rate_hz = audio.getnframes(), audio.getframerate()
            frame_bytes = audio.getnchannels() * audio.getsampwidth()
            return float(min(frames, size // frame_bytes) / rate_hz)
    except (OSError, EOFError, wave.Error, ArithmeticError):
        return None


@lru_cache(maxsize=4096)
def _snapshot(path: Path, mtime_ns: int, size: int) -> dict[str, Any]:
    """Return what a sidecar says; the other arguments say when to look again."""
    return sidecar.read(path)


def _time(stated: object, modified_s: float) -> datetime:
    if isinstance(stated, str):
        with contextlib.suppress(ValueError, OverflowError, OSError):
            return datetime.fromisoformat(stated).astimezone()
    return datetime.fromtimestamp(modified_s).astimezone()


def _checked_name(wanted: str) -> str:
    name = wanted.strip().rstrip(".").strip()
    if not name:
        raise RecordingError("A take needs a name. Type one, or press Escape to keep the old one.")
    if _FORBIDDEN.search(name):
        raise RecordingError('A name cannot contain < > : " / \\ | ? or *. Leave them out.')
    if len(name) > LONGEST_NAME or _RESERVED.fullmatch(name) or name.startswith("."):
        raise RecordingError(f"“{name[:40]}” cannot be a file's name. Choose another one.")
    if f"{name}{CONVERTED}".endswith(DRY):
        raise RecordingError("A name cannot end in “(dry)”: that marks your own voice.")
    return name


def refuse_growing(take: Take, action: str) -> None:
    """Raise RecordingError for a take that is being recorded. action: a verb for the sentence."""
    if take.snapshot is not None and sidecar.closed(sidecar.read(take.snapshot)):
        return
    for path in (take.converted, take.dry):
        with contextlib.suppress(OSError):
            if path is not None and abs(time.time() - path.stat().st_mtime) < GROWING_S:
                raise RecordingError(
                    f"“{take.name}” is still being recorded. Stop the recording, then {action} it."
                )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
