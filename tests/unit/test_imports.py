"""The borders between the rooms (shared/DESIGN.md), read from the imports themselves."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "voiceshift"

ALLOWED: dict[str, set[str]] = {
    "audio": set(),
    "dsp": {"audio.format"},
    "voice": {"dsp", "audio.format", "config.paths", "config.schema", "config.atomic"},
    "takes": {"dsp", "audio", "config.paths", "config.atomic"},
    "engine": {"takes", "voice", "dsp", "audio", "config.paths", "config.logfile"},
    "config": {"engine.messages"},
    "remote": {"engine.messages", "config"},
    "gui": {
        "engine.client",
        "engine.surface",
        "engine.messages",
        "engine.takejobs",
        "engine.player",
        "takes",
        "config",
        "remote",
    },
    "cloning": {"voice", "dsp", "audio", "engine.filedenoise", "config.paths", "config.atomic"},
    "training": {"voice", "dsp", "audio", "evaluation.heldout"},
    "evaluation": {"training", "voice", "dsp", "audio", "engine"},
}
"""What each room may import of the others, as prefixes; errors and its own files always."""

OFFLINE_ROOMS = {"cloning", "training", "evaluation"}
LIVE_ROOMS = {"audio", "dsp", "voice", "takes", "engine", "config", "remote", "gui"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imported_names(path: Path, inside_functions: bool) -> set[str]:
    """Return dotted names that a file imports; without inside_functions, those at import time."""
    names: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            module = node.module or ""
            names.add(module)
            names.update(f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            waiting.extend(node.orelse)
        elif inside_functions or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            waiting.extend(ast.iter_child_nodes(node))
    return names


def ours(names: set[str]) -> set[str]:
    """Return the modules of the package among dotted names, with the packages around them."""
    found = {name for name in names if name in MODULES}
    return found | {name.rsplit(".", 1)[0] for name in found if "." in name}


@cache
def reached(module: str) -> frozenset[str]:
    """Return every name that importing a module imports, through any module of the package."""
    names, waiting, seen = set[str](), [module], set[str]()
    while waiting:
        current = waiting.pop()
        if current in seen or current not in MODULES:
            continue
        seen.add(current)
        direct = imported_names(MODULES[current], inside_functions=False)
        names |= direct
        waiting.extend(ours(direct))
    return frozenset(names)


def top_level(names: set[str] | frozenset[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in ALLOWED])
def test_imports_run_down_only(module: str) -> None:
    allowed = ALLOWED[room(module)] | {room(module), "errors"}
    for name in ours(imported_names(MODULES[module], inside_functions=True)):
        inner = name.removeprefix("voiceshift").removeprefix(".")
        is_package = any(prefix.startswith(inner + ".") for prefix in allowed)
        if inner and not is_package:
            assert any(inner == a or inner.startswith(a + ".") for a in allowed), name


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) == "gui"])
def test_the_window_loads_no_audio_or_model_library(module: str) -> None:
    assert not top_level(reached(module)) & {"torch", "onnxruntime", "sounddevice"}


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) not in {"gui", "app"}])
def test_nothing_below_the_window_imports_qt(module: str) -> None:
    direct = top_level(imported_names(MODULES[module], inside_functions=True))
    assert not direct & {"PySide6", "pyqtgraph"}


@pytest.mark.parametrize("module", list(MODULES))
def test_only_portaudio_imports_sounddevice(module: str) -> None:
    direct = top_level(imported_names(MODULES[module], inside_functions=True))
    assert "sounddevice" not in direct or module == "voiceshift.audio.portaudio"


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in LIVE_ROOMS])
def test_the_live_path_imports_no_offline_room(module: str) -> None:
    direct = imported_names(MODULES[module], inside_functions=True)
    reachable = direct | reached(module)
    assert not {room(name) for name in ours(set(reachable))} & OFFLINE_ROOMS


DECLARATIONS = {"voiceshift.config.actions", "voiceshift.config.setting"}


@pytest.mark.parametrize("name", ["", ".paths", ".atomic", ".actions", ".setting", ".schema"])
def test_what_rooms_below_may_ask_of_config_is_a_leaf(name: str) -> None:
    module = f"voiceshift.config{name}"
    outside = ours(imported_names(MODULES[module], inside_functions=True)) - {module}
    assert outside <= {"voiceshift", "voiceshift.errors", "voiceshift.config"} | DECLARATIONS


def test_the_reader_finds_what_it_must(tmp_path: Path) -> None:
    file = tmp_path / "sample.py"
    file.write_text(
        "import torch.nn\n"
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import never\n"
        "try:\n    import maybe\nexcept ImportError:\n    pass\n"
        "def f():\n    from late import thing\n"
    )
    assert top_level(imported_names(file, inside_functions=False)) == {"torch", "typing", "maybe"}
    assert "late.thing" in imported_names(file, inside_functions=True)
    assert "torch" in reached("voiceshift.voice.network")
