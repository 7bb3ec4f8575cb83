"""What Linux installs: a Debian package and an AppImage."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

import appimage

HERE = Path(__file__).resolve().parent
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
DEPENDS = (
    "libc6 (>= {glibc})",
    "libstdc++6",
    "libasound2 | libasound2t64",
    "libasound2-plugins",
    "libdbus-1-3",
    "libegl1",
    "libgl1",
    "libfontconfig1",
    "libfreetype6",
    "libharfbuzz0b",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libxext6",
    "libxrender1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "zlib1g",
)
"""What voiceshift.spec leaves to the system."""
CONTROL = """\
Package: voiceshift
Version: {version}
Architecture: {architecture}
Maintainer: VoiceShift contributors <voiceshift@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: pulseaudio-utils
Section: sound
Priority: optional
Description: live neural voice changer
 Speak in, come out as someone else, live. Converts the microphone's voice on an
 ordinary CPU and offers it to chat, streaming and recording programs as a
 microphone of its own.
"""


def strip_python(folder: Path) -> None:
    """Remove the debugging symbols that some builds of Python carry; other libraries have none."""
    for library in folder.glob("_internal/libpython*.so*"):
        if shutil.which("strip"):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def installers(dist: Path, build: Path, version: str) -> list[Path]:
    """Make the packages from dist/voiceshift and return them."""
    made = [debian_package(dist, build, version)]
    made += app_image(dist, build, version)
    return made


def install_tree(program: Path, icons: Path, prefix: Path) -> None:
    """Lay the program out below a prefix such as usr/, as the desktop's standards want it."""
    shutil.copytree(program, prefix / "lib" / "voiceshift", symlinks=True)
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "voiceshift").symlink_to("../lib/voiceshift/voiceshift")
    share = prefix / "share"
    put(HERE / "linux" / "voiceshift.desktop", share / "applications")
    put(HERE / "linux" / "voiceshift-mime.xml", share / "mime" / "packages", "voiceshift.xml")
    put(HERE / "voiceshift.svg", share / "icons" / "hicolor" / "scalable" / "apps")
    for picture in icons.glob("*.png"):
        size = f"{picture.stem}x{picture.stem}"
        put(picture, share / "icons" / "hicolor" / size / "apps", "voiceshift.png")
    notices = program / "_internal"
    put(notices / "LICENSE.txt", share / "doc" / "voiceshift", "copyright")


def put(file: Path, folder: Path, name: str = "") -> None:
    """Copy a file into a folder that may not exist."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def debian_package(dist: Path, build: Path, version: str) -> Path:
    """Make the .deb and return it."""
    root = build / "deb"
    shutil.rmtree(root, ignore_errors=True)
    install_tree(dist / "voiceshift", build / "icons", root / "usr")
    size = sum(p.lstat().st_size for p in root.rglob("*") if p.is_file() and not p.is_symlink())
    architecture = ARCHITECTURES[platform.machine()]
    control = CONTROL.format(
        version=version,
        architecture=architecture,
        kilobytes=size // 1024,
        depends=", ".join(DEPENDS).format(glibc=platform.libc_ver()[1]),
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    plain_modes(root)
    target = dist / f"voiceshift_{version}_{architecture}.deb"
    command = ["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(root), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def plain_modes(root: Path) -> None:
    """Give everything the usual modes, whatever this user's umask is."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)


def app_image(dist: Path, build: Path, version: str) -> list[Path]:
    """Make the AppImage and return it; nothing where it cannot be made here."""
    root = build / "VoiceShift.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    install_tree(dist / "voiceshift", build / "icons", root / "usr")
    put(HERE / "linux" / "voiceshift.desktop", root)
    put(build / "icons" / "256.png", root, "voiceshift.png")
    (root / ".DirIcon").symlink_to("voiceshift.png")
    (root / "AppRun").symlink_to("usr/bin/voiceshift")
    plain_modes(root)
    target = dist / f"VoiceShift-{version}-{platform.machine()}.AppImage"
    made = appimage.make(root, target, build)
    return [made] if made else []
