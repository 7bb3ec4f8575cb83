"""`voiceshift FILE.voice`: what a double click on a voice does."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from voiceshift import app
from voiceshift.cli.options import Commands, EngineOpener
from voiceshift.voice.archive import SUFFIX


def named(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with this command's name before them if they are voice files."""
    if arguments and arguments[0].lower().endswith(SUFFIX):
        return ["open", *arguments]
    return list(arguments)


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "open",
        help="check and install voices in the window",
        description="Check and install voices, in the window that is open or else in a new one; "
        "without a screen, here. 'voiceshift FILE.voice' does the same.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.voice")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    files = [file.absolute() for file in options.files]
    if app.has_display():
        return app.run_window(open_engine, files)
    with closing(open_engine()) as engine:
        for file in files:
            print(f"Installed “{engine.import_voice(file)}”.")
    return 0
