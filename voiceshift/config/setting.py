"""What a setting is: its key, type, unit, range, default, description and former names.

`config.schema` declares them all.
"""

from __future__ import annotations

import contextlib
import math
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from voiceshift.errors import SettingsError

Value: TypeAlias = bool | float | str | tuple[float, ...]


class Kind(str, Enum):
    """What a setting holds, and so which control edits it."""

    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"
    SHORTCUT = "shortcut"
    """A key sequence as Qt writes it in portable text ("Ctrl+M"), empty for none."""
    NUMBERS = "numbers"
    """A list of finite numbers, empty for none."""


@dataclass(frozen=True)
class Setting:
    """One declared setting."""

    key: str
    kind: Kind
    default: Value
    title: str
    """A few words, for a form's label."""
    description: str
    """A sentence, for tool tips and the command line's help."""
    unit: str = ""
    minimum: float = -math.inf
    maximum: float = math.inf
    step: float = 1.0
    """What one press of an arrow key changes."""
    choices: tuple[str, ...] = ()
    renames: tuple[str, ...] = ()
    """Keys under which older versions stored it."""
    is_state: bool = False
    """Remembered for the user rather than chosen by them: not shown in the dialog."""

    @property
    def section(self) -> str:
        """The part of the key before the dot."""
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        """The part of the key after the dot."""
        return self.key.partition(".")[2]

    @property
    def range_text(self) -> str:
        """The allowed values in words, such as "-24 to 24 semitones"; empty when anything goes."""
        if self.kind is Kind.CHOICE:
            return ", ".join(self.choices)
        if self.kind is Kind.NUMBER:
            return f"{self.minimum:g} to {self.maximum:g} {self.unit}".rstrip()
        return ""

    def check(self, value: object) -> Value:
        """Return value as this setting's type. Raises SettingsError for a wrong type or range."""
        typed = self.typed(value)
        if self.nearest(typed) != typed:
            raise SettingsError(f"{self.title}: {value} is not allowed. Use {self.range_text}.")
        return typed

    def typed(self, value: object) -> Value:
        """Return value as this setting's type, whatever its range. Raises SettingsError."""
        match self.kind:
            case Kind.FLAG if isinstance(value, bool):
                return value
            case Kind.NUMBER:
                return self._finite(value)
            case Kind.NUMBERS if isinstance(value, list | tuple):
                return tuple(self._finite(v) for v in value)
            case Kind.TEXT | Kind.CHOICE | Kind.SHORTCUT if isinstance(value, str):
                return str(value.value) if isinstance(value, Enum) else value
        raise SettingsError(f"{self.title}: {value!r} is not a {self.kind.value}.")

    def nearest(self, typed: Value) -> Value:
        """Return the allowed value nearest to one of the right type; the default for a choice."""
        if isinstance(typed, float):
            return min(self.maximum, max(self.minimum, typed))
        if self.kind is Kind.CHOICE and typed not in self.choices:
            return self.default
        return typed

    def _finite(self, value: object) -> float:
        if isinstance(value, int | float) and not isinstance(value, bool):
            with contextlib.suppress(OverflowError):  # an int too large for a float
                if math.isfinite(value):
                    return float(value)
        raise SettingsError(f"{self.title}: {value!r} is not a number.")
