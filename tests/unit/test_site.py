"""The guide becomes a site whose links lead somewhere, and says what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from voiceshift.config.actions import ACTIONS

ROOT = Path(__file__).parents[2]
PICTURES = sorted((ROOT / "docs").rglob("*.png"))
PAGE_OF_KEYS = (ROOT / "docs/guide/keys.md").read_text(encoding="utf-8")


def build(config: Path, site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-f", config, "-d", site]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = build(ROOT / "properdocs.yml", folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_every_link_leads_somewhere(site: Path) -> None:
    assert (site / "guide" / "first-run" / "index.html").is_file()


def test_every_voice_has_its_card_with_face_and_sample(site: Path) -> None:
    listed = (site / "voices" / "index.html").read_text(encoding="utf-8")
    for folder in (ROOT / "models").iterdir():
        page = site / "voices" / folder.name / "index.html"
        text = page.read_text(encoding="utf-8")
        assert f'href="{folder.name}/"' in listed
        beside = re.findall(r'src="(\.\./[^"]+(?:icon\.svg|sample\.ogg))"', text)
        assert len(beside) == (0 if folder.name == "core" else 2)
        assert all((page.parent / name).is_file() for name in beside)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_of_the_source_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("picture", [p.relative_to(ROOT).as_posix() for p in PICTURES])
def test_pictures_are_small_and_shown(picture: str) -> None:
    file = ROOT / picture
    assert file.stat().st_size <= 150_000, "see packaging/pictures.py"
    assert 0 < QImage(str(file)).colorCount() <= 256
    pages = (ROOT / "docs").rglob("*.md")
    assert any(f"{file.name})" in page.read_text(encoding="utf-8") for page in pages)


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[nowhere](nowhere.md)")
    (tmp_path / "properdocs.yml").write_text("site_name: x\ntheme: readthedocs\n")
    done = build(tmp_path / "properdocs.yml", tmp_path / "site")
    assert done.returncode != 0 and "nowhere.md" in done.stderr


@pytest.mark.parametrize("name", [name for name in ACTIONS if not name.startswith("voice_")])
def test_every_key_is_told(name: str) -> None:
    assert ACTIONS[name].keys in PAGE_OF_KEYS
