"""Two devices whose clocks differ: a sine through the real resampler under the real controller."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray
from test_engine_session import Rig, cable, microphone

from voiceshift.audio.format import HOP_MS
from voiceshift.dsp.resample import Resampler
from voiceshift.engine.latency import DriftController

RATE_HZ = 8_000
HOP = round(RATE_HZ * HOP_MS / 1000.0)
TONE_HZ = 1_000.0
TARGET_MS = 30.0
INAUDIBLE_CENTS = 2.0
"""Far below the 5 cents or so that trained listeners tell apart."""


@dataclass(frozen=True)
class Hearing:
    """What a listener with an exact clock heard."""

    cents: NDArray[np.float64]
    """Error of the pitch in each second."""
    fills_ms: NDArray[np.float64]
    """What lay between the two clocks after each hop."""
    ppm: NDArray[np.float64]


def listen(skew_in_ppm: float, skew_out_ppm: float, seconds: float, grow_at_s: float) -> Hearing:
    """Pass a sine from one clock to another; at grow_at_s the wanted lag grows by a hop.

    The lag is measured with the jitter of real callbacks, 1 ms to either side.
    """
    resampler, drift = Resampler(RATE_HZ, RATE_HZ), DriftController()
    rate_in, rate_out = (RATE_HZ * (1.0 + ppm * 1e-6) for ppm in (skew_in_ppm, skew_out_ppm))
    order = np.arange(HOP)
    written = round(TARGET_MS * RATE_HZ / 1000.0)
    tones, fills_ms, corrections = [], [], []
    for hop in range(round(seconds * 1000.0 / HOP_MS)):
        phase = TONE_HZ / rate_in * (hop * HOP + order)
        y = resampler.process(np.sin(2.0 * np.pi * (phase % 1.0)).astype(np.float32))
        heard = TONE_HZ / rate_out * (written + np.arange(y.size))
        tones.append(np.dot(y, np.exp(-2j * np.pi * (heard % 1.0))))
        written += y.size
        read = (hop + 1) * HOP / rate_in * rate_out
        fills_ms.append(1000.0 * (written - read) / RATE_HZ)
        wanted_ms = TARGET_MS + (HOP_MS if hop * HOP_MS >= 1000.0 * grow_at_s else 0.0)
        measured_ms = fills_ms[-1] + np.sin(hop * 2.399)
        corrections.append(drift.update(float(measured_ms), wanted_ms, HOP_MS / 1000.0))
        resampler.set_correction(corrections[-1])
    in_a_second = round(1000.0 / HOP_MS)
    whole = np.add.reduceat(np.array(tones[1:]), np.arange(0, len(tones) - 1, in_a_second // 10))
    turns = np.unwrap(np.angle(whole[:-1])) / (2.0 * np.pi)
    error_hz = turns[10:] - turns[:-10]
    cents = 1200.0 * np.log2(1.0 + error_hz / TONE_HZ)
    return Hearing(cents, np.array(fills_ms), np.array(corrections))


@pytest.mark.parametrize(
    ("skew_in_ppm", "skew_out_ppm"), [(500.0, 0.0), (-500.0, 0.0), (0.0, 500.0), (-250.0, 250.0)]
)
@pytest.mark.parametrize(
    "seconds", [300.0, pytest.param(3600.0, marks=(pytest.mark.soak, pytest.mark.timeout(3600)))]
)
def test_clocks_that_differ_by_500_ppm_are_never_heard(
    skew_in_ppm: float, skew_out_ppm: float, seconds: float
) -> None:
    heard = listen(skew_in_ppm, skew_out_ppm, seconds, grow_at_s=200.0)
    assert np.abs(heard.cents).max() < INAUDIBLE_CENTS
    assert np.abs(heard.cents[-300:]).max() < 0.1, "once learnt, the pitch is the speaker's"
    assert heard.ppm[-100:].mean() == pytest.approx(skew_out_ppm - skew_in_ppm, abs=10.0)
    assert heard.fills_ms.min() > HOP_MS, "nothing ran empty"
    assert heard.fills_ms.max() < TARGET_MS + 2.0 * HOP_MS, "nothing had to be skipped"
    assert heard.fills_ms[-1] == pytest.approx(TARGET_MS + HOP_MS, abs=0.5)


def test_a_pitch_error_that_could_be_heard_is_seen() -> None:
    """The measure itself: before it is learnt, a skew is heard, and 2 cents are 1156 ppm."""
    heard = listen(0.0, 400.0, 10.0, grow_at_s=20.0)
    assert heard.cents[:5].mean() == pytest.approx(1200.0 * np.log2(1.0004), abs=0.1)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("skew_ppm", [500.0, -500.0])
def test_an_hour_on_skewed_devices_drops_nothing(skew_ppm: float) -> None:
    source, sink = microphone(24_000), cable(24_000)
    source.skew_ppm, sink.keeps_output = skew_ppm, False
    rig = Rig(source, sink)
    for _ in range(60):
        rig.run(60.0, step_s=0.01)
        told = rig.block.read()
        assert told.output_starvations == told.late_hops == told.input_overflows == 0
    assert told.hops > 359_000
    assert told.drift_ppm == pytest.approx(-skew_ppm, abs=30.0)
