"""Training in resumable stages (what each does: trainer.py, lowdelay.py, listener.py).

Every stage saves a checkpoint folder of safetensors files (never pickle) every few minutes, and
starts from the last one. Learning rates follow the stage's progress, in steps or in minutes,
whichever is further: a slow machine ends a stage on time with its learning rate annealed.
"""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from voiceshift.errors import TrainingDataError
from voiceshift.training.batches import BatchSource
from voiceshift.training.corpus import Corpus
from voiceshift.training.learner import Learner, StageOptions
from voiceshift.training.listener import ListenerTrainer
from voiceshift.training.lowdelay import LowDelayTrainer
from voiceshift.training.replay import Stepper
from voiceshift.training.team import Team
from voiceshift.training.trainer import CHECKPOINT, Trainer
from voiceshift.training.warmstart import warm_start
from voiceshift.voice.network import NetworkShape


def run_stage(trainer: Learner, stage: str, folder: Path, seed: int) -> None:
    """Train one stage to its end, printing a line of running means every 50 steps.

    In a team every member draws its own batches; the leader's clock counts, and it alone saves.
    Raises TrainingDataError when a loss is not finite.
    """
    options, team = trainer.options, trainer.team
    progress = trainer.load(folder)
    minutes = progress.get(f"{stage}_minutes", 0.0)
    steps = int(progress.get(f"{stage}_steps", 0))
    own_seed = seed + trainer.steps_done + 1_000_000 * team.rank
    torch.manual_seed(own_seed)
    source = BatchSource(trainer.corpus, options.batch_size // team.size, own_seed, trainer.device)
    step, means = Stepper(trainer, stage), Means()
    last = saved = time.monotonic()
    while (done := max(steps / options.steps, team.agree(minutes) / options.minutes)) < 1.0:
        rate = min(1.0, (steps + 1) / 100) * (
            options.final_rate + (1 - options.final_rate) * 0.5 * (1 + math.cos(math.pi * done))
        )
        means.add(step(source.draw(), rate))
        steps += 1
        now = time.monotonic()
        minutes, last = minutes + (now - last) / 60, now
        if team.rank > 0:
            continue
        if steps % 50 == 0:
            print(f"{stage} step {steps} ({minutes:.1f} min) {means}", flush=True)
            means.check()
        if now - saved > 60 * options.save_every_minutes:
            trainer.save(folder, progress | _done(stage, minutes, steps))
            saved = time.monotonic()
    if team.rank == 0:
        trainer.save(folder, progress | _done(stage, minutes, steps))


def train(
    team: Team,
    threads: int,
    corpus: Path,
    run: Path,
    stage: str,
    options: StageOptions,
    seed: int,
    start_from: Path | None = None,
) -> None:
    """Train one stage of the run in a folder, as one member of a team.

    A run without a checkpoint starts from the exported core in start_from, else from nothing.
    """
    torch.set_num_threads(threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.backends.cudnn.benchmark = True  # a stage has few shapes: try the kernels for each once
    torch.set_float32_matmul_precision("high")
    trainer = Trainer(Corpus(corpus), NetworkShape(), options, device, seed, team)
    if start_from is not None and not (run / CHECKPOINT).is_file():
        known = warm_start(trainer, start_from)
        print(f"starting from {start_from}: {trainer.steps_done} steps, {len(known)} speakers")
    if stage not in ("listener", "low"):
        trainer.said.hire(run)
        run_stage(trainer, stage, run, seed)
        return
    progress = trainer.load(run)
    if stage == "listener":
        run_stage(ListenerTrainer(trainer), stage, run, seed)
        return
    run_stage(LowDelayTrainer(trainer), stage, run, seed)
    if team.rank == 0 and not (run / CHECKPOINT).is_file():
        trainer.save(run, progress)  # the export wants the core beside it


class Means:
    """Running means of losses, kept on their device until they are printed."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._values: Tensor | None = None

    def add(self, losses: Mapping[str, Tensor]) -> None:
        """Take in the losses of a step, which always have the same names."""
        self._names, values = list(losses), torch.stack([v.float() for v in losses.values()])
        self._values = values if self._values is None else self._values.lerp(values, 0.02)

    def check(self) -> None:
        """Raise TrainingDataError once a loss was no number: it never becomes one again."""
        if self._values is not None and not bool(self._values.isfinite().all()):
            raise TrainingDataError(
                f"The losses are no numbers any more ({self}). The last checkpoint is kept: look "
                "at the packed corpus, or go on with a lower --rate."
            )

    def __str__(self) -> str:
        if self._values is None:
            return ""
        pairs = zip(self._names, self._values.tolist(), strict=True)
        return " ".join(f"{name} {value:.3f}" for name, value in pairs)


def _done(stage: str, minutes: float, steps: int) -> dict[str, float]:
    return {f"{stage}_minutes": minutes, f"{stage}_steps": steps}
