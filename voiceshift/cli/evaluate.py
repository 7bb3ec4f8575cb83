"""`voiceshift eval`: public judges measure the voices, on the speech pack or any recordings."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from voiceshift.cli.console import StatusLine, bar
from voiceshift.cli.options import Commands, EngineOpener, positive_number

METRICS = ("secs", "wer", "moonshine", "dnsmos", "f0", "mcd")


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "eval",
        help="measure the voices with public judges",
        description="Convert recordings with every voice through the live pipeline, pitch "
        "fitted automatically, and let public judges measure likeness to the target and to the "
        "source, words, quality and melody. Writes report.txt, report.json and index.html, a page "
        "with players and spectrograms. Needs the judges: pip install 'voiceshift[eval]'.",
        epilog="SPEECH is the speech pack (with metadata.csv; its held-out speakers are heard) or "
        "any folder: NAME.wav or SPEAKER/NAME.wav, with the words in NAME.txt where they are "
        "known. A folder named like a voice holds recordings of that voice's own speaker to "
        "compare with; a folder 'noise' holds noises for --noise.",
    )
    parser.add_argument("speech", metavar="SPEECH", type=Path, help="Folder of recordings.")
    parser.add_argument("--out", metavar="OUT", type=Path, required=True, help="Folder to fill.")
    parser.add_argument(
        "--voices", nargs="*", metavar="ID",
        help="Voices to measure; none: the recordings alone. Default: the six corpora voices.",
    )  # fmt: skip
    parser.add_argument(
        "--metrics", nargs="+", choices=METRICS, default=(), metavar="NAME",
        help=f"Of {', '.join(METRICS)}. Default: all whose judge is installed.",
    )  # fmt: skip
    parser.add_argument(
        "--noise", metavar="SNR", type=float,
        help="Do everything once more with noise at SNR dB on the input.",
    )  # fmt: skip
    parser.add_argument(
        "--profile", choices=("low", "balanced", "safe"), default="balanced",
        help="Latency profile: how far ahead is listened. Default: balanced.",
    )  # fmt: skip
    parser.add_argument(
        "--per-speaker", metavar="N", type=_whole,
        help="Utterances of each speaker. Default: 4 of the speech pack, all of other folders.",
    )  # fmt: skip
    parser.add_argument(
        "--max-utterances", metavar="N", type=_whole,
        help="At most N utterances a voice; 20 takes one of every speaker of the speech pack.",
    )  # fmt: skip
    parser.add_argument(
        "--cache", type=Path, metavar="DIR",
        help="Folder of what the judges said of the recordings themselves. Default: OUT/cache.",
    )  # fmt: skip
    parser.add_argument("--workers", metavar="N", type=_whole, default=2, help="Default: 2.")
    parser.add_argument("--no-page", action="store_true", help="Keep no audio, write no page.")
    parser.add_argument("--json", action="store_true", help="Print the report as JSON.")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    # The live path never loads the evaluation: only this command does.
    from voiceshift.evaluation.heldout import PRESET_SPEAKERS
    from voiceshift.evaluation.run import Wanted, evaluate
    from voiceshift.evaluation.table import table

    line = StatusLine()
    wanted = Wanted(
        speech=options.speech,
        out=options.out,
        voices=PRESET_SPEAKERS if options.voices is None else tuple(options.voices),
        metrics=tuple(options.metrics),
        per_speaker=options.per_speaker,
        at_most=options.max_utterances,
        snr_db=options.noise,
        cache=options.cache,
        page=not options.no_page,
        workers=options.workers,
        profile=options.profile,
    )
    found = evaluate(
        wanted, lambda what, done, of: line.show(f"{bar(done / of)} {what} {done}/{of}")
    )
    line.clear()
    print(json.dumps(found, indent=1) if options.json else table(found).rstrip())
    print(f"written: {options.out}", file=sys.stderr)
    return 0


def _whole(text: str) -> int:
    value = positive_number(text)
    if value != int(value):
        raise argparse.ArgumentTypeError(f"{text} is not a whole number")
    return int(value)
