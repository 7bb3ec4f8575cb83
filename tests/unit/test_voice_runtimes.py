"""The network step is the same numbers in torch and ONNX Runtime, streamed or whole, and causal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from voice_doubles import ICONS, ROOT, SMALL, export_voices, random_network

from voiceshift.dsp.grid import ENCODER_LOOKAHEAD_FRAMES, MEL_BINS
from voiceshift.errors import ManifestError
from voiceshift.training.onnx_graph import build_graph
from voiceshift.training.presets import PRESETS
from voiceshift.voice.core import Core, NetworkStep, tensor_shapes
from voiceshift.voice.network import VoiceNetwork
from voiceshift.voice.quantised import rounded
from voiceshift.voice.shape import NetworkShape
from voiceshift.voice.synthesis import BINS, N_DECODER_FEATURES

SHIPPED = NetworkShape()
UPGRADES = ROOT / "tests" / "data" / "upgrades"
HOPS = 40


@pytest.fixture(scope="module")
def core() -> Core:
    """A core of the shipped size."""
    return Core(SHIPPED, random_network(SHIPPED), build_graph(SHIPPED))


def inputs(hops: int = HOPS, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    mel = random.standard_normal((hops, MEL_BINS)).astype(np.float32)
    return mel, random.standard_normal((hops, N_DECODER_FEATURES)).astype(np.float32)


def film_of(core: Core, seed: int = 1) -> np.ndarray:
    embedding = np.random.default_rng(seed).standard_normal(core.shape.embedding_dims)
    return core.film(embedding.astype(np.float32))


def streamed(step: NetworkStep, core: Core, chunk: int) -> tuple[np.ndarray, np.ndarray]:
    (mel, features), film, state = inputs(), film_of(core), core.initial_state()
    parts = []
    for i in range(0, HOPS, chunk):
        part, _, state = step(mel[i : i + chunk], features[i : i + chunk], film, state)
        parts.append(part)
    return np.concatenate(parts), state


def test_torch_and_onnx_give_the_same_filters_and_state() -> None:
    core = Core(SMALL, random_network(SMALL), build_graph(SMALL))
    ours, state = streamed(core.step("onnx"), core, HOPS)
    reference, reference_state = streamed(core.step("torch"), core, HOPS)
    assert ours.shape == (HOPS, 3 * BINS) and np.abs(reference).max() > 0.5
    np.testing.assert_allclose(ours, reference, rtol=0, atol=1e-4)
    np.testing.assert_allclose(state, reference_state, rtol=0, atol=1e-4)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 100.0])
def test_at_the_shipped_size_a_hop_is_the_same_however_loud(core: Core, scale: float) -> None:
    """A hop: what two runtimes round differently for once has its consequences in those after."""
    (mel, features), film, state = inputs(1), film_of(core), core.initial_state()
    ours, _, end = core.step("onnx")(scale * mel, features, film, state)
    reference, _, reference_end = core.step("torch")(scale * mel, features, film, state)
    np.testing.assert_allclose(ours, reference, rtol=1e-4, atol=1e-4)
    np.testing.assert_allclose(end, reference_end, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("runtime", ["onnx", "torch"])
@pytest.mark.parametrize("chunk", [1, 2, 3, 7])
def test_streamed_equals_whole(runtime: str, chunk: int) -> None:
    core = Core(SMALL, random_network(SMALL), build_graph(SMALL))
    step = core.step(runtime)  # type: ignore[arg-type]
    whole, end = streamed(step, core, HOPS)
    parts, state = streamed(step, core, chunk)
    np.testing.assert_allclose(parts, whole, rtol=0, atol=1e-4)
    np.testing.assert_allclose(state, end, rtol=0, atol=1e-4)


def test_the_graph_of_a_core_that_was_kept_still_runs() -> None:
    """Its activations are fixed-point numbers, as good as not rounded."""
    graph = (UPGRADES / "0.1.0-dev3" / "core-of-16.onnx").read_bytes()
    tensors = random_network(SMALL)
    kept, now = (
        streamed(c.step("onnx"), c, HOPS)[0]
        for c in (Core(SMALL, tensors, graph), Core(SMALL, tensors, build_graph(SMALL)))
    )
    network = VoiceNetwork(SMALL)
    network.load_state_dict({k: torch.from_numpy(v) for k, v in rounded(tensors).items()})
    (mel, features), film = inputs(), film_of(Core(SMALL, tensors, graph))
    with torch.inference_mode():
        batch = [torch.from_numpy(x)[None] for x in (mel, features, film)]
        exact = network(*batch, network.initial_state())[0][0].numpy()
    np.testing.assert_allclose(kept, exact, rtol=0, atol=1e-4)
    off_db = 20.0 * np.log10(np.linalg.norm(now - exact) / np.linalg.norm(exact))
    assert -60.0 < off_db < -38.0  # what rounding activations to bytes costs


def test_a_state_may_go_on_in_the_other_runtime() -> None:
    core = Core(SMALL, random_network(SMALL), build_graph(SMALL))
    whole, _ = streamed(core.step("onnx"), core, HOPS)
    (mel, features), film = inputs(), film_of(core)
    _, _, state = core.step("torch")(mel[:20], features[:20], film, core.initial_state())
    rest, _, _ = core.step("onnx")(mel[20:], features[20:], film, state)
    np.testing.assert_allclose(rest, whole[20:], rtol=0, atol=1e-4)


def test_film_is_what_the_torch_module_computes(core: Core) -> None:
    network = VoiceNetwork(SHIPPED)
    network.load_state_dict({k: torch.from_numpy(v) for k, v in core.tensors.items()})
    embedding = np.random.default_rng(1).standard_normal(128).astype(np.float32)
    with torch.inference_mode():
        expected = network.decoder.film_of(torch.from_numpy(embedding)[None])[0].numpy()
    np.testing.assert_allclose(core.film(embedding), expected, rtol=0, atol=1e-4)


def test_content_sees_two_frames_ahead_and_no_more() -> None:
    """Changing mel frame n changes the filters from output n on: those of frame n - 2."""
    core = Core(SMALL, random_network(SMALL), build_graph(SMALL))
    (mel, features), film = inputs(), film_of(core)
    before, _, _ = core.step("onnx")(mel, features, film, core.initial_state())
    changed = mel.copy()
    changed[20] += 1.0
    after, _, _ = core.step("onnx")(changed, features, film, core.initial_state())
    moved = np.abs(after - before).max(axis=1) > 1e-6
    assert not moved[:20].any() and moved[20]
    assert moved[20 + ENCODER_LOOKAHEAD_FRAMES]  # the filters of the changed frame itself


def test_features_act_on_their_own_frame_at_once() -> None:
    core = Core(SMALL, random_network(SMALL), build_graph(SMALL))
    (mel, features), film = inputs(), film_of(core)
    before, _, _ = core.step("onnx")(mel, features, film, core.initial_state())
    features[20, 0] += 1.0
    after, _, _ = core.step("onnx")(mel, features, film, core.initial_state())
    moved = np.abs(after - before).max(axis=1) > 1e-6
    assert not moved[:20].any() and moved[20]


def test_states_are_passed_in_and_never_changed(core: Core) -> None:
    (mel, features), film, state = inputs(), film_of(core), core.initial_state()
    for runtime in ("onnx", "torch"):
        core.step(runtime)(mel, features, film, state)  # type: ignore[arg-type]
        assert not state.any()


def test_the_core_names_exactly_the_torch_modules_tensors() -> None:
    for shape in (SHIPPED, SMALL):
        state = VoiceNetwork(shape).state_dict()
        assert tensor_shapes(shape) == {name: tuple(v.shape) for name, v in state.items()}
        assert VoiceNetwork(shape).initial_state().shape == (1, shape.width, shape.state_frames)


def test_the_graph_is_valid_and_carries_no_weights() -> None:
    graph = build_graph(SHIPPED)
    assert len(graph) < 100_000
    model = onnx.load_from_string(graph)
    outside = [t for t in model.graph.initializer if t.data_location == onnx.TensorProto.EXTERNAL]
    weights = {name for name in tensor_shapes(SHIPPED) if not name.startswith("decoder.film.")}
    assert {t.name for t in outside if not t.name.endswith(".scale")} == weights
    assert sum(len(t.raw_data) for t in model.graph.initializer) < 10_000
    large = [t for t in outside if np.prod(t.dims) > 100 * SHIPPED.width]
    assert large and all(t.data_type == onnx.TensorProto.UINT8 for t in large)


def test_a_graph_that_does_not_fit_the_weights_is_refused() -> None:
    wide = NetworkShape(width=24)
    for graph in (build_graph(wide), b"", b"not a graph"):
        with pytest.raises(ManifestError, match="cannot run this core"):
            Core(SMALL, random_network(SMALL), graph).step("onnx")


def test_the_live_path_loads_neither_torch_nor_onnx(tmp_path: Path) -> None:
    export_voices(tmp_path)
    program = (
        "import sys, numpy, pathlib\n"
        "from voiceshift.voice.registry import VoiceRegistry\n"
        "from voiceshift.voice.converter import VoiceConverter\n"
        f"voice = VoiceRegistry([pathlib.Path({str(tmp_path)!r})]).load('bdl')\n"
        "VoiceConverter(voice).process(numpy.ones(240, numpy.float32))\n"
        "print(sorted({'torch', 'onnx', 'pyworld', 'librosa'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.stdout == "[]\n", done.stderr


def test_every_voice_has_a_portrait_of_its_own() -> None:
    icons = {path.stem: path.read_text() for path in ICONS.glob("*.svg")}
    assert set(icons) == {preset.id for preset in PRESETS}
    assert len(set(icons.values())) == len(icons)
