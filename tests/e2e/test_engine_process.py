"""The border between window and engine: commands, errors, telemetry, death and hanging."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import numpy as np
import pytest

from voiceshift.engine.client import (
    HEARTBEAT_TIMEOUT_S,
    LIVE_HEARTBEAT_TIMEOUT_S,
    EngineClient,
    HeartWatch,
)
from voiceshift.engine.messages import (
    SPECTRUM_BINS,
    Controls,
    Device,
    EngineState,
    Preset,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)
from voiceshift.engine.telemetry import TelemetryBlock
from voiceshift.errors import (
    DeviceBusyError,
    EngineError,
    PresetError,
    RecordingError,
    VoiceNotFoundError,
)

REQUEST = StartRequest(input="demo", output="null", voice_id="nathalie")


class ScriptedEngine:
    """Stands in for Engine in the child: answers at once, fails and dies on request."""

    def __init__(self, block: TelemetryBlock) -> None:
        self._block = block
        self._now = Telemetry()
        self._noise: tuple[float, ...] = ()
        self.healthy = True

    def _publish(self, telemetry: Telemetry) -> None:
        self._now = telemetry
        self._block.write(telemetry)

    def start(self, request: StartRequest) -> None:
        if request.input == "busy" and not request.waits:
            raise DeviceBusyError("Microphone is used by another program. Close it and try again.")
        self._noise = request.noise_profile
        column = np.full(SPECTRUM_BINS, -60.0, np.float32)
        self._block.write_columns(0, np.stack([column, column]))
        self._publish(
            Telemetry(
                state=EngineState.RUNNING,
                voice_id=request.voice_id,
                input_device="demo" if request.input == "default" else request.input,
                output_device=request.output,
                pitch_shift_semitones=request.controls.pitch_semitones,
                hops=os.getpid(),
            )
        )

    def stop(self) -> None:
        self._publish(Telemetry())

    def set_controls(self, controls: Controls) -> None:
        self._publish(replace(self._now, pitch_shift_semitones=controls.pitch_semitones))

    def load_preset(self, voice_id: str, shape: Shape | None = None) -> None:
        if voice_id == "nobody":
            raise VoiceNotFoundError("There is no voice nobody; there are kathleen, nathalie.")
        if voice_id == "slow":
            threading.Event().wait(1.0)
        if voice_id == "killer":
            os._exit(7)
        if voice_id == "stopper":  # the whole process, heartbeat and all
            os.kill(os.getpid(), signal.SIGSTOP)
            threading.Event().wait(60.0)
        self._publish(replace(self._now, voice_id=voice_id))
        if shape is not None:
            self._publish(replace(self._now, pitch_shift_semitones=shape.pitch_semitones))

    def save_preset(self, preset: Preset) -> str:
        return repr(preset)

    def remove_voice(self, voice_id: str) -> None:
        assert voice_id == "mine"

    def restore_voice(self, voice_id: str) -> None:
        assert voice_id == "mine"

    def import_voice(self, archive: Path) -> str:
        return archive.stem

    def export_voice(self, voice_id: str, target: Path) -> None:
        raise PresetError(f"{target.stem}")

    def record(self, folder: Path) -> Path:
        if folder.name == "full":
            raise RecordingError("No room in that folder. Free some space.")
        self.healthy = folder.name != "hang"
        self._publish(replace(self._now, take_path=str(folder / "take.wav"), recording_s=0.0))
        return folder / "take.wav"

    def stop_recording(self) -> list[Path]:
        return []

    def learn_noise(self, seconds: float = 2.0) -> None:
        if seconds > 30.0:
            raise ZeroDivisionError("a bug")
        self._noise = (seconds, 0.5)

    def noise_profile(self) -> tuple[float, ...]:
        return self._noise

    def devices(self, rescan: bool = False) -> list[Device]:
        return [Device("demo", is_input=True, is_output=False, default_rate_hz=48_000)]

    def voices(self) -> list[Voice]:
        return []

    def take_notices(self) -> list[str]:
        return ["A voice is broken."] if self._now.state is EngineState.RUNNING else []

    def poll(self) -> Telemetry:
        return self._now

    def spectrum(self, since_hop: int) -> SpectrumColumns:
        return self._block.read_columns(since_hop)

    def close(self) -> None:
        pass


def wait_for(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.02)


@pytest.fixture
def client() -> Iterator[EngineClient]:
    client = EngineClient(ScriptedEngine)
    yield client
    client.close()
    client.close()


def test_commands_errors_and_telemetry_cross_the_border(client: EngineClient) -> None:
    assert client.poll() == Telemetry()
    assert client.devices(rescan=True)[0].label == "demo"
    with pytest.raises(DeviceBusyError, match="another program"):
        client.start(replace(REQUEST, input="busy"))
    client.start(REQUEST)
    assert client.poll().state is EngineState.RUNNING
    assert client.poll().hops != os.getpid()
    assert client.spectrum(-1).input_db.shape == (1, SPECTRUM_BINS)
    assert client.record(Path("/takes")) == Path("/takes/take.wav")
    with pytest.raises(VoiceNotFoundError, match="kathleen"):
        client.load_preset("nobody")
    with pytest.raises(EngineError, match="a bug"):
        client.learn_noise(500.0)
    assert client.take_notices() == []
    client.voices()
    assert client.take_notices() == ["A voice is broken."]
    assert client.take_notices() == []
    client.stop()
    assert client.poll().state is EngineState.STOPPED


def test_presets_and_voice_files_cross_the_border(client: EngineClient, tmp_path: Path) -> None:
    preset = Preset("Mine", {"kerstin": 1.0}, Shape(denoise=0.5), ("a", "b"))
    assert client.save_preset(preset) == f"{preset!r}"
    client.remove_voice("mine")
    client.restore_voice("mine")
    assert client.import_voice(tmp_path / "x.voice") == "x"
    with pytest.raises(PresetError, match="nowhere"):
        client.export_voice("mine", tmp_path / "nowhere.voice")


def test_a_loading_voice_does_not_hold_up_the_controls(client: EngineClient) -> None:
    client.start(REQUEST)
    loading = threading.Thread(target=client.load_preset, args=("slow",))
    loading.start()
    client.set_controls(Controls(mute=True, pitch_semitones=3.0))
    assert loading.is_alive()
    assert client.poll().pitch_shift_semitones == 3.0
    loading.join()


@pytest.mark.expects_errors
@pytest.mark.parametrize(
    "death",
    [
        "killer",
        "hang",
        pytest.param(
            "stopper",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP"),
        ),
    ],
)
def test_a_dead_or_hung_child_comes_back_with_the_same_state(
    client: EngineClient, death: str
) -> None:
    client.start(REQUEST)
    first = client.poll().hops
    client.set_controls(Controls(denoise=0.25))
    client.load_preset("kerstin", Shape(pitch_semitones=-2.5))
    client.learn_noise(3.0)
    assert client.noise_profile() == (3.0, 0.5)
    if death == "hang":
        client.record(Path("hang"))
    else:
        with pytest.raises(EngineError, match="stopped"):
            client.load_preset(death)
    wait_for(lambda: client.poll().state is EngineState.RUNNING and client.poll().hops != first)
    assert client.poll().voice_id == "kerstin"
    assert client.poll().pitch_shift_semitones == -2.5
    assert client.noise_profile() == (3.0, 0.5)
    wait_for(lambda: bool(client.take_notices()))
    assert client.take_notices() == []
    assert len(active_children()) == 1


@pytest.mark.expects_errors
@pytest.mark.parametrize(("folder", "told"), [("takes", "goes on in a new take"), ("full", "Free")])
def test_a_recording_goes_on_after_a_death_and_the_old_take_is_named(
    client: EngineClient, tmp_path: Path, folder: str, told: str
) -> None:
    client.start(REQUEST)
    client._block.write(
        replace(client.poll(), take_path=str(tmp_path / folder / "old.wav"), recording_s=1.0)
    )
    with pytest.raises(EngineError, match="stopped"):
        client.load_preset("killer")
    notices: list[str] = []
    wait_for(lambda: bool(notices.extend(client.take_notices()) or notices))
    assert told in notices[0] and str(tmp_path / folder / "old.wav") in notices[0]
    assert (client.poll().recording_s >= 0.0) == (folder == "takes")
    assert client.poll().state is EngineState.RUNNING


@pytest.mark.expects_errors
def test_a_restarted_engine_takes_the_devices_that_were_in_use_and_waits_for_them(
    client: EngineClient,
) -> None:
    client.start(replace(REQUEST, input="default"))
    assert client.poll().input_device == "demo"
    # What the child publishes: the device by which the restart shall find it, busy by then.
    client._block.write(replace(client.poll(), input_device="busy"))
    with pytest.raises(EngineError, match="stopped"):
        client.load_preset("killer")
    wait_for(lambda: bool(client.take_notices()))
    assert client.poll().state is EngineState.RUNNING
    assert client.poll().input_device == "busy"


@pytest.mark.expects_errors
def test_a_stopped_engine_stays_stopped_after_a_death(client: EngineClient) -> None:
    client.start(REQUEST)
    client.stop()
    with pytest.raises(EngineError):
        client.load_preset("killer")
    wait_for(lambda: bool(client.take_notices()))
    assert client.poll().state is EngineState.STOPPED
    assert client.devices()


@pytest.mark.expects_errors
def test_an_engine_that_was_given_up_can_be_stopped_and_started_again(
    client: EngineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voiceshift.engine.client.MAX_RESTARTS", 0)
    client.start(REQUEST)
    with pytest.raises(EngineError):
        client.load_preset("killer")
    wait_for(lambda: bool(client.take_notices()))
    assert client.poll().state is EngineState.FAULT
    client.stop()
    assert client.poll().state is EngineState.STOPPED
    client.start(REQUEST)
    assert client.poll().state is EngineState.RUNNING


@pytest.mark.parametrize("live", [False, True])
def test_a_heart_has_stopped_after_so_much_of_a_punctual_watchers_time(live: bool) -> None:
    limit_s = LIVE_HEARTBEAT_TIMEOUT_S if live else HEARTBEAT_TIMEOUT_S
    heart = HeartWatch()
    looks = [heart.stopped(7, live, look * 0.25) for look in range(60)]
    assert looks.index(True) * 0.25 == pytest.approx(limit_s, abs=0.51)
    assert not heart.stopped(8, live, 15.0)


def test_a_starved_watcher_takes_nobody_for_dead() -> None:
    heart = HeartWatch()
    assert not any(heart.stopped(7, True, look * 0.8) for look in range(60))


def test_what_a_child_took_to_get_ready_does_not_count_once_it_is_live() -> None:
    heart = HeartWatch()
    assert not any(heart.stopped(0, False, look * 0.25) for look in range(24))
    assert not any(heart.stopped(0, True, 6.0 + look * 0.25) for look in range(5))


def test_the_child_ends_with_its_parent(tmp_path: Path) -> None:
    script = (
        "import sys, os\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from voiceshift.engine.client import EngineClient\n"
        "from test_engine_process import ScriptedEngine\n"
        "if __name__ == '__main__':\n"
        "    client = EngineClient(ScriptedEngine)\n"
        "    client.devices()\n"
        "    print(client._process.pid, flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    program = tmp_path / "window.py"
    program.write_text(script)
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, program],
        capture_output=True,
        text=True,
        cwd=root,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    child = int(run.stdout)
    wait_for(lambda: not alive(child))


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_closing_leaves_no_warning_and_no_child(tmp_path: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from voiceshift.engine.client import EngineClient\n"
        "from test_engine_process import ScriptedEngine\n"
        "if __name__ == '__main__':\n"
        "    client = EngineClient(ScriptedEngine)\n"
        "    client.devices()\n"
        "    client.close()\n"
    )
    program = tmp_path / "window.py"
    program.write_text(script)
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-W", "error", program],
        capture_output=True,
        text=True,
        cwd=root,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_the_client_pulls_in_no_audio_or_model_library() -> None:
    code = (
        "import sys, voiceshift.engine.client\n"
        "heavy = {'torch', 'onnxruntime', 'sounddevice', 'PySide6', 'soundfile', 'scipy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_every_thread_of_the_engine_runs_before_ordinary_programs(tmp_path: Path) -> None:
    """One that is pushed aside while it holds the interpreter's lock holds the worker up."""
    client = EngineClient(ScriptedEngine, tmp_path / "engine.log")
    try:
        client.devices()
        tasks = Path(f"/proc/{client._process.pid}/task").iterdir()
        policies = {int(task.name): os.sched_getscheduler(int(task.name)) for task in tasks}
    finally:
        client.close()
    assert len(policies) >= 3  # main, log, heart
    if os.SCHED_RR in policies.values():
        assert set(policies.values()) == {os.SCHED_RR}
