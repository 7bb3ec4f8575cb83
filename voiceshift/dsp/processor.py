"""The contract of every streaming stage."""

from __future__ import annotations

from typing import Protocol

from voiceshift.audio.format import Samples


class Processor(Protocol):
    """A streaming stage: mono float32 in, mono float32 out, state inside the object.

    Working buffers are allocated in the constructor. Any chunking of the input gives the same
    output as one call. Output lags input by exactly `latency` samples (counted at `rate_out`):
    output sample i corresponds to input time i - latency. Not thread-safe: one thread owns it.
    """

    @property
    def rate_in(self) -> int:
        """Input rate in Hz."""

    @property
    def rate_out(self) -> int:
        """Output rate in Hz."""

    @property
    def hop(self) -> int:
        """Input samples that the stage prefers to be fed at once; 1 when it does not care.

        A stage with hop > 1 accepts only multiples of it; `Reblock` wraps it for other sizes.
        """

    @property
    def latency(self) -> int:
        """Exact delay from input to output in samples at rate_out, without re-blocking."""

    def process(self, x: Samples) -> Samples:
        """Take samples of shape (n,), return those that are ready, shape (m,)."""

    def flush(self) -> Samples:
        """Return the last `latency` samples, as if silence followed; then the state is reset."""

    def reset(self) -> None:
        """Forget all past input."""
