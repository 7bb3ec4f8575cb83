"""What the user chose and what stands in for it."""

from __future__ import annotations

import pytest
from fake_engine import CABLE, DEMO, DEVICES, HEADPHONES, MICROPHONE, NULL, VOICES

from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import Profile
from voiceshift.errors import SettingsError
from voiceshift.gui.choices import Choices, matching_label


@pytest.fixture
def choices() -> Choices:
    return Choices(Settings())


def test_the_first_request_is_the_declared_defaults(choices: Choices) -> None:
    request = choices.request()
    assert (request.input, request.output, request.monitor) == ("default", "default", "")
    assert request.profile is Profile.BALANCED
    assert request.controls.auto_pitch and not request.controls.bypass


def test_everything_but_bypass_and_mute_comes_back(choices: Choices) -> None:
    choices.choose("input", MICROPHONE.label)
    choices.choose("monitor", HEADPHONES.label)
    choices.choose("profile", "low")
    choices.choose("voice_id", "nathalie")
    choices.change(pitch_semitones=-3.5, denoise=0.35, bypass=True, mute=True)
    choices.settings.save()
    again = Choices(Settings.load(choices.settings.path)).request()
    assert (again.input, again.monitor) == (MICROPHONE.label, HEADPHONES.label)
    assert (again.profile, again.voice_id) == (Profile.LOW, "nathalie")
    assert (again.controls.pitch_semitones, again.controls.denoise) == (-3.5, 0.35)
    assert not again.controls.bypass and not again.controls.mute


def test_reloading_keeps_a_bypass_that_is_on(choices: Choices) -> None:
    choices.change(bypass=True)
    choices.settings.set("controls.denoise", 0.5)
    choices.reload()
    assert choices.controls.value.bypass and choices.controls.value.denoise == 0.5


@pytest.mark.parametrize(("steps", "reached"), [(1, 0.5), (-3, -1.5), (1000, 24.0), (-1000, -24.0)])
def test_pitch_keys_stop_at_the_ends(choices: Choices, steps: int, reached: float) -> None:
    choices.nudge_pitch(steps)
    assert choices.controls.value.pitch_semitones == reached
    assert choices.settings.number("controls.pitch_semitones") == reached


def test_an_unknown_profile_is_refused(choices: Choices) -> None:
    with pytest.raises(SettingsError, match="low, balanced, safe"):
        choices.choose("profile", "turbo")
    assert choices.request().profile is Profile.BALANCED


def test_demo_speech_stands_in_for_a_missing_default_and_is_not_remembered(
    choices: Choices,
) -> None:
    choices.adopt_devices((DEMO, NULL))
    request = choices.request()
    assert (request.input, request.output) == ("demo", "null")
    assert "microphone" in choices.stand_ins.value and "heard" in choices.stand_ins.value
    assert choices.settings.text("start.input") == "default"
    choices.adopt_devices(DEVICES)
    request = choices.request()
    assert (request.input, request.output, choices.stand_ins.value) == ("default", "default", "")


def test_a_named_device_that_is_gone_is_named_and_never_replaced(choices: Choices) -> None:
    choices.choose("input", "USB Mic (ALSA)")
    choices.choose("output", CABLE.label)
    choices.adopt_devices((DEMO, NULL))
    assert choices.request().input == "USB Mic (ALSA)"
    missing = choices.missing((DEMO, NULL, CABLE))
    assert "USB Mic (ALSA)" in missing["input"] and "Look again" in missing["input"]
    assert missing["output"] == missing["monitor"] == ""


def test_choosing_a_device_ends_the_stand_in(choices: Choices) -> None:
    choices.adopt_devices((DEMO, NULL))
    choices.choose("input", MICROPHONE.label)
    assert choices.request().input == MICROPHONE.label


@pytest.mark.parametrize(
    ("selection", "label"),
    [
        ("A (ALSA)", "A (ALSA)"),
        ("a (al", "A (ALSA)"),
        ("alsa", None),
        ("x", None),
        ("", None),
    ],
)
def test_part_of_a_name_means_a_device_only_if_it_is_the_only_one(
    selection: str, label: str | None
) -> None:
    assert matching_label(selection, ["A (ALSA)", "B (ALSA)"]) == label


def test_a_voice_that_is_gone_is_replaced_and_told(choices: Choices) -> None:
    choices.choose("voice_id", "nathalie")
    assert choices.adopt_voices(VOICES) == ""
    choices.choose("voice_id", "somebody")
    assert choices.adopt_voices(()) == ""
    assert "somebody" in choices.adopt_voices(VOICES)
    assert choices.voice_id.value == VOICES[0].id


def test_takes_lie_in_the_music_folder_unless_the_settings_name_another(choices: Choices) -> None:
    assert choices.takes_folder() == paths.takes_dir()
    choices.settings.set("recording.folder", "/somewhere/else")
    assert str(choices.takes_folder()).replace("\\", "/") == "/somewhere/else"
