"""What an engine can be asked, in process (`Engine`) or in its own (`EngineClient`)."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from voiceshift.engine.messages import (
    CheckUp,
    Controls,
    Device,
    LatencyMeasurement,
    Preset,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)


class EngineSurface(Protocol):
    """Blocking calls, safe from any thread. They raise the classes of `voiceshift.errors`."""

    def start(self, request: StartRequest) -> None:
        """Open the devices and convert, instead of what runs now.

        If that fails, what ran before runs on: `poll` then shows another state than STOPPED.
        Raises DeviceNotFoundError, DeviceBusyError, UnsupportedFormatError, VoiceError.
        """

    def stop(self) -> None:
        """Fade out and release the devices; a running take is finished. Safe when stopped."""

    def set_controls(self, controls: Controls) -> None:
        """Apply at the next hop; kept for the next start."""

    def load_preset(self, preset_id: str, shape: Shape | None = None) -> None:
        """Load a preset or plain voice beside the running one, then cross-fade to it.

        The controls take its shape at the same instant: the one given, else the preset's own; a
        voice without one leaves them as they are. Raises VoiceError.
        """

    def record(self, folder: Path) -> Path:
        """Begin a take in folder, return the converted WAV's path. Raises RecordingError."""

    def mark(self) -> float:
        """Remember this moment in the running take; return it in s. Raises RecordingError."""

    def stop_recording(self) -> list[Path]:
        """Finish the take; return its WAVs, converted first. Empty when none was running.

        WAVs of takes that `stop` or a fault ended since the last call come before.
        """

    def learn_noise(self, seconds: float = 2.0) -> None:
        """Take the next seconds of input as the room's noise."""

    def noise_profile(self) -> tuple[float, ...]:
        """Return the room's noise as it was learnt, for later starts; empty when it was not."""

    def measure_latency(self, request: StartRequest) -> LatencyMeasurement:
        """Play chirps on the output and listen for them: takes some five seconds, or twice that.

        While something runs, that is measured instead of `request`, and the chirps are heard by
        whoever listens, instead of the voice: ask first. Otherwise the devices of `request` are
        opened for it, and the microphone is not heard.
        Raises what `start` raises, and EngineError if it was stopped meanwhile.
        """

    def devices(self, rescan: bool = False) -> list[Device]:
        """List devices. A rescan needs a stopped engine (EngineError otherwise)."""

    def offer_virtual_mic(self) -> None:
        """Let other programs see the virtual microphone, before anything runs.

        It stays until `close`. Raises AudioError where this system has none; says what to do.
        """

    def examine(self, request: StartRequest) -> CheckUp:
        """Look for what is wrong between microphone and listener if this is what runs."""

    def voices(self) -> list[Voice]:
        """List the user's presets and the installed voices."""

    def save_preset(self, preset: Preset) -> str:
        """Keep a preset and return its id, a new one if it had none. Raises VoiceError."""

    def remove_voice(self, voice_id: str) -> None:
        """Put a preset or an imported voice away. Raises VoiceError; shipped voices stay."""

    def restore_voice(self, voice_id: str) -> None:
        """Bring back what was removed under that id last. Raises VoiceError."""

    def import_voice(self, archive: Path) -> str:
        """Check and install a .voice file; return the voice's id. Raises VoiceError."""

    def export_voice(self, voice_id: str, target: Path) -> None:
        """Write a preset or voice as one .voice file. Raises VoiceError."""

    def poll(self) -> Telemetry:
        """Return the newest picture. Never blocks."""

    def spectrum(self, since_hop: int) -> SpectrumColumns:
        """Return the spectrum columns after since_hop. Never blocks."""

    def take_notices(self) -> list[str]:
        """Return what the user should be told besides `Telemetry.fault`, each once."""

    def close(self) -> None:
        """Stop and let go of everything. Safe to call twice."""
