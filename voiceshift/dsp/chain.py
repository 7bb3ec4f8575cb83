"""Putting processors together: one after another, in odd-sized pieces, and to their end."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.dsp.processor import Processor


class Chain:
    """Processors in series, itself a Processor.

    `latency` is the sum of all latencies, each converted to the chain's output rate. `hop` is the
    least common multiple of the stages' hops.
    """

    def __init__(self, processors: Sequence[Processor]) -> None:
        """Take at least one processor.

        Raises ValueError when neighbouring rates differ, when a stage with a hop follows a change
        of rate (wrap it in Reblock: the number of samples that reach it varies), or when the sum
        of latencies is no whole number of output samples (such a chain has no exact latency).
        """
        if not processors:
            raise ValueError("a chain needs at least one processor")
        for left, right in itertools.pairwise(processors):
            if left.rate_out != right.rate_in:
                raise ValueError(f"{left.rate_out} Hz cannot feed {right.rate_in} Hz")
        self._processors = tuple(processors)
        for stage in processors:
            if stage.hop > 1 and stage.rate_in != self.rate_in:
                raise ValueError("a stage with a hop after a change of rate needs Reblock")
        latency = sum(
            (Fraction(stage.latency * self.rate_out, stage.rate_out) for stage in processors),
            Fraction(0),
        )
        if latency.denominator != 1:
            raise ValueError(f"latency of {latency} samples at {self.rate_out} Hz is not whole")
        self._latency = int(latency)
        self._hop = math.lcm(*(stage.hop for stage in processors))

    @property
    def rate_in(self) -> int:
        """Input rate of the first processor in Hz."""
        return self._processors[0].rate_in

    @property
    def rate_out(self) -> int:
        """Output rate of the last processor in Hz."""
        return self._processors[-1].rate_out

    @property
    def hop(self) -> int:
        """Input must come in multiples of this."""
        return self._hop

    @property
    def latency(self) -> int:
        """Samples at rate_out."""
        return self._latency

    def process(self, x: Samples) -> Samples:
        """Run x of shape (n,) through every processor; return what the last one gives, (m,)."""
        for processor in self._processors:
            x = processor.process(x)
        return x

    def flush(self) -> Samples:
        """Return the last `latency` samples and reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Reset every processor."""
        for processor in self._processors:
            processor.reset()


class Reblock:
    """Lets a processor that wants whole hops take any number of samples and return as many.

    Output starts with hop - 1 zeros, the fewest that make sure that n samples can be returned for
    any n: after N samples in all, floor(N / hop) hop have been processed and
    hop - 1 + floor(N / hop) hop >= N. Hence latency = processor.latency + hop - 1, and since no
    output depends on how N was reached, any chunking gives the same samples.
    """

    hop = 1

    def __init__(self, processor: Processor) -> None:
        """Wrap a processor that returns as many samples as it takes. Raises ValueError else."""
        if processor.rate_in != processor.rate_out:
            raise ValueError("Reblock needs equal input and output rates")
        self._processor = processor
        self._pending = np.zeros(0, np.float32)
        self._ready = np.zeros(processor.hop - 1, np.float32)

    @property
    def rate_in(self) -> int:
        """Input rate in Hz."""
        return self._processor.rate_in

    @property
    def rate_out(self) -> int:
        """Output rate in Hz."""
        return self._processor.rate_out

    @property
    def latency(self) -> int:
        """The processor's own latency and hop - 1 samples more."""
        return self._processor.latency + self._processor.hop - 1

    def process(self, x: Samples) -> Samples:
        """Take (n,), return (n,)."""
        pending = np.concatenate([self._pending, x])
        whole = pending.size - pending.size % self._processor.hop
        ready = self._ready
        if whole:
            ready = np.concatenate([ready, self._processor.process(pending[:whole])])
        self._pending = pending[whole:]
        self._ready = ready[x.size :]
        return ready[: x.size]

    def flush(self) -> Samples:
        """Return the last `latency` samples and reset."""
        return flush_with_silence(self)

    def reset(self) -> None:
        """Forget all past input."""
        self._processor.reset()
        self._pending = np.zeros(0, np.float32)
        self._ready = np.zeros(self._processor.hop - 1, np.float32)


def flush_with_silence(processor: Processor) -> Samples:
    """Return the next `processor.latency` samples as if silence followed, then reset it.

    This is `flush` for any processor that does not end in a way of its own.
    """
    wanted = processor.latency
    at_input = math.ceil(wanted * processor.rate_in / processor.rate_out)
    hops = max(1, math.ceil(at_input / processor.hop))
    silence = np.zeros(hops * processor.hop, np.float32)
    tail = np.zeros(0, np.float32)
    while tail.size < wanted:
        tail = np.concatenate([tail, processor.process(silence)])
    processor.reset()
    return tail[:wanted]
