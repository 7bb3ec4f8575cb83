"""How the voices stand: sections, the user's own order in each, and what a search finds. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from voiceshift.engine.messages import Voice
from voiceshift.gui.language import tr

FAVOURITES, YOURS = tr("Favourites"), tr("Yours")
_KINDS = {
    "cloned": tr("Cloned"),
    "person": tr("People"),
    "blend": tr("Blends"),
    "character": tr("Characters"),
}
SECTIONS = (FAVOURITES, YOURS, *_KINDS.values())
"""From top to bottom. The first nine voices have keys, so favourites come first."""


def section(voice: Voice, favourites: Collection[str]) -> str:
    """Return the heading below which a voice stands."""
    if voice.id in favourites:
        return FAVOURITES
    return YOURS if voice.is_own else _KINDS[voice.kind]


def arranged(
    voices: Sequence[Voice], favourites: Collection[str], order: Sequence[str]
) -> tuple[Voice, ...]:
    """Return voices section by section; in each those that `order` names first, in its order."""
    places = {voice_id: place for place, voice_id in enumerate(order)}

    def key(voice: Voice) -> tuple[int, int]:
        return SECTIONS.index(section(voice, favourites)), places.get(voice.id, len(places))

    return tuple(sorted(voices, key=key))


def moved(
    voices: Sequence[Voice], favourites: Collection[str], voice_id: str, steps: int
) -> list[str]:
    """Return all ids after a voice went down by steps (up: negative), no further than its section.

    voices: as they stand now.
    """
    ids = [voice.id for voice in voices]
    here = ids.index(voice_id)
    heading = section(voices[here], favourites)
    places = [i for i, voice in enumerate(voices) if section(voice, favourites) == heading]
    there = min(max(here + steps, places[0]), places[-1])
    ids.insert(there, ids.pop(here))
    return ids


def matches(voice: Voice, search: str) -> bool:
    """Return whether every word of a search is somewhere on a voice's card."""
    card = (voice.name, voice.description, voice.kind, voice.language, voice.author, *voice.tags)
    told = map(tr, (voice.description, voice.kind.capitalize(), *voice.tags))
    text = " ".join((*card, *told)).casefold()
    return all(word in text for word in search.casefold().split())


def tags_of(text: str) -> tuple[str, ...]:
    """Return tags that were written with commas between."""
    return tuple(tag for tag in (part.strip() for part in text.split(",")) if tag)
