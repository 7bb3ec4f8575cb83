"""Where somebody speaks in a recording, and how good the recording is there.

Frames are 10 ms; a cut's bounds are frame numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, SAMPLE_RATE_HZ, SILENCE_DBFS, Samples

LOUD_QUANTILE = 0.95
BELOW_SPEECH_DB = 32.0
"""What is so far below the loud frames is a pause."""
ABOVE_ROOM_DB = 6.0
LEAST_SPEECH_DBFS = -55.0
"""A recording whose loud frames are below is silence."""
LONGEST_PAUSE_FRAMES = 35
MARGIN_FRAMES = 8
LONGEST_FRAMES = 800
AROUND_FRAMES = 50
"""Beside a passage, where its room is heard."""
ROOM_QUANTILE = 0.05
DIGITAL_SILENCE_DBFS = -90.0
_FLAT = 2e-4
"""Samples so near to the largest of all, of full scale, are as high as it."""
_FLAT_RUN_HZ = 8000.0
"""A run is that much of a second, three samples at least at 24 kHz: a vowel's crest is shorter."""
_CHANCE_FRAMES = 3
"""So many frames may touch the top by chance."""
_BAND_STEP_HZ = 200.0
_BAND_FLOOR_DB = -48.0


@dataclass(frozen=True)
class Cut:
    """Frames start to end (not included)."""

    start: int
    end: int

    @property
    def seconds(self) -> float:
        """Its length."""
        return (self.end - self.start) * HOP_MS / 1000.0


def frame_levels_dbfs(audio: Samples) -> NDArray[np.float64]:
    """Return the RMS of every whole frame of (n,) at 24 kHz, in dBFS."""
    frames = audio[: len(audio) // HOP_SAMPLES * HOP_SAMPLES].reshape(-1, HOP_SAMPLES)
    power = np.mean(frames.astype(np.float64) ** 2, axis=1)
    return np.asarray(np.maximum(SILENCE_DBFS, 10.0 * np.log10(power + 1e-20)))


def passages(levels_dbfs: NDArray[np.float64]) -> list[Cut]:
    """Return where somebody speaks: cut at long pauses, and long passages at their quietest."""
    if not len(levels_dbfs):
        return []
    loud = float(np.quantile(levels_dbfs, LOUD_QUANTILE))
    if loud < LEAST_SPEECH_DBFS:
        return []
    # Where the room is loud, "32 dB below" is still the room; but half of speech is above this.
    room = float(np.quantile(levels_dbfs, ROOM_QUANTILE))
    from_dbfs = max(loud - BELOW_SPEECH_DB, min(room + ABOVE_ROOM_DB, loud - 12.0))
    active = np.flatnonzero(levels_dbfs >= from_dbfs)
    breaks = np.flatnonzero(np.diff(active) > LONGEST_PAUSE_FRAMES)
    starts = active[np.r_[0, breaks + 1]]
    ends = active[np.r_[breaks, len(active) - 1]] + 1
    found: list[Cut] = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        first = max(start - MARGIN_FRAMES, 0)
        last = min(end + MARGIN_FRAMES, len(levels_dbfs))
        found += _split(Cut(first, last), levels_dbfs)
    return found


def _split(cut: Cut, levels: NDArray[np.float64]) -> list[Cut]:
    """Halve what is too long where it is quietest in its middle half."""
    length = cut.end - cut.start
    if length <= LONGEST_FRAMES:
        return [cut]
    inner = slice(cut.start + length // 4, cut.end - length // 4)
    smooth = np.convolve(levels[inner], np.ones(5), "same")
    middle = inner.start + int(np.argmin(smooth))
    return [*_split(Cut(cut.start, middle), levels), *_split(Cut(middle, cut.end), levels)]


def snr_db(levels_dbfs: NDArray[np.float64], cut: Cut) -> float:
    """Return how far a passage's loud frames are above the quietest ones in and around it.

    Music and steady noise rarely pause, so they come out low as well.
    """
    own = levels_dbfs[cut.start : cut.end]
    around = levels_dbfs[max(0, cut.start - AROUND_FRAMES) : cut.end + AROUND_FRAMES]
    room = max(float(np.quantile(around, ROOM_QUANTILE)), DIGITAL_SILENCE_DBFS)
    return float(np.quantile(own, LOUD_QUANTILE)) - room


def clipped_frames(audio: Samples, rate_hz: int) -> NDArray[np.bool_]:
    """Return which 10 ms frames of (n,) at rate_hz were cut off at the top.

    Cut-off sound has many runs of samples that are all as high as the highest of the recording, at
    whatever level that is; sound that was not has one or two.
    """
    magnitude = np.abs(audio)
    top = float(magnitude.max(initial=0.0))
    flat = magnitude >= top * (1 - _FLAT)
    runs = flat.copy()
    for k in range(1, max(3, round(rate_hz / _FLAT_RUN_HZ))):
        runs[k:] &= flat[:-k]
        runs[:k] = False
    hits = np.unique(np.flatnonzero(runs) * 100 // rate_hz)
    clipped = np.zeros(len(audio) * 100 // rate_hz + 1, bool)
    if top > 0.0 and len(hits) > _CHANCE_FRAMES:
        clipped[hits] = True
    return clipped


def band_hz(audio: Samples, levels_dbfs: NDArray[np.float64]) -> float:
    """Return the frequency up to which speech (n,) at 24 kHz reaches in its loud frames."""
    loud = np.flatnonzero(levels_dbfs >= np.quantile(levels_dbfs, 0.5))[:6000]
    frames = audio[: len(levels_dbfs) * HOP_SAMPLES].reshape(-1, HOP_SAMPLES)[loud]
    power = np.abs(np.fft.rfft(frames * np.blackman(HOP_SAMPLES), axis=1)) ** 2
    step = round(_BAND_STEP_HZ * HOP_SAMPLES / SAMPLE_RATE_HZ)
    whole = power[:, : power.shape[1] // step * step].reshape(len(power), -1, step).sum(axis=2)
    often = np.quantile(whole, 0.98, axis=0)
    heard = np.flatnonzero(10 * np.log10(often / often.max() + 1e-12) > _BAND_FLOOR_DB)
    return float((heard[-1] + 1) * _BAND_STEP_HZ)
