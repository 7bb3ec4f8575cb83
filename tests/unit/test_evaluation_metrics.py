"""The arithmetic of the judges, and each judge on signals whose verdict is known."""

from __future__ import annotations

import math
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.grid import CENTRE_LAG_SAMPLES
from voiceshift.errors import EvaluationError
from voiceshift.evaluation import metrics
from voiceshift.evaluation.listening import load_clip

SPEECH = Path(__file__).parents[1] / "data" / "speech"
CLIPS = ("kathleen_b0518", "kathleen_b0531", "flemishguy_984")


def clip(name: str) -> Samples:
    return load_clip(SPEECH, f"{name}.opus")


@pytest.fixture
def quiet_import() -> Iterator[None]:
    """Judges' packages warn about themselves; their numbers are what is tested."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def buzz(f0_hz: np.ndarray, seed: int = 0) -> Samples:
    """A harmonic tone with a voice-like tilt; f0_hz is F0 at every sample, 0 for silence."""
    phase = 2 * np.pi * np.cumsum(f0_hz / SAMPLE_RATE_HZ)
    tone = sum(np.cos(k * phase) / k for k in range(1, 20))
    noise = 1e-3 * np.random.default_rng(seed).standard_normal(len(f0_hz))
    return (0.1 * tone * (f0_hz > 0) + noise).astype(np.float32)


def glide(seconds: float, low_hz: float = 120.0, high_hz: float = 240.0) -> np.ndarray:
    n = int(seconds * SAMPLE_RATE_HZ)
    return low_hz * (high_hz / low_hz) ** (np.arange(n) / n)


@pytest.mark.parametrize(
    ("reference", "hypothesis", "errors"),
    [
        ("", "", 0),
        ("", "a b", 2),
        ("a b", "", 2),
        ("the cat sat", "the cat sat", 0),
        ("the cat sat", "the hat sat", 1),
        ("the cat sat", "cat sat", 1),
        ("the cat sat", "the the cat sat", 1),
        ("a b c d", "b c d a", 2),
    ],
)
def test_edits_are_the_least_changes_of_words(reference: str, hypothesis: str, errors: int) -> None:
    assert metrics.edit_distance(reference.split(), hypothesis.split()) == errors


def test_edits_of_characters_match_the_textbook() -> None:
    assert metrics.edit_distance("kitten", "sitting") == 3


def test_edits_do_not_depend_on_the_direction_and_keep_the_triangle() -> None:
    words = ["kitten", "sitting", "", "mitten", "sit"]
    for a in words:
        for b in words:
            assert metrics.edit_distance(a, b) == metrics.edit_distance(b, a)
            for c in words:
                direct = metrics.edit_distance(a, c)
                assert direct <= metrics.edit_distance(a, b) + metrics.edit_distance(b, c)


def test_text_is_compared_without_case_punctuation_and_hyphens() -> None:
    text = "His hand clutched Crooked-Leg; he’d said 'No, 12!'"
    assert metrics.normalised_text(text) == "his hand clutched crooked leg he'd said no 12"


def test_a_transposed_melody_correlates_fully_and_counts_as_gross_errors() -> None:
    f0 = np.array([100, 110, 0, 130, 120, 140, 150, 0, 160, 170, 180, 190], np.float32)
    agreement = metrics.pitch_agreement(f0, f0 * 1.5)
    assert agreement.correlation == pytest.approx(1.0, abs=1e-6)
    assert agreement.voicing_error == 0.0
    assert agreement.gross_error == 1.0
    assert agreement.octave_slips == 1.0


def test_a_mirrored_melody_correlates_negatively() -> None:
    f0 = np.geomspace(100, 200, 64).astype(np.float32)
    assert metrics.pitch_agreement(f0, f0[::-1]).correlation == pytest.approx(-1.0, abs=1e-6)


def test_voicing_errors_and_octave_slips_are_shares_of_their_frames() -> None:
    reference = np.full(65, 100, np.float32)
    reference[:5] = 0
    estimate = reference.copy()
    estimate[5:18] = 0  # 13 of 65 frames lose their voicing
    estimate[18:30] *= 2  # 12 of the 47 voiced in both slip
    agreement = metrics.pitch_agreement(reference, estimate)
    assert agreement.voicing_error == pytest.approx(13 / 65)
    assert agreement.octave_slips == pytest.approx(12 / 47)
    assert agreement.gross_error == pytest.approx(12 / 47)


def test_too_few_common_frames_and_monotones_give_no_correlation() -> None:
    few = np.append(np.linspace(100, 200, metrics.MIN_COMMON_FRAMES - 1), np.zeros(56))
    assert math.isnan(metrics.pitch_agreement(few, few).correlation)
    flat = np.full(64, 100, np.float32)
    assert math.isnan(metrics.pitch_agreement(flat, flat).correlation)
    assert math.isnan(metrics.pitch_agreement(flat[:0], flat).voicing_error)


def test_tracks_of_unequal_length_are_compared_over_the_common_part() -> None:
    f0 = np.geomspace(100, 200, 64).astype(np.float32)
    assert metrics.pitch_agreement(f0, f0[:63]).voicing_error == 0.0


def test_only_pitch_that_two_trackers_agree_on_is_confirmed() -> None:
    harvest = np.array([100, 100, 100, 0, 0, 200, 90], np.float32)
    dio = np.array([110, 201, 0, 100, 0, 190], np.float32)
    assert metrics.confirmed_f0(harvest, dio).tolist() == [100, 0, 0, 0, 0, 200]


def test_harvest_answers_at_the_centres_of_frames(quiet_import: None) -> None:
    pytest.importorskip("pyworld")
    wanted = glide(1.0)
    f0 = metrics.harvest_f0(buzz(wanted))
    assert len(f0) == len(wanted) // HOP_SAMPLES
    inner = np.arange(20, 80)
    centres = HOP_SAMPLES * (inner + 1) - CENTRE_LAG_SAMPLES
    # A hop too early or too late would be off by 0.7 %.
    assert np.allclose(f0[inner], wanted[centres], rtol=0.003)


@pytest.mark.parametrize("n", [0, 1, 239, 241, 481])
def test_harvest_takes_any_length(n: int, quiet_import: None) -> None:
    pytest.importorskip("pyworld")
    assert len(metrics.harvest_f0(np.zeros(n, np.float32))) == n // HOP_SAMPLES


def test_similarity_is_a_cosine_and_zero_for_nobody() -> None:
    a, b = np.float32([3, 4]), np.float32([-4, 3])
    assert metrics.similarity(a, 2 * a) == pytest.approx(1.0)
    assert metrics.similarity(a, b) == pytest.approx(0.0)
    assert metrics.similarity(a, 0 * a) == 0.0
    assert metrics.centroid([a, a]) == pytest.approx(np.float32([0.6, 0.8]))
    assert not metrics.centroid([0 * a]).any()


def test_a_missing_judge_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resemblyzer", None)
    with pytest.raises(EvaluationError, match=r"pip install \"voiceshift\[eval\]\""):
        metrics.need("resemblyzer")


def test_an_embedding_knows_a_speaker_and_nobody_in_silence(quiet_import: None) -> None:
    pytest.importorskip("resemblyzer")
    one, two, other = (metrics.speaker_embedding(clip(name)) for name in CLIPS)
    assert one.shape == (metrics.EMBEDDING_SIZE,)
    assert np.linalg.norm(one) == pytest.approx(1.0, abs=1e-4)
    assert metrics.similarity(one, two) > 0.75
    assert metrics.similarity(one, other) < 0.6
    for n in (0, 1, 8193):
        assert not metrics.speaker_embedding(np.zeros(n, np.float32)).any()


def test_the_recogniser_hears_the_words_whatever_it_heard_before(quiet_import: None) -> None:
    pytest.importorskip("pocketsphinx")
    first = metrics.transcribe(clip("kathleen_b0518"))
    assert metrics.transcribe(clip("flemishguy_984")) != first
    assert metrics.transcribe(clip("kathleen_b0518")) == first
    words = ["but", "there", "was", "also", "talk", "of", "witchcraft", "in", "the", "village"]
    assert metrics.edit_distance(words, first.split()) <= 3
    assert metrics.transcribe(np.zeros(24_000, np.float32)) == ""


@pytest.mark.parametrize("seconds", [2.3, 11.2])
def test_dnsmos_equals_the_reference_package(seconds: float, quiet_import: None) -> None:
    reference = pytest.importorskip("speechmos.dnsmos")
    speech = np.concatenate([clip(name) for name in CLIPS])[: int(seconds * SAMPLE_RATE_HZ)]
    ours = metrics.dnsmos(speech)
    theirs = reference.run(metrics.judge_wave(speech), metrics.JUDGE_RATE_HZ)
    assert ours.sig == pytest.approx(theirs["sig_mos"], abs=1e-4)
    assert ours.bak == pytest.approx(theirs["bak_mos"], abs=1e-4)
    assert ours.ovrl == pytest.approx(theirs["ovrl_mos"], abs=1e-4)


@pytest.mark.parametrize(("seconds", "windows"), [(0.1, 3), (4.4, 7), (9.5, 1), (12.0, 3)])
def test_dnsmos_hears_the_windows_that_the_reference_hears(
    seconds: float, windows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []

    class Model:
        def run(self, _: None, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
            heard.append(inputs["input_1"].shape[1])
            return [np.array([[3.0, 3.0, 3.0]])]

    monkeypatch.setattr(metrics, "_quality_model", Model)
    metrics.dnsmos(np.zeros(int(seconds * SAMPLE_RATE_HZ), np.float32))
    assert heard == [144_160] * windows


def test_dnsmos_hears_noise_behind_speech(quiet_import: None) -> None:
    pytest.importorskip("speechmos")
    clean = clip("kathleen_b0518")[: int(2.3 * SAMPLE_RATE_HZ)]
    noise = 0.03 * np.random.default_rng(1).standard_normal(len(clean)).astype(np.float32)
    assert metrics.dnsmos(clean + noise).bak < metrics.dnsmos(clean).bak - 1.0
    with pytest.raises(EvaluationError, match="empty"):
        metrics.dnsmos(clean[:0])
