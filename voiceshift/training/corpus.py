"""The packed corpus: every training utterance decoded once, with labels, memory-mapped.

`pack` reads the speech pack (Ogg Opus, metadata.csv, phones.npz) and writes a folder that `Corpus`
opens in a second: audio as 24 kHz int16, F0, voicing and a phone label per 10 ms frame, on the grid
of dsp/grid.py.

F0 (evened out as live, dsp/contour.py) and voicing are the live tracker's own, mistakes and doubts
included: the decoder learns from what it will be told (docs/VOICE_LAB.md).
"""

from __future__ import annotations

import csv
import json
import math
from collections import defaultdict
from collections.abc import Collection
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.contour import smoothed
from voiceshift.dsp.pitch import VOICED_FROM, track
from voiceshift.errors import TrainingDataError
from voiceshift.evaluation.heldout import held_out_paths

NO_PHONE = -1
BAND_FACTOR = 0.475
"""Share of a recording's own rate below which it has anything to teach."""
REFERENCE_DBFS = -22.0
NOISES = "noises.npz"
"""In a packed corpus: what surroundings.pack_noises wrote; may be missing."""


@dataclass(frozen=True)
class Utterance:
    """One packed utterance: where it lies in the arrays and what is known of it."""

    path: str
    corpus: str
    speaker: str
    source_rate_hz: int
    first_sample: int
    n_samples: int
    first_frame: int
    n_frames: int
    gain: float
    """Factor that brings the louder half of the utterance to REFERENCE_DBFS."""

    @property
    def band_hz(self) -> float:
        """Frequency below which the recording has anything to teach."""
        return min(BAND_FACTOR * self.source_rate_hz, SAMPLE_RATE_HZ / 2)


def read_speech(path: Path) -> Samples:
    """Decode any file that soundfile reads to 24 kHz mono float32, shape (n,)."""
    import soundfile
    from scipy.signal import resample_poly

    audio, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = audio.mean(axis=1)
    if rate != SAMPLE_RATE_HZ:
        common = math.gcd(rate, SAMPLE_RATE_HZ)
        mono = resample_poly(mono, SAMPLE_RATE_HZ // common, rate // common)
    return np.asarray(mono, dtype=np.float32)


def loud_half_rms(audio: Samples) -> float:
    """Return the RMS of the louder half of an utterance's 10 ms frames."""
    n = len(audio) // HOP_SAMPLES
    power = np.mean(audio[: n * HOP_SAMPLES].reshape(n, HOP_SAMPLES) ** 2, axis=1)
    return float(np.sqrt(np.mean(np.sort(power)[n // 2 :]) + 1e-12))


def level_gain(audio: Samples) -> float:
    """Return the factor that brings the louder half of an utterance to REFERENCE_DBFS."""
    return 10 ** (REFERENCE_DBFS / 20) / loud_half_rms(audio)


class _Decoded(NamedTuple):
    pcm: NDArray[np.int16]
    f0_hz: NDArray[np.float32]
    voicing: NDArray[np.float32]
    gain: float


def _decode(args: tuple[str, str]) -> _Decoded:
    root, path = args
    audio = read_speech(Path(root) / path)
    gain = level_gain(audio)
    pcm = np.clip(np.rint(audio * 32767), -32768, 32767).astype(np.int16)
    f0_hz, voicing = track(audio)
    whole = pcm[: len(pcm) // HOP_SAMPLES * HOP_SAMPLES]
    return _Decoded(whole, smoothed(f0_hz, voicing), voicing, gain)


def pack(
    speech: Path,
    out: Path,
    workers: int = 2,
    more_labels: Path | None = None,
    without: Collection[str] = (),
) -> None:
    """Decode the speech pack's training utterances into `out`.

    more_labels: what `labels.label` wrote, for utterances that phones.npz leaves out.
    without: speakers to leave out.
    Raises TrainingDataError when `speech` holds no metadata.csv or no such speaker, or more_labels
    is not there.
    """
    if more_labels is not None and not more_labels.is_file():
        raise TrainingDataError(f"{more_labels} is missing: `training label --out` writes it")
    table = speech / "metadata.csv"
    if not table.is_file():
        raise TrainingDataError(f"{table} is missing: point --speech at a folder that holds it")
    with table.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    by_speaker: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_speaker[row["speaker"]].append(row["path"])
    if unknown := sorted(set(without) - set(by_speaker)):
        raise TrainingDataError(f"{table} names no speaker {', '.join(unknown)}")
    held = held_out_paths(by_speaker)
    rows = [r for r in rows if r["path"] not in held and r["speaker"] not in without]
    phones = dict(np.load(more_labels)) if more_labels is not None else {}
    if (speech / "phones.npz").is_file():
        phones |= dict(np.load(speech / "phones.npz"))

    out.mkdir(parents=True, exist_ok=True)
    utterances: list[Utterance] = []
    labels: list[NDArray[np.int8]] = []
    f0_hz: list[NDArray[np.float32]] = []
    voicing: list[NDArray[np.float32]] = []
    first_sample = first_frame = 0
    jobs = [(str(speech), row["path"]) for row in rows]
    with (out / "audio.i16").open("wb") as audio_file, ProcessPoolExecutor(workers) as pool:
        for row, decoded in zip(rows, pool.map(_decode, jobs, chunksize=16), strict=True):
            n_samples = len(decoded.pcm)
            n_frames = n_samples // HOP_SAMPLES
            label = np.full(n_frames, NO_PHONE, np.int8)
            if row["path"] in phones:
                known = phones[row["path"]][:n_frames]
                label[: len(known)] = known
            utterances.append(
                Utterance(
                    row["path"], row["corpus"], row["speaker"], int(row["source_rate_hz"]),
                    first_sample, n_samples, first_frame, n_frames, decoded.gain,
                )
            )  # fmt: skip
            decoded.pcm.tofile(audio_file)
            labels.append(label)
            f0_hz.append(decoded.f0_hz)
            voicing.append(decoded.voicing)
            first_sample += n_samples
            first_frame += n_frames
    np.save(out / "phones.npy", np.concatenate(labels))
    np.save(out / "f0.npy", np.concatenate(f0_hz))
    np.save(out / "voicing.npy", np.concatenate(voicing))
    names = (speech / "phones.txt").read_text().split() if (speech / "phones.txt").is_file() else []
    index = {"phones": names, "utterances": [asdict(u) for u in utterances]}
    (out / "index.json").write_text(json.dumps(index))


class Corpus:
    """A packed corpus, opened read-only. Audio stays on disk until it is sliced."""

    def __init__(self, folder: Path) -> None:
        if not all((folder / name).is_file() for name in ("index.json", "voicing.npy")):
            raise TrainingDataError(
                f"{folder} holds no packed corpus: run `python -m voiceshift.training pack` first"
            )
        index = json.loads((folder / "index.json").read_text())
        self.phone_names: list[str] = index["phones"]
        self.utterances = [Utterance(**entry) for entry in index["utterances"]]
        # Copy on write: torch takes no array that may not be written.
        self.pcm = np.memmap(folder / "audio.i16", dtype=np.int16, mode="c")
        """All audio, (n,): utterance u is pcm[u.first_sample :][: u.n_samples]."""
        self.phone_labels, self.f0_hz, self.voicing_share = (
            np.load(folder / f"{name}.npy", mmap_mode="c") for name in ("phones", "f0", "voicing")
        )
        """All frames, (n,) each, as `phones`, `f0` and `voicing` tell them an utterance."""
        self.speakers = sorted({u.speaker for u in self.utterances})
        has_noises = (folder / NOISES).is_file()
        self.noises = list(np.load(folder / NOISES).values()) if has_noises else []
        """Each (n,) int16 at 24 kHz."""

    def audio(self, utterance: Utterance, start: int, n_samples: int) -> Samples:
        """Return n_samples of level-normalised audio, zero-padded beyond the utterance."""
        audio = _slice_padded(
            self.pcm, utterance.first_sample, utterance.n_samples, start, n_samples
        )
        audio *= np.float32(utterance.gain / 32767)
        return audio

    def phones(self, utterance: Utterance, start: int, n_frames: int) -> NDArray[np.float32]:
        """Return phone labels of frames start..start+n, zero (SIL) beyond the utterance."""
        return _slice_padded(
            self.phone_labels, utterance.first_frame, utterance.n_frames, start, n_frames
        )

    def f0(self, utterance: Utterance, start: int, n_frames: int) -> NDArray[np.float32]:
        """Return F0 in Hz of frames start..start+n: a guess in unvoiced ones, 0 before the first
        voiced one and beyond the utterance."""
        return _slice_padded(self.f0_hz, utterance.first_frame, utterance.n_frames, start, n_frames)

    def voicing(self, utterance: Utterance, start: int, n_frames: int) -> NDArray[np.float32]:
        """Return voicing, 0..1, of frames start..start+n, 0 beyond the utterance."""
        return _slice_padded(
            self.voicing_share, utterance.first_frame, utterance.n_frames, start, n_frames
        )

    def mean_f0_hz(self, speaker: str) -> float:
        """Return the geometric mean F0 of a speaker's voiced frames."""
        frames = np.concatenate(
            [
                np.arange(u.first_frame, u.first_frame + u.n_frames)
                for u in self.utterances
                if u.speaker == speaker
            ]
        )
        f0_hz = self.f0_hz[frames]
        voiced = f0_hz[(self.voicing_share[frames] > VOICED_FROM) & (f0_hz > 0)]
        return float(np.exp(np.mean(np.log(voiced)))) if len(voiced) else 150.0

    def band_hz(self, speaker: str) -> float:
        """Return the widest band among a speaker's recordings."""
        return max(u.band_hz for u in self.utterances if u.speaker == speaker)


def _slice_padded(
    source: NDArray[np.generic], first: int, length: int, start: int, count: int
) -> NDArray[np.float32]:
    out = np.zeros(count, np.float32)
    lo, hi = max(0, start), min(length, start + count)
    if hi > lo:
        out[lo - start : hi - start] = source[first + lo : first + hi]
    return out
