"""Voices as single .voice files: a zip of a voice's folder, unpacked only after every check.

Entries may have plain names alone, so no entry can leave the folder; sizes are limited by what is
really read, so that a zip bomb ends at the limit; hashes are checked before anything is written.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path

from voiceshift.errors import IntegrityError, ManifestError, VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.card import voice_info

SUFFIX = ".voice"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack_voice(folder: Path, archive: Path) -> None:
    """Write a voice's folder as one file; the same folder gives the same bytes.

    Raises ManifestError and IntegrityError.
    """
    manifest = bundle.read_manifest(folder)
    scratch = archive.with_name(f".{archive.name}.part")
    with zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED) as target:
        entries = {bundle.MANIFEST: (folder / bundle.MANIFEST).read_bytes()}
        entries |= {name: bundle.read_file(folder, manifest, name) for name in manifest.files}
        for name, content in entries.items():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    scratch.replace(archive)


def install_voice(archive: Path, voices: Path, taken: Collection[str] = ()) -> Path:
    """Check a .voice file and unpack it into a folder of its id below `voices`; return that.

    taken: ids of voices and presets that are known from elsewhere. Raises ManifestError,
    IntegrityError, or VoiceError if a voice of that id is there already; nothing is written then.
    """
    manifest, contents = _read(archive)
    if manifest.kind is not bundle.Kind.VOICE:
        raise ManifestError(f"{archive} holds no voice but a core. Choose a {SUFFIX} file.")
    card = voice_info(manifest, voices)
    target = voices / card.id
    if card.id in taken:
        raise VoiceError(
            f"A voice “{card.id}” is here already, so {archive.name} was not installed. Delete "
            "that one first, if it is yours."
        )
    if target.exists():
        raise VoiceError(f"{target} exists already. Delete it first to install the voice again.")
    voices.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".installing-", dir=voices))
    try:
        for name, content in contents.items():
            (scratch / name).write_bytes(content)
        scratch.chmod(0o755)
        scratch.rename(target)
    except OSError as error:
        raise VoiceError(
            f"{target} cannot be written ({error.strerror}). Free some space."
        ) from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return target


def _read(archive: Path) -> tuple[bundle.Manifest, dict[str, bytes]]:
    """Return the checked manifest and every file's checked bytes, the manifest's own included."""
    try:
        with zipfile.ZipFile(archive) as source:
            names = source.namelist()
            if len(set(names)) != len(names) or len(names) > bundle.MAX_FILES + 1:
                raise ManifestError(f"{archive} lists files twice or too many. Get it again.")
            for name in names:
                if name != bundle.MANIFEST and not bundle.is_plain_name(name):
                    raise IntegrityError(
                        f"{archive} holds {name!r}, which no voice may hold. Do not trust it."
                    )
            if bundle.MANIFEST not in names:
                raise ManifestError(f"{archive} holds no {bundle.MANIFEST}: it is not a voice.")
            raw = _limited(source, bundle.MANIFEST, bundle.MAX_MANIFEST_BYTES)
            manifest = bundle.parse_manifest(raw, f"{archive}: {bundle.MANIFEST}")
            if set(names) != {bundle.MANIFEST, *manifest.files}:
                raise IntegrityError(
                    f"{archive} holds other files than its manifest lists. Get it again."
                )
            contents = {bundle.MANIFEST: raw}
            for name, entry in manifest.files.items():
                contents[name] = _limited(source, name, entry.bytes)
                bundle.check(contents[name], entry, f"{archive}: {name}")
    except FileNotFoundError:
        raise VoiceError(f"{archive} does not exist. Check the name.") from None
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        # RuntimeError: encrypted; NotImplementedError: a compression that zipfile does not know.
        raise IntegrityError(f"{archive} is not a readable {SUFFIX} file. Get it again.") from None
    return manifest, contents


def _limited(source: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return at most limit + 1 bytes: one more than allowed is enough to be refused."""
    with source.open(name) as file:
        return file.read(limit + 1)
