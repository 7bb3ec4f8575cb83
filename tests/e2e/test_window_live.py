"""The whole program but its devices: window, engine process, shipped voices, demo speech."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ
from voiceshift.config.settings import Settings
from voiceshift.engine.client import EngineClient
from voiceshift.engine.messages import EngineState
from voiceshift.gui import theme
from voiceshift.gui.window import MainWindow

PATIENCE_MS = 60_000
SPEECH_DBFS = -35.0


@pytest.fixture
def engine() -> Iterator[EngineClient]:
    engine = EngineClient()
    yield engine
    engine.close()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, engine: EngineClient) -> Iterator[MainWindow]:
    theme.apply(qapp)
    settings = Settings.load()
    for name, value in (("input", "demo"), ("output", "null"), ("voice_id", "kathleen")):
        settings.set(f"start.{name}", value)
    window = MainWindow(settings, engine)
    window.show()
    yield window
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)


def test_start_convert_switch_record_stop(
    window: MainWindow, engine: EngineClient, qtbot: QtBot, voiceshift_home: Path
) -> None:
    director, transport = window.director, window.panels.transport

    def until(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    until(lambda: director.inventory.voices.value is not None)
    qtbot.mouseClick(transport.start, Qt.MouseButton.LeftButton)
    until(lambda: engine.poll().state is EngineState.RUNNING)
    until(lambda: engine.poll().output_rms_dbfs > SPEECH_DBFS)
    assert engine.poll().voice_id == "kathleen"

    qtbot.mouseClick(transport.record, Qt.MouseButton.LeftButton)
    until(lambda: engine.poll().recording_s > 1.0)
    director.choose_voice("flemishguy")
    until(lambda: engine.poll().voice_id == "flemishguy")
    changed_s = engine.poll().recording_s
    until(lambda: engine.poll().recording_s > changed_s + 1.0)
    until(lambda: engine.poll().output_rms_dbfs > SPEECH_DBFS)
    qtbot.mouseClick(transport.record, Qt.MouseButton.LeftButton)
    until(lambda: engine.poll().recording_s < 0.0)
    qtbot.mouseClick(transport.start, Qt.MouseButton.LeftButton)
    until(lambda: engine.poll().state is EngineState.STOPPED)

    folder = voiceshift_home / "takes"
    (snapshot,) = folder.glob("*.json")
    converted = snapshot.with_suffix(".wav")
    dry = snapshot.with_name(f"{snapshot.stem} (dry).wav")
    assert json.loads(snapshot.read_text())["voice_id"] == "kathleen"
    for path in (converted, dry):
        facts = soundfile.info(path)
        assert (facts.subtype, facts.samplerate, facts.channels) == ("PCM_24", SAMPLE_RATE_HZ, 1)
    (sent, _), (spoken, _) = soundfile.read(converted), soundfile.read(dry)
    assert sent.size == spoken.size >= 2.0 * SAMPLE_RATE_HZ
    assert np.abs(sent).max() > 0.02
    assert np.corrcoef(sent, spoken)[0, 1] < 0.9, "the real voice is in the take"
    speaking = np.abs(spoken[: spoken.size // HOP_SAMPLES * HOP_SAMPLES].reshape(-1, HOP_SAMPLES))
    sounding = np.abs(sent[: sent.size // HOP_SAMPLES * HOP_SAMPLES].reshape(-1, HOP_SAMPLES))
    together = np.corrcoef(speaking.max(axis=1), sounding.max(axis=1))[0, 1]
    assert together > 0.5, "the take does not follow the speech"
    until(lambda: window.panels.takes.selected() is not None)
