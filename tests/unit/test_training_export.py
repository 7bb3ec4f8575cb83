"""What is exported is what was learnt, in half precision, and training can start from it again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import torch
from safetensors.torch import load_file, save_file
from training_doubles import packed_corpus
from voice_doubles import ICONS, SMALL, export_voices, spoken, trained

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.errors import TrainingDataError
from voiceshift.training import __main__ as command
from voiceshift.training.cards import ARCTIC_NOTICE, metrics_table
from voiceshift.training.cards import SPEAKERS as RECORDED
from voiceshift.training.export import (
    Extras,
    export,
    read_bundle,
    read_checkpoint,
    renew_graph,
)
from voiceshift.training.learner import StageOptions
from voiceshift.training.presets import PRESETS, Preset
from voiceshift.training.trainer import Trainer
from voiceshift.training.warmstart import REFERENCE, warm_start
from voiceshift.voice import bundle
from voiceshift.voice.registry import VoiceRegistry
from voiceshift.voice.shape import NetworkShape

CPU = torch.device("cpu")
CLIPS = [Path(__file__).parents[1] / "data" / f"{name}.flac" for name in ("kathleen", "flemishguy")]
REPORT: dict[str, Any] = {
    "overall": {"secs_target": 0.751, "ovrl": 3.02, "f0_correlation": 0.941},
    "overall_words": {"wer": 0.288},
    "floor": {"pocketsphinx": {"wer": 0.212}},
    "voices": {"bdl": {"secs_target": 0.802, "secs_source": 0.61}},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    packed_corpus(folder)
    return folder


@pytest.fixture
def trainer(folder: Path) -> Trainer:
    return make_trainer(folder, SMALL)


def make_trainer(folder: Path, shape: NetworkShape, seed: int = 0) -> Trainer:
    from voiceshift.training.corpus import Corpus

    return Trainer(Corpus(folder / "packed"), shape, StageOptions(), CPU, seed)


def test_a_checkpoints_running_average_is_what_ships(trainer: Trainer, tmp_path: Path) -> None:
    trainer.average = {k: torch.full_like(v, 0.25) for k, v in trainer.average.items()}
    trainer.save(tmp_path / "run", {"content_minutes": 2.0, "content_steps": 30})
    learnt = read_checkpoint(tmp_path / "run")
    assert learnt.shape == SMALL and learnt.speakers == trainer.corpus.speakers
    ids = export_voices(tmp_path / "models", learnt)
    # Those whose speakers were all trained.
    assert ids == ["kathleen", "flemishguy", "helium"]
    voice = VoiceRegistry([tmp_path / "models"]).load("kathleen")
    assert all((value == 0.25).all() for value in voice.core.tensors.values())
    assert (voice.embedding == 0.25).all()


def test_optimisers_stay_behind(trainer: Trainer, tmp_path: Path) -> None:
    trainer.save(tmp_path, {})
    names = read_checkpoint(tmp_path).tensors
    assert not [name for name in names if "adam" in name or "average" in name]
    assert {name.split(".")[0] for name in names} == {"voice", "judge", "discriminator"}


def test_training_starts_again_from_an_exported_core(trainer: Trainer, tmp_path: Path) -> None:
    trainer.steps_done = 41
    trainer.average = {k: v.clone() for k, v in trainer.voice.state_dict().items()}
    trainer.save(tmp_path / "run", {})
    export_voices(tmp_path / "models", read_checkpoint(tmp_path / "run"))
    again = make_trainer_like(trainer, seed=1)
    assert not torch.equal(_embeddings(again), _embeddings(trainer))
    known = warm_start(again, tmp_path / "models" / "core")
    assert known == trainer.corpus.speakers
    assert again.steps_done == 41
    for old, new in zip(_modules(trainer), _modules(again), strict=True):
        for name, value in old.state_dict().items():
            torch.testing.assert_close(new.state_dict()[name], value, rtol=1e-3, atol=1e-4)
    for name, value in again.voice.state_dict().items():
        assert torch.equal(again.average[name], value)


def test_speakers_are_matched_by_name_and_new_ones_start_fresh(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.average = {k: v.clone() for k, v in trainer.voice.state_dict().items()}
    trainer.save(tmp_path / "run", {})
    _rename(tmp_path / "run", ["kathleen", "gone", "flemishguy"])
    export_voices(tmp_path / "models", read_checkpoint(tmp_path / "run"))
    again = make_trainer_like(trainer, seed=1)
    fresh = _embeddings(again).clone()
    known = warm_start(again, tmp_path / "models" / "core")
    assert known == ["flemishguy", "kathleen"]
    old, new = _embeddings(trainer), _embeddings(again)
    torch.testing.assert_close(new[0], old[2], rtol=1e-3, atol=1e-4)  # flemishguy
    torch.testing.assert_close(new[1], old[0], rtol=1e-3, atol=1e-4)  # kathleen
    torch.testing.assert_close(new[2], fresh[2])  # stranger


def test_a_core_from_before_reference_encoders_starts_a_fresh_one(
    trainer: Trainer, tmp_path: Path
) -> None:
    trainer.average = {k: v.clone() for k, v in trainer.voice.state_dict().items()}
    trainer.save(tmp_path / "run", {})
    trained = read_checkpoint(tmp_path / "run")
    without = {k: v for k, v in trained.tensors.items() if not k.startswith(REFERENCE)}
    export_voices(tmp_path / "models", replace(trained, tensors=without))
    again = make_trainer_like(trainer, seed=1)
    fresh = again.voice["reference"].embed.weight.detach().clone()  # type: ignore[union-attr]
    warm_start(again, tmp_path / "models" / "core")
    assert torch.equal(again.voice["reference"].embed.weight, fresh)  # type: ignore[union-attr]
    torch.testing.assert_close(_embeddings(again), _embeddings(trainer), rtol=1e-3, atol=1e-4)


def test_another_shape_is_refused(trainer: Trainer, tmp_path: Path) -> None:
    trainer.save(tmp_path / "run", {})
    export_voices(tmp_path / "models", read_checkpoint(tmp_path / "run"))
    other = Trainer(trainer.corpus, NetworkShape(width=24), StageOptions(), CPU, 0)
    with pytest.raises(TrainingDataError, match="this run"):
        warm_start(other, tmp_path / "models" / "core")


def test_a_missing_or_broken_checkpoint_says_what_to_do(trainer: Trainer, tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="Train first"):
        read_checkpoint(tmp_path)
    trainer.save(tmp_path, {})
    path = tmp_path / "checkpoint.safetensors"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(TrainingDataError, match="no readable checkpoint"):
        read_checkpoint(tmp_path)


def test_a_core_without_its_training_part_cannot_be_trained_on(tmp_path: Path) -> None:
    export_voices(tmp_path)
    core = tmp_path / "core"
    facts = bundle.read_manifest(core).facts
    (core / "training.safetensors").unlink()
    bundle.write_manifest(core, bundle.Kind.CORE, facts)
    with pytest.raises(TrainingDataError, match="cannot go on from it"):
        read_bundle(core)
    VoiceRegistry([tmp_path]).load("bdl")  # but it speaks


def test_exporting_again_replaces_every_bundle_and_leaves_nothing_else(tmp_path: Path) -> None:
    export_voices(tmp_path)
    mine = tmp_path / "my-own"
    mine.mkdir()
    before = VoiceRegistry([tmp_path]).load("slt").embedding
    (tmp_path / "slt" / "leftover.md").write_text("old")
    export_voices(tmp_path, trained(seed=5))
    after = VoiceRegistry([tmp_path]).load("slt").embedding
    assert not np.array_equal(before, after)
    assert not (tmp_path / "slt" / "leftover.md").exists() and mine.exists()
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"core", "my-own", *(preset.id for preset in PRESETS)}


def test_the_same_run_exports_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        export_voices(tmp_path / name)
    files = [p.relative_to(tmp_path / "one") for p in (tmp_path / "one").rglob("*") if p.is_file()]
    assert len(files) == 5 + 4 * len(PRESETS)
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_samples_are_someone_else_converted_for_as_long_as_the_source(tmp_path: Path) -> None:
    learnt = trained(speakers=["kathleen", "bdl"])
    export(learnt, spoken(learnt.shape), tmp_path, Extras(ICONS, CLIPS))
    for voice, clip in (("kathleen", CLIPS[1]), ("bdl", CLIPS[0])):
        info = VoiceRegistry([tmp_path]).load(voice).info
        audio, rate = soundfile.read(info.sample_path)
        assert rate == SAMPLE_RATE_HZ and len(audio) == soundfile.info(clip).frames
        assert 0.5 < np.abs(audio).max() <= 1.0
        assert clip.name in (tmp_path / voice / "README.md").read_text()


def test_cards_keep_what_licences_ask_for(tmp_path: Path) -> None:
    export_voices(tmp_path)
    for preset in PRESETS:
        readme = (tmp_path / preset.id / "README.md").read_text()
        licence = str(bundle.read_manifest(tmp_path / preset.id).facts["licence"])
        for speaker in preset.made_of:
            card = RECORDED[speaker]
            assert card.author in readme and card.source in readme
            assert card.licence in licence.split(" and ")
        assert (ARCTIC_NOTICE in readme) == bool({"bdl", "slt"} & set(preset.made_of))
    core = (tmp_path / "core" / "README.md").read_text()
    assert "CC BY 4.0" in core and "LibriSpeech" in core


def test_presets_differ_in_kind_and_are_exported_as_declared(tmp_path: Path) -> None:
    kinds = [preset.kind for preset in PRESETS]
    assert kinds.count("person") == 6 and len(kinds) >= 10
    assert {preset.id for preset in PRESETS if preset.kind == "person"} == set(RECORDED)
    assert len({preset.id for preset in PRESETS}) == len({p.name for p in PRESETS}) == len(kinds)
    export_voices(tmp_path)
    for preset in PRESETS:
        assert sum(preset.made_of.values()) == pytest.approx(1.0)
        assert (preset.kind == "blend") <= (len(preset.made_of) > 1)
        voice = VoiceRegistry([tmp_path]).load(preset.id)
        assert voice.character == preset.character and voice.info.kind == preset.kind
        readme = (tmp_path / preset.id / "README.md").read_text()
        assert ("How it is made" in readme) == (preset.kind != "person")
        assert all(f"`{effect.effect}`" in readme for effect in preset.character.effects)


def test_a_blend_lies_between_its_speakers_also_in_pitch(tmp_path: Path) -> None:
    export_voices(tmp_path, trained(speakers=["bdl", "slt"]))
    registry = VoiceRegistry([tmp_path])
    river, ben, stella = (registry.load(name).embedding for name in ("river", "bdl", "slt"))
    np.testing.assert_allclose(river, 0.5 * (ben + stella), rtol=2e-3, atol=2e-3)
    blend = Preset("x", "X", "For tests.", "blend", {"bdl": 0.25, "slt": 0.75})
    assert blend.f0_hz({"bdl": 100.0, "slt": 200.0}.__getitem__) == pytest.approx(168.18, abs=0.01)


def test_measured_numbers_stand_in_the_cards(tmp_path: Path) -> None:
    export(trained(), spoken(), tmp_path, Extras(ICONS, report=REPORT))
    core = (tmp_path / "core" / "README.md").read_text()
    assert "| 0.75 |" in core and "| 0.29 |" in core and "| 3.02 |" in core
    assert "after inaudible changes: 0.21) | 0.29 |" in core
    assert json.loads((tmp_path / "core" / "report.json").read_text()) == REPORT
    assert "report.json" in bundle.read_manifest(tmp_path / "core").files
    assert "| 0.80 |" in (tmp_path / "bdl" / "README.md").read_text()
    assert "Measured" not in (tmp_path / "slt" / "README.md").read_text()


def test_without_a_report_there_is_no_table() -> None:
    assert metrics_table({}) == metrics_table(REPORT, "slt") == ""


def test_the_command_exports_a_run(
    trainer: Trainer,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    trainer.save(tmp_path / "run", {"content_minutes": 1.5, "content_steps": 9})
    (tmp_path / "report.json").write_text(json.dumps(REPORT))
    arguments = {
        "--run": tmp_path / "run",
        "--corpus": folder / "packed",
        "--models": tmp_path / "models",
        "--icons": ICONS,
        "--report": tmp_path / "report.json",
    }
    flat = [str(part) for pair in arguments.items() for part in pair]
    monkeypatch.setattr("sys.argv", ["training", "export", *flat, "--samples"])
    command.main()
    assert capsys.readouterr().out.startswith("kathleen, flemishguy, helium: ")
    voices = {voice.id: voice for voice in VoiceRegistry([tmp_path / "models"]).voices()}
    mean = trainer.corpus.mean_f0_hz("kathleen")
    assert voices["kathleen"].mean_f0_hz == pytest.approx(mean, abs=0.05)
    assert "content 9 steps" in (tmp_path / "models" / "core" / "README.md").read_text()


def make_trainer_like(trainer: Trainer, seed: int) -> Trainer:
    return Trainer(trainer.corpus, trainer.shape, StageOptions(), CPU, seed)


def _modules(trainer: Trainer) -> list[torch.nn.Module]:
    return [trainer.voice, trainer.judge, trainer.discriminator]


def _embeddings(trainer: Trainer) -> torch.Tensor:
    return trainer.voice["embeddings"].weight.detach()  # type: ignore[return-value, union-attr]


def _rename(run: Path, speakers: list[str]) -> None:
    """Pretend that the run had these speakers."""
    facts = json.loads((run / "checkpoint.json").read_text()) | {"speakers": speakers}
    (run / "checkpoint.json").write_text(json.dumps(facts))
    tensors = load_file(run / "checkpoint.safetensors")
    save_file(tensors, run / "checkpoint.safetensors")


def test_a_renewed_graph_is_the_exported_one_and_leaves_the_rest(tmp_path: Path) -> None:
    export_voices(tmp_path)
    core = tmp_path / "core"
    before = {path.name: path.read_bytes() for path in core.iterdir()}
    (core / "core.onnx").write_bytes(b"of another version")
    renew_graph(tmp_path)
    assert {path.name: path.read_bytes() for path in core.iterdir()} == before
    assert VoiceRegistry([tmp_path]).load("bdl").core.step("onnx") is not None
