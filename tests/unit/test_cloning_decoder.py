"""The numpy networks of cloning: equal to torch's, with the gradients that they claim."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import voice_doubles as doubles

from voiceshift.cloning.decoder import Decoder
from voiceshift.cloning.losses import Heard, levels_of, reconstruction, timbre, usual_levels
from voiceshift.cloning.material import bands, centres_hz, fine_bands
from voiceshift.training.onnx_graph import build_graph
from voiceshift.voice.core import Core
from voiceshift.voice.network import VoiceNetwork
from voiceshift.voice.quantised import rounded
from voiceshift.voice.synthesis import BINS

SHAPE = doubles.SMALL
FRAMES = 41


@pytest.fixture
def core() -> Core:
    return Core(SHAPE, doubles.random_network(SHAPE), build_graph(SHAPE))


@pytest.fixture
def network(core: Core) -> VoiceNetwork:
    network = VoiceNetwork(SHAPE).eval()
    tensors = {name: torch.from_numpy(value) for name, value in rounded(core.tensors).items()}
    network.load_state_dict(tensors)
    return network


def random_inputs(seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    sizes = ((FRAMES, SHAPE.content_dims), (FRAMES, 3), (SHAPE.embedding_dims,))
    z, features, embedding = (random.standard_normal(s).astype(np.float32) for s in sizes)
    return z, features, embedding


def test_content_is_that_of_the_torch_encoder(core: Core, network: VoiceNetwork) -> None:
    mel = np.random.default_rng(3).standard_normal((FRAMES, 80)).astype(np.float32)
    with torch.no_grad():
        z, _ = network.encoder(torch.from_numpy(mel)[None], network.encoder.initial_state())
    np.testing.assert_allclose(Decoder(core).content(mel), z[0, 2:].numpy(), atol=1e-4)


def test_last_layer_is_that_of_the_torch_decoder(core: Core, network: VoiceNetwork) -> None:
    z, features, embedding = random_inputs()
    decoder = Decoder(core)
    film = decoder.film_of(embedding)
    ours = (
        decoder.forward(z, features, film).last
        @ rounded(core.tensors)["decoder.outlet.weight"][:, :, 0].T
    )
    with torch.no_grad():
        theirs, _ = network.decoder(
            torch.from_numpy(z)[None],
            torch.from_numpy(features)[None],
            network.decoder.film_of(torch.from_numpy(embedding)[None]),
            network.decoder.initial_state(),
        )
    expected = theirs[0].numpy() - core.tensors["decoder.outlet.bias"]
    np.testing.assert_allclose(ours, expected, atol=1e-4)


def test_film_gradient_is_that_of_torch(core: Core, network: VoiceNetwork) -> None:
    z, features, embedding = random_inputs(1)
    decoder = Decoder(core)
    passage = decoder.forward(z, features, decoder.film_of(embedding))
    weights = np.random.default_rng(5).standard_normal(passage.last.shape).astype(np.float32)
    film = torch.from_numpy(passage.film)[None].requires_grad_()
    joined = torch.from_numpy(np.concatenate([z, features], axis=1)).t()[None]
    h, _ = network.decoder.stack(
        network.decoder.inlet(joined), network.decoder.initial_state(), film
    )
    (torch.relu(h)[0].t() * torch.from_numpy(weights)).sum().backward()
    assert film.grad is not None
    ours = decoder.film_gradient(passage, weights)
    np.testing.assert_allclose(ours, film.grad[0].numpy(), rtol=1e-3, atol=1e-3)


def heard_of(filters: np.ndarray) -> tuple[Heard, np.ndarray]:
    random = np.random.default_rng(2)
    sources = tuple(random.exponential(5.0, (FRAMES, BINS)).astype(np.float32) for _ in range(2))
    rms = random.uniform(0.02, 0.2, FRAMES).astype(np.float32)
    real = levels_of(random.exponential(0.05, (FRAMES, BINS)).astype(np.float32), bands(7600.0))
    return Heard(filters, sources, rms, bands(7600.0)), real  # type: ignore[arg-type]


WEIGHTS = np.random.default_rng(6).uniform(0.5, 3.0, (FRAMES, bands(7600.0).shape[1]))
WEIGHTS = WEIGHTS.astype(np.float32)


@pytest.mark.parametrize("kind", ["reconstruction", "timbre"])
def test_losses_have_the_gradient_that_they_claim(kind: str) -> None:
    filters = np.random.default_rng(4).normal(-1.0, 0.5, (FRAMES, 2 * BINS)).astype(np.float32)
    voiced = np.arange(FRAMES) % 3 > 0

    def loss(given: np.ndarray) -> tuple[float, np.ndarray]:
        heard, real = heard_of(given.astype(np.float32))
        if kind == "reconstruction":
            value, gradient = reconstruction(heard.levels.copy(), real, WEIGHTS)
        else:
            value, gradient = timbre(heard.levels.copy(), voiced, usual_levels(real, voiced))
        return value, heard.back(gradient)

    _, gradient = loss(filters)
    direction = gradient / np.linalg.norm(gradient)
    step = 0.02
    slope = (loss(filters + step * direction)[0] - loss(filters - step * direction)[0]) / (2 * step)
    assert slope == pytest.approx(float(np.linalg.norm(gradient)), rel=0.05)


def test_a_filter_beyond_its_limits_gets_no_gradient() -> None:
    filters = np.full((FRAMES, 2 * BINS), -20.0, np.float32)
    heard, real = heard_of(filters)
    _, gradient = reconstruction(heard.levels, real, WEIGHTS)
    assert not heard.back(gradient).any()


def test_bands_cover_the_recordings_band_and_no_more() -> None:
    filters = bands(7600.0)
    hz = np.arange(BINS) * 37.5
    covered = filters.any(axis=1)
    assert covered[(hz > 120) & (hz < 7400)].all()
    assert not covered[hz > 7600].any()
    np.testing.assert_allclose(filters.sum(axis=0), 1.0, rtol=1e-5)


def test_fine_bands_tell_a_comb_from_noise_of_the_same_power() -> None:
    """What is buzzy: harmonics at 6 kHz where the recording has breath."""
    comb = np.where(np.arange(BINS) % 4 == 0, 4.0, 0.0).astype(np.float32)[None]
    noise = np.ones((1, BINS), np.float32)
    distances = []
    for filters in (bands(11_000.0), fine_bands(11_000.0)):
        high = filters[:, centres_hz(filters) > 3500.0]
        difference = levels_of(comb, high) - levels_of(noise, high)
        distances.append(float(np.abs(difference).mean()))
    assert distances[0] < 0.2 and distances[1] > 0.4
    np.testing.assert_allclose(fine_bands(7600.0).sum(axis=0), 1.0, rtol=1e-4)
    low = centres_hz(bands(7600.0)) < 3000.0
    np.testing.assert_array_equal(fine_bands(7600.0)[:, : low.sum()], bands(7600.0)[:, low])
