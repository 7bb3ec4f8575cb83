"""What a terminal shows while a command works: one line, rewritten; plain lines in a log."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from typing import TextIO

from voiceshift.engine.messages import EngineState, Telemetry

PLAIN_EVERY_S = 5.0
"""How often a status is written where a line cannot be rewritten."""
_BAR_CELLS = 12
_METER_FLOOR_DBFS = -60.0


class StatusLine:
    """The bottom line of a terminal; in a pipe or log file, one line every few seconds."""

    def __init__(
        self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """stream: standard error unless given. clock: seconds."""
        self._stream = stream or sys.stderr
        self._clock = clock
        self._tty = self._stream.isatty()
        self._shown = 0
        self._plain_at = clock() + PLAIN_EVERY_S

    def show(self, text: str) -> None:
        """Replace the line; in a log, write it if the last one is old enough."""
        if self._tty:
            text = text[: shutil.get_terminal_size().columns - 1]
            self._write("\r" + text.ljust(self._shown))
            self._shown = len(text)
        elif self._clock() >= self._plain_at:
            self._plain_at = self._clock() + PLAIN_EVERY_S
            self._write(text + "\n")

    def say(self, text: str) -> None:
        """Write a line that stays, above the status."""
        self.clear()
        self._write(text + "\n")

    def clear(self) -> None:
        """Remove the status."""
        if self._tty and self._shown:
            self._write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def bar(share: float, cells: int = _BAR_CELLS) -> str:
    """Return a bar of fixed width, filled to share (0..1)."""
    filled = round(cells * min(1.0, max(0.0, share)))
    return "[" + "#" * filled + "-" * (cells - filled) + "]"


def xruns(t: Telemetry) -> int:
    """Return how often audio was lost: on the way in, on the way out, or inside the driver."""
    return t.input_overflows + t.output_starvations + t.driver_flags


def live_text(t: Telemetry, elapsed_s: float) -> str:
    """Return the live line: levels, latency, load, xruns, times."""
    if t.state is EngineState.FAULT:
        return f"silent: {t.fault}"
    minutes, seconds = divmod(int(elapsed_s), 60)
    parts = [
        f"in {_meter(t.input_rms_dbfs)}{' CLIP' if t.input_clipped else ''}",
        f"out {_meter(t.output_rms_dbfs)}",
        f"{t.latency.total_ms:3.0f} ms",
        f"load {100 * t.load:2.0f} %",
        f"xruns {xruns(t)}",
        f"{minutes}:{seconds:02d}",
    ]
    if t.recording_s >= 0.0:
        parts.append(f"REC {t.recording_s:.0f} s")
    return "  ".join(parts)


def _meter(level_dbfs: float) -> str:
    return f"{bar(1.0 - level_dbfs / _METER_FLOOR_DBFS)} {level_dbfs:4.0f} dB"
