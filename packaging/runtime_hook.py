"""Runs first in every process of the frozen program on Linux.

PyInstaller's loader puts the program's own libraries into LD_LIBRARY_PATH. The dynamic linker has
read it by now; programs that are started from here (pactl, the system's player) must not see it, or
they would load our libraries instead of their own. The engine process is this program again: it
shall set itself up afresh.

A system without PortAudio gets the one that lies in the program: sounddevice asks find_library.
"""

import ctypes.util
import os
import sys
from pathlib import Path

_original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if _original:
    os.environ["LD_LIBRARY_PATH"] = _original
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

_find = ctypes.util.find_library


def _find_library(name: str) -> str | None:
    if name == "portaudio":
        return str(Path(sys._MEIPASS) / "libportaudio.so.2")  # type: ignore[attr-defined]
    return _find(name)


ctypes.util.find_library = _find_library
