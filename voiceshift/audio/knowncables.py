"""Virtual audio cables that other makers sell or give away, known by their devices' names.

VoiceShift plays into one end; Discord, OBS or a game hears the other end as a microphone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from voiceshift.audio.cable import VIRTUAL_MIC
from voiceshift.audio.virtualmic import MICROPHONE_NAME


@dataclass(frozen=True)
class Cable:
    """One cable. Both of its ends give equal values."""

    product: str
    microphone: str
    """What other programs list it as among their microphones."""


_KNOWN = (
    (re.compile(r"CABLE(-[A-D])? (?:Input|Output|In 16ch)\b", re.I), "VB-CABLE", "CABLE{0} Output"),
    (re.compile(r"VoiceMeeter\b()", re.I), "Voicemeeter", "Voicemeeter Out B1"),
    (re.compile(r"Line( \d+) \(Virtual Audio Cable\)", re.I), "Virtual Audio Cable", "Line{0}"),
    (re.compile(r"BlackHole( \d+ch)\b", re.I), "BlackHole", "BlackHole{0}"),
    (re.compile(r"Loopback Audio\b( \d+)?", re.I), "Loopback", "Loopback Audio{0}"),
    (re.compile(r"Soundflower( \(\d+ch\))", re.I), "Soundflower", "Soundflower{0}"),
)

_ADVICE = {
    "Windows": (
        "Install VB-CABLE (free, vb-audio.com/Cable), restart Windows, then choose 'CABLE Input'"
        " as VoiceShift's output and 'CABLE Output' as the microphone in Discord, OBS or the game."
    ),
    "Darwin": (
        "Install BlackHole 2ch (free, existential.audio/blackhole), then choose 'BlackHole 2ch' as"
        " VoiceShift's output and as the microphone in Discord, OBS or the game."
    ),
    "Linux": (
        f"Choose '{MICROPHONE_NAME}' as VoiceShift's output (in the terminal: --output"
        f" {VIRTUAL_MIC}) and as the microphone in Discord, OBS or the game."
    ),
}


def cable_of(label: str) -> Cable | None:
    """Return the cable that a device is an end of; None for anything else."""
    if label == VIRTUAL_MIC or MICROPHONE_NAME in label:
        return Cable(MICROPHONE_NAME, MICROPHONE_NAME)
    for pattern, product, microphone in _KNOWN:
        found = pattern.search(label)
        if found is not None:
            part = found[1] or ""
            return Cable(f"{product}{part}", microphone.format(part))
    return None


def cables_among(labels: Iterable[str]) -> list[str]:
    """Return the labels of those devices that are ends of a cable."""
    return [label for label in labels if cable_of(label) is not None]


def cable_advice(system: str) -> str:
    """Return how to come by a cable. system: as `platform.system()` names it."""
    return _ADVICE.get(system, _ADVICE["Linux"])
