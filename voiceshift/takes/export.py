"""A recording as a file for others: format, rate, bits, loudness, without the silence around it.

The chain: trim, resample, gain, peak limiter (only where the gain needs one), dither (at 16 bits),
encode; in constant memory. A limiter takes loudness away again, so the gain is then found in up to
_MOST_PASSES passes. What could only be reached by flattening the voice stays quieter, and the
answer says so.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

from voiceshift.audio.format import Samples
from voiceshift.audio.wavfile import AudioReader
from voiceshift.dsp.loudness import LoudnessMeter
from voiceshift.errors import AudioFileError, RecordingError
from voiceshift.takes.analysis import Analysis, Remembered, analyse, analysed
from voiceshift.takes.cues import append_cues
from voiceshift.takes.mastering import CEILING_DBTP, LOSSY_SAFETY_DB, SAFETY_DB, Dither, Mastering
from voiceshift.takes.options import Container, ExportOptions, free_path
from voiceshift.takes.peaklimit import Wave
from voiceshift.takes.sidecar import Marker

_MOST_LIMITING_DB = 10.0
_MOST_PASSES = 4
_NEAR_ENOUGH_LU = 0.2
_LEAST_SLOPE = 0.25
_BLOCK_S = 0.5
_LARGEST_WAV_BYTES = 0xFFFF_0000
_LOSSY_LEVEL = {Container.MP3: 0.2, Container.OGG: 0.3}
"""libsndfile's 0 (best) to 1 (smallest): beyond what is heard of one voice."""

Progress = Callable[[float], None]
"""Called with the finished share, 0..1. What it raises ends the export, and leaves no file."""


@dataclass(frozen=True)
class Exported:
    """What came of it."""

    path: str
    duration_s: float
    gain_db: float
    loudness_lufs: float | None
    """Of the exported file; None for silence."""
    notice: str
    """A sentence if something is other than asked or the source was damaged, else empty."""


def export(
    source: Path,
    target: Path,
    options: ExportOptions,
    markers: Sequence[Marker] = (),
    progress: Progress | None = None,
    remembered: Remembered | None = None,
) -> Exported:
    """Write target, which must not exist; a failed export leaves nothing behind.

    markers: of source; a WAV keeps them as cue points, beside another format lies a text file of
    labels as Audacity reads them. remembered: where the source's analysis may be known already.
    Raises AudioFileError (also if target exists or all is silence that is to be trimmed),
    UnsupportedFormatError, and RecordingError when it cannot be written.
    """
    if target.exists():
        raise AudioFileError(f"{target} exists already; choose another name.")
    known: Analysis | None = None
    if options.trim or options.loudness_lufs is not None:
        known = analyse(source) if remembered is None else analysed(source, remembered)
    begin_s, end_s = known.speech_s if known is not None and options.trim else (0.0, math.inf)
    if end_s <= begin_s:
        raise AudioFileError(
            f"{source.name} holds nothing but silence. Export it without trimming, or choose"
            " another take."
        )
    partial = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made, notice = _make(source, partial, options, known, (begin_s, end_s), progress)
        kept = [Marker(m.at_s - begin_s, m.name) for m in markers if begin_s <= m.at_s <= end_s]
        if options.container is Container.WAV:
            places = [round(marker.at_s * options.rate_hz) for marker in kept]
            append_cues(partial, places, [marker.name for marker in kept])
        target.open("x").close()  # so that nothing is overwritten that came meanwhile
        partial.replace(target)
        if kept and options.container is not Container.WAV:
            labels = free_path(target.parent, f"{target.stem} markers", "txt")
            labels.write_text(_labels(kept), encoding="utf-8")
    except OSError as error:
        raise RecordingError(
            f"{target} cannot be written: {error.strerror or error}. Free some space or choose"
            " another folder, then export again."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()
    return Exported(
        path=str(target),
        duration_s=made.frames / options.rate_hz,
        gain_db=made.gain_db,
        loudness_lufs=made.loudness_lufs,
        notice=notice,
    )


@dataclass(frozen=True)
class _Made:
    frames: int
    gain_db: float
    loudness_lufs: float | None
    damage: str


def _make(
    source: Path,
    partial: Path,
    options: ExportOptions,
    known: Analysis | None,
    bounds_s: tuple[float, float],
    progress: Progress | None,
) -> tuple[_Made, str]:
    """Encode source into partial at the wanted loudness; return also a notice."""
    wanted = options.loudness_lufs
    if known is None or wanted is None or known.loudness_lufs is None:
        made = _encode(source, partial, options, bounds_s, 0.0, None, progress)
        return made, made.damage
    assert known.true_peak_dbtp is not None  # what is loud has a peak
    lossy = options.container.is_lossy
    ceiling_dbtp = CEILING_DBTP - (LOSSY_SAFETY_DB if lossy else SAFETY_DB)
    room_db = ceiling_dbtp - known.true_peak_dbtp
    gain_db = min(wanted - known.loudness_lufs, room_db + _MOST_LIMITING_DB)
    passes = _MOST_PASSES if gain_db > room_db else 2  # trimming moves it a little
    before: _Made | None = None
    for number in range(passes):
        part = _Part(progress, number, passes)
        limit = ceiling_dbtp if gain_db > room_db else None
        made = _encode(source, partial, options, bounds_s, gain_db, limit, part)
        missing_lu = wanted - (wanted if made.loudness_lufs is None else made.loudness_lufs)
        step_db = missing_lu / _slope(before, made)
        gain_db = min(gain_db + step_db, room_db + _MOST_LIMITING_DB)
        if abs(missing_lu) < _NEAR_ENOUGH_LU or gain_db == made.gain_db:
            break
        before = made
    if missing_lu > 2 * _NEAR_ENOUGH_LU:
        return made, made.damage or (
            f"It is {made.loudness_lufs:.1f} LUFS instead of {wanted:.0f}: louder, the voice would"
            " be flattened."
        )
    return made, made.damage


def _slope(before: _Made | None, now: _Made) -> float:
    """Return how much louder a decibel more gain made it: the limiter takes its share."""
    if before is None or before.loudness_lufs is None or now.loudness_lufs is None:
        return 1.0
    louder_lu, more_db = now.loudness_lufs - before.loudness_lufs, now.gain_db - before.gain_db
    return min(1.0, max(_LEAST_SLOPE, louder_lu / more_db)) if more_db else 1.0


def _encode(
    source: Path,
    partial: Path,
    options: ExportOptions,
    bounds_s: tuple[float, float],
    gain_db: float,
    ceiling_dbtp: float | None,
    progress: Progress | None,
) -> _Made:
    """Write partial, over what is there."""
    begin_s, end_s = bounds_s
    with AudioReader(source) as reader:
        first = round(begin_s * reader.rate_hz)
        last = reader.frames if math.isinf(end_s) else round(end_s * reader.rate_hz)
        chain = Mastering(
            reader.rate_hz, options.rate_hz, gain_db, ceiling_dbtp, reader.is_converted
        )
        owed = round((last - first) * options.rate_hz / reader.rate_hz)
        blocks = chain.run(_between(reader, first, last), owed)
        meter = LoudnessMeter(options.rate_hz)
        dithers = options.bits == 16 and not options.container.is_lossy
        encoded: Callable[[Wave], NDArray[Any]] = Dither() if dithers else np.asarray
        written = 0
        try:
            with soundfile.SoundFile(str(partial), "w", **_shape(options, owed)) as file:
                reader.carry_provenance(file)
                for y in blocks:
                    file.write(encoded(y))
                    meter.process(y)
                    written += y.size
                    if progress is not None:
                        progress(min(1.0, written / max(1, owed)))
        except soundfile.SoundFileError as error:
            raise RecordingError(
                f"The export failed ({error}). Check that the disk has room and that the"
                " folder can be written, or choose another format."
            ) from error
        loudness = meter.integrated_lufs
        heard = loudness if math.isfinite(loudness) else None
        return _Made(written, gain_db, heard, reader.damage)


def _labels(markers: Sequence[Marker]) -> str:
    """Return markers as a label track: begin, end and name of each."""
    return "".join(
        f"{m.at_s:.6f}\t{m.at_s:.6f}\t{m.name or f'Marker {number}'}\n"
        for number, m in enumerate(markers, 1)
    )


class _Part:
    """The progress of one pass among several."""

    def __init__(self, progress: Progress | None, number: int, count: int) -> None:
        self._progress, self._number, self._count = progress, number, count

    def __call__(self, share: float) -> None:
        if self._progress is not None:
            self._progress((self._number + share) / self._count)


def _between(reader: AudioReader, first: int, last: int) -> Iterator[Samples]:
    """Yield the samples of a file from first up to last."""
    position = 0
    size = max(1, round(_BLOCK_S * reader.rate_hz))
    while position < last and (block := reader.read(min(size, last - position))).size:
        kept = block[max(0, first - position) :]
        position += block.size
        if kept.size:
            yield kept


def _shape(options: ExportOptions, frames: int) -> dict[str, Any]:
    """Return what soundfile is to be told."""
    shape: dict[str, Any] = {"samplerate": options.rate_hz, "channels": 1}
    match options.container:
        case Container.WAV:
            too_large = frames * options.bits // 8 > _LARGEST_WAV_BYTES
            shape |= {"format": "RF64" if too_large else "WAV", "subtype": f"PCM_{options.bits}"}
        case Container.FLAC:
            shape |= {"format": "FLAC", "subtype": f"PCM_{options.bits}"}
        case Container.MP3:
            shape |= {"format": "MP3", "subtype": "MPEG_LAYER_III", "bitrate_mode": "VARIABLE"}
        case Container.OGG:
            shape |= {"format": "OGG", "subtype": "VORBIS"}
    if options.container.is_lossy:
        shape["compression_level"] = _LOSSY_LEVEL[options.container]
    return shape
