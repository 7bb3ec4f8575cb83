"""The doctor's page, the virtual microphone in one click, and the file for whoever helps."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from fake_engine import DEVICES, HEADPHONES, SPEAKERS, VIRTUAL_MIC, Clock, FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import CheckUp, Finding, Step, Telemetry, Verdict
from voiceshift.errors import AudioError, SettingsError
from voiceshift.gui import diagnostics
from voiceshift.gui.checkuppage import summary
from voiceshift.gui.devices import entries
from voiceshift.gui.window import MainWindow

OpenWindow = Callable[..., MainWindow]

FINE = Finding("rates", "Sample rates", Verdict.OK, "All equal.")
ODD = Finding("output", "Output", Verdict.WARNING, "No cable.", "Choose one.")
BAD = Finding("loop", "Loop", Verdict.PROBLEM, "VoiceShift hears itself.", "Choose another.")
ECHO = Finding("monitor", "Headphones", Verdict.WARNING, "Loudspeakers?", "Choose headphones.")
STEPS = (Step("Discord", "Noise suppression off."), Step("OBS", "48 kHz."))
WELL = CheckUp((FINE,), STEPS)


@pytest.fixture
def engine(clock: Clock) -> FakeEngine:
    made = FakeEngine(devices=(*DEVICES, VIRTUAL_MIC), clock=clock)
    made.report = CheckUp((FINE, ODD, BAD), STEPS)
    return made


def pick(window: MainWindow, role: str, selection: str) -> None:
    """Choose in a picker as a user would."""
    picker = window.panels.devices.pickers[role]
    picker.setCurrentIndex(picker.findData(selection))
    picker.activated.emit(picker.currentIndex())


def banner(window: MainWindow) -> str:
    return "\n".join(window.panels.banner.texts)


def open_page(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.panels.checkup, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: bool(window.panels.page.rows))


def test_one_click_makes_the_virtual_microphone_and_says_what_to_do(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    assert engine.called("offer_virtual_mic") == []
    pick(window, "output", "virtual-mic")
    until(qtbot, lambda: "VoiceShift Microphone" in banner(window))
    assert "Discord" in banner(window)
    assert engine.called("offer_virtual_mic") == [[]]
    qtbot.mouseClick(window.panels.transport.start, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: engine.request.output == "virtual-mic")
    pick(window, "output", SPEAKERS.label)
    assert "VoiceShift Microphone" not in banner(window)


def test_a_remembered_one_is_there_at_once_and_quietly(
    open_window: OpenWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    settings = Settings.load()
    settings.set("start.output", "virtual-mic")
    window = open_window(engine, settings)
    until(qtbot, lambda: engine.called("offer_virtual_mic") == [[]])
    assert window.panels.devices.pickers["output"].currentText() == "VoiceShift Microphone"
    assert banner(window) == ""


def test_a_refusal_is_told(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    engine.errors["offer_virtual_mic"] = AudioError("The sound server refused. Try again.")
    pick(window, "output", "virtual-mic")
    until(qtbot, lambda: "The sound server refused" in banner(window))


def test_it_is_offered_only_where_the_engine_has_it() -> None:
    assert "virtual-mic" in [value for _, value in entries((*DEVICES, VIRTUAL_MIC), "output")]
    for devices, role in ((DEVICES, "output"), ((*DEVICES, VIRTUAL_MIC), "monitor")):
        assert "virtual-mic" not in [value for _, value in entries(devices, role)]


def test_where_it_is_gone_the_banner_leads_to_the_check_up(
    open_window: OpenWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.known_devices.remove(VIRTUAL_MIC)
    settings = Settings.load()
    settings.set("start.output", "virtual-mic")
    window = open_window(engine, settings)
    until(qtbot, lambda: "Check-up" in banner(window))
    assert "VoiceShift Microphone (not found)" in (
        window.panels.devices.pickers["output"].currentText()
    )


def test_the_page_shows_the_worst_first_in_words_and_leads_back(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    open_page(window, qtbot)
    page = window.panels.page
    assert page.isVisible() and not window.panels.voices.isVisible()
    assert [row.finding for row in page.rows] == [BAD, ODD, FINE]
    assert page.summary.text() == "1 problem, 1 warning"
    assert page.rows[0].accessibleName() == (
        "Loop, Problem: VoiceShift hears itself. Choose another."
    )
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.panels.voices.isVisible() and not window.panels.checkup.isChecked()


def test_the_page_follows_what_is_chosen_while_it_is_open(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    pick(window, "input", "demo")
    assert engine.called("examine") == []
    open_page(window, qtbot)
    engine.report = WELL
    pick(window, "output", HEADPHONES.label)
    until(qtbot, lambda: window.panels.page.summary.text() == "All is well")
    ((*_, newest),) = [engine.called("examine")[-1]]
    assert (newest.input, newest.output) == ("demo", HEADPHONES.label)


def test_check_again_asks_again(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    open_page(window, qtbot)
    engine.report = WELL
    qtbot.mouseClick(window.panels.page.again, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window.panels.page.summary.text() == "All is well")


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        ((FINE,), "All is well"),
        ((ODD, ODD, FINE), "2 warnings"),
        ((BAD, BAD, ODD), "2 problems, 1 warning"),
    ],
)
def test_a_report_in_a_few_words(findings: tuple[Finding, ...], text: str) -> None:
    assert summary(CheckUp(findings, ())) == text


def test_hearing_oneself_on_loudspeakers_warns_until_it_ends(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.report = CheckUp((ECHO,), ())
    pick(window, "monitor", SPEAKERS.label)
    assert engine.called("examine") == [], "nothing is heard there yet"
    qtbot.mouseClick(window.panels.devices.hear_myself, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: "Loudspeakers?" in banner(window))
    engine.report = WELL
    pick(window, "monitor", HEADPHONES.label)
    until(qtbot, lambda: "Loudspeakers?" not in banner(window))


def test_an_output_chosen_later_can_make_an_echo_too(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.report = WELL
    pick(window, "monitor", HEADPHONES.label)
    qtbot.mouseClick(window.panels.devices.hear_myself, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: engine.called("examine") != [])
    engine.report = CheckUp((ECHO,), ())
    pick(window, "output", HEADPHONES.label)
    until(qtbot, lambda: "Loudspeakers?" in banner(window))


def test_the_headphones_have_their_volume(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    assert not window.panels.devices.volume.isEnabled(), "no headphones are chosen"
    pick(window, "monitor", HEADPHONES.label)
    window.panels.devices.volume.track.setValue(window.panels.devices.volume.track.minimum())
    assert window.director.choices.request().controls.monitor_gain_db == -40.0
    assert "−40 dB" in window.panels.devices.volume.track.toolTip()


def test_diagnostics_are_a_file_on_the_clipboard(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    open_page(window, qtbot)
    qtbot.mouseClick(window.panels.page.copy, Qt.MouseButton.LeftButton)
    data = QApplication.clipboard().mimeData()
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.parent == paths.log_dir() and str(path) in data.text()
    assert str(path) in banner(window)
    with zipfile.ZipFile(path) as archive:
        report = json.loads(archive.read("check-up.json"))
        devices = json.loads(archive.read("devices.json"))
    QApplication.clipboard().clear()  # Qt's offscreen platform crashes at exit over what is left
    assert report["findings"][2]["key"] == "loop"
    assert [device["label"] for device in devices] == [d.label for d in (*DEVICES, VIRTUAL_MIC)]


def test_the_file_holds_the_logs_and_not_the_users_name(tmp_path: Path) -> None:
    home = Path.home()
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "voiceshift.log").write_text(f"WARNING {home}/Music is full\n")
    (logs / "voiceshift.log.1").write_text("older\n")
    (logs / "take.wav").write_bytes(b"RIFF")
    telemetry = Telemetry(load=0.5, take_path=f"{home}/Music/my secret.wav")
    diagnosis = diagnostics.Diagnosis(tmp_path / "none.json", logs, DEVICES, telemetry, None)
    path = diagnostics.write(diagnosis, tmp_path / "out", datetime(2026, 11, 25, 2, 3, 4))
    assert path.name == "voiceshift-diagnostics-20261125-020304.zip"
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert texts["log/voiceshift.log"] == "WARNING ~/Music is full\n"
    assert set(texts) == {
        "versions.json",
        "devices.json",
        "meters.json",
        "check-up.json",
        "settings.json",
        "log/voiceshift.log",
        "log/voiceshift.log.1",
    }
    assert json.loads(texts["meters.json"])["load"] == 0.5
    assert not any("secret" in text for text in texts.values())
    assert json.loads(texts["versions.json"])["numpy"][0].isdigit()
    assert texts["settings.json"].startswith("not readable")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    diagnosis = diagnostics.Diagnosis(tmp_path, tmp_path, DEVICES, Telemetry(), None)
    with pytest.raises(SettingsError, match="cannot be written"):
        diagnostics.write(diagnosis, tmp_path / "file" / "below", datetime.now())
