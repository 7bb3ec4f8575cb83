"""`voiceshift latency` tells what was measured, and says plainly when nothing was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from voiceshift.cli import main
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import (
    Controls,
    LatencyMeasurement,
    LatencyParts,
    Profile,
    StartRequest,
)
from voiceshift.errors import DeviceNotFoundError, VoiceShiftError

STATED = LatencyParts(5.0, 20.0, 37.7, 2.0, 15.3)
LOOP = LatencyMeasurement(
    "cable", "mic", STATED, LatencyParts(6.0, 20.0, 37.7, 2.0, 18.3), True, 0.4, 0.93
)
NO_LOOP = LatencyMeasurement("cable", "", STATED, reason="The chirp was not heard at the input.")


class MeasuringEngine(EngineClient):
    """An engine that has measured and has no process."""

    told: LatencyMeasurement | VoiceShiftError = LOOP

    def __init__(self) -> None:
        self.asked: list[StartRequest] = []
        self.closed = False

    def measure_latency(self, request: StartRequest) -> LatencyMeasurement:
        self.asked.append(request)
        if isinstance(self.told, VoiceShiftError):
            raise self.told
        return self.told

    def close(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICESHIFT_HOME", str(tmp_path))


def run(
    told: LatencyMeasurement | VoiceShiftError, *arguments: str
) -> tuple[int, list[StartRequest]]:
    engine = MeasuringEngine()
    engine.told = told
    code = main(["latency", "--input", "mic", "--output", "cable", *arguments], lambda: engine)
    assert engine.closed
    return code, engine.asked


def test_measured_and_stated_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    code, asked = run(LOOP, "--profile", "low", "--denoise", "0.5")
    assert code == 0
    assert (asked[0].input, asked[0].output, asked[0].profile) == ("mic", "cable", Profile.LOW)
    assert asked[0].controls == Controls(denoise=0.5)
    out, err = capsys.readouterr()
    assert out.startswith("Measured: 84.0 ms from microphone to cable\n")
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line}
    assert rows["capture"] == ["6.0", "5.0"]
    assert rows["total"] == ["84.0", "80.0"]
    assert "Heard on mic (likeness 0.93" in out
    assert "chirps will be heard on cable" in err


def test_without_a_loop_the_figure_is_marked_as_stated(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(NO_LOOP)[0] == 0
    out = capsys.readouterr().out
    assert out.startswith("Stated, not measured: 80.0 ms from microphone to cable\n")
    assert NO_LOOP.reason in out
    assert "Measured" not in out


def test_json_holds_the_same_and_no_figure_that_was_not_measured(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(LOOP, "--json")
    facts = json.loads(capsys.readouterr().out)
    assert facts["measured_ms"]["total"] == pytest.approx(84.0)
    assert facts["stated_ms"] == {
        "capture": 5.0,
        "block": 20.0,
        "algorithm": 37.7,
        "compute": 2.0,
        "output": 15.3,
        "total": 80.0,
    }
    assert (facts["heard_on"], facts["capture_heard"]) == ("mic", True)
    run(NO_LOOP, "--json")
    facts = json.loads(capsys.readouterr().out)
    assert facts["measured_ms"] is facts["heard_on"] is None
    assert facts["reason"] == NO_LOOP.reason


def test_a_missing_device_is_one_line_and_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(DeviceNotFoundError("There is no output called 'cable'."))[0] == 1
    assert capsys.readouterr().err.endswith("voiceshift: There is no output called 'cable'.\n")


def test_a_wrong_profile_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["latency", "--profile", "fastest"], MeasuringEngine)
    assert stop.value.code == 2
