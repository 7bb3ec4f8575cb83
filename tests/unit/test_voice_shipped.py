"""The voices in models/ are whole, told about, and speak."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.config.paths import models_dir
from voiceshift.dsp.grid import CENTRE_LAG_SAMPLES
from voiceshift.evaluation.heldout import PRESET_SPEAKERS
from voiceshift.training.presets import PRESETS
from voiceshift.voice import bundle
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import VoiceRegistry

SPEECH = Path(__file__).parents[1] / "data" / "kathleen.flac"


@pytest.fixture(scope="module")
def registry() -> VoiceRegistry:
    return VoiceRegistry([models_dir()])


def test_every_preset_ships_with_icon_sample_card_and_licence(registry: VoiceRegistry) -> None:
    voices = registry.voices()
    assert {voice.id for voice in voices} == {preset.id for preset in PRESETS}
    assert {voice.id for voice in voices if voice.kind == "person"} == set(PRESET_SPEAKERS)
    assert {voice.id: voice.tags for voice in voices} == {p.id: p.tags for p in PRESETS}
    for voice in voices:
        assert voice.tags and voice.licence and voice.author and voice.description
        assert 60.0 < voice.mean_f0_hz < 350.0
        assert Path(voice.icon_path).is_file()
        assert soundfile.info(voice.sample_path).samplerate == SAMPLE_RATE_HZ
        assert (models_dir() / voice.id / "README.md").is_file()


def test_every_shipped_file_is_what_its_manifest_says() -> None:
    for folder in models_dir().iterdir():
        manifest = bundle.read_manifest(folder)
        assert {path.name for path in folder.iterdir()} == {bundle.MANIFEST, *manifest.files}
        for name in manifest.files:
            bundle.read_file(folder, manifest, name)


def test_the_core_is_below_twelve_megabytes() -> None:
    core = models_dir() / "core"
    live = [path for kind in ("core.*", "low.*") for path in core.glob(kind)]
    assert len(live) >= 2
    assert sum(path.stat().st_size for path in live) < 12_000_000


def test_the_profile_low_keeps_its_promise(registry: VoiceRegistry) -> None:
    converter = VoiceConverter(registry.load("kathleen"), lookahead_frames=0)
    assert converter.latency == CENTRE_LAG_SAMPLES


def test_a_voice_is_small(registry: VoiceRegistry) -> None:
    for voice in registry.voices():
        folder = models_dir() / voice.id
        assert sum(path.stat().st_size for path in folder.iterdir()) < 200_000


@pytest.mark.parametrize("voice_id", [preset.id for preset in PRESETS])
def test_speech_comes_out_as_loud_as_it_went_in(registry: VoiceRegistry, voice_id: str) -> None:
    audio, _ = soundfile.read(SPEECH, dtype="float32", frames=150 * HOP_SAMPLES)
    converter = VoiceConverter(registry.load(voice_id))
    y = np.concatenate([converter.process(audio), converter.flush()])[converter.latency :]
    assert np.isfinite(y).all()
    level_db = 10 * np.log10(np.mean(y**2) / np.mean(audio**2))
    assert -6.0 < level_db < 6.0
    # Words are where they were: the envelopes of source and result go together.
    ours, source = (np.sqrt(np.mean(x.reshape(-1, 480) ** 2, axis=1)) for x in (y, audio))
    assert np.corrcoef(np.log(ours + 1e-4), np.log(source + 1e-4))[0, 1] > 0.8


def test_every_voice_knows_where_its_speakers_codes_lie(registry: VoiceRegistry) -> None:
    means = []
    for preset in PRESETS:
        codes = registry.load(preset.id).codes
        assert codes is not None
        means.append(codes.code_mean[1])
        least = np.linalg.eigvalsh(codes.code_covariance).min(axis=1)
        assert (least > -1e-2).all()  # as half precision keeps it
    persons = [m for m, preset in zip(means, PRESETS, strict=True) if preset.kind == "person"]
    apart = np.linalg.norm(np.subtract.outer(persons, persons).diagonal(0, 1, 3), axis=-1)
    assert apart[~np.eye(len(persons), dtype=bool)].min() > 0.1
