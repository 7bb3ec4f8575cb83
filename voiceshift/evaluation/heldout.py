"""Who is never trained on: the speakers and utterances that every reported number is measured on.

Speakers were picked from the speech pack's metadata by sex and amount of speech before any training
run, and never afterwards. Changing this list makes earlier numbers incomparable.
"""

from __future__ import annotations

import hashlib

LIBRISPEECH = ("ls3080", "ls2609", "ls2033", "ls3331", "ls367", "ls1998", "ls2414", "ls1688")
SPEECHOCEAN_ADULTS = (
    "so0461", "so1029", "so1156", "so1336", "so0024", "so0575", "so2031", "so2170",
)  # fmt: skip
SPEECHOCEAN_CHILDREN = ("so0001", "so1435", "so0006", "so6067")
SPEAKERS = frozenset(LIBRISPEECH + SPEECHOCEAN_ADULTS + SPEECHOCEAN_CHILDREN)

LAST_PROMPTS = {"bdl": 100, "slt": 100}
"""Preset speakers whose last prompts (in sorted file order) are held out."""

LAST_PROMPTS_OTHER_PRESETS = 20
PRESET_SPEAKERS = ("kathleen", "kerstin", "nathalie", "flemishguy", "bdl", "slt")


def held_out_noise(path: str) -> bool:
    """Return whether a noise of the speech pack is kept out of training: about one in four."""
    return hashlib.sha256(path.encode()).digest()[0] % 4 == 0


def held_out_paths(paths_by_speaker: dict[str, list[str]]) -> set[str]:
    """Return the metadata paths that are kept out of training.

    paths_by_speaker maps a speaker id to all of its utterances' paths in metadata.csv.
    """
    held: set[str] = set()
    for speaker, paths in paths_by_speaker.items():
        if speaker in SPEAKERS:
            held.update(paths)
        elif speaker in PRESET_SPEAKERS:
            count = LAST_PROMPTS.get(speaker, LAST_PROMPTS_OTHER_PRESETS)
            held.update(sorted(paths)[-count:])
    return held
