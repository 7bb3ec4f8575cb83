"""What Windows installs: a set-up program, made by Inno Setup 6."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
USUAL_PLACES = [
    Path(os.environ.get("PROGRAMFILES(X86)", ""), "Inno Setup 6", "ISCC.exe"),
    Path(os.environ.get("LOCALAPPDATA", ""), "Programs", "Inno Setup 6", "ISCC.exe"),
]
"""For all users and, as winget may do, for one."""


def installers(dist: Path, version: str) -> list[Path]:
    """Make the set-up program from dist/voiceshift and return it.

    VOICESHIFT_SIGNTOOL, a command in which $f stands for the file, signs it, what it installs and
    the uninstaller.
    Raises SystemExit without Inno Setup.
    """
    compiler = shutil.which("iscc") or next((p for p in USUAL_PLACES if p.is_file()), None)
    if compiler is None:
        sys.exit("Inno Setup 6 is missing: winget install JRSoftware.InnoSetup.")
    command = [str(compiler), "/Qp", f"/DVersion={version}", f"/DDist={dist}"]
    signing = os.environ.get("VOICESHIFT_SIGNTOOL")
    if signing:
        command += ["/DSigned", f"/Svoiceshift={signing}"]
    subprocess.run([*command, str(HERE / "windows" / "voiceshift.iss")], check=True)
    return [dist / f"VoiceShift-{version}-setup.exe"]
