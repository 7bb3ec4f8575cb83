"""What the rooms below the window say to users is recognised, so that it can be translated."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.virtual import VirtualBackend
from voiceshift.audio.wavfile import AudioReader, WavWriter
from voiceshift.config.settings import Settings
from voiceshift.engine.doctor import Facts, Listener, Server, examine
from voiceshift.engine.messages import Device, EngineState, Telemetry
from voiceshift.errors import VoiceShiftError
from voiceshift.gui import sentences
from voiceshift.gui.enginetexts import SENTENCES
from voiceshift.gui.sentences import _END, _translated, translated
from voiceshift.takes.files import list_takes, rename
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.preset import checked_name
from voiceshift.voice.registry import VoiceRegistry

ROOT = Path(__file__).parents[2]

SPEAK_ELSEWHERE = {
    "config/schema.py": "declared, and translated where they are shown",
    "audio/provenance.py": "voiceshift verify",
    "audio/rtkit.py": "the log",
    "cloning/voicefile.py": "the voice's README.md; what its card says is tested below",
    "audio/virtual.py": "troubles that tests provoke",
    "remote/client.py": "voiceshift ctl",
    "remote/desk.py": "programs that steer",
    "remote/protocol.py": "programs that steer",
}
"""Modules whose sentences no window shows, and where they are read instead."""
PUT_TOGETHER = {
    *("7 is there: 7 in the other program.", "7: 7 in the other program."),
    *("7 s of clear speech.", "Choose a 7 file."),
    "7 lost its device: '7' was unplugged or is no longer the system's default, and the sound"
    " server now 7 elsewhere ('7').",
}
"""Parts of sentences that other tests below provoke whole."""
NOT_SHOWN = {
    "The window cannot open: 7. Run 'python3 start.py' once, which installs what Qt needs, or use"
    " 'voiceshift live' in the terminal.",  # there is none
    "The sound server cannot be watched (7).",  # the log
    "The setting '7' is a 7.",  # a mistake in the program
    *("Not for web pages.", "Ask for 7:7.", "Too many clients."),  # programs that steer
    *("VoiceShift is busy.", "That failed inside VoiceShift; its log says why."),
}


def said_below_the_window() -> Iterator[tuple[str, str]]:
    """Yield what modules below the window say in sentences, "7" in place of values."""
    for file in sorted((ROOT / "voiceshift").rglob("*.py")):
        where = file.relative_to(ROOT / "voiceshift").as_posix()
        outside = where.startswith(("gui/", "cli/", "training/", "evaluation/"))
        if not outside and where not in SPEAK_ELSEWHERE:
            for text in sentences_of(file.read_text(encoding="utf-8")):
                yield where, text


def sentences_of(code: str) -> Iterator[str]:
    """Yield the literals of a module that are sentences for people."""
    tree = ast.parse(code)
    parent = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                part.value
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
                else "7"
                for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        above: ast.AST | None = parent.get(node)
        if isinstance(above, ast.JoinedStr | ast.FormattedValue | ast.Expr):
            continue
        while above is not None and not isinstance(above, ast.Call):
            above = parent.get(above)
        called = "" if above is None else ast.unparse(above.func)
        if re.search(r"(^ValueError|^_?log\.\w+|\.match|^re\.compile)$", called):
            continue
        text = text.strip()
        if re.match(r"[“'\"]?[A-Z7]", text) and re.search(r"[a-z]{2} .*[.!?:][)”]?$", text):
            yield text


def test_every_sentence_below_the_window_can_be_translated() -> None:
    unknown = set()
    for where, text in said_below_the_window():
        whole_is_known = text in NOT_SHOWN or _translated(text) is not None
        for part in () if whole_is_known else _END.split(text.replace(".7", ".")):
            if part in NOT_SHOWN | PUT_TOGETHER:
                continue
            alone = re.sub(r"^7 (?=[A-Z])", "", part)  # what comes before is a sentence too
            if re.search("[a-z]", part) and _translated(part) is None is _translated(alone):
                unknown.add(f"{where}: {part}")
    assert not unknown, "add to gui/enginetexts.py:\n" + "\n".join(sorted(unknown))


def test_a_sentence_that_nobody_declared_is_found() -> None:
    code = (
        '"""Not this."""\n_log.warning("Nor this one.")\nraise E(f"{x} is odd. Try it again.")\n'
        'y = "no sentence"\nz = cond or "Look out for me."'
    )
    assert list(sentences_of(code)) == ["7 is odd. Try it again.", "Look out for me."]


def test_the_longer_sentence_is_meant_when_it_quotes_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sentences, "tr", lambda text, **v: f"<{text.format(**v)}>" if v else text)
    for outer, inner in (
        ("The voice in /v is left out: ", "/v/manifest.json is not valid JSON."),
        ("The voice in /v is left out: ", "The voice in /v has no icon.svg."),
        ("A preset is left out: ", "/p.json is no preset."),
        ("You cannot hear yourself: ", "Headphones is gone."),
        ("The latency was not measured: ", "Mic 2.0 was unplugged."),
    ):
        told = translated(outer + inner)
        assert told.startswith(f"<{outer}"), told
        if not outer.startswith("You"):
            assert told.count("<") == 2, told


def test_titles_and_fractions_in_a_sentence_are_the_windows_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = {"Hear myself": "Mich hören", "Bypass": "Durchlass"}
    monkeypatch.setattr(sentences, "tr", lambda text, **v: words.get(text, text).format(**v))
    monkeypatch.setattr(sentences, "number", lambda value, decimals: f"{value}".replace(".", ","))
    assert (
        translated("Corrected settings that were out of range: Hear myself, Bypass.")
        == "Corrected settings that were out of range: Mich hören, Durchlass."
    )
    assert translated("F7 already means 'Bypass'.") == "F7 already means 'Durchlass'."
    assert translated("It is -15.2 LUFS instead of -14: louder, the voice would be flattened.") == (
        "It is -15,2 LUFS instead of -14: louder, the voice would be flattened."
    )


@pytest.mark.parametrize("now", ["plays", "listens"])
def test_a_device_that_the_sound_server_took_is_told(now: str) -> None:
    moved = (
        "Yeti 2.0 lost its device: 'usb' was unplugged or is no longer the system's default, and"
        f" the sound server now {now} elsewhere ('pci-1.0')."
    )
    assert _translated(moved) == moved


def test_what_a_cloned_voices_card_says_is_known() -> None:
    for text in (
        "Cloned from 34 s of recordings (tuned).",
        "made by a user of VoiceShift",
        "Consent of 2026-11-26: “It is my voice. I agree to use it!”",
    ):
        assert _translated(text) == text


def strings_below_the_window() -> str:
    """Return every literal of the program outside the window, one a line."""
    found = []
    for file in (ROOT / "voiceshift").rglob("*.py"):
        if "gui" not in file.parts:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.append(node.value)
    return "\n".join(found)


def test_the_sentences_to_recognise_are_still_said() -> None:
    said = strings_below_the_window()
    pieces = {
        piece.strip()
        for s in SENTENCES
        for piece in re.split(r"\{\w+\}|[“”():.]|as the microphone|plays|listens", s)
    }
    lost = sorted(piece for piece in pieces if len(piece) > 12 and piece not in said)
    assert not lost


MACHINES = [
    Facts("Linux", (), "", "", ""),
    Facts("Darwin", (), "Mic", "Speakers", "Speakers", portaudio="PortAudio V19"),
    Facts(
        "Windows",
        (Device("Mic", True, False, 44_100), Device("CABLE Input", False, True, 48_000)),
        "Mic",
        "Speakers",
        "Speakers",
        portaudio="PortAudio V19",
        realtime=False,
        telemetry=Telemetry(state=EngineState.RUNNING, hops=1000, load=0.95),
    ),
    Facts(
        "Linux",
        (Device("Mic", True, False, 48_000), Device("virtual-mic", False, True, 48_000)),
        "Mic",
        "virtual-mic",
        "WH-1000XM4",
        portaudio="PortAudio V19",
        server=Server("PipeWire", "1.2", listeners=(Listener("OBS", "alsa_input"),)),
        telemetry=Telemetry(state=EngineState.RUNNING, hops=1000, load=0.7, late_hops=3),
    ),
]


@pytest.mark.parametrize("facts", MACHINES)
def test_what_the_doctor_finds_is_recognised(facts: Facts) -> None:
    report = examine(facts)
    texts = [t for f in report.findings for t in (f.title, f.text, f.advice)]
    texts += [step.text for step in report.steps]
    for text in filter(None, texts):
        assert translated(text) == text  # in English it stays as it was
        rest = " ".join(part for part in _END.split(text) if _translated(part) is None)
        unknown = _translated(text) is None and re.search(r"[a-z]{3} [a-z]{3}", rest)
        assert not unknown, text


def test_values_in_a_sentence_are_translated_too(monkeypatch: pytest.MonkeyPatch) -> None:
    german = {
        "{label} is gone.": "{label} ist weg.",
        "Waiting for it; not back yet: {obstacle}": "Noch nicht da: {obstacle}",
    }
    monkeypatch.setattr(sentences, "tr", lambda text, **v: german.get(text, text).format(**v))
    assert translated("Mic 2.0 is gone. Waiting for it; not back yet: Mic 2.0 is gone.") == (
        "Mic 2.0 ist weg. Noch nicht da: Mic 2.0 ist weg."
    )
    assert translated("Nobody knows this. Mic is gone.") == "Nobody knows this. Mic ist weg."
    assert translated("") == ""


def rename_to(name: str) -> Callable[[Path], object]:
    def refused(folder: Path) -> object:
        with WavWriter(folder / "Intro.wav", 24_000) as writer:
            writer.write(np.zeros(2400, np.float32))
        os.utime(folder / "Intro.wav", (0, 0))
        (take,) = list_takes(folder)
        return rename(take, name)

    return refused


REFUSALS: list[Callable[[Path], object]] = [
    rename_to(""),
    rename_to("What?"),
    rename_to("Mine (dry)"),
    lambda folder: AudioReader(folder / "gone.wav"),
    lambda _: AudioReader(Path(__file__)),
    lambda folder: VoiceRegistry([folder]).load("nobody"),
    lambda folder: VoiceLibrary(VoiceRegistry([folder]), folder).import_file(folder / "a.voice"),
    lambda _: checked_name("", "The preset"),
    lambda _: DeviceDirectory([VirtualBackend([])]).find_output("Speakers"),
    lambda _: Settings().set("shortcuts.stop", "F7"),
]


@pytest.mark.parametrize("refused", REFUSALS)
def test_what_refuses_the_user_is_recognised(
    refused: Callable[[Path], object], tmp_path: Path
) -> None:
    with pytest.raises(VoiceShiftError) as told:
        refused(tmp_path)
    text = str(told.value)
    parts = [text] if _translated(text) is not None else _END.split(text)
    libraries_own = re.compile(r"\(.*\)")
    assert all(_translated(p) is not None or libraries_own.fullmatch(p) for p in parts), text
    assert translated(text) == text  # in English it stays as it was
