"""Streams that the sound server leads elsewhere, on a server in memory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from voiceshift.audio import routes as module
from voiceshift.audio.backend import DeviceInfo
from voiceshift.audio.routes import Route, Routes
from voiceshift.audio.soundserver import SoundServer
from voiceshift.errors import DeviceNotFoundError

PULSE = DeviceInfo("pulse", "ALSA", 2, 2, 48_000)
OURS, OTHERS = 4711, 4712


class Server(SoundServer):
    """Answers as `pactl` does about devices and streams that a test sets."""

    def __init__(self) -> None:
        self.devices = {"output": {0: "headset", 1: "speakers"}, "input": {0: "mic"}}
        self.defaults = {"output": "headset", "input": "mic"}
        self.leads: dict[str, dict[int, tuple[int, int]]] = {"output": {}, "input": {}}
        """Process and device by stream."""

    def ask(self, *arguments: str) -> str:
        match arguments:
            case ("info",):
                sink, source = self.defaults["output"], self.defaults["input"]
                return f"Server Name: fake\nDefault Sink: {sink}\nDefault Source: {source}\n"
            case ("list", "short", "sinks"):
                return self._short("output")
            case ("list", "short", "sources"):
                return self._short("input")
            case ("list", "sink-inputs"):
                return self._long("output", "Sink Input", "Sink")
            case ("list", "source-outputs"):
                return self._long("input", "Source Output", "Source")
        raise AssertionError(arguments)

    def _short(self, direction: str) -> str:
        devices = self.devices[direction].items()
        return "".join(f"{number}\t{name}\tfake.c\ts16le\tIDLE\n" for number, name in devices)

    def _long(self, direction: str, title: str, device: str) -> str:
        return "\n".join(
            f"{title} #{number}\n\tDriver: fake.c\n\t{device}: {leads}\n\tMute: no\n"
            f'\tProperties:\n\t\tmedia.name = "ALSA Playback"\n'
            f'\t\tapplication.process.id = "{process}"\n'
            for number, (process, leads) in self.leads[direction].items()
        )

    @contextmanager
    def events(self) -> Iterator[Iterator[str]]:
        yield iter(())


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    monkeypatch.setattr(module, "_SECOND_LOOK_S", 0.0)
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module.shutil, "which", lambda name: None)  # tests give the events
    return Server()


class Desk:
    """Routes, and streams that run on them."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.routes = Routes(server, OURS)
        self.routes._look_at_all()

    def run(self, number: int, leads: int = 0, direction: str = "output") -> Route:
        route = self.routes.plan(PULSE, direction)
        self.server.leads[direction][number] = (OURS, leads)
        route.begin()
        self.event("new", number, direction)
        return route

    def event(self, what: str, number: int, direction: str = "output") -> None:
        kind = {"output": "sink-input", "input": "source-output"}[direction]
        self.routes.on_event(f"Event '{what}' on {kind} #{number}\n")

    def unplug(self, number: int = 0, direction: str = "output") -> None:
        del self.server.devices[direction][number]


@pytest.fixture
def desk(server: Server) -> Desk:
    return Desk(server)


def test_a_stream_that_stays_is_left_alone(desk: Desk) -> None:
    route = desk.run(7)
    desk.event("change", 7)
    assert (route.moved, route.home, route.number) == ("", "headset", 7)


@pytest.mark.parametrize("direction", ["output", "input"])
def test_a_device_that_goes_takes_its_stream_with_it(desk: Desk, direction: str) -> None:
    desk.server.devices["input"][1] = "camera"
    route = desk.run(7, direction=direction)
    desk.unplug(0, direction)
    desk.server.leads[direction][7] = (OURS, 1)
    desk.event("change", 7, direction)
    assert "pulse (ALSA)" in route.moved
    assert ("speakers" if direction == "output" else "camera") in route.moved


def test_the_stream_of_another_program_is_none_of_ours(desk: Desk) -> None:
    route = desk.run(7)
    desk.server.leads["output"][8] = (OTHERS, 1)
    desk.event("new", 8)
    desk.event("change", 8)
    assert (route.moved, route.number) == ("", 7)


def test_a_new_default_that_takes_our_stream_is_a_loss_and_a_move_by_hand_is_none(
    desk: Desk,
) -> None:
    by_hand, by_system = desk.run(7), desk.run(8)
    desk.server.leads["output"][7] = (OURS, 1)
    desk.event("change", 7)
    assert (by_hand.moved, by_hand.home) == ("", "speakers")
    desk.server.defaults["output"] = "speakers"
    desk.server.leads["output"][8] = (OURS, 1)
    desk.event("change", 8)
    assert "default" in by_system.moved


def test_a_stream_that_alsa_makes_anew_must_lead_to_the_same_device(desk: Desk) -> None:
    route = desk.run(7)
    del desk.server.leads["output"][7]
    desk.event("remove", 7)
    assert (route.moved, route.number) == ("", None)
    desk.unplug()
    desk.server.leads["output"][9] = (OURS, 1)
    desk.event("new", 9)
    assert route.moved and route.number == 9


def test_what_was_moved_is_waited_for_and_led_home(desk: Desk) -> None:
    route = desk.run(7)
    desk.unplug()
    desk.server.leads["output"] = {7: (OURS, 1)}
    desk.event("change", 7)
    route.end()
    with pytest.raises(DeviceNotFoundError, match="headset"):
        desk.routes.plan(PULSE, "output")
    desk.routes.plan(PULSE, "input")
    desk.server.devices["output"][5] = "headset"
    again = desk.routes.plan(PULSE, "output")
    with again.held():
        assert os.environ["PULSE_SINK"] == "headset"
    assert "PULSE_SINK" not in os.environ


def test_who_chooses_anew_gets_what_the_system_gives(desk: Desk) -> None:
    desk.run(7)
    desk.unplug()
    desk.server.leads["output"][7] = (OURS, 1)
    desk.event("change", 7)
    desk.routes.forget()
    with desk.routes.plan(PULSE, "output").held():
        assert "PULSE_SINK" not in os.environ


def test_a_closed_stream_and_a_card_of_its_own_are_not_watched(desk: Desk) -> None:
    route = desk.run(7)
    route.end()
    route.end()
    card = desk.routes.plan(DeviceInfo("USB: Audio (hw:1,0)", "ALSA", 0, 2, 48_000), "output")
    card.begin()
    desk.server.leads["output"][7] = (OURS, 1)
    desk.unplug()
    desk.event("change", 7)
    assert (route.moved, card.moved, card.number) == ("", "", None)


@pytest.mark.parametrize("line", ["", "Got SIGINT, exiting.", "Event 'change' on sink #x", "#3"])
def test_lines_that_are_no_events_of_streams_are_passed_over(desk: Desk, line: str) -> None:
    route = desk.run(7)
    desk.routes.on_event(line)
    assert route.moved == ""
