"""Rooms and noises of training segments: the voice stays, what is added is as loud as stated."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from training_doubles import packed_corpus

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.evaluation.heldout import held_out_noise
from voiceshift.training.corpus import REFERENCE_DBFS, Corpus
from voiceshift.training.noises import pack_noises
from voiceshift.training.surroundings import (
    FIRST_ECHO_S,
    SNR_DB,
    Surroundings,
    in_room,
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpus")
    packed_corpus(folder)
    random = np.random.default_rng(0)
    for i in range(12):
        for kind in ("hum", "rooms"):
            (folder / "speech" / "noise" / kind).mkdir(parents=True, exist_ok=True)
            noise = 0.1 * random.standard_normal(SAMPLE_RATE_HZ)
            soundfile.write(folder / "speech" / "noise" / kind / f"{i}.flac", noise, SAMPLE_RATE_HZ)
    (folder / "speech" / "noise" / "hum" / "broken.flac").write_bytes(b"fLaC")
    notes = pack_noises(folder / "speech", folder / "packed")
    assert len(notes) == 1 and "broken" in notes[0]
    return Corpus(folder / "packed")


def test_held_out_noises_and_rooms_are_left_out(corpus: Corpus) -> None:
    held = [held_out_noise(f"noise/hum/{i}.flac") for i in range(12)]
    assert 0 < sum(held) < 12
    assert len(corpus.noises) == 12 - sum(held)


def test_a_corpus_packed_without_noises_still_opens(tmp_path: Path) -> None:
    assert packed_corpus(tmp_path).noises == []


def test_noise_is_as_loud_as_stated_and_often_absent(corpus: Corpus) -> None:
    surroundings = Surroundings(corpus, np.random.default_rng(1))
    silence = np.zeros(24_001, np.float32)  # a room around silence stays silent
    levels = []
    for _ in range(200):
        heard = surroundings.around(silence)
        assert heard.shape == silence.shape and heard.dtype == np.float32
        if heard.any():
            levels.append(10 * np.log10(np.mean(heard.astype(np.float64) ** 2)))
    assert 40 < len(levels) < 120
    assert min(levels) > REFERENCE_DBFS - SNR_DB[1] - 0.1
    assert max(levels) < REFERENCE_DBFS - SNR_DB[0] + 0.1


def test_a_room_leaves_the_direct_sound_and_adds_an_echo() -> None:
    random = np.random.default_rng(2)
    click = np.zeros(8193, np.float32)
    click[100] = 1.0
    for _ in range(20):
        heard = in_room(click, random)
        echo = heard - click
        first = 100 + int(FIRST_ECHO_S * SAMPLE_RATE_HZ)
        np.testing.assert_allclose(echo[:first], 0.0, atol=1e-6)
        assert 0.01 < np.sum(echo**2) <= 1.01
        early, late = np.array_split(echo[first:], 2)
        assert np.sum(late**2) < np.sum(early**2)


def test_the_same_seed_draws_the_same_surroundings(corpus: Corpus) -> None:
    speech = np.random.default_rng(3).standard_normal(9000).astype(np.float32)
    one, two = (Surroundings(corpus, np.random.default_rng(4)) for _ in range(2))
    for _ in range(10):
        np.testing.assert_array_equal(one.around(speech), two.around(speech))
