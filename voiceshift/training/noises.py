"""The noises of a folder of speech: which there are, and which may be trained with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.evaluation.heldout import held_out_noise
from voiceshift.training.corpus import NOISES, read_speech

SUFFIXES = frozenset((".wav", ".flac", ".ogg", ".opus"))
FOLDER = "noise"
ROOMS = "rooms"
"""Below FOLDER: room responses, which are no noises."""
SILENT_RMS = 1e-4


def noise_paths(speech: Path) -> tuple[str, ...]:
    """Return the recordings below a folder's `noise`, relative to the folder; rooms are none."""
    place = speech / FOLDER
    found = [p for p in place.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()]
    noises = [p for p in found if p.relative_to(place).parts[0] != ROOMS]
    return tuple(sorted(p.relative_to(speech).as_posix() for p in noises))


def usable(speech: Path, paths: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the noises that can be decoded and heard, and a sentence about each that cannot."""
    good, notes = [], []
    for path in paths:
        try:
            sounds = level(read_speech(speech / path)) > SILENT_RMS
        except (RuntimeError, OSError, ValueError):  # soundfile's errors are RuntimeErrors
            notes.append(f"The noise {path} is left out: it cannot be decoded.")
            continue
        if sounds:
            good.append(path)
        else:
            notes.append(f"The noise {path} is left out: it is silent.")
    return tuple(good), tuple(notes)


def pack_noises(speech: Path, out: Path) -> list[str]:
    """Decode the pack's noises that may be trained with into `out`; return what was left out."""
    paths, notes = usable(speech, [p for p in noise_paths(speech) if not held_out_noise(p)])
    np.savez(out / NOISES, **{path: _pcm(read_speech(speech / path)) for path in paths})  # type: ignore[arg-type]
    return list(notes)


def level(audio: Samples) -> float:
    """Return the RMS of audio, (n,); 0 of none."""
    return float(np.sqrt(np.mean(np.square(audio, dtype=np.float64)))) if len(audio) else 0.0


def _pcm(audio: Samples) -> NDArray[np.int16]:
    return np.clip(np.rint(audio * 32767), -32768, 32767).astype(np.int16)
