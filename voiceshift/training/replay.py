"""A learner's step on a GPU as one CUDA graph.

A step is some thousands of small kernels; started one by one they keep a processor core busy for
longer than the GPU. Captured once, they are replayed with one call (Nguyen et al. 2021,
"Accelerating PyTorch with CUDA Graphs").
"""

from __future__ import annotations

import torch
from torch import Tensor

from voiceshift.training.batches import Batch
from voiceshift.training.learner import Learner

WARM_UP_STEPS = 3
"""Steps before the capture: libraries choose their kernels, optimisers make their state."""


class Stepper:
    """Takes a learner's steps of one stage: on a GPU replayed, elsewhere as they are."""

    def __init__(self, learner: Learner, stage: str) -> None:
        self._learner, self._stage = learner, stage
        self._steps = 0
        self._batch: Batch | None = None
        self._graph: torch.cuda.CUDAGraph | None = None
        self._losses: dict[str, Tensor] = {}

    def __call__(self, batch: Batch, rate: float) -> dict[str, Tensor]:
        """Train on one batch; return the losses by name, which hold until the next call."""
        self._learner.prepare(rate)
        if self._learner.device.type != "cuda":
            return self._learner.work(batch, self._stage)
        self._steps += 1
        if self._batch is None:
            self._batch = batch
        else:
            self._batch.copy_(batch)
        if self._steps <= WARM_UP_STEPS:
            return self._aside(self._batch)
        if self._graph is None:
            self._graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(self._graph):
                self._losses = self._learner.work(self._batch, self._stage)
        self._graph.replay()
        return self._losses

    def _aside(self, batch: Batch) -> dict[str, Tensor]:
        """Take one step on another stream, as a capture wants its warm-up."""
        stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            losses = self._learner.work(batch, self._stage)
        torch.cuda.current_stream().wait_stream(stream)
        return losses
