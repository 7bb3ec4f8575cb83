"""`voiceshift clone`: a voice of one's own from recordings, on this computer, with consent."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from voiceshift.cli.console import StatusLine, bar
from voiceshift.cli.options import Commands, EngineOpener, positive_number
from voiceshift.errors import CloningError

COMPLAINTS = ("unlike", "unclear", "buzzy")
CHOICES = ("earlier", "later")


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "clone",
        help="make a voice from recordings of somebody who agreed",
        description="Make a voice from recordings of one person: WAV, FLAC, MP3 or OGG of any "
        "rate (M4A with the extra m4a), or folders of them; 30 s of clear speech at least. "
        "Everything stays on this computer. The consent, its date and the recordings' hashes "
        "become part of the voice and are shown on its card. See docs/ETHICS.md.",
    )
    parser.add_argument("name", metavar="NAME", help="What the voice shall be called.")
    parser.add_argument("files", metavar="FILE", type=Path, nargs="*", help="Audio, or folders.")
    parser.add_argument(
        "--consent", metavar="TEXT", default="",
        help='Required: who speaks and what they agreed to, such as "I am the speaker and agree '
        'to this voice being used on my stream".',
    )  # fmt: skip
    parser.add_argument(
        "--fast", action="store_true",
        help="Make an instant voice: seconds instead of minutes, and less alike.",
    )  # fmt: skip
    parser.add_argument(
        "--minutes", metavar="N", type=positive_number, default=10.0,
        help="Tune for at most so long. Ctrl+C pauses: the same command goes on. Default: 10.",
    )  # fmt: skip
    parser.add_argument(
        "--denoise", action="store_true", help="Take steady noise out of the recordings first."
    )
    after = parser.add_mutually_exclusive_group()
    after.add_argument(
        "--again", choices=COMPLAINTS,
        help="What is wrong with the cloned voice NAME: tune it further with that in mind, on "
        "its own recordings (FILEs only if they lie elsewhere now), into a second voice.",
    )  # fmt: skip
    after.add_argument(
        "--keep", choices=CHOICES,
        help="Of both, after --again: keep this one. The other can be brought back.",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="Print the report as JSON.")
    # The window's own way in: cli/clonesteer.py.
    parser.add_argument("--steered", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--tune-only", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    if (options.again or options.keep) and options.consent:
        raise CloningError("The consent stands in the voice already. Leave --consent out.")
    if options.steered:
        from voiceshift.cli.clonesteer import run_steered

        return run_steered(options)
    if options.again or options.keep:
        from voiceshift.cli.cloneagain import choose, make_again

        return choose(options) if options.keep else make_again(options)
    # numpy's share of the work; loaded for this command alone.
    from voiceshift.cloning.cloner import Cloner, Wish
    from voiceshift.cloning.recordings import find_files
    from voiceshift.voice.registry import VoiceRegistry

    wish = Wish(options.name, options.consent)
    files = find_files(options.files)
    line = StatusLine()

    show = shown_on(line)
    cloner = Cloner(VoiceRegistry())
    recordings = cloner.condition(files, options.denoise, show)
    line.clear()
    for text in recordings.report.lines():
        line.say(text)
    try:
        folder = cloner.clone(
            wish, recordings, 0.0 if options.fast else options.minutes, progress=show
        )
    except KeyboardInterrupt:
        line.clear()
        line.say("Paused. The same command goes on where this one stopped.")
        raise
    except CloningError:
        if options.json:
            _print({"voice": None, "report": recordings.report.to_dict()})
        raise
    line.clear()
    if options.json:
        _print({"voice": folder.name, "report": recordings.report.to_dict()})
    else:
        print(f"The voice {folder.name!r} is ready: voiceshift live --voice {folder.name}")
    return 0


def shown_on(line: StatusLine) -> Callable[[str, float, float], None]:
    """Return what shows progress on a line."""

    def show(what: str, share: float, left_s: float) -> None:
        left = f", {left_s // 60:.0f}:{left_s % 60:02.0f} left at most" if left_s else ""
        line.show(f"{bar(share, 30)} {100 * share:3.0f} %  {what}{left}")

    return show


def _print(data: dict[str, Any]) -> None:
    print(json.dumps(data, indent=2, ensure_ascii=False))
