"""A tuned voice: FiLM and head adapted to the recordings, starting from the instant voice.

A checkpoint is written every SAVE_EVERY_S (safetensors, never pickle), under a name that follows
from core, recordings and RECIPE: the same command goes on where a crash or Ctrl+C ended it. Every
JUDGED_EVERY steps the voice is judged on speech that was kept aside; the best is what counts, and
PATIENCE judgements without a better one end the tuning.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import safetensors.numpy
from safetensors import SafetensorError

from voiceshift.cloning.decoder import Array
from voiceshift.cloning.fitting import Fitting, Parameters
from voiceshift.cloning.instant import annealed
from voiceshift.errors import CloningError

RECIPE = "an ear for likeness"
"""Part of a checkpoint's name: losses of another recipe are not to be compared with this one's."""
STEPS = 480
RATES = {"film": 0.003, "head_weight": 1.5e-4, "head_bias": 5e-4}
AGAIN = 0.5
"""Times the rates, for a voice that was tuned before."""
JUDGED_EVERY = 40
PATIENCE = 4
SAVE_EVERY_S = 20.0

Progress = Callable[[float, float], None]
"""Called with the share that is done, 0 to 1, and the seconds that are left at most."""


@dataclass(frozen=True)
class Budget:
    """What a tuning may use, and whom it tells."""

    minutes: float
    """At most, all runs together."""
    checkpoint: Path
    better: Callable[[dict[str, Array]], None] = lambda _: None
    """Called with film and head whenever they do better than all before on what was kept aside."""


def start(fitting_film: Array, head_weight: Array, head_bias: Array) -> Parameters:
    """Return the parameters of a voice that was not tuned yet."""
    return Parameters(
        {
            "film": fitting_film.copy(),
            "head_weight": head_weight.copy(),
            "head_bias": head_bias.copy(),
        }
    )


def tune(
    fitting: Fitting,
    budget: Budget,
    progress: Progress,
    clock: Callable[[], float] = time.monotonic,
) -> dict[str, Array]:
    """Tune until STEPS, minutes or patience are used up; return the best film and head.

    Goes on from the checkpoint if there is one, and leaves it there: whoever installs the voice
    removes it. A KeyboardInterrupt is passed on after saving. Raises CloningError when the disk is
    full.
    """
    seconds, waited = restore(fitting, budget.checkpoint)
    if fitting.adam.steps == 0:
        fitting.judge()
    last = saved = clock()
    try:
        while fitting.adam.steps < STEPS and waited < PATIENCE:
            done = max(fitting.adam.steps / STEPS, seconds / (60.0 * budget.minutes))
            if done >= 1.0:
                break
            fitting.step(annealed(done))
            if fitting.adam.steps % JUDGED_EVERY == 0:
                before = fitting.best_loss
                is_better = fitting.judge() < before
                waited = 0 if is_better else waited + 1
                if is_better:
                    budget.better(fitting.best.values)
            now = clock()
            seconds, last = seconds + now - last, now
            progress(done, seconds * (1.0 / done - 1.0) if done > 0.0 else 60.0 * budget.minutes)
            if now - saved > SAVE_EVERY_S:
                save(fitting, budget.checkpoint, seconds, waited)
                saved = now
    except KeyboardInterrupt:
        save(fitting, budget.checkpoint, seconds, waited)
        raise
    fitting.judge()
    return fitting.best.values


def save(fitting: Fitting, checkpoint: Path, seconds: float, waited: int) -> None:
    """Write all that `restore` needs, atomically. Raises CloningError."""
    tensors = {f"now.{k}": v for k, v in fitting.parameters.values.items()}
    tensors |= {f"best.{k}": v for k, v in fitting.best.values.items()}
    tensors |= {f"first.{k}": v for k, v in fitting.adam.first.items()}
    tensors |= {f"second.{k}": v for k, v in fitting.adam.second.items()}
    facts = {
        "steps": fitting.adam.steps,
        "best_loss": fitting.best_loss,
        "seconds": seconds,
        "waited": waited,
        "random": fitting.random.bit_generator.state,
    }
    tensors["facts"] = np.frombuffer(json.dumps(facts).encode(), np.uint8)
    scratch = checkpoint.with_suffix(".part")
    try:
        checkpoint.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(safetensors.numpy.save(tensors))
        scratch.replace(checkpoint)
    except OSError as error:
        with contextlib.suppress(OSError):
            scratch.unlink()
        raise CloningError(
            f"The tuning cannot be kept in {checkpoint.parent} ({error.strerror or error}). Free "
            "some space, then start the same command again."
        ) from error


def restore(fitting: Fitting, checkpoint: Path) -> tuple[float, int]:
    """Fill fitting from a checkpoint; return seconds spent and judgements waited.

    Without one, or with one that cannot be read, the fitting stays as it is.
    """
    try:
        tensors = safetensors.numpy.load(checkpoint.read_bytes())
        facts = json.loads(tensors["facts"].tobytes())
        parts = {
            name: {k: tensors[f"{name}.{k}"] for k in fitting.parameters.values}
            for name in ("now", "best", "first", "second")
        }
        fitting.random.bit_generator.state = facts["random"]
        seconds, waited = float(facts["seconds"]), int(facts["waited"])
        steps, best_loss = int(facts["steps"]), float(facts["best_loss"])
    except (OSError, SafetensorError, KeyError, ValueError, TypeError):
        return 0.0, 0
    fitting.parameters = Parameters({k: v.copy() for k, v in parts["now"].items()})
    fitting.best = Parameters({k: v.copy() for k, v in parts["best"].items()})
    fitting.adam.first = {k: v.copy() for k, v in parts["first"].items()}
    fitting.adam.second = {k: v.copy() for k, v in parts["second"].items()}
    fitting.adam.steps, fitting.best_loss = steps, best_loss
    return seconds, waited
