"""Presets in the engine: loaded by id, with their sliders, without a gap or a lost mute."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from engine_doubles import PLAIN, REQUEST, OneVoice, Rig
from voice_doubles import export_voices

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.engine.engine import Engine
from voiceshift.engine.messages import Preset, Shape
from voiceshift.errors import PresetError, VoiceNotFoundError
from voiceshift.voice.adaptation import SpeakerCodes
from voiceshift.voice.converter import Learnt
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.registry import LoadedVoice, VoiceRegistry

VILLAIN = Shape(pitch_semitones=-4.0, auto_pitch=False, gate_enabled=False)


class WithPreset(OneVoice):
    """A voice "villain" has a shape of its own."""

    def load(self, voice_id: str) -> LoadedVoice:
        loaded = super().load(voice_id)
        shape = VILLAIN if voice_id == "villain" else None
        return replace(loaded, info=replace(loaded.info, shape=shape, is_own=True))


@pytest.fixture
def rig() -> Iterator[Rig]:
    made = Rig()
    made.engine._casting._voices = WithPreset()
    yield made
    made.engine.close()


def test_a_preset_loaded_by_id_brings_its_sliders_without_a_gap(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.7)
    rig.engine.load_preset("villain")
    rig.run(0.7)
    told = rig.engine.poll()
    assert (told.voice_id, told.pitch_shift_semitones) == ("villain", -4.0)
    assert told.output_starvations == 0
    pieces = np.abs(rig.newest(1.0)).reshape(-1, 120)
    assert pieces.max(axis=1).min() > 1e-4
    latency = told.latency.algorithm_ms
    rig.engine.load_preset("test")
    rig.run(0.7)
    told = rig.engine.poll()
    assert told.pitch_shift_semitones == -4.0, "a plain voice leaves the sliders"
    assert told.latency.algorithm_ms == latency


def test_a_shape_that_is_given_counts_more_than_the_presets_own(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.engine.load_preset("villain", replace(VILLAIN, pitch_semitones=2.0))
    rig.run(0.7)
    assert rig.engine.poll().pitch_shift_semitones == 2.0


def test_a_preset_never_undoes_a_mute_or_a_bypass(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.7)
    rig.engine.set_controls(replace(PLAIN, mute=True))
    rig.engine.load_preset("villain")
    rig.run(0.7)
    assert not rig.newest(0.3).any()


def test_a_mute_that_comes_while_a_preset_takes_over_is_not_lost(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    shapes = [replace(VILLAIN, pitch_semitones=float(n)) for n in range(12)]
    muting = threading.Thread(
        target=lambda: [rig.engine.set_controls(replace(PLAIN, mute=True)) for _ in range(500)]
    )
    muting.start()
    for shape in shapes * 20:
        rig.engine._take_shape(shape)
    muting.join()
    assert rig.engine._controls.mute


def test_a_preset_that_cannot_be_loaded_changes_nothing(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.3)
    with pytest.raises(VoiceNotFoundError):
        rig.engine.load_preset("nobody", VILLAIN)
    assert rig.engine._controls == PLAIN


def test_presets_are_kept_listed_given_away_and_taken_in(tmp_path: Path) -> None:
    export_voices(tmp_path / "models")
    registry = VoiceRegistry([tmp_path / "models", tmp_path / "voices"])
    library = VoiceLibrary(registry, tmp_path / "voices")
    engine = Engine(DeviceDirectory([]), registry, threaded=False, library=library)
    kept = engine.save_preset(Preset("Mine", {"bdl": 1.0}, Shape(denoise=0.5), ("calm",)))
    card = engine.voices()[0]
    assert (card.id, card.name, card.kind, card.tags) == (kept, "Mine", "preset", ("calm",))
    assert card.shape == Shape(denoise=0.5) and card.made_of == (("bdl", 1.0),) and card.is_own
    engine.export_voice(kept, tmp_path / "mine.voice")
    taken_in = engine.import_voice(tmp_path / "mine.voice")
    assert taken_in in [voice.id for voice in engine.voices()]
    engine.remove_voice(kept)
    assert kept not in [voice.id for voice in engine.voices()]
    engine.restore_voice(kept)
    assert engine.voices()[0].id == kept
    with pytest.raises(PresetError):
        engine.remove_voice("bdl")
    engine.close()


def test_a_speaker_who_is_known_is_fitted_from_the_first_word(rig: Rig) -> None:
    controls = replace(PLAIN, auto_pitch=True)
    rig.engine.start(replace(REQUEST, controls=controls, speaker_f0_hz=100.0))
    rig.run(0.3)
    assert rig.engine.poll().pitch_shift_semitones == pytest.approx(12.0, abs=0.1)


def test_what_is_learnt_of_a_speaker_outlives_a_stop(rig: Rig) -> None:
    learnt = Learnt("encoder", SpeakerCodes(4))
    rig.engine.start(REQUEST)
    rig.converters[-1].learnt = learnt
    rig.engine.stop()
    rig.engine.start(REQUEST)
    assert rig.converters[-1].learnt is learnt
    rig.engine.stop()
    rig.engine.start(replace(REQUEST, input="other"))  # where somebody else may sit
    assert rig.converters[-1].learnt is None
