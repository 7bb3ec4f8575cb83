"""The window's door: is there a screen, then Qt, the settings and an engine behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from voiceshift.config import paths
from voiceshift.config.logfile import log_to
from voiceshift.config.settings import Settings
from voiceshift.engine.surface import EngineSurface
from voiceshift.errors import VoiceShiftError


def has_display() -> bool:
    """Return whether a window can be shown: False on Linux without X11 or Wayland."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_window(open_engine: Callable[[], EngineSurface], files: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; return the exit code.

    files: absolute paths of voices to install; a window that is open already takes them, and none
    is shown then. Raises VoiceShiftError when Qt cannot be loaded.
    """
    settings = Settings.load()
    try:
        from voiceshift.gui import language, theme  # Qt is loaded for the window only

        application = theme.prepare(settings.flag("window.high_contrast"))
        language.install(application, settings.text("window.language"))
        from voiceshift.gui import handover, window
    except ImportError as error:
        raise VoiceShiftError(
            f"The window cannot open: {error}. Run 'python3 start.py' once, which installs what Qt "
            "needs, or use 'voiceshift live' in the terminal."
        ) from error
    if files and handover.hand_over(files):
        return 0
    log_to(paths.log_dir() / "window.log")
    with closing(open_engine()) as engine:
        code = window.run(settings, engine, files)
    if code == window.RESTART:
        start_again()
        return 0
    return code


def start_again() -> None:
    """Open the window in a new process, which on POSIX takes the place of this one."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable] if frozen else [sys.executable, "-m", "voiceshift"]
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # a program started anew, not a helper of it
    if os.name == "nt":
        subprocess.Popen(command)
    else:
        os.execv(command[0], command)
