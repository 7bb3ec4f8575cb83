"""The guide becomes a site whose links lead somewhere, and says what the program does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from voiceshift.config.actions import ACTIONS

ROOT = Path(__file__).parents[2]
PAGE_OF_KEYS = (ROOT / "docs/guide/keys.md").read_text(encoding="utf-8")


def build(config: Path, site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config, "-d", site]
    return subprocess.run(command, capture_output=True, text=True)


def test_every_link_leads_somewhere(tmp_path: Path) -> None:
    done = build(ROOT / "mkdocs.yml", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "guide" / "first-run" / "index.html").is_file()


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[nowhere](nowhere.md)")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    done = build(tmp_path / "mkdocs.yml", tmp_path / "site")
    assert done.returncode != 0 and "nowhere.md" in done.stderr


@pytest.mark.parametrize("name", [name for name in ACTIONS if not name.startswith("voice_")])
def test_every_key_is_told(name: str) -> None:
    assert ACTIONS[name].keys in PAGE_OF_KEYS
