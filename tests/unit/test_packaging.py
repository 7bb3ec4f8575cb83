"""What stands around the frozen program: notices, bill of materials, icons, desktop files."""

from __future__ import annotations

import configparser
import importlib
import json
import plistlib
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import numpy
import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def tool(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module(name)


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = tool("notices", monkeypatch)
    here = module._distribution
    monkeypatch.setattr(
        module, "_distribution", lambda name: here("numpy" if name == "pyinstaller" else name)
    )  # which only a build has
    return module


def test_every_file_is_told_of_with_its_owners_licence(notices: ModuleType) -> None:
    found = notices.components([Path(numpy.__file__), Path(json.__file__)])
    assert {c.name for c in found} == {"numpy", "Python"}
    text = notices.notices(found)
    assert "BSD" in text and "Python Software Foundation" in text
    assert f"numpy {numpy.__version__}" in text


@pytest.mark.parametrize("name", ["PySide6-Essentials", "sounddevice", "soundfile", "onnxruntime"])
def test_what_brings_no_text_of_its_own_has_one(notices: ModuleType, name: str) -> None:
    component = notices._distribution(name)
    assert len("".join(component.texts)) > 500


def test_a_file_that_nobody_owns_ends_the_build(notices: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "stray.so").touch()
    with pytest.raises(SystemExit, match=r"stray\.so"):
        notices.components([tmp_path / "stray.so"])


def test_an_owner_without_a_licence_text_ends_the_build(
    notices: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        notices, "_python", lambda: notices.Component("Python", "3", "PSF", "pkg:generic/python@3")
    )
    with pytest.raises(SystemExit, match="Python brings no licence text"):
        notices.components([])


def test_the_bill_is_the_same_for_the_same_program_and_another_for_another(
    notices: ModuleType,
) -> None:
    found = notices.components([Path(numpy.__file__)])
    bill = notices.bill(found, "1.2.3")
    assert bill == notices.bill(found, "1.2.3")
    stated = json.loads(bill)
    assert {c["purl"].split("@")[0] for c in stated["components"]} == {
        "pkg:pypi/numpy",
        "pkg:generic/python",
    }
    fewer = json.loads(notices.bill(found[:1], "1.2.3"))
    assert fewer["serialNumber"] != stated["serialNumber"]


def test_icons_are_pictures_of_every_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    icons = tool("icons", monkeypatch)
    pictures = {size: icons.png(size) for size in (16, 256)}
    for size, picture in pictures.items():
        image = QImage.fromData(picture)
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 4).alpha() == 255
    (tmp_path / "a.ico").write_bytes(icons.ico(pictures))
    assert QImage(str(tmp_path / "a.ico")).width() in pictures
    whole = icons.icns({b"ic08": pictures[256]})
    assert whole[:4] == b"icns" and int.from_bytes(whole[4:8], "big") == len(whole)
    assert whole[8:12] == b"ic08" and whole[16:] == pictures[256]


def test_desktop_files_agree_with_the_program() -> None:
    desktop = configparser.RawConfigParser()
    desktop.optionxform = str  # type: ignore[assignment,method-assign]
    desktop.read(PACKAGING / "linux" / "voiceshift.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    window = (ROOT / "voiceshift/gui/window.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{entry["StartupWMClass"]}")' in window
    assert entry["Exec"].split()[0] == entry["Icon"] == "voiceshift"
    mime = ET.parse(PACKAGING / "linux" / "voiceshift-mime.xml").getroot()
    (glob,) = mime.iter("{http://www.freedesktop.org/standards/shared-mime-info}glob")
    assert glob.get("pattern") == "*.voice"


def test_macos_may_hear_the_microphone() -> None:
    allowed = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert allowed["com.apple.security.device.audio-input"] is True
    assert "NSMicrophoneUsageDescription" in (PACKAGING / "voiceshift.spec").read_text("utf-8")
