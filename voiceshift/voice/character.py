"""A character: what is declared of a voice beside its embedding, and the processing it stands for.

A manifest may say, each within its range (`VALUES`, `EFFECTS`), what is missing being as in life:

    "character": {"formant_semitones": -4.0, "intonation": 0.8, "breath": 0.0,
                  "effects": [{"effect": "comb", "delay_ms": 4.0, "feedback": 0.5}, ...]}

The first three steer the synthesis (voice/converter.py); effects follow it in their order.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from voiceshift.dsp.chain import Chain
from voiceshift.dsp.effects import Band, Comb, Compressor
from voiceshift.dsp.processor import Processor
from voiceshift.errors import ManifestError

MAX_EFFECTS = 4


class Range(NamedTuple):
    """Bounds of a number, both included, and what it means."""

    low: float
    high: float
    meaning: str


VALUES: Mapping[str, Range] = {
    "formant_semitones": Range(-12.0, 12.0, "shift of the resonances, in semitones"),
    "intonation": Range(0.0, 2.0, "melody around the mean F0, in octaves: 0 monotone, 1 as spoken"),
    "breath": Range(0.0, 1.0, "share of the vocal cords' power that is noise; 1 whispers"),
}
EFFECTS: Mapping[str, Mapping[str, Range]] = {
    "band": {
        "low_hz": Range(20.0, 1000.0, "lower edge, in Hz"),
        "high_hz": Range(1500.0, 11_500.0, "upper edge, in Hz"),
    },
    "compressor": {
        "threshold_dbfs": Range(-60.0, 0.0, "level from which it works, in dBFS"),
        "ratio": Range(1.0, 20.0, "dB more in for 1 dB more out"),
    },
    "comb": {
        "delay_ms": Range(1.0, 150.0, "how late the sound comes back, in ms"),
        "feedback": Range(0.0, 0.9, "share of it that comes back"),
    },
}
_MAKERS: Mapping[str, Callable[..., Processor]] = {
    "band": Band,
    "compressor": Compressor,
    "comb": Comb,
}
_ADVICE = "Update VoiceShift, or install the voice again."


@dataclass(frozen=True)
class EffectSetting:
    """One effect with its parameters."""

    effect: str
    """A key of EFFECTS."""
    parameters: Mapping[str, float]

    def make(self) -> Processor:
        """Return a fresh processor of latency 0."""
        return _MAKERS[self.effect](**self.parameters)


@dataclass(frozen=True)
class Character:
    """See the module; without arguments, a voice as in life."""

    formant_semitones: float = 0.0
    intonation: float = 1.0
    breath: float = 0.0
    effects: tuple[EffectSetting, ...] = ()

    def chain(self) -> Chain | None:
        """Return the effects in series, None without any."""
        return Chain([effect.make() for effect in self.effects]) if self.effects else None

    def to_dict(self) -> dict[str, Any]:
        """Return the manifest's form, without what is as in life."""
        said: dict[str, Any] = {
            name: getattr(self, name)
            for name in VALUES
            if getattr(self, name) != getattr(AS_IN_LIFE, name)
        }
        if self.effects:
            said["effects"] = [{"effect": e.effect, **e.parameters} for e in self.effects]
        return said


AS_IN_LIFE = Character()


def read_character(data: object, where: str) -> Character:
    """Return what a manifest declares; `where` names the voice in messages.

    Raises ManifestError.
    """
    if not isinstance(data, dict) or not set(data) <= {*VALUES, "effects"}:
        raise ManifestError(f"{where} declares a character that is not known here. {_ADVICE}")
    effects = data.get("effects", [])
    if not isinstance(effects, list) or len(effects) > MAX_EFFECTS:
        raise ManifestError(f"{where} must list at most {MAX_EFFECTS} effects. {_ADVICE}")
    values = {name: data[name] for name in VALUES if name in data}
    numbers = _numbers(values, {name: VALUES[name] for name in values}, where)
    return Character(**numbers, effects=tuple(_effect(item, where) for item in effects))


def _effect(data: object, where: str) -> EffectSetting:
    effect = data.get("effect") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(effect, str) or effect not in EFFECTS:
        raise ManifestError(f"{where} wants an effect that is not known here. {_ADVICE}")
    given = {name: value for name, value in data.items() if name != "effect"}
    return EffectSetting(effect, _numbers(given, EFFECTS[effect], where))


def _numbers(
    given: Mapping[str, object], ranges: Mapping[str, Range], where: str
) -> dict[str, float]:
    """Return the numbers that `ranges` names, no more and no fewer. Raises ManifestError."""
    if set(given) != set(ranges):
        raise ManifestError(f"{where} must give {', '.join(ranges)}, and nothing else. {_ADVICE}")
    numbers = {}
    for name, (low, high, meaning) in ranges.items():
        value = given[name]
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            value = math.nan
        if not low <= value <= high:
            raise ManifestError(
                f"{where}: {name} ({meaning}) must be from {low:g} to {high:g}. {_ADVICE}"
            )
        numbers[name] = float(value)
    return numbers
