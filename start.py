"""Set VoiceShift up and start it: the only command a user needs. Standard library only.

    python3 start.py                 set up if need be, then open the window
    python3 start.py live ...        set up if need be, then run any `voiceshift` command
    python3 start.py test ...        set up with the test tools, then run pytest

Everything is installed into .venv beside this file. A stamp there remembers what was installed, so
that a second start is immediate. On Debian and Ubuntu missing system libraries are installed too
where that is allowed without a password; elsewhere they are named.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 10)

CONSTRAINTS = ROOT / "constraints.txt"
"""The tested version of every package."""
TORCH = "torch"
"""For tests and training; the program itself runs on ONNX Runtime."""
TORCH_CPU_WHEELS = "https://download.pytorch.org/whl/cpu"
"""The registry's own torch for Linux brings gigabytes of GPU libraries along."""

LIBRARIES = {
    "libportaudio2": "portaudio",
    "libsndfile1": "sndfile",
    "libegl1": "EGL",
    "libgl1": "GL",
    "libdbus-1-3": "dbus-1",
    "libfontconfig1": "fontconfig",
    "libxkbcommon-x11-0": "xkbcommon-x11",
    "libxcb-cursor0": "xcb-cursor",
    "libxcb-icccm4": "xcb-icccm",
    "libxcb-image0": "xcb-image",
    "libxcb-keysyms1": "xcb-keysyms",
    "libxcb-randr0": "xcb-randr",
    "libxcb-render-util0": "xcb-render-util",
    "libxcb-shape0": "xcb-shape",
    "libxcb-xinerama0": "xcb-xinerama",
    "libxcb-xkb1": "xcb-xkb",
}
"""Debian packages of what PortAudio and Qt load, and the library that shows each is there."""
REAL_TIME_TESTS = ["tests/e2e"]
"""They measure delays on sound servers: alone, or what runs beside them is measured too."""
OTHER_TESTS = ["--ignore=tests/e2e", "-n", "2", "--dist", "loadfile"]
ALSA_PULSE = "libasound_module_pcm_pulse.so"
"""Without it ALSA, and so PortAudio, does not see PulseAudio or PipeWire."""
TEST_PROGRAMS = {
    "pulseaudio": "pulseaudio",
    "pulseaudio-utils": "pactl",
    "xvfb": "Xvfb",
    "xauth": "xauth",
    "dbus-daemon": "dbus-daemon",
    "g++": "g++",
}
"""Debian packages of programs for the tests, and the program in each; pyworld is compiled."""


def main(arguments: list[str]) -> int:
    """Set up, then run what the arguments ask for; return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        return fail("VoiceShift needs Python 3.10 or newer. Install it, then try again.")
    testing = arguments[:1] == ["test"]
    try:
        set_up(testing)
    except subprocess.CalledProcessError as error:
        command = shlex.join(map(str, error.cmd))
        return fail(f"The set-up stopped at:\n  {command}\nCheck the connection, then try again.")
    if not testing:
        return run([venv_python(), "-m", "voiceshift", *arguments])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.name == "nt":  # where Qt's offscreen platform looks for fonts beside itself
        fonts = Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")
        os.environ.setdefault("QT_QPA_FONTDIR", str(fonts))
    os.chdir(ROOT)
    pytest = [venv_python(), "-m", "pytest"]
    if arguments[1:]:
        return run([*pytest, *arguments[1:]])
    codes = [subprocess.run([*pytest, *some]).returncode for some in (OTHER_TESTS, REAL_TIME_TESTS)]
    return max(codes, key=abs)


def set_up(testing: bool) -> None:
    """Install what is missing. Raises CalledProcessError when a step fails."""
    install_packages(missing_packages(testing))
    if is_stamped(testing):
        return
    print("Setting VoiceShift up. This happens once and takes a few minutes.", flush=True)
    if not works(venv_python()):
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    if testing:
        install_torch()
    install_project(testing)
    stamp(testing).write_text(fingerprint(), encoding="utf-8")


def venv_python() -> str:
    """Path of the interpreter in .venv."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def works(python: str) -> bool:
    """Return whether an interpreter starts and has pip; a system upgrade can break it."""
    try:
        return (
            subprocess.run([python, "-m", "pip", "--version"], capture_output=True).returncode == 0
        )
    except OSError:
        return False


def pip_install() -> list[str]:
    """Return the start of a pip command inside .venv."""
    return [venv_python(), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]


def install_project(testing: bool) -> None:
    """Install VoiceShift and what it needs, in the tested versions.

    A computer for which one of them does not exist gets the newest that it can have; tests do not.
    """
    wanted = ["--editable", f"{ROOT}[test,train]" if testing else str(ROOT)]
    try:
        subprocess.run([*pip_install(), "--constraint", str(CONSTRAINTS), *wanted], check=True)
    except subprocess.CalledProcessError:
        if testing:
            raise
        print("The tested versions cannot be had here. Trying those that can.", flush=True)
        subprocess.run([*pip_install(), *wanted], check=True)


def install_torch() -> None:
    """Install the CPU build of torch from the first place that has it.

    First a local folder of wheels if pip is configured with one (asked without an index, so that
    the answer is immediate), then PyTorch's own CPU wheels, then the index that pip is configured
    with.
    """
    attempts = [["--no-index", "--no-deps", TORCH]]
    if sys.platform != "darwin":  # macOS has one build only
        attempts.append(
            ["--retries", "0", "--timeout", "15", "--index-url", TORCH_CPU_WHEELS, TORCH]
        )
    for attempt in attempts:
        command = [*pip_install(), "--constraint", str(CONSTRAINTS), *attempt]
        if subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0:
            return
    subprocess.run([*pip_install(), "--constraint", str(CONSTRAINTS), TORCH], check=True)


def stamp(testing: bool) -> Path:
    """File that says what was installed, for one of the two kinds of set-up."""
    return VENV / ("set-up-test" if testing else "set-up")


def is_stamped(testing: bool) -> bool:
    """Return whether the set-up is current; one with the test tools serves for running too."""
    kinds = [True] if testing else [True, False]
    return any(
        stamp(kind).is_file() and stamp(kind).read_text(encoding="utf-8") == fingerprint()
        for kind in kinds
    )


def fingerprint() -> str:
    """Return a text that changes when another set-up is needed."""
    files = (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__))
    wanted = b"".join(file.read_bytes() for file in files)
    return hashlib.sha256(wanted + f"{sys.version}{ROOT}".encode()).hexdigest()


def missing_packages(testing: bool) -> list[str]:
    """Return the Debian packages that are needed and not there; none but on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [p for p, library in LIBRARIES.items() if ctypes.util.find_library(library) is None]
    folders = ("lib/alsa-lib", "lib/*/alsa-lib", "lib64/alsa-lib")
    if not any(f for folder in folders for f in Path("/usr").glob(f"{folder}/{ALSA_PULSE}")):
        missing.append("libasound2-plugins")
    if importlib.util.find_spec("ensurepip") is None:  # Debian packs it apart
        missing.append("python3-venv")
    if testing:
        if not Path(sysconfig.get_path("include"), "Python.h").is_file():
            missing.append("python3-dev")
        missing += [p for p, program in TEST_PROGRAMS.items() if shutil.which(program) is None]
    return missing


def install_packages(packages: list[str]) -> None:
    """Install Debian packages if that is possible without asking; else say what to do."""
    if not packages:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    prefix = administrator_prefix()
    if shutil.which("apt-get") is None:
        print(f"Some system libraries are missing. Debian calls them: {' '.join(packages)}")
    elif prefix is None:
        print(
            f"Some system libraries are missing. Install them with:\n  sudo {shlex.join(install)}"
        )
    else:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "--quiet"], install):
            done = subprocess.run([*prefix, *command], env=environment, stdout=subprocess.DEVNULL)
            if done.returncode != 0:
                print(f"This did not work, going on without: {shlex.join(command)}")


def administrator_prefix() -> list[str] | None:
    """Return what makes a command run as root without asking, or None if nothing does."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def run(command: list[str]) -> int:
    """Run the program in place of this one where the system can, else wait for it."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # Ctrl+C reached the program as well, which ends in its own time


def fail(text: str) -> int:
    """Tell why it cannot go on."""
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
