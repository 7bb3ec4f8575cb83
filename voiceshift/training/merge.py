"""One run out of several that began from the same weights: the weighted mean of theirs.

Runs that went different ways from one checkpoint, on other data or with other options, each forget
a little of what they saw less of; their mean is often better than any of them and costs nothing
(Wortsman et al. 2022, "Model soups").
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors.torch import load_file, save_file
from torch import Tensor

from voiceshift.errors import TrainingDataError
from voiceshift.training.trainer import CHECKPOINT

WEIGHTS = "checkpoint.safetensors"
_AVERAGE, _VOICE = "average.", "voice."
_OTHERS = ("judge.", "discriminator.")
ALIKE = ("shape", "speakers")
"""What checkpoints must agree in."""


def merge(shares: Mapping[Path, float], out: Path) -> None:
    """Write a run whose weights are the mean of other runs' averaged ones; it may be trained on.

    shares: of each run, positive, taken in relation to their sum. Steps and progress are the
    largest of any run: what they have in common counts once, and what only one did counts too.
    Raises TrainingDataError if a run has no checkpoint or is of another shape or other speakers.
    """
    facts = [_facts(run) for run in shares]
    if any(one[key] != facts[0][key] for one in facts for key in ALIKE):
        raise TrainingDataError("These runs differ in shape or speakers: merge runs of one corpus.")
    total = sum(shares.values())
    merged: dict[str, Tensor] = {}
    for run, share in shares.items():
        tensors = load_file(run / WEIGHTS)
        for name in (n for n in tensors if n.startswith((_AVERAGE, *_OTHERS))):
            part = tensors[name].double() * (share / total)
            merged[name] = merged[name] + part if name in merged else part
    merged = {name: value.float().contiguous() for name, value in merged.items()}
    own = {f"{_VOICE}{n[len(_AVERAGE) :]}": v for n, v in merged.items() if n.startswith(_AVERAGE)}
    out.mkdir(parents=True, exist_ok=True)
    save_file(merged | {name: value.clone() for name, value in own.items()}, out / WEIGHTS)
    progress = {
        key: max(one["progress"].get(key, 0) for one in facts)
        for key in {key for one in facts for key in one["progress"]}
    }
    steps = max(one["steps"] for one in facts)
    told = facts[0] | {"steps": steps, "progress": progress}
    (out / CHECKPOINT).write_text(json.dumps(told))


def _facts(run: Path) -> dict[str, Any]:
    try:
        facts: dict[str, Any] = json.loads((run / CHECKPOINT).read_text())
    except (OSError, ValueError) as error:
        raise TrainingDataError(
            f"{run} holds no readable checkpoint ({error}). Name folders that train wrote."
        ) from None
    return facts
