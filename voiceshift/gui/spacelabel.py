"""How much can still be recorded, in words, and a warning before the disk is full."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from voiceshift.gui.language import number, tr
from voiceshift.gui.takeslist import room_text
from voiceshift.gui.widgets import set_role
from voiceshift.takes.space import Room, Space, free_space


class SpaceLabel(QLabel):
    """Qt thread only; `look` asks the disk."""

    changed = Signal(str)
    """Before the disk is full: a sentence; empty when there is plenty again."""

    def __init__(
        self,
        measure: Callable[[Path], Space | None] = free_space,
        parent: QWidget | None = None,
    ) -> None:
        """measure: what is free for a folder; None where nobody can say."""
        super().__init__(parent)
        self.setProperty("role", "hint")
        self._measure = measure
        self._room = Room.PLENTY

    def look(self, folder: Path) -> None:
        """Say how much can be recorded there; warn once when that becomes little."""
        space = self._measure(folder)
        self.setVisible(space is not None)
        if space is None:
            return
        text = room_text(space)
        low = space.room is not Room.PLENTY
        self.setText(
            tr("Disk nearly full: {time} left", time=text)
            if low
            else tr("Room for {time} of recording", time=text)
        )
        size = number(space.free_bytes / 1e9, 1)
        self.setToolTip(tr("{size} GB are free in {folder}.", size=size, folder=folder))
        set_role(self, "word-warning" if low else "hint")
        if space.room is not self._room:
            self._room = space.room
            self.changed.emit(
                tr(
                    "The disk of the takes is nearly full: room for {time} of recording. Free some"
                    " space, or choose another folder in the settings.",
                    time=text,
                )
                if low
                else ""
            )
