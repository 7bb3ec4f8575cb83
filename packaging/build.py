"""Build the program for people without Python: one folder, then what this system installs.

    python packaging/build.py             Linux: .deb and AppImage; Windows: set-up; macOS: .dmg
    python packaging/build.py --folder    only the folder dist/voiceshift, on macOS the .app

Standard library only: PyInstaller and what the program needs are installed, in the versions of
constraints.txt, into an environment of their own below build/. docs/PACKAGING.md says what each
system must have, and how programs are signed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import linux
import macos
import windows

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
DIST = ROOT / "dist"
FOLDER = DIST / "voiceshift"
EXTRAS = "freeze,midi"
PYTHONS = ((3, 10), (3, 12))
"""Oldest and newest for which all that is frozen comes ready-made; python-rtmidi ends there."""
LARGEST_FOLDER_MB = 350
LARGEST_DOWNLOAD_MB = 150


def main(arguments: list[str]) -> int:
    """Build; return the exit code."""
    parser = argparse.ArgumentParser(description="Build the VoiceShift program.")
    parser.add_argument("--folder", action="store_true", help="only the folder, no installer")
    chosen = parser.parse_args(arguments)
    if not PYTHONS[0] <= sys.version_info[:2] <= PYTHONS[1]:
        oldest, newest = (".".join(map(str, version)) for version in PYTHONS)
        sys.exit(f"Build with a Python from {oldest} to {newest}: python-rtmidi has no others.")
    began = time.monotonic()
    os.environ.setdefault("SOURCE_DATE_EPOCH", last_change())
    os.environ["PYTHONHASHSEED"] = "0"  # PyInstaller's archives follow the order of sets
    os.environ["VOICESHIFT_BUILD"] = str(BUILD)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        build_folder(environment())
        size = megabytes(FOLDER)
        print(f"{FOLDER}: {size:.0f} MB installed, {time.monotonic() - began:.0f} s")
        check(size, LARGEST_FOLDER_MB, FOLDER)
        if not chosen.folder:
            for product in installers():
                print(f"{product}: {megabytes(product):.0f} MB")
                check(megabytes(product), LARGEST_DOWNLOAD_MB, product)
            write_sums()
    except subprocess.CalledProcessError as error:
        print(f"This step failed: {error.cmd}", file=sys.stderr)
        return 1
    return 0


def environment() -> Path:
    """Return the interpreter of an environment with all that is needed, made if it is not there."""
    folder = BUILD / "environment"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    constraints = ROOT / "constraints.txt"
    seal = hashlib.sha256(constraints.read_bytes() + f"{sys.version}{EXTRAS}".encode()).hexdigest()
    stamp = folder / "voiceshift-stamp"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == seal:
        return python
    print("Installing what the build needs.", flush=True)
    run(sys.executable, "-m", "venv", "--clear", folder)
    pip = (python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-compile")
    run(*pip, "--constraint", constraints, "--editable", f"{ROOT}[{EXTRAS}]")
    stamp.write_text(seal, encoding="utf-8")
    return python


def build_folder(python: Path) -> None:
    """Freeze the program into FOLDER."""
    shutil.rmtree(DIST, ignore_errors=True)
    run(python, ROOT / "packaging" / "icons.py", BUILD / "icons")
    spec = ROOT / "packaging" / "voiceshift.spec"
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", DIST, "--workpath", BUILD]
    run(python, "-m", "PyInstaller", *options, spec)
    if sys.platform.startswith("linux"):
        linux.strip_python(FOLDER)


def installers() -> list[Path]:
    """Make this system's installers from FOLDER and return them."""
    version = program_version()
    if sys.platform == "win32":
        return windows.installers(DIST, version)
    if sys.platform == "darwin":
        return macos.installers(DIST, version)
    return linux.installers(DIST, BUILD, version)


def write_sums() -> None:
    """Put the bill of materials beside the installers, and the SHA-256 of all into SHA256SUMS."""
    system = f"{sys.platform}-{platform.machine()}"
    shutil.copy(BUILD / "sbom.cdx.json", DIST / f"voiceshift-{system}.cdx.json")
    files = sorted(p for p in DIST.iterdir() if p.is_file() and p.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def check(size_mb: float, largest_mb: float, path: Path) -> None:
    """Raise SystemExit when something became too large."""
    if size_mb > largest_mb:
        sys.exit(f"{path} has {size_mb:.0f} MB; {largest_mb} MB are allowed.")


def megabytes(path: Path) -> float:
    """Return the size of a file, or of all files below a folder."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if not p.is_symlink()]
    return sum(p.stat().st_size for p in files if p.is_file()) / 1e6


def program_version() -> str:
    """Return the version that the package states."""
    text = (ROOT / "voiceshift" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found is not None
    return found[1]


def last_change() -> str:
    """Return when the source changed last, in seconds of Unix time; 0 outside a checkout."""
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True
    )
    return asked.stdout.strip() or "0"


def run(*command: object) -> None:
    """Run a command. Raises CalledProcessError when it fails."""
    subprocess.run([str(word) for word in command], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
