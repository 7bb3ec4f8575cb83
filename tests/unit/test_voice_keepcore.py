"""A user's voice goes on speaking when an update of VoiceShift brings another core."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from voice_doubles import export_voices, trained

from voiceshift.errors import IntegrityError, VoiceError
from voiceshift.voice.archive import pack_voice
from voiceshift.voice.keepcore import keep_core
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.presetfolder import PresetFolder
from voiceshift.voice.registry import LoadedVoice, VoiceRegistry


@pytest.fixture
def models(tmp_path: Path) -> Path:
    export_voices(tmp_path / "models", trained(seed=3))
    return tmp_path / "models"


@pytest.fixture
def voices(tmp_path: Path) -> Path:
    return tmp_path / "voices"


@pytest.fixture
def foreign(models: Path, tmp_path: Path) -> Path:
    """A .voice file for the first version's core."""
    folder = shutil.copytree(models / "slt", tmp_path / "mine")
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"id": "mine"}))
    pack_voice(folder, tmp_path / "mine.voice")
    return tmp_path / "mine.voice"


def registry(models: Path, voices: Path) -> VoiceRegistry:
    return VoiceRegistry([models, voices], PresetFolder(voices.parent / "presets"))


def update(models: Path) -> None:
    """Install the next version: other networks, and the shipped voices made anew."""
    shutil.rmtree(models)
    export_voices(models, trained(seed=4))


def same(a: LoadedVoice, b: LoadedVoice) -> bool:
    return all(np.array_equal(a.core.tensors[k], b.core.tensors[k]) for k in a.core.tensors)


def test_it_keeps_its_core_and_shipped_voices_get_the_new_one(
    models: Path, voices: Path, foreign: Path
) -> None:
    first = registry(models, voices)
    VoiceLibrary(first, voices, voices.parent / "deleted").import_file(foreign)
    before = first.load("mine")
    update(models)
    later = registry(models, voices)
    assert {"mine", "slt"} <= {card.id for card in later.voices()} and later.left_out == ()
    assert same(later.load("mine"), before)
    assert not same(later.load("slt"), before)
    assert later.first_core()[0] == models / "core", "new voices are made for the new one"


def test_without_it_the_voice_would_be_lost(models: Path, voices: Path, foreign: Path) -> None:
    first = registry(models, voices)
    VoiceLibrary(first, voices, voices.parent / "deleted").import_file(foreign)
    (kept,) = voices.glob("core-*")
    shutil.rmtree(kept)
    update(models)
    with pytest.raises(IntegrityError, match="another core"):
        registry(models, voices).load("mine")


def test_one_core_is_kept_once(models: Path, voices: Path) -> None:
    keep_core(models / "core", voices)
    (kept,) = voices.iterdir()
    times = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    keep_core(models / "core", voices)
    keep_core(kept, voices)
    assert list(voices.iterdir()) == [kept]
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == times


def test_a_full_disk_leaves_nothing_half_done(
    models: Path, voices: Path, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copytree", full)
    library = VoiceLibrary(registry(models, voices), voices, voices.parent / "deleted")
    with pytest.raises(VoiceError, match=r"No space left on device\). Free some space"):
        library.import_file(foreign)
    assert list(voices.iterdir()) == []
