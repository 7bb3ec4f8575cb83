"""M4A and MP4 files, which phones record and libsndfile does not read, by way of PyAV (FFmpeg).

PyAV is the extra `m4a`: 100 MB that most users never need. What it decodes becomes a WAV in a file
without a name, so that everything else reads it as any other recording.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import IO

from voiceshift.errors import AudioFileError

_MARK = slice(4, 8)
"""Where an ISO base media file (ISO/IEC 14496-12) says that it is one."""


def is_m4a(path: Path) -> bool:
    """Return whether a file that can be opened is an MP4 container, whatever it is called."""
    with path.open("rb") as file:
        return file.read(8)[_MARK] == b"ftyp"


def as_wav(path: Path) -> IO[bytes]:
    """Return the first sound of an MP4 file as 16-bit WAV at its own rate, gone once closed.

    Raises AudioFileError: PyAV is missing, or the file is damaged or has no sound.
    """
    try:
        import av
    except ImportError:
        raise AudioFileError(
            f"{path} is an M4A or MP4 file. Export it as WAV, or install what reads it:"
            ' pip install "voiceshift[m4a]"'
        ) from None
    wav: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # the reader closes it
    try:
        with av.open(str(path)) as source, av.open(wav, "w", "wav") as target:
            heard = source.streams.audio[0]
            written = target.add_stream("pcm_s16le", rate=heard.rate)
            written.layout = heard.layout
            for frame in source.decode(heard):
                frame.pts = None
                target.mux(written.encode(frame))
            target.mux(written.encode(None))
    except (av.FFmpegError, IndexError, ValueError) as error:
        wav.close()
        raise AudioFileError(
            f"{path} is an M4A or MP4 file that holds no sound that can be read. Export it again,"
            f" as WAV. ({error})"
        ) from error
    wav.seek(0)
    return wav
