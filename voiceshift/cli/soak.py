"""`voiceshift soak`: live for minutes beside programs that hog the machine; are promises kept?"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict

from voiceshift.cli.console import StatusLine, live_text
from voiceshift.cli.hogs import HOGS, hogs
from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_setting,
    add_voice_options,
    chosen_controls,
    chosen_start,
    load_settings,
    positive_number,
)
from voiceshift.cli.soakreport import SoakReport
from voiceshift.engine.latency import TIMINGS
from voiceshift.engine.messages import StartRequest
from voiceshift.engine.surface import EngineSurface

POLL_S = 0.1


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "soak",
        help="run live for minutes beside busy programs and report what broke",
        description="Convert as 'live' does, by default demo speech to nowhere, while other "
        "programs hog a core, memory and the disk. Report lost audio, late hops, how the delay "
        "and the memory grew, and how late the audio thread woke. The exit code is 1 when a "
        "promise was broken: audio lost, the delay not back at its floor within 2 s, the delay "
        "or the memory grown.",
    )
    parser.add_argument(
        "--minutes",
        metavar="N",
        type=positive_number,
        default=60.0,
        help="Run for N minutes. Default: 60.",
    )
    parser.add_argument(
        "--hog",
        metavar="WHAT,...",
        type=_hog_names,
        default=["cpu", "memory", "disk"],
        help="What runs beside: cpu (one core), memory, disk, or none. A name may come twice. "
        "Default: cpu,memory,disk.",
    )
    parser.add_argument("--input", metavar="DEV", default="demo", help="Default: demo speech.")
    parser.add_argument("--output", metavar="DEV", default="null", help="Default: nowhere.")
    add_voice_options(parser)
    add_setting(parser, "--profile", "start.profile", "PROFILE")
    parser.add_argument("--json", action="store_true", help="Print the report as JSON.")
    parser.set_defaults(run=_run)


def _hog_names(text: str) -> list[str]:
    names = [] if text == "none" else text.split(",")
    for name in names:
        if name not in HOGS:
            raise argparse.ArgumentTypeError(
                f"{name!r} is none of {', '.join(HOGS)}; write them with commas, or 'none'"
            )
    return names


def _run(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    settings = load_settings()
    controls = chosen_controls(settings, options.pitch, options.formant, options.denoise)
    request = chosen_start(settings, options, controls)
    with closing(open_engine()) as engine, hogs(options.hog):
        report = soak(engine, request, 60.0 * options.minutes)
    broken = report.broken()
    if options.json:
        run = {"request": asdict(request), "hogs": options.hog, **report.facts(), "broken": broken}
        print(json.dumps(run, indent=2, ensure_ascii=False))
    else:
        print(report.text())
    for promise in broken:
        print(f"broken: {promise}", file=sys.stderr)
    return 1 if broken else 0


def soak(
    engine: EngineSurface,
    request: StartRequest,
    seconds: float,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> SoakReport:
    """Run the engine for so long, or until Ctrl+C; return what was seen. Raises as `start`."""
    report, line = SoakReport(TIMINGS[request.profile].block_ms), StatusLine(clock=clock)
    engine.start(request)
    begun = clock()
    try:
        while (elapsed_s := clock() - begun) < seconds:
            telemetry = engine.poll()
            report.see(telemetry, elapsed_s)
            line.show(f"{live_text(telemetry, elapsed_s)}  {telemetry.strain.value}")
            wait(POLL_S)
    except KeyboardInterrupt:
        line.say("Stopped early; the report is about what was run.")
    finally:
        line.clear()
    engine.stop()
    return report
