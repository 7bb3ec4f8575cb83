"""A bundle is what its manifest says, to the byte, or it is refused with a sentence that helps."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from voiceshift.errors import IntegrityError, ManifestError
from voiceshift.voice import bundle

FACTS = {"id": "x", "name": "X"}
FILES = {"voice.safetensors": bytes(range(256)), "icon.svg": b"<svg/>", "README.md": b"card"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    bundle.write_manifest(tmp_path, bundle.Kind.VOICE, FACTS)
    return tmp_path


def test_what_was_written_is_read_back(folder: Path) -> None:
    manifest = bundle.read_manifest(folder)
    assert manifest.kind is bundle.Kind.VOICE
    assert manifest.facts == FACTS
    read = {name: bundle.read_file(folder, manifest, name) for name in manifest.files}
    assert read == FILES


def test_the_same_files_give_the_same_manifest(folder: Path) -> None:
    before = (folder / bundle.MANIFEST).read_bytes()
    bundle.write_manifest(folder, bundle.Kind.VOICE, FACTS)
    assert (folder / bundle.MANIFEST).read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == sorted([*FILES, bundle.MANIFEST])


@pytest.mark.parametrize("name", list(FILES))
@pytest.mark.parametrize("position", [0, -1])
def test_one_changed_byte_is_found_in_every_file(folder: Path, name: str, position: int) -> None:
    content = bytearray((folder / name).read_bytes())
    content[position] ^= 1
    (folder / name).write_bytes(content)
    manifest = bundle.read_manifest(folder)
    with pytest.raises(IntegrityError, match=rf"{name} differs .* Install it again"):
        bundle.read_file(folder, manifest, name)
    for other in manifest.files.keys() - {name}:
        bundle.read_file(folder, manifest, other)


@pytest.mark.parametrize("change", ["cut", "longer", "gone"])
def test_a_file_of_another_length_or_none_is_refused(folder: Path, change: str) -> None:
    path = folder / "voice.safetensors"
    if change == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-1] if change == "cut" else path.read_bytes() + b"x")
    with pytest.raises(IntegrityError):
        bundle.read_file(folder, bundle.read_manifest(folder), "voice.safetensors")


def test_no_more_of_a_file_is_read_than_the_manifest_allows(folder: Path) -> None:
    os.truncate(folder / "voice.safetensors", 1 << 40)  # a hole: reading it all would not end
    with pytest.raises(IntegrityError):
        bundle.read_file(folder, bundle.read_manifest(folder), "voice.safetensors")


def test_a_file_that_is_not_listed_is_not_read(folder: Path) -> None:
    (folder / "extra.svg").write_bytes(b"<svg/>")
    with pytest.raises(ManifestError, match=r"lists no extra\.svg"):
        bundle.read_file(folder, bundle.read_manifest(folder), "extra.svg")


@pytest.mark.parametrize(
    "name",
    [
        "../voice.safetensors", "/etc/icon.svg", "a/icon.svg", "a\\icon.svg", "C:\\icon.svg",
        "..", ".icon.svg", "", "icon.svg\n", "icon", "weights.pkl", "weights.pt", "weights.bin",
        "run.py", "icon.svg.exe", "manifest.json", "x" * 200 + ".svg", "naïve.svg",
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_or_to_code_are_refused(folder: Path, name: str) -> None:
    entry = {"bytes": 1, "sha256": "0" * 64}
    with pytest.raises(ManifestError, match="no voice may hold"):
        bundle.parse_manifest(_manifest(files={name: entry}), "here")


@pytest.mark.parametrize(
    "entry",
    [
        None, [], "0" * 64, {}, {"bytes": 1}, {"sha256": "0" * 64},
        {"bytes": "1", "sha256": "0" * 64}, {"bytes": True, "sha256": "0" * 64},
        {"bytes": 1.0, "sha256": "0" * 64},
        {"bytes": 1, "sha256": "0" * 63}, {"bytes": 1, "sha256": "G" * 64},
        {"bytes": -1, "sha256": "0" * 64}, {"bytes": 1 << 40, "sha256": "0" * 64},
    ],
)  # fmt: skip
def test_entries_without_a_sane_size_and_hash_are_refused(entry: Any) -> None:
    with pytest.raises(ManifestError):
        bundle.parse_manifest(_manifest(files={"icon.svg": entry}), "here")


@pytest.mark.parametrize("version", [0, 2, "1", None, True, 1.5])
def test_an_unknown_version_is_refused_and_says_what_to_do(version: Any) -> None:
    with pytest.raises(ManifestError, match="Update VoiceShift"):
        bundle.parse_manifest(_manifest(version=version), "here")


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 50_000, b"{}", b'{"format": "zip"}',
        b'{"format": ["voiceshift-voice"]}',
    ],
)  # fmt: skip
def test_what_is_no_manifest_is_refused(raw: bytes) -> None:
    with pytest.raises(ManifestError, match="here"):
        bundle.parse_manifest(raw, "here")


@pytest.mark.parametrize("files", [None, [], {}, {f"a{i}.md": {} for i in range(17)}])
def test_no_files_or_too_many_are_refused(files: Any) -> None:
    with pytest.raises(ManifestError, match="1 to 16 files"):
        bundle.parse_manifest(_manifest(files=files), "here")


def test_a_manifest_beyond_the_limit_is_refused_unparsed(folder: Path) -> None:
    os.truncate(folder / bundle.MANIFEST, 1 << 40)
    with pytest.raises(ManifestError, match="too large"):
        bundle.read_manifest(folder)


def test_a_missing_manifest_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=r"manifest\.json cannot be read"):
        bundle.read_manifest(tmp_path)


@pytest.mark.parametrize("value", ["", "  ", 3, None, ["x"], "x" * 401])
def test_texts_of_a_card_must_be_texts_that_fit(value: Any) -> None:
    manifest = bundle.parse_manifest(_manifest(name=value), "here")
    with pytest.raises(ManifestError, match="'name' must be a text"):
        manifest.text("name")


def test_a_folder_with_a_forbidden_file_gets_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "weights.pt").write_bytes(b"x")
    with pytest.raises(ManifestError):
        bundle.write_manifest(tmp_path, bundle.Kind.VOICE, FACTS)
    assert not (tmp_path / bundle.MANIFEST).exists()


def _manifest(**changes: Any) -> bytes:
    entry = {"bytes": 1, "sha256": "0" * 64}
    data = {"format": "voiceshift-voice", "version": 1, "files": {"icon.svg": entry}} | changes
    return json.dumps(data).encode()
