"""The watermark: found after what files go through, not in other sound, and too soft to hear."""

from __future__ import annotations

import io
import time

import numpy as np
import pytest
import soundfile
from dsp_signals import chunked, noise, speech

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp import watermark
from voiceshift.dsp.resample import Resampler
from voiceshift.dsp.watermark import DEPTH_DB, Watermark, pattern
from voiceshift.dsp.watermarksearch import Finding, WatermarkSearch, threshold

TEN_S = 10 * SAMPLE_RATE_HZ


def talk(seconds: float) -> Samples:
    """Return the shipped clips one after another, whole hops."""
    clips = np.concatenate([speech("kathleen"), speech("flemishguy")])
    n = int(seconds * 1000) // 10 * HOP_SAMPLES
    return np.tile(clips, n // clips.size + 1)[:n]


def search(x: Samples) -> Finding:
    found = WatermarkSearch()
    found.process(x)
    return found.finish()


def resampled(x: Samples, rate_in: int, rate_out: int, ppm: float = 0.0) -> Samples:
    resampler = Resampler(rate_in, rate_out)
    resampler.set_correction(ppm)
    return np.concatenate([resampler.process(x), resampler.flush()])


def as_mp3(x: Samples) -> Samples:
    """Return x, at 24 kHz, after MP3 at 48 kHz and 128 kbit/s."""
    file = io.BytesIO()
    raised = resampled(x, SAMPLE_RATE_HZ, 48_000)
    soundfile.write(
        file, raised, 48_000, format="MP3", bitrate_mode="CONSTANT", compression_level=0.64
    )
    assert file.tell() * 8 * 48_000 / raised.size == pytest.approx(128_000, rel=0.02)
    file.seek(0)
    return resampled(soundfile.read(file, dtype="float32")[0], 48_000, SAMPLE_RATE_HZ)


MARKED = Watermark().process(talk(12.0))
CHANGES = {
    "nothing": lambda x: x,
    "mp3": as_mp3,
    "44.1 kHz": lambda x: resampled(resampled(x, SAMPLE_RATE_HZ, 44_100), 44_100, SAMPLE_RATE_HZ),
    "16 kHz": lambda x: resampled(resampled(x, SAMPLE_RATE_HZ, 16_000), 16_000, SAMPLE_RATE_HZ),
    "quiet": lambda x: x * np.float32(0.003),
    "another clock": lambda x: resampled(x, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ, ppm=300.0),
    "16 bit": lambda x: np.round(x * 32767).astype(np.float32) / 32767,
    "in a quiet room": lambda x: x + noise("fan", x.size, 0.002),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("cut_at", [0, 12_347])
def test_it_is_found_in_ten_seconds_after_what_files_go_through(change: str, cut_at: int) -> None:
    finding = search(CHANGES[change](MARKED[cut_at : cut_at + TEN_S]))
    assert finding.found and finding.score > finding.threshold + 0.5


@pytest.mark.parametrize(
    "sound",
    [
        talk(12.0),
        noise("white", TEN_S, 0.1),
        noise("hum", TEN_S, 0.1),
        noise("fan", TEN_S, 0.1),
        np.zeros(TEN_S, np.float32),
        np.zeros(0, np.float32),
        talk(12.0)[:100],
        np.full(TEN_S, 0.5, np.float32),
    ],
    ids=["speech", "white", "hum", "fan", "silence", "nothing", "a moment", "constant"],
)
def test_other_sound_has_none(sound: Samples) -> None:
    assert not search(sound).found


def test_long_sound_is_searched_stretch_by_stretch_and_a_marked_part_suffices() -> None:
    plain = talk(30.0)
    half = np.concatenate([plain, Watermark().process(talk(12.0))])
    finding = search(half)
    assert finding.found and finding.marked < finding.stretches
    assert finding.stretches == 8
    assert threshold(8) > threshold(1)


@pytest.mark.parametrize("size", [1009, 24_000, 120_120])
def test_pieces_of_any_size_are_searched_alike(size: int) -> None:
    pieces = WatermarkSearch()
    for piece in chunked(MARKED, size):
        pieces.process(piece)
    assert pieces.finish().score == pytest.approx(search(MARKED).score, abs=1e-4)


def test_pieces_of_any_size_are_marked_alike() -> None:
    x = talk(2.0)
    mark = Watermark()
    y = np.concatenate([mark.process(hop) for hop in chunked(x, HOP_SAMPLES)])
    np.testing.assert_array_equal(y, Watermark().process(x))
    mark.reset()
    np.testing.assert_array_equal(mark.process(x), y)
    assert mark.flush().size == 0 and mark.latency == 0
    with pytest.raises(ValueError, match="whole hops"):
        mark.process(x[:100])


def test_silence_stays_silence() -> None:
    x = talk(3.0).copy()
    x[30_000:48_000] = 0.0
    y = Watermark().process(x)
    assert not y[30_000 + 512 : 48_000].any()
    assert not Watermark().process(np.zeros(2400, np.float32)).any()


def test_nothing_is_delayed_and_nothing_looks_ahead() -> None:
    x = np.zeros(4800, np.float32)
    x[1000] = 1.0
    y = Watermark().process(x)
    assert np.abs(y[:1000]).max() < 1e-6 and y[1000] == pytest.approx(1.0, abs=0.1)
    assert np.square(y[1001:]).sum() < 0.01


def test_it_is_softer_than_ears_can_tell() -> None:
    x = talk(8.0)
    added = Watermark().process(x) - x
    ratio_db = 10 * np.log10(np.mean(x**2) / np.mean(added**2))
    assert ratio_db > 25.0
    # No frequency is ever changed by as much as 1 dB, the least step that listeners notice.
    response = 1.0 + watermark._filters()
    assert np.abs(20 * np.log10(np.abs(response))).max() < 2 * DEPTH_DB < 1.0


def test_the_pattern_is_fixed_for_good_and_prefers_no_band_and_no_time() -> None:
    signs = pattern()
    assert set(np.unique(signs)) == {-1.0, 1.0}
    assert signs[0, :8].tolist() == [1, 1, -1, -1, 1, 1, -1, 1]  # files of today name it
    assert abs(float(signs.mean())) < 0.1


def test_a_hop_costs_little() -> None:
    mark, hops = Watermark(), chunked(talk(4.0), HOP_SAMPLES)
    mark.process(hops[0])
    begun = time.thread_time()
    for hop in hops:
        mark.process(hop)
    assert (time.thread_time() - begun) / len(hops) < 0.2e-3
