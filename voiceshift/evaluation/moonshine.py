"""A second recogniser: Moonshine tiny (Jeffries et al. 2024), English, weights in its own wheel.

The package's library keeps the state of its voice activity detector from one clip to the next, so
that the same clip is read differently after another, and its threads cannot be limited. So only
the networks are taken from it and run here by ONNX Runtime on one thread: encoder, then the decoder
greedily, a token at a time. The package itself, which would open PortAudio, is not imported.
"""

from __future__ import annotations

import importlib.util
import math
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.errors import EvaluationError

RATE_HZ = 16_000
LONGEST_S = 30.0
"""Moonshine was trained on stretches up to about this long."""
_SHORTEST_SAMPLES = 1600
_TOKENS_A_SECOND = 6.5
"""At most, as in the package: keeps a decoder that repeats itself from going on for ever."""
_BEGIN, _END = 1, 2
_PAST = "past_key_values."


def folder() -> Path:
    """Return where the installed wheel keeps the networks.

    Raises EvaluationError when it is missing or, as in later versions, brings none.
    """
    package = importlib.util.find_spec("moonshine_voice")
    if package is None or package.origin is None:
        raise EvaluationError(
            "The judge moonshine_voice is not installed: "
            'run pip install "voiceshift[eval]", or leave out the metric moonshine.'
        )
    found = Path(package.origin).parent / "assets" / "tiny-en"
    if not (found / "encoder_model.ort").is_file():
        raise EvaluationError(
            "This moonshine_voice brings no networks: run pip install moonshine-voice==0.0.59."
        )
    return found


def transcribe(wave: Samples) -> str:
    """Return what is heard in 16 kHz audio, (n,) within [-1, 1], as it would be written; or ''.

    Longer audio than LONGEST_S is read in equal parts.
    """
    parts = max(1, math.ceil(len(wave) / RATE_HZ / LONGEST_S))
    return " ".join(_read(part) for part in np.array_split(wave, parts)).strip()


def _read(wave: Samples) -> str:
    if len(wave) < _SHORTEST_SAMPLES:
        return ""
    encoder, decoder, vocabulary = _networks()
    mask = np.ones((1, len(wave)), np.int64)
    heard = encoder.run(None, {"input_values": wave[None], "attention_mask": mask})[0]
    memory = {
        i.name: np.zeros((1, i.shape[1], 0, i.shape[3]), np.float32)
        for i in decoder.get_inputs()
        if i.name.startswith(_PAST)
    }
    outputs = [output.name.replace("present.", _PAST) for output in decoder.get_outputs()]
    tokens = [_BEGIN]
    for step in range(math.ceil(len(wave) / RATE_HZ * _TOKENS_A_SECOND)):
        fed = {
            "input_ids": np.array([tokens[-1:]], np.int64),
            "encoder_hidden_states": heard,
            "encoder_attention_mask": mask,
            "use_cache_branch": np.array([step > 0]),
        }
        given = dict(zip(outputs, decoder.run(None, fed | memory), strict=True))
        tokens.append(int(given["logits"][0, -1].argmax()))
        if tokens[-1] == _END:
            break
        # What the decoder remembers of the encoder is given at the first step only.
        memory = {k: given[k] if step == 0 or ".decoder." in k else memory[k] for k in memory}
    return _written(tokens, vocabulary)


def _written(tokens: list[int], vocabulary: list[bytes]) -> str:
    """Return tokens as text; control tokens are left out, ▁ is a space (SentencePiece)."""
    pieces = [vocabulary[token] for token in tokens if token > _END]
    return b"".join(pieces).decode("utf-8", "ignore").replace("▁", " ").strip()


@cache
def _networks() -> tuple[Any, Any, list[bytes]]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    place = folder()
    encoder, decoder = (
        onnxruntime.InferenceSession(place / name, options, providers=["CPUExecutionProvider"])
        for name in ("encoder_model.ort", "decoder_model_merged.ort")
    )
    return encoder, decoder, _vocabulary((place / "tokenizer.bin").read_bytes())


def _vocabulary(packed: bytes) -> list[bytes]:
    """Return the pieces of a tokenizer.bin: each after its length, in one byte or in two."""
    pieces, at = [], 0
    while at < len(packed):
        length = packed[at]
        at += 1
        if length >= 128:
            length += packed[at] * 128 - 128
            at += 1
        pieces.append(packed[at : at + length])
        at += length
    return pieces
