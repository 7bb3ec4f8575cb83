"""`voiceshift takes`: list what was recorded, export it, render it with another voice."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from voiceshift.cli.console import StatusLine, bar
from voiceshift.cli.inprocess import voice_shapes
from voiceshift.cli.options import (
    Commands,
    EngineOpener,
    add_voice_options,
    chosen_controls,
    chosen_shape,
    load_settings,
)
from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.errors import RecordingError
from voiceshift.takes.files import Take, list_takes
from voiceshift.takes.options import (
    BITS,
    LOUDEST_LUFS,
    QUIETEST_LUFS,
    RATES_HZ,
    Container,
    ExportOptions,
    free_path,
)


def add(commands: Commands) -> None:
    """Declare the command and what it can do."""
    parser = commands.add_parser(
        "takes",
        help="list, export and re-render recorded takes",
        description="Work with recorded takes, named as 'voiceshift takes list' shows them.",
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list the takes, newest first")
    listing.add_argument(
        "--loudness", action="store_true", help="Measure loudness and true peak (takes a while)."
    )
    listing.set_defaults(run=_run_list)
    export = actions.add_parser("export", help="write takes as WAV, FLAC, MP3 or OGG")
    _add_names(export)
    export.add_argument(
        "--to", metavar="FOLDER", type=Path, help="Default: Exports, below the takes."
    )
    export.add_argument("--format", choices=[c.value for c in Container], default="wav")
    export.add_argument("--rate", type=int, choices=RATES_HZ, default=RATES_HZ[0], help="In Hz.")
    export.add_argument("--bits", type=int, choices=BITS, default=BITS[0], help="Of WAV and FLAC.")
    export.add_argument(
        "--lufs",
        type=_loudness,
        help=f"Loudness to reach, {QUIETEST_LUFS:.0f} to {LOUDEST_LUFS:.0f}, such as -16.",
    )
    export.add_argument("--trim", action="store_true", help="Leave out silence at both ends.")
    export.add_argument("--dry", action="store_true", help="Your own voice, not the converted one.")
    export.set_defaults(run=_run_export)
    render = actions.add_parser("render", help="convert dry takes anew, into new takes")
    _add_names(render)
    add_voice_options(render)
    render.set_defaults(run=_run_render)
    for action in (listing, export, render):
        action.add_argument(
            "--folder", type=Path, help="Where the takes are. Default: as in the window."
        )
        action.add_argument("--json", action="store_true", help="Print the result as JSON.")


def _add_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TAKE", nargs="+", help="Name of a take, or 'newest'.")


def _run_list(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    takes = list_takes(_folder(load_settings(), options.folder))
    rows = [_facts(take, options.loudness) for take in takes]
    if options.json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
        return 0
    for row in rows:
        length = "?" if row["duration_s"] is None else f"{row['duration_s']:.1f} s"
        parts = [row["name"], length, row["voice"]]
        parts += [f"{len(row['markers_s'])} markers"] * bool(row["markers_s"])
        parts += ["recovered"] * row["recovered"] + ["recording"] * row["recording"]
        if row.get("loudness_lufs") is not None:
            parts.append(f"{row['loudness_lufs']:.1f} LUFS, {row['true_peak_dbtp']:.1f} dBTP")
        print("  ".join(part for part in parts if part))
    return 0


def _facts(take: Take, measures: bool) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "name": take.name,
        "converted": None if take.converted is None else str(take.converted),
        "dry": None if take.dry is None else str(take.dry),
        "voice": take.voice,
        "recorded": take.recorded.isoformat(timespec="seconds"),
        "duration_s": take.duration_s,
        "markers_s": list(take.markers_s),
        "marker_names": [marker.name for marker in take.markers],
        "recording": take.is_growing,
        "recovered": take.is_recovered,
    }
    audio = take.converted or take.dry
    if measures and audio is not None and not take.is_growing:
        from voiceshift.takes.analysis import Remembered, analysed  # loads more than a list needs

        known = analysed(audio, Remembered())
        facts |= {"loudness_lufs": known.loudness_lufs, "true_peak_dbtp": known.true_peak_dbtp}
    return facts


def _run_export(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    from voiceshift.takes.analysis import Remembered  # these load seconds of libraries
    from voiceshift.takes.export import export

    folder = _folder(load_settings(), options.folder)
    wanted = ExportOptions(
        Container(options.format), options.rate, options.bits, options.lufs, options.trim
    )
    takes = [_named(folder, name) for name in options.names]
    line, done = StatusLine(), []
    for take in takes:
        source = take.dry if options.dry else take.converted
        if source is None:
            raise RecordingError(f"“{take.name}” has no such recording; try with or without --dry.")
        target = free_path(options.to or folder / "Exports", source.stem, wanted.container.value)
        progress = _Progress(line, source.name)
        made = export(source, target, wanted, take.markers, progress, Remembered())
        done.append({"take": take.name, **asdict(made)})
        _tell(line, made.path, made.notice, options.json)
    if options.json:
        print(json.dumps(done, indent=2, ensure_ascii=False))
    return 0


def _run_render(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    from voiceshift.engine.takerender import render_take  # loads the neural runtime

    settings = load_settings()
    folder = _folder(settings, options.folder)
    voice_id = options.voice or settings.text("start.voice_id")
    shape = chosen_shape(settings, options.voice, voice_shapes() if options.voice else {})
    controls = chosen_controls(settings, options.pitch, options.formant, options.denoise, shape)
    takes = [_named(folder, name) for name in options.names]
    line, done = StatusLine(), []
    for take in takes:
        made = render_take(take, voice_id, controls, _Progress(line, take.name))
        done.append({"take": take.name, **asdict(made)})
        _tell(line, made.path, made.notice, options.json)
    if options.json:
        print(json.dumps(done, indent=2, ensure_ascii=False))
    return 0


def _tell(line: StatusLine, path: str, notice: str, as_json: bool) -> None:
    """Say what was made; as JSON that comes at the end, all at once."""
    line.clear()
    if not as_json:
        print(path)
    if notice:
        line.say(notice)


class _Progress:
    """Shows a bar for one take."""

    def __init__(self, line: StatusLine, name: str) -> None:
        self._line, self._name = line, name

    def __call__(self, share: float) -> None:
        self._line.show(f"{bar(share, 30)} {100 * share:3.0f} %  {self._name}")


def _folder(settings: Settings, asked: Path | None) -> Path:
    stored = settings.text("recording.folder")
    return asked or (Path(stored).expanduser() if stored else paths.takes_dir())


def _named(folder: Path, name: str) -> Take:
    takes = list_takes(folder)
    found = takes[:1] if name == "newest" else [take for take in takes if take.name == name]
    if not found:
        raise RecordingError(
            f"There is no take “{name}” in {folder}. ‘voiceshift takes list’ shows what there is."
        )
    if found[0].is_growing:
        raise RecordingError(
            f"“{found[0].name}” is still being recorded. Stop the recording first."
        )
    return found[0]


def _loudness(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if not QUIETEST_LUFS <= value <= LOUDEST_LUFS:
        raise argparse.ArgumentTypeError(
            f"{text} is outside {QUIETEST_LUFS:.0f} to {LOUDEST_LUFS:.0f} LUFS"
        )
    return value
