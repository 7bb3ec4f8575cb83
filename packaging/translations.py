"""Bring the translations up to date: translations/*.ts from the source, the .qm files from those.

    .venv/bin/python packaging/translations.py

Both programs, pyside6-lupdate and pyside6-lrelease, come with PySide6. A text that is new stands
in every .ts as unfinished; translate it there (pyside6-linguist or any editor) and run this again.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from voiceshift.config import paths
from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import SETTINGS
from voiceshift.gui.enginetexts import SENTENCES

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "packaging" / "translations"
QT_TEXTS = (("QShortcut", "Ctrl"), ("QKeySequenceEdit", "Press shortcut"))
"""Context and text of what Qt translates too, but longer than there is room for."""
CODES = ("en", "de", "es", "ja", "zh_CN")


def declared_texts() -> list[str]:
    """Return the texts that the window takes from elsewhere: settings, voices, the engine."""
    return list(dict.fromkeys(text for text in _declared() if text))


def update(folder: Path) -> None:
    """Find all texts and write the .ts files of a folder anew; what is translated stays."""
    with tempfile.TemporaryDirectory() as scratch:
        declared = Path(scratch) / "declared.py"
        lines = (f"tr({json.dumps(text, ensure_ascii=False)})\n" for text in declared_texts())
        qts = (f'QCoreApplication.translate("{where}", "{text}")\n' for where, text in QT_TEXTS)
        declared.write_text("".join((*lines, *qts)), encoding="utf-8")
        sources = [str(path) for path in sorted((ROOT / "voiceshift" / "gui").glob("*.py"))]
        for code in CODES:
            target = ["-target-language", code, "-ts", str(folder / f"voiceshift_{code}.ts")]
            plurals = ["-pluralonly"] if code == "en" else []
            flags = ["-locations", "none", "-no-obsolete", "-source-language", "en", *plurals]
            _run("lupdate", *sources, str(declared), *flags, *target)


def release(folder: Path, target: Path) -> None:
    """Compile the .ts files of a folder into another one."""
    for code in CODES:
        name = f"voiceshift_{code}"
        _run("lrelease", str(folder / f"{name}.ts"), "-qm", str(target / f"{name}.qm"), "-silent")


def _declared() -> Iterator[str]:
    for setting in SETTINGS.values():
        if not setting.is_state and setting.name not in ACTIONS:  # theirs are put together
            yield from (setting.title, setting.description, setting.unit)
            if setting.key != "window.language":
                yield from (choice.capitalize() for choice in setting.choices)
    yield from ("System", "Person", "Character", "Blend", "Cloned", "Preset")
    yield from SENTENCES
    yield from (action.title for action in ACTIONS.values())
    for manifest in sorted(paths.models_dir().glob("*/manifest.json")):
        voice = json.loads(manifest.read_text(encoding="utf-8"))
        yield voice.get("description", "")
        yield from voice.get("tags", ())


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([beside if beside.exists() else beside.name, *arguments], check=True)


if __name__ == "__main__":
    update(FOLDER)
    release(FOLDER, paths.translations_dir())
