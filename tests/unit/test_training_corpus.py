"""Packing keeps what may be trained on, sample for sample, and leaves out who is held out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from training_doubles import SECONDS, packed_corpus, speech_pack

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.dsp.contour import smoothed
from voiceshift.dsp.pitch import VOICED_FROM, track
from voiceshift.errors import TrainingDataError
from voiceshift.training import batches
from voiceshift.training.batches import SEGMENT_FRAMES, BatchSource
from voiceshift.training.corpus import (
    NO_PHONE,
    REFERENCE_DBFS,
    Corpus,
    loud_half_rms,
    pack,
    read_speech,
)
from voiceshift.training.features import CONTEXT_SAMPLES


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    packed_corpus(folder)
    return folder


@pytest.fixture
def corpus(folder: Path) -> Corpus:
    return Corpus(folder / "packed")


def test_held_out_speakers_and_last_prompts_are_left_out(corpus: Corpus) -> None:
    assert corpus.speakers == ["flemishguy", "kathleen", "stranger"]
    paths = [utterance.path for utterance in corpus.utterances]
    assert [path for path in paths if path.startswith("kathleen")] == [
        f"kathleen/{i:03}.flac" for i in range(3)
    ]
    assert len(paths) == 3 + 3 + 4


def test_audio_is_the_recording_at_the_reference_level(folder: Path, corpus: Corpus) -> None:
    for utterance in corpus.utterances:
        audio = corpus.audio(utterance, 0, utterance.n_samples)
        recording = read_speech(folder / "speech" / utterance.path)[: utterance.n_samples]
        np.testing.assert_allclose(audio, recording * utterance.gain, atol=utterance.gain / 32767)
        assert 20 * np.log10(loud_half_rms(audio)) == pytest.approx(REFERENCE_DBFS, abs=0.1)
        assert utterance.n_samples == utterance.n_frames * HOP_SAMPLES
        assert utterance.n_frames == int(SECONDS * 100)


def test_slices_are_padded_and_never_reach_into_a_neighbour(corpus: Corpus) -> None:
    first, second = corpus.utterances[:2]
    n = first.n_samples
    whole = corpus.audio(first, 0, n)
    for start, count in ((-500, 1000), (n - 65, 8193), (n + 1, 64), (-10, 1), (100, 1)):
        expected = np.zeros(count, np.float32)
        low, high = max(0, start), min(n, start + count)
        if high > low:
            expected[low - start : high - start] = whole[low:high]
        np.testing.assert_array_equal(corpus.audio(first, start, count), expected)
    assert corpus.audio(second, 0, 1000).any()
    assert not corpus.f0(first, first.n_frames, 50).any()
    assert not corpus.voicing(first, first.n_frames, 50).any()


def test_labels_lie_on_the_frame_grid(corpus: Corpus) -> None:
    labelled = next(u for u in corpus.utterances if u.speaker == "stranger")
    np.testing.assert_array_equal(
        corpus.phones(labelled, 5, 20), (np.arange(5, 25) // 10 % 3).astype(np.float32)
    )
    unlabelled = next(u for u in corpus.utterances if u.speaker == "flemishguy")
    assert (corpus.phones(unlabelled, 0, 20) == -1).all()


def test_f0_and_voicing_are_what_the_live_tracker_says(corpus: Corpus) -> None:
    utterance = corpus.utterances[3]
    n = utterance.n_frames
    f0_hz, voicing = track(corpus.audio(utterance, 0, utterance.n_samples))
    found = corpus.f0(utterance, 0, n), corpus.voicing(utterance, 0, n)
    np.testing.assert_allclose(found[0], smoothed(f0_hz, voicing), rtol=1e-3)
    np.testing.assert_allclose(found[1], voicing, atol=1e-2)
    assert 0.2 < (voicing > VOICED_FROM).mean() < 1.0


def test_a_pack_without_voicing_is_to_be_packed_again(tmp_path: Path) -> None:
    packed_corpus(tmp_path)
    (tmp_path / "packed" / "voicing.npy").unlink()
    with pytest.raises(TrainingDataError, match="training pack"):
        Corpus(tmp_path / "packed")


def test_mean_f0_is_the_geometric_mean_of_voiced_frames(corpus: Corpus) -> None:
    own = [u for u in corpus.utterances if u.speaker == "kathleen"]
    f0, voicing = (
        np.concatenate([of(u, 0, u.n_frames) for u in own]) for of in (corpus.f0, corpus.voicing)
    )
    expected = np.exp(np.log(f0[voicing > VOICED_FROM]).mean())
    assert corpus.mean_f0_hz("kathleen") == pytest.approx(expected)


def test_voiced_frames_before_the_first_pitch_have_no_part_in_the_mean(tmp_path: Path) -> None:
    """The tracker may doubt and have no guess yet: a mean over logarithms of 0 would be 0."""
    packed = packed_corpus(tmp_path)
    own = next(u for u in packed.utterances if u.speaker == "kathleen")
    wanted = packed.mean_f0_hz("kathleen")
    silent = own.first_frame + int(np.flatnonzero(packed.f0(own, 0, own.n_frames) == 0)[0])
    packed.voicing_share[silent] = 1.0
    assert packed.mean_f0_hz("kathleen") == wanted


def test_speakers_are_left_out_by_name(tmp_path: Path) -> None:
    speech = speech_pack(tmp_path / "speech")
    pack(speech, tmp_path / "packed", 1, without=["stranger"])
    assert "stranger" not in Corpus(tmp_path / "packed").speakers
    assert "kathleen" in Corpus(tmp_path / "packed").speakers
    with pytest.raises(TrainingDataError, match="no speaker strangr"):
        pack(speech, tmp_path / "again", 1, without=["strangr"])


def test_a_missing_pack_or_corpus_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="point --speech at"):
        pack(tmp_path, tmp_path / "out")
    with pytest.raises(TrainingDataError, match="training pack"):
        Corpus(tmp_path)


def test_a_seed_repeats_its_batches(corpus: Corpus) -> None:
    first = BatchSource(corpus, 6, seed=3, device=torch.device("cpu"))
    again = BatchSource(corpus, 6, seed=3, device=torch.device("cpu"))
    other = BatchSource(corpus, 6, seed=4, device=torch.device("cpu"))
    one, two, three = (source.draw() for source in (first, again, other))
    assert torch.equal(one.audio, two.audio) and torch.equal(one.f0_hz, two.f0_hz)
    assert not torch.equal(one.audio, three.audio)


def test_half_of_every_batch_is_preset_speakers(corpus: Corpus) -> None:
    batch = BatchSource(corpus, 8, seed=0, device=torch.device("cpu")).draw()
    names = [corpus.speakers[int(i)] for i in batch.speaker]
    assert sum(name in {"kathleen", "flemishguy"} for name in names) == 4
    assert batch.audio.shape == (8, CONTEXT_SAMPLES + SEGMENT_FRAMES * HOP_SAMPLES)
    assert batch.f0_hz.shape == batch.phones.shape == (8, SEGMENT_FRAMES)
    assert batch.mean_f0_hz.shape == (8, 1)


@pytest.mark.parametrize("pace", [1.0, 1.25])
def test_other_paces_are_recordings_read_faster(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, pace: float
) -> None:
    """Sample k is what lies k * pace after the start of its first frame, and so are the phones."""
    monkeypatch.setattr(batches, "PACES", (pace, pace))
    batch = BatchSource(corpus, 8, seed=0, device=torch.device("cpu")).draw()
    assert len(batch.paced) == 4
    offsets = (np.arange(batch.paced.shape[1]) - CONTEXT_SAMPLES) * pace
    frames = ((np.arange(SEGMENT_FRAMES) + 0.5) * pace).astype(int)
    for row, phones in zip(batch.paced.numpy(), batch.paced_phones.numpy(), strict=True):
        misses = []
        for u in (u for u in corpus.utterances if u.speaker == "stranger"):
            whole = corpus.audio(u, -1000, u.n_samples + 6000)
            for start in range(u.n_frames - SEGMENT_FRAMES + 1):
                at = 1000 + start * HOP_SAMPLES + offsets
                told = np.interp(at, np.arange(len(whole)), whole)
                labels = corpus.phones(u, 0, 2 * u.n_frames)[start + frames]
                labels[start + frames >= u.n_frames] = NO_PHONE
                misses.append((np.abs(told - row).max(), np.mean(labels != phones)))
        least, wrong = min(misses)
        assert least < 1e-3
        assert wrong == 0


def test_nothing_is_learnt_above_a_recordings_own_band(corpus: Corpus) -> None:
    batch = BatchSource(corpus, 4, seed=0, device=torch.device("cpu")).draw()
    assert (batch.band_hz == 0.475 * 24_000).all()
