"""The judge of recordings in which two people speak at once; no part of a core.

A small convolutional network reads fine spectra (dsp/finespectrum.py), in which one voice is an
even comb of harmonics and two are not, and says of every 40 ms whether two people are heard. It
learns from mixtures of the packed corpus' speakers, against the same people alone: in drawn rooms
and noises, at other speeds, whispering. `train` fits it on a CPU and writes its numbers (float16)
to one safetensors file, which cloning/overlap.py reads.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from scipy.ndimage import uniform_filter1d
from scipy.signal import fftconvolve, istft, resample, stft
from torch import Tensor, nn
from torch.utils.data import DataLoader, IterableDataset

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.finespectrum import fine_frames, fine_spectra
from voiceshift.training.corpus import REFERENCE_DBFS, Corpus, Utterance
from voiceshift.training.noises import SILENT_RMS, level

SEGMENT_S = 3.0
FRAMES_A_LABEL = 2
TOGETHER_SHARE = 0.45
"""Of the examples: two people. They, too, speak alone at times."""
MOST_DIFFERENCE_DB = 10.0
SPEEDS = (0.8, 1.25)
WHISPER_SHARE, ROOM_SHARE, NOISE_SHARE = 0.06, 0.5, 0.6
NOISE_SNR_DB = (5.0, 35.0)
LOUD_QUANTILE = 0.9
HEARD_DB, UNHEARD_DB = 22.0, 34.0
"""Below a speaker's loud frames: heard, and not heard. Between both nothing is taught."""
MASKED_DB, HIDDEN_DB = 14.0, 24.0
"""Below the other speaker's frame, in the same way."""
REVERBERATION_S, DIRECT_TO_REVERBERANT_DB = (0.1, 1.2), (-10.0, 15.0)
"""Wider than where people convert: a far microphone in a hall, where a voice meets its own echo, is
still one voice."""
KEPT, AGAIN_SHARE = 1200, 0.6
"""Examples of which one is shown again instead of a new one, which costs as much as a step."""
RATE = 3e-3
BATCH = 32

CONVOLUTIONS = (
    ((3, 9), (1, 2), 1, 8),
    ((3, 5), (1, 2), 8, 16),
    ((3, 5), (2, 2), 16, 24),
    ((3, 3), (1, 2), 24, 32),
)
"""Kernel (frames, bins), stride, channels in and out."""
OVER_TIME = ((5, 1, 64, 32), (5, 2, 32, 32))
"""Kernel, dilation, channels in and out; then one number a label."""


class OverlapNetwork(nn.Module):
    """Spectra (batch, frames, FINE_BINS) to log odds of two people, (batch, frames // 2)."""

    def __init__(self) -> None:
        super().__init__()
        self.spectral = nn.ModuleList(
            nn.Conv2d(cin, cout, kernel, stride, (kernel[0] // 2, kernel[1] // 2))
            for kernel, stride, cin, cout in CONVOLUTIONS
        )
        self.norms = nn.ModuleList(nn.BatchNorm2d(cout) for *_, cout in CONVOLUTIONS)
        # A quarter faster on a CPU.
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.temporal = nn.ModuleList(
            nn.Conv1d(cin, cout, kernel, dilation=dilation, padding=kernel // 2 * dilation)
            for kernel, dilation, cin, cout in OVER_TIME
        )
        self.said = nn.Conv1d(OVER_TIME[-1][3], 1, 1)

    def forward(self, spectra: Tensor) -> Tensor:
        """Return the log odds."""
        x = spectra[:, None].to(memory_format=torch.channels_last)
        for layer, norm in zip(self.spectral, self.norms, strict=True):
            x = torch.relu(norm(layer(x)))
        x = torch.cat([x.mean(3), x.amax(3)], 1)
        for layer in self.temporal:
            x = torch.relu(layer(x))
        found: Tensor = self.said(x)[:, 0]
        return found


def folded(state: dict[str, Tensor]) -> dict[str, NDArray[np.float16]]:
    """Return a network's numbers with its norms inside its convolutions."""
    told = {name: value for name, value in state.items() if not name.startswith("norms.")}
    for k in range(len(CONVOLUTIONS)):
        gain, shift, mean, power = (
            state[f"norms.{k}.{name}"] for name in ("weight", "bias", "running_mean", "running_var")
        )
        gain = gain / torch.sqrt(power + nn.BatchNorm2d(1).eps)
        told[f"spectral.{k}.weight"] = state[f"spectral.{k}.weight"] * gain[:, None, None, None]
        told[f"spectral.{k}.bias"] = (state[f"spectral.{k}.bias"] - mean) * gain + shift
    return {
        name: np.ascontiguousarray(value.numpy(), dtype=np.float16) for name, value in told.items()
    }


class Example(NamedTuple):
    """One segment."""

    spectra: NDArray[np.float32]
    together: NDArray[np.float32]
    """1 where two people are heard, 0 where not, -1 where nobody should say."""


class Mixtures(IterableDataset[Example]):
    """Draws examples without end."""

    def __init__(self, corpus: Path, seed: int, wanted: Callable[[str], bool]) -> None:
        """wanted: which speakers, by name."""
        self._folder, self._seed, self._wanted = corpus, seed, wanted

    def __iter__(self) -> Iterator[Example]:
        """Yield one after another."""
        info = torch.utils.data.get_worker_info()
        random = np.random.default_rng((self._seed, info.id if info else 0))
        draw = Draw(Corpus(self._folder), random, self._wanted)
        known: deque[Example] = deque(maxlen=KEPT)
        while True:
            if len(known) < KEPT // 4 or random.random() >= AGAIN_SHARE:
                known.append(draw())
                yield known[-1]
            else:
                yield known[int(random.integers(len(known)))]


class Draw:
    """Draws one example after another; `random` is the only state."""

    def __init__(
        self, corpus: Corpus, random: np.random.Generator, wanted: Callable[[str], bool]
    ) -> None:
        self._corpus, self._random = corpus, random
        self._said: dict[str, list[Utterance]] = defaultdict(list)
        for utterance in corpus.utterances:
            if wanted(utterance.speaker):
                self._said[utterance.speaker].append(utterance)
        self._speakers = sorted(self._said)

    def __call__(self) -> Example:
        """Return an example."""
        random, n = self._random, int(SEGMENT_S * SAMPLE_RATE_HZ)
        names = random.choice(len(self._speakers), 2, replace=False)
        voices = [self._speech(self._speakers[k], n) for k in names]
        if random.random() < ROOM_SHARE:
            voices = [_in_room(voice, random) for voice in voices]
        heard = voices[0]
        together = np.zeros(fine_frames(n), np.float32)
        if random.random() < TOGETHER_SHARE:
            voices[1] *= np.float32(10 ** (-random.uniform(0, MOST_DIFFERENCE_DB) / 20))
            heard = voices[0] + voices[1]
            together = _together(*(fine_spectra(voice)[1] for voice in voices))
        if random.random() < NOISE_SHARE:
            heard = heard + self._noise(n)
        spectra, _ = fine_spectra(heard)
        whole = len(spectra) // FRAMES_A_LABEL * FRAMES_A_LABEL
        return Example(spectra[:whole], together[:whole:FRAMES_A_LABEL])

    def _speech(self, speaker: str, n_samples: int) -> Samples:
        """Return a stretch of one speaker, several utterances if one is short."""
        random = self._random
        speed = float(np.exp(random.uniform(*np.log(SPEEDS))))
        needed = (
            round(n_samples * speed / HOP_SAMPLES) * HOP_SAMPLES
        )  # a length that is soon resampled
        parts: list[Samples] = []
        while needed > 0:
            utterance = self._said[speaker][int(random.integers(len(self._said[speaker])))]
            start = int(random.integers(max(1, utterance.n_samples - needed)))
            length = min(needed, utterance.n_samples - start)
            parts.append(self._corpus.audio(utterance, start, length))
            needed -= length
        speech = np.concatenate(parts)
        if random.random() < WHISPER_SHARE:
            speech = whispered(speech, random)
        return np.asarray(resample(speech, n_samples), np.float32)

    def _noise(self, n_samples: int) -> Samples:
        random = self._random
        if self._corpus.noises and random.random() < 0.6:
            noise = self._corpus.noises[int(random.integers(len(self._corpus.noises)))]
            start = int(random.integers(max(1, len(noise) - n_samples)))
            sound = np.resize(noise[start : start + n_samples], n_samples) / 32767.0
        else:
            spectrum = np.fft.rfft(random.standard_normal(n_samples))
            colour = np.maximum(np.fft.rfftfreq(n_samples, 1 / SAMPLE_RATE_HZ), 40.0)
            sound = np.fft.irfft(spectrum * colour ** random.uniform(-1.0, 0.0), n_samples)
        loudness = level(sound.astype(np.float32))
        if loudness <= SILENT_RMS:
            return np.zeros(n_samples, np.float32)
        wanted_db = REFERENCE_DBFS - random.uniform(*NOISE_SNR_DB)
        return np.asarray(sound * (10 ** (wanted_db / 20) / loudness), np.float32)


def _in_room(dry: Samples, random: np.random.Generator) -> Samples:
    """Return speech (n,) with a drawn room's echo (Polack 1988), as loud as before."""
    decay_s = float(np.exp(random.uniform(*np.log(REVERBERATION_S))))
    times_s = np.arange(int(decay_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    tail = random.standard_normal(len(times_s)) * 10 ** (-3.0 * times_s / decay_s)
    tail *= 10 ** (-random.uniform(*DIRECT_TO_REVERBERANT_DB) / 20) / np.sqrt(np.sum(tail**2))
    tail[0] += 1.0
    heard = fftconvolve(dry, (tail / np.sqrt(np.sum(tail**2))).astype(np.float32))
    return np.asarray(heard[: len(dry)], np.float32)


def whispered(speech: Samples, random: np.random.Generator) -> Samples:
    """Return speech (n,) with noise in place of its voice: the spectrum's shape is kept."""
    _, _, bins = stft(speech, nperseg=480, noverlap=360)
    shape = uniform_filter1d(np.abs(bins), 9, axis=0)
    _, sound = istft(
        shape * np.exp(2j * np.pi * random.random(bins.shape)), nperseg=480, noverlap=360
    )
    return np.asarray(np.resize(sound, len(speech)), np.float32)


def _together(*levels_db: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return where both are heard, by each one's own levels."""
    both = np.stack([x - np.quantile(x, LOUD_QUANTILE) for x in levels_db]).min(axis=0)
    apart = np.abs(levels_db[0] - levels_db[1])
    yes = (both > -HEARD_DB) & (apart < MASKED_DB)
    no = (both < -UNHEARD_DB) | (apart > HIDDEN_DB)
    return np.where(yes, 1.0, np.where(no, 0.0, -1.0)).astype(np.float32)


def trains(speaker: str) -> bool:
    """Return whether a speaker is trained on; one in eight judges instead."""
    return hashlib.sha256(speaker.encode()).digest()[0] % 8 != 0


def train(corpus: Path, out: Path, steps: int, seed: int = 1, workers: int = 1) -> None:
    """Fit the network and write it. Raises TrainingDataError without a corpus.

    workers: processes that draw examples; 0 draws them here.
    """
    torch.manual_seed(seed)
    network = OverlapNetwork()
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-3)
    loader = DataLoader(Mixtures(corpus, seed, trains), BATCH, num_workers=workers)
    average = {name: value.clone() for name, value in network.state_dict().items()}
    smooth = 0.7
    for step, (spectra, together) in enumerate(islice(loader, steps)):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min((step + 1) / 50, 1.02 - step / steps, 1.0)
        known = together >= 0
        loss = nn.functional.binary_cross_entropy_with_logits(
            network(spectra)[known], together[known]
        )
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        keep = min(0.99, 1 - 10 / (11 + step))
        for name, value in network.state_dict().items():
            if value.is_floating_point():
                average[name].lerp_(value, 1 - keep)
        smooth += 0.02 * (float(loss.detach()) - smooth)
        if step % 50 == 49:
            print(f"{step + 1} of {steps} steps, loss {smooth:.3f}", flush=True)
    save_file(folded(average), out)
