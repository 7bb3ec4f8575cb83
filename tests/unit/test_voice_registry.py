"""Every good voice is offered, a broken one says why, and none hides another."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path

import numpy as np
import pytest
from voice_doubles import SMALL, export_voices, trained

from voiceshift.errors import IntegrityError, ManifestError, VoiceError, VoiceNotFoundError
from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.training.presets import PRESETS
from voiceshift.voice import bundle
from voiceshift.voice.card import KINDS
from voiceshift.voice.registry import VoiceRegistry

ALL = [
    preset.id
    for preset in sorted(PRESETS, key=lambda preset: (KINDS.index(preset.kind), preset.id))
]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    export_voices(folder, mean_f0_hz=lambda speaker: 100.0 + len(speaker))
    return folder


@pytest.fixture
def models(exported: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(exported, tmp_path / "models"))


def test_all_exported_voices_are_offered_with_their_cards(models: Path) -> None:
    voices = VoiceRegistry([models]).voices()
    persons = [voice for voice in voices if voice.kind == "person"]
    assert [voice.id for voice in persons] == sorted(PRESET_SPEAKERS)
    assert [voice.id for voice in voices] == ALL
    for voice in persons:
        assert voice.mean_f0_hz == 100.0 + len(voice.id)
    for voice in voices:
        assert Path(voice.icon_path).read_bytes().startswith(b"<svg")
        assert voice.name and voice.description and voice.author and voice.licence
    assert len({voice.name for voice in voices}) == len(voices)


def test_loading_gives_the_voices_own_embedding_in_float32(models: Path) -> None:
    learnt = trained()
    everybody = learnt.tensors["voice.embeddings.weight"].astype(np.float32)
    registry = VoiceRegistry([models])
    for voice_id in PRESET_SPEAKERS:
        voice = registry.load(voice_id)
        own = everybody[learnt.speakers.index(voice_id)]
        assert voice.info.id == voice_id
        assert voice.embedding.dtype == np.float32
        np.testing.assert_allclose(voice.embedding, own, rtol=2e-3, atol=1e-4)


def test_all_voices_share_one_core(models: Path) -> None:
    registry = VoiceRegistry([models])
    assert registry.load("bdl").core is registry.load("slt").core


def test_a_voice_installed_meanwhile_is_found(models: Path, tmp_path: Path) -> None:
    (models / "bdl").rename(tmp_path / "aside")
    registry = VoiceRegistry([models])
    assert "bdl" not in [voice.id for voice in registry.voices()]
    (tmp_path / "aside").rename(models / "bdl")
    assert registry.load("bdl").info.id == "bdl"


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        ("tampered icon", "icon.svg differs from its manifest"),
        ("no weights", "voice.safetensors cannot be read"),
        ("no manifest", "manifest.json cannot be read"),
        ("broken manifest", "not valid JSON"),
        ("newer version", "Update VoiceShift"),
        ("no pitch", "no mean F0"),
        ("nan pitch", "no mean F0"),
        ("path as id", "cannot be a voice's id"),
        ("no name", "'name' must be a text"),
    ],
)
def test_a_broken_voice_is_left_out_with_a_reason_and_hides_no_other(
    models: Path, damage: str, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    _damage(models / "kerstin", damage)
    registry = VoiceRegistry([models])
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            ids = [voice.id for voice in registry.voices()]
            assert ids == [voice_id for voice_id in ALL if voice_id != "kerstin"]
    [message] = [record.getMessage() for record in caplog.records]  # told once
    assert str(models / "kerstin") in message and why in message
    assert registry.left_out == (message,)
    registry.load("bdl")
    with pytest.raises((ManifestError, IntegrityError), match=why.split()[0]):
        registry.load("kerstin")


def test_an_unknown_voice_is_told_with_those_that_exist(models: Path) -> None:
    with pytest.raises(VoiceNotFoundError, match=r"'nobody'.*bdl, bruno, flemishguy, ghost"):
        VoiceRegistry([models]).load("nobody")


@pytest.mark.parametrize("voice_id", ["", "../models/bdl", "core", "/etc", "BDL"])
def test_what_is_no_voice_id_is_not_found(models: Path, voice_id: str) -> None:
    with pytest.raises(VoiceNotFoundError):
        VoiceRegistry([models]).load(voice_id)


def test_without_any_folder_there_are_no_voices(tmp_path: Path) -> None:
    registry = VoiceRegistry([tmp_path / "none"])
    assert registry.voices() == []
    with pytest.raises(VoiceNotFoundError, match="none; install"):
        registry.load("kathleen")


def test_a_file_where_a_folder_should_be_hides_no_voice(
    models: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    registry = VoiceRegistry([tmp_path / "file", models])
    assert len(registry.voices()) == len(ALL)
    assert "are left out" in caplog.text


@pytest.mark.parametrize("name", ["core.safetensors", "core.onnx"])
def test_a_tampered_core_lists_voices_but_loads_none(models: Path, name: str) -> None:
    path = models / "core" / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    registry = VoiceRegistry([models])
    assert len(registry.voices()) == len(ALL)
    with pytest.raises(IntegrityError, match=name):
        registry.load("bdl")


def test_a_core_that_is_not_its_shape_is_refused(models: Path) -> None:
    _edit_manifest(models / "core", shape=SMALL.to_dict() | {"width": 32})
    with pytest.raises(ManifestError, match="does not hold the networks"):
        VoiceRegistry([models]).load("bdl")


@pytest.mark.parametrize(
    "shape",
    [None, {}, {"width": -1}, {"width": "wide"}, {"depth": 3}, {"encoder_dilations": [1e9]}],
)
def test_a_core_of_unknown_shape_is_refused(models: Path, shape: object) -> None:
    _edit_manifest(models / "core", shape=shape)
    with pytest.raises(ManifestError):
        VoiceRegistry([models]).load("bdl")


def test_a_voice_of_another_core_says_so(models: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    export_voices(other, trained(seed=9))
    shutil.rmtree(other / "core")
    with pytest.raises(IntegrityError, match="another core"):
        VoiceRegistry([other, models]).load("bdl")


def test_voices_of_two_cores_work_side_by_side(models: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    export_voices(other, trained(seed=9))
    for folder in other.iterdir():
        if folder.name not in {"core", "bdl"}:
            shutil.rmtree(folder)
    registry = VoiceRegistry([other, models])
    assert registry.load("bdl").core is not registry.load("slt").core


def test_of_two_voices_with_one_id_the_first_folders_counts(
    models: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mine = tmp_path / "mine"
    shutil.copytree(models / "bdl", mine / "renamed")
    info = {v.id: v for v in VoiceRegistry([models, mine]).voices()}["bdl"]
    assert info.icon_path == str(models / "bdl" / "icon.svg")
    assert "same id" in caplog.text


def test_an_embedding_of_another_size_is_refused(models: Path) -> None:
    import safetensors.numpy

    content = safetensors.numpy.save({"embedding": np.zeros(7, np.float16)})
    (models / "bdl" / "voice.safetensors").write_bytes(content)
    bundle.write_manifest(
        models / "bdl", bundle.Kind.VOICE, bundle.read_manifest(models / "bdl").facts
    )
    with pytest.raises(ManifestError, match="no embedding for its core"):
        VoiceRegistry([models]).load("bdl")


@pytest.mark.parametrize("content", [b"", b"\x80\x04N.", bytes(100), b'{"a": 1}' * 9])
def test_weights_that_are_not_safetensors_are_refused_even_with_a_right_hash(
    models: Path, content: bytes
) -> None:
    (models / "bdl" / "voice.safetensors").write_bytes(content)
    bundle.write_manifest(
        models / "bdl", bundle.Kind.VOICE, bundle.read_manifest(models / "bdl").facts
    )
    with pytest.raises(ManifestError, match="not a safetensors file"):
        VoiceRegistry([models]).load("bdl")


def test_weights_that_are_not_numbers_are_refused(models: Path) -> None:
    import safetensors.numpy

    content = safetensors.numpy.save({"embedding": np.full(6, np.nan, np.float16)})
    (models / "bdl" / "voice.safetensors").write_bytes(content)
    bundle.write_manifest(
        models / "bdl", bundle.Kind.VOICE, bundle.read_manifest(models / "bdl").facts
    )
    with pytest.raises(ManifestError, match="not finite"):
        VoiceRegistry([models]).load("bdl")


def test_by_default_the_users_own_voices_are_found_too(models: Path, voiceshift_home: Path) -> None:
    mine = voiceshift_home / "data" / "voices"
    shutil.copytree(models, mine)
    facts = bundle.read_manifest(mine / "bdl").facts | {"id": "my-own"}
    bundle.write_manifest(mine / "bdl", bundle.Kind.VOICE, facts)
    registry = VoiceRegistry()
    assert "my-own" in [voice.id for voice in registry.voices()]
    assert registry.load("my-own").info.id == "my-own"


def test_every_error_of_a_voice_is_one_for_the_user(models: Path) -> None:
    (models / "core" / bundle.MANIFEST).unlink()
    with pytest.raises(VoiceError):
        VoiceRegistry([models]).load("bdl")


def _damage(folder: Path, kind: str) -> None:
    if kind == "tampered icon":
        (folder / "icon.svg").write_text("<svg/>")
    elif kind == "no weights":
        (folder / "voice.safetensors").unlink()
    elif kind == "no manifest":
        (folder / bundle.MANIFEST).unlink()
    elif kind == "broken manifest":
        (folder / bundle.MANIFEST).write_text('{"format": "voiceshift-voice", ')
    elif kind == "newer version":
        _edit_manifest(folder, version=2)
    elif kind == "no pitch":
        _edit_manifest(folder, mean_f0_hz="high")
    elif kind == "nan pitch":
        _edit_manifest(folder, mean_f0_hz=float("nan"))
    elif kind == "path as id":
        _edit_manifest(folder, id="../core")
    elif kind == "no name":
        _edit_manifest(folder, name=None)
    else:
        raise AssertionError(kind)


def _edit_manifest(folder: Path, **changes: object) -> None:
    path = folder / bundle.MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))
