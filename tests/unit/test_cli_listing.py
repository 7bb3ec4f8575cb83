"""Lists are complete, readable, and the same as JSON; every command explains itself."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import asdict

import pytest

from voiceshift import __main__, __version__, cli
from voiceshift.cli import main
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import Device, Shape, Voice

DEVICES = [
    Device("Mikrofon ü (ALSA)", True, False, 44100, is_default_input=True),
    Device("Headset (ALSA)", True, True, 48000, is_default_output=True),
    Device("demo", True, False, 24000, is_virtual=True),
    Device("null", False, True, 48000, is_virtual=True),
]
VOICES = [
    Voice("kathleen", "Kathleen", "Calm.", "en", "K", "CC0", 197.4, "icon.svg"),
    Voice("bdl", "BDL", "Clear.", "en", "CMU", "CC BY", 120.0, "icon.svg"),
    Voice(
        "villain",
        "Villain",
        "75% Giant + 25% Ben",
        "en",
        "W",
        "CC0",
        90.0,
        "",
        kind="preset",
        tags=("deep",),
        shape=Shape(denoise=0.5),
        made_of=(("giant", 0.75), ("bdl", 0.25)),
    ),
    Voice("ghost", "Ghost", "Cold.", "mul", "We", "CC0", 170.0, "icon.svg", kind="character"),
]


class ListingEngine(EngineClient):
    """An engine that has devices and voices and no process."""

    def __init__(self) -> None:
        self.closed = False

    def devices(self, rescan: bool = False) -> list[Device]:
        return DEVICES

    def voices(self) -> list[Voice]:
        return VOICES

    def close(self) -> None:
        self.closed = True


def test_devices_stand_under_their_direction_with_the_default_marked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    engine = ListingEngine()
    assert main(["devices"], lambda: engine) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Inputs",
        "  * Mikrofon ü (ALSA)  44100 Hz",
        "    Headset (ALSA)  48000 Hz",
        "    demo",
        "Outputs",
        "  * Headset (ALSA)  48000 Hz",
        "    null",
    ]
    assert engine.closed


def test_devices_and_voices_as_json_hold_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "--json"], ListingEngine) == 0
    assert json.loads(capsys.readouterr().out) == [asdict(device) for device in DEVICES]
    assert main(["voices", "--json"], ListingEngine) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(
        json.dumps([asdict(voice) for voice in VOICES])
    )


def test_voices_are_listed_by_id_with_licence_and_pitch(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["voices"], ListingEngine) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "kathleen  Kathleen (en, 197 Hz, CC0): Calm."
    assert lines[1].startswith("bdl       BDL")
    assert lines[2] == "villain   Villain (preset, 90 Hz, CC0): 75% Giant + 25% Ben"
    assert lines[3] == "ghost     Ghost (character, 170 Hz, CC0): Cold."


def test_no_voice_at_all_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    class Empty(ListingEngine):
        def voices(self) -> list[Voice]:
            return []

    assert main(["voices"], Empty) == 0
    assert main(["voices", "--json"], Empty) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    "command", ["", "live", "convert", "devices", "voices", "latency", "doctor", "bench"]
)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([*command.split(), "--help"])
    assert stop.value.code == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "usage: voiceshift" in text
    if command == "live":
        assert "-24 to 24 semitones" in text and "0 to 1" in text
        assert "{low,balanced,safe}" in text


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"voiceshift {__version__}\n"


@pytest.mark.parametrize("arguments", [["sing"], ["convert", "one"], ["voices", "--loud"]])
def test_unknown_commands_and_missing_arguments_are_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_a_name_that_a_pipe_does_not_know_ends_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")  # as Windows' are
    for name in __main__.THREAD_VARIABLES:
        monkeypatch.setenv(name, "1")
    monkeypatch.setattr(sys, "stdout", pipe)
    monkeypatch.setattr(cli, "main", lambda: pipe.write('{"name": "\u58f0 \u00fc"}'))
    __main__.main()
    pipe.flush()
    written = pipe.buffer.getvalue().decode("cp1252")  # type: ignore[attr-defined]
    assert json.loads(written) == {"name": "\u58f0 \u00fc"}
