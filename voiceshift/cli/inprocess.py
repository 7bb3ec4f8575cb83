"""The neural runtime in this process, for commands that have no need of the engine's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voiceshift.config.paths import demo_file

if TYPE_CHECKING:
    from voiceshift.audio.format import Samples
    from voiceshift.engine.conversion import CastVoice
    from voiceshift.engine.messages import Profile, Shape


def cast_voice(voice_id: str, profile: Profile) -> CastVoice:
    """Return a voice that is ready for a Pipeline. Raises VoiceError."""
    # These load the neural runtime, which takes a second: only the commands that need it wait.
    from voiceshift.engine.conversion import CastVoice
    from voiceshift.engine.latency import TIMINGS
    from voiceshift.voice.converter import VoiceConverter
    from voiceshift.voice.registry import VoiceRegistry

    loaded = VoiceRegistry().load(voice_id)
    converter = VoiceConverter(loaded, lookahead_frames=TIMINGS[profile].lookahead_frames)
    return CastVoice(voice_id, loaded.info.mean_f0_hz, converter, loaded.info.shape)


def voice_shapes() -> dict[str, Shape | None]:
    """Return how every voice and preset wants the controls, by id."""
    from voiceshift.voice.registry import VoiceRegistry

    return {card.id: card.shape for card in VoiceRegistry().voices()}


def demo_speech(rate_hz: int, seconds: float) -> Samples:
    """Return the shipped speech at rate_hz, (n,), over and over until seconds are full.

    Raises AudioFileError when the program's own file is missing or damaged.
    """
    import numpy as np

    from voiceshift.audio.wavfile import AudioReader
    from voiceshift.dsp.resample import Resampler

    with AudioReader(demo_file()) as reader:
        once = Resampler(reader.rate_hz, rate_hz).process(reader.read(reader.frames))
    return np.resize(once, round(seconds * rate_hz))
