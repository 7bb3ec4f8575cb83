"""`voiceshift live` on real PortAudio devices: a private PulseAudio server with two null sinks.

Held-out speech is played into the microphone's sink; both sinks' monitors are recorded side by side
and compared with what the program says of itself.
"""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import scipy.fft
import soundfile
from numpy.typing import NDArray
from pulse import SINK_RATE_HZ, MonitorRecording, PulseServer
from scipy.signal import resample_poly

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.dsp.mel import MelFrontend

pytestmark = [
    pytest.mark.pulse,
    pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="needs pulseaudio (Linux)"),
]

_log = logging.getLogger(__name__)

DATA = Path(__file__).parents[1] / "data"
SPOKEN = ("kathleen_b0518", "kathleen_b0531")
"""One woman's unseen sentences; they are converted to a man's voice."""
VOICE = "flemishguy"
LEAD_IN_S = 1.0
TRAILER_S = 10.0
ENVELOPE_HZ = 1000
BLOCK_S = 0.02


@dataclass(frozen=True)
class Run:
    """What one run of `voiceshift live` gave."""

    facts: dict[str, Any]
    spoken: NDArray[np.float32]
    """What the microphone heard, at SINK_RATE_HZ."""
    heard: NDArray[np.float32]
    """What came out, at SINK_RATE_HZ, from the same instant on."""
    take: NDArray[np.float32]
    """The converted take, at SAMPLE_RATE_HZ."""
    dry: NDArray[np.float32]
    """The dry take, at SAMPLE_RATE_HZ."""
    sink_latency_ms: float
    """From the cable's monitor, which hears what is mixed, to where a loudspeaker would play it."""


def read(path: Path, rate_hz: int = SAMPLE_RATE_HZ) -> NDArray[np.float32]:
    audio, rate = soundfile.read(path, dtype="float32")
    return audio if rate == rate_hz else resample_poly(audio, rate_hz, rate).astype(np.float32)


def speech_file(folder: Path, least_s: float) -> tuple[Path, float]:
    """Join the sentences; return the file and how long it speaks in s.

    To last least_s they are said again, softer: what is loudest is found at one place only.
    """
    parts = [read(DATA / "speech" / f"{name}.opus", SINK_RATE_HZ) for name in SPOKEN]
    pause = np.zeros(SINK_RATE_HZ // 4, np.float32)
    joined = once = np.concatenate([piece for part in parts for piece in (part, pause)])
    while joined.size < least_s * SINK_RATE_HZ:
        joined = np.concatenate([joined, 0.5 * once])
    # An idle null sink goes over to blocks of 2 s, so silence is played until the program ends.
    silence = np.zeros(int(TRAILER_S * SINK_RATE_HZ), np.float32)
    soundfile.write(folder / "speech.wav", np.concatenate([joined, silence]), SINK_RATE_HZ)
    return folder / "speech.wav", joined.size / SINK_RATE_HZ


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """Speak through the program once; every test looks at another side of it.

    If another program kept the machine from playing in time, which the report says, once more.
    """
    with tempfile.TemporaryDirectory(prefix="vs-") as name, PulseServer(Path(name)) as server:
        found = speak(Path(name) / "1", server)
        if found.facts["xruns"]["output_starvations"]:
            found = speak(Path(name) / "2", server)
        yield found


@pytest.mark.soak
@pytest.mark.timeout(300)
def test_a_minute_has_no_dropout() -> None:
    with tempfile.TemporaryDirectory(prefix="vs-") as name, PulseServer(Path(name)) as server:
        found = speak(Path(name) / "1", server, least_s=60.0)
    _log.info("stated %s, measured %.1f ms", found.facts, measured_latency_ms(found))
    assert found.facts["xruns"]["output_starvations"] == 0
    assert measured_latency_ms(found) <= 120.0
    test_nothing_of_the_take_is_missing_at_the_output(found)


def speak(folder: Path, server: PulseServer, least_s: float = 0.0) -> Run:
    """Run `voiceshift live` while the microphone's sink speaks."""
    folder.mkdir()
    path, seconds = speech_file(folder, least_s)
    report, log = folder / "report.json", folder / "live.log"
    command = [sys.executable, "-m", "voiceshift", "live", "--input", "vs_mic"]
    command += ["--output", "vs_cable", "--voice", VOICE, "--denoise", "0"]
    command += ["--seconds", f"{seconds + 2 * LEAD_IN_S + 1.0:.1f}"]
    command += ["--record", str(folder / "takes"), "--json", str(report)]
    environment = {**server.environment, "VOICESHIFT_HOME": str(folder / "home")}
    with log.open("wb") as errors:
        live = subprocess.Popen(command, env=environment, stderr=errors)
    deadline = time.monotonic() + 60.0
    while not list((folder / "takes").glob("*.wav")):  # it records: it runs
        assert live.poll() is None, log.read_text()
        assert time.monotonic() < deadline, "live did not start"
        time.sleep(0.1)
    recordings = [MonitorRecording(server, "mic"), MonitorRecording(server, "cable")]
    time.sleep(LEAD_IN_S)
    player = server.play(path)
    time.sleep(LEAD_IN_S)
    sink_latency_ms = server.sink_latency_ms("cable")
    live.wait(seconds + 60.0)
    player.kill()
    player.wait()
    (began_spoken, spoken), (began_heard, heard) = (r.stop() for r in recordings)
    assert live.returncode == 0, log.read_text()
    shift = round((began_heard - began_spoken) * SINK_RATE_HZ)
    spoken, heard = spoken[max(0, shift) :], heard[max(0, -shift) :]
    facts = json.loads(report.read_text())
    take, dry = (read(Path(p)) for p in facts["takes"])
    n = min(spoken.size, heard.size)
    return Run(facts, spoken[:n], heard[:n], take, dry, sink_latency_ms)


def envelope(audio: NDArray[np.float32], rate_hz: int) -> NDArray[np.float64]:
    """Level in dB at ENVELOPE_HZ, over 20 ms, above a floor."""
    step = rate_hz // ENVELOPE_HZ
    n = audio.size // step
    power = np.square(audio[: n * step].astype(np.float64)).reshape(n, step).mean(axis=1)
    smooth = np.convolve(power, np.hanning(20) / np.hanning(20).sum(), mode="same")
    return 10.0 * np.log10(smooth + 1e-5)


def timbre(audio: NDArray[np.float32]) -> NDArray[np.float64]:
    """Cepstra of the louder half of the frames: the vocal tract, without level or pitch."""
    mel, _ = MelFrontend().process(audio[: audio.size // HOP_SAMPLES * HOP_SAMPLES])
    loud = mel[mel.mean(axis=1) > np.median(mel.mean(axis=1))]
    cepstra: NDArray[np.float64] = scipy.fft.dct(loud.astype(np.float64), axis=1, norm="ortho")
    return cepstra[:, 1:16]


def test_it_ends_well_and_loses_nothing(run: Run) -> None:
    assert run.facts["state"] == "stopped" or run.facts["fault"] == ""
    assert run.facts["xruns"]["input_overflows"] == 0
    assert run.facts["voice"] == VOICE


def test_speech_arrives_as_long_as_it_was_spoken(run: Run) -> None:
    spoken, heard = (envelope(x, SINK_RATE_HZ) > -40.0 for x in (run.spoken, run.heard))
    assert spoken.any() and heard.any()
    lengths = [np.ptp(np.flatnonzero(x)) / ENVELOPE_HZ for x in (spoken, heard)]
    assert lengths[1] == pytest.approx(lengths[0], abs=0.35)  # the last word may ring or fade


def test_the_stated_latency_is_the_measured_one(run: Run) -> None:
    """The output's part ends where a loudspeaker would play, which the monitor hears before."""
    measured_ms = measured_latency_ms(run)
    assert 20.0 < measured_ms < 400.0
    stated_ms = run.facts["latency_ms"]["total"]
    assert measured_ms - 15.0 < stated_ms < measured_ms + run.sink_latency_ms + 15.0


def measured_latency_ms(run: Run) -> float:
    """The takes are aligned with each other, so each tells when its side was at the devices."""
    spoken, heard = (resample_poly(x, 1, 2).astype(np.float32) for x in (run.spoken, run.heard))
    some = loudest(run.take)
    came_out = offset(run.take[some], heard)
    # What is spoken repeats: what came out was said in the second before.
    first = max(0, came_out - SAMPLE_RATE_HZ)
    said = spoken[first : came_out + run.dry[some].size]
    return 1000.0 * (came_out - first - offset(run.dry[some], said)) / SAMPLE_RATE_HZ


def test_the_voice_is_nearer_to_the_target_than_to_the_speaker(run: Run) -> None:
    source = timbre(read(DATA / "kathleen.flac"))
    target = timbre(read(DATA / "flemishguy.flac"))
    # In units of each coefficient's spread in speech: else the lowest alone, the tilt, would count.
    spread = np.sqrt(0.5 * (source.var(axis=0) + target.var(axis=0)))

    def apart(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
        return float(np.linalg.norm((one.mean(axis=0) - other.mean(axis=0)) / spread))

    converted = timbre(run.take)
    dry = timbre(run.dry)
    assert apart(dry, source) < apart(dry, target)
    assert apart(converted, target) < 0.9 * apart(converted, source)


def test_the_device_hears_what_24_khz_cannot_hold(run: Run) -> None:
    """What is above 14 kHz is some 20 dB below the whole of a hiss."""
    heard = run.heard[: run.heard.size // 480 * 480].reshape(-1, 480)
    power = np.abs(scipy.fft.rfft(heard * np.hanning(480), axis=1)) ** 2
    hz = scipy.fft.rfftfreq(480, 1 / SINK_RATE_HZ)
    hissed = power[np.argsort(power[:, (hz > 8000) & (hz < 10_500)].sum(1))[-20:]]
    above_db = 10 * np.log10(hissed[:, hz > 14_000].sum() / hissed.sum())
    _log.info("above 14 kHz: %.1f dB", above_db)
    assert -35 < above_db < -5


def test_nothing_of_the_take_is_missing_at_the_output(run: Run) -> None:
    """The take is what the engine sent; a dropout on the way shows as blocks that are missing."""
    heard = resample_poly(run.heard, 1, SINK_RATE_HZ // SAMPLE_RATE_HZ).astype(np.float32)
    some = loudest(run.take)
    at = offset(run.take[some], heard) - some.start
    # Clock corrections stretch the sound a little, so each second is laid on its own place.
    second, slack = SAMPLE_RATE_HZ, SAMPLE_RATE_HZ // 25
    n_loud = n_missing = 0
    for start in range(max(0, slack - at), run.take.size - second, second):
        around = heard[at + start - slack : at + start + second + slack]
        if around.size < second + 2 * slack:
            break
        sent = run.take[start : start + second]
        came = around[offset(sent, around) :][:second]
        levels = [np.sqrt(np.square(blocks(x)).mean(axis=1)) for x in (sent[: came.size], came)]
        loud = levels[0] > 0.02
        n_loud += np.count_nonzero(loud)
        n_missing += np.count_nonzero(loud & (levels[1] < 0.3 * levels[0]))
    assert n_loud > 100
    assert n_missing <= 1


def blocks(audio: NDArray[np.float32]) -> NDArray[np.float32]:
    size = int(BLOCK_S * SAMPLE_RATE_HZ)
    return audio[: audio.size // size * size].reshape(-1, size)


def test_dry_and_converted_takes_are_aligned(run: Run) -> None:
    assert run.take.size == run.dry.size
    dry, take = (envelope(x, SAMPLE_RATE_HZ) for x in (run.dry, run.take))
    most = 100
    scores = [
        np.corrcoef(dry[most:-most], take[most + lag : take.size - most + lag])[0, 1]
        for lag in range(-most, most)
    ]
    assert int(np.argmax(scores)) - most == pytest.approx(0, abs=12)


def loudest(audio: NDArray[np.float32]) -> slice:
    """Return the loudest two seconds: long enough to be found again, too short to be stretched."""
    size, step = 2 * SAMPLE_RATE_HZ, SAMPLE_RATE_HZ // 4
    starts = range(0, audio.size - size, step)
    start = max(starts, key=lambda i: float(np.dot(audio[i : i + size], audio[i : i + size])))
    return slice(start, start + size)


def offset(part: NDArray[np.float32], whole: NDArray[np.float32]) -> int:
    """Return where part begins in whole, in samples."""
    size = part.size + whole.size
    spectrum = scipy.fft.rfft(whole, size) * np.conj(scipy.fft.rfft(part, size))
    return int(np.argmax(scipy.fft.irfft(spectrum, size)[: whole.size]))
