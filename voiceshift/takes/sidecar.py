"""What is known of a take beside its sound: NAME.json, the settings it was made with and markers.

The file is optional and may be broken: a take without one is still a take. Written atomically.

    {"format": 1, "finished": true, "markers_s": [3.2], "marker_names": ["The duel"],
     "voice_id": …, "voice_name": …, "recorded": ISO 8601 with time zone, "controls": {…}, …}

`finished` is false from the first moment of a recording until it is closed: a take that says so and
does not grow was cut off by a crash and has been recovered. Files from before `format` lack it.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from voiceshift.config.atomic import write_atomically

FORMAT = 1
LARGEST_BYTES = 1 << 18
MOST_MARKERS = 4000


@dataclass(frozen=True, order=True)
class Marker:
    """A moment that the user marked."""

    at_s: float
    """From the take's start."""
    name: str = ""


def dump(file: TextIO, facts: Mapping[str, Any], finished: bool) -> None:
    """Write a sidecar into an open file. facts: what the take was made with. Raises OSError."""
    json.dump({**facts, "format": FORMAT, "finished": finished}, file, indent=2)


def write(path: Path, facts: Mapping[str, Any], finished: bool) -> None:
    """Write or replace a sidecar. Raises OSError."""
    text = io.StringIO()
    dump(text, facts, finished)
    write_atomically(path, text.getvalue())


def read(path: Path) -> dict[str, Any]:
    """Return what a sidecar says, nothing when it is broken or not there."""
    try:
        with path.open("rb") as file:
            facts = json.loads(file.read(LARGEST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return facts if isinstance(facts, dict) else {}


def markers(facts: Mapping[str, Any]) -> tuple[Marker, ...]:
    """Return the usable markers in order; of several at one moment the first."""
    stated, names = facts.get("markers_s"), facts.get("marker_names")
    if not isinstance(stated, list):
        return ()
    usable: dict[float, Marker] = {}
    for place, at in enumerate(stated[:MOST_MARKERS]):
        if isinstance(at, int | float) and not isinstance(at, bool) and _is_moment(at):
            name = names[place] if isinstance(names, list) and place < len(names) else ""
            usable.setdefault(float(at), Marker(float(at), name if isinstance(name, str) else ""))
    return tuple(sorted(usable.values()))


def marker_facts(markers: Sequence[Marker]) -> dict[str, Any]:
    """Return what a sidecar says of markers."""
    return {
        "markers_s": [marker.at_s for marker in markers],
        "marker_names": [marker.name for marker in markers],
    }


def cut_off(facts: Mapping[str, Any]) -> bool:
    """Return whether nobody closed the take."""
    return facts.get("finished") is False


def closed(facts: Mapping[str, Any]) -> bool:
    """Return whether the take is complete: nobody records it any more."""
    return facts.get("finished") is True


def _is_moment(at: float) -> bool:
    try:
        return math.isfinite(at) and at >= 0.0
    except OverflowError:  # an integer too large for a float
        return False
