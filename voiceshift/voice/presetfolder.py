"""The user's presets as files, ID.json in one folder. Any thread may call; nothing is cached.

A file is whole at every instant. A broken one is kept aside as ID.json.bak, never overwritten, and
told of; one of a later VoiceShift stays as it is. What is removed goes to a folder beside.
"""

from __future__ import annotations

import logging
from pathlib import Path

from voiceshift.config.atomic import write_atomically
from voiceshift.errors import PresetError
from voiceshift.voice.preset import MAX_BYTES, NewerPresetError, Preset, from_bytes, is_id, to_text

SUFFIX = ".json"
_log = logging.getLogger(__name__)


class PresetFolder:
    """See the module's docstring."""

    def __init__(self, folder: Path) -> None:
        """folder: made when the first preset is kept."""
        self.folder = folder
        self._left_out: list[str] = []

    @property
    def left_out(self) -> tuple[str, ...]:
        """Why files are not among the presets, a sentence each, as far as it looked."""
        return tuple(self._left_out)

    def presets(self) -> dict[str, Preset]:
        """Return every usable preset by id, in the order of the ids."""
        try:
            paths = sorted(self.folder.glob(f"*{SUFFIX}"))
        except OSError as error:
            self._warn(f"The presets in {self.folder} are left out: {error.strerror}.")
            return {}
        found = {}
        for path in paths:
            try:
                found[path.stem] = self._read(path)
            except FileNotFoundError:
                continue  # removed meanwhile
            except NewerPresetError as error:
                self._warn(f"A preset is left out: {error}")
            except PresetError as error:
                self._warn(f"A preset is left out: {error} {_keep_aside(path)}")
            except OSError as error:
                self._warn(f"A preset is left out: {path} cannot be read ({error.strerror}).")
        return found

    def keep(self, preset: Preset) -> None:
        """Write a preset under its id, in place of what had it. Raises PresetError."""
        if not is_id(preset.id):
            raise PresetError(f"{preset.id!r} cannot be a preset's id. Choose another name.")
        path = self.path(preset.id)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(path, to_text(preset))
        except OSError as error:
            raise PresetError(
                f"“{preset.name}” cannot be saved in {self.folder} ({error.strerror or error}). "
                "Check that the disk has room and that the folder can be written."
            ) from error

    def path(self, preset_id: str) -> Path:
        """Return where a preset is kept."""
        return self.folder / f"{preset_id}{SUFFIX}"

    def _read(self, path: Path) -> Preset:
        if not is_id(path.stem):
            raise PresetError(f"{path} has a name that no preset has.")
        with path.open("rb") as file:
            return from_bytes(file.read(MAX_BYTES + 1), path.stem, str(path))

    def _warn(self, text: str) -> None:
        if text not in self._left_out:
            self._left_out.append(text)
            _log.warning("%s", text)


def free_path(path: Path) -> Path:
    """Return path, or the same with a number at its end if something is there already."""
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}.{number}")
    return free


def _keep_aside(path: Path) -> str:
    backup = free_path(path.with_name(path.name + ".bak"))
    try:
        path.rename(backup)
    except OSError:
        return "Delete or repair that file."
    return f"It is kept as {backup}."
