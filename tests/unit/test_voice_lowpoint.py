"""The low-delay form of a core: stored small, checked, without look-ahead, and optional."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from voice_doubles import SMALL, export_voices, random_network, trained, trained_low

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.errors import IntegrityError, ManifestError
from voiceshift.training.export import renew_graph
from voiceshift.voice import bundle
from voiceshift.voice.core import Core, load_core, tensor_shapes
from voiceshift.voice.lowpoint import (
    LOW_GRAPH,
    LOW_WEIGHTS,
    REPLACED_LAYERS,
    pack,
    replaced_tensors,
    unpack,
)
from voiceshift.voice.quantised import rounded
from voiceshift.voice.registry import VoiceRegistry
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import N_DECODER_FEATURES

SHIPPED = NetworkShape()
MAX_CORE_BYTES = 12_000_000
HOPS = 40


@pytest.fixture
def core(tmp_path: Path) -> Core:
    export_voices(tmp_path, trained_low())
    return load_core(tmp_path / "core")


def filters(
    core: Core, mel: np.ndarray, runtime: str = "onnx", chunk: int = HOPS
) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(1)
    features = random.standard_normal((len(mel), N_DECODER_FEATURES)).astype(np.float32)
    film = core.film(random.standard_normal(core.shape.embedding_dims).astype(np.float32))
    step, state, parts = core.step(runtime), core.initial_state(), []  # type: ignore[arg-type]
    for i in range(0, len(mel), chunk):
        part, _, state = step(mel[i : i + chunk], features[i : i + chunk], film, state)
        parts.append(part)
    return np.concatenate(parts), state


def mel_frames() -> np.ndarray:
    return np.random.default_rng(0).standard_normal((HOPS, MEL_BINS)).astype(np.float32)


def low_of(core: Core) -> Core:
    assert core.low is not None
    return core.low


def test_what_is_stored_is_what_both_runtimes_compute_with(tmp_path: Path) -> None:
    """Rounded to bytes before or after makes no difference."""
    tensors = random_network(SMALL)
    own = {name: tensors[name] for name in replaced_tensors(SMALL)}
    sizes = {name: tensor_shapes(SMALL)[name] for name in own}
    back = unpack(pack(own), sizes, tmp_path)
    assert back.keys() == own.keys()
    ours, theirs = rounded(back), rounded(own)
    for name in own:
        np.testing.assert_allclose(ours[name], theirs[name], rtol=1e-3, atol=1e-3)
        if own[name].ndim == 3:
            np.testing.assert_allclose(ours[name], theirs[name], rtol=1e-6, atol=1e-7)


def test_only_the_first_blocks_and_biases_differ(core: Core) -> None:
    low = low_of(core)
    differ = {n for n in core.tensors if not np.array_equal(core.tensors[n], low.tensors[n])}
    assert differ == replaced_tensors(SMALL)
    assert all(name.startswith("encoder.stack.") for name in differ)
    first = {f"encoder.stack.blocks.{i}.conv" for i in range(ENCODER_LOOKAHEAD_FRAMES)}
    assert first <= set(REPLACED_LAYERS)  # whatever looked ahead was trained without


def test_it_answers_for_the_newest_frame(core: Core) -> None:
    """Changing mel frame n changes the filters from output n on, which are those of frame n."""
    low = low_of(core)
    assert (core.lookahead_frames, low.lookahead_frames) == (ENCODER_LOOKAHEAD_FRAMES, 0)
    mel = mel_frames()
    before, _ = filters(low, mel)
    mel[20] += 1.0
    after, _ = filters(low, mel)
    moved = np.abs(after - before).max(axis=1) > 1e-6
    assert not moved[:20].any() and moved[20]


@pytest.mark.parametrize("chunk", [1, 2, 7, HOPS])
@pytest.mark.parametrize("runtime", ["onnx", "torch"])
def test_both_runtimes_and_any_chunking_give_the_same(core: Core, runtime: str, chunk: int) -> None:
    low = low_of(core)
    reference, state = filters(low, mel_frames())
    ours, end = filters(low, mel_frames(), runtime, chunk)
    assert np.abs(reference).max() > 0.5
    np.testing.assert_allclose(ours, reference, rtol=0, atol=1e-4)
    np.testing.assert_allclose(end, state, rtol=0, atol=1e-4)


def test_a_changed_core_keeps_its_low_form(core: Core) -> None:
    head = np.zeros_like(core.tensors["decoder.outlet.bias"])
    changed = core.with_tensors({"decoder.outlet.bias": head})
    low = low_of(changed)
    assert low.lookahead_frames == 0 and not low.tensors["decoder.outlet.bias"].any()
    assert np.array_equal(
        low.tensors["encoder.stack.blocks.0.conv.weight"],
        low_of(core).tensors["encoder.stack.blocks.0.conv.weight"],
    )


def test_a_core_without_it_loads_and_its_voices_are_the_same(tmp_path: Path) -> None:
    export_voices(tmp_path / "old", trained())
    export_voices(tmp_path / "new", trained_low())
    assert load_core(tmp_path / "old" / "core").low is None
    for name in ("old", "new"):
        VoiceRegistry([tmp_path / name]).load("bdl")
    # A voice knows its core by the weights that both share, so voices are exchanged freely.
    files = [bundle.read_manifest(tmp_path / name / "core").files for name in ("old", "new")]
    assert files[0]["core.safetensors"] == files[1]["core.safetensors"]
    assert files[1].keys() - files[0].keys() == {LOW_WEIGHTS, LOW_GRAPH}


@pytest.mark.parametrize("name", [LOW_WEIGHTS, LOW_GRAPH])
def test_damage_is_noticed(tmp_path: Path, name: str) -> None:
    export_voices(tmp_path, trained_low())
    path = tmp_path / "core" / name
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(IntegrityError, match="differs from its manifest"):
        VoiceRegistry([tmp_path]).load("bdl")


def test_a_low_encoder_that_is_not_one_is_refused(tmp_path: Path) -> None:
    export_voices(tmp_path, trained_low())
    core = tmp_path / "core"
    good = safetensors.numpy.load((core / LOW_WEIGHTS).read_bytes())
    weight, bias = (f"encoder.stack.blocks.0.conv.{kind}" for kind in ("weight", "bias"))
    bad = {
        "missing": {k: v for k, v in good.items() if k != bias},
        "more": good | {"decoder.outlet.bias": good[bias]},
        "not bytes": good | {weight: good[weight].astype(np.float32)},
        "another size": good | {bias: good[bias][:-1]},
        "not finite": good | {bias: np.full_like(good[bias], np.nan)},
    }
    facts = bundle.read_manifest(core).facts
    for content in (*map(safetensors.numpy.save, bad.values()), b"nothing"):
        (core / LOW_WEIGHTS).write_bytes(content)
        bundle.write_manifest(core, bundle.Kind.CORE, facts)
        with pytest.raises(ManifestError, match="Install VoiceShift's voices again"):
            load_core(core)


def test_graphs_of_both_forms_are_renewed(tmp_path: Path) -> None:
    export_voices(tmp_path, trained_low())
    before = (tmp_path / "core" / LOW_GRAPH).read_bytes()
    (tmp_path / "core" / LOW_GRAPH).write_bytes(b"of another version")
    renew_graph(tmp_path)
    assert (tmp_path / "core" / LOW_GRAPH).read_bytes() == before


def test_a_shipped_core_with_it_is_below_twelve_megabytes(tmp_path: Path) -> None:
    export_voices(tmp_path, trained_low(SHIPPED))
    names = ("core.safetensors", "core.onnx", LOW_WEIGHTS, LOW_GRAPH)
    assert sum((tmp_path / "core" / name).stat().st_size for name in names) < MAX_CORE_BYTES
