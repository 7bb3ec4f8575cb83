"""`voiceshift ctl`: steer the running VoiceShift from another program, such as a Stream Deck."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import Any

from voiceshift.cli.options import Commands, EngineOpener
from voiceshift.config.actions import ACTIONS, Press
from voiceshift.config.schema import setting
from voiceshift.config.settings import Settings
from voiceshift.remote.client import ControlClient

_SWITCH = {"on": True, "off": False, "start": True, "stop": False}
_HEARD = {"nothing": "silent", "converted": "converted", "real": "REAL VOICE"}


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "ctl",
        help="steer the running VoiceShift: mute, voice, record, ...",
        description="Ask the running VoiceShift, window or 'live', for something. Its control API"
        " must be on (settings, Remote control). Prints the state afterwards. docs/CONTROL.md shows"
        " how to use it from a Stream Deck or from OBS.",
    )
    add_port(parser)
    asked = parser.add_subparsers(title="what to do", metavar="WHAT", required=True)
    _add(asked, "state", "show where things stand", lambda _: ("state", {}))
    _add(asked, "watch", "print the state, and again whenever it differs, until Ctrl+C", None)
    _add(asked, "voices", "list the voices", lambda _: ("voices", {}))
    chosen = _add(asked, "voice", "speak with another voice", lambda o: ("voice", {"voice": o.id}))
    chosen.add_argument("id", help="A voice's id, as 'voiceshift voices' lists them.")
    for name, title in (("mute", "send silence"), ("bypass", "send the real voice")):
        _add_switch(asked, name, title, ("on", "off"))
    _add_switch(asked, "record", "record a take", ("start", "stop"))
    for name in ("pitch", "formant"):
        declared = setting(f"controls.{name}_semitones")
        number = _add(asked, name, f"set it: {declared.range_text}", _setter(declared.name))
        number.add_argument("semitones", type=float)
    for name in ("start", "stop"):
        _add(asked, name, f"{name} converting", _presser(name))
    pressed = _add(asked, "press", "do what a shortcut does", lambda o: _press(o.name))
    names = [action.name for action in ACTIONS.values() if action.press is not Press.HOLD]
    pressed.add_argument("name", choices=names, metavar="NAME", help=f"One of {', '.join(names)}.")


def add_port(parser: argparse.ArgumentParser) -> None:
    """Add --port."""
    declared = setting("remote.port")
    parser.add_argument(
        "--port",
        metavar="N",
        type=int,
        choices=range(int(declared.minimum), int(declared.maximum) + 1),
        help="Port of the control API. Default: as in the settings.",
    )


Asking = Callable[[argparse.Namespace], tuple[str, dict[str, Any]]]


def _add(
    asked: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    title: str,
    asking: Asking | None,
) -> argparse.ArgumentParser:
    parser = asked.add_parser(name, help=title, description=title[0].upper() + title[1:] + ".")
    parser.add_argument("--json", action="store_true", help="Print the answer as JSON.")
    parser.set_defaults(run=_run, asking=asking)
    return parser


def _add_switch(
    asked: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    title: str,
    words: tuple[str, str],
) -> None:
    def asking(options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
        if options.how == "toggle":
            return _press(name)
        on = _SWITCH[options.how]
        return ("record", {"on": on}) if name == "record" else ("set", {"controls": {name: on}})

    parser = _add(asked, name, title, asking)
    parser.add_argument("how", nargs="?", choices=(*words, "toggle"), default="toggle")


def _press(name: str) -> tuple[str, dict[str, Any]]:
    return "action", {"name": name}


def _presser(name: str) -> Asking:
    return lambda _: _press(name)


def _setter(control: str) -> Asking:
    return lambda options: ("set", {"controls": {control: options.semitones}})


def _run(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    port = options.port or round(Settings.load().number("remote.port"))
    with ControlClient(port) as client:
        if options.asking is None:
            return _watch(client, options.json)
        kind, fields = options.asking(options)
        _print(client.ask(kind, **fields), options.json)
    return 0


def _watch(client: ControlClient, as_json: bool) -> int:
    try:
        for state in client.states():
            _print(state, as_json)
    except KeyboardInterrupt:
        pass
    return 0


def _print(result: Any, as_json: bool) -> None:
    if as_json:
        print(json.dumps(result, ensure_ascii=False), flush=True)
    elif isinstance(result, list):
        for voice in result:
            print(f"{voice['id']}  {voice['name']}: {voice['description']}")
    else:
        print(state_text(result), flush=True)


def state_text(state: dict[str, Any]) -> str:
    """Return the state in one line for a person."""
    parts = [state["engine"], state["voice"], _HEARD[state["heard"]]]
    controls = state["controls"]
    parts += [name for name in ("mute", "bypass") if controls[name]]
    if state["loading"]:
        parts.append(f"loading {state['loading']}")
    parts.append(f"pitch {controls['pitch_semitones']:+g}")
    if state["delay_ms"] is not None:
        parts.append(f"{state['delay_ms']} ms")
    if state["recording_s"] is not None:
        parts.append(f"recording {state['recording_s']} s")
    return ", ".join(parts) + (f": {state['fault']}" if state["fault"] else "")
