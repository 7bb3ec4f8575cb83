"""The system's trash, through Qt."""

from __future__ import annotations

from PySide6.QtCore import QFile

from voiceshift.errors import RecordingError
from voiceshift.gui.language import tr
from voiceshift.takes.files import Take, refuse_growing


def move_to_trash(take: Take) -> None:
    """Move all files of a take to the system's trash. Raises RecordingError."""
    refuse_growing(take, "delete")
    for path in take.files:
        file = QFile(str(path))
        if path.exists() and not file.moveToTrash():
            raise RecordingError(
                tr(
                    "“{name}” cannot be moved to the trash ({reason}). Show it in its folder and"
                    " delete it there.",
                    name=path.name,
                    reason=file.errorString(),
                )
            )
