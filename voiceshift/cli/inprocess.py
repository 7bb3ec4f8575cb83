"""The neural runtime in this process, for commands that have no need of the engine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voiceshift.engine.conversion import CastVoice


def cast_voice(voice_id: str) -> CastVoice:
    """Return a voice that is ready for a Pipeline. Raises VoiceError."""
    # These load the neural runtime, which takes a second: only the commands that need it wait.
    from voiceshift.engine.conversion import CastVoice
    from voiceshift.voice.converter import VoiceConverter
    from voiceshift.voice.registry import VoiceRegistry

    loaded = VoiceRegistry().load(voice_id)
    return CastVoice(voice_id, loaded.info.mean_f0_hz, VoiceConverter(loaded))
