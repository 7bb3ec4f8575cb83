"""Files are denoised in constant memory, sample for sample, without seams or eaten speech."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import noisereduce
import numpy as np
import pytest
from dsp_signals import chunked, level_db, noise, rms, segmental_snr_db, si_sdr_db, speech

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.denoise import MOST_REDUCTION_DB
from voiceshift.engine.filedenoise import OVERLAP_S, STRETCH_S, denoised

RATE = 8_000  # stretches are seconds long: a low rate keeps the tests fast
STEP = int((STRETCH_S - OVERLAP_S) * RATE)


def whole(blocks: list[Samples], rate_hz: int = RATE, strength: float = 1.0) -> Samples:
    return np.concatenate([np.zeros(0, np.float32), *denoised(blocks, rate_hz, strength)])


@pytest.mark.parametrize("n", [0, 1, 64, 65, 799, 8193, STEP, STEP + RATE, 2 * STEP + 1])
def test_as_many_samples_come_out_as_went_in(n: int) -> None:
    y = whole(chunked(noise("white", STEP * 3, 0.01)[:n], 4001))
    assert y.size == n
    assert y.dtype == np.float32
    assert np.isfinite(y).all()


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 22_050, 44_100, 192_000])
def test_noise_falls_at_any_rate(rate_hz: int) -> None:
    x = noise("white", rate_hz, 0.01)
    assert -MOST_REDUCTION_DB < level_db(whole([x], rate_hz)) - level_db(x) < -10.0


def test_strength_scales_the_reduction_in_db_and_0_takes_nothing() -> None:
    x = noise("white", 4 * RATE, 0.01)
    fall = [level_db(x) - level_db(whole([x], RATE, s)) for s in (0.0, 0.5, 1.0)]
    assert abs(fall[0]) < 0.1
    assert fall[1] == pytest.approx(0.5 * fall[2], abs=2.0)


def test_speech_gets_cleaner_and_clean_speech_stays() -> None:
    clean = np.concatenate([np.zeros(12_000, np.float32), speech(), speech("flemishguy")])
    for kind in ("white", "pink", "hum"):
        x = clean + noise(kind, clean.size, rms(clean) * 10 ** (-5 / 20))
        y = whole([x], SAMPLE_RATE_HZ)
        assert si_sdr_db(clean, y) > si_sdr_db(clean, x) + 3.0
        assert segmental_snr_db(clean, y) > segmental_snr_db(clean, x) + 3.0
    assert si_sdr_db(clean, whole([clean], SAMPLE_RATE_HZ)) > 20.0


def test_stretches_meet_without_seams() -> None:
    n = 2 * STEP + 6 * RATE
    x = noise("white", n, 0.01)
    t = np.arange(n) / RATE
    tone = (0.1 * np.sin(2 * np.pi * 440.0 * t) * (np.sin(2 * np.pi * 0.7 * t) > 0)).astype(
        np.float32
    )
    y = whole(chunked(x + tone, 4001))
    # Around a seam the rest is neither louder nor rougher than elsewhere.
    rest = np.abs(np.diff(y - tone, 2))
    near = np.concatenate([rest[k * STEP - 100 : k * STEP + RATE + 100] for k in (1, 2)])
    assert near.max() < 1.3 * rest.max(initial=0.0, where=np.ones(rest.size, bool))
    assert near.mean() == pytest.approx(rest.mean(), rel=0.15)
    frames = (y - tone)[: n // 400 * 400].reshape(-1, 400)
    quiet = (tone[: n // 400 * 400].reshape(-1, 400) == 0).all(axis=1)
    level = 10 * np.log10((frames[quiet] ** 2).mean(axis=1))
    assert level.max() - np.median(level) < 6.0


def test_blocks_do_not_matter() -> None:
    x = noise("pink", STEP + 2 * RATE, 0.05)
    np.testing.assert_allclose(whole(chunked(x, 8193)), whole([x]), atol=1e-5)


def test_a_short_last_stretch_does_not_take_its_speech_for_noise() -> None:
    pause = noise("white", STEP + RATE, 0.002)
    t = np.arange(int(0.7 * RATE)) / RATE
    word = 0.1 * np.sin(2 * np.pi * 300 * t) * np.sin(2 * np.pi * 3 * t) ** 2
    ending = word.astype(np.float32)
    y = whole([np.concatenate([pause, ending])])
    assert level_db(y[-ending.size :]) == pytest.approx(level_db(ending), abs=0.5)


def test_digital_silence_is_no_measure_of_the_noise() -> None:
    x = noise("white", 6 * RATE, 0.01)
    x[: 2 * RATE] = 0.0
    y = whole([x])
    assert level_db(y[3 * RATE :]) < level_db(x[3 * RATE :]) - 10.0
    assert not whole([np.zeros(5000, np.float32)]).any()


def test_memory_does_not_grow_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noisereduce, "reduce_noise", lambda y, **_: y.copy())

    def blocks(minutes: float) -> Iterator[Samples]:
        block = noise("white", 4000, 0.01)
        for _ in range(int(minutes * 60 * RATE / 4000)):
            yield block

    def peak_bytes(minutes: float) -> int:
        tracemalloc.start()
        for _ in denoised(blocks(minutes), RATE, 1.0):
            pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert peak_bytes(10.0) < 1.3 * peak_bytes(1.0)
