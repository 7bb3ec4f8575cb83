"""Everything that one press can ask for, declared once.

The window's shortcuts, the global hotkeys, MIDI and the control API all read this table; what each
action does is `remote/deck.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

VOICE_KEYS = 9


class Press(str, Enum):
    """What pressing and letting go mean."""

    ONCE = "once"
    """Done at the press."""
    REPEAT = "repeat"
    """Done again and again while a key is held."""
    HOLD = "hold"
    """In force from the press until the key is let go."""


@dataclass(frozen=True)
class Action:
    """One action. `name` is what settings, `voiceshift ctl` and the control API call it."""

    name: str
    title: str
    keys: str = ""
    """The window's shortcut at first, as Qt writes it in portable text."""
    press: Press = Press.ONCE


ACTIONS: dict[str, Action] = {
    action.name: action
    for action in (
        Action("start", "Start", "F7"),
        Action("stop", "Stop", "F8"),
        Action("bypass", "Bypass on or off", "F9"),
        Action("passthrough", "Real voice while held", "Ctrl+F9", Press.HOLD),
        Action("mute", "Mute on or off", "Ctrl+M"),
        Action("talk", "Push to talk", "Ctrl+Space", Press.HOLD),
        Action("record", "Start or end a recording", "Ctrl+R"),
        Action("marker", "Set a marker in the recording", "Ctrl+B"),
        Action("pitch_down", "Pitch down", "Ctrl+[", Press.REPEAT),
        Action("pitch_up", "Pitch up", "Ctrl+]", Press.REPEAT),
        Action("compare", "A/B: back to the voice before", "F6"),
        Action("previous_voice", "Previous voice", "Ctrl+PgUp"),
        Action("next_voice", "Next voice", "Ctrl+PgDown"),
        *(Action(f"voice_{n}", f"Voice {n}", f"Ctrl+{n}") for n in range(1, VOICE_KEYS + 1)),
    )
}
"""All actions by name, in the order in which lists show them."""
