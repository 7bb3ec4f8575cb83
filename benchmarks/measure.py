"""One peer's speed, delay and memory, in a process of its own and on one thread."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers import PEERS, Peer
from voiceshift.audio.format import Samples
from voiceshift.cli.inprocess import demo_speech
from voiceshift.engine.bench import peak_memory_mib

WARM_UP_S = 2.0
"""Of speech that does not count: Rubber Band and caches fill meanwhile."""
_LONGEST_DELAY_MS = 500
_SILENCE_DBFS = -80.0


@dataclass(frozen=True)
class Run:
    """One peer, once."""

    block_ms: float
    times_ms: list[float]
    """Wall time of every block after the warm-up."""
    delay_ms: float
    delay_is_stated: bool
    memory_mib: float
    """Resident memory of the process at its highest; 0 where the system does not say."""


def run_peer(name: str, seconds: float) -> Run:
    """Build a peer of peers.PEERS and measure it. Raises ImportError if it is not installed."""
    return run(PEERS[name].build(), seconds)


def run(peer: Peer, seconds: float) -> Run:
    """Feed the shipped demo speech block by block, as fast as it goes."""
    block = peer.block_samples
    block_ms = 1000.0 * block / peer.rate_hz
    count = round(1000.0 * seconds / block_ms)
    warm = round(1000.0 * WARM_UP_S / block_ms)
    speech = demo_speech(peer.rate_hz, (warm + count) * block / peer.rate_hz)
    times_ms: list[float] = []
    given: list[Samples] = []
    withheld, total = 0, 0
    for i in range(warm + count):
        part = speech[i * block : (i + 1) * block]
        begun = time.perf_counter()
        y = peer.process(part)
        elapsed = time.perf_counter() - begun
        given.append(y.copy())
        total += y.size
        if i >= warm:
            times_ms.append(1000.0 * elapsed)
            withheld = max(withheld, (i + 1) * block - total)
    if peer.stated_delay_ms is not None:
        delay_ms = peer.stated_delay_ms
    else:
        late_ms = 1000.0 * withheld / peer.rate_hz
        delay_ms = block_ms + late_ms + lag_ms(speech, np.concatenate(given), peer.rate_hz)
    stated = peer.stated_delay_ms is not None
    return Run(block_ms, times_ms, delay_ms, stated, peak_memory_mib())


def lag_ms(before: Samples, after: Samples, rate_hz: int) -> float:
    """Return how much later the loudness of `after` moves than that of `before`, in whole ms.

    Shapes (n,) and (m,). A voice changer changes every waveform; loudness is what it keeps.
    Raises ValueError if after is silence.
    """
    a, b = (_loudness(x, rate_hz) for x in (before, after))
    if b.max() < _SILENCE_DBFS + 1.0:
        raise ValueError("it gave silence")
    n = min(a.size, b.size)
    a, b = a[:n] - a[:n].mean(), b[:n] - b[:n].mean()
    lags = range(min(_LONGEST_DELAY_MS, n // 2))
    return float(np.argmax([np.dot(a[: n - lag], b[lag:]) / (n - lag) for lag in lags]))


def _loudness(x: Samples, rate_hz: int) -> NDArray[np.float64]:
    """Return the level of every ms in dB over 10 ms around it, not below -80 dBFS."""
    power = x.astype(np.float64) ** 2
    edges = np.arange(0, power.size + 1, rate_hz / 1000.0).astype(np.intp)
    sums = np.concatenate([[0.0], np.cumsum(power)])[edges]
    each = np.convolve(np.diff(sums), np.full(10, 0.1), "same") / (rate_hz / 1000.0)
    level: NDArray[np.float64] = 10.0 * np.log10(np.maximum(each, 10.0 ** (_SILENCE_DBFS / 10.0)))
    return level
