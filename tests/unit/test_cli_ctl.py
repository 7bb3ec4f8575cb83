"""`voiceshift ctl` against a real server: words, JSON, exit codes, what to do when none answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from remote_doubles import TOKEN, Running, running

from voiceshift.cli import main
from voiceshift.engine.client import EngineClient
from voiceshift.remote.secret import token_file, write_secret


def no_engine() -> EngineClient:
    raise AssertionError("ctl starts no engine")


@pytest.fixture
def served() -> Iterator[Running]:
    write_secret(token_file(), TOKEN)
    with running() as made:
        yield made


def ctl(served: Running, *words: str) -> int:
    return main(["ctl", "--port", str(served.port), *words], no_engine)


def answer(served: Running, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert ctl(served, *words, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_each_command_does_what_it_says(
    served: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(served, capsys, "state")["heard"] == "converted"
    assert answer(served, capsys, "mute")["controls"]["mute"]
    assert not answer(served, capsys, "mute", "off")["controls"]["mute"]
    assert answer(served, capsys, "mute", "on")["heard"] == "nothing"
    assert answer(served, capsys, "voice", "cleo")["voice"] == "cleo"
    assert answer(served, capsys, "pitch", "-2.5")["controls"]["pitch_semitones"] == -2.5
    assert answer(served, capsys, "formant", "1")["controls"]["formant_semitones"] == 1.0
    assert answer(served, capsys, "record", "start")["recording_s"] == 0
    assert answer(served, capsys, "record")["recording_s"] is None
    assert answer(served, capsys, "press", "pitch_up")["controls"]["pitch_semitones"] == -2.0
    assert answer(served, capsys, "stop")["engine"] == "stopped"
    assert answer(served, capsys, "start")["engine"] == "running"
    assert answer(served, capsys, "bypass", "off")["controls"]["bypass"] is False
    assert [v["id"] for v in answer(served, capsys, "voices")] == ["ada", "bob", "cleo"]


def test_a_person_reads_a_line(served: Running, capsys: pytest.CaptureFixture[str]) -> None:
    served.board.toggle_recording()
    assert ctl(served, "state") == 0
    assert capsys.readouterr().out == "running, ada, converted, pitch +0, 84 ms, recording 0 s\n"
    assert ctl(served, "voices") == 0
    assert capsys.readouterr().out.splitlines()[0] == "ada  Ada: A voice"


def test_a_refusal_is_one_line_and_exit_code_1(
    served: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ctl(served, "bypass", "on") == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and "real voice" in told.err
    assert ctl(served, "voice", "nobody") == 1
    assert "ada, bob, cleo" in capsys.readouterr().err
    assert ctl(served, "pitch", "99") == 1
    assert "-24 to 24" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["explode"],
        ["voice"],
        ["pitch"],
        ["pitch", "high"],
        ["mute", "maybe"],
        ["press", "talk"],
        ["--port", "1", "state"],
        ["--port", "x", "state"],
    ],
    ids=str,
)
def test_wrong_usage_is_exit_code_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["ctl", *words], no_engine)
    assert ended.value.code == 2


def test_watching_ends_with_voiceshift(
    served: Running, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[str] = []

    class Screen:
        def write(self, text: str) -> None:
            if text.strip():
                lines.append(text)
                if len(lines) == 1:
                    served.on_board(lambda: served.board.choose_voice("bob"))
                else:
                    served.server.close()

        def flush(self) -> None:
            pass

    monkeypatch.setattr(sys, "stdout", Screen())
    assert ctl(served, "watch", "--json") == 1  # the connection ended
    assert [json.loads(line)["voice"] for line in lines] == ["ada", "bob"]
    assert "ended the connection" in capsys.readouterr().err


def test_nothing_running_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    write_secret(token_file(), TOKEN)
    assert main(["ctl", "--port", "1025", "state"], no_engine) == 1
    told = capsys.readouterr().err
    assert "does not answer" in told and "settings" in told and "live --control" in told


def test_a_missing_token_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ctl", "state"], no_engine) == 1
    told = capsys.readouterr().err
    assert "no token" in told and str(token_file()) in told and "settings" in told


def test_another_users_token_is_told(served: Running, capsys: pytest.CaptureFixture[str]) -> None:
    write_secret(token_file(), "x" * 43)
    assert ctl(served, "state") == 1
    assert "does not know the token" in capsys.readouterr().err
