"""Speech as others might have said it: steps hear that, judgements hear it as it was said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import voice_doubles as doubles
from test_cloning_tuning import material

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.cloning import disguise, tuning
from voiceshift.cloning.decoder import Array, Decoder
from voiceshift.cloning.disguise import disguised_mel
from voiceshift.cloning.fitting import Fitting, cut
from voiceshift.cloning.material import DISGUISES, Material, listen
from voiceshift.dsp.mel import MelFrontend
from voiceshift.training import features
from voiceshift.training.onnx_graph import build_graph
from voiceshift.voice.core import Core


@pytest.fixture
def decoder() -> Decoder:
    shape = doubles.SMALL
    return Decoder(Core(shape, doubles.random_network(shape), build_graph(shape)))


def speech(hops: int = 60) -> Array:
    t = np.arange(hops * HOP_SAMPLES) / SAMPLE_RATE_HZ
    tones = [np.sin(2 * np.pi * 140 * k * t) / k for k in range(1, 30)]
    return (0.05 * np.sum(tones, axis=0)).astype(np.float32)


def test_it_is_what_the_core_was_trained_against() -> None:
    for name in ("MAX_LOG_WARP", "EQ_KNOTS", "EQ_SIGMA", "MAX_GAIN_DB"):
        assert getattr(disguise, name) == getattr(features, name)


def test_every_disguise_is_another_and_none_is_the_speaker() -> None:
    plain, _ = MelFrontend().process(speech())
    random = np.random.default_rng(1)
    found = [disguised_mel(speech(), random) for _ in range(3)]
    for mel in found:
        assert mel.shape == plain.shape and mel.dtype == np.float32 and np.isfinite(mel).all()
        assert np.abs(mel - plain).mean() > 0.05
    assert np.abs(found[0] - found[1]).mean() > 0.05
    again = disguised_mel(speech(), np.random.default_rng(1))
    np.testing.assert_array_equal(found[0], again)


def test_silence_stays_finite() -> None:
    mel = disguised_mel(np.zeros(20 * HOP_SAMPLES, np.float32), np.random.default_rng(0))
    assert np.isfinite(mel).all()


def test_a_warped_front_end_hears_a_tone_where_a_lower_one_would_be() -> None:
    def loudest(hz: float, warp: float) -> int:
        tone = np.sin(2 * np.pi * hz * np.arange(30 * HOP_SAMPLES) / SAMPLE_RATE_HZ)
        mel, _ = MelFrontend(warp=warp).process(tone.astype(np.float32))
        return int(mel[-1].argmax())

    assert loudest(2000.0 * 1.25, 1.25) == loudest(2000.0, 1.0)
    assert loudest(9000.0, 1.25) == loudest(7200.0, 1.0)  # above what is heard unwarped


def test_listening_disguises_only_when_asked(decoder: Decoder) -> None:
    plain = listen(speech(), decoder)
    found = listen(speech(), decoder, np.random.default_rng(0))
    assert plain.disguised == () and len(found.disguised) == DISGUISES
    np.testing.assert_array_equal(found.content, plain.content)
    for content in found.disguised:
        assert content.shape == plain.content.shape
        assert np.abs(content - plain.content).max() > 1e-3
    assert cut(found, slice(0, 9)).content.shape == (9, plain.content.shape[1])


def test_steps_hear_disguises_and_judgements_the_speech_itself(decoder: Decoder) -> None:
    def heard(kind: str) -> Fitting:
        parts: list[Material] = []
        for k in range(4):
            one = material(k)
            unheard = np.full_like(one.content, np.nan)
            parts.append(
                replace(one, content=unheard, disguised=(one.content,))
                if kind == "disguised"
                else replace(one, disguised=(unheard,))
            )
        film = decoder.film_of(np.zeros(doubles.SMALL.embedding_dims, np.float32))
        start = tuning.start(film, decoder.head_weight, decoder.head_bias)
        return Fitting(decoder, parts, [], 7600.0, start, tuning.RATES)

    assert np.isfinite(heard("disguised").step(1.0))
    assert np.isnan(heard("as it is").step(1.0))
    assert np.isfinite(heard("as it is").judge())
