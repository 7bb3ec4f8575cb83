"""What a microphone hears besides the voice: real noises and rooms, laid over training segments.

They reach the encoder's input only, and the decoder reconstructs the clean recording, so the code
learns to leave them out. Rooms are exponentially decaying noise behind the direct sound (Polack
1988), each drawn anew.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import fftconvolve

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.training.corpus import REFERENCE_DBFS, Corpus
from voiceshift.training.noises import SILENT_RMS, level

NOISY_SHARE = 0.3
ROOM_SHARE = 0.2
SNR_DB = (3.0, 30.0)
"""Of the louder half of the speech, which is at REFERENCE_DBFS."""
REVERBERATION_S = (0.1, 0.6)
"""Time in which a room's echo falls by 60 dB."""
DIRECT_TO_REVERBERANT_DB = (0.0, 15.0)
FIRST_ECHO_S = 0.003


class Surroundings:
    """Draws rooms and noises; `random` is the only state."""

    def __init__(self, corpus: Corpus, random: np.random.Generator) -> None:
        self._corpus = corpus
        self._random = random

    def around(self, segment: Samples) -> Samples:
        """Return a segment (n,) as some microphone in some room hears it: often the same."""
        heard = segment
        if self._random.random() < ROOM_SHARE:
            heard = in_room(heard, self._random)
        if self._corpus.noises and self._random.random() < NOISY_SHARE:
            heard = heard + self._noise(len(segment))
        return heard

    def _noise(self, n_samples: int) -> Samples:
        noises = self._corpus.noises
        noise = noises[int(self._random.integers(len(noises)))]
        start = int(self._random.integers(max(1, len(noise) - n_samples)))
        stretch: Samples = np.resize(noise[start : start + n_samples], n_samples).astype(np.float32)
        stretch /= 32767
        loudness = level(stretch)
        if loudness <= SILENT_RMS:
            return np.zeros(n_samples, np.float32)
        wanted_db = REFERENCE_DBFS - self._random.uniform(*SNR_DB)
        stretch *= np.float32(10 ** (wanted_db / 20) / loudness)
        return stretch


def in_room(dry: Samples, random: np.random.Generator) -> Samples:
    """Return speech (n,) with a drawn room's echo behind it, the direct sound unchanged."""
    decay_s = random.uniform(*REVERBERATION_S)
    times_s = np.arange(int(decay_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    tail: NDArray[np.float64] = random.standard_normal(len(times_s)) * 10 ** (
        -3.0 * times_s / decay_s
    )
    tail[times_s < FIRST_ECHO_S] = 0.0
    direct_db = random.uniform(*DIRECT_TO_REVERBERANT_DB)
    tail *= 10 ** (-direct_db / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    return np.asarray(fftconvolve(dry, tail)[: len(dry)], dtype=np.float32)
