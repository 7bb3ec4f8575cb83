"""Noise reduction of files in constant memory: noisereduce over overlapping stretches.

noisereduce (Sainburg 2020) looks at a whole stretch at once, before and after each instant; it
serves wherever nobody waits. Left to itself it counts speech as noise too, and takes much of it
away; here it learns the noise from each stretch's quietest parts and smooths its mask less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.dsp.denoise import MOST_REDUCTION_DB

STRETCH_S = 20.0
OVERLAP_S = 1.0

_PART_S = 0.1
_QUIET_SHARE = 0.1
_SHORTEST_S = 0.2
_SILENT_POWER = 1e-10
"""-100 dBFS: below it a part is digital silence, which tells nothing of the noise elsewhere."""
_WINDOW_S = 0.02
_FREQUENCY_SMOOTHING_HZ = 250
_TIME_SMOOTHING_MS = 30


def denoised(blocks: Iterable[Samples], rate_hz: int, strength: float) -> Iterator[Samples]:
    """Yield the samples of blocks with stationary noise taken out; as many samples as came in.

    strength 0..1 means the same as for the live denoiser: the share of MOST_REDUCTION_DB that is
    taken off noise. Neighbouring stretches overlap by OVERLAP_S and are cross-faded, since each
    estimates its noise anew; the last one is filled up with what came before it.
    """
    stretch, overlap = int(STRETCH_S * rate_hz), int(OVERLAP_S * rate_hz)
    rise = np.linspace(0.0, 1.0, overlap, dtype=np.float32)
    before = np.zeros(0, np.float32)
    held = np.zeros(0, np.float32)
    tail: Samples | None = None
    for block in blocks:
        held = np.concatenate([held, block])
        while held.size >= stretch + overlap:
            clean = _reduce(held[:stretch], rate_hz, strength)
            if tail is not None:
                clean[:overlap] = tail + rise * (clean[:overlap] - tail)
            yield clean[:-overlap]
            tail = clean[-overlap:].copy()
            before = held[: stretch - overlap]
            held = held[stretch - overlap :]
    if held.size:
        filled = np.concatenate([before, held])[-max(stretch, held.size) :]
        clean = _reduce(filled, rate_hz, strength)[-held.size :]
        if tail is not None:
            clean[:overlap] = tail + rise * (clean[:overlap] - tail)
        yield clean


def _reduce(stretch: Samples, rate_hz: int, strength: float) -> Samples:
    import noisereduce  # takes seconds to load, and most files are converted without it

    noise = _quietest(stretch, round(_PART_S * rate_hz))
    if stretch.size < _SHORTEST_S * rate_hz or not noise.size:
        return np.array(stretch, np.float32)
    clean = noisereduce.reduce_noise(
        y=stretch,
        sr=rate_hz,
        stationary=True,
        y_noise=noise,
        prop_decrease=1.0 - 10.0 ** (-MOST_REDUCTION_DB * strength / 20.0),
        n_fft=1 << round(np.log2(_WINDOW_S * rate_hz)),
        freq_mask_smooth_hz=_FREQUENCY_SMOOTHING_HZ,
        time_mask_smooth_ms=_TIME_SMOOTHING_MS,
    )
    finite: Samples = np.nan_to_num(np.asarray(clean, np.float32))
    return finite


def _quietest(stretch: Samples, part_samples: int) -> Samples:
    """Return the quietest tenth of the parts that hold any sound, in order; empty if none does."""
    whole = stretch.size - stretch.size % part_samples
    parts = stretch[:whole].reshape(-1, part_samples)
    power = np.einsum("ij,ij->i", parts, parts) / part_samples
    sounding = np.flatnonzero(power > _SILENT_POWER)
    wanted = int(np.ceil(_QUIET_SHARE * sounding.size))
    quiet = sounding[np.argsort(power[sounding], kind="stable")[:wanted]]
    noise: Samples = parts[np.sort(quiet)].reshape(-1)
    return noise
