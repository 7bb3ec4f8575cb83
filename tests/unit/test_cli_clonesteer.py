"""`voiceshift clone --steered`: what the window is told, and the pause."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from voiceshift import cli
from voiceshift.cli import clonesteer
from voiceshift.cloning import cloner, instant, tuning
from voiceshift.cloning.fitting import Fitting
from voiceshift.cloning.voicefile import SpeakSample
from voiceshift.config.paths import cache_dir, data_dir, user_voices_dir

DATA = Path(__file__).parents[1] / "data"
CONSENT = "I am Kathleen and agree to this test"


class Waiting(io.StringIO):
    """An input that says nothing until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.told = threading.Event()

    def __iter__(self) -> Any:
        self.told.wait()
        return iter(["pause\n"])


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Waiting]:
    for module, name, value in (
        (instant, "STEPS", 2),
        (instant, "MOST_S", 4.0),
        (cloner, "OTHERS_S", 3.0),
        (tuning, "STEPS", 2),
        (tuning, "JUDGED_EVERY", 1),
        (clonesteer, "_EVERY_S", 0.0),
        (clonesteer, "step_back", lambda: None),
    ):
        monkeypatch.setattr(module, name, value)
    waiting = Waiting()
    monkeypatch.setattr(sys, "stdin", waiting)
    yield waiting
    waiting.told.set()  # lets the thread that listens end with its test


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    audio, rate = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    soundfile.write(tmp_path / "speech.wav", np.tile(audio, 9), rate)
    return tmp_path / "speech.wav"


def steered(speech: Path, *options: str) -> int:
    return cli.main(["clone", "K", str(speech), "--consent", CONSENT, "--steered", *options])


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_it_tells_all_that_happens_in_order(
    speech: Path, stdin: Waiting, capsys: pytest.CaptureFixture[str]
) -> None:
    assert steered(speech) == 0
    said = lines(capsys)
    doing = list(dict.fromkeys(line["doing"] for line in said if "doing" in line))
    assert doing == ["listening", "instant voice", "listening closely", "tuning"]
    report = next(line for line in said if "report" in line)
    assert report["enough"] and report["report"]["used_s"] > 30
    assert [line["depth"] for line in said if "voice" in line] == ["instant", "tuned"]
    assert all(Path(line["sample"]).is_file() for line in said if "voice" in line)
    assert any("preview" in line for line in said)
    made = {p.name for p in user_voices_dir().iterdir() if not p.name.startswith("core-")}
    assert made == {"k", "k-instant"}


def test_a_pause_keeps_the_tuning_and_ends(
    speech: Path,
    stdin: Waiting,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = clonesteer.tell

    def tell(**facts: Any) -> None:
        told(**facts)
        if facts.get("doing") == "tuning":
            stdin.told.set()
            for thread in threading.enumerate():
                if thread.name == "steering":
                    thread.join(60)

    monkeypatch.setattr(clonesteer, "tell", tell)
    assert steered(speech, "--tune-only") == clonesteer.PAUSED
    assert not any("voice" in line for line in lines(capsys))
    assert [p.suffix for p in (data_dir() / "cloning").iterdir()] == [".safetensors"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), "of the sound library"])
def test_a_full_disk_costs_the_preview_and_not_the_voice(
    speech: Path,
    stdin: Waiting,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: OSError | str,
) -> None:
    write = SpeakSample.write

    def full(sample: SpeakSample, path: Path) -> None:
        if path.suffix != ".part":
            return write(sample, path)
        path.write_bytes(b"half of it")
        raise soundfile.SoundFileRuntimeError(error) if isinstance(error, str) else error

    monkeypatch.setattr(SpeakSample, "write", full)
    assert steered(speech, "--tune-only") == 0
    said = lines(capsys)
    assert [line["depth"] for line in said if "voice" in line] == ["tuned"]
    assert not any("preview" in line for line in said)
    assert list(cache_dir().glob("clone-preview*")) == []


CHILD = """
import sys
from voiceshift import cli
from voiceshift.cli import clonesteer
from voiceshift.cloning import cloner, instant, tuning
instant.STEPS, instant.MOST_S, cloner.OTHERS_S = 2, 4.0, 3.0
tuning.SAVE_EVERY_S, clonesteer._EVERY_S = 0.0, 0.0
cli.main(sys.argv[1:])
"""


def test_what_was_killed_while_it_tuned_goes_on_where_it_was(
    speech: Path,
    stdin: Waiting,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wish = ["clone", "K", str(speech), "--consent", CONSENT, "--steered", "--tune-only"]
    kept = data_dir() / "cloning"
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, *wish], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if b'"tuning"' in line and list(kept.glob("*.safetensors")):
                break
        assert child.poll() is None, "it ended by itself"
        child.kill()
    assert not user_voices_dir().exists()
    restore, spent_s = tuning.restore, []

    def restored(fitting: Fitting, checkpoint: Path) -> tuple[float, int]:
        found = restore(fitting, checkpoint)
        spent_s.append(found[0])
        return found

    monkeypatch.setattr(tuning, "restore", restored)
    assert cli.main(wish) == 0
    assert spent_s[0] > 0.0
    assert [line["voice"] for line in lines(capsys) if "voice" in line] == ["k"]
    assert list(kept.glob("*.safetensors")) == []


def test_what_is_wrong_comes_as_a_line(
    stdin: Waiting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert steered(tmp_path / "gone.wav") == 0
    assert "Only 0 s" in lines(capsys)[-1]["refusal"]
    assert cli.main(["clone", "K", "x.wav", "--steered"]) == 1
    assert "consent" in lines(capsys)[-1]["error"]
