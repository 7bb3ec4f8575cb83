"""The newest picture of the engine in one block of memory, readable from another process.

One writer (the engine's worker), any number of readers, no lock. A reader copies what it wants and
compares a CRC-32; a copy that was torn by a write in between is dropped and the last good picture
is given again. The block is a `SharedMemory` between the two processes, or plain bytes inside one.

Layout: header | Telemetry as JSON (at most TELEMETRY_BYTES) | SPECTRUM_RING columns.
"""

from __future__ import annotations

import json
import zlib
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
"""Longest texts, so that the JSON always fits (non-ASCII escapes take six bytes)."""

_HEADER = np.dtype(
    [("heartbeat", "<u8"), ("newest_hop", "<i8"), ("size", "<u4"), ("crc", "<u4")], align=True
)
_COLUMN = np.dtype(
    [
        ("hop", "<i8"),
        ("crc", "<u4"),
        ("levels", "<f2", (2, SPECTRUM_BINS)),
    ],
    align=True,
)
BLOCK_BYTES = _HEADER.itemsize + TELEMETRY_BYTES + SPECTRUM_RING * _COLUMN.itemsize


def encode(telemetry: Telemetry) -> bytes:
    """Return Telemetry as JSON of at most TELEMETRY_BYTES; overlong texts are cut."""
    fields = {**vars(telemetry), "latency": vars(telemetry.latency)}  # asdict copies deeply
    for name, limit in _TEXT_LIMITS.items():
        fields[name] = fields[name][:limit]
    raw = json.dumps(fields).encode()
    if len(raw) > TELEMETRY_BYTES:  # texts full of escapes
        for name in _TEXT_LIMITS:
            fields[name] = fields[name].encode("ascii", "replace").decode()
        raw = json.dumps(fields).encode()
    return raw


def decode(raw: bytes) -> Telemetry:
    """Inverse of encode."""
    fields: dict[str, Any] = json.loads(raw)
    fields["state"] = EngineState(fields["state"])
    fields["strain"] = Strain(fields["strain"])
    fields["latency"] = LatencyParts(**fields["latency"])
    return Telemetry(**fields)


class TelemetryBlock:
    """Both ends of the block. Write from one thread only; read from anywhere."""

    def __init__(self, buffer: memoryview | bytearray | None = None) -> None:
        """Lay the block over a zeroed writable buffer of BLOCK_BYTES or more, or over a new one."""
        self._lay(bytearray(BLOCK_BYTES) if buffer is None else buffer)
        self._last_good, self._last_crc = Telemetry(), -1

    def _lay(self, buffer: memoryview | bytearray) -> None:
        memory = memoryview(buffer)[:BLOCK_BYTES]
        self._header: NDArray[Any] = np.frombuffer(memory, _HEADER, count=1)
        self._json = np.frombuffer(memory, np.uint8, TELEMETRY_BYTES, offset=_HEADER.itemsize)
        self._columns: NDArray[Any] = np.frombuffer(
            memory, _COLUMN, SPECTRUM_RING, offset=_HEADER.itemsize + TELEMETRY_BYTES
        )

    def release(self) -> None:
        """Let go of the buffer, so that a SharedMemory under it can be closed."""
        self._lay(bytearray(BLOCK_BYTES))

    def write(self, telemetry: Telemetry) -> None:
        """Publish a new picture."""
        raw = encode(telemetry)
        self._json[: len(raw)] = np.frombuffer(raw, np.uint8)
        self._header["size"] = len(raw)
        self._header["crc"] = zlib.crc32(raw)

    def read(self) -> Telemetry:
        """Return the newest whole picture. Never blocks; a torn copy gives the previous one."""
        size, crc = int(self._header["size"][0]), int(self._header["crc"][0])
        if crc == self._last_crc:  # readers look more often than there is something new
            return self._last_good
        raw = self._json[:size].tobytes()
        if 0 < size <= TELEMETRY_BYTES and zlib.crc32(raw) == crc:
            self._last_good, self._last_crc = decode(raw), crc
        return self._last_good

    def write_columns(self, hop: int, levels_db: NDArray[np.floating[Any]]) -> None:
        """Publish the spectra of input and output in a hop (hops count up by one), in dBFS.

        Shape (2, SPECTRUM_BINS).
        """
        column = self._columns[hop % SPECTRUM_RING]
        column["hop"] = -1
        column["levels"] = levels_db
        column["crc"] = _column_crc(hop, column["levels"])
        column["hop"] = hop
        self._header["newest_hop"] = hop

    def read_columns(self, since_hop: int) -> SpectrumColumns:
        """Return the columns of the hops after since_hop that are still there, without a gap.

        A since_hop from before a restart (newer than anything here) asks for all.
        """
        newest = int(self._header["newest_hop"][0])
        if since_hop > newest:
            since_hop = -1
        first = max(since_hop + 1, newest - SPECTRUM_RING + 2)
        hops = np.arange(first, newest + 1)
        copy = self._columns[hops % SPECTRUM_RING]
        torn = [
            i
            for i, (hop, column) in enumerate(zip(hops, copy, strict=True))
            if column["hop"] != hop or column["crc"] != _column_crc(int(hop), column["levels"])
        ]
        start = torn[-1] + 1 if torn else 0
        levels = copy["levels"][start:]
        return SpectrumColumns(first + start, levels[:, 0], levels[:, 1])

    def beat(self) -> None:
        """The writing process lives."""
        self._header["heartbeat"] += 1

    @property
    def heartbeat(self) -> int:
        """Counts up while the writing process lives."""
        return int(self._header["heartbeat"][0])

    def clear(self) -> None:
        """Back to a stopped engine that has processed nothing."""
        self._columns["hop"] = -1
        self._header["newest_hop"] = -1
        self.write(Telemetry())


def _column_crc(hop: int, levels_db: NDArray[np.float16]) -> int:
    return zlib.crc32(levels_db.tobytes(), hop & 0xFFFFFFFF)
