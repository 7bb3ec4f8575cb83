"""Cards: what is known of a voice or a preset without loading it, for people to choose by."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from voiceshift.config.paths import user_voices_dir
from voiceshift.errors import ManifestError, PresetError
from voiceshift.voice import bundle
from voiceshift.voice.character import Character, read_character
from voiceshift.voice.consent import said_consents
from voiceshift.voice.preset import Preset, Shape, checked_tags, is_id, read_shape

VOICE_WEIGHTS = "voice.safetensors"
EMBEDDING = "embedding"
ICON = "icon.svg"
SAMPLE = "sample.ogg"
CARD = "README.md"
MEAN_F0_RANGE_HZ = (40.0, 800.0)
KINDS = ("person", "blend", "character", "cloned")
"""Who is heard: one speaker of a corpus, a point between several, somebody who never was, or
somebody whom a user recorded."""
CLONED = "cloned"
PRESET_KIND = "preset"
"""Of a card that stands for a preset of the user's."""


@dataclass(frozen=True)
class VoiceInfo:
    """A voice's card, for people to choose by."""

    id: str
    name: str
    description: str
    language: str
    """BCP 47, such as en-US: of the recordings; any language may be spoken through the voice."""
    author: str
    licence: str
    mean_f0_hz: float
    icon_path: str
    sample_path: str
    """Empty if the voice has no sample."""
    kind: str = "person"
    """One of KINDS, or PRESET_KIND."""
    tags: tuple[str, ...] = ()
    shape: Shape | None = None
    """How the sliders stand when it is chosen; None: it has no opinion."""
    made_of: tuple[tuple[str, float], ...] = ()
    """Of a preset: ids of voices and their shares."""
    is_own: bool = False
    """Of the user's own folders, so that it can be deleted."""
    consent: str = ""
    """Of a cloned voice: what its speaker agreed to, and when."""


def voice_info(manifest: bundle.Manifest, folder: Path) -> VoiceInfo:
    """Return the card in a voice's manifest, all of which is checked. Raises ManifestError."""
    for name in (VOICE_WEIGHTS, ICON):
        if name not in manifest.files:
            raise ManifestError(f"The voice in {folder} has no {name}. Install it again.")
    voice_id = manifest.text("id")
    if not is_id(voice_id):
        raise ManifestError(f"{voice_id!r} cannot be a voice's id. Install the voice again.")
    mean_f0 = manifest.facts.get("mean_f0_hz")
    low, high = MEAN_F0_RANGE_HZ
    if (
        not isinstance(mean_f0, (int, float))
        or not math.isfinite(mean_f0)
        or not (low <= mean_f0 <= high)
    ):
        raise ManifestError(
            f"The voice in {folder} has no mean F0 between {low:.0f} and {high:.0f} Hz. "
            "Install it again."
        )
    kind = manifest.facts.get("kind", "person")
    if kind not in KINDS:
        raise ManifestError(
            f"The voice in {folder} is of a kind that this VoiceShift does not know. "
            "Update VoiceShift."
        )
    character_of(manifest, folder)
    where = f"The voice in {folder}"
    try:
        tags = checked_tags(manifest.facts.get("tags", []), where)
        shape = read_shape(manifest.facts["shape"], where) if "shape" in manifest.facts else None
    except PresetError as error:
        raise ManifestError(str(error)) from None
    return VoiceInfo(
        id=voice_id,
        name=manifest.text("name"),
        description=manifest.text("description"),
        language=manifest.text("language"),
        author=manifest.text("author"),
        licence=manifest.text("licence"),
        mean_f0_hz=float(mean_f0),
        icon_path=str(folder / ICON),
        sample_path=str(folder / SAMPLE) if SAMPLE in manifest.files else "",
        kind=kind,
        tags=tags,
        shape=shape,
        is_own=folder.parent == user_voices_dir(),
        consent=_consent(manifest, folder) if kind == CLONED else "",
    )


def preset_card(preset: Preset, cards: Mapping[str, VoiceInfo]) -> VoiceInfo:
    """Return a preset as it is chosen.

    cards: of what is installed. Raises PresetError if it is made of something else.
    """
    gone = [voice_id for voice_id in preset.made_of if voice_id not in cards]
    if gone:
        raise PresetError(
            f"“{preset.name}” is made of “{gone[0]}”, which is not installed. Install that voice, "
            "or delete the preset."
        )
    parts = {cards[voice_id]: share for voice_id, share in preset.made_of.items()}
    first = next(iter(parts))
    said = " + ".join(f"{share:.0%} {card.name}" for card, share in parts.items())
    return VoiceInfo(
        id=preset.id,
        name=preset.name,
        description=said if len(parts) > 1 else first.name,
        language=first.language,
        author=_all_of(card.author for card in parts),
        licence=_all_of(card.licence for card in parts),
        mean_f0_hz=math.exp(math.fsum(s * math.log(c.mean_f0_hz) for c, s in parts.items())),
        icon_path=first.icon_path,
        sample_path="",
        kind=PRESET_KIND,
        tags=preset.tags,
        shape=preset.shape,
        consent=" ".join(dict.fromkeys(card.consent for card in parts if card.consent)),
        made_of=tuple(preset.made_of.items()),
        is_own=True,
    )


def _consent(manifest: bundle.Manifest, folder: Path) -> str:
    said = said_consents(manifest.facts)
    if not said:
        raise ManifestError(
            f"The cloned voice in {folder} comes without its speaker's consent. Do not use it; ask "
            "whoever gave it to you."
        )
    return said


def character_of(manifest: bundle.Manifest, folder: Path) -> Character:
    """Return what a voice's manifest declares of it. Raises ManifestError."""
    return read_character(manifest.facts.get("character", {}), f"The voice in {folder}")


def _all_of(texts: Iterable[str]) -> str:
    """Return what several cards say, each once; a card may hold several, as "A and B"."""
    return " and ".join(dict.fromkeys(part for text in texts for part in text.split(" and ")))
