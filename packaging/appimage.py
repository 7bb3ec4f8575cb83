"""The AppImage: a squashfs of the program behind the AppImage project's runtime, which mounts it.

Needs mksquashfs (Debian: squashfs-tools). The runtime is fetched, and used only if its hash is
the one that stands here; without a network, name the file in VOICESHIFT_APPIMAGE_RUNTIME.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

RUNTIME_URL = "https://github.com/AppImage/type2-runtime/releases/download/20251108/runtime-{}"
RUNTIME_SHA256 = {
    "x86_64": "2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d",
    "aarch64": "00cbdfcf917cc6c0ff6d3347d59e0ca1f7f45a6df1a428a0d6d8a78664d87444",
}
"""Of the release 20251108: linked statically, so that users need no libfuse2."""
GIVE_UP_S = 60.0
COMPRESSION = ("-comp", "zstd", "-Xcompression-level", "15", "-b", "128K")
"""Larger blocks save nothing here, and every small read would unpack a whole one."""


def make(root: Path, target: Path, build: Path) -> Path | None:
    """Make `target` of the AppDir `root`; return None, and say why, where it cannot be made.

    Raises SystemExit when the runtime is not the one that it should be.
    """
    if shutil.which("mksquashfs") is None:
        print("No AppImage was made: mksquashfs is missing (apt-get install squashfs-tools).")
        return None
    try:
        head = runtime(build)
    except OSError as error:
        print(f"No AppImage was made: its runtime cannot be fetched ({error}). {root} is ready.")
        return None
    image = build / "voiceshift.squashfs"
    command = ["mksquashfs", root, image, "-noappend", "-root-owned", "-no-xattrs", *COMPRESSION]
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
    with target.open("wb") as file, image.open("rb") as body:
        file.write(head)
        shutil.copyfileobj(body, file, 1 << 20)
    target.chmod(0o755)
    return target


def runtime(build: Path) -> bytes:
    """Return the runtime for this machine. Raises OSError when it cannot be had, else as `make`."""
    own = os.environ.get("VOICESHIFT_APPIMAGE_RUNTIME")
    if own:
        return Path(own).read_bytes()
    machine = platform.machine()
    if machine not in RUNTIME_SHA256:
        raise OSError(f"none is known for {machine}")
    kept = build / f"appimage-runtime-{machine}"
    if not kept.is_file():
        with urllib.request.urlopen(RUNTIME_URL.format(machine), timeout=GIVE_UP_S) as answer:
            kept.write_bytes(answer.read())
    found = kept.read_bytes()
    if hashlib.sha256(found).hexdigest() != RUNTIME_SHA256[machine]:
        kept.unlink()
        sys.exit(f"{RUNTIME_URL.format(machine)} has another hash than packaging/appimage.py says.")
    return found
