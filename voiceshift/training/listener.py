"""Stage `listener`: a phone recogniser that hears what comes after, too; it serves training only.

What the encoder must know of a frame with two frames of future, the listener, which begins with a
copy of it, knows with a fifth of a second. The later stages use it twice (`training/said.py`): its
opinion stands beside the labels, and in their place where a recording has none (distillation:
Hinton et al. 2015); and what is converted must be understood by it as what was said.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from voiceshift.training.adversaries import Listener
from voiceshift.training.batches import Batch
from voiceshift.training.checkpoints import optimizer_tensors, restore_optimizer, under
from voiceshift.training.learner import Learner, adamw
from voiceshift.training.losses import masked_cross_entropy, mean_where
from voiceshift.training.said import LISTENER_AVERAGE, LISTENER_CHECKPOINT
from voiceshift.training.trainer import Trainer

FACTS = "facts"


class ListenerTrainer(Learner):
    """The listener and its optimiser."""

    longest_average = 0.998

    def __init__(self, trainer: Trainer) -> None:
        """trainer: of the core, loaded: the listener begins with what its encoder knows."""
        super().__init__(trainer.corpus, trainer.options, trainer.device, trainer.team)
        self._features = trainer.features
        self.listener = Listener(trainer.shape).to(self.device)
        self.listener.encoder.load_state_dict(under(trainer.average, "network.encoder."))
        self.listener.phones.load_state_dict(under(trainer.average, "phones_hidden."))
        self.average = {k: v.detach().clone() for k, v in self.listener.state_dict().items()}
        self.optimizers = {
            "listener": adamw(self.listener.parameters(), self.options.learning_rate, self.device)
        }

    def work(self, batch: Batch, stage: str) -> dict[str, Tensor]:
        """Train on one batch; return the loss and the share of frames that were right."""
        with torch.autocast(self.device.type, torch.bfloat16):
            view = self._features.plain_or_perturbed_mel(self._features.power(batch.heard))
            logits = self.listener(view)
        loss = masked_cross_entropy(logits, batch.phones, 0.1)
        self.descend("listener", loss, self.listener.parameters())
        self.follow(self.listener.state_dict())
        right = (logits.argmax(-1) == batch.phones).float()
        return {"phones": loss.detach(), "accuracy": mean_where(right, batch.phones >= 0)}

    def save(self, folder: Path, progress: dict[str, float]) -> None:
        """Write the weights, their running average and the optimiser's state, atomically."""
        folder.mkdir(parents=True, exist_ok=True)
        tensors = {f"{LISTENER_AVERAGE}{k}": v for k, v in self.average.items()}
        tensors |= {f"own.{k}": v for k, v in self.listener.state_dict().items()}
        tensors |= optimizer_tensors(self.optimizers["listener"])
        scratch = folder / "listener.tmp"
        facts = {"steps": self.steps_done, "progress": progress}
        save_file(
            {k: v.detach().cpu().contiguous() for k, v in tensors.items()},
            scratch,
            metadata={FACTS: json.dumps(facts)},
        )
        scratch.replace(folder / LISTENER_CHECKPOINT)

    def load(self, folder: Path) -> dict[str, float]:
        """Restore what `save` wrote, if it did; returns the stage's progress."""
        path = folder / LISTENER_CHECKPOINT
        if not path.is_file():
            return {}
        with safe_open(path, "pt", device=str(self.device)) as file:
            facts = json.loads(file.metadata()[FACTS])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        self.listener.load_state_dict({k: tensors[f"own.{k}"] for k in self.average})
        self.average = {k: tensors[f"{LISTENER_AVERAGE}{k}"] for k in self.average}
        restore_optimizer(self.optimizers["listener"], tensors)
        self.steps_done = int(facts["steps"])
        return dict(facts["progress"])
