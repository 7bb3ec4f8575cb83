"""The listener begins as the encoder, hears what comes after, resumes, and serves later stages."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch.nn import functional as F
from training_doubles import packed_corpus
from voice_doubles import SMALL

from voiceshift.dsp.grid import MEL_BINS
from voiceshift.training.batches import BatchSource
from voiceshift.training.corpus import Corpus
from voiceshift.training.learner import StageOptions
from voiceshift.training.listener import ListenerTrainer
from voiceshift.training.said import LISTENER_CHECKPOINT
from voiceshift.training.stages import run_stage
from voiceshift.training.trainer import LOOKAHEAD, Trainer

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return packed_corpus(tmp_path_factory.mktemp("corpus"))


def make(corpus: Corpus, steps: int = 4) -> Trainer:
    options = StageOptions(steps=steps, batch_size=4, learning_rate=2e-3)
    return Trainer(corpus, SMALL, options, CPU, seed=0)


def test_before_training_it_knows_what_the_encoder_knows(corpus: Corpus) -> None:
    trainer = make(corpus)
    listener = ListenerTrainer(trainer).listener
    mel = torch.randn(2, 40, MEL_BINS)
    encoder = trainer.voice["network"].encoder
    with torch.inference_mode():
        hidden = encoder.hidden(mel, encoder.initial_state(2))[1][:, LOOKAHEAD:]
        wanted = trainer.voice["phones_hidden"](F.relu(hidden))
        given = listener(mel)
    assert given.shape == (2, 40, SMALL.phones)
    torch.testing.assert_close(given[:, :-LOOKAHEAD], wanted, rtol=1e-4, atol=1e-4)


def test_trained_it_hears_what_comes_after_and_is_right_more_often(corpus: Corpus) -> None:
    training = ListenerTrainer(make(corpus))
    batch = BatchSource(corpus, 4, seed=0, device=CPU).draw()
    told = [training.step(batch, "listener", 1.0) for _ in range(60)]
    assert sum(t["phones"] for t in told[-5:]) < 0.9 * sum(t["phones"] for t in told[:5])
    mel = torch.randn(1, 40, MEL_BINS)
    changed = mel.clone()
    changed[:, 30] += 1.0
    with torch.inference_mode():
        moved = (training.listener(changed) - training.listener(mel)).abs().amax((0, 2)) > 1e-6
    assert moved[20]  # the encoder alone hears two frames ahead


def test_it_goes_on_where_it_stopped(corpus: Corpus, tmp_path: Path) -> None:
    first = ListenerTrainer(make(corpus))
    run_stage(first, "listener", tmp_path, seed=0)
    again = ListenerTrainer(make(corpus))
    assert again.load(tmp_path)["listener_steps"] == 4 and again.steps_done == 4
    batch = BatchSource(corpus, 4, seed=0, device=CPU).draw()
    for one in (first, again):
        torch.manual_seed(5)
        one.step(batch, "listener", 0.7)
    for name, value in first.average.items():
        torch.testing.assert_close(again.average[name], value)


def test_where_there_is_no_label_its_opinion_counts(corpus: Corpus, tmp_path: Path) -> None:
    trainer = make(corpus)
    labels = torch.tensor([[0, 2, -1, 1]])
    mel = torch.randn(1, 4, MEL_BINS)
    alone = trainer.said.phones(labels, mel)
    assert alone.known.tolist() == [[True, True, False, True]]
    assert alone.share[0, :2].argmax(-1).tolist() == [0, 2]
    ListenerTrainer(trainer).save(tmp_path, {})
    trainer.said.hire(tmp_path)
    assert trainer.said.listener is not None
    both = trainer.said.phones(labels, mel)
    assert both.known.all()
    opinion = trainer.said.listener(mel).float().softmax(-1)
    torch.testing.assert_close(both.share[0, 2], opinion[0, 2], rtol=0.02, atol=0.02)
    torch.testing.assert_close(both.share.sum(-1), torch.ones(1, 4))
    assert both.share[0, [0, 1, 3]].argmax(-1).tolist() == [0, 2, 1]


@pytest.mark.parametrize("stage", ["voice", "gan"])
def test_what_is_converted_is_judged_by_it_but_never_changes_it(
    corpus: Corpus, tmp_path: Path, stage: str
) -> None:
    ListenerTrainer(make(corpus)).save(tmp_path, {})
    trainer, alone = make(corpus), make(corpus)
    trainer.said.hire(tmp_path)
    assert trainer.said.listener is not None
    with torch.no_grad():
        trainer.said.listener.phones.bias[1] += 20.0  # hears nothing but phone 1
    before = {k: v.clone() for k, v in trainer.said.listener.state_dict().items()}
    batch = BatchSource(corpus, 4, seed=0, device=CPU).draw()
    batch.phones.fill_(0)
    told = []
    for one in (trainer, alone):
        torch.manual_seed(3)
        told.append(one.step(batch, stage, 1.0)["heard"])
    assert told[0] > 2.0 * told[1]
    assert all(torch.equal(before[k], v) for k, v in trainer.said.listener.state_dict().items())


def test_a_run_without_one_trains_as_before(corpus: Corpus, tmp_path: Path) -> None:
    trainer = make(corpus)
    trainer.said.hire(tmp_path)
    assert trainer.said.listener is None and not (tmp_path / LISTENER_CHECKPOINT).exists()
