"""The gate: look-back saves word starts, hysteresis and hold keep it from chattering."""

from __future__ import annotations

import numpy as np
import pytest
from dsp_signals import chunked, noise, speech
from hypothesis import given
from hypothesis import strategies as st

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.gate import ATTACK_MS, HOLD_MS, HYSTERESIS_DB, RELEASE_MS, Gate
from voiceshift.dsp.grid import CONVERTER_LATENCY_SAMPLES

MS = SAMPLE_RATE_HZ // 1000


def burst(start: int, length: int, level_dbfs: float, total: int = 48_000) -> Samples:
    """Return a square wave of that RMS, at once at full strength, in silence."""
    x = np.zeros(total, np.float32)
    x[start : start + length] = 10 ** (level_dbfs / 20) * (-1.0) ** np.arange(length)
    return x


def gated(x: Samples, gate: Gate) -> Samples:
    """Return what is heard: the gain applied to audio `lookback` samples older, in step with x."""
    gain = gate.detect(x)
    late = np.concatenate([np.zeros(gate.lookback, np.float32), x])[: x.size]
    return (gain * late)[gate.lookback :]


@given(start=st.integers(HOP_SAMPLES, 10_000), length=st.integers(120, 3000))
def test_a_words_first_sample_is_heard_in_full(start: int, length: int) -> None:
    x = burst(start, length, -40.0)[:20_160]
    heard = gated(x, Gate())
    word = slice(start, start + length)
    np.testing.assert_array_equal(heard[word], x[word])


def test_word_starts_of_real_speech_survive_and_pauses_are_silent() -> None:
    x = speech()
    x = x[: x.size // HOP_SAMPLES * HOP_SAMPLES]
    pause = np.zeros(SAMPLE_RATE_HZ, np.float32)
    x = np.concatenate([pause, x, pause]) + noise("white", x.size + 2 * pause.size, 1e-4)
    gate = Gate()
    heard = gated(x, gate)
    power = np.sqrt((x.reshape(-1, 120) ** 2).mean(axis=1))[: heard.size // 120]
    loud = np.repeat(power > 10 ** (gate.threshold_dbfs / 20), 120)
    np.testing.assert_array_equal(heard[: loud.size][loud], x[: loud.size][loud])
    assert not heard[:22_000].any()
    assert not heard[-10_000:].any()
    assert not gate.open


def test_it_opens_fast_and_closes_after_hold_and_release() -> None:
    x = burst(4800, 2400, -30.0)
    gate = Gate()
    gain = gate.detect(x)
    opening, closing = np.flatnonzero(gain > 0)[[0, -1]]
    assert opening == 4800
    full = int(np.argmax(gain == 1.0))
    assert full - opening < ATTACK_MS * MS + 1
    last_sound = 4800 + 2400
    assert closing - last_sound == pytest.approx((HOLD_MS + RELEASE_MS) * MS, abs=2)
    assert np.diff(gain).min() > -1.01 / (RELEASE_MS * MS)


@pytest.mark.parametrize(("level_dbfs", "opens"), [(-49.5, True), (-50.5, False), (-120.0, False)])
def test_the_threshold_is_an_rms_level(level_dbfs: float, opens: bool) -> None:
    gate = Gate()
    gain = gate.detect(burst(0, 4800, level_dbfs, 4800))
    assert gate.open is opens
    assert bool(gain.any()) is opens


def test_the_threshold_may_be_set_between_hops() -> None:
    gate = Gate()
    x = burst(0, 480, -40.0, 480)
    gate.threshold_dbfs = -30.0
    assert not gate.detect(x).any()
    gate.threshold_dbfs = -45.0
    assert gate.detect(x).any()


def test_hysteresis_keeps_it_open_for_quiet_ends() -> None:
    gate = Gate()
    loud, ending = burst(0, 2400, -40.0, 2400), -50.0 - HYSTERESIS_DB
    gate.detect(loud)
    assert (gate.detect(burst(0, 48_000, ending + 0.5)) == 1.0).all()
    gate.detect(burst(0, 48_000, ending - 0.5))
    assert not gate.open
    gate.detect(burst(0, 48_000, ending + 0.5))  # does not open by itself
    assert not gate.open


def test_hold_bridges_the_gaps_between_words() -> None:
    gate = Gate()
    word = burst(0, 2400, -30.0, 2400)
    gap = np.zeros(int(HOLD_MS - 10) * MS, np.float32)
    gain = gate.detect(np.concatenate([word, gap, word, gap, word]))
    assert (gain[HOP_SAMPLES:] == 1.0).all()


def test_reopening_goes_on_from_where_the_gain_is() -> None:
    gate = Gate()
    word = burst(0, 2400, -30.0, 2400)
    gap = np.zeros(int(HOLD_MS + RELEASE_MS / 2) // 10 * 10 * MS, np.float32)
    gain = gate.detect(np.concatenate([word, gap, word]))
    low = gain[word.size : word.size + gap.size + 1].min()
    assert 0.0 < low < 1.0
    assert np.abs(np.diff(gain)).max() < 1.01 / (ATTACK_MS * MS)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12))
def test_any_grouping_of_hops_gives_the_same_gain(groups: list[int]) -> None:
    x = np.concatenate([burst(700, 900, -35.0, 12_000), burst(5000, 99, -48.0, 12_000)])
    whole = Gate().detect(x)
    gate, parts, done = Gate(), [], 0
    while done < x.size:
        for group in groups:
            part = x[done : done + group * HOP_SAMPLES]
            parts.append(gate.detect(part))
            done += part.size
    np.testing.assert_array_equal(np.concatenate(parts), whole)
    assert whole.dtype == np.float32


def test_the_gain_stays_within_0_and_1_whatever_comes() -> None:
    gate = Gate()
    for i, hop in enumerate(chunked(noise("white", 240 * 200, 1.0), HOP_SAMPLES)):
        gain = gate.detect(hop * np.float32(i % 50 == 0))
        assert gain.min() >= 0.0 and gain.max() <= 1.0


def test_reset_closes_at_once() -> None:
    gate = Gate()
    gate.detect(burst(0, 2400, -20.0, 2400))
    assert gate.open
    gate.reset()
    assert not gate.open
    assert not gate.detect(np.zeros(HOP_SAMPLES, np.float32)).any()


def test_look_back_is_the_converters_latency_and_longer_than_the_attack() -> None:
    assert Gate().lookback == CONVERTER_LATENCY_SAMPLES > HOP_SAMPLES + ATTACK_MS * MS
