"""From the very first start to a recorded take: a real window, a real sound server, real clicks.

Held-out speech is said into the microphone's sink again and again; the take must be speech in
another voice, in step with what was said.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from pulse import SINK_RATE_HZ, PulseServer
from test_live_pulse import DATA, SPOKEN, envelope, read, timbre

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.provenance import read_provenance

pytestmark = [
    pytest.mark.pulse,
    pytest.mark.filterwarnings("default:The engine hung"),
    pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="needs pulseaudio (Linux)"),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (Linux)"),
]

VOICE = "flemishguy"
"""A man's, for a woman who speaks."""
SECONDS = 8.0
PAUSE_S = 1.0
SPEAKS_S = 240.0
LONGEST_S = 110.0
HANGS = "the engine process hangs"
"""What EngineClient logs before it restarts an engine."""


@contextmanager
def screen() -> Iterator[str]:
    """Give an X server's display that nobody else uses."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"]
    command += ["-screen", "0", "1440x900x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                yield f":{int(pipe.readline())}"
        finally:
            process.terminate()


def spoken_again_and_again(folder: Path) -> Path:
    """Write sentences with the pauses in which a room is heard, for longer than anybody waits."""
    pause = np.zeros(int(PAUSE_S * SINK_RATE_HZ), np.float32)
    said = [read(DATA / "speech" / f"{name}.opus", SINK_RATE_HZ) for name in SPOKEN]
    once = np.concatenate([piece for sentence in said for piece in (sentence, pause)])
    path = folder / "spoken.wav"
    soundfile.write(path, np.tile(once, int(SPEAKS_S * SINK_RATE_HZ / once.size)), SINK_RATE_HZ)
    return path


def go_through(environment: dict[str, str], home: Path) -> subprocess.CompletedProcess[str]:
    """Let the streamer start VoiceShift for the first time, its files below `home`."""
    driver = Path(__file__).with_name("streamer.py")
    return subprocess.run(
        [sys.executable, str(driver), VOICE, str(SECONDS)],
        env={**environment, "VOICESHIFT_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
    )


@pytest.fixture(scope="module")
def first_run() -> Iterator[dict[str, Any]]:
    """What the streamer tells after the run; its files are there until the last test."""
    with (
        tempfile.TemporaryDirectory(prefix="vs-") as name,
        PulseServer(Path(name)) as server,
        screen() as display,
    ):
        player = server.play(spoken_again_and_again(Path(name)))
        environment = {
            **server.environment,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
        }
        home = Path(name) / "home"
        try:
            done = go_through(environment, home)
            if HANGS in done.stderr:
                # Seen once, beside other engines of the same real-time priority: told, not hidden.
                warnings.warn(f"The engine hung and was restarted:\n{done.stderr}", stacklevel=1)
                home = Path(name) / "second-home"
                done = go_through(environment, home)
        finally:
            player.kill()
            player.wait()
        assert done.returncode == 0, done.stderr
        told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        assert all(Path(take).is_relative_to(home) for take in told["takes"])
        left = server.run("pactl", "list", "short", "sinks").stdout.decode()
        yield {**told, "sinks": left}


@pytest.fixture(scope="module")
def takes(first_run: dict[str, Any]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Converted and dry."""
    converted, dry = (read(Path(path)) for path in first_run["takes"])
    return converted, dry


@pytest.mark.timeout(300)
def test_every_step_is_passed_and_the_audience_hears_the_virtual_microphone(
    first_run: dict[str, Any],
) -> None:
    assert set(first_run["told"]) == {"Microphone", "Your pitch", "Virtual microphone"}
    assert "Hz" in first_run["told"]["Your pitch"]
    assert first_run["output"] == "virtual-mic" and first_run["voice"] == VOICE
    assert not [text for text in first_run["banner"] if "VoiceShift Microphone" not in text]
    assert "voiceshift" not in first_run["sinks"]  # taken away with the window


def test_the_take_is_speech_in_step_with_what_was_said(
    takes: tuple[NDArray[np.float32], NDArray[np.float32]],
) -> None:
    converted, dry = takes
    assert converted.size == dry.size >= SECONDS * SAMPLE_RATE_HZ
    levels = [envelope(audio, SAMPLE_RATE_HZ) for audio in (converted, dry)]
    assert all(np.mean(level > -45.0) > 0.4 for level in levels)
    assert np.corrcoef(levels[0], levels[1])[0, 1] > 0.6


def test_the_take_is_not_the_speakers_voice(
    first_run: dict[str, Any], takes: tuple[NDArray[np.float32], NDArray[np.float32]]
) -> None:
    converted, dry = takes
    assert abs(np.corrcoef(converted, dry)[0, 1]) < 0.3
    source, target = (timbre(read(DATA / f"{name}.flac")) for name in ("kathleen", VOICE))
    spread = np.sqrt(0.5 * (source.var(axis=0) + target.var(axis=0)))

    def apart(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
        return float(np.linalg.norm((one.mean(axis=0) - other.mean(axis=0)) / spread))

    assert apart(timbre(dry), source) < apart(timbre(dry), target)
    assert apart(timbre(converted), target) < apart(timbre(converted), source)
    assert read_provenance(Path(first_run["takes"][0])).startswith("synthetic speech")
