"""Take the guide's pictures: the window on the real engine, converting the demo speech.

    QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/pictures.py docs [MICROPHONE OUTPUT]

Writes docs/screenshot.png and docs/guide/pictures/*.png, in 256 colours or fewer. Takes and
settings go to a temporary folder. The pictures show what was measured while they were taken, so
take them on a machine that does nothing else; without devices they show the demo speech, and a
check-up that misses them. Needs Pillow (extra: test), and a font such as Inter looks good.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QRect, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import EngineState
from voiceshift.gui import theme
from voiceshift.gui.clonedialog import CloneDialog
from voiceshift.gui.obsdialog import ObsDialog
from voiceshift.gui.settingsdialog import SettingsDialog
from voiceshift.gui.window import FIRST_SIZE, MainWindow
from voiceshift.takes.files import list_takes

TAKES = (("flemishguy", 4.0), ("nathalie", 2.0), ("kathleen", 6.0))
BLENDED_IN = "flemishguy"
SPECTROGRAM_S = 9.0
"""Longer than the spectrogram's span."""
COLOURS = (256, 192, 128, 96, 64)
CLONED_OF = ("page 1.wav", "page 2.wav", "an evening's talk.flac")
GIVE_UP_S = 180.0
ASK_AGAIN_S = 1.0
"""How often is asked for takes' waves: each question puts the reading off a little."""
LARGEST_BYTES = 150_000
"""Pictures of more get the next fewer colours."""
SHOWN_KEYS = {
    "midi.port": "Launchpad Mini",
    "midi.mute": "note 36 channel 10",
    "hotkeys.mute": "Ctrl+Alt+M",
    "hotkeys.bypass": "Ctrl+Alt+B",
}


class Photographer:
    """One window on one engine, made to show one thing after the other."""

    def __init__(self, engine: EngineClient, folder: Path, devices: tuple[str, str]) -> None:
        """folder: docs/, where the pictures go. devices: microphone and output."""
        self.engine, self.folder = engine, folder
        self.settings = Settings()
        self.settings.set("start.input", devices[0])
        self.settings.set("start.output", devices[1])
        self.window = MainWindow(self.settings, engine)
        self.window.show()
        self.window.resize(FIRST_SIZE)
        until(lambda: bool(self.window.panels.voices.cards))

    def take_all(self) -> None:
        """The pictures, in the order in which a user meets what they show."""
        self.first_run()
        self.live()
        self.bypass()
        self.take()
        self.blend()
        self.cloning()
        self.dialogs()
        self.check_up()
        self.window.close()
        until(lambda: not self.window.isVisible())

    def first_run(self) -> None:
        """The step at which the microphone is tried."""
        setup = self.window.setup
        setup.again()
        setup.forth()
        wait(6.0)
        self.keep(self.window, "guide/pictures/first-run.png")
        setup.close()
        wait(3.0)  # what was rehearsed ends

    def live(self) -> None:
        """Some takes, then a spectrogram full of speech."""
        director = self.window.director
        until(lambda: self.engine.poll().state is EngineState.STOPPED)
        director.start()
        until(lambda: self.engine.poll().state is EngineState.RUNNING)
        for voice_id, seconds in TAKES:
            director.choose_voice(voice_id)
            until(partial(_is_heard, self.engine, voice_id))
            director.toggle_recording()
            for _ in range(2):
                wait(seconds / 3.0)
                director.mark()
            wait(seconds / 3.0)
            director.toggle_recording()
            wait(0.5)
        until(self.takes_are_read, ASK_AGAIN_S)
        wait(SPECTROGRAM_S)
        self.window.setFocus()
        wait(0.1)
        self.keep(self.window, "screenshot.png")

    def bypass(self) -> None:
        """The red bar that says that the real voice is heard."""
        self.window.panels.transport.bypass.click()
        wait(1.0)
        lamp = self.window.panels.lamp
        below = lamp.mapTo(self.window, lamp.rect().bottomLeft()).y()
        height = min(self.window.height(), below + 120)
        self.keep(self.window, "guide/pictures/bypass.png", height)
        self.window.panels.transport.bypass.click()

    def take(self) -> None:
        """A take, large."""
        self.window.panels.show_take(True)
        until(self.takes_are_read, ASK_AGAIN_S)
        wait(1.0)
        self.keep(self.window, "guide/pictures/take.png")
        self.window.panels.show_take(False)

    def takes_are_read(self) -> bool:
        """Return whether the waves of all takes can be shown."""
        takes = list_takes(self.settings.takes_folder())
        files = [file for take in takes for file in (take.converted, take.dry)]
        return all(file and self.window.panels.work.analysis(file) for file in files)

    def blend(self) -> None:
        """A preset of several voices."""
        self.window.director.presets.begin_blend("kathleen")
        wait(2.0)
        second = self.window.panels.voices.blend_strip.parts[1].voice
        second.setCurrentIndex(second.findData(BLENDED_IN))
        second.activated.emit(second.currentIndex())
        wait(2.0)
        self.keep(self.window.panels.voices, "guide/pictures/blend.png")

    def cloning(self) -> None:
        """What is asked before a voice is made of recordings."""
        self.window.clone_voice()
        dialog = self.window.findChild(CloneDialog)
        assert isinstance(dialog, CloneDialog)
        dialog.take([Path("/home/ada/recordings") / name for name in CLONED_OF])
        dialog.name.setText("My other me")
        dialog.consent.setText("I am the speaker and agree to this voice on my stream")
        self.keep_dialog(dialog, "guide/pictures/cloning.png")

    def dialogs(self) -> None:
        """Keys, and the hand-off to OBS."""
        for key, value in SHOWN_KEYS.items():
            self.settings.set(key, value)
        keys = SettingsDialog(self.settings, self.window)
        tabs = keys.findChild(QTabWidget)
        assert tabs is not None
        tabs.setCurrentWidget(keys.keys)
        self.keep_dialog(keys, "guide/pictures/keys.png")
        delay_ms = round(self.engine.poll().latency.total_ms)
        self.keep_dialog(ObsDialog(delay_ms, self.window), "guide/pictures/obs.png")

    def check_up(self) -> None:
        """What the doctor says of this computer."""
        self.window.panels.checkup.setChecked(True)
        until(lambda: self.window.director.checkups.report.value is not None)
        wait(0.5)
        self.keep(self.window, "guide/pictures/check-up.png")

    def keep_dialog(self, dialog: QDialog, name: str) -> None:
        """Show a dialog for a moment."""
        dialog.show()
        wait(1.0)
        self.keep(dialog, name)
        dialog.close()

    def keep(self, widget: QWidget, name: str, height: int = 0) -> None:
        """Write what a widget shows, down to a height, in few colours."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        shown = QRect(0, 0, widget.width(), height or widget.height())
        widget.grab(shown).save(buffer, "PNG")
        picture = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        for colours in COLOURS:
            reduced(picture, colours).save(target, optimize=True)
            if target.stat().st_size <= LARGEST_BYTES:
                break
        print(f"{target}: {target.stat().st_size / 1000:.0f} KB")


def reduced(picture: Image.Image, colours: int) -> Image.Image:
    """Return a picture of few colours, with the commonest, those of panels, as they were."""
    counted = sorted(picture.getcolors(picture.width * picture.height) or (), reverse=True)
    common: list[int] = []
    for _, colour in counted[: colours // 4]:
        assert isinstance(colour, tuple)
        common += colour
    others = picture.quantize(colours - colours // 4, Image.Quantize.MAXCOVERAGE)
    palette = Image.new("P", (1, 1))
    palette.putpalette(common + (others.getpalette() or []))
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


def main(folder: Path, microphone: str = "demo", output: str = "null") -> int:
    """Take all pictures; return the exit code."""
    application = QApplication([])
    theme.apply(application)
    with closing(EngineClient()) as engine:
        Photographer(engine, folder, (microphone, output)).take_all()
    return 0


def _is_heard(engine: EngineClient, voice_id: str) -> bool:
    return engine.poll().voice_id == voice_id


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def until(condition: Callable[[], bool], look_s: float = 0.05) -> None:
    """Let the window live until something has happened. Raises TimeoutError when it does not.

    look_s: how often it is looked at.
    """
    end = time.monotonic() + GIVE_UP_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("The window did not do what a picture needs; see its logs.")
        wait(look_s)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DOCS")
    parser.add_argument("devices", nargs="*", metavar="DEVICE", help="microphone and output")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ[paths.HOME_VARIABLE] = home
        sys.exit(main(options.folder, *options.devices))
