"""What a tuned voice has of its own beside its embedding: FiLM coefficients and an output head.

The core stays as it is for everybody else. A core with the voice's head in place costs a hop what
any core costs, runs in either runtime and is rounded to bytes like it. Voices mix linearly in both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceshift.errors import ManifestError
from voiceshift.voice.core import Core, Tensors
from voiceshift.voice.mixing import mixed
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import BINS

HEAD = "decoder.outlet"
HEAD_ROWS = np.r_[0:BINS, 2 * BINS : 3 * BINS]
"""Of the core's head: harmonic and noise log-magnitudes. The phase stays the core's."""


@dataclass(frozen=True)
class Delta:
    """See the module."""

    film: NDArray[np.float32]
    """(blocks, 2 width)."""
    head_weight: NDArray[np.float32]
    """(642, width)."""
    head_bias: NDArray[np.float32]
    """(642,)."""

    @staticmethod
    def none(core: Core, embedding: NDArray[np.float32]) -> Delta:
        """Return what an embedding means on a core: its FiLM, and the core's own head."""
        weight = core.tensors[f"{HEAD}.weight"][HEAD_ROWS, :, 0]
        return Delta(core.film(embedding), weight, core.tensors[f"{HEAD}.bias"][HEAD_ROWS])

    @staticmethod
    def mixed(parts: Sequence[tuple[float, Delta]]) -> Delta:
        """Return the point between voices by shares that add up to 1."""
        return mixed(parts)

    def tensors(self) -> Tensors:
        """Return it as a voice's weights hold it."""
        return {field.name: getattr(self, field.name) for field in fields(Delta)}

    def on(self, core: Core) -> Core:
        """Return a core with this head; the given one stays as it is."""
        weight, bias = (core.tensors[f"{HEAD}.{kind}"].copy() for kind in ("weight", "bias"))
        weight[HEAD_ROWS, :, 0] = self.head_weight
        bias[HEAD_ROWS] = self.head_bias
        return core.with_tensors({f"{HEAD}.weight": weight, f"{HEAD}.bias": bias})


def read_delta(tensors: Tensors, shape: NetworkShape, where: Path) -> Delta | None:
    """Return the delta among a voice's weights, None without one. Raises ManifestError."""
    found = {field.name: tensors[field.name] for field in fields(Delta) if field.name in tensors}
    if not found:
        return None
    rows = len(HEAD_ROWS)
    expected = {
        "film": (len(shape.decoder_dilations), 2 * shape.width),
        "head_weight": (rows, shape.width),
        "head_bias": (rows,),
    }
    if {name: value.shape for name, value in found.items()} != expected:
        raise ManifestError(f"{where} does not fit its core. Install the voice again.")
    return Delta(**found)
