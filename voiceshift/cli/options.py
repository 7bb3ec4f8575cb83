"""Options that several commands share, built from the declared settings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, TypeAlias

from voiceshift.config.schema import setting
from voiceshift.config.setting import Kind
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import Controls, Profile, Shape, StartRequest
from voiceshift.engine.surface import EngineSurface
from voiceshift.errors import SettingsError

EngineOpener: TypeAlias = Callable[[], EngineSurface]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

AUTO = "auto"


def add_setting(parser: argparse.ArgumentParser, flag: str, key: str, metavar: str) -> None:
    """Add an option that overrides a saved setting; its absence leaves None."""
    declared = setting(key)
    allowed = f" Range: {declared.range_text}." if declared.kind is Kind.NUMBER else ""
    parser.add_argument(
        flag,
        metavar=None if declared.choices else metavar,
        choices=declared.choices or None,
        type=_typed(key),
        help=_plain(f"{declared.description}{allowed} Default: as in the window."),
    )


def add_device_options(parser: argparse.ArgumentParser) -> None:
    """Add where sound comes from and goes to: --input, --output."""
    add_setting(parser, "--input", "start.input", "DEV")
    add_setting(parser, "--output", "start.output", "DEV")


def add_voice_options(parser: argparse.ArgumentParser) -> None:
    """Add what shapes the voice: --voice, --pitch, --formant, --denoise."""
    add_setting(parser, "--voice", "start.voice_id", "ID")
    pitch = setting("controls.pitch_semitones")
    parser.add_argument(
        "--pitch",
        metavar="SEMITONES|auto",
        type=lambda text: text if text == AUTO else _typed(pitch.key)(text),
        help=_plain(
            f"A fixed shift ({pitch.range_text}), or 'auto'. "
            f"{setting('controls.auto_pitch').description} Default: as in the window."
        ),
    )
    add_setting(parser, "--formant", "controls.formant_semitones", "SEMITONES")
    add_setting(parser, "--denoise", "controls.denoise", "AMOUNT")


def load_settings() -> Settings:
    """Return the user's settings, after telling what of them could not be used."""
    settings = Settings.load()
    if settings.notice:
        print(settings.notice, file=sys.stderr)
    return settings


def chosen_start(
    settings: Settings, options: argparse.Namespace, controls: Controls
) -> StartRequest:
    """Return what to start: --input, --output, --voice and --profile, else what is saved."""
    return StartRequest(
        input=options.input or settings.text("start.input"),
        output=options.output or settings.text("start.output"),
        voice_id=options.voice or settings.text("start.voice_id"),
        profile=Profile(options.profile or settings.text("start.profile")),
        controls=controls,
    )


def chosen_controls(
    settings: Settings,
    pitch: float | str | None = None,
    formant: float | None = None,
    denoise: float | None = None,
    shape: Shape | None = None,
) -> Controls:
    """Return the saved controls with what was given on the command line on top.

    pitch: a fixed shift in semitones, or AUTO. shape: of the chosen voice, instead of the saved
    one. The monitor is the window's affair and stays off.
    """
    values: dict[str, Any] = {**settings.section("controls"), "monitor": False}
    if shape is not None:
        values |= asdict(shape)
    if pitch is not None:
        values["auto_pitch"] = pitch == AUTO
        values["pitch_semitones"] = 0.0 if pitch == AUTO else pitch
    if formant is not None:
        values["formant_semitones"] = formant
    if denoise is not None:
        values["denoise"] = denoise
    return Controls(**values)


def chosen_shape(
    settings: Settings, voice_id: str | None, shapes: Mapping[str, Shape | None]
) -> Shape | None:
    """Return how --voice wants the saved controls changed, as a click in the window would.

    voice_id: --voice, None for the saved voice. shapes: of all voices and presets, by id.
    """
    if voice_id is None:
        return None
    if shapes.get(voice_id) is None and shapes.get(settings.text("start.voice_id")) is not None:
        return Shape(**settings.section("plain"))
    return shapes.get(voice_id)


def positive_number(text: str) -> float:
    """Return a number above 0; an argparse type."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if not 0.0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not above 0")
    return value


def _typed(key: str) -> Callable[[str], Any]:
    """Return an argparse type that refuses what the setting does not allow."""
    declared = setting(key)

    def convert(text: str) -> Any:
        try:
            return declared.check(float(text) if declared.kind is Kind.NUMBER else text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
        except SettingsError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return convert


def _plain(text: str) -> str:
    """Keep argparse from reading a per cent sign as a format."""
    return text.replace("%", "%%")
