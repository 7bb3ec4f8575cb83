"""Tuning: it learns, stops in time, pauses, and goes on after a crash as if nothing had been."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
import voice_doubles as doubles

from voiceshift.cloning import fitting as fitting_module
from voiceshift.cloning import tuning
from voiceshift.cloning.decoder import Array, Decoder
from voiceshift.cloning.ear import Target, read_ear
from voiceshift.cloning.fitting import Fitting, Parameters
from voiceshift.cloning.material import Material
from voiceshift.errors import CloningError
from voiceshift.training.onnx_graph import build_graph
from voiceshift.voice.core import Core

SHAPE = doubles.SMALL
DATA = Path(__file__).parents[1] / "data"


def material(seed: int, frames: int = 150) -> Material:
    """Return speech-like numbers: a voice that is 6 dB louder than what the core makes."""
    random = np.random.default_rng(seed)
    return Material(
        random.standard_normal((frames, SHAPE.content_dims)).astype(np.float32),
        (150 + 10 * random.standard_normal(frames + 1)).astype(np.float32),
        (random.random(frames) > 0.4).astype(np.float32),
        random.uniform(0.05, 0.2, frames).astype(np.float32),
        random.exponential(20.0, (frames, 321)).astype(np.float32),
    )


@pytest.fixture
def fitting() -> Fitting:
    return make()


def make(target: Target | None = None) -> Fitting:
    core = Core(SHAPE, doubles.random_network(SHAPE), build_graph(SHAPE))
    decoder = Decoder(core)
    film = decoder.film_of(np.zeros(SHAPE.embedding_dims, np.float32))
    return Fitting(
        decoder,
        [material(k) for k in range(4)],
        [material(9)],
        7600.0,
        tuning.start(film, decoder.head_weight, decoder.head_bias),
        tuning.RATES,
        target=target,
    )


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuning, "STEPS", 12)
    monkeypatch.setattr(tuning, "JUDGED_EVERY", 4)


def quiet(share: float, left_s: float) -> None:
    pass


def ticking(step_s: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step_s


def test_it_gets_nearer_to_what_was_kept_aside(fitting: Fitting, tmp_path: Path) -> None:
    first = fitting.judge()
    tuning.tune(fitting, tuning.Budget(5.0, tmp_path / "c.safetensors"), quiet)
    assert fitting.best_loss < first - 0.01


def test_others_get_nearer_to_whom_the_ear_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both learn from the same speech; what only one of them hears is judged alone."""
    monkeypatch.setattr(fitting_module, "LIKENESS", 30.0)
    monkeypatch.setattr(tuning, "RATES", {k: 10 * rate for k, rate in tuning.RATES.items()})
    audio, _ = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    target = Target(read_ear(), [audio])

    def distance(parameters: Parameters) -> float:
        losses = []
        for one in (make(target), make()):
            one.parameters = parameters
            losses.append(one.judge())
        return (losses[0] - losses[1]) / 30.0

    told, untold = make(target), make()
    first = distance(told.parameters)
    for _ in range(40):
        told.step(1.0)
        untold.step(1.0)
    assert distance(told.parameters) < 0.9 * min(first, distance(untold.parameters))


def test_whatever_is_better_is_told(fitting: Fitting, tmp_path: Path) -> None:
    better: list[dict[str, Array]] = []
    best = tuning.tune(fitting, tuning.Budget(5.0, tmp_path / "c", better.append), quiet)
    assert better
    for name, value in best.items():
        assert value.shape == better[-1][name].shape


def test_a_tuning_that_crashed_ends_as_one_that_did_not(tmp_path: Path) -> None:
    clock = lambda: 0.0  # noqa: E731 - no time passes, so that both anneal alike
    whole = tuning.tune(make(), tuning.Budget(5.0, tmp_path / "a.safetensors"), quiet, clock)
    broken, checkpoint = make(), tmp_path / "b.safetensors"

    def crash(share: float, left_s: float) -> None:
        if broken.adam.steps == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tuning.tune(broken, tuning.Budget(5.0, checkpoint), crash, clock)
    resumed = make()
    again = tuning.tune(resumed, tuning.Budget(5.0, checkpoint), quiet, clock)
    assert resumed.adam.steps == 12
    for name, value in whole.items():
        np.testing.assert_allclose(again[name], value, atol=1e-6)


def test_it_is_saved_on_the_way(fitting: Fitting, tmp_path: Path) -> None:
    steps = ticking(15.0)
    tuning.tune(
        fitting, tuning.Budget(60.0, tmp_path / "c.safetensors"), quiet, lambda: next(steps)
    )
    resumed = make()
    seconds, _ = tuning.restore(resumed, tmp_path / "c.safetensors")
    assert seconds > 60 and resumed.adam.steps >= 10


def test_it_ends_when_the_minutes_are_over_and_says_what_is_left(
    fitting: Fitting, tmp_path: Path
) -> None:
    steps = ticking(12.0)
    told: list[tuple[float, float]] = []
    tuning.tune(
        fitting,
        tuning.Budget(1.0, tmp_path / "c"),
        lambda *now: told.append(now),
        lambda: next(steps),
    )
    assert fitting.adam.steps == 5
    assert told[-1][0] == pytest.approx(0.8)
    assert told[-1][1] == pytest.approx(60 * (1 / 0.8 - 1), abs=6)


def test_it_ends_when_nothing_gets_better(
    fitting: Fitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tuning, "STEPS", 1000)
    monkeypatch.setattr(tuning, "PATIENCE", 2)
    monkeypatch.setattr(fitting, "judge", lambda: 1.0)
    fitting.best_loss = 0.5
    tuning.tune(fitting, tuning.Budget(60.0, tmp_path / "c"), quiet)
    assert fitting.adam.steps == 8


@pytest.mark.parametrize("content", [b"", b"no checkpoint", b"\x02\0\0\0\0\0\0\0{}"])
def test_a_broken_checkpoint_is_passed_over(
    fitting: Fitting, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "c").write_bytes(content)
    assert tuning.restore(fitting, tmp_path / "c") == (0.0, 0)
    assert fitting.adam.steps == 0


def test_a_full_disk_says_what_to_do_and_keeps_the_last_checkpoint(
    fitting: Fitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = tmp_path / "c.safetensors"
    tuning.save(fitting, checkpoint, 1.0, 0)
    before = checkpoint.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CloningError, match="Free some space, then start the same command again"):
        tuning.save(fitting, checkpoint, 2.0, 0)
    assert checkpoint.read_bytes() == before


def test_what_is_kept_aside_is_never_trained_on(fitting: Fitting) -> None:
    assert len(fitting.kept_aside) == 1
    assert not any(kept is used for kept in fitting.kept_aside for used in fitting.speech)
