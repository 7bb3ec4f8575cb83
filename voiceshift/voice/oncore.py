"""A voice of trained speakers on another core than the one it came with.

An update brings another core, and a cloned voice stays on the one that it was made for
(keepcore.py). So that presets of both play on, the manifests of shipped voices say of which
speakers they are made, and every core keeps the embeddings of whom it was trained on.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceshift.voice import bundle
from voiceshift.voice.core import TRAINING_WEIGHTS, read_tensors

SPEAKERS = "speakers"
"""In a voice's manifest: shares by speaker; in a core's: whom it was trained on, in order."""
EMBEDDINGS = "voice.embeddings.weight"
"""In TRAINING_WEIGHTS: (speakers, embedding_dims)."""


def speakers_of(manifest: bundle.Manifest) -> dict[str, float]:
    """Return a voice's speakers and their shares; empty if it is tied to its core."""
    told = manifest.facts.get(SPEAKERS)
    if not isinstance(told, dict):
        return {}
    if not all(isinstance(v, (int, float)) and math.isfinite(v) for v in told.values()):
        return {}
    return {str(name): float(share) for name, share in told.items()}


def embedding_on(core: Path, speakers: dict[str, float]) -> NDArray[np.float32] | None:
    """Return the point between speakers on a core, (embedding_dims,); None if it lacks one.

    Raises ManifestError or IntegrityError for a broken core.
    """
    manifest = bundle.read_manifest(core)
    known = manifest.facts.get(SPEAKERS)
    if TRAINING_WEIGHTS not in manifest.files or not isinstance(known, list):
        return None
    content = bundle.read_file(core, manifest, TRAINING_WEIGHTS)
    everybody = read_tensors(content, core / TRAINING_WEIGHTS).get(EMBEDDINGS)
    if everybody is None or len(everybody) != len(known) or not set(speakers) <= set(known):
        return None
    return point_between(everybody, known, speakers)


def point_between(
    everybody: NDArray[np.float32], names: Sequence[str], shares: Mapping[str, float]
) -> NDArray[np.float32]:
    """Mix rows of embeddings (speakers, E), named in order, by shares: (E,)."""
    point: NDArray[np.float32] = np.zeros_like(everybody[0])
    for name, share in shares.items():
        point += np.float32(share) * everybody[names.index(name)]
    return point
