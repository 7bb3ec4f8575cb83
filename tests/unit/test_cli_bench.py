"""`voiceshift bench` measures every stage, whatever little it is given, and says why it cannot."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from engine_doubles import cast

from voiceshift.cli import bench, main
from voiceshift.engine.latency import TIMINGS
from voiceshift.engine.messages import EngineState, Profile, StartRequest, Telemetry
from voiceshift.engine.pipeline import STAGES
from voiceshift.errors import EngineError, VoiceNotFoundError


class FakeEngine:
    """Gives its first hop at the third look."""

    def __init__(self) -> None:
        self.request: StartRequest | None = None
        self.looks = 0
        self.hops_from = 3
        self.calls: list[str] = []

    def start(self, request: StartRequest) -> None:
        self.request = request

    def poll(self) -> Telemetry:
        self.looks += 1
        now = Telemetry(EngineState.RUNNING)
        return replace(now, hops=1) if self.looks >= self.hops_from else now

    def stop(self) -> None:
        self.calls.append("stop")

    def close(self) -> None:
        self.calls.append("close")


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    monkeypatch.setattr(
        bench,
        "cast_voice",
        lambda voice_id, profile: cast(
            voice_id, lookahead_frames=TIMINGS[profile].lookahead_frames
        ),
    )
    monkeypatch.setattr(bench, "measured_as_an_engine", bench.measured)  # nothing fake gets there
    return FakeEngine()


@pytest.mark.parametrize(("seconds", "measured_s"), [("0.3", 0.3), ("0.001", 0.01)])
def test_every_stage_is_measured_over_the_seconds_asked(
    engine: FakeEngine, capsys: pytest.CaptureFixture[str], seconds: str, measured_s: float
) -> None:
    assert main(["bench", "--voice", "x", "--seconds", seconds, "--json"], lambda: engine) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["voice_id"] == "x" and facts["audio_s"] == pytest.approx(measured_s)
    assert list(facts["stages"]) == list(STAGES)
    for cost in (*facts["stages"].values(), facts["total"]):
        assert 0.0 < cost["median_ms"] <= cost["p99_ms"] <= cost["p999_ms"] <= cost["max_ms"]
        assert cost["median_ms"] <= facts["total"]["median_ms"]
    assert 0.0 < 10.0 * facts["real_time_factor"] <= facts["total"]["max_ms"]
    assert facts["algorithmic_latency_ms"] == pytest.approx(sum(facts["latencies_ms"].values()))
    assert facts["engine_start_to_first_audio_s"] > 0.0
    assert facts["start_to_first_sound_s"] > 0.0
    assert engine.request is not None and engine.request.output == "null"
    assert engine.looks == 3 and engine.calls == ["stop", "close"]


@pytest.mark.parametrize(
    ("profile", "convert_ms"), [("low", 5.0), ("balanced", 25.0), ("safe", 55.0)]
)
def test_the_profile_decides_how_far_the_voice_looks_ahead(
    engine: FakeEngine, capsys: pytest.CaptureFixture[str], profile: str, convert_ms: float
) -> None:
    command = ["bench", "--voice", "x", "--seconds", "0.05", "--json", "--profile", profile]
    assert main(command, lambda: engine) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["profile"] == profile and facts["latencies_ms"]["convert"] == convert_ms
    assert engine.request is not None and engine.request.profile is Profile(profile)


def test_the_table_says_it_in_words(engine: FakeEngine, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--voice", "x", "--seconds", "0.05"], lambda: engine) == 0
    told = capsys.readouterr().out
    columns = ("median", "p99", "p99.9", "max")
    for word in (*columns, "total", "Real-time factor", "Memory", "Start to first"):
        assert word in told


def test_an_engine_without_audio_is_an_error_and_closed(
    engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "START_LIMIT_S", 0.0)
    engine.hops_from = 10**9
    with pytest.raises(EngineError, match="voiceshift live"):
        bench.time_to_first_audio(lambda: engine, "x", Profile.BALANCED)
    assert engine.calls == ["close"]


def test_an_unknown_voice_is_one_line_and_exit_code_1(
    engine: FakeEngine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(voice_id: str, profile: Profile) -> None:
        raise VoiceNotFoundError("There is no voice 'x'. Installed: kathleen.")

    monkeypatch.setattr(bench, "cast_voice", load)
    assert main(["bench", "--voice", "x"], lambda: engine) == 1
    assert capsys.readouterr().err == "voiceshift: There is no voice 'x'. Installed: kathleen.\n"


def test_it_is_measured_in_a_process_with_the_engines_memory(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With the voices that are installed: nothing here reaches into another process."""
    assert main(["bench", "--seconds", "0.05", "--json"], FakeEngine) == 0
    assert json.loads(capsys.readouterr().out)["total"]["median_ms"] > 0.0
    assert main(["bench", "--voice", "nobody", "--seconds", "0.05"], FakeEngine) == 1
    assert "nobody" in capsys.readouterr().err
