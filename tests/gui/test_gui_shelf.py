"""Sections, order and search of the voices, without any widget."""

from __future__ import annotations

from dataclasses import replace

import pytest

from voiceshift.engine.messages import Voice
from voiceshift.gui.shelf import SECTIONS, arranged, matches, moved, section, tags_of

BEN = Voice("ben", "Ben", "Firm man", "en-US", "CMU", "free", 120.0, "", tags=("deep voice",))
ANN = replace(BEN, id="ann", name="Ann", tags=())
MIX = replace(BEN, id="mix", name="Mix", kind="blend")
BOT = replace(BEN, id="bot", name="Bot", kind="character")
OWN = replace(BEN, id="own", name="Own", kind="preset", made_of=(("ben", 1.0),), is_own=True)
GOT = replace(BEN, id="got", name="Got", is_own=True)
ALL = (OWN, BEN, ANN, GOT, MIX, BOT)


def ids(voices: tuple[Voice, ...]) -> str:
    return " ".join(voice.id for voice in voices)


def test_favourites_come_first_then_what_is_the_users_own() -> None:
    assert ids(arranged(ALL, (), ())) == "own got ben ann mix bot"
    assert ids(arranged(ALL, ("bot", "ann"), ())) == "ann bot own got ben mix"
    sections = [section(voice, ("ben",)) for voice in (BEN, GOT, MIX)]
    assert sections == ["Favourites", "Yours", "Blends"]
    assert [name for name in SECTIONS if name in sections] == sections


def test_the_users_order_counts_within_a_section_and_newcomers_follow() -> None:
    assert ids(arranged(ALL, (), ("ann", "got"))) == "got own ann ben mix bot"


@pytest.mark.parametrize(
    ("voice_id", "steps", "expected"),
    [
        ("ben", 1, "own got ann ben mix bot"),
        ("ben", 9, "own got ann ben mix bot"),
        ("ann", -1, "own got ann ben mix bot"),
        ("ben", -9, "own got ben ann mix bot"),
        ("mix", 1, "own got ben ann mix bot"),
        ("got", -1, "got own ben ann mix bot"),
    ],
)
def test_a_voice_moves_no_further_than_its_section(
    voice_id: str, steps: int, expected: str
) -> None:
    order = moved(arranged(ALL, (), ()), (), voice_id, steps)
    assert ids(arranged(ALL, (), order)) == expected


@pytest.mark.parametrize("search", ["", "ben", "BEN firm", "deep", "cmu person", "en-us"])
def test_a_search_looks_at_all_of_a_card(search: str) -> None:
    assert matches(BEN, search)


@pytest.mark.parametrize("search", ["bent", "ben ann"])
def test_every_word_must_be_there(search: str) -> None:
    assert not matches(BEN, search)


def test_tags_are_written_with_commas() -> None:
    assert tags_of(" deep,, boss fight ,") == ("deep", "boss fight")
