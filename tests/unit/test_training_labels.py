"""Phone labels of recordings without text: which phrases count, and where their phones lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from training_doubles import speech_pack

from voiceshift.audio.format import Samples
from voiceshift.errors import TrainingDataError
from voiceshift.training.corpus import NO_PHONE, Corpus, pack
from voiceshift.training.labels import (
    FRAME_SAMPLES,
    MARGIN_S,
    Aligner,
    Phrase,
    label,
    label_phrases,
    spoken_words,
    without_text,
)


class TellingAligner(Aligner):
    """Knows short words only; labels every frame with the number of words it was given."""

    def __init__(self) -> None:
        pass

    def knows(self, word: str) -> bool:
        return len(word) < 6

    def align(self, wave: Samples, words: list[str]) -> NDArray[np.int8]:
        labels = np.full(len(wave) // FRAME_SAMPLES, len(words), np.int8)
        labels[:2] = NO_PHONE
        return labels


def test_words_are_spelt_as_a_dictionary_does() -> None:
    assert spoken_words("Don’t stop — well-known, she said.") == [
        "don't", "stop", "well", "known", "she", "said",
    ]  # fmt: skip
    assert spoken_words("In 1665, they came") == []
    assert spoken_words("") == []


def test_only_phrases_of_known_words_are_labelled() -> None:
    wave = np.zeros(400 * FRAME_SAMPLES, np.float32)
    phrases = [
        Phrase(0.5, 0.5, "one two three"),
        Phrase(2.0, 0.5, "antidisestablishmentarianism it is"),
        Phrase(3.9, 5.0, "last one"),
    ]
    labels = label_phrases(wave, phrases, TellingAligner())
    margin = round(100 * MARGIN_S)
    assert labels.shape == (400,)
    assert (labels[50 - margin + 2 : 100 + margin] == 3).all()
    assert (labels[: 50 - margin] == NO_PHONE).all()
    assert (labels[100 + margin : 390 - margin] == NO_PHONE).all(), "an unknown word was labelled"
    assert (labels[390 - margin + 2 :] == 2).all(), "a phrase may end with the recording"


def test_held_out_and_transcribed_speech_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text(
        "path,speaker,language,text\n"
        "a,new,en-US,\nb,new,en-GB,spoken\nc,ls3080,en-US,\nd,new,nl-BE,\ne,,en,\nf,new,en (zh),\n"
    )
    assert without_text(tmp_path) == ["a", "f"]


def test_a_pack_takes_labels_for_what_has_none(tmp_path: Path) -> None:
    speech = speech_pack(tmp_path / "speech")
    extra = {
        "flemishguy/000.flac": np.full(90, 2, np.int8),
        "stranger/000.flac": np.full(90, 2, np.int8),
    }
    np.savez(tmp_path / "labels.npz", **extra)  # type: ignore[arg-type]
    pack(speech, tmp_path / "packed", 1, tmp_path / "labels.npz")
    corpus = Corpus(tmp_path / "packed")
    found = {u.path: corpus.phones(u, 0, 90) for u in corpus.utterances}
    assert (found["flemishguy/000.flac"] == 2).all()
    assert (found["flemishguy/001.flac"] == NO_PHONE).all()
    assert set(found["stranger/000.flac"]) == {0, 1, 2}, "the pack's own labels count more"


def test_missing_files_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match=r"phones\.txt"):
        label(tmp_path, tmp_path / "labels.npz")
    with pytest.raises(TrainingDataError, match="training label"):
        pack(tmp_path, tmp_path / "packed", 1, tmp_path / "labels.npz")
