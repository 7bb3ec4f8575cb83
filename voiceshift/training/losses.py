"""Reconstruction and adversarial losses."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from voiceshift.audio.format import SAMPLE_RATE_HZ

RESOLUTIONS = ((256, 64), (512, 128), (1024, 256), (2048, 512))
"""(FFT, hop) of the multi-resolution STFT loss."""
MAGNITUDE_FLOOR = 2e-2


class SpectralLoss:
    """Multi-resolution STFT loss (Yamamoto et al. 2020): spectral convergence + log magnitude.

    Bins above the recording's own band are left out, so that 16 kHz corpora can train a 24 kHz
    decoder and the wide-band speakers teach it the rest.
    """

    def __init__(self, device: torch.device) -> None:
        self._windows = {fft: torch.hann_window(fft, device=device) for fft, _ in RESOLUTIONS}

    def __call__(self, ours: Tensor, real: Tensor, band_hz: Tensor) -> Tensor:
        """ours, real (B, N), band_hz (B,) -> scalar."""
        total = ours.new_zeros(())
        for fft, hop in RESOLUTIONS:
            window = self._windows[fft]
            mag_ours, mag_real = (
                torch.stft(x, fft, hop, window=window, center=False, return_complex=True).abs()
                for x in (ours, real)
            )
            bins = torch.arange(fft // 2 + 1, device=ours.device) * (SAMPLE_RATE_HZ / fft)
            mask = (bins[None, :] < band_hz[:, None]).float()[:, :, None]
            difference = (mag_ours - mag_real) * mask
            convergence = difference.norm(dim=(1, 2)) / ((mag_real * mask).norm(dim=(1, 2)) + 0.1)
            log_ours, log_real = (torch.log(m + MAGNITUDE_FLOOR) for m in (mag_ours, mag_real))
            log_l1 = ((log_ours - log_real).abs() * mask).sum() / (mask.sum() * mag_ours.shape[2])
            total = total + convergence.mean() + log_l1
        return total / len(RESOLUTIONS)


def masked_cross_entropy(logits: Tensor, labels: Tensor, smoothing: float = 0.0) -> Tensor:
    """Cross-entropy over frames with label >= 0; logits (B, T, N), labels (B, T)."""
    each = F.cross_entropy(
        logits.float().transpose(1, 2), labels.clamp(min=0), label_smoothing=smoothing,
        reduction="none",
    )  # fmt: skip
    return mean_where(each, labels >= 0)


def soft_cross_entropy(logits: Tensor, wanted: Tensor, known: Tensor) -> Tensor:
    """Cross-entropy against probabilities over frames that are known.

    logits and wanted (B, T, N), known (B, T) -> scalar.
    """
    each = -(wanted * logits.float().log_softmax(-1)).sum(-1)
    return mean_where(each, known)


def mean_where(values: Tensor, chosen: Tensor) -> Tensor:
    """Return the mean of the values that are chosen, 0 if none is: both of one shape."""
    return torch.where(chosen, values, torch.zeros_like(values)).sum() / chosen.sum().clamp(min=1)


def adversarial(scores: list[Tensor], target: float) -> Tensor:
    """Least-squares GAN loss (Mao et al. 2017) of score maps against `target`."""
    return torch.stack([(s.float() - target).square().mean() for s in scores]).mean()


def feature_matching(ours: list[Tensor], real: list[Tensor]) -> Tensor:
    """Mean absolute difference of discriminator activations (Kumar et al. 2019)."""
    return torch.stack(
        [(a.float() - b.float().detach()).abs().mean() for a, b in zip(ours, real, strict=True)]
    ).mean()
