"""The converter: speech in, the same words in another voice out, hop by hop.

    x -> mel, energy ---------------> network step -> filters -> synthesis -> y
      -> pitch -> shift -> features --^   ^  | codes    F0 -------^
                                   adaptation

While somebody speaks, where their codes lie is learnt (voice/adaptation.py).
The voice's declared character (voice/character.py) shapes the shift and the synthesis, and its
effects come last.

After hop n the encoder answers for frame n - 2, of which pitch and energy are known, so that frame
is decoded and synthesised (dsp/grid.py has the arithmetic). With a longer look-ahead the encoder
hears everything later by what is above 2, and pitch is found with all of it. With a core's
low-delay form all of this happens for frame n at once, and F0 stays what it is until the next hop
tells.
One thread owns a converter; the network step is shared and keeps no state.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.contour import ContourSmoother
from voiceshift.dsp.grid import (
    ENCODER_LOOKAHEAD_FRAMES,
    converter_latency_samples,
)
from voiceshift.dsp.mel import MelFrontend
from voiceshift.dsp.pitch import VOICED_FROM, PitchTracker
from voiceshift.voice.adaptation import Adaptation, SpeakerCodes
from voiceshift.voice.core import Runtime
from voiceshift.voice.registry import LoadedVoice
from voiceshift.voice.synthesis import Synthesizer, decoder_features

LOWEST_F0_HZ = 50.0
HIGHEST_F0_HZ = 800.0
"""Shifted F0 is kept between these; training never saw anything beyond."""


class Learnt(NamedTuple):
    """What a converter knows of who speaks; another voice can go on from it."""

    encoder_id: str
    """Whose codes these are (`Core.encoder_id`)."""
    speaker: SpeakerCodes


class Pitch(Protocol):
    """F0 in Hz (a guess in unvoiced frames, 0 before the first voiced one), and voicing 0..1."""

    @property
    def f0_hz(self) -> float: ...
    @property
    def voicing(self) -> float: ...


class Tracker(Protocol):
    """What the converter needs of dsp.pitch.PitchTracker."""

    @property
    def following(self) -> Pitch:
        """The frame after the last answer's, so far."""

    def process(self, hop: Samples) -> Pitch:
        """Take hop n, (240,), return the pitch of the frame that is decoded after it."""

    def reset(self) -> None:
        """Forget all past input."""


class VoiceConverter:
    """A Processor at 24 kHz. `pitch_semitones` and `formant_semitones` may be set between hops."""

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES

    def __init__(
        self,
        voice: LoadedVoice,
        runtime: Runtime = "auto",
        tracker: Tracker | None = None,
        lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES,
    ) -> None:
        """runtime: "onnx", "torch", or "auto" for the cheaper; the same sound but for roundings.

        lookahead_frames: how long a frame may wait for those after it. Below what the encoder
        takes, the core's low-delay form is used if it has one; `latency` says what came of it.
        Raises ManifestError if the runtime cannot take the voice's core.
        """
        self.voice = voice
        self.pitch_semitones = 0.0
        """Shift of F0."""
        self.transpose_semitones = 0.0
        """The part of `pitch_semitones` that moves the voice's mean F0 too, around which a
        character's intonation is scaled: what was asked for, not what fits the speaker."""
        self.formant_semitones = 0.0
        """Shift of the voice's resonances, on top of its character's."""
        core = voice.core
        if lookahead_frames < core.lookahead_frames and core.low is not None:
            core = core.low
        lookahead_frames = max(lookahead_frames, core.lookahead_frames)
        self.latency = converter_latency_samples(lookahead_frames)
        """In samples."""
        self._at_once = lookahead_frames == 0
        self._waits = lookahead_frames - core.lookahead_frames
        """Hops by which the encoder hears less than the pitch tracker."""
        if voice.delta is not None:
            core = voice.delta.on(core)
        self._step = core.step(runtime)
        self._film = core.film(voice.embedding) if voice.delta is None else voice.delta.film
        self._handed_on: Learnt | None = None
        self._adaptation: Adaptation | None = None
        if voice.codes is not None and core.adapts:
            self._adaptation = Adaptation(voice.codes)
        self._mel = MelFrontend(core.lookahead_frames)
        self._tracker = tracker if tracker is not None else PitchTracker(lookahead_frames)
        self._contour = ContourSmoother()
        self._synthesizer = Synthesizer()
        self._synthesizer.breath = voice.character.breath
        self._effects = voice.character.chain()
        self._state: NDArray[np.float32]
        self._held: Samples
        """What the encoder has not heard yet."""
        self._forget()

    @property
    def last_f0_hz(self) -> float:
        """F0 of the source after the last hop, before any shift; 0 when unvoiced."""
        return self._source_f0_hz if self._voicing > VOICED_FROM else 0.0

    @property
    def last_voicing(self) -> float:
        """0..1."""
        return self._voicing

    @property
    def learnt(self) -> Learnt | None:
        """What is known of who speaks. Set it to go on from there, after a `reset`.

        A voice that has no use for it hands it on.
        """
        if self._adaptation is None:
            return self._handed_on
        return Learnt(self.voice.core.encoder_id, self._adaptation.speaker)

    @learnt.setter
    def learnt(self, learnt: Learnt | None) -> None:
        self._handed_on = learnt
        if self._adaptation is None or learnt is None:
            return
        if learnt.encoder_id == self.voice.core.encoder_id:
            self._adaptation.go_on_from(learnt.speaker)

    def get_to_know(self, speech: Samples) -> None:
        """Hear whole hops of a speaker, (240 k,), and remember nothing but who speaks."""
        self.reset()
        self.process(speech)
        learnt = self.learnt
        self.reset()
        self.learnt = learnt

    def process(self, x: Samples) -> Samples:
        """Convert k whole hops, (240 k,) float32, to as many samples that lag by `latency`."""
        if x.size == 0:
            return np.zeros(0, np.float32)
        heard = np.concatenate([self._held, x])
        mel, rms = self._mel.process(heard[: x.size])  # refuses what is not whole hops
        self._held = heard[x.size :]
        now, following, voicing = self._pitches(x.reshape(-1, HOP_SAMPLES))
        formants = _ratio(self.formant_semitones + self.voice.character.formant_semitones)
        # The filters are warped afterwards. A giant's at 60 Hz are a man's at 80, slowed down.
        told = np.minimum(np.maximum(now / formants, LOWEST_F0_HZ), HIGHEST_F0_HZ)
        features = decoder_features(told, voicing, rms)
        filters = self._filters(mel, features, voicing, rms)
        self._synthesizer.formant_ratio = formants
        y = self._synthesizer.process(filters, now, following, rms)
        return y if self._effects is None else self._effects.process(y)

    def flush(self) -> Samples:
        """Return the last `latency` samples, as if silence followed; then the state is reset."""
        hops = -(-self.latency // HOP_SAMPLES)
        tail = self.process(np.zeros(hops * HOP_SAMPLES, np.float32))[: self.latency]
        self.reset()
        return tail

    def reset(self) -> None:
        """Forget all past input; the settings stay."""
        self._mel.reset()
        self._tracker.reset()
        self._synthesizer.reset()
        if self._effects is not None:
            self._effects.reset()
        self._forget()

    def _filters(
        self,
        mel: NDArray[np.float32],
        features: NDArray[np.float32],
        voicing: NDArray[np.float32],
        rms: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """Run the networks over k hops."""
        adaptation = self._adaptation
        if adaptation is None:
            filters, _, self._state = self._step(mel, features, self._film, self._state)
            return filters
        found = []
        for k in range(len(mel)):  # what is learnt of a frame counts for the next one
            hop = slice(k, k + 1)
            transport = adaptation.transport(voicing[k], rms[k])
            filters, codes, self._state = self._step(
                mel[hop], features[hop], self._film, self._state, transport
            )
            adaptation.hear(codes[0], voicing[k], rms[k])
            found.append(filters)
        return found[0] if len(found) == 1 else np.concatenate(found)

    def _forget(self) -> None:
        self._handed_on = None
        if self._adaptation is not None:
            self._adaptation.forget()
        self._state = self.voice.core.initial_state()
        self._source_f0_hz = 0.0
        self._voicing = 0.0
        self._held = np.zeros(self._waits * HOP_SAMPLES, np.float32)
        self._contour.reset()

    def _pitches(
        self, hops: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Take k hops, return of their frames: shifted F0, that of the frame after, and voicing.

        Shapes (k,).
        """
        now, following, voicing = (np.empty(len(hops), np.float32) for _ in range(3))
        for k, hop in enumerate(hops):
            pitch = self._tracker.process(hop)
            after = self._tracker.following
            self._source_f0_hz, self._voicing = pitch.f0_hz, pitch.voicing
            self._contour.hear(self._shifted(pitch.f0_hz), pitch.voicing)
            voicing[k] = pitch.voicing
            if self._at_once:
                now[k] = following[k] = self._contour.last_hz
            else:
                sung = self._shifted(after.f0_hz)
                now[k], following[k] = self._contour.ahead(sung, after.voicing)
        return now, following, voicing

    def _shifted(self, f0_hz: float) -> float:
        """Return what the voice shall sing; its own mean F0 while the source's is not known."""
        mean = self.voice.info.mean_f0_hz * _ratio(self.transpose_semitones)
        if f0_hz <= 0.0:
            return mean
        interval = f0_hz * _ratio(self.pitch_semitones) / mean
        sung = mean * float(interval**self.voice.character.intonation)
        return min(HIGHEST_F0_HZ, max(LOWEST_F0_HZ, sung))


def _ratio(semitones: float) -> float:
    return float(2.0 ** (semitones / 12.0))
