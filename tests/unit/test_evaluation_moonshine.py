"""The second recogniser: its files, its decoding, and that one clip does not touch the next."""

from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import numpy as np
import pytest

from voiceshift.errors import EvaluationError
from voiceshift.evaluation import metrics, moonshine
from voiceshift.evaluation.listening import load_clip

SPEECH = Path(__file__).parents[1] / "data" / "speech"
needs_networks = pytest.mark.skipif(
    importlib.util.find_spec("moonshine_voice") is None, reason="moonshine-voice is not installed"
)


def test_a_missing_package_and_one_without_networks_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moonshine.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(EvaluationError, match=r"voiceshift\[eval\]"):
        moonshine.folder()
    later = ModuleSpec("moonshine_voice", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(moonshine.importlib.util, "find_spec", lambda name: later)
    with pytest.raises(EvaluationError, match=r"moonshine-voice==0\.0\.59"):
        moonshine.folder()


def test_the_vocabulary_is_read_with_lengths_of_one_and_two_bytes() -> None:
    packed = b"\x02ab" + b"\x00" + bytes([0x80 | 44, 2]) + b"x" * 300 + b"\x01c"
    assert moonshine._vocabulary(packed) == [b"ab", b"", b"x" * 300, b"c"]


def test_tokens_become_text_with_spaces_and_without_marks() -> None:
    pieces = [
        b"<unk>",
        b"<s>",
        b"</s>",
        "▁Oh".encode(),
        b",",
        "▁w".encode(),
        b"ell",
        b"\xc3",
        b"\xa9",
    ]
    assert moonshine._written([1, 3, 4, 5, 6, 7, 8, 2], pieces) == "Oh, wellé"


@needs_networks
def test_it_hears_the_words_whatever_it_heard_before() -> None:
    first = metrics.transcribe_moonshine(load_clip(SPEECH, "kathleen_b0518.opus"))
    metrics.transcribe_moonshine(load_clip(SPEECH, "flemishguy_984.opus"))
    assert metrics.transcribe_moonshine(load_clip(SPEECH, "kathleen_b0518.opus")) == first
    words = ["but", "there", "was", "also", "talk", "of", "witchcraft", "in", "the", "village"]
    assert metrics.edit_distance(words, first.split()) <= 1


@needs_networks
@pytest.mark.parametrize("n", [0, 1, 1599, 8193])
def test_short_silence_holds_few_words(n: int) -> None:
    assert len(moonshine.transcribe(np.zeros(n, np.float32)).split()) <= 4
