"""Meters read what a sound engineer expects, however the signal is cut."""

from __future__ import annotations

import numpy as np
import pytest
from dsp_signals import chunked

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, SILENCE_DBFS, Samples
from voiceshift.dsp.meters import (
    CLIP_LEVEL,
    SPECTRUM_BINS,
    SPECTRUM_FFT,
    LevelMeter,
    RunningMedianF0,
    SpectrumMeter,
)


def sine(f_hz: float, seconds: float, amplitude: float = 1.0) -> Samples:
    t = np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return (amplitude * np.sin(2 * np.pi * f_hz * t)).astype(np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * SAMPLE_RATE_HZ), np.float32)


def feed(meter: LevelMeter, x: Samples, size: int = HOP_SAMPLES) -> LevelMeter:
    for part in chunked(x, size):
        meter.process(part)
    return meter


# --- level


def test_rms_of_a_full_scale_square_is_0_dbfs_and_of_a_sine_3_less() -> None:
    square = np.sign(sine(500.0, 3.0) + 1e-9).astype(np.float32)
    assert feed(LevelMeter(), square).rms_dbfs == pytest.approx(0.0, abs=0.01)
    meter = feed(LevelMeter(), sine(500.0, 3.0))
    assert meter.rms_dbfs == pytest.approx(-3.01, abs=0.05)
    assert meter.peak_dbfs == pytest.approx(0.0, abs=0.01)


@pytest.mark.parametrize("size", [1, 64, 65, 8193])
def test_readings_do_not_depend_on_the_chunks(size: int) -> None:
    x = sine(440.0, 0.8, 0.25)[: 16_386 if size > 1 else 3000]
    whole, cut = feed(LevelMeter(), x), feed(LevelMeter(), x, size)
    assert cut.rms_dbfs == pytest.approx(whole.rms_dbfs, abs=0.1)
    assert cut.peak_dbfs == pytest.approx(whole.peak_dbfs, abs=0.01)


def test_rms_settles_within_its_time_and_falls_in_silence() -> None:
    meter = feed(LevelMeter(), sine(500.0, 0.3))
    assert meter.rms_dbfs == pytest.approx(-3.01 + 10 * np.log10(1 - np.exp(-1)), abs=0.1)
    feed(meter, silence(3.0))
    assert meter.rms_dbfs < -40.0


def test_a_peak_is_held_for_a_second_and_then_falls_at_20_db_a_second() -> None:
    meter = LevelMeter()
    meter.process(np.array([0.0, -0.5, 0.1], np.float32))
    assert meter.peak_dbfs == pytest.approx(-6.02, abs=0.01)
    feed(meter, silence(0.99))
    assert meter.peak_dbfs == pytest.approx(-6.02, abs=0.01)
    feed(meter, silence(1.01))
    assert meter.peak_dbfs == pytest.approx(-26.02, abs=0.3)
    meter.process(np.array([0.3], np.float32))
    assert meter.peak_dbfs == pytest.approx(20 * np.log10(0.3), abs=0.01)


def test_a_quieter_peak_does_not_prolong_the_hold() -> None:
    meter = LevelMeter()
    meter.process(np.array([0.5], np.float32))
    feed(meter, sine(100.0, 1.5, 0.01))
    assert meter.peak_dbfs == pytest.approx(-16.02, abs=0.3)


def test_the_clip_lamp_stays_for_a_second() -> None:
    meter = feed(LevelMeter(), sine(100.0, 0.1, 0.98))
    assert not meter.clipped
    meter.process(np.array([-CLIP_LEVEL], np.float32))
    assert meter.clipped
    feed(meter, silence(0.9))
    assert meter.clipped
    feed(meter, silence(0.2))
    assert not meter.clipped


def test_silence_and_nothing_read_the_floor() -> None:
    meter = LevelMeter()
    meter.process(np.zeros(0, np.float32))
    feed(meter, silence(0.1))
    assert meter.rms_dbfs == meter.peak_dbfs == SILENCE_DBFS
    assert not meter.clipped
    feed(meter, sine(100.0, 0.5))
    meter.reset()
    assert meter.rms_dbfs == meter.peak_dbfs == SILENCE_DBFS
    assert not meter.clipped


# --- spectrum


@pytest.mark.parametrize("bin_", [3, 64, 200])
def test_a_full_scale_sine_in_a_bin_reads_0_dbfs_there(bin_: int) -> None:
    meter = SpectrumMeter()
    x = sine(bin_ * SAMPLE_RATE_HZ / SPECTRUM_FFT, 0.1)
    columns = [meter.process(hop[None])[0, 0] for hop in chunked(x, HOP_SAMPLES)]
    assert columns[-1].shape == (SPECTRUM_BINS,) and columns[-1].dtype == np.float16
    assert int(np.argmax(columns[-1])) == bin_
    assert float(columns[-1][bin_]) == pytest.approx(0.0, abs=0.02)
    assert float(columns[-1][(bin_ + 20) % SPECTRUM_BINS]) < -80.0


def test_between_two_bins_it_reads_at_most_1_5_db_less() -> None:
    meter = SpectrumMeter()
    x = sine(64.5 * SAMPLE_RATE_HZ / SPECTRUM_FFT, 0.1)
    column = [meter.process(hop[None]) for hop in chunked(x, HOP_SAMPLES)][-1]
    assert -1.5 < float(column.max()) < -1.3


def test_a_column_shows_the_newest_512_samples_only() -> None:
    meter = SpectrumMeter()
    meter.process(sine(3000.0, 0.01)[None])
    levels = [float(meter.process(silence(0.01)[None]).max()) for _ in range(3)]
    assert levels[0] > -40.0
    assert levels[2] == SILENCE_DBFS


def test_several_hops_of_several_signals_give_what_single_ones_give() -> None:
    x = np.stack([sine(440.0, 0.06), 0.1 * sine(3000.0, 0.06)])
    at_once = SpectrumMeter(signals=2).process(x)
    assert at_once.shape == (6, 2, SPECTRUM_BINS)
    for signal, alone in enumerate((SpectrumMeter(), SpectrumMeter())):
        hops = [alone.process(hop[None])[0, 0] for hop in chunked(x[signal], HOP_SAMPLES)]
        np.testing.assert_allclose(at_once[:, signal], np.stack(hops), atol=0.1)


def test_spectrum_reset_forgets() -> None:
    meter = SpectrumMeter()
    meter.process(sine(3000.0, 0.01)[None])
    meter.reset()
    assert (meter.process(silence(0.01)[None]) == SILENCE_DBFS).all()


# --- median F0


def test_the_median_needs_a_second_and_a_half_of_voice() -> None:
    median = RunningMedianF0()
    for _ in range(149):
        median.update(120.0, 0.9)
    assert median.median_hz == 0.0
    median.update(120.0, 0.9)
    assert 1200 * abs(np.log2(median.median_hz / 120.0)) < 13.0


def test_unvoiced_and_silent_frames_do_not_count() -> None:
    median = RunningMedianF0()
    for _ in range(300):
        median.update(300.0, 0.5)
        median.update(0.0, 1.0)
    assert median.median_hz == 0.0


@pytest.mark.parametrize("true_hz", [62.0, 110.0, 220.0, 400.0, 900.0])
def test_the_median_is_right_to_an_eighth_of_a_semitone_and_ignores_slips(true_hz: float) -> None:
    median = RunningMedianF0()
    rng = np.random.default_rng(1)
    for i in range(2000):
        f0 = true_hz * 2 ** rng.normal(0.0, 2 / 12)
        median.update(f0 * (2.0 if i % 10 == 0 else 1.0) * (0.5 if i % 10 == 5 else 1.0), 0.8)
    assert abs(12 * np.log2(median.median_hz / true_hz)) < 0.25


def test_the_median_follows_another_speaker_within_a_minute_or_two_and_resets() -> None:
    median = RunningMedianF0()
    for _ in range(3000):
        median.update(110.0, 1.0)
    for _ in range(9000):
        median.update(210.0, 1.0)
    assert median.median_hz == pytest.approx(210.0, rel=0.02)
    median.reset()
    assert median.median_hz == 0.0
