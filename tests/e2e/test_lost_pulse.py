"""Real devices that go away while live: sinks that are removed, a sound server that is killed.

The window's own client drives the engine's process on a private PulseAudio server.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pulse import SINK_RATE_HZ, MonitorRecording, PulseServer

from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import Controls, EngineState, StartRequest, Telemetry

pytestmark = [
    pytest.mark.pulse,
    pytest.mark.timeout(300),
    pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="needs pulseaudio (Linux)"),
]

PATIENCE_S = 60.0
SILENT_AFTER_S = 1.0
"""After a move; a quarter of that on a machine with time to spare."""


@dataclass
class Live:
    """An engine that runs from the server's microphone sink to its cable sink."""

    server: PulseServer
    client: EngineClient
    folder: Path

    def until(self, condition: Callable[[Telemetry], bool]) -> Telemetry:
        """Return the first picture that meets the condition."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition(told := self.client.poll()):
            assert time.monotonic() < deadline, told
            time.sleep(0.02)
        return told

    def until_running(self, seconds: float = 0.5) -> Telemetry:
        hops = round(seconds * 100)
        return self.until(lambda told: told.state is EngineState.RUNNING and told.hops > hops)

    def is_heard(self) -> bool:
        """Return whether the cable carries sound while the microphone does."""
        tone = 0.3 * np.sin(2 * np.pi * 440.0 * np.arange(4 * SINK_RATE_HZ) / SINK_RATE_HZ)
        path = self.folder / "tone.wav"
        soundfile.write(path, tone.astype(np.float32), SINK_RATE_HZ)
        recording = MonitorRecording(self.server, "cable")
        player = self.server.play(path)
        player.wait(PATIENCE_S)
        _, heard = recording.stop()
        return bool(np.sqrt(np.mean(np.square(heard))) > 0.01)


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Iterator[Live]:
    with tempfile.TemporaryDirectory(prefix="vs-") as name, PulseServer(Path(name)) as server:
        for key, value in server.environment.items():
            monkeypatch.setenv(key, value)  # the engine's process inherits it
        client = EngineClient()
        try:
            # The own voice, so that a tone is heard as a tone.
            controls = Controls(bypass=True, gate_enabled=False)
            client.start(StartRequest("vs_mic", "vs_cable", controls=controls))
            live = Live(server, client, Path(name))
            live.until_running()
            yield live
        finally:
            client.close()


@pytest.mark.parametrize(("sink", "label"), [("cable", "vs_cable"), ("mic", "vs_mic")])
def test_a_sink_that_is_removed_and_comes_back(live: Live, sink: str, label: str) -> None:
    """PulseAudio moves the stream to another device, untold: nothing may be heard there."""
    other = "mic" if sink == "cable" else "cable"
    recording = MonitorRecording(live.server, other) if sink == "cable" else None
    take = live.client.record(live.folder / "takes")
    live.until(lambda told: told.recording_s > 1.0)
    live.server.remove_sink(sink)
    removed_s = time.monotonic()
    told = live.until(lambda told: told.state is EngineState.FAULT)
    assert label in told.fault and "Waiting" in told.fault
    assert soundfile.info(take).frames > 0
    time.sleep(2.5)  # looks in vain
    assert live.client.poll().state is EngineState.FAULT
    if recording is not None:
        began_s, heard = recording.stop()
        late = heard[round((removed_s + SILENT_AFTER_S - began_s) * SINK_RATE_HZ) :]
        assert late.size and not late.any(), "the voice came out elsewhere"
    live.server.add_sink(sink)
    told = live.until_running()
    assert told.fault == ""
    assert told.recording_s >= 0.0 and told.take_path != str(take)
    assert live.is_heard()
    assert live.client.take_notices() == [], "the engine's process lived through it"


def test_the_systems_default_moves_to_another_device(live: Live) -> None:
    """A stream on whatever is the default goes back to what it was on, and stays there."""
    live.server.run("pactl", "set-default-sink", "cable").check_returncode()
    controls = Controls(bypass=True, gate_enabled=False)
    live.client.start(StartRequest("vs_mic", "vs_default", controls=controls))
    live.until_running()
    assert live.is_heard()
    live.server.add_sink("speakers")
    live.server.run("pactl", "set-default-sink", "speakers").check_returncode()
    told = live.until(lambda told: told.state is EngineState.FAULT)
    assert "'speakers'" in told.fault and "'cable'" in told.fault
    live.until_running()
    assert live.is_heard()
    live.server.remove_sink("cable")
    live.until(lambda told: told.state is EngineState.FAULT)
    time.sleep(2.5)
    assert live.client.poll().state is EngineState.FAULT, "not on the loudspeakers"


def test_a_stream_that_is_moved_by_hand_stays_there(live: Live) -> None:
    live.server.add_sink("speakers")
    inputs = live.server.run("pactl", "list", "short", "sink-inputs").stdout.decode()
    live.server.run("pactl", "move-sink-input", inputs.split()[0], "speakers").check_returncode()
    time.sleep(1.5)
    assert live.client.poll().state is EngineState.RUNNING
    inputs = live.server.run("pactl", "list", "short", "sink-inputs").stdout.decode()
    sinks = live.server.run("pactl", "list", "short", "sinks").stdout.decode()
    names = dict(line.split()[:2] for line in sinks.splitlines())
    assert names[inputs.split()[1]] == "speakers"


def test_a_server_that_is_killed_and_started_again(live: Live) -> None:
    live.server.kill()
    told = live.until(lambda told: told.state is EngineState.FAULT)
    assert "vs_" in told.fault and "Waiting" in told.fault
    time.sleep(3.0)  # some looks in vain
    assert live.client.poll().state is EngineState.FAULT
    live.server.start()
    assert live.until_running().fault == ""
    assert live.is_heard()
    assert live.client.take_notices() == [], "the engine's process lived through it"
