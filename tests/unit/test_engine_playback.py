"""Takes played for the user alone: on devices whose clock is moved by hand, and in the child."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from voiceshift.audio.devices import DeviceDirectory
from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.audio.provenance import Provenance
from voiceshift.audio.soundserver import SoundServer
from voiceshift.audio.virtual import VirtualBackend, VirtualDevice, virtual_output
from voiceshift.audio.virtualmic import SINK
from voiceshift.audio.virtualtime import SteppedTime
from voiceshift.audio.wavfile import WavWriter
from voiceshift.engine.messages import Device
from voiceshift.engine.playback import Playback
from voiceshift.engine.player import Heard, Listening, Order, Player, listening_on
from voiceshift.errors import AudioFileError, DeviceLostError, DeviceNotFoundError

SECONDS = 3.0
PATIENCE_S = 60.0


class Server(SoundServer):
    """A sound server whose default sink can be set."""

    def __init__(self) -> None:
        self.sink = "headset"

    @property
    def trouble(self) -> str:
        return ""

    def default_name(self, direction: str) -> str:
        return self.sink


class Rig:
    """A Playback on one output that keeps what it plays."""

    def __init__(self, rate_hz: int = SAMPLE_RATE_HZ) -> None:
        self.now = SteppedTime()
        self.output = virtual_output("ears", rate_hz)
        self.output.keeps_output = True
        self.other = virtual_output("default (ALSA)", rate_hz)
        self.cable = virtual_output("CABLE Input (VB-Audio)", rate_hz)
        backend = VirtualBackend([self.output, self.other, self.cable], self.now)
        self.server = Server()
        self.playback = Playback(
            DeviceDirectory([backend]), self.server, self.now, self.now.advance
        )

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.03)):
            self.now.advance(0.03)
            self.playback.feed()

    def heard(self, device: VirtualDevice | None = None) -> Samples:
        played = (device or self.output).played
        return np.concatenate([np.zeros(0, np.float32), *played])


@pytest.fixture
def rig() -> Rig:
    return Rig()


@pytest.fixture
def take(tmp_path: Path) -> tuple[Path, Samples]:
    """A take whose sample n says where it is: a ramp that never repeats."""
    n = round(SECONDS * SAMPLE_RATE_HZ)
    audio = np.linspace(-0.9, 0.9, n, dtype=np.float32)
    path = tmp_path / "take.wav"
    with WavWriter(path, SAMPLE_RATE_HZ) as writer:
        writer.write(audio)
    return path, audio


def moment_s(sample: float) -> float:
    """Where in the ramp a sample lies."""
    return float((sample + 0.9) / 1.8 * SECONDS)


def test_all_of_a_take_is_heard_in_order_and_the_device_is_given_back(
    rig: Rig, take: tuple[Path, Samples]
) -> None:
    path, audio = take
    rig.playback.play(path, "ears", 0.0)
    rig.run(SECONDS + 1.0)
    heard = rig.heard()
    at = int(np.argmax(heard > 0.5)) - int(np.argmax(audio > 0.5))
    middle = slice(SAMPLE_RATE_HZ // 2, round((SECONDS - 0.5) * SAMPLE_RATE_HZ))
    np.testing.assert_allclose(heard[at:][middle], audio[middle], atol=2e-3)
    assert not rig.playback.playing
    assert rig.playback.position_s == pytest.approx(SECONDS, abs=0.1)
    n_played = len(rig.output.played)
    rig.run(0.5)
    assert len(rig.output.played) == n_played


def test_a_converted_take_sounds_as_bright_as_it_was_sent(tmp_path: Path) -> None:
    hiss = 0.05 * np.random.default_rng(0).standard_normal(SAMPLE_RATE_HZ + 100)
    above = []
    for name, origin in (("real", None), ("converted", Provenance("bdl", datetime(2026, 1, 1)))):
        path = tmp_path / f"{name}.wav"
        with WavWriter(path, SAMPLE_RATE_HZ, provenance=origin) as writer:
            writer.write(hiss.astype(np.float32))
        rig = Rig(48_000)
        rig.playback.play(path, "ears", 0.0)
        rig.run(2.0)
        heard = rig.heard()
        assert not rig.playback.playing
        loud = heard[np.flatnonzero(heard)[0] :][4800:43_200]
        power = np.abs(np.fft.rfft(loud * np.hanning(loud.size))) ** 2
        above.append(power[loud.size * 15 // 48 :].sum() / power.sum())
    assert above[1] > 1e-3
    assert above[0] < 1e-6


@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_the_position_is_what_is_heard_at_that_moment(
    rate_hz: int, take: tuple[Path, Samples]
) -> None:
    rig = Rig(rate_hz)
    rig.playback.play(take[0], "ears", 1.0)
    for _ in range(20):
        rig.run(0.06)
        newest_s = moment_s(rig.heard()[-1])
        assert rig.playback.position_s == pytest.approx(newest_s, abs=0.05)


def test_a_seek_is_heard_within_a_tenth_of_a_second_and_without_a_click(
    rig: Rig, take: tuple[Path, Samples]
) -> None:
    rig.playback.play(take[0], "ears", 0.4)
    rig.run(0.6)
    n_before = rig.heard().size
    rig.playback.play(take[0], "ears", 2.5)
    rig.run(0.15)
    after = rig.heard()[n_before:]
    assert np.flatnonzero(after > 0.55)[0] < 0.1 * SAMPLE_RATE_HZ
    assert np.abs(np.diff(rig.heard()[n_before - 1000 :])).max() < 0.03


def test_what_is_stopped_fades_and_can_be_played_on(rig: Rig, take: tuple[Path, Samples]) -> None:
    rig.playback.play(take[0], "ears", 2.0)
    rig.run(0.5)
    rig.playback.stop()
    assert not rig.playback.playing
    assert abs(rig.heard()[-1]) < 1e-3
    assert 2.2 < rig.playback.position_s < 2.6
    rig.playback.stop()  # twice does no harm
    rig.playback.play(take[0], "ears", rig.playback.position_s)
    rig.run(0.3)
    assert moment_s(rig.heard()[-1]) > 2.5


def test_nothing_is_played_where_others_would_hear_it(rig: Rig, take: tuple[Path, Samples]) -> None:
    with pytest.raises(DeviceNotFoundError, match="others would hear"):
        rig.playback.play(take[0], "CABLE Input (VB-Audio)", 0.0)
    rig.server.sink = SINK  # the system's default is the virtual microphone itself
    with pytest.raises(DeviceNotFoundError, match="Choose headphones"):
        rig.playback.play(take[0], "default (ALSA)", 0.0)
    rig.server.sink = "headset"
    rig.playback.play(take[0], "default (ALSA)", 0.0)
    assert rig.playback.playing


def test_a_lost_device_ends_it_and_says_so(rig: Rig, take: tuple[Path, Samples]) -> None:
    rig.playback.play(take[0], "ears", 0.0)
    rig.run(0.3)
    rig.output.plugged = False
    with pytest.raises(DeviceLostError):
        rig.run(0.3)
    assert not rig.playback.playing
    rig.run(0.3)  # and is not told again
    rig.output.plugged = True
    rig.playback.play(take[0], "ears", 0.0)
    assert rig.playback.playing


def test_a_file_that_is_none_is_refused_and_what_played_stops(
    rig: Rig, take: tuple[Path, Samples], tmp_path: Path
) -> None:
    rig.playback.play(take[0], "ears", 0.0)
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"no sound")
    with pytest.raises(AudioFileError):
        rig.playback.play(broken, "ears", 0.0)
    rig.playback.stop()
    rig.playback.play(take[0], "ears", 99.0)  # beyond the end: nothing to hear
    rig.run(0.3)
    assert not rig.playback.playing


HEADSET = Device("Headset (USB)", False, True, 48_000)
SPEAKERS = Device("Speakers (ALSA)", False, True, 48_000, is_default_output=True)
CABLE = Device("CABLE Input (WASAPI)", False, True, 48_000)
VIRTUAL = Device("virtual-mic", False, True, 48_000, is_virtual=True)
NULL = Device("null", False, True, 48_000, is_virtual=True)
ALL = (HEADSET, SPEAKERS, CABLE, VIRTUAL, NULL)


@pytest.mark.parametrize(
    ("monitor", "output", "live", "expected"),
    [
        ("Headset (USB)", "virtual-mic", True, Listening("Headset (USB)")),
        ("", "virtual-mic", False, Listening("Speakers (ALSA)")),
        ("", "virtual-mic", True, Listening("Speakers (ALSA)", others_hear=True)),
        ("", "Headset (USB)", False, Listening("Headset (USB)")),
        ("", "Headset (USB)", True, Listening("Speakers (ALSA)", others_hear=True)),
        ("CABLE", "default", False, Listening("Speakers (ALSA)")),
        ("default", "null", False, Listening("Speakers (ALSA)")),
        ("headset", "default", False, Listening("Headset (USB)")),
        ("gone", "CABLE Input (WASAPI)", False, Listening("Speakers (ALSA)")),
    ],
)
def test_takes_are_heard_on_what_is_the_users_own(
    monitor: str, output: str, live: bool, expected: Listening
) -> None:
    assert listening_on(ALL, monitor, output, live) == expected


def test_without_an_output_of_the_users_own_nothing_is_played() -> None:
    default_cable = Device("CABLE Input (WASAPI)", False, True, 48_000, is_default_output=True)
    assert listening_on((default_cable, VIRTUAL, NULL), "", "default", False).device == ""
    assert listening_on((), "", "default", False).device == ""


def until(player: Player, holds: Callable[[Heard], bool]) -> Heard:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        heard = player.poll()
        if heard is not None and holds(heard):
            return heard
        time.sleep(0.02)
    raise AssertionError("the child said nothing of the kind")


def test_a_child_plays_seeks_stops_and_ends_with_its_pipe(take: tuple[Path, Samples]) -> None:
    player = Player()
    assert player.poll() is None
    player.play(Order(take[0], "null"))
    until(player, lambda h: h.position_s > 0.1 and not h.done)
    player.play(Order(take[0], "null", from_s=2.0))
    heard = until(player, lambda h: True)  # the first answer is of the new order
    assert heard.position_s > 1.9
    player.stop()
    stopped = until(player, lambda h: h.done)
    assert 1.9 < stopped.position_s < SECONDS
    player.play(Order(take[0], "no such device"))
    refused = until(player, lambda h: h.done)
    assert isinstance(refused.error, DeviceNotFoundError)
    player.play(Order(take[0], "null", from_s=2.6))
    ended = until(player, lambda h: h.done)
    assert ended.error is None and ended.position_s == pytest.approx(SECONDS, abs=0.2)
    player.close()
    player.join()
    assert player._process is not None and player._process.exitcode == 0
    assert player.poll() is None


def die(connection: object) -> None:
    """A child that ends at once."""


def test_a_child_that_dies_is_told_and_the_next_order_begins_another() -> None:
    player = Player(partial(die))
    player.play(Order(Path("take.wav"), "null"))
    heard = until(player, lambda h: h.done)
    assert heard.error is not None and "Press Play again" in str(heard.error)
    first = player._process
    player.play(Order(Path("take.wav"), "null"))
    assert player._process is not first
    player.close()
    player.join()
