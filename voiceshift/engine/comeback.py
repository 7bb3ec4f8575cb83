"""A run that lost a device and waits to go on: what it needs, what is said, when to try again.

Pure: the clock's value is passed in. Owned by the engine's control threads, under its lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from voiceshift.engine.messages import StartRequest

RETRY_FIRST_S, RETRY_LAST_S = 1.0, 3.0
"""Looking for devices costs a rescan of all drivers, so the pauses grow; a replug is soon heard."""


@dataclass
class Comeback:
    """See the module's docstring."""

    request: StartRequest
    """With the names of the devices that were in use: the system's default may be another now."""
    loss: str
    """What happened, in a sentence for the user."""
    retry_at_s: float
    record_in: Path | None = None
    """Folder in which a recording goes on."""
    pause_s: float = RETRY_FIRST_S
    obstacle: str = ""
    """What was in the way when it was last tried, if that is more than that it was not there."""

    @classmethod
    def after(
        cls, loss: str, request: StartRequest, now_s: float, record_in: Path | None = None
    ) -> Comeback:
        """Return the wait that begins with a loss."""
        return cls(request, loss, now_s + RETRY_FIRST_S, record_in)

    @property
    def fault(self) -> str:
        """What happened and what is being waited for, in sentences for the user."""
        if self.obstacle:
            return f"{self.loss} Waiting for it; not back yet: {self.obstacle}"
        return f"{self.loss} Waiting for it to come back."

    def due(self, now_s: float) -> bool:
        """Return whether it is time to try again."""
        return now_s >= self.retry_at_s

    def failed(self, now_s: float, obstacle: str = "") -> None:
        """Wait longer."""
        self.pause_s = min(RETRY_LAST_S, 2.0 * self.pause_s)
        self.retry_at_s = now_s + self.pause_s
        self.obstacle = obstacle
