"""The pipeline: latency is exact, nothing clicks, and the dry voice needs the user's word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from engine_doubles import DelayConverter, cast, delay_between, speech_like
from voice_doubles import export_voices, trained_low

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, Samples
from voiceshift.dsp.watermark import Watermark
from voiceshift.dsp.watermarksearch import WatermarkSearch
from voiceshift.engine.casting import Casting
from voiceshift.engine.messages import Controls, Profile
from voiceshift.engine.pipeline import STAGES, HopView, Pipeline, Sound
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import VoiceRegistry

PLAIN = Controls(auto_pitch=False, gate_enabled=False, watermark=False)


def chunked(pipeline: Pipeline, x: Samples, size: int) -> Samples:
    return np.concatenate([pipeline.process(x[i : i + size]) for i in range(0, x.size, size)])


@pytest.mark.parametrize(
    ("rate_in", "rate_out"),
    [(24_000, 24_000), (48_000, 48_000), (44_100, 48_000), (16_000, 44_100), (192_000, 16_000)],
)
@pytest.mark.parametrize(
    "controls", [PLAIN, replace(PLAIN, bypass=True), replace(PLAIN, denoise=0.01)]
)
@pytest.mark.parametrize("lookahead_frames", [0, 2, 5])
def test_stated_latency_is_the_measured_one(
    rate_in: int, rate_out: int, controls: Controls, lookahead_frames: int
) -> None:
    x = speech_like(1.5, rate_in)
    pipeline = Pipeline(rate_in, rate_out, cast(lookahead_frames=lookahead_frames), controls)
    y = pipeline.process(x)
    t = np.arange(int(1.4 * rate_out)) / rate_out
    ideal = np.interp(t, np.arange(x.size) / rate_in, x).astype(np.float32)
    assert delay_between(ideal, y) == pytest.approx(pipeline.latency_samples, abs=1.0)
    assert pipeline.latency_ms == pytest.approx(sum(pipeline.latencies_ms.values()))
    assert pipeline.latency_ms - HOP_MS == pytest.approx(1000 * pipeline.latency_samples / rate_out)


@pytest.mark.parametrize(
    ("profile", "at_most_ms"),
    [(Profile.LOW, 25.0), (Profile.BALANCED, 40.0), (Profile.SAFE, 70.0)],
)
def test_each_profile_keeps_its_promise_with_a_real_voice(
    profile: Profile, at_most_ms: float, tmp_path: Path
) -> None:
    export_voices(tmp_path, trained_low())
    voice = Casting(VoiceRegistry([tmp_path]), VoiceConverter).cast("bdl", profile)
    assert Pipeline(48_000, 48_000, voice, Controls()).latency_ms <= at_most_ms


@pytest.mark.parametrize("lookahead_frames", [0, 2, 5])
def test_the_gate_opens_before_a_word_arrives(lookahead_frames: int) -> None:
    x = np.zeros(24_000, np.float32)
    x[7_000:12_000] = 0.3  # at once at full strength, within a hop
    controls = replace(PLAIN, gate_enabled=True)
    pipeline = Pipeline(24_000, 24_000, cast(lookahead_frames=lookahead_frames), controls)
    plain = Pipeline(24_000, 24_000, cast(lookahead_frames=lookahead_frames), PLAIN)
    np.testing.assert_array_equal(pipeline.process(x)[:13_000], plain.process(x)[:13_000])


@pytest.mark.parametrize("size", [1, 64, 65, 480, 8193])
def test_any_chunking_gives_the_same_output(size: int) -> None:
    x = speech_like(0.2, 48_000)
    whole = Pipeline(48_000, 44_100, cast(), PLAIN).process(x)
    parts = chunked(Pipeline(48_000, 44_100, cast(), PLAIN), x, size)
    assert parts.size == whole.size
    np.testing.assert_allclose(parts, whole, atol=1e-5)


@pytest.mark.parametrize("denoise", [0.0, 0.01])
def test_dry_and_output_taps_are_aligned_to_the_sample(denoise: float) -> None:
    dry: list[Samples] = []
    sent: list[Samples] = []

    def tap(hop: HopView) -> None:
        dry.append(hop.dry.copy())
        sent.append(hop.output.copy())

    pipeline = Pipeline(48_000, 48_000, cast(), PLAIN, on_hop=tap)
    pipeline.process(speech_like(0.5, 48_000))
    pipeline.controls = replace(PLAIN, denoise=denoise)  # while running
    pipeline.process(speech_like(0.5, 48_000))
    dry.clear()
    sent.clear()
    pipeline.process(speech_like(1.5, 48_000))
    assert delay_between(np.concatenate(dry), np.concatenate(sent)) == 0


def test_switching_the_denoiser_takes_its_latency_in_and_out_without_a_click_or_a_hole() -> None:
    tone = (0.2 * np.sin(2 * np.pi * 200 * np.arange(24_000) / 24_000)).astype(np.float32)
    pipeline = Pipeline(24_000, 24_000, cast(), PLAIN)
    without = pipeline.latency_ms
    parts = []
    for denoise in (0.0, 0.01, 0.0):
        pipeline.controls = replace(PLAIN, denoise=denoise)
        assert pipeline.latency_ms == without + (HOP_MS if denoise else 0.0)
        parts.append(pipeline.process(tone))
    y = np.concatenate(parts)[12_000:]
    assert np.abs(np.diff(y)).max() < 1.6 * np.abs(np.diff(parts[0][12_000:])).max()
    loudness = np.abs(y[: y.size // 240 * 240].reshape(-1, 240)).max(axis=1)
    assert loudness.min() > 0.8 * loudness[0]


def test_bypass_carries_the_dry_signal_and_changes_back_in_step() -> None:
    x = speech_like(3.0)
    voice = cast(gain=0.0)
    pipeline = Pipeline(24_000, 24_000, voice, PLAIN)
    third = x.size // 3 // HOP_SAMPLES * HOP_SAMPLES
    converted = pipeline.process(x[:third])
    pipeline.controls = replace(PLAIN, bypass=True)
    bypassed = pipeline.process(x[third : 2 * third])
    pipeline.controls = PLAIN
    again = pipeline.process(x[2 * third :])
    assert not np.abs(converted).max() > 1e-4
    assert np.abs(bypassed[-third // 2 :]).max() > 0.05
    assert np.abs(again[-third // 2 :]).max() < 1e-4
    lag = round(pipeline.latency_samples)
    part = slice(third // 2, third - 200)
    expected = x[third + part.start - lag : third + part.stop - lag]
    correlation = np.corrcoef(bypassed[part], expected)[0, 1]
    assert correlation > 0.99


@pytest.mark.parametrize("silencer", ["mute", "stop"])
def test_mute_and_stop_fade_quickly_to_true_silence_and_back(silencer: str) -> None:
    tone = (0.3 * np.sin(2 * np.pi * 200 * np.arange(48_000) / 24_000)).astype(np.float32)
    pipeline = Pipeline(24_000, 24_000, cast(), PLAIN)
    pipeline.process(tone)
    if silencer == "mute":
        pipeline.controls = replace(PLAIN, mute=True)
    else:
        pipeline.wanted = Sound.SILENCE
    y = pipeline.process(tone)
    assert pipeline.silent
    assert not y[int(0.05 * 24_000) :].any()
    largest_step = 0.3 * 2 * np.pi * 200 / 24_000 * 4
    assert np.abs(np.diff(y)).max() < largest_step
    pipeline.controls, pipeline.wanted = PLAIN, Sound.LIVE
    back = pipeline.process(tone)
    assert np.abs(np.diff(back)).max() < largest_step
    assert np.abs(back[-1000:]).max() > 0.02


@pytest.mark.expects_errors
@pytest.mark.parametrize("bypass", [False, True])
def test_a_fault_ends_in_silence_whatever_is_chosen(bypass: bool) -> None:
    voice = cast()
    assert isinstance(voice.converter, DelayConverter)
    voice.converter.poison_at = 50
    pipeline = Pipeline(24_000, 24_000, voice, replace(PLAIN, bypass=bypass))
    y = pipeline.process(speech_like(2.0))
    assert pipeline.fault is not None
    assert np.isfinite(y).all()
    assert not y[55 * HOP_SAMPLES :].any()


def test_the_dry_voice_is_never_heard_without_bypass() -> None:
    x = speech_like(2.0)
    silent_voice = cast(gain=0.0)
    pipeline = Pipeline(24_000, 24_000, silent_voice, Controls())
    pipeline.change_voice(cast("other", gain=0.0))
    assert np.abs(pipeline.process(x)).max() < 1e-4


def test_output_never_exceeds_full_scale() -> None:
    controls = replace(PLAIN, input_gain_db=24.0, output_gain_db=24.0)
    y = Pipeline(48_000, 48_000, cast(), controls).process(speech_like(1.0, 48_000) * 5)
    assert np.abs(y).max() <= 1.0


def test_the_gate_opens_before_the_word_reaches_it() -> None:
    quiet = np.zeros(24_000, np.float32)
    word = speech_like(0.5)
    x = np.concatenate([quiet, word, quiet])
    gated = Pipeline(24_000, 24_000, cast(), replace(PLAIN, gate_enabled=True)).process(x)
    free = Pipeline(24_000, 24_000, cast(), PLAIN).process(x)
    onset = 24_000 + round(Pipeline(24_000, 24_000, cast(), PLAIN).latency_samples)
    np.testing.assert_allclose(gated[onset : onset + 2400], free[onset : onset + 2400], atol=1e-3)


def test_every_stage_states_its_compute_time() -> None:
    pipeline = Pipeline(48_000, 48_000, cast(), PLAIN)
    pipeline.process(np.zeros(4800, np.float32))
    times = pipeline.stage_times_ms()
    assert tuple(times) == STAGES
    assert all(0.0 <= value < 1000.0 for value in times.values())


def test_correction_changes_the_length_by_as_many_ppm() -> None:
    x = np.zeros(48_000 * 5, np.float32)
    lengths = []
    for ppm in (0.0, 300.0):
        pipeline = Pipeline(48_000, 48_000, cast(), PLAIN)
        pipeline.set_correction(ppm)
        lengths.append(chunked(pipeline, x, 480).size)
    assert (lengths[1] - lengths[0]) / lengths[0] * 1e6 == pytest.approx(300.0, rel=0.1)


def marked(x: Samples) -> bool:
    search = WatermarkSearch()
    search.process(x)
    return search.finish().found


def wanted(x: Samples) -> Samples:
    return Watermark().process(x[: x.size // HOP_SAMPLES * HOP_SAMPLES])


def test_the_converted_voice_carries_the_mark_unless_told_otherwise_and_costs_no_delay() -> None:
    assert Controls().watermark
    x = speech_like(10.0)
    controls = replace(PLAIN, watermark=True)
    pipeline, plain = (Pipeline(24_000, 24_000, cast(), c) for c in (controls, PLAIN))
    assert pipeline.latency_ms == plain.latency_ms
    y, without = pipeline.process(x), plain.process(x)
    assert marked(y) and not marked(without)
    after = (pipeline.latencies_ms[stage] for stage in ("limit", "resample_out"))
    late = round(24 * sum(after))
    expected = wanted(without[late:])
    np.testing.assert_allclose(y[late:][1200 : expected.size], expected[1200:], atol=1e-4)


def test_the_real_voice_is_never_marked_as_synthetic() -> None:
    x = speech_like(10.0)
    controls = Controls(bypass=True, gate_enabled=False)
    y = Pipeline(24_000, 24_000, cast(), controls).process(x)
    plain = Pipeline(24_000, 24_000, cast(), replace(controls, watermark=False)).process(x)
    np.testing.assert_array_equal(y, plain)


def test_switching_the_mark_makes_no_click() -> None:
    tone = (0.2 * np.sin(2 * np.pi * 1000 * np.arange(24_000) / 24_000)).astype(np.float32)
    pipeline = Pipeline(24_000, 24_000, cast(), PLAIN)
    parts = []
    for on in (False, True, False):
        pipeline.controls = replace(PLAIN, watermark=on)
        parts.append(pipeline.process(tone))
    y = np.concatenate(parts)[12_000:]
    assert np.abs(np.diff(y, 2)).max() < 1.2 * np.abs(np.diff(parts[0][12_000:], 2)).max()
