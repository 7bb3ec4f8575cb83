"""`voiceshift clone NAME --again …` and `--keep …`: a voice made anew after listening to it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from voiceshift.cli.clone import shown_on
from voiceshift.cli.console import StatusLine
from voiceshift.cloning.cloner import Cloner, Preview, Progress
from voiceshift.cloning.emphasis import Complaint
from voiceshift.cloning.recordings import find_files
from voiceshift.cloning.report import Report
from voiceshift.cloning.revision import Earlier, Revision, find_earlier, keep
from voiceshift.config.paths import user_voices_dir
from voiceshift.voice.registry import VoiceRegistry


def make_again(options: argparse.Namespace) -> int:
    """Tune further, and say how to hear both and how to choose; return the exit code."""
    line = StatusLine()

    def say(report: Report) -> None:
        line.clear()
        line.say(report.lines()[-1])

    try:
        earlier, folder, revision = tuned_again(options, shown_on(line), lambda _: None, say)
    except KeyboardInterrupt:
        line.clear()
        line.say("Paused. The same command goes on where this one stopped.")
        raise
    line.clear()
    if options.json:
        print(json.dumps({"voice": folder.name, "revision": revision.to_dict()}, indent=2))
        return 0
    scores, names = revision.scores, (earlier.card.id, folder.name)
    print("On speech kept aside (less is better)   earlier   later")
    print(f"  as asked: {revision.complaint.value:<28}{scores.asked[0]:9.3f}{scores.asked[1]:8.3f}")
    print(f"  all alike {'':<28}{scores.whole[0]:9.3f}{scores.whole[1]:8.3f}")
    print("By these numbers the later one is better. Your ear decides; both are voices until then:")
    for name in names:
        print(f"  voiceshift live --voice {name}")
    print(f"Then: voiceshift clone {names[0]} --keep later, or --keep earlier")
    return 0


def choose(options: argparse.Namespace) -> int:
    """Keep one of both voices; return the exit code."""
    kept = chosen(options)
    print(json.dumps({"voice": kept}) if options.json else f"Kept: voiceshift live --voice {kept}")
    return 0


def tuned_again(
    options: argparse.Namespace,
    progress: Progress,
    preview: Preview,
    heard: Callable[[Report], None],
) -> tuple[Earlier, Path, Revision]:
    """Make the second voice; heard is told what of the recordings served."""
    registry = VoiceRegistry()
    earlier = find_earlier(registry, options.name)
    cloner = Cloner(registry)
    if options.files:
        files, denoise = find_files(options.files), options.denoise
    else:
        files, denoise = cloner.recordings_of(earlier)
    recordings = cloner.condition(files, denoise, progress)
    heard(recordings.report)
    complaint = Complaint(options.again)
    folder, revision = cloner.again(
        earlier, complaint, recordings, options.minutes, progress, preview
    )
    return earlier, folder, revision


def chosen(options: argparse.Namespace) -> str:
    """Do what --keep says; return the id of the voice that stays."""
    return keep(VoiceRegistry(), user_voices_dir(), options.name, options.keep)
