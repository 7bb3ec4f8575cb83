"""Spectrograms as small PNG files, written with zlib alone: same audio, same bytes."""

from __future__ import annotations

import struct
import zlib
from functools import cache

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples

WINDOW_SAMPLES = 720
ROWS = 120
"""Evenly spaced on a scale that is mel-like, up to half the sample rate."""
RANGE_DB = 75.0
TOP_DBFS = -25.0
"""Fixed, so that images compare: the brightest colour."""
_CORNER_HZ = 700.0
_COLOURS = np.array(
    [(8, 10, 22), (42, 22, 92), (118, 34, 128), (205, 66, 96), (248, 142, 62), (252, 236, 178)]
)


def spectrogram_png(audio: Samples) -> bytes:
    """Return an image of 24 kHz audio (n,): a column every 10 ms, low frequencies at the bottom."""
    padded = np.pad(audio, (WINDOW_SAMPLES // 2, WINDOW_SAMPLES))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW_SAMPLES)[::HOP_SAMPLES]
    window = np.hanning(WINDOW_SAMPLES).astype(np.float32)
    magnitude = np.abs(np.fft.rfft(frames * window, 2048, axis=1)) / window.sum() * 2.0
    level_db = 20.0 * np.log10(np.maximum(magnitude @ _rows(2048), 1e-9))
    shade = np.clip((level_db - TOP_DBFS) / RANGE_DB + 1.0, 0.0, 1.0)
    return png(np.rint(255.0 * shade.T[::-1]).astype(np.uint8), _palette())


def png(shades: NDArray[np.uint8], palette: NDArray[np.uint8]) -> bytes:
    """Return (rows, columns) of indices into palette, (256, 3), as a PNG file (ISO 15948)."""
    rows, columns = shades.shape
    lines = np.hstack([np.zeros((rows, 1), np.uint8), shades])  # each line: filter 0, none
    header = struct.pack(">IIBBBBB", columns, rows, 8, 3, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in (
            (b"IHDR", header),
            (b"PLTE", palette.tobytes()),
            (b"IDAT", zlib.compress(lines.tobytes(), 9)),
            (b"IEND", b""),
        )
    )


@cache
def _rows(fft_size: int) -> NDArray[np.float64]:
    """Return weights that gather FFT bins into rows, (bins, ROWS): overlapping triangles."""
    hz = np.fft.rfftfreq(fft_size, 1.0 / SAMPLE_RATE_HZ)
    place = np.log1p(hz / _CORNER_HZ) / np.log1p(hz[-1] / _CORNER_HZ) * (ROWS - 1)
    weights = np.maximum(0.0, 1.0 - np.abs(place[:, None] - np.arange(ROWS)))
    gathered: NDArray[np.float64] = weights / np.maximum(weights.sum(axis=0), 1e-9)
    return gathered


@cache
def _palette() -> NDArray[np.uint8]:
    steps = np.linspace(0.0, len(_COLOURS) - 1, 256)
    channels = [np.interp(steps, np.arange(len(_COLOURS)), channel) for channel in _COLOURS.T]
    palette: NDArray[np.uint8] = np.rint(np.stack(channels, axis=1)).astype(np.uint8)
    return palette
