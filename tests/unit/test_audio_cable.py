"""The device "virtual-mic": there when the server is, and only its own stream goes to its sink."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from sound_server_double import FakeServer, names

from voiceshift.audio.backend import AudioStream, DeviceInfo, OutputCallback
from voiceshift.audio.cable import VIRTUAL_MIC, CableBackend
from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.virtual import VirtualBackend
from voiceshift.audio.virtualmic import SINK, VirtualMicrophone
from voiceshift.errors import AudioError, DeviceBusyError, DeviceNotFoundError

ROUTES = ("PULSE_SINK", "PIPEWIRE_NODE")


def alsa(name: str) -> DeviceInfo:
    return DeviceInfo(name, "ALSA", 32, 32, 44_100)


class Carrier(VirtualBackend):
    """Real devices that open nothing, and note where a stream would have gone."""

    def __init__(self, *devices: DeviceInfo) -> None:
        super().__init__([])
        self.known = devices
        self.opened: list[tuple[str, tuple[str | None, ...]]] = []
        self.error: Exception | None = None

    def devices(self) -> list[DeviceInfo]:
        return list(self.known)

    def open_output(
        self, device: DeviceInfo, block_ms: float, callback: OutputCallback
    ) -> AudioStream:
        self.opened.append((device.name, tuple(os.environ.get(name) for name in ROUTES)))
        if self.error is not None:
            raise self.error
        raise AssertionError("the tests look at what was asked, not at a stream")


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


@pytest.fixture
def build(server: FakeServer) -> Callable[..., tuple[CableBackend, Carrier]]:
    def build_one(*devices: DeviceInfo) -> tuple[CableBackend, Carrier]:
        carrier = Carrier(*devices)
        carrier.error = DeviceBusyError("busy on purpose")
        return CableBackend(VirtualMicrophone(server), carrier), carrier

    return build_one


def open_it(cable: CableBackend) -> None:
    (device,) = cable.devices()
    cable.open_output(device, 10.0, lambda buffer, status: None)


@pytest.mark.parametrize(
    ("present", "taken"),
    [
        (("hw:0", "default", "pulse"), "pulse"),
        (("default", "pipewire"), "pipewire"),
        (("default",), "default"),
    ],
)
def test_the_stream_is_created_with_its_microphone_and_routed_to_it(
    build: Callable[..., tuple[CableBackend, Carrier]],
    server: FakeServer,
    monkeypatch: pytest.MonkeyPatch,
    present: tuple[str, ...],
    taken: str,
) -> None:
    monkeypatch.setenv("PULSE_SINK", "the user's own")
    monkeypatch.delenv("PIPEWIRE_NODE", raising=False)
    cable, carrier = build(*map(alsa, present))
    with pytest.raises(DeviceBusyError):
        open_it(cable)
    assert carrier.opened == [(taken, (SINK, SINK))]
    assert os.environ["PULSE_SINK"] == "the user's own", "other streams go where they went"
    assert "PIPEWIRE_NODE" not in os.environ
    assert names(server) == ["module-null-sink", "module-remap-source"]


def test_without_a_way_to_the_server_it_says_what_to_install(
    build: Callable[..., tuple[CableBackend, Carrier]],
) -> None:
    cable, carrier = build(DeviceInfo("pulse", "OSS", 2, 2, 48_000))
    with pytest.raises(DeviceNotFoundError, match="libasound2-plugins"):
        open_it(cable)
    assert carrier.opened == []


def test_a_refusing_server_is_told_before_anything_is_opened(
    build: Callable[..., tuple[CableBackend, Carrier]], server: FakeServer
) -> None:
    server.broken = "module-null-sink"
    cable, carrier = build(alsa("pulse"))
    with pytest.raises(AudioError, match="initialization failed"):
        open_it(cable)
    assert carrier.opened == []


def test_it_appears_and_goes_with_the_server(
    build: Callable[..., tuple[CableBackend, Carrier]], server: FakeServer
) -> None:
    server.why = "The program 'pactl' is missing."
    cable, _ = build(alsa("pulse"))
    assert cable.devices() == []
    server.why = ""
    assert [d.label for d in cable.rescan()] == [VIRTUAL_MIC]
    assert cable.trouble == "", "nobody asked"


def test_what_a_crash_left_goes_when_the_devices_are_first_looked_at(
    build: Callable[..., tuple[CableBackend, Carrier]], server: FakeServer
) -> None:
    VirtualMicrophone(server, "999999999:1").create()
    build(alsa("pulse"))
    assert names(server) == []


def test_asking_for_it_where_there_is_none_says_why_and_what_else(server: FakeServer) -> None:
    server.why = "The program 'pactl' is missing."
    directory = DeviceDirectory([VirtualBackend([])], VirtualMicrophone(server))
    with pytest.raises(DeviceNotFoundError, match="'pactl' is missing"):
        directory.find_output(VIRTUAL_MIC)


def test_closing_the_directory_takes_it_away_and_never_fails(server: FakeServer) -> None:
    microphone = VirtualMicrophone(server)
    directory = DeviceDirectory([VirtualBackend([])], microphone)
    microphone.create()
    directory.close()
    assert names(server) == []
    server.why = "gone"
    directory.close()
