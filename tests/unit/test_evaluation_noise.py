"""Noise is mixed in at the ratio that was asked for, the same every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.evaluation import noise
from voiceshift.training.corpus import loud_half_rms
from voiceshift.training.noises import usable


def rng(n: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(n).astype(np.float32)


@pytest.mark.parametrize("snr_db", [-5.0, 0.0, 10.0])
@pytest.mark.parametrize("length", [241, 8193, 100_000])
def test_the_ratio_is_to_the_louder_half_of_the_speech(snr_db: float, length: int) -> None:
    speech = rng(48_000) * np.repeat([0.0, 0.2], 24_000).astype(np.float32)
    added = noise.add_noise(speech, 7.0 * rng(length, 2), snr_db) - speech
    level = np.sqrt(np.mean(added**2))
    assert 20 * np.log10(loud_half_rms(speech) / level) == pytest.approx(snr_db, abs=0.01)


def test_silence_is_no_noise() -> None:
    speech = rng(480)
    assert np.array_equal(noise.add_noise(speech, np.zeros(100, np.float32), 10.0), speech)


def test_an_utterance_always_has_the_same_noise_and_different_ones_differ() -> None:
    noises = tuple(f"noise/{k}.opus" for k in range(20))
    chosen = [noise.noise_for(f"{k}.opus", noises) for k in range(64)]
    assert chosen == [noise.noise_for(f"{k}.opus", noises) for k in range(64)]
    assert len(set(chosen)) > 10


def test_malformed_and_silent_noises_are_left_out_with_a_sentence(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "rain.wav", 0.1 * rng(2400), 24_000)
    soundfile.write(tmp_path / "silent.wav", np.zeros(2400), 24_000)
    (tmp_path / "broken.opus").write_bytes(b"OggS but no more")
    good, notes = usable(tmp_path, ("broken.opus", "rain.wav", "silent.wav"))
    assert good == ("rain.wav",)
    assert "broken.opus" in notes[0] and "silent.wav" in notes[1]
