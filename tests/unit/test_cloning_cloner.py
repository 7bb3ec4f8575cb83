"""A cloned voice from files to the live path: with consent, whole, and like any other voice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift import cli
from voiceshift.cloning import cloner, instant, tuning
from voiceshift.cloning.cloner import Cloner, Wish
from voiceshift.cloning.recordings import Recordings
from voiceshift.cloning.voicefile import Clone, icon, write_clone
from voiceshift.config.paths import models_dir, user_voices_dir
from voiceshift.errors import CloningError, ManifestError
from voiceshift.voice import bundle
from voiceshift.voice.adaptation import Adaptation
from voiceshift.voice.consent import Consent, checked_statement, said_consents
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.preset import Preset
from voiceshift.voice.registry import VoiceRegistry

DATA = Path(__file__).parents[1] / "data"
CONSENT = "I am Kathleen and agree to this test"


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    shorten(monkeypatch)


def shorten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(instant, "STEPS", 2)
    patch.setattr(instant, "MOST_S", 4.0)
    patch.setattr(cloner, "OTHERS_S", 3.0)
    patch.setattr(tuning, "STEPS", 2)


@pytest.fixture(scope="module")
def speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    audio, rate = soundfile.read(DATA / "kathleen.flac", dtype="float32")
    path = tmp_path_factory.mktemp("speech") / "speech.wav"
    soundfile.write(path, np.tile(audio, 10), rate)
    return path


@pytest.fixture(scope="module")
def registry() -> VoiceRegistry:
    return VoiceRegistry([models_dir()])


@pytest.fixture(scope="module")
def recordings(registry: VoiceRegistry, speech: Path) -> Recordings:
    return Cloner(registry).condition([speech])


@pytest.fixture(scope="module")
def once(
    registry: VoiceRegistry, recordings: Recordings, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A clone that was made once for all tests that only use one."""
    with pytest.MonkeyPatch.context() as patch:
        shorten(patch)
        voices = tmp_path_factory.mktemp("voices")
        return Cloner(registry, voices).clone(Wish("K", CONSENT, "2026-02-03"), recordings)


@pytest.fixture
def here(once: Path) -> VoiceRegistry:
    """The user's voices, with the clone "k" among them."""
    shutil.copytree(once, user_voices_dir() / "k")
    return VoiceRegistry()


def installed() -> list[str]:
    """The user's voices; a core may lie beside them."""
    return sorted(p.name for p in user_voices_dir().glob("*") if not p.name.startswith("core-"))


def test_a_clone_speaks_through_the_live_converter(here: VoiceRegistry) -> None:
    voice = here.load("k")
    assert voice.info.kind == "cloned"
    assert voice.info.consent == f"Consent of 2026-02-03: “{CONSENT}”"
    assert 130 < voice.info.mean_f0_hz < 190
    assert voice.core is here.load("bdl").core
    hops = soundfile.read(DATA / "flemishguy.flac", dtype="float32")[0][: 240 * 100]
    converted = VoiceConverter(voice).process(hops)
    assert np.isfinite(converted).all() and np.abs(converted).max() > 0.01
    sample, _ = soundfile.read(voice.info.sample_path)
    assert np.abs(sample).max() > 0.3


def test_a_clone_knows_where_its_speakers_codes_lie(here: VoiceRegistry) -> None:
    """Somebody else's codes come to lie nearer to its own, as measured in this very speech."""
    voice = here.load("k")
    assert voice.codes is not None
    audio = np.tile(soundfile.read(DATA / "flemishguy.flac", dtype="float32")[0], 4)
    converter = VoiceConverter(voice)
    converter.process(audio[: len(audio) // 240 * 240])
    assert converter.learnt is not None
    ours = Adaptation(voice.codes)
    ours.go_on_from(converter.learnt.speaker)
    for which, voicing in enumerate((0.0, 1.0)):
        theirs, wanted = converter.learnt.speaker.mean[which], voice.codes.code_mean[which]
        transport = ours.transport(voicing, 0.1)
        arrived = theirs + theirs @ transport[:-1] + transport[-1]
        assert np.linalg.norm(arrived - wanted) < 0.8 * np.linalg.norm(theirs - wanted)


def test_its_manifest_says_who_agreed_to_what(once: Path, recordings: Recordings) -> None:
    digest = recordings.report.sources[0].sha256
    assert bundle.read_manifest(once).facts["consents"] == [
        {"statement": CONSENT, "date": "2026-02-03", "recordings": [digest]}
    ]
    assert len(digest) == 64
    assert CONSENT in (once / "README.md").read_text("utf-8")


@pytest.mark.parametrize("statement", ["", "   ", "yes", "I agree"])
def test_without_a_statement_nothing_is_computed(statement: str) -> None:
    with pytest.raises(CloningError, match="only with its speaker's consent"):
        Wish("K", statement)


def test_an_endless_statement_and_a_bad_name_are_refused() -> None:
    with pytest.raises(CloningError, match="400 is the limit"):
        checked_statement("I agree " * 60)
    with pytest.raises(CloningError, match="name"):
        Wish("   ", CONSENT)


def test_too_little_speech_makes_no_voice(registry: VoiceRegistry) -> None:
    maker = Cloner(registry)
    recordings = maker.condition([DATA / "kathleen.flac"])
    with pytest.raises(CloningError, match="at least 30 s"):
        maker.clone(Wish("K", CONSENT), recordings)
    assert installed() == []


def test_a_name_that_is_taken_gives_an_id_of_its_own(
    here: VoiceRegistry, recordings: Recordings
) -> None:
    assert Cloner(here).clone(Wish("bdl", CONSENT), recordings).name == "bdl-2"
    assert here.load("bdl").info.kind == "person"


def test_nothing_is_ever_written_over(once: Path) -> None:
    clone = Clone("k", "K", {}, 150.0, "0" * 64, Consent(CONSENT, "2026-02-03"), "instant", 30.0)
    with pytest.raises(CloningError, match="exists already"):
        write_clone(clone, once.parent)


def test_a_full_disk_leaves_nothing_behind(
    registry: VoiceRegistry, recordings: Recordings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(bundle, "write_manifest", full)
    with pytest.raises(CloningError, match=r"No space left on device\). Free some space"):
        Cloner(registry).clone(Wish("K", CONSENT), recordings)
    assert installed() == []


def test_it_leaves_as_one_file_and_comes_back_with_its_consent(
    here: VoiceRegistry, tmp_path: Path
) -> None:
    library = VoiceLibrary(here)
    library.export_file("k", tmp_path / "k.voice")
    library.remove("k")
    assert library.import_file(tmp_path / "k.voice") == "k"
    assert CONSENT in here.load("k").info.consent


def test_a_preset_made_of_it_keeps_the_consent_when_it_leaves(
    here: VoiceRegistry, tmp_path: Path
) -> None:
    library = VoiceLibrary(here)
    mixed = library.save(Preset("Mix", {"bdl": 0.7, "k": 0.3}))
    assert CONSENT in next(c for c in here.voices() if c.id == mixed).consent
    library.export_file(mixed, tmp_path / "mix.voice")
    back = here.load(library.import_file(tmp_path / "mix.voice")).info
    assert back.kind == "cloned" and CONSENT in back.consent


@pytest.mark.parametrize("consents", [None, [], ["yes"], [{"statement": "", "date": "2026-01-01"}]])
def test_a_cloned_voice_without_consent_is_not_used(here: VoiceRegistry, consents: object) -> None:
    folder = user_voices_dir() / "k"
    facts = bundle.read_manifest(folder).facts | {"consents": consents}
    bundle.write_manifest(folder, bundle.Kind.VOICE, facts)
    with pytest.raises(ManifestError, match="without its speaker's consent"):
        here.load("k")
    assert "k" not in {card.id for card in here.voices()}
    assert said_consents(facts) == ""


def test_a_tuned_voice_has_a_small_delta_and_leaves_no_checkpoint(
    registry: VoiceRegistry,
    recordings: Recordings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tuning, "SAVE_EVERY_S", -1.0)
    some = Recordings(recordings.passages[:3], recordings.report)
    voices = tmp_path / "voices"
    folder = Cloner(registry, voices).clone(Wish("T", CONSENT), some, minutes=5.0)
    here = VoiceRegistry([models_dir(), voices])
    voice = here.load("t")
    assert voice.delta is not None and "tuned" in voice.info.description
    assert voice.core is here.load("bdl").core
    assert sum(file.stat().st_size for file in folder.iterdir()) < 3_000_000
    assert [path.name for path in (tmp_path / "cloning").iterdir()] == ["t.json"]
    hops = soundfile.read(DATA / "flemishguy.flac", dtype="float32")[0][: 240 * 50]
    assert np.isfinite(VoiceConverter(voice).process(hops)).all()
    library = VoiceLibrary(here, voices, tmp_path / "deleted")
    mixed = library.save(Preset("Mix T", {"bdl": 0.5, "t": 0.5}))
    assert here.load(mixed).delta is not None
    library.export_file(mixed, tmp_path / "mix.voice")
    assert here.load(library.import_file(tmp_path / "mix.voice")).delta is not None


def test_what_another_recipe_has_half_made_is_not_gone_on_with(
    registry: VoiceRegistry,
    recordings: Recordings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stop(doing: str, share: float, left_s: float) -> None:
        if doing == cloner.TUNING:
            raise KeyboardInterrupt

    some = Recordings(recordings.passages[:3], recordings.report)
    kept = []
    for recipe in ("earlier", "earlier", "later"):
        monkeypatch.setattr(tuning, "RECIPE", recipe)
        with pytest.raises(KeyboardInterrupt):
            Cloner(registry, tmp_path / "voices").clone(Wish("T", CONSENT), some, 5.0, stop)
        kept.append(len(list((tmp_path / "cloning").glob("*.safetensors"))))
    assert kept == [1, 1, 2]


def test_the_command_makes_a_voice_and_reports(
    speech: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"no sound")
    asked = ["clone", "K", str(speech), str(broken), "--consent", CONSENT, "--json", "--fast"]
    code = cli.main(asked)
    told = capsys.readouterr()
    assert code == 0
    data = json.loads(told.out)
    assert data["voice"] == "k"
    assert data["report"]["used_s"] > 30
    assert "broken.wav: left out" in told.err
    assert installed() == ["k"]


def test_the_command_refuses_without_consent(
    speech: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["clone", "K", str(speech)]) == 1
    assert "--consent" in capsys.readouterr().err
    assert installed() == []


def test_the_command_says_why_it_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["clone", "K", str(DATA / "kathleen.flac"), "--consent", CONSENT])
    told = capsys.readouterr().err
    assert code == 1
    assert "kathleen.flac: 3." in told
    assert "Add more recordings" in told


def test_an_icon_holds_any_name_safely() -> None:
    assert "&lt;" in icon("<b>")
    assert "É" in icon("élan")


def test_the_shipped_core_is_the_one_for_new_voices(registry: VoiceRegistry) -> None:
    folder, digest, core = registry.first_core()
    assert folder == models_dir() / "core"
    assert registry.load("bdl").core is core
    assert bundle.read_manifest(models_dir() / "bdl").text("core_sha256") == digest
