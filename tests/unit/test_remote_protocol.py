"""The control API's messages are what docs/control.schema.json says, and nothing else is taken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import setting
from voiceshift.remote import protocol
from voiceshift.remote.protocol import Refusal, parse, parse_hello

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs/control.schema.json").read_text(encoding="utf-8")
)


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**SCHEMA, "oneOf": [{"$ref": f"#/$defs/{name}"}]})


REQUESTS = validator("fromClient")
GOOD = [
    {"type": "state"},
    {"type": "subscribe", "id": 7},
    {"type": "voices", "id": 0},
    *({"type": "action", "name": name} for name in ACTIONS),
    {"type": "action", "name": "talk", "phase": "release", "id": 2**53 - 1},
    {"type": "set", "controls": {"mute": True, "bypass": False}},
    {"type": "set", "controls": {"pitch_semitones": -24, "formant_semitones": 6.0}},
    {"type": "set", "controls": {"auto_pitch": False}},
    {"type": "voice", "voice": "kathleen"},
    {"type": "record", "on": False},
]
BAD: list[Any] = [
    None,
    [],
    "state",
    {},
    {"type": "explode"},
    {"type": ["state"]},
    {"type": "state", "id": -1},
    {"type": "state", "id": True},
    {"type": "state", "id": "1"},
    {"type": "state", "id": 2**53},
    {"type": "state", "more": 1},
    {"type": "action"},
    {"type": "action", "name": "format_disk"},
    {"type": "action", "name": ["mute"]},
    {"type": "action", "name": "mute", "phase": "hold"},
    {"type": "set"},
    {"type": "set", "controls": {}},
    {"type": "set", "controls": ["mute"]},
    {"type": "set", "controls": {"mute": 1}},
    {"type": "set", "controls": {"monitor": True}},
    {"type": "set", "controls": {"pitch_semitones": 24.5}},
    {"type": "set", "controls": {"pitch_semitones": "2"}},
    {"type": "set", "controls": {"formant_semitones": True}},
    {"type": "set", "controls": {"formant_semitones": -7}},
    {"type": "voice", "voice": ""},
    {"type": "voice", "voice": "x" * 101},
    {"type": "voice", "voice": 3},
    {"type": "record", "on": "yes"},
]


def test_the_schema_itself_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("message", GOOD, ids=str)
def test_what_the_schema_allows_is_taken(message: dict[str, Any]) -> None:
    REQUESTS.validate(message)
    request = parse(json.dumps(message))
    assert (request.type, request.id) == (message["type"], message.get("id", 0))
    assert request.fields == {k: v for k, v in message.items() if k not in ("type", "id")}


@pytest.mark.parametrize("message", BAD, ids=str)
def test_what_the_schema_forbids_is_refused_with_a_sentence(message: Any) -> None:
    assert not REQUESTS.is_valid(message)
    with pytest.raises(Refusal) as refused:
        parse(json.dumps(message))
    assert refused.value.code == "invalid" and str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "text", ["", "{", "nul", "[" * 4000, '{"type":"state","id":NaN}', b"\xff\xfe", b'{"a":"\xff"}']
)
def test_what_is_not_json_is_refused(text: str | bytes) -> None:
    with pytest.raises(Refusal, match="not JSON"):
        parse(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    (
                        "type",
                        "id",
                        "name",
                        "phase",
                        "controls",
                        "on",
                        "voice",
                        "mute",
                        "pitch_semitones",
                        "x",
                    )
                ),
                inner,
            )
        ),
        max_leaves=8,
    )
)
def test_parser_and_schema_agree_on_anything(message: Any) -> None:
    text = json.dumps(message)
    try:
        parse(text)
    except Refusal:
        taken = False
    else:
        taken = True
    assert taken == (("NaN" not in text and "Infinity" not in text) and REQUESTS.is_valid(message))


def test_a_hello_needs_version_and_token() -> None:
    hello = {"type": "hello", "version": 1, "token": "t"}
    REQUESTS.validate(hello)
    assert parse_hello(json.dumps(hello)) == "t"
    for wrong in ({"version": 2}, {"version": True}, {"token": 5}, {"type": "state"}, {"x": 1}):
        with pytest.raises(Refusal):
            parse_hello(json.dumps({**hello, **wrong}))


def test_the_schema_knows_every_action_and_every_range() -> None:
    defs = SCHEMA["$defs"]
    assert defs["action"]["properties"]["name"]["enum"] == list(ACTIONS)
    assert defs["welcome"]["properties"]["version"]["const"] == protocol.VERSION
    controls = defs["set"]["properties"]["controls"]["properties"]
    assert set(controls) == set(protocol.CONTROLS)
    for name in ("pitch_semitones", "formant_semitones"):
        declared = setting(f"controls.{name}")
        ranges = (controls[name]["minimum"], controls[name]["maximum"])
        assert ranges == (declared.minimum, declared.maximum)
