"""`voiceshift live`: the engine without a window."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

from voiceshift.cli.console import StatusLine, live_text
from voiceshift.cli.liveboard import LiveBoard, steered
from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_device_options,
    add_setting,
    add_voice_options,
    chosen_controls,
    chosen_shape,
    chosen_start,
    load_settings,
    positive_number,
)
from voiceshift.cli.summary import LiveSummary
from voiceshift.engine.messages import EngineState, Profile, Shape, StartRequest
from voiceshift.engine.surface import EngineSurface
from voiceshift.errors import VoiceShiftError

POLL_S = 0.1
FAULT_PATIENCE_S = 60.0
"""The engine reopens a device that was plugged in again; a fault that stays ends the command."""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "live",
        help="convert a microphone to an output, without a window",
        description="Convert what the input hears and play it on the output, until Ctrl+C or "
        "--seconds. A line shows levels, latency (mouth to output), load and lost audio.",
    )
    add_device_options(parser)
    add_voice_options(parser)
    add_setting(parser, "--profile", "start.profile", "PROFILE")
    parser.add_argument(
        "--seconds", metavar="N", type=positive_number, help="Stop after N seconds."
    )
    parser.add_argument(
        "--record",
        metavar="DIR",
        type=Path,
        help="Record the dry and the converted voice as two WAV files in this folder.",
    )
    parser.add_argument(
        "--json",
        metavar="FILE",
        help="At the end, write levels, latency, load and lost audio to FILE; '-' prints them.",
    )
    parser.add_argument(
        "--control",
        action="store_true",
        help="Offer the control API (docs/CONTROL.md) meanwhile, for 'voiceshift ctl', even if it"
        " is off in the settings.",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    settings = load_settings()
    report = options.json
    if report not in (None, "-"):
        with _naming(report):  # a bad place is told before anything runs
            Path(report).touch()
    with closing(open_engine()) as engine:
        shapes = {v.id: v.shape for v in engine.voices()} if options.voice else {}
        shape = chosen_shape(settings, options.voice, shapes)
        controls = chosen_controls(settings, options.pitch, options.formant, options.denoise, shape)
        request = replace(
            chosen_start(settings, options, controls),
            noise_profile=settings.numbers("noise.profile"),
        )
        if options.control or settings.flag("remote.enabled"):
            folder = options.record or settings.takes_folder()
            board = LiveBoard(engine, request, folder, Shape(**settings.section("plain")))
            with steered(board, settings) as wait:
                summary = speak(engine, request, options.seconds, options.record, wait=wait)
            summary.takes = [*board.takes, *summary.takes]
        else:
            summary = speak(engine, request, options.seconds, options.record)
    if report is not None:
        text = json.dumps(summary.facts(), indent=2, ensure_ascii=False) + "\n"
        with _naming(report):
            if report == "-":
                sys.stdout.write(text)
            else:
                Path(report).write_text(text, encoding="utf-8")
    return _conclude(summary)


def run_without_window(open_engine: EngineOpener) -> int:
    """Run as `live` with the default devices, or with demo speech and no output where none are."""
    settings = load_settings()
    with closing(open_engine()) as engine:
        real = [device for device in engine.devices() if not device.is_virtual]
        request = StartRequest(
            input="default" if any(d.is_default_input for d in real) else "demo",
            output="default" if any(d.is_default_output for d in real) else "null",
            voice_id=settings.text("start.voice_id"),
            profile=Profile(settings.text("start.profile")),
            controls=chosen_controls(settings),
            noise_profile=settings.numbers("noise.profile"),
        )
        print(f"{request.input} -> {request.voice_id} -> {request.output}", file=sys.stderr)
        return _conclude(speak(engine, request))


def _conclude(summary: LiveSummary) -> int:
    for take in summary.takes:
        print(f"recorded {take}", file=sys.stderr)
    if summary.failure is not None:
        raise summary.failure
    return 0


def speak(
    engine: EngineSurface,
    request: StartRequest,
    seconds: float | None = None,
    record: Path | None = None,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> LiveSummary:
    """Run the engine until Ctrl+C, SIGTERM, `seconds` or a lasting fault; return what happened.

    record: folder for a take. clock and wait: in seconds. Raises what `engine.start` and
    `engine.record` raise; a fault later on is `LiveSummary.failure`, so that nothing measured or
    recorded is lost.
    """
    summary = LiveSummary(request)
    line = StatusLine(clock=clock)
    with _sigterm_as_interrupt():
        try:
            engine.start(request)
            if record is not None:
                engine.record(record)
            _watch(engine, summary, line, seconds, clock, wait)
        except KeyboardInterrupt:
            pass
        finally:
            line.clear()
        summary.takes = engine.stop_recording()
        engine.stop()
    return summary


def _watch(
    engine: EngineSurface,
    summary: LiveSummary,
    line: StatusLine,
    seconds: float | None,
    clock: Callable[[], float],
    wait: Callable[[float], None],
) -> None:
    begun = healthy_at = clock()
    said = ""
    while True:
        telemetry, now = engine.poll(), clock()
        summary.see(telemetry, now - begun)
        if telemetry.fault not in ("", said):
            line.say(telemetry.fault)
        said = telemetry.fault
        for notice in engine.take_notices():
            if notice != telemetry.fault:
                line.say(notice)
        if telemetry.state is not EngineState.FAULT:
            healthy_at = now
        if now - healthy_at >= FAULT_PATIENCE_S or (seconds and now - begun >= seconds):
            return
        line.show(live_text(telemetry, now - begun))
        wait(POLL_S)


@contextmanager
def _naming(file: str) -> Iterator[None]:
    """Turn the system's refusal to write the report into a sentence."""
    try:
        yield
    except OSError as error:
        raise VoiceShiftError(
            f"The report cannot be written to {file} ({error.strerror}). Name a file in a folder "
            "that exists and can be written."
        ) from error


@contextmanager
def _sigterm_as_interrupt() -> Iterator[None]:
    """Let a service manager's stop end as cleanly as Ctrl+C."""

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    previous = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)
