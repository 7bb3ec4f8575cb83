"""Fitting a voice to recordings: gradient steps on an embedding, or on FiLM and head.

Of the recordings a tenth is kept aside; what does best on it is what is returned. The recordings
must come out as they went in, and other people's speech must come out with the recordings' usual
spectrum (losses.py) and, where there is a target, in a voice that the ear knows (ear.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.cloning.decoder import Array, Decoder, Passage
from voiceshift.cloning.ear import Target
from voiceshift.cloning.emphasis import EVEN, WORDS_FROM_HZ, WORDS_TO_HZ, Emphasis
from voiceshift.cloning.losses import (
    WARM_UP_FRAMES,
    Heard,
    levels_of,
    reconstruction,
    timbre,
    usual_levels,
)
from voiceshift.cloning.material import Material, Spectra, bands, centres_hz, fine_bands, power_of
from voiceshift.cloning.spoken import Spoken

STRETCH_FRAMES = 120
STRETCHES = 4
"""Of the recordings, a step."""
TIMBRE = 1.0
"""Weight of the conversion loss."""
LIKENESS = 3.0
"""Weight of what the ear hears in conversions."""
CONTENT_NOISE = 0.2
"""Standard deviation of what is added to other people's codes, at most: a few seconds of speech
must stand for everybody's."""
HELD_OUT_SHARE = 0.1
Ways = Callable[[], tuple[Array, Array]]
"""Gives the gradients at a passage's filters, (T, 642), and at its last layer, (T, width)."""
_WARM_UP_SAMPLES = WARM_UP_FRAMES * HOP_SAMPLES
_JUDGED = slice(0, 600)
_JUDGED_OTHERS = 3


@dataclass
class Parameters:
    """What is fitted: an embedding, or (where that is None) FiLM and, maybe, a head."""

    values: dict[str, Array]
    """embedding (E,); or film (blocks, 2 width), head_weight (642, width), head_bias (642,)."""

    def copy(self) -> Parameters:
        """Return independent values."""
        return Parameters({name: value.copy() for name, value in self.values.items()})


@dataclass
class Adam:
    """Kingma & Ba 2015, one learning rate a parameter."""

    rates: dict[str, float]
    steps: int = 0
    first: dict[str, Array] = field(default_factory=dict)
    second: dict[str, Array] = field(default_factory=dict)

    def step(self, values: dict[str, Array], gradients: dict[str, Array], rate: float) -> None:
        """Change values in place."""
        self.steps += 1
        for name, gradient in gradients.items():
            first = self.first.setdefault(name, np.zeros_like(gradient))
            second = self.second.setdefault(name, np.zeros_like(gradient))
            first += np.float32(0.2) * (gradient - first)
            second += np.float32(0.01) * (gradient * gradient - second)
            ahead = first / np.float32(1 - 0.8**self.steps)
            spread = np.sqrt(second / np.float32(1 - 0.99**self.steps)) + np.float32(1e-8)
            values[name] -= np.float32(self.rates[name] * rate) * ahead / spread


class Fitting:
    """One voice being fitted. One thread owns it."""

    def __init__(
        self,
        decoder: Decoder,
        speech: Sequence[Material],
        others: Sequence[Material],
        band_hz: float,
        parameters: Parameters,
        rates: dict[str, float],
        emphasis: Emphasis = EVEN,
        target: Target | None = None,
    ) -> None:
        """speech: of the wanted voice. others: anybody's, to be converted to it.

        band_hz: below it the recordings have something to teach.
        """
        self.decoder = decoder
        self.parameters = parameters
        self.adam = Adam(rates)
        self.emphasis = emphasis
        self.target = target
        self.bands = fine_bands(band_hz) if emphasis.is_fine else bands(band_hz)
        self._band_weights = _band_weights(centres_hz(self.bands), emphasis.words)
        self.random = np.random.default_rng(0)
        held = max(1, round(HELD_OUT_SHARE * len(speech))) if len(speech) > 1 else 0
        self.kept_aside = list(speech[::-1][:held])
        self.speech = list(speech[: len(speech) - held])
        self.others = list(others)
        levels = [levels_of(material.power, self.bands) for material in self.speech]
        self._levels = levels
        voiced = np.concatenate([material.voiced for material in self.speech])
        self._usual = usual_levels(np.concatenate(levels), voiced)
        self.f0_hz = usual_f0_hz(self.speech)
        self._lengths = np.array([len(material.rms) for material in self.speech], np.float64)
        self.best = parameters.copy()
        self.best_loss = np.inf

    def step(self, rate: float) -> float:
        """Make one step with the learning rates times `rate`; return the loss."""
        gradients: dict[str, Array] = {}
        loss = 0.0
        for material, levels, start in self._draw():
            frames = slice(start, start + STRETCH_FRAMES)
            loss += self._add(gradients, material, frames, 1.0, 1.0 / STRETCHES, levels[frames])
        if self.others:
            other = self.others[int(self.random.integers(len(self.others)))]
            start = int(self.random.integers(max(1, len(other.rms) - 3 * STRETCH_FRAMES)))
            ratio = self.f0_hz / usual_f0_hz([other])
            frames = slice(start, start + 3 * STRETCH_FRAMES)
            loss += self._add(gradients, other, frames, ratio, self._timbre, None)
        self.adam.step(self.parameters.values, gradients, rate)
        return loss

    def judge(self) -> float:
        """Return the loss on what was kept aside; remember the parameters if it is the least."""
        usual_random = self.random
        self.random = np.random.default_rng(7)  # the same noise every time
        aside, others = self.kept_aside or self.speech, self.others[:_JUDGED_OTHERS]
        loss = 0.0
        for material in aside:
            real = levels_of(material.power, self.bands)
            loss += self._add(None, material, _JUDGED, 1.0, 1.0 / len(aside), real[_JUDGED])
        for other in others:
            ratio = self.f0_hz / usual_f0_hz([other])
            loss += self._add(None, other, _JUDGED, ratio, self._timbre / len(others), None)
        self.random = usual_random
        if loss < self.best_loss:
            self.best, self.best_loss = self.parameters.copy(), loss
        return loss

    def film(self) -> Array:
        """Return the FiLM coefficients of the present parameters."""
        values = self.parameters.values
        return values["film"] if "film" in values else self.decoder.film_of(values["embedding"])

    @property
    def _timbre(self) -> float:
        return TIMBRE * self.emphasis.timbre

    def _draw(self) -> Iterator[tuple[Material, Array, int]]:
        share = self._lengths / self._lengths.sum()
        for k in self.random.choice(len(self.speech), STRETCHES, p=share):
            material = self.speech[k]
            latest = max(1, len(material.rms) - STRETCH_FRAMES)
            start = int(self.random.integers(latest))
            if material.disguised:
                number = int(self.random.integers(len(material.disguised)))
                material = replace(material, content=material.disguised[number])
            yield material, self._levels[k], start

    def _add(
        self,
        gradients: dict[str, Array] | None,
        material: Material,
        frames: slice,
        ratio: float,
        weight: float,
        real: Array | None,
    ) -> float:
        """Run one stretch; return its weighted loss and add its gradients, if those are wanted."""
        values = self.parameters.values
        part = cut(material, frames)
        film = self.film()
        content = part.content
        if real is None and gradients is not None:
            level = CONTENT_NOISE * self.random.random()
            noise = self.random.standard_normal(content.shape, np.float32)
            content = content + np.float32(level) * noise
        passage = self.decoder.forward(content, part.features(ratio), film)
        weights = values.get("head_weight", self.decoder.head_weight)
        bias = values.get("head_bias", self.decoder.head_bias)
        filters = passage.last @ weights.T + bias
        sources = part.sources(self.random, ratio)
        powers = power_of(sources[0]), power_of(sources[1])
        heard = Heard(filters, powers, part.rms, self.bands)
        if real is not None:
            frame_weights = np.where(part.voiced, 1.0, self.emphasis.unvoiced).astype(np.float32)
            weights_ = frame_weights[:, None] * self._band_weights
            loss, gradient = reconstruction(heard.levels, real, weights_)
        else:
            loss, gradient = timbre(heard.levels, part.voiced, self._usual)
        ear: Ways | None = None
        if real is None and self.target is not None:
            distance, ear = self._distance(self.target, passage, filters, sources, part.rms)
            loss += distance
        if gradients is None:
            return weight * loss
        at_filters = heard.back(gradient)
        at_last = at_filters @ weights
        if ear is not None:
            more, by_phases = ear()
            at_filters = at_filters + more
            at_last = at_filters @ weights + by_phases
        at_film = np.float32(weight) * self.decoder.film_gradient(passage, at_last)
        if "film" in values:
            _accumulate(gradients, "film", at_film)
        else:
            _accumulate(gradients, "embedding", self.decoder.film_weight.T @ at_film.reshape(-1))
        if "head_weight" in values:
            at_filters = np.float32(weight) * at_filters
            _accumulate(gradients, "head_weight", at_filters.T @ passage.last)
            _accumulate(gradients, "head_bias", at_filters.sum(axis=0))
        return weight * loss

    def _distance(
        self,
        target: Target,
        passage: Passage,
        filters: Array,
        sources: tuple[Spectra, Spectra],
        rms: Array,
    ) -> tuple[float, Ways]:
        """Return what the ear says of a conversion, weighed, and the ways back from it."""
        decoder = self.decoder
        phases = passage.last @ decoder.phase_weight.T + decoder.phase_bias
        spoken = Spoken(filters, phases, sources, rms)
        distance, back = target.distance(spoken.audio[_WARM_UP_SAMPLES:])

        def ways() -> tuple[Array, Array]:
            at_audio = np.zeros_like(spoken.audio)
            at_audio[_WARM_UP_SAMPLES:] = np.float32(LIKENESS) * back()
            at_filters, at_phases = spoken.back(at_audio)
            return at_filters, at_phases @ decoder.phase_weight

        return LIKENESS * distance, ways


def cut(material: Material, frames: slice) -> Material:
    """Return some frames of material."""
    stop = min(frames.stop, len(material.rms))
    part = slice(frames.start, stop)
    return Material(
        material.content[part],
        material.f0_hz[frames.start : stop + 1],
        material.voicing[part],
        material.rms[part],
        material.power[part],
    )


def usual_f0_hz(speech: Sequence[Material]) -> float:
    """Return the geometric mean F0 of voiced frames, 150 Hz if there are none."""
    voiced = np.concatenate([material.f0_hz[:-1][material.voiced] for material in speech])
    return float(np.exp(np.mean(np.log(voiced)))) if len(voiced) else 150.0


def _band_weights(centres: Array, words: float) -> Array:
    """Return what each band counts, (n,)."""
    inside = (centres >= WORDS_FROM_HZ) & (centres <= WORDS_TO_HZ)
    return np.where(inside, words, 1.0).astype(np.float32)


def _accumulate(gradients: dict[str, Array], name: str, value: Array) -> None:
    gradients[name] = gradients[name] + value if name in gradients else value
