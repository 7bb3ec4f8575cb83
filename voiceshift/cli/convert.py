"""`voiceshift convert`: files and folders through the same pipeline as live."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from voiceshift.cli.console import StatusLine, bar
from voiceshift.cli.inprocess import cast_voice, voice_shapes
from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_voice_options,
    chosen_controls,
    chosen_shape,
    load_settings,
)
from voiceshift.engine.messages import Controls, Profile
from voiceshift.errors import AudioFileError, VoiceShiftError

AUDIO_SUFFIXES = frozenset(
    (".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".aiff", ".aif", ".au", ".caf", ".w64")
)
"""What a folder is searched for."""

Progress: TypeAlias = Callable[[float], None]
Render: TypeAlias = Callable[[Path, Path, Controls, Progress], str]
"""`render(source, target, controls, progress)`; replaces the target, which `plan` has checked, and
returns what the user should know about the source, empty when all is well."""


@dataclass(frozen=True)
class Job:
    """One file to convert."""

    source: Path
    target: Path


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "convert",
        help="convert an audio file or a folder of them",
        description="Convert recorded speech: any format, rate and channel count that libsndfile "
        "reads. The result is mono WAV at the input's rate, aligned with the input and as long.",
    )
    parser.add_argument("input", metavar="IN", type=Path, help="An audio file, or a folder.")
    parser.add_argument(
        "output",
        metavar="OUT",
        type=Path,
        help="The WAV file to write, or a folder; for a folder IN, the folder to fill.",
    )
    add_voice_options(parser)
    parser.add_argument(
        "--overwrite", action="store_true", help="Replace files that exist; else they are kept."
    )
    parser.add_argument(
        "--json", action="store_true", help="Print what was converted, as JSON, at the end."
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    settings = load_settings()
    shapes = voice_shapes() if options.voice else {}
    shape = chosen_shape(settings, options.voice, shapes)
    controls = chosen_controls(settings, options.pitch, options.formant, options.denoise, shape)
    jobs = plan(options.input, options.output, options.overwrite)
    render = load_renderer(options.voice or settings.text("start.voice_id"))
    line = StatusLine()
    converted = []
    for number, job in enumerate(jobs, 1):
        try:
            facts = _convert(job, render, controls, _Progress(line, job, number, len(jobs)))
        except VoiceShiftError as error:
            if len(jobs) == 1:
                raise
            told = str(error)
            line.say(told if str(job.source) in told else f"{job.source}: {told}")
            continue
        converted.append(facts)
        if facts["notice"]:
            line.say(facts["notice"])
    line.clear()
    if options.json:
        print(json.dumps(converted, indent=2, ensure_ascii=False))
    failed = len(jobs) - len(converted)
    if failed:
        raise AudioFileError(f"{failed} of {len(jobs)} files could not be converted; see above.")
    return 0


def load_renderer(voice_id: str) -> Render:
    """Return `engine.render.render_file` for one voice. Raises VoiceError."""
    from voiceshift.engine.render import render_file  # loads the neural runtime, so not before

    voice = cast_voice(voice_id, Profile.SAFE)  # a file can wait

    def render(source: Path, target: Path, controls: Controls, progress: Progress) -> str:
        voice.converter.reset()
        return render_file(source, target, voice, controls, progress, overwrite=True)

    return render


def _convert(job: Job, render: Render, controls: Controls, progress: Progress) -> dict[str, Any]:
    begun = time.perf_counter()
    try:
        job.target.parent.mkdir(parents=True, exist_ok=True)
        notice = render(job.source, job.target, controls, progress)
    except OSError as error:
        raise AudioFileError(
            f"{job.target} cannot be written ({error.strerror or error}). Choose another folder, "
            "or make room on the disk."
        ) from error
    return {
        "input": str(job.source),
        "output": str(job.target),
        "elapsed_s": round(time.perf_counter() - begun, 3),
        "notice": notice,
    }


class _Progress:
    """Shows a bar for one file among several."""

    def __init__(self, line: StatusLine, job: Job, number: int, count: int) -> None:
        self._line = line
        self._text = f"{number}/{count}  {job.source.name}"

    def __call__(self, share: float) -> None:
        """share: 0..1 of the file that is done."""
        self._line.show(f"{bar(share, 30)} {100 * share:3.0f} %  {self._text}")


def plan(source: Path, target: Path, overwrite: bool) -> list[Job]:
    """Return the files to convert and where to; nothing is written yet.

    Raises AudioFileError for a missing source, a folder without audio, a target that exists (unless
    overwrite), is the source itself, or would be written twice.
    """
    if source.is_dir():
        jobs = _folder_jobs(source, target)
    elif source.exists():
        into_folder = target.is_dir() or not target.suffix
        jobs = [Job(source, target / f"{source.stem}.wav" if into_folder else target)]
    else:
        raise AudioFileError(f"There is no file {source}. Check the path and try again.")
    for job in jobs:
        if job.target.exists() and job.target.samefile(job.source):
            raise AudioFileError(f"{job.target} cannot replace its own source. Name another OUT.")
        if job.target.suffix.lower() != ".wav":
            raise AudioFileError(f"{job.target} is not a .wav file. Name OUT with .wav at the end.")
    existing = [str(job.target) for job in jobs if job.target.exists()]
    if existing and not overwrite:
        more = f" and {len(existing) - 1} more files" if len(existing) > 1 else ""
        raise AudioFileError(
            f"{existing[0]}{more} would be replaced. Add --overwrite to allow that, or name "
            "another OUT."
        )
    return jobs


def _folder_jobs(source: Path, target: Path) -> list[Job]:
    if target.is_file():
        raise AudioFileError(f"{target} is a file. Name a folder as OUT when IN is a folder.")
    in_place = target.resolve() == source.resolve()
    found = [
        path
        for path in sorted(source.rglob("*"))
        if path.is_file()
        and path.suffix.lower() in AUDIO_SUFFIXES
        and (in_place or not path.is_relative_to(target))
    ]
    if not found:
        raise AudioFileError(f"There is no audio file in {source}. Name a folder that holds some.")
    jobs = [Job(path, target / path.relative_to(source).with_suffix(".wav")) for path in found]
    seen: dict[Path, Path] = {}
    for job in jobs:
        twin = seen.setdefault(job.target, job.source)
        if twin is not job.source:
            raise AudioFileError(
                f"{twin} and {job.source} would both become {job.target}. Rename one of them."
            )
    return jobs
