"""How well the octave below tells what speech has above 12 kHz: the numbers of dsp/wideband.py.

    python -m benchmarks.highband SPEECH

SPEECH: the speech pack. Of every speaker that was recorded at 48 kHz: the level of each band that
is added, frame by frame, against what dsp/wideband.py says by the bands that 24 kHz holds; frames
that are louder than the recording's floor there. Then the numbers that fit best, for all of them.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import itertools
from collections import defaultdict
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy.signal import resample_poly

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.dsp.wideband import ADDED_HZ, added_levels_db, band_powers

RATE_HZ = 48_000
RECORDINGS = 60
ABOVE_FLOOR_DB = 6.0
LEFT_OUT = ("kerstin",)
"""From the fit: these recordings end near 16.5 kHz."""
Levels = NDArray[np.float64]


def levels_of(path: Path) -> tuple[Levels, Levels]:
    """Return a recording's known and added bands in dB, frame by frame: (T, 3), (T, 4)."""
    audio, _ = soundfile.read(path, dtype="float64", always_2d=True)
    wide = audio.mean(axis=1)
    narrow = resample_poly(wide, 1, RATE_HZ // SAMPLE_RATE_HZ)
    count = len(narrow) // HOP_SAMPLES
    known = band_powers(narrow[: count * HOP_SAMPLES].reshape(count, HOP_SAMPLES))
    frames = wide[: 2 * count * HOP_SAMPLES].reshape(count, -1)
    window = np.hanning(frames.shape[1])
    power = np.abs(np.fft.rfft(frames * window)) ** 2
    power *= 2.0 / (frames.shape[1] * np.sum(window**2))
    hz = np.fft.rfftfreq(frames.shape[1], 1.0 / RATE_HZ)
    bands = [
        power[:, (low <= hz) & (hz < high)].sum(1) for low, high in itertools.pairwise(ADDED_HZ)
    ]
    return 10 * np.log10(known + 1e-12), 10 * np.log10(np.stack(bands, 1) + 1e-12)


def fit(known: Levels, added: Levels, loud: NDArray[np.bool_]) -> Levels:
    """Return offset and slopes of every added band, (4, 3), by least squares over loud frames."""
    over = np.c_[np.ones(len(known)), known[:, :-1] - known[:, -1:]]
    wanted = added - known[:, -1:]
    return np.array(
        [
            np.linalg.lstsq(over[loud[:, band]], wanted[loud[:, band], band], rcond=None)[0]
            for band in range(added.shape[1])
        ]
    )


def main() -> None:
    """Print a row a speaker and band, then the fit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.highband", description=__doc__)
    parser.add_argument("speech", type=Path)
    speech = parser.parse_args().speech
    paths: dict[str, list[str]] = defaultdict(list)
    with (speech / "metadata.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["source_rate_hz"] == str(RATE_HZ) and row["speaker"]:
                paths[row["speaker"]].append(row["path"])
    fitted: list[tuple[Levels, Levels, NDArray[np.bool_]]] = []
    print("speaker      band, Hz         frames  R²     RMS error, dB   mean error, dB")
    for speaker, own in sorted(paths.items()):
        own.sort(key=lambda path: hashlib.sha256(path.encode()).digest())
        told = [levels_of(speech / path) for path in own[:RECORDINGS]]
        known, added = (np.concatenate(part) for part in zip(*told, strict=True))
        loud = added > np.quantile(added, 0.05, axis=0) + ABOVE_FLOOR_DB
        error = added_levels_db(known.astype(np.float32)) - added
        for band, (low, high) in enumerate(itertools.pairwise(ADDED_HZ)):
            e, real = error[loud[:, band], band], added[loud[:, band], band]
            explained, rms = 1 - e.var() / real.var(), np.sqrt(np.mean(e**2))
            print(
                f"{speaker:<12} {low:>6.0f}–{high:<6.0f} {len(e):>8}  {explained:.2f}"
                f"  {rms:>8.1f} {e.mean():>14.1f}"
            )
        if speaker not in LEFT_OUT:
            fitted.append((known, added, loud))
    known, added, loud = (np.concatenate(part) for part in zip(*fitted, strict=True))
    print("offset, slopes of each added band, of all but", *LEFT_OUT)
    print(np.round(fit(known, added, loud), 3))


if __name__ == "__main__":
    main()
