"""The ear: the published network, the gradient that it claims, and whom it tells apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
import soundfile
import torch
from torch.nn import functional as F

from voiceshift.cloning import ear as ear_module
from voiceshift.cloning.ear import SINC_LAYERS, TDNN_DILATIONS, Ear, Target, read_ear
from voiceshift.config.paths import ear_file
from voiceshift.errors import CloningError, TrainingDataError
from voiceshift.training import ear as training_ear

DATA = Path(__file__).parents[1] / "data"
SECOND = 24_000


@pytest.fixture(scope="module")
def ear() -> Ear:
    return read_ear()


def speech(name: str) -> np.ndarray:
    audio, rate = soundfile.read(DATA / f"{name}.flac", dtype="float32")
    assert rate == SECOND
    return audio  # type: ignore[no-any-return]


def published(audio: torch.Tensor) -> torch.Tensor:
    """The same network in torch: 24 kHz (n,) -> (512,)."""
    weights = {
        k: torch.from_numpy(v.astype(np.float32))
        for k, v in safetensors.numpy.load(ear_file().read_bytes()).items()
    }

    def pair(name: str) -> tuple[torch.Tensor, torch.Tensor]:
        return weights[f"{name}.weight"], weights[f"{name}.bias"]

    def norm(x: torch.Tensor, name: str) -> torch.Tensor:
        weight, bias = pair(name)
        return F.instance_norm(x, weight=weight, bias=bias)

    wanted = len(audio) // 3 * 2
    low = torch.fft.rfft(audio[: len(audio) // 3 * 3])[: (wanted + 1) // 2]
    x = torch.fft.irfft(F.pad(low, (0, wanted // 2 + 1 - len(low))), wanted) * (2 / 3)
    x = norm(x[None, None], "norm")
    x = F.conv1d(x, weights["filters"][:, None], stride=10).abs()
    for i in range(SINC_LAYERS):
        x = F.conv1d(x, *pair(f"sinc.{i}")) if i else x
        x = F.leaky_relu(norm(F.max_pool1d(x, 3), f"sinc.{i}.norm"))
    for i, dilation in enumerate(TDNN_DILATIONS):
        x = F.leaky_relu(F.conv1d(x, *pair(f"tdnn.{i}"), dilation=dilation))
        scale, shift = pair(f"tdnn.{i}.norm")
        x = x * scale[:, None] + shift[:, None]
    x = F.linear(torch.cat([x.mean(-1), x.std(-1)], dim=1), *pair("embed"))
    return F.normalize(x)[0]


@pytest.mark.parametrize("samples", [SECOND, 31_001, 40_000])
def test_it_and_its_gradient_are_those_of_torch(ear: Ear, samples: int) -> None:
    audio = speech("kathleen")[SECOND // 2 :][:samples].copy()
    weights = np.random.default_rng(0).standard_normal(512).astype(np.float32)
    heard = ear(audio)
    at = torch.from_numpy(audio).requires_grad_()
    expected = published(at)
    (expected * torch.from_numpy(weights)).sum().backward()
    assert at.grad is not None
    np.testing.assert_allclose(heard.embedding, expected.detach().numpy(), atol=2e-4)
    ours, theirs = heard.back(weights), at.grad.numpy()
    assert ours.shape == audio.shape
    # Where two moments are equally loud, rounding decides which of them the pool takes.
    assert np.linalg.norm(ours - theirs) < 0.06 * np.linalg.norm(theirs)


def test_it_does_not_care_how_loud_somebody_speaks(ear: Ear) -> None:
    audio = speech("kathleen")[: 2 * SECOND]
    np.testing.assert_allclose(ear(audio).embedding, ear(0.2 * audio).embedding, atol=5e-3)


def test_a_target_is_nearer_to_its_own_speech_than_to_anybody_elses(ear: Ear) -> None:
    one, other = speech("kathleen"), speech("flemishguy")
    half = len(one) // 2
    target = Target(ear, [one[:half]])
    own, _ = target.distance(one[half:])
    foreign, _ = target.distance(other)
    assert own < foreign - 0.08


def test_steps_down_its_gradient_bring_somebody_nearer(ear: Ear) -> None:
    target = Target(ear, [speech("kathleen")])
    audio = speech("flemishguy")[SECOND // 2 : 3 * SECOND].copy()
    first, back = target.distance(audio)
    loss = first
    for _ in range(10):
        gradient = back()
        audio -= np.float32(0.03) * np.abs(audio).mean() * gradient / np.abs(gradient).mean()
        loss, back = target.distance(audio)
    assert loss < 0.8 * first


def test_without_its_file_cloning_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "ear.safetensors"
    monkeypatch.setattr(ear_module, "ear_file", lambda: broken)
    for content in (None, b"not weights", safetensors.numpy.save({"norm.weight": np.ones(1)})):
        if content is not None:
            broken.write_bytes(content)
        with pytest.raises(CloningError, match=r"missing or damaged.*Install VoiceShift again"):
            read_ear()


def test_batch_norms_are_folded_into_scale_and_shift() -> None:
    random = np.random.default_rng(1)

    def drawn(*shape: int) -> np.ndarray:
        return random.uniform(0.5, 1.5, shape).astype(np.float32)

    theirs = {"/sincnet/conv1d.0/Concat_2_output_0": drawn(8, 1, 251)}
    for name in ("sincnet.wav_norm1d", "embedding", "sincnet.conv1d.1", "sincnet.conv1d.2"):
        theirs |= {f"{name}.weight": drawn(3), f"{name}.bias": drawn(3)}
    for i in range(3):
        theirs |= {f"sincnet.norm1d.{i}.{kind}": drawn(3) for kind in ("weight", "bias")}
    kinds = ("weight", "bias", "running_mean", "running_var")
    for i in range(5):
        theirs |= {f"tdnns.{3 * i}.{kind}": drawn(3) for kind in kinds[:2]}
        theirs |= {f"tdnns.{3 * i + 2}.{kind}": drawn(3) for kind in kinds}
    found = training_ear.named(theirs)
    assert set(found) == set(safetensors.numpy.load(ear_file().read_bytes()))
    x = torch.from_numpy(drawn(4, 3))
    norm = {kind: torch.from_numpy(theirs[f"tdnns.5.{kind}"]) for kind in kinds}
    expected = F.batch_norm(
        x, norm["running_mean"], norm["running_var"], norm["weight"], norm["bias"]
    )
    ours = x.numpy() * found["tdnn.1.norm.weight"] + found["tdnn.1.norm.bias"]
    np.testing.assert_allclose(ours, expected.numpy(), rtol=1e-4)


def test_without_the_wheel_that_brings_it_nothing_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(training_ear.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(TrainingDataError, match="pip install"):
        training_ear.write_ear(tmp_path / "ear.safetensors")
    assert not list(tmp_path.iterdir())
