"""`voiceshift devices` and `voiceshift voices`: what there is to choose from."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict
from typing import Any

from voiceshift.cli.options import Commands, EngineOpener
from voiceshift.engine.messages import Device, Voice


def add(commands: Commands) -> None:
    """Declare both commands."""
    devices = commands.add_parser(
        "devices",
        help="list microphones and outputs",
        description="List the devices that --input and --output take, by name. * marks the "
        "system's default.",
    )
    devices.set_defaults(run=_run_devices)
    voices = commands.add_parser(
        "voices",
        help="list your presets and the installed voices",
        description="List what --voice takes, by id: your presets, people, blends and characters, "
        "with licence and mean pitch.",
    )
    voices.set_defaults(run=_run_voices)
    for parser in (devices, voices):
        parser.add_argument("--json", action="store_true", help="Print the list as JSON.")


def _run_devices(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    with closing(open_engine()) as engine:
        devices = engine.devices()
    if options.json:
        _print_json(devices)
        return 0
    _print_devices("Inputs", [(d, d.is_default_input) for d in devices if d.is_input])
    _print_devices("Outputs", [(d, d.is_default_output) for d in devices if d.is_output])
    return 0


def _print_devices(title: str, devices: list[tuple[Device, bool]]) -> None:
    print(title)
    for device, is_default in devices:
        rate = "" if device.is_virtual else f"  {device.default_rate_hz} Hz"
        print(f"  {'*' if is_default else ' '} {device.label}{rate}")


def _run_voices(options: argparse.Namespace, open_engine: EngineOpener) -> int:
    with closing(open_engine()) as engine:
        voices = engine.voices()
    if options.json:
        _print_json(voices)
        return 0
    for voice in voices:
        print(_voice_line(voice, max(len(v.id) for v in voices)))
    return 0


def _voice_line(voice: Voice, id_width: int) -> str:
    what = voice.language if voice.kind == "person" else voice.kind
    return (
        f"{voice.id:<{id_width}}  {voice.name} ({what}, {voice.mean_f0_hz:.0f} Hz, "
        f"{voice.licence}): {voice.description}"
    )


def _print_json(items: Iterable[Any]) -> None:
    print(json.dumps([asdict(item) for item in items], indent=2, ensure_ascii=False))
