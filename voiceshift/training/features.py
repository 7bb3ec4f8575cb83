"""Features of a batch in torch, equal to dsp/mel.py and voice/synthesis.py, plus the perturbations.

Perturbation (encoder input only) is what makes the content code independent of the speaker: the
mel filterbank's frequencies are warped, a random smooth equaliser is laid over the mel axis, and a
noise floor and gain are added. The decoder reconstructs the clean original.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.dsp import mel as mel_numpy
from voiceshift.dsp.grid import (
    CENTRE_LAG_SAMPLES,
    MEL_BINS,
    MEL_WINDOW_SAMPLES,
    SYNTHESIS_WINDOW_SAMPLES,
)
from voiceshift.dsp.perturbation import (
    EQ_KNOTS,
    EQ_SIGMA,
    MAX_GAIN_DB,
    MAX_LOG_WARP,
    SNR_DB,
    equaliser_bumps,
)
from voiceshift.voice.synthesis import (
    F0_CENTRE_HZ,
    LOG_F0_SCALE,
    LOG_RMS_CENTRE,
    LOG_RMS_SCALE,
    RMS_FLOOR,
)

CONTEXT_SAMPLES = MEL_WINDOW_SAMPLES - HOP_SAMPLES
"""Audio before frame 0 that a segment must bring along."""
N_WARPS = 41
HOLES, HOLE_BINS, HOLE_FRAMES = 2, 14, 8
"""How many holes `with_holes` makes along each axis, and how wide they are at most."""


class Features:
    """Mel, energy and decoder features of batches of segments.

    A segment of T frames is CONTEXT_SAMPLES + 240 T samples; its frame t ends at
    CONTEXT_SAMPLES + 240 (t + 1).
    """

    def __init__(self, device: torch.device) -> None:
        self._window = torch.from_numpy(mel_numpy.mel_window()).to(device)
        rms = mel_numpy.hann(SYNTHESIS_WINDOW_SAMPLES)
        self._rms_window = torch.from_numpy(rms / rms.sum()).to(device)
        self._filters = torch.from_numpy(mel_numpy.mel_filterbank()).to(device)
        warps = np.exp(np.linspace(-MAX_LOG_WARP, MAX_LOG_WARP, N_WARPS))
        bank = np.stack([mel_numpy.mel_filterbank(float(w)) for w in warps])
        self._warped = torch.from_numpy(bank).to(device)
        self._eq = torch.from_numpy(equaliser_bumps(MEL_BINS)).to(device)

    def power(self, audio: Tensor) -> Tensor:
        """Audio (B, CONTEXT + 240 T) -> power spectra (B, T, 513)."""
        frames = audio.unfold(1, MEL_WINDOW_SAMPLES, HOP_SAMPLES) * self._window
        spectrum: Tensor = torch.fft.rfft(frames, mel_numpy.MEL_FFT)
        return spectrum.real.square() + spectrum.imag.square()

    def mel(self, power: Tensor) -> Tensor:
        """Power (B, T, 513) -> clean scaled log-mel (B, T, 80)."""
        return self._scale(power @ self._filters)

    def perturbed_mel(self, power: Tensor) -> Tensor:
        """Power (B, T, 513) -> log-mel of another imagined speaker, microphone and room."""
        batch = len(power)
        device = power.device
        bank = self._warped[torch.randint(N_WARPS, (batch,), device=device)]
        mel = torch.bmm(power, bank)
        eq = torch.randn(batch, EQ_KNOTS, device=device) * EQ_SIGMA @ self._eq
        mel = mel * torch.exp(eq)[:, None]
        # A noise floor with a tilt of its own, from inaudible to 10 dB below the speech.
        level = mel.mean(dim=(1, 2), keepdim=True)
        low_db, high_db = SNR_DB
        snr_db = torch.rand(batch, 1, 1, device=device) * (high_db - low_db) + low_db
        tilt = torch.randn(batch, 1, 1, device=device) * torch.linspace(
            1, -1, MEL_BINS, device=device
        )
        noise = level * 10 ** (-snr_db / 10) * torch.exp(tilt)
        # Power of noise in one frame and bin fluctuates like an exponential variable.
        mel = mel + noise * -torch.log(torch.rand_like(mel) * 0.998 + 0.001)
        gain_db = (torch.rand(batch, 1, 1, device=device) * 2 - 1) * MAX_GAIN_DB
        return self._scale(mel * 10 ** (gain_db / 10))

    def plain_or_perturbed_mel(self, power: Tensor) -> Tensor:
        """Power (B, T, 513) -> log-mel as it is live, or perturbed: half of the rows each."""
        plain = torch.rand(len(power), 1, 1, device=power.device) < 0.5
        return torch.where(plain, self.mel(power), self.perturbed_mel(power))

    def rms(self, audio: Tensor) -> Tensor:
        """Audio (B, CONTEXT + 240 T) -> RMS around c_t of frames 0..T-2, (B, T - 1)."""
        first = CONTEXT_SAMPLES + HOP_SAMPLES - CENTRE_LAG_SAMPLES - HOP_SAMPLES
        frames = audio[:, first:].unfold(1, SYNTHESIS_WINDOW_SAMPLES, HOP_SAMPLES)
        return (frames.square() @ self._rms_window).sqrt()

    @staticmethod
    def decoder_features(f0_hz: Tensor, voicing: Tensor, rms: Tensor) -> Tensor:
        """(B, T) each -> (B, T, 3), as voice.synthesis.decoder_features."""
        log_f0 = torch.log(f0_hz / F0_CENTRE_HZ) / LOG_F0_SCALE
        level = (torch.log(rms + RMS_FLOOR) - LOG_RMS_CENTRE) / LOG_RMS_SCALE
        return torch.stack([log_f0, voicing, level], dim=2)

    @staticmethod
    def _scale(mel: Tensor) -> Tensor:
        log_mel = torch.log(mel + mel_numpy.POWER_FLOOR)
        return (log_mel - mel_numpy.LOG_CENTRE) / mel_numpy.LOG_SCALE


def with_holes(mel: Tensor) -> Tensor:
    """Log-mel (B, T, 80) with bands and moments missing (Park et al. 2019, "SpecAugment")."""
    device = mel.device
    kept = torch.ones(mel.shape, dtype=torch.bool, device=device)
    for axis, widest in ((1, HOLE_FRAMES), (2, HOLE_BINS)):
        n = mel.shape[axis]
        shape = [len(mel), 1, 1]
        for _ in range(HOLES):
            width = (torch.rand(shape, device=device) * (widest + 1)).floor()
            first = (torch.rand(shape, device=device) * (n - width + 1)).floor()
            place = torch.arange(n, device=device).view([-1 if i == axis else 1 for i in range(3)])
            kept &= (place < first) | (place >= first + width)
    return torch.where(kept, mel, mel.mean(dim=(1, 2), keepdim=True))


def hold_f0(f0_hz: Tensor, start_hz: Tensor) -> Tensor:
    """F0 (B, T), 0 where there is none yet or none any more -> the last one held instead.

    start_hz (B, 1) fills the time before the first.
    """
    known = f0_hz > 0
    index = torch.arange(f0_hz.shape[1], device=f0_hz.device).expand_as(f0_hz)
    last = torch.where(known, index, torch.full_like(index, -1)).cummax(dim=1).values
    held = torch.gather(f0_hz, 1, last.clamp(min=0))
    return torch.where(last >= 0, held, start_hz.expand_as(held))
