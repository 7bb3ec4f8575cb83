"""What training computes in torch is what runs live in numpy; losses measure what they say."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.dsp.grid import MEL_BINS
from voiceshift.dsp.mel import MelFrontend
from voiceshift.training import vocoder
from voiceshift.training.adversaries import (
    SpeakerAdversary,
    SpeakerJudge,
    SpectrogramDiscriminator,
)
from voiceshift.training.features import CONTEXT_SAMPLES, Features, hold_f0, with_holes
from voiceshift.training.losses import (
    SpectralLoss,
    adversarial,
    feature_matching,
    masked_cross_entropy,
)
from voiceshift.voice.synthesis import BINS, Synthesizer, decoder_features

CPU = torch.device("cpu")
FRAMES = 30


def noise(*shape: int, seed: int = 0, scale: float = 0.1) -> torch.Tensor:
    values = np.random.default_rng(seed).standard_normal(shape) * scale
    return torch.from_numpy(values.astype(np.float32))


# --- features


def test_mel_and_energy_equal_the_live_front_end() -> None:
    audio = noise(2, CONTEXT_SAMPLES + FRAMES * HOP_SAMPLES)
    features = Features(CPU)
    mel, rms = features.mel(features.power(audio)), features.rms(audio)
    for row in range(2):
        frontend = MelFrontend()
        # The live stream begins with whole hops: the context is padded to two of them in front.
        lead = np.zeros(2 * HOP_SAMPLES - CONTEXT_SAMPLES, np.float32)
        live_mel, live_rms = frontend.process(np.concatenate([lead, audio[row].numpy()]))
        np.testing.assert_allclose(mel[row].numpy(), live_mel[2:], rtol=0, atol=1e-4)
        # Live energy after hop n is that of frame n - 2.
        np.testing.assert_allclose(rms[row, : FRAMES - 2], live_rms[4:], rtol=1e-4)


def test_decoder_features_equal_the_live_ones() -> None:
    f0, voicing = noise(1, 9).exp() * 150, (noise(1, 9, seed=1) > 0).float()
    rms = noise(1, 9, seed=2).abs()
    ours = Features.decoder_features(f0, voicing, rms)[0].numpy()
    live = decoder_features(f0[0].numpy(), voicing[0].numpy(), rms[0].numpy())
    np.testing.assert_allclose(ours, live, rtol=0, atol=1e-5)


def test_perturbation_changes_the_mel_but_not_its_shape() -> None:
    torch.manual_seed(0)
    features = Features(CPU)
    power = features.power(noise(3, CONTEXT_SAMPLES + FRAMES * HOP_SAMPLES))
    one, two = features.perturbed_mel(power), features.perturbed_mel(power)
    assert one.shape == (3, FRAMES, MEL_BINS) and torch.isfinite(one).all()
    assert (one - two).abs().mean() > 0.05


def test_holes_are_few_and_leave_the_rest_as_it_is() -> None:
    torch.manual_seed(0)
    mel = noise(40, 100, MEL_BINS, scale=1.0)
    holed = with_holes(mel)
    kept = holed == mel
    assert 0.02 < 1 - kept.float().mean() < 0.5 * (1 - (1 - 28 / 80) * (1 - 16 / 100)) * 1.5
    level = mel.mean(dim=(1, 2), keepdim=True).expand_as(mel)
    assert torch.equal(holed[~kept], level[~kept])
    # A hole is a whole band or a whole moment.
    bands, moments = ~kept.any(1), ~kept.any(2)
    assert torch.equal(~kept, bands[:, None, :] | moments[:, :, None])
    assert bands.sum(1).max() <= 28
    assert moments.sum(1).max() <= 16


def test_f0_is_held_through_unvoiced_frames() -> None:
    f0 = torch.tensor([[0.0, 0.0, 100.0, 110.0, 0.0, 0.0, 90.0], [0.0] * 7])
    held = hold_f0(f0, torch.tensor([[150.0], [200.0]]))
    assert held[0].tolist() == [150.0, 150.0, 100.0, 110.0, 110.0, 110.0, 90.0]
    assert held[1].tolist() == [200.0] * 7


# --- synthesis


@pytest.fixture
def same_noise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the batch vocoder draw the very noise and phase that a fresh Synthesizer draws."""

    def as_live(like: torch.Tensor) -> torch.Tensor:
        random = np.random.Generator(np.random.PCG64(0))
        hops = [
            random.standard_normal(HOP_SAMPLES, np.float32) for _ in range(like.shape[1] // 240)
        ]
        return torch.from_numpy(np.concatenate(hops))[None]

    monkeypatch.setattr(vocoder.torch, "randn_like", as_live)
    monkeypatch.setattr(vocoder.torch, "rand", lambda *size, device: torch.zeros(*size))


@pytest.mark.usefixtures("same_noise")
def test_batch_synthesis_equals_streaming_synthesis() -> None:
    filters = noise(1, FRAMES, 3 * BINS, scale=0.5)
    f0 = 150.0 + 40.0 * torch.sin(torch.arange(FRAMES + 1) / 4)[None]
    rms = noise(1, FRAMES, seed=1).abs()
    ours = vocoder.Vocoder(CPU)(filters, f0, rms)[0].numpy()

    live = Synthesizer(seed=0)
    # The batch's sources begin a hop before c_0, as if an unheard frame had come first.
    before = np.zeros((1, 3 * BINS), np.float32)
    first = f0[0, :1].numpy()
    live.process(before, first, first, np.zeros(1, np.float32))
    streamed = live.process(
        filters[0].numpy(), f0[0, :-1].numpy(), f0[0, 1:].numpy(), rms[0].numpy()
    )
    assert ours.shape == ((FRAMES - 1) * HOP_SAMPLES,)
    # Sample 0 of the batch is c_0; the first streamed hop ends there.
    np.testing.assert_allclose(ours, streamed[HOP_SAMPLES:], rtol=0, atol=2e-3 * np.abs(ours).max())


def test_gradients_reach_all_filters() -> None:
    torch.manual_seed(0)
    filters = noise(1, FRAMES, 3 * BINS).requires_grad_()
    f0 = torch.full((1, FRAMES + 1), 120.0)
    vocoder.Vocoder(CPU)(filters, f0, torch.ones(1, FRAMES)).square().sum().backward()
    assert filters.grad is not None
    assert (filters.grad.view(FRAMES, 3, BINS).abs().sum(dim=(0, 2)) > 0).all()


@pytest.mark.parametrize("f0_hz", [50.0, 123.0, 400.0, 800.0])
def test_pulse_trains_have_unit_rms_and_no_aliases(f0_hz: float) -> None:
    train = vocoder.pulse_train(torch.full((1, SAMPLE_RATE_HZ), f0_hz), torch.zeros(1, 1))[0]
    assert float(train.square().mean().sqrt()) == pytest.approx(1.0, rel=0.05)
    power = np.abs(np.fft.rfft(train.numpy() * np.hanning(SAMPLE_RATE_HZ))) ** 2
    hz = np.arange(len(power))
    between = np.abs(hz / f0_hz - np.rint(hz / f0_hz)) * f0_hz > 5
    assert power[between].sum() < 1e-4 * power.sum()


# --- losses


def test_spectral_loss_is_nothing_for_equals_and_grows_with_the_difference() -> None:
    loss, real = SpectralLoss(CPU), noise(2, 8193)
    band = torch.full((2,), 12_000.0)
    values = [float(loss(real + noise(2, 8193, seed=1, scale=s), real, band)) for s in (0.01, 0.1)]
    assert float(loss(real, real, band)) == 0.0
    assert 0.0 < values[0] < values[1]


def test_spectral_loss_ignores_what_lies_above_the_band() -> None:
    loss, real = SpectralLoss(CPU), noise(1, 8192)
    time = torch.arange(8192) / SAMPLE_RATE_HZ
    hiss = 0.1 * torch.sin(2 * torch.pi * 10_000 * time)[None]
    narrow = float(loss(real + hiss, real, torch.tensor([7000.0])))
    wide = float(loss(real + hiss, real, torch.tensor([12_000.0])))
    assert narrow < 0.05 * wide


def test_cross_entropy_leaves_out_unknown_frames() -> None:
    logits = noise(1, 4, 3, scale=1.0)
    labels = torch.tensor([[0, -1, 2, -1]])
    expected = torch.nn.functional.cross_entropy(logits[0, [0, 2]], torch.tensor([0, 2]))
    assert float(masked_cross_entropy(logits, labels)) == pytest.approx(float(expected))
    assert float(masked_cross_entropy(logits, torch.full((1, 4), -1))) == 0.0


def test_gan_losses_are_zero_at_their_targets() -> None:
    scores = [torch.ones(2, 1, 3, 3), torch.ones(1, 1, 2, 2)]
    assert float(adversarial(scores, 1.0)) == 0.0
    assert float(adversarial(scores, 0.0)) == 1.0
    assert float(feature_matching(scores, scores)) == 0.0
    assert float(feature_matching(scores, [s + 2 for s in scores])) == 2.0


# --- adversaries


def test_the_adversarys_gradient_comes_back_reversed_and_scaled() -> None:
    torch.manual_seed(0)
    adversary = SpeakerAdversary(8, 3)
    z = noise(1, 6, 8).requires_grad_()
    straight = adversary.net(z.transpose(1, 2)).sum()
    expected = torch.autograd.grad(straight, z)[0]
    reversed_ = torch.autograd.grad(adversary(z, 0.4).sum(), z)[0]
    torch.testing.assert_close(reversed_, -0.4 * expected)


def test_the_judge_does_not_hear_the_level() -> None:
    torch.manual_seed(0)
    judge, mel = SpeakerJudge(4).eval(), noise(2, 50, MEL_BINS, scale=1.0)
    torch.testing.assert_close(judge(mel), judge(mel + 3.0), rtol=0, atol=1e-3)


def test_the_discriminator_does_not_hear_above_the_band() -> None:
    torch.manual_seed(0)
    discriminator, audio = SpectrogramDiscriminator(4), noise(1, 8192)
    time = torch.arange(8192) / SAMPLE_RATE_HZ
    hiss = 0.1 * torch.sin(2 * torch.pi * 11_000 * time)[None]
    speaker = torch.tensor([1])
    for band_hz, heard in ((7000.0, False), (12_000.0, True)):
        band = torch.tensor([band_hz])
        with torch.inference_mode():
            without, _ = discriminator(audio, band, speaker)
            with_hiss, _ = discriminator(audio + hiss, band, speaker)
        change = max(float((a - b).abs().max()) for a, b in zip(without, with_hiss, strict=True))
        assert (change > 1e-2) == heard
