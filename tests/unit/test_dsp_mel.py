"""The mel front-end is librosa's, streamed; its energy is centred where the grid says."""

from __future__ import annotations

import librosa
import numpy as np
import pytest
from dsp_signals import noise, speech
from hypothesis import given, settings
from hypothesis import strategies as st

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.grid import (
    CENTRE_LAG_SAMPLES,
    ENCODER_LOOKAHEAD_FRAMES,
    MEL_BINS,
    MEL_WINDOW_SAMPLES,
)
from voiceshift.dsp.mel import (
    LOG_CENTRE,
    LOG_SCALE,
    MEL_FFT,
    MEL_HIGH_HZ,
    MEL_LOW_HZ,
    POWER_FLOOR,
    MelFrontend,
    hann,
    mel_filterbank,
    mel_window,
)


@pytest.fixture(scope="module")
def audio() -> Samples:
    x = speech()
    return x[: x.size // HOP_SAMPLES * HOP_SAMPLES]


def test_the_filterbank_is_librosas_without_area_normalisation() -> None:
    reference = librosa.filters.mel(
        sr=SAMPLE_RATE_HZ,
        n_fft=MEL_FFT,
        n_mels=MEL_BINS,
        fmin=MEL_LOW_HZ,
        fmax=MEL_HIGH_HZ,
        htk=False,
        norm=None,
    )
    assert mel_filterbank().dtype == np.float32
    np.testing.assert_allclose(mel_filterbank().T, reference, atol=1e-6)


def test_the_whole_front_end_is_librosas_melspectrogram(audio: Samples) -> None:
    # librosa centres the window within its FFT frame; the power spectrum does not care.
    pad = (MEL_FFT - MEL_WINDOW_SAMPLES) // 2
    lead = np.zeros(MEL_WINDOW_SAMPLES - HOP_SAMPLES + pad, np.float32)
    x = np.concatenate([lead, audio, np.zeros(pad, np.float32)])
    power = librosa.feature.melspectrogram(
        y=x,
        sr=SAMPLE_RATE_HZ,
        n_fft=MEL_FFT,
        win_length=MEL_WINDOW_SAMPLES,
        hop_length=HOP_SAMPLES,
        window="hann",
        center=False,
        n_mels=MEL_BINS,
        fmin=MEL_LOW_HZ,
        fmax=MEL_HIGH_HZ,
        htk=False,
        norm=None,
    )
    power /= np.float32(hann(MEL_WINDOW_SAMPLES).sum() ** 2)
    expected = (np.log(power + POWER_FLOOR) - LOG_CENTRE) / LOG_SCALE
    mel, _ = MelFrontend().process(audio)
    np.testing.assert_allclose(mel, expected.T, atol=2e-4)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=8))
@settings(max_examples=25)
def test_streamed_frames_equal_whole_ones(groups: list[int]) -> None:
    x = noise("pink", sum(groups) * HOP_SAMPLES + HOP_SAMPLES, 0.1)
    whole_mel, whole_rms = MelFrontend().process(x)
    front, mels, levels, done = MelFrontend(), [], [], 0
    for group in [*groups, 1]:
        mel, level = front.process(x[done : done + group * HOP_SAMPLES])
        assert mel.shape == (group, MEL_BINS) and level.shape == (group,)
        assert mel.dtype == level.dtype == np.float32
        mels.append(mel)
        levels.append(level)
        done += group * HOP_SAMPLES
    np.testing.assert_allclose(np.concatenate(mels), whole_mel, atol=1e-5)
    np.testing.assert_allclose(np.concatenate(levels), whole_rms, rtol=1e-5, atol=1e-7)


def test_new_input_never_changes_old_frames(audio: Samples) -> None:
    other = audio.copy()
    other[100 * HOP_SAMPLES :] = 0.0
    a, b = MelFrontend().process(audio), MelFrontend().process(other)
    np.testing.assert_allclose(a[0][:100], b[0][:100], atol=1e-5)
    np.testing.assert_array_equal(a[1][:100], b[1][:100])
    assert (a[0][100] != b[0][100]).any()


@pytest.mark.parametrize("frame", [4, 5, 17])
def test_energy_of_hop_n_is_centred_on_frame_n_minus_2(frame: int) -> None:
    x = np.zeros(30 * HOP_SAMPLES, np.float32)
    centre = HOP_SAMPLES * (frame + 1) - CENTRE_LAG_SAMPLES
    x[centre] = 1.0
    _, level = MelFrontend().process(x)
    assert int(np.argmax(level)) == frame + 2
    window = hann(2 * HOP_SAMPLES)
    assert level[frame + 2] == pytest.approx(np.sqrt(1.0 / window.sum()), rel=1e-5)
    assert level[frame + 1] == pytest.approx(level[frame + 3], abs=1e-4)


def test_energy_of_a_steady_sine_is_its_rms() -> None:
    x = np.sin(2 * np.pi * 1000 * np.arange(9600) / SAMPLE_RATE_HZ).astype(np.float32)
    _, level = MelFrontend().process(x)
    np.testing.assert_allclose(level[5:], np.sqrt(0.5), rtol=1e-4)


def test_a_sine_shows_in_the_right_bin_at_the_right_height() -> None:
    filters = mel_filterbank()
    for band in (5, 40, 75):
        f = float(np.argmax(filters[:, band])) * SAMPLE_RATE_HZ / MEL_FFT
        t = np.arange(20 * HOP_SAMPLES) / SAMPLE_RATE_HZ
        mel, _ = MelFrontend().process((0.5 * np.sin(2 * np.pi * f * t)).astype(np.float32))
        assert abs(int(np.argmax(mel[10])) - band) <= 1
        peak_power = np.exp(mel[10].max() * LOG_SCALE + LOG_CENTRE)
        assert peak_power > 0.25 * 0.5**2  # the bin's peak, and its neighbours under the filter


def test_silence_is_the_floor_and_nothing_is_lower(audio: Samples) -> None:
    floor = (np.log(POWER_FLOOR) - LOG_CENTRE) / LOG_SCALE
    mel, level = MelFrontend().process(np.zeros(5 * HOP_SAMPLES, np.float32))
    np.testing.assert_allclose(mel, floor, rtol=1e-4)
    assert not level.any()
    assert MelFrontend().process(audio)[0].min() >= floor - 1e-4


def test_speech_is_scaled_to_about_unit_variance(audio: Samples) -> None:
    mel, _ = MelFrontend().process(audio)
    assert 0.5 < mel.std() < 2.0
    assert abs(float(mel.mean())) < 1.5


@pytest.mark.parametrize("warp", [0.8, 1.25])
def test_a_warped_bank_moves_every_filter(warp: float) -> None:
    bins = np.arange(MEL_FFT // 2 + 1)[:, None]
    plain, warped = mel_filterbank(), mel_filterbank(warp)
    centre = (bins * plain).sum(axis=0) / plain.sum(axis=0)
    moved = (bins * warped).sum(axis=0) / warped.sum(axis=0)
    np.testing.assert_allclose(moved[10:60] / centre[10:60], warp, rtol=0.02)


def test_reset_forgets_the_past_and_odd_sizes_are_refused(audio: Samples) -> None:
    front = MelFrontend()
    first, _ = front.process(audio)
    front.reset()
    np.testing.assert_array_equal(front.process(audio)[0], first)
    for size in (1, 64, 65, 8193):
        with pytest.raises(ValueError, match="whole hops"):
            front.process(np.zeros(size, np.float32))


def test_the_window_makes_a_sines_peak_power_a_quarter_of_its_squared_amplitude() -> None:
    t = np.arange(MEL_WINDOW_SAMPLES) / SAMPLE_RATE_HZ
    f = 100 * SAMPLE_RATE_HZ / MEL_FFT
    spectrum = np.fft.rfft(0.6 * np.sin(2 * np.pi * f * t) * mel_window(), MEL_FFT)
    assert np.abs(spectrum[100]) ** 2 == pytest.approx(0.6**2 / 4, rel=1e-3)


def test_without_look_ahead_the_energy_is_the_newest_frames() -> None:
    """Nearer to the whole window's, which is known two hops later, than that of a frame before."""
    x = speech()
    x = x[: x.size // HOP_SAMPLES * HOP_SAMPLES]
    whole = MelFrontend().process(x)[1][ENCODER_LOOKAHEAD_FRAMES:]
    mel, soon = MelFrontend(lookahead_frames=0).process(x)
    np.testing.assert_array_equal(mel, MelFrontend().process(x)[0])
    loud = whole[1:] > 10 ** (-50 / 20)

    def off_db(estimate: np.ndarray) -> float:
        return float(np.std(20 * np.log10(estimate[loud] / whole[1:][loud])))

    assert off_db(soon[1 : whole.size]) < 0.5 * off_db(whole[:-1])


def test_without_look_ahead_any_chunking_gives_the_same_energy() -> None:
    x = noise("white", 50 * HOP_SAMPLES, 0.1)
    whole = MelFrontend(lookahead_frames=0).process(x)[1]
    front = MelFrontend(lookahead_frames=0)
    parts = [
        front.process(x[i : i + 3 * HOP_SAMPLES])[1] for i in range(0, x.size, 3 * HOP_SAMPLES)
    ]
    np.testing.assert_allclose(np.concatenate(parts), whole, rtol=1e-5, atol=1e-7)
    sine = (0.5 * np.sin(2 * np.pi * 1000 * np.arange(x.size) / 24_000)).astype(np.float32)
    level = MelFrontend(lookahead_frames=0).process(sine)[1][2:]
    np.testing.assert_allclose(level, 0.5 / np.sqrt(2), rtol=0.02)
