"""What the doctor examines, collected: devices, sound server, rights, processor.

Nothing is judged here. Called by a control thread; takes tens of milliseconds, never seconds unless
the sound server hangs.
"""

from __future__ import annotations

import multiprocessing
import os
import platform
import re
import sys
from pathlib import Path

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.portaudio import about_portaudio
from voiceshift.audio.priority import may_raise_priority
from voiceshift.audio.soundserver import SoundServer
from voiceshift.audio.virtualmic import SOURCE
from voiceshift.engine.doctor import Facts, Listener, Server
from voiceshift.engine.messages import Device, StartRequest, Telemetry
from voiceshift.errors import AudioError

_SOUND_FILES = Path("/dev/snd")
_RATE = re.compile(r"(\d+)Hz")
_PROPERTY = re.compile(r'^\s*([\w.]+) = "(.*)"$', re.M)
_PEAK_METERS = ("Peak detect", "peak detect")
"""Level meters of mixers listen to everything; nobody hears what they hear."""


def collect(
    directory: DeviceDirectory,
    devices: tuple[Device, ...],
    request: StartRequest,
    telemetry: Telemetry,
) -> Facts:
    """Return the facts about what a request chooses, while telemetry tells what happens."""
    labels, refusals = _chosen(directory, request)
    server, server_trouble = _server(directory)
    files = _sound_files()
    return Facts(
        system=platform.system(),
        devices=devices,
        input=labels["input"],
        output=labels["output"],
        monitor=labels["monitor"],
        refusals=tuple(refusals.items()),
        portaudio=about_portaudio(),
        device_trouble=" ".join(directory.troubles),
        server=server,
        server_trouble=server_trouble,
        sound_files=tuple(file.name for file in files),
        may_use_sound_files=any(os.access(file, os.R_OK | os.W_OK) for file in files),
        cores=_cores(),
        realtime=may_raise_priority(),
        telemetry=telemetry,
    )


def _chosen(
    directory: DeviceDirectory, request: StartRequest
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the labels of what is chosen by role, and why some of it cannot be had."""
    labels, refusals = {"input": "", "output": "", "monitor": ""}, {}
    for role, wanted, finder in (
        ("input", request.input, directory.find_input),
        ("output", request.output, directory.find_output),
        ("monitor", request.monitor, directory.find_output),
    ):
        if not wanted:
            continue
        try:
            labels[role] = finder(wanted).device.label
        except AudioError as error:
            labels[role], refusals[role] = wanted, str(error)
    return labels, refusals


def _server(directory: DeviceDirectory) -> tuple[Server | None, str]:
    asked = directory.microphone.server
    trouble = asked.trouble
    if trouble:
        return None, trouble
    try:
        return _ask_server(asked, directory.microphone.exists()), ""
    except AudioError as error:
        return None, str(error)


def _ask_server(server: SoundServer, has_microphone: bool) -> Server:
    info = server.info()
    sources = _short(server.ask("list", "short", "sources"))
    sinks = _short(server.ask("list", "short", "sinks"))
    names = {index: name for index, name, _ in sources}
    return Server(
        name=info.get("Server Name", "").replace("pulseaudio", "PulseAudio"),
        version=info.get("Server Version", ""),
        default_source=info.get("Default Source", ""),
        default_sink=info.get("Default Sink", ""),
        rates_hz=tuple((name, rate_hz) for _, name, rate_hz in sources + sinks),
        has_microphone=has_microphone,
        listeners=_listeners(server.ask("list", "source-outputs"), names),
    )


def _short(listing: str) -> list[tuple[str, str, int]]:
    """Return index, name and rate in Hz of each line of `pactl list short sources` or sinks."""
    found = []
    for line in listing.splitlines():
        fields = line.split("\t")
        rate = _RATE.search(line)
        if len(fields) > 3 and rate is not None:
            found.append((fields[0], fields[1], int(rate[1])))
    return found


def _listeners(listing: str, sources: dict[str, str]) -> tuple[Listener, ...]:
    """Return who records, of `pactl list source-outputs`. sources: names by index."""
    parent = multiprocessing.parent_process()
    ours = {str(os.getpid()), str(parent.pid) if parent is not None else ""}
    found = []
    for part in listing.split("Source Output #")[1:]:
        properties = dict(_PROPERTY.findall(part))
        program = properties.get("application.name", "")
        source = re.search(r"^\s*Source: (\d+)$", part, re.M)
        plumbing = SOURCE in properties.get("node.name", "")
        if not program or source is None or plumbing:
            continue
        if properties.get("application.process.id") in ours:
            continue
        if properties.get("media.name") in _PEAK_METERS:
            continue
        found.append(Listener(program, sources.get(source[1], "an unknown source")))
    return tuple(found)


def _sound_files() -> list[Path]:
    try:
        return sorted(_SOUND_FILES.glob("pcm*"))
    except OSError:
        return []


def _cores() -> int:
    if sys.platform.startswith("linux"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
