"""Any folder of speech as something to listen to, so that others can repeat an evaluation.

    FOLDER/metadata.csv          the speech pack: its held-out speakers (evaluation/listening.py)

or else

    FOLDER/NAME.wav              an utterance of the speaker NAME
    FOLDER/SPEAKER/NAME.wav      an utterance of SPEAKER
    .../NAME.txt                 its words, where they are known
    FOLDER/VOICE/NAME.wav        a folder named like a voice: its own speaker, to compare with;
                                 with the same NAME as another speaker's, the same sentence
    FOLDER/noise/...             noises for --noise; noise/rooms is left out (room responses)

WAV, FLAC, Ogg or Opus at any rate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

from voiceshift.errors import EvaluationError
from voiceshift.evaluation.listening import (
    METADATA,
    TARGET_REFERENCES,
    UTTERANCES,
    Clip,
    ListeningSet,
    listening_set,
    matched,
    read_clips,
)
from voiceshift.training.noises import FOLDER, SUFFIXES, noise_paths

SHORTEST_S = 1.0
LONGEST_S = 30.0
"""The recognisers were made for stretches up to about this long."""
GROUP = "folder"


def open_speech(
    folder: Path, voices: Collection[str], per_speaker: int | None = None
) -> ListeningSet:
    """Choose what to listen to in a folder; per_speaker: utterances, by default 4 of a pack, all
    of any other folder.

    Raises EvaluationError when there is nothing to listen to.
    """
    noises = noise_paths(folder)
    if (folder / METADATA).is_file():
        return listening_set(read_clips(folder), per_speaker or UTTERANCES, noises)
    if not folder.is_dir():
        raise EvaluationError(f"There is no folder {folder}. Check the path and try again.")
    speech = sorted(p for p in _audio(folder) if p.relative_to(folder).parts[0] != FOLDER)
    clips, notes = _clips(folder, speech)
    by_speaker: dict[str, list[Clip]] = defaultdict(list)
    for clip in clips:
        by_speaker[clip.speaker].append(clip)
    targets = {s: by_speaker.pop(s) for s in list(by_speaker) if s in voices}
    heard = [clip for own in by_speaker.values() for clip in own[:per_speaker]]
    if not heard:
        raise EvaluationError(
            f"{folder} holds no speech of {SHORTEST_S:.0f} to {LONGEST_S:.0f} s to convert "
            f"({', '.join(sorted(SUFFIXES))}). Name a folder of recordings or of the speech pack."
        )
    return ListeningSet(
        clips=tuple(heard),
        words_group=GROUP,
        source_references={s: tuple(c.path for c in own) for s, own in by_speaker.items()},
        target_references={
            s: tuple(c.path for c in own[:TARGET_REFERENCES]) for s, own in targets.items()
        },
        ceilings={},
        parallel=tuple(
            pair
            for voice, own in targets.items()
            for pair in matched((c.path for c in heard), (c.path for c in own), voice)
        ),
        noises=noises,
        notes=tuple(notes),
    )


def _clips(folder: Path, speech: list[Path]) -> tuple[list[Clip], list[str]]:
    """Return usable recordings, and a sentence about each that is not."""
    import soundfile

    clips, notes = [], []
    for file in speech:
        name = file.relative_to(folder)
        try:
            seconds = soundfile.info(file).duration
        except soundfile.SoundFileError:
            notes.append(f"{name} is left out: it cannot be read as audio.")
            continue
        if not SHORTEST_S <= seconds <= LONGEST_S:
            notes.append(
                f"{name} is left out: it lasts {seconds:.1f} s, not {SHORTEST_S:.0f} to "
                f"{LONGEST_S:.0f} s."
            )
            continue
        words = file.with_suffix(".txt")
        text = words.read_text(encoding="utf-8").strip() if words.is_file() else ""
        speaker = name.parent.as_posix() if name.parent.parts else name.stem
        clips.append(Clip(name.as_posix(), speaker, seconds, text, GROUP))
    return clips, notes


def _audio(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()]
