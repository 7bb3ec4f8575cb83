"""A voice with FiLM and a head of its own: the same in both runtimes, mixed, kept and checked."""

from __future__ import annotations

import numpy as np
import pytest
import voice_doubles as doubles

from voiceshift.errors import ManifestError
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.core import Core
from voiceshift.voice.delta import Delta, read_delta
from voiceshift.voice.registry import LoadedVoice

HOPS = 30


def changed(voice: LoadedVoice, seed: int = 1) -> Delta:
    """Return what the voice is, moved about."""
    random = np.random.default_rng(seed)
    delta = Delta.none(voice.core, voice.embedding)
    moved = {
        name: (value + 0.2 * random.standard_normal(value.shape)).astype(np.float32)
        for name, value in delta.tensors().items()
    }
    return Delta(**moved)


def tuned(voice: LoadedVoice, delta: Delta) -> LoadedVoice:
    return LoadedVoice(voice.info, voice.core, voice.embedding, delta=delta)


def spoken(voice: LoadedVoice, runtime: str = "onnx") -> np.ndarray:
    speech = 0.1 * np.random.default_rng(3).standard_normal(240 * HOPS).astype(np.float32)
    converter = VoiceConverter(voice, runtime, doubles.WaveringTracker())  # type: ignore[arg-type]
    return converter.process(speech)


@pytest.fixture
def voice() -> LoadedVoice:
    return doubles.loaded(doubles.random_network(doubles.SMALL))


def test_the_core_stays_as_it_is(voice: LoadedVoice) -> None:
    before = {name: value.copy() for name, value in voice.core.tensors.items()}
    plain = spoken(voice)
    other = spoken(tuned(voice, changed(voice)))
    assert np.abs(plain - other).max() > 1e-3
    np.testing.assert_array_equal(spoken(voice), plain)
    for name, value in voice.core.tensors.items():
        np.testing.assert_array_equal(value, before[name])


def test_a_delta_of_nothing_changes_nothing(voice: LoadedVoice) -> None:
    none = Delta.none(voice.core, voice.embedding)
    np.testing.assert_allclose(spoken(tuned(voice, none)), spoken(voice), atol=1e-6)


def test_both_runtimes_give_the_same_sound(voice: LoadedVoice) -> None:
    own = tuned(voice, changed(voice))
    np.testing.assert_allclose(spoken(own, "onnx"), spoken(own, "torch"), atol=1e-4)


def test_mixing_is_linear(voice: LoadedVoice) -> None:
    one, two = changed(voice, 1), changed(voice, 2)
    mixed = Delta.mixed([(0.25, one), (0.75, two)])
    for name, value in mixed.tensors().items():
        expected = 0.25 * one.tensors()[name] + 0.75 * two.tensors()[name]
        np.testing.assert_allclose(value, expected, atol=1e-5)


@pytest.mark.parametrize("broken", ["film", "head_weight", "head_bias"])
def test_a_delta_that_does_not_fit_is_refused(voice: LoadedVoice, broken: str, tmp_path) -> None:
    tensors = changed(voice).tensors()
    assert read_delta({}, voice.core.shape, tmp_path) is None
    assert read_delta(tensors, voice.core.shape, tmp_path) is not None
    for wrong in (
        {k: v for k, v in tensors.items() if k != broken},
        tensors | {broken: tensors[broken][:-1]},
    ):
        with pytest.raises(ManifestError, match="does not fit its core"):
            read_delta(wrong, voice.core.shape, tmp_path)


def test_a_core_with_other_tensors_shares_the_rest(voice: LoadedVoice) -> None:
    core: Core = changed(voice).on(voice.core)
    same = [name for name in core.tensors if core.tensors[name] is voice.core.tensors[name]]
    assert len(same) == len(core.tensors) - 2
