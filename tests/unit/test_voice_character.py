"""A character is declared in a manifest, checked there, and heard in the converter."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from voice_doubles import SteadyTracker, WaveringTracker, export_voices, fixed_filters, loaded

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.errors import ManifestError
from voiceshift.voice.archive import install_voice, pack_voice
from voiceshift.voice.character import EFFECTS, VALUES, Character, EffectSetting, read_character
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import LoadedVoice, VoiceRegistry
from voiceshift.voice.synthesis import BINS

FLAT = np.zeros(BINS)
FLOOR = np.full(BINS, -9.0)
TUBE = EffectSetting("comb", {"delay_ms": 3.0, "feedback": 0.5})
BAND = EffectSetting("band", {"low_hz": 100.0, "high_hz": 4000.0})
SQUEEZE = EffectSetting("compressor", {"threshold_dbfs": -60.0, "ratio": 20.0})


def steady(hops: int) -> Samples:
    time = np.arange(hops * HOP_SAMPLES) / SAMPLE_RATE_HZ
    return (0.1 * np.sin(2 * np.pi * 1000.0 * time)).astype(np.float32)


def voice(character: Character, noise: np.ndarray = FLOOR) -> LoadedVoice:
    """A voice with a mean F0 of 150 Hz."""
    return replace(loaded(fixed_filters(FLAT, noise)), character=character)


def sung_hz(converter: VoiceConverter) -> float:
    """Return the spacing of harmonics in what a converter makes of a steady tone."""
    y = converter.process(steady(150))[-24_000:]
    power = np.abs(np.fft.rfft(y * np.hanning(y.size))) ** 2
    correlation = np.fft.irfft(power)
    lags = slice(SAMPLE_RATE_HZ // 500, SAMPLE_RATE_HZ // 50)
    return SAMPLE_RATE_HZ / (lags.start + int(np.argmax(correlation[lags])))


# --- declared


def test_a_character_survives_the_manifest() -> None:
    for character in (Character(), Character(-4.0, 0.8, 0.25, (TUBE, BAND))):
        assert read_character(json.loads(json.dumps(character.to_dict())), "x") == character
    assert Character().to_dict() == {} and read_character({}, "x") == Character()


@pytest.mark.parametrize("name", VALUES)
def test_both_ends_of_a_range_are_in_and_beyond_is_out(name: str) -> None:
    low, high, _ = VALUES[name]
    for value in (low, high):
        assert getattr(read_character({name: value}, "x"), name) == value
    for value in (low - 0.01, high + 0.01, float("nan"), float("inf"), "1", True, None, 10**400):
        with pytest.raises(ManifestError, match=f"{name} .* must be from"):
            read_character({name: value}, "The voice")


@pytest.mark.parametrize("effect", EFFECTS)
def test_every_effect_can_be_made_at_the_ends_of_its_ranges(effect: str) -> None:
    for end in (0, 1):
        given = {name: bounds[end] for name, bounds in EFFECTS[effect].items()}
        chain = read_character({"effects": [{"effect": effect, **given}]}, "x").chain()
        assert chain is not None and chain.latency == 0
        assert np.isfinite(chain.process(steady(3))).all()


@pytest.mark.parametrize(
    "declared",
    [
        [],
        "whisper",
        {"pitch": 3},
        {"effects": {"effect": "comb"}},
        {"effects": ["comb"]},
        {"effects": [{"effect": "reverb"}]},
        {"effects": [{"effect": ["comb"]}]},
        {"effects": [{"effect": "comb", "delay_ms": 3.0}]},
        {"effects": [{"effect": "comb", "delay_ms": 3.0, "feedback": 0.5, "mix": 1.0}]},
        {"effects": [{"effect": "comb", "delay_ms": 0.0, "feedback": 0.5}]},
        {"effects": [{"effect": "comb", "delay_ms": 3.0, "feedback": 1.0}]},
        {"effects": [{"effect": "comb", "delay_ms": 3.0, "feedback": 0.5}] * 5},
    ],
)
def test_what_is_not_known_is_refused_with_advice(declared: object) -> None:
    with pytest.raises(ManifestError, match=r"The voice.* (Update|install)"):
        read_character(declared, "The voice")


def edit(folder: Path, **facts: Any) -> None:
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | facts))


@pytest.mark.parametrize("facts", [{"character": {"breath": 2}}, {"kind": "ghost"}, {"kind": []}])
def test_a_voice_with_a_bad_declaration_is_left_out_and_cannot_be_installed(
    tmp_path: Path, facts: dict[str, Any]
) -> None:
    models = tmp_path / "models"
    export_voices(models)
    edit(models / "bdl", **facts)
    registry = VoiceRegistry([models])
    assert "bdl" not in {card.id for card in registry.voices()}
    assert any("bdl" in reason for reason in registry.left_out)
    with pytest.raises(ManifestError):
        registry.load("bdl")
    pack_voice(models / "bdl", tmp_path / "bad.voice")
    with pytest.raises(ManifestError):
        install_voice(tmp_path / "bad.voice", tmp_path / "voices")
    assert not (tmp_path / "voices").exists()


def test_a_loaded_voice_brings_its_character_and_cards_come_kind_by_kind(tmp_path: Path) -> None:
    export_voices(tmp_path)
    edit(tmp_path / "bdl", kind="character", character={"breath": 1.0, "effects": [
        {"effect": "comb", "delay_ms": 3.0, "feedback": 0.5}]})  # fmt: skip
    registry = VoiceRegistry([tmp_path])
    assert registry.load("bdl").character == Character(breath=1.0, effects=(TUBE,))
    assert registry.load("slt").character == Character()
    kinds = [card.kind for card in registry.voices()]
    assert kinds == sorted(kinds, key=("person", "blend", "character").index)
    assert {"person", "blend", "character"} == set(kinds)


# --- heard


@pytest.mark.parametrize(
    ("intonation", "source_hz", "expected_hz"),
    [(1.0, 300.0, 300.0), (0.0, 300.0, 150.0), (0.0, 90.0, 150.0), (0.5, 300.0, 212.1)],
)
def test_intonation_scales_the_melody_around_the_voices_mean(
    intonation: float, source_hz: float, expected_hz: float
) -> None:
    converter = VoiceConverter(
        voice(Character(intonation=intonation)), tracker=SteadyTracker(source_hz)
    )
    assert sung_hz(converter) == pytest.approx(expected_hz, rel=0.01)


def test_a_monotone_voice_follows_the_users_pitch_and_not_the_fit() -> None:
    converter = VoiceConverter(voice(Character(intonation=0.0)), tracker=SteadyTracker(120.0))
    converter.pitch_semitones = 3.9  # the fit alone
    assert sung_hz(converter) == pytest.approx(150.0, rel=0.01)
    converter.pitch_semitones, converter.transpose_semitones = 15.9, 12.0
    assert sung_hz(converter) == pytest.approx(300.0, rel=0.01)


def test_a_whisper_is_as_loud_as_the_voice_and_has_no_pitch() -> None:
    def heard(breath: float) -> Samples:
        converter = VoiceConverter(voice(Character(breath=breath)), tracker=SteadyTracker(200.0))
        return converter.process(steady(200))[4800:]

    spoken, whispered = heard(0.0), heard(1.0)
    assert np.mean(whispered**2) == pytest.approx(np.mean(spoken**2), rel=0.1)
    lag = SAMPLE_RATE_HZ // 200
    spoken_likeness, whispered_likeness = (
        float(np.dot(y[lag:], y[:-lag]) / np.dot(y, y)) for y in (spoken, whispered)
    )
    assert spoken_likeness > 0.9 and abs(whispered_likeness) < 0.05


def test_formants_of_the_character_and_of_the_user_add_up() -> None:
    tracker = SteadyTracker(150.0)
    declared = VoiceConverter(voice(Character(formant_semitones=4.0)), tracker=tracker)
    asked = VoiceConverter(voice(Character()), tracker=tracker)
    both = VoiceConverter(voice(Character(formant_semitones=6.0)), tracker=tracker)
    asked.formant_semitones, both.formant_semitones = 4.0, -2.0
    first = declared.process(steady(20))
    np.testing.assert_allclose(asked.process(steady(20)), first, atol=1e-6)
    np.testing.assert_allclose(both.process(steady(20)), first, atol=1e-6)


@pytest.mark.parametrize("hops", [1, 3, 7, 64])
def test_any_chunking_gives_the_same_sound_at_the_same_latency(hops: int) -> None:
    character = Character(-4.0, 0.5, 0.3, (TUBE, BAND))
    x, size = steady(120), hops * HOP_SAMPLES
    whole = VoiceConverter(voice(character, FLAT), tracker=WaveringTracker()).process(x)
    converter = VoiceConverter(voice(character, FLAT), tracker=WaveringTracker())
    assert converter.latency == VoiceConverter(voice(Character())).latency
    parts = [converter.process(x[i : i + size]) for i in range(0, x.size, size)]
    np.testing.assert_allclose(np.concatenate(parts), whole, atol=1e-5)
    converter.reset()
    np.testing.assert_array_equal(
        converter.process(x[:2400]),
        VoiceConverter(voice(character, FLAT), tracker=WaveringTracker()).process(x[:2400]),
    )


def test_silence_stays_silent_whatever_the_character() -> None:
    character = Character(-4.0, 0.0, 1.0, (TUBE, SQUEEZE))
    converter = VoiceConverter(voice(character, FLAT), tracker=WaveringTracker())
    assert not converter.process(np.zeros(50 * HOP_SAMPLES, np.float32)).any()
