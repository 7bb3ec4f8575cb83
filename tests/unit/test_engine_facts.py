"""What the sound server lists is read as it is: who listens, at which rates, where defaults lie."""

from __future__ import annotations

import os

import numpy as np
import pytest
from sound_server_double import FakeServer

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.virtual import VirtualBackend, virtual_input, virtual_output
from voiceshift.audio.virtualmic import VirtualMicrophone
from voiceshift.engine.doctor import Facts, Listener
from voiceshift.engine.facts import collect
from voiceshift.engine.messages import StartRequest, Telemetry

INFO = """Server String: unix:/run/user/1000/pulse/native
Server Name: PulseAudio (on PipeWire 1.0.5)
Server Version: 15.0.0
Default Sink: alsa_output.pci
Default Source: alsa_input.usb-Yeti: odd
"""
SOURCES = (
    "50\talsa_input.usb-Yeti: odd\tPipeWire\ts24le 1ch 44100Hz\tRUNNING\n"
    "61\tvoiceshift_microphone\tPipeWire\tfloat32le 2ch 48000Hz\tIDLE\n"
)
SINKS = "49\talsa_output.pci\tPipeWire\ts32le 2ch 96000Hz\tSUSPENDED\n"


def source_output(number: int, source: int, **properties: str) -> str:
    lines = "".join(
        f'\t\t{key.replace("__", ".")} = "{value}"\n' for key, value in properties.items()
    )
    return (
        f"Source Output #{number}\n\tDriver: PipeWire\n\tSource: {source}\n\tProperties:\n{lines}"
    )


LISTENING = "\n".join(
    [
        source_output(1, 50, application__name="WEBRTC VoiceEngine", application__process__id="1"),
        source_output(2, 61, application__name="OBS", media__name="Mic/Aux"),
        source_output(3, 50, application__name="us", application__process__id=str(os.getpid())),
        source_output(4, 50, application__name="Volume Control", media__name="Peak detect"),
        source_output(5, 60, application__name="x", node__name="input.voiceshift_microphone"),
        source_output(6, 60, media__name="Remapped Stream"),
        source_output(7, 99, application__name="Late"),
    ]
)


@pytest.fixture
def server() -> FakeServer:
    server = FakeServer()
    server.answers = {
        ("info",): INFO,
        ("list", "short", "sources"): SOURCES,
        ("list", "short", "sinks"): SINKS,
        ("list", "source-outputs"): LISTENING,
    }
    return server


def facts_of(server: FakeServer, **chosen: str) -> Facts:
    devices = [
        virtual_input("mic", lambda: np.zeros(8, np.float32), 24_000),
        virtual_output("cable", 48_000),
    ]
    directory = DeviceDirectory([VirtualBackend(devices)], VirtualMicrophone(server))
    request = StartRequest(**{"input": "mic", "output": "cable", **chosen})
    return collect(directory, (), request, Telemetry(load=0.25))


def test_programs_that_listen_are_told_with_what_they_hear(server: FakeServer) -> None:
    found = facts_of(server).server
    assert found is not None
    assert found.listeners == (
        Listener("WEBRTC VoiceEngine", "alsa_input.usb-Yeti: odd"),
        Listener("OBS", "voiceshift_microphone"),
        Listener("Late", "an unknown source"),
    )


def test_the_servers_name_defaults_and_rates_are_read(server: FakeServer) -> None:
    found = facts_of(server).server
    assert found is not None
    assert (found.name, found.version) == ("PulseAudio (on PipeWire 1.0.5)", "15.0.0")
    assert found.default_sink == "alsa_output.pci"
    assert found.default_source == "alsa_input.usb-Yeti: odd"
    rates = {"alsa_input.usb-Yeti: odd": 44_100, "voiceshift_microphone": 48_000}
    assert dict(found.rates_hz) == {**rates, "alsa_output.pci": 96_000}
    assert not found.has_microphone


def test_a_server_that_cannot_be_asked_is_a_fact_too(server: FakeServer) -> None:
    server.why = "The program 'pactl' is missing."
    facts = facts_of(server)
    assert facts.server is None and facts.server_trouble == server.why


def test_what_is_chosen_is_named_and_what_is_not_there_is_refused(server: FakeServer) -> None:
    facts = facts_of(server, input="Yeti", monitor="cable")
    assert (facts.input, facts.output, facts.monitor) == ("Yeti", "cable", "cable")
    ((role, sentence),) = facts.refusals
    assert role == "input" and "There is no microphone called 'Yeti'" in sentence
    assert facts_of(server).monitor == ""


def test_the_machine_is_counted(server: FakeServer) -> None:
    facts = facts_of(server)
    assert facts.cores >= 1 and facts.telemetry.load == 0.25 and facts.system
