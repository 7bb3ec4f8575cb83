"""The live denoiser: exact latency, transparent at 0, no worse than noisereduce, kind to speech."""

from __future__ import annotations

import noisereduce
import numpy as np
import pytest
from dsp_signals import (
    NOISES,
    chunked,
    level_db,
    noise,
    rms,
    segmental_snr_db,
    si_sdr_db,
    speech,
)

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.chain import Reblock
from voiceshift.dsp.denoise import MOST_REDUCTION_DB, NOISE_BINS, Denoiser

LEAD_SAMPLES = 50 * HOP_SAMPLES
MARGIN_DB = 0.5
"""By how much the denoiser may fall short of noisereduce anywhere; in the mean it is far better."""


def hops_of(x: Samples) -> Samples:
    return x[: x.size // HOP_SAMPLES * HOP_SAMPLES]


def denoised(x: Samples, denoiser: Denoiser) -> Samples:
    """Return the output in step with x."""
    y = np.concatenate([denoiser.process(x), denoiser.flush()])
    return y[denoiser.latency :]


def at_strength(strength: float) -> Denoiser:
    denoiser = Denoiser()
    denoiser.strength = strength
    return denoiser


@pytest.fixture(scope="module")
def clean() -> Samples:
    return hops_of(np.concatenate([np.zeros(LEAD_SAMPLES, np.float32), speech()]))


def noisy(clean: Samples, kind: str, snr_db: float) -> Samples:
    return clean + noise(kind, clean.size, rms(speech()) * 10 ** (-snr_db / 20))


# --- contract


@pytest.mark.parametrize("hops_at_once", [1, 2, 7, 400])
def test_strength_0_gives_back_every_bit_one_hop_later(clean: Samples, hops_at_once: int) -> None:
    denoiser = Denoiser()
    parts = [denoiser.process(x) for x in chunked(clean, hops_at_once * HOP_SAMPLES)]
    y = np.concatenate([*parts, denoiser.flush()])
    assert denoiser.latency == HOP_SAMPLES
    np.testing.assert_array_equal(y[HOP_SAMPLES:], clean)
    assert not y[:HOP_SAMPLES].any()


@pytest.mark.parametrize("strength", [0.0, 0.3, 1.0])
def test_latency_is_exact_at_every_strength(clean: Samples, strength: float) -> None:
    clean = clean[: 180 * HOP_SAMPLES]
    x = noisy(clean, "white", 15.0)
    denoiser = at_strength(strength)
    assert denoiser.latency == HOP_SAMPLES
    y = denoiser.process(x)
    n = 1 << (2 * x.size - 1).bit_length()
    correlation = np.fft.irfft(np.fft.rfft(y, n) * np.conj(np.fft.rfft(clean, n)), n)
    assert int(np.argmax(correlation)) == HOP_SAMPLES


@pytest.mark.parametrize("hops_at_once", [1, 3, 64])
def test_any_grouping_of_hops_gives_the_same_output(clean: Samples, hops_at_once: int) -> None:
    x = noisy(clean, "pink", 10.0)[: 130 * HOP_SAMPLES]
    whole = at_strength(0.8).process(x)
    one = at_strength(0.8)
    parts = [one.process(part) for part in chunked(x, hops_at_once * HOP_SAMPLES)]
    np.testing.assert_array_equal(np.concatenate(parts), whole)


@pytest.mark.parametrize("size", [1, 64, 65, 8193])
def test_odd_blocks_pass_through_reblock(clean: Samples, size: int) -> None:
    x = noisy(clean, "white", 10.0)[: 20 * HOP_SAMPLES + 17]
    blocks = Reblock(at_strength(1.0))
    parts = np.concatenate([blocks.process(part) for part in chunked(x, size)])
    np.testing.assert_array_equal(parts, Reblock(at_strength(1.0)).process(x))
    with pytest.raises(ValueError, match="whole hops"):
        Denoiser().process(x)


def test_new_input_never_changes_old_output(clean: Samples) -> None:
    x = noisy(clean, "white", 10.0)
    other = x.copy()
    other[LEAD_SAMPLES * 2 :] = 0.0
    a, b = at_strength(1.0).process(x), at_strength(1.0).process(other)
    np.testing.assert_array_equal(a[: LEAD_SAMPLES * 2], b[: LEAD_SAMPLES * 2])
    assert (a != b).any()


def test_reset_and_flush_forget_the_input_and_keep_the_settings(clean: Samples) -> None:
    x = noisy(clean, "fan", 5.0)
    denoiser = at_strength(0.7)
    denoiser.learn(0.5)
    first = denoiser.process(x)
    profile = denoiser.profile
    assert denoiser.flush().shape == (HOP_SAMPLES,)
    assert denoiser.strength == 0.7
    np.testing.assert_array_equal(denoiser.profile, profile)
    denoiser.profile = None
    fresh = at_strength(0.7)
    np.testing.assert_array_equal(denoiser.process(x), fresh.process(x))
    assert first.size == x.size


def test_bad_numbers_are_silence_and_leave_no_trace(clean: Samples) -> None:
    x = noisy(clean, "white", 10.0)
    bad = x.copy()
    bad[1000:1003] = [np.nan, np.inf, -np.inf]
    y = at_strength(1.0).process(bad)
    assert np.isfinite(y).all()
    late = slice(x.size // 2, None)
    np.testing.assert_allclose(y[late], at_strength(1.0).process(x)[late], atol=1e-3)


def test_strength_changes_glide() -> None:
    t = np.arange(SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    tone = (0.3 * np.sin(2 * np.pi * 150.0 * t)).astype(np.float32)
    denoiser = Denoiser()
    denoiser.profile = np.full(NOISE_BINS, 1e4, np.float32)  # everything is noise: the most removal
    parts = []
    for i, hop in enumerate(chunked(tone, HOP_SAMPLES)):
        denoiser.strength = float(i // 7 % 2)
        parts.append(denoiser.process(hop))
    y = np.concatenate(parts)
    levels = [rms(hop) for hop in chunked(y, HOP_SAMPLES)]
    assert max(levels) > 5.0 * min(levels[1:])  # it did change
    # A click is a jump of slope; the tone's own largest second difference bounds what is smooth.
    smooth = np.abs(np.diff(tone, 2)).max()
    assert np.abs(np.diff(y[HOP_SAMPLES + 2 :], 2)).max() < 3.0 * smooth


# --- quality


@pytest.mark.parametrize("kind", NOISES)
@pytest.mark.parametrize("snr_db", [5.0, 10.0, 15.0])
def test_speech_comes_out_cleaner_than_from_noisereduce(
    clean: Samples, kind: str, snr_db: float
) -> None:
    x = noisy(clean, kind, snr_db)
    y = denoised(x, at_strength(1.0))
    reference = noisereduce.reduce_noise(
        y=x, sr=SAMPLE_RATE_HZ, stationary=True, y_noise=x[:LEAD_SAMPLES]
    )
    assert si_sdr_db(clean, y) > si_sdr_db(clean, x) + 1.0
    assert si_sdr_db(clean, y) > si_sdr_db(clean, reference) - MARGIN_DB
    assert segmental_snr_db(clean, y) > segmental_snr_db(clean, reference) - MARGIN_DB


def test_the_mean_gain_over_noisy_speech_is_large(clean: Samples) -> None:
    gains = []
    for kind in NOISES:
        x = noisy(clean, kind, 5.0)
        y = denoised(x, at_strength(1.0))
        gains.append(segmental_snr_db(clean, y) - segmental_snr_db(clean, x))
    assert np.mean(gains) > 4.5


@pytest.mark.parametrize("name", ["kathleen", "flemishguy"])
def test_clean_speech_stays_nearly_untouched(name: str) -> None:
    x = hops_of(speech(name))
    assert si_sdr_db(x, denoised(x, at_strength(1.0))) > 20.0


@pytest.mark.parametrize("kind", ["white", "pink"])
def test_consonants_are_not_eaten(clean: Samples, kind: str) -> None:
    x = noisy(clean, kind, 10.0)
    y = denoised(x, at_strength(1.0))

    def hiss(signal: Samples) -> np.ndarray:
        frames = signal[: signal.size // 480 * 480].reshape(-1, 480)
        power = np.abs(np.fft.rfft(frames * np.hanning(480), axis=1)) ** 2
        return np.stack([power[:, :60].sum(axis=1), power[:, 80:200].sum(axis=1)])

    (below, hissing), of_noise = hiss(clean), hiss(x - clean)[1].mean()
    consonants = (hissing > below) & (hissing > 1.5 * of_noise)
    assert consonants.sum() > 5
    kept_db = 10 * np.log10(hiss(y)[1][consonants] / hissing[consonants])
    assert kept_db.mean() > -3.0


@pytest.mark.parametrize("kind", NOISES)
def test_noise_alone_falls_without_musical_tones(kind: str) -> None:
    x = noise(kind, 4 * SAMPLE_RATE_HZ, 0.01)
    y = denoised(x, at_strength(1.0))
    settled = slice(SAMPLE_RATE_HZ, None)
    assert level_db(y[settled]) < level_db(x[settled]) - 10.0

    def peakedness(signal: Samples) -> np.ndarray:
        """Kurtosis of each bin's spectrum over time: tones that come and go raise it."""
        frames = np.lib.stride_tricks.sliding_window_view(signal, 480)[::240]
        power = np.abs(np.fft.rfft(frames * np.hanning(480), axis=1))[:, 5:230] ** 2
        return (power**2).mean(axis=0) / power.mean(axis=0) ** 2

    # Kurtosis ratio (Uemura et al. 2008): noisereduce has 5 here, spectral subtraction 10 and more.
    most = 5.0 if kind == "fan" else 2.0
    assert np.median(peakedness(y[settled]) / peakedness(x[settled])) < most


def test_strength_scales_the_reduction_in_db() -> None:
    x = noise("white", 3 * SAMPLE_RATE_HZ, 0.01)
    settled = slice(SAMPLE_RATE_HZ, None)
    fall = [
        level_db(x[settled]) - level_db(denoised(x, at_strength(s))[settled])
        for s in (0.25, 0.5, 1.0)
    ]
    assert fall[0] < fall[1] < fall[2] <= MOST_REDUCTION_DB
    assert fall[1] == pytest.approx(0.5 * fall[2], abs=2.0)


def test_a_held_note_is_not_taken_for_noise() -> None:
    t = np.arange(5 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    note = sum(np.sin(2 * np.pi * 200 * k * t) / k for k in range(1, 20)) * 0.05
    x = noise("white", t.size, 0.001) + np.where(t > 0.5, note, 0.0).astype(np.float32)
    y = denoised(x, at_strength(1.0))
    last = slice(-SAMPLE_RATE_HZ // 4, None)
    assert level_db(y[last]) > level_db(x[last]) - 1.0


def test_a_new_noise_is_followed_within_seconds() -> None:
    x = noise("pink", 9 * SAMPLE_RATE_HZ, 0.01)
    x[: 2 * SAMPLE_RATE_HZ] *= 0.1
    y = denoised(x, at_strength(1.0))
    last = slice(-SAMPLE_RATE_HZ, None)
    assert level_db(y[last]) < level_db(x[last]) - 10.0


def test_a_muted_microphone_teaches_nothing() -> None:
    x = noise("white", 6 * SAMPLE_RATE_HZ, 0.01)
    x[SAMPLE_RATE_HZ : 5 * SAMPLE_RATE_HZ] = 0.0
    y = denoised(x, at_strength(1.0))
    back = slice(5 * SAMPLE_RATE_HZ + 2 * HOP_SAMPLES, 5 * SAMPLE_RATE_HZ + 20 * HOP_SAMPLES)
    assert level_db(y[back]) < level_db(x[back]) - 8.0
    assert not y[2 * SAMPLE_RATE_HZ : 4 * SAMPLE_RATE_HZ].any()


# --- learning


def test_learning_reports_its_progress_and_ends_with_a_profile() -> None:
    x = noise("fan", SAMPLE_RATE_HZ, 0.01)
    denoiser = Denoiser()
    assert denoiser.learning < 0.0 and denoiser.profile is None
    denoiser.learn(0.5)
    seen = []
    for hop in chunked(x[: SAMPLE_RATE_HZ // 2], HOP_SAMPLES):
        seen.append(denoiser.learning)
        denoiser.process(hop)
    np.testing.assert_allclose(seen, np.arange(50) / 50)
    assert denoiser.learning < 0.0
    profile = denoiser.profile
    assert profile is not None and profile.dtype == np.float32 and profile.shape == (NOISE_BINS,)
    denoiser.process(x)
    np.testing.assert_array_equal(denoiser.profile, profile)


@pytest.mark.parametrize("kind", ["white", "pink"])
def test_the_profile_is_the_noises_spectrum_even_when_a_word_is_spoken(kind: str) -> None:
    x = noise(kind, 2 * SAMPLE_RATE_HZ, 0.01)
    frames = np.lib.stride_tricks.sliding_window_view(x, 480)[::240]
    window = np.sqrt(np.hanning(481)[:480])
    truth = (np.abs(np.fft.rfft(frames * window, axis=1)) ** 2).mean(axis=0)
    with_word = x.copy()
    with_word[:12_000] += speech()[24_000:36_000]
    for heard, tolerance_db in ((x, 1.0), (with_word, 2.5)):
        denoiser = Denoiser()
        denoiser.learn(2.0)
        denoiser.process(heard)
        assert denoiser.profile is not None
        off_db = 10 * np.log10(denoiser.profile / truth)
        assert abs(float(np.median(off_db))) < tolerance_db


@pytest.mark.parametrize("kind", NOISES)
def test_a_learnt_profile_works_from_the_first_hop(kind: str) -> None:
    teacher = Denoiser()
    teacher.learn(1.0)
    teacher.process(noise(kind, SAMPLE_RATE_HZ, 0.02))
    pupil = at_strength(1.0)
    pupil.profile = teacher.profile
    x = noise(kind, SAMPLE_RATE_HZ // 2, 0.02, seed=1)
    assert level_db(denoised(x, pupil)) < level_db(x) - 15.0


def test_a_profile_survives_the_settings_and_is_checked() -> None:
    denoiser = Denoiser()
    denoiser.learn(0.2)
    denoiser.process(noise("pink", SAMPLE_RATE_HZ, 0.01))
    assert denoiser.profile is not None
    kept = denoiser.profile.tolist()  # as the settings file holds it
    other = Denoiser()
    other.profile = np.array(kept, np.float32)
    np.testing.assert_array_equal(other.profile, denoiser.profile)
    other.profile[:] = 0.0  # a copy
    np.testing.assert_array_equal(other.profile, denoiser.profile)
    other.profile = None
    assert other.profile is None
    for wrong in (np.ones(7), np.full(NOISE_BINS, -1.0), np.full(NOISE_BINS, np.nan)):
        with pytest.raises(ValueError, match="noise profile"):
            other.profile = wrong.astype(np.float32)
    for seconds in (0.0, 0.1, 31.0, float("nan")):
        with pytest.raises(ValueError, match="learnt from"):
            other.learn(seconds)
