"""What is in force only while something is held: push to talk, and the real voice.

A hold that is never let go would send the real voice for good, so every hold belongs to a source
(the window's keyboard, a client, a MIDI port), and a source that goes away lets go of all it held.
Pure; used on one thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from voiceshift.engine.messages import Controls

TALK, PASSTHROUGH = "talk", "passthrough"


class Holds:
    """Which actions are held, and by whom."""

    def __init__(self, changed: Callable[[frozenset[str]], None]) -> None:
        """Nothing is held. changed: told the held actions whenever they differ."""
        self._changed = changed
        self._held: set[tuple[str, str]] = set()

    @property
    def held(self) -> frozenset[str]:
        """Names of the actions that at least one source holds."""
        return frozenset(action for action, _ in self._held)

    def press(self, action: str, source: str) -> None:
        """Hold an action; a second press of the same source changes nothing."""
        self._become(self._held | {(action, source)})

    def release(self, action: str, source: str) -> None:
        """Let go; nothing happens when that source does not hold it."""
        self._become(self._held - {(action, source)})

    def let_go(self, source: str) -> None:
        """Let go of everything that a source holds."""
        self._become({hold for hold in self._held if hold[1] != source})

    def end(self, action: str) -> None:
        """Let go of an action, whoever holds it."""
        self._become({hold for hold in self._held if hold[0] != action})

    def _become(self, held: set[tuple[str, str]]) -> None:
        before, self._held = self.held, held
        if self.held != before:
            self._changed(self.held)


def with_holds(wished: Controls, held: frozenset[str], push_to_talk: bool) -> Controls:
    """Return the controls as they are in force.

    push_to_talk: silence unless `talk` is held; the real voice on a held key is talking too. A mute
    that the user chose stays, whatever is held.
    """
    waiting = push_to_talk and not held & {TALK, PASSTHROUGH}
    return replace(wished, mute=wished.mute or waiting, bypass=wished.bypass or PASSTHROUGH in held)
