"""What all checkpoints of training have in common: named tensors, and an optimiser's state."""

from __future__ import annotations

import torch
from torch import Tensor

ADAM = "adam."


def under(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    """Return the tensors whose names begin with a prefix, without it."""
    return {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}


def optimizer_tensors(optimizer: torch.optim.Optimizer, prefix: str = ADAM) -> dict[str, Tensor]:
    """Return an optimiser's state by name: prefix, number of the parameter, field."""
    return {
        f"{prefix}{index}.{field}": value
        for index, entry in optimizer.state_dict()["state"].items()
        for field, value in entry.items()
    }


def restore_optimizer(
    optimizer: torch.optim.Optimizer, tensors: dict[str, Tensor], prefix: str = ADAM
) -> None:
    """Inverse of optimizer_tensors; the optimiser's own settings stay."""
    state: dict[int, dict[str, Tensor]] = {}
    for key, value in under(tensors, prefix).items():
        index, field = key.split(".")
        state.setdefault(int(index), {})[field] = value.cpu() if field == "step" else value
    groups = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": state, "param_groups": groups})
