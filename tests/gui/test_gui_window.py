"""The whole window on the fake engine: what a user does, sees and keeps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from fake_engine import (
    CABLE,
    DEMO,
    DEVICES,
    HEADPHONES,
    MICROPHONE,
    NULL,
    SPEAKERS,
    Clock,
    FakeEngine,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS, until

from voiceshift.config import paths
from voiceshift.config.schema import in_section
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import EngineState, Profile, Shape
from voiceshift.errors import DeviceBusyError, DeviceNotFoundError, RecordingError, VoiceError
from voiceshift.gui.widgets import Switch
from voiceshift.gui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


def texts(window: MainWindow) -> str:
    return "\n".join(window.panels.banner.texts)


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def start(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    """Press Start and wait until the window shows that it is live."""
    press(qtbot, window.panels.transport.start)
    live(window, engine, qtbot)


def live(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    until(qtbot, lambda: window.panels.transport.start.text() == "Stop")


def look(window: MainWindow, clock: Clock, seconds: float = 0.3) -> None:
    """Let time pass and the window look at the engine."""
    clock.now += seconds
    window.bridge.tick()


def test_start_convert_switch_record_stop(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    panels = window.panels
    assert panels.transport.headline.text() == "Kathleen"
    assert not panels.transport.record.isEnabled()
    start(window, engine, qtbot)
    request = engine.request
    assert (request.input, request.voice_id) == ("default", "kathleen")
    assert request.profile is Profile.BALANCED
    look(window, clock, 1.5)
    assert panels.transport.eyebrow.text() == "Live: you sound like"

    press(qtbot, panels.voices.cards[2])
    until(qtbot, lambda: engine.request.voice_id == "nathalie")
    look(window, clock)
    until(qtbot, lambda: panels.transport.headline.text() == "Nathalie")

    with qtbot.waitSignal(window.bridge.take_begun, timeout=PATIENCE_MS):
        press(qtbot, panels.transport.record)
    look(window, clock, 65.0)
    assert panels.transport.record.text() == "1:05"
    assert not panels.devices.pickers["output"].isEnabled()
    press(qtbot, panels.transport.record)
    until(qtbot, lambda: len(list(paths.takes_dir().glob("*.wav"))) == 2)
    look(window, clock)
    assert panels.transport.record.text() == "Record"
    until(qtbot, lambda: panels.takes.model.rowCount() == 1)

    press(qtbot, panels.transport.start)
    until(qtbot, lambda: engine.state is EngineState.STOPPED)
    until(qtbot, lambda: panels.transport.start.text() == "Start")


def test_the_shape_of_the_voice_reaches_the_engine(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    controls = window.panels.controls
    controls.sliders["pitch_semitones"].track.setValue(0)
    controls.sliders["denoise"].track.setValue(8)
    press(qtbot, controls.auto_pitch)
    press(qtbot, controls.gate)
    until(qtbot, lambda: engine.controls.pitch_semitones == -24.0)
    until(qtbot, lambda: not engine.controls.gate_enabled)
    assert engine.controls.denoise == pytest.approx(0.4)
    assert not engine.controls.auto_pitch
    assert not controls.sliders["gate_threshold_dbfs"].isEnabled()


def test_the_speakers_pitch_and_the_shift_are_shown(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    look(window, clock, 2.0)
    assert "You 118 Hz → Kathleen 196 Hz" in window.director.picture.pitch.value
    assert "+8.8 semitones" in window.director.picture.pitch.value


def test_learning_the_rooms_noise_shows_its_progress(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    learn = window.panels.controls.learn
    assert not learn.isEnabled() and "Start first" in learn.toolTip()
    start(window, engine, qtbot)
    press(qtbot, learn)
    until(qtbot, lambda: engine.called("learn_noise") != [])
    look(window, clock, 1.0)
    assert window.director.picture.learning.value.percent == 50
    assert not learn.isEnabled()
    look(window, clock, 1.5)
    assert learn.isEnabled()


def test_learnt_noise_is_remembered_for_every_later_start(
    open_window: OpenWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    window = open_window(engine)
    start(window, engine, qtbot)
    assert engine.request.noise_profile == ()
    press(qtbot, window.panels.controls.learn)
    until(qtbot, lambda: engine.called("learn_noise") != [])
    look(window, clock, 1.0)
    assert engine.called("noise_profile") == []
    look(window, clock, 1.5)
    until(qtbot, lambda: window.settings.numbers("noise.profile") == engine.noise)
    assert len(engine.called("start")) == 1, "learning needs no new start"
    window.close()
    until(qtbot, lambda: not window.isVisible())

    later = FakeEngine(clock=clock)
    start(open_window(later), later, qtbot)
    assert later.request.noise_profile == engine.noise != ()


def test_learning_that_a_fault_cut_short_changes_nothing_that_is_remembered(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    window.settings.set("noise.profile", (1.0, 2.0))
    start(window, engine, qtbot)
    press(qtbot, window.panels.controls.learn)
    until(qtbot, lambda: engine.called("learn_noise") != [])
    look(window, clock, 1.0)
    engine.fault = "The microphone was unplugged."
    look(window, clock, 1.5)
    assert window.bridge._lane.idle and engine.called("noise_profile") == []
    assert window.settings.numbers("noise.profile") == (1.0, 2.0)


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_lamp_is_lit_for_as_long_as_bypass_is_on(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot, way: str
) -> None:
    lamp, bypass = window.panels.lamp, window.panels.transport.bypass

    def toggle() -> None:
        if way == "button":
            press(qtbot, bypass)
        else:
            qtbot.keyClick(window, Qt.Key.Key_F9)

    start(window, engine, qtbot)
    assert not lamp.isVisible()
    toggle()
    until(qtbot, lambda: engine.controls.bypass)
    assert lamp.isVisible() and lamp.text == "YOUR REAL VOICE IS HEARD" and bypass.isChecked()
    window.deck.press("mute", "test")
    assert "IS HEARD" not in lamp.text and "unmute" in lamp.text
    window.deck.press("mute", "test")
    press(qtbot, lamp.off)
    until(qtbot, lambda: not engine.controls.bypass)
    assert not lamp.isVisible() and not bypass.isChecked()


def test_a_mute_during_the_start_is_not_lost(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.gates["start"] = threading.Event()
    press(qtbot, window.panels.transport.start)
    until(qtbot, lambda: engine.called("start") != [])
    assert window.panels.transport.start.text() == "Starting…"
    press(qtbot, window.panels.transport.mute)
    until(qtbot, lambda: engine.controls.mute)
    engine.gates["start"].set()  # the request still says: not muted
    live(window, engine, qtbot)
    until(qtbot, lambda: engine.controls.mute)


def test_a_voice_chosen_during_the_start_is_loaded_after_it(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.gates["start"] = threading.Event()
    press(qtbot, window.panels.transport.start)
    until(qtbot, lambda: engine.called("start") != [])
    press(qtbot, window.panels.voices.cards[3])
    engine.gates["start"].set()
    until(qtbot, lambda: engine.request.voice_id == "flemishguy")


def test_a_busy_device_is_told_and_the_next_start_takes_the_message_away(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.errors["start"] = DeviceBusyError("Another program holds it. Close that program.")
    press(qtbot, window.panels.transport.start)
    until(qtbot, lambda: "Close that program" in texts(window))
    assert window.panels.transport.start.text() == "Start"
    engine.errors.clear()
    start(window, engine, qtbot)
    assert texts(window) == ""


def test_a_lost_device_is_told_in_red_and_its_return_clears_it(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    engine.fault = "The microphone was unplugged. Waiting for it to come back."
    look(window, clock)
    assert "unplugged" in texts(window)
    assert window.panels.transport.headline.text() == "Silent"
    engine.fault = ""
    look(window, clock)
    assert texts(window) == "" and window.panels.transport.headline.text() == "Kathleen"


def test_a_dismissed_fault_stays_away_until_there_is_another(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    engine.fault = "The microphone was unplugged."
    look(window, clock)
    away = window.panels.banner.findChildren(QAbstractButton)[0]
    press(qtbot, away)
    look(window, clock)
    assert texts(window) == ""
    engine.fault = "The output was unplugged."
    look(window, clock)
    assert texts(window) == "The output was unplugged."


def test_a_restarted_engine_is_told(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    engine.notices += ["The audio engine had stopped and was restarted.", "A voice is broken."]
    look(window, clock)
    assert "was restarted" in texts(window) and "A voice is broken." in texts(window)


def test_a_failed_recording_is_told(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    engine.errors["record"] = RecordingError("The disk is full. Make room, then record again.")
    press(qtbot, window.panels.transport.record)
    until(qtbot, lambda: "disk is full" in texts(window))
    engine.errors.clear()
    press(qtbot, window.panels.transport.record)
    until(qtbot, lambda: len(engine.called("record")) == 2)
    until(qtbot, lambda: texts(window) == "")


def test_a_broken_voice_is_told_and_the_old_one_stays(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    engine.errors["load_preset"] = VoiceError("That voice is damaged. Install it again.")
    press(qtbot, window.panels.voices.cards[1])
    until(qtbot, lambda: "damaged" in texts(window))
    assert window.panels.voices.cards[0].isChecked()
    assert window.director.choices.voice_id.value == "kathleen"


def test_another_output_is_used_at_once_and_given_up_when_it_fails(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    window.director.choose_device("output", CABLE.label)
    until(qtbot, lambda: engine.request.output == CABLE.label)
    engine.errors["start"] = DeviceNotFoundError("There is no such device.")
    window.director.choose_device("output", SPEAKERS.label)
    until(qtbot, lambda: "in use again" in texts(window))
    assert "no such device" in texts(window)
    assert engine.request.output == CABLE.label and engine.state is EngineState.RUNNING
    assert window.panels.devices.pickers["output"].currentData() == CABLE.label
    assert window.settings.text("start.output") == CABLE.label


def test_a_failed_change_away_from_a_stand_in_goes_back_to_it(
    open_window: OpenWindow, clock: Clock, qtbot: QtBot
) -> None:
    engine = FakeEngine((DEMO, NULL), clock=clock)
    window = open_window(engine)
    start(window, engine, qtbot)
    engine.errors["start"] = DeviceNotFoundError("There is no such device.")
    window.director.choose_device("input", "default")
    window.director.choose_device("input", "gone")
    until(qtbot, lambda: "in use again" in texts(window))
    until(qtbot, lambda: window.bridge._lane.idle)
    assert engine.request.input == "demo"
    assert len(engine.called("start")) == 2
    assert window.settings.text("start.input") == "default"


def test_rescanning_works_while_stopped_and_says_why_not_while_live(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    devices = window.panels.devices
    engine.known_devices = [d for d in DEVICES if d is not HEADPHONES]
    press(qtbot, devices.rescan)
    until(qtbot, lambda: devices.pickers["monitor"].findData(HEADPHONES.label) < 0)
    assert engine.called("devices") == [[False], [True]]
    start(window, engine, qtbot)
    assert not devices.rescan.isEnabled() and "Stop first" in devices.rescan.toolTip()


def test_a_first_start_without_devices_takes_the_demo_and_says_so(
    open_window: OpenWindow, clock: Clock, qtbot: QtBot
) -> None:
    engine = FakeEngine((DEMO, NULL), clock=clock)
    window = open_window(engine)
    assert "No microphone was found" in texts(window)
    assert window.panels.devices.pickers["input"].currentData() == "demo"
    start(window, engine, qtbot)
    assert (engine.request.input, engine.request.output) == ("demo", "null")
    assert window.settings.text("start.input") == "default"


def test_a_remembered_device_that_is_gone_is_named_and_kept(
    open_window: OpenWindow, engine: FakeEngine
) -> None:
    settings = Settings()
    settings.set("start.input", "USB Mic (ALSA)")
    window = open_window(engine, settings)
    assert "USB Mic (ALSA)" in texts(window)
    picker = window.panels.devices.pickers["input"]
    assert picker.currentData() == "USB Mic (ALSA)" and "not found" in picker.currentText()


def test_a_broken_settings_file_shows_a_banner(open_window: OpenWindow, engine: FakeEngine) -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text("{broken")
    window = open_window(engine)
    assert "settings could not be read" in texts(window)


def test_everything_but_bypass_persists(
    open_window: OpenWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window = open_window(engine)
    window.director.choose_device("input", MICROPHONE.label)
    window.director.choose_device("profile", "safe")
    press(qtbot, window.panels.voices.cards[1])
    window.panels.controls.sliders["formant_semitones"].track.setValue(0)
    press(qtbot, window.panels.transport.bypass)
    window.panels.spectrogram.scale_changed.emit("linear")
    window.resize(1300, 701)
    window.close()
    until(qtbot, lambda: not window.isVisible())

    again = open_window(engine)
    assert again.director.choices.input.value == MICROPHONE.label
    assert again.panels.voices.cards[1].isChecked()
    assert again.panels.controls.sliders["formant_semitones"].value == -6.0
    assert again.panels.spectrogram.scale == "linear"
    assert again.director.choices.request().profile is Profile.SAFE
    assert not again.panels.transport.bypass.isChecked() and not again.panels.lamp.isVisible()
    assert again.height() == 701


def test_settings_are_saved_a_moment_after_a_change(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(window.director.saver._timer.timeout, timeout=PATIENCE_MS):
        window.director.change(denoise=0.5)
    assert Settings.load().number("controls.denoise") == 0.5


def test_a_settings_folder_that_cannot_be_written_is_told(window: MainWindow, qtbot: QtBot) -> None:
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.config_dir().write_text("a file in the way")
    window.director.saver.save()
    assert "cannot be saved" in texts(window)


def test_closing_while_live_stops_and_finishes_the_take(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    press(qtbot, window.panels.transport.record)
    until(qtbot, lambda: engine.called("record") != [])
    clock.now += 1.0
    window.close()
    assert window.isVisible()  # until the engine has let go
    until(qtbot, lambda: not window.isVisible())
    assert engine.state is EngineState.STOPPED
    assert len(list(paths.takes_dir().glob("*.wav"))) == 2


def test_an_engine_that_hangs_does_not_keep_the_window_open(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voiceshift.gui.window.CLOSE_LIMIT_MS", 50)
    start(window, engine, qtbot)
    engine.gates["stop_recording"] = threading.Event()
    window.close()
    until(qtbot, lambda: not window.isVisible())
    engine.gates["stop_recording"].set()


@pytest.fixture
def pressed(window: MainWindow, qtbot: QtBot) -> Iterator[Callable[[str], None]]:
    """Press the keys of a shortcut by its name."""

    def press_keys(name: str) -> None:
        combination = QKeySequence(window.settings.text(f"shortcuts.{name}"))[0]
        qtbot.keyClick(window, combination.key(), combination.keyboardModifiers())

    return press_keys


def test_every_shortcut_does_what_it_says(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot, pressed: Callable[[str], None]
) -> None:
    pressed("start")
    live(window, engine, qtbot)
    pressed("mute")
    until(qtbot, lambda: engine.controls.mute)
    pressed("pitch_up")
    pressed("pitch_up")
    pressed("pitch_down")
    until(qtbot, lambda: engine.controls.pitch_semitones == 0.5)
    pressed("voice_6")
    until(qtbot, lambda: engine.request.voice_id == "slt")
    pressed("voice_9")  # there is none
    pressed("record")
    until(qtbot, lambda: engine.called("record") != [])
    pressed("marker")
    until(qtbot, lambda: engine.called("mark") != [])
    pressed("stop")
    until(qtbot, lambda: engine.state is EngineState.STOPPED)
    assert engine.called("load_preset") == [["slt", Shape(pitch_semitones=0.5)]]


def test_a_marker_without_a_recording_says_what_to_do(
    window: MainWindow, qtbot: QtBot, pressed: Callable[[str], None]
) -> None:
    pressed("marker")
    until(qtbot, lambda: any("set a marker" in text for text in window.panels.banner.texts))


def test_every_shortcut_of_the_settings_has_an_action(window: MainWindow) -> None:
    shown = window.shortcuts.shown()
    assert set(shown) == {s.name for s in in_section("shortcuts")}
    assert all(shown.values())


def test_every_control_can_be_reached_and_says_what_it_is(window: MainWindow) -> None:
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    controls = [
        w
        for kind in kinds
        for w in window.panels.findChildren(kind)
        if not w.objectName().startswith("qt_") and "ScrollBar" not in type(w).__name__
        if not isinstance(w.parentWidget(), QLineEdit)  # Qt's cross: with keys one deletes
    ]
    assert len(controls) > 30
    for control in controls:
        name = control.accessibleName() or getattr(control, "text", str)()
        assert name, control
        assert control.toolTip(), name
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_tab_reaches_every_switch_and_button(window: MainWindow, qtbot: QtBot) -> None:
    window.panels.transport.start.setFocus()
    reached = set()
    at: QWidget = window.panels.transport.start
    while at not in reached:
        reached.add(at)
        at = at.nextInFocusChain()
    for widget in (*window.panels.findChildren(Switch), window.panels.settings):
        assert widget in reached


def test_nothing_is_painted_while_minimised(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    appended: list[object] = []
    window.panels.spectrogram.append = appended.append  # type: ignore[method-assign]
    look(window, clock)
    seen = len(appended)
    assert seen > 0
    window.showMinimized()
    look(window, clock)
    assert len(appended) == seen


def test_the_window_rests_while_another_program_is_in_front(window: MainWindow) -> None:
    for state in (Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive):
        QGuiApplication.instance().applicationStateChanged.emit(state)  # type: ignore[union-attr]
        assert window.bridge.resting == (state is Qt.ApplicationState.ApplicationInactive)
