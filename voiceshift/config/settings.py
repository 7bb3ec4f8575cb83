"""The user's settings: a JSON file of the values that differ from the declared defaults.

Only changed values are stored, so a better default in a later version reaches everybody who never
touched it. Unknown keys are carried along unchanged: they belong to another version of VoiceShift,
and going back and forth between versions must lose nothing.

Not thread-safe; the main thread of the window or command-line process owns the object.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from voiceshift.config import paths
from voiceshift.config.atomic import write_atomically
from voiceshift.config.schema import RENAMED, SETTINGS, in_section, setting
from voiceshift.config.setting import Kind, Value
from voiceshift.errors import SettingsError


class Settings:
    """Declared settings with their current values.

    `notice` is a sentence for a banner when something in the file could not be used, else empty.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Hold the defaults, read nothing. path: where `save` writes; None for the user's file."""
        self.path = path or paths.settings_file()
        self.notice = ""
        self._changed: dict[str, Value] = {}
        self._foreign: dict[str, Any] = {}

    @classmethod
    def load(cls, path: Path | None = None) -> Settings:
        """Read the file, or the defaults where there is none. Never raises: see `notice`.

        A file that is not a JSON object is kept beside as ".bak". A value out of range is moved to
        the nearest allowed one, a value of the wrong type to the default; the notice names both.
        """
        settings = cls(path)
        try:
            stored = json.loads(settings.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return settings
        except (OSError, ValueError, RecursionError) as error:
            settings.notice = settings._keep_aside(str(error))
            return settings
        if isinstance(stored, dict):
            settings._adopt(stored)
        else:
            settings.notice = settings._keep_aside("it is not a JSON object")
        return settings

    def flag(self, key: str) -> bool:
        """Return a setting of kind FLAG. Raises SettingsError for another kind or key."""
        return bool(self._get(key, Kind.FLAG))

    def number(self, key: str) -> float:
        """Return a setting of kind NUMBER. Raises SettingsError for another kind or key."""
        value = self._get(key, Kind.NUMBER)
        assert isinstance(value, float)
        return value

    def text(self, key: str) -> str:
        """Return a setting of kind TEXT, CHOICE or SHORTCUT. Raises SettingsError otherwise."""
        return str(self._get(key, Kind.TEXT, Kind.CHOICE, Kind.SHORTCUT))

    def numbers(self, key: str) -> tuple[float, ...]:
        """Return a setting of kind NUMBERS. Raises SettingsError for another kind or key."""
        value = self._get(key, Kind.NUMBERS)
        assert isinstance(value, tuple)
        return value

    def section(self, name: str) -> dict[str, Any]:
        """Return a section's values by name: `Controls(**settings.section("controls"))`."""
        return {s.name: self._changed.get(s.key, s.default) for s in in_section(name)}

    def takes_folder(self) -> Path:
        """Return where takes are written."""
        folder = self.text("recording.folder")
        return Path(folder).expanduser() if folder else paths.takes_dir()

    def set(self, key: str, value: object) -> None:
        """Change one value, in memory.

        Raises SettingsError for an unknown key, a wrong type, a value out of range, or a shortcut
        that another action has.
        """
        declared = setting(key)
        checked = declared.check(value)
        if declared.kind is Kind.SHORTCUT and checked:
            for other in in_section(declared.section):
                if other.key != key and self.text(other.key).lower() == str(checked).lower():
                    raise SettingsError(
                        f"{checked} already means '{other.title}'. Choose other keys, or clear "
                        "that shortcut first."
                    )
        self._store(key, checked)

    def reset(self, key: str) -> None:
        """Return one setting to its default."""
        setting(key)
        self._changed.pop(key, None)

    def save(self) -> None:
        """Write the file so that it is whole at every instant, even if the power fails.

        Raises SettingsError when the folder cannot be written.
        """
        text = json.dumps({**self._foreign, **self._changed}, indent=2, sort_keys=True) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, text)
        except OSError as error:
            raise SettingsError(
                f"The settings cannot be saved in {self.path.parent} ({error.strerror or error}). "
                "Check that the disk has room and that the folder can be written."
            ) from error

    def _get(self, key: str, *kinds: Kind) -> Value:
        declared = setting(key)
        if declared.kind not in kinds:
            raise SettingsError(f"The setting '{key}' is a {declared.kind.value}.")
        return self._changed.get(key, declared.default)

    def _store(self, key: str, value: Value) -> None:
        if value == SETTINGS[key].default:
            self._changed.pop(key, None)
        else:
            self._changed[key] = value

    def _adopt(self, stored: dict[str, Any]) -> None:
        repaired = []
        for stored_key, value in stored.items():
            key = RENAMED.get(stored_key, stored_key)
            if key not in SETTINGS:
                self._foreign[stored_key] = value
                continue
            if key != stored_key and key in stored:
                continue  # both names: the present one was written later
            declared = SETTINGS[key]
            try:
                typed = declared.typed(value)
                usable = declared.nearest(typed)
            except SettingsError:
                typed, usable = None, declared.default
            if usable != typed:
                repaired.append(declared.title)
            self._store(key, usable)
        if repaired:
            self.notice = f"Corrected settings that were out of range: {', '.join(repaired)}."

    def _keep_aside(self, reason: str) -> str:
        backup = self.path.with_name(self.path.name + ".bak")
        kept = f"The old file is kept as {backup}."
        try:
            self.path.replace(backup)
        except OSError:
            kept = f"The file is {self.path}."
        return f"The settings could not be read ({reason}); the defaults are used. {kept}"
