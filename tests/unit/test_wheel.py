"""The wheel carries everything that the program needs, and the same source gives the same wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


def build(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def test_it_carries_the_code_the_voices_and_the_demo_speech(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    wanted = {p.relative_to(ROOT).as_posix() for p in (ROOT / "voiceshift").rglob("*.py")}
    for folder in ("models", "assets"):
        files = (p for p in (ROOT / folder).rglob("*") if p.is_file())
        wanted |= {f"voiceshift/{p.relative_to(ROOT).as_posix()}" for p in files}
    assert {name for name in packed if name.startswith("voiceshift/")} == wanted


def test_the_unpacked_wheel_finds_its_voices_and_its_demo_speech(
    wheel: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = (
        "from voiceshift.config import paths; from voiceshift.voice.registry import VoiceRegistry\n"
        "assert paths.demo_file().is_file(); r = VoiceRegistry(); voices = r.voices()\n"
        "r.load(voices[0].id); print(paths.models_dir(), len(voices), *r.left_out)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    shipped = sum(1 for p in (ROOT / "models").iterdir() if p.name != "core")
    assert done.stdout.split() == [str(tmp_path / "site/voiceshift/models"), str(shipped)]


def test_the_same_source_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == wheel.read_bytes()
