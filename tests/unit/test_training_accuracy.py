"""Phone accuracy counts labelled frames that are not silent, of everybody once, apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import voice_doubles as doubles
from training_doubles import speech_pack

from voiceshift.errors import TrainingDataError
from voiceshift.training.accuracy import SILENCE, phone_accuracy
from voiceshift.training.corpus import NO_PHONE
from voiceshift.training.export import Trained


def saying(phone: int) -> Trained:
    """Return a run whose encoder hears one phone always."""
    shape = doubles.SMALL
    bias = np.zeros(shape.phones, np.float32)
    bias[phone] = 100.0
    head = {
        "voice.phones_code.weight": np.zeros((shape.phones, shape.content_dims, 1), np.float32),
        "voice.phones_code.bias": bias,
    }
    learnt = doubles.trained()
    return replace(learnt, tensors=learnt.tensors | head)


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return speech_pack(tmp_path_factory.mktemp("speech"))


def test_frames_with_a_phone_are_counted(speech: Path) -> None:
    names = (speech / "phones.txt").read_text().split()
    wanted = next(number for number, name in enumerate(names) if name != SILENCE)
    groups = phone_accuracy(speech, saying(wanted))
    assert {(group.corpus, group.held_out) for group in groups} >= {("kathleen", True)}
    for group in groups:
        assert 0.3 < group.accuracy < 0.7  # every other one of the phones that are not silent
    silent = phone_accuracy(speech, saying(names.index(SILENCE)))
    assert {group.right for group in silent} == {0}


def test_the_same_recordings_are_chosen_every_time_and_no_more_than_asked(speech: Path) -> None:
    one, again = (phone_accuracy(speech, saying(1), recordings=2) for _ in range(2))
    assert one == again
    assert max(group.recordings for group in one) == 2


def test_labels_of_ones_own_add_recordings(speech: Path, tmp_path: Path) -> None:
    before = {group.corpus for group in phone_accuracy(speech, saying(1))}
    label = np.full(90, NO_PHONE, np.int8)
    label[10:30] = 1
    np.savez(tmp_path / "labels.npz", **{"flemishguy/000.flac": label})
    groups = phone_accuracy(speech, saying(1), tmp_path / "labels.npz")
    (own,) = (group for group in groups if group.corpus == "flemishguy")
    assert "flemishguy" not in before
    assert (own.recordings, own.frames, own.accuracy) == (1, 20, 1.0)


def test_a_pack_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="point --speech"):
        phone_accuracy(tmp_path, saying(1))
