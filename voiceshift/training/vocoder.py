"""The synthesis of voice/synthesis.py over a batch in torch, differentiable in the filters."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.dsp.grid import SYNTHESIS_WINDOW_SAMPLES
from voiceshift.voice.synthesis import (
    BINS,
    FFT_SAMPLES,
    LOG_MAGNITUDE_FLOOR,
    LOG_MAGNITUDE_LIMIT,
    NOISE_DELAY_SAMPLES,
)


def pulse_train(f0_hz: Tensor, phase: Tensor) -> Tensor:
    """Unit-RMS band-limited pulses from F0 at every sample (B, N); phase (B, 1) in cycles."""
    cycles = phase + torch.cumsum(f0_hz.double() / SAMPLE_RATE_HZ, dim=1)
    harmonics = torch.floor(0.5 * SAMPLE_RATE_HZ / f0_hz)
    angle = (2 * torch.pi * (cycles - torch.round(cycles))).float()
    half = torch.sin(0.5 * angle)
    near = half.abs() < 1e-5
    ratio = torch.sin((harmonics + 0.5) * angle) / torch.where(near, torch.ones_like(half), half)
    kernel = torch.where(near, harmonics, 0.5 * ratio - 0.5)
    return kernel * torch.sqrt(2.0 / harmonics)


class Vocoder:
    """Batch synthesis. Buffers live on `device`."""

    def __init__(self, device: torch.device) -> None:
        self._window = torch.hann_window(SYNTHESIS_WINDOW_SAMPLES, device=device)
        turns = torch.arange(BINS, device=device) * NOISE_DELAY_SAMPLES / FFT_SAMPLES
        self._noise_delay = torch.polar(torch.ones_like(turns), -2 * torch.pi * turns)

    def __call__(self, filters: Tensor, f0_hz: Tensor, rms: Tensor) -> Tensor:
        """filters (B, T, 963), f0_hz (B, T + 1) at c_0..c_T, rms (B, T) -> audio (B, 240 (T - 1)).

        Sample 0 of the result lies at c_0, where overlap is complete.
        """
        batch, frames, _ = filters.shape
        with torch.no_grad():
            ramp = torch.arange(HOP_SAMPLES, device=filters.device) / HOP_SAMPLES
            f0 = f0_hz[:, :-1, None] + (f0_hz[:, 1:] - f0_hz[:, :-1])[:, :, None] * ramp
            f0 = torch.cat([f0_hz[:, :1].expand(batch, HOP_SAMPLES), f0.flatten(1)], dim=1)
            phase = torch.rand(batch, 1, device=filters.device)
            sources = torch.stack([pulse_train(f0, phase), torch.randn_like(f0)])
            frames_of = sources.unfold(2, SYNTHESIS_WINDOW_SAMPLES, HOP_SAMPLES)
            pulse, noise = torch.fft.rfft(frames_of * self._window, FFT_SAMPLES)
        parts = filters.float().view(batch, frames, 3, BINS)
        gain = parts[:, :, ::2].clamp(LOG_MAGNITUDE_FLOOR, LOG_MAGNITUDE_LIMIT).exp()
        gain = gain * rms[:, :, None, None]
        spectrum = torch.polar(gain[:, :, 0], parts[:, :, 1]) * pulse
        spectrum = spectrum + gain[:, :, 1] * (self._noise_delay * noise)
        shaped = torch.fft.irfft(spectrum, FFT_SAMPLES)
        length = HOP_SAMPLES * (frames - 1) + FFT_SAMPLES
        audio = F.fold(
            shaped.transpose(1, 2), (1, length), (1, FFT_SAMPLES), stride=(1, HOP_SAMPLES)
        )
        return audio.view(batch, length)[:, HOP_SAMPLES : HOP_SAMPLES * frames]
