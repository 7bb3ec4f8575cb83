"""The report as a page to listen to: index.html with players and spectrograms in audio/ beside it.

A folder that can be moved or served as it is. Audio is FLAC (24 kHz, 16 bit), which every browser
plays and which, unlike Ogg, is the same file each time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from html import escape
from pathlib import Path
from typing import Any

from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.evaluation.listening import ListeningSet, load_clip
from voiceshift.evaluation.spectrogram import spectrogram_png
from voiceshift.evaluation.table import COLUMNS, LEGEND, WORD_COLUMNS, conditions, show, unconverted

AUDIO = "audio"
SOURCE = "source"
TARGET = "target"

_STYLE = """
:root { color-scheme: dark; --ink: #e8e6f0; --dim: #a09bb5; --line: #2c2840; --panel: #191627; }
body { margin: 0 auto; max-width: 1500px; padding: 2.5rem 2rem 6rem; background: #100e1a;
  color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .6rem; }
p, figcaption { color: var(--dim); } p { margin: .5rem 0; max-width: 75ch; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .88rem; }
th, td { padding: .3rem .8rem; text-align: right; border-bottom: 1px solid var(--line); }
th:first-child { text-align: left; } thead th { color: var(--dim); font-weight: 500; }
tr.mean { font-weight: 600; }
section.clip { background: var(--panel); border-radius: 10px; padding: 1rem 1.2rem;
  margin: 1rem 0; }
section.clip h3 { margin: 0 0 .2rem; font-size: 1rem; }
.row { display: grid; align-items: end; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); }
figure { margin: .5rem 0 0; } figcaption { font-size: .85rem; margin-bottom: .25rem; }
figcaption b { color: var(--ink); }
img { display: block; width: 100%; height: 120px; border-radius: 6px 6px 0 0; background: #080a16; }
audio { width: 100%; height: 36px; }
""".strip()


def keep(
    folder: Path | None, shown: Collection[str], path: str, kind: str, noisy: bool, audio: Samples
) -> None:
    """Write the audio (n,) and spectrogram of an utterance, if its path is to be shown.

    kind: SOURCE, TARGET, or the voice that it was converted to.
    """
    if folder is None or path not in shown:
        return
    import soundfile

    sound = folder / _file(path, kind, noisy)
    sound.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(sound, audio.clip(-1.0, 1.0), SAMPLE_RATE_HZ, format="FLAC", subtype="PCM_16")
    sound.with_suffix(".png").write_bytes(spectrogram_png(audio))


def keep_target(folder: Path, speech: Path, voice: str, listening: ListeningSet) -> None:
    """Write a recording of a voice's own speaker."""
    path = listening.target_references[voice][0]
    keep(folder, [path], path, f"{TARGET}-{voice}", False, load_clip(speech, path))


def write(report: dict[str, Any], folder: Path, shown: Iterable[str]) -> Path:
    """Write index.html about a report (report.build) into folder; return its path."""
    run = report["run"]
    title = f"VoiceShift: {len(run['voices'])} voices on {run['speakers']} speakers"
    judges = ", ".join(f"{name} {version}" for name, version in run["judges"].items())
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{run['utterances']} utterances, {run['seconds']:.0f} s, through the streaming "
        f"converter. Judges: {escape(judges)}.</p>",
        *_tables(report),
        f"<p>{escape(LEGEND)}</p>",
        *_targets(run["voices"], folder),
        *_same_sentences(run["voices"], folder),
        *_clips(report, folder, list(shown)),
        *(["<h2>Notes</h2>"] if run["notes"] else []),
        *(f"<p>{escape(note)}</p>" for note in run["notes"]),
    ]
    page = folder / "index.html"
    page.write_text(
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n"
        + "\n".join(parts)
        + "\n</html>\n",
        encoding="utf-8",
    )
    return page


def _tables(report: dict[str, Any]) -> Iterable[str]:
    for name, numbers in conditions(report):
        yield f"<h2>{escape(name[0].upper() + name[1:])}</h2>"
        yield _table(COLUMNS, numbers["voices"], numbers["overall"], unconverted(numbers))
        yield f"<h2>Words of the group {escape(report['run']['words_group'])}: {escape(name)}</h2>"
        floor = report["floor"]
        judges = {k: floor["pocketsphinx"][k] for k in ("wer", "cer")}
        judges |= {f"moonshine_{k}": floor["moonshine"][k] for k in ("wer", "cer")}
        yield _table(
            WORD_COLUMNS,
            numbers["voices_words"],
            numbers["overall_words"],
            {"the judges' floor": judges},
        )


def _table(
    columns: Iterable[tuple[str, str]],
    voices: dict[str, Any],
    overall: dict[str, Any],
    others: dict[str, Any],
) -> str:
    columns = list(columns)

    def row(name: str, numbers: dict[str, Any], kind: str = "") -> str:
        cells = "".join(f"<td>{show(numbers.get(key))}</td>" for _, key in columns)
        return f"<tr{kind}><th>{escape(name)}</th>{cells}</tr>"

    rows = [row(voice, numbers) for voice, numbers in voices.items()]
    if voices:
        rows.append(row("mean", overall, ' class="mean"'))
    rows += [row(f"unconverted: {k}" if voices else k, n) for k, n in others.items()]
    titles = "".join(f"<th>{escape(title)}</th>" for title, _ in columns)
    return (
        f'<div class="scroll"><table><thead><tr><th></th>{titles}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _targets(voices: Iterable[str], folder: Path) -> Iterable[str]:
    found = [sound for voice in voices for sound in _kept(folder, f"{TARGET}-{voice}")]
    if found:
        yield "<h2>The voices' own speakers</h2>"
        players = [
            _player(folder, sound, sound.parent.name.removeprefix("target-")) for sound in found
        ]
        yield f'<section class="clip"><div class="row">{"".join(players)}</div></section>'


def _same_sentences(voices: Iterable[str], folder: Path) -> Iterable[str]:
    for voice in voices:
        sources = _kept(folder, f"same-{voice}-source")
        if sources:
            yield f"<h2>Same sentences: {escape(voice)}</h2>"
        for sound in sources:
            row = []
            for name in ("source", "converted", "target"):
                (same,) = [p for p in _kept(folder, f"same-{voice}-{name}") if p.name == sound.name]
                row.append(_player(folder, same, name))
            yield f'<section class="clip"><h3>{escape(sound.stem)}</h3>'
            yield f'<div class="row">{"".join(row)}</div></section>'


def _clips(report: dict[str, Any], folder: Path, shown: list[str]) -> Iterable[str]:
    for noisy in (False, True):
        by_path: dict[str, list[dict[str, Any]]] = {}
        for one in report["utterances"]:
            if one["noisy"] == noisy and one["path"] in shown:
                by_path.setdefault(one["path"], []).append(one)
        if by_path:
            yield f"<h2>{'Noisy input' if noisy else 'Clean input'}</h2>"
        for path, results in by_path.items():
            yield f'<section class="clip"><h3>{escape(path)}</h3>'
            if results[0]["text"]:
                yield f"<p>“{escape(results[0]['text'])}”</p>"
            yield '<div class="row">'
            for one in results:
                sound = folder / _file(path, one["voice"] or SOURCE, noisy)
                yield _player(folder, sound, one["voice"] or SOURCE, _verdict(one))
            yield "</div></section>"


def _verdict(one: dict[str, Any]) -> str:
    """Return what the judges made of one utterance, in a line."""
    parts = []
    if one["voice"] and one["secs_target"] is not None:
        parts.append(f"SECS {one['secs_target']:.2f}")
    if one["quality"]:
        parts.append(f"OVRL {one['quality']['ovrl']:.2f}")
    heard = one["moonshine"] or one["pocketsphinx"]
    if heard:
        parts.append(f"“{heard['hypothesis']}”")
    return " · ".join(parts)


def _player(folder: Path, sound: Path, name: str, verdict: str = "") -> str:
    file = sound.relative_to(folder).as_posix()
    image = sound.with_suffix(".png").relative_to(folder).as_posix()
    told = f" · {escape(verdict)}" if verdict else ""
    return (
        f"<figure><figcaption><b>{escape(name)}</b>{told}</figcaption>"
        f'<img src="{escape(image)}" alt="spectrogram of {escape(name)}" loading="lazy">'
        f'<audio controls preload="none" src="{escape(file)}"></audio></figure>'
    )


def _kept(folder: Path, kind: str) -> list[Path]:
    return sorted((folder / AUDIO / kind).glob("*.flac"))


def _file(path: str, kind: str, noisy: bool) -> Path:
    name = re.sub(r"[^\w.-]+", "_", str(Path(path).with_suffix("")))
    return Path(AUDIO) / (f"{kind}-noisy" if noisy else kind) / f"{name}.flac"
