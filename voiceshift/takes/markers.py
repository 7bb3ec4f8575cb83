"""Markers of a finished take, changed by the user: named, moved, added, taken away.

They live in the take's sidecar, whose other facts stay as they are. Callable from any thread.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from voiceshift.errors import RecordingError
from voiceshift.takes import sidecar
from voiceshift.takes.files import SNAPSHOT, Take, refuse_growing
from voiceshift.takes.sidecar import Marker

LONGEST_NAME = 60
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_BROKEN = ".broken"
_MOST_BYTES = sidecar.LARGEST_BYTES - 100


def set_markers(take: Take, markers: Iterable[Marker]) -> None:
    """Replace a take's markers. A sidecar that cannot be read is kept aside under another name.

    Raises RecordingError: the take is being recorded, there are too many, or the disk refuses.
    """
    refuse_growing(take, "mark")
    path = take.snapshot or take.folder / f"{take.name}{SNAPSHOT}"
    facts = sidecar.read(path)
    kept = sorted({Marker(m.at_s, cleaned(m.name)) for m in markers})
    changed = facts | sidecar.marker_facts(kept)
    if len(kept) > sidecar.MOST_MARKERS or len(json.dumps(changed, indent=2)) > _MOST_BYTES:
        raise RecordingError(f"“{take.name}” has too many markers. Delete some of them.")
    try:
        if not facts:
            _keep_aside(path)
        sidecar.write(path, changed, finished=not sidecar.cut_off(facts))
    except OSError as error:
        raise RecordingError(
            f"The markers of “{take.name}” cannot be written ({error.strerror or error}). Free some"
            " space, then try again."
        ) from error


def cleaned(name: str) -> str:
    """Return what can be a marker's name: one line, not too long."""
    return _CONTROL.sub(" ", name).strip()[:LONGEST_NAME].strip()


def chapters(markers: Iterable[Marker]) -> str:
    """Return markers as lines of text, as descriptions of videos take them: "0:42 The duel"."""
    return "".join(
        f"{clock_text(marker.at_s)} {marker.name or f'Marker {number}'}\n"
        for number, marker in enumerate(markers, 1)
    )


def clock_text(at_s: float) -> str:
    """Return a moment: "0:42", "1:02:07"."""
    minutes, seconds = divmod(int(at_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _keep_aside(path: Path) -> None:
    """Move a broken sidecar out of the way; nothing is overwritten."""
    number = 0
    while path.exists():
        number += 1
        aside = path.with_name(f"{path.name}{_BROKEN}{number if number > 1 else ''}")
        with contextlib.suppress(FileExistsError):
            aside.open("x").close()
            path.replace(aside)
