"""The other end of a virtual cable is found by its name, and nothing else is."""

from __future__ import annotations

import pytest

from voiceshift.audio.backend import DeviceInfo
from voiceshift.engine.cableends import other_ends


def device(name: str, inputs: int = 2, host_api: str = "A") -> DeviceInfo:
    return DeviceInfo(name, host_api, inputs, 2 - inputs, 48_000)


@pytest.mark.parametrize(
    ("output", "end"),
    [
        ("CABLE Input (VB-Audio Virtual Cable)", "CABLE Output (VB-Audio Virtual Cable)"),
        ("Null Output", "Monitor of Null Output"),
        ("VoiceShift", "VoiceShift Monitor"),
        ("BlackHole 2ch", "BlackHole 2ch"),
        ("vs_cable", "vs_cable_monitor"),
    ],
)
def test_the_other_end_is_found_among_others(output: str, end: str) -> None:
    others = [device("Yeti Stereo Microphone"), device("CABLE-A Output (VB-Audio Cable A)")]
    elsewhere = device(end, host_api="B")
    found = other_ends(device(output, inputs=0), [*others, elsewhere, device(end, 2)])
    assert found == [device(end)]


def test_a_name_that_says_nothing_has_no_other_end() -> None:
    assert other_ends(device("Output", 0), [device("Input"), device("Recording")]) == []
    assert other_ends(device("Speakers", 0), [device("Microphone")]) == []
