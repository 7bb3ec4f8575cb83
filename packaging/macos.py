"""What macOS installs: a disk image with the .app, signed and notarised where keys are at hand."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TRIES = 8
PAUSE_S = 5.0
"""hdiutil fails with "Resource busy" while macOS' virus scanner looks at what it has written."""


def installers(dist: Path, version: str) -> list[Path]:
    """Make the disk image from dist/VoiceShift.app and return it.

    VOICESHIFT_SIGNING_IDENTITY, a "Developer ID Application: ..." in the keychain, signs with the
    hardened runtime; else PyInstaller's ad-hoc signature stays, and macOS asks before it opens the
    program. VOICESHIFT_NOTARY_PROFILE, of `xcrun notarytool store-credentials`, notarises.
    """
    app = dist / "VoiceShift.app"
    identity = os.environ.get("VOICESHIFT_SIGNING_IDENTITY")
    if identity:
        rights = HERE / "macos" / "entitlements.plist"
        hardened = ["--timestamp", "--options", "runtime", "--entitlements", rights]
        run("codesign", "--force", "--deep", *hardened, "--sign", identity, app)
    run("codesign", "--verify", "--deep", "--strict", app)
    stage = dist / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    shutil.copytree(app, stage / app.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    image = dist / f"VoiceShift-{version}-{platform.machine()}.dmg"
    contents = ["-volname", "VoiceShift", "-srcfolder", stage]
    run_again("hdiutil", "create", *contents, "-ov", "-format", "ULFO", image)
    shutil.rmtree(stage)
    profile = os.environ.get("VOICESHIFT_NOTARY_PROFILE")
    if identity:
        run("codesign", "--timestamp", "--sign", identity, image)
    if identity and profile:
        run("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait")
        run("xcrun", "stapler", "staple", image)
    return [image]


def run_again(*command: object) -> None:
    """Run a command that may fail for a while. Raises CalledProcessError when it goes on to."""
    for _ in range(TRIES - 1):
        try:
            return run(*command)
        except subprocess.CalledProcessError:
            time.sleep(PAUSE_S)
    return run(*command)


def run(*command: object) -> None:
    """Run a command. Raises CalledProcessError when it fails."""
    subprocess.run([str(word) for word in command], check=True)
