"""`voiceshift latency`: how late the voice is, measured with a chirp."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from dataclasses import asdict, replace
from typing import Any

from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_device_options,
    add_setting,
    chosen_controls,
    chosen_start,
    load_settings,
)
from voiceshift.engine.messages import LatencyMeasurement, LatencyParts, StartRequest

_PARTS = ("capture", "block", "algorithm", "compute", "output")
_DIGITS = 2


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "latency",
        help="measure the delay from microphone to output with a chirp",
        description="Open both devices as 'live' does, with the microphone muted, play a few soft "
        "chirps (-20 dBFS) on the output and listen for them on the input, or on the other end of "
        "the output's virtual cable. Shows the delay from microphone to output and its parts. If "
        "nothing leads from the output back to an input, shows what drivers and design state "
        "instead, and says so. Takes 5 to 15 seconds.",
    )
    add_device_options(parser)
    add_setting(parser, "--voice", "start.voice_id", "ID")
    add_setting(parser, "--profile", "start.profile", "PROFILE")
    add_setting(parser, "--denoise", "controls.denoise", "AMOUNT")
    parser.add_argument("--json", action="store_true", help="Print the figures as JSON.")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    settings = load_settings()
    controls = replace(chosen_controls(settings, denoise=options.denoise), bypass=False)
    request = chosen_start(settings, options, controls)
    print(f"Soft chirps will be heard on {request.output}: listening ...", file=sys.stderr)
    with closing(open_engine()) as engine:
        told = engine.measure_latency(request)
    if options.json:
        print(json.dumps(facts(told, request), indent=2, ensure_ascii=False))
    else:
        print(table(told))
    return 0


def facts(told: LatencyMeasurement, request: StartRequest) -> dict[str, Any]:
    """Return everything as plain data for JSON; times in ms. `measured_ms` is null without a
    loop."""
    return {
        "input": request.input,
        "output": told.output,
        "profile": request.profile.value,
        "heard_on": told.heard_on or None,
        "capture_heard": told.capture_heard,
        "stated_ms": _numbers(told.stated),
        "measured_ms": None if told.measured is None else _numbers(told.measured),
        "spread_ms": round(told.spread_ms, _DIGITS),
        "correlation": round(told.correlation, _DIGITS),
        "reason": told.reason,
    }


def _numbers(parts: LatencyParts) -> dict[str, float]:
    named = {name.removesuffix("_ms"): ms for name, ms in asdict(parts).items()}
    return {name: round(ms, _DIGITS) for name, ms in (named | {"total": parts.total_ms}).items()}


def table(told: LatencyMeasurement) -> str:
    """Return the figures for a person."""
    stated = _numbers(told.stated)
    if told.measured is None:
        rows = [f"{name:<12}{stated[name]:>7.1f} ms" for name in _PARTS]
        total = f"Stated, not measured: {stated['total']:.1f} ms from microphone to {told.output}"
        return "\n".join([total, "", *rows, "", told.reason])
    measured = _numbers(told.measured)
    rows = [f"{name:<12}{measured[name]:>9.1f}{stated[name]:>9.1f}" for name in (*_PARTS, "total")]
    heard = f"Heard on {told.heard_on} (likeness {told.correlation:.2f}"
    heard += f", the chirps agree to {told.spread_ms:.1f} ms)."
    shared = (
        "Capture and output were heard together and are shared out as the drivers share theirs."
        if told.capture_heard
        else "The microphone itself did not hear it: its capture is what the driver states."
    )
    return "\n".join(
        [
            f"Measured: {measured['total']:.1f} ms from microphone to {told.output}",
            "",
            f"{'ms':<12}{'measured':>9}{'stated':>9}",
            *rows,
            "",
            f"{heard} {shared}",
        ]
    )
