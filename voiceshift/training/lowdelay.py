"""Stage `low`: an encoder that answers at once, taught by the one that looks ahead.

The core's encoder is frozen and gives the code of every frame with two frames of future; the
low-delay encoder hears the same view without them and must give the same code, and phones, for the
same frame (distillation: Hinton et al. 2015). Only the tensors of voice/lowpoint.py are trained:
decoder, voices and the rest of the encoder are shared, so this runs last and takes minutes.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES
from voiceshift.training.batches import Batch
from voiceshift.training.checkpoints import optimizer_tensors, restore_optimizer, under
from voiceshift.training.export import (
    LOW_AVERAGE,
    LOW_CHECKPOINT,
    LOW_FACTS,
    encoder_digest,
)
from voiceshift.training.learner import Learner, adamw
from voiceshift.training.losses import masked_cross_entropy
from voiceshift.training.trainer import FRAMES, LOOKAHEAD, Trainer
from voiceshift.voice.core import Tensors
from voiceshift.voice.lowpoint import replaced_tensors
from voiceshift.voice.network import ContentEncoder, NetworkShape

PHONES = 0.5
"""Weight of the phone loss beside the codes' distance."""


class LowDelayTrainer(Learner):
    """The encoder without look-ahead, its optimiser, and the frozen teacher; see the module."""

    longest_average = 0.995

    def __init__(self, trainer: Trainer) -> None:
        """trainer: of the core, loaded; its running average is the teacher and stays as it is."""
        super().__init__(trainer.corpus, trainer.options, trainer.device, trainer.team)
        self._features = trainer.features
        self._teacher = ContentEncoder(trainer.shape).to(self.device).requires_grad_(False)
        self._teacher.load_state_dict(under(trainer.average, "network.encoder."))
        self._phones = nn.Linear(trainer.shape.width, trainer.shape.phones)
        self._phones.load_state_dict(under(trainer.average, "phones_hidden."))
        self._phones.to(self.device).requires_grad_(False)
        self._digest = encoder_digest(_numpy(self._teacher))
        self.encoder = without_lookahead(self._teacher, trainer.shape).to(self.device)
        self._own = _own_parameters(self.encoder, trainer.shape)
        self.average = {name: value.detach().clone() for name, value in self._own.items()}
        rate = self.options.learning_rate
        self.optimizers = {"low": adamw(self._own.values(), rate, self.device, betas=(0.9, 0.99))}

    def work(self, batch: Batch, stage: str) -> dict[str, Tensor]:
        """Train on one batch; return the losses by name."""
        losses = self._losses(batch)
        self.descend("low", torch.stack(list(losses.values())).sum(), self._own.values())
        self.follow(self._own)
        return {name: value.detach() for name, value in losses.items()}

    def _losses(self, batch: Batch) -> dict[str, Tensor]:
        size = len(batch.audio)
        with torch.autocast(self.device.type, torch.bfloat16):
            view = self._features.plain_or_perturbed_mel(self._features.power(batch.heard))
            with torch.no_grad():
                state = self._teacher.initial_state(size)
                wanted = self._teacher(view, state)[0][:, LOOKAHEAD:]
            z, hidden, _ = self.encoder.hidden(view, state)
            z, hidden = z[:, :FRAMES], hidden[:, :FRAMES]
            phones = masked_cross_entropy(
                self._phones(F.relu(hidden)), batch.phones[:, :FRAMES], 0.1
            )
        return {
            "distance": (z.float() - wanted.float()).square().mean(),
            "phones": PHONES * phones,
        }

    def save(self, folder: Path, progress: dict[str, float]) -> None:
        """Write own weights, their running average and the optimiser's state, atomically."""
        folder.mkdir(parents=True, exist_ok=True)
        tensors = {f"{LOW_AVERAGE}{name}": value for name, value in self.average.items()}
        tensors |= {f"own.{name}": value.detach() for name, value in self._own.items()}
        tensors |= optimizer_tensors(self.optimizers["low"])
        facts = {"encoder": self._digest, "steps": self.steps_done, "progress": progress}
        scratch = folder / "low.tmp"
        save_file(
            {name: value.cpu().contiguous() for name, value in tensors.items()},
            scratch,
            metadata={LOW_FACTS: json.dumps(facts)},
        )
        scratch.replace(folder / LOW_CHECKPOINT)

    def load(self, folder: Path) -> dict[str, float]:
        """Restore what `save` wrote; returns the stage's progress.

        If the core was trained on since, the weights are kept, but the stage starts again.
        """
        path = folder / LOW_CHECKPOINT
        if not path.is_file():
            return {}
        with safe_open(path, "pt", device=str(self.device)) as file:
            facts = json.loads(file.metadata()[LOW_FACTS])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        with torch.no_grad():
            for name, value in self._own.items():
                value.copy_(tensors[f"own.{name}"])
        self.average = {name: tensors[f"{LOW_AVERAGE}{name}"] for name in self._own}
        if facts["encoder"] != self._digest:
            return {}
        restore_optimizer(self.optimizers["low"], tensors)
        self.steps_done = int(facts["steps"])
        return dict(facts["progress"])


def without_lookahead(teacher: ContentEncoder, shape: NetworkShape) -> ContentEncoder:
    """Return a copy of an encoder whose blocks do not look ahead, before any training of it.

    A kernel that saw a frame ahead sees the newest frame in its place.
    """
    encoder = ContentEncoder(shape, lookahead=0)
    weights = {name: value.clone() for name, value in teacher.state_dict().items()}
    for i in range(ENCODER_LOOKAHEAD_FRAMES):
        kernel = weights[f"stack.blocks.{i}.conv.weight"]
        before, now, after = kernel.unbind(dim=2)
        weights[f"stack.blocks.{i}.conv.weight"] = torch.stack(
            [torch.zeros_like(now), before, now + after], dim=2
        )
    encoder.load_state_dict(weights)
    return encoder


def _own_parameters(encoder: ContentEncoder, shape: NetworkShape) -> dict[str, nn.Parameter]:
    """Return what is trained, by its name in VoiceNetwork; all else is frozen."""
    names = replaced_tensors(shape)
    encoder.requires_grad_(False)
    own = {f"encoder.{k}": v for k, v in encoder.named_parameters() if f"encoder.{k}" in names}
    for parameter in own.values():
        parameter.requires_grad_(True)
    return own


def _numpy(module: nn.Module) -> Tensors:
    return {name: value.cpu().numpy() for name, value in module.state_dict().items()}
