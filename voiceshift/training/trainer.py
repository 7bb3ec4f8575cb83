"""All networks of training, one step of each stage, and their checkpoints.

- `content`: the encoder alone learns phones and forgets speakers (cheap steps);
- `voice`: encoder and decoder together: reconstruction, plus the conversion step, in which a third
  of the batch is decoded to a preset or to somebody whom the decoder knows by reference alone, must
  fool a speaker judge, hide its source, and must keep its content;
- `gan`: the decoder alone, the encoder frozen, with a discriminator on real, reconstructed and
  converted audio.

A third of the reconstructions start from the same words in somebody else's voice, as the network
itself says them: what is left of a stranger in the codes must not be heard (Neekhara et al. 2023,
"SelfVC").

The decoder's energy is that of what is heard, noise and room included (in `gan` also that of a
steadily noisier room), and its target the clean recording: it learns to leave the rest out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional as F

from voiceshift.audio.format import HOP_SAMPLES
from voiceshift.dsp.grid import CENTRE_LAG_SAMPLES, ENCODER_LOOKAHEAD_FRAMES
from voiceshift.training.adversaries import (
    SourceAdversary,
    SpeakerAdversary,
    SpeakerJudge,
    SpectrogramDiscriminator,
)
from voiceshift.training.batches import SEGMENT_FRAMES, Batch
from voiceshift.training.checkpoints import ADAM, optimizer_tensors, restore_optimizer, under
from voiceshift.training.corpus import Corpus
from voiceshift.training.features import CONTEXT_SAMPLES, Features, hold_f0, with_holes
from voiceshift.training.learner import Learner, StageOptions, adamw
from voiceshift.training.losses import (
    SpectralLoss,
    adversarial,
    feature_matching,
    mean_where,
    soft_cross_entropy,
)
from voiceshift.training.reference import ReferenceEncoder
from voiceshift.training.said import Phones, Said
from voiceshift.training.targets import Targets, Voices
from voiceshift.training.team import Team
from voiceshift.training.vocoder import Vocoder
from voiceshift.voice.network import NetworkShape, VoiceNetwork

CHECKPOINT = "checkpoint.json"
"""A run's folder has it once something was saved."""
LOOKAHEAD = ENCODER_LOOKAHEAD_FRAMES
FRAMES = SEGMENT_FRAMES - LOOKAHEAD
"""Frames that a segment decodes."""
FIRST_SAMPLE = CONTEXT_SAMPLES + HOP_SAMPLES - CENTRE_LAG_SAMPLES
"""c_0 of a segment: sample 0 of the vocoder's output."""
CONTENT_NOISE = 0.15
"""Standard deviation of what is added to codes, at most: each row has a share of its own.

All that is decoded has it: where conversions had none, a decoder told by that which rows nobody
compares with a recording, and filled them with what pleases the judges (docs/VOICE_LAB.md).
"""
ADVERSARY = 0.12
"""Strength of the reversed gradient of the speaker adversary once there is a decoder."""
FOOLS, MATCHING = 0.5, 3.0
"""Weights of the discriminator's verdict and of its activations' distance."""
HEARD = 0.5
"""Weight of the phones that are heard in converted audio."""
HIDES = 0.1
"""Weight of what a conversion must not give away: who said it."""
RETOLD = 3
"""One in so many rows is reconstructed from what somebody else is heard to say."""
REFERRED = 0.5
"""Share of rows whose voice is told by the reference encoder, not by the table of embeddings."""
BINDING = 0.1
"""Weight of the distance between what the two say of a speaker."""
SETTLING_FRAMES = 6
"""Frames after a segment's start that converted audio's own features need to settle."""


class Conversion(NamedTuple):
    audio: Tensor
    voices: Voices


class Trainer(Learner):
    """All networks of training, their optimisers and one step of each stage."""

    def __init__(
        self,
        corpus: Corpus,
        shape: NetworkShape,
        options: StageOptions,
        device: torch.device,
        seed: int,
        team: Team | None = None,
    ) -> None:
        torch.manual_seed(seed)
        super().__init__(corpus, options, device, team if team is not None else Team())
        self.shape = shape
        n = len(corpus.speakers)
        self.targets = Targets(corpus, device)
        self.voice = nn.ModuleDict(
            {
                "network": VoiceNetwork(shape),
                "embeddings": nn.Embedding(n, shape.embedding_dims),
                "phones_code": nn.Linear(shape.content_dims, shape.phones),
                "phones_hidden": nn.Linear(shape.width, shape.phones),
                "adversary": SpeakerAdversary(shape.content_dims, n),
                "reference": ReferenceEncoder(shape.embedding_dims),
            }
        ).to(device)
        nn.init.normal_(self.voice["embeddings"].weight, std=0.5)  # type: ignore[arg-type]
        self.judge = SpeakerJudge(n).to(device)
        self.leak = SourceAdversary(n).to(device)
        self.discriminator = SpectrogramDiscriminator(n).to(device)
        self.said = Said(shape, device)
        self.average = {k: v.detach().clone() for k, v in self.voice.state_dict().items()}
        self.features, self.vocoder = Features(device), Vocoder(device)
        self.spectral_loss = SpectralLoss(device)
        self.optimizers = {
            name: adamw(module.parameters(), options.learning_rate, device, betas=(0.8, 0.99))
            for name, module in self._modules()
        }

    # --- one step -------------------------------------------------------------------------

    def work(self, batch: Batch, stage: str) -> dict[str, Tensor]:
        """Train every network of a stage on one batch; return the losses by name."""
        losses = self._gan_step(batch) if stage == "gan" else self._voice_step(batch, stage)
        self.follow(self.voice.state_dict())
        return losses

    def _voice_step(self, batch: Batch, stage: str) -> dict[str, Tensor]:
        losses: dict[str, Tensor] = {}
        network: VoiceNetwork = self.voice["network"]  # type: ignore[assignment]
        power, heard = self.features.power(batch.audio), self.features.power(batch.heard)
        size = len(batch.audio)
        clean_mel = self.features.mel(power)
        said = self.said.phones(batch.phones, clean_mel).at(slice(None), slice(FRAMES))
        paced = self.features.power(batch.paced)
        said_paced = self.said.phones(batch.paced_phones, self.features.mel(paced))
        said_paced = said_paced.at(slice(None), slice(FRAMES))
        everything = Phones(*(torch.cat([x, x, y]) for x, y in zip(said, said_paced, strict=True)))
        if stage != "content":
            retold = self._retold(batch)
        with self._autocast():
            # Two perturbations of one segment: both must give phones, the same code, no speaker.
            views = torch.cat(
                [self.features.perturbed_mel(heard), self.features.perturbed_mel(heard)]
            )
            if stage != "content":
                # The second view is the clean one half of the time: that is what runs live.
                clean = torch.rand(size, 1, 1, device=self.device) < 0.5
                views[size:] = torch.where(clean, clean_mel, views[size:])
                views[size - len(retold) : size] = retold
            # Other paces, with holes in them: nobody's voice, but somebody's words.
            holed = with_holes(self.features.perturbed_mel(paced))
            state = network.encoder.initial_state(2 * size + len(holed))
            z, hidden, _ = network.encoder.hidden(torch.cat([views, holed]), state)
            z, hidden = z[:, LOOKAHEAD:], hidden[:, LOOKAHEAD:]
            noisy = with_noise(z)
            losses["phones"] = 0.5 * soft_cross_entropy(
                self.voice["phones_code"](noisy), *everything
            )
            losses["phones"] += 0.5 * soft_cross_entropy(
                self.voice["phones_hidden"](F.relu(hidden)), *everything
            )
            z, hidden, noisy = z[: 2 * size], hidden[: 2 * size], noisy[: 2 * size]
            speaker = self.voice["adversary"](
                noisy, ADVERSARY if stage != "content" else 0.2
            ).float()
            target = torch.cat([batch.speaker, batch.speaker])[:, None].expand(-1, speaker.shape[1])
            losses["adversary"] = F.cross_entropy(speaker.flatten(0, 1), target.flatten())
            losses["consistency"] = 0.5 * (z[:size] - z[size:]).float().square().mean()
        if stage != "content":
            losses |= self._decode(batch, noisy, z[size:], said)
        self._descend(losses)
        losses = {name: value.detach() for name, value in losses.items()}
        with torch.no_grad():
            guess = self.voice["phones_hidden"](F.relu(hidden.float())).argmax(-1)
            labels = torch.cat([batch.phones[:, :FRAMES]] * 2)
            losses["accuracy"] = mean_where((guess == labels).float(), labels >= 0)
        return losses

    def _gan_step(self, batch: Batch) -> dict[str, Tensor]:
        """Train decoder, embeddings, reference and discriminator; the encoder only listens."""
        network: VoiceNetwork = self.voice["network"]  # type: ignore[assignment]
        size = len(batch.audio)
        rows = max(1, size // 2)
        network.encoder.requires_grad_(False)
        self.voice["phones_hidden"].requires_grad_(False)
        retold = self._retold(batch)
        with torch.no_grad(), self._autocast():
            clean, heard = (
                self.features.power(audio) for audio in (batch.audio[:rows], batch.heard)
            )
            clean_mel = self.features.mel(clean)
            views = torch.cat([self.features.perturbed_mel(heard), clean_mel])
            views[size - len(retold) : size] = retold
            state = network.encoder.initial_state(len(views))
            z = network.encoder.hidden(views, state)[0][:, LOOKAHEAD:]
            noisy = with_noise(z)
        held, voicing = hold_f0(batch.f0_hz, batch.mean_f0_hz), batch.voicing
        rms = with_room(self.features.rms(batch.heard)[:, :FRAMES])
        own, referred, binding = self._voices(batch)
        ours = self._synthesize(noisy[:size], held, voicing, rms, own)
        losses, _ = self._likeness(ours, batch)
        losses["binding"] = binding
        converted = self._convert(noisy[size:], held, voicing, rms, batch, referred)
        said = self.said.phones(batch.phones[:rows], clean_mel)
        losses |= self._conversion_losses(converted, z[size:], batch, said)
        losses |= self._gan(batch, ours, _target(batch), converted)
        self._descend(losses)
        network.encoder.requires_grad_(True)
        self.voice["phones_hidden"].requires_grad_(True)
        return {name: value.detach() for name, value in losses.items()}

    def _descend(self, losses: dict[str, Tensor]) -> None:
        self.descend("voice", torch.stack(list(losses.values())).sum(), self.voice.parameters())

    def _decode(self, batch: Batch, noisy: Tensor, z: Tensor, said: Phones) -> dict[str, Tensor]:
        """Reconstruction and conversion losses; trains the judge on the way.

        noisy (2 B, T, D): codes of both views. z (B, T, D): of the second, without the noise.
        """
        held, voicing = hold_f0(batch.f0_hz, batch.mean_f0_hz), batch.voicing
        rms = self.features.rms(batch.heard)[:, :FRAMES]
        own, referred, binding = self._voices(batch)
        ours = self._synthesize(noisy[: len(z)], held, voicing, rms, own)
        losses, mel_real = self._likeness(ours, batch)
        losses["binding"] = binding
        self._train_judge(mel_real, batch.speaker)
        rows = max(1, len(z) // 3)
        second = noisy[len(z) : len(z) + rows]
        converted = self._convert(second, held, voicing, rms, batch, referred)
        said = said.at(slice(rows), slice(None))
        return losses | self._conversion_losses(converted, z[:rows], batch, said)

    def _voices(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Return each row's embedding by table or reference, by reference alone, their distance."""
        embeddings: nn.Embedding = self.voice["embeddings"]  # type: ignore[assignment]
        known = embeddings(batch.speaker)
        mel = self.features.mel(self.features.power(batch.references.flatten(0, 1)))
        with self._autocast():
            segments = mel.reshape(*batch.references.shape[:2], *mel.shape[1:])
            referred = self.voice["reference"](segments).float()
        by_reference = torch.rand(len(known), 1, device=self.device) < REFERRED
        own = torch.where(by_reference, referred, known)
        return own, referred, BINDING * (referred - known).square().mean()

    def _likeness(self, ours: Tensor, batch: Batch) -> tuple[dict[str, Tensor], Tensor]:
        """Return how far reconstructions are from their recordings, and the recordings' mel."""
        mel_real, mel_ours = (
            self.features.mel(self.features.power(audio))[:, SETTLING_FRAMES:-3]
            for audio in (batch.audio, _place(ours, batch.audio))
        )
        losses = {
            "spectral": self.spectral_loss(ours, _target(batch), batch.band_hz),
            "mel": (mel_ours - mel_real).abs().mean(),
        }
        return losses, mel_real

    def _conversion_losses(
        self, converted: Conversion, z: Tensor, batch: Batch, said: Phones
    ) -> dict[str, Tensor]:
        """Converted speech must pass for its voice, and say the same: z (rows, T, D)."""
        network: VoiceNetwork = self.voice["network"]  # type: ignore[assignment]
        rows = len(z)
        mel = self.features.mel(self.features.power(_place(converted.audio, batch.audio[:rows])))
        self.judge.requires_grad_(False)
        logits = self.judge(mel[:, SETTLING_FRAMES:-3])
        self.judge.requires_grad_(True)
        losses = {
            "passes": 0.25 * F.cross_entropy(logits, converted.voices.speaker),
            "hides": HIDES * self._hides(mel[:, SETTLING_FRAMES:-3], batch, converted.voices),
        }
        with self._autocast():
            state = network.encoder.initial_state(rows)
            again, hidden, _ = network.encoder.hidden(mel, state)
            settled = slice(LOOKAHEAD + SETTLING_FRAMES, -3)
            same = z[:, SETTLING_FRAMES:-3].detach()
            losses["cycle"] = 1.0 * (again[:, settled].float() - same.float()).square().mean()
            if self.said.listener is None:
                heard = self.voice["phones_hidden"](F.relu(hidden[:, settled]))
            else:
                heard = self.said.listener(mel[:, SETTLING_FRAMES : FRAMES - 3])
            spoken = said.at(slice(None), slice(SETTLING_FRAMES, FRAMES - 3))
            losses["heard"] = HEARD * soft_cross_entropy(heard, *spoken)
        return losses

    def _hides(self, mel: Tensor, batch: Batch, voices: Voices) -> Tensor:
        """Return how little a conversion passes for its voice's own speech; trains who tells.

        After the source classifier of StarGANv2-VC (Li et al. 2021).
        """
        loss = F.cross_entropy(self.leak(mel.detach()), batch.speaker[: len(mel)])
        self.descend("leak", loss, self.leak.parameters())
        self.leak.requires_grad_(False)
        logits = self.leak(mel)
        self.leak.requires_grad_(True)
        return F.cross_entropy(logits, voices.speaker)

    @torch.no_grad()
    def _retold(self, batch: Batch) -> Tensor:
        """Return perturbed views of a batch's last rows in the voices of others, (rows, T, 80).

        Not to be called within autocast, which would keep weights that have no gradient.
        """
        rows = max(1, len(batch.audio) // RETOLD)
        last = slice(len(batch.audio) - rows, None)
        audio = batch.audio[last]
        mel = self.features.mel(self.features.power(audio))
        network: VoiceNetwork = self.voice["network"]  # type: ignore[assignment]
        embeddings: nn.Embedding = self.voice["embeddings"]  # type: ignore[assignment]
        with self._autocast():
            z, _ = network.encoder(mel, network.encoder.initial_state(rows))
        voices = self.targets.anybody(rows, embeddings)
        held = hold_f0(batch.f0_hz[last], batch.mean_f0_hz[last])
        moved = (held * voices.mean_f0_hz / batch.mean_f0_hz[last]).clamp(50.0, 800.0)
        rms = self.features.rms(audio)[:, :FRAMES]
        told = self._synthesize(z[:, LOOKAHEAD:], moved, batch.voicing[last], rms, voices.embedding)
        heard = audio.clone()
        heard[:, FIRST_SAMPLE : FIRST_SAMPLE + told.shape[1]] = told
        return self.features.perturbed_mel(self.features.power(heard))

    def _synthesize(
        self, z: Tensor, f0: Tensor, voicing: Tensor, rms: Tensor, speaker: Tensor
    ) -> Tensor:
        network: VoiceNetwork = self.voice["network"]  # type: ignore[assignment]
        side = self.features.decoder_features(f0[:, :FRAMES], voicing[:, :FRAMES], rms)
        with self._autocast():
            state = network.decoder.initial_state(len(z))
            film = network.decoder.film_of(speaker)
            filters, _ = network.decoder(z, side, film, state)
        return self.vocoder(filters.float(), f0[:, : FRAMES + 1], rms)

    def _convert(
        self,
        z: Tensor,
        f0: Tensor,
        voicing: Tensor,
        rms: Tensor,
        batch: Batch,
        referred: Tensor,
    ) -> Conversion:
        """Decode the batch's first len(z) segments to presets and guests, F0 moved to their means.

        referred: the reference encoder's embedding of each row of the batch.
        """
        rows = len(z)
        embeddings: nn.Embedding = self.voice["embeddings"]  # type: ignore[assignment]
        voices = self.targets.draw(rows, batch, embeddings, referred)
        moved = (f0[:rows] * voices.mean_f0_hz / batch.mean_f0_hz[:rows]).clamp(50.0, 800.0)
        audio = self._synthesize(z, moved, voicing[:rows], rms[:rows], voices.embedding)
        return Conversion(audio, voices)

    def _train_judge(self, mel: Tensor, speaker: Tensor) -> None:
        loss = F.cross_entropy(self.judge(mel), speaker)
        self.descend("judge", loss, self.judge.parameters())

    def _gan(
        self, batch: Batch, ours: Tensor, real: Tensor, converted: Conversion
    ) -> dict[str, Tensor]:
        length = self.options.gan_frames * HOP_SAMPLES
        first, behind = SETTLING_FRAMES * HOP_SAMPLES, ours.shape[1] - length
        start = torch.randint(first, behind, (len(ours), 1), device=self.device)
        place = start + torch.arange(length, device=self.device)
        real, ours = real.gather(1, place), ours.gather(1, place)
        changed = converted.audio.gather(1, place[: len(converted.audio)])
        # The rows that were converted are judged as such, the others as reconstructions.
        own = slice(len(changed), None)
        fake = torch.cat([ours[own], changed])
        # A converted voice has its target's band: any other would give it away.
        bands = torch.cat([batch.band_hz[own], converted.voices.band_hz])
        who = torch.cat([batch.speaker[own], converted.voices.speaker])
        with self._autocast():
            scores_real, seen_real = self.discriminator(real, batch.band_hz, batch.speaker)
            scores_fake, _ = self.discriminator(fake.detach(), bands, who)
            loss = adversarial(scores_real, 1.0) + adversarial(scores_fake, 0.0)
        self.descend("discriminator", loss, self.discriminator.parameters())
        self.discriminator.requires_grad_(False)
        with self._autocast():
            scores, seen = self.discriminator(fake, bands, who)
        self.discriminator.requires_grad_(True)
        return {
            "fools": FOOLS * adversarial(scores, 1.0),
            "matching": MATCHING
            * feature_matching([a[: len(ours[own])] for a in seen], [a[own] for a in seen_real]),
        }

    def _autocast(self) -> AbstractContextManager[None]:
        return torch.autocast(self.device.type, torch.bfloat16)

    # --- checkpoints ----------------------------------------------------------------------

    def save(self, folder: Path, progress: dict[str, float]) -> None:
        """Write weights, their running average and the optimisers' state, atomically."""
        folder.mkdir(parents=True, exist_ok=True)
        tensors = {f"average.{k}": v for k, v in self.average.items()}
        for name, module in self._modules():
            tensors |= {f"{name}.{k}": v for k, v in module.state_dict().items()}
        for name, optimizer in self.optimizers.items():
            tensors |= optimizer_tensors(optimizer, f"{ADAM}{name}.")
        scratch = folder / "checkpoint.tmp"
        save_file({k: v.detach().cpu().contiguous() for k, v in tensors.items()}, scratch)
        scratch.replace(folder / "checkpoint.safetensors")
        facts = {
            "steps": self.steps_done,
            "shape": self.shape.to_dict(),
            "speakers": self.corpus.speakers,
            "progress": progress,
        }
        (folder / CHECKPOINT).write_text(json.dumps(facts))

    def load(self, folder: Path) -> dict[str, float]:
        """Restore what `save` wrote, if it did; returns the stages' progress in minutes."""
        if not (folder / CHECKPOINT).is_file():
            return {}
        facts = json.loads((folder / CHECKPOINT).read_text())
        tensors = load_file(folder / "checkpoint.safetensors", device=str(self.device))
        self.average = under(tensors, "average.")
        for name, module in self._modules():
            if weights := under(tensors, f"{name}."):  # merged runs have no source adversary
                module.load_state_dict(weights)
                restore_optimizer(self.optimizers[name], tensors, f"{ADAM}{name}.")
        self.steps_done = int(facts["steps"])
        return dict(facts["progress"])

    def _modules(self) -> Iterator[tuple[str, nn.Module]]:
        yield "voice", self.voice
        yield "judge", self.judge
        yield "leak", self.leak
        yield "discriminator", self.discriminator


def _target(batch: Batch) -> Tensor:
    """Return the recordings where the vocoder's output lies, (B, 240 (FRAMES - 1))."""
    return batch.audio[:, FIRST_SAMPLE : FIRST_SAMPLE + (FRAMES - 1) * HOP_SAMPLES]


def with_noise(z: Tensor) -> Tensor:
    """Codes (B, T, D) with noise of CONTENT_NOISE at most, a level a row."""
    level = CONTENT_NOISE * torch.rand(len(z), 1, 1, device=z.device)
    return z + level * torch.randn_like(z)


def with_room(rms: Tensor) -> Tensor:
    """Frame energies (B, T) as in a noisier room: each row with a floor of its own.

    Half of the rows stay as they are; the others get a steady -75 to -38 dBFS, speech at -22.
    """
    level_db = -75.0 + 37.0 * torch.rand(len(rms), 1, device=rms.device)
    noisy = torch.rand(len(rms), 1, device=rms.device) < 0.5
    floor = torch.where(noisy, 10.0 ** (level_db / 20), torch.zeros_like(level_db))
    return (rms.square() + floor.square()).sqrt()


def _place(audio: Tensor, like: Tensor) -> Tensor:
    """Put vocoder output back on a segment's grid, silence around it."""
    return F.pad(audio, (FIRST_SAMPLE, like.shape[1] - FIRST_SAMPLE - audio.shape[1]))
