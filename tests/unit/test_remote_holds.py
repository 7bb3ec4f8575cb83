"""What is in force only while it is held, and that nothing stays held."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voiceshift.engine.messages import Controls
from voiceshift.remote.holds import PASSTHROUGH, TALK, Holds, with_holds

SOURCES = ("window", "client 1", "midi")


def test_two_sources_hold_and_the_last_one_to_let_go_ends_it() -> None:
    told: list[frozenset[str]] = []
    holds = Holds(told.append)
    holds.press(TALK, "window")
    holds.press(TALK, "midi")
    holds.press(TALK, "midi")  # repeated by itself
    holds.release(TALK, "window")
    assert holds.held == {TALK}
    holds.release(TALK, "midi")
    assert told == [frozenset({TALK}), frozenset()]


def test_a_source_that_goes_away_lets_go_of_its_own_holds_only() -> None:
    holds = Holds(lambda _: None)
    holds.press(TALK, "window")
    holds.press(PASSTHROUGH, "client 1")
    holds.let_go("client 1")
    holds.let_go("client 2")
    assert holds.held == {TALK}


def test_an_action_can_be_ended_whoever_holds_it() -> None:
    holds = Holds(lambda _: None)
    for source in SOURCES:
        holds.press(PASSTHROUGH, source)
    holds.press(TALK, "window")
    holds.end(PASSTHROUGH)
    assert holds.held == {TALK}


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from((TALK, PASSTHROUGH)), st.sampled_from(SOURCES))
    )
)
def test_whatever_happened_nothing_is_held_after_all_sources_left(
    events: list[tuple[bool, str, str]],
) -> None:
    told: list[frozenset[str]] = [frozenset()]
    holds = Holds(told.append)
    for down, action, source in events:
        (holds.press if down else holds.release)(action, source)
        assert told[-1] == holds.held
    for source in SOURCES:
        holds.let_go(source)
    assert told[-1] == holds.held == frozenset()


def test_push_to_talk_is_silence_until_something_is_held() -> None:
    wished = Controls(pitch_semitones=2.0)
    assert with_holds(wished, frozenset(), push_to_talk=False) == wished
    assert with_holds(wished, frozenset(), push_to_talk=True).mute
    assert with_holds(wished, frozenset({TALK}), push_to_talk=True) == wished


def test_passthrough_is_the_real_voice_while_held_even_with_push_to_talk() -> None:
    for push_to_talk in (False, True):
        heard = with_holds(Controls(), frozenset({PASSTHROUGH}), push_to_talk)
        assert heard.bypass and not heard.mute


def test_a_mute_that_was_chosen_stays_whatever_is_held() -> None:
    for push_to_talk in (False, True):
        held = frozenset({TALK, PASSTHROUGH})
        assert with_holds(Controls(mute=True), held, push_to_talk).mute
