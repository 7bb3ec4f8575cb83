"""`voiceshift eval`: what it asks for, what it says without judges, and that a run repeats."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.cli import evaluate as command
from voiceshift.cli import main
from voiceshift.errors import EvaluationError
from voiceshift.evaluation import run, sources

DATA = Path(__file__).parents[1] / "data" / "speech"


def no_engine() -> None:
    raise AssertionError("this command needs no engine")


def evaluate(*arguments: str) -> int:
    return main(["eval", *arguments], no_engine)  # type: ignore[arg-type]


def test_the_command_offers_every_judge() -> None:
    assert set(command.METRICS) == set(sources.JUDGES)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--metrics", "taste"],
        ["--max-utterances", "0"],
        ["--workers", "1.5"],
        ["--noise", "loud"],
        ["--profile", "fast"],
    ],
)
def test_a_wrong_command_line_is_a_usage_error(wrong: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        evaluate(str(tmp_path), "--out", str(tmp_path / "out"), *wrong)
    assert stop.value.code == 2


def test_without_any_judge_it_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources.importlib.util, "find_spec", lambda package: None)
    assert evaluate(str(tmp_path), "--out", str(tmp_path / "out")) == 1
    assert 'pip install "voiceshift[eval]"' in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_missing_judge_that_was_asked_for_ends_the_run_before_any_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def need(metric: str) -> None:
        raise EvaluationError(f"no judge for {metric}")

    monkeypatch.setattr(sources, "need_judge", need)
    assert evaluate(str(tmp_path), "--out", str(tmp_path / "out"), "--metrics", "secs") == 1
    assert capsys.readouterr().err == "voiceshift: no judge for secs\n"
    assert not (tmp_path / "out").exists()


def test_missing_recordings_and_missing_noise_are_told_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "need_judge", lambda metric: None)
    monkeypatch.setattr(sources, "installed", lambda: ("f0",))
    out = ["--out", str(tmp_path / "out")]
    assert evaluate(str(tmp_path / "gone"), *out) == 1
    assert "no folder" in capsys.readouterr().err
    soundfile.write(tmp_path / "one.wav", np.zeros(48_000), 24_000)
    assert evaluate(str(tmp_path), *out, "--noise", "10") == 1
    assert "no noise to mix in" in capsys.readouterr().err


def test_options_arrive_where_they_are_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[run.Wanted] = []

    def evaluate_nothing(wanted: run.Wanted, progress: run.Progress) -> dict[str, int]:
        asked.append(wanted)
        progress("sources", 1, 2)
        return {"voices": 0}

    monkeypatch.setattr(run, "evaluate", evaluate_nothing)
    arguments = "--voices slt --metrics f0 mcd --noise 10 --per-speaker 2 --max-utterances 3"
    arguments += " --profile low"
    assert evaluate("s", "--out", "o", *arguments.split(), "--no-page", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"voices": 0}
    (wanted,) = asked
    assert wanted == run.Wanted(
        Path("s"), Path("o"), ("slt",), ("f0", "mcd"), per_speaker=2, at_most=3, snr_db=10.0,
        page=False, profile="low",
    )  # fmt: skip


@pytest.mark.timeout(600)  # four processes start, which takes long on a busy machine
def test_a_folder_is_evaluated_the_same_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyworld")
    speech = tmp_path / "speech"
    for name, source in (("ann/hello", "kathleen_b0518"), ("slt/hello", "kathleen_b0518")):
        audio, rate = soundfile.read(DATA / f"{source}.opus", stop=48_000)
        (speech / name).parent.mkdir(parents=True)
        soundfile.write(speech / f"{name}.wav", audio, rate)
    (speech / "noise").mkdir()
    hiss = 0.1 * np.random.default_rng(1).standard_normal(24_000)
    soundfile.write(speech / "noise" / "hiss.wav", hiss, 24_000)
    (speech / "noise" / "broken.opus").write_bytes(b"OggS")
    reports = []
    for name in ("one", "two"):
        out = tmp_path / name
        chosen = "--voices slt --metrics f0 mcd --noise 10 --workers 1 --json"
        assert evaluate(str(speech), "--out", str(out), *chosen.split()) == 0
        reports.append(json.loads(capsys.readouterr().out))
        assert reports[-1] == json.loads((out / "report.json").read_text())
        assert reports[-1].pop("timing")["converter"]["slt"]["hop_median_ms"] > 0.0
    assert reports[0] == reports[1]
    pages = [(tmp_path / name / "index.html").read_bytes() for name in ("one", "two")]
    assert pages[0] == pages[1]
    (note,) = reports[0]["run"]["notes"]
    assert "broken.opus" in note
    delay = reports[0]["run"]["latency_ms"]["slt"]
    assert abs(delay["measured"] - delay["declared"]) < 5.0
    assert reports[0]["parallel"]["slt"]["sentences"] == 1
    assert reports[0]["parallel"]["slt"]["mcd_db"] > 0.0
    assert len(list((tmp_path / "one" / "audio").rglob("*.flac"))) == 2 * 2 + 3 + 1
