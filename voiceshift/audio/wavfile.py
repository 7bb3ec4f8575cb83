"""Audio files: 24-bit WAVs that are whole at every moment, and a reader for whatever people have.

A WAV's sizes stand in its header, so a program that is killed leaves a file that claims to be
empty. `WavWriter` writes straight to the system (no buffer of its own) and corrects the header on
every flush: what was flushed survives the process. The header keeps room for the 64-bit sizes of
RF64 (EBU Tech 3306), which it becomes beyond 4 GiB.
Neither class is thread-safe; each object belongs to one thread at a time.
"""

from __future__ import annotations

import logging
import re
import struct
from pathlib import Path
from types import TracebackType
from typing import IO

import numpy as np
import soundfile

from voiceshift.audio import m4a
from voiceshift.audio.format import MAX_RATE_HZ, MIN_RATE_HZ, Samples
from voiceshift.audio.provenance import MARK, Provenance, carry
from voiceshift.errors import AudioFileError, RecordingError, UnsupportedFormatError

_log = logging.getLogger(__name__)

SAMPLE_BYTES = 3
HEADER_BYTES = 80
_FULL_SCALE = 1 << 23
_LARGEST_32_BIT = 0xFFFF_FFFF


def wav_header(rate_hz: int, channels: int, data_bytes: int, chunks: bytes = b"") -> bytes:
    """Return what is before the samples of a 24-bit WAV, an RF64 where it must be one.

    HEADER_BYTES, and further chunks (of an even length) between the format and the samples.
    """
    riff_bytes = HEADER_BYTES + len(chunks) - 8 + data_bytes + data_bytes % 2
    frame_bytes = channels * SAMPLE_BYTES
    if riff_bytes <= _LARGEST_32_BIT:
        start = struct.pack("<4sI4s4sI28x", b"RIFF", riff_bytes, b"WAVE", b"JUNK", 28)
        short_size = data_bytes
    else:
        start = struct.pack("<4sI4s4sI", b"RF64", _LARGEST_32_BIT, b"WAVE", b"ds64", 28)
        start += struct.pack("<QQQI", riff_bytes, data_bytes, data_bytes // frame_bytes, 0)
        short_size = _LARGEST_32_BIT
    shape = (1, channels, rate_hz, rate_hz * frame_bytes, frame_bytes, 8 * SAMPLE_BYTES)
    return (
        start
        + struct.pack("<4sIHHIIHH", b"fmt ", 16, *shape)
        + chunks
        + struct.pack("<4sI", b"data", short_size)
    )


class WavWriter:
    """A new 24-bit PCM file. A context manager."""

    def __init__(
        self,
        path: Path,
        rate_hz: int,
        channels: int = 1,
        told_as: Path | None = None,
        provenance: Provenance | None = None,
    ) -> None:
        """Create path; a file that exists is never touched. Raises RecordingError.

        told_as: what errors call the file, if the user knows it under another name. provenance:
        what the file says of its origin, from its first moment on.
        """
        self.path = path
        self._told_as = told_as or path
        self._rate_hz = rate_hz
        self._channels = channels
        self._chunks = b"" if provenance is None else provenance.chunks()
        self._header_bytes = HEADER_BYTES + len(self._chunks)
        self._data_bytes = 0
        try:
            self._file = path.open("xb", buffering=0)
        except OSError as error:
            raise self._failure(error) from error
        try:
            self._put(self._header())
        except OSError as error:
            self._file.close()
            path.unlink(missing_ok=True)
            raise self._failure(error) from error

    def write(self, samples: Samples) -> None:
        """Append samples, (n,) or (n, channels). What is beyond full scale is clipped.

        Raises RecordingError when the disk is full or gone; the file then ends with the last whole
        sample that found room, and is valid.
        """
        try:
            self._put(_as_24_bit(samples))
        except OSError as error:
            self._cut_to_whole_frames()
            raise self._failure(error) from error
        self._data_bytes += samples.size * SAMPLE_BYTES

    def flush(self) -> None:
        """Make the header true: what was written can be played, whatever happens to the process.

        Raises RecordingError.
        """
        try:
            self._correct_header()
        except OSError as error:
            raise self._failure(error) from error

    def close(self) -> None:
        """Complete the file. Safe to call twice. Raises RecordingError, and closes even so."""
        if self._file.closed:
            return
        try:
            self._put(bytes(self._data_bytes % 2))  # chunks have an even length
            self._correct_header()
        except OSError as error:
            raise self._failure(error) from error
        finally:
            self._file.close()

    def __enter__(self) -> WavWriter:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def _put(self, raw: bytes) -> None:
        """Write all of raw; without a buffer the system may take less than it was given."""
        rest = memoryview(raw)
        while rest:
            rest = rest[self._file.write(rest) :]

    def _header(self) -> bytes:
        return wav_header(self._rate_hz, self._channels, self._data_bytes, self._chunks)

    def _correct_header(self) -> None:
        end = self._file.tell()
        self._file.seek(0)
        self._put(self._header())
        self._file.seek(end)

    def _cut_to_whole_frames(self) -> None:
        frame_bytes = self._channels * SAMPLE_BYTES
        try:
            there = self._file.seek(0, 2) - self._header_bytes
            self._data_bytes = max(self._data_bytes, there // frame_bytes * frame_bytes)
            self._file.seek(self._file.truncate(self._header_bytes + self._data_bytes))
            self._correct_header()
        except OSError as error:  # the header of the last flush stays true
            _log.warning("%s could not be completed: %s", self.path, error)

    def _failure(self, error: OSError) -> RecordingError:
        if isinstance(error, FileExistsError):
            return RecordingError(f"{self._told_as} exists already; choose another name.")
        return RecordingError(
            f"{self._told_as} cannot be written: {error.strerror or error}. Free some space or"
            " choose another folder, then try again."
        )


class _Sequential(soundfile.SoundFile):  # type: ignore[misc]  # the library has no types
    """A file that is read from start to end.

    soundfile seeks to where it already is after every read, and libsndfile then decodes an MP3
    anew, without the bits that the next frame borrows from the last: a click at every block.
    """

    _wav: IO[bytes] | None = None  # the base class closes also what never came to be

    def __init__(self, path: Path) -> None:
        self._wav = m4a.as_wav(path) if m4a.is_m4a(path) else None
        super().__init__(str(path) if self._wav is None else self._wav)

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        super().close()
        if self._wav is not None:
            self._wav.close()

    def seekable(self) -> bool:
        """Keep soundfile from seeking."""
        return False


_STATED_SIZE = re.compile(r": (\d+) \(should be (\d+)\)$", re.MULTILINE)
_UNKNOWN_SIZE = 0x7FFF_0000
"""From here on a size in a header means that the writer could not know it (a pipe)."""
_SLACK_BYTES = 64
"""Some writers count their header wrongly."""


class AudioReader:
    """Any file that libsndfile reads, and M4A (m4a.py), as mono float32 in constant memory.

    A context manager.
    """

    def __init__(self, path: Path) -> None:
        """Open path.

        Raises AudioFileError (missing, unreadable, empty or no audio) and UnsupportedFormatError (a
        rate outside MIN_RATE_HZ..MAX_RATE_HZ).
        """
        self.path = path
        self._position = 0
        self._damage = ""
        try:
            with path.open("rb") as file:
                empty = not file.read(1)
        except FileNotFoundError:
            raise AudioFileError(
                f"There is no file {path}. Check the path and try again."
            ) from None
        except OSError as error:
            raise AudioFileError(
                f"{path} cannot be opened: {error.strerror or error}. Check that it is a file that"
                " you may read."
            ) from error
        if empty:
            raise AudioFileError(f"{path} is empty (0 bytes). Copy or export it again.")
        try:
            self._file = _Sequential(path)
        except (soundfile.SoundFileError, TypeError) as error:  # TypeError: headerless .raw
            raise AudioFileError(
                f"{path} is not audio that VoiceShift can read. Give it a WAV, FLAC, OGG or MP3"
                f" file, or export it again if it should be one. ({_reason(error)})"
            ) from error
        if self._file.frames <= 0:
            self._file.close()
            raise AudioFileError(f"{path} holds no sound at all. Copy or export it again.")
        if not MIN_RATE_HZ <= self._file.samplerate <= MAX_RATE_HZ:
            self._file.close()
            raise UnsupportedFormatError(
                f"{path} has {self._file.samplerate} Hz; VoiceShift takes {MIN_RATE_HZ} to"
                f" {MAX_RATE_HZ} Hz. Export it again, at 48000 Hz for instance."
            )

    @property
    def rate_hz(self) -> int:
        """The file's own rate."""
        return int(self._file.samplerate)

    @property
    def frames(self) -> int:
        """Length in samples, as the file states it; a damaged one may hold fewer."""
        return int(self._file.frames)

    @property
    def damage(self) -> str:
        """A sentence with advice when `read` came to an end too early, else empty."""
        return self._damage

    def read(self, n: int) -> Samples:
        """Return the next samples, (n,), fewer only at the end, then none.

        Channels are averaged; what is no number becomes silence. A file that is damaged further on
        ends there; `damage` says so. Raises AudioFileError when nothing can be read.
        """
        if self._damage:
            return np.zeros(0, np.float32)
        try:
            frames = self._file.read(n, dtype="float32", always_2d=True)
        except soundfile.SoundFileError as error:
            if self._position == 0:
                raise AudioFileError(
                    f"{self.path} is damaged from its start. Copy or export it again."
                    f" ({_reason(error)})"
                ) from error
            self._damage = (
                f"{self.path} is damaged after {self._position / self.rate_hz:.1f} s; what follows"
                f" is left out. Copy or export it again. ({_reason(error)})"
            )
            return np.zeros(0, np.float32)
        self._position += len(frames)
        if len(frames) < n and (self._position < self.frames or _is_cut(self._file.extra_info)):
            self._damage = (
                f"{self.path} breaks off after {self._position / self.rate_hz:.1f} s. If that is"
                " not all of it, copy or export it again."
            )
        finite = np.isfinite(frames)
        if not finite.all():
            frames[~finite] = 0.0
        mono: Samples = frames[:, 0] if frames.shape[1] == 1 else frames.mean(axis=1)
        return mono

    def skip(self, n: int) -> None:
        """Go on n samples, at most to the end, without reading them. Raises AudioFileError."""
        wanted = min(self.frames, self._position + max(0, n))
        try:
            self._position = int(self._file.seek(wanted))
        except soundfile.SoundFileError as error:
            raise AudioFileError(
                f"{self.path} can only be read from its start ({_reason(error)}). Export it as WAV."
            ) from error

    @property
    def is_converted(self) -> bool:
        """The file says that the voice in it is a converted one."""
        return str(self._file.comment).startswith(MARK)

    def carry_provenance(self, target: soundfile.SoundFile) -> None:
        """Write what the file says of its origin into another, before that one's first sample."""
        carry(self._file, target)

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        self._file.close()

    def __enter__(self) -> AudioReader:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def _as_24_bit(samples: Samples) -> bytes:
    """Return samples as little-endian 24-bit integers; what is no number becomes silence."""
    scaled = np.rint(samples.astype(np.float64) * _FULL_SCALE)
    scaled[np.isnan(scaled)] = 0.0
    whole = np.clip(scaled, -_FULL_SCALE, _FULL_SCALE - 1).astype("<i4")
    return whole.reshape(-1, 1).view(np.uint8)[:, :SAMPLE_BYTES].tobytes()


def _is_cut(log: str) -> bool:
    """Return whether libsndfile, which reads what is there, noted that there should be more."""
    if "lacks an end-of-stream bit" in log:  # Ogg
        return True
    sizes = [(int(stated), int(found)) for stated, found in _STATED_SIZE.findall(log)]
    return any(found + _SLACK_BYTES < stated < _UNKNOWN_SIZE for stated, found in sizes)


def _reason(error: Exception) -> str:
    """Return the library's own words, without the path that it puts before them."""
    return str(error).rpartition("': ")[2].strip()
