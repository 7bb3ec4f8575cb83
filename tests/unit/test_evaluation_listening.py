"""Which recordings are listened to: fixed, held out, balanced between speakers."""

from __future__ import annotations

import random
from itertools import chain
from pathlib import Path

import numpy as np
import pytest

from voiceshift.errors import EvaluationError
from voiceshift.evaluation import heldout, listening
from voiceshift.evaluation.listening import Clip
from voiceshift.training.corpus import REFERENCE_DBFS, loud_half_rms

SPEECH = Path(__file__).parents[1] / "data" / "speech"
HEADER = "path,corpus,speaker,sex,language,source_rate_hz,seconds,licence,text\n"


def pack() -> list[Clip]:
    """A pack with 64 utterances of every speaker that matters, 1 to 13.6 s long."""
    speakers = [*sorted(heldout.SPEAKERS), *heldout.PRESET_SPEAKERS, "someone"]
    return [
        Clip(f"{speaker}/{k:03}.opus", speaker, 1.0 + 0.2 * k, "")
        for speaker in speakers
        for k in range(64)
    ]


def test_every_held_out_speaker_is_heard_equally_and_nobody_else() -> None:
    clips = listening.listening_set(pack(), 4).clips
    counts = {s: sum(c.speaker == s for c in clips) for s in {c.speaker for c in clips}}
    assert counts == dict.fromkeys(heldout.SPEAKERS, 4)
    assert len(set(clips)) == len(clips)
    assert all(listening.SHORTEST_S <= c.seconds <= listening.LONGEST_S for c in clips)


def test_the_choice_does_not_depend_on_the_order_of_the_table() -> None:
    clips = pack()
    shuffled = random.Random(1).sample(clips, len(clips))
    assert listening.listening_set(shuffled) == listening.listening_set(clips)


def test_parallel_sentences_are_held_out_for_the_speaker_and_spoken_by_the_voice() -> None:
    names = [f"arctic_b{k:04}" for k in range(120)]
    clips = [c for c in pack() if c.speaker not in ("bdl", "kathleen", "slt")]
    clips += [Clip(f"bdl/{n}.opus", "bdl", 3.0, "") for n in names]
    clips += [Clip(f"kathleen/{n}_15.opus", "kathleen", 3.0, "") for n in names[::2]]
    clips += [Clip(f"slt/{n}.opus", "slt", 3.0, "") for n in names[20:23]]
    pairs = listening.listening_set(clips).parallel
    for voice, count in (("kathleen", listening.PARALLEL_SENTENCES), ("slt", 3)):
        own = [pair for pair in pairs if pair.voice == voice]
        assert len(own) == count
        for pair in own:
            sentence = pair.source.removeprefix("bdl/").removesuffix(".opus")
            assert sentence in pair.target and pair.target.startswith(voice)
            assert sentence in names[-100:]  # what bdl's training never heard


def test_only_what_some_voices_and_utterances_need_is_kept() -> None:
    everything = listening.listening_set(pack())
    few = listening.narrowed(everything, ("slt",), 3)
    assert few.clips == everything.clips[:3]
    assert set(few.source_references) == {clip.speaker for clip in few.clips}
    assert set(few.target_references) == set(few.ceilings) == {"slt"}
    assert {pair.voice for pair in few.parallel} <= {"slt"}
    sources_alone = listening.narrowed(everything, (), None)
    assert sources_alone.target_references == everything.target_references
    assert not sources_alone.parallel


def test_a_shorter_list_is_the_beginning_of_a_longer_one() -> None:
    quick, full = (listening.listening_set(pack(), n).clips for n in (2, 4))
    assert full[: len(quick)] == quick
    assert {c.speaker for c in quick[:20]} == heldout.SPEAKERS
    groups = [c.group for c in quick[:6]]
    assert groups == ["librispeech", "adults", "children"] * 2


def test_a_speaker_with_few_fitting_utterances_gives_what_there_is() -> None:
    poor = heldout.LIBRISPEECH[0]
    clips = [c for c in pack() if c.speaker != poor] + [Clip("a.opus", poor, 5.0, "")]
    chosen = listening.listening_set(clips, 4).clips
    assert sum(c.speaker == poor for c in chosen) == 1
    assert len(chosen) == 77


def test_ceilings_are_held_out_recordings_outside_the_centroid() -> None:
    clips = pack()
    chosen = listening.listening_set(clips)
    held = heldout.held_out_paths(
        {s: [c.path for c in clips if c.speaker == s] for s in heldout.PRESET_SPEAKERS}
    )
    for speaker in heldout.PRESET_SPEAKERS:
        ceiling, reference = chosen.ceilings[speaker], chosen.target_references[speaker]
        assert ceiling and set(ceiling) <= held
        assert 20 <= len(reference) <= listening.TARGET_REFERENCES
        assert not set(ceiling) & set(reference)
        assert all(path.startswith(f"{speaker}/") for path in chain(ceiling, reference))


def test_an_incomplete_pack_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="bdl"):
        listening.listening_set([c for c in pack() if c.speaker != "bdl"])
    with pytest.raises(EvaluationError, match=r"gone\.opus is missing"):
        listening.load_clip(tmp_path, "gone.opus")


def test_the_table_is_read_by_path(tmp_path: Path) -> None:
    rows = 'b.opus,c,s1,F,en,16000,2.5,CC0,\na.opus,c,s2,M,en,16000,3,CC0,"Oh, well."\n'
    (tmp_path / "metadata.csv").write_text(HEADER + rows + "n.opus,noise,,,,44100,5,CC0,\n")
    assert listening.read_clips(tmp_path) == [
        Clip("a.opus", "s2", 3.0, "Oh, well."),
        Clip("b.opus", "s1", 2.5, ""),
    ]


def test_a_clip_arrives_at_the_reference_level() -> None:
    audio = listening.load_clip(SPEECH, "flemishguy_984.opus")
    assert audio.dtype == np.float32 and audio.ndim == 1
    assert 20 * np.log10(loud_half_rms(audio)) == pytest.approx(REFERENCE_DBFS, abs=0.01)
