"""All stages run, their losses fall, and a checkpoint goes on where it stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional as F
from training_doubles import packed_corpus
from voice_doubles import SMALL

from voiceshift.errors import TrainingDataError
from voiceshift.training import trainer as trainer_module
from voiceshift.training.batches import Batch, BatchSource
from voiceshift.training.corpus import Corpus
from voiceshift.training.learner import StageOptions
from voiceshift.training.stages import run_stage
from voiceshift.training.team import Team, run_team
from voiceshift.training.trainer import CONTENT_NOISE, Trainer, with_noise, with_room

pytestmark = pytest.mark.train
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return packed_corpus(tmp_path_factory.mktemp("corpus"))


def make(corpus: Corpus, steps: int = 4, seed: int = 0) -> Trainer:
    options = StageOptions(steps=steps, batch_size=4, learning_rate=2e-3)
    return Trainer(corpus, SMALL, options, CPU, seed)


@pytest.mark.parametrize("stage", ["content", "voice", "gan"])
def test_every_stage_runs_and_saves(corpus: Corpus, tmp_path: Path, stage: str) -> None:
    trainer = make(corpus)
    before = {k: v.clone() for k, v in trainer.voice.state_dict().items()}
    run_stage(trainer, stage, tmp_path, seed=0)
    assert trainer.steps_done == 4
    after = trainer.voice.state_dict()
    assert all(torch.isfinite(value).all() for value in after.values())
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert any(name.startswith("network.encoder") for name in moved) == (stage != "gan")
    assert any(name.startswith("network.decoder") for name in moved) == (stage != "content")
    assert any(name.startswith("reference") for name in moved) == (stage != "content")
    again = make(corpus, seed=1)
    assert again.load(tmp_path)[f"{stage}_steps"] == 4


def test_losses_fall(corpus: Corpus) -> None:
    """The same batch again and again must be learnt."""
    trainer = make(corpus)
    batch = BatchSource(corpus, 4, seed=0, device=CPU).draw()
    losses = [trainer.step(batch, "voice", 1.0) for _ in range(40)]
    for name in ("spectral", "mel", "phones"):
        first, last = (sum(step[name] for step in part) for part in (losses[:5], losses[-5:]))
        assert last < 0.9 * first, name


def test_words_retold_by_others_teach_the_encoder_as_before(corpus: Corpus) -> None:
    """What is retold has no gradient, and takes none from what follows (autocast's cache)."""
    trainer = make(corpus)
    batch = BatchSource(corpus, 6, seed=0, device=CPU).draw()
    encoder = trainer.voice["network"].encoder
    before = {name: value.clone() for name, value in encoder.named_parameters()}
    trainer.step(batch, "voice", 1.0)
    unmoved = [n for n, value in encoder.named_parameters() if torch.equal(value, before[n])]
    assert not unmoved
    clean = trainer.features.mel(trainer.features.power(batch.audio))
    told = trainer._retold(batch)
    assert told.shape == (2, *clean.shape[1:])
    assert not told.requires_grad


def test_the_noise_on_codes_tells_nothing() -> None:
    """Every row has a level of its own, from none to the most."""
    torch.manual_seed(0)
    z = torch.randn(400, 50, 16)
    levels = (with_noise(z) - z).std(dim=(1, 2))
    assert levels.max() < 1.1 * CONTENT_NOISE
    assert levels.min() < 0.02 * CONTENT_NOISE
    assert levels.mean() == pytest.approx(CONTENT_NOISE / 2, rel=0.1)


@pytest.mark.parametrize("stage", ["voice", "gan"])
def test_conversions_have_the_noise_that_reconstructions_have(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    """Otherwise the decoder knows which rows are compared with a recording (docs/VOICE_LAB.md)."""
    trainer = make(corpus)
    decoded: list[Tensor] = []
    noised: list[Tensor] = []
    synthesize = trainer._synthesize

    def seen(z: Tensor, *told: Tensor) -> Tensor:
        decoded.append(z)
        return synthesize(z, *told)

    def noise(z: Tensor) -> Tensor:
        noised.append(z + 1.0)
        return noised[-1]

    monkeypatch.setattr(trainer, "_synthesize", seen)
    monkeypatch.setattr(trainer_module, "with_noise", noise)
    trainer.step(BatchSource(corpus, 6, seed=0, device=CPU).draw(), stage, 1.0)
    _, reconstructed, converted = decoded  # before them, what others are heard to say
    assert torch.equal(reconstructed, noised[0][:6])
    assert torch.equal(converted, noised[0][6 : 6 + len(converted)])


def test_who_tells_sources_learns_it(corpus: Corpus) -> None:
    """The same conversions again and again must be told by their sources."""
    trainer = make(corpus)
    batch = BatchSource(corpus, 4, seed=0, device=CPU).draw()
    voices = trainer.targets.anybody(4, trainer.voice["embeddings"])
    mel = trainer.features.mel(trainer.features.power(batch.audio))

    def told() -> Tensor:
        return F.cross_entropy(trainer.leak(mel), batch.speaker)

    first = told()
    for _ in range(20):
        trainer.prepare(1.0)
        trainer._hides(mel, batch, voices)
    assert told() < 0.5 * first
    assert voices.mean_f0_hz.shape == (4, 1)


def test_a_noisier_room_only_adds() -> None:
    torch.manual_seed(0)
    speech = torch.full((200, 3), 0.08)
    speech[:, 1] = 0.0
    heard = with_room(speech)
    assert torch.all(heard >= speech)
    assert torch.all(heard[:, 1] <= 10 ** (-38 / 20))
    left_alone = (heard == speech).all(dim=1).float().mean()
    assert 0.3 < left_alone < 0.7


def test_a_checkpoint_goes_on_where_it_stopped(corpus: Corpus, tmp_path: Path) -> None:
    """Weights, averages and optimisers: one more step from the file is that of the run itself."""
    trainer = make(corpus)
    source = BatchSource(corpus, 4, seed=0, device=CPU)
    for _ in range(3):
        trainer.step(source.draw(), "gan", 1.0)
    trainer.save(tmp_path, {"gan_minutes": 0.5, "gan_steps": 3})
    restored = make(corpus, seed=9)
    assert restored.load(tmp_path) == {"gan_minutes": 0.5, "gan_steps": 3}
    batch = source.draw()
    losses = []
    for one in (trainer, restored):
        torch.manual_seed(5)
        losses.append(one.step(batch, "gan", 0.7))
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)
    for name, value in trainer.voice.state_dict().items():
        torch.testing.assert_close(restored.voice.state_dict()[name], value)
        torch.testing.assert_close(restored.average[name], trainer.average[name])


def test_a_stage_resumes_and_a_finished_one_is_left_alone(corpus: Corpus, tmp_path: Path) -> None:
    run_stage(make(corpus, steps=2), "content", tmp_path, seed=0)
    longer = make(corpus, steps=5)
    run_stage(longer, "content", tmp_path, seed=0)
    assert longer.steps_done == 5
    finished = make(corpus, steps=5)
    run_stage(finished, "content", tmp_path, seed=0)
    assert finished.steps_done == 5
    following = make(corpus, steps=3)
    run_stage(following, "voice", tmp_path, seed=0)
    assert following.steps_done == 8


def test_a_team_learns_what_one_process_learns(tmp_path: Path) -> None:
    """Both members draw the same batches here, so their mean gradient is that of either."""
    corpus = packed_corpus(tmp_path)
    run_team(_train_alike, 2, tmp_path / "packed", tmp_path)
    alone = make(corpus)
    _step_alike(alone, corpus)
    for rank in range(2):
        weights = load_file(tmp_path / f"{rank}.safetensors")
        for name, value in alone.voice.state_dict().items():
            torch.testing.assert_close(weights[name], value, rtol=1e-4, atol=1e-5)


def _train_alike(team: Team, folder: Path, out: Path) -> None:
    corpus = Corpus(folder)
    trainer = make(corpus)
    trainer.team = team
    _step_alike(trainer, corpus)
    assert team.agree(float(team.rank + 7)) == 7.0
    state = {k: v.contiguous() for k, v in trainer.voice.state_dict().items()}
    save_file(state, out / f"{team.rank}.safetensors")


def _step_alike(trainer: Trainer, corpus: Corpus) -> None:
    source = BatchSource(corpus, 4, 3, CPU)
    torch.manual_seed(5)
    for _ in range(3):
        trainer.step(source.draw(), "content", 1.0)


def test_a_stage_whose_losses_are_no_numbers_stops_and_keeps_its_checkpoint(
    corpus: Corpus, tmp_path: Path
) -> None:
    trainer = make(corpus, steps=60)
    trainer.save(tmp_path, {})
    before = load_file(tmp_path / "checkpoint.safetensors")
    broken = make(corpus, steps=60)
    work = broken.work

    def work_badly(batch: Batch, stage: str) -> dict[str, torch.Tensor]:
        return work(batch, stage) | {"phones": torch.tensor(torch.nan)}

    broken.work = work_badly  # type: ignore[method-assign]
    with pytest.raises(TrainingDataError, match="lower --rate"):
        run_stage(broken, "content", tmp_path, seed=0)
    after = load_file(tmp_path / "checkpoint.safetensors")
    assert all(torch.equal(before[name], after[name]) for name in before)
