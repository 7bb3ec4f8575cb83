"""`voiceshift clone --steered`: cloning for the window, in a process of its own.

The window starts the command, reads one JSON object a line from its standard output and writes to
its standard input. In order, but for what is not there:

    {"doing": "tuning", "share": 0.4, "left_s": 210.0}       often
    {"report": {…}, "enough": true, "refusal": ""}           what of the recordings serves, and why
    {"voice": "ada-instant", "depth": "instant", "sample": "/…/sample.ogg"}
    {"preview": "/…/preview.ogg"}                            how it sounds so far, again and again
    {"voice": "ada", "depth": "tuned", "sample": "/…/sample.ogg"}
    {"error": "…"}                                           a sentence; the command ends

With --again there is one voice, beside the earlier one, and with --keep a choice and no work:

    {"revision": {"of": "ada", …}, "voice": "ada-again", "depth": "later",
     "sample": "/…/sample.ogg", "earlier": "/…/sample.ogg"}
    {"kept": "ada", "choice": "later", "sample": "/…/sample.ogg"}

A line "pause", or the end of the input (the window is gone), keeps what was tuned and ends the
command; the same command goes on from there. With --tune-only there is no instant voice again.

Threads: one reads the input and sets a flag; all else is on the main thread.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voiceshift.config.paths import cache_dir
from voiceshift.engine.takejobs import step_back
from voiceshift.errors import VoiceShiftError

if TYPE_CHECKING:
    from voiceshift.cloning.voicefile import SpeakSample

_EVERY_S = 0.15
PAUSED = 130
"""Exit code after a pause, as a shell says of Ctrl+C."""


def run_steered(options: argparse.Namespace) -> int:
    """Do what the module's docstring says; return the exit code."""
    step_back()
    try:
        work = _choose if options.keep else _again if options.again else _clone
        work(options, Steering())
    except KeyboardInterrupt:
        return PAUSED
    except VoiceShiftError as error:
        tell(error=str(error))
        return 1
    return 0


def tell(**facts: Any) -> None:
    """Write one line for the window."""
    print(json.dumps(facts), flush=True)


class Steering:
    """Tells how far it is, and hears whether to pause."""

    def __init__(self) -> None:
        """Listen from now on."""
        self._paused = threading.Event()
        self._told_s = 0.0
        threading.Thread(target=self._listen, name="steering", daemon=True).start()

    def progress(self, doing: str, share: float, left_s: float) -> None:
        """Tell it, not too often. Raises KeyboardInterrupt when the window wants a pause."""
        if self._paused.is_set():
            raise KeyboardInterrupt
        now = time.monotonic()
        if now - self._told_s > _EVERY_S:
            self._told_s = now
            tell(doing=doing, share=round(share, 4), left_s=round(left_s, 1))

    def _listen(self) -> None:
        for line in sys.stdin:
            if line.strip() == "pause":
                break
        self._paused.set()


def _clone(options: argparse.Namespace, steering: Steering) -> None:
    from voiceshift.cloning.cloner import Cloner, Wish
    from voiceshift.cloning.recordings import find_files
    from voiceshift.voice.card import SAMPLE
    from voiceshift.voice.registry import VoiceRegistry

    wish = Wish(options.name, options.consent)
    cloner = Cloner(VoiceRegistry())
    recordings = cloner.condition(find_files(options.files), options.denoise, steering.progress)
    report = recordings.report
    tell(
        report=report.to_dict(),
        enough=report.enough,
        refusal="" if report.enough else report.refusal(),
    )
    if not report.enough:
        return
    if not options.tune_only:
        first = Wish(f"{options.name} (instant)", options.consent)
        folder = cloner.clone(first, recordings, progress=steering.progress)
        tell(voice=folder.name, depth="instant", sample=str(folder / SAMPLE))
    if options.fast:
        return
    folder = cloner.clone(wish, recordings, options.minutes, steering.progress, _preview)
    tell(voice=folder.name, depth="tuned", sample=str(folder / SAMPLE))
    _preview_file().unlink(missing_ok=True)


def _again(options: argparse.Namespace, steering: Steering) -> None:
    from voiceshift.cli.cloneagain import tuned_again
    from voiceshift.voice.card import SAMPLE

    earlier, folder, revision = tuned_again(
        options, steering.progress, _preview, lambda report: tell(report=report.to_dict())
    )
    tell(
        revision=revision.to_dict(),
        voice=folder.name,
        depth="later",
        sample=str(folder / SAMPLE),
        earlier=earlier.card.sample_path,
    )
    _preview_file().unlink(missing_ok=True)


def _choose(options: argparse.Namespace, _steering: Steering) -> None:
    from voiceshift.cli.cloneagain import chosen
    from voiceshift.config.paths import user_voices_dir
    from voiceshift.voice.card import SAMPLE

    kept = chosen(options)
    tell(kept=kept, choice=options.keep, sample=str(user_voices_dir() / kept / SAMPLE))


def _preview(sample: SpeakSample) -> None:
    """Write and tell it; a full disk only costs hearing it before the voice is done."""
    from soundfile import SoundFileError

    heard = _preview_file()
    scratch = heard.with_suffix(".part")
    try:
        heard.parent.mkdir(parents=True, exist_ok=True)
        sample.write(scratch)
        scratch.replace(heard)
    except (OSError, SoundFileError):
        with contextlib.suppress(OSError):
            scratch.unlink()
        return
    tell(preview=str(heard))


def _preview_file() -> Path:
    return cache_dir() / "clone-preview.ogg"
