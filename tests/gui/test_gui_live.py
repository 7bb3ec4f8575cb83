"""The window on the real engine in its own process: demo speech in, converted takes out."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS, until

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import EngineState
from voiceshift.gui import theme
from voiceshift.gui.window import MainWindow


def test_start_convert_switch_voice_record_stop(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp)
    settings = Settings()
    settings.set("start.input", "demo")
    settings.set("start.output", "null")
    with closing(EngineClient()) as engine:
        settings.set("setup.done", True)
        window = MainWindow(settings, engine)
        window.show()
        transport, voices = window.panels.transport, window.panels.voices

        def press(button: QWidget) -> None:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

        until(qtbot, lambda: len(voices.cards) >= 2)
        first, second = voices.cards[:2]
        window.director.choose_voice(first.voice.id)
        press(transport.start)
        until(qtbot, lambda: engine.poll().state is EngineState.RUNNING)
        until(qtbot, lambda: transport.record.isEnabled())
        with qtbot.waitSignal(window.bridge.take_begun, timeout=PATIENCE_MS) as begun:
            press(transport.record)
        until(qtbot, lambda: engine.poll().recording_s > 1.0)
        with qtbot.waitSignal(window.bridge.voice_loaded, timeout=PATIENCE_MS):
            press(second)
        until(qtbot, lambda: engine.poll().voice_id == second.voice.id)
        until(qtbot, lambda: transport.headline.text() == second.voice.name)
        until(qtbot, lambda: engine.poll().recording_s > 3.0)
        with qtbot.waitSignal(window.bridge.take_ended, timeout=PATIENCE_MS) as ended:
            press(transport.record)
        press(transport.start)
        until(qtbot, lambda: engine.poll().state is EngineState.STOPPED)
        until(qtbot, lambda: window.panels.takes.model.rowCount() == 1)
        assert window.panels.banner.texts == []
        window.close()
        until(qtbot, lambda: not window.isVisible())

    converted, dry = ended.args[0]
    assert converted == begun.args[0] and converted.parent == paths.takes_dir()
    sound = {}
    for path in (converted, dry):
        info = soundfile.info(path)
        assert (info.samplerate, info.channels, info.subtype) == (SAMPLE_RATE_HZ, 1, "PCM_24")
        sound[path], _ = soundfile.read(path, dtype="float32")
    a, b = sound[converted], sound[dry]
    assert a.shape == b.shape and a.size > 2.9 * SAMPLE_RATE_HZ
    for signal in (a, b):
        assert np.sqrt(np.mean(signal**2)) > 10 ** (-45 / 20)
    likeness = abs(np.corrcoef(a, b)[0, 1])
    assert likeness < 0.5  # another waveform: the dry voice did not come through
