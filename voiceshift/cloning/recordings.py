"""From people's files to speech that a voice can be made of, and a report of what became of them.

Each file is read at its own rate, checked for what cannot be repaired (telephone band, clipping),
brought to 24 kHz, on request cleaned of noise, cut into passages at its pauses, and each passage
judged. Whoever speaks most is taken for the wanted voice. What is left is levelled as in training.
Files are read one by one; nothing is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.audio.wavfile import AudioReader
from voiceshift.cloning.likeness import SHORTEST_S, Likeness, of_one_speaker
from voiceshift.cloning.overlap import OverlapJudge, at_once
from voiceshift.cloning.passages import (
    Cut,
    band_hz,
    clipped_frames,
    frame_levels_dbfs,
    passages,
    snr_db,
)
from voiceshift.cloning.report import Reason, Report, SourceReport
from voiceshift.dsp.level import TARGET_DBFS
from voiceshift.dsp.resample import Resampler
from voiceshift.engine.filedenoise import denoised
from voiceshift.errors import AudioError, CloningError

SUFFIXES = frozenset(
    {
        *(".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a"),
        *(".aiff", ".aif", ".au", ".caf", ".w64"),
    }
)
"""What a folder is searched for."""
LEAST_RATE_HZ = 16_000
TELEPHONE_BAND_HZ = 5_000.0
LEAST_SNR_DB = 18.0
LONGEST_FILE_S = 20 * 60.0
MOST_S = 12 * 60.0
"""Usable speech after which no more files are read."""
DENOISE = 0.7
BAND_FACTOR = 0.475
"""Share of a recording's own rate below which it has anything to teach."""
MOST_CLIPPED_FRAMES = 1
_BLOCK_S = 10.0

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Passage:
    """A stretch of usable speech, levelled: (n,) at 24 kHz."""

    audio: Samples
    band_hz: float
    """Frequency below which the recording has anything to teach."""


@dataclass(frozen=True)
class Recordings:
    """What all files gave."""

    passages: list[Passage]
    report: Report
    denoised: bool = False

    @property
    def band_hz(self) -> float:
        """The band that most of the speech has."""
        order = sorted(self.passages, key=lambda passage: passage.band_hz)
        middle = np.cumsum([len(passage.audio) for passage in order])
        return order[int(np.searchsorted(middle, middle[-1] / 2))].band_hz


def find_files(given: Sequence[Path]) -> list[Path]:
    """Return files as given, folders replaced by the audio files in them, each once.

    Raises CloningError for a folder without any, or if nothing was given.
    """
    found: dict[Path, None] = {}
    for path in given:
        if not path.is_dir():
            found[path] = None
            continue
        inside = [p for p in sorted(path.rglob("*")) if p.suffix.lower() in SUFFIXES]
        if not inside:
            raise CloningError(f"There is no audio file in {path}. Name a folder that holds some.")
        found.update(dict.fromkeys(inside))
    if not found:
        raise CloningError("Name the recordings of the voice: audio files, or a folder of them.")
    return list(found)


def condition(
    files: Sequence[Path],
    likeness: Likeness,
    overlap: OverlapJudge,
    denoise: bool = False,
    progress: Progress | None = None,
) -> Recordings:
    """Read all files and keep what serves. Never fails over a bad file: the report tells of it.

    progress is called with the share of the files that is done.
    """
    report = Report()
    kept: list[_Kept] = []
    for number, path in enumerate(files):
        source = SourceReport(path)
        report.sources.append(source)
        if sum(len(piece.audio) for piece in kept) > MOST_S * SAMPLE_RATE_HZ:
            source.leave_out(Reason.ENOUGH, 0.0)
            source.problem = "There was enough speech before it."
        else:
            kept += _usable(path, source, likeness, overlap, denoise)
        if progress is not None:
            progress((number + 1) / len(files))
    wanted = _of_main_speaker(kept)
    for piece in kept:
        seconds = len(piece.audio) / SAMPLE_RATE_HZ
        if piece in wanted:
            piece.source.used_s += seconds
        else:
            piece.source.leave_out(Reason.OTHER_SPEAKER, seconds)
    return Recordings([Passage(levelled(p.audio), p.band_hz) for p in wanted], report, denoise)


@dataclass(frozen=True, eq=False)
class _Kept:
    audio: Samples
    band_hz: float
    source: SourceReport
    embedding: NDArray[np.float32]


def _of_main_speaker(kept: list[_Kept]) -> list[_Kept]:
    if not kept:
        return []
    chosen = of_one_speaker([p.embedding for p in kept], [len(p.audio) for p in kept])
    return [piece for piece, mine in zip(kept, chosen, strict=True) if mine]


def _usable(
    path: Path, source: SourceReport, likeness: Likeness, overlap: OverlapJudge, denoise: bool
) -> Iterator[_Kept]:
    """Yield a file's passages of good speech; count the rest in `source`."""
    try:
        with AudioReader(path) as reader:
            rate_hz = reader.rate_hz
            whole = _read(reader, source)
        source.sha256 = _sha256(path)
    except (AudioError, OSError) as error:
        source.leave_out(Reason.UNREADABLE, 0.0)
        source.problem = str(error)
        return
    clipped = clipped_frames(whole, rate_hz)
    if denoise:
        whole = np.concatenate(list(denoised([whole], rate_hz, DENOISE)))
    audio = at_24_khz(whole, rate_hz)
    source.seconds = len(audio) / SAMPLE_RATE_HZ
    levels = frame_levels_dbfs(audio)
    cuts = passages(levels)
    source.leave_out(Reason.SILENCE, source.seconds - sum(cut.seconds for cut in cuts))
    if not cuts:
        return
    band = min(band_hz(audio, levels), BAND_FACTOR * rate_hz)
    good: list[tuple[Cut, Samples]] = []
    for cut in cuts:
        reason = _flaw(cut, levels, clipped, rate_hz, band)
        if reason is not None:
            source.leave_out(reason, cut.seconds)
        else:
            good.append((cut, audio[cut.start * HOP_SAMPLES : cut.end * HOP_SAMPLES]))
    together = at_once([cut for cut, _ in good], [overlap.sure_s(speech) for _, speech in good])
    for (cut, speech), several in zip(good, together, strict=True):
        if several:
            source.leave_out(Reason.TOGETHER, cut.seconds)
        else:
            yield _Kept(speech, band, source, likeness.embedding(speech))


def _read(reader: AudioReader, source: SourceReport) -> Samples:
    """Return a file's sound at its own rate, of a very long one its start."""
    most = int(LONGEST_FILE_S * reader.rate_hz)
    blocks: list[Samples] = []
    while (left := most - sum(map(len, blocks))) > 0:
        block = reader.read(min(left, int(_BLOCK_S * reader.rate_hz)))
        if not len(block):
            break
        blocks.append(block)
    source.problem = reader.damage
    if left <= 0 < reader.frames - most:
        source.leave_out(Reason.ENOUGH, (reader.frames - most) / reader.rate_hz)
    return np.concatenate(blocks) if blocks else np.zeros(0, np.float32)


def at_24_khz(audio: Samples, rate_hz: int) -> Samples:
    """Return a whole recording (n,) resampled, without delay."""
    resampler = Resampler(rate_hz, SAMPLE_RATE_HZ)
    tail = np.zeros(rate_hz // 10, np.float32)
    out = np.concatenate([resampler.process(audio), resampler.process(tail)])
    length = len(audio) * SAMPLE_RATE_HZ // rate_hz
    return out[resampler.latency :][:length]


def _flaw(
    cut: Cut, levels: NDArray[np.float64], clipped: NDArray[np.bool_], rate_hz: int, band: float
) -> Reason | None:
    """Return why a passage cannot serve, None if it can."""
    if rate_hz < LEAST_RATE_HZ or band < TELEPHONE_BAND_HZ:
        return Reason.TELEPHONE
    if cut.seconds < SHORTEST_S:
        return Reason.TOO_SHORT
    if clipped[cut.start : cut.end].sum() > MOST_CLIPPED_FRAMES:
        return Reason.CLIPPED
    if snr_db(levels, cut) < LEAST_SNR_DB:
        return Reason.NOISY
    return None


def levelled(audio: Samples) -> Samples:
    """Return speech with the RMS of its louder half at the level that voices are trained on."""
    frames = audio[: len(audio) // HOP_SAMPLES * HOP_SAMPLES].reshape(-1, HOP_SAMPLES)
    power = np.sort(np.mean(frames**2, axis=1))
    loud = float(np.sqrt(power[len(power) // 2 :].mean() + 1e-12))
    return np.asarray(audio * np.float32(10 ** (TARGET_DBFS / 20) / loud), np.float32)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
