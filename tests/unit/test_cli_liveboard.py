"""`voiceshift live` behind the control API."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from remote_doubles import card
from test_cli_live import RUNNING, FakeEngine

from voiceshift.cli import main
from voiceshift.cli.liveboard import LiveBoard
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import Controls, EngineState, Shape, StartRequest, Telemetry, Voice
from voiceshift.errors import EngineError, RemoteError
from voiceshift.remote.client import ControlClient
from voiceshift.remote.deck import Deck
from voiceshift.remote.protocol import Refusal
from voiceshift.remote.secret import token_file

PORT = 47_832
DEEP = Shape(pitch_semitones=-6.0)
PLAIN = Shape(pitch_semitones=1.0)


class Steerable(FakeEngine):
    """Takes what a board sends."""

    def __init__(self, *pictures: Telemetry) -> None:
        super().__init__(*pictures)
        self.controls = Controls()
        self.error: EngineError | None = None

    def set_controls(self, controls: Controls) -> None:
        if self.error is not None:
            raise self.error
        self.controls = controls

    def load_preset(self, preset_id: str, shape: Shape | None = None) -> None:
        self.calls.append(f"load {preset_id}")
        self.shape = shape

    def voices(self) -> list[Voice]:
        return [card("ada"), card("bob"), replace(card("deep"), shape=DEEP)]

    def record(self, folder: Path) -> Path:
        self.pictures = [replace(RUNNING, recording_s=0.0)]
        return super().record(folder)

    def stop_recording(self) -> list[Path]:
        self.pictures = [RUNNING]
        takes, self._takes = super().stop_recording(), []
        return takes


@pytest.fixture
def engine() -> Steerable:
    return Steerable(RUNNING)


@pytest.fixture
def board(engine: Steerable, tmp_path: Path) -> LiveBoard:
    return LiveBoard(engine, StartRequest(voice_id="ada"), tmp_path, PLAIN)


def test_every_action_reaches_the_engine(board: LiveBoard, engine: Steerable) -> None:
    deck = Deck(board)
    deck.press("mute", "x")
    deck.press("pitch_up", "x")
    deck.press("passthrough", "x")
    assert engine.controls == Controls(mute=True, bypass=True, pitch_semitones=0.5)
    deck.release("passthrough", "x")
    assert engine.controls == Controls(mute=True, pitch_semitones=0.5)
    deck.press("next_voice", "x")
    deck.press("record", "x")
    deck.press("record", "x")
    deck.press("start", "x")
    assert engine.calls == ["load bob", "record", "stop_recording"]
    assert len(board.takes) == 2
    assert board.snapshot().voice_id == "bob"


def test_a_preset_brings_its_sliders_and_takes_them_away(
    board: LiveBoard, engine: Steerable
) -> None:
    board.choose_voice("bob")
    assert engine.shape is None
    board.choose_voice("deep")
    assert engine.shape == DEEP and board.snapshot().wished.pitch_semitones == -6.0
    board.choose_voice("ada")
    assert engine.shape == PLAIN and board.snapshot().wished.pitch_semitones == 1.0


def test_compare_goes_back_and_forth_with_the_sliders(board: LiveBoard, engine: Steerable) -> None:
    deck = Deck(board)
    deck.press("compare", "x")
    assert engine.calls == [], "there was no voice before"
    board.choose_voice("deep")
    board.nudge_pitch(-1)
    deck.press("compare", "x")
    assert board.snapshot().voice_id == "ada" and engine.shape == Shape()
    deck.press("compare", "x")
    assert board.snapshot().voice_id == "deep"
    assert board.snapshot().wished.pitch_semitones == -6.5


def test_values_stay_in_their_range(board: LiveBoard, engine: Steerable) -> None:
    board.nudge_pitch(1000)
    assert engine.controls.pitch_semitones == 24.0


def test_what_it_cannot_do_is_said(board: LiveBoard, engine: Steerable) -> None:
    with pytest.raises(RemoteError, match=r"Ctrl\+C"):
        board.stop()
    engine.error = EngineError("The audio engine is not running.")
    with pytest.raises(RemoteError, match="not running"):
        board.change(mute=True)
    engine.pictures = [Telemetry(EngineState.STOPPED)]
    with pytest.raises(RemoteError, match="ending"):
        board.start()


def first_client(given_up: threading.Event) -> ControlClient:
    """Return a connection as soon as the API listens."""
    while True:
        try:
            return ControlClient(PORT)
        except RemoteError:
            if given_up.wait(0.05):
                raise


def test_a_program_steers_live_without_a_window(
    engine: Steerable, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings()
    settings.set("remote.port", PORT)
    settings.save()
    told: list[Any] = []
    done = threading.Event()

    def talk() -> None:
        try:
            with first_client(done) as client:
                told.append(client.ask("set", controls={"mute": True})["heard"])
                told.append(client.ask("record", on=True)["recording_s"])
                told.append(client.ask("action", name="stop"))
        except Refusal as error:
            told.append(error.code)
        finally:
            done.set()

    talker = threading.Thread(target=talk)

    def end_when_told() -> None:
        if done.is_set():
            raise KeyboardInterrupt

    engine.on_poll = end_when_told
    talker.start()
    code = main(["live", "--control", "--record", str(tmp_path)], lambda: engine)
    done.set()
    talker.join()
    assert code == 0 and told == ["nothing", 0, "not-now"]
    assert engine.controls.mute
    assert f"control API on 127.0.0.1:{PORT}" in capsys.readouterr().err


def test_without_the_option_nothing_listens(engine: Steerable) -> None:
    assert main(["live", "--seconds", "0.1"], lambda: engine) == 0
    assert not token_file().exists()
