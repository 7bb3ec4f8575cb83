"""Somebody who hears their newest take in the window: presses Play, jumps, and presses Stop.

Run by `test_takes_pulse.py` as a program of its own, on a sound server of its own. Says on standard
output, as JSON, when what was pressed and what the window said.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing

from voiceshift.config.settings import Settings
from voiceshift.gui import language, theme

PATIENCE_S = 60.0


def main(headphones: str, jump_to_s: float, jumped_s: float) -> int:
    """Play the take's converted recording to its end, then the dry one from jump_to_s on.

    That one is heard for jumped_s before the jump and after it.
    """
    application = theme.prepare(False)
    language.install(application, "en")
    theme.apply(application)
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from voiceshift.engine.client import EngineClient
    from voiceshift.gui.window import MainWindow

    pressed_s: dict[str, float] = {}
    failures: list[str] = []

    def until(what: str, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError(f"waited in vain: {what}; {failures}")
            QTest.qWait(10)

    def press(name: str, button: QWidget) -> None:
        until(f"{name} can be pressed", button.isEnabled)
        pressed_s[name] = time.monotonic()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    settings = Settings.load()
    settings.set("setup.done", True)
    settings.set("start.monitor", headphones)
    with closing(EngineClient()) as engine:
        window = MainWindow(settings, engine)
        window.show()
        panels = window.panels
        player, stage = panels.player, panels.take.stage
        player.failed.connect(failures.append)
        until("devices", lambda: player.view.listening.device == headphones)
        until("the take is listed", lambda: panels.takes.selected() is not None)
        press("open", panels.takes.open)
        until("the take's page", stage.isVisible)
        where = stage.where.toolTip()
        press("play", stage.play)
        until("it plays", lambda: player.view.position_s > 0.0)
        until("it has ended", lambda: not player.view.playing)
        take = panels.takes.selected()
        assert take is not None
        ended_at_s = player.position_s(take)
        press("dry", stage.play_dry)
        until("the dry one was heard", lambda: jumped_s < player.view.position_s < jump_to_s)
        pressed_s["jump"] = time.monotonic()
        stage.wave.sought.emit(jump_to_s)
        until("it played on", lambda: player.view.position_s > jump_to_s + jumped_s)
        press("stop", stage.play_dry)
        until("it is silent", lambda: not player.view.playing)
        QTest.qWait(1000)
        window.close()
        until("closed", lambda: not window.isVisible())
    facts = {
        "pressed_s": pressed_s,
        "where": where,
        "ended_at_s": ended_at_s,
        "failures": failures,
    }
    print(json.dumps(facts))  # noqa: T201 - read by the test
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3])))
