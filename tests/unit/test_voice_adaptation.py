"""Codes of whoever speaks are moved to where the voice's own lie; nothing else about it moves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from voice_doubles import SMALL, WaveringTracker, export_voices, loaded, random_network

from voiceshift.errors import ManifestError
from voiceshift.training.onnx_graph import build_graph
from voiceshift.voice import adaptation
from voiceshift.voice.adaptation import (
    HEARD_AT_ONCE,
    LOUD,
    MOST_APART,
    MOST_STRETCH,
    QUIET,
    SHARE,
    Adaptation,
    CodeStatistics,
    SpeakerCodes,
    read_statistics,
)
from voiceshift.voice.converter import Learnt, VoiceConverter
from voiceshift.voice.core import Core
from voiceshift.voice.registry import LoadedVoice, VoiceRegistry

D = 5
UPGRADES = Path(__file__).parents[1] / "data" / "upgrades"


def codes(frames: int, seed: int, offset: float = 0.0) -> np.ndarray:
    """Return correlated codes, (frames, D)."""
    random = np.random.default_rng(seed)
    turn = np.eye(D) + 0.4 * random.standard_normal((D, D))
    return (random.standard_normal((frames, D)) @ turn + offset).astype(np.float32)


def statistics(seed: int = 0, offset: float = 0.0, size: int = D) -> CodeStatistics:
    random = np.random.default_rng(seed)
    spread = random.standard_normal((2, size, 2 * size)).astype(np.float32)
    mean = random.standard_normal((2, size)).astype(np.float32)
    return CodeStatistics(mean + np.float32(offset), spread @ spread.transpose(0, 2, 1) / size)


def heard(adaptation: Adaptation, spoken: np.ndarray, voicing: float, rms: float = 0.1) -> None:
    for code in spoken:
        adaptation.hear(code, voicing, rms)


def moved(adaptation: Adaptation, z: np.ndarray, voicing: float, rms: float = 0.1) -> np.ndarray:
    transport = adaptation.transport(voicing, rms)
    return z + z @ transport[:-1] + transport[-1]


def test_statistics_are_those_of_loud_frames_by_voicing() -> None:
    voiced, unvoiced, quiet = codes(400, 1), codes(300, 2, 3.0), codes(500, 3, -9.0)
    voicing = np.repeat(np.float32([1, 0, 1]), [400, 300, 500])
    rms = np.repeat(np.float32([0.1, 0.1, QUIET]), [400, 300, 500])
    found = CodeStatistics.of(np.concatenate([voiced, unvoiced, quiet]), voicing, rms)
    assert found is not None
    for which, own in enumerate((unvoiced, voiced)):
        np.testing.assert_allclose(found.code_mean[which], own.mean(axis=0), atol=1e-4)
        expected = np.cov(own.T, bias=True)
        np.testing.assert_allclose(found.code_covariance[which], expected, atol=1e-3)


def test_speech_without_voice_tells_nothing() -> None:
    spoken = codes(200, 1)
    for voicing in (np.zeros(200), np.ones(200)):
        rms = np.full(200, 0.1, np.float32)
        assert CodeStatistics.of(spoken, voicing.astype(np.float32), rms) is None


def test_what_is_heard_in_pieces_is_what_is_heard_at_once() -> None:
    spoken, voicing = codes(900, 4), np.linspace(0, 1, 900, dtype=np.float32)
    rms = np.full(900, 0.1, np.float32)
    whole, pieces = SpeakerCodes(D, memory=np.inf), SpeakerCodes(D, memory=np.inf)
    whole.hear(spoken, voicing, rms)
    for i in range(0, 900, 45):
        pieces.hear(spoken[i : i + 45], voicing[i : i + 45], rms[i : i + 45])
    np.testing.assert_allclose(pieces.weight, whole.weight, rtol=1e-5)
    np.testing.assert_allclose(pieces.mean, whole.mean, atol=1e-4)
    np.testing.assert_allclose(pieces.covariance, whole.covariance, atol=1e-3)


def test_another_speaker_takes_the_first_ones_place() -> None:
    speaker = SpeakerCodes(D, memory=100.0)
    for who, seed in (("first", 1), ("second", 2)):
        spoken = codes(400, seed, 5.0 if who == "second" else -5.0)
        for i in range(0, 400, 20):
            speaker.hear(spoken[i : i + 20], np.ones(20, np.float32), np.full(20, 0.1, np.float32))
    np.testing.assert_allclose(speaker.mean[1], spoken.mean(axis=0), atol=0.5)


@pytest.mark.parametrize("which", [0, 1])
def test_all_of_the_way_leads_to_the_voices_own_codes(
    which: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adaptation, "SHARE", 1.0)
    monkeypatch.setattr(adaptation, "PRIOR_FRAMES", 1e-3)
    monkeypatch.setattr(adaptation, "RIDGE", 1e-6)
    monkeypatch.setattr(adaptation, "MOST_APART", np.inf)
    monkeypatch.setattr(adaptation, "MOST_STRETCH", np.inf)
    voice = statistics(7)
    spoken = codes(50 * HEARD_AT_ONCE, 8, 2.0)
    ours = Adaptation(voice)
    heard(ours, spoken, float(which))
    arrived = moved(ours, spoken, float(which))
    np.testing.assert_allclose(arrived.mean(axis=0), voice.code_mean[which], atol=0.02)
    found = np.cov(arrived.T, bias=True)
    assert np.abs(found - voice.code_covariance[which]).max() < 0.05 * np.abs(found).max()
    # Of all maps that lead there it is the one of least effort: symmetric.
    transport = ours.transport(float(which), 0.1)[:-1]
    np.testing.assert_allclose(transport, transport.T, atol=1e-3)


def test_shipped_settings_go_their_share_of_the_way() -> None:
    voice = statistics(7)
    spoken = codes(60 * HEARD_AT_ONCE, 8)
    spoken += voice.code_mean[1] - spoken.mean(axis=0) + np.float32(0.4)
    ours = Adaptation(voice)
    heard(ours, spoken, 1.0)
    before = np.linalg.norm(spoken.mean(axis=0) - voice.code_mean[1])
    after = np.linalg.norm(moved(ours, spoken, 1.0).mean(axis=0) - voice.code_mean[1])
    assert after == pytest.approx((1 - SHARE) * before, rel=0.15)


def test_what_is_no_speaker_moves_no_further_than_speakers_do() -> None:
    """A hum: always the same code, far from any speaker's mean."""
    voice = statistics(7)
    ours = Adaptation(voice)
    heard(ours, np.full((60 * HEARD_AT_ONCE, D), 5.0, np.float32), 1.0)
    transport = ours.transport(1.0, 0.1)
    stretch = np.linalg.eigvalsh(np.eye(D) + transport[:-1] / SHARE)
    assert 1 / MOST_STRETCH - 1e-3 < stretch.min() < stretch.max() < MOST_STRETCH + 1e-3
    at_mean = voice.code_mean[1] @ transport[:-1] + transport[-1]
    assert np.linalg.norm(at_mean) <= SHARE * MOST_APART * MOST_STRETCH + 1e-3


def test_a_speaker_who_was_not_heard_is_not_moved() -> None:
    ours = Adaptation(statistics(7))
    np.testing.assert_allclose(ours.transport(0.5, 0.1), 0.0, atol=1e-4)
    heard(ours, codes(10 * HEARD_AT_ONCE, 8, 4.0), 1.0, rms=LOUD)
    np.testing.assert_allclose(ours.transport(0.5, 0.1), 0.0, atol=1e-4)  # too quiet to count
    heard(ours, codes(10 * HEARD_AT_ONCE, 8, 4.0), 1.0)
    assert np.abs(ours.transport(1.0, 0.1)).max() > 0.1
    ours.forget()
    np.testing.assert_allclose(ours.transport(1.0, 0.1), 0.0, atol=1e-4)


def test_quiet_frames_stay_and_the_way_there_is_smooth() -> None:
    ours = Adaptation(statistics(7))
    heard(ours, codes(10 * HEARD_AT_ONCE, 8, 4.0), 1.0)
    full = np.abs(ours.transport(1.0, 0.1)).max()
    assert not ours.transport(1.0, QUIET).any()
    sizes = [np.abs(ours.transport(1.0, rms)).max() for rms in np.geomspace(QUIET, LOUD, 20)]
    assert np.diff(sizes).min() > 0.0 and np.diff(sizes).max() < 0.1 * full
    assert sizes[-1] == pytest.approx(full, rel=1e-4)


def test_what_was_learnt_can_be_gone_on_from_and_stays_what_it_was() -> None:
    first, second = Adaptation(statistics(7)), Adaptation(statistics(7))
    heard(first, codes(10 * HEARD_AT_ONCE, 8, 4.0), 1.0)
    heard(first, codes(10 * HEARD_AT_ONCE, 9, 4.0), 0.0)
    learnt = first.speaker
    second.go_on_from(learnt)
    mean = learnt.mean.copy()
    for voicing in (0.0, 1.0):
        ours, theirs = (a.transport(voicing, 0.1) for a in (first, second))
        # The first one's are as old as a change of the other class.
        np.testing.assert_allclose(ours, theirs, atol=0.15 * np.abs(ours).max())
    heard(second, codes(10 * HEARD_AT_ONCE, 10, -4.0), 1.0)
    np.testing.assert_array_equal(learnt.mean, mean)


def test_mixing_is_linear() -> None:
    one, other = statistics(1), statistics(2)
    mixed = CodeStatistics.mixed([(0.25, one), (0.75, other)])
    expected = 0.25 * one.code_mean + 0.75 * other.code_mean
    np.testing.assert_allclose(mixed.code_mean, expected, atol=1e-6)
    assert mixed.code_covariance.shape == (2, D, D)


def test_a_voice_says_how_far_codes_are_moved() -> None:
    spoken, z = codes(2000, 21, 2.0), codes(8, 22, 2.0)
    distances = []
    for share in (0.0, SHARE, 1.0):
        voice = replace(statistics(7), code_share=np.array([share], np.float32))
        ours = Adaptation(voice)
        heard(ours, spoken, 1.0)
        distances.append(np.abs(moved(ours, z, 1.0) - z).mean())
    assert distances[0] == 0.0
    np.testing.assert_allclose(distances[1], SHARE * distances[2], rtol=1e-4)


def test_voices_that_say_nothing_of_it_are_moved_as_ever(tmp_path: Path) -> None:
    tensors = statistics().tensors()
    del tensors["code_share"]
    found = read_statistics(tensors, D, tmp_path)
    assert found is not None
    np.testing.assert_allclose(found.code_share, [SHARE])
    for wrong in ([-0.1], [1.1], [np.nan], [0.5, 0.5]):
        with pytest.raises(ManifestError, match="Install the voice again"):
            read_statistics(tensors | {"code_share": np.array(wrong, np.float32)}, D, tmp_path)


@pytest.mark.parametrize("broken", ["code_mean", "code_covariance"])
def test_statistics_that_do_not_fit_are_refused(broken: str, tmp_path: Path) -> None:
    tensors = statistics().tensors()
    assert read_statistics(tensors, D, tmp_path) is not None
    assert read_statistics({}, D, tmp_path) is None
    with pytest.raises(ManifestError, match="Install the voice again"):
        read_statistics(tensors | {broken: tensors[broken][:, :-1]}, D, tmp_path)
    del tensors[broken]
    with pytest.raises(ManifestError, match="Install the voice again"):
        read_statistics(tensors, D, tmp_path)


# --- in a converter


def voiced_noise(hops: int, seed: int = 3) -> np.ndarray:
    random = np.random.default_rng(seed)
    return (0.2 * random.standard_normal(240 * hops)).astype(np.float32)


def adapting(voice: LoadedVoice) -> LoadedVoice:
    return replace(voice, codes=statistics(5, 1.0, SMALL.content_dims))


def converter(voice: LoadedVoice, runtime: str = "onnx") -> VoiceConverter:
    return VoiceConverter(voice, runtime, WaveringTracker())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def voice() -> LoadedVoice:
    return adapting(loaded(random_network(SMALL)))


def test_both_runtimes_move_codes_alike(voice: LoadedVoice) -> None:
    random = np.random.default_rng(0)
    mel, features = (random.standard_normal((1, n)).astype(np.float32) for n in (80, 3))
    size = SMALL.content_dims
    transport = random.standard_normal((size + 1, size)).astype(np.float32)
    film, state = voice.core.film(voice.embedding), voice.core.initial_state()
    told = [
        voice.core.step(runtime)(mel, features, film, state, way)  # type: ignore[arg-type]
        for runtime in ("onnx", "torch")
        for way in (transport, np.zeros_like(transport), None)
    ]
    for (filters, codes, _), (others, same, _) in zip(told[:3], told[3:], strict=True):
        np.testing.assert_allclose(filters, others, rtol=1e-4, atol=1e-4)
        np.testing.assert_allclose(codes, same, atol=1e-4)
    assert np.abs(told[0][0] - told[1][0]).max() > 1e-3
    np.testing.assert_array_equal(told[1][0], told[2][0])
    np.testing.assert_array_equal(told[0][1], told[1][1])  # as the encoder gave them


@pytest.mark.parametrize("hops", [1, 7, 200])
def test_what_is_learnt_does_not_depend_on_chunks(voice: LoadedVoice, hops: int) -> None:
    x = voiced_noise(200)
    whole, ours = converter(voice), converter(voice)
    expected = whole.process(x)
    got = [ours.process(x[i : i + 240 * hops]) for i in range(0, len(x), 240 * hops)]
    # An activation that one of them rounds up and the other down makes a difference now and then.
    off = np.linalg.norm(np.concatenate(got) - expected)
    assert off < 0.01 * np.linalg.norm(expected)
    plain = converter(replace(voice, codes=None)).process(x)
    assert np.abs(plain - expected)[: 240 * HEARD_AT_ONCE].max() < 1e-3
    assert np.abs(plain - expected)[240 * 2 * HEARD_AT_ONCE :].max() > 1e-2


def test_another_voice_goes_on_with_the_speaker(voice: LoadedVoice) -> None:
    x = voiced_noise(200)
    first, known, fresh = converter(voice), converter(voice), converter(voice)
    first.process(x)
    known.learnt = first.learnt
    assert np.abs(known.process(x) - fresh.process(x))[: 240 * HEARD_AT_ONCE].max() > 1e-2
    known.reset()
    assert known.learnt is not None and not known.learnt.speaker.weight.any()
    known.get_to_know(x)
    again = converter(voice)
    again.learnt = first.learnt
    np.testing.assert_array_equal(known.process(x), again.process(x))


def test_a_voice_that_has_no_use_for_it_hands_it_on(voice: LoadedVoice) -> None:
    first, between, last = converter(voice), converter(replace(voice, codes=None)), converter(voice)
    first.process(voiced_noise(200))
    between.learnt = first.learnt
    between.process(voiced_noise(5))
    last.learnt = between.learnt
    assert last.learnt is not None and last.learnt.speaker.weight.max() > 20.0


def test_codes_of_another_encoder_mean_nothing(voice: LoadedVoice) -> None:
    first, other = converter(voice), converter(adapting(loaded(random_network(SMALL, seed=9))))
    first.process(voiced_noise(200))
    assert first.learnt is not None
    other.learnt = first.learnt
    assert other.learnt is not None and not other.learnt.speaker.weight.any()
    same = Learnt(other.learnt.encoder_id, first.learnt.speaker)
    other.learnt = same
    assert other.learnt.speaker.weight.any()


def test_a_core_that_was_kept_from_before_plays_as_it_did(voice: LoadedVoice) -> None:
    graph = (UPGRADES / "0.1.0-dev3" / "core-of-16.onnx").read_bytes()
    core = Core(SMALL, random_network(SMALL), graph)
    assert not core.adapts and Core(SMALL, random_network(SMALL), build_graph(SMALL)).adapts
    old = replace(voice, core=core)
    x = voiced_noise(200)
    with_codes, without = converter(old), converter(replace(old, codes=None))
    np.testing.assert_array_equal(with_codes.process(x), without.process(x))
    assert with_codes.learnt is None


def test_exported_voices_and_blends_know_where_their_codes_lie(tmp_path: Path) -> None:
    ids = export_voices(tmp_path)
    registry = VoiceRegistry([tmp_path])
    for voice_id in ids:
        found = registry.load(voice_id).codes
        assert found is not None and found.code_mean.shape == (2, SMALL.content_dims)
