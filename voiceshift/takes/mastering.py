"""What happens to samples on their way into an exported file: rate, gain, peaks, rounding."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.dsp.wideband import resampler_of
from voiceshift.takes.peaklimit import PeakLimiter, Wave

CEILING_DBTP = -1.0
"""EBU R 128's limit for true peaks."""
SAFETY_DB = 0.1
"""Below the ceiling: what an interpolation between the samples may miss."""
LOSSY_SAFETY_DB = 0.5
"""The same for encoders that change the wave: limited speech overshot by up to 0.34 dB."""


class Mastering:
    """Resampler, gain and, where it is needed, limiter, without their delay."""

    def __init__(
        self,
        rate_in: int,
        rate_out: int,
        gain_db: float,
        ceiling_dbtp: float | None,
        converted: bool,
    ) -> None:
        """Rates in Hz. ceiling_dbtp: keep true peaks below it; None leaves them.

        converted: see dsp.wideband.resampler_of.
        """
        self._resampler = resampler_of(rate_in, rate_out, converted)
        self._gain = 10.0 ** (gain_db / 20.0)
        self._limiter = None if ceiling_dbtp is None else PeakLimiter(rate_out, ceiling_dbtp)

    def run(self, blocks: Iterator[Samples], owed: int) -> Iterator[Wave]:
        """Yield owed samples."""
        lag = 0 if self._limiter is None else self._limiter.latency
        silence = np.zeros(lag, np.float64)
        lag += self._resampler.latency
        for y in self._all(blocks, silence):
            early, y = y[:lag], y[lag:]
            lag -= early.size
            y = y[:owed]
            owed -= y.size
            yield y

    def _all(self, blocks: Iterator[Samples], silence: Wave) -> Iterator[Wave]:
        for block in _in_hops(blocks, self._resampler.hop):
            yield self._shaped(self._gain * self._resampler.process(block).astype(np.float64))
        yield self._shaped(self._gain * self._resampler.flush().astype(np.float64))
        yield self._shaped(silence)

    def _shaped(self, x: Wave) -> Wave:
        return x if self._limiter is None else self._limiter.process(x)


def _in_hops(blocks: Iterator[Samples], hop: int) -> Iterator[Samples]:
    """Yield the same samples in multiples of hop, the last one filled up with silence."""
    pending = np.zeros(0, np.float32)
    for block in blocks:
        pending = np.concatenate([pending, block])
        whole = pending.size // hop * hop
        yield pending[:whole]
        pending = pending[whole:]
    yield np.pad(pending, (0, -pending.size % hop))


class Dither:
    """Rounds to 16 bits with triangular noise of two steps, so that nothing of the error is heard.

    S. P. Lipshitz, R. A. Wannamaker, J. Vanderkooy, "Quantization and Dither", JAES 40(5), 1992.
    """

    _FULL_SCALE = 1 << 15

    def __init__(self) -> None:
        """The same noise every time, so that an export can be repeated."""
        self._random = np.random.default_rng(1992)

    def __call__(self, x: Wave) -> NDArray[np.int16]:
        """Take (n,) with full scale 1, return (n,)."""
        noise = self._random.random(x.size) - self._random.random(x.size)
        steps = np.rint(self._FULL_SCALE * x + noise)
        return np.clip(steps, -self._FULL_SCALE, self._FULL_SCALE - 1).astype(np.int16)
