"""The virtual microphone comes, stays, goes, and never takes anybody else's with it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sound_server_double import FakeServer, names

from voiceshift.audio.soundserver import SoundServer
from voiceshift.audio.virtualmic import (
    SINK,
    SOURCE,
    VirtualMicrophone,
    is_alive,
    owner_of_this_program,
)
from voiceshift.errors import AudioError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
pytestmark = linux

BOTH = ["module-null-sink", "module-remap-source"]
DEAD = "999999999:1"
STRANGERS = (
    ("module-null-sink", "sink_name=voiceshift"),
    ("module-null-sink", "sink_name=cable sink_properties='device.description=\"My cable\"'"),
    ("module-remap-source", "master=cable.monitor source_name=voiceshift_microphone"),
    ("module-null-sink", f"sink_name=other sink_properties='voiceshift.owner=\"{DEAD}\"'"),
)
"""Alike in one way or another, but not made by VoiceShift."""


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


def test_creating_is_idempotent_and_removing_leaves_nothing(server: FakeServer) -> None:
    microphone = VirtualMicrophone(server)
    for _ in range(3):
        microphone.create()
        assert names(server) == BOTH and microphone.exists()
    microphone.remove()
    microphone.remove()
    assert names(server) == [] and not microphone.exists()


def test_the_source_listens_to_the_sink_and_has_a_name_for_people(server: FakeServer) -> None:
    VirtualMicrophone(server, "12:34").create()
    (_, sink), (_, source) = server.loaded.values()
    assert f"sink_name={SINK} " in sink and "rate=48000" in sink
    assert f"master={SINK}.monitor" in source and f"source_name={SOURCE} " in source
    assert 'device.description="VoiceShift Microphone"' in source
    assert 'voiceshift.owner="12:34"' in sink and 'voiceshift.owner="12:34"' in source


def test_what_a_crash_left_is_replaced_by_the_next_start(server: FakeServer) -> None:
    VirtualMicrophone(server, DEAD).create()
    left = set(server.loaded)
    microphone = VirtualMicrophone(server)
    microphone.clean_up()
    assert names(server) == []
    VirtualMicrophone(server, DEAD).create()
    microphone.create()
    assert names(server) == BOTH and not left & set(server.loaded)


def test_a_restarted_engine_finds_the_microphone_of_its_window(server: FakeServer) -> None:
    VirtualMicrophone(server).create()
    before = set(server.loaded)
    again = VirtualMicrophone(server)
    again.clean_up()
    again.create()
    assert set(server.loaded) == before


def test_a_second_program_shares_it_and_does_not_take_it_away(server: FakeServer) -> None:
    parent = os.getppid()
    other = f"{parent}:{Path(f'/proc/{parent}/stat').read_text().rpartition(')')[2].split()[19]}"
    VirtualMicrophone(server, other).create()
    mine = VirtualMicrophone(server)
    mine.create()
    mine.clean_up()
    mine.remove()
    assert names(server) == BOTH


def test_modules_of_others_are_never_unloaded(server: FakeServer) -> None:
    theirs = {server.load(name, arguments) for name, arguments in STRANGERS}
    microphone = VirtualMicrophone(server)
    microphone.clean_up()
    microphone.create()
    microphone.remove()
    assert set(server.loaded) == theirs and not theirs & set(server.unloaded)


def test_half_a_microphone_is_made_whole(server: FakeServer) -> None:
    microphone = VirtualMicrophone(server)
    microphone.create()
    del server.loaded[max(server.loaded)]
    assert not microphone.exists()
    microphone.create()
    assert names(server) == BOTH


def test_a_refused_source_leaves_no_sink_behind(server: FakeServer) -> None:
    server.broken = "module-remap-source"
    with pytest.raises(AudioError, match="initialization failed"):
        VirtualMicrophone(server).create()
    assert names(server) == []


def test_a_server_that_knows_no_norewinds_is_asked_without(server: FakeServer) -> None:
    microphone = VirtualMicrophone(server)
    microphone.create()
    assert "norewinds=1" in next(iter(server.loaded.values()))[1]
    microphone.remove()
    server.ask = refusing(server, "norewinds=1")  # type: ignore[method-assign]
    microphone.create()
    assert names(server) == BOTH


def refusing(server: FakeServer, argument: str) -> Callable[..., str]:
    """Return an `ask` that refuses whatever holds an argument."""
    ask = server.ask

    def ask_or_refuse(*arguments: str) -> str:
        if argument in arguments:
            raise AudioError("The sound server refused (Invalid argument).")
        return ask(*arguments)

    return ask_or_refuse


def test_a_process_number_that_was_given_away_is_not_the_owner() -> None:
    number, _, started = owner_of_this_program().partition(":")
    assert is_alive(f"{number}:{started}")
    assert not is_alive(f"{number}:{int(started) + 1}")
    assert not is_alive(DEAD)


def test_an_ended_process_is_not_alive_even_before_it_is_waited_for() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        stat = Path(f"/proc/{child.pid}/stat")
        owner = f"{child.pid}:{stat.read_text().rpartition(')')[2].split()[19]}"
        assert is_alive(owner)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert not is_alive(owner)


def test_a_missing_pactl_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert "pactl" in SoundServer().trouble and "pulseaudio-utils" in SoundServer().trouble
    with pytest.raises(AudioError):
        SoundServer().ask("info")
