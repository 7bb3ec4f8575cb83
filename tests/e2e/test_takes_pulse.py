"""A take played in the real window is heard on the headphones' sink, and nowhere else.

The take's two recordings are noises that resemble nothing, themselves included, so that what is
heard says which recording and which moment of it is being played.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pulse import SINK_RATE_HZ, MonitorRecording, PulseServer
from scipy.signal import correlate, resample_poly

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.wavfile import WavWriter

pytestmark = [
    pytest.mark.pulse,
    pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="needs pulseaudio (Linux)"),
]

HEADPHONES = "vs_cable (ALSA)"
SECONDS = 4.0
JUMP_TO_S = 2.5
JUMPED_S = 0.6
PIECE_S = 0.25
LONGEST_S = 100.0
FOUND = 0.3
"""How alike a piece is to where it is heard, at least: a busy server's pause can fall into it."""
ELSEWHERE = 0.15
"""How alike it is to the place in another recording that fits best, at most."""
LATE_S = 0.5
"""A busy server pauses for no longer than this."""


@dataclass(frozen=True)
class Evening:
    """What was recorded, what the window told, and what each sink's monitor heard at 48 kHz."""

    converted: NDArray[np.float32]
    dry: NDArray[np.float32]
    told: dict[str, Any]
    began_s: float
    headphones: NDArray[np.float32]
    microphone: NDArray[np.float32]

    def between(self, begin: str, end: str) -> NDArray[np.float32]:
        """Return what the headphones played between two presses.

        A sink that was never played to has no monitor to record: that begins with the first sound.
        """
        first, last = (
            max(0, round((self.told["pressed_s"][name] - self.began_s) * SINK_RATE_HZ))
            for name in (begin, end)
        )
        return self.headphones[first:last]


def noise(folder: Path, name: str) -> NDArray[np.float32]:
    """Write a recording of noise; return it at the sink's rate."""
    n = round(SECONDS * SAMPLE_RATE_HZ) // 2
    audio = np.random.default_rng(len(name)).normal(0.0, 0.1, n)
    audio = resample_poly(audio, 2, 1)  # nothing near 12 kHz, where two resamplers differ
    with WavWriter(folder / name, SAMPLE_RATE_HZ) as writer:
        writer.write(audio.astype(np.float32))
    return resample_poly(audio, SINK_RATE_HZ, SAMPLE_RATE_HZ).astype(np.float32)


def heard_at_s(
    heard: NDArray[np.float32], recording: NDArray[np.float32], from_s: float
) -> tuple[float, float]:
    """Return where a piece of a recording is in what was heard, in s, and how alike both are."""
    piece = recording[round(from_s * SINK_RATE_HZ) :][: round(PIECE_S * SINK_RATE_HZ)]
    if heard.size < piece.size:
        return 0.0, 0.0
    match = np.abs(correlate(heard, piece, mode="valid"))
    at = int(np.argmax(match))
    there = np.linalg.norm(heard[at : at + piece.size]) * np.linalg.norm(piece)
    return at / SINK_RATE_HZ, float(match[at] / max(there, 1e-9))


@pytest.fixture(scope="module")
def evening() -> Iterator[Evening]:
    with (
        tempfile.TemporaryDirectory(prefix="vs-") as name,
        PulseServer(Path(name)) as server,
    ):
        home = Path(name) / "home"
        environment = {**server.environment, "VOICESHIFT_HOME": str(home)}
        environment["QT_QPA_PLATFORM"] = "offscreen"
        folder = takes_folder(environment)
        converted, dry = (noise(folder, f"Intro{suffix}.wav") for suffix in ("", " (dry)"))
        headphones, microphone = (MonitorRecording(server, sink) for sink in ("cable", "mic"))
        driver = Path(__file__).with_name("listener.py")
        try:
            done = subprocess.run(
                [sys.executable, str(driver), HEADPHONES, str(JUMP_TO_S), str(JUMPED_S)],
                env=environment,
                capture_output=True,
                text=True,
                timeout=LONGEST_S,
            )
        finally:
            began_s, heard = headphones.stop()
            _, overheard = microphone.stop()
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout.splitlines()[-1])
        yield Evening(converted, dry, told, began_s, heard, overheard)


def takes_folder(environment: dict[str, str]) -> Path:
    """Make the folder in which the program looks for takes."""
    script = "from voiceshift.config import paths; print(paths.takes_dir())"
    asked = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    folder = Path(asked.stdout.strip())
    folder.mkdir(parents=True)
    return folder


@pytest.mark.timeout(200)
def test_the_whole_take_is_heard_in_its_order(evening: Evening) -> None:
    heard = evening.between("play", "dry")
    moments_s = np.arange(0.1, SECONDS - PIECE_S, 0.5)
    found = [heard_at_s(heard, evening.converted, at_s) for at_s in moments_s]
    assert min(alike for _, alike in found) > FOUND
    pauses_s = np.diff([at_s for at_s, _ in found]) - np.diff(moments_s)
    assert np.abs(pauses_s).max() < LATE_S
    assert evening.told["ended_at_s"] == pytest.approx(SECONDS, abs=0.1)
    assert not evening.told["failures"]


def test_the_dry_recording_is_another_button(evening: Evening) -> None:
    assert heard_at_s(evening.between("play", "dry"), evening.dry, 1.0)[1] < ELSEWHERE
    assert heard_at_s(evening.between("dry", "stop"), evening.dry, 0.1)[1] > FOUND
    assert heard_at_s(evening.between("dry", "stop"), evening.converted, 0.1)[1] < ELSEWHERE


def test_a_jump_is_heard_soon(evening: Evening) -> None:
    at_s, alike = heard_at_s(evening.between("jump", "stop"), evening.dry, JUMP_TO_S + 0.1)
    assert alike > FOUND
    assert at_s < 1.0


def test_stop_is_silence(evening: Evening) -> None:
    stopped = round((evening.told["pressed_s"]["stop"] - evening.began_s) * SINK_RATE_HZ)
    after = evening.headphones[stopped + SINK_RATE_HZ // 2 :]
    assert after.size > SINK_RATE_HZ // 4
    assert not np.any(after)


def test_it_is_heard_on_no_other_output(evening: Evening) -> None:
    assert evening.told["where"] == f"Heard on {HEADPHONES}, by nobody else."
    assert evening.microphone.size > evening.headphones.size // 2
    assert not np.any(evening.microphone)
