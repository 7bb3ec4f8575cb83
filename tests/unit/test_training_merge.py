"""Runs of one origin become one: the mean of their weights, which goes on training and exports."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from training_doubles import packed_corpus
from voice_doubles import SMALL

from voiceshift.errors import TrainingDataError
from voiceshift.training import __main__ as command
from voiceshift.training.corpus import Corpus
from voiceshift.training.export import read_checkpoint
from voiceshift.training.learner import StageOptions
from voiceshift.training.merge import merge
from voiceshift.training.stages import run_stage
from voiceshift.training.trainer import CHECKPOINT, Trainer

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return packed_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def runs(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two runs of other weights; the second one did a stage that the first did not."""
    folder = tmp_path_factory.mktemp("runs")
    for seed, progress in enumerate(({"voice_steps": 5}, {"voice_steps": 7, "gan_steps": 2})):
        trainer = make(corpus, seed)
        trainer.steps_done = 10 + seed
        trainer.save(folder / str(seed), dict(progress))
    return [folder / "0", folder / "1"]


def make(corpus: Corpus, seed: int = 0) -> Trainer:
    return Trainer(corpus, SMALL, StageOptions(steps=2, batch_size=4), CPU, seed)


def test_weights_are_the_weighted_mean(runs: list[Path], tmp_path: Path) -> None:
    merge({runs[0]: 3.0, runs[1]: 1.0}, tmp_path)
    one, other, mean = (load_file(run / "checkpoint.safetensors") for run in (*runs, tmp_path))
    for name in (n for n in one if n.startswith(("average.", "judge.", "discriminator."))):
        torch.testing.assert_close(mean[name], 0.75 * one[name] + 0.25 * other[name])
        if name.startswith("average."):
            assert torch.equal(mean[name], mean[f"voice.{name[len('average.') :]}"])
    facts = json.loads((tmp_path / CHECKPOINT).read_text())
    assert facts["progress"] == {"voice_steps": 7, "gan_steps": 2} and facts["steps"] == 11


def test_it_goes_on_training_and_exports(corpus: Corpus, runs: list[Path], tmp_path: Path) -> None:
    merge(dict.fromkeys(runs, 1.0), tmp_path)
    trainer = make(corpus, seed=9)
    run_stage(trainer, "content", tmp_path, seed=0)
    assert trainer.steps_done == 13
    assert read_checkpoint(tmp_path).steps == 13


def test_runs_that_do_not_fit_are_refused(runs: list[Path], tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="folders that train wrote"):
        merge({runs[0]: 1.0, tmp_path / "missing": 1.0}, tmp_path / "out")
    stranger = tmp_path / "stranger"
    stranger.mkdir()
    facts = json.loads((runs[0] / CHECKPOINT).read_text())
    (stranger / CHECKPOINT).write_text(json.dumps(facts | {"speakers": ["nobody"]}))
    with pytest.raises(TrainingDataError, match="one corpus"):
        merge({runs[0]: 1.0, stranger: 1.0}, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_command_takes_shares(
    runs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    words = ["merge", "--out", str(out), f"0.4*{runs[0]}", f".6*{runs[1]}"]
    monkeypatch.setattr(sys, "argv", ["training", *words])
    command.main()
    assert (out / CHECKPOINT).is_file()
    monkeypatch.setattr(sys, "argv", ["training", "merge", "--out", str(out), str(runs[0])])
    with pytest.raises(SystemExit):
        command.main()
