"""What stands around the frozen program: notices, bill of materials, icons, desktop files."""

from __future__ import annotations

import ast
import configparser
import hashlib
import importlib
import io
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import urllib.error
import xml.etree.ElementTree as ET
from importlib.metadata import Distribution
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
    assert {c.name for c in found} == {"numpy", "Python", "pyannote speaker embedding"}
    text = notices.notices(found)
    assert "BSD" in text and "Python Software Foundation" in text and "CNRS" in text
    assert f"numpy {numpy.__version__}" in text


@pytest.mark.parametrize("name", ["PySide6-Essentials", "sounddevice", "soundfile", "onnxruntime"])
def test_what_brings_no_text_of_its_own_has_one(notices: ModuleType, name: str) -> None:
    component = notices._distribution(name)
    assert len("".join(component.texts)) > 500


def test_code_with_a_licences_name_is_no_licence(
    notices: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As in PyObjC's wheel, which has tests of copying, with their symbols, and no licence."""
    where = tmp_path / "pyobjc_core-13.0.dist-info"
    where.mkdir()
    where.joinpath("METADATA").write_text("Name: pyobjc-core\nVersion: 13.0\nLicense: MIT\n")
    where.joinpath("RECORD").write_text("copying.cpython-311-darwin.so,,\ncopying.yml,,\n")
    here = Distribution.at(where)
    monkeypatch.setattr(notices.metadata, "distribution", lambda _: here)
    (text,) = notices._distribution("pyobjc-core").texts
    assert "Ronald Oussoren" in text


def test_works_inside_libsndfile_are_told_of(notices: ModuleType) -> None:
    text = notices.notices([notices._distribution("soundfile")])
    assert all(name in text for name in ("mpg123", "LAME", "Vorbis", "FLAC", "Opus", "Xiph.Org"))


def test_a_text_of_several_owners_is_printed_once_and_pointed_at(notices: ModuleType) -> None:
    owners = [notices.Component(name, "1", "MIT", "", ["MIT\nAll of it."]) for name in "ab"]
    text = notices.notices(owners)
    assert text.count("All of it.") == 1
    assert text.endswith("MIT […]: as under a above.\n")


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


def test_microsofts_runtime_is_told_of_on_windows_and_other_strays_are_not_forgiven(
    notices: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    runtime = [tmp_path / name for name in ("MSVCP140_1.dll", "api-ms-win-crt-math-l1-1-0.dll")]
    found = notices.components(runtime)
    assert "Microsoft Visual C++ runtime" in {c.name for c in found}
    with pytest.raises(SystemExit, match=r"stray\.dll\.$"):
        notices.components([*runtime, tmp_path / "stray.dll"])


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
        "pkg:generic/pyannote-speaker-embedding",
    }
    fewer = json.loads(notices.bill(found[:1], "1.2.3"))
    assert fewer["serialNumber"] != stated["serialNumber"]


def test_a_python_without_ready_made_packages_is_told_before_anything_is_built(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build = tool("build", monkeypatch)
    monkeypatch.setattr(sys, "version_info", (3, 13, 0, "final", 0))
    with pytest.raises(SystemExit, match=r"3\.10 to 3\.12"):
        build.main([])


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
    (kind,) = mime.iter("{http://www.freedesktop.org/standards/shared-mime-info}mime-type")
    assert entry["MimeType"] == f"{kind.get('type')};" and entry["Exec"].endswith(" %F")


def test_macos_may_hear_the_microphone() -> None:
    allowed = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert allowed["com.apple.security.device.audio-input"] is True
    spec = ast.parse((PACKAGING / "voiceshift.spec").read_text(encoding="utf-8"))
    (stated,) = (
        ast.literal_eval(word.value)
        for node in ast.walk(spec)
        if isinstance(node, ast.Call)
        for word in node.keywords
        if word.arg == "info_plist"
    )
    plist = plistlib.loads(plistlib.dumps(stated))
    assert "microphone" in plist["NSMicrophoneUsageDescription"]
    (kind,), (made,) = plist["CFBundleDocumentTypes"], plist["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [made["UTTypeIdentifier"]]
    assert made["UTTypeTagSpecification"]["public.filename-extension"] == ["voice"]


def test_the_disk_image_is_tried_again_while_macos_looks_at_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    macos = tool("macos", monkeypatch)
    asked: list[list[str]] = []

    def busy(command: list[str], check: bool) -> None:
        asked.append(command)
        if command[:2] == ["hdiutil", "create"] and len(asked) < 4:
            raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(subprocess, "run", busy)
    monkeypatch.setattr(macos, "PAUSE_S", 0.0)
    monkeypatch.delenv("VOICESHIFT_SIGNING_IDENTITY", raising=False)
    (tmp_path / "VoiceShift.app").mkdir()
    (image,) = macos.installers(tmp_path, "1.2.3")
    assert [command[0] for command in asked] == ["codesign", "hdiutil", "hdiutil", "hdiutil"]
    assert asked[-1][-1] == str(image) and not (tmp_path / "image").exists()


def test_the_windows_set_up_names_what_the_build_makes() -> None:
    script = (PACKAGING / "windows" / "voiceshift.iss").read_text(encoding="utf-8")
    spec = (PACKAGING / "voiceshift.spec").read_text(encoding="utf-8")
    installed = set(re.findall(r"([\w-]+)\.exe", script))
    assert installed == {"VoiceShift", "voiceshift-cli"}
    assert all(f'"{name}"' in spec for name in installed)
    assert (PACKAGING / "windows" / "../../LICENSE").is_file() and "..\\..\\LICENSE\n" in script


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Stand-ins for the frozen program in dist/ and for what lies in build/."""
    dist, build = tmp_path / "dist", tmp_path / "build"
    (dist / "voiceshift" / "_internal").mkdir(parents=True)
    (dist / "voiceshift" / "_internal" / "LICENSE.txt").write_text("MIT")
    program = dist / "voiceshift" / "voiceshift"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    (build / "icons").mkdir(parents=True)
    for size in (48, 256):
        (build / "icons" / f"{size}.png").touch()
    return dist, build


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="not Debian")
def test_the_debian_package_lays_the_program_out(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    linux = tool("linux", monkeypatch)
    package = linux.debian_package(*folders, "1.2.3")
    told = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True)
    lines = told.stdout.splitlines()
    assert all(" root/root " in line for line in lines)
    assert any(
        line.endswith("./usr/bin/voiceshift -> ../lib/voiceshift/voiceshift") for line in lines
    )
    paths = {line.split()[5] for line in lines}
    assert {
        "./usr/share/applications/voiceshift.desktop",
        "./usr/share/mime/packages/voiceshift.xml",
        "./usr/share/icons/hicolor/256x256/apps/voiceshift.png",
        "./usr/share/doc/voiceshift/copyright",
    } <= paths
    field = ["dpkg-deb", "-f", str(package), "Version"]
    assert subprocess.run(field, capture_output=True, text=True).stdout.strip() == "1.2.3"


@pytest.mark.skipif(shutil.which("mksquashfs") is None, reason="no squashfs-tools")
def test_an_appimage_is_the_runtime_and_then_the_program(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    linux = tool("linux", monkeypatch)
    (tmp_path / "runtime").write_bytes(b"\x7fELF runtime")
    monkeypatch.setenv("VOICESHIFT_APPIMAGE_RUNTIME", str(tmp_path / "runtime"))
    (made,) = linux.app_image(*folders, "1.2.3")
    assert made.read_bytes().startswith(b"\x7fELF runtimehsqs")
    assert os.access(made, os.X_OK)
    assert (folders[1] / "VoiceShift.AppDir" / "AppRun").read_text() == "#!/bin/sh\n"


@pytest.fixture
def appimage(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.delenv("VOICESHIFT_APPIMAGE_RUNTIME", raising=False)
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    return tool("appimage", monkeypatch)


def test_another_runtime_than_the_known_one_ends_the_build(
    appimage: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: io.BytesIO(b"evil"))
    with pytest.raises(SystemExit, match="another hash"):
        appimage.runtime(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_known_runtime_is_fetched_once(
    appimage: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(appimage.RUNTIME_SHA256, "x86_64", hashlib.sha256(b"good").hexdigest())
    fetched: list[str] = []

    def fetch(url: str, **_: float) -> io.BytesIO:
        fetched.append(url)
        return io.BytesIO(b"good")

    monkeypatch.setattr("urllib.request.urlopen", fetch)
    assert appimage.runtime(tmp_path) == appimage.runtime(tmp_path) == b"good"
    assert len(fetched) == 1 and fetched[0].endswith("/runtime-x86_64")


def test_without_a_network_there_is_no_appimage_and_the_build_goes_on(
    appimage: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fetch(*_: str, **__: float) -> io.BytesIO:
        raise urllib.error.URLError("no network")

    monkeypatch.setattr("urllib.request.urlopen", fetch)
    monkeypatch.setattr("shutil.which", lambda name: name)
    assert appimage.make(tmp_path, tmp_path / "x.AppImage", tmp_path) is None
    assert "no network" in capsys.readouterr().out
