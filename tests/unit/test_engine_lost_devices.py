"""Whatever happens to a device while live: a fade, words, and the same device again by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine_doubles import PLAIN, REQUEST, SPEECH, Rig

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.virtual import VirtualDevice, virtual_output
from voiceshift.engine.comeback import RETRY_LAST_S
from voiceshift.engine.messages import EngineState
from voiceshift.errors import DeviceNotFoundError

LIVE_AGAIN_S = RETRY_LAST_S + 0.5
"""The longest pause between two looks, and the time to settle."""


@pytest.fixture
def rig() -> Iterator[Rig]:
    rig = Rig()
    yield rig
    rig.engine.close()


def unplug(device: VirtualDevice) -> None:
    device.plugged = False


def plug_in(device: VirtualDevice) -> None:
    device.plugged = True


def take_alone(device: VirtualDevice) -> None:
    device.taken_alone = True


def give_back(device: VirtualDevice) -> None:
    device.taken_alone = False


def set_rate(rate_hz: int) -> Callable[[VirtualDevice], None]:
    def change(device: VirtualDevice) -> None:
        device.info = replace(device.info, default_rate_hz=rate_hz)

    return change


def leave_it(device: VirtualDevice) -> None:
    """Nothing has to be put right."""


CASES = {
    "unplugged": (unplug, plug_in, "was unplugged"),
    "exclusive": (take_alone, give_back, "exclusive mode"),
    "another rate": (set_rate(48_000), leave_it, "was set to 48000 Hz"),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("end", ["mic", "cable"])
def test_the_output_fades_words_say_why_and_the_same_device_comes_back(
    rig: Rig, end: str, case: str
) -> None:
    break_it, mend_it, words = CASES[case]
    device: VirtualDevice = getattr(rig, end)
    rig.engine.start(REQUEST)
    rig.run(1.0)
    usual = np.abs(np.diff(rig.newest(0.5))).max()
    rig.engine.set_controls(replace(PLAIN, output_gain_db=-1.0))
    break_it(device)
    rig.run(0.5)
    told = rig.engine.poll()
    assert told.state is EngineState.FAULT
    assert device.info.name in told.fault and words in told.fault and "Waiting" in told.fault
    assert (told.input_device, told.output_device) == ("mic", "cable")
    if end == "mic":  # the output lives and is let go of after the fade
        assert np.abs(np.diff(rig.newest(0.6))).max() < 1.5 * usual
        assert not rig.newest(0.01).any()
    played = len(rig.cable.played)
    if case != "another rate":  # that device can be used again at once
        rig.run(20.0)
        assert rig.state is EngineState.FAULT
        assert len(rig.cable.played) == played
    mend_it(device)
    rig.run(LIVE_AGAIN_S)
    told = rig.engine.poll()
    assert (told.state, told.fault) == (EngineState.RUNNING, "")
    assert (told.input_device, told.output_device) == ("mic", "cable")
    assert told.hops > 0
    assert np.abs(np.concatenate(rig.cable.played[-20:])).max() > 0.02
    assert rig.engine._controls.output_gain_db == -1.0


def test_a_device_that_is_busy_when_it_is_back_is_told_and_waited_for(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    unplug(rig.mic)
    rig.run(0.5)
    rig.mic.busy = True
    plug_in(rig.mic)
    rig.run(LIVE_AGAIN_S)
    told = rig.engine.poll()
    assert told.state is EngineState.FAULT
    assert "mic is used by another program" in told.fault and "mic was unplugged" in told.fault
    rig.mic.busy = False
    rig.run(LIVE_AGAIN_S)
    assert rig.state is EngineState.RUNNING


def default(device: VirtualDevice, is_default: bool) -> None:
    device.info = replace(device.info, is_default_input=is_default)


def test_a_default_that_the_system_changes_does_not_move_what_is_live(rig: Rig) -> None:
    default(rig.mic, True)
    rig.engine.devices(rescan=True)
    rig.engine.start(replace(REQUEST, input="default"))
    rig.run(0.5)
    default(rig.mic, False)
    default(rig.other, True)
    rig.run(1.0)
    told = rig.engine.poll()
    assert (told.state, told.input_device, told.output_starvations) == (
        EngineState.RUNNING,
        "mic",
        0,
    )


def test_the_device_that_was_the_default_comes_back_and_not_the_new_default(rig: Rig) -> None:
    default(rig.mic, True)
    rig.engine.devices(rescan=True)
    rig.engine.start(replace(REQUEST, input="default"))
    rig.run(0.5)
    unplug(rig.mic)  # a headset, say: the system falls back on the built-in microphone
    default(rig.mic, False)
    default(rig.other, True)
    rig.run(10.0)
    told = rig.engine.poll()
    assert (told.state, told.input_device) == (EngineState.FAULT, "mic")
    plug_in(rig.mic)
    rig.run(LIVE_AGAIN_S)
    told = rig.engine.poll()
    assert (told.state, told.input_device) == (EngineState.RUNNING, "mic")


def test_an_engine_that_was_started_anew_waits_for_its_devices(rig: Rig) -> None:
    unplug(rig.cable)
    rig.engine.devices(rescan=True)
    with pytest.raises(DeviceNotFoundError):
        rig.engine.start(REQUEST)
    rig.engine.start(replace(REQUEST, waits=True))
    told = rig.engine.poll()
    assert told.state is EngineState.FAULT
    assert "'cable'" in told.fault and "Waiting" in told.fault
    plug_in(rig.cable)
    rig.run(LIVE_AGAIN_S)
    assert rig.state is EngineState.RUNNING


def test_lost_headphones_are_told_and_the_audience_hears_on(rig: Rig) -> None:
    phones = virtual_output("phones", SAMPLE_RATE_HZ)
    rig.backend._devices.append(phones)
    rig.engine.devices(rescan=True)
    rig.engine.start(replace(REQUEST, monitor="phones", controls=replace(PLAIN, monitor=True)))
    rig.run(0.5)
    unplug(phones)
    rig.run(0.5)
    told = rig.engine.poll()
    assert told.state is EngineState.RUNNING
    assert "phones is gone" in told.fault
    unplug(rig.mic)
    rig.run(0.5)
    plug_in(rig.mic)
    rig.run(LIVE_AGAIN_S)
    told = rig.engine.poll()
    assert told.state is EngineState.RUNNING, "a missing monitor keeps nobody waiting"
    assert "phones is gone" in told.fault


@pytest.mark.parametrize("end", ["mic", "cable"])
def test_a_take_is_whole_up_to_the_loss_and_goes_on_in_another(
    rig: Rig, end: str, tmp_path: Path
) -> None:
    device: VirtualDevice = getattr(rig, end)
    rig.engine.start(REQUEST)
    rig.run(0.5)
    first = rig.engine.record(tmp_path)
    rig.run(1.0)
    unplug(device)
    rig.run(0.3)
    assert soundfile.info(first).frames == pytest.approx(SAMPLE_RATE_HZ, abs=1200)
    plug_in(device)
    rig.run(LIVE_AGAIN_S)
    told = rig.engine.poll()
    assert told.recording_s > 0.5 and told.take_path != str(first)


def test_the_own_voice_is_never_heard_whatever_happens_to_a_device() -> None:
    rig = Rig(gain=0.0)  # a voice that gives silence: all that is heard would be the dry one
    assert np.abs(SPEECH).max() > 0.1
    rig.engine.start(REQUEST)
    rig.run(0.7)
    for break_it, mend_it, _ in CASES.values():
        for device in (rig.mic, rig.cable):
            break_it(device)
            rig.run(0.5)
            mend_it(device)
            rig.run(LIVE_AGAIN_S)
            assert rig.state is EngineState.RUNNING
    rig.engine.close()
    assert np.abs(np.concatenate(rig.cable.played)).max() < 1e-4
