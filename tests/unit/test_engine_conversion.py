"""Voice changes without a gap, auto pitch, and faults that never let the dry voice through."""

from __future__ import annotations

import numpy as np
import pytest
from engine_doubles import DelayConverter, cast, speech_like

from voiceshift.audio.format import HOP_MS, HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.engine.conversion import (
    MAX_SHIFT_SEMITONES,
    WARM_UP_HOPS,
    CastVoice,
    ConversionStage,
    PitchFit,
)
from voiceshift.engine.fades import CROSSFADE_MS
from voiceshift.voice.adaptation import SpeakerCodes
from voiceshift.voice.converter import Learnt

CROSSFADE_HOPS = int(CROSSFADE_MS / HOP_MS)


def run(stage: ConversionStage, x: Samples) -> Samples:
    return np.concatenate(
        [
            stage.process(x[i : i + HOP_SAMPLES], 0.0, 0.0, False).copy()
            for i in range(0, x.size, HOP_SAMPLES)
        ]
    )


def test_a_change_has_no_gap_and_ends_with_the_new_voice_alone() -> None:
    x = np.full(100 * HOP_SAMPLES, 0.5, np.float32)
    stage = ConversionStage(cast("old"))
    before = run(stage, x)
    stage.change_to(cast("new", gain=0.5))
    assert stage.changing
    during = run(stage, x)
    assert not stage.changing
    assert stage.voice.voice_id == "new"
    settled = before[-1]
    warm = WARM_UP_HOPS * HOP_SAMPLES
    np.testing.assert_array_equal(during[:warm], settled)
    assert np.abs(during[warm:]).min() > 0.24  # never a hole
    assert np.abs(np.diff(during)).max() < 0.002  # never a click
    np.testing.assert_allclose(during[warm + CROSSFADE_HOPS * HOP_SAMPLES :], 0.25)


def test_the_new_voice_is_in_step_with_the_old() -> None:
    x = speech_like(2.0)
    changed, unchanged = ConversionStage(cast()), ConversionStage(cast())
    changed.change_to(cast("same sound"))
    after = (WARM_UP_HOPS + CROSSFADE_HOPS) * HOP_SAMPLES
    np.testing.assert_array_equal(run(changed, x)[after:], run(unchanged, x)[after:])


def test_the_newest_of_many_requests_wins() -> None:
    x = np.full(200 * HOP_SAMPLES, 0.5, np.float32)
    stage = ConversionStage(cast("first"))
    for name in ("second", "third", "fourth"):
        stage.change_to(cast(name))
    run(stage, x)
    assert stage.voice.voice_id == "fourth"


def test_a_request_during_a_crossfade_waits_for_its_end() -> None:
    x = np.full(HOP_SAMPLES * (WARM_UP_HOPS + 3), 0.5, np.float32)
    stage = ConversionStage(cast("first"))
    stage.change_to(cast("second"))
    run(stage, x)
    stage.change_to(cast("third"))
    y = run(stage, np.concatenate([x, x]))
    assert stage.voice.voice_id == "third"
    assert np.abs(np.diff(y)).max() < 0.02


def test_a_voice_goes_as_it_was_and_the_next_one_comes_with_the_new_sliders() -> None:
    voices = [cast(name) for name in ("first", "second", "third")]
    stage = ConversionStage(voices[0])
    hop = np.full(HOP_SAMPLES, 0.5, np.float32)

    def shifts(pitch: float) -> tuple[float, ...]:
        stage.process(hop, pitch, -pitch, False)
        return tuple(voice.converter.pitch_semitones for voice in voices)

    assert shifts(1.0)[0] == 1.0
    stage.change_to(voices[1])
    for _ in range(WARM_UP_HOPS + 1):
        assert shifts(2.0)[:2] == (1.0, 2.0)
    stage.change_to(voices[2])  # while the second still comes in
    while stage.voice is voices[0]:
        assert shifts(3.0)[:2] == (1.0, 2.0)
    while stage.changing:
        assert shifts(3.0)[1:] == (2.0, 3.0)
    assert shifts(4.0)[1:] == (2.0, 4.0)
    assert voices[2].converter.formant_semitones == -4.0


def test_converters_of_another_latency_are_refused() -> None:
    other = DelayConverter()
    other.latency = 240
    with pytest.raises(ValueError, match="latency"):
        ConversionStage(cast()).change_to(CastVoice("x", 200.0, other))


@pytest.mark.expects_errors
@pytest.mark.parametrize("kind", ["break_at", "poison_at"])
def test_a_failing_converter_fades_to_silence_and_stays_silent(kind: str) -> None:
    voice = cast()
    assert isinstance(voice.converter, DelayConverter)
    setattr(voice.converter, kind, 41)
    stage = ConversionStage(voice)
    t = np.arange(60 * HOP_SAMPLES) / SAMPLE_RATE_HZ
    y = run(stage, (0.5 * np.sin(2 * np.pi * 220.0 * t)).astype(np.float32))
    assert stage.fault is not None
    assert np.isfinite(y).all()
    fault = 40 * HOP_SAMPLES
    assert np.abs(np.diff(y[fault - HOP_SAMPLES :])).max() < 0.04  # 220 Hz itself moves by 0.029
    assert not y[fault + HOP_SAMPLES :].any()


def test_pitch_fit_shifts_the_median_to_the_voice() -> None:
    fit = PitchFit()
    assert fit.semitones(200.0) == 0.0
    for _ in range(1000):
        fit.hear(100.0, 1.0)
    assert fit.median_f0_hz == pytest.approx(100.0, rel=0.01)
    assert fit.semitones(200.0) == pytest.approx(12.0, abs=0.2)
    assert fit.semitones(0.0) == 0.0


def test_a_known_speaker_is_fitted_from_the_first_word() -> None:
    assert PitchFit(speaker_f0_hz=110.0).semitones(220.0) == pytest.approx(12.0)


def test_a_speaker_who_is_known_for_good_is_not_measured_again() -> None:
    fit = PitchFit(speaker_f0_hz=110.0, hold=True)
    for _ in range(1000):
        fit.hear(180.0, 1.0)
    assert fit.median_f0_hz == 110.0


def test_pitch_moves_smoothly_when_the_speaker_changes() -> None:
    fit = PitchFit()
    shifts = []
    for hop in range(4000):
        fit.hear(100.0 if hop < 2000 else 200.0, 1.0)
        shifts.append(fit.semitones(200.0))
    known = np.array(shifts)[np.array(shifts) != 0.0]
    assert np.abs(np.diff(known)).max() < 0.5


def test_auto_pitch_adds_to_the_users_and_is_limited() -> None:
    voice = cast(mean_f0_hz=220.0)
    stage = ConversionStage(voice, PitchFit(speaker_f0_hz=110.0))
    hop = np.zeros(HOP_SAMPLES, np.float32)
    stage.process(hop, 1.5, -2.0, True)
    assert voice.converter.pitch_semitones == pytest.approx(13.5)
    assert voice.converter.transpose_semitones == 1.5
    assert voice.converter.formant_semitones == -2.0
    stage.process(hop, 1.5, 0.0, False)
    assert stage.shift_semitones == 1.5
    stage.process(hop, 20.0, 0.0, True)
    assert stage.shift_semitones == MAX_SHIFT_SEMITONES


def test_the_next_voice_knows_the_speaker_from_the_one_before() -> None:
    old, new = cast("old"), cast("new")
    old.converter.learnt = Learnt("encoder", SpeakerCodes(4))
    stage = ConversionStage(old)
    stage.change_to(new)
    run(stage, np.full(HOP_SAMPLES, 0.5, np.float32))
    assert new.converter.learnt is old.converter.learnt
