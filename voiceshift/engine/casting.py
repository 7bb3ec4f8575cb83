"""Voices and presets for the engine: which there are, and converters warm before they are heard.

Threads: any; a voice that two threads load at once is loaded twice, no worse.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Protocol

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.engine.conversion import CastVoice, Converter
from voiceshift.engine.latency import TIMINGS
from voiceshift.engine.messages import Profile, Voice
from voiceshift.voice.card import VoiceInfo
from voiceshift.voice.registry import LoadedVoice

_WARM_HOPS = 3


class Voices(Protocol):
    """What the engine needs of `VoiceRegistry`."""

    @property
    def left_out(self) -> tuple[str, ...]:
        """Why voices are not listed."""

    def voices(self) -> list[VoiceInfo]:
        """List installed voices."""

    def load(self, voice_id: str) -> LoadedVoice:
        """Load one. Raises VoiceError."""


class ConverterMaker(Protocol):
    """`VoiceConverter`, or what stands for it in tests."""

    def __call__(self, voice: LoadedVoice, *, lookahead_frames: int) -> Converter:
        """See VoiceConverter. Raises VoiceError."""


class Casting:
    """Makes converters of voices; the newest voice stays loaded."""

    def __init__(self, voices: Voices, make_converter: ConverterMaker) -> None:
        """voices: where they come from."""
        self._voices = voices
        self._make_converter = make_converter
        self._loaded: LoadedVoice | None = None

    @property
    def left_out(self) -> tuple[str, ...]:
        """Why voices are not listed."""
        return self._voices.left_out

    def cards(self) -> list[Voice]:
        """List installed voices."""
        return [
            Voice(**{field.name: getattr(info, field.name) for field in fields(info)})
            for info in self._voices.voices()
        ]

    def name(self, voice_id: str) -> str:
        """Return a voice's name, its id if it is not installed any more."""
        return next((v.name for v in self._voices.voices() if v.id == voice_id), voice_id)

    def cast(self, voice_id: str, profile: Profile = Profile.BALANCED) -> CastVoice:
        """Return a voice with a fresh, warm converter. Raises VoiceError.

        profile: says how long a frame may wait (TIMINGS).
        """
        loaded = self._loaded
        if loaded is None or loaded.info.id != voice_id or loaded.info.is_own:  # may have changed
            loaded = self._voices.load(voice_id)
            self._loaded = loaded
        wait = TIMINGS[profile].lookahead_frames
        converter = self._make_converter(loaded, lookahead_frames=wait)
        for _ in range(_WARM_HOPS):  # the first runs of a network are its slowest
            converter.process(np.zeros(HOP_SAMPLES, np.float32))
        converter.reset()
        return CastVoice(voice_id, loaded.info.mean_f0_hz, converter, loaded.info.shape)
