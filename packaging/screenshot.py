"""Take the README's picture: the window on the real engine, converting the demo speech.

    QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/screenshot.py docs/screenshot.png

    convert docs/screenshot.png +dither -colors 256 PNG8:docs/screenshot.png    (a third as large)

Takes and settings go to a temporary folder. The picture shows what was measured while it was taken,
so take it on a machine that does nothing else. Needs a font such as Inter for a good look.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import EngineState
from voiceshift.gui import theme
from voiceshift.gui.window import FIRST_SIZE, MainWindow

TAKES = (("flemishguy", 4.0), ("nathalie", 2.0), ("kathleen", 3.0))
PICTURE_S = 9.0
"""Longer than the spectrogram's span."""


def main(target: Path) -> int:
    """Record some takes, let the spectrogram fill, save the picture; return the exit code."""
    application = QApplication([])
    theme.apply(application)
    settings = Settings()
    settings.set("start.input", "demo")
    settings.set("start.output", "null")
    with closing(EngineClient()) as engine:
        settings.set("setup.done", True)
        window = MainWindow(settings, engine)
        window.show()
        window.resize(FIRST_SIZE)
        director = window.director
        until(lambda: bool(window.panels.voices.cards))
        director.start()
        until(lambda: engine.poll().state is EngineState.RUNNING)
        for voice_id, seconds in TAKES:
            director.choose_voice(voice_id)
            until(partial(_is_heard, engine, voice_id))
            director.toggle_recording()
            wait(seconds)
            director.toggle_recording()
            wait(0.5)
        wait(PICTURE_S)
        window.setFocus()
        wait(0.1)
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        saved = picture.save(str(target), None, 0)  # 0: smallest
        window.close()
        until(lambda: not window.isVisible())
    return 0 if saved else 1


def _is_heard(engine: EngineClient, voice_id: str) -> bool:
    return engine.poll().voice_id == voice_id


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until something has happened."""
    while not condition():
        wait(0.05)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ[paths.HOME_VARIABLE] = home
        sys.exit(main(Path(sys.argv[1])))
