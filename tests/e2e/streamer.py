"""Somebody who starts VoiceShift for the first time: clicks through to a recorded take.

Run by `test_first_run.py` as a program of its own, on a screen and a sound server of its own. Says
on standard output, as JSON, which files were recorded and what the steps said.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from voiceshift.config.settings import Settings
from voiceshift.gui import language, theme

PATIENCE_S = 60.0


def main(voice_id: str, seconds: float) -> int:
    """Go from the first start to a take of that voice, then close the window."""
    application = theme.prepare(False)
    language.install(application, "en")
    theme.apply(application)
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from voiceshift.engine.client import EngineClient
    from voiceshift.engine.messages import Verdict
    from voiceshift.gui.setup import Step
    from voiceshift.gui.window import MainWindow

    told: dict[str, str] = {}

    def until(what: str, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError(f"waited in vain: {what}; {told}; {setup.said.value}")
            QTest.qWait(20)

    def press(button: QWidget) -> None:
        until(f"“{button.accessibleName()}” can be pressed", button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def said_ok(step: Step) -> None:
        until(step.value, lambda: setup.said.value.verdict is Verdict.OK)
        told[step.value] = setup.said.value.text

    def go(step: Step) -> None:
        press(page.forth)
        until(step.value, lambda: setup.step.value is step)

    with closing(EngineClient()) as engine:
        window = MainWindow(Settings.load(), engine)
        window.show()
        QTest.qWaitForWindowExposed(window)
        panels, setup, director = window.panels, window.setup, window.director
        page, transport = panels.setup, panels.transport
        assert page.isVisible()
        until("devices", lambda: director.inventory.devices.value is not None)
        until("voices", lambda: bool(director.inventory.voices.value))
        director.choose_voice(voice_id)
        picker = panels.devices.pickers["input"]
        picker.setCurrentIndex(picker.findText("vs_mic (ALSA)"))
        picker.activated.emit(picker.currentIndex())
        go(Step.MICROPHONE)
        said_ok(Step.MICROPHONE)
        go(Step.EARS)
        setup.wear("headphones")
        go(Step.PITCH)
        said_ok(Step.PITCH)
        go(Step.CABLE)
        until("the virtual microphone is offered", lambda: setup.can_make_cable)
        press(page.cable)
        said_ok(Step.CABLE)
        go(Step.DELAY)
        go(Step.DONE)
        press(page.forth)
        until("live", lambda: transport.record.isEnabled())
        press(transport.record)
        until("a take grows", lambda: engine.poll().recording_s > seconds)
        ended: list[list[Path]] = []
        window.bridge.take_ended.connect(ended.append)
        press(transport.record)
        until("the take ends", lambda: bool(ended))
        until("the take is listed", lambda: panels.takes.selected() is not None)
        now = engine.poll()
        window.close()
        until("closed", lambda: not window.isVisible())
    facts = {
        "takes": [str(path) for path in ended[0]],
        "told": told,
        "output": now.output_device,
        "voice": now.voice_id,
        "banner": panels.banner.texts,
    }
    print(json.dumps(facts))  # noqa: T201 - read by the test
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], float(sys.argv[2])))
