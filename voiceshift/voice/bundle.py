"""A bundle is a folder of plain files and a manifest.json that names them with size and SHA-256.

Two kinds exist: a core (networks that all voices share) and a voice (an embedding and its card).
What a bundle may hold is a short list of formats without code: safetensors, ONNX, SVG, Ogg,
Markdown, JSON. Pickle is never read. Nothing here keeps state; any thread may call.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from voiceshift.errors import IntegrityError, ManifestError

MANIFEST = "manifest.json"
VERSION = 1
MAX_MANIFEST_BYTES = 64 * 1024
MAX_FILES = 16
MAX_TEXT = 400
"""Characters of a card's line: a window shows it."""
MAX_FILE_BYTES = 64 * 1024 * 1024
SUFFIXES = frozenset({".safetensors", ".onnx", ".svg", ".ogg", ".md", ".json"})

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}(\.[a-z]{1,12})")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_AGAIN = "Install it again from where it came from."


class Kind(str, Enum):
    """What a bundle is; written as `format` in its manifest."""

    CORE = "voiceshift-core"
    VOICE = "voiceshift-voice"


@dataclass(frozen=True)
class FileEntry:
    """What the manifest says of a file."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """A manifest whose form was checked; the files were not yet."""

    kind: Kind
    files: dict[str, FileEntry]
    facts: dict[str, Any]
    """What the kind itself needs: voice/card.py and voice/core.py read it."""

    def text(self, key: str) -> str:
        """Return a fact that must be a non-empty string. Raises ManifestError."""
        value = self.facts.get(key)
        if not isinstance(value, str) or not value.strip() or len(value) > MAX_TEXT:
            raise ManifestError(
                f"The manifest's {key!r} must be a text of 1 to {MAX_TEXT} characters. {_AGAIN}"
            )
        return value


def is_plain_name(name: str) -> bool:
    """Return whether a bundle may hold a file of that name: no folders, a known format."""
    match = _PLAIN_NAME.fullmatch(name)
    return match is not None and match[1] in SUFFIXES and name != MANIFEST


def read_manifest(folder: Path) -> Manifest:
    """Read and check the manifest in folder. Raises ManifestError."""
    path = folder / MANIFEST
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_MANIFEST_BYTES + 1)
    except OSError as error:
        raise ManifestError(f"{path} cannot be read ({error.strerror}). {_AGAIN}") from None
    return parse_manifest(raw, str(path))


def parse_manifest(raw: bytes, where: str) -> Manifest:
    """Check a manifest's bytes; `where` names it in messages. Raises ManifestError."""
    if len(raw) > MAX_MANIFEST_BYTES:
        raise ManifestError(f"{where} is too large to be a manifest. {_AGAIN}")
    try:
        data = json.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise ManifestError(f"{where} is not valid JSON. {_AGAIN}") from None
    if not isinstance(data, dict) or data.get("format") not in list(Kind):
        raise ManifestError(f"{where} is not the manifest of a voice. {_AGAIN}")
    version = data.get("version")
    if version != VERSION or isinstance(version, bool):
        raise ManifestError(
            f"{where} has format version {version!r}; this VoiceShift reads {VERSION}. "
            "Update VoiceShift, or get the voice in the older format."
        )
    files = data.get("files")
    if not isinstance(files, dict) or not 0 < len(files) <= MAX_FILES:
        raise ManifestError(f"{where} must list 1 to {MAX_FILES} files. {_AGAIN}")
    facts = {k: v for k, v in data.items() if k not in {"format", "version", "files"}}
    entries = {name: _entry(name, entry, where) for name, entry in files.items()}
    return Manifest(Kind(data["format"]), entries, facts)


def _entry(name: str, entry: object, where: str) -> FileEntry:
    if not is_plain_name(name):
        raise ManifestError(f"{where} names {name!r}, which no voice may hold. {_AGAIN}")
    size = entry.get("bytes") if isinstance(entry, dict) else None
    digest = entry.get("sha256") if isinstance(entry, dict) else None
    if type(size) is not int or not isinstance(digest, str) or not _SHA256.fullmatch(digest):
        raise ManifestError(f"{where} gives no size and SHA-256 for {name}. {_AGAIN}")
    if not 0 <= size <= MAX_FILE_BYTES:
        raise ManifestError(
            f"{where} gives {name} {size} bytes; {MAX_FILE_BYTES} is the limit. {_AGAIN}"
        )
    return FileEntry(size, digest)


def read_file(folder: Path, manifest: Manifest, name: str) -> bytes:
    """Return a listed file's bytes after checking them: what is used is what was checked.

    Raises ManifestError if the manifest does not list the file, IntegrityError if the file is
    missing or differs from it.
    """
    entry = manifest.files.get(name)
    if entry is None:
        raise ManifestError(f"The manifest in {folder} lists no {name}. {_AGAIN}")
    try:
        with (folder / name).open("rb") as file:
            content = file.read(entry.bytes + 1)
    except OSError as error:
        raise IntegrityError(
            f"{folder / name} cannot be read ({error.strerror}). {_AGAIN}"
        ) from None
    check(content, entry, str(folder / name))
    return content


def check(content: bytes, entry: FileEntry, where: str) -> None:
    """Raise IntegrityError unless content is what the manifest says."""
    if len(content) != entry.bytes or hashlib.sha256(content).hexdigest() != entry.sha256:
        raise IntegrityError(
            f"{where} differs from its manifest: it is damaged or was changed. {_AGAIN}"
        )


def write_manifest(folder: Path, kind: Kind, facts: dict[str, Any]) -> Manifest:
    """Write the manifest of all files in folder and return it. Raises ManifestError."""
    files = {}
    for path in sorted(folder.iterdir()):
        if path.name != MANIFEST:
            content = path.read_bytes()
            files[path.name] = FileEntry(len(content), hashlib.sha256(content).hexdigest())
    listed = {name: asdict(entry) for name, entry in files.items()}
    data = {"format": kind.value, "version": VERSION, **facts, "files": listed}
    raw = (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode("utf-8")
    manifest = parse_manifest(raw, str(folder / MANIFEST))
    scratch = folder / f".{MANIFEST}.part"
    scratch.write_bytes(raw)
    scratch.replace(folder / MANIFEST)
    return manifest
