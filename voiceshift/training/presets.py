"""The shipped voices, every one of them: who they are made of, and what is declared on top.

`export` writes a folder for each whose speakers were trained; nothing of a preset stands elsewhere,
but its icon, assets/voices/<id>.svg.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from voiceshift.training.cards import SPEAKERS
from voiceshift.voice.card import KINDS
from voiceshift.voice.character import AS_IN_LIFE, Character, EffectSetting

_PERSON, _BLEND, _CHARACTER, _ = KINDS


@dataclass(frozen=True)
class Preset:
    """A voice as it is made."""

    id: str
    name: str
    description: str
    kind: str
    """One of voice.card.KINDS."""
    made_of: Mapping[str, float]
    """Speakers (keys of cards.SPEAKERS) and their shares, which add up to 1."""
    mean_f0_hz: float = 0.0
    """Around which it speaks; 0: the mean of its speakers, by their shares, in octaves."""
    character: Character = AS_IN_LIFE
    tags: tuple[str, ...] = ()
    """Words to find it by."""

    @property
    def licence(self) -> str:
        """Every licence of its speakers: all of them hold."""
        return " and ".join(dict.fromkeys(SPEAKERS[name].licence for name in self.made_of))

    @property
    def author(self) -> str:
        """Every author of its speakers."""
        return " and ".join(SPEAKERS[name].author for name in self.made_of)

    @property
    def language(self) -> str:
        """The recordings' language, "mul" (ISO 639-2) if there are several."""
        languages = {SPEAKERS[name].language for name in self.made_of}
        return languages.pop() if len(languages) == 1 else "mul"

    def f0_hz(self, mean_f0_hz: Callable[[str], float]) -> float:
        """Return its mean F0 in Hz; mean_f0_hz gives a speaker's."""
        if self.mean_f0_hz > 0.0:
            return self.mean_f0_hz
        logs = (share * math.log(mean_f0_hz(name)) for name, share in self.made_of.items())
        return math.exp(sum(logs))


def _effect(name: str, **parameters: float) -> EffectSetting:
    return EffectSetting(name, parameters)


PRESETS = (
    Preset(
        "kathleen", "Kathleen", "Warm, unhurried American lady.",
        _PERSON, {"kathleen": 1.0},
        tags=("woman", "warm", "calm"),
    ),
    Preset(
        "kerstin", "Kerstin", "Clear, bright German woman.",
        _PERSON, {"kerstin": 1.0},
        tags=("woman", "bright", "clear"),
    ),
    Preset(
        "nathalie", "Nathalie", "Soft, friendly Flemish woman.",
        _PERSON, {"nathalie": 1.0},
        tags=("woman", "soft", "friendly"),
    ),
    Preset(
        "flemishguy", "Flemish Guy", "Calm, low Flemish man.",
        _PERSON, {"flemishguy": 1.0},
        tags=("man", "low", "calm"),
    ),
    Preset(
        "bdl", "Ben", "Firm, clear-spoken American man.",
        _PERSON, {"bdl": 1.0},
        tags=("man", "firm", "clear"),
    ),
    Preset(
        "slt", "Stella", "Lively, clear-spoken American woman.",
        _PERSON, {"slt": 1.0},
        tags=("woman", "lively", "clear"),
    ),
    Preset(
        "river", "River", "Between Ben and Stella, and neither.",
        _BLEND, {"bdl": 0.5, "slt": 0.5},
        tags=("in between", "even"),
    ),
    Preset(
        "ivy", "Ivy", "Young and light: Stella and Kerstin.",
        _BLEND, {"slt": 0.6, "kerstin": 0.4}, 235.0, Character(formant_semitones=2.0),
        tags=("young", "light"),
    ),
    Preset(
        "bruno", "Bruno", "Big and settled: Ben and Flemish Guy.",
        _BLEND, {"bdl": 0.6, "flemishguy": 0.4}, 98.0, Character(formant_semitones=-1.5),
        tags=("man", "deep", "big"),
    ),
    Preset(
        "giant", "Giant", "Slow mountain of a man.",
        _CHARACTER, {"flemishguy": 0.5, "bdl": 0.5}, 68.0,
        Character(formant_semitones=-4.0, intonation=0.8),
        tags=("monster", "deep", "slow"),
    ),
    Preset(
        "helium", "Helium", "Somebody breathed from a balloon.",
        _CHARACTER, {"kathleen": 1.0}, 310.0, Character(formant_semitones=6.0),
        tags=("funny", "high"),
    ),
    Preset(
        "robot", "Little Robot", "One note, and a tin can around it.",
        _CHARACTER, {"slt": 1.0}, 200.0,
        Character(
            formant_semitones=3.0, intonation=0.0,
            effects=(_effect("comb", delay_ms=2.5, feedback=0.5),),
        ),
        tags=("machine", "monotone"),
    ),
    Preset(
        "radio", "Radio Announcer", "Close, full and loud, from an old receiver.",
        _CHARACTER, {"bdl": 1.0}, 110.0,
        Character(
            formant_semitones=-1.0, intonation=1.25,
            effects=(
                _effect("compressor", threshold_dbfs=-34.0, ratio=4.0),
                _effect("band", low_hz=180.0, high_hz=4500.0),
            ),
        ),
        tags=("man", "announcer", "loud"),
    ),
    Preset(
        "ghost", "Ghost", "A whisper down a cold corridor.",
        _CHARACTER, {"slt": 1.0}, 170.0,
        Character(
            breath=1.0,
            effects=(
                _effect("band", low_hz=200.0, high_hz=9000.0),
                _effect("comb", delay_ms=70.0, feedback=0.25),
            ),
        ),
        tags=("spooky", "whisper"),
    ),
)  # fmt: skip
"""In the order in which they are exported; people see persons, blends, characters, each by id."""
