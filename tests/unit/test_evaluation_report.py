"""From conversion to table: alignment, pooling, what is unknown, what is cached."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from voice_doubles import export_voices, trained_low

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.engine.conversion import CastVoice
from voiceshift.errors import VoiceError
from voiceshift.evaluation import metrics, report, sources, trial
from voiceshift.evaluation.listening import Clip
from voiceshift.evaluation.metrics import PitchAgreement, Quality
from voiceshift.evaluation.sources import SourceCache
from voiceshift.evaluation.summary import floors, speed, summarise
from voiceshift.evaluation.table import table
from voiceshift.evaluation.trial import Distortion, Heard, Result, Setup
from voiceshift.voice.registry import VoiceRegistry

SPEECH = Path(__file__).parents[1] / "data" / "speech"
CLIP = Clip("kathleen_b0518.opus", "ls3080", 3.98, "But there was also talk", "librispeech")
FACTS = {
    "profile": "balanced",
    "voices": ["v"], "speakers": 1, "utterances": 1, "seconds": 4.0, "words_group": "librispeech",
    "judges": {}, "snr_db": 10.0, "notes": [], "latency_ms": {},
}  # fmt: skip


class Delay:
    """A converter that passes audio on, late; it remembers until it is reset."""

    rate_in = rate_out = SAMPLE_RATE_HZ
    hop = HOP_SAMPLES
    latency = 600
    formant_semitones = 0.0
    last_f0_hz = 0.0
    last_voicing = 0.0

    def __init__(self) -> None:
        self.pitch_semitones = 0.0
        self._line = np.full(self.latency, 9.0, np.float32)

    def process(self, x: Samples) -> Samples:
        assert x.shape == (HOP_SAMPLES,)
        line = np.concatenate([self._line, x])
        self._line = line[len(x) :]
        return line[: len(x)]

    def flush(self) -> Samples:
        return self._line

    def reset(self) -> None:
        self._line = np.zeros(self.latency, np.float32)


@pytest.fixture
def level_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands in for the live tracker: 200 Hz throughout, so that a fit can be foreseen."""

    def track(audio: Samples) -> np.ndarray:
        return np.full(len(audio) // HOP_SAMPLES, 200, np.float32)

    monkeypatch.setattr(trial, "live_f0", track)


def setup(cache: Path, *chosen: str) -> Setup:
    refs = {"kathleen": ("kathleen_b0531.opus",), "flemishguy": ("flemishguy_984.opus",)}
    own = {"ls3080": ("kathleen_b0518.opus",), "ls2609": ("flemishguy_984.opus",)}
    return Setup(SPEECH, cache, frozenset(chosen), refs, own)


def result(
    voice: str, reference: str, hypothesis: str, text: str = "", **numbers: float | bool
) -> Result:
    heard = Heard(reference, hypothesis)
    return Result("a.opus", "ls3080", "librispeech", 4.0, voice, text=text, pocketsphinx=heard,
                  **numbers)  # fmt: skip


def voice(voice_id: str = "kathleen", mean_f0_hz: float = 200.0) -> CastVoice:
    return CastVoice(voice_id, mean_f0_hz, Delay())


@pytest.mark.parametrize("n", [1, 64, 65, 240, 8193])
def test_converted_audio_is_in_step_with_its_source_and_as_long(n: int) -> None:
    audio = 0.1 * np.random.default_rng(n).standard_normal(n).astype(np.float32)
    one = voice()
    converted, hops_ms = trial.convert(one, audio, 200.0)
    assert converted.shape == (n,)
    assert len(hops_ms) > n // HOP_SAMPLES and min(hops_ms) >= 0.0
    again, _ = trial.convert(one, audio, 200.0)
    assert np.array_equal(converted, again)
    if n > 4000:  # once the fade-in is over, the same up to the level that was normalised
        settled = slice(2000, None)
        assert np.corrcoef(audio[settled], converted[settled])[0, 1] > 0.98


def test_pitch_is_fitted_to_the_speaker_that_is_told() -> None:
    one = voice(mean_f0_hz=200.0)
    trial.convert(one, np.zeros(2400, np.float32), 100.0)
    assert one.converter.pitch_semitones == pytest.approx(12.0)


@pytest.mark.expects_errors
def test_a_converter_that_fails_is_an_error_and_not_a_quiet_clip() -> None:
    class Broken(Delay):
        def process(self, x: Samples) -> Samples:
            raise VoiceError("out of order")

    with pytest.raises(VoiceError):
        trial.convert(CastVoice("kathleen", 200.0, Broken()), np.zeros(2400, np.float32), 100.0)


def test_the_median_is_that_of_the_live_tracker(level_pitch: None) -> None:
    audio = np.zeros(24_000, np.float32)
    assert trial.median_f0_hz(audio) == pytest.approx(200.0)
    assert trial.median_f0_hz(audio[:0]) == 0.0


def test_error_rates_are_pooled_over_words_and_characters() -> None:
    long = result("v", "a b c d e f g h", "a b c d e f g h")
    short = result("v", "x y", "x z")
    summary = summarise([long, short])
    assert summary.wer == pytest.approx(1 / 10)
    assert summary.cer == pytest.approx(1 / 18)
    assert math.isnan(summary.moonshine_wer)


def test_added_errors_are_those_beyond_the_sources_own_where_the_text_is_known() -> None:
    known = result("v", "a b c x", "a y c x", text="a b c d")
    assert summarise([known]).wer_added == pytest.approx(1 / 4)
    better = result("v", "a b c x", "a b c d", text="a b c d")
    assert summarise([better]).wer_added == pytest.approx(-1 / 4)
    unknown = result("v", "a b c x", "q")
    assert math.isnan(summarise([unknown]).wer_added)
    assert summarise([unknown, known]).wer_added == pytest.approx(1 / 4)


def test_both_recognisers_are_counted_alike() -> None:
    one = result("v", "a b c d", "a b x d", text="a b c e")
    other = replace(one, pocketsphinx=None, moonshine=one.pocketsphinx)
    ours, theirs = summarise([one]), summarise([other])
    assert theirs.moonshine_wer == ours.wer == 1 / 4
    assert theirs.moonshine_cer == ours.cer > 0.0
    assert theirs.moonshine_wer_added == ours.wer_added == 1 / 4


def test_the_floor_is_what_inaudible_changes_of_the_source_make() -> None:
    source = replace(result("", "", ""), pocketsphinx=Heard("a b c d", "a b c d", ("a x c d", "a")))
    found = floors([source, result("", "w", "w")])
    assert found["pocketsphinx"]["wer_shift_4_ms"] == pytest.approx(1 / 4)
    assert found["pocketsphinx"]["wer_noise_40_db"] == pytest.approx(3 / 4)
    assert found["pocketsphinx"]["wer"] == pytest.approx(1 / 2)
    assert math.isnan(found["moonshine"]["wer"])


def test_inaudible_changes_are_inaudible_and_the_same_every_time() -> None:
    audio = np.random.default_rng(1).standard_normal(8193).astype(np.float32)
    changed = metrics.inaudible_changes(audio)
    assert np.array_equal(changed["shift_4_ms"][metrics.SHIFT_SAMPLES :], audio)
    noise = changed["noise_40_db"] - audio
    assert 20 * np.log10(audio.std() / noise.std()) == pytest.approx(40.0, abs=0.3)
    assert np.array_equal(metrics.inaudible_changes(audio)["noise_40_db"], changed["noise_40_db"])


def test_noisy_results_are_summed_up_apart_and_compared() -> None:
    clean = result("v", "a b", "a b", secs_target=0.8)
    noisy = result("v", "a b", "a x", secs_target=0.7, noisy=True)
    sources = [result("", "a b", "a b"), result("", "a b", "x y", noisy=True)]
    built = report.build(sources, [clean, noisy], FACTS, {})
    assert built["voices"]["v"]["secs_target"] == pytest.approx(0.8)
    assert built["noisy"]["voices"]["v"]["secs_target"] == pytest.approx(0.7)
    assert built["noisy"]["change"]["secs_target"] == pytest.approx(-0.1)
    assert built["noisy"]["change_words"]["wer"] == pytest.approx(0.5)
    assert built["noisy"]["sources"]["wer"] == pytest.approx(1.0)
    noisy_words = table(built).split("noise at 10 dB SNR\n")[1].splitlines()
    unconverted = next(line for line in noisy_words if line.startswith("unconverted"))
    assert unconverted.split()[1:3] == ["1", "1.000"]
    assert report.build(sources[:1], [clean], FACTS, {})["noisy"] is None


def test_speed_and_distortion_are_told_by_voice() -> None:
    quick = replace(result("v", "w", "w"), hops_ms=(1.0,) * 99 + (51.0,))
    assert speed([quick])["hop_median_ms"] == 1.0
    assert speed([quick])["real_time_factor"] == pytest.approx(0.15 / 4.0)
    pairs = [Distortion("v", "a", 6.0, 9.0), Distortion("v", "b", 7.0, math.nan)]
    built = report.build([], [quick], FACTS, {}, pairs)
    assert built["parallel"] == {"v": {"sentences": 2, "mcd_db": 6.5, "mcd_unconverted_db": 9.0}}
    assert "6.500" in table(built) and "hops_ms" not in built["utterances"][0]


def test_what_was_not_measured_is_null_in_data_and_a_dash_in_the_table() -> None:
    built = report.build([], [result("v", "", "")], FACTS, {})
    assert built["voices"]["v"]["secs_target"] is None
    assert built["overall"]["secs_target_worst_voice"] is None
    json.dumps(built, allow_nan=False)
    row = next(line for line in table(built).splitlines() if line.startswith("v "))
    assert row.split() == ["v", "1"] + ["-"] * 9


def test_correlation_over_all_frames_weighs_them_alike() -> None:
    rng = np.random.default_rng(1)
    one, two = (np.exp(rng.normal(5, 0.2, n)).astype(np.float32) for n in (65, 300))
    pairs = [(one, one[::-1]), (two, two * np.exp(rng.normal(0, 0.1, 300)).astype(np.float32))]
    judged = [replace(result("", "", ""), pitch=metrics.pitch_agreement(*pair)) for pair in pairs]
    numbers = report.build(judged, [], FACTS, {})["live_pitch"]
    logs = np.log(np.concatenate([np.stack(pair) for pair in pairs], axis=1))
    assert numbers["pooled_correlation"] == pytest.approx(np.corrcoef(logs)[0, 1], abs=1e-4)
    assert numbers["correlation"] == pytest.approx(
        np.mean([np.corrcoef(np.log(pair))[0, 1] for pair in pairs]), abs=1e-4
    )


def test_the_mean_is_over_voices_and_the_worst_voice_is_named_by_its_mean() -> None:
    judged = [
        result("a", "w", "w", secs_target=0.9, secs_source=0.5),
        result("a", "w", "w", secs_target=0.7, secs_source=0.5),
        result("a", "w", "w", secs_target=0.8, secs_source=0.5),
        result("b", "w", "x", secs_target=0.6, secs_source=math.nan),
    ]
    judged[0] = replace(
        judged[0],
        quality=Quality(3.0, 4.0, 2.5),
        pitch=PitchAgreement(0.9, 0.1, 0.0, 0.0),
    )
    built = report.build([], judged, FACTS, {"a": 0.95})
    assert built["overall"]["secs_target"] == pytest.approx(0.7)
    assert built["overall"]["secs_target_worst_voice"] == pytest.approx(0.6)
    assert built["overall"]["secs_source"] == pytest.approx(0.5)
    assert built["overall_words"]["wer"] == pytest.approx(0.5)
    assert built["voices"]["a"]["ovrl"] == 2.5
    assert built["voices"]["a"]["f0_correlation"] == 0.9
    assert "0.600" in table(built) and "0.950" in table(built)


def test_a_recording_is_measured_once_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speech = tmp_path / "speech"
    speech.mkdir()
    (speech / "a.opus").write_bytes((SPEECH / "kathleen_b0518.opus").read_bytes())
    lengths: list[int] = []

    def transcribe(audio: Samples) -> str:
        lengths.append(len(audio))
        return f"heard {len(audio)}"

    monkeypatch.setattr(metrics, "transcribe", transcribe)
    first = SourceCache(speech, tmp_path / "cache").hypothesis("a.opus")
    assert SourceCache(speech, tmp_path / "cache").hypothesis("a.opus") == first
    assert len(lengths) == 1
    (speech / "a.opus").write_bytes((SPEECH / "flemishguy_984.opus").read_bytes())
    assert SourceCache(speech, tmp_path / "cache").hypothesis("a.opus") != first


def test_cached_tracks_are_true_to_a_tenth_of_a_hertz(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    f0 = np.float32([0, 123.4567, 0, 250.04])
    monkeypatch.setattr(metrics, "harvest_f0", lambda audio: f0)
    cache = SourceCache(SPEECH, tmp_path)
    for _ in range(2):
        assert np.allclose(cache.harvest_f0(CLIP.path), f0, atol=0.051)
        assert (cache.harvest_f0(CLIP.path) > 0).tolist() == [False, True, False, True]


def test_a_perfect_copy_is_judged_like_its_source(level_pitch: None, tmp_path: Path) -> None:
    for package in ("resemblyzer", "pocketsphinx", "pyworld"):
        pytest.importorskip(package)
    chosen = setup(tmp_path, "secs", "wer", "f0")
    judged = trial.judge_conversion(chosen, CLIP, voice())
    assert judged.group == "librispeech"
    assert judged.pocketsphinx is not None
    assert judged.pocketsphinx.reference != ""
    assert judged.text == "but there was also talk"
    assert judged.secs_source > 0.95
    assert 0.7 < judged.secs_target < 0.9
    assert judged.pitch is not None and judged.pitch.correlation > 0.99
    assert judged.pitch.octave_slips == judged.pitch.gross_error == 0.0
    assert judged.quality is None and judged.moonshine is None
    assert judged == trial.judge_conversion(chosen, CLIP, voice())
    nobody = trial.judge_conversion(setup(tmp_path, "secs"), CLIP, voice("giant"))
    assert math.isnan(nobody.secs_target)


def test_a_shifted_melody_is_judged_against_the_shifted_source(
    level_pitch: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    f0 = np.geomspace(100, 200, 398).astype(np.float32)
    monkeypatch.setattr(metrics, "harvest_f0", lambda audio: f0)
    monkeypatch.setattr(metrics, "dio_f0", lambda audio: f0)
    chosen = setup(tmp_path, "f0")
    right = trial.judge_conversion(chosen, CLIP, voice(mean_f0_hz=200.0)).pitch
    assert right is not None and right.gross_error == 0.0
    octave_too_low = trial.judge_conversion(chosen, CLIP, voice(mean_f0_hz=400.0)).pitch
    assert octave_too_low is not None and octave_too_low.octave_slips == 1.0


def test_noise_is_on_the_input_and_the_reference_stays_clean(
    level_pitch: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Samples] = []
    monkeypatch.setattr(metrics, "transcribe", lambda audio: heard.append(audio) or "words")
    chosen = replace(setup(tmp_path, "wer"), noises=("flemishguy_984.opus",), snr_db=10.0)
    trial.judge_conversion(chosen, CLIP, voice())
    trial.judge_conversion(chosen, CLIP, voice(), noisy=True)
    reference, *_, converted, noisy = heard
    assert np.corrcoef(reference[2400:], converted[2400:])[0, 1] > 0.98
    assert 0.05 < np.std(noisy - converted) / np.std(converted) < 0.5


def test_a_source_is_compared_with_strangers_not_with_itself(
    level_pitch: None, tmp_path: Path
) -> None:
    pytest.importorskip("resemblyzer")
    judged = trial.judge_source(setup(tmp_path, "secs"), CLIP)
    assert judged.voice == ""
    assert judged.secs_source < 0.7
    assert math.isnan(summarise([judged]).ovrl)


def test_judges_are_named_with_their_version_so_that_an_update_measures_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metrics, "transcribe", lambda audio: "words")
    for number in ("1", "2"):
        monkeypatch.setattr(sources, "version", lambda package, number=number: number)
        SourceCache(SPEECH, tmp_path).hypothesis(CLIP.path)
    assert {folder.name for folder in tmp_path.iterdir()} == {"wer-1", "wer-2"}


@pytest.mark.parametrize(("ahead", "declared_ms"), [(0, 15.0), (2, 35.0), (5, 65.0)])
def test_voices_are_judged_in_the_profile_that_is_asked_for(
    ahead: int, declared_ms: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_voices(tmp_path, trained_low())
    monkeypatch.setattr(trial, "_voices", lambda: VoiceRegistry([tmp_path]))
    trial._cast.cache_clear()
    try:
        assert trial.latency_ms("bdl", ahead)["declared"] == pytest.approx(declared_ms)
    finally:
        trial._cast.cache_clear()  # these voices are gone soon
