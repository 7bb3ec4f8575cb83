"""Starting a training run from an exported core instead of from nothing."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from voiceshift.errors import TrainingDataError
from voiceshift.training.export import read_bundle
from voiceshift.training.trainer import Trainer

PER_SPEAKER = (
    "voice.embeddings.",
    "voice.adversary.net.4.",
    "judge.classes",
    "discriminator.speakers.",
)
"""Tensors with one row a speaker of the corpus."""
REFERENCE = "voice.reference."


def warm_start(trainer: Trainer, core: Path) -> list[str]:
    """Fill a new trainer with what an exported core has learnt; return the speakers it knew.

    Rows that belong to speakers are matched by name; speakers that were not known keep fresh ones,
    as the reference encoder does beside a core that was trained without one.
    The running average starts at the filled weights; optimisers start anew.
    Raises TrainingDataError if the networks have other sizes, and what read_bundle raises.
    """
    trained = read_bundle(core)
    if trained.shape != trainer.shape:
        raise TrainingDataError(
            f"{core} has the shape {trained.shape}, this run {trainer.shape}. "
            "Start from nothing, or give the run the core's shape."
        )
    speakers = trainer.corpus.speakers
    known = [name for name in speakers if name in trained.speakers]
    rows = [speakers.index(name) for name in known]
    learnt_rows = [trained.speakers.index(name) for name in known]
    modules = {
        "voice": trainer.voice,
        "judge": trainer.judge,
        "discriminator": trainer.discriminator,
    }
    with torch.no_grad():
        for prefix, module in modules.items():
            for key, value in module.state_dict(keep_vars=True).items():
                name = f"{prefix}.{key}"
                if name.startswith(REFERENCE) and name not in trained.tensors:
                    continue
                learnt = torch.from_numpy(trained.tensors[name]).to(value.device)
                if name.startswith(PER_SPEAKER):
                    value[rows] = learnt[learnt_rows]
                else:
                    value.copy_(learnt)
    trainer.average = {k: _copy(v) for k, v in trainer.voice.state_dict().items()}
    trainer.steps_done = trained.steps
    return known


def _copy(tensor: Tensor) -> Tensor:
    return tensor.detach().clone()
