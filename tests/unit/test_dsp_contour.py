"""An evened-out contour is calmer, keeps glides, and live is what it is offline."""

from __future__ import annotations

import numpy as np
import pytest

from voiceshift.dsp.contour import ContourSmoother, smoothed

RANDOM = np.random.default_rng(1)
GLIDE = np.geomspace(100.0, 200.0, 60).astype(np.float32)


def test_a_glide_stays_where_it_is() -> None:
    ones = np.ones(60, np.float32)
    np.testing.assert_allclose(smoothed(GLIDE, ones)[1:-1], GLIDE[1:-1], rtol=1e-5)


def test_jitter_shrinks_as_the_weights_say() -> None:
    jitter = 0.01 * RANDOM.standard_normal(20_000)
    contour = (150.0 * np.exp(jitter)).astype(np.float32)
    left = np.log(smoothed(contour, np.ones_like(contour)) / 150.0).std() / jitter.std()
    assert left == pytest.approx(np.sqrt(6.0) / 4.0, rel=0.05)


def test_a_frame_that_is_hardly_voiced_follows_its_neighbours_and_does_not_move_them() -> None:
    f0 = np.array([150.0, 150.0, 300.0, 150.0, 150.0], np.float32)
    voicing = np.array([1.0, 1.0, 0.0, 1.0, 1.0], np.float32)
    np.testing.assert_allclose(smoothed(f0, voicing), 150.0, rtol=2e-3)


def test_frames_without_pitch_stay_without_and_count_for_nothing() -> None:
    f0 = np.array([0.0, 0.0, 120.0, 150.0], np.float32)
    even = smoothed(f0, np.ones(4, np.float32))
    assert not even[:2].any()
    assert even[2] == pytest.approx(120.0 ** (2 / 3) * 150.0 ** (1 / 3), rel=1e-5)


def test_frame_by_frame_is_what_the_whole_contour_gives() -> None:
    f0 = (150.0 * np.exp(0.2 * RANDOM.standard_normal(50))).astype(np.float32)
    voicing = RANDOM.random(50).astype(np.float32)
    contour, live = ContourSmoother(), []
    for hz, voiced in zip(f0, voicing, strict=True):
        if live or contour.last_hz:
            live.append(contour.ahead(float(hz), float(voiced))[0])
        contour.hear(float(hz), float(voiced))
    np.testing.assert_allclose(live, smoothed(f0, voicing)[:-1], rtol=1e-5)


def test_the_newest_frame_leans_on_the_one_before_only() -> None:
    contour = ContourSmoother()
    assert contour.last_hz == 0.0
    contour.hear(100.0, 1.0)
    assert contour.last_hz == pytest.approx(100.0)
    contour.hear(200.0, 1.0)
    assert contour.last_hz == pytest.approx(100.0 ** (1 / 3) * 200.0 ** (2 / 3))
    assert contour.ahead(400.0, 1.0)[1] == pytest.approx(200.0 ** (1 / 3) * 400.0 ** (2 / 3))
    assert contour.last_hz == pytest.approx(100.0 ** (1 / 3) * 200.0 ** (2 / 3))  # only foretold
    contour.reset()
    assert contour.last_hz == 0.0
