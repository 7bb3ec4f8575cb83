"""Who made what lies in the program: the licence notices and the bill of materials.

Called by `voiceshift.spec` with what PyInstaller found: the list is that of the program, not of
some environment. Every file has to be somebody's: one that nobody owns, or an owner without a
licence text, ends the build.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ADDED = {
    "pyobjc-core": ("PyObjC",),
    "pyobjc-framework-applicationservices": ("PyObjC",),
    "pyside6-essentials": ("Qt", "LGPL-3.0", "GPL-3.0", "ICU"),
    "shiboken6": ("Qt",),
    "sounddevice": ("PortAudio",),
    "soundfile": ("libsndfile",),
}
"""Texts in licences/ that a distribution does not bring itself."""
_LICENCE_FILE = re.compile(r"[/_](licen[cs]es?|copying|notices?|thirdpartynotices)\b[^/]*$", re.I)
_NO_TEXTS = (".py", ".pyc", ".so", ".yml")
"""Endings of code and debugging symbols that have such names (PyObjC tests `copying`)."""
_COMMON_LICENCES = re.compile(r"/usr/share/common-licenses/([A-Z][\w.-]*\w)")
_MICROSOFTS = re.compile(
    r"(api-ms-win-.+|ucrtbase|msvcp140\w*|vcruntime140\w*|concrt140|vccorlib140|vcomp140)\.dll",
    re.I,
)
"""The C and C++ runtime, which PyInstaller takes from Windows itself for those who lack it."""
_RULE = "=" * 80


@dataclass
class Component:
    """A distribution from PyPI, a Debian package, Microsoft's runtime, Python, or the ear."""

    name: str
    version: str
    licence: str
    purl: str
    texts: list[str] = field(default_factory=list)


def components(sources: Iterable[Path]) -> list[Component]:
    """Return the owners of files on this computer. Raises SystemExit when there is none."""
    owners = _distribution_files()
    prefixes = [Path(p).resolve() for p in {sys.base_prefix, sysconfig.get_path("stdlib")}]
    found = {"Python": _python(), "pyinstaller": _distribution("pyinstaller"), "ear": _ear()}
    outside = set[Path]()
    for path in sources:
        owner = owners.get(os.path.normpath(path)) or owners.get(os.path.realpath(path))
        if owner is not None:
            if owner not in found:
                found[owner] = _distribution(owner)
        elif HERE.parent not in path.parents and not any(
            prefix in path.resolve().parents and "site-packages" not in path.parts
            for prefix in prefixes
            if prefix != Path("/usr")
        ):
            outside.add(path)
    if sys.platform == "win32" and any(_MICROSOFTS.fullmatch(path.name) for path in outside):
        found["Microsoft"] = _microsoft()
        outside = {path for path in outside if not _MICROSOFTS.fullmatch(path.name)}
    if sys.platform.startswith("linux"):
        for package in sorted({_debian_owner(path) for path in outside}):
            found.setdefault(package, _debian_package(package))
    elif outside:
        sys.exit(f"Nobody is known to own {', '.join(map(str, sorted(outside)))}.")
    for component in found.values():
        if not "".join(component.texts).strip():
            sys.exit(f"{component.name} brings no licence text: add one to licences/ and ADDED.")
    return sorted(found.values(), key=lambda c: c.name.lower())


def notices(found: Iterable[Component]) -> str:
    """Return the text that goes into the program."""
    found = list(found)
    parts = [
        "VoiceShift contains the following works of others, with thanks.",
        "\n".join(f"  {c.name} {c.version}: {c.licence}" for c in found),
    ]
    told: dict[str, str] = {}
    for component in found:
        parts.append(f"{_RULE}\n{component.name} {component.version}\n{_RULE}")
        for text in (text.strip() for text in component.texts):
            if text in told:  # the GPL is long, and cited often
                parts.append(f"{text.splitlines()[0].strip()} […]: as under {told[text]} above.")
            else:
                told[text] = component.name
                parts.append(text)
    return "\n\n".join(parts) + "\n"


def bill(found: Iterable[Component], version: str) -> str:
    """Return a CycloneDX 1.5 bill of materials as JSON, the same for the same program."""
    stated = [
        {
            "type": "library",
            "bom-ref": c.purl,
            "name": c.name,
            "version": c.version,
            "purl": c.purl,
            "licenses": [{"license": {"name": c.licence}}],
        }
        for c in found
    ]
    seal = hashlib.sha256(json.dumps(stated).encode()).hexdigest()
    made = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), timezone.utc)
    return (
        json.dumps(
            {
                "bomFormat": "CycloneDX",
                "specVersion": "1.5",
                "serialNumber": f"urn:uuid:{uuid.UUID(seal[:32], version=4)}",
                "version": 1,
                "metadata": {
                    "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
                    "component": {
                        "type": "application",
                        "bom-ref": "voiceshift",
                        "name": "VoiceShift",
                        "version": version,
                        "licenses": [{"license": {"id": "MIT"}}],
                    },
                },
                "components": stated,
            },
            indent=2,
        )
        + "\n"
    )


def _distribution_files() -> dict[str, str]:
    """Return the names of distributions by the absolute paths of their files."""
    owners = {}
    for distribution in metadata.distributions():
        owners.update(dict.fromkeys(_files(distribution), distribution.metadata["Name"]))
    return owners


def _files(distribution: metadata.Distribution) -> list[str]:
    """Return absolute paths; as text, since torch alone has tens of thousands."""
    base = str(distribution.locate_file(""))
    lines = (distribution.read_text("RECORD") or "").splitlines()
    return [os.path.normpath(os.path.join(base, row[0])) for row in csv.reader(lines)]  # noqa: PTH118


def _distribution(name: str) -> Component:
    distribution = metadata.distribution(name)
    name, version = distribution.metadata["Name"], distribution.version
    texts = [
        Path(file).read_text(encoding="utf-8", errors="replace")
        for file in sorted(_files(distribution))
        if _LICENCE_FILE.search(file) and not file.endswith(_NO_TEXTS)
    ]
    added = [(HERE / "licences" / f"{text}.txt") for text in ADDED.get(_canonical(name), ())]
    texts += [text.read_text(encoding="utf-8") for text in added]
    return Component(name, version, _stated_licence(distribution), _pypi(name, version), texts)


def _pypi(name: str, version: str) -> str:
    return f"pkg:pypi/{_canonical(name)}@{version.replace('+', '%2B')}"


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _stated_licence(distribution: metadata.Distribution) -> str:
    stated = distribution.metadata["License-Expression"] or ""
    classifiers = distribution.metadata.get_all("Classifier") or []
    classified = [c.rsplit(" :: ", 1)[-1] for c in classifiers if c.startswith("License ::")]
    first = (distribution.metadata["License"] or "").strip().splitlines()
    return stated or ", ".join(classified) or (first[0] if first else "see its text")


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    places = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix), Path("/usr/share/doc")]
    names = ("LICENSE.txt", f"python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    for text in (place / name for place in places for name in names):
        if text.is_file():
            texts = [text.read_text(encoding="utf-8", errors="replace")]
            return Component("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", texts)
    sys.exit("This Python has no LICENSE.txt. Build with one from python.org or from Debian.")


def _ear() -> Component:
    """Return the network among the program's own files that others have trained."""
    text = (HERE.parent / "assets" / "ear.LICENSE.txt").read_text(encoding="utf-8")
    version = "moonshine-voice-0.0.59"  # what it was taken from; its own is not told there
    purl = f"pkg:generic/pyannote-speaker-embedding@{version}"
    return Component("pyannote speaker embedding", version, "MIT", purl, [text])


def _microsoft() -> Component:
    text = (HERE / "licences" / "Microsoft.txt").read_text(encoding="utf-8")
    name, licence = "Microsoft Visual C++ runtime", "Microsoft's terms for distributable code"
    return Component(name, "14", licence, "pkg:generic/microsoft-vc-runtime@14", [text])


def _debian_owner(path: Path) -> str:
    """Return the package of a library, found under any of the names that a merged /usr gives it."""
    names = [str(p) for p in (path, path.resolve())]
    names += [n.removeprefix("/usr") for n in names] + [f"/usr{n}" for n in names]
    for name in names:
        asked = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True)
        if asked.returncode == 0:
            return asked.stdout.split(":")[0]
    sys.exit(f"No Debian package owns {path}, so its licence is not known.")


def _debian_package(name: str) -> Component:
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}\n", name], capture_output=True, text=True, check=True
    )
    version = asked.stdout.split()[0]
    text = Path("/usr/share/doc", name, "copyright").read_text(encoding="utf-8", errors="replace")
    stated = sorted(set(re.findall(r"^License: *(\S[^\n]*)", text, re.M)))
    cited = [Path("/usr/share/common-licenses", n) for n in _COMMON_LICENCES.findall(text)]
    texts = [text, *(p.read_text(encoding="utf-8") for p in sorted(set(cited)) if p.is_file())]
    purl = f"pkg:deb/debian/{name}@{version.replace('+', '%2B').replace(':', '%3A')}"
    return Component(name, version, ", ".join(stated) or "see its text", purl, texts)
