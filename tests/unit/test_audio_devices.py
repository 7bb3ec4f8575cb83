"""Devices are found by label, name, part of it, or "default"; the unclear is told, not guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from voiceshift.audio.backend import DeviceInfo
from voiceshift.audio.devices import DeviceDirectory, machine_directory
from voiceshift.audio.virtual import VirtualBackend, VirtualDevice, shipped_devices
from voiceshift.errors import DeviceNotFoundError

MIC = DeviceInfo("Mikrofon (USB)", "ALSA", 1, 0, 48_000, is_default_input=True)
HEADSET = DeviceInfo("Headset", "ALSA", 1, 2, 44_100)
SPEAKERS = DeviceInfo("Built-in Speakers", "ALSA", 0, 2, 48_000, is_default_output=True)
CABLE_A = DeviceInfo("Cable A", "ALSA", 2, 2, 48_000)
CABLE_AB = DeviceInfo("Cable A and B", "ALSA", 2, 2, 48_000)
SAME = DeviceInfo("Headset", "JACK", 1, 2, 48_000)
ALL = [MIC, HEADSET, SPEAKERS, CABLE_A, CABLE_AB, SAME]


class Listed(VirtualBackend):
    """A backend that has these devices and counts its rescans."""

    def __init__(self, devices: list[DeviceInfo], trouble: str = "") -> None:
        super().__init__([VirtualDevice(device) for device in devices])
        self.trouble = trouble
        self.rescans = 0

    def rescan(self) -> list[DeviceInfo]:
        self.rescans += 1
        return super().rescan()


VIRTUAL = VirtualBackend(shipped_devices(Path("demo.ogg")))


def directory(devices: list[DeviceInfo] = ALL) -> DeviceDirectory:
    return DeviceDirectory([Listed(devices), VIRTUAL])


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("default", MIC),
        ("DEFAULT", MIC),
        ("Mikrofon (USB) (ALSA)", MIC),
        ("mikro", MIC),
        ("Headset (ALSA)", HEADSET),
        ("Headset (JACK)", SAME),
        ("headset (jack", SAME),
        ("Cable A", CABLE_A),
        ("cable a and", CABLE_AB),
        ("  cable a (alsa)  ", CABLE_A),
    ],
)
def test_an_input_is_found_by_what_the_user_wrote(wanted: str, found: DeviceInfo) -> None:
    assert directory().find_input(wanted).device == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("default", SPEAKERS), ("speak", SPEAKERS), ("Headset (ALSA)", HEADSET), ("cable a", CABLE_A)],
)
def test_an_output_is_found_likewise(wanted: str, found: DeviceInfo) -> None:
    assert directory().find_output(wanted).device == found


def test_virtual_devices_are_always_there_and_come_with_their_backend() -> None:
    for names in (ALL, []):
        assert directory(names).find_input("demo").device.label == "demo"
        assert directory(names).find_output("null").backend is VIRTUAL


def test_of_several_the_default_is_meant_else_all_are_listed() -> None:
    with pytest.raises(DeviceNotFoundError) as caught:
        directory().find_input("headset")
    assert "'Headset (ALSA)', 'Headset (JACK)'" in str(caught.value)
    assert "more of the microphone's name" in str(caught.value)
    default = replace(SAME, is_default_input=True)
    others = [replace(MIC, is_default_input=False), HEADSET, default]
    assert directory(others).find_input("head").device == default


def test_an_input_is_no_output() -> None:
    with pytest.raises(DeviceNotFoundError, match="no output called 'mikro'"):
        directory().find_output("mikro")
    with pytest.raises(DeviceNotFoundError, match=r"no microphone.*'demo'"):
        directory().find_input("speakers")


@pytest.mark.parametrize("wanted", ["Webcam", "", "  "])
def test_a_missing_device_is_told_with_those_that_exist(wanted: str) -> None:
    with pytest.raises(DeviceNotFoundError) as caught:
        directory().find_input(wanted)
    for device in (MIC, HEADSET, CABLE_A):
        assert f"'{device.label}'" in str(caught.value)
    assert SPEAKERS.label not in str(caught.value)


def test_a_machine_without_devices_says_why_and_offers_the_virtual_ones() -> None:
    listed = Listed([], trouble="PortAudio is missing.")
    found = DeviceDirectory([listed, VIRTUAL])
    with pytest.raises(DeviceNotFoundError, match=r"no default microphone. PortAudio is.*'demo'"):
        found.find_input("default")
    with pytest.raises(DeviceNotFoundError, match=r"no default output. PortAudio is.*'null'"):
        found.find_output("default")


def test_a_device_that_is_called_default_can_still_be_had() -> None:
    named = DeviceInfo("default", "ALSA", 1, 1, 48_000)
    assert directory([named]).find_input("default").device == named


def test_a_rescan_reaches_every_backend_and_the_list_keeps_their_order() -> None:
    first, second = Listed([MIC]), Listed([SPEAKERS])
    devices = DeviceDirectory([first, second])
    assert devices.devices() == [MIC, SPEAKERS]
    assert (first.rescans, second.rescans) == (0, 0)
    devices.devices(rescan=True)
    assert (first.rescans, second.rescans) == (1, 1)


def test_the_machines_directory_has_the_virtual_devices(tmp_path: Path) -> None:
    labels = [device.label for device in machine_directory(tmp_path / "demo.ogg").devices()]
    assert labels[-2:] == ["demo", "null"]
