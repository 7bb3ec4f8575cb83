"""Live pitch: F0 and voicing of every frame, 5 ms after its centre was heard, or 15, or more.

Each hop is judged at all pitches at once (dsp/periodicity.py). A Viterbi search (Viterbi 1967; for
pitch: Talkin 1995) carries the score of every path that ends at a pitch or unvoiced; its memory is
bounded by the cost of a jump. Where a frame may wait longer than the encoder asks, the best ways on
from each of its pitches are searched backwards from the newest frame (fixed-lag smoothing: Forney
1973), and the path that is best before and after it is the answer; a single frame of that changed
nothing that was heard (docs/VOICE_LAB.md). What is always in the spectrum is taken for the room's
and subtracted. What else speaks for voice: level over the room's, bass, and nearness to the
speaker's usual pitch.

Tuned on training speakers (LibriSpeech, speechocean762, VCTK, VCC 2016, bdl, flemishguy, kerstin),
clean and with ESC-10 noise at 10 dB, against Harvest; the evaluation's speakers were not heard.

One thread owns a tracker.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, Samples, all_finite
from voiceshift.dsp.grid import (
    CENTRE_LAG_SAMPLES,
    ENCODER_LOOKAHEAD_FRAMES,
    PITCH_LOOKAHEAD_SAMPLES,
)
from voiceshift.dsp.periodicity import (
    LOG2_F0,
    SPAN_SAMPLES,
    SPECTRUM_BINS,
    Evidence,
    Periodicity,
)

VOICED_FROM = 0.5
"""Voicing above this counts as voiced."""

_CERTAINTY = 16.0
"""How much a unit of the evidence's score weighs against the costs below."""
_THRESHOLD = 0.36
"""Score at which a moment is as likely voiced as not."""
_THRESHOLD_SOON = 0.30
"""The same where less is heard after the moment: of a word's start there is less to go by."""
_GLIDE_COST = 0.07
"""A quarter of a semitone up or down from one frame to the next."""
_GLIDE_REACH = 12
"""Bins; what moves further has jumped: 3 semitones in 10 ms."""
_JUMP_COST = 8.0
_TURN_COST = 3.0
"""From voiced to unvoiced or back: what keeps voicing from flickering."""
_VOICING_WIDTH = 1.5
"""Lead of the voiced path over the unvoiced one that makes voicing 0.73."""

_LEVEL_WEIGHT = 0.12
_LEVEL_CENTRE_DB = 13.0
_LEVEL_RANGE_DB = 40.0
_BASS_WEIGHT = 0.15
_BASS_CENTRE_DB = 5.0
_BASS_RANGE_DB = 12.0
_ROOM_RISE = np.float32(0.005)
_ROOM_FALL = np.float32(0.05)
"""Share of the way to the newest spectrum that the room's goes in a frame."""
_ROOM_AT_FIRST = np.float32(0.2)
"""Share of the first frame that is taken for the room's: speech may have begun already."""
_ROOM_WEIGHT = np.float32(1.0)
_ROOM_LEAST = np.float32(0.2)
"""Share of each magnitude that stays: a note that is held for long must not vanish."""

_COMMON_LOW_HZ = 85.0
_COMMON_HIGH_HZ = 400.0
_RARE_LOW_WEIGHT = 1.0
_RARE_HIGH_WEIGHT = 2.0
"""Cost of an octave beyond the range in which most voices speak."""
_SLOPE = -0.04
"""Added to the score for each octave upwards."""
_USUAL_WEIGHT = 4.0
"""Cost of each octave by which a pitch is further than _USUAL_NEAR from the usual one."""
_USUAL_NEAR_OCTAVES = 0.3
_USUAL_FAR_OCTAVES = 1.0
"""So far beyond it costs no more: another speaker is believed."""
_USUAL_RATE = 0.04
_USUAL_STEP_OCTAVES = 0.3
_USUAL_TRUST_RATE = 0.02
_USUAL_FROM_LEAD = 2.0

_OUT_OF_REACH = np.float32(-1e9)


class PitchFrame(NamedTuple):
    """The pitch at one instant."""

    f0_hz: float
    """In unvoiced frames what is likeliest if they are voiced after all: what a breathy onset is
    sung at; 0 before the first voiced one."""
    voicing: float
    """0 (noise or silence) to 1 (periodic); above VOICED_FROM counts as voiced."""


@dataclass
class _Judged:
    """A frame as the search left it, with what a better answer for it is made of."""

    voiced: NDArray[np.float32]
    """Score of the best path that ends at each pitch, (bins,); the best of all paths has 0."""
    unvoiced: float
    """Of the best path that is unvoiced here."""
    voiced_here: NDArray[np.float32]
    """What the frame alone adds to it at each pitch."""
    unvoiced_here: float
    near: NDArray[np.float32]
    """The spectrum that Periodicity.exact_hz reads."""
    place: int = -1
    """The bin whose exact pitch is `f0_hz`; -1: none is known."""
    f0_hz: float = 0.0


class PitchTracker:
    """Takes 24 kHz speech hop by hop; causal, and free of the speech's level."""

    following: PitchFrame
    """The frame after the last answer's, as far as it is known; with no look-ahead the same."""

    def __init__(self, lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES) -> None:
        """Start after silence.

        lookahead_frames: by so many hops the answers lag the hops that are heard.
        """
        window_samples = PITCH_LOOKAHEAD_SAMPLES if lookahead_frames else CENTRE_LAG_SAMPLES
        self._periodicity = Periodicity.shared(window_samples)
        is_soon = window_samples < PITCH_LOOKAHEAD_SAMPLES
        self._waits = lookahead_frames > window_samples // HOP_SAMPLES
        """The answer is for a frame before the newest that is judged."""
        hindsight = lookahead_frames - window_samples // HOP_SAMPLES
        kept = hindsight + 1 if lookahead_frames > ENCODER_LOOKAHEAD_FRAMES else 1
        self._judged: deque[_Judged] = deque(maxlen=kept)
        """The newest frame; with hindsight, all from that of the next answer on."""
        self._threshold = _THRESHOLD_SOON if is_soon else _THRESHOLD
        rare_low = np.maximum(0.0, math.log2(_COMMON_LOW_HZ) - LOG2_F0)
        rare_high = np.maximum(0.0, LOG2_F0 - math.log2(_COMMON_HIGH_HZ))
        self._bias = (
            _CERTAINTY * _SLOPE * (LOG2_F0 - LOG2_F0[0])
            - _RARE_LOW_WEIGHT * rare_low
            - _RARE_HIGH_WEIGHT * rare_high
        ).astype(np.float32)
        steps = np.abs(np.arange(-_GLIDE_REACH, _GLIDE_REACH + 1))
        self._glide_cost = (_GLIDE_COST * steps).astype(np.float32)[:, None]
        self._padded = np.full(LOG2_F0.size + 2 * _GLIDE_REACH, _OUT_OF_REACH, np.float32)
        self._within_reach = self._padded[_GLIDE_REACH:-_GLIDE_REACH]
        stride = self._padded.strides[0]
        self._reachable = as_strided(
            self._padded, (2 * _GLIDE_REACH + 1, LOG2_F0.size), (stride, stride), writeable=False
        )
        self._room = np.zeros(SPECTRUM_BINS, np.float32)
        self._recent = np.zeros(SPAN_SAMPLES, np.float32)
        self.reset()

    def process(self, hop: Samples) -> PitchFrame:
        """Take hop n, (240,), return the pitch at the centre of frame n - lookahead_frames.

        A hop with NaN or infinity in it is heard as silence.
        """
        self._recent[:-HOP_SAMPLES] = self._recent[HOP_SAMPLES:]
        self._recent[-HOP_SAMPLES:] = hop if all_finite(hop) else 0.0
        magnitude, near = self._periodicity.both_magnitudes(self._recent)
        evidence = self._periodicity.judge(self._cleaned(magnitude))
        self._judged.append(self._search(evidence, near))
        return self._answer()

    def reset(self) -> None:
        """Forget all past input and the speaker."""
        self._recent.fill(0.0)
        self._has_spoken = False
        none = np.zeros(LOG2_F0.size, np.float32)
        silence = _Judged(none - _TURN_COST, 0.0, none, 0.0, np.zeros(SPECTRUM_BINS, np.float32))
        self._judged.extend([silence] * (self._judged.maxlen or 0))
        self.following = PitchFrame(0.0, 0.0)
        self._room.fill(0.0)
        self._hears_room = False
        self._usual_log2_hz = 0.0
        self._usual_trust = 0.0

    def _cleaned(self, magnitude: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a spectrum less what is always there; what is loud for long keeps its shape."""
        if not self._hears_room:
            self._room[:] = _ROOM_AT_FIRST * magnitude
            self._hears_room = True
        change = magnitude - self._room
        self._room += change * np.where(change > 0.0, _ROOM_RISE, _ROOM_FALL)
        cleaned: NDArray[np.float32] = magnitude - _ROOM_WEIGHT * self._room
        np.maximum(cleaned, _ROOM_LEAST * magnitude, out=cleaned)
        return cleaned

    def _search(self, evidence: Evidence, near: NDArray[np.float32]) -> _Judged:
        """Extend all paths by a frame."""
        here = np.float32(_CERTAINTY) * evidence.scores
        here += self._bias
        if self._usual_trust > 0.0:
            beyond = np.abs(LOG2_F0 - self._usual_log2_hz) - _USUAL_NEAR_OCTAVES
            np.maximum(beyond, 0.0, out=beyond)
            np.minimum(beyond, _USUAL_FAR_OCTAVES, out=beyond)
            here -= np.float32(_USUAL_WEIGHT * self._usual_trust) * beyond
        unvoiced_here = self._unvoiced_score(evidence)
        before = self._judged[-1]
        voiced, unvoiced = self._step(before.voiced, before.unvoiced)
        voiced += here
        unvoiced += unvoiced_here
        place = int(voiced.argmax())
        lead = float(voiced[place]) - unvoiced
        if lead > _USUAL_FROM_LEAD:
            self._learn_usual(float(LOG2_F0[place]))
        top = max(float(voiced[place]), unvoiced)
        voiced -= np.float32(top)
        return _Judged(voiced, unvoiced - top, here, unvoiced_here, near)

    def _step(
        self, voiced: NDArray[np.float32], unvoiced: float
    ) -> tuple[NDArray[np.float32], float]:
        """Return the best that is to be had a frame on, or back: what moves costs the same."""
        self._within_reach[:] = voiced
        best = float(voiced.max())
        moved: NDArray[np.float32] = (self._reachable - self._glide_cost).max(axis=0)
        np.maximum(moved, max(best - _JUMP_COST, unvoiced - _TURN_COST), out=moved)
        return moved, max(unvoiced, best - _TURN_COST)

    def _answer(self) -> PitchFrame:
        """Return the frame whose turn it is, judged by all that is known of those after it."""
        frames = self._judged
        voiced, unvoiced = np.zeros(LOG2_F0.size, np.float32), 0.0
        if len(frames) == 1:
            foretold, self.following = self.following, self._best(frames[0], voiced, unvoiced)
            return foretold if self._waits else self.following
        for i in range(len(frames) - 1, 0, -1):
            if i == 1:
                self.following = self._best(frames[1], voiced, unvoiced)
            voiced += frames[i].voiced_here
            voiced, unvoiced = self._step(voiced, unvoiced + frames[i].unvoiced_here)
        return self._best(frames[0], voiced, unvoiced)

    def _best(
        self, frame: _Judged, voiced_after: NDArray[np.float32], unvoiced_after: float
    ) -> PitchFrame:
        """Return a frame's pitch by the best of all paths through it; scores of the ways on."""
        through = frame.voiced + voiced_after
        place = int(through.argmax())
        lead = float(through[place]) - (frame.unvoiced + unvoiced_after)
        self._has_spoken |= lead > 0.0
        if self._has_spoken and frame.place != place:
            frame.place, frame.f0_hz = place, self._periodicity.exact_hz(frame.near, place)
        return PitchFrame(frame.f0_hz, 1.0 / (1.0 + math.exp(-lead / _VOICING_WIDTH)))

    def _unvoiced_score(self, evidence: Evidence) -> float:
        above_db = evidence.level_db - self._periodicity.level_db(self._room)
        above_db = min(max(above_db, 0.0), _LEVEL_RANGE_DB)
        bass_db = min(max(evidence.bass_db, -_BASS_RANGE_DB), _BASS_RANGE_DB)
        return (
            _CERTAINTY * self._threshold
            - _LEVEL_WEIGHT * (above_db - _LEVEL_CENTRE_DB)
            - _BASS_WEIGHT * (bass_db - _BASS_CENTRE_DB)
        )

    def _learn_usual(self, log2_hz: float) -> None:
        if self._usual_trust == 0.0:
            self._usual_log2_hz = log2_hz
        off = min(max(log2_hz - self._usual_log2_hz, -_USUAL_STEP_OCTAVES), _USUAL_STEP_OCTAVES)
        self._usual_log2_hz += _USUAL_RATE * off
        self._usual_trust += _USUAL_TRUST_RATE * (1.0 - self._usual_trust)


def track(
    audio: Samples, lookahead_frames: int = ENCODER_LOOKAHEAD_FRAMES
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return F0 in Hz (as in PitchFrame) and voicing of a whole recording.

    Shape (n // 240,) each; frame t is the instant c_t of dsp/grid.py. The live tracker's very
    answers, put where they belong: silence is taken to follow.
    """
    n = audio.size // HOP_SAMPLES
    tracker = PitchTracker(lookahead_frames)
    hops = np.zeros((n + max(1, lookahead_frames), HOP_SAMPLES), np.float32)
    hops.reshape(-1)[: audio.size] = audio  # a last part of a hop is heard, too
    frames = [tracker.process(hop) for hop in hops][lookahead_frames : n + lookahead_frames]
    found = np.asarray(frames, np.float32).reshape(n, 2)
    return found[:, 0], found[:, 1]
