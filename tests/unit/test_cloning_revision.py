"""A clone made again after listening: on its own recordings, beside it, until one is chosen."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import test_cloning_tuning as tuned

from voiceshift import cli
from voiceshift.cli.clone import CHOICES, COMPLAINTS
from voiceshift.cloning import cloner, instant, revision, tuning
from voiceshift.cloning.cloner import Cloner, Wish
from voiceshift.cloning.emphasis import EMPHASES, EVEN, Complaint
from voiceshift.cloning.fitting import Fitting, Parameters
from voiceshift.cloning.revision import EARLIER, LATER, find_earlier, keep
from voiceshift.config.paths import data_dir, deleted_dir, user_voices_dir
from voiceshift.errors import CloningError
from voiceshift.voice import bundle
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.preset import Preset
from voiceshift.voice.registry import VoiceRegistry

DATA = Path(__file__).parents[1] / "data"
CONSENT = "I am Kathleen and agree to this test"


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    audio, rate = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    path = tmp_path_factory.mktemp("speech") / "speech.flac"
    soundfile.write(path, np.tile(audio, 9), rate)
    return path


@pytest.fixture(scope="module")
def made(speech: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instant clone, and beside it what was made of it again, "later": once for all tests."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        shorten(patch)
        maker = Cloner(VoiceRegistry(), home / "voices")
        folder = maker.clone(Wish("K", CONSENT, "2026-02-03"), maker.condition([speech]))
        shutil.copytree(home, home / "first", ignore=shutil.ignore_patterns("first"))
        registry = VoiceRegistry([Path(cloner.__file__).parents[2] / "models", folder.parent])
        maker = Cloner(registry, folder.parent)
        earlier = find_earlier(registry, "K")
        files, denoise = maker.recordings_of(earlier)
        maker.again(earlier, Complaint.UNLIKE, maker.condition(files, denoise), 5.0)
    return home


def shorten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(instant, "STEPS", 1)
    patch.setattr(instant, "MOST_S", 3.0)
    patch.setattr(cloner, "OTHERS_S", 3.0)
    patch.setattr(tuning, "STEPS", 3)
    patch.setattr(tuning, "JUDGED_EVERY", 1)


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    shorten(monkeypatch)


@pytest.fixture
def both(made: Path) -> VoiceRegistry:
    """The user's voices: "k" and "k-again", which waits to be chosen."""
    for name in ("voices", "cloning"):
        shutil.copytree(made / name, data_dir() / name)
    return VoiceRegistry()


@pytest.fixture
def one(made: Path) -> VoiceRegistry:
    """The user's voices: "k" alone."""
    for name in ("voices", "cloning"):
        shutil.copytree(made / "first" / name, data_dir() / name)
    return VoiceRegistry()


def installed() -> list[str]:
    """The user's voices, without the core that is kept beside them."""
    return sorted(p.name for p in user_voices_dir().glob("*") if not p.name.startswith("core-"))


def weights(voice_id: str) -> bytes:
    return (user_voices_dir() / voice_id / "voice.safetensors").read_bytes()


def test_the_command_offers_what_there_is() -> None:
    assert tuple(complaint.value for complaint in Complaint) == COMPLAINTS
    assert (EARLIER, LATER) == CHOICES
    assert set(EMPHASES) == set(Complaint) and EVEN not in EMPHASES.values()


@pytest.mark.parametrize("complaint", list(Complaint))
def test_what_is_complained_of_gets_better_on_what_was_kept_aside(
    complaint: Complaint, tmp_path: Path
) -> None:
    even = tuned.make()
    start = even.parameters.copy()
    emphasis = EMPHASES[complaint]

    def fitting(parameters: Parameters) -> Fitting:
        speech = [tuned.material(k) for k in range(4)]
        return Fitting(
            even.decoder, speech, [tuned.material(9)], 7600.0, parameters, tuning.RATES, emphasis
        )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tuning, "STEPS", 30)
        patch.setattr(tuning, "JUDGED_EVERY", 5)
        budget = tuning.Budget(5.0, tmp_path / "kept.safetensors")
        better = tuning.tune(fitting(start.copy()), budget, lambda *_: None)
    assert fitting(Parameters(better)).judge() < 0.98 * fitting(start).judge()


def test_both_are_there_until_one_is_chosen(both: VoiceRegistry) -> None:
    assert installed() == ["k", "k-again"]
    facts = bundle.read_manifest(user_voices_dir() / "k-again").facts
    told = facts["revision"]
    assert told["of"] == "k" and told["complaint"] == "unlike"
    assert told["asked"][1] < told["asked"][0] and len(told["whole"]) == 2
    first = bundle.read_manifest(user_voices_dir() / "k").facts
    assert facts["consents"] == first["consents"]
    assert both.load("k-again").delta is not None and both.load("k").delta is None
    with pytest.raises(CloningError, match="--keep later"):
        find_earlier(both, "k")
    with pytest.raises(CloningError, match="waits to be chosen"):
        find_earlier(both, "k-again")


@pytest.mark.parametrize(
    ("complaint", "share"),
    [(Complaint.UNLIKE, 1.0), (Complaint.UNCLEAR, 0.2), (Complaint.BUZZY, 0.6)],
)
def test_how_far_codes_are_moved_follows_the_complaint(
    one: VoiceRegistry, speech: Path, complaint: Complaint, share: float
) -> None:
    maker = Cloner(one)
    earlier = find_earlier(one, "k")
    for expected in (share, min(1.0, max(0.0, 2 * share - 0.6))):
        folder, _ = maker.again(earlier, complaint, maker.condition([speech]), 1.0)
        codes = VoiceRegistry().load(folder.name).codes
        assert codes is not None
        np.testing.assert_allclose(codes.code_share, [expected], atol=1e-3)
        assert keep(VoiceRegistry(), user_voices_dir(), "k", LATER) == "k"
        maker = Cloner(VoiceRegistry())
        earlier = find_earlier(VoiceRegistry(), "k")


def test_the_later_one_takes_the_name_and_the_earlier_can_be_brought_back(
    both: VoiceRegistry,
) -> None:
    before, after = weights("k"), weights("k-again")
    library = VoiceLibrary(both)
    mixed = library.save(Preset("Mix", {"bdl": 0.7, "k": 0.3}))
    assert keep(both, user_voices_dir(), "K", LATER) == "k"
    assert installed() == ["k"] and weights("k") == after
    assert both.load("k").info.name == "K"
    assert "revision" not in bundle.read_manifest(user_voices_dir() / "k").facts
    assert both.load(mixed).delta is not None
    assert (deleted_dir() / "k" / "voice.safetensors").read_bytes() == before
    assert find_earlier(both, "k").card.consent.endswith(f"“{CONSENT}”")


def test_the_earlier_one_stays_and_the_later_can_be_brought_back(both: VoiceRegistry) -> None:
    before = weights("k")
    assert keep(both, user_voices_dir(), "k-again", EARLIER) == "k"
    assert installed() == ["k"] and weights("k") == before
    VoiceLibrary(both).restore("k-again")
    assert keep(both, user_voices_dir(), "k", LATER) == "k"


def test_a_choice_on_a_full_disk_loses_nothing(
    both: VoiceRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copytree", full)
    with pytest.raises(CloningError, match="Both voices are kept"):
        keep(both, user_voices_dir(), "k", LATER)
    assert installed() == ["k", "k-again"]


def test_a_later_one_whose_earlier_was_deleted_keeps_its_own_name(both: VoiceRegistry) -> None:
    VoiceLibrary(both).remove("k")
    assert keep(both, user_voices_dir(), "k-again", LATER) == "k-again"
    assert installed() == ["k-again"]
    assert "revision" not in bundle.read_manifest(user_voices_dir() / "k-again").facts


def test_other_recordings_than_agreed_to_are_refused(one: VoiceRegistry, tmp_path: Path) -> None:
    audio, rate = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    soundfile.write(tmp_path / "other.wav", np.tile(audio, 9), rate)
    maker = Cloner(one)
    with pytest.raises(CloningError, match="consent is for those alone"):
        maker.again(
            find_earlier(one, "k"), Complaint.BUZZY, maker.condition([tmp_path / "other.wav"]), 1.0
        )
    assert installed() == ["k"]


def test_recordings_that_are_gone_are_asked_for(
    one: VoiceRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    (data_dir() / "cloning" / "k.json").write_text('{"files": ["/gone.wav"], "denoise": false}')
    assert cli.main(["clone", "K", "--again", "unlike"]) == 1
    assert "keeps no copy of them" in capsys.readouterr().err
    (data_dir() / "cloning" / "k.json").write_text("broken")
    assert cli.main(["clone", "K", "--again", "unlike"]) == 1
    assert "Name them" in capsys.readouterr().err


def test_nothing_better_leaves_the_voice_alone(
    one: VoiceRegistry, speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tuning, "STEPS", 0)
    maker = Cloner(one)
    with pytest.raises(CloningError, match="Nothing was found that is better"):
        maker.again(find_earlier(one, "k"), Complaint.UNCLEAR, maker.condition([speech]), 1.0)
    assert installed() == ["k"]
    assert [p.name for p in (data_dir() / "cloning").iterdir()] == ["k.json"]


def test_the_command_shows_both_scores_and_chooses(
    one: VoiceRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["clone", "K", "--again", "buzzy"]) == 0
    told = capsys.readouterr().out
    assert "as asked: buzzy" in told and "--voice k-again" in told and "--keep later" in told
    assert installed() == ["k", "k-again"]
    assert cli.main(["clone", "K", "--keep", "later", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"voice": "k"}
    assert installed() == ["k"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["nobody", "--again", "buzzy"], "no voice that was cloned here"),
        (["bdl", "--again", "buzzy"], "no voice that was cloned here"),
        (["K", "--keep", "later"], "nothing to choose"),
        (["K", "--again", "buzzy", "--consent", CONSENT], "stands in the voice already"),
        (["New", "--consent", CONSENT], "Name the recordings"),
    ],
)
def test_what_cannot_be_is_told(
    one: VoiceRegistry, asked: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["clone", *asked]) == 1
    assert says in capsys.readouterr().err
    assert installed() == ["k"]


@pytest.fixture
def quiet_stdin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import io
    import sys

    from voiceshift.cli import clonesteer

    class Endless(io.StringIO):
        def __iter__(self) -> Any:
            return iter([])

    monkeypatch.setattr(clonesteer, "step_back", lambda: None)
    monkeypatch.setattr(clonesteer.Steering, "_listen", lambda self: None)
    monkeypatch.setattr(sys, "stdin", Endless())
    yield


def test_the_window_is_told_of_both_and_of_the_choice(
    one: VoiceRegistry, quiet_stdin: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["clone", "K", "--steered", "--again", "unclear"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    last = lines[-1]
    assert (last["voice"], last["depth"], last["revision"]["of"]) == ("k-again", "later", "k")
    assert Path(last["sample"]).is_file() and Path(last["earlier"]).is_file()
    assert any("preview" in line for line in lines) and any("report" in line for line in lines)
    assert cli.main(["clone", "K", "--steered", "--keep", "earlier"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (last["kept"], last["choice"]) == ("k", "earlier")


def test_where_recordings_lie_is_noted_on_this_computer_alone(
    one: VoiceRegistry, speech: Path
) -> None:
    noted = json.loads((data_dir() / "cloning" / "k.json").read_text())
    assert noted == {"files": [str(speech)], "denoise": False}
    assert str(speech.parent) not in (user_voices_dir() / "k" / "manifest.json").read_text()
    assert revision.remembered_files(user_voices_dir(), find_earlier(one, "k").card) == (
        [speech],
        False,
    )
