"""Streaming sample-rate conversion between any two rates, with a ratio that can be trimmed live.

Windowed-sinc interpolation (J. O. Smith, "Digital Audio Resampling", CCRMA, 1984-2020): a
Kaiser-windowed sinc is tabulated at PHASES positions between two samples and interpolated linearly
in between, so that every output sample may lie at its own place and a change of ratio is just a
change of step. Time is kept in integers: no rounding error grows, and chunking cannot matter.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import MAX_RATE_HZ, MIN_RATE_HZ, Samples, samples_to_ms
from voiceshift.dsp.chain import flush_with_silence

MAX_CORRECTION_PPM = 2000.0

_ZERO_CROSSINGS = 20
"""On each side, at the lower rate: 0.83 ms at 24 kHz. With _KAISER_BETA the pass band ends at 87.5%
of the lower Nyquist frequency and the stop band begins at 112.5% (10.5 and 13.5 kHz at 24 kHz)."""
_KAISER_BETA = 7.857
"""80 dB (Kaiser 1974: 0.1102 (A - 8.7))."""
_PHASES = 512
"""Linear interpolation between them errs by (pi / 512)^2 / 8: -106 dB."""
_SUBSTEPS = 1 << 20
"""Time unit: 1 / (rate_out _SUBSTEPS) of an input sample; resolves corrections below 0.001 ppm."""
_SLEW_PPM_PER_S = 4000.0
"""How fast a correction takes effect: far below any audible glide."""
_BLOCK_SAMPLES = 512
"""Output is computed in pieces of about this size, which stay in the processor's cache."""


class Resampler:
    """Mono float32 from rate_in to rate_out; a Processor with linear phase and hop 1.

    Equal rates give the input back bit by bit, `latency` samples later, until a correction is set.
    """

    hop = 1

    def __init__(self, rate_in: int, rate_out: int) -> None:
        """Rates in Hz, each 8000 to 192000. Raises ValueError outside."""
        for rate in (rate_in, rate_out):
            if not MIN_RATE_HZ <= rate <= MAX_RATE_HZ:
                raise ValueError(f"rate {rate} Hz is outside {MIN_RATE_HZ}..{MAX_RATE_HZ} Hz")
        self._rate_in = rate_in
        self._rate_out = rate_out
        stretch = max(1.0, rate_in / rate_out)
        self._half = math.ceil(_ZERO_CROSSINGS * stretch)
        self._table, self._slope = _kernel(self._half, stretch)
        # Output i is given as soon as (i + 1) rate_in / rate_out samples came in. The newest sample
        # under its kernel must be among them: half + 1 <= (latency + 1) rate_in / rate_out.
        self._latency = -(-(self._half + 1) * rate_out // rate_in) - 1
        self._unit = rate_out * _SUBSTEPS
        self._nominal_step = rate_in * _SUBSTEPS
        self._slew = max(1, round(self._nominal_step * _SLEW_PPM_PER_S * 1e-6 / rate_out))
        self._target_step = self._nominal_step
        self._block = max(1, _BLOCK_SAMPLES * rate_in // rate_out)
        self.reset()

    @property
    def rate_in(self) -> int:
        """Input rate in Hz."""
        return self._rate_in

    @property
    def rate_out(self) -> int:
        """Output rate in Hz."""
        return self._rate_out

    @property
    def latency(self) -> int:
        """Exact delay in samples at rate_out, whatever the correction."""
        return self._latency

    @property
    def latency_ms(self) -> float:
        """The same in ms."""
        return samples_to_ms(self._latency, self._rate_out)

    def set_correction(self, ppm: float) -> None:
        """Make the output longer (positive) or shorter by ppm, gliding there without a click.

        Takes effect from the next output sample on. Raises ValueError beyond ±2000 ppm.
        """
        if not abs(ppm) <= MAX_CORRECTION_PPM:
            raise ValueError(f"correction of {ppm} ppm is beyond {MAX_CORRECTION_PPM} ppm")
        self._target_step = round(self._nominal_step / (1.0 + ppm * 1e-6))

    def process(self, x: Samples) -> Samples:
        """Take (n,) at rate_in, return what is ready at rate_out: after N samples in all,
        floor(N rate_out / rate_in) while there is no correction."""
        if x.size <= self._block:
            return self._process_block(x)
        starts = range(0, x.size, self._block)
        return np.concatenate([self._process_block(x[i : i + self._block]) for i in starts])

    def flush(self) -> Samples:
        """Return the last `latency` samples and reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Forget all past input; the correction stays and applies at once."""
        past = self._latency * self._nominal_step
        margin = -(-past // self._unit) + self._half
        self._past = np.zeros(margin, np.float32)
        self._position = margin * self._unit - past  # of the next output, from the start of _past
        self._step = self._target_step
        self._grid: tuple[int, int, int] | None = None
        """Where the last block's outputs lay: the next one's lie alike, if the blocks are alike."""

    def _process_block(self, x: Samples) -> Samples:
        joined = np.concatenate([self._past, x])
        newest = joined.size * self._unit - (self._latency + 1) * self._nominal_step
        if self._step == self._target_step:
            grid = (self._position, self._step, max(0, (newest - self._position) // self._step + 1))
            if grid != self._grid:
                self._grid = grid
                order = np.arange(grid[2], dtype=np.int64)
                self._first_taps, self._kernels = self._taps(grid[0] + grid[1] * order)
            self._position += self._step * grid[2]
        else:
            self._grid = None
            self._first_taps, self._kernels = self._taps(self._glide(newest))
        y = self._weighted(joined)
        spent = min(self._position // self._unit - self._half + 1, joined.size)
        self._past = joined[spent:].copy()
        self._position -= spent * self._unit
        return y

    def _weighted(self, joined: Samples) -> Samples:
        """Return the sum under each kernel, (n,)."""
        taps, n = 2 * self._half, len(self._kernels)
        if n and self._grid is not None and self._step % self._unit == 0:  # all have one kernel
            first, last = int(self._first_taps[0]), int(self._first_taps[-1])
            every = np.correlate(joined[first : last + taps], self._kernels[0], "valid")
            return every[:: self._step // self._unit]
        # As sliding_window_view, whose checks take a third of the time that all of this takes.
        count, step = joined.size - taps + 1, joined.itemsize
        windows = np.ndarray((count, taps), joined.dtype, joined, 0, (step, step))
        y: Samples = (windows[self._first_taps] * self._kernels).sum(axis=1)
        return y

    def _taps(self, positions: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return where each output's kernel begins, (n,), and the kernels, (n, 2 half)."""
        centre, rest = np.divmod(positions, self._unit)
        phase = rest * (len(self._slope) / self._unit)
        row = phase.astype(np.intp)
        fraction = (phase - row).astype(np.float32)
        kernels = self._slope.take(row, axis=0)
        kernels *= fraction[:, None]
        kernels += self._table.take(row, axis=0)
        return centre - (self._half - 1), kernels

    def _glide(self, newest: int) -> NDArray[np.int64]:
        """Return the positions of all outputs up to `newest`, moving on to the one after them.

        On the way the step comes nearer to the one that is wanted.
        """
        most = (newest - self._position) // min(self._step, self._target_step) + 1
        if most <= 0:
            return np.zeros(0, np.int64)
        order = np.arange(most + 1, dtype=np.int64)
        change = self._target_step - self._step
        moved = np.minimum(self._slew * order[1:], abs(change))
        steps = self._step + (moved if change > 0 else -moved)
        positions = self._position + np.concatenate([order[:1], np.cumsum(steps)])
        count = int(np.searchsorted(positions, newest, side="right"))
        self._position = int(positions[count])
        self._step = int(steps[count - 1])
        return positions[:count]


def _kernel(half: int, stretch: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the kernel at every phase, (phases, 2 half), and its difference to the next phase.

    stretch: how many input samples lie between zero crossings. A stretched kernel is smoother, so
    fewer phases keep the same error.
    """
    phases = max(16, math.ceil(_PHASES / stretch))
    offsets = np.arange(1 - half, half + 1) - np.arange(phases + 1)[:, None] / phases
    reach = np.clip(1.0 - (offsets / (_ZERO_CROSSINGS * stretch)) ** 2, 0.0, None)
    kernel = np.sinc(offsets / stretch) * np.i0(_KAISER_BETA * np.sqrt(reach)) * (reach > 0.0)
    kernel[np.abs(kernel) < 1e-12] = 0.0  # exact zeros, so that equal rates are bit-exact
    kernel /= kernel.sum(axis=1, keepdims=True)
    table = kernel[:-1].astype(np.float32)
    return table, (kernel[1:] - kernel[:-1]).astype(np.float32)
