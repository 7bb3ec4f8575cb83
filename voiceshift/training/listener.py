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
from torch import nn

from voiceshift.training.adversaries import Listener
from voiceshift.training.batches import Batch
from voiceshift.training.checkpoints import optimizer_tensors, restore_optimizer, under
from voiceshift.training.losses import masked_cross_entropy
from voiceshift.training.said import LISTENER_AVERAGE, LISTENER_CHECKPOINT
from voiceshift.training.trainer import Trainer

FACTS = "facts"


class ListenerTrainer:
    """The listener and its optimiser. Has of Trainer what stages.run_stage needs."""

    def __init__(self, trainer: Trainer) -> None:
        """trainer: of the core, loaded: the listener begins with what its encoder knows."""
        self.corpus, self.options = trainer.corpus, trainer.options
        self.device, self.team = trainer.device, trainer.team
        self._features = trainer.features
        self.listener = Listener(trainer.shape).to(self.device)
        self.listener.encoder.load_state_dict(under(trainer.average, "network.encoder."))
        self.listener.phones.load_state_dict(under(trainer.average, "phones_hidden."))
        self.average = {k: v.detach().clone() for k, v in self.listener.state_dict().items()}
        self._optimizer = torch.optim.AdamW(
            self.listener.parameters(), lr=self.options.learning_rate, weight_decay=0.01
        )
        self.steps_done = 0

    def step(self, batch: Batch, stage: str, rate: float) -> dict[str, float]:
        """Train on one batch; return the loss and the share of frames that were right."""
        for group in self._optimizer.param_groups:
            group["lr"] = self.options.learning_rate * rate
        size = len(batch.audio)
        with torch.autocast(self.device.type, torch.bfloat16):
            heard = self._features.power(batch.heard)
            plain = torch.rand(size, 1, 1, device=self.device) < 0.5
            view = torch.where(
                plain, self._features.mel(heard), self._features.perturbed_mel(heard)
            )
            logits = self.listener(view)
        loss = masked_cross_entropy(logits, batch.phones, 0.1)
        self._optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self.team.average_gradients(self.listener.parameters())
        nn.utils.clip_grad_norm_(self.listener.parameters(), 3.0)
        self._optimizer.step()
        self.steps_done += 1
        keep = min(0.998, 1 - 10 / (10 + self.steps_done))
        with torch.no_grad():
            for name, value in self.listener.state_dict().items():
                self.average[name].lerp_(value, 1 - keep)
            known = batch.phones >= 0
            accuracy = (logits.argmax(-1) == batch.phones)[known].float().mean()
        return {"phones": float(loss.detach()), "accuracy": float(accuracy)}

    def save(self, folder: Path, progress: dict[str, float]) -> None:
        """Write the weights, their running average and the optimiser's state, atomically."""
        folder.mkdir(parents=True, exist_ok=True)
        tensors = {f"{LISTENER_AVERAGE}{k}": v for k, v in self.average.items()}
        tensors |= {f"own.{k}": v for k, v in self.listener.state_dict().items()}
        tensors |= optimizer_tensors(self._optimizer)
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
        restore_optimizer(self._optimizer, tensors)
        self.steps_done = int(facts["steps"])
        return dict(facts["progress"])
