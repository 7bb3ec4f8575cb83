"""The control API's messages: JSON objects, described by docs/control.schema.json.

Pure. A change that an older client would not understand raises VERSION.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from voiceshift import __version__
from voiceshift.config.actions import ACTIONS
from voiceshift.config.schema import setting
from voiceshift.engine.messages import Voice
from voiceshift.errors import RemoteError, SettingsError
from voiceshift.remote.board import Snapshot

VERSION = 1
HOST = "127.0.0.1"
LONGEST_BYTES = 4096
"""Of a client's message."""
PHASES = ("press", "release")
CONTROLS = ("bypass", "mute", "pitch_semitones", "auto_pitch", "formant_semitones")
"""Fields of the controls that clients see and may set."""


class Refusal(RemoteError):
    """A request that is answered with an error. `code` is for programs."""

    def __init__(self, code: str, text: str) -> None:
        """code: "invalid", "forbidden", "not-found", "not-now" or "busy"."""
        super().__init__(text)
        self.code = code
        self.id = 0
        """Of the request, where it has a usable one."""


@dataclass(frozen=True)
class Request:
    """What a client asks, checked."""

    type: str
    id: int = 0
    """The client's own number; comes back in the answer."""
    fields: Mapping[str, Any] = field(default_factory=dict)


def parse(text: str | bytes) -> Request:
    """Return the request in a message. Raises Refusal("invalid") that names what is wrong."""
    stated = _object(text)
    number = stated.pop("id", 0)
    if type(number) is not int or not 0 <= number < 2**53:
        raise Refusal("invalid", "'id' is a whole number from 0.")
    try:
        kind, fields = _checked(stated)
    except Refusal as error:
        error.id = number
        raise
    return Request(kind, number, fields)


def _checked(stated: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    kind = stated.pop("type", None)
    checks = _REQUESTS.get(kind) if isinstance(kind, str) else None
    if checks is None:
        raise Refusal("invalid", f"'type' is one of {', '.join(_REQUESTS)}.")
    unknown = stated.keys() - checks.keys()
    if unknown:
        raise Refusal("invalid", f"'{kind}' has no field '{min(unknown)}'.")
    for name, check in checks.items():
        if name not in stated and name not in _OPTIONAL:
            raise Refusal("invalid", f"'{kind}' needs the field '{name}'.")
        if name in stated:
            stated[name] = check(stated[name])
    assert isinstance(kind, str)
    return kind, stated


def parse_hello(text: str | bytes) -> str:
    """Return the token of a client's first message. Raises Refusal("invalid")."""
    stated = _object(text)
    token = stated.get("token")
    if stated.keys() != {"type", "version", "token"} or stated["type"] != "hello":
        raise Refusal("invalid", "The first message is a hello with version and token.")
    if type(stated["version"]) is not int or stated["version"] != VERSION:
        raise Refusal("invalid", f"This is version {VERSION} of the control API.")
    if not isinstance(token, str):
        raise Refusal("invalid", "'token' is a text.")
    return token


def welcome() -> dict[str, Any]:
    """Return what a client is told first."""
    actions = [{"name": a.name, "title": a.title, "press": a.press.value} for a in ACTIONS.values()]
    return {"type": "welcome", "version": VERSION, "app": __version__, "actions": actions}


def answer(number: int, result: object) -> dict[str, Any]:
    """Return the answer to a request that was done."""
    return {"type": "answer", "id": number, "ok": True, "result": result}


def refusal(number: int, error: Refusal) -> dict[str, Any]:
    """Return the answer to a request that was not done."""
    told = {"code": error.code, "message": str(error)}
    return {"type": "answer", "id": number, "ok": False, "error": told}


def event(state: Mapping[str, Any]) -> dict[str, Any]:
    """Return what subscribers are told when the state differs."""
    return {"type": "state", "state": state}


def state(now: Snapshot) -> dict[str, Any]:
    """Return where things stand, without what differs at every look, such as levels."""
    telemetry = now.telemetry
    delay_ms = telemetry.latency.total_ms
    return {
        "engine": telemetry.state.value,
        "fault": telemetry.fault,
        "heard": now.heard,
        "voice": now.voice_id,
        "loading": now.loading,
        "controls": {name: getattr(now.wished, name) for name in CONTROLS},
        "recording_s": int(telemetry.recording_s) if now.recording else None,
        "delay_ms": round(delay_ms) if now.heard != "nothing" and delay_ms > 0.0 else None,
    }


def voice_card(voice: Voice) -> dict[str, Any]:
    """Return what clients may know of a voice."""
    return {"id": voice.id, "name": voice.name, "description": voice.description}


def _object(text: str | bytes) -> dict[str, Any]:
    try:
        stated = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refusal("invalid", "The message is not JSON.") from None
    if not isinstance(stated, dict):
        raise Refusal("invalid", "The message is not a JSON object.")
    return stated


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is not JSON")


def _one_of(*allowed: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        raise Refusal("invalid", f"{value!r} is not one of {', '.join(allowed)}.")

    return check


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise Refusal("invalid", f"{value!r} is neither true nor false.")


def _text(value: object) -> str:
    if isinstance(value, str) and 0 < len(value) <= 100:
        return value
    raise Refusal("invalid", "An id is a text of 1 to 100 characters.")


def _controls(value: object) -> dict[str, bool | float]:
    if not isinstance(value, dict) or not value:
        raise Refusal("invalid", "'controls' is an object with at least one field.")
    return {name: _control(name, wanted) for name, wanted in value.items()}


def _control(name: str, value: object) -> bool | float:
    if name not in CONTROLS:
        raise Refusal("invalid", f"'{name}' is not one of {', '.join(CONTROLS)}.")
    if name in ("bypass", "mute"):
        return _flag(value)
    try:
        checked = setting(f"controls.{name}").check(value)
    except SettingsError as error:
        raise Refusal("invalid", str(error)) from None
    assert isinstance(checked, bool | float) and math.isfinite(checked)
    return checked


_REQUESTS: dict[str, dict[str, Callable[[object], Any]]] = {
    "state": {},
    "subscribe": {},
    "voices": {},
    "action": {"name": _one_of(*ACTIONS), "phase": _one_of(*PHASES)},
    "set": {"controls": _controls},
    "voice": {"voice": _text},
    "record": {"on": _flag},
}
_OPTIONAL = {"phase"}
