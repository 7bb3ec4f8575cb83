"""Processes that train one model together: each on its own half of the batch, gradients averaged.

On a CPU that other programs use too, two processes of one thread each lose what those programs
take; one process of two threads loses far more, since every one of its thousand small parallel
loops a step waits for the slower thread.
"""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import torch
import torch.distributed
from torch import Tensor, nn


class Team:
    """One member's view of it. A team of one does nothing."""

    def __init__(self, rank: int = 0, size: int = 1) -> None:
        """rank: 0 for the leader, who saves and speaks for all."""
        self.rank, self.size = rank, size

    def average_gradients(self, parameters: Iterable[nn.Parameter]) -> None:
        """Replace every gradient by its mean over the team; all members call this alike."""
        if self.size == 1:
            return
        grads = [p.grad for p in parameters if p.grad is not None]
        flat = torch.cat([g.flatten() for g in grads])
        torch.distributed.all_reduce(flat)
        flat /= self.size
        sizes = [g.numel() for g in grads]
        for grad, mean in zip(grads, torch.split(flat, sizes), strict=True):
            grad.copy_(mean.view_as(grad))

    def agree(self, value: float) -> float:
        """Return the leader's value, so that all members end a stage at the same step."""
        if self.size == 1:
            return value
        shared: Tensor = torch.tensor([value], dtype=torch.float64)
        torch.distributed.broadcast(shared, 0)
        return float(shared)


def run_team(work: Callable[..., None], size: int, *arguments: Any) -> None:
    """Run work(team, *arguments) in `size` processes, this one being the leader.

    work must be importable. Raises RuntimeError when another member failed.
    """
    if size == 1:
        work(Team(), *arguments)
        return
    with tempfile.TemporaryDirectory() as folder:
        meeting = (Path(folder) / "meeting").as_uri()
        spawn = multiprocessing.get_context("spawn")
        others = [
            spawn.Process(target=_join, args=(work, meeting, rank, size, arguments), daemon=True)
            for rank in range(1, size)
        ]
        for other in others:
            other.start()
        _join(work, meeting, 0, size, arguments)
        for other in others:
            other.join()
            if other.exitcode != 0:
                raise RuntimeError(f"a training process ended with exit code {other.exitcode}")


def _join(
    work: Callable[..., None], meeting: str, rank: int, size: int, arguments: tuple[Any, ...]
) -> None:
    torch.distributed.init_process_group("gloo", meeting, rank=rank, world_size=size)
    try:
        work(Team(rank, size), *arguments)
    finally:
        torch.distributed.destroy_process_group()
