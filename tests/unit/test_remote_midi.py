"""A MIDI controller on a fake port: presses, releases, learning, unplugging."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import mido
import pytest

from voiceshift.errors import RemoteError
from voiceshift.remote import midi
from voiceshift.remote.midi import MidiKeys, binding, port_names

PATIENCE_S = 30.0
PAD = "nanoPAD2:nanoPAD2 MIDI 1"


class Port:
    def __init__(self, callback: Callable[[Any], None]) -> None:
        self.callback = callback
        self.closed = False

    def close(self) -> None:
        self.closed = True


class FakeMido:
    """Stands in for mido's ports; messages are mido's own."""

    def __init__(self) -> None:
        self.names = [f"{PAD} 24:0", "Midi Through:Midi Through Port-0 14:0"]
        self.ports: list[Port] = []
        self.error: Exception | None = None

    def get_input_names(self) -> list[str]:
        if self.error is not None:
            raise self.error
        return list(self.names)

    def open_input(self, name: str, callback: Callable[[Any], None]) -> Port:
        assert name in self.names
        self.ports.append(Port(callback))
        return self.ports[-1]

    def send(self, kind: str, **fields: int) -> None:
        self.ports[-1].callback(mido.Message(kind, **fields))


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeMido:
    monkeypatch.setattr(midi, "LOOK_S", 0.01)
    return FakeMido()


BINDINGS = {
    "mute": "note 36 channel 10",
    "talk": "control 64 channel 1",
    "passthrough": "note 40 channel 1",
    "record": "",
}


class Opened:
    def __init__(self, fake: FakeMido) -> None:
        self.told: list[tuple[str, bool]] = []
        self.lost: list[str] = []
        self.heard: list[str] = []
        self.keys = MidiKeys(
            PAD,
            BINDINGS,
            lambda action, down: self.told.append((action, down)),
            self.lost.append,
            fake,
            self.heard.append,
        )


@pytest.fixture
def opened(fake: FakeMido) -> Iterator[Opened]:
    made = Opened(fake)
    until(lambda: fake.ports != [])
    yield made
    made.keys.close()
    assert all(port.closed for port in fake.ports)


def test_notes_and_controls_press_and_let_go(opened: Opened, fake: FakeMido) -> None:
    fake.send("note_on", note=36, channel=9, velocity=100)
    fake.send("note_off", note=36, channel=9)
    fake.send("note_on", note=40, channel=0, velocity=1)
    fake.send("note_on", note=40, channel=0, velocity=0)  # is a note off
    fake.send("note_on", note=36, channel=0, velocity=100)  # another channel
    fake.send("pitchwheel", pitch=100)
    assert opened.told == [
        ("mute", True),
        ("mute", False),
        ("passthrough", True),
        ("passthrough", False),
    ]


def test_a_pedal_is_pressed_once_on_its_way(opened: Opened, fake: FakeMido) -> None:
    for value in (0, 10, 63, 64, 90, 127, 127, 70, 63, 20, 0):
        fake.send("control_change", control=64, value=value)
    assert opened.told == [("talk", True), ("talk", False)]


def test_what_is_pressed_can_be_learnt(opened: Opened, fake: FakeMido) -> None:
    fake.send("note_on", note=99, channel=15, velocity=5)
    fake.send("note_off", note=99, channel=15)
    fake.send("control_change", control=7, value=127)
    assert opened.heard == ["note 99 channel 16", "control 7 channel 1"]
    assert opened.told == []


def test_a_controller_that_is_unplugged_is_told_and_taken_again(
    opened: Opened, fake: FakeMido
) -> None:
    fake.send("control_change", control=64, value=127)
    fake.names = []
    until(lambda: len(opened.lost) == 1)
    assert PAD in opened.lost[0] and fake.ports[0].closed
    fake.names = [f"{PAD} 28:0"]  # ALSA numbers it anew
    until(lambda: len(fake.ports) == 2)
    until(lambda: opened.lost[1:] == [""])
    fake.send("control_change", control=64, value=127)
    assert opened.told == [("talk", True), ("talk", True)]


def test_a_computer_without_midi_has_no_ports(fake: FakeMido) -> None:
    assert port_names(fake) == ["Midi Through:Midi Through Port-0", PAD]
    fake.error = OSError("no sequencer")
    assert port_names(fake) == []
    made = Opened(fake)
    until(lambda: made.lost != [])
    made.keys.close()


def test_a_lasting_trouble_is_logged_once(
    opened: Opened, fake: FakeMido, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    looks: list[None] = []

    def fail() -> list[str]:
        looks.append(None)
        raise OSError("no sequencer")

    fake.get_input_names = fail  # type: ignore[method-assign]
    until(lambda: len(looks) > 5)
    assert caplog.text.count("no sequencer") == 1


def test_other_messages_bind_nothing() -> None:
    assert binding(mido.Message("program_change", program=3)) is None


def test_the_packages_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(midi.importlib, "import_module", missing)
    with pytest.raises(RemoteError, match="pip install mido python-rtmidi"):
        midi.load()
