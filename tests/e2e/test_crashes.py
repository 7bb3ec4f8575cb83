"""The real engine dies while live and recording, or its window does."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import soundfile
from test_engine_process import alive, wait_for

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.wavfile import HEADER_BYTES, SAMPLE_BYTES
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import Controls, EngineState, StartRequest

_log = logging.getLogger(__name__)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

CONTROLS = Controls(pitch_semitones=-2.0, auto_pitch=False)
REQUEST = StartRequest("demo", "null", voice_id="nathalie", controls=CONTROLS)
BACK_S = 2.0
"""From the death of an engine, or its hanging, to a voice again."""
ENDED_S = 1.0
"""From the death of the window to the end of its engine."""
UNPUNCTUAL_S = 1.0
"""More for one that hangs: a look of the watcher that comes late does not count."""
UNHURRIED_S = 30.0
"""Instead, where the system runs the engine behind other programs, however busy they are."""
LOST_S = 1.0
"""Of a take, at most; what the engine recorded is taken before its end, so nothing blurs this."""


def seconds_of(take: Path) -> float:
    """Return how long both WAVs of a take are, after reading them to their end."""
    lengths = []
    for path in (take, take.with_name(f"{take.stem} (dry).wav")):
        audio, rate_hz = soundfile.read(path)
        assert rate_hz == SAMPLE_RATE_HZ and np.abs(audio).max() > 0.01
        lengths.append(len(audio) / rate_hz)
    assert abs(lengths[0] - lengths[1]) <= 0.3
    return min(lengths)


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def stop(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)


@pytest.mark.expects_errors
@pytest.mark.parametrize("end", [kill, stop], ids=["killed", "hung"])
def test_an_engine_that_dies_is_replaced_and_what_it_recorded_is_kept(
    tmp_path: Path, end: Callable[[int], None]
) -> None:
    with closing(EngineClient()) as client:
        client.start(REQUEST)
        first = client.record(tmp_path)
        wait_for(lambda: client.poll().recording_s > 2.5, 60.0)
        recorded_s = client.poll().recording_s
        limit_s = BACK_S + (UNPUNCTUAL_S if end is stop else 0.0)
        if "real time" not in client.poll().scheduling:
            limit_s = UNHURRIED_S
        pid = client._process.pid
        assert pid is not None
        ended_s = time.monotonic()
        end(pid)
        wait_for(lambda: client.poll().state is EngineState.FAULT)
        assert "restarts" in client.poll().fault
        wait_for(lambda: client.poll().state is EngineState.RUNNING, 60.0)
        back_s = time.monotonic() - ended_s
        _log.info("a voice again after %.2f s", back_s)
        assert back_s < limit_s
        assert not alive(pid)
        assert seconds_of(first) > recorded_s - LOST_S
        wait_for(lambda: client.poll().recording_s > 1.0, 60.0)
        told = client.poll()
        assert (told.voice_id, told.pitch_shift_semitones) == ("nathalie", -2.0)
        assert (told.input_device, told.output_device) == ("demo", "null")
        (notice,) = client.take_notices()
        assert "was restarted" in notice and "new take" in notice and str(first) in notice
        second = client.stop_recording()[0]
        assert second != first and seconds_of(second) > 0.9
        client.stop()


WINDOW = """
import os, sys, time
from pathlib import Path
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import StartRequest

if __name__ == "__main__":
    client = EngineClient()
    client.start(StartRequest("demo", "null", voice_id="nathalie"))
    print(client._process.pid, client.record(Path(sys.argv[1])), sep="\\n", flush=True)
    while client.poll().recording_s < 2.0:
        time.sleep(0.01)
    told = client.poll()
    print(told.recording_s, told.scheduling, time.monotonic(), sep="\\n", flush=True)
    os.kill(os.getpid(), 9)
"""


def test_the_engine_ends_with_a_killed_window_and_completes_its_take(tmp_path: Path) -> None:
    program = tmp_path / "window.py"
    program.write_text(WINDOW)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    # Its standard output is the engine's too, and ends with it.
    window = subprocess.run(
        [sys.executable, program, tmp_path / "takes"],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
        timeout=100,
        check=False,
    )
    ended_s = time.monotonic()  # a clock that all processes share
    pid, take, recorded_s, scheduling, killed_s = window.stdout.splitlines()
    took_s = ended_s - float(killed_s)
    _log.info("the engine ended %.2f s after its window", took_s)
    assert took_s < (ENDED_S if "real time" in scheduling else UNHURRIED_S)
    wait_for(lambda: not alive(int(pid)))
    assert seconds_of(Path(take)) >= float(recorded_s) - 0.05, "closed, not cut off"
    data_bytes = soundfile.info(take).frames * SAMPLE_BYTES
    header_bytes = Path(take).read_bytes().index(b"data") + 8
    assert header_bytes > HEADER_BYTES, "it says where it comes from"
    assert Path(take).stat().st_size == header_bytes + data_bytes + data_bytes % 2
