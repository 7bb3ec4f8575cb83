"""The engine on virtual devices: what is asked for happens, what breaks comes back, no leak."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine_doubles import (
    PLAIN,
    REQUEST,
    SPEECH,
    DelayConverter,
    OneVoice,
    Rig,
    delay_between,
)

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.audio.virtual import (
    VirtualBackend,
    VirtualDevice,
    virtual_input,
    virtual_output,
)
from voiceshift.audio.virtualtime import ThreadedTime
from voiceshift.audio.wavfile import WavWriter
from voiceshift.dsp.denoise import NOISE_BINS
from voiceshift.engine.engine import Engine
from voiceshift.engine.messages import Device, EngineState, Profile
from voiceshift.engine.worker import HEALTH_LOOK_S
from voiceshift.errors import (
    DeviceBusyError,
    DeviceNotFoundError,
    EngineError,
    RecordingError,
    VoiceNotFoundError,
)


@pytest.fixture
def rig() -> Iterator[Rig]:
    rig = Rig()
    yield rig
    rig.engine.close()
    rig.engine.close()


def test_it_starts_converts_and_stops(rig: Rig) -> None:
    assert rig.state is EngineState.STOPPED
    assert not rig.engine.step()
    rig.engine.start(REQUEST)
    assert rig.state is EngineState.STARTING
    rig.run(1.0)
    told = rig.engine.poll()
    assert (told.state, told.voice_id) == (EngineState.RUNNING, "test")
    assert told.hops > 70
    assert np.abs(rig.newest(0.5)).max() > 0.05
    columns = rig.engine.spectrum(-1)
    newer = columns.first_hop + len(columns.input_db) - told.hops
    assert 0 <= newer <= 1  # the telemetry is told a little less often
    assert columns.output_db[-10:].max() > -60.0
    rig.engine.stop()
    rig.engine.stop()
    assert rig.state is EngineState.STOPPED
    count = len(rig.cable.played)
    rig.run(0.2)
    assert len(rig.cable.played) == count


def test_devices_are_listed_as_the_window_knows_them(rig: Rig) -> None:
    listed = rig.engine.devices()
    assert listed[0] == Device("mic", True, False, SAMPLE_RATE_HZ, is_virtual=True)
    assert listed[-1] == Device("cable", False, True, SAMPLE_RATE_HZ, is_virtual=True)
    rig.other.plugged = False
    assert len(rig.engine.devices()) == 3
    assert len(rig.engine.devices(rescan=True)) == 2
    rig.engine.start(REQUEST)
    with pytest.raises(EngineError, match="Stop first"):
        rig.engine.devices(rescan=True)


def test_what_hides_devices_and_voices_is_told_once(rig: Rig) -> None:
    assert rig.engine.take_notices() == []
    rig.backend.trouble = "PortAudio is missing."
    rig.voices.left_out = ("A voice is broken.",)
    assert rig.engine.take_notices() == ["PortAudio is missing.", "A voice is broken."]
    rig.voices.left_out += ("Another, too.",)
    assert rig.engine.take_notices() == ["Another, too."]


def test_what_cannot_start_says_why_and_leaves_it_stopped(rig: Rig) -> None:
    with pytest.raises(DeviceNotFoundError, match="'mic', 'other'"):
        rig.engine.start(replace(REQUEST, input="webcam"))
    with pytest.raises(VoiceNotFoundError, match="nobody"):
        rig.engine.start(replace(REQUEST, voice_id="nobody"))
    rig.cable.busy = True
    with pytest.raises(DeviceBusyError, match="another program"):
        rig.engine.start(REQUEST)
    assert rig.state is EngineState.STOPPED
    rig.cable.busy = False
    rig.engine.start(REQUEST)
    rig.run(0.5)
    assert rig.state is EngineState.RUNNING


@pytest.mark.parametrize(
    "bad", [{"input": "other"}, {"input": "webcam"}, {"voice_id": "nobody"}, {"monitor": "cable2"}]
)
def test_a_failed_change_leaves_running_what_ran(rig: Rig, bad: dict[str, str]) -> None:
    rig.engine.start(REQUEST)
    rig.run(1.0)
    rig.engine.set_controls(replace(PLAIN, output_gain_db=-3.0))
    rig.other.busy = True
    with pytest.raises((DeviceBusyError, DeviceNotFoundError, VoiceNotFoundError)):
        rig.engine.start(replace(REQUEST, **bad))  # type: ignore[arg-type]
    rig.run(1.0)
    assert rig.state is EngineState.RUNNING
    assert np.abs(rig.newest(0.2)).max() > 0.02
    assert rig.engine._controls.output_gain_db == -3.0


@pytest.mark.parametrize("end", ["mic", "cable"])
def test_a_lost_device_is_silence_and_a_fault_and_comes_back_by_name(rig: Rig, end: str) -> None:
    device: VirtualDevice = getattr(rig, end)
    rig.engine.start(REQUEST)
    rig.run(1.0)
    rig.engine.set_controls(replace(PLAIN, output_gain_db=-6.0))
    device.plugged = False
    rig.run(0.5)
    told = rig.engine.poll()
    assert told.state is EngineState.FAULT
    assert f"{end} was unplugged" in told.fault and "Waiting" in told.fault
    played = len(rig.cable.played)
    rig.run(5.0)
    assert rig.state is EngineState.FAULT
    assert len(rig.cable.played) == played
    device.plugged = True
    rig.run(11.0)
    assert rig.state is EngineState.RUNNING
    assert rig.engine.poll().fault == ""
    rig.run(1.0)
    assert np.abs(rig.newest(0.5)).max() > 0.02
    assert rig.engine._controls.output_gain_db == -6.0


def test_stop_ends_the_wait_for_a_lost_device(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    rig.mic.plugged = False
    rig.run(0.5)
    assert rig.state is EngineState.FAULT
    rig.engine.stop()
    rig.mic.plugged = True
    rig.run(15.0)
    assert rig.state is EngineState.STOPPED


def test_a_voice_chosen_while_a_device_is_lost_is_the_one_that_comes_back(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    rig.mic.plugged = False
    rig.run(0.5)
    rig.engine.load_preset("other")
    rig.mic.plugged = True
    rig.run(12.0)
    assert rig.engine.poll().voice_id == "other"


@pytest.mark.expects_errors
def test_a_failing_voice_is_silence_until_another_is_chosen(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    rig.converters[-1].break_at = 0
    rig.run(0.5)
    told = rig.engine.poll()
    assert told.state is EngineState.FAULT
    assert "Choose another voice" in told.fault
    assert not rig.newest(0.2).any()
    rig.engine.load_preset("other")
    rig.run(1.0)
    told = rig.engine.poll()
    assert (told.state, told.voice_id, told.fault) == (EngineState.RUNNING, "other", "")
    assert np.abs(rig.newest(0.3)).max() > 0.05


def test_each_profile_asks_for_its_look_ahead_and_tells_what_it_got(rig: Rig) -> None:
    told_ms = {}
    for profile in Profile:
        rig.engine.start(replace(REQUEST, profile=profile))
        rig.run(0.5)
        told_ms[profile] = rig.engine.poll().latency.algorithm_ms
    assert told_ms[Profile.SAFE] - told_ms[Profile.BALANCED] == pytest.approx(30.0)
    assert told_ms[Profile.BALANCED] - told_ms[Profile.LOW] == pytest.approx(20.0)


def test_a_voice_without_low_delay_starts_anew_and_is_told_as_it_is(rig: Rig) -> None:
    """Of a core that is older: it cannot be cross-faded with one that is sooner."""
    rig.engine.start(replace(REQUEST, profile=Profile.LOW))
    rig.run(0.7)
    low_ms = rig.engine.poll().latency.algorithm_ms
    for voice_id, more_ms in (("old", 20.0), ("other", 0.0)):
        rig.engine.load_preset(voice_id)
        rig.run(0.7)
        told = rig.engine.poll()
        assert (told.state, told.voice_id, told.fault) == (EngineState.RUNNING, voice_id, "")
        assert told.latency.algorithm_ms - low_ms == pytest.approx(more_ms)
        assert np.abs(rig.newest(0.3)).max() > 0.05


def test_the_dry_voice_is_never_heard_whatever_breaks() -> None:
    rig = Rig(gain=0.0)
    rig.engine.start(REQUEST)
    rig.run(0.7)
    rig.engine.load_preset("other")
    rig.run(0.7)
    rig.mic.plugged = False
    rig.run(0.5)
    rig.mic.plugged = True
    rig.run(2.0)
    rig.engine.stop()
    rig.engine.start(REQUEST)
    rig.run(0.7)
    rig.engine.close()
    assert np.abs(np.concatenate(rig.cable.played)).max() < 1e-4


def test_a_voice_change_is_a_cross_fade_and_a_wrong_one_changes_nothing(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.7)
    hops = rig.engine.poll().hops
    with pytest.raises(VoiceNotFoundError):
        rig.engine.load_preset("nobody")
    rig.engine.load_preset("other")
    rig.run(0.7)
    told = rig.engine.poll()
    assert (told.voice_id, told.output_starvations) == ("other", 0)
    assert told.hops > hops
    pieces = np.abs(rig.newest(1.0)).reshape(-1, 120)
    assert pieces.max(axis=1).min() > 1e-4


def test_controls_reach_the_sound_at_once_and_are_kept_for_the_next_start(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.7)
    rig.engine.set_controls(replace(PLAIN, mute=True, pitch_semitones=3.0))
    rig.run(0.4)
    assert not rig.newest(0.2).any()
    assert rig.engine.poll().pitch_shift_semitones == 3.0
    rig.engine.set_controls(PLAIN)
    rig.run(0.4)
    assert np.abs(rig.newest(0.2)).max() > 0.05


def test_dry_and_converted_are_recorded_in_step(rig: Rig, tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="press start"):
        rig.engine.record(tmp_path)
    rig.engine.start(REQUEST)
    rig.run(0.5)
    path = rig.engine.record(tmp_path)
    rig.run(2.0)
    told = rig.engine.poll()
    assert told.recording_s == pytest.approx(2.0, abs=0.05)
    assert told.take_path == str(path)
    converted, dry = rig.engine.stop_recording()
    assert converted == path
    sounds = [soundfile.read(p, dtype="float32") for p in (dry, converted)]
    assert {rate for _, rate in sounds} == {SAMPLE_RATE_HZ}
    assert sounds[0][0].size == sounds[1][0].size == pytest.approx(48_000, abs=1200)
    assert delay_between(sounds[0][0], sounds[1][0]) == 0
    snapshot = json.loads(path.with_suffix(".json").read_text())
    assert (snapshot["voice_id"], snapshot["voice_name"]) == ("test", "Test")
    assert rig.engine.stop_recording() == []


def test_a_take_that_was_running_when_a_device_was_lost_is_whole(rig: Rig, tmp_path: Path) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    path = rig.engine.record(tmp_path)
    rig.run(1.0)
    rig.mic.plugged = False
    rig.run(0.5)
    assert soundfile.info(path).frames == pytest.approx(24_000, abs=1200)
    assert rig.engine.stop_recording()[0] == path
    rig.mic.plugged = True
    rig.run(2.0)
    assert rig.state is EngineState.RUNNING
    assert rig.engine.poll().recording_s < 0.0, "it was ended while the device was away"


def test_the_recording_goes_on_in_a_new_take_when_a_lost_device_comes_back(
    rig: Rig, tmp_path: Path
) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    first = rig.engine.record(tmp_path)
    rig.run(0.5)
    rig.cable.plugged = False
    rig.run(0.5)
    rig.cable.plugged = True
    rig.run(2.0)
    told = rig.engine.poll()
    assert told.recording_s > 0.5 and told.take_path != str(first)
    takes = rig.engine.stop_recording()
    assert len(set(takes)) == 4 and takes[0] == first
    assert all(soundfile.info(take).frames > 10_000 for take in takes)
    assert rig.engine.stop_recording() == []


def test_a_recording_does_not_begin_by_itself_after_a_stop(rig: Rig, tmp_path: Path) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    rig.engine.record(tmp_path)
    for _ in range(2):  # the second loss has nothing to go on with
        rig.mic.plugged = False
        rig.run(0.5)
        rig.mic.plugged = True
        rig.engine.stop()
        rig.engine.start(REQUEST)
        rig.run(1.0)
        assert rig.state is EngineState.RUNNING
        assert rig.engine.poll().recording_s < 0.0


def test_a_recording_that_cannot_go_on_is_told_and_the_voice_is_heard(
    rig: Rig, tmp_path: Path
) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    first = rig.engine.record(tmp_path / "stick")
    rig.run(0.5)
    rig.mic.plugged = False
    rig.run(0.5)
    (tmp_path / "stick").rename(tmp_path / "away")
    (tmp_path / "stick").write_text("no folder any more")
    rig.mic.plugged = True
    rig.run(2.0)
    told = rig.engine.poll()
    assert told.state is EngineState.RUNNING and told.recording_s < 0.0
    assert "No take can be recorded" in told.fault
    assert np.abs(rig.newest(0.5)).max() > 0.02
    assert rig.engine.stop_recording()[0] == first


def test_noise_is_learnt_and_kept_for_the_next_start(rig: Rig) -> None:
    with pytest.raises(EngineError, match="press start"):
        rig.engine.learn_noise()
    rig.engine.start(replace(REQUEST, controls=replace(PLAIN, denoise=0.5)))
    rig.run(0.5)
    rig.engine.learn_noise(0.5)
    rig.run(0.3)
    assert 0.0 < rig.engine.poll().learning_noise < 1.0
    rig.run(0.5)
    assert rig.engine.poll().learning_noise < 0.0
    rig.engine.stop()
    rig.engine.start(REQUEST)
    session = rig.engine._session
    assert session is not None and session.pipeline.denoiser.profile is not None


def test_learnt_noise_goes_on_in_another_engine_until_that_learns_its_own(rig: Rig) -> None:
    assert rig.engine.noise_profile() == ()
    rig.engine.start(REQUEST)
    assert rig.engine.noise_profile() == ()
    rig.engine.learn_noise(0.5)
    rig.run(1.0)
    learnt = rig.engine.noise_profile()
    assert len(learnt) == NOISE_BINS and max(learnt) > 0.0
    rig.engine.stop()
    assert rig.engine.noise_profile() == learnt

    later = Rig()
    given = replace(REQUEST, noise_profile=learnt)
    later.engine.start(given)
    assert later.engine.noise_profile() == learnt
    later.run(0.7)
    later.engine.learn_noise(0.5)
    later.run(1.0)
    own = later.engine.noise_profile()
    assert own != learnt
    later.mic.plugged = False
    later.run(0.5)
    later.mic.plugged = True
    later.run(2.0)
    assert later.state is EngineState.RUNNING
    assert later.engine.noise_profile() == own
    later.engine.start(given)
    assert later.engine.noise_profile() == own
    later.engine.close()


@pytest.mark.parametrize(
    "wrong",
    [(1.0,), (1.0,) * (NOISE_BINS + 1), (-1.0,) * NOISE_BINS, (1e300,) * NOISE_BINS],
    ids=["short", "long", "negative", "huge"],
)
def test_what_is_no_noise_profile_is_left_out_and_the_show_goes_on(
    rig: Rig, wrong: tuple[float, ...], caplog: pytest.LogCaptureFixture
) -> None:
    rig.engine.start(replace(REQUEST, noise_profile=wrong))
    assert "earlier run cannot be used" in caplog.text
    assert rig.engine.noise_profile() == ()
    rig.run(0.7)
    assert rig.state is EngineState.RUNNING


def test_a_wrong_duration_of_noise_is_an_error_of_ours(rig: Rig) -> None:
    rig.engine.start(REQUEST)
    with pytest.raises(EngineError, match=r"0\.2 to 30"):
        rig.engine.learn_noise(500.0)


@pytest.mark.expects_errors
def test_a_disk_that_fills_up_ends_the_take_and_not_the_voice(
    rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.engine.start(REQUEST)
    rig.run(0.5)
    first = rig.engine.record(tmp_path)
    with monkeypatch.context() as patch:

        def full(writer: WavWriter, samples: Samples) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr(WavWriter, "write", full)
        rig.run(0.5)
        deadline = time.monotonic() + 30.0
        while rig.engine._recorder.take is not None:  # its thread writes four times a second
            assert time.monotonic() < deadline
            time.sleep(0.01)
    rig.run(0.2)
    told = rig.engine.poll()
    assert told.state is EngineState.RUNNING and told.recording_s < 0.0
    assert "No space left on device" in told.fault and "is kept" in told.fault
    assert np.abs(rig.newest(0.2)).max() > 0.02
    second = rig.engine.record(tmp_path)
    rig.run(0.3)
    assert rig.engine.poll().fault == ""
    takes = rig.engine.stop_recording()
    assert (takes[0], takes[2]) == (first, second)
    assert soundfile.info(second).frames > 0


# --- with its threads, in real time


@pytest.fixture
def live() -> Iterator[Engine]:
    mic = virtual_input("mic", lambda: SPEECH, SAMPLE_RATE_HZ)
    backend = VirtualBackend([mic, virtual_output("cable", SAMPLE_RATE_HZ)], ThreadedTime())
    engine = Engine(
        DeviceDirectory([backend]),
        OneVoice(),
        lambda voice, lookahead_frames: DelayConverter(lookahead_frames=lookahead_frames),
    )
    yield engine
    engine.close()


def wait_for_hops(engine: Engine, hops: int) -> None:
    deadline = time.monotonic() + 30.0
    while engine.poll().hops < hops:
        assert time.monotonic() < deadline, engine.poll()
        time.sleep(0.01)


def test_the_worker_converts_in_real_time_and_ends_with_the_session(live: Engine) -> None:
    live.start(REQUEST)
    wait_for_hops(live, 10)
    assert live.healthy
    live.stop()
    assert not [t for t in threading.enumerate() if t.name == "worker" or "device" in t.name]
    live.start(REQUEST)
    wait_for_hops(live, 10)


@pytest.mark.expects_errors
def test_a_bug_in_the_worker_is_silence_and_a_fault_and_not_a_hang(
    live: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.start(REQUEST)
    wait_for_hops(live, 10)
    session = live._session
    assert session is not None

    def fail() -> bool:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(session, "step", fail)
    deadline = time.monotonic() + 30.0
    while live.poll().state is not EngineState.FAULT:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert "Press start again" in live.poll().fault
    assert live.healthy
    live.start(REQUEST)
    wait_for_hops(live, 10)
    assert live.poll().state is EngineState.RUNNING


@pytest.mark.expects_errors
def test_without_memory_only_a_new_process_helps(
    live: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.start(REQUEST)
    wait_for_hops(live, 10)
    session = live._session
    assert session is not None

    def no_memory(_: Samples) -> Samples:
        raise MemoryError

    monkeypatch.setattr(session.pipeline.conversion.voice.converter, "process", no_memory)
    deadline = time.monotonic() + 30.0
    while live.healthy:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert live.poll().state is EngineState.FAULT
    assert "out of memory" in live.poll().fault


def test_a_worker_that_hangs_is_not_healthy(live: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    live.start(REQUEST)
    wait_for_hops(live, 10)
    session = live._session
    assert session is not None
    released = threading.Event()
    monkeypatch.setattr(session, "step", lambda: released.wait(60.0))
    deadline = time.monotonic() + 30.0
    while live.healthy:
        assert time.monotonic() < deadline
        time.sleep(HEALTH_LOOK_S)
    released.set()
