"""Content codes of whoever speaks, moved to where the wanted voice's own codes lie.

An encoder that may look 20 ms ahead leaves something of the speaker in its codes, and the decoder
sings it. To a good part it is where the codes lie: the mean and the spread of voiced frames and of
others. Both are learnt while somebody speaks, and each code is moved a share of the way along the
optimal transport between the two normal distributions (Peyré & Cuturi 2019, Computational Optimal
Transport, remark 2.31; correlation alignment, Sun et al. 2016, is the same thought).
It takes no look-ahead. Until enough was heard, little is moved: the voice's own distribution is the
prior. A hum, or noise that passes for speech, may teach what is no speaker: no transport goes
further than speakers need. What each setting buys is in docs/VOICE_LAB.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.errors import ManifestError
from voiceshift.voice.mixing import mixed

Array = NDArray[np.float32]

SHARE = 0.6
"""Of the way from the speaker's codes to the voice's, where a voice says nothing else. All of it is
a little more alike, and costs words."""
RIDGE = 0.1
"""Added to variances, which sum up to the code's size (64): directions that hardly vary are left
as they are."""
MOST_APART = 1.0
"""Between a speaker's mean code and the voice's; a code's length is 8, speakers' are .6 to .9
apart."""
MOST_STRETCH = 2.0
"""Of any direction, or its inverse; 98 in 100 of speakers' are stretched by 0.6 to 1.7."""
PRIOR_FRAMES = 50.0
MEMORY_FRAMES = 3000.0
"""Half a minute of speech, voiced and unvoiced each: another speaker is learnt as quickly."""
HEARD_AT_ONCE = 32
"""Frames of speech between two changes of the transport."""
QUIET, LOUD = 0.01, 0.03
"""RMS of frames that are left alone, and from which they count and are moved. Speech is levelled to
0.08 (dsp/level.py); noise 10 dB below it teaches nothing."""
_CLASSES = 2
"""Unvoiced, voiced."""


@dataclass(frozen=True)
class CodeStatistics:
    """Where a voice's codes lie, in unvoiced [0] and voiced [1] frames."""

    code_mean: Array
    """(2, D)."""
    code_covariance: Array
    """(2, D, D)."""
    code_share: Array = field(default_factory=lambda: np.array([SHARE], np.float32))
    """(1,): how much of the way to it codes are moved, 0 to 1."""

    @staticmethod
    def of(codes: Array, voicing: Array, rms: Array) -> CodeStatistics | None:
        """Return those of speech: codes (T, D), voicing and rms (T,).

        None where one of the classes has no frames to speak of.
        """
        heard = SpeakerCodes(codes.shape[1], memory=np.inf)
        heard.hear(codes, voicing, rms)
        if heard.weight.min() < 1.0:
            return None
        return CodeStatistics(heard.mean, heard.covariance)

    @staticmethod
    def mixed(parts: Sequence[tuple[float, CodeStatistics]]) -> CodeStatistics:
        """Return the point between voices by shares that add up to 1."""
        return mixed(parts)

    def tensors(self) -> dict[str, Array]:
        """Return it as a voice's weights hold it."""
        return {field.name: getattr(self, field.name) for field in fields(CodeStatistics)}


def read_statistics(tensors: dict[str, Array], size: int, where: Path) -> CodeStatistics | None:
    """Return those among a voice's weights, None without any. Raises ManifestError.

    size: of a code.
    """
    names = [field.name for field in fields(CodeStatistics)]
    found = {name: tensors[name] for name in names if name in tensors}
    if not found:
        return None
    expected = {"code_mean": (_CLASSES, size), "code_covariance": (_CLASSES, size, size)}
    if "code_share" in found:  # older voices have none
        expected["code_share"] = (1,)
    shapes = {name: value.shape for name, value in found.items()}
    if shapes != expected or not np.all(np.abs(found.get("code_share", SHARE) - 0.5) <= 0.5):
        raise ManifestError(f"{where} does not fit its core. Install the voice again.")
    return CodeStatistics(**found)


class SpeakerCodes:
    """Running mean and covariance of a speaker's codes. One thread owns it."""

    def __init__(self, size: int, memory: float = MEMORY_FRAMES) -> None:
        """size: of a code. memory: so many frames of a class count, newer ones more."""
        self._memory = memory
        self.weight = np.zeros(_CLASSES)
        """Frames that count, (2,)."""
        self.mean = np.zeros((_CLASSES, size), np.float32)
        self.covariance = np.zeros((_CLASSES, size, size), np.float32)

    def hear(self, codes: Array, voicing: Array, rms: Array) -> None:
        """Take frames: codes (k, D), voicing and rms (k,); those that are not LOUD do not count."""
        loud = rms > LOUD
        for which, share in enumerate((1.0 - voicing, voicing)):
            weights = np.asarray(share * loud, np.float32)
            more = float(weights.sum())
            if more <= 0.0:
                continue
            mean = weights @ codes / more
            apart = codes - mean
            covariance = (weights[:, None] * apart).T @ apart / more
            self._add(which, more, np.asarray(mean, np.float32), covariance)

    def copy(self) -> SpeakerCodes:
        """Return independent numbers."""
        other = SpeakerCodes(self.mean.shape[1], self._memory)
        other.weight, other.mean = self.weight.copy(), self.mean.copy()
        other.covariance = self.covariance.copy()
        return other

    def _add(self, which: int, more: float, mean: Array, covariance: Array) -> None:
        """Join two groups of frames (Chan, Golub & LeVeque 1979); then forget what is too much."""
        total = self.weight[which] + more
        new = np.float32(more / total)
        step = mean - self.mean[which]
        self.mean[which] += new * step
        self.covariance[which] += new * (
            covariance - self.covariance[which] + (1 - new) * np.outer(step, step)
        )
        self.weight[which] = min(total, self._memory)


class Adaptation:
    """Moves codes of a speaker to a voice. One thread owns it.

    `transport(voicing, rms)` says how the next frame is moved, `hear` then tells its code.
    """

    def __init__(self, voice: CodeStatistics) -> None:
        """voice: where its codes lie."""
        self._voice = voice
        size = voice.code_mean.shape[1]
        self._ridge = np.float32(RIDGE) * np.eye(size, dtype=np.float32)
        self._roots = [_mapped(one + self._ridge, np.sqrt) for one in voice.code_covariance]
        self._codes = np.zeros((HEARD_AT_ONCE, size), np.float32)
        self._voicing, self._rms = (np.zeros(HEARD_AT_ONCE, np.float32) for _ in range(2))
        self._still = np.zeros((size + 1, size), np.float32)
        """The transport that leaves a code where it is."""
        self.forget()

    def forget(self) -> None:
        """Begin with a speaker who was never heard."""
        self.go_on_from(SpeakerCodes(len(self._ridge)))

    def go_on_from(self, speaker: SpeakerCodes) -> None:
        """Begin with what was learnt of a speaker before; it is copied."""
        self.speaker = speaker.copy()
        self._heard = 0
        self._turn = 0
        self._transports = np.stack([self._towards_voice(which) for which in range(_CLASSES)])

    def transport(self, voicing: float, rms: float) -> Array:
        """Return what moves a frame's code z, (D + 1, D): z + (z, 1) @ transport."""
        if rms <= QUIET:
            return self._still
        # Geometrically between the two, so that nothing starts with a click.
        share = np.float32(1.0 if rms >= LOUD else np.log(rms / QUIET) / np.log(LOUD / QUIET))
        voiced = np.float32(voicing)
        moved: Array = share * (1 - voiced) * self._transports[0]
        moved += share * voiced * self._transports[1]
        return moved

    def hear(self, code: Array, voicing: float, rms: float) -> None:
        """Learn from a frame: code (D,) as the encoder gave it."""
        if rms <= LOUD:
            return
        self._codes[self._heard] = code
        self._voicing[self._heard], self._rms[self._heard] = voicing, rms
        self._heard += 1
        if self._heard == HEARD_AT_ONCE:
            self._heard = 0
            self.speaker.hear(self._codes, self._voicing, self._rms)
            # One class at a time: 0.7 ms of a hop's 10.
            self._turn = (self._turn + 1) % _CLASSES
            self._transports[self._turn] = self._towards_voice(self._turn)

    def _towards_voice(self, which: int) -> Array:
        """Return the transport of a class, (D + 1, D), the voice's share of the way."""
        speaker, voice = self.speaker, self._voice
        known = np.float32(speaker.weight[which] / (speaker.weight[which] + PRIOR_FRAMES))
        to_mean, spread = voice.code_mean[which], voice.code_covariance[which]
        apart = known * (speaker.mean[which] - to_mean)
        apart *= np.float32(min(1.0, MOST_APART / max(float(np.linalg.norm(apart)), 1e-6)))
        covariance = spread + known * (speaker.covariance[which] - spread) + self._ridge
        root = self._roots[which]
        between = _mapped(root @ covariance @ root, lambda v: 1.0 / np.sqrt(v))
        moving = np.asarray(root @ between @ root, np.float32)
        moving = _mapped(moving, lambda v: np.clip(v, 1.0 / MOST_STRETCH, MOST_STRETCH))
        turned = moving - np.eye(len(moving), dtype=np.float32)
        whole = np.vstack([turned, to_mean - (to_mean + apart) @ moving])
        return np.asarray(voice.code_share * whole, np.float32)


def _mapped(matrix: Array, of_values: Callable[[Array], NDArray[Any]]) -> Array:
    """Return a symmetric positive definite matrix (n, n) with its eigenvalues mapped."""
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray((vectors * of_values(np.maximum(values, 1e-6))) @ vectors.T, np.float32)
