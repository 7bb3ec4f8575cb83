"""Real devices that go away while live: a sound server that is killed, and comes back.

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
