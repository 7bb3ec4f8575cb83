"""Rooms and noises of training segments: the voice stays, what is added is as loud as stated."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
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
    surroundings = Surroundings(corpus, torch.Generator().manual_seed(1))
    silence = torch.zeros(200, 24_001)  # a room around silence stays silent
    heard = surroundings.around(silence)
    assert heard.shape == silence.shape and heard.dtype == torch.float32
    levels = [10 * np.log10(float(row.double().square().mean())) for row in heard if row.any()]
    assert 40 < len(levels) < 120
    assert min(levels) > REFERENCE_DBFS - SNR_DB[1] - 0.1
    assert max(levels) < REFERENCE_DBFS - SNR_DB[0] + 0.1


def test_a_room_leaves_the_direct_sound_and_adds_an_echo() -> None:
    click = torch.zeros(20, 8193)
    click[:, 100] = 1.0
    echo = in_room(click, torch.Generator().manual_seed(2)) - click
    first = 100 + int(FIRST_ECHO_S * SAMPLE_RATE_HZ)
    torch.testing.assert_close(echo[:, :first], torch.zeros(20, first), rtol=0, atol=1e-6)
    energy = echo.square().sum(1)
    assert (energy > 0.01).all() and (energy <= 1.01).all()
    middle = (first + echo.shape[1]) // 2
    early, late = echo[:, first:middle], echo[:, middle:]
    assert (late.square().sum(1) < early.square().sum(1)).all()


def test_the_same_seed_draws_the_same_surroundings(corpus: Corpus) -> None:
    speech = torch.randn(10, 9000, generator=torch.Generator().manual_seed(3))
    one, two = (Surroundings(corpus, torch.Generator().manual_seed(4)) for _ in range(2))
    assert torch.equal(one.around(speech), two.around(speech))


def test_noise_without_end_is_made_of_short_ones(corpus: Corpus) -> None:
    """A second of noise under two of silence: it is heard again, not padded."""
    surroundings = Surroundings(corpus, torch.Generator().manual_seed(5))
    heard = surroundings.around(torch.zeros(60, 2 * SAMPLE_RATE_HZ))
    loud = heard[heard.any(1)]
    assert len(loud) > 5
    torch.testing.assert_close(loud[:, :SAMPLE_RATE_HZ], loud[:, SAMPLE_RATE_HZ:])
