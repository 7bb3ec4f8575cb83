"""What can be steered: the window or `voiceshift live`, as hotkeys, MIDI and clients see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from voiceshift.engine.messages import Controls, EngineState, Telemetry, Voice
from voiceshift.remote.holds import Holds


@dataclass(frozen=True)
class Snapshot:
    """Where things stand."""

    telemetry: Telemetry = field(default_factory=Telemetry)
    wished: Controls = field(default_factory=Controls)
    """As the user set them."""
    in_force: Controls = field(default_factory=Controls)
    """The same with what is held on top: what the engine was told."""
    voice_id: str = ""
    loading: str = ""
    """Id of a voice that is being loaded, else empty."""

    @property
    def heard(self) -> str:
        """What others hear: "nothing", "converted" or "real"."""
        if self.telemetry.state is not EngineState.RUNNING or self.in_force.mute:
            return "nothing"
        return "real" if self.in_force.bypass else "converted"

    @property
    def recording(self) -> bool:
        """A take is running."""
        return self.telemetry.recording_s >= 0.0


class Board(Protocol):
    """Belongs to one thread. Calls return at once; failures show up where the user looks."""

    holds: Holds

    def snapshot(self) -> Snapshot:
        """Return where things stand now."""

    def voices(self) -> Sequence[Voice]:
        """Return the installed voices in the order in which keys count them."""

    def start(self) -> None:
        """Go live; nothing happens when that is so already. Raises RemoteError."""

    def stop(self) -> None:
        """Fade out and let go of the devices. Raises RemoteError."""

    def change(self, **changes: Any) -> None:
        """Change fields of the wished controls."""

    def nudge_pitch(self, steps: int) -> None:
        """Move the pitch by steps of the declared size."""

    def choose_voice(self, voice_id: str) -> None:
        """Speak with another installed voice."""

    def compare(self) -> None:
        """Go back to the voice before this one, with its sliders; the next time forth again."""

    def toggle_recording(self) -> None:
        """Begin a take, or finish the running one."""

    def mark(self) -> None:
        """Set a marker in the running take."""
