"""Settings survive anything that can happen to their file, and refuse what is out of range."""

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path

import pytest

from voiceshift.config import paths
from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import RENAMED, SETTINGS, in_section
from voiceshift.config.setting import Kind, Setting
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import Controls, Profile, StartRequest
from voiceshift.errors import SettingsError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def stored(file: Path, content: object) -> Settings:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return Settings.load(file)


@pytest.mark.parametrize("declared", SETTINGS.values(), ids=lambda s: s.key)
def test_every_declaration_is_complete_and_its_default_allowed(declared: Setting) -> None:
    assert declared.check(declared.default) == declared.default
    assert declared.section and declared.name and declared.title
    assert declared.description.endswith(".")
    if declared.kind is Kind.NUMBER:
        assert declared.minimum < declared.maximum < float("inf")


def test_former_names_lead_to_present_ones_only() -> None:
    assert not set(RENAMED) & set(SETTINGS)


def test_controls_and_their_settings_agree_in_names_and_defaults() -> None:
    declared = {s.name: s.default for s in in_section("controls")}
    engine = dataclasses.asdict(Controls())
    assert set(engine) - set(declared) == {"bypass", "mute"}, "these two must not be remembered"
    assert declared == {name: engine[name] for name in declared}


def test_start_requests_and_their_settings_agree_in_names_and_defaults() -> None:
    declared = {s.name: s.default for s in in_section("start")}
    engine = dataclasses.asdict(StartRequest())
    del engine["controls"]
    assert engine.pop("noise_profile") == SETTINGS["noise.profile"].default
    assert engine.pop("speaker_f0_hz") == SETTINGS["speaker.median_f0_hz"].default
    assert engine.pop("waits") is False  # of the run, not of the user
    assert declared == engine
    assert SETTINGS["start.profile"].choices == tuple(p.value for p in Profile)


def test_default_shortcuts_do_not_clash() -> None:
    keys = [s.default for s in in_section("shortcuts")]
    assert len(set(keys)) == len(keys) == len(ACTIONS)


def test_saved_values_load_again_with_their_types(file: Path) -> None:
    settings = Settings(file)
    settings.set("start.input", "Mikrofon ü (ALSA)")
    settings.set("start.profile", Profile.LOW)
    settings.set("controls.pitch_semitones", -3)
    settings.set("controls.auto_pitch", False)
    settings.set("noise.profile", [1, 2.5])
    settings.save()
    again = Settings.load(file)
    assert again.notice == ""
    assert again.text("start.input") == "Mikrofon ü (ALSA)"
    assert again.text("start.profile") == "low"
    assert again.number("controls.pitch_semitones") == -3.0
    assert again.flag("controls.auto_pitch") is False
    assert again.numbers("noise.profile") == (1.0, 2.5)
    assert Controls(**again.section("controls")) == Controls(pitch_semitones=-3, auto_pitch=False)


def test_without_a_file_the_defaults_hold_and_nothing_is_written(file: Path) -> None:
    settings = Settings.load(file)
    assert settings.section("controls") == {s.name: s.default for s in in_section("controls")}
    assert settings.notice == ""
    assert not file.exists()


def test_only_values_that_differ_from_the_defaults_are_written(file: Path) -> None:
    settings = Settings(file)
    settings.set("controls.denoise", 0.5)
    settings.set("controls.denoise", 0.0)
    settings.set("start.voice_id", "bdl")
    settings.save()
    assert json.loads(file.read_text("utf-8")) == {"start.voice_id": "bdl"}


def test_keys_of_another_version_are_carried_along(file: Path) -> None:
    settings = stored(file, {"future.toy": [1, {"a": None}], "controls.denoise": 0.25})
    settings.save()
    assert json.loads(file.read_text("utf-8")) == {
        "future.toy": [1, {"a": None}],
        "controls.denoise": 0.25,
    }


def test_a_renamed_key_is_read_under_its_former_name(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RENAMED, "voice.denoise", "controls.denoise")
    assert stored(file, {"voice.denoise": 0.5}).number("controls.denoise") == 0.5
    both = stored(file, {"controls.denoise": 0.75, "voice.denoise": 0.5})
    assert both.number("controls.denoise") == 0.75
    both.save()
    assert "voice.denoise" not in json.loads(file.read_text("utf-8"))


@pytest.mark.parametrize(
    "content",
    ["", "{", "[1, 2]", '"text"', "\x00\xff", '{"a": 1,}', "[" * 100_000],
    ids=["empty", "cut off", "a list", "a string", "binary", "comma", "deeply nested"],
)
def test_a_broken_file_is_kept_aside_and_the_defaults_load(file: Path, content: str) -> None:
    settings = stored(file, content)
    backup = file.with_name("settings.json.bak")
    assert backup.read_text("utf-8") == content
    assert str(backup) in settings.notice
    assert settings.text("start.voice_id") == "kathleen"
    settings.save()
    assert Settings.load(file).notice == ""


def test_a_file_in_another_encoding_is_kept_aside(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes('{"start.input": "Mikrofon ü"}'.encode("latin-1"))
    assert ".bak" in Settings.load(file).notice


@pytest.mark.parametrize(
    ("key", "value", "becomes"),
    [
        ("controls.pitch_semitones", 1000, 24.0),
        ("controls.pitch_semitones", 10**400, 0.0),
        ("controls.pitch_semitones", True, 0.0),
        ("controls.denoise", float("nan"), 0.0),
        ("controls.denoise", -0.1, 0.0),
        ("controls.auto_pitch", "yes", True),
        ("start.profile", "turbo", "balanced"),
        ("start.input", None, "default"),
        ("noise.profile", [1.0, "x"], ()),
    ],
)
def test_a_bad_value_in_the_file_is_corrected_and_named(
    file: Path, key: str, value: object, becomes: object
) -> None:
    settings = stored(file, {key: value, "start.voice_id": "slt"})
    declared = SETTINGS[key]
    assert settings.section(declared.section)[declared.name] == becomes
    assert declared.title in settings.notice
    assert settings.text("start.voice_id") == "slt", "the good values must survive"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("controls.denoise", 1.01),
        ("controls.denoise", "much"),
        ("controls.denoise", float("inf")),
        ("controls.monitor", 1),
        ("start.profile", "turbo"),
        ("start.input", 3),
        ("controls.bypass", True),
        ("nonsense", 1),
    ],
)
def test_setting_a_bad_value_is_refused_and_changes_nothing(
    file: Path, key: str, value: object
) -> None:
    settings = Settings(file)
    with pytest.raises(SettingsError):
        settings.set(key, value)
    settings.save()
    assert json.loads(file.read_text("utf-8")) == {}


def test_the_refusal_names_the_allowed_range(file: Path) -> None:
    with pytest.raises(SettingsError, match="Use -24 to 24 semitones"):
        Settings(file).set("controls.pitch_semitones", 25)


def test_a_setting_is_read_as_its_own_kind_only(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(SettingsError):
        settings.text("controls.denoise")
    with pytest.raises(SettingsError):
        settings.number("start.input")


def test_a_shortcut_cannot_mean_two_things_but_can_be_moved(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(SettingsError, match="already means 'Start'"):
        settings.set("shortcuts.mute", "f7")
    settings.set("shortcuts.start", "")
    settings.set("shortcuts.stop", "")
    settings.set("shortcuts.mute", "F7")
    assert settings.text("shortcuts.mute") == "F7"
    settings.reset("shortcuts.stop")
    assert settings.text("shortcuts.stop") == "F8"


def test_a_save_that_fails_leaves_the_old_file_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = stored(file, {"start.voice_id": "bdl"})
    settings.set("start.voice_id", "slt")

    def full_disk(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(SettingsError, match="No space left"):
        settings.save()
    assert Settings.load(file).text("start.voice_id") == "bdl"
    assert [p.name for p in file.parent.iterdir()] == ["settings.json"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="cannot be saved"):
        Settings(tmp_path / "file" / "settings.json").save()


def test_all_user_folders_follow_the_home_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    folders = [paths.config_dir(), paths.data_dir(), paths.log_dir(), paths.takes_dir()]
    assert len(set(folders)) == 4
    assert all(folder.parent == tmp_path for folder in folders)
    assert Settings().path == tmp_path / "config" / "settings.json"


def test_user_folders_are_never_the_current_one_or_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.chdir(tmp_path)
    program = paths.assets_dir().parent
    for folder in (paths.config_dir(), paths.data_dir(), paths.log_dir(), paths.takes_dir()):
        assert folder.is_absolute()
        assert not folder.is_relative_to(program)
        assert not folder.is_relative_to(tmp_path)
    assert paths.takes_dir().name == "VoiceShift"


def test_assets_and_voices_are_beside_the_package_in_a_checkout_and_else_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (paths.assets_dir().parent / "voiceshift" / "config" / "paths.py").is_file()
    (tmp_path / "voiceshift" / "models").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "voiceshift" / "config" / "paths.py"))
    assert paths.models_dir() == tmp_path / "voiceshift" / "models"
    assert paths.assets_dir() == tmp_path / "voiceshift" / "assets"
