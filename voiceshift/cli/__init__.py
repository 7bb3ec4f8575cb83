"""The command line: `voiceshift` opens the window, every other door is a subcommand.

Exit codes: 0 done (also when `live` is ended with Ctrl+C), 1 failed, with one line on standard
error that says what to do next, 2 wrong usage. Facts go to standard output, everything else to
standard error, so that `--json` output can be piped.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence

from voiceshift import __version__, app
from voiceshift.cli import (
    bench,
    clone,
    convert,
    ctl,
    doctor,
    evaluate,
    latency,
    listing,
    live,
    openfiles,
    soak,
    takes,
    verify,
)
from voiceshift.cli.options import EngineOpener
from voiceshift.config import paths
from voiceshift.engine.client import EngineClient
from voiceshift.errors import VoiceShiftError

_COMMANDS = (
    live,
    ctl,
    convert,
    clone,
    verify,
    takes,
    listing,
    openfiles,
    latency,
    doctor,
    bench,
    evaluate,
    soak,
)


def open_logged_engine() -> EngineClient:
    """Return an engine in its own process, which writes its log below the user's folders."""
    return EngineClient(log_file=paths.log_dir() / "engine.log")


def main(
    arguments: Sequence[str] | None = None, open_engine: EngineOpener = open_logged_engine
) -> int:
    """Run one command and return its exit code.

    arguments: without the program's name; None for the process's own. open_engine: called by the
    commands that need an engine. Raises SystemExit(2) on wrong usage, SystemExit(0) after --help.
    """
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    chosen = _parser().parse_args(openfiles.named(sys.argv[1:] if arguments is None else arguments))
    try:
        code: int = chosen.run(chosen, open_engine)
    except VoiceShiftError as error:
        print("voiceshift:", " ".join(str(error).split()), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("voiceshift: stopped before the end.", file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="voiceshift",
        description="Speak in, come out as someone else, live. Without a command the window opens; "
        "a .voice file in its place is installed there.",
        epilog="'voiceshift COMMAND --help' tells more about each.",
    )
    parser.add_argument("--version", action="version", version=f"voiceshift {__version__}")
    parser.set_defaults(run=_open_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    return parser


def _open_window(_chosen: argparse.Namespace, open_engine: EngineOpener) -> int:
    if app.has_display():
        return app.run_window(open_engine)
    print(
        "There is no screen here for the window (neither DISPLAY nor WAYLAND_DISPLAY is set), so "
        "VoiceShift runs in the terminal. Ctrl+C ends it.",
        file=sys.stderr,
    )
    return live.run_without_window(open_engine)
