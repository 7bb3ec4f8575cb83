"""`voiceshift verify`: does a file say that it was made with VoiceShift?"""

from __future__ import annotations

import argparse
from pathlib import Path

from voiceshift.cli.options import Commands, EngineOpener


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "verify",
        help="tell whether a recording says that VoiceShift made it",
        description="Read the note that VoiceShift leaves in takes, exports and converted files "
        "(LIST/INFO and bext; comments in FLAC, OGG and MP3). Exit code 0: it is there; 1: it is "
        "not. Anybody can take the note out, so its absence proves nothing.",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="A sound file.")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    from voiceshift.audio.provenance import read_provenance

    if said := read_provenance(options.file):
        print(f"{options.file}: {said}")
        return 0
    print(f"{options.file}: no note by VoiceShift, which proves nothing: it can be taken out.")
    return 1
