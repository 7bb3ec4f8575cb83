"""A speech pack of a few seconds in the layout of the real one, and the corpus packed from it."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import soundfile

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.training.corpus import Corpus, pack

DATA = Path(__file__).parents[1] / "data"
UTTERANCES = {"kathleen": 23, "flemishguy": 23, "stranger": 4, "ls3080": 2}
"""By speaker. The last 20 of a preset speaker and all of ls3080 are held out."""
SECONDS = 1.1
PHONES = ["SIL", "AA", "B"]


def speech_pack(folder: Path) -> Path:
    """Cut the CC0 test clips into utterances with a metadata.csv and phone labels."""
    rows, phones = [], {}
    for speaker, count in UTTERANCES.items():
        clip, rate = soundfile.read(
            DATA / f"{'flemishguy' if speaker == 'flemishguy' else 'kathleen'}.flac",
            dtype="float32",
        )
        assert rate == SAMPLE_RATE_HZ
        length = int(SECONDS * rate)
        for i in range(count):
            path = f"{speaker}/{i:03}.flac"
            start = (i * 3307) % (len(clip) - length)
            (folder / speaker).mkdir(parents=True, exist_ok=True)
            soundfile.write(folder / path, clip[start : start + length], rate)
            rows.append(
                {"path": path, "corpus": speaker, "speaker": speaker, "source_rate_hz": 24_000}
            )
            if speaker != "flemishguy":  # not every corpus has labels
                phones[path] = (np.arange(int(100 * SECONDS)) // 10 % 3).astype(np.int8)
    with (folder / "metadata.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    np.savez(folder / "phones.npz", **phones)
    (folder / "phones.txt").write_text("\n".join(PHONES))
    return folder


def packed_corpus(folder: Path) -> Corpus:
    """Pack the pack above."""
    pack(speech_pack(folder / "speech"), folder / "packed", workers=1)
    return Corpus(folder / "packed")
