"""What is told of the shipped voices, and of the speech and the people they were made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from voiceshift.voice.character import VALUES

if TYPE_CHECKING:
    from voiceshift.training.presets import Preset

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

LABELS = (
    "Phone labels are pocketsphinx's alignments of the corpora's texts. Recordings without text\n"
    "(LibriSpeech, VCC 2016, VCTK) were transcribed by Moonshine tiny (MIT licence) first.\n"
)
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
| ESC-10 | noise in training | karoldvl/ESC-10 @ 553c8f1 | CC BY 3.0 |
| Speech Commands | noise in training | chaeyoung-lee/wids_tutorial @ 7d028e7 | CC BY 4.0 |
"""

REPORT = "report.json"
"""Beside the core's card: what the cards' numbers were taken from; tests/judged holds the core to
it."""

_METRICS = (
    ("Likeness to this voice (SECS, 1 is identical)", "secs_target"),
    ("Likeness left to the speaker (SECS, lower is better)", "secs_source"),
    ("Word error against what pocketsphinx hears in the source", "wer"),
    ("Character error, the same way", "cer"),
    ("Word error against what Moonshine hears in the source", "moonshine_wer"),
    ("DNSMOS overall quality (1 to 5)", "ovrl"),
    ("Pitch correlation with the speaker, where Harvest and DIO agree", "f0_correlation"),
    ("Pitch an octave off, share of these frames", "octave_slips"),
)
_OF_WORDS = {"wer": "pocketsphinx", "cer": "pocketsphinx", "moonshine_wer": "moonshine"}
"""Measured on US English readers, and whose floor there is."""


@dataclass(frozen=True)
class Speaker:
    """Whose recordings a voice is made of, and on what terms."""

    name: str
    """What people read; the corpus' own name of the speaker is the key in SPEAKERS."""
    language: str
    author: str
    licence: str
    source: str
    """Repository and commit of the recordings."""
    notice: str = ""
    """Text that the licence wants kept."""


SPEAKERS = {
    "kathleen": Speaker(
        "Kathleen", "en-US", "Kathleen, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-cathy @ c51cb97",
    ),
    "kerstin": Speaker(
        "Kerstin", "de-DE", "Kerstin, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-kerstin @ f731271",
    ),
    "nathalie": Speaker(
        "Nathalie", "nl-BE", "Nathalie, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-nathalie @ 3b3e91f",
    ),
    "flemishguy": Speaker(
        "Flemish Guy", "nl-BE", "Flemish Guy, for the Rhasspy project", "CC0-1.0",
        "rhasspy/dataset-voice-flemishguy @ 2576e9c",
    ),
    "bdl": Speaker(
        "Ben", "en-US", "CMU ARCTIC, speaker bdl", "CMU ARCTIC",
        "andabi/deep-voice-conversion @ 983c275", ARCTIC_NOTICE,
    ),
    "slt": Speaker(
        "Stella", "en-US", "CMU ARCTIC, speaker slt", "CMU ARCTIC",
        "andabi/deep-voice-conversion @ 983c275", ARCTIC_NOTICE,
    ),
}  # fmt: skip
"""The speakers that voices are made of. CMU names its own bdl and slt alone; the rest is ours."""


def voice_readme(
    preset: Preset, mean_f0_hz: float, steps: int, sample_source: str, report: Mapping[str, Any]
) -> str:
    """Return a voice's model card in Markdown. report: see metrics_table; may be empty."""
    speakers = [SPEAKERS[name] for name in preset.made_of]
    spoken = ", ".join(dict.fromkeys(speaker.language for speaker in speakers))
    parts = [
        f"# {preset.name}\n\n{preset.description}\n",
        *(f"- Recordings: {who.source}, by {who.author} ({who.licence})" for who in speakers),
        f"- Licence: {preset.licence}\n"
        f"- Language of the recordings: {spoken}; any language may be spoken through it\n"
        f"- Mean pitch: {mean_f0_hz:.0f} Hz\n"
        f"- Needs the core in ../core, trained for {steps} steps\n",
    ]
    if made := how_it_is_made(preset):
        parts.append(f"## How it is made\n\n{made}")
    if sample_source:
        parts.append(f"`sample.ogg` is {sample_source}, converted by the live converter.\n")
    if table := metrics_table(report, preset.id):
        parts.append(f"## Measured\n\n{table}")
    if notices := dict.fromkeys(who.notice for who in speakers if who.notice):
        parts.append("## Notice\n\n" + "\n\n".join(notices) + "\n")
    return "\n".join(parts)


def how_it_is_made(preset: Preset) -> str:
    """Return what sets a preset apart from a recorded speaker, as a list; empty for a person."""
    lines = []
    if len(preset.made_of) > 1:
        shares = ", ".join(f"{100 * w:.0f} % {SPEAKERS[n].name}" for n, w in preset.made_of.items())
        lines.append(f"- Point between speakers: {shares}")
    declared = preset.character.to_dict()
    effects = declared.pop("effects", [])
    lines += [f"- `{name}` {value:g}: {VALUES[name].meaning}" for name, value in declared.items()]
    for effect in effects:
        name = effect.pop("effect")
        lines.append(f"- Effect `{name}`: {', '.join(f'{k} {v:g}' for k, v in effect.items())}")
    return "\n".join([*lines, ""]) if lines else ""


def core_readme(
    steps: int,
    progress: Mapping[str, float],
    parameters: int,
    report: Mapping[str, Any],
    has_low: bool,
) -> str:
    """Return the core's model card in Markdown. progress: minutes and steps of each stage.

    has_low: it comes with its low-delay form.
    """
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
        "- Latency: 25 ms of look-ahead and windows, and the 10 ms hop"
        f"{'; 5 ms and the hop in the profile *low*' if has_low else ''}\n"
        "- Made for: changing one's own voice live, with the voices shipped here\n"
        "- Not for: passing for a real person, or a speaker who did not agree\n"
        "- Weak at: singing, shouting, several people at once, loud rooms\n",
        f"## Data\n\n{CORPORA}\n{LABELS}",
    ]
    if table := metrics_table(report):
        parts.append(
            "## Measured\n\n"
            "Means over the six persons' voices, on 20 speakers kept out of training,\n"
            "of whom a voice has heard up to half a minute before.\n\n" + table
        )
    parts.append(
        "`training.safetensors` holds what only training needs (speaker embeddings, heads,\n"
        "judges), so that training can go on from here, and what cloning asks: the\n"
        "speaker judge and the reference encoder.\n"
    )
    return "\n".join(parts)


def metrics_table(report: Mapping[str, Any], voice: str = "") -> str:
    """Return a Markdown table of a voice, or of all without one; empty where nothing is known.

    report is what `voiceshift eval` writes to report.json.
    """
    if voice:
        everyone = report.get("voices", {}).get(voice, {})
        words = report.get("voices_words", {}).get(voice, {})
    else:
        everyone, words = report.get("overall", {}), report.get("overall_words", {})
    rows: Sequence[str] = [
        f"| {title}{_floor(report, key)} | {value:.2f} |"
        for title, key in _METRICS
        if (value := (words if key in _OF_WORDS else everyone).get(key)) is not None
    ]
    return "\n".join(["| measure | value |", "|---|---|", *rows, ""]) if rows else ""


def _floor(report: Mapping[str, Any], key: str) -> str:
    """Return what the judge makes of inaudible changes to the source alone, in brackets."""
    if key not in _OF_WORDS:
        return ""
    floor = report.get("floor", {}).get(_OF_WORDS[key], {}).get(key.removeprefix("moonshine_"))
    return "" if floor is None else f" (unconverted, after inaudible changes: {floor:.2f})"
