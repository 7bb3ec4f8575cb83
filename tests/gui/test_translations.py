"""Every text of the window is found, translated, and fits where it stands."""

from __future__ import annotations

import ast
import importlib
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PySide6.QtCore import QTranslator

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.virtual import VirtualBackend
from voiceshift.audio.wavfile import AudioReader, WavWriter
from voiceshift.config import paths
from voiceshift.config.schema import setting
from voiceshift.config.settings import Settings
from voiceshift.engine.doctor import Facts, Listener, Server, examine
from voiceshift.engine.messages import Device, EngineState, Telemetry
from voiceshift.errors import VoiceShiftError
from voiceshift.gui.language import LANGUAGES, chosen
from voiceshift.gui.sentences import _END, SENTENCES, _translated, translated
from voiceshift.takes.files import list_takes, rename
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.preset import checked_name
from voiceshift.voice.registry import VoiceRegistry

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "packaging" / "translations"
TRANSLATED = [code for code in LANGUAGES if code != "en"]

WITHOUT_TEXTS = {"icons.py", "theme.py", "language.py", "sentences.py"}
"""Drawings, style sheets, languages in their own words, and what is translated when it is said."""
NOT_SHOWN = {"getLogger", "info", "warning", "error", "exception", "Lane", "put", "Tag", "_ask"}
"""Calls whose texts are for the log or for the program itself."""
NAMES = {
    *("VoiceShift", "VoiceShift Microphone", "Exports", "PySide6-Essentials", "OBS"),
    "not readable: ",  # in the file for helpers
    *("Ctrl+D", "Alt+Up", "Alt+Down", "Del", "0 Hz", "−60 dB"),
}
UNITS = {"Hz", "kHz", "ms", "dB", "dBFS", "LUFS"}


def messages(code: str) -> Iterator[tuple[str, str, list[str], bool]]:
    """Yield source, comment, translations (several of a plural) and whether it is finished."""
    for message in ET.parse(SOURCES / f"voiceshift_{code}.ts").iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        yield (
            message.findtext("source") or "",
            message.findtext("comment") or "",
            forms or [translation.text or ""],
            "type" not in translation.attrib,
        )


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}|%n", text))


def unwrapped(code: str) -> Iterator[str]:
    """Yield literals of a module that look like texts and stand outside `tr`."""
    tree = ast.parse(code)
    parent = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}

    def above(node: ast.AST) -> Iterator[ast.AST]:
        while node in parent:
            node = parent[node]
            yield node

    for node in ast.walk(tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            continue
        calls = [x for x in above(node) if isinstance(x, ast.Call)]
        called = {getattr(c.func, "attr", getattr(c.func, "id", "")) for c in calls[:1]}
        above_it = parent[node]
        is_key = isinstance(above_it, ast.Dict) and node in above_it.keys
        is_doc = is_key or isinstance(above_it, ast.Expr)
        is_raised = any(isinstance(x, ast.Raise) for x in above(node)) and called == {"ValueError"}
        if is_doc or is_raised or called & (NOT_SHOWN | {"tr"}) or node.value in NAMES:
            continue
        words = set(re.findall(r"[^\W\d_]{2,}", node.value)) - UNITS
        if isinstance(parent[node], ast.JoinedStr):
            is_text = bool(words) and re.search(r"^[A-Z“]| [^\W\d_]{3,}", node.value) is not None
        else:
            is_text = bool(words) and bool(re.match(r"[A-Z“]", node.value) or " " in node.value)
        if is_text and not re.match(r"\W*<| ?\(\*", node.value):
            yield node.value


def test_every_text_goes_through_the_translation() -> None:
    found = {
        f"{file.name}: {text}"
        for file in sorted((ROOT / "voiceshift" / "gui").glob("*.py"))
        if file.name not in WITHOUT_TEXTS
        for text in unwrapped(file.read_text(encoding="utf-8"))
    }
    assert not found, "wrap these in tr(): " + "\n".join(sorted(found))


def test_a_forgotten_text_is_found() -> None:
    code = (
        'label("Take this away")\nlabel(f"{n} takes left")\nlabel(tr("fine"))\nset_role(x, "hint")'
    )
    assert list(unwrapped(code)) == ["Take this away", " takes left"]


def test_no_text_is_hidden_from_lupdate_in_an_f_string() -> None:
    for file in sorted((ROOT / "voiceshift" / "gui").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                inside = [x for x in ast.walk(node) if isinstance(x, ast.Call)]
                hidden = [
                    c
                    for c in inside
                    if getattr(c.func, "id", "") == "tr" and isinstance(c.args[0], ast.Constant)
                ]
                assert not hidden, f"{file.name}:{node.lineno}"


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "packaging"))
    yield importlib.import_module("translations")
    sys.path.remove(str(ROOT / "packaging"))


def test_the_sources_know_every_text_and_no_other(tool: ModuleType, tmp_path: Path) -> None:
    for code in LANGUAGES:
        (tmp_path / f"voiceshift_{code}.ts").write_bytes(
            (SOURCES / f"voiceshift_{code}.ts").read_bytes()
        )
    tool.update(tmp_path)
    for code in LANGUAGES:
        now = {
            m.findtext("source")
            for m in ET.parse(tmp_path / f"voiceshift_{code}.ts").iter("message")
        }
        kept = {source for source, *_ in messages(code)}
        assert now == kept, "run packaging/translations.py"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated_with_its_values_and_compiled(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"voiceshift_{code}", str(paths.translations_dir()))
    for source, comment, forms, is_finished in messages(code):
        assert is_finished and all(forms), source
        for form in forms:
            assert placeholders(form) == placeholders(source), source
            assert form.endswith(" ") == source.endswith(" "), source
            assert form.count("\n") == source.count("\n"), source
        if len(forms) == 1 and "%n" not in source:
            assert translator.translate("", source, comment) == forms[0], "run the script again"
        else:
            assert translator.translate("", source, comment, 5) == forms[-1]


def test_the_settings_offer_what_there_is() -> None:
    assert setting("window.language").choices == ("system", *LANGUAGES)
    assert {p.stem for p in paths.translations_dir().glob("*.qm")} == {
        f"voiceshift_{code}" for code in LANGUAGES
    }


@pytest.mark.parametrize(
    ("wish", "system", "code"),
    [
        ("de", ["ja-JP"], "de"),
        ("system", ["de-AT", "en"], "de"),
        ("system", ["nl-BE", "es-MX", "en"], "es"),
        ("system", ["zh-Hans-SG"], "zh_CN"),
        ("system", ["zh-Hant-TW", "ja"], "ja"),
        ("system", ["C"], "en"),
        ("klingon", [], "en"),
    ],
)
def test_the_wish_counts_and_then_the_systems_languages(
    wish: str, system: list[str], code: str
) -> None:
    assert chosen(wish, system) == code


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
        for piece in re.split(r"\{\w+\}|[“”():.]|as the microphone", s)
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
        known_to_the_window = {"Microphone", "Output", "Headphones"}
        assert not unknown or text in known_to_the_window, text


def test_values_in_a_sentence_are_translated_too(monkeypatch: pytest.MonkeyPatch) -> None:
    german = {
        "{label} is gone.": "{label} ist weg.",
        "Waiting for it; not back yet: {obstacle}": "Noch nicht da: {obstacle}",
    }
    monkeypatch.setattr(
        "voiceshift.gui.sentences.tr", lambda text, **v: german.get(text, text).format(**v)
    )
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


WORDS = {
    "en": ("Stop", "Check-up", "Save"),
    "de": ("Stopp", "Diagnose", "Speichern"),
    "es": ("Detener", "Diagnóstico", "Guardar"),
    "ja": ("停止", "診断", "保存"),
    "zh_CN": ("停止", "诊断", "保存"),
}


@pytest.mark.parametrize(("code", "scale"), [*((c, "1") for c in LANGUAGES), ("de", "2")])
def test_the_window_speaks_the_language_and_nothing_is_cut_off(
    code: str, scale: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("speaking.py"), code, tmp_path],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", ""))),
            "VOICESHIFT_HOME": str(tmp_path / "home"),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["code"] == code
    assert (told["start"], told["check-up"], told["save"]) == WORDS[code]
    assert told["cut"] == {page: [] for page in told["cut"]}
    assert len(list(tmp_path.glob(f"{code}-*.png"))) == len(told["cut"]) > 4
