"""Cables are known by both of their ends, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from voiceshift.audio.knowncables import cable_advice, cable_of, cables_among

ENDS = [
    ("CABLE Input (VB-Audio Virtual Cable)", "CABLE Output (VB-Audio Virtual Cable)"),
    ("CABLE-A Input (VB-Audio Cable A)", "CABLE-A Output (VB-Audio Cable A)"),
    ("VoiceMeeter Input (VB-Audio VoiceMeeter VAIO)", "Voicemeeter Out B1 (VB-Audio)"),
    ("Line 1 (Virtual Audio Cable)", "Line 1 (Virtual Audio Cable)"),
    ("BlackHole 2ch (Core Audio)", "BlackHole 2ch (Core Audio)"),
    ("Loopback Audio (Core Audio)", "Loopback Audio (Core Audio)"),
    ("Soundflower (2ch)", "Soundflower (2ch)"),
    ("virtual-mic", "VoiceShift Microphone (PulseAudio)"),
]


@pytest.mark.parametrize(("played_into", "heard_from"), ENDS)
def test_both_ends_are_one_cable_named_as_others_list_it(played_into: str, heard_from: str) -> None:
    cable = cable_of(played_into)
    assert cable is not None and cable == cable_of(heard_from)
    assert heard_from.startswith(cable.microphone)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CABLE Input (VB-Audio Virtual Cable)", "CABLE-A Output (VB-Audio Cable A)"),
        ("Line 1 (Virtual Audio Cable)", "Line 2 (Virtual Audio Cable)"),
        ("BlackHole 2ch", "BlackHole 16ch"),
    ],
)
def test_two_cables_of_one_maker_are_two(one: str, other: str) -> None:
    assert cable_of(one) != cable_of(other)


@pytest.mark.parametrize(
    "label",
    [
        "Yeti Stereo Microphone (ALSA)",
        "Line In (Realtek)",
        "Speakers (Realtek)",
        "demo",
        "null",
        "",
    ],
)
def test_ordinary_devices_are_no_cables(label: str) -> None:
    assert cable_of(label) is None and cables_among([label]) == []


def test_each_system_is_told_what_it_can_have() -> None:
    advice = {system: cable_advice(system) for system in ("Windows", "Darwin", "Linux")}
    assert "VB-CABLE" in advice["Windows"] and "BlackHole" in advice["Darwin"]
    assert "virtual-mic" in advice["Linux"]
