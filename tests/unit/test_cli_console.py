"""The live line: rewritten in place on a terminal, a few plain lines in a log."""

from __future__ import annotations

import io

import pytest

from voiceshift.cli.console import PLAIN_EVERY_S, StatusLine, bar, live_text
from voiceshift.engine.messages import EngineState, LatencyParts, Telemetry


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_only_the_newest_status() -> None:
    terminal = Terminal()
    line = StatusLine(terminal, lambda: 0.0)
    line.show("a long status")
    line.show("short")
    assert terminal.getvalue().split("\r")[-1] == "short" + " " * 8
    line.say("stays")
    assert terminal.getvalue().endswith("\r" + " " * 5 + "\rstays\n")


def test_a_status_never_wraps_the_terminals_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    StatusLine(terminal, lambda: 0.0).show("x" * 100)
    assert terminal.getvalue() == "\r" + "x" * 19


def test_a_log_gets_a_plain_line_every_few_seconds() -> None:
    log, now_s = io.StringIO(), [0.0]
    line = StatusLine(log, lambda: now_s[0])
    for tick in range(201):
        now_s[0] = tick * 0.1
        line.show(f"{now_s[0]:.1f}")
    line.clear()
    written = [float(text) for text in log.getvalue().splitlines()]
    assert written == pytest.approx([PLAIN_EVERY_S * n for n in (1, 2, 3, 4)], abs=0.11)
    assert "\r" not in log.getvalue()


@pytest.mark.parametrize(
    ("share", "cells"), [(-1.0, 0), (0.0, 0), (0.5, 2), (1.0, 4), (7.0, 4), (0.99, 4)]
)
def test_a_bar_has_a_fixed_width(share: float, cells: int) -> None:
    assert bar(share, 4) == "[" + "#" * cells + "-" * (4 - cells) + "]"


def test_the_live_line_says_levels_latency_load_xruns_and_recording() -> None:
    text = live_text(
        Telemetry(
            state=EngineState.RUNNING,
            input_rms_dbfs=-30.0,
            output_rms_dbfs=-120.0,
            input_clipped=True,
            latency=LatencyParts(10, 20, 30, 4, 10),
            load=0.183,
            input_overflows=1,
            output_starvations=2,
            driver_flags=3,
            recording_s=5.0,
        ),
        elapsed_s=75.2,
    )
    for part in (" -30 dB CLIP", "-120 dB", "74 ms", "load 18 %", "xruns 6", "1:15", "REC 5 s"):
        assert part in text
    assert "REC" not in live_text(Telemetry(state=EngineState.RUNNING), 0.0)


def test_in_a_fault_the_line_says_that_nothing_is_sent_and_why() -> None:
    fault = Telemetry(state=EngineState.FAULT, fault="The microphone is gone.")
    assert live_text(fault, 1.0) == "silent: The microphone is gone."
