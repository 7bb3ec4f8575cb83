"""What is told of the shipped voices and of the speech they were made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ARCTIC_NOTICE = """\
Carnegie Mellon University, Copyright (c) 2003, All Rights Reserved.

This voice is free for use for any purpose (commercial or otherwise) subject to the pretty light
restrictions detailed below. Permission to use, copy, modify, and licence this software and its
documentation for any purpose, is hereby granted without fee, subject to the following conditions:

1. The code must retain the above copyright notice, this list of conditions and the following
   disclaimer.
2. Any modifications must be clearly marked as such.
3. Original authors' names are not deleted.

THE AUTHORS OF THIS WORK DISCLAIM ALL WARRANTIES WITH REGARD TO THIS SOFTWARE, INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS, IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY SPECIAL,
INDIRECT OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR
PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.

Modified: a neural voice was trained on these recordings; see <http://festvox.org/cmu_arctic/> for
the recordings themselves."""

CORPORA = """\
| corpus | used for | source | licence |
|---|---|---|---|
| kathleen | preset and training | rhasspy/dataset-voice-cathy @ c51cb97 | CC0 1.0 |
| kerstin | preset and training | rhasspy/dataset-voice-kerstin @ f731271 | CC0 1.0 |
| nathalie | preset and training | rhasspy/dataset-voice-nathalie @ 3b3e91f | CC0 1.0 |
| flemishguy | preset and training | rhasspy/dataset-voice-flemishguy @ 2576e9c | CC0 1.0 |
| arctic (bdl, slt) | presets and training | andabi/deep-voice-conversion @ 983c275 | CMU ARCTIC |
| LibriSpeech | training | resemble-ai/Resemblyzer @ 15d828e | CC BY 4.0 |
| LibriSpeech | training | philipperemy/deep-speaker @ 06a2c1e | CC BY 4.0 |
| speechocean762 | training | jimbozhang/speechocean762 @ 613968e | free, also commercially |
| VCC 2016 | training | tarepan/npVCC2016Corpus @ f37ff4d | CC BY 4.0 |
| VCTK | training | auspicious3000/autovc @ c1827a6 | CC BY 4.0 |
"""

_METRICS = (
    ("Likeness to this voice (SECS, 1 is identical)", "secs_target", "{:.2f}"),
    ("Likeness left to the speaker (SECS, lower is better)", "secs_source", "{:.2f}"),
    ("Word error added (LibriSpeech speakers)", "wer_added", "{:.2f}"),
    ("DNSMOS overall quality (1 to 5)", "ovrl", "{:.2f}"),
    ("Pitch correlation with the speaker", "f0_correlation", "{:.2f}"),
)
_OF_ENGLISH = {"wer_added"}


@dataclass(frozen=True)
class VoiceCard:
    """What a manifest says of a voice; `speaker` is the corpus' name of it and the voice's id."""

    speaker: str
    name: str
    description: str
    language: str
    author: str
    licence: str
    source: str
    """Repository and commit of the recordings."""
    notice: str = ""
    """Text that the licence wants kept."""


CARDS = (
    VoiceCard(
        "kathleen", "Kathleen", "Warm, unhurried American woman in her fifties or sixties.",
        "en-US", "Kathleen, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-cathy @ c51cb97",
    ),
    VoiceCard(
        "kerstin", "Kerstin", "Clear, bright German woman.",
        "de-DE", "Kerstin, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-kerstin @ f731271",
    ),
    VoiceCard(
        "nathalie", "Nathalie", "Soft, friendly Flemish woman.",
        "nl-BE", "Nathalie, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-nathalie @ 3b3e91f",
    ),
    VoiceCard(
        "flemishguy", "Flemish Guy", "Calm, low Flemish man.",
        "nl-BE", "Flemish Guy, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-flemishguy @ 2576e9c",
    ),
    VoiceCard(
        "bdl", "Ben", "Firm American man with a narrator's diction.",
        "en-US", "CMU ARCTIC, speaker bdl", "CMU ARCTIC",
        "andabi/deep-voice-conversion @ 983c275", ARCTIC_NOTICE,
    ),
    VoiceCard(
        "slt", "Stella", "Lively American woman with a narrator's diction.",
        "en-US", "CMU ARCTIC, speaker slt", "CMU ARCTIC",
        "andabi/deep-voice-conversion @ 983c275", ARCTIC_NOTICE,
    ),
)  # fmt: skip
"""The six shipped voices. CMU names its speakers bdl and slt alone; Ben and Stella are ours."""


def voice_readme(
    card: VoiceCard, mean_f0_hz: float, steps: int, sample_source: str, report: Mapping[str, Any]
) -> str:
    """Return a voice's model card in Markdown. report: see metrics_table; may be empty."""
    parts = [
        f"# {card.name}\n\n{card.description}\n",
        f"- Recordings: {card.source}, by {card.author}\n- Licence: {card.licence}\n"
        f"- Language of the recordings: {card.language}; any language may be spoken through it\n"
        f"- Mean pitch: {mean_f0_hz:.0f} Hz\n"
        f"- Needs the core in ../core, trained for {steps} steps\n",
    ]
    if sample_source:
        parts.append(f"`sample.ogg` is {sample_source}, converted by the live converter.\n")
    if table := metrics_table(report, card.speaker):
        parts.append(f"## Measured\n\n{table}")
    if card.notice:
        parts.append(f"## Notice\n\n{card.notice}\n")
    return "\n".join(parts)


def core_readme(
    steps: int, progress: Mapping[str, float], parameters: int, report: Mapping[str, Any]
) -> str:
    """Return the core's model card in Markdown. progress: minutes and steps of each stage."""
    stages = ", ".join(
        f"{name} {progress[f'{name}_steps']:.0f} steps in {minutes:.0f} min"
        for key, minutes in sorted(progress.items())
        if (name := key.removesuffix("_minutes")) != key
    )
    parts = [
        "# The core of VoiceShift's voices\n\n"
        "Turns any speech into the words alone (content encoder), and words, melody and loudness\n"
        "into the sound of one of the voices beside this folder (decoder). Trained from nothing\n"
        "on the corpora below; no weights from anywhere else.\n",
        f"- Parameters: {parameters:,}, half precision\n- Trained for {steps} steps"
        f"{f' ({stages})' if stages else ''}\n"
        "- Latency: 25 ms of look-ahead and windows, and the 10 ms hop\n"
        "- Made for: changing one's own voice live, with the voices shipped here\n"
        "- Not for: passing for a real person, or a speaker who did not agree\n"
        "- Weak at: singing, shouting, several people at once, loud rooms\n",
        f"## Data\n\n{CORPORA}",
    ]
    if table := metrics_table(report):
        parts.append(
            "## Measured\n\nMeans over the six voices, on 20 speakers kept out of training.\n\n"
            + table
        )
    parts.append(
        "`training.safetensors` holds what only training needs (speaker embeddings, heads,\n"
        "judges), so that training can go on from here. The program does not read it.\n"
    )
    return "\n".join(parts)


def metrics_table(report: Mapping[str, Any], voice: str = "") -> str:
    """Return a Markdown table of a voice, or of all without one; empty where nothing is known.

    report is what `python -m voiceshift.evaluation --json` prints.
    """
    if voice:
        everyone = report.get("voices", {}).get(voice, {})
        english = report.get("voices_librispeech", {}).get(voice, {})
    else:
        everyone, english = report.get("overall", {}), report.get("overall_librispeech", {})
    rows: Sequence[str] = [
        f"| {title} | {shown.format(value)} |"
        for title, key, shown in _METRICS
        if (value := (english if key in _OF_ENGLISH else everyone).get(key)) is not None
    ]
    return "\n".join(["| measure | value |", "|---|---|", *rows, ""]) if rows else ""
