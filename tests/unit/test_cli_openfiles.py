"""`voiceshift FILE.voice` opens the window with it; without a screen it is installed at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from voiceshift.cli import main
from voiceshift.engine.client import EngineClient
from voiceshift.errors import IntegrityError


class InstallingEngine(EngineClient):
    """An engine that installs and has no process."""

    def __init__(self) -> None:
        self.installed: list[Path] = []

    def import_voice(self, archive: Path) -> str:
        if "bad" in archive.name:
            raise IntegrityError(f"{archive} is not a readable .voice file. Get it again.")
        self.installed.append(archive)
        return archive.stem

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    "arguments", [["a.voice", "/b/c.VOICE"], ["open", "a.voice", "/b/c.VOICE"]]
)
def test_the_window_opens_with_the_files(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Any] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("voiceshift.app.has_display", lambda: True)
    monkeypatch.setattr(
        "voiceshift.app.run_window", lambda _, files: bool(opened.append(files)) or 3
    )
    assert main(arguments, InstallingEngine) == 3
    assert opened == [[tmp_path / "a.voice", Path("/b/c.VOICE")]]


def test_without_a_screen_they_are_installed_here(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("voiceshift.app.has_display", lambda: False)
    engine = InstallingEngine()
    assert main(["/x/pirate.voice"], lambda: engine) == 0
    assert engine.installed == [Path("/x/pirate.voice")]
    assert "“pirate”" in capsys.readouterr().out
    assert main(["/x/bad.voice"], lambda: engine) == 1
    assert "Get it again" in capsys.readouterr().err


def test_other_words_are_still_wrong_usage() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["voice"], InstallingEngine)
    assert ended.value.code == 2
