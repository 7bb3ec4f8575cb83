"""Demo speech for the commands that run the pipeline themselves."""

from __future__ import annotations

import numpy as np
import pytest

from voiceshift.cli.inprocess import demo_speech


@pytest.mark.parametrize("rate_hz", [16_000, 24_000, 48_000])
def test_demo_speech_has_any_rate_and_length_and_starts_over(rate_hz: int) -> None:
    short, long = demo_speech(rate_hz, 0.5), demo_speech(rate_hz, 45.0)
    assert (short.size, long.size) == (rate_hz // 2, 45 * rate_hz)
    assert long.dtype == np.float32
    np.testing.assert_array_equal(long[: short.size], short)
    seconds = long.reshape(45, rate_hz)
    assert np.sqrt((seconds**2).mean(axis=1)).min() > 0.001
    assert 0.2 < np.abs(long).max() <= 1.0
