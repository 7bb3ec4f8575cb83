"""Every text of the window is found, translated, and fits where it stands."""

from __future__ import annotations

import ast
import importlib
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from fake_engine import DEVICES, VIRTUAL_MIC
from PySide6.QtCore import QTranslator

from voiceshift.config import paths
from voiceshift.config.schema import setting
from voiceshift.gui.enginetexts import SENTENCES
from voiceshift.gui.language import LANGUAGES, chosen

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "packaging" / "translations"
TRANSLATED = [code for code in LANGUAGES if code != "en"]

WITHOUT_TEXTS = {"icons.py", "theme.py", "language.py", "enginetexts.py"}
"""Drawings, style sheets, languages in their own words, and what is translated when it is said."""
NOT_SHOWN = {"getLogger", "info", "warning", "error", "exception", "Lane", "put", "Tag", "_ask"}
"""Calls whose texts are for the log or for the program itself."""
NAMES = {
    *("VoiceShift", "VoiceShift Microphone", "Exports", "PySide6-Essentials", "OBS"),
    "not readable: ",  # in the file for helpers
    *("Ctrl+D", "Alt+Up", "Alt+Down", "Del", "0 Hz", "−60 dB"),
}
UNITS = {"Hz", "kHz", "ms", "dB", "dBFS", "LUFS"}


def messages(code: str, folder: Path = SOURCES) -> Iterator[tuple[str, str, list[str], bool]]:
    """Yield source, comment, translations (several of a plural) and whether it is finished."""
    ours = ET.parse(folder / f"voiceshift_{code}.ts").findall("context[name='']/message")
    for message in ours:
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
        now = {source for source, *_ in messages(code, tmp_path)}
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


@pytest.mark.parametrize("code", TRANSLATED)
def test_qt_says_keys_as_briefly_as_keyboards_do(code: str, tool: ModuleType) -> None:
    translator = QTranslator()
    assert translator.load(f"voiceshift_{code}", str(paths.translations_dir()))
    told = [translator.translate(context, text) for context, text in tool.QT_TEXTS]
    assert told[0] == ("Strg" if code == "de" else "Ctrl")
    assert told[1] and len(told[1]) < 16


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


WORDS = {
    "en": ("Stop", "Check-up", "Save"),
    "de": ("Stopp", "Diagnose", "Speichern"),
    "es": ("Detener", "Diagnóstico", "Guardar"),
    "ja": ("停止", "診断", "保存"),
    "zh_CN": ("停止", "诊断", "保存"),
}


STATES = ("first-run", "live", "refused", "settings", "doctor")
"""Of tests/gui/states.py; CI draws all of them."""
LATIN = re.compile(r"[^\W\d_]*[A-Za-z]{3,}")
OWN_WORDS = {
    *("PortAudio V19.6.0 with ALSA", "alsa_input.usb-Yeti", "default", "the Device unavailable"),
    *("Deutsch", "English", "Español", "PgUp", "PgDown", "Space"),
    *("Boss fight, second try", "The door opens", "He falls", "Intro", "Trailer", ".wav"),
}
"""What states.py has libraries, languages by their own names, and takes say."""


def own_names() -> set[str]:
    """Return the words of voices, authors, devices and takes, which no language changes."""
    texts = [*OWN_WORDS, *(device.label for device in (*DEVICES, VIRTUAL_MIC))]
    for manifest in paths.models_dir().glob("*/manifest.json"):
        card = json.loads(manifest.read_text(encoding="utf-8"))
        texts += [str(card.get(fact, "")) for fact in ("name", "author", "licence", "language")]
    return {word for text in texts for word in LATIN.findall(text)}


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("code", "scale"), [*((c, "1") for c in LANGUAGES), ("de", "2")])
def test_the_window_speaks_the_language_and_nothing_is_cut_off(
    code: str, scale: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [
            *(sys.executable, Path(__file__).with_name("states.py"), tmp_path),
            *("--language", code, "--scale", scale, "--only", *STATES),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads((tmp_path / "texts.json").read_text(encoding="utf-8"))
    assert len(list(tmp_path.glob("*.png"))) == len(told) > len(STATES)
    says = {text for seen in told.values() for text in seen["says"]}
    assert says.issuperset(WORDS[code])
    if code != "en":
        differs = {source for source, _, forms, _ in messages(code) if forms != [source]}
        same = {source for source, _, forms, _ in messages(code) if source in forms}
        assert not says & differs - same, "English"
    if code in ("ja", "zh_CN"):
        written = {
            word
            for source, _, forms, _ in messages(code)
            if source not in SENTENCES
            for word in LATIN.findall(" ".join(forms))
        }
        english = {
            f"{word}: {text}"
            for text in says
            for word in LATIN.findall(re.sub(r"/\S+", "", text))
            if word not in written | own_names()
        }
        assert not english
