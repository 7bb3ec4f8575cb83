"""The window's director as hotkeys, MIDI and the control API see it (`remote/board.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from voiceshift.engine.messages import Voice
from voiceshift.gui.director import Director
from voiceshift.remote.board import Snapshot


class WindowBoard:
    """A Board. Qt thread only."""

    def __init__(self, director: Director) -> None:
        """Steer what the director directs."""
        self._director = director
        self.holds = director.choices.holds

    def snapshot(self) -> Snapshot:
        """See Board."""
        return self._director.snapshot()

    def voices(self) -> Sequence[Voice]:
        """See Board."""
        return self._director.inventory.voices.value or ()

    def start(self) -> None:
        """See Board."""
        self._director.start()

    def stop(self) -> None:
        """See Board."""
        self._director.stop()

    def change(self, **changes: Any) -> None:
        """See Board."""
        self._director.change(**changes)

    def nudge_pitch(self, steps: int) -> None:
        """See Board."""
        self._director.nudge_pitch(steps)

    def choose_voice(self, voice_id: str) -> None:
        """See Board."""
        self._director.choose_voice(voice_id)

    def compare(self) -> None:
        """See Board."""
        self._director.presets.compare()

    def toggle_recording(self) -> None:
        """See Board."""
        self._director.toggle_recording()

    def mark(self) -> None:
        """See Board."""
        self._director.mark()
