"""One file for whoever helps: settings, devices, versions, findings, meters and the last log.

No sound and no names of takes. The home folder is written as "~", so that a user's name stays out.
"""

from __future__ import annotations

import json
import platform
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path

from voiceshift import __version__
from voiceshift.engine.messages import CheckUp, Device, Telemetry
from voiceshift.errors import SettingsError
from voiceshift.gui.language import tr

_PACKAGES = ("numpy", "scipy", "sounddevice", "onnxruntime", "PySide6-Essentials", "soundfile")
_MOST_LOG_BYTES = 1_000_000


@dataclass(frozen=True)
class Diagnosis:
    """What goes into the file."""

    settings_file: Path
    log_folder: Path
    devices: Sequence[Device]
    telemetry: Telemetry
    report: CheckUp | None


def write(diagnosis: Diagnosis, folder: Path, now: datetime) -> Path:
    """Write the zip file into a folder and return its path.

    Raises SettingsError when it cannot be written.
    """
    target = folder / f"voiceshift-diagnostics-{now:%Y%m%d-%H%M%S}.zip"
    parts = {
        "versions.json": _json(_versions()),
        "devices.json": _json([asdict(device) for device in diagnosis.devices]),
        "meters.json": _json({**asdict(diagnosis.telemetry), "take_path": ""}),
        "check-up.json": _json(None if diagnosis.report is None else asdict(diagnosis.report)),
        "settings.json": _text(diagnosis.settings_file),
    }
    for log in sorted(diagnosis.log_folder.glob("*.log*")):
        parts[f"log/{log.name}"] = _text(log)
    home = str(Path.home())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text.replace(home, "~"))
    except OSError as error:
        raise SettingsError(
            tr(
                "The diagnostics cannot be written to {folder} ({reason}). Make room on the disk,"
                " then try again.",
                folder=folder,
                reason=error.strerror or error,
            )
        ) from error
    return target


def _versions() -> dict[str, str]:
    found = {"voiceshift": __version__, "python": sys.version, "system": platform.platform()}
    for package in _PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:  # a frozen program carries no such notes
            found[package] = "unknown"
    return found


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str) + "\n"


def _text(path: Path) -> str:
    """Return the end of a text file; a word on why not when it cannot be read."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _MOST_LOG_BYTES))
            return file.read().decode(errors="replace")
    except OSError as error:
        return f"not readable: {error.strerror}\n"
