"""A .voice file is unpacked whole and checked, or not at all, and never outside its folder."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from voice_doubles import export_voices

from voiceshift.errors import IntegrityError, ManifestError, VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.archive import install_voice, pack_voice
from voiceshift.voice.registry import VoiceRegistry


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    export_voices(folder)
    return folder


@pytest.fixture
def archive(models: Path, tmp_path: Path) -> Path:
    path = tmp_path / "kathleen.voice"
    pack_voice(models / "kathleen", path)
    return path


def test_an_installed_voice_is_the_packed_one(models: Path, archive: Path, tmp_path: Path) -> None:
    voices = tmp_path / "voices"
    target = install_voice(archive, voices)
    assert target == voices / "kathleen"
    packed = {path.name: path.read_bytes() for path in (models / "kathleen").iterdir()}
    assert {path.name: path.read_bytes() for path in target.iterdir()} == packed
    assert [path.name for path in voices.iterdir()] == ["kathleen"]
    registry = VoiceRegistry([voices, models])
    assert registry.load("kathleen").info.icon_path == str(target / "icon.svg")


def test_the_same_voice_gives_the_same_file(models: Path, archive: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.voice"
    pack_voice(models / "kathleen", again)
    assert again.read_bytes() == archive.read_bytes()


def test_a_voice_that_is_there_already_is_kept(archive: Path, tmp_path: Path) -> None:
    target = install_voice(archive, tmp_path / "voices")
    (target / "README.md").write_text("mine")
    with pytest.raises(VoiceError, match="Delete it first"):
        install_voice(archive, tmp_path / "voices")
    assert (target / "README.md").read_text() == "mine"


@pytest.mark.parametrize(
    "name", ["../evil.svg", "/tmp/evil.svg", "a/../../evil.svg", "a\\evil.svg", "evil.pkl", "a/"]
)
def test_entries_that_lead_elsewhere_or_to_code_are_refused(
    archive: Path, tmp_path: Path, name: str
) -> None:
    with zipfile.ZipFile(archive, "a") as target:
        target.writestr(name, b"evil")
    _refused(archive, tmp_path, IntegrityError, "Do not trust it")


def test_entries_beyond_the_manifest_are_refused(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive, "a") as target:
        target.writestr("extra.svg", b"<svg/>")
    _refused(archive, tmp_path, IntegrityError, "other files than its manifest lists")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_entry_listed_twice_is_refused(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive, "a") as target:
        target.writestr("icon.svg", b"<svg/>")
    _refused(archive, tmp_path, ManifestError, "twice")


def test_a_file_that_unpacks_to_more_than_it_says_is_refused(archive: Path, tmp_path: Path) -> None:
    contents = _contents(archive)
    bomb = tmp_path / "bomb.voice"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in contents.items():
            target.writestr(name, bytes(50_000_000) if name == "icon.svg" else content)
    _refused(bomb, tmp_path, IntegrityError, r"icon\.svg differs")


def test_a_huge_manifest_is_refused(archive: Path, tmp_path: Path) -> None:
    contents = _contents(archive) | {bundle.MANIFEST: bytes(50_000_000)}
    _write(archive, contents)
    _refused(archive, tmp_path, ManifestError, "too large")


@pytest.mark.parametrize("name", ["voice.safetensors", "icon.svg", "README.md"])
def test_a_tampered_file_is_refused(archive: Path, tmp_path: Path, name: str) -> None:
    contents = _contents(archive)
    contents[name] = contents[name][:-1] + bytes([contents[name][-1] ^ 1])
    _write(archive, contents)
    _refused(archive, tmp_path, IntegrityError, "damaged or was changed")


def test_an_id_that_is_a_path_is_refused(archive: Path, tmp_path: Path) -> None:
    contents = _contents(archive)
    data = json.loads(contents[bundle.MANIFEST]) | {"id": "../../evil"}
    _write(archive, contents | {bundle.MANIFEST: json.dumps(data).encode()})
    _refused(archive, tmp_path, ManifestError, "cannot be a voice's id")


def test_a_core_is_no_voice(models: Path, tmp_path: Path) -> None:
    pack_voice(models / "core", tmp_path / "core.voice")
    _refused(tmp_path / "core.voice", tmp_path, ManifestError, "no voice but a core")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_cut_archive_is_refused(archive: Path, tmp_path: Path, share: float) -> None:
    content = archive.read_bytes()
    archive.write_bytes(content[: int(share * len(content))])
    _refused(archive, tmp_path, IntegrityError, "not a readable .voice file")


def test_a_damaged_archive_is_refused_wherever_the_damage_is(archive: Path, tmp_path: Path) -> None:
    content = archive.read_bytes()
    for position in range(0, len(content), 97):
        changed = bytearray(content)
        changed[position] ^= 0xFF
        archive.write_bytes(changed)
        try:
            install_voice(archive, tmp_path / "voices")
        except (IntegrityError, ManifestError):
            assert not list((tmp_path / "voices").glob("*"))
        else:  # a byte that means nothing to the content, such as a date
            installed = tmp_path / "voices" / "kathleen"
            manifest = bundle.read_manifest(installed)
            for path in [*manifest.files]:
                bundle.read_file(installed, manifest, path)
            for file in installed.iterdir():
                file.unlink()
            installed.rmdir()


def test_a_missing_archive_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match=r"none\.voice does not exist"):
        install_voice(tmp_path / "none.voice", tmp_path / "voices")


def _refused(archive: Path, tmp_path: Path, error: type[VoiceError], text: str) -> None:
    """Assert that archive is refused with that sentence and leaves nothing anywhere."""
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    with pytest.raises(error, match=text):
        install_voice(archive, tmp_path / "voices")
    assert sorted(str(path) for path in tmp_path.rglob("*")) == before


def _contents(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as source:
        return {name: source.read(name) for name in source.namelist()}


def _write(archive: Path, contents: dict[str, bytes]) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in contents.items():
            target.writestr(name, content)
