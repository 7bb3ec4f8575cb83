"""`voiceshift doctor`: what is wrong between microphone and listener, and what to do next."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from dataclasses import asdict

from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_device_options,
    add_setting,
    load_settings,
)
from voiceshift.engine.messages import CheckUp, StartRequest, Verdict


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "doctor",
        help="find what is wrong with devices, cable and other programs",
        description="Examine drivers, microphone, output, loops, sample rates, other programs that"
        " listen, and the processor. Ends with exit code 1 when there is a problem.",
    )
    add_device_options(parser)
    add_setting(parser, "--monitor", "start.monitor", "DEV")
    parser.add_argument("--json", action="store_true", help="Print the findings as JSON.")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    settings = load_settings()
    monitor = settings.text("start.monitor") if options.monitor is None else options.monitor
    request = StartRequest(
        input=options.input or settings.text("start.input"),
        output=options.output or settings.text("start.output"),
        monitor=monitor,
    )
    with closing(open_engine()) as engine:
        found = engine.examine(request)
    if options.json:
        print(json.dumps(asdict(found), indent=2, ensure_ascii=False))
    else:
        sys.stdout.write(_report(found))
    return 1 if found.count(Verdict.PROBLEM) else 0


def _report(found: CheckUp) -> str:
    width = max(len(finding.title) for finding in found.findings)
    lines = []
    for finding in found.findings:
        lines.append(f"{finding.verdict.value:<7}  {finding.title:<{width}}  {finding.text}")
        if finding.advice:
            lines.append(f"{'':7}  {'':{width}}  -> {finding.advice}")
    lines += ["", "Look these up yourself:"]
    lines += [f"  {step.program}: {step.text}" for step in found.steps]
    lines += ["", _sum(found)]
    return "\n".join(lines) + "\n"


def _sum(found: CheckUp) -> str:
    problems, warnings = found.count(Verdict.PROBLEM), found.count(Verdict.WARNING)
    if not problems and not warnings:
        return "All is well."
    return f"Problems: {problems}, warnings: {warnings}."
