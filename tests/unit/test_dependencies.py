"""What the code imports is declared, what is declared is used, pinned, and told about."""

from __future__ import annotations

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
CONSTRAINTS = ROOT / "constraints.txt"
OURS = {"voiceshift", "benchmarks", "tests"}

DISTRIBUTIONS = {
    "moonshine_voice": "moonshine-voice",
    "PIL": "pillow",
    "PySide6": "pyside6-essentials",
    "Xlib": "python-xlib",
    "rtmidi": "python-rtmidi",
}
"""Whose import name is not its name."""
ROOMS = {  # which extras a room may use besides the dependencies of the program
    "voiceshift/training": {"train"},
    "voiceshift/evaluation": {"train", "eval"},
    "voiceshift/voice": {"train"},  # its runtime of torch is the one that training uses
    "benchmarks": {"bench"},
    "voiceshift/audio/m4a.py": {"m4a"},
    "voiceshift/remote/midi.py": {"midi"},
    "packaging": {"freeze"},
    "packaging/pictures.py": {"test"},
    "packaging/sitecards.py": {"test"},
}
USING = ("voiceshift", "benchmarks", "packaging", "tests")
NEVER_IMPORTED = {
    "setuptools",  # pyworld and webrtcvad import its pkg_resources
    "pytest-qt",
    "pytest-timeout",
    "pytest-xdist",
    "properdocs-theme-readthedocs",
    "hatchling",
    "ruff",
    "mypy",
    "pyinstaller",
}
"""Plug-ins and programs."""


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def project() -> dict[str, list[Requirement]]:
    """Return what is declared: "" for the program, else by extra."""
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {"": stated["dependencies"], **stated["optional-dependencies"]}
    return {extra: [Requirement(line) for line in lines] for extra, lines in groups.items()}


def declared(*extras: str) -> set[str]:
    return {canonical(r.name) for extra in ("", *extras) for r in project()[extra]}


def imported(file: Path) -> set[str]:
    """Return the distributions that a file imports anywhere, also by need("name")."""
    names = set[str]()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                names.update(alias.name.split(".")[0] for alias in node.names)
            case ast.ImportFrom(module=str(module)):
                names.add(module.split(".")[0])
            case ast.Call(
                func=ast.Name(id="need") | ast.Attribute(attr="need" | "import_module"),
                args=[ast.Constant(value=str(module)), *_],
            ):
                names.add(module.split(".")[0])
    outside = names - OURS - set(sys.stdlib_module_names) - {"__future__"}
    beside = {path.stem for path in file.parent.glob("*.py")}
    return {canonical(DISTRIBUTIONS.get(name, name)) for name in outside - beside}


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize(
    "file",
    [p.relative_to(ROOT).as_posix() for p in sources("voiceshift", "benchmarks", "packaging")],
)
def test_every_import_is_declared(file: str) -> None:
    extras = {e for room, es in ROOMS.items() if file.startswith(room) for e in es}
    assert imported(ROOT / file) <= declared(*extras)


def test_the_reader_finds_what_it_must(tmp_path: Path) -> None:
    file = tmp_path / "sample.py"
    file.write_text(
        "import os, a.b\nfrom c.d import e\nimport PySide6.QtCore, neighbour\n"
        "def f():\n    import g\n    need('h')\n    importlib.import_module('i.j')\n"
    )
    (tmp_path / "neighbour.py").touch()
    assert imported(file) == {"a", "c", "pyside6-essentials", "g", "h", "i"}


def test_every_declared_package_is_used() -> None:
    used = {name for p in sources(*USING) for name in imported(p)}
    judges = (ROOT / "voiceshift/evaluation/sources.py").read_text(encoding="utf-8")
    used |= {name for name in declared("eval") if f'"{name.replace("-", "_")}"' in judges}
    assert declared(*project()) - used - NEVER_IMPORTED == set()


@pytest.mark.parametrize("extra", list(project()))
def test_every_declared_package_is_pinned_to_a_version_that_is_allowed(extra: str) -> None:
    lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    for wanted in project()[extra]:
        versions = [
            spec.version
            for pin in pins
            if canonical(pin.name) == canonical(wanted.name)
            for spec in pin.specifier
        ]
        assert versions, f"{wanted.name}: renew constraints.txt, see CONTRIBUTING.md"
        assert all(wanted.specifier.contains(version) for version in versions), wanted


@pytest.mark.parametrize("name", sorted(declared(*project())))
def test_every_declared_package_is_told_about(name: str) -> None:
    page = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    table = page[page.index("## Dependencies") :]
    assert name in {canonical(word) for word in re.findall(r"[\w.-]+", table)}
