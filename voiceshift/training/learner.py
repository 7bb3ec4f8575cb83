"""What all stages have in common: options, optimisers, the running average, one step.

A step never waits for its device, so a GPU can replay it as one graph (training/replay.py): whether
a frame is known or a loss is large is decided there, by weights and not by branches.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from voiceshift.training.batches import Batch
from voiceshift.training.corpus import Corpus
from voiceshift.training.team import Team

LARGEST_NORM = 3.0
"""Of all gradients of an optimiser's step together."""


@dataclass(frozen=True)
class StageOptions:
    """How long and how fast a stage trains."""

    steps: int = 100_000
    minutes: float = 60.0
    batch_size: int = 24
    learning_rate: float = 6e-4
    final_rate: float = 0.1
    """Learning rate at the end over that at the start."""
    save_every_minutes: float = 5.0
    gan_frames: int = 36
    """Frames of a segment that the discriminator sees."""


class Learner(ABC):
    """Trains something step by step and follows it with a running average."""

    longest_average = 0.999
    """Share that the average keeps of itself at a step, once many were done."""

    def __init__(
        self, corpus: Corpus, options: StageOptions, device: torch.device, team: Team
    ) -> None:
        self.corpus, self.options, self.device, self.team = corpus, options, device, team
        self.optimizers: dict[str, torch.optim.Optimizer] = {}
        self.average: dict[str, Tensor] = {}
        self.steps_done = 0
        self._renewed = torch.zeros((), device=device)

    def step(self, batch: Batch, stage: str, rate: float) -> dict[str, float]:
        """Train on one batch; return the losses by name."""
        self.prepare(rate)
        return {name: float(value) for name, value in self.work(batch, stage).items()}

    def prepare(self, rate: float) -> None:
        """Get ready for the next `work`: rate is its learning rate over the stage's."""
        for optimizer in self.optimizers.values():
            for group in optimizer.param_groups:
                if isinstance(group["lr"], Tensor):
                    group["lr"].fill_(self.options.learning_rate * rate)
                else:
                    group["lr"] = self.options.learning_rate * rate
        self.steps_done += 1
        self._renewed.fill_(1 - min(self.longest_average, 1 - 10 / (10 + self.steps_done)))

    @abstractmethod
    def work(self, batch: Batch, stage: str) -> dict[str, Tensor]:
        """Do what a step does on the device, without waiting for it; return the losses by name."""

    @abstractmethod
    def save(self, folder: Path, progress: dict[str, float]) -> None:
        """Write weights, their running average and the optimisers' state, atomically."""

    @abstractmethod
    def load(self, folder: Path) -> dict[str, float]:
        """Restore what `save` wrote, if it did; returns the stages' progress."""

    def descend(self, name: str, loss: Tensor, parameters: Iterable[nn.Parameter]) -> None:
        """Take an optimiser's step down a loss's gradient, which is clipped."""
        parameters = list(parameters)
        self.optimizers[name].zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self.team.average_gradients(parameters)
        nn.utils.clip_grad_norm_(parameters, LARGEST_NORM)
        self.optimizers[name].step()

    def follow(self, values: Mapping[str, Tensor]) -> None:
        """Move the running average towards values."""
        with torch.no_grad():
            for name, value in values.items():
                self.average[name].lerp_(value, self._renewed)


def adamw(
    parameters: Iterable[nn.Parameter],
    rate: float,
    device: torch.device,
    betas: tuple[float, float] = (0.9, 0.999),
) -> torch.optim.AdamW:
    """Return an optimiser; on a GPU one whose whole state, the rate too, lives there."""
    on_gpu = device.type == "cuda"
    return torch.optim.AdamW(
        parameters,
        lr=torch.tensor(rate, device=device) if on_gpu else rate,
        betas=betas,
        weight_decay=0.01,
        fused=on_gpu or None,
        capturable=on_gpu,
    )
