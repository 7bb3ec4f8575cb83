"""The virtual microphone on a real sound server: others find it, hear the voice, and it goes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pulse import SINK_RATE_HZ, PulseServer

pytestmark = [
    pytest.mark.pulse,
    pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="needs pulseaudio (Linux)"),
]

SOURCE = "voiceshift_microphone"
LIVE = ("live", "--input", "demo", "--output", "virtual-mic", "--denoise", "0")
PATIENCE_S = 60.0


@pytest.fixture
def server() -> Iterator[PulseServer]:
    with tempfile.TemporaryDirectory(prefix="vs-") as name, PulseServer(Path(name)) as running:
        running.environment["VOICESHIFT_HOME"] = f"{name}/home"
        yield running


def begin(server: PulseServer, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "voiceshift", *arguments],
        env=server.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if "doctor" in arguments else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def sources(server: PulseServer) -> list[str]:
    listed = server.run("pactl", "list", "short", "sources").stdout.decode()
    return [line.split("\t")[1] for line in listed.splitlines()]


def modules(server: PulseServer) -> list[str]:
    return server.run("pactl", "list", "short", "modules").stdout.decode().splitlines()


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


def hear(server: PulseServer, seconds: float) -> NDArray[np.float32]:
    """Record as Discord would: from the microphone, by its name."""
    command = ["parec", f"--device={SOURCE}", "--format=float32le", "--channels=1"]
    command += [f"--rate={SINK_RATE_HZ}", "--latency-msec=20", "--client-name=Discord"]
    with subprocess.Popen(command, env=server.environment, stdout=subprocess.PIPE) as listener:
        assert listener.stdout is not None
        heard = listener.stdout.read(int(4 * seconds * SINK_RATE_HZ))
        listener.kill()
    return np.frombuffer(heard, np.float32)


def test_others_hear_the_voice_and_the_microphone_goes_with_the_program(
    server: PulseServer,
) -> None:
    before = modules(server)
    live = begin(server, *LIVE)
    try:
        until(lambda: SOURCE in sources(server))
        listed = server.run("pactl", "list", "sources").stdout.decode()
        assert "Description: VoiceShift Microphone\n" in listed
        until(lambda: np.abs(hear(server, 0.5)).max() > 0.05)
        loud = np.square(hear(server, 3.0).reshape(-1, SINK_RATE_HZ // 50)).mean(axis=1) > 1e-4
        assert loud.any(), "speech"
        routed = server.run("pactl", "list", "sink-inputs").stdout.decode()
        sinks = server.run("pactl", "list", "short", "sinks").stdout.decode().splitlines()
        (ours,) = (line.split("\t")[0] for line in sinks if line.split("\t")[1] == "voiceshift")
        assert f"Sink: {ours}\n" in routed
    finally:
        live.send_signal(signal.SIGTERM)
        assert live.wait(PATIENCE_S) == 0
    assert modules(server) == before


def test_what_a_crash_leaves_is_gone_after_the_next_start(server: PulseServer) -> None:
    before = modules(server)
    live = begin(server, *LIVE)
    until(lambda: SOURCE in sources(server))
    (child,) = engine_processes(live.pid)
    for number in (live.pid, child):  # in this order: the child would tidy up after its parent
        os.kill(number, signal.SIGKILL)
    live.wait(PATIENCE_S)
    assert SOURCE in sources(server), "a crash leaves it"
    assert begin(server, "devices").wait(PATIENCE_S) == 0
    assert modules(server) == before


def test_the_microphone_outlives_a_crash_of_the_engine_alone(server: PulseServer) -> None:
    live = begin(server, *LIVE)
    try:
        until(lambda: SOURCE in sources(server))
        until(lambda: np.abs(hear(server, 0.5)).max() > 0.05)
        made = modules(server)
        (child,) = engine_processes(live.pid)
        os.kill(child, signal.SIGKILL)
        until(lambda: engine_processes(live.pid) not in ([], [child]))
        until(lambda: np.abs(hear(server, 0.5)).max() > 0.05)
        assert modules(server) == made, "whoever listened still does"
    finally:
        live.send_signal(signal.SIGTERM)
        live.wait(PATIENCE_S)


def test_the_doctor_tells_who_hears_something_else(server: PulseServer) -> None:
    astray = subprocess.Popen(
        ["parec", "--device=mic.monitor", "--client-name=Discord"],
        env=server.environment,
        stdout=subprocess.DEVNULL,
    )
    try:
        until(lambda: b"Discord" in server.run("pactl", "list", "source-outputs").stdout)
        doctor = begin(server, "doctor", "--input", "vs_mic", "--output", "virtual-mic", "--json")
        report, _ = doctor.communicate(timeout=PATIENCE_S)
    finally:
        astray.kill()
        astray.wait()
    found = {finding["key"]: finding for finding in json.loads(report)["findings"]}
    assert doctor.returncode == 0, "a warning is no problem"
    assert found["output"]["verdict"] == found["loop"]["verdict"] == "ok"
    assert found["listeners"]["verdict"] == "warning"
    assert "Discord (mic.monitor)" in found["listeners"]["text"]


def test_the_doctor_finds_that_the_program_would_hear_itself(server: PulseServer) -> None:
    live = begin(server, *LIVE)
    try:
        until(lambda: SOURCE in sources(server))
        server.run("pactl", "set-default-source", SOURCE)
        doctor = begin(server, "doctor", "--input", "pulse (ALSA)", "--output", "virtual-mic")
        report, _ = doctor.communicate(timeout=PATIENCE_S)
    finally:
        live.send_signal(signal.SIGTERM)
        live.wait(PATIENCE_S)
    assert doctor.returncode == 1
    assert "VoiceShift hears itself" in report.decode()


def engine_processes(parent: int) -> list[int]:
    """Return the engine among a program's children: the one that multiprocessing spawned."""
    found = []
    threads = Path(f"/proc/{parent}/task").glob("*/children")  # any of them may have spawned it
    for number in " ".join(children.read_text() for children in threads).split():
        command = Path(f"/proc/{number}/cmdline")
        if command.exists() and b"spawn_main" in command.read_bytes():
            found.append(int(number))
    return found
