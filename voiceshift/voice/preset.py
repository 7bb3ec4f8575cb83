"""A preset of the user's: who speaks, how the sliders stand, and the text of its file.

    {"format": "voiceshift-preset", "version": 1, "name": "Villain", "tags": ["deep"],
     "made_of": {"giant": 0.7, "bdl": 0.3}, "shape": {"pitch_semitones": -2.0, ...}}

Standard library only: the window reads these values too. What a slider may say stands in
config/schema.py. The microphone's gain is no part of a shape: it belongs to the microphone.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from voiceshift.config.schema import setting
from voiceshift.errors import PresetError, SettingsError

FORMAT = "voiceshift-preset"
VERSION = 1
MAX_BYTES = 16 * 1024
MAX_PARTS = 3
"""Voices that a blend may have."""
MAX_NAME = 40
"""Characters."""
MAX_TAGS = 6
MAX_TAG = 20
"""Characters."""

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True)
class Shape:
    """How a voice is shaped: the fields of `engine.messages.Controls` that a preset remembers."""

    pitch_semitones: float = 0.0
    auto_pitch: bool = True
    formant_semitones: float = 0.0
    denoise: float = 0.0
    gate_enabled: bool = True
    gate_threshold_dbfs: float = -50.0
    output_gain_db: float = 0.0


SHAPE_FIELDS = tuple(f.name for f in fields(Shape))


@dataclass(frozen=True)
class Preset:
    """See the module's docstring. Ids are checked by whoever keeps presets."""

    name: str
    made_of: Mapping[str, float]
    """Ids of installed voices and their shares, which add up to 1; the largest comes first."""
    shape: Shape = field(default_factory=Shape)
    tags: tuple[str, ...] = ()
    id: str = ""
    """Empty for one that was never kept."""


def is_id(text: str) -> bool:
    """Return whether text can be the id of a voice or preset."""
    return _ID.fullmatch(text) is not None


def new_id(name: str, taken: Iterable[str]) -> str:
    """Return an id that is not taken and resembles a name."""
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:32] or "preset"
    known, wanted, number = set(taken), stem, 1
    while wanted in known:
        number += 1
        wanted = f"{stem}-{number}"
    return wanted


def checked_name(name: object, where: str) -> str:
    """Return a name without space around it. Raises PresetError."""
    text = name.strip() if isinstance(name, str) else ""
    if not text or len(text) > MAX_NAME or not text.isprintable():
        raise PresetError(f"{where} needs a name of 1 to {MAX_NAME} characters. Choose another.")
    return text


def checked_tags(tags: object, where: str) -> tuple[str, ...]:
    """Return tags, each once, without space around them. Raises PresetError."""
    if not isinstance(tags, list | tuple) or not all(isinstance(tag, str) for tag in tags):
        raise PresetError(f"{where} has tags that are no texts. Write words with commas between.")
    found = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
    if len(found) > MAX_TAGS or any(len(t) > MAX_TAG or not t.isprintable() for t in found):
        raise PresetError(
            f"{where} may have {MAX_TAGS} tags of up to {MAX_TAG} characters. Use fewer or shorter "
            "ones."
        )
    return found


def checked_parts(made_of: object, where: str) -> dict[str, float]:
    """Return the largest share first, shares adding up to 1. Raises PresetError."""
    if not isinstance(made_of, Mapping) or not 1 <= len(made_of) <= MAX_PARTS:
        raise PresetError(f"{where} must be made of 1 to {MAX_PARTS} voices. Choose again.")
    for voice_id, share in made_of.items():
        is_number = isinstance(share, int | float) and not isinstance(share, bool)
        if not isinstance(voice_id, str) or not is_id(voice_id) or not is_number:
            raise PresetError(f"{where} is made of something that is no voice. Choose again.")
        if not 0.0 < share <= 1e6:
            raise PresetError(f"{where} gives {voice_id} no share above 0. Give it more, or none.")
    total = math.fsum(made_of.values())
    shares = {voice_id: share / total for voice_id, share in made_of.items()}
    return dict(sorted(shares.items(), key=lambda part: -part[1]))


def read_shape(data: object, where: str) -> Shape:
    """Return what `asdict(shape)` gave; what is missing is at its default. Raises PresetError."""
    if not isinstance(data, dict) or not set(data) <= set(SHAPE_FIELDS):
        raise PresetError(f"{where} sets something that is not known here. Update VoiceShift.")
    try:
        values: dict[str, Any] = {
            name: setting(f"controls.{name}").check(value) for name, value in data.items()
        }
    except SettingsError as error:
        raise PresetError(f"{where} cannot be used. {error}") from None
    return Shape(**values)


def to_text(preset: Preset) -> str:
    """Return a preset as its file holds it."""
    data = {
        "format": FORMAT,
        "version": VERSION,
        "name": preset.name,
        "tags": list(preset.tags),
        "made_of": dict(preset.made_of),
        "shape": asdict(preset.shape),
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def from_bytes(raw: bytes, preset_id: str, where: str) -> Preset:
    """Return the preset of a file whose bytes these are; `where` names it in messages.

    Raises NewerPresetError for one of a later VoiceShift, PresetError for a broken one.
    """
    if len(raw) > MAX_BYTES:
        raise PresetError(f"{where} is too large to be a preset.")
    try:
        data = json.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise PresetError(f"{where} is not valid JSON.") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise PresetError(f"{where} is no preset.")
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise PresetError(f"{where} has no version.")
    if version > VERSION:
        raise NewerPresetError(f"{where} was written by a later VoiceShift. Update this one.")
    return Preset(
        name=checked_name(data.get("name"), where),
        made_of=checked_parts(data.get("made_of"), where),
        shape=read_shape(data.get("shape", {}), where),
        tags=checked_tags(data.get("tags", []), where),
        id=preset_id,
    )


class NewerPresetError(PresetError):
    """A preset that is whole, but for a later VoiceShift: it stays where it is."""
