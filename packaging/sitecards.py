"""The voices' cards as pages of the site, as they are in models/: called by properdocs.yml.

Nothing of a voice is kept in docs/: a new training changes the pages with the bundles.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from properdocs.config.defaults import ProperDocsConfig
from properdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parents[1]
KINDS = {"person": "People", "blend": "Blends", "character": "Characters"}
BESIDE = ("icon.svg", "sample.ogg")
"""What lies in a voice's folder and is shown."""


def on_files(files: Files, config: ProperDocsConfig, **_: Any) -> Files:
    """Add a page for every voice and for the core, and one that lists them."""
    models = ROOT / "models"
    cards = {}
    for folder in sorted(path.parent for path in models.glob("*/manifest.json")):
        card = (folder / "README.md").read_text(encoding="utf-8")
        if folder.name != "core":
            cards[folder.name] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            card = _with_sample(card, folder.name)
            for name in BESIDE:
                content = (folder / name).read_bytes()
                place = f"voices/{folder.name}-{name}"
                files.append(File.generated(config, place, content=content))
        files.append(File.generated(config, f"voices/{folder.name}.md", content=card))
    files.append(File.generated(config, "voices/index.md", content=index(cards)))
    return files


def _with_sample(card: str, voice_id: str) -> str:
    """Return a card with its face and its voice below the title."""
    title, _, rest = card.partition("\n")
    face = f'<img src="../{voice_id}-icon.svg" alt="" width="96">'
    sound = f'<audio controls preload="none" src="../{voice_id}-sample.ogg"></audio>'
    return f"{title}\n\n{face}\n{sound}\n{rest}"


def index(cards: dict[str, dict[str, Any]]) -> str:
    """Return the page that lists the voices of these manifests, by id."""
    lines = [
        "# The voices and their cards",
        "",
        "Each card says whose recordings a voice is made of, on which terms, and what was measured",
        "of it on people who were never trained on. The network that all of them run on has",
        "[a card of its own](core.md). What may be done with voices: [Ethics](../ETHICS.md).",
    ]
    for kind, title in KINDS.items():
        lines += ["", f"## {title}", "", "| voice | | licence |", "|---|---|---|"]
        lines += [
            f"| [{card['name']}]({voice_id}.md) | {card['description']} | {card['licence']} |"
            for voice_id, card in cards.items()
            if card.get("kind", "person") == kind
        ]
    return "\n".join(lines) + "\n"
