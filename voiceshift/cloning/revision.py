"""A clone made anew after listening: beside the earlier one until the user has chosen.

The later voice is a voice like any other, so both can be heard live. Its manifest says of which
voice it is a revision, and how both did on speech that was kept aside:

    "revision": {"of": "ada", "complaint": "buzzy", "asked": [0.91, 0.84], "whole": [0.62, 0.63]}

Recordings themselves are never kept. Where they lie is, on this computer alone
(`cloning/ada.json` in the user's data), and they serve again only if their hashes are among those
that the speaker's consent is for.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from voiceshift.cloning.emphasis import Complaint
from voiceshift.config.atomic import write_atomically
from voiceshift.errors import CloningError, VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.card import CLONED, VoiceInfo
from voiceshift.voice.consent import Consent, consents_of
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.preset import MAX_NAME
from voiceshift.voice.registry import VoiceRegistry

EARLIER, LATER = "earlier", "later"
_FACT = "revision"
_LARGEST_BYTES = 1 << 20


@dataclass(frozen=True)
class Scores:
    """The loss on speech that was kept aside: (earlier, later), less is better."""

    asked: tuple[float, float]
    """Weighed as the complaint asks: what the choice by numbers rests on."""
    whole: tuple[float, float]
    """Weighed evenly: what it cost elsewhere."""

    @property
    def is_better(self) -> bool:
        """Whether the later one is."""
        return self.asked[1] < self.asked[0]


@dataclass(frozen=True)
class Revision:
    """What a later voice's manifest says."""

    of: str
    """Id of the earlier voice."""
    complaint: Complaint
    scores: Scores

    def to_dict(self) -> dict[str, Any]:
        """Return the manifest's form."""
        rounded = {k: [round(v, 4) for v in pair] for k, pair in asdict(self.scores).items()}
        return {"of": self.of, "complaint": self.complaint.value, **rounded}


@dataclass(frozen=True)
class Earlier:
    """A cloned voice of the user's."""

    card: VoiceInfo
    folder: Path
    manifest: bundle.Manifest

    def consent(self, used: Sequence[str]) -> Consent:
        """Return its consent, for recordings of these hashes.

        Raises CloningError if they are not the ones that the consent was given for.
        """
        told = consents_of(self.manifest.facts)
        if len(told) != 1:
            raise CloningError(f"“{self.card.name}” is made of several voices. Clone them anew.")
        agreed = told[0].get("recordings")
        agreed = agreed if isinstance(agreed, list) else []
        if not set(used) <= set(agreed):
            raise CloningError(
                f"These are not the recordings that “{self.card.name}” was made of, and its "
                "consent is for those alone. Name the same files, or clone a new voice."
            )
        return Consent(told[0]["statement"], told[0]["date"], tuple(agreed))

    def later_name(self) -> str:
        """Return what a later voice is called until one of both is chosen."""
        suffix = " (again)"
        return self.card.name[: MAX_NAME - len(suffix)] + suffix


def find_earlier(registry: VoiceRegistry, name: str) -> Earlier:
    """Return the clone of an id or name that can be made anew. Raises CloningError."""
    earlier = _find(registry, name)
    if _later_of(registry, earlier.card.id) or _FACT in earlier.manifest.facts:
        raise CloningError(
            f"“{earlier.card.name}” waits to be chosen or not. Listen to both, then say "
            f'voiceshift clone "{name}" --keep later, or --keep earlier.'
        )
    return earlier


def keep(registry: VoiceRegistry, voices: Path, name: str, which: str) -> str:
    """End the choice: keep the earlier or the later voice; return the id that both now mean.

    The other one is put away among what was deleted, from where it can be brought back. A later
    voice takes the earlier one's id and name, so that presets made of it follow.
    voices: where the user's voices are. Raises CloningError, VoiceError.
    """
    found = _find(registry, name)
    later = found if _FACT in found.manifest.facts else _later_of(registry, found.card.id)
    if later is None:
        raise CloningError(
            f"There is nothing to choose: “{found.card.name}” was not made again. Say what is "
            f'wrong with it first: voiceshift clone "{name}" --again unlike, unclear or buzzy.'
        )
    library = VoiceLibrary(registry, voices)
    told = later.manifest.facts[_FACT]
    earlier_id = str(told.get("of")) if isinstance(told, dict) else ""
    is_there = any(card.id == earlier_id for card in registry.voices())
    if which == EARLIER and is_there:
        library.remove(later.card.id)
        return earlier_id
    facts = {k: v for k, v in later.manifest.facts.items() if k != _FACT}
    if is_there:
        earlier = _find(registry, earlier_id)
        facts |= {"id": earlier_id, "name": earlier.card.name}
    scratch = Path(tempfile.mkdtemp(prefix=".cloning-", dir=voices))
    try:
        shutil.copytree(later.folder, scratch, dirs_exist_ok=True)
        bundle.write_manifest(scratch, bundle.Kind.VOICE, facts)
        scratch.chmod(0o755)
        library.remove(earlier_id if is_there else later.card.id)
        target = voices / str(facts["id"])
        scratch.rename(target)
    except OSError as error:
        raise CloningError(
            f"The choice cannot be written to {voices} ({error.strerror or error}). Both voices "
            "are kept. Free some space, then choose again."
        ) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if is_there:
        shutil.rmtree(later.folder, ignore_errors=True)
    return target.name


def remember_files(voices: Path, voice_id: str, files: Sequence[Path], denoised: bool) -> None:
    """Note where a voice's recordings lie; a full disk only costs naming them again."""
    path = _note(voices, voice_id)
    told = {"files": [str(file.absolute()) for file in files], "denoise": denoised}
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(told))


def remembered_files(voices: Path, voice: VoiceInfo) -> tuple[list[Path], bool]:
    """Return where a voice's recordings lay, and whether they were denoised.

    Raises CloningError when that is not known, or none of them is there any more.
    """
    try:
        told = json.loads(_note(voices, voice.id).read_bytes()[:_LARGEST_BYTES])
        files = [Path(file) for file in told["files"]]
        denoised = told["denoise"] is True
    except (OSError, ValueError, TypeError, KeyError):
        files, denoised = [], False
    there = [file for file in files if file.is_file()]
    if not there:
        raise CloningError(
            f"The recordings of “{voice.name}” are not where they were; VoiceShift keeps no copy "
            f'of them. Name them: voiceshift clone "{voice.name}" FILES… --again unlike.'
        )
    return there, denoised


def _note(voices: Path, voice_id: str) -> Path:
    return voices.parent / "cloning" / f"{voice_id}.json"


def _find(registry: VoiceRegistry, name: str) -> Earlier:
    clones = [card for card in registry.voices() if card.kind == CLONED and not card.made_of]
    wanted = [card for card in clones if card.id == name]
    wanted = wanted or [card for card in clones if card.name.casefold() == name.casefold()]
    folder = registry.folder(wanted[0].id) if wanted else None
    if folder is None:
        raise CloningError(
            f"“{name}” is no voice that was cloned here. voiceshift voices lists them."
        )
    return Earlier(wanted[0], folder, bundle.read_manifest(folder))


def _later_of(registry: VoiceRegistry, voice_id: str) -> Earlier | None:
    for card in registry.voices():
        if card.kind == CLONED and not card.made_of:
            with contextlib.suppress(VoiceError):
                found = _find(registry, card.id)
                told = found.manifest.facts.get(_FACT)
                if isinstance(told, dict) and told.get("of") == voice_id:
                    return found
    return None
