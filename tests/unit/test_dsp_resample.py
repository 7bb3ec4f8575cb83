"""The resampler: exact latency at every rate, flat and clean, one stream however it is cut."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.signal
from dsp_signals import chunked, noise, speech
from hypothesis import given, settings
from hypothesis import strategies as st

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.resample import MAX_CORRECTION_PPM, Resampler

DEVICE_RATES = [
    *(8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 37_800),
    *(44_100, 48_000, 88_200, 96_000, 176_400, 192_000),
]
PAIRS = [
    *((rate, SAMPLE_RATE_HZ) for rate in DEVICE_RATES),
    *((SAMPLE_RATE_HZ, rate) for rate in DEVICE_RATES),
    *((44_100, 48_000), (48_000, 44_100), (192_000, 16_000), (37_800, 11_025), (8_000, 192_000)),
]
ODD_SIZES = [1, 64, 65, 8193]


def pulse(rate_hz: int, seconds: float, centre_s: float, at_s: float = 0.0) -> Samples:
    """Return a Gaussian pulse of about 1.5 kHz bandwidth, sampled from at_s on."""
    t = at_s + np.arange(round(seconds * rate_hz)) / rate_hz
    return np.exp(-0.5 * ((t - centre_s) / 2.5e-4) ** 2).astype(np.float32)


def sine(rate_hz: int, f_hz: float, seconds: float) -> Samples:
    return np.sin(2 * np.pi * f_hz * np.arange(round(seconds * rate_hz)) / rate_hz).astype(
        np.float32
    )


def amplitude_db(x: Samples, rate_hz: int, f_hz: float) -> float:
    """Return the level of one sine in x by least squares, away from x's ends."""
    middle = x[x.size // 4 : -x.size // 4].astype(np.float64)
    phase = 2 * np.pi * f_hz * np.arange(middle.size) / rate_hz
    basis = np.stack([np.cos(phase), np.sin(phase)], axis=1)
    fit = np.linalg.lstsq(basis, middle, rcond=None)[0]
    return 20 * float(np.log10(np.hypot(*fit) + 1e-12))


def rms_db(x: Samples) -> float:
    middle = x[x.size // 4 : -x.size // 4].astype(np.float64)
    return 10 * float(np.log10(2 * np.mean(middle**2) + 1e-20))


@pytest.mark.parametrize(("rate_in", "rate_out"), PAIRS)
def test_latency_is_exact_below_a_sample(rate_in: int, rate_out: int) -> None:
    resampler = Resampler(rate_in, rate_out)
    y = resampler.process(pulse(rate_in, 0.06, 0.0301))
    expected = pulse(rate_out, y.size / rate_out, 0.0301, -resampler.latency / rate_out)
    np.testing.assert_allclose(y, expected[: y.size], atol=2e-4)
    assert 0 <= resampler.latency_ms < 6.0
    assert resampler.latency_ms == pytest.approx(1000 * resampler.latency / rate_out)


@pytest.mark.parametrize("rate", [r for r in DEVICE_RATES if r >= 44_100])
def test_common_devices_cost_at_most_2_ms_in_and_out(rate: int) -> None:
    there, back = Resampler(rate, SAMPLE_RATE_HZ), Resampler(SAMPLE_RATE_HZ, rate)
    assert there.latency_ms + back.latency_ms < 2.0


@given(
    st.sampled_from(PAIRS),
    st.lists(st.integers(0, 700), min_size=1, max_size=8),
)
@settings(max_examples=40)
def test_after_n_samples_floor_n_times_ratio_are_ready(
    rates: tuple[int, int], sizes: list[int]
) -> None:
    resampler = Resampler(*rates)
    fed = ready = 0
    for size in sizes:
        ready += resampler.process(np.zeros(size, np.float32)).size
        fed += size
        assert ready == fed * rates[1] // rates[0]
    assert resampler.flush().size == resampler.latency


@pytest.mark.parametrize("size", ODD_SIZES)
@pytest.mark.parametrize(("rate_in", "rate_out"), [(44_100, 24_000), (24_000, 48_000)])
def test_any_chunking_gives_the_same_output(rate_in: int, rate_out: int, size: int) -> None:
    x = noise("pink", 9001, 0.2)[: 9001 if size > 1 else 1500]
    whole, resampler = Resampler(rate_in, rate_out), Resampler(rate_in, rate_out)
    parts = np.concatenate([resampler.process(part) for part in chunked(x, size)])
    np.testing.assert_allclose(parts, whole.process(x), atol=1e-6)
    np.testing.assert_allclose(resampler.flush(), whole.flush(), atol=1e-6)


@pytest.mark.parametrize("size", ODD_SIZES)
def test_chunking_does_not_matter_while_the_ratio_glides(size: int) -> None:
    x = noise("white", 3001, 0.2)
    outputs = []
    for step in (size, x.size):
        resampler = Resampler(48_000, 24_000)
        resampler.process(x[:777])
        resampler.set_correction(400.0)
        outputs.append(np.concatenate([resampler.process(part) for part in chunked(x, step)]))
    assert outputs[0].size == outputs[1].size
    np.testing.assert_allclose(outputs[0], outputs[1], atol=1e-6)


@pytest.mark.parametrize("rate", [8_000, 24_000, 44_100, 192_000])
def test_equal_rates_change_no_bit(rate: int) -> None:
    x = noise("white", 5000, 0.3)
    resampler = Resampler(rate, rate)
    parts = [resampler.process(part) for part in chunked(x, 65)]
    y = np.concatenate([*parts, resampler.flush()])
    np.testing.assert_array_equal(y[resampler.latency :], x)
    assert not y[: resampler.latency].any()


@pytest.mark.parametrize(("rate_in", "rate_out"), PAIRS)
def test_the_pass_band_is_flat(rate_in: int, rate_out: int) -> None:
    nyquist = min(rate_in, rate_out) / 2
    for share in (0.02, 0.5, 0.85):
        f = share * nyquist
        y = Resampler(rate_in, rate_out).process(sine(rate_in, f, 0.04))
        assert amplitude_db(y, rate_out, f) == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize(
    ("rate_in", "rate_out"), [(a, b) for a, b in PAIRS if a > 1.15 * b and b >= 11_025]
)
def test_what_would_alias_is_70_db_down(rate_in: int, rate_out: int) -> None:
    for f in (0.5 * rate_out * 1.13, 0.495 * rate_in):
        y = Resampler(rate_in, rate_out).process(sine(rate_in, f, 0.04))
        assert rms_db(y) < -70.0


@pytest.mark.parametrize(
    ("rate_in", "rate_out"), [(a, b) for a, b in PAIRS if b > 1.15 * a and a >= 11_025]
)
def test_images_and_distortion_are_70_db_down(rate_in: int, rate_out: int) -> None:
    f = 0.41 * rate_in
    y = Resampler(rate_in, rate_out).process(sine(rate_in, f, 0.04))
    middle = y[y.size // 4 : -y.size // 4].astype(np.float64)
    phase = 2 * np.pi * f * np.arange(middle.size) / rate_out
    basis = np.stack([np.cos(phase), np.sin(phase)], axis=1)
    rest = middle - basis @ np.linalg.lstsq(basis, middle, rcond=None)[0]
    assert 10 * np.log10(2 * np.mean(rest**2)) < -70.0


def test_it_agrees_with_a_whole_file_resampler_on_speech() -> None:
    spectrum = np.fft.rfft(speech()[: 2 * SAMPLE_RATE_HZ])
    spectrum[int(0.83 * spectrum.size) :] = 0.0  # filters differ in their transition bands
    x = np.fft.irfft(spectrum).astype(np.float32)
    up = Resampler(SAMPLE_RATE_HZ, 48_000)
    y = np.concatenate([up.process(x), up.flush()])[up.latency :]
    expected = scipy.signal.resample(x, 2 * x.size)
    error = y[500:-500] - expected[500 : y.size - 500]
    assert 10 * np.log10(np.mean(error**2) / np.mean(expected**2)) < -60.0


@pytest.mark.parametrize("ppm", [-500.0, 37.0, 500.0])
def test_a_correction_stretches_time_by_what_it_says(ppm: float) -> None:
    resampler = Resampler(24_000, 48_000)
    resampler.set_correction(ppm)
    resampler.reset()  # at once, without a glide
    x = sine(24_000, 997.0, 4.0)
    y = resampler.process(x)
    assert y.size == pytest.approx(x.size * 2 * (1 + ppm * 1e-6), abs=2)
    f_out = 997.0 / (1 + ppm * 1e-6)
    assert amplitude_db(y, 48_000, f_out) == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize("ppm", [-500.0, 500.0])
def test_a_correction_glides_inaudibly(ppm: float) -> None:
    resampler = Resampler(24_000, 24_000)
    x = sine(24_000, 1000.0, 1.6)
    y = np.concatenate([resampler.process(x[:12_000]), np.zeros(0, np.float32)])
    resampler.set_correction(ppm)
    y = np.concatenate([y, resampler.process(x[12_000:])])
    inner = y[200:-200].astype(np.float64)
    # Phase by demodulation with the nominal tone: its slope is the pitch error.
    tone = np.exp(-2j * np.pi * 1000.0 * np.arange(inner.size) / 24_000)
    low = np.convolve(inner * tone, np.hanning(241) / 120, "valid")
    cents = 1200 * np.log2(1 + np.diff(np.unwrap(np.angle(low))) * 24_000 / (2 * np.pi) / 1000)
    assert np.abs(cents).max() < 0.9  # 500 ppm is 0.87 cents; 3 can be heard at best
    assert abs(cents[:11_000]).max() < 0.01
    assert cents[-2000:].mean() == pytest.approx(-1200 * np.log2(1 + ppm * 1e-6), abs=0.01)
    assert np.abs(np.diff(cents)).max() < 0.002  # no jump of pitch
    # No click either: a sine's second difference is bounded.
    smooth = (2 * np.pi * 1000 / 24_000) ** 2
    assert np.abs(np.diff(inner, 2)).max() < 1.01 * smooth


def test_going_back_to_no_correction_ends_at_the_nominal_ratio() -> None:
    resampler = Resampler(48_000, 24_000)
    block = np.zeros(4800, np.float32)
    resampler.set_correction(1000.0)
    resampler.process(np.zeros(48_000, np.float32))
    resampler.set_correction(0.0)
    resampler.process(np.zeros(48_000, np.float32))
    assert [resampler.process(block).size for _ in range(10)] == [2400] * 10


def test_reset_forgets_the_past() -> None:
    x = noise("white", 3000, 0.3)
    resampler = Resampler(44_100, 24_000)
    first = resampler.process(x)
    resampler.reset()
    np.testing.assert_array_equal(resampler.process(x), first)
    resampler.flush()
    np.testing.assert_array_equal(resampler.process(x), first)


def test_silence_stays_silence_and_full_scale_stays_finite() -> None:
    assert not Resampler(44_100, 24_000).process(np.zeros(2000, np.float32)).any()
    square = np.sign(sine(48_000, 500.0, 0.05)).astype(np.float32)
    assert np.abs(Resampler(48_000, 24_000).process(square)).max() < 1.4


@pytest.mark.parametrize(("rate_in", "rate_out"), [(7_999, 24_000), (24_000, 192_001)])
def test_other_rates_are_refused(rate_in: int, rate_out: int) -> None:
    with pytest.raises(ValueError, match="is outside"):
        Resampler(rate_in, rate_out)


@pytest.mark.parametrize("ppm", [MAX_CORRECTION_PPM + 1, -MAX_CORRECTION_PPM - 1, float("nan")])
def test_other_corrections_are_refused(ppm: float) -> None:
    with pytest.raises(ValueError, match="beyond"):
        Resampler(24_000, 24_000).set_correction(ppm)
