"""`voiceshift doctor` says everything that was found, as text or JSON, and exits accordingly."""

from __future__ import annotations

import json

import pytest

from voiceshift.cli import main
from voiceshift.config.settings import Settings
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import CheckUp, Finding, StartRequest, Step, Verdict

FINE = Finding("output", "Output", Verdict.OK, "VB-CABLE.")
HINT = Finding("rates", "Sample rates", Verdict.WARNING, "Not equal.", "Set both to 48000 Hz.")
BAD = Finding("loop", "Loop", Verdict.PROBLEM, "VoiceShift hears itself.", "Choose another.")
STEPS = (Step("Discord", "Choose the cable."),)


class ExaminedEngine(EngineClient):
    """An engine that finds what a test says and has no process."""

    def __init__(self, *findings: Finding) -> None:
        self.found = CheckUp(findings, STEPS)
        self.asked: StartRequest | None = None

    def examine(self, request: StartRequest) -> CheckUp:
        self.asked = request
        return self.found

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("findings", "code", "last"),
    [
        ((FINE,), 0, "All is well."),
        ((FINE, HINT), 0, "Problems: 0, warnings: 1."),
        ((FINE, HINT, BAD), 1, "Problems: 1, warnings: 1."),
    ],
)
def test_only_a_problem_is_a_failure(
    findings: tuple[Finding, ...], code: int, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor"], lambda: ExaminedEngine(*findings)) == code
    printed = capsys.readouterr().out
    assert printed.splitlines()[-1] == last
    for found in findings:
        assert f"{found.verdict.value} " in printed
        assert found.text in printed and found.advice in printed
    assert "Discord: Choose the cable." in printed


def test_json_holds_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"], lambda: ExaminedEngine(FINE, BAD)) == 1
    report = json.loads(capsys.readouterr().out)
    assert [f["verdict"] for f in report["findings"]] == ["ok", "problem"]
    assert report["findings"][1]["advice"] == BAD.advice
    assert report["steps"] == [{"program": "Discord", "text": "Choose the cable."}]


def test_it_examines_what_the_window_would_run_unless_told_otherwise() -> None:
    settings = Settings.load()
    settings.set("start.output", "virtual-mic")
    settings.set("start.monitor", "Buds")
    settings.save()
    engine = ExaminedEngine(FINE)
    main(["doctor", "--input", "Yeti"], lambda: engine)
    assert engine.asked == StartRequest(input="Yeti", output="virtual-mic", monitor="Buds")
    main(["doctor", "--monitor", ""], lambda: engine)
    assert engine.asked == StartRequest(output="virtual-mic", monitor="")
