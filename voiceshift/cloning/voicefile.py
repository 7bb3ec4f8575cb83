"""A cloned voice as a folder like any other: weights, card, icon, a sample, and the consent.

The folder appears whole or not at all, and never in place of another.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
import soundfile

from voiceshift import __version__
from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.cloning.decoder import Array
from voiceshift.cloning.revision import Revision
from voiceshift.dsp.watermark import Watermark
from voiceshift.errors import CloningError
from voiceshift.voice import bundle
from voiceshift.voice.card import CARD, CLONED, ICON, SAMPLE, VOICE_WEIGHTS
from voiceshift.voice.consent import Consent
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import LoadedVoice

_SAMPLE_PEAK = 0.7
_COLOURS = ("#4cc9f0", "#f72585", "#7bd88f", "#ffb454", "#b388ff", "#ff7b72")


@dataclass(frozen=True)
class Clone:
    """What is known of a new voice."""

    id: str
    name: str
    tensors: dict[str, Array]
    """As in voice.safetensors."""
    mean_f0_hz: float
    core_sha256: str
    consent: Consent
    depth: str
    """"instant" or "tuned"."""
    used_s: float
    """Seconds of speech that it was made of."""
    revision: Revision | None = None
    """Of a voice that was made anew after listening, until it is chosen."""

    def facts(self) -> dict[str, Any]:
        """Return what its manifest says."""
        return {
            "id": self.id,
            "name": self.name,
            "description": f"Cloned from {self.used_s:.0f} s of recordings ({self.depth}).",
            "kind": CLONED,
            "language": "und",
            "author": "made by a user of VoiceShift",
            "licence": "as its speaker agreed",
            "mean_f0_hz": round(self.mean_f0_hz, 1),
            "character": {},
            "core_sha256": self.core_sha256,
            "consents": [self.consent.to_dict()],
            "made_with": f"VoiceShift {__version__}",
            **({"revision": self.revision.to_dict()} if self.revision else {}),
        }


def write_clone(clone: Clone, voices: Path, speak: SpeakSample | None = None) -> Path:
    """Write a new voice into a folder of its id below `voices`; return that.

    speak: what makes its sample. Raises CloningError: the id is taken, the disk is full.
    """
    target = voices / clone.id
    if target.exists():
        raise CloningError(f"{target} exists already. Choose another name, or delete that voice.")
    scratch: Path | None = None
    try:
        voices.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".cloning-", dir=voices))
        half = {k: np.ascontiguousarray(v, np.float16) for k, v in clone.tensors.items()}
        (scratch / VOICE_WEIGHTS).write_bytes(safetensors.numpy.save(half))
        (scratch / ICON).write_text(icon(clone.name), encoding="utf-8")
        (scratch / CARD).write_text(card(clone), encoding="utf-8")
        if speak is not None:
            speak.write(scratch / SAMPLE)
        bundle.write_manifest(scratch, bundle.Kind.VOICE, clone.facts())
        scratch.chmod(0o755)
        scratch.rename(target)
    except (OSError, soundfile.SoundFileError) as error:
        why = getattr(error, "strerror", None) or error
        raise CloningError(
            f"The voice cannot be written to {voices} ({why}). Free some space, then try again."
        ) from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)
    return target


@dataclass(frozen=True)
class SpeakSample:
    """Makes a voice's sample: somebody's speech, converted."""

    voice: LoadedVoice
    speech: Samples
    speech_f0_hz: float

    def write(self, path: Path) -> None:
        """Write it as Ogg Vorbis. Raises OSError or soundfile's error."""
        converter = VoiceConverter(self.voice)
        converter.pitch_semitones = 12 * float(
            np.log2(self.voice.info.mean_f0_hz / self.speech_f0_hz)
        )
        whole = np.pad(self.speech, (0, -len(self.speech) % HOP_SAMPLES))
        converter.get_to_know(whole)
        audio = np.concatenate([converter.process(whole), converter.flush()])
        audio = Watermark().process(np.pad(audio, (0, -len(audio) % HOP_SAMPLES)))
        audio = audio[converter.latency :][: len(whole)]
        peak = float(np.abs(audio).max(initial=1e-6))
        audio = audio * np.float32(_SAMPLE_PEAK / peak)
        soundfile.write(path, audio, SAMPLE_RATE_HZ, format="OGG", subtype="VORBIS")


def card(clone: Clone) -> str:
    """Return the voice's card in Markdown."""
    hashes: Sequence[str] = clone.consent.recordings
    return "\n".join(
        [
            f"# {clone.name}\n",
            f"A **cloned voice**: made with VoiceShift {__version__} from {clone.used_s:.0f} s of "
            f"recordings of one person ({clone.depth}).\n",
            f"- Consent, {clone.consent.date}: “{clone.consent.statement}”",
            f"- Mean pitch: {clone.mean_f0_hz:.0f} Hz",
            f"- Made of {len(hashes)} recordings; their SHA-256 stand in manifest.json",
            "- What is not acceptable: docs/ETHICS.md of VoiceShift\n",
        ]
    )


def icon(name: str) -> str:
    """Return a portrait: the first letter on a disc whose colour follows from the name."""
    colour = _COLOURS[sum(name.encode()) % len(_COLOURS)]
    letter = escape(name[:1].upper())
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">'
        f'<circle cx="64" cy="64" r="62" fill="#141821" stroke="{colour}" stroke-width="4"/>'
        f'<text x="64" y="86" font-family="sans-serif" font-size="64" font-weight="bold" '
        f'text-anchor="middle" fill="{colour}">{letter}</text></svg>\n'
    )
