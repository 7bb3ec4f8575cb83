"""The window's words, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_engine import VOICES

from voiceshift.engine.messages import Controls, EngineState, Strain, Telemetry
from voiceshift.gui.messages import MOST_MESSAGES, Messages, Severity
from voiceshift.gui.observable import Observable
from voiceshift.gui.viewmodels import (
    Mood,
    Picture,
    Situation,
    bypass_lamp_text,
    clock_text,
    gate_text,
    learning_view,
    pitch_text,
    signed,
    sounding,
    transport_view,
)

RUNNING = Telemetry(EngineState.RUNNING, voice_id="kathleen")
LIVE = Situation(RUNNING, Controls(), voice=VOICES[0], input="default", output="null")


def strained(strain: Strain) -> Situation:
    return replace(LIVE, telemetry=replace(RUNNING, strain=strain))


def test_an_observable_tells_only_what_differs() -> None:
    seen: list[object] = []
    value = Observable("a")
    value.watch(seen.append)
    for text in ("a", "b", "b", "a"):
        value.set(text)
    assert seen == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("situation", "mood", "start_label"),
    [
        (Situation(Telemetry(), Controls()), Mood.IDLE, "Start"),
        (Situation(Telemetry(), Controls(), starting=True), Mood.BUSY, "Starting…"),
        (Situation(Telemetry(EngineState.STARTING), Controls()), Mood.BUSY, "Starting…"),
        (LIVE, Mood.LIVE, "Stop"),
        (strained(Strain.GROWN), Mood.LIVE, "Stop"),
        (strained(Strain.THRIFTY), Mood.STRAINED, "Stop"),
        (strained(Strain.SILENT), Mood.SLOW, "Stop"),
        (replace(strained(Strain.SILENT), controls=Controls(mute=True)), Mood.MUTED, "Stop"),
        (replace(strained(Strain.THRIFTY), controls=Controls(bypass=True)), Mood.BYPASS, "Stop"),
        (replace(LIVE, stopping=True), Mood.BUSY, "Stopping…"),
        (replace(LIVE, controls=Controls(mute=True)), Mood.MUTED, "Stop"),
        (replace(LIVE, controls=Controls(bypass=True)), Mood.BYPASS, "Stop"),
        (replace(LIVE, controls=Controls(bypass=True, mute=True)), Mood.MUTED, "Stop"),
        (
            Situation(Telemetry(EngineState.FAULT, "lost"), Controls(bypass=True)),
            Mood.FAULT,
            "Stop",
        ),
    ],
)
def test_the_transport_says_what_is_heard(
    situation: Situation, mood: Mood, start_label: str
) -> None:
    view = transport_view(situation)
    assert (view.mood, view.start_label) == (mood, start_label)
    assert view.eyebrow and view.headline and view.detail is not None


def test_an_overload_says_what_is_heard_and_what_helps() -> None:
    hardly, silent = (transport_view(strained(s)) for s in (Strain.THRIFTY, Strain.SILENT))
    assert hardly.headline == VOICES[0].name and silent.headline == "Silent for now"
    for view in (hardly, silent):
        assert "overloaded" in view.eyebrow and "Safe" in view.detail


def test_recording_is_offered_while_live_and_shows_its_length() -> None:
    assert not transport_view(Situation(Telemetry(), Controls())).can_record
    assert transport_view(LIVE).can_record
    running = replace(LIVE, telemetry=replace(RUNNING, recording_s=61.99))
    view = transport_view(running)
    assert view.recording and view.can_record and view.record_label == "1:01"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(-1.0, "0:00"), (0.0, "0:00"), (59.999, "0:59"), (60.0, "1:00"), (3_661.0, "1:01:01")],
)
def test_durations(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


@pytest.mark.parametrize(
    ("state", "mute", "heard"),
    [
        (EngineState.RUNNING, False, True),
        (EngineState.RUNNING, True, False),
        (EngineState.STOPPED, False, False),
        (EngineState.FAULT, False, False),
    ],
)
def test_the_lamp_says_that_the_real_voice_is_heard_only_when_it_is(
    state: EngineState, mute: bool, heard: bool
) -> None:
    on = Situation(Telemetry(state), Controls(bypass=True, mute=mute))
    assert bypass_lamp_text(on) != ""
    assert ("IS HEARD" in bypass_lamp_text(on)) is heard
    assert bypass_lamp_text(replace(on, controls=Controls(mute=mute))) == ""


def test_the_pitch_line_names_speaker_voice_and_shift() -> None:
    measured = replace(RUNNING, median_f0_hz=117.6, pitch_shift_semitones=8.84)
    assert pitch_text(replace(LIVE, telemetry=measured)) == (
        "You 118 Hz → Kathleen 196 Hz\nShifted by +8.8 semitones"
    )
    by_hand = replace(LIVE, telemetry=measured, controls=Controls(auto_pitch=False))
    assert "→" not in pitch_text(by_hand)
    assert "being measured" in pitch_text(LIVE)
    assert "being measured" not in pitch_text(Situation(Telemetry(), Controls()))


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "±0"), (-0.04, "±0"), (2.0, "+2.0"), (-3.26, "−3.3")]
)
def test_signed_numbers(value: float, text: str) -> None:
    assert signed(value) == text


def test_the_gate_is_named_only_while_it_works() -> None:
    assert gate_text(LIVE) == "closed"
    assert gate_text(replace(LIVE, telemetry=replace(RUNNING, gate_open=True))) == "open"
    assert gate_text(replace(LIVE, controls=Controls(gate_enabled=False))) == ""
    assert gate_text(Situation(Telemetry(), Controls())) == ""


def test_noise_is_learnt_while_live_and_once_at_a_time() -> None:
    assert not learning_view(Situation(Telemetry(), Controls())).possible
    assert learning_view(LIVE).possible and learning_view(LIVE).percent < 0
    busy = learning_view(replace(LIVE, telemetry=replace(RUNNING, learning_noise=0.5)))
    assert not busy.possible and busy.percent == 50


def test_no_card_claims_to_be_heard_in_bypass() -> None:
    assert sounding(LIVE).heard == "kathleen"
    assert sounding(replace(LIVE, controls=Controls(bypass=True))).heard == ""


def test_meters_do_not_repaint_words() -> None:
    told: list[object] = []
    picture = Picture(LIVE)
    for view in vars(picture).values():
        view.watch(told.append)
    told.clear()
    louder = replace(RUNNING, input_rms_dbfs=-20.0, hops=77, load=0.4)
    picture.show(replace(LIVE, telemetry=louder))
    assert told == []
    picture.show(replace(LIVE, controls=Controls(bypass=True)))
    assert len(told) == 3  # transport, lamp, cards


def test_a_newer_message_about_the_same_thing_replaces_the_older() -> None:
    messages = Messages()
    messages.say("start", Severity.ERROR, "busy")
    messages.say("start", Severity.ERROR, "gone")
    assert [line.text for line in messages.lines.value] == ["gone"]
    messages.dismiss("start")
    assert messages.lines.value == ()


def test_one_cause_that_fails_two_calls_is_told_once() -> None:
    messages = Messages()
    for key in ("devices", "voices"):
        messages.say(key, Severity.ERROR, "The audio engine stopped.")
    assert [line.key for line in messages.lines.value] == ["voices"]


def test_errors_outlive_notes_and_the_newest_comes_first() -> None:
    messages = Messages()
    messages.say("error", Severity.ERROR, "an error")
    for number in range(5):
        messages.say(f"note {number}", Severity.NOTE, f"note {number}")
    texts = [line.text for line in messages.lines.value]
    assert texts == ["note 4", "note 3", "an error"]
    for number in range(5):
        messages.say(f"error {number}", Severity.ERROR, f"error {number}")
    assert len(messages.lines.value) == MOST_MESSAGES
    assert messages.lines.value[0].text == "error 4"
