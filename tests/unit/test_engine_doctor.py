"""Facts in, findings out: each trouble is named, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from voiceshift.engine.doctor import Facts, Listener, Server, examine, monitor_warning
from voiceshift.engine.messages import CheckUp, Device, EngineState, Finding, Telemetry, Verdict

MICROPHONE = Device("Yeti (Windows WASAPI)", True, False, 48_000, is_default_input=True)
SPEAKERS = Device("Speakers (Windows WASAPI)", False, True, 48_000, is_default_output=True)
HEADSET = Device("Headset Earphone (Windows WASAPI)", False, True, 48_000)
CABLE_IN = Device("CABLE Input (VB-Audio Virtual Cable) (Windows WASAPI)", False, True, 48_000)
CABLE_OUT = Device("CABLE Output (VB-Audio Virtual Cable) (Windows WASAPI)", True, False, 48_000)
PULSE = Device("default (ALSA)", True, True, 44_100, is_default_input=True)
VIRTUAL = Device("virtual-mic", False, True, 48_000, is_virtual=True)

WINDOWS = Facts(
    system="Windows",
    devices=(MICROPHONE, SPEAKERS, HEADSET, CABLE_IN, CABLE_OUT),
    input=MICROPHONE.label,
    output=CABLE_IN.label,
    monitor="",
    portaudio="PortAudio V19.7.0 with Windows WASAPI",
    telemetry=Telemetry(EngineState.RUNNING, hops=3000, input_peak_dbfs=-12.0, load=0.3),
)
LINUX = Facts(
    system="Linux",
    devices=(PULSE, VIRTUAL),
    input=PULSE.label,
    output=VIRTUAL.label,
    monitor="",
    portaudio="PortAudio V19.6.0 with ALSA",
    server=Server(
        "PulseAudio (on PipeWire 1.0.5)",
        "15.0.0",
        default_source="alsa_input.yeti",
        default_sink="alsa_output.pci",
        rates_hz=(("alsa_input.yeti", 48_000), ("alsa_output.pci", 44_100)),
        has_microphone=True,
    ),
    sound_files=("pcmC0D0c",),
)
MAC = replace(
    WINDOWS,
    system="Darwin",
    devices=(
        Device("MacBook Pro Microphone (Core Audio)", True, False, 48_000),
        Device("BlackHole 2ch (Core Audio)", True, True, 48_000),
    ),
    input="MacBook Pro Microphone (Core Audio)",
    output="BlackHole 2ch (Core Audio)",
)


def server(**changes: object) -> Facts:
    assert LINUX.server is not None
    return replace(LINUX, server=replace(LINUX.server, **changes))


def telemetry(facts: Facts, **changes: object) -> Facts:
    return replace(facts, telemetry=replace(facts.telemetry, **changes))


def finding(report: CheckUp, key: str) -> Finding:
    (found,) = (f for f in report.findings if f.key == key)
    return found


@pytest.mark.parametrize("facts", [WINDOWS, LINUX, MAC])
def test_a_well_set_up_machine_has_nothing_but_ok(facts: Facts) -> None:
    assert {f.verdict for f in examine(facts).findings} == {Verdict.OK}


TROUBLES = {
    "no PortAudio": (
        replace(WINDOWS, portaudio="", device_trouble="Install libportaudio2."),
        "drivers",
        Verdict.PROBLEM,
        "libportaudio2",
    ),
    "no sound server": (
        replace(LINUX, server=None, server_trouble="Install pulseaudio-utils."),
        "drivers",
        Verdict.WARNING,
        "pulseaudio-utils",
    ),
    "no microphone on macOS": (
        replace(MAC, devices=()),
        "microphone",
        Verdict.PROBLEM,
        "Privacy & Security, Microphone",
    ),
    "no right to use the sound card": (
        replace(
            LINUX, devices=(), server=None, server_trouble="Start it.", may_use_sound_files=False
        ),
        "microphone",
        Verdict.PROBLEM,
        "usermod -aG audio",
    ),
    "no sound card": (
        replace(LINUX, devices=(), sound_files=()),
        "microphone",
        Verdict.PROBLEM,
        "connect one",
    ),
    "a named microphone is gone": (
        replace(WINDOWS, refusals=(("input", "There is no microphone called 'Yeti'."),)),
        "microphone",
        Verdict.PROBLEM,
        "Plug it in",
    ),
    "macOS gives silence instead of a refusal": (
        telemetry(MAC, input_peak_dbfs=-120.0),
        "microphone",
        Verdict.PROBLEM,
        "Privacy & Security",
    ),
    "the microphone clips": (
        telemetry(WINDOWS, input_clipped=True),
        "microphone",
        Verdict.WARNING,
        "gain down",
    ),
    "the output is no cable, one is there": (
        replace(WINDOWS, output=SPEAKERS.label),
        "output",
        Verdict.WARNING,
        "Choose “CABLE Input",
    ),
    "the output is no cable, none is there": (
        replace(WINDOWS, output=SPEAKERS.label, devices=(MICROPHONE, SPEAKERS)),
        "output",
        Verdict.WARNING,
        "Install VB-CABLE",
    ),
    "no cable on macOS": (
        replace(MAC, output="MacBook Speakers (Core Audio)", devices=MAC.devices[:1]),
        "output",
        Verdict.WARNING,
        "Install BlackHole",
    ),
    "no virtual microphone without pactl": (
        replace(LINUX, output=PULSE.label, server=None, server_trouble="Install pulseaudio-utils."),
        "output",
        Verdict.WARNING,
        "pulseaudio-utils",
    ),
    "both ends of one cable": (
        replace(WINDOWS, input=CABLE_OUT.label),
        "loop",
        Verdict.PROBLEM,
        "real microphone",
    ),
    "a cable as microphone": (
        replace(WINDOWS, input=CABLE_OUT.label, output=SPEAKERS.label),
        "loop",
        Verdict.WARNING,
        "real microphone",
    ),
    "the virtual microphone is the system's default": (
        server(default_source="voiceshift_microphone"),
        "loop",
        Verdict.PROBLEM,
        "real microphone",
    ),
    "the default input is the default output's monitor": (
        replace(server(default_source="alsa_output.pci.monitor"), output=PULSE.label),
        "loop",
        Verdict.PROBLEM,
        "real microphone",
    ),
    "a monitor of the output as microphone": (
        replace(WINDOWS, input="Monitor of Speakers", output="Speakers (PulseAudio)"),
        "loop",
        Verdict.PROBLEM,
        "real microphone",
    ),
    "hearing oneself on the cable": (
        replace(WINDOWS, monitor=CABLE_IN.label),
        "monitor",
        Verdict.WARNING,
        "headphones",
    ),
    "the headphones are gone": (
        replace(WINDOWS, monitor="Buds", refusals=(("monitor", "There is no output 'Buds'."),)),
        "monitor",
        Verdict.PROBLEM,
        "Plug them in",
    ),
    "Discord hears the real microphone": (
        server(
            listeners=(
                Listener("Discord", "alsa_input.yeti"),
                Listener("OBS", "voiceshift_microphone"),
            )
        ),
        "listeners",
        Verdict.WARNING,
        "VoiceShift Microphone",
    ),
    "a cable at another rate": (
        replace(WINDOWS, devices=(MICROPHONE, SPEAKERS, replace(CABLE_IN, default_rate_hz=44_100))),
        "rates",
        Verdict.WARNING,
        "48000 Hz",
    ),
    "the sound server's card at another rate": (
        server(rates_hz=(("alsa_input.yeti", 44_100),)),
        "rates",
        Verdict.WARNING,
        "default (ALSA) to 48000 Hz",
    ),
    "too much for the processor": (
        telemetry(WINDOWS, load=0.95),
        "processor",
        Verdict.PROBLEM,
        "Safe",
    ),
    "gaps": (telemetry(WINDOWS, output_starvations=2), "processor", Verdict.WARNING, "Safe"),
    "no priority": (replace(LINUX, realtime=False), "processor", Verdict.WARNING, "rtprio"),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_a_trouble_is_found_with_what_to_do_next(name: str) -> None:
    facts, key, verdict, advice = TROUBLES[name]
    found = finding(examine(facts), key)
    assert found.verdict is verdict, found
    assert advice in found.advice, found
    assert found.text.endswith("."), "a sentence"


@pytest.mark.parametrize("name", TROUBLES)
def test_whatever_is_not_ok_has_advice(name: str) -> None:
    for found in examine(TROUBLES[name][0]).findings:
        assert bool(found.advice) == (found.verdict is not Verdict.OK), found


def test_a_silent_microphone_is_no_fault_while_nothing_runs() -> None:
    stopped = replace(MAC, telemetry=Telemetry())
    assert finding(examine(stopped), "microphone").verdict is Verdict.OK


def test_the_steps_name_the_microphone_to_choose() -> None:
    texts = {facts.system: examine(facts).steps[0].text for facts in (WINDOWS, LINUX, MAC)}
    assert "“CABLE Output”" in texts["Windows"]
    assert "“VoiceShift Microphone”" in texts["Linux"]
    assert "“BlackHole 2ch”" in texts["Darwin"]


@pytest.mark.parametrize(
    ("monitor", "warned"),
    [
        (HEADSET.label, False),
        ("AirPods Pro (Core Audio)", False),
        (SPEAKERS.label, True),
        (CABLE_IN.label, True),
        ("virtual-mic", True),
    ],
)
def test_hearing_oneself_warns_only_where_others_would_hear_it(monitor: str, warned: bool) -> None:
    assert bool(monitor_warning(monitor, CABLE_OUT.label)) == warned


def test_headphones_that_are_the_output_play_the_voice_twice() -> None:
    assert "twice" in monitor_warning(HEADSET.label, HEADSET.label)
