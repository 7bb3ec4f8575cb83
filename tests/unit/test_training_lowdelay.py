"""The stage `low` starts near its teacher, comes nearer, resumes, is exported with its core."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from training_doubles import packed_corpus
from voice_doubles import SMALL, export_voices, trained_low

from voiceshift.dsp.grid import MEL_BINS
from voiceshift.errors import TrainingDataError
from voiceshift.training import __main__ as command
from voiceshift.training.batches import BatchSource
from voiceshift.training.corpus import Corpus
from voiceshift.training.export import LOW_CHECKPOINT, read_checkpoint
from voiceshift.training.learner import StageOptions
from voiceshift.training.lowdelay import LowDelayTrainer, without_lookahead
from voiceshift.training.stages import run_stage
from voiceshift.training.trainer import Trainer
from voiceshift.voice.core import load_core
from voiceshift.voice.lowpoint import replaced_tensors
from voiceshift.voice.network import ContentEncoder
from voiceshift.voice.shape import NetworkShape

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return packed_corpus(tmp_path_factory.mktemp("corpus"))


def make(corpus: Corpus, steps: int = 4, seed: int = 0) -> Trainer:
    options = StageOptions(steps=steps, batch_size=4, learning_rate=2e-3)
    trainer = Trainer(corpus, SMALL, options, CPU, seed)
    # Blocks start as zeros beside the residual: give them all something to say.
    with torch.no_grad():
        for name, value in trainer.voice.state_dict().items():
            if name.startswith("network.encoder.stack"):
                value.copy_(0.3 * torch.randn_like(value))
    trainer.average = {name: value.clone() for name, value in trainer.voice.state_dict().items()}
    return trainer


def test_before_training_a_steady_sound_has_the_teachers_code() -> None:
    torch.manual_seed(0)
    teacher = ContentEncoder(SMALL)
    for parameter in teacher.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    pupil = without_lookahead(teacher, SMALL)
    mel = torch.randn(1, 1, MEL_BINS).expand(1, 60, MEL_BINS)
    with torch.inference_mode():
        wanted, _ = teacher(mel, teacher.initial_state())
        given, _ = pupil(mel, pupil.initial_state())
    torch.testing.assert_close(given[:, -1], wanted[:, -1], rtol=1e-4, atol=1e-4)
    assert not torch.allclose(given[:, 2], wanted[:, 4], atol=1e-3)  # but not an unsteady one


def test_it_comes_nearer_to_its_teacher_and_moves_only_what_is_its_own(corpus: Corpus) -> None:
    trainer = make(corpus)
    low = LowDelayTrainer(trainer)
    core = {name: value.clone() for name, value in trainer.average.items()}
    before = {f"encoder.{k}": v.clone() for k, v in low.encoder.state_dict().items()}
    batch = BatchSource(corpus, 4, seed=0, device=CPU).draw()
    batch.phones.fill_(-1)  # of phones this teacher knows nothing
    losses = [low.step(batch, "low", 1.0)["distance"] for _ in range(60)]
    assert np.mean(losses[-5:]) < 0.8 * np.mean(losses[:5])
    after = {f"encoder.{k}": v for k, v in low.encoder.state_dict().items()}
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert moved == replaced_tensors(SMALL)
    assert all(torch.equal(core[name], trainer.average[name]) for name in core)


def test_it_goes_on_where_it_stopped(corpus: Corpus, tmp_path: Path) -> None:
    trainer = make(corpus)
    low, source = LowDelayTrainer(trainer), BatchSource(corpus, 4, seed=0, device=CPU)
    for _ in range(3):
        low.step(source.draw(), "low", 1.0)
    low.save(tmp_path, {"low_minutes": 0.5, "low_steps": 3})
    restored = LowDelayTrainer(trainer)
    assert restored.load(tmp_path) == {"low_minutes": 0.5, "low_steps": 3}
    assert restored.steps_done == 3
    batch = source.draw()
    for one in (low, restored):
        torch.manual_seed(5)
        one.step(batch, "low", 0.7)
    for name, value in low.average.items():
        torch.testing.assert_close(restored.average[name], value)
    for name, value in low.encoder.state_dict().items():
        torch.testing.assert_close(restored.encoder.state_dict()[name], value)


def test_a_core_that_was_trained_on_is_learnt_from_anew(corpus: Corpus, tmp_path: Path) -> None:
    run_stage(LowDelayTrainer(make(corpus)), "low", tmp_path, seed=0)
    assert LowDelayTrainer(make(corpus)).load(tmp_path)["low_steps"] == 4
    other = LowDelayTrainer(make(corpus, seed=1))
    assert other.load(tmp_path) == {}
    stored = load_file(tmp_path / LOW_CHECKPOINT)
    for name, value in other.average.items():
        assert torch.equal(value, stored[f"average.{name}"])


def test_it_is_exported_with_its_core_and_with_no_other(corpus: Corpus, tmp_path: Path) -> None:
    run, trainer = tmp_path / "run", make(corpus)
    trainer.save(run, {"gan_steps": 1})
    assert not read_checkpoint(run).low
    low = LowDelayTrainer(trainer)
    run_stage(low, "low", run, seed=0)
    learnt = read_checkpoint(run)
    assert learnt.progress["low_steps"] == 4 and learnt.progress["gan_steps"] == 1
    for name, value in low.average.items():
        np.testing.assert_array_equal(learnt.low[name], value.numpy())
    export_voices(tmp_path / "models", learnt)
    form = load_core(tmp_path / "models" / "core").low
    assert form is not None
    for name, value in low.average.items():
        np.testing.assert_allclose(form.tensors[name], value.numpy(), rtol=0, atol=1e-2)
    make(corpus, seed=1).save(run, {})
    with pytest.raises(TrainingDataError, match="Train the stage low again"):
        read_checkpoint(run)


def test_a_broken_file_says_what_to_do(corpus: Corpus, tmp_path: Path) -> None:
    trainer = make(corpus)
    trainer.save(tmp_path, {})
    LowDelayTrainer(trainer).save(tmp_path, {})
    path = tmp_path / LOW_CHECKPOINT
    whole = path.read_bytes()
    path.write_bytes(whole[:1000])
    with pytest.raises(TrainingDataError, match="train the stage low again"):
        read_checkpoint(tmp_path)
    path.write_bytes(whole)
    save_file(load_file(path), path)  # without its facts
    with pytest.raises(TrainingDataError, match="train the stage low again"):
        read_checkpoint(tmp_path)


def test_another_shape_is_not_exported(tmp_path: Path) -> None:
    learnt = trained_low()
    del learnt.low["encoder.stack.blocks.0.conv.bias"]
    with pytest.raises(TrainingDataError, match="shape"):
        export_voices(tmp_path, learnt)


@pytest.mark.train
def test_the_command_trains_from_an_exported_core(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes out can be exported, although the run had no checkpoint of the core."""
    packed, run = tmp_path / "packed", tmp_path / "run"
    packed_corpus(tmp_path)
    first = Trainer(Corpus(packed), NetworkShape(), StageOptions(), CPU, 0)
    first.save(tmp_path / "first", {})
    export_voices(tmp_path / "models", read_checkpoint(tmp_path / "first"))
    arguments = {
        "--corpus": packed,
        "--run": run,
        "--start-from": tmp_path / "models" / "core",
        "--stage": "low",
        "--steps": 2,
        "--batch": 2,
        "--processes": 1,
    }
    flat = [str(part) for pair in arguments.items() for part in pair]
    monkeypatch.setattr("sys.argv", ["training", "train", *flat])
    command.main()
    assert read_checkpoint(run).progress["low_steps"] == 2
    assert json.loads((run / "checkpoint.json").read_text())["steps"] == 0
