"""From 24 kHz to a device: the resampler, and above it the part of speech that 24 kHz cannot hold.

Speech above 12 kHz is noise, hissed and breathed, and how loud it is can be told from the octaves
below: of two people's 48 kHz recordings to 5 to 7 dB in frames of 10 ms (benchmarks/highband.py,
from where the numbers below are). So that a voice is not dull beside others in a 48 kHz stream,
noise of that loudness is added (artificial bandwidth extension; Jax & Vary, "On artificial
bandwidth extension of telephone speech", Signal Processing 83(8), 2003, here from 12 kHz on). What
is silent stays silent.
"""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.chain import flush_with_silence
from voiceshift.dsp.fourier import rfft
from voiceshift.dsp.mel import hann
from voiceshift.dsp.resample import Resampler

KNOWN_HZ = (1000.0, 4000.0, 8000.0, 10_500.0)
"""Limits of the bands by whose levels the loudness of those above is told."""
ADDED_HZ = (11_500.0, 14_000.0, 16_000.0, 18_000.0, 20_000.0)
"""Limits of the bands that are added; the first rises where the resampler falls."""
EDGE_HZ = 1000.0
"""Width of the slopes at the limits: one band's fall is the next one's rise."""
OFFSETS_DB = np.array([-4.6, -12.0, -16.2, -19.1], np.float32)
SLOPES = np.array([[0.10, 0.0], [0.13, 0.03], [0.20, 0.0], [0.21, 0.02]], np.float32)
"""Level of an added band over the highest known one's: offset + slopes times what the others have
over it (dB)."""
MOST_OVER_DB = 3.0
"""An added band is no louder than the highest known one by more than this."""
_LOOP_S = 1
_FLOOR = np.float32(1e-11)
"""Power of a hop's band: -110 dBFS. What is below is silence and adds nothing."""
_BINS_HZ = np.fft.rfftfreq(HOP_SAMPLES, 1.0 / SAMPLE_RATE_HZ)


def band_powers(frames: Samples) -> NDArray[np.float32]:
    """Return the mean squares of hops (..., 240) at 24 kHz in the known bands, (..., 3)."""
    spectra = rfft(frames * _WINDOW)
    return np.asarray((spectra.real**2 + spectra.imag**2) @ _KNOWN)


def added_levels_db(known_db: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the levels of the added bands, (..., 4), by those of the known ones, (..., 3)."""
    highest = known_db[..., -1:]
    over = OFFSETS_DB + (known_db[..., :-1] - highest) @ SLOPES.T
    return np.asarray(highest + np.minimum(over, np.float32(MOST_OVER_DB)))


class WidebandResampler:
    """A Processor from 24 kHz whose hop is 240; see the module. Up to 24 kHz a Resampler alone.

    The added noise is not delayed by the resampler (0.8 ms), and follows a level within 5 ms.
    """

    rate_in = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES

    def __init__(self, rate_out: int) -> None:
        """rate_out in Hz, 8000 to 192000. Raises ValueError outside."""
        self._resampler = Resampler(SAMPLE_RATE_HZ, rate_out)
        count = sum(2 * high <= rate_out for high in ADDED_HZ[1:])
        self._noise = _noise(rate_out, count)
        self._gains = np.zeros(count, np.float32)
        self._place = 0
        self._rise = _rise(0)

    @property
    def rate_out(self) -> int:
        """Output rate in Hz."""
        return self._resampler.rate_out

    @property
    def latency(self) -> int:
        """Exact delay in samples at rate_out, whatever the correction."""
        return self._resampler.latency

    def set_correction(self, ppm: float) -> None:
        """See Resampler.set_correction."""
        self._resampler.set_correction(ppm)

    def process(self, x: Samples) -> Samples:
        """Take whole hops, (n 240,), return what is ready of them at rate_out."""
        if not len(self._gains) or not x.size:
            return self._resampler.process(x)
        ready = [self._widened(hop) for hop in x.reshape(-1, HOP_SAMPLES)]
        return ready[0] if len(ready) == 1 else np.concatenate(ready)

    def flush(self) -> Samples:
        """Return the last `latency` samples, as if silence followed; then the state is reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Forget all past input."""
        self._resampler.reset()
        self._gains[:] = 0.0
        self._place = 0

    def _widened(self, hop: Samples) -> Samples:
        y = self._resampler.process(hop)
        wanted = self._wanted(hop)
        if not (wanted.any() or self._gains.any()) or not y.size:
            return y
        if y.size != self._rise.size:  # a sample more or less where the rate is corrected
            self._rise = _rise(y.size)
        noise = self._noise[:, self._place : self._place + y.size]
        y += self._gains @ noise
        y += (wanted - self._gains) @ noise * self._rise
        self._place = (self._place + y.size) % (_LOOP_S * self.rate_out)
        self._gains = wanted
        return y

    def _wanted(self, hop: Samples) -> NDArray[np.float32]:
        """Return the RMS of each added band."""
        powers = band_powers(hop)
        if powers[-1] < _FLOOR:
            return np.zeros_like(self._gains)
        levels = added_levels_db(10.0 * np.log10(powers + _FLOOR))[: len(self._gains)]
        return np.asarray(np.power(10.0, levels / 20.0), np.float32)


def resampler_of(rate_in: int, rate_out: int, converted: bool) -> Resampler | WidebandResampler:
    """Return what takes a recording to another rate: a converted voice at 24 kHz widened, as live.

    The latter wants whole hops, as its `hop` says.
    """
    if converted and rate_in == SAMPLE_RATE_HZ:
        return WidebandResampler(rate_out)
    return Resampler(rate_in, rate_out)


def _rise(size: int) -> NDArray[np.float32]:
    """Return the way from a hop's level to the next one's, (size,): there in the hop's middle."""
    steps = np.arange(1, size + 1, dtype=np.float32) * np.float32(2.0 / max(1, size))
    return np.asarray(np.minimum(steps, np.float32(1.0)))


def _noise(rate_hz: int, count: int) -> NDArray[np.float32]:
    """Return a loop of noise of RMS 1 for each of so many added bands, and its beginning again."""
    size = rate_hz * _LOOP_S
    hz = np.fft.rfftfreq(size, 1.0 / rate_hz)
    random = np.random.default_rng(12)
    loops = []
    for low, high in itertools.pairwise(ADDED_HZ[: count + 1]):
        white = np.fft.rfft(random.standard_normal(size))
        rise = np.clip((hz - low) / EDGE_HZ + 0.5, 0.0, 1.0)
        fall = np.clip((high - hz) / EDGE_HZ + 0.5, 0.0, 1.0)
        loop = np.fft.irfft(white * np.sin(0.5 * np.pi * rise) * np.sin(0.5 * np.pi * fall), size)
        loops.append(loop / np.sqrt(np.mean(loop**2)))
    once = np.array(loops, np.float32).reshape(count, size)
    return np.concatenate([once, once[:, : size // 10]], axis=1)


def _known() -> NDArray[np.float32]:
    """Return what sums a hop's power spectrum to the mean squares of the known bands, (121, 3)."""
    inside = [(low <= _BINS_HZ) & (high > _BINS_HZ) for low, high in itertools.pairwise(KNOWN_HZ)]
    scale = 2.0 / (HOP_SAMPLES * float(np.sum(_WINDOW**2)))
    return np.asarray(np.array(inside).T * scale, np.float32)


_WINDOW = hann(HOP_SAMPLES)
_KNOWN = _known()
