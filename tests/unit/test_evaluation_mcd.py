"""Mel-cepstral distortion: zero for the same, blind to level and timing, larger for others."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from scipy.fft import dct

from voiceshift.evaluation import mcd
from voiceshift.evaluation.listening import load_clip

SPEECH = Path(__file__).parents[1] / "data" / "speech"


def test_a_path_may_wait_in_either_and_costs_nothing_for_it() -> None:
    a = np.random.default_rng(1).standard_normal((64, 24))
    slow = np.repeat(a, 3, axis=0)
    assert mcd.warped_distance(a, slow) == pytest.approx(0.0, abs=1e-4)
    assert mcd.warped_distance(slow, a) == pytest.approx(0.0, abs=1e-4)


def test_the_distance_is_that_of_the_textbook() -> None:
    a, b = np.zeros((1, 24)), np.full((1, 24), 0.1)
    wanted = 10 / math.log(10) * math.sqrt(2 * 24 * 0.1**2)
    assert mcd.warped_distance(a, b) == pytest.approx(wanted)
    assert mcd.warped_distance(np.repeat(a, 65, axis=0), b) == pytest.approx(wanted)


def test_the_best_alignment_is_found_not_the_straight_one() -> None:
    a = np.array([[0.0], [0.0], [0.0], [1.0]])
    b = np.array([[0.0], [1.0], [1.0], [1.0]])
    assert mcd.warped_distance(a, b) == 0.0
    assert math.isnan(mcd.warped_distance(a, b[:0]))


def test_the_warped_cepstrum_is_the_spectrum_read_on_the_all_pass_axis() -> None:
    """Independent check: sample the log spectrum at warped frequencies, then transform."""
    size = mcd.FFT_SIZE // 2 + 1
    cepstrum = np.zeros(size)
    cepstrum[:6] = [0.3, -0.8, 0.5, 0.2, -0.1, 0.05]
    warped = cepstrum @ mcd._warping()
    axis = np.linspace(0, np.pi, 4097)
    a = mcd.ALL_PASS
    plain = axis - 2 * np.arctan(a * np.sin(axis) / (1 + a * np.cos(axis)))
    spectrum = np.cos(np.outer(plain, np.arange(size))) @ cepstrum
    reference = dct(spectrum, type=1) / (len(axis) - 1)
    reference[0] /= 2
    assert np.allclose(warped, reference[: mcd.ORDER + 1], atol=1e-6)


def test_distortion_is_blind_to_level_and_time_and_tells_speakers_apart() -> None:
    pytest.importorskip("pyworld")
    one = load_clip(SPEECH, "kathleen_b0518.opus")[:48_000]
    other = load_clip(SPEECH, "flemishguy_984.opus")[:48_000]
    late = np.concatenate([np.zeros(4800, np.float32), 0.5 * one])
    same = mcd.distortion_db(one, late)
    assert same < 1.0
    assert mcd.distortion_db(one, other) > 5.0 + same
    assert math.isnan(mcd.distortion_db(one, np.zeros(24_000, np.float32)))
