"""From a training run's checkpoint to the models folder: one core and all presets.

    core/       core.safetensors (half precision), core.onnx, training.safetensors, README.md,
                report.json (the numbers behind the cards, if there are any),
                low.safetensors and low.onnx (voice/lowpoint.py), if the stage `low` was trained
    <voice>/    voice.safetensors, icon.svg, sample.ogg, README.md

and a manifest in each. Weights are the running average of the run. `read_bundle` gives back from a
core all that a run starts with, optimisers excepted.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.pitch import VOICED_FROM, track
from voiceshift.errors import TrainingDataError
from voiceshift.training.cards import REPORT, core_readme, voice_readme
from voiceshift.training.corpus import read_speech
from voiceshift.training.onnx_graph import build_graph
from voiceshift.training.presets import PRESETS, Preset
from voiceshift.voice import bundle
from voiceshift.voice.adaptation import CodeStatistics
from voiceshift.voice.card import CARD, EMBEDDING, ICON, SAMPLE, VOICE_WEIGHTS
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.core import (
    CORE_GRAPH,
    CORE_WEIGHTS,
    TRAINING_WEIGHTS,
    Tensors,
    shape_of,
    tensor_shapes,
)
from voiceshift.voice.lowpoint import LOW_GRAPH, LOW_WEIGHTS, pack, replaced_tensors
from voiceshift.voice.oncore import EMBEDDINGS, SPEAKERS, point_between
from voiceshift.voice.registry import VoiceRegistry
from voiceshift.voice.shape import NetworkShape

CORE_FOLDER = "core"
NETWORK = "voice.network."
_AVERAGE = "average."
_TRAINED = ("voice.", "judge.", "discriminator.")
_SAMPLE_PEAK = 0.7
LOW_CHECKPOINT = "low.safetensors"
"""In a run's folder, beside the core's checkpoint: what training/lowdelay.py saves."""
LOW_FACTS = "facts"
"""Key of its metadata."""
LOW_AVERAGE = "average."


@dataclass(frozen=True)
class Trained:
    """What a run has learnt, without its optimisers."""

    shape: NetworkShape
    steps: int
    speakers: list[str]
    """Rows of the embeddings and of every speaker classifier."""
    tensors: Tensors
    """voice.*, judge.*, discriminator.*, named as in Trainer's modules."""
    progress: dict[str, float] = field(default_factory=dict)
    low: Tensors = field(default_factory=dict)
    """lowpoint.replaced_tensors, if the low-delay encoder was trained."""

    def under(self, prefix: str) -> Tensors:
        """Return the tensors of one module by their own names."""
        return {k[len(prefix) :]: v for k, v in self.tensors.items() if k.startswith(prefix)}


@dataclass(frozen=True)
class Extras:
    """What surrounds the weights."""

    icons: Path
    """Folder of <preset>.svg."""
    samples: Sequence[Path] = ()
    """Speech to convert for sample.ogg, each named after its speaker, the preset's own left out."""
    report: Mapping[str, Any] = field(default_factory=dict)
    """What `voiceshift eval` wrote to report.json."""


def read_checkpoint(run: Path) -> Trained:
    """Read the newest checkpoint of a run, averaged weights first. Raises TrainingDataError."""
    try:
        facts = json.loads((run / "checkpoint.json").read_text())
        with safe_open(run / "checkpoint.safetensors", "numpy") as file:
            names = [k for k in file.keys() if k.startswith((*_TRAINED, _AVERAGE))]  # noqa: SIM118
            stored = {name: file.get_tensor(name) for name in names}
    except (OSError, ValueError, SafetensorError) as error:
        raise TrainingDataError(
            f"{run} holds no readable checkpoint ({error}). Train first, or name another --run."
        ) from None
    tensors = {k: v for k, v in stored.items() if not k.startswith(_AVERAGE)}
    averaged = {
        f"voice.{k[len(_AVERAGE) :]}": v for k, v in stored.items() if k.startswith(_AVERAGE)
    }
    trained = Trained(
        shape=NetworkShape.from_dict(facts["shape"]),
        steps=int(facts["steps"]),
        speakers=list(facts["speakers"]),
        tensors=tensors | averaged,
        progress=dict(facts["progress"]),
    )
    return _with_low(trained, run / LOW_CHECKPOINT)


def _with_low(trained: Trained, path: Path) -> Trained:
    """Add what the stage `low` has learnt, if it was trained. Raises TrainingDataError."""
    if not path.is_file():
        return trained
    try:
        with safe_open(path, "numpy") as file:
            facts = json.loads(file.metadata()[LOW_FACTS])
            low = {
                name[len(LOW_AVERAGE) :]: file.get_tensor(name)
                for name in file.keys()  # noqa: SIM118
                if name.startswith(LOW_AVERAGE)
            }
        progress, digest = dict(facts["progress"]), str(facts["encoder"])
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise TrainingDataError(
            f"{path} is not readable ({error}). Remove it and train the stage low again."
        ) from None
    if digest != encoder_digest(trained.under(f"{NETWORK}encoder.")):
        raise TrainingDataError(
            f"{path} was trained before the core was trained on. Train the stage low again, or "
            "remove the file to export without it."
        )
    return replace(trained, low=low, progress=trained.progress | progress)


def encoder_digest(encoder: Tensors) -> str:
    """Return the SHA-256 of an encoder's weights, by which a low-delay one knows its teacher."""
    digest = hashlib.sha256()
    for name in sorted(encoder):
        digest.update(name.encode() + encoder[name].astype(np.float32).tobytes())
    return digest.hexdigest()


def read_bundle(core: Path) -> Trained:
    """Read back from an exported core what training starts with.

    Raises ManifestError, IntegrityError, or TrainingDataError if it was exported without that.
    """
    manifest = bundle.read_manifest(core)
    if TRAINING_WEIGHTS not in manifest.files:
        raise TrainingDataError(
            f"{core} was exported without {TRAINING_WEIGHTS}: training cannot go on from it."
        )
    network = safetensors.numpy.load(bundle.read_file(core, manifest, CORE_WEIGHTS))
    rest = safetensors.numpy.load(bundle.read_file(core, manifest, TRAINING_WEIGHTS))
    tensors = rest | {f"{NETWORK}{name}": value for name, value in network.items()}
    return Trained(
        shape=shape_of(manifest),
        steps=int(manifest.facts["steps"]),
        speakers=list(manifest.facts["speakers"]),
        tensors={name: value.astype(np.float32) for name, value in tensors.items()},
        progress=dict(manifest.facts["progress"]),
    )


@dataclass(frozen=True)
class Spoken:
    """What is told of a speaker by the recordings."""

    mean_f0_hz: Callable[[str], float]
    codes: Callable[[str], CodeStatistics]
    """Where they lie."""


def export(trained: Trained, spoken: Spoken, models: Path, extras: Extras) -> list[str]:
    """Write the core and every preset whose speakers were trained into models; return their ids.

    Existing bundles are replaced one by one, each only when complete.
    """
    models.mkdir(parents=True, exist_ok=True)
    digest = _write_core(trained, models, extras)
    presets = [preset for preset in PRESETS if set(preset.made_of) <= set(trained.speakers)]
    for preset in presets:
        _write_voice(trained, preset, spoken, digest, models, extras)
    if extras.samples:
        for preset in presets:
            _add_sample(trained, preset, models, extras)
    return [preset.id for preset in presets]


def renew_graph(models: Path) -> None:
    """Write the graph of a models folder's core anew; weights and voices stay as they are.

    For when the graph is computed differently and nothing was trained. Raises ManifestError.
    """
    core = models / CORE_FOLDER
    manifest = bundle.read_manifest(core)
    scratch = scratch_folder(models)
    shutil.copytree(core, scratch, dirs_exist_ok=True)
    (scratch / CORE_GRAPH).write_bytes(build_graph(shape_of(manifest)))
    if LOW_GRAPH in manifest.files:
        (scratch / LOW_GRAPH).write_bytes(build_graph(shape_of(manifest), lookahead=0))
    bundle.write_manifest(scratch, bundle.Kind.CORE, manifest.facts)
    replace_bundle(scratch, core)


def _write_core(trained: Trained, models: Path, extras: Extras) -> str:
    """Return the SHA-256 of the weights, by which voices know their core."""
    network = _half(trained.under(NETWORK))
    if {name: value.shape for name, value in network.items()} != tensor_shapes(trained.shape):
        raise TrainingDataError(
            "The checkpoint's networks are not those of its shape. Train again."
        )
    if trained.low and trained.low.keys() != replaced_tensors(trained.shape):
        raise TrainingDataError(
            "The low-delay encoder is not that of the core's shape. Train the stage low again."
        )
    rest = _half({k: v for k, v in trained.tensors.items() if not k.startswith(NETWORK)})
    parameters = sum(value.size for value in network.values())
    scratch = scratch_folder(models)
    (scratch / CORE_WEIGHTS).write_bytes(safetensors.numpy.save(network))
    (scratch / TRAINING_WEIGHTS).write_bytes(safetensors.numpy.save(rest))
    (scratch / CORE_GRAPH).write_bytes(build_graph(trained.shape))
    if trained.low:
        (scratch / LOW_WEIGHTS).write_bytes(pack(trained.low))
        (scratch / LOW_GRAPH).write_bytes(build_graph(trained.shape, lookahead=0))
    has_low = bool(trained.low)
    readme = core_readme(trained.steps, trained.progress, parameters, extras.report, has_low)
    (scratch / CARD).write_text(readme, encoding="utf-8")
    if extras.report:
        told = json.dumps(extras.report, indent=1) + "\n"
        (scratch / REPORT).write_text(told, encoding="utf-8")
    facts = {
        "shape": trained.shape.to_dict(),
        "steps": trained.steps,
        "progress": trained.progress,
        SPEAKERS: trained.speakers,
    }
    manifest = bundle.write_manifest(scratch, bundle.Kind.CORE, facts)
    replace_bundle(scratch, models / CORE_FOLDER)
    return manifest.files[CORE_WEIGHTS].sha256


def _write_voice(
    trained: Trained, preset: Preset, spoken: Spoken, core: str, models: Path, extras: Extras
) -> None:
    mean_f0_hz = preset.f0_hz(spoken.mean_f0_hz)
    everybody = trained.tensors[EMBEDDINGS].astype(np.float32)
    embedding = point_between(everybody, trained.speakers, preset.made_of)
    scratch = scratch_folder(models)
    parts = [(share, spoken.codes(name)) for name, share in preset.made_of.items()]
    tensors = {EMBEDDING: embedding} | CodeStatistics.mixed(parts).tensors()
    (scratch / VOICE_WEIGHTS).write_bytes(safetensors.numpy.save(_half(tensors)))
    shutil.copyfile(extras.icons / f"{preset.id}.svg", scratch / ICON)
    readme = voice_readme(preset, mean_f0_hz, trained.steps, "", extras.report)
    (scratch / CARD).write_text(readme, encoding="utf-8")
    bundle.write_manifest(scratch, bundle.Kind.VOICE, _voice_facts(preset, mean_f0_hz, core))
    replace_bundle(scratch, models / preset.id)


def _voice_facts(preset: Preset, mean_f0_hz: float, core: str) -> dict[str, Any]:
    return {
        "id": preset.id,
        "name": preset.name,
        "description": preset.description,
        "kind": preset.kind,
        "language": preset.language,
        "author": preset.author,
        "licence": preset.licence,
        "mean_f0_hz": round(mean_f0_hz, 1),
        "character": preset.character.to_dict(),
        "tags": list(preset.tags),
        SPEAKERS: dict(preset.made_of),
        "core_sha256": core,
    }


def _add_sample(trained: Trained, preset: Preset, models: Path, extras: Extras) -> None:
    """Let the installed voice speak the first sample of somebody else."""
    import soundfile

    own = tuple(preset.made_of)
    source = next((path for path in extras.samples if not path.name.startswith(own)), None)
    if source is None:
        return
    voice = VoiceRegistry([models]).load(preset.id)
    audio = convert_sample(VoiceConverter(voice), read_speech(source), voice.info.mean_f0_hz)
    folder = models / preset.id
    scratch = scratch_folder(models)
    shutil.copytree(folder, scratch, dirs_exist_ok=True)
    soundfile.write(scratch / SAMPLE, audio, SAMPLE_RATE_HZ, format="OGG", subtype="VORBIS")
    told = f"`{source.as_posix()}`"
    readme = voice_readme(preset, voice.info.mean_f0_hz, trained.steps, told, extras.report)
    (scratch / CARD).write_text(readme, encoding="utf-8")
    facts = bundle.read_manifest(folder).facts
    bundle.write_manifest(scratch, bundle.Kind.VOICE, facts)
    replace_bundle(scratch, folder)


def convert_sample(converter: VoiceConverter, speech: Samples, mean_f0_hz: float) -> Samples:
    """Return speech (n,) in the voice, its median F0 moved to the voice's mean, peak at -3 dBFS."""
    f0_hz, voicing = track(speech)
    voiced = f0_hz[voicing > VOICED_FROM]
    if len(voiced):
        converter.pitch_semitones = 12.0 * float(np.log2(mean_f0_hz / np.median(voiced)))
    whole_hops = np.pad(speech, (0, -len(speech) % HOP_SAMPLES))
    converter.get_to_know(whole_hops)
    audio = np.concatenate([converter.process(whole_hops), converter.flush()])
    audio = audio[converter.latency :][: len(speech)]
    peak = float(np.abs(audio).max(initial=0.0))
    return audio * np.float32(_SAMPLE_PEAK / peak) if peak > 0 else audio


def _half(tensors: Tensors) -> dict[str, NDArray[np.float16]]:
    return {name: np.ascontiguousarray(v, np.float16) for name, v in tensors.items()}


def scratch_folder(models: Path) -> Path:
    """Return a new folder on the same disk; its leading dot hides it from the registry."""
    folder = Path(tempfile.mkdtemp(prefix=".export-", dir=models))
    folder.chmod(0o755)
    return folder


def replace_bundle(scratch: Path, target: Path) -> None:
    if target.exists():
        old = Path(tempfile.mkdtemp(prefix=".old-", dir=target.parent))
        target.rename(old / target.name)
        scratch.rename(target)
        shutil.rmtree(old)
    else:
        scratch.rename(target)
