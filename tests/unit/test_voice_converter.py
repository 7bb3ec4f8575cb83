"""The converter is one stream whatever its chunks, causal, on time, and silent in silence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from voice_doubles import (
    SMALL,
    SPEAKERS,
    Pitch,
    SteadyTracker,
    WaveringTracker,
    fixed_filters,
    loaded,
    random_network,
)

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.contour import smoothed
from voiceshift.dsp.grid import CONVERTER_LATENCY_SAMPLES
from voiceshift.training.onnx_graph import build_graph
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.core import Core, NetworkStep
from voiceshift.voice.registry import LoadedVoice
from voiceshift.voice.synthesis import BINS, F0_CENTRE_HZ, LOG_F0_SCALE

SPEECH = Path(__file__).parents[1] / "data" / "kathleen.flac"
FLOOR = np.full(BINS, -9.0)
FLAT = np.zeros(BINS)


def speech(hops: int = 120) -> Samples:
    audio, _ = soundfile.read(SPEECH, dtype="float32", start=6000, frames=hops * HOP_SAMPLES)
    return np.asarray(audio)


def noise(hops: int, seed: int = 0) -> Samples:
    random = np.random.default_rng(seed)
    return (0.1 * random.standard_normal(hops * HOP_SAMPLES)).astype(np.float32)


def steady(hops: int) -> Samples:
    """A tone of constant level."""
    time = np.arange(hops * HOP_SAMPLES) / SAMPLE_RATE_HZ
    return (0.1 * np.sin(2 * np.pi * 1000.0 * time)).astype(np.float32)


def in_chunks(converter: VoiceConverter, x: Samples, hops: int) -> Samples:
    size = hops * HOP_SAMPLES
    return np.concatenate([converter.process(x[i : i + size]) for i in range(0, len(x), size)])


@pytest.fixture(scope="module")
def voice() -> LoadedVoice:
    return loaded(random_network(SMALL))


def make(voice: LoadedVoice, runtime: str = "onnx", ahead: int = 2) -> VoiceConverter:
    return VoiceConverter(voice, runtime, WaveringTracker(), ahead)


any_delay = pytest.mark.parametrize("ahead", [0, 2, 5])


@any_delay
@pytest.mark.parametrize("runtime", ["onnx", "torch"])
@pytest.mark.parametrize("hops", [1, 2, 3, 7, 64, 65])
def test_any_chunking_gives_the_whole_files_output(
    voice: LoadedVoice, runtime: str, hops: int, ahead: int
) -> None:
    whole = make(voice, runtime, ahead).process(speech())
    assert np.abs(whole).max() > 0.01
    chunked = in_chunks(make(voice, runtime, ahead), speech(), hops)
    np.testing.assert_allclose(chunked, whole, rtol=0, atol=1e-4)


@any_delay
def test_both_runtimes_give_the_same_sound(voice: LoadedVoice, ahead: int) -> None:
    onnx, torch = make(voice, "onnx", ahead), make(voice, "torch", ahead)
    ours, reference = onnx.process(speech()), torch.process(speech())
    # The same until the first of the activations that one of them rounds up and the other down.
    np.testing.assert_allclose(ours[:2400], reference[:2400], rtol=0, atol=1e-4)
    assert np.linalg.norm(ours - reference) < 0.03 * np.linalg.norm(reference)


def test_auto_is_the_runtime_measured_as_cheaper(voice: LoadedVoice) -> None:
    assert voice.core.step("auto") is voice.core.step("onnx")


@any_delay
def test_new_input_never_changes_old_output(voice: LoadedVoice, ahead: int) -> None:
    for hops in (1, 2, 13):
        first = np.concatenate([speech(hops), noise(9, seed=1)])
        second = np.concatenate([speech(hops), noise(9, seed=2)])
        ours, other = (make(voice, ahead=ahead).process(x) for x in (first, second))
        known = hops * HOP_SAMPLES
        np.testing.assert_allclose(ours[:known], other[:known], rtol=0, atol=1e-6)
        assert not np.allclose(ours[known:], other[known:], atol=1e-3)


def test_every_hop_gives_a_hop_of_finite_float32(voice: LoadedVoice) -> None:
    converter = make(voice)
    for hop in noise(5).reshape(5, HOP_SAMPLES):
        y = converter.process(hop)
        assert y.shape == (HOP_SAMPLES,) and y.dtype == np.float32 and np.isfinite(y).all()
    assert converter.process(np.zeros(0, np.float32)).shape == (0,)


@pytest.mark.parametrize("size", [1, 64, 65, 239, 241, 8193])
def test_what_is_not_whole_hops_is_refused_and_changes_nothing(
    voice: LoadedVoice, size: int
) -> None:
    converter = make(voice)
    converter.process(speech(10))
    with pytest.raises(ValueError, match="whole hops"):
        converter.process(np.zeros(size, np.float32))
    reference = make(voice)
    reference.process(speech(10))
    np.testing.assert_array_equal(converter.process(noise(3)), reference.process(noise(3)))


def test_silence_gives_silence(voice: LoadedVoice) -> None:
    converter = make(voice)
    assert not converter.process(np.zeros(50 * HOP_SAMPLES, np.float32)).any()
    converter.process(speech())
    # The last frame that hears something rings for 640 samples after it, and that lags by 600.
    converter.process(np.zeros(6 * HOP_SAMPLES, np.float32))
    assert not converter.process(np.zeros(50 * HOP_SAMPLES, np.float32)).any()


def test_the_quieter_the_room_the_quieter_the_output() -> None:
    """With filters that do not move, output follows the input's level: a noise floor stays one."""
    voice = loaded(fixed_filters(FLAT, FLAT))
    room = VoiceConverter(voice, tracker=WaveringTracker()).process(noise(60) * np.float32(1e-3))
    talk = VoiceConverter(voice, tracker=WaveringTracker()).process(noise(60))
    ratio = np.sqrt(np.mean(talk[2400:] ** 2) / np.mean(room[2400:] ** 2))
    assert ratio == pytest.approx(1000.0, rel=0.01)


@pytest.mark.parametrize(
    ("ahead", "latency", "within"), [(0, 120, 48), (2, 600, 24), (5, 1320, 24)]
)
def test_output_lags_by_exactly_the_stated_latency(ahead: int, latency: int, within: int) -> None:
    """Bursts keep their envelope, so its centre of gravity tells the delay.

    The low-delay energy comes from a window that ends too early, so it is a little late.
    """
    voice = loaded(fixed_filters(FLAT, FLOOR))
    converter = VoiceConverter(voice, tracker=SteadyTracker(400.0), lookahead_frames=ahead)
    assert converter.latency == latency
    length = 100 * HOP_SAMPLES
    random = np.random.default_rng(3)
    for centre in (9000, 11111, 13013):
        time = (np.arange(length) - centre) / 1200.0
        x = (np.exp(-0.5 * time**2) * random.standard_normal(length)).astype(np.float32)
        y = np.concatenate([converter.process(x), converter.flush()])
        assert len(y) == length + converter.latency
        assert _centre(y) - _centre(x) == pytest.approx(latency, abs=within)


@any_delay
def test_nothing_sounds_before_the_latency_allows(ahead: int) -> None:
    """A frame's window reaches 10 ms around its centre, on the way in (or only to the newest
    sample) and on the way out."""
    voice = loaded(fixed_filters(FLAT, FLAT))
    onset = 40 * HOP_SAMPLES
    x = np.concatenate([np.zeros(onset, np.float32), noise(20)])
    converter = VoiceConverter(voice, tracker=SteadyTracker(200.0), lookahead_frames=ahead)
    y = converter.process(x)
    earliest = onset if ahead == 0 else onset + converter.latency - 2 * HOP_SAMPLES
    assert not y[:earliest].any()
    assert y[earliest : earliest + 2 * HOP_SAMPLES].any()


@any_delay
def test_flush_ends_the_stream_and_starts_afresh(voice: LoadedVoice, ahead: int) -> None:
    converter = make(voice, ahead=ahead)
    followed = np.concatenate([speech(), np.zeros(1440, np.float32)])
    expected = make(voice, ahead=ahead).process(followed)
    streamed = converter.process(speech())
    tail = converter.flush()
    assert len(tail) == converter.latency
    np.testing.assert_allclose(
        np.concatenate([streamed, tail]),
        expected[: len(streamed) + converter.latency],
        rtol=0,
        atol=1e-6,
    )
    np.testing.assert_allclose(converter.process(speech()), streamed, rtol=0, atol=1e-6)


def test_reset_forgets_everything_but_the_settings(voice: LoadedVoice) -> None:
    converter, fresh = make(voice), make(voice)
    for one in (converter, fresh):
        one.pitch_semitones, one.formant_semitones = 3.0, -2.0
    converter.process(noise(31))
    converter.reset()
    assert converter.last_f0_hz == 0.0 and converter.last_voicing == 0.0
    np.testing.assert_array_equal(converter.process(speech()), fresh.process(speech()))


@pytest.mark.parametrize(
    ("source_hz", "semitones", "expected_hz"),
    [(110.0, 0.0, 110.0), (110.0, 12.0, 220.0), (200.0, -12.0, 100.0), (300.0, 24.0, 800.0),
     (60.0, -12.0, 50.0)],
)  # fmt: skip
def test_pitch_moves_by_semitones_and_stays_in_range(
    source_hz: float, semitones: float, expected_hz: float
) -> None:
    voice = loaded(fixed_filters(FLAT, FLOOR))
    converter = VoiceConverter(voice, tracker=SteadyTracker(source_hz))
    converter.pitch_semitones = semitones
    shares = _harmonics(converter.process(steady(120))[-24_000:], expected_hz)
    assert shares.sum() > 0.99
    assert shares[0] > 0.5 * np.median(shares)  # not an octave below: the fundamental is there
    assert converter.last_f0_hz == source_hz


def test_the_decoder_is_told_the_shifted_pitch_of_the_frame_it_decodes() -> None:
    """The tracker's answer after a hop, evened out, and the same that is synthesised."""
    seen: list[np.ndarray] = []
    voice = loaded(fixed_filters(FLAT, FLOOR))
    spied = LoadedVoice(voice.info, _SpiedCore(voice.core, seen), voice.embedding)
    converter = VoiceConverter(spied, tracker=_CountingTracker())
    converter.pitch_semitones = 12.0
    in_chunks(converter, noise(9), 3)
    log_f0, voicing, _ = np.concatenate(seen).T
    told_hz = F0_CENTRE_HZ * np.exp(log_f0 * LOG_F0_SCALE)
    f0_hz = np.array([2 * (100.0 + hop) for hop in range(10)], np.float32)
    voiced = np.array([hop / 10 for hop in range(10)], np.float32)
    np.testing.assert_allclose(told_hz, smoothed(f0_hz, voiced)[:9], rtol=1e-5)
    np.testing.assert_allclose(voicing, voiced[:9], atol=1e-6)


def test_a_low_delay_decoder_is_told_the_newest_frames_pitch() -> None:
    """Frame n at hop n, with the pitch that the tracker gave for that hop."""
    seen: list[np.ndarray] = []
    voice = loaded(fixed_filters(FLAT, FLOOR))
    assert voice.core.low is not None
    core = Core(SMALL, voice.core.tensors, b"", low=_SpiedCore(voice.core.low, seen))
    spied = LoadedVoice(voice.info, core, voice.embedding)
    converter = VoiceConverter(spied, tracker=_CountingTracker(), lookahead_frames=0)
    in_chunks(converter, noise(9), 3)
    log_f0, voicing, _ = np.concatenate(seen).T
    told_hz = F0_CENTRE_HZ * np.exp(log_f0 * LOG_F0_SCALE)
    np.testing.assert_allclose(told_hz[2:], [100.0 + hop for hop in range(2, 9)], atol=0.4)
    assert (np.diff(told_hz[2:]) > 0.9).all()  # evened out with the frame before, no further
    np.testing.assert_allclose(voicing, [hop / 10 for hop in range(9)], atol=1e-6)


def test_with_longer_look_ahead_the_same_is_said_later(voice: LoadedVoice) -> None:
    """As long as the pitch is the same: all that is gained is the tracker's."""
    soon, late = (
        VoiceConverter(voice, tracker=SteadyTracker(150.0), lookahead_frames=ahead)
        for ahead in (2, 5)
    )
    wait = late.latency - soon.latency
    x = np.concatenate([speech(), np.zeros(wait, np.float32)])
    before, after = soon.process(x), late.process(x)
    # The noise and the pulses began a little sooner beside the later one's speech.
    envelope = np.abs(before[:-wait]).reshape(-1, HOP_SAMPLES).mean(1)
    again = np.abs(after[wait:]).reshape(-1, HOP_SAMPLES).mean(1)
    assert np.corrcoef(envelope, again)[0, 1] > 0.98
    for shift in (-1, 1):
        assert np.corrcoef(envelope[2:-2], np.roll(again, shift)[2:-2])[0, 1] < 0.95


def test_without_a_low_delay_form_the_usual_one_is_used_and_stated(voice: LoadedVoice) -> None:
    plain = Core(SMALL, voice.core.tensors, build_graph(SMALL))
    lacking = LoadedVoice(voice.info, plain, voice.embedding)
    converter = make(lacking, ahead=0)
    assert converter.latency == CONVERTER_LATENCY_SAMPLES
    np.testing.assert_array_equal(converter.process(speech()), make(voice).process(speech()))


@pytest.mark.parametrize("semitones", [-7.0, 5.0, 12.0])
def test_formants_move_by_semitones_and_pitch_does_not(semitones: float) -> None:
    bins_hz = np.arange(BINS) * SAMPLE_RATE_HZ / 640
    resonance = 3.0 * np.exp(-0.5 * ((bins_hz - 1500.0) / 300.0) ** 2) - 6.0
    voice = loaded(fixed_filters(resonance, FLOOR))
    converter = VoiceConverter(voice, tracker=SteadyTracker(100.0))
    plain = converter.process(steady(120))[-24_000:]
    converter.reset()
    converter.formant_semitones = semitones
    moved = converter.process(steady(120))[-24_000:]
    assert _peak_hz(plain) == pytest.approx(1500.0, rel=0.08)
    assert _peak_hz(moved) / _peak_hz(plain) == pytest.approx(2 ** (semitones / 12), rel=0.08)
    shares = _harmonics(moved, 100.0)
    assert shares.sum() > 0.99
    assert 0.3 < shares[::2].sum() < 0.7  # odd and even ones alike: no octave up either


def test_controls_take_effect_between_hops_without_a_break(voice: LoadedVoice) -> None:
    converter, plain = make(voice), make(voice)
    x = speech(60)
    half = len(x) // 2
    before = converter.process(x[:half])
    converter.pitch_semitones = 4.0
    after = converter.process(x[half:])
    reference = plain.process(x)
    np.testing.assert_allclose(before, reference[:half], rtol=0, atol=1e-6)
    assert not np.allclose(after, reference[half:], atol=1e-3)
    jump = np.abs(np.diff(np.concatenate([before[-2:], after[:2]]))).max()
    assert jump <= np.abs(np.diff(reference)).max()


def test_unvoiced_hops_report_no_pitch(voice: LoadedVoice) -> None:
    class Unvoiced(SteadyTracker):
        def process(self, hop: Samples) -> Pitch:
            return Pitch(180.0, 0.2)

    converter = VoiceConverter(voice, tracker=Unvoiced(180.0))
    converter.process(noise(1))
    assert converter.last_f0_hz == 0.0
    assert converter.last_voicing == 0.2


def test_two_converters_of_one_core_do_not_disturb_each_other(voice: LoadedVoice) -> None:
    alone = make(voice).process(speech(20))
    one, two = make(voice), make(voice)
    mixed = []
    for hop in speech(20).reshape(20, HOP_SAMPLES):
        mixed.append(one.process(hop))
        two.process(hop[::-1].copy())
    np.testing.assert_allclose(np.concatenate(mixed), alone, rtol=0, atol=1e-4)


def test_voices_of_one_core_sound_different() -> None:
    core = loaded(random_network(SMALL)).core
    random = np.random.default_rng(0)
    sounds = []
    for _ in SPEAKERS[:2]:
        embedding = random.standard_normal(SMALL.embedding_dims).astype(np.float32)
        one = LoadedVoice(loaded(core.tensors).info, core, embedding)
        sounds.append(make(one).process(speech()))
    assert np.abs(sounds[0] - sounds[1]).max() > 0.05 * np.abs(sounds[0]).max()


@any_delay
def test_our_own_pitch_tracker_is_used_by_default(voice: LoadedVoice, ahead: int) -> None:
    time = np.arange(100 * HOP_SAMPLES) / SAMPLE_RATE_HZ
    tone = sum(np.sin(2 * np.pi * 150 * k * time) / k for k in range(1, 9))
    converter = VoiceConverter(voice, lookahead_frames=ahead)
    in_chunks(converter, (0.2 * tone).astype(np.float32), 1)
    assert converter.last_f0_hz == pytest.approx(150.0, rel=0.02)


class _SpiedCore(Core):
    """A core whose step keeps the features that it is fed."""

    def __init__(self, core: Core, seen: list[np.ndarray]) -> None:
        super().__init__(core.shape, core.tensors, b"", core.lookahead_frames)
        self._inner, self._seen = core, seen

    def step(self, runtime: str = "auto") -> NetworkStep:
        inner = self._inner.step("onnx")

        def spied(mel, features, film, state, *more):  # type: ignore[no-untyped-def]
            self._seen.append(features)
            return inner(mel, features, film, state, *more)

        return spied


class _CountingTracker:
    """100 Hz and one more a hop."""

    def __init__(self) -> None:
        self._hops = 0

    @property
    def following(self) -> Pitch:
        return Pitch(100.0 + self._hops, self._hops / 10)

    def process(self, hop: Samples) -> Pitch:
        answer = self.following
        self._hops += 1
        return answer

    def reset(self) -> None:
        self._hops = 0


def _centre(x: Samples) -> float:
    power = x.astype(np.float64) ** 2
    return float((power * np.arange(len(x))).sum() / power.sum())


def _harmonics(y: Samples, f0_hz: float) -> np.ndarray:
    """Return the share of power at each multiple of f0_hz, the fundamental first."""
    power = np.abs(np.fft.rfft(y * np.hanning(len(y)))) ** 2
    hz = np.fft.rfftfreq(len(y), 1 / SAMPLE_RATE_HZ)
    number = np.rint(hz / f0_hz).astype(int)
    power[np.abs(hz - number * f0_hz) > 4.0] = 0.0
    total = np.abs(np.fft.rfft(y * np.hanning(len(y)))) ** 2
    return np.bincount(number, power)[1:] / total.sum()


def _peak_hz(y: Samples) -> float:
    """Centre of gravity of the spectrum's strong part."""
    power = np.abs(np.fft.rfft(y * np.hanning(len(y)))) ** 2
    hz = np.fft.rfftfreq(len(y), 1 / SAMPLE_RATE_HZ)
    power[power < 0.02 * power.max()] = 0.0
    return float((power * hz).sum() / power.sum())
