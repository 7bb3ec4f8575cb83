"""What earlier versions wrote (tests/data/upgrades) loads in this one, and nothing is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from voiceshift.audio.wavfile import AudioReader
from voiceshift.config.schema import RENAMED, SETTINGS
from voiceshift.config.setting import Kind
from voiceshift.config.settings import Settings
from voiceshift.takes.files import list_takes
from voiceshift.voice import bundle
from voiceshift.voice.archive import install_voice
from voiceshift.voice.card import VOICE_WEIGHTS
from voiceshift.voice.core import read_tensors, shape_of
from voiceshift.voice.delta import read_delta
from voiceshift.voice.presetfolder import PresetFolder
from voiceshift.voice.registry import VoiceRegistry

UPGRADES = Path(__file__).parents[1] / "data" / "upgrades"
VERSIONS = sorted(path.name for path in UPGRADES.iterdir() if path.is_dir())


def paths(pattern: str) -> list[str]:
    return [p.relative_to(UPGRADES).as_posix() for p in sorted(UPGRADES.glob(pattern))]


def value(settings: Settings, key: str) -> Any:
    match SETTINGS[key].kind:
        case Kind.FLAG:
            return settings.flag(key)
        case Kind.NUMBER:
            return settings.number(key)
        case Kind.NUMBERS:
            return list(settings.numbers(key))
    return settings.text(key)


@pytest.mark.parametrize("version", VERSIONS)
def test_every_setting_keeps_its_value(version: str, tmp_path: Path) -> None:
    written = json.loads((UPGRADES / version / "settings.json").read_text(encoding="utf-8"))
    file = tmp_path / "settings.json"
    shutil.copy(UPGRADES / version / "settings.json", file)
    settings = Settings.load(file)
    assert settings.notice == ""
    for old, stored in written.items():
        assert value(settings, RENAMED.get(old, old)) == stored, old
    settings.save()
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert {RENAMED.get(old, old): stored for old, stored in written.items()} == saved


@pytest.mark.parametrize("version", VERSIONS)
def test_the_fixtures_say_something(version: str) -> None:
    written = json.loads((UPGRADES / version / "settings.json").read_text(encoding="utf-8"))
    assert len(written) > 30
    for old, stored in written.items():
        default = SETTINGS[RENAMED.get(old, old)].default
        assert stored != (list(default) if isinstance(default, tuple) else default), old


@pytest.mark.parametrize("folder", paths("*/takes"))
def test_takes_are_listed_and_can_be_heard(folder: str) -> None:
    takes = list_takes(UPGRADES / folder)
    assert takes
    for take in takes:
        assert take.voice and take.duration_s and take.converted and take.dry and take.snapshot
        for file in (take.converted, take.dry):
            with AudioReader(file) as reader:
                assert len(reader.read(100)) == 100
        written = json.loads(next((UPGRADES / folder).glob(f"{take.name}.json")).read_text())
        assert list(take.markers_s) == written.get("markers_s", [])
        assert [marker.name for marker in take.markers] == written.get("marker_names", [])


@pytest.mark.parametrize("folder", paths("*/presets"))
def test_presets_are_kept(folder: str, tmp_path: Path) -> None:
    kept = PresetFolder(Path(shutil.copytree(UPGRADES / folder, tmp_path / "presets")))
    presets = kept.presets()
    assert kept.left_out == ()
    assert set(presets) == {path.stem for path in (UPGRADES / folder).glob("*.json")}
    for name, preset in presets.items():
        written = json.loads((UPGRADES / folder / f"{name}.json").read_text(encoding="utf-8"))
        assert preset.name == written["name"] and dict(preset.made_of) == written["made_of"]
        for key, stored in written["shape"].items():
            assert getattr(preset.shape, key) == stored


@pytest.mark.parametrize("archive", paths("*/*.voice"))
def test_voices_are_installed_and_listed(archive: str, tmp_path: Path) -> None:
    """Whether one can be spoken with depends on its core, which its card names."""
    install_voice(UPGRADES / archive, tmp_path)
    registry = VoiceRegistry([tmp_path])
    assert [voice.id for voice in registry.voices()] == [Path(archive).stem]
    assert registry.left_out == ()


@pytest.mark.parametrize("folder", paths("*/voices"))
def test_cloned_voices_are_listed_with_their_consent_and_can_be_read(
    folder: str, tmp_path: Path
) -> None:
    """Of the core that is kept beside them there is the manifest alone: that says its shape."""
    voices = Path(shutil.copytree(UPGRADES / folder, tmp_path / "voices"))
    registry = VoiceRegistry([voices], PresetFolder(tmp_path / "presets"))
    (core,) = voices.glob("core-*")
    cards = registry.voices()
    assert {card.id for card in cards} | {core.name} == {path.name for path in voices.iterdir()}
    assert registry.left_out == ()
    shape = shape_of(bundle.read_manifest(core))
    for card in cards:
        manifest = bundle.read_manifest(voices / card.id)
        assert card.kind == "cloned"
        assert manifest.facts["consents"][0]["statement"] in card.consent
        content = bundle.read_file(voices / card.id, manifest, VOICE_WEIGHTS)
        assert read_delta(read_tensors(content, voices), shape, voices) is not None
        assert registry.core_folder(manifest.text("core_sha256"), card.name) == core
