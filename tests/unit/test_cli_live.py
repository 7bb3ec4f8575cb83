"""`voiceshift live` tells the truth, ends cleanly in every way, and loses nothing."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from voiceshift.cli import live, main
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import (
    Controls,
    Device,
    EngineState,
    LatencyParts,
    Profile,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)
from voiceshift.errors import DeviceNotFoundError, RecordingError

RUNNING = Telemetry(
    state=EngineState.RUNNING,
    hops=100,
    input_rms_dbfs=-23.0,
    input_peak_dbfs=-9.0,
    output_rms_dbfs=-20.0,
    output_peak_dbfs=-6.0,
    latency=LatencyParts(10.0, 20.0, 35.0, 2.0, 13.0),
    load=0.2,
    output_starvations=1,
    driver_flags=2,
)


class FakeEngine:
    """Plays a list of pictures, the last one for ever, and notes what it was asked."""

    def __init__(self, *pictures: Telemetry, devices: tuple[Device, ...] = ()) -> None:
        self.pictures = list(pictures) or [RUNNING]
        self.calls: list[str] = []
        self.notices: list[str] = []
        self.request: StartRequest | None = None
        self.on_poll: Callable[[], None] = lambda: None
        self.start_error: Exception | None = None
        self.record_error: Exception | None = None
        self._devices = list(devices)
        self.cards: list[Voice] = []
        self._takes: list[Path] = []

    def start(self, request: StartRequest) -> None:
        self.calls.append("start")
        if self.start_error is not None:
            raise self.start_error
        self.request = request

    def stop(self) -> None:
        self.calls.append("stop")

    def set_controls(self, controls: Controls) -> None:
        raise AssertionError("not used")

    def load_preset(self, preset_id: str, shape: Shape | None = None) -> None:
        raise AssertionError("not used")

    def record(self, folder: Path) -> Path:
        self.calls.append("record")
        if self.record_error is not None:
            raise self.record_error
        self._takes = [folder / "take.wav", folder / "take dry.wav"]
        return self._takes[0]

    def stop_recording(self) -> list[Path]:
        self.calls.append("stop_recording")
        return self._takes

    def learn_noise(self, seconds: float = 2.0) -> None:
        raise AssertionError("not used")

    def noise_profile(self) -> tuple[float, ...]:
        raise AssertionError("not used")

    def devices(self, rescan: bool = False) -> list[Device]:
        return self._devices

    def voices(self) -> list[Voice]:
        return self.cards

    def poll(self) -> Telemetry:
        self.on_poll()
        return self.pictures.pop(0) if len(self.pictures) > 1 else self.pictures[0]

    def spectrum(self, since_hop: int) -> SpectrumColumns:
        raise AssertionError("not used")

    def take_notices(self) -> list[str]:
        notices, self.notices = self.notices, []
        return notices

    def close(self) -> None:
        self.calls.append("close")


class FakeTime:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s

    def wait(self, seconds: float) -> None:
        self.now_s += seconds


def speak(engine: FakeEngine, seconds: float | None, record: Path | None = None) -> dict:
    time = FakeTime()
    return live.speak(engine, StartRequest(), seconds, record, time, time.wait).facts()


def test_it_runs_for_the_seconds_asked_and_stops() -> None:
    engine = FakeEngine()
    facts = speak(engine, seconds=2.0)
    assert facts["seconds"] == pytest.approx(2.0, abs=live.POLL_S)
    assert engine.calls == ["start", "stop_recording", "stop"]


def test_facts_hold_the_engines_figures() -> None:
    quieter = replace(RUNNING, input_peak_dbfs=-30.0, load=0.4)
    facts = speak(FakeEngine(RUNNING, quieter), seconds=0.1)
    assert facts["levels"]["input_peak_dbfs"] == -9.0, "the loudest that was seen"
    assert facts["load"] == {"mean": 0.3, "max": 0.4}
    assert facts["latency_ms"]["total"] == 80.0
    assert facts["latency_ms"]["total"] == sum(
        ms for part, ms in facts["latency_ms"].items() if part != "total"
    )
    assert facts["xruns"] == {"input_overflows": 0, "output_starvations": 1, "driver_flags": 2}
    assert facts["state"] == "running" and facts["fault"] == ""
    json.dumps(facts)


def test_ctrl_c_ends_cleanly_and_keeps_the_take(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = FakeEngine()

    def press_ctrl_c() -> None:
        raise KeyboardInterrupt

    engine.on_poll = press_ctrl_c
    assert main(["live", "--record", str(tmp_path)], lambda: engine) == 0
    assert engine.calls == ["start", "record", "stop_recording", "stop", "close"]
    assert "take dry.wav" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to catch")
def test_sigterm_is_as_clean_as_ctrl_c_and_its_handler_is_put_back() -> None:
    engine = FakeEngine()
    engine.on_poll = lambda: os.kill(os.getpid(), signal.SIGTERM)
    before = signal.getsignal(signal.SIGTERM)
    assert main(["live"], lambda: engine) == 0
    assert engine.calls[-2:] == ["stop", "close"]
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_missing_device_is_one_line_and_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine()
    engine.start_error = DeviceNotFoundError("There is no device 'x'.\nThere are: demo, null.")
    assert main(["live", "--input", "x"], lambda: engine) == 1
    assert capsys.readouterr().err == (
        "voiceshift: There is no device 'x'. There are: demo, null.\n"
    )
    assert engine.calls[-1] == "close"


def test_a_take_that_cannot_begin_ends_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine()
    engine.record_error = RecordingError("The folder is read-only. Choose another.")
    assert main(["live", "--record", "/nowhere", "--seconds", "1"], lambda: engine) == 1
    assert "read-only" in capsys.readouterr().err
    assert engine.calls[-1] == "close", "nothing may go on sounding"


def test_a_lost_device_is_told_once_and_waited_for() -> None:
    lost = Telemetry(state=EngineState.FAULT, fault="The microphone is gone.")
    facts = speak(FakeEngine(RUNNING, lost, lost, RUNNING), seconds=1.0)
    assert facts["fault"] == "", "it came back"


def test_a_fault_that_stays_ends_the_run_as_failed(capsys: pytest.CaptureFixture[str]) -> None:
    lost = Telemetry(state=EngineState.FAULT, fault="The microphone is gone.")
    facts = speak(FakeEngine(RUNNING, lost), seconds=None)
    assert facts["fault"] == "The microphone is gone."
    assert facts["hops"] == 100, "what was measured before is kept"
    assert facts["seconds"] == pytest.approx(live.FAULT_PATIENCE_S, abs=0.5)
    plain = [line for line in capsys.readouterr().err.splitlines() if line.startswith("The")]
    assert plain == ["The microphone is gone."]


def test_a_restarted_engine_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine(RUNNING, replace(RUNNING, fault="given up"), RUNNING)
    engine.notices = ["The audio engine was restarted."]
    speak(engine, seconds=1.0)
    assert capsys.readouterr().err.count("The audio engine was restarted.") == 1


def test_a_recording_that_failed_underway_is_a_failure_although_the_voice_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    full = replace(RUNNING, fault="The disk is full; the take ends here.")
    engine = FakeEngine(RUNNING, full, RUNNING)
    report = tmp_path / "report.json"
    arguments = ["live", "--record", str(tmp_path), "--seconds", "0.3", "--json", str(report)]
    assert main(arguments, lambda: engine) == 1
    assert "The disk is full" in capsys.readouterr().err
    assert json.loads(report.read_text())["state"] == "running"
    assert len(json.loads(report.read_text())["takes"]) == 2


def test_options_override_the_saved_settings_and_the_rest_is_kept() -> None:
    settings = Settings()
    settings.set("start.input", "Saved Mic")
    settings.set("start.voice_id", "bdl")
    settings.set("controls.denoise", 0.7)
    settings.set("controls.gate_enabled", False)
    settings.set("controls.monitor", True)
    settings.save()
    engine = FakeEngine()
    shape = ["--pitch", "-3.5", "--formant", "2", "--profile", "low"]
    assert main(["live", "--output", "null", *shape, "--seconds", "0.1"], lambda: engine) == 0
    assert engine.request == StartRequest(
        input="Saved Mic",
        output="null",
        voice_id="bdl",
        profile=Profile.LOW,
        controls=Controls(
            pitch_semitones=-3.5,
            auto_pitch=False,
            formant_semitones=2.0,
            denoise=0.7,
            gate_enabled=False,
        ),
    )


def _card(voice_id: str, shape: Shape | None = None) -> Voice:
    return Voice(voice_id, voice_id, "", "en", "", "", 150.0, "", shape=shape)


@pytest.mark.parametrize(
    ("saved", "wanted", "expected"),
    [
        ("bdl", "villain", Controls(pitch_semitones=-4.0, formant_semitones=1.0)),
        ("villain", "", Controls(pitch_semitones=7.0, formant_semitones=1.0, denoise=0.7)),
        ("villain", "bdl", Controls(formant_semitones=1.0, denoise=0.2)),
        ("bdl", "slt", Controls(pitch_semitones=7.0, formant_semitones=1.0, denoise=0.7)),
    ],
)
def test_a_preset_brings_its_own_sliders_and_a_plain_voice_its_plain_ones(
    saved: str, wanted: str, expected: Controls
) -> None:
    settings = Settings()
    settings.set("start.voice_id", saved)
    settings.set("controls.pitch_semitones", 7.0)
    settings.set("controls.denoise", 0.7)
    settings.set("plain.denoise", 0.2)
    settings.save()
    engine = FakeEngine()
    engine.cards = [_card("bdl"), _card("slt"), _card("villain", Shape(pitch_semitones=-4.0))]
    voice = ["--voice", wanted] if wanted else []
    arguments = ["live", *voice, "--formant", "1", "--seconds", "0.1"]
    assert main(arguments, lambda: engine) == 0
    assert engine.request is not None
    assert engine.request.voice_id == (wanted or saved)
    assert engine.request.controls == expected


@pytest.mark.parametrize("arguments", [["live", "--seconds", "0.1"], []], ids=["live", "no screen"])
def test_the_rooms_noise_that_the_window_learnt_is_known(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voiceshift.app.has_display", lambda: False)
    settings = Settings()
    settings.set("noise.profile", (1e-7, 0.25))
    settings.save()
    engine = FakeEngine()

    def press_ctrl_c() -> None:
        raise KeyboardInterrupt

    engine.on_poll = press_ctrl_c
    assert main(arguments, lambda: engine) == 0
    assert engine.request is not None
    assert engine.request.noise_profile == (1e-7, 0.25)


def test_pitch_auto_fits_and_drops_a_saved_shift() -> None:
    settings = Settings()
    settings.set("controls.auto_pitch", False)
    settings.set("controls.pitch_semitones", 5)
    settings.save()
    engine = FakeEngine()
    assert main(["live", "--pitch", "auto", "--seconds", "0.1"], lambda: engine) == 0
    assert engine.request is not None
    assert engine.request.controls == Controls(auto_pitch=True, pitch_semitones=0.0)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pitch", "25"],
        ["--pitch", "high"],
        ["--denoise", "1.5"],
        ["--denoise", "nan"],
        ["--profile", "turbo"],
        ["--seconds", "0"],
        ["--seconds", "-1"],
        ["--seconds", "inf"],
        ["--seconds", "soon"],
        ["--speed", "2"],
        ["surplus"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_2_and_starts_nothing(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    def never() -> FakeEngine:
        raise AssertionError("opened an engine")

    with pytest.raises(SystemExit) as stop:
        main(["live", *arguments], never)
    assert stop.value.code == 2
    told = capsys.readouterr().err
    assert arguments[0] in told and "_" not in told, "no name of the program's inside"


def test_a_report_that_cannot_be_written_is_told_before_anything_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = FakeEngine()
    assert main(["live", "--json", str(tmp_path / "no" / "x.json")], lambda: engine) == 1
    assert "cannot be written" in capsys.readouterr().err
    assert engine.calls == []


def test_the_report_can_go_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["live", "--seconds", "0.1", "--json", "-"], FakeEngine) == 0
    assert json.loads(capsys.readouterr().out)["voice"] == "kathleen"


def test_a_broken_settings_file_is_told_and_survived(capsys: pytest.CaptureFixture[str]) -> None:
    path = Settings().path
    path.parent.mkdir(parents=True)
    path.write_text("{broken")
    assert main(["live", "--seconds", "0.1"], FakeEngine) == 0
    assert "settings.json.bak" in capsys.readouterr().err


MICROPHONE = Device("Mic (ALSA)", True, False, 48000, is_default_input=True)
CABLE = Device("Cable (ALSA)", False, True, 48000, is_default_output=True)
DEMO = Device("demo", True, False, 24000, is_virtual=True)


@pytest.mark.parametrize(
    ("devices", "expected"),
    [
        ((DEMO, MICROPHONE, CABLE), ("default", "default")),
        ((DEMO, MICROPHONE), ("default", "null")),
        ((DEMO,), ("demo", "null")),
    ],
)
def test_without_a_screen_it_runs_in_the_terminal_with_what_there_is(
    devices: tuple[Device, ...],
    expected: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    engine = FakeEngine(devices=devices)

    def press_ctrl_c() -> None:
        raise KeyboardInterrupt

    engine.on_poll = press_ctrl_c
    assert main([], lambda: engine) == 0
    assert engine.request is not None
    assert (engine.request.input, engine.request.output) == expected
    assert "no screen" in capsys.readouterr().err
