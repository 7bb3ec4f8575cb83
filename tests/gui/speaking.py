"""A window in one language, as a program of its own: its modules come after the language.

    QT_QPA_PLATFORM=offscreen python tests/gui/speaking.py CODE FOLDER

Opens the window on the fake engine, goes through its pages and writes a picture of each into the
folder; prints as JSON what is cut off, by page, and some of what the window says.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from fake_engine import Clock, FakeEngine
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from voiceshift.config.settings import Settings
from voiceshift.engine.messages import EngineState
from voiceshift.gui import language, theme

PATIENCE_S = 30.0
_ICON = 16
_GAP = 4


def main(code: str, folder: Path) -> None:
    """See the module's docstring."""
    application = theme.prepare(high_contrast=False)
    spoken = language.install(application, code)
    from voiceshift.gui.settingsdialog import SettingsDialog
    from voiceshift.gui.window import FIRST_SIZE, MainWindow

    theme.apply(application)
    clock = Clock()
    engine = FakeEngine(clock=clock)
    settings = Settings()
    window = MainWindow(settings, engine, clock)
    window.resize(FIRST_SIZE)
    window.show()
    _until(application, lambda: window.director.inventory.voices.value is not None)
    _until(application, lambda: window.director.inventory.devices.value is not None)
    cut: dict[str, list[str]] = {}

    def look(page: str, widget: QWidget) -> None:
        _settle(application)
        widget.grab().save(str(folder / f"{code}-{page}.png"))
        cut[page] = cut_off(widget)

    look("first-run", window)
    window.setup.close()
    look("idle", window)
    window.director.start()
    _until(application, lambda: engine.poll().state is EngineState.RUNNING)
    clock.now += 6.0
    window.bridge.tick()
    _settle(application)
    clock.now += 1.0
    window.bridge.tick()
    window.director.change(mute=True)
    look("muted", window)
    window.director.change(mute=False, bypass=True)
    look("bypass", window)
    window.director.change(bypass=False)
    window.director.toggle_recording()
    _until(application, lambda: engine.poll().recording_s >= 0.0)
    clock.now += 5.0
    window.bridge.tick()
    look("recording", window)
    dialog = SettingsDialog(settings, window)
    dialog.show()
    look("settings", dialog)
    report = {
        "code": spoken,
        "locale": QLocale().name(),
        "cut": cut,
        "start": window.panels.transport.start.text(),
        "check-up": window.panels.checkup.text(),
        "save": dialog.save_button.text(),
    }
    sys.stdout.write(json.dumps(report, ensure_ascii=False))
    window.panels.work.close()
    window.bridge.close()


def cut_off(top: QWidget) -> list[str]:
    """Return the texts of visible labels and buttons that have less room than they need.

    Elided labels are left out: their tool tip, or what is beside them, says the rest.
    """
    from voiceshift.gui.widgets import KeyButton

    found = []
    for widget in (*top.findChildren(QLabel), *top.findChildren(QAbstractButton)):
        if not widget.isVisibleTo(top) or not widget.text():
            continue
        if type(widget).__name__ in ("ElidedLabel", "VoiceCard"):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            is_cut = needed > widget.height() + 1
        else:
            metrics = widget.fontMetrics()
            text = max(metrics.horizontalAdvance(line) for line in plain(widget.text()))
            if isinstance(widget, KeyButton):
                text = QFontMetrics(widget.text_font()).horizontalAdvance(widget.text())
            icon = 0 if isinstance(widget, QLabel) or widget.icon().isNull() else _ICON + _GAP
            is_cut = text + icon > widget.width()
        if is_cut:
            found.append(widget.text())
    return found


def plain(text: str) -> list[str]:
    """Return the lines of a text without its tags."""
    return re.sub("<[^>]*>", "", text).split("\n")


def _settle(application: QApplication) -> None:
    for _ in range(5):
        application.processEvents()


def _until(application: QApplication, happened: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE_S
    while not happened():
        if monotonic() > end:
            raise TimeoutError
        application.processEvents()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
