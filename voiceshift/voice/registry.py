"""The installed voices and the user's presets: what there is to choose from, and loading one.

Folders are looked through at every call, so a voice installed meanwhile is found. A broken voice
is skipped with a warning and never hides the others. Any thread may call; loads wait for each
other, so that a core is read once.
"""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.config.paths import models_dir, user_presets_dir, user_voices_dir
from voiceshift.errors import (
    IntegrityError,
    ManifestError,
    PresetError,
    VoiceError,
    VoiceNotFoundError,
)
from voiceshift.voice import bundle
from voiceshift.voice.adaptation import CodeStatistics, read_statistics
from voiceshift.voice.card import (
    EMBEDDING,
    KINDS,
    VOICE_WEIGHTS,
    VoiceInfo,
    character_of,
    preset_card,
    voice_info,
)
from voiceshift.voice.character import AS_IN_LIFE, VALUES, Character
from voiceshift.voice.core import CORE_WEIGHTS, Core, load_core, read_tensors
from voiceshift.voice.delta import Delta, read_delta
from voiceshift.voice.oncore import embedding_on, speakers_of
from voiceshift.voice.presetfolder import PresetFolder

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LoadedVoice:
    """All that a converter needs."""

    info: VoiceInfo
    core: Core
    embedding: NDArray[np.float32]
    """(embedding_dims,)"""
    character: Character = AS_IN_LIFE
    delta: Delta | None = None
    """Of a tuned voice; it then counts instead of the embedding."""
    codes: CodeStatistics | None = None
    """Where its speaker's codes lie; None: speakers' codes are left as they are."""


@dataclass(frozen=True)
class _Installed:
    info: VoiceInfo
    folder: Path
    manifest: bundle.Manifest


class VoiceRegistry:
    """See the module's docstring."""

    def __init__(
        self, folders: Sequence[Path] | None = None, presets: PresetFolder | None = None
    ) -> None:
        """folders: of cores and voices; by default the shipped ones and the user's.

        presets: by default the user's. Of two voices with the same id the one in the earlier
        folder counts, and any voice before a preset.
        """
        self._folders = tuple(folders) if folders is not None else (models_dir(), user_voices_dir())
        self.presets = presets if presets is not None else PresetFolder(user_presets_dir())
        self._lock = threading.Lock()
        self._cores: dict[str, Core] = {}
        self._left_out: list[str] = []

    def voices(self) -> list[VoiceInfo]:
        """Return every usable card: presets, then persons, blends, characters and clones.

        Voices' own files are checked, their core is not yet.
        """
        installed = self._installed()
        cards = [voice.info for voice in installed.values()]
        return [
            *self._preset_cards(installed),
            *sorted(cards, key=lambda card: KINDS.index(card.kind)),
        ]

    @property
    def left_out(self) -> tuple[str, ...]:
        """Why something is not among `voices`, a sentence each, as far as it looked."""
        return (*self._left_out, *self.presets.left_out)

    def load(self, voice_id: str) -> LoadedVoice:
        """Return a voice ready to convert with; a core that is loaded already is shared.

        Raises VoiceNotFoundError, ManifestError or IntegrityError.
        """
        with self._lock:
            installed = self._installed()
            if voice_id in installed:
                return self._load(installed[voice_id])
            preset = self.presets.presets().get(voice_id)
            if preset is None:
                raise self._not_found(voice_id, installed)
            card = preset_card(preset, _cards(installed))
            return _blended(card, self._on_one_core([installed[name] for name in preset.made_of]))

    def folder(self, voice_id: str) -> Path | None:
        """Return the folder of an installed voice, None for a preset. Raises VoiceError."""
        installed = self._installed()
        if voice_id in installed:
            return installed[voice_id].folder
        if voice_id in self.presets.presets():
            return None
        raise self._not_found(voice_id, installed)

    def first_core(self) -> tuple[Path, str, Core]:
        """Return the core that new voices are made for: folder, SHA-256 of its weights, itself.

        Raises ManifestError or IntegrityError.
        """
        with self._lock:
            for folder in self._bundles():
                try:
                    manifest = bundle.read_manifest(folder)
                except ManifestError:
                    continue  # told of by _installed
                weights = manifest.files.get(CORE_WEIGHTS)
                if manifest.kind is bundle.Kind.CORE and weights:
                    if weights.sha256 not in self._cores:
                        self._cores[weights.sha256] = load_core(folder)
                    return folder, weights.sha256, self._cores[weights.sha256]
        raise ManifestError("No core is installed. Install VoiceShift's voices again.")

    def _load(self, voice: _Installed) -> LoadedVoice:
        content = bundle.read_file(voice.folder, voice.manifest, VOICE_WEIGHTS)
        tensors = read_tensors(content, voice.folder / VOICE_WEIGHTS)
        embedding = tensors.get(EMBEDDING)
        core = self._core(voice)
        if embedding is None or embedding.shape != (core.shape.embedding_dims,):
            raise ManifestError(
                f"{voice.folder / VOICE_WEIGHTS} holds no embedding for its core. "
                "Install the voice again."
            )
        character = character_of(voice.manifest, voice.folder)
        delta = read_delta(tensors, core.shape, voice.folder / VOICE_WEIGHTS)
        codes = read_statistics(tensors, core.shape.content_dims, voice.folder / VOICE_WEIGHTS)
        return LoadedVoice(voice.info, core, embedding, character, delta, codes)

    def _on_one_core(self, voices: Sequence[_Installed]) -> list[LoadedVoice]:
        """Return voices on the core of one that is tied to its own, as far as they can be."""
        parts = [self._load(voice) for voice in voices]
        anchor = next((v for v in voices if not speakers_of(v.manifest)), voices[0])
        core = self._core(anchor)
        for number, (voice, part) in enumerate(zip(voices, parts, strict=True)):
            speakers = speakers_of(voice.manifest)
            if part.core is not core and speakers and part.delta is None:
                folder = self.core_folder(anchor.manifest.text("core_sha256"), anchor.info.name)
                embedding = embedding_on(folder, speakers)
                if embedding is not None:
                    parts[number] = replace(part, core=core, embedding=embedding, codes=None)
        return parts

    def _preset_cards(self, installed: dict[str, _Installed]) -> Iterator[VoiceInfo]:
        cards = _cards(installed)
        for preset in self.presets.presets().values():
            if preset.id in cards:
                self._warn(f"The preset “{preset.name}” is left out: a voice has the same id.")
                continue
            try:
                yield preset_card(preset, cards)
            except PresetError as error:
                self._warn(f"A preset is left out: {error}")

    def _not_found(self, voice_id: str, installed: dict[str, _Installed]) -> VoiceError:
        for folder in self._bundles():
            if folder.name == voice_id:
                _read_voice(folder)  # says what is wrong with it
        ids = [*installed, *self.presets.presets()]
        known = ", ".join(ids) or "none; install VoiceShift's voices again"
        return VoiceNotFoundError(f"There is no voice {voice_id!r}. Installed: {known}.")

    def _installed(self) -> dict[str, _Installed]:
        found: dict[str, _Installed] = {}
        for folder in self._bundles():
            try:
                voice = _read_voice(folder)
            except VoiceError as error:
                self._warn(f"The voice in {folder} is left out: {error}")
                continue
            if voice is None:
                continue
            if voice.info.id in found:
                other = found[voice.info.id].folder
                self._warn(f"The voice in {folder} is left out: {other} has the same id.")
            else:
                found[voice.info.id] = voice
        return found

    def _bundles(self) -> Iterator[Path]:
        """Yield folders that say they are bundles."""
        for folder in self._folders:
            try:
                inside = sorted(folder.iterdir())
            except FileNotFoundError:
                continue  # nobody has installed anything there yet
            except OSError as error:
                self._warn(f"The voices in {folder} are left out: {error.strerror}.")
                continue
            for inner in inside:
                if inner.is_dir() and not inner.name.startswith("."):
                    yield inner

    def core_folder(self, digest: str, voice_name: str) -> Path:
        """Return where the core with these weights lies, for a voice. Raises IntegrityError."""
        for folder in self._bundles():
            try:
                manifest = bundle.read_manifest(folder)
            except ManifestError:
                continue  # told of by _installed
            weights = manifest.files.get(CORE_WEIGHTS)
            if manifest.kind is bundle.Kind.CORE and weights and weights.sha256 == digest:
                return folder
        raise IntegrityError(
            f"{voice_name} was made for another core than the installed one. "
            "Update VoiceShift, or install the voice in the version made for this one."
        )

    def core_sha256(self, voice: LoadedVoice) -> str:
        """Return the SHA-256 of the weights of a loaded voice's core."""
        with self._lock:
            return next(digest for digest, core in self._cores.items() if core is voice.core)

    def _core(self, voice: _Installed) -> Core:
        digest = voice.manifest.text("core_sha256")
        if digest not in self._cores:
            self._cores[digest] = load_core(self.core_folder(digest, voice.info.name))
        return self._cores[digest]

    def _warn(self, text: str) -> None:
        if text not in self._left_out:
            self._left_out.append(text)
            _log.warning("%s", text)


def _read_voice(folder: Path) -> _Installed | None:
    """Return the voice in folder, its files checked; None for a core. Raises VoiceError."""
    manifest = bundle.read_manifest(folder)
    if manifest.kind is not bundle.Kind.VOICE:
        return None
    info = voice_info(manifest, folder)
    for name in manifest.files:
        bundle.read_file(folder, manifest, name)
    return _Installed(info, folder, manifest)


def _cards(installed: dict[str, _Installed]) -> dict[str, VoiceInfo]:
    return {voice_id: voice.info for voice_id, voice in installed.items()}


def _blended(card: VoiceInfo, parts: Sequence[LoadedVoice]) -> LoadedVoice:
    """Return the point between voices of one core, by the card's shares: embeddings mix linearly.

    So do the statistics of their codes, and the numbers of their characters; effects are those of
    the first. Raises PresetError.
    """
    first = parts[0]
    if any(part.core is not first.core for part in parts):
        raise PresetError(
            f"“{card.name}” cannot be blended: its voices were made for different networks. "
            "Choose voices of one version of VoiceShift."
        )
    shares = [share for _, share in card.made_of]
    embedding = np.zeros_like(first.embedding)
    for part, share in zip(parts, shares, strict=True):
        embedding += np.float32(share) * part.embedding
    numbers: dict[str, Any] = {
        name: math.fsum(
            share * getattr(part.character, name) for part, share in zip(parts, shares, strict=True)
        )
        for name in VALUES
    }
    delta = None
    if any(part.delta is not None for part in parts):
        own = [part.delta or Delta.none(part.core, part.embedding) for part in parts]
        delta = Delta.mixed(list(zip(shares, own, strict=True)))
    codes = None
    known = [(share, part.codes) for share, part in zip(shares, parts, strict=True) if part.codes]
    if len(known) == len(parts):
        codes = CodeStatistics.mixed(known)
    character = replace(first.character, **numbers)
    return LoadedVoice(card, first.core, embedding, character, delta, codes)
