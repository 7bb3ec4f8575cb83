"""Pictures of the window in every state, on the fake engine, for people to look at.

    .venv/bin/python tests/gui/states.py FOLDER [--scale 2] [--language de] [--only live]

No sound card, no network, nothing outside a temporary folder and FOLDER. `.ci/run` keeps them in
build/states.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
PATIENCE_S = 120.0
SIZE = (1360, 860)


class Studio:
    """One window on one fake engine, with a clock that stands still until it is moved."""

    def __init__(self, qt: SimpleNamespace, folder: Path, name: str) -> None:
        from fake_engine import DEVICES, VIRTUAL_MIC, Clock, FakeEngine

        from voiceshift.config.settings import Settings
        from voiceshift.engine.casting import Casting
        from voiceshift.engine.messages import Telemetry
        from voiceshift.gui.window import MainWindow
        from voiceshift.voice.converter import VoiceConverter
        from voiceshift.voice.registry import VoiceRegistry

        class Shown(FakeEngine):
            """An engine whose telemetry can be overruled."""

            overruled: dict[str, Any] = {}  # noqa: RUF012 - replaced whole

            def poll(self) -> Telemetry:
                seen = super().poll()
                return replace(seen, **self.overruled) if seen.hops else seen

        self._qt, self._folder, self.name = qt, folder, name
        self.clock = Clock()
        voices = tuple(Casting(VoiceRegistry(), VoiceConverter).cards())
        self.engine = Shown((*DEVICES, VIRTUAL_MIC), voices, self.clock)
        settings = Settings.load()
        settings.set("setup.done", name != "first-run")
        settings.set("start.output", "virtual-mic")
        settings.set("start.voice_id", "kathleen")
        self.window = MainWindow(settings, self.engine, self.clock)
        self.window.resize(*SIZE)
        self.window.show()
        inventory = self.window.director.inventory
        self.until(lambda: bool(inventory.voices.value and inventory.devices.value))

    def until(self, condition: Callable[[], bool]) -> None:
        """Let Qt run until the condition holds."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.name}: waited in vain")
            self._qt.application.processEvents()
            time.sleep(0.005)

    def live(self, seconds: float = 6.0) -> None:
        """Start, and let somebody speak for so long."""
        self.window.director.start()
        self.until(lambda: self.window.director._running is not None)
        self.speak(seconds)

    def speak(self, seconds: float) -> None:
        """Let time pass."""
        for _ in range(round(seconds / 0.02)):
            self.clock.now += 0.02
            self.window.bridge.tick()
        self.settle()

    def settle(self) -> None:
        """Let Qt and the lanes come to rest."""
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            self._qt.application.processEvents()
            time.sleep(0.005)

    def shoot(self, name: str = "", widget: Any = None) -> None:
        """Write a picture of the window, or of a dialog."""
        self.settle()
        path = self._folder / f"{name or self.name}.png"
        (widget or self.window).grab().save(str(path))
        print(path)  # noqa: T201 - what this program is for

    def close(self) -> None:
        """Close the window and forget it."""
        self.engine.overruled = {}
        self.window.close()
        self.until(lambda: not self.window.isVisible())
        self.window.deleteLater()
        self.settle()


def empty(studio: Studio) -> None:
    """Just opened, nothing recorded."""
    studio.shoot()


def first_run(studio: Studio) -> None:
    """Each step of the first run."""
    from voiceshift.engine.messages import LatencyMeasurement, LatencyParts
    from voiceshift.gui.setup import STEPS

    parts = LatencyParts(12.0, 24.0, 37.7, 1.6, 11.0)
    studio.engine.measurement = LatencyMeasurement("cable", "mic", parts, parts)
    for number, step in enumerate(STEPS, 1):
        if number > 1:
            studio.window.panels.setup.forth.click()
            studio.settle()
            studio.speak(3.0)
        if step.value == "Headphones":
            studio.window.setup.wear("loudspeakers")
        if step.value == "Delay":
            studio.window.setup.measure()
            studio.settle()
        studio.shoot(f"first-run-{number}")


def live(studio: Studio) -> None:
    """Speaking."""
    studio.window.director.choose_device("monitor", "WH-1000XM4 (PulseAudio)")
    studio.live()
    studio.shoot()


def muted(studio: Studio) -> None:
    """Live, but silent."""
    studio.live()
    studio.window.director.change(mute=True)
    studio.speak(1.0)
    studio.shoot()


def real_voice(studio: Studio) -> None:
    """Live, with the real voice."""
    studio.live()
    studio.window.director.change(bypass=True)
    studio.speak(1.0)
    studio.shoot()


def recording(studio: Studio) -> None:
    """Live, and a take grows."""
    record_takes(1)
    studio.live(2.0)
    studio.window.director.toggle_recording()
    studio.until(lambda: studio.engine.poll().recording_s >= 0.0)
    studio.speak(83.0)
    studio.shoot()


def overloaded(studio: Studio) -> None:
    """A game takes the processor."""
    from voiceshift.engine.messages import LatencyParts, Strain

    studio.engine.overruled = {
        "strain": Strain.THRIFTY,
        "load": 1.07,
        "late_hops": 14,
        "output_starvations": 3,
        "latency": LatencyParts(10.7, 84.0, 37.7, 9.8, 10.7),
        "scheduling": "ordinary",
    }
    studio.live()
    studio.shoot()


def device_lost(studio: Studio) -> None:
    """The microphone was unplugged."""
    studio.live()
    studio.engine.fault = (
        "Yeti Stereo Microphone (ALSA) was unplugged. The output is silent; VoiceShift goes on as"
        " soon as it is back."
    )
    studio.window.bridge.tick()
    studio.speak(1.0)
    studio.shoot()


def refused(studio: Studio) -> None:
    """A device that another program keeps, and a notice."""
    from voiceshift.errors import DeviceBusyError

    studio.engine.notices.append("Voices left out: Old Pirate (its files were changed).")
    studio.engine.errors["start"] = DeviceBusyError(
        "Yeti Stereo Microphone (ALSA) is used by another program. Close that, or choose another"
        " device."
    )
    studio.window.director.start()
    studio.speak(1.0)
    studio.shoot()


def takes(studio: Studio) -> None:
    """The list, while live."""
    record_takes(5)
    studio.window.panels.takes.refresh()
    studio.live(2.0)
    analysed(studio)
    studio.shoot()


def take(studio: Studio) -> None:
    """One take, playing, with markers; then an export."""
    from fake_player import FakePlayer

    from voiceshift.engine.player import Heard

    record_takes(3)
    panels = studio.window.panels
    panels.player._make_player = FakePlayer
    panels.takes.refresh()
    panels.takes.open.click()
    analysed(studio)
    panels.take.form.trim.setChecked(True)
    panels.take.stage.play.click()
    panels.player._player.says.append(Heard(14.2))  # type: ignore[union-attr]
    panels.player.look()
    studio.shoot()
    panels.player.stop()
    panels.take.export()
    studio.until(lambda: panels.work.job.stage.value == "done")
    studio.shoot("take-exported")


def presets(studio: Studio) -> None:
    """Presets of the user's own, one with changes that are not kept."""
    make_presets(studio)
    director = studio.window.director
    director.choose_voice(director.inventory.voices.value[0].id)
    studio.live(2.0)
    director.change(pitch_semitones=3.0)
    studio.settle()
    studio.shoot()
    director.presets.begin_blend(director.inventory.voices.value[0].id)
    studio.shoot("presets-blend")


def compare(studio: Studio) -> None:
    """Back to the voice before, by A/B."""
    make_presets(studio)
    director = studio.window.director
    for card in director.inventory.voices.value[:2]:
        director.choose_voice(card.id)
    studio.live(2.0)
    director.presets.compare()
    studio.speak(1.0)
    studio.shoot()


def settings(studio: Studio) -> None:
    """The dialog, each of its pages."""
    from PySide6.QtWidgets import QTabWidget

    from voiceshift.gui.settingsdialog import SettingsDialog

    dialog = SettingsDialog(studio.window.settings, studio.window)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    for number in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(number)
        studio.shoot(f"settings-{number + 1}", dialog)
    dialog.close()


def doctor(studio: Studio) -> None:
    """The check-up page."""
    from voiceshift.engine.doctor import Facts, Listener, Server, examine

    server = Server(
        "PulseAudio",
        "16.1",
        "alsa_input.usb-Yeti",
        "alsa_output.pci",
        (("alsa_input.usb-Yeti", 44_100), ("alsa_output.pci", 48_000)),
        True,
        (Listener("Discord", "alsa_input.usb-Yeti"),),
    )
    studio.engine.report = examine(
        Facts(
            system="Linux",
            devices=tuple(studio.engine.known_devices),
            input="default (ALSA)",
            output="virtual-mic",
            monitor="Built-in Audio (ALSA)",
            portaudio="PortAudio V19.6.0 with ALSA",
            server=server,
        )
    )
    studio.window.panels.checkup.click()
    studio.until(lambda: bool(studio.window.panels.page.rows))
    studio.shoot()


def dialogs(studio: Studio) -> None:
    """Measuring the delay, and handing it to OBS."""
    from voiceshift.gui.latencycheck import LatencyDialog
    from voiceshift.gui.obsdialog import ObsDialog

    for name, dialog in (
        ("delay-dialog", LatencyDialog("VoiceShift Microphone", True, studio.window)),
        ("obs-dialog", ObsDialog(97, studio.window)),
    ):
        dialog.show()
        studio.shoot(name, dialog)
        dialog.close()


STATES = {
    made.__name__.replace("_", "-"): made
    for made in (
        empty,
        first_run,
        live,
        muted,
        real_voice,
        recording,
        overloaded,
        device_lost,
        refused,
        takes,
        take,
        presets,
        compare,
        settings,
        doctor,
        dialogs,
    )
}


def record_takes(count: int) -> None:
    """Put takes of the demo speech into the folder, the newest with markers, one recovered."""
    import numpy as np
    import soundfile

    from voiceshift.audio.wavfile import WavWriter
    from voiceshift.config import paths

    speech, rate_hz = soundfile.read(paths.demo_file(), dtype="float32")
    speech = np.tile(speech, 4)[: 42 * rate_hz]
    folder = paths.takes_dir()
    folder.mkdir(parents=True, exist_ok=True)
    names = ("Boss fight, second try", "Intro", "2026-11-24 21-03-10 Radio", "Laughs", "Trailer")
    for number, name in enumerate(names[:count]):
        length = len(speech) // (number + 1)
        for suffix, gain in ((".wav", 0.8), (" (dry).wav", 0.5)):
            with WavWriter(folder / f"{name}{suffix}", rate_hz) as writer:
                silence = np.zeros(rate_hz, np.float32)
                writer.write(np.concatenate([silence, gain * speech[:length], silence]))
            os.utime(folder / f"{name}{suffix}", (time.time() - 3600.0 * (number + 1),) * 2)
        facts = {
            "voice_name": "Kathleen",
            "finished": number != 2,
            "recorded": f"2026-11-{25 - number} 21:1{number}:00",
            "markers_s": [4.0, 14.2, 31.5] if number == 0 else [],
            "marker_names": ["The door opens", "", "He falls"] if number == 0 else [],
        }
        (folder / f"{name}.json").write_text(json.dumps(facts))


def analysed(studio: Studio) -> None:
    """Wait until all takes have been looked at."""
    work = studio.window.panels.work
    studio.until(lambda: work._reader is None and not work._waiting)


def make_presets(studio: Studio) -> None:
    """Make two presets."""
    from voiceshift.engine.messages import Preset, Shape

    shape = Shape(pitch_semitones=-2.0, formant_semitones=-1.0)
    for name, made_of, tags in (
        ("Old wizard", {"flemishguy": 0.7, "bdl": 0.3}, ("fantasy", "deep")),
        ("Stream me", {"kathleen": 1.0}, ("daily",)),
    ):
        studio.engine.save_preset(Preset(name, made_of, shape, tags))
    studio.window.bridge.find_voices()
    voices = studio.window.director.inventory.voices
    studio.until(lambda: bool(voices.value) and voices.value[0].kind == "preset")


def main(arguments: Sequence[str]) -> int:
    """Write the pictures; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--language", default="en")
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--only", nargs="*", choices=list(STATES), default=list(STATES))
    wanted = parser.parse_args(arguments)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(wanted.scale)
    from voiceshift.gui import language, theme

    application = theme.prepare(wanted.contrast)
    language.install(application, wanted.language)
    theme.apply(application)
    for name in wanted.only:
        with tempfile.TemporaryDirectory(prefix="vs-state-") as home:
            os.environ["VOICESHIFT_HOME"] = home
            studio = Studio(SimpleNamespace(application=application), wanted.folder, name)
            STATES[name](studio)
            studio.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
