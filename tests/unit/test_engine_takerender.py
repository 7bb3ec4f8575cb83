"""A dry take with another voice is a new take; the old one and everything else stay as they are."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine_doubles import cast, speech_like

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.wavfile import WavWriter
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.messages import Controls
from voiceshift.engine.takerender import render_take
from voiceshift.errors import RecordingError, VoiceNotFoundError
from voiceshift.takes.files import GROWING_S, Take, list_takes

SPOKEN = speech_like(1.3)
PLAIN = Controls(auto_pitch=False, gate_enabled=False, watermark=False)


def voice(voice_id: str) -> tuple[CastVoice, str]:
    return cast(voice_id), "Nat/halie"


def recorded(folder: Path, dry: bool = True) -> Take:
    for suffix in (".wav", " (dry).wav")[: 1 + dry]:
        with WavWriter(folder / f"first{suffix}", SAMPLE_RATE_HZ) as writer:
            writer.write(SPOKEN)
    (folder / "first.json").write_text(json.dumps({"finished": True, "markers_s": [0.5]}))
    return only(folder, "first")


def only(folder: Path, name: str) -> Take:
    return next(t for t in list_takes(folder, time.time() + GROWING_S + 1) if t.name == name)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_new_take_stands_beside_the_old_one(tmp_path: Path) -> None:
    take = recorded(tmp_path)
    before = contents(tmp_path)
    shares: list[float] = []
    controls = Controls(auto_pitch=False, bypass=True, mute=True, monitor=True, pitch_semitones=2.0)
    made = render_take(take, "nathalie", controls, shares.append, voice)
    new = only(tmp_path, Path(made.path).stem)
    assert new.voice == "Nat/halie"
    assert new.markers_s == (0.5,)
    assert not new.is_recovered
    assert not list_takes(tmp_path)[0].is_growing  # it was written this very moment
    assert shares[-1] == 1.0
    converted, _ = soundfile.read(new.converted)
    assert converted.size == SPOKEN.size
    assert np.max(np.abs(converted)) > 0.01  # not muted
    assert new.dry is not None
    assert new.dry.read_bytes() == before["first (dry).wav"]
    facts = json.loads(new.snapshot.read_text()) if new.snapshot else {}
    assert facts["rendered_from"] == "first"
    assert facts["controls"]["pitch_semitones"] == 2.0
    after = contents(tmp_path)
    assert {name: after[name] for name in before} == before
    assert len(after) == len(before) + 3


def test_two_renderings_in_one_second_have_two_names(tmp_path: Path) -> None:
    take = recorded(tmp_path)
    made = {render_take(take, "nathalie", PLAIN, load=voice).path for _ in range(3)}
    assert len(made) == 3


def test_a_disk_without_links_gets_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    take = recorded(tmp_path)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    new = only(tmp_path, Path(render_take(take, "nathalie", PLAIN, load=voice).path).stem)
    assert new.dry is not None
    assert take.dry is not None
    assert new.dry.read_bytes() == take.dry.read_bytes()


def test_whatever_goes_wrong_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = recorded(tmp_path)
    before = contents(tmp_path)

    class Cancelled(Exception):
        pass

    def cancel(share: float) -> None:
        raise Cancelled

    def unknown(voice_id: str) -> tuple[CastVoice, str]:
        raise VoiceNotFoundError("There is no such voice.")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(Cancelled):
        render_take(take, "nathalie", PLAIN, cancel, voice)
    with pytest.raises(VoiceNotFoundError):
        render_take(take, "nobody", PLAIN, load=unknown)
    monkeypatch.setattr("voiceshift.engine.takerender._share", full)
    with pytest.raises(RecordingError, match="No space left"):
        render_take(take, "nathalie", PLAIN, load=voice)
    assert contents(tmp_path) == before


def test_a_take_without_dry_recording_says_so(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="no dry recording"):
        render_take(recorded(tmp_path, dry=False), "nathalie", PLAIN, load=voice)
