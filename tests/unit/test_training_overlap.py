"""The overlap judge: labels are where two people are heard, and cloning reads what is written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from training_doubles import packed_corpus

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.cloning.overlap import OverlapJudge
from voiceshift.dsp.finespectrum import FINE_BINS, fine_frames
from voiceshift.training import overlap
from voiceshift.training.corpus import Corpus
from voiceshift.voice.core import read_tensors


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return packed_corpus(tmp_path_factory.mktemp("corpus"))


def everybody(_: str) -> bool:
    return True


def test_about_half_of_the_examples_are_two_people(corpus: Corpus) -> None:
    draw = overlap.Draw(corpus, np.random.default_rng(0), everybody)
    frames = fine_frames(int(overlap.SEGMENT_S * SAMPLE_RATE_HZ)) // 2
    found = [draw() for _ in range(40)]
    assert all(e.spectra.shape == (2 * frames, FINE_BINS) for e in found)
    assert all(e.together.shape == (frames,) for e in found)
    assert {float(v) for e in found for v in e.together} == {-1.0, 0.0, 1.0}
    assert 8 < sum(bool((e.together == 1).any()) for e in found) < 30
    assert sum(bool((e.together == 0).all()) for e in found) > 8


def test_the_same_seed_draws_the_same_examples(corpus: Corpus) -> None:
    one, two = (overlap.Draw(corpus, np.random.default_rng(4), everybody) for _ in range(2))
    for _ in range(5):
        first, second = one(), two()
        np.testing.assert_array_equal(first.spectra, second.spectra)
        np.testing.assert_array_equal(first.together, second.together)


def test_a_whisper_has_no_voice(corpus: Corpus) -> None:
    t = np.arange(24_001) / SAMPLE_RATE_HZ
    vowel = np.asarray(sum(np.sin(2 * np.pi * 150 * k * t) for k in range(1, 20)), np.float32)
    whisper = overlap.whispered(vowel, np.random.default_rng(0))
    assert whisper.shape == vowel.shape
    assert 0.3 < np.std(whisper) / np.std(vowel) < 1.5

    def lines(x: np.ndarray) -> float:
        spectrum = np.abs(np.fft.rfft(x[:24_000])) ** 2
        return float(spectrum[np.arange(150, 2850, 150)].sum() / spectrum.sum())

    assert lines(vowel) > 0.9 > 0.2 > lines(whisper)


def test_numpy_hears_what_torch_hears_with_the_norms_folded_in() -> None:
    torch.manual_seed(3)
    network = overlap.OverlapNetwork()
    spectra = torch.randn(4, 146, FINE_BINS)
    for _ in range(30):
        network(spectra)  # running statistics of the norms
    judge = OverlapJudge(
        {k: v.astype(np.float32) for k, v in overlap.folded(network.state_dict()).items()}
    )
    with torch.no_grad():
        wanted = network.eval()(spectra).numpy()
    for one, odds in zip(spectra.numpy(), wanted, strict=True):
        np.testing.assert_allclose(judge.log_odds(one), odds, atol=0.01)
        # An odd last frame is left out.
        np.testing.assert_array_equal(judge.log_odds(one[:145]), judge.log_odds(one[:144]))


def test_a_short_training_writes_what_cloning_reads(tmp_path: Path) -> None:
    packed_corpus(tmp_path)
    out = tmp_path / "overlap.safetensors"
    overlap.train(tmp_path / "packed", out, steps=2, workers=0)
    assert out.stat().st_size < 100_000
    judge = OverlapJudge(read_tensors(out.read_bytes(), out))
    noise = np.random.default_rng(0).standard_normal(24_000).astype(np.float32)
    assert 0.0 <= judge.sure_s(noise) <= 1.0
    assert judge.sure_s(noise[:1000]) == 0.0


def test_one_speaker_in_eight_judges_and_is_not_trained_on() -> None:
    share = np.mean([overlap.trains(f"speaker {k}") for k in range(2000)])
    assert share == pytest.approx(7 / 8, abs=0.03)
