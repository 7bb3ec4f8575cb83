"""A dry take with another voice: a new take beside the old one, which stays as it is."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from voiceshift import __version__
from voiceshift.engine.casting import Casting
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.messages import Controls, Profile
from voiceshift.engine.render import Progress, render_file
from voiceshift.errors import RecordingError
from voiceshift.takes.files import CONVERTED, DRY, SNAPSHOT, Take, claim_name, safe_name
from voiceshift.takes.sidecar import marker_facts
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import VoiceRegistry


@dataclass(frozen=True)
class Rendered:
    """The new take."""

    path: str
    """Of the converted WAV."""
    notice: str
    """What of the dry take could not be read, else empty."""


def installed_voice(voice_id: str) -> tuple[CastVoice, str]:
    """Return an installed voice, ready for a pipeline, and its name. Raises VoiceError."""
    casting = Casting(VoiceRegistry(), VoiceConverter)
    return casting.cast(voice_id, Profile.SAFE), casting.name(voice_id)


def render_take(
    take: Take,
    voice_id: str,
    controls: Controls,
    progress: Progress | None = None,
    load: Callable[[str], tuple[CastVoice, str]] = installed_voice,
) -> Rendered:
    """Convert the dry recording of a take into a new take, as long as the old one to a sample.

    Markers are kept. What progress raises ends it and leaves nothing behind, as every failure does.
    Raises RecordingError (no dry recording, no room), AudioFileError, VoiceError.
    """
    if take.dry is None:
        raise RecordingError(
            f"“{take.name}” has no dry recording, so there is nothing to convert. Choose a take"
            " with one."
        )
    voice, voice_name = load(voice_id)
    sounding = replace(controls, bypass=False, mute=False, monitor=False)
    partial = take.folder / f".{os.getpid()} {safe_name(take.name)}{CONVERTED}.part"
    try:
        notice = render_file(take.dry, partial, voice, sounding, progress)
        now = datetime.now().astimezone()
        facts = {
            "program": f"VoiceShift {__version__}",
            "recorded": now.isoformat(timespec="seconds"),
            "voice_id": voice_id,
            "voice_name": voice_name,
            "rendered_from": take.name,
            **marker_facts(take.markers),
            "controls": asdict(sounding),
        }
        wanted = f"{now:%Y-%m-%d %H-%M-%S} {safe_name(voice_name)}"
        name = claim_name(take.folder, wanted, facts, finished=True)
        with contextlib.ExitStack() as undo:
            undo.callback((take.folder / f"{name}{SNAPSHOT}").unlink)
            dry = take.folder / f"{name}{DRY}"
            _share(take.dry, dry)
            undo.callback(dry.unlink)
            converted = take.folder / f"{name}{CONVERTED}"
            partial.replace(converted)
            undo.pop_all()
    except OSError as error:
        raise RecordingError(
            f"The new take cannot be written in {take.folder} ({error.strerror or error}). Free"
            " some space, then try again."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()
    return Rendered(str(converted), notice)


def _share(source: Path, target: Path) -> None:
    """Give a file a second name where the disk can, else copy it: nobody edits dry takes in place.

    Either never replaces what is there.
    """
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:
        with source.open("rb") as read, target.open("xb") as written:
            shutil.copyfileobj(read, written)
