"""The speaker networks in numpy say what they say in torch; a reference is a mean over segments."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.cloning import instant
from voiceshift.cloning.speakernet import REFERENCE, SpeakerNet, read_speaker_net
from voiceshift.dsp.mel import MelFrontend
from voiceshift.errors import CloningError

torch = pytest.importorskip("torch")


def fresh(seed: int) -> tuple[object, SpeakerNet]:
    """Return a reference encoder of random weights, in torch and in numpy."""
    from voiceshift.training.reference import ReferenceEncoder

    torch.manual_seed(seed)
    encoder = ReferenceEncoder(16).eval()
    named = {f"{REFERENCE}.{k}": v.numpy() for k, v in encoder.state_dict().items()}
    return encoder, SpeakerNet(named, REFERENCE)


def speech(seconds: float, seed: int) -> np.ndarray:
    noise = np.random.default_rng(seed).standard_normal(int(seconds * SAMPLE_RATE_HZ))
    return (0.1 * noise * np.linspace(0.1, 1.0, noise.size)).astype(np.float32)


def test_numpy_and_torch_agree() -> None:
    encoder, net = fresh(3)
    audio = speech(1.04, 4)
    mel = torch.from_numpy(MelFrontend().process(audio)[0])
    with torch.no_grad():
        wanted = encoder(mel[None, None])[0].numpy()
    np.testing.assert_allclose(net(audio), wanted, atol=1e-4)


def test_several_segments_are_averaged_as_in_training() -> None:
    encoder, net = fresh(5)
    first, second = speech(1.04, 6), speech(1.04, 7)
    mels = [torch.from_numpy(MelFrontend().process(audio)[0]) for audio in (first, second)]
    with torch.no_grad():
        wanted = encoder(torch.stack(mels)[None])[0].numpy()
    found = instant.start(net, [first, second]).values["embedding"]
    np.testing.assert_allclose(found, wanted, atol=1e-4)
    whole = instant.start(net, [np.concatenate([first, second])]).values["embedding"]
    np.testing.assert_allclose(whole, wanted, atol=0.05)  # the cut has a past to its left


def test_level_tells_nothing() -> None:
    _, net = fresh(8)
    audio = speech(1.04, 9)
    np.testing.assert_allclose(net(4.0 * audio), net(audio), atol=1e-3)


def test_a_core_without_one_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CloningError, match="Install VoiceShift again"):
        read_speaker_net(tmp_path, REFERENCE)
