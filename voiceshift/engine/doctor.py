"""What is wrong between microphone and listener, and what to do next: facts in, findings out.

Pure: `facts.py` collects what is examined here. Every check gives one finding, in the order in
which a voice travels.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from voiceshift.audio.cable import VIRTUAL_MIC
from voiceshift.audio.knowncables import Cable, cable_advice, cable_of, cables_among
from voiceshift.audio.virtualmic import MICROPHONE_NAME, SINK, SOURCE
from voiceshift.engine.messages import (
    CheckUp,
    Device,
    EngineState,
    Finding,
    Step,
    Telemetry,
    Verdict,
)

CHAT_RATE_HZ = 48_000
"""What Discord, OBS and games work at."""
_SILENT_DBFS = -100.0
_SILENT_HOPS = 500
"""A microphone that gives digital silence for so long is muted or forbidden."""
_BUSY_LOAD, _OVERLOADED = 0.6, 0.9
_WORN = re.compile(r"head|ear|buds|pods|WH-|WF-|arctis|kopfh", re.I)


@dataclass(frozen=True)
class Listener:
    """A program that records from the sound server now."""

    program: str
    source: str


@dataclass(frozen=True)
class Server:
    """Linux's sound server."""

    name: str
    version: str
    default_source: str = ""
    default_sink: str = ""
    rates_hz: tuple[tuple[str, int], ...] = ()
    """Of its sources and sinks, by name."""
    has_microphone: bool = False
    """The virtual microphone is there."""
    listeners: tuple[Listener, ...] = ()
    """Other programs only."""


@dataclass(frozen=True)
class Facts:
    """What was found out about this machine and what is chosen on it."""

    system: str
    """As `platform.system()` names it: Linux, Windows, Darwin."""
    devices: tuple[Device, ...]
    input: str
    """Label of the chosen device; empty when there is none of that name."""
    output: str
    monitor: str
    """Empty: none chosen."""
    refusals: tuple[tuple[str, str], ...] = ()
    """Role and sentence, for what is chosen and not there."""
    portaudio: str = ""
    """Version and drivers; empty when PortAudio is missing."""
    device_trouble: str = ""
    server: Server | None = None
    server_trouble: str = ""
    """Why there is no server, and what to do; empty when there is."""
    sound_files: tuple[str, ...] = ()
    """Files of /dev/snd."""
    may_use_sound_files: bool = True
    cores: int = 2
    realtime: bool = True
    """Audio threads may run before other programs."""
    telemetry: Telemetry = field(default_factory=Telemetry)

    def rate_hz(self, label: str) -> int:
        """Return the rate at which a device runs, 0 when that is not known."""
        if label == VIRTUAL_MIC:
            return CHAT_RATE_HZ
        device = next((d for d in self.devices if d.label == label), None)
        if device is None or device.is_virtual:
            return 0
        if self.server is not None:  # PortAudio names one rate for everything behind the server
            return 0
        return device.default_rate_hz


def examine(facts: Facts) -> CheckUp:
    """Return every finding about these facts, and what is left for the user to look up."""
    checks: tuple[Callable[[Facts], Finding], ...] = (
        _drivers,
        _microphone,
        _output,
        _loop,
        _monitor,
        _listeners,
        _rates,
        _processor,
    )
    return CheckUp(tuple(check(facts) for check in checks), _steps(facts))


def _ok(key: str, title: str, text: str) -> Finding:
    return Finding(key, title, Verdict.OK, text)


def _warning(key: str, title: str, text: str, advice: str) -> Finding:
    return Finding(key, title, Verdict.WARNING, text, advice)


def _problem(key: str, title: str, text: str, advice: str) -> Finding:
    return Finding(key, title, Verdict.PROBLEM, text, advice)


def _drivers(facts: Facts) -> Finding:
    about = ("drivers", "Sound system")
    if not facts.portaudio:
        return _problem(*about, "PortAudio cannot be used.", facts.device_trouble)
    text = f"{facts.portaudio}."
    if facts.server is not None:
        return _ok(*about, f"{text} {facts.server.name} {facts.server.version}.".rstrip())
    if facts.system == "Linux":
        return _warning(*about, f"{text} No sound server answers.", facts.server_trouble)
    return _ok(*about, text)


def _microphone(facts: Facts) -> Finding:
    about = ("microphone", "Microphone")
    inputs = [d for d in facts.devices if d.is_input and not d.is_virtual]
    if not inputs:
        return _problem(*about, "This system shows no microphone.", _why_no_microphone(facts))
    refusal = dict(facts.refusals).get("input")
    if refusal:
        return _problem(*about, refusal, "Plug it in and look again, or choose another.")
    now = facts.telemetry
    live = now.state is EngineState.RUNNING and now.hops > _SILENT_HOPS
    if live and now.input_peak_dbfs < _SILENT_DBFS:
        return _problem(*about, f"{facts.input} gives complete silence.", _why_silent(facts.system))
    if live and now.input_clipped:
        return _warning(
            *about, f"{facts.input} is too loud: it clips.", "Turn the microphone's gain down."
        )
    if facts.server is not None and is_default_of_server(facts.input):
        return _ok(*about, f"{facts.input}: {facts.server.default_source}.")
    return _ok(*about, f"{facts.input}.")


def _why_no_microphone(facts: Facts) -> str:
    if facts.system != "Linux":
        return f"Connect one. {_PERMISSION.get(facts.system, '')}".strip()
    if facts.sound_files and not facts.may_use_sound_files and facts.server is None:
        return (
            "You may not use /dev/snd: run 'sudo usermod -aG audio $USER', then log out and in"
            " again, or start PipeWire or PulseAudio."
        )
    if not facts.sound_files:
        return "There is no sound card (/dev/snd is empty): connect one, then look again."
    return "Connect one, see that the system's sound settings show it, then look again."


_PERMISSION = {
    "Darwin": (
        "Allow it in System Settings, Privacy & Security, Microphone: switch on VoiceShift (or the"
        " terminal that you started it from), then start VoiceShift again."
    ),
    "Windows": (
        "Allow it in Settings, Privacy & security, Microphone: switch on 'Let desktop apps access"
        " your microphone', then press Start again."
    ),
}


def _why_silent(system: str) -> str:
    other = "See that no switch on it or in the system's sound settings mutes it."
    return f"{_PERMISSION.get(system, '')} {other}".strip()


def _output(facts: Facts) -> Finding:
    about = ("output", "Output")
    refusal = dict(facts.refusals).get("output")
    if refusal:
        return _problem(*about, refusal, cable_advice(facts.system))
    cable = cable_of(facts.output)
    if cable is not None:
        where = f"choose “{cable.microphone}” as the microphone"
        if facts.output == VIRTUAL_MIC and facts.server is not None:
            if not facts.server.has_microphone:
                return _ok(*about, f"{MICROPHONE_NAME}; it appears when VoiceShift starts.")
            return _ok(*about, f"{MICROPHONE_NAME} is there: {where} in the other program.")
        return _ok(*about, f"{cable.product}: {where} in the other program.")
    present = cables_among(d.label for d in facts.devices if d.is_output)
    text = f"{facts.output} is no virtual cable: other programs cannot hear it as a microphone."
    if facts.system == "Linux" and facts.server is None:
        advice = facts.server_trouble
    elif present and facts.system != "Linux":
        advice = f"Choose “{present[0]}” as the output."
    else:
        advice = cable_advice(facts.system)
    return _warning(*about, text, advice)


def _loop(facts: Facts) -> Finding:
    about = ("loop", "Loop")
    heard, sent = _heard_cable(facts), cable_of(facts.output)
    another = "Choose your real microphone as VoiceShift's microphone."
    if heard is not None and heard == sent:
        text = f"VoiceShift hears itself: microphone and output are both {heard.product}."
        return _problem(*about, text, another)
    if _is_monitor_of_output(facts):
        text = "VoiceShift hears itself: its microphone listens to what its output plays."
        return _problem(*about, text, another)
    if heard is not None:
        text = f"The microphone is a virtual cable ({heard.product}), not a microphone."
        return _warning(*about, text, another)
    return _ok(*about, "The output does not lead back into the microphone.")


def _heard_cable(facts: Facts) -> Cable | None:
    if facts.server is not None and is_default_of_server(facts.input):
        heard = facts.server.default_source
        return cable_of(MICROPHONE_NAME) if heard in (SOURCE, f"{SINK}.monitor") else None
    return cable_of(facts.input)


def _is_monitor_of_output(facts: Facts) -> bool:
    server = facts.server
    if server is not None and is_default_of_server(facts.input):
        behind = server.default_source == f"{server.default_sink}.monitor"
        return behind and is_default_of_server(facts.output)
    heard = re.match(r"Monitor of (.+)", facts.input)
    return heard is not None and facts.output.startswith(heard[1].partition(" (")[0])


def is_default_of_server(label: str) -> bool:
    """Whether an ALSA device stands for whatever the sound server's default is."""
    return re.match(r"(default|pulse|pipewire|sysdefault)\b.*\(ALSA\)$", label) is not None


def _monitor(facts: Facts) -> Finding:
    about = ("monitor", "Headphones")
    if not facts.monitor:
        return _ok(*about, "None chosen: you do not hear yourself.")
    refusal = dict(facts.refusals).get("monitor")
    if refusal:
        return _problem(*about, refusal, "Plug them in, or choose others.")
    warning = monitor_warning(facts.monitor, facts.output)
    if warning:
        return _warning(*about, f"{facts.monitor}: {warning}", "Choose headphones, or none.")
    return _ok(*about, f"{facts.monitor}.")


def monitor_warning(monitor: str, output: str) -> str:
    """Return why hearing oneself on that device would be heard by others; empty if it would not."""
    if cable_of(monitor) is not None:
        return "it is a virtual cable, so others would hear your voice twice."
    if monitor == output:
        return "it is the output too, so your voice would be played twice."
    if not _WORN.search(monitor):
        return "if these are loudspeakers, your microphone hears them and your voice echoes."
    return ""


def _listeners(facts: Facts) -> Finding:
    about = ("listeners", "Other programs")
    if facts.server is None:
        return _ok(*about, "Not known on this system: see the steps below.")
    if not facts.server.listeners:
        return _ok(*about, "None listens to any microphone now.")
    astray = [x for x in facts.server.listeners if x.source not in (SOURCE, f"{SINK}.monitor")]
    if not astray:
        names = ", ".join(dict.fromkeys(x.program for x in facts.server.listeners))
        return _ok(*about, f"Listening to {MICROPHONE_NAME}: {names}.")
    names = ", ".join(dict.fromkeys(f"{x.program} ({x.source})" for x in astray))
    text = f"Hearing something else than VoiceShift, perhaps your real voice: {names}."
    return _warning(*about, text, f"Choose “{MICROPHONE_NAME}” as the microphone there.")


def _rates(facts: Facts) -> Finding:
    about = ("rates", "Sample rates")
    known = _known_rates(facts)
    if not known:
        return _ok(*about, "Not known before the devices run; VoiceShift converts any rate.")
    text = ", ".join(f"{name} {rate} Hz" for name, rate in known.items())
    other = [name for name, rate in known.items() if rate != CHAT_RATE_HZ]
    if not other:
        return _ok(*about, f"All equal: {text}.")
    advice = (
        f"Set {' and '.join(other)} to {CHAT_RATE_HZ} Hz in the system's sound settings (of a cable"
        " both ends): each conversion costs delay, and a wrong rate sounds choppy in Discord."
    )
    return _warning(*about, f"Not all {CHAT_RATE_HZ} Hz: {text}.", advice)


def _known_rates(facts: Facts) -> dict[str, int]:
    known = {label: facts.rate_hz(label) for label in (facts.input, facts.output)}
    if facts.server is not None:
        rates = dict(facts.server.rates_hz)
        if is_default_of_server(facts.input):
            known[facts.input] = rates.get(facts.server.default_source, 0)
        if is_default_of_server(facts.output):
            known[facts.output] = rates.get(facts.server.default_sink, 0)
    named = {MICROPHONE_NAME if label == VIRTUAL_MIC else label: r for label, r in known.items()}
    return {label: rate for label, rate in named.items() if rate}


def _processor(facts: Facts) -> Finding:
    about = ("processor", "Processor")
    now = facts.telemetry
    load = f" {100 * now.load:.0f} % of the time is used." if now.hops else ""
    text = f"{facts.cores} core{'s' if facts.cores != 1 else ''}.{load}"
    if now.load >= _OVERLOADED:
        return _problem(
            *about,
            f"{text} The voice cannot keep up.",
            "Close other programs, choose the latency “Safe”, or limit the game's frame rate.",
        )
    lost = now.late_hops + now.output_starvations
    if now.load >= _BUSY_LOAD or lost:
        return _warning(
            *about,
            f"{text} Gaps since the start: {lost}.",
            "Choose the latency “Safe”, and limit the game's frame rate so that it leaves room.",
        )
    if not facts.realtime:
        return _warning(
            *about,
            f"{text} Audio may not run before other programs.",
            "Add '@audio - rtprio 20' to /etc/security/limits.d/audio.conf, join the group audio"
            " ('sudo usermod -aG audio $USER'), then log out and in again.",
        )
    return _ok(*about, f"{text} Audio runs before other programs.")


def _steps(facts: Facts) -> tuple[Step, ...]:
    cable = cable_of(facts.output)
    microphone = f"“{cable.microphone}”" if cable is not None else "the virtual cable"
    return (
        Step("Discord", f"Settings, Voice & Video: input device {microphone}."),
        Step(
            "Discord",
            "Same page: noise suppression None; echo cancellation, automatic gain control and"
            " advanced voice activity off. They take a converted voice for noise.",
        ),
        Step("OBS", f"Settings, Audio: sample rate 48 kHz, Mic/Auxiliary {microphone}."),
        Step(
            "OBS",
            "Remove the filters Noise Suppression and Noise Gate from that source. Delay the camera"
            " by the number on VoiceShift's meter: filter Render Delay, or Video Delay.",
        ),
        Step("Games", f"Voice chat: microphone {microphone}; push-to-talk works as always."),
    )
