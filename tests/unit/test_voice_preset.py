"""Presets as values and files: checked when read, never lost, never in anybody's way."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from voice_doubles import SPEAKERS, export_voices, trained

from voiceshift.config.schema import in_section
from voiceshift.engine.messages import Controls
from voiceshift.errors import IntegrityError, PresetError, VoiceError, VoiceNotFoundError
from voiceshift.training.presets import PRESETS
from voiceshift.voice import bundle
from voiceshift.voice.archive import pack_voice
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.oncore import speakers_of
from voiceshift.voice.preset import SHAPE_FIELDS, Preset, Shape, from_bytes, new_id, to_text
from voiceshift.voice.presetfolder import PresetFolder
from voiceshift.voice.registry import VoiceRegistry

VILLAIN = Preset(
    "Villain", {"giant": 0.75, "bdl": 0.25}, Shape(pitch_semitones=-2.0, denoise=0.5), ("deep",)
)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    export_voices(folder, mean_f0_hz=lambda speaker: {"bdl": 120.0}.get(speaker, 200.0))
    return folder


@pytest.fixture
def presets(tmp_path: Path) -> PresetFolder:
    return PresetFolder(tmp_path / "presets")


@pytest.fixture
def registry(models: Path, presets: PresetFolder, tmp_path: Path) -> VoiceRegistry:
    return VoiceRegistry([models, tmp_path / "voices"], presets)


@pytest.fixture
def library(registry: VoiceRegistry, tmp_path: Path) -> VoiceLibrary:
    return VoiceLibrary(registry, tmp_path / "voices", tmp_path / "deleted")


def test_a_shape_names_controls_and_their_defaults() -> None:
    controls = asdict(Controls())
    assert asdict(Shape()) == {name: controls[name] for name in SHAPE_FIELDS}
    assert {setting.name for setting in in_section("plain")} == set(SHAPE_FIELDS)


def test_what_is_written_is_what_is_read() -> None:
    kept = replace(VILLAIN, id="villain")
    assert from_bytes(to_text(kept).encode(), "villain", "it") == kept


def _with(**changes: Any) -> Callable[[], bytes]:
    return lambda: json.dumps(json.loads(to_text(VILLAIN)) | changes).encode()


BROKEN = {
    "no JSON": (lambda: b"\xff{", "not valid JSON"),
    "nested": (lambda: b"[" * 15_000, "not valid JSON"),
    "a list": (lambda: b"[]", "is no preset"),
    "large": (lambda: b" " * 20_000, "too large"),
    "other format": (_with(format="x"), "is no preset"),
    "no version": (_with(version=None), "no version"),
    "no name": (_with(name="  "), "needs a name"),
    "long name": (_with(name="x" * 41), "needs a name"),
    "control in name": (_with(name="a\nb"), "needs a name"),
    "tags": (_with(tags=[1]), "no texts"),
    "many tags": (_with(tags=list("abcdefg")), "6 tags"),
    "nobody": (_with(made_of={}), "1 to 3 voices"),
    "four": (_with(made_of=dict.fromkeys("abcd", 1)), "1 to 3 voices"),
    "a path": (_with(made_of={"../x": 1}), "no voice"),
    "no share": (_with(made_of={"bdl": 0}), "no share above 0"),
    "nan": (_with(made_of={"bdl": float("nan")}), "no share above 0"),
    "text as share": (_with(made_of={"bdl": "1"}), "no voice"),
    "out of range": (_with(shape={"pitch_semitones": 99}), "-24 to 24"),
    "wrong type": (_with(shape={"denoise": "much"}), "not a number"),
    "unknown": (_with(shape={"reverb": 1}), "not known here"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_preset_is_kept_aside_told_of_once_and_hides_nothing(
    presets: PresetFolder, registry: VoiceRegistry, case: str, caplog: pytest.LogCaptureFixture
) -> None:
    make, why = BROKEN[case]
    presets.keep(replace(VILLAIN, id="whole"))
    broken = presets.folder / "broken.json"
    broken.write_bytes(make())
    with caplog.at_level(logging.WARNING):
        assert registry.voices()[0].id == "whole"
        assert registry.voices()[0].id == "whole"
    [told] = registry.left_out
    assert why in told and f"{broken}.bak" in told
    assert not broken.exists() and (presets.folder / "broken.json.bak").read_bytes() == make()


def test_a_second_broken_file_does_not_replace_the_first(presets: PresetFolder) -> None:
    presets.folder.mkdir()
    for text in ("one", "two"):
        (presets.folder / "x.json").write_text(text)
        assert presets.presets() == {}
    kept = sorted(path.read_text() for path in presets.folder.iterdir())
    assert kept == ["one", "two"]


def test_a_preset_of_a_later_version_stays_where_it_is(presets: PresetFolder) -> None:
    presets.folder.mkdir()
    path = presets.folder / "later.json"
    path.write_bytes(_with(version=2, shape={"reverb": 1})())
    assert presets.presets() == {} and path.exists()
    assert "Update this one" in presets.left_out[0]


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("My Villain!", [], "my-villain"),
        ("Villain", ["villain", "villain-2"], "villain-3"),
        ("悪役", [], "preset"),
        ("x" * 99, [], "x" * 32),
    ],
)
def test_a_new_id_resembles_the_name_and_is_free(
    name: str, taken: list[str], expected: str
) -> None:
    assert new_id(name, taken) == expected


def test_a_blend_lies_between_its_voices(library: VoiceLibrary, registry: VoiceRegistry) -> None:
    blend = registry.load(library.save(VILLAIN))
    giant, bdl = registry.load("giant"), registry.load("bdl")
    expected = 0.75 * giant.embedding + 0.25 * bdl.embedding
    np.testing.assert_allclose(blend.embedding, expected, rtol=1e-5)
    assert blend.core is bdl.core
    assert blend.info.mean_f0_hz == pytest.approx(68.0**0.75 * 120.0**0.25, rel=0.01)
    assert blend.character.formant_semitones == pytest.approx(0.75 * -4.0)
    assert blend.info.description == "75% Giant + 25% Ben"
    assert blend.info.shape == VILLAIN.shape and blend.info.is_own
    assert blend.info.licence == "CC0-1.0 and CMU ARCTIC"


def test_a_preset_of_one_voice_sounds_as_that_voice(
    library: VoiceLibrary, registry: VoiceRegistry
) -> None:
    preset = registry.load(library.save(Preset("Mine", {"robot": 3.0})))
    robot = registry.load("robot")
    np.testing.assert_array_equal(preset.embedding, robot.embedding)
    assert preset.character == robot.character
    assert preset.info.mean_f0_hz == pytest.approx(robot.info.mean_f0_hz)


def add_older_clone(folder: Path, voice_id: str, seed: int) -> None:
    """Write a core of another seed, and a voice that is tied to it, as clones are."""
    export_voices(folder, trained(seed=seed))
    for inside in folder.iterdir():
        if inside.name not in ("core", "bdl"):
            shutil.rmtree(inside)
    (folder / "bdl").rename(folder / voice_id)
    (folder / "core").rename(folder / f"core-{seed}")
    path = folder / voice_id / "manifest.json"
    facts = json.loads(path.read_text()) | {"id": voice_id}
    path.write_text(json.dumps({k: v for k, v in facts.items() if k != "speakers"}))


def test_voices_that_are_tied_to_different_cores_are_not_blended(
    models: Path, presets: PresetFolder, tmp_path: Path
) -> None:
    add_older_clone(tmp_path / "a", "old", 9)
    add_older_clone(tmp_path / "b", "older", 10)
    registry = VoiceRegistry([models, tmp_path / "a", tmp_path / "b"], presets)
    library = VoiceLibrary(registry, tmp_path / "voices", tmp_path / "deleted")
    mixed = library.save(Preset("Mixed", {"old": 1.0, "older": 1.0}))
    with pytest.raises(PresetError, match="different networks"):
        registry.load(mixed)


@pytest.mark.parametrize("first", ["old", "bruno"])
def test_a_preset_of_a_clone_and_a_shipped_voice_survives_an_update(
    models: Path, presets: PresetFolder, tmp_path: Path, first: str
) -> None:
    add_older_clone(tmp_path / "other", "old", 9)
    registry = VoiceRegistry([models, tmp_path / "other", tmp_path / "voices"], presets)
    library = VoiceLibrary(registry, tmp_path / "voices", tmp_path / "deleted")
    shares = {"old": 0.6, "bruno": 0.4} if first == "old" else {"bruno": 0.4, "old": 0.6}
    mixed = library.save(Preset("Mixed", shares))
    blend, clone = registry.load(mixed), registry.load("old")
    everybody = trained(seed=9).tensors["voice.embeddings.weight"]
    (bruno,) = (preset for preset in PRESETS if preset.id == "bruno")
    there = np.sum([s * everybody[SPEAKERS.index(n)] for n, s in bruno.made_of.items()], axis=0)
    assert blend.core is clone.core
    np.testing.assert_allclose(blend.embedding, 0.6 * clone.embedding + 0.4 * there, atol=2e-3)
    assert registry.load("bruno").core is not clone.core
    library.export_file(mixed, tmp_path / "mixed.voice")
    imported = library.import_file(tmp_path / "mixed.voice")
    again = registry.load(imported)
    assert again.core is clone.core
    np.testing.assert_allclose(again.embedding, blend.embedding, atol=2e-3)


@pytest.mark.parametrize("told", [None, [], "slt", {"slt": "1"}, {"slt": float("nan")}])
def test_what_does_not_name_speakers_ties_a_voice_to_its_core(told: object) -> None:
    facts = {"speakers": told}
    assert speakers_of(bundle.Manifest(bundle.Kind.VOICE, {}, facts)) == {}


@pytest.mark.parametrize("broken", ["no rows", "no weights", "nobody"])
def test_a_core_that_does_not_know_the_speaker_says_so(
    models: Path, presets: PresetFolder, tmp_path: Path, broken: str
) -> None:
    add_older_clone(tmp_path / "other", "old", 9)
    core = tmp_path / "other" / "core-9"
    facts = bundle.read_manifest(core).facts
    if broken == "no weights":
        (core / "training.safetensors").unlink()
    else:
        facts |= {"speakers": ["somebody"] * (7 if broken == "nobody" else 3)}
    bundle.write_manifest(core, bundle.Kind.CORE, facts)
    registry = VoiceRegistry([models, tmp_path / "other"], presets)
    library = VoiceLibrary(registry, tmp_path / "voices", tmp_path / "deleted")
    mixed = library.save(Preset("Mixed", {"old": 1.0, "slt": 1.0}))
    with pytest.raises(PresetError, match="different networks"):
        registry.load(mixed)


def test_a_preset_whose_voice_is_gone_is_told_of_and_stays(
    presets: PresetFolder, registry: VoiceRegistry
) -> None:
    presets.keep(Preset("Lost", {"gone": 1.0}, id="lost"))
    assert "lost" not in [card.id for card in registry.voices()]
    assert "“gone”, which is not installed" in registry.left_out[0]
    assert presets.path("lost").exists()
    with pytest.raises(PresetError, match="not installed"):
        registry.load("lost")


def test_saving_again_under_an_id_replaces_and_without_one_does_not(library: VoiceLibrary) -> None:
    first = library.save(VILLAIN)
    assert library.save(VILLAIN) == f"{first}-2"
    assert library.save(replace(VILLAIN, id=first, name="Hero")) == first
    kept = library._registry.presets.presets()
    assert [preset.name for preset in kept.values()] == ["Villain", "Hero"]


@pytest.mark.parametrize(
    "preset",
    [replace(VILLAIN, made_of={"nobody": 1.0}), replace(VILLAIN, name=""), Preset("x", {})],
)
def test_what_cannot_be_kept_is_refused(library: VoiceLibrary, preset: Preset) -> None:
    with pytest.raises(PresetError):
        library.save(preset)
    assert not library._registry.presets.folder.exists()


def test_a_preset_is_not_made_of_presets(library: VoiceLibrary) -> None:
    first = library.save(VILLAIN)
    with pytest.raises(PresetError, match="no installed voice"):
        library.save(Preset("Loop", {first: 1.0}))


def test_a_folder_that_cannot_be_written_is_told(library: VoiceLibrary, tmp_path: Path) -> None:
    (tmp_path / "presets").write_text("a file")
    with pytest.raises(PresetError, match="Check that the disk has room"):
        library.save(VILLAIN)


def test_what_was_removed_comes_back_the_newest_first(
    library: VoiceLibrary, registry: VoiceRegistry
) -> None:
    for name in ("One", "Two"):
        library.save(replace(VILLAIN, id="same", name=name))
        library.remove("same")
    with pytest.raises(VoiceNotFoundError):
        registry.load("same")
    library.restore("same")
    assert registry.load("same").info.name == "Two"
    with pytest.raises(PresetError, match="exists"):
        library.restore("same")
    library.remove("same")
    library.restore("same")
    assert registry.load("same").info.name == "Two"
    with pytest.raises(PresetError, match="not among what was deleted"):
        library.restore("other")


def test_shipped_voices_stay(library: VoiceLibrary) -> None:
    with pytest.raises(PresetError, match="came with VoiceShift"):
        library.remove("kathleen")


def test_an_exported_preset_is_a_voice_that_needs_nothing_but_the_core(
    library: VoiceLibrary, registry: VoiceRegistry, tmp_path: Path
) -> None:
    before = registry.load(library.save(VILLAIN))
    library.export_file(before.info.id, tmp_path / "villain.voice")
    taken_in = library.import_file(tmp_path / "villain.voice")
    assert taken_in.startswith("villain-")
    after = registry.load(taken_in)
    np.testing.assert_allclose(after.embedding, before.embedding, rtol=2e-3, atol=1e-4)
    assert after.character == before.character
    assert (after.info.shape, after.info.tags) == (VILLAIN.shape, VILLAIN.tags)
    assert after.info.made_of == () and after.info.licence == before.info.licence
    readme = (tmp_path / "voices" / taken_in / "README.md").read_text()
    assert "Carnegie Mellon" in readme, "notices of its voices' licences are kept"
    with pytest.raises(VoiceError, match="is here already"):
        library.import_file(tmp_path / "villain.voice")
    library.remove(taken_in)
    library.restore(taken_in)
    assert registry.load(taken_in).info.name == "Villain"


def test_a_shipped_voice_is_exported_as_it_is(
    library: VoiceLibrary, models: Path, tmp_path: Path
) -> None:
    library.export_file("slt", tmp_path / "a.voice")
    pack_voice(models / "slt", tmp_path / "b.voice")
    assert (tmp_path / "a.voice").read_bytes() == (tmp_path / "b.voice").read_bytes()
    with pytest.raises(VoiceError, match="is here already"):
        library.import_file(tmp_path / "a.voice")


def test_a_voice_for_another_core_is_refused_and_leaves_nothing(
    library: VoiceLibrary, tmp_path: Path
) -> None:
    export_voices(tmp_path / "other", trained(seed=9))
    path = tmp_path / "other" / "slt" / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"id": "stranger"}))
    pack_voice(tmp_path / "other" / "slt", tmp_path / "s.voice")
    with pytest.raises(IntegrityError, match="another core"):
        library.import_file(tmp_path / "s.voice")
    assert list((tmp_path / "voices").iterdir()) == []


@pytest.mark.parametrize("target", ["x.zip", "no/such/folder/x.voice"])
def test_where_nothing_can_be_written_is_told(
    library: VoiceLibrary, tmp_path: Path, target: str
) -> None:
    with pytest.raises(VoiceError, match="Choose"):
        library.export_file(library.save(VILLAIN), tmp_path / target)


@pytest.mark.parametrize("facts", [{"tags": [3]}, {"shape": {"denoise": 7}}, {"shape": None}])
def test_a_voice_that_declares_what_is_not_allowed_is_left_out(
    models: Path, tmp_path: Path, facts: dict[str, Any]
) -> None:
    export_voices(tmp_path / "models")
    path = tmp_path / "models" / "slt" / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | facts))
    registry = VoiceRegistry([tmp_path / "models"])
    assert "slt" not in [card.id for card in registry.voices()]
    assert "slt" in registry.left_out[0]
