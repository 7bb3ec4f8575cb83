"""Phone labels for English recordings that came without text.

Phone supervision is what teaches the code words, and what it hears of many speakers it knows of
all. Recordings without text are transcribed by a small public recogniser (Moonshine tiny,
Jeffries et al. 2024, MIT licence; its wheel brings the weights), phrase by phrase, and each
phrase is aligned to its words' phones by pocketsphinx. A phrase that has a number or a word
without known pronunciation in it stays unlabelled. Labels are as noisy as both programs are.
"""

from __future__ import annotations

import csv
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.errors import TrainingDataError
from voiceshift.evaluation.heldout import SPEAKERS
from voiceshift.training.corpus import NO_PHONE, read_speech

RATE_HZ = 16_000
FRAME_SAMPLES = RATE_HZ // 100
MARGIN_S = 0.1
"""Taken along on both sides of a phrase: recognisers cut close."""
SHORTEST_FRAMES = 50
"""A recording with fewer labelled frames is left out."""
PEAK = 0.7


@dataclass(frozen=True)
class Phrase:
    """What was heard, and where."""

    start_s: float
    seconds: float
    text: str


class Aligner:
    """Pocketsphinx's forced alignment of one phrase."""

    def __init__(self, phone_names: list[str]) -> None:
        self._decoder = self._new_decoder()
        self._index = {name: i for i, name in enumerate(phone_names)}

    def _new_decoder(self) -> Any:
        return _package("pocketsphinx").Decoder(loglevel="FATAL", samprate=RATE_HZ)

    def knows(self, word: str) -> bool:
        """Return whether the dictionary has the word."""
        return self._decoder.lookup_word(word) is not None

    def align(self, wave: Samples, words: list[str]) -> NDArray[np.int8]:
        """Return phone indices of 16 kHz audio, one per 10 ms; all NO_PHONE where it fails."""
        labels = np.full(len(wave) // FRAME_SAMPLES, NO_PHONE, np.int8)
        pcm = (wave * 32767).astype(np.int16).tobytes()
        self._decoder.set_align_text(" ".join(words))
        try:
            self._pass(pcm)  # words
            if self._decoder.hyp() is None:
                return labels
            self._decoder.set_alignment()
            self._pass(pcm)  # phones within words
        except RuntimeError:  # no path through the phrase: it was misheard
            self._decoder = self._new_decoder()  # the old one is stuck within its utterance
            return labels
        for word in self._decoder.get_alignment():
            for phone in word:
                part = slice(phone.start, phone.start + phone.duration)
                labels[part] = self._index.get(phone.name, NO_PHONE)
        return labels

    def _pass(self, pcm: bytes) -> None:
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, full_utt=True)
        self._decoder.end_utt()


def spoken_words(text: str) -> list[str]:
    """Return lower-case words as a dictionary spells them; none where digits are in the text."""
    if re.search(r"\d", text):
        return []
    plain = text.lower().replace("’", "'").replace("-", " ")
    return re.findall(r"[a-z]+(?:'[a-z]+)*", plain)


def label_phrases(wave: Samples, phrases: list[Phrase], aligner: Aligner) -> NDArray[np.int8]:
    """Return phone indices of a 16 kHz recording, one per 10 ms, NO_PHONE where unknown."""
    labels = np.full(len(wave) // FRAME_SAMPLES, NO_PHONE, np.int8)
    for phrase in phrases:
        words = spoken_words(phrase.text)
        if not words or not all(aligner.knows(word) for word in words):
            continue
        first = max(0, int(100 * (phrase.start_s - MARGIN_S)))
        last = min(len(labels), int(100 * (phrase.start_s + phrase.seconds + MARGIN_S)))
        found = aligner.align(wave[first * FRAME_SAMPLES : last * FRAME_SAMPLES], words)
        part = labels[first : first + len(found)]
        part[found != NO_PHONE] = found[found != NO_PHONE]
    return labels


def label(speech: Path, out: Path, held_out: bool = False) -> int:
    """Label the speech pack's English recordings that have no text; return how many.

    held_out: those of held-out speakers, to measure on; else those that are trained on.
    Writes an .npz like the pack's phones.npz (path -> int8 per 10 ms) that `pack --labels` takes.
    Raises TrainingDataError when the pack is incomplete or a package is missing.
    """
    from scipy.signal import resample_poly

    if not (speech / "phones.txt").is_file():
        raise TrainingDataError(f"{speech}/phones.txt is missing: it names the phones to label")
    aligner = Aligner((speech / "phones.txt").read_text().split())
    transcriber = _transcriber()
    labels = {}
    for path in without_text(speech, held_out):
        wave = resample_poly(read_speech(speech / path), RATE_HZ // 8000, SAMPLE_RATE_HZ // 8000)
        wave = wave * (PEAK / max(float(np.abs(wave).max()), 1e-6))
        found = label_phrases(wave, list(_heard(transcriber, wave)), aligner)
        if np.count_nonzero(found != NO_PHONE) >= SHORTEST_FRAMES:
            labels[path] = found
    np.savez_compressed(out, **labels)  # type: ignore[arg-type]
    return len(labels)


def without_text(speech: Path, held_out: bool = False) -> list[str]:
    """Return paths of English recordings without text, of speakers that are held out or not."""
    with (speech / "metadata.csv").open(newline="", encoding="utf-8") as file:
        return [
            row["path"]
            for row in csv.DictReader(file)
            if row["language"].startswith("en")
            and not row["text"]
            and row["speaker"]
            and (row["speaker"] in SPEAKERS) == held_out
        ]


def _package(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise TrainingDataError(
            f"{name} cannot be loaded ({error}): run "
            "pip install pocketsphinx moonshine-voice==0.0.59 (later wheels bring no weights)"
        ) from error


def _transcriber() -> Any:
    package = _package("moonshine_voice")
    weights = Path(package.__file__).parent / "assets" / "tiny-en"
    options = {"identify_speakers": "false"}
    return package.Transcriber(str(weights), package.ModelArch.TINY, options=options)


def _heard(transcriber: Any, wave: Samples) -> Iterator[Phrase]:
    for line in transcriber.transcribe_without_streaming(wave.tolist(), RATE_HZ).lines:
        yield Phrase(float(line.start_time), float(line.duration), str(line.text))
