"""The telemetry block: what is written is read, what is torn is not."""

from __future__ import annotations

import threading
from dataclasses import fields, replace

import numpy as np
import pytest

from voiceshift.engine.messages import (
    SPECTRUM_BINS,
    SPECTRUM_RING,
    EngineState,
    LatencyParts,
    Telemetry,
)
from voiceshift.engine.telemetry import (
    BLOCK_BYTES,
    HEADER_BYTES,
    TELEMETRY_BYTES,
    TelemetryBlock,
    decode,
    encode,
)

FULL = Telemetry(
    state=EngineState.FAULT,
    fault="Das Gerät „Mikrofon“ ist weg",
    hops=12345,
    latency=LatencyParts(1.0, 2.0, 3.0, 4.0, 5.0),
    output_limited=True,
    take_path="/music/a.wav",
)


def two_ends() -> tuple[TelemetryBlock, TelemetryBlock, bytearray]:
    memory = bytearray(BLOCK_BYTES)
    writer = TelemetryBlock(memory)
    writer.clear()
    return writer, TelemetryBlock(memory), memory


def test_every_field_survives() -> None:
    assert decode(encode(FULL)) == FULL
    assert {f.name for f in fields(Telemetry)} == set(vars(decode(encode(Telemetry()))))


@pytest.mark.parametrize("text", ["x" * 10_000, "\N{SPEAKER}" * 10_000, '"\\' * 5000])
def test_a_picture_always_fits(text: str) -> None:
    raw = encode(replace(FULL, fault=text, take_path=text))
    assert len(raw) <= TELEMETRY_BYTES
    assert decode(raw).hops == FULL.hops


@pytest.mark.parametrize("text", ["", "take \udcff.wav", "two\nlines"])  # a name that is no UTF-8
def test_any_text_survives(text: str) -> None:
    picture = replace(FULL, fault=text, take_path=text)
    assert decode(encode(picture)) == picture


def test_a_null_within_a_text_mixes_up_no_other() -> None:
    assert decode(encode(replace(FULL, fault="a\0b"))) == replace(FULL, fault="ab")


def test_reader_sees_what_the_writer_wrote() -> None:
    writer, reader, _ = two_ends()
    assert reader.read() == Telemetry()
    writer.write(FULL)
    assert reader.read() == FULL


@pytest.mark.parametrize("byte", [0, 1, 64, 65, 250])
def test_a_torn_picture_is_dropped_and_the_last_good_one_given(byte: int) -> None:
    writer, reader, memory = two_ends()
    writer.write(FULL)
    reader.read()
    writer.write(replace(FULL, hops=99))
    assert byte < len(encode(FULL))
    memory[HEADER_BYTES + byte] ^= 0x5A
    assert reader.read() == FULL


def test_columns_come_in_order_without_gap() -> None:
    writer, reader, _ = two_ends()
    for hop in range(10):
        writer.write_columns(hop, np.full((2, SPECTRUM_BINS), [[-hop], [hop]], np.float32))
    columns = reader.read_columns(6)
    assert columns.first_hop == 7
    assert columns.input_db.shape == (3, SPECTRUM_BINS)
    assert columns.input_db[:, 0].tolist() == [-7.0, -8.0, -9.0]
    assert columns.output_db[:, -1].tolist() == [7.0, 8.0, 9.0]
    assert reader.read_columns(9).input_db.shape == (0, SPECTRUM_BINS)


def test_a_late_reader_loses_the_oldest_columns_only() -> None:
    writer, reader, _ = two_ends()
    for hop in range(1000):
        column = np.full(SPECTRUM_BINS, hop / 10, np.float32)
        writer.write_columns(hop, np.stack([column, column]))
    columns = reader.read_columns(3)
    n = columns.input_db.shape[0]
    assert SPECTRUM_RING - 2 <= n <= SPECTRUM_RING
    assert columns.first_hop + n == 1000


def test_a_reader_from_before_a_restart_gets_the_new_columns() -> None:
    writer, reader, _ = two_ends()
    column = np.zeros(SPECTRUM_BINS, np.float32)
    writer.write_columns(0, np.stack([column, column]))
    assert reader.read_columns(5000).first_hop == 0


def test_a_torn_column_and_those_before_it_are_left_out() -> None:
    writer, reader, memory = two_ends()
    column = np.zeros(SPECTRUM_BINS, np.float32)
    for hop in range(4):
        writer.write_columns(hop, np.stack([column, column]))
    column_bytes = 2 * SPECTRUM_BINS * 2
    memory[BLOCK_BYTES - (SPECTRUM_RING - 1) * column_bytes + 100] ^= 0xFF  # inside column 1
    assert reader.read_columns(-1).first_hop == 2


def test_reading_while_writing_never_gives_a_mixture() -> None:
    writer, reader, _ = two_ends()
    done = threading.Event()

    def write() -> None:
        for i in range(3000):
            writer.write(Telemetry(hops=i, f0_hz=float(i), fault="x" * (i % 300)))
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    while not done.is_set():
        seen = reader.read()
        assert seen.f0_hz == seen.hops
        assert len(seen.fault) == seen.hops % 300
    thread.join()
    assert reader.read().hops == 2999


def test_heartbeat_counts_up() -> None:
    writer, reader, _ = two_ends()
    writer.beat()
    writer.beat()
    assert reader.heartbeat == 2
