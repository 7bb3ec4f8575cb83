"""Cloning's synthesis of a stretch: the live one's samples, with the gradient that it claims."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.fft import rfft

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.cloning.material import Material
from voiceshift.cloning.spoken import Spoken
from voiceshift.voice.synthesis import BINS, LOG_MAGNITUDE_FLOOR, Synthesizer

FRAMES = 24


def material() -> Material:
    random = np.random.default_rng(0)
    f0_hz = (140 + 30 * np.sin(np.arange(FRAMES + 1) / 5)).astype(np.float32)
    rms = random.uniform(0.02, 0.2, FRAMES).astype(np.float32)
    nothing = np.zeros((FRAMES, BINS), np.float32)
    return Material(nothing[:, :4], f0_hz, np.ones(FRAMES, np.float32), rms, nothing)


def filters(seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    magnitudes = random.normal(-2.0, 0.5, (FRAMES, 2 * BINS)).astype(np.float32)
    return magnitudes, random.normal(0.0, 0.7, (FRAMES, BINS)).astype(np.float32)


class FixedPhase(np.random.Generator):
    """Draws pulses that begin as the live synthesis does."""

    def random(self, *_: object, **__: object) -> float:  # type: ignore[override]
        return -140.0 / 24_000 * HOP_SAMPLES  # the hop before the first frame


def test_pulses_are_those_that_are_heard_live() -> None:
    magnitudes, phases = filters()
    magnitudes[:, BINS:] = LOG_MAGNITUDE_FLOOR  # noise is drawn anew, so leave it out
    spoken = material()
    sources = spoken.sources(FixedPhase(np.random.PCG64(0)))
    ours = Spoken(magnitudes, phases, sources, spoken.rms).audio
    whole = np.concatenate([magnitudes[:, :BINS], phases, magnitudes[:, BINS:]], axis=1)
    live = Synthesizer().process(whole, spoken.f0_hz[:-1], spoken.f0_hz[1:], spoken.rms)
    theirs = live[HOP_SAMPLES:]
    assert len(ours) == len(theirs) == HOP_SAMPLES * (FRAMES - 1)
    settled = slice(2 * HOP_SAMPLES, None)
    error = np.abs(rfft(ours[settled] - theirs[settled])).mean()
    assert error < 0.01 * np.abs(rfft(theirs[settled])).mean()


@pytest.mark.parametrize("which", ["magnitudes", "phases"])
def test_the_gradient_is_that_of_the_samples(which: str) -> None:
    spoken, (magnitudes, phases) = material(), filters()
    magnitudes[3, 5] = -20.0  # below the floor: nothing is to be had there
    sources = spoken.sources(np.random.default_rng(3))
    direction = np.random.default_rng(4).standard_normal(HOP_SAMPLES * (FRAMES - 1))
    direction = direction.astype(np.float32)
    found = Spoken(magnitudes, phases, sources, spoken.rms).back(direction)
    assert found[0][3, 5] == 0.0
    ours = found[0] if which == "magnitudes" else found[1]
    step = (0.02 * ours / np.abs(ours).mean()).astype(np.float32)

    def at(sign: float) -> float:
        moved = (
            (magnitudes + sign * step, phases)
            if which == "magnitudes"
            else (magnitudes, phases + sign * step)
        )
        audio = Spoken(*moved, sources, spoken.rms).audio
        return float(audio.astype(np.float64) @ direction)

    measured = 0.5 * (at(1.0) - at(-1.0))
    assert measured == pytest.approx(float((ours * step).sum()), rel=0.02)
