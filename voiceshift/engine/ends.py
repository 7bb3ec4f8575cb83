"""The two ends of the rings that the audio callbacks touch: copy, count, stamp, nothing else.

Threads: `callback` runs on the audio thread, everything else on the worker. The ring is safe for
one writer and one reader; `stamp` is one reference, replaced whole; the counters are written by the
audio thread only.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from voiceshift.audio.backend import StreamStatus
from voiceshift.audio.format import Samples
from voiceshift.audio.ring import RingBuffer

RING_MS = 2000
"""Room for a worker that is very late; how much is kept is the policy's affair."""
_DECAY_SAMPLES = 128


class InputEnd:
    """Microphone callback → ring."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """clock: seconds, the same that the worker reads."""
        self._clock = clock
        self.ring = RingBuffer(RING_MS * 192)  # enough at the highest rate
        self.stamp: tuple[float, int] | None = None
        """When the newest callback was, in s, and its size in samples."""
        self.overflows = 0
        self.driver_flags = 0

    def callback(self, block: Samples, status: StreamStatus) -> None:
        """Copy the block (n,) into the ring."""
        if status.input_overflow or status.other:
            self.driver_flags += 1
        if self.ring.write(block) < block.size:
            self.overflows += 1
        self.stamp = (self._clock(), block.size)


class OutputEnd:
    """Ring → speaker callback. What is missing becomes silence, reached without a click."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """clock: seconds, the same that the worker reads."""
        self._clock = clock
        self.ring = RingBuffer(RING_MS * 192)
        self.stamp: tuple[float, int] | None = None
        self.live = False
        """Set by the worker once the ring is primed; before that, emptiness is no starvation."""
        self.starvations = 0
        self.driver_flags = 0
        self._decay = np.linspace(1.0, 0.0, _DECAY_SAMPLES, dtype=np.float32) ** 2
        self._rise = self._decay[::-1].copy()
        self._last = np.zeros(1, np.float32)
        self._silent = True

    @property
    def silent(self) -> bool:
        """What was played last was silence, or the end of a fade to it."""
        return self._silent

    def callback(self, buffer: Samples, status: StreamStatus) -> None:
        """Fill the buffer (n,) from the ring."""
        if status.output_underflow or status.other:
            self.driver_flags += 1
        got = self.ring.read_into(buffer)
        if got and self._silent:
            n = min(got, _DECAY_SAMPLES)
            buffer[:n] *= self._rise[:n]
            self._silent = False
        if got:
            self._last[0] = buffer[got - 1]
        if got < buffer.size:
            buffer[got:] = 0.0
            if not self._silent:
                n = min(buffer.size - got, _DECAY_SAMPLES)
                np.multiply(self._decay[:n], self._last[0], out=buffer[got : got + n])
                self._silent = True
            if self.live:
                self.starvations += 1
        self.stamp = (self._clock(), buffer.size)

    def slack_ms(self, now_s: float, rate_hz: int, block_samples: int) -> float:
        """Return in how many ms the output would run empty if nothing more were written.

        block_samples: the typical block.
        """
        if self.stamp is None:
            return 0.0
        block_s = block_samples / rate_hz
        until_next_s = max(0.0, block_s - (now_s - self.stamp[0]))
        return 1000.0 * (until_next_s + self.ring.fill // block_samples * block_s)


def lag_ms(
    now_s: float,
    source: InputEnd,
    rate_in: int,
    block_in: int,
    sink: OutputEnd,
    rate_out: int,
    held_ms: float,
) -> float | None:
    """Return what lies between the two callbacks in ms, None before both were called.

    With input latency counted from the first sample of a block to its callback, and output latency
    from a callback to its first sample being heard, capture + lag + output + the pipeline's delay
    as a stream is the time from microphone to output, whatever the phase of the blocks. block_in:
    the typical block that the input latency counts; the newest one may be smaller or larger.
    held_ms: what the pipeline has taken and not given back.
    """
    heard, played = source.stamp, sink.stamp
    if heard is None or played is None:
        return None
    age_in = 1000.0 * (now_s - heard[0] - block_in / rate_in)
    age_out = 1000.0 * (now_s - played[0] - played[1] / rate_out)
    content = 1000.0 * (source.ring.fill / rate_in + sink.ring.fill / rate_out) + held_ms
    return age_in + content - age_out
