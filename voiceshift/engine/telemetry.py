"""The newest picture of the engine in one block of memory, readable from another process.

One writer (the engine's worker), any number of readers, no lock. A reader copies what it wants and
compares a CRC-32; a copy that was torn by a write in between is dropped and the last good picture
is given again. The block is a `SharedMemory` between the two processes, or plain bytes inside one.

Layout: header | Telemetry (at most TELEMETRY_BYTES) | of SPECTRUM_RING columns their hops, their
CRCs and their levels. Telemetry is its numbers, packed, and then its texts: a hundred pictures a
second are written and read, and JSON takes ten times as long.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import fields
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.engine.messages import (
    SPECTRUM_BINS,
    SPECTRUM_RING,
    EngineState,
    LatencyParts,
    SpectrumColumns,
    Strain,
    Telemetry,
)

TELEMETRY_BYTES = 8192
_TEXT_LIMITS = {
    "fault": 700,
    "take_path": 700,
    "voice_id": 200,
    "input_device": 200,
    "output_device": 200,
}
"""Longest texts, so that all of them fit, in UTF-8 too."""

HEADER_BYTES = 32
_HEARTBEAT, _NEWEST_HOP, _SIZE, _CRC = range(4)
"""Places in the header, eight bytes each."""
_COLUMN_BYTES = 8 + 8 + 2 * SPECTRUM_BINS * 2
BLOCK_BYTES = HEADER_BYTES + TELEMETRY_BYTES + SPECTRUM_RING * _COLUMN_BYTES

_CODES = {"float": "d", "int": "q", "bool": "?"}
_NUMBERS = {f.name: _CODES[str(f.type)] for f in fields(Telemetry) if str(f.type) in _CODES}
_PARTS = [f.name for f in fields(LatencyParts)]
_TEXTS = [f.name for f in fields(Telemetry) if f.name not in (*_NUMBERS, "latency")]
_PACKED = struct.Struct("<" + "".join(_NUMBERS.values()) + "d" * len(_PARTS))
_numbers_of, _parts_of, _texts_of = (attrgetter(*names) for names in (_NUMBERS, _PARTS, _TEXTS))
_LIMITS = [_TEXT_LIMITS.get(name) for name in _TEXTS]
_BETWEEN = "\0"
_NO_COLUMN = np.zeros((0, SPECTRUM_BINS), np.float16)


def encode(telemetry: Telemetry) -> bytes:
    """Return Telemetry in at most TELEMETRY_BYTES; overlong texts are cut."""
    numbers = _PACKED.pack(*_numbers_of(telemetry), *_parts_of(telemetry.latency))
    texts = [
        text[:limit].replace(_BETWEEN, "")
        for text, limit in zip(_texts_of(telemetry), _LIMITS, strict=True)
    ]
    return numbers + _BETWEEN.join(texts).encode(errors="surrogatepass")


def decode(raw: bytes) -> Telemetry:
    """Inverse of encode."""
    numbers = _PACKED.unpack_from(raw)
    texts = raw[_PACKED.size :].decode(errors="surrogatepass").split(_BETWEEN)
    known: dict[str, Any] = dict(zip(_NUMBERS, numbers[: len(_NUMBERS)], strict=True))
    known.update(zip(_TEXTS, texts, strict=True))
    known["state"] = EngineState(known["state"])
    known["strain"] = Strain(known["strain"])
    return Telemetry(**known, latency=LatencyParts(*numbers[len(_NUMBERS) :]))


class TelemetryBlock:
    """Both ends of the block. Write from one thread only; read from anywhere."""

    def __init__(self, buffer: memoryview | bytearray | None = None) -> None:
        """Lay the block over a zeroed writable buffer of BLOCK_BYTES or more, or over a new one."""
        self._lay(bytearray(BLOCK_BYTES) if buffer is None else buffer)
        self._last_good, self._last_crc = Telemetry(), -1

    def _lay(self, buffer: memoryview | bytearray) -> None:
        memory = memoryview(buffer)[:BLOCK_BYTES]
        self._header = np.frombuffer(memory, "<i8", HEADER_BYTES // 8)
        self._picture = np.frombuffer(memory, np.uint8, TELEMETRY_BYTES, HEADER_BYTES)
        columns = memory[HEADER_BYTES + TELEMETRY_BYTES :]
        self._hops = np.frombuffer(columns, "<i8", SPECTRUM_RING)
        self._crcs = np.frombuffer(columns, "<i8", SPECTRUM_RING, self._hops.nbytes)
        self._levels = np.frombuffer(columns, "<f2", offset=2 * self._hops.nbytes).reshape(
            SPECTRUM_RING, 2, SPECTRUM_BINS
        )

    def release(self) -> None:
        """Let go of the buffer, so that a SharedMemory under it can be closed."""
        self._lay(bytearray(BLOCK_BYTES))

    def write(self, telemetry: Telemetry) -> None:
        """Publish a new picture."""
        raw = encode(telemetry)
        self._picture[: len(raw)] = np.frombuffer(raw, np.uint8)
        self._header[_SIZE] = len(raw)
        self._header[_CRC] = zlib.crc32(raw)

    def read(self) -> Telemetry:
        """Return the newest whole picture. Never blocks; a torn copy gives the previous one."""
        size, crc = int(self._header[_SIZE]), int(self._header[_CRC])
        if crc == self._last_crc:  # readers look more often than there is something new
            return self._last_good
        raw = self._picture[:size].tobytes()
        if 0 < size <= TELEMETRY_BYTES and zlib.crc32(raw) == crc:
            self._last_good, self._last_crc = decode(raw), crc
        return self._last_good

    def write_columns(self, hop: int, levels_db: NDArray[np.floating[Any]]) -> None:
        """Publish the spectra of input and output in a hop (hops count up by one), in dBFS.

        Shape (2, SPECTRUM_BINS).
        """
        place = hop % SPECTRUM_RING
        levels = self._levels[place]
        self._hops[place] = -1
        levels[:] = levels_db
        self._crcs[place] = _column_crc(hop, levels)
        self._hops[place] = hop
        self._header[_NEWEST_HOP] = hop

    def read_columns(self, since_hop: int) -> SpectrumColumns:
        """Return the columns of the hops after since_hop that are still there, without a gap.

        A since_hop from before a restart (newer than anything here) asks for all.
        """
        newest = int(self._header[_NEWEST_HOP])
        if since_hop > newest:
            since_hop = -1
        first = max(since_hop + 1, newest - SPECTRUM_RING + 2)
        if first > newest:  # readers look more often than there is something new
            return SpectrumColumns(first, _NO_COLUMN, _NO_COLUMN)
        places = np.arange(first, newest + 1) % SPECTRUM_RING
        levels = self._levels[places]
        stated = zip(self._hops[places].tolist(), self._crcs[places].tolist(), levels, strict=True)
        whole = first
        for hop, (hop_there, crc, column) in enumerate(stated, first):
            if hop_there != hop or crc != _column_crc(hop, column):
                whole = hop + 1
        levels = levels[whole - first :]
        return SpectrumColumns(whole, levels[:, 0], levels[:, 1])

    def beat(self) -> None:
        """The writing process lives."""
        self._header[_HEARTBEAT] += 1

    @property
    def heartbeat(self) -> int:
        """Counts up while the writing process lives."""
        return int(self._header[_HEARTBEAT])

    def clear(self) -> None:
        """Back to a stopped engine that has processed nothing."""
        self._hops.fill(-1)
        self._header[_NEWEST_HOP] = -1
        self.write(Telemetry())


def _column_crc(hop: int, levels_db: NDArray[np.float16]) -> int:
    return zlib.crc32(levels_db.data, hop & 0xFFFFFFFF)
