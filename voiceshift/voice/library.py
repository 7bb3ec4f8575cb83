"""The user's own voices and presets: kept, removed and brought back, taken in and given away.

A preset leaves as a voice of its own: the mixed embedding, the character and the shape of the
sliders, with the authors, licences and cards of all the voices that it is made of. So it needs
nothing where it arrives but the core, and is checked like any voice. Any thread may call.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import numpy as np
import safetensors.numpy

from voiceshift.config.paths import deleted_dir, user_voices_dir
from voiceshift.errors import PresetError, VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.archive import SUFFIX, install_voice, pack_voice
from voiceshift.voice.card import CARD, CLONED, EMBEDDING, ICON, VOICE_WEIGHTS
from voiceshift.voice.consent import consents_of
from voiceshift.voice.keepcore import keep_core
from voiceshift.voice.preset import Preset, checked_name, checked_parts, checked_tags, new_id
from voiceshift.voice.presetfolder import free_path
from voiceshift.voice.registry import VoiceRegistry


class VoiceLibrary:
    """See the module's docstring."""

    def __init__(
        self, registry: VoiceRegistry, voices: Path | None = None, deleted: Path | None = None
    ) -> None:
        """voices: where imported voices go, deleted: where removed things go; the user's folders
        by default. Presets are kept in the registry's folder of them.
        """
        self._registry = registry
        self._voices = voices if voices is not None else user_voices_dir()
        self._deleted = deleted if deleted is not None else deleted_dir()

    def save(self, preset: Preset) -> str:
        """Keep a preset and return its id: a new one if it had none. Raises VoiceError."""
        name = checked_name(preset.name, "The preset")
        where = f"“{name}”"
        cards = {card.id: card for card in self._registry.voices()}
        taken = cards.keys() | self._registry.presets.presets().keys()
        kept = Preset(
            name=name,
            made_of=checked_parts(preset.made_of, where),
            shape=preset.shape,
            tags=checked_tags(preset.tags, where),
            id=preset.id or new_id(name, taken),
        )
        for voice_id in kept.made_of:
            if voice_id not in cards or cards[voice_id].made_of:
                raise PresetError(f"{where}: “{voice_id}” is no installed voice. Choose another.")
        self._registry.presets.keep(kept)
        return kept.id

    def remove(self, voice_id: str) -> None:
        """Put a preset or an imported voice away. Raises VoiceError; shipped voices stay."""
        source = self._own_place(voice_id)
        try:
            self._deleted.mkdir(parents=True, exist_ok=True)
            source.rename(free_path(self._deleted / source.name))
        except OSError as error:
            raise PresetError(
                f"{source} cannot be deleted ({error.strerror or error}). Check its permissions."
            ) from error

    def restore(self, voice_id: str) -> None:
        """Bring back what was removed under an id last. Raises VoiceError."""
        for home, name in (
            (self._registry.presets.folder, f"{voice_id}.json"),
            (self._voices, voice_id),
        ):
            removed = {_number(p.name, name): p for p in self._deleted.glob(f"{name}*")}
            removed.pop(0, None)
            if not removed:
                continue
            if (home / name).exists():
                raise PresetError(f"{home / name} exists. Delete it first to bring back another.")
            try:
                home.mkdir(parents=True, exist_ok=True)
                removed[max(removed)].rename(home / name)
            except OSError as error:
                raise PresetError(
                    f"“{voice_id}” cannot be brought back ({error.strerror or error}). "
                    f"It is kept in {self._deleted}."
                ) from error
            return
        raise PresetError(f"“{voice_id}” is not among what was deleted. Import it again.")

    def import_file(self, archive: Path) -> str:
        """Install a .voice file that speaks with the installed core; return the voice's id.

        Raises VoiceError, ManifestError or IntegrityError; nothing is left behind then.
        """
        taken = {card.id for card in self._registry.voices()}
        folder = install_voice(archive, self._voices, taken)
        try:
            card = self._registry.load(folder.name).info
            digest = bundle.read_manifest(folder).text("core_sha256")
            keep_core(self._registry.core_folder(digest, card.name), self._voices)
        except VoiceError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return folder.name

    def export_file(self, voice_id: str, target: Path) -> None:
        """Write a voice or preset as one .voice file, in place of what had that name.

        Raises VoiceError.
        """
        if target.suffix.lower() != SUFFIX:
            raise VoiceError(f"{target} is not a {SUFFIX} file. Choose a name that ends so.")
        folder = self._registry.folder(voice_id)
        try:
            if folder is not None:
                pack_voice(folder, target)
                return
            with tempfile.TemporaryDirectory() as scratch:
                self._write_voice(voice_id, Path(scratch))
                pack_voice(Path(scratch), target)
        except OSError as error:
            raise VoiceError(
                f"{target} cannot be written ({error.strerror or error}). Choose another folder."
            ) from error

    def _own_place(self, voice_id: str) -> Path:
        folder = self._registry.folder(voice_id)
        if folder is None:
            return self._registry.presets.path(voice_id)
        if folder.parent != self._voices:
            raise PresetError(f"“{voice_id}” came with VoiceShift and cannot be deleted.")
        return folder

    def _write_voice(self, preset_id: str, folder: Path) -> None:
        """Write a preset as the folder of a voice."""
        loaded = self._registry.load(preset_id)
        card, shape = loaded.info, loaded.info.shape
        assert shape is not None
        parts = [self._registry.folder(voice_id) for voice_id, _ in card.made_of]
        homes = [part for part in parts if part is not None]
        tensors = {EMBEDDING: loaded.embedding}
        for more in (loaded.delta, loaded.codes):
            tensors |= more.tensors() if more is not None else {}
        weights = safetensors.numpy.save({k: v.astype(np.float16) for k, v in tensors.items()})
        (folder / VOICE_WEIGHTS).write_bytes(weights)
        shutil.copyfile(homes[0] / ICON, folder / ICON)
        cards = [(home / CARD).read_text(encoding="utf-8") for home in homes if _has_card(home)]
        told = f"# {card.name}\n\nA preset made with VoiceShift of: {card.description}\n"
        (folder / CARD).write_text("\n\n".join([told, *cards]), encoding="utf-8")
        manifests = [bundle.read_manifest(home) for home in homes]
        manifest = manifests[0]
        consents = [told for part in manifests for told in consents_of(part.facts)]
        kind = "blend" if len(homes) > 1 else manifest.facts.get("kind", "person")
        facts = {
            "id": "",
            "name": card.name,
            "description": card.description,
            "kind": CLONED if consents else kind,
            "language": card.language,
            "author": card.author[: bundle.MAX_TEXT],
            "licence": card.licence[: bundle.MAX_TEXT],
            "mean_f0_hz": round(card.mean_f0_hz, 1),
            "character": loaded.character.to_dict(),
            "core_sha256": self._registry.core_sha256(loaded),
            "tags": list(card.tags),
            "shape": asdict(shape),
        }
        if consents:
            facts["consents"] = consents
        # By its content: two people's "villain" are two voices, the same one twice is one.
        digest = hashlib.sha256(repr((facts, hashlib.sha256(weights).hexdigest())).encode())
        facts["id"] = f"{preset_id[:32]}-{digest.hexdigest()[:6]}"
        bundle.write_manifest(folder, bundle.Kind.VOICE, facts)


def _has_card(folder: Path) -> bool:
    return (folder / CARD).is_file()


def _number(name: str, wanted: str) -> int:
    """Return the number that `free_path` gave a name, 1 for the first; 0 for another name."""
    rest = name.removeprefix(wanted)
    if not rest:
        return 1
    return int(rest[1:]) if rest.startswith(".") and rest[1:].isdigit() else 0
