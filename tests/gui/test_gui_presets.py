"""Presets in the window: made, chosen, compared, blended, moved, deleted, given and taken."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fake_engine import Clock, FakeEngine
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.engine.messages import EngineState, Preset, Shape
from voiceshift.errors import IntegrityError, PresetError, VoiceError
from voiceshift.gui.voicecard import MIME, VoiceCard
from voiceshift.gui.voices import HOLD_MS, VoicesPanel
from voiceshift.gui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
VILLAIN = Preset(
    "Villain", {"flemishguy": 0.7, "bdl": 0.3}, Shape(pitch_semitones=-4.0, denoise=0.4), ("deep",)
)


@pytest.fixture
def engine(clock: Clock) -> FakeEngine:
    made = FakeEngine(clock=clock)
    made.save_preset(VILLAIN)
    made.calls.clear()
    return made


@pytest.fixture
def panel(window: MainWindow) -> VoicesPanel:
    return window.panels.voices


def card(panel: VoicesPanel, voice_id: str) -> VoiceCard:
    return next(card for card in panel.cards if card.voice.id == voice_id)


def shown(panel: VoicesPanel) -> list[str]:
    return [card.voice.id for card in panel.cards if card.isVisible()]


def press(qtbot: QtBot, widget: QWidget, at: QPoint | None = None) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def texts(window: MainWindow) -> str:
    return "\n".join(window.panels.banner.texts)


def start(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    window.director.start()
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    until(qtbot, lambda: window.panels.transport.start.text() == "Stop")
    engine.calls.clear()


def loaded(window: MainWindow, engine: FakeEngine, voice_id: str, qtbot: QtBot) -> None:
    until(qtbot, lambda: engine.request.voice_id == voice_id and not window.director._loading)
    until(qtbot, lambda: window.bridge._controls_lane.idle)


# --- choosing


def test_a_preset_brings_its_sliders_and_a_plain_voice_gets_its_own_back(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    window.director.change(pitch_semitones=2.0, input_gain_db=6.0)
    start(window, engine, qtbot)
    press(qtbot, card(panel, "villain"))
    loaded(window, engine, "villain", qtbot)
    assert engine.called("load_preset") == [["villain", VILLAIN.shape]]
    assert window.panels.controls.sliders["pitch_semitones"].value == -4.0
    assert engine.controls.input_gain_db == 6.0, "the microphone's gain is no preset's"
    press(qtbot, card(panel, "slt"))
    loaded(window, engine, "slt", qtbot)
    assert engine.controls.pitch_semitones == 2.0 and engine.controls.denoise == 0.0
    press(qtbot, card(panel, "bdl"))
    loaded(window, engine, "bdl", qtbot)
    assert engine.controls.pitch_semitones == 2.0, "plain voices share their sliders"


def test_the_voice_that_is_heard_keeps_its_sliders_until_the_next_one_is_there(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    engine.gates["load_preset"] = threading.Event()
    press(qtbot, card(panel, "villain"))
    until(qtbot, lambda: engine.called("load_preset") != [])
    window.director.change(mute=True)
    until(qtbot, lambda: engine.controls.mute)
    assert engine.controls.pitch_semitones == 0.0, "not the next one's"
    window.director.change(pitch_semitones=-5.0)
    engine.gates["load_preset"].set()
    until(qtbot, lambda: engine.controls.pitch_semitones == -5.0)
    assert engine.controls.mute


def test_held_talk_counts_when_the_sliders_moved_while_a_voice_was_loading(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    window.settings.set("talk.push_to_talk", True)
    window.director.choices.reload()
    start(window, engine, qtbot)
    engine.gates["load_preset"] = threading.Event()
    press(qtbot, card(panel, "villain"))
    until(qtbot, lambda: engine.called("load_preset") != [])
    window.director.change(pitch_semitones=-5.0)
    engine.gates["load_preset"].set()
    until(qtbot, lambda: engine.controls.pitch_semitones == -5.0)
    assert engine.controls.mute, "nobody holds the key"


def test_a_preset_that_cannot_be_loaded_leaves_voice_and_sliders(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, clock: Clock, qtbot: QtBot
) -> None:
    window.director.change(pitch_semitones=1.0)
    start(window, engine, qtbot)
    clock.now += 0.3
    window.bridge.tick()
    engine.errors["load_preset"] = VoiceError("That voice is damaged. Install it again.")
    press(qtbot, card(panel, "villain"))
    until(qtbot, lambda: "damaged" in texts(window))
    assert window.director.choices.voice_id.value == "kathleen"
    assert window.director.choices.controls.value.pitch_semitones == 1.0


def test_the_next_start_finds_preset_and_sliders_as_they_were(
    open_window: OpenWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window = open_window(engine)
    window.director.choose_voice("villain")
    window.director.change(pitch_semitones=-7.0)
    window.close()
    until(qtbot, lambda: not window.isVisible())
    again = open_window(engine)
    assert again.director.choices.voice_id.value == "villain"
    assert again.director.choices.controls.value.pitch_semitones == -7.0
    assert again.panels.voices.keep.isVisible()
    again.director.choose_voice("slt")
    assert again.director.choices.controls.value.pitch_semitones == 0.0


# --- comparing


def test_a_b_goes_back_and_forth_with_sliders_that_nobody_saved(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    assert not panel.compare.isEnabled()
    start(window, engine, qtbot)
    press(qtbot, card(panel, "villain"))
    window.director.change(pitch_semitones=-6.0)
    assert panel.compare.accessibleName() == "Compare with Kathleen"
    panel.compare.click()
    loaded(window, engine, "kathleen", qtbot)
    until(qtbot, lambda: engine.controls.pitch_semitones == 0.0)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    loaded(window, engine, "villain", qtbot)
    until(qtbot, lambda: engine.controls.pitch_semitones == -6.0)


def test_a_b_that_is_held_goes_back_when_it_is_let_go(
    window: MainWindow, panel: VoicesPanel, qtbot: QtBot
) -> None:
    window.director.choose_voice("villain")
    qtbot.mousePress(panel.compare, Qt.MouseButton.LeftButton)
    assert window.director.choices.voice_id.value == "kathleen"
    qtbot.wait(HOLD_MS + 50)
    qtbot.mouseRelease(panel.compare, Qt.MouseButton.LeftButton)
    assert window.director.choices.voice_id.value == "villain"


# --- making


def test_what_the_sliders_say_is_saved_under_a_name_and_chosen(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    window.director.change(pitch_semitones=3.0, formant_semitones=1.5)
    press(qtbot, panel.save)
    assert panel.name_strip.isVisible() and panel.name_strip.name.text() == "Kathleen 2"
    panel.name_strip.name.clear()
    assert not panel.name_strip.save.isEnabled()
    qtbot.keyClicks(panel.name_strip.name, "My Fairy")
    panel.name_strip.tags.setText("light, elf")
    qtbot.keyClick(panel.name_strip.tags, Qt.Key.Key_Return)
    until(qtbot, lambda: window.director.choices.voice_id.value == "my-fairy")
    [[saved]] = engine.called("save_preset")
    shape = Shape(pitch_semitones=3.0, formant_semitones=1.5)
    assert saved == Preset("My Fairy", {"kathleen": 1.0}, shape, ("light", "elf"))
    assert not panel.name_strip.isVisible() and not panel.keep.isVisible()
    assert card(panel, "my-fairy").isChecked()


def test_changed_sliders_are_told_of_and_kept_when_the_user_says_so(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    window.director.choose_voice("villain")
    assert not panel.keep.isVisible()
    window.director.change(pitch_semitones=-8.0)
    assert panel.keep.isVisible()
    press(qtbot, panel.keep)
    until(qtbot, lambda: not panel.keep.isVisible())
    [[saved]] = engine.called("save_preset")
    assert (saved.id, saved.shape.pitch_semitones, saved.tags) == ("villain", -8.0, ("deep",))


def test_escape_leaves_the_name_as_it_was(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_F2)
    assert panel.name_strip.name.text() == "Villain"
    panel.name_strip.name.setText("Other")
    qtbot.keyClick(panel.name_strip.name, Qt.Key.Key_Escape)
    assert not panel.name_strip.isVisible() and engine.called("save_preset") == []


def test_a_strip_about_a_preset_closes_with_it(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_F2)
    panel.set_voices([replace(c.voice, tags=("new",)) for c in panel.cards])
    assert panel.name_strip.isVisible()
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_Delete)
    until(qtbot, lambda: "villain" not in shown(panel))
    assert not panel.name_strip.isVisible() and panel.save.isVisible()
    panel.ask_name()  # of a new preset: no card is needed
    panel.set_voices([c.voice for c in panel.cards if c.voice.id != "slt"])
    assert panel.name_strip.isVisible() and engine.called("save_preset") == []


def test_renaming_changes_nothing_that_is_heard(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_F2)
    panel.name_strip.name.setText("Hero")
    press(qtbot, panel.name_strip.save)
    until(qtbot, lambda: card(panel, "villain").voice.name == "Hero")
    assert engine.called("load_preset") == [] and engine.request.voice_id == "kathleen"


def test_a_duplicate_is_a_preset_of_its_own(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_D, modifier)
    until(qtbot, lambda: window.director.choices.voice_id.value == "villain-2")
    qtbot.keyClick(card(panel, "villain-2"), Qt.Key.Key_D, modifier)
    until(qtbot, lambda: window.director.choices.voice_id.value == "villain-3")
    copies = [saved for [saved] in engine.called("save_preset")]
    assert [copy.name for copy in copies] == ["Villain 2", "Villain 3"]
    assert {tuple(copy.made_of) for copy in copies} == {("flemishguy", "bdl")}
    assert copies[0].shape == VILLAIN.shape


def test_a_blend_is_heard_when_a_slider_is_let_go(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    window.director.choose_voice("villain")
    loaded(window, engine, "villain", qtbot)
    window.director.change(pitch_semitones=-9.0)
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_B)
    strip = panel.blend_strip
    assert strip.isVisible() and strip.made_of == {"flemishguy": 70, "bdl": 30}
    offered = [strip.parts[0].voice.itemData(i) for i in range(strip.parts[0].voice.count())]
    assert "villain" not in offered and "slt" in offered
    strip.parts[2].voice.setCurrentIndex(strip.parts[2].voice.findData("slt"))
    strip.parts[2].voice.activated.emit(0)
    until(qtbot, lambda: engine.called("load_preset")[1:] != [])
    [[saved]] = engine.called("save_preset")
    assert dict(saved.made_of) == {"flemishguy": 70, "bdl": 30, "slt": 50}
    assert engine.called("load_preset")[-1][1].pitch_semitones == -9.0, "still not saved, not lost"
    qtbot.keyClick(strip.parts[0].share, Qt.Key.Key_Right)
    until(qtbot, lambda: len(engine.called("save_preset")) == 2)
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert not strip.isVisible()


def test_blending_a_plain_voice_makes_a_preset_of_it_first(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(card(panel, "slt"), Qt.Key.Key_B)
    until(qtbot, panel.blend_strip.isVisible)
    assert window.director.choices.voice_id.value == "slt-2"
    assert panel.blend_strip.made_of == {"slt": 100}
    for part in panel.blend_strip.parts:
        part.share.setValue(0)
    panel.blend_strip.parts[0].share.sliderReleased.emit()
    assert len(engine.called("save_preset")) == 1, "a blend of nobody is not kept"


# --- arranging


def test_a_star_puts_a_voice_first_and_gives_it_the_first_key(
    open_window: OpenWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window = open_window(engine)
    panel = window.panels.voices
    assert shown(panel)[0] == "villain"
    press(qtbot, card(panel, "slt"), card(panel, "slt").star_place.center())
    assert shown(panel)[0] == "slt" and "favourite" in panel.cards[0].accessibleName()
    assert window.director.choices.voice_id.value == "kathleen", "a star is no choice"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.director.choices.voice_id.value == "slt"
    window.close()
    until(qtbot, lambda: not window.isVisible())
    panel = open_window(engine).panels.voices
    assert shown(panel)[0] == "slt"
    qtbot.keyClick(card(panel, "slt"), Qt.Key.Key_F)
    assert shown(panel)[0] == "villain"


def test_cards_move_by_keyboard_and_keep_focus(
    window: MainWindow, panel: VoicesPanel, qtbot: QtBot
) -> None:
    kerstin = card(panel, "kerstin")
    kerstin.setFocus()
    qtbot.keyClick(kerstin, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(panel)[1:4] == ["kathleen", "nathalie", "kerstin"]
    assert card(panel, "kerstin") is kerstin and kerstin.hasFocus()
    for _ in range(9):
        qtbot.keyClick(kerstin, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(panel)[:2] == ["villain", "kerstin"], "no further than its section"


@pytest.mark.parametrize(("place", "expected"), [(1, "nathalie kathleen"), (9, "kathleen kerstin")])
def test_cards_move_by_dragging(
    window: MainWindow, panel: VoicesPanel, place: int, expected: str
) -> None:
    data = QMimeData()
    data.setData(MIME, b"nathalie")
    column = panel._column
    target = panel.cards[min(place, len(panel.cards) - 1)].geometry()
    at = QPointF(target.center().x(), target.top() + 2 if place == 1 else target.bottom())
    arguments = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.MoveAction, *arguments)
    column.dragEnterEvent(enter)
    assert enter.isAccepted()
    column.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, *arguments))
    assert " ".join(shown(panel)[1:3]) == expected


def test_while_searching_cards_do_not_move(
    window: MainWindow, panel: VoicesPanel, qtbot: QtBot
) -> None:
    before = shown(panel)
    panel.search.setText("k")
    qtbot.keyClick(card(panel, "kathleen"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    panel.search.clear()
    assert shown(panel) == before


def test_a_search_shows_what_it_finds_or_how_to_get_everything_back(
    window: MainWindow, panel: VoicesPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.search.hasFocus()
    qtbot.keyClicks(panel.search, "deep")
    assert shown(panel) == ["villain", "flemishguy"]
    qtbot.keyClicks(panel.search, " <b>nothing")
    assert shown(panel) == [] and "deep <b>nothing" in panel._hint.text()
    press(qtbot, panel.show_all)
    assert len(shown(panel)) == 7 and not panel.show_all.isVisible()


# --- deleting


def test_a_deleted_preset_is_silent_no_moment_and_comes_back_with_its_sliders(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    start(window, engine, qtbot)
    window.director.choose_voice("villain")
    loaded(window, engine, "villain", qtbot)
    window.director.change(pitch_semitones=-9.0)
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_Delete)
    until(qtbot, lambda: "villain" not in shown(panel))
    loaded(window, engine, "flemishguy", qtbot)
    assert engine.state is EngineState.RUNNING
    assert "“Villain” was deleted." in texts(window)
    [line] = [line for line in window.panels.banner._lines if line.message.action]
    press(qtbot, line.action)
    loaded(window, engine, "villain", qtbot)
    assert window.director.choices.controls.value.pitch_semitones == -9.0
    assert "deleted" not in texts(window)


def test_shipped_voices_cannot_be_deleted_or_renamed(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(card(panel, "slt"), Qt.Key.Key_Delete)
    qtbot.keyClick(card(panel, "slt"), Qt.Key.Key_F2)
    assert engine.called("remove_voice") == [] and not panel.name_strip.isVisible()
    menu = card(panel, "slt").menu()
    possible = {action.text(): action.isEnabled() for action in menu.actions()}
    assert not possible["Delete"] and not possible["Name and tags…"] and possible["Duplicate"]


def test_what_cannot_be_deleted_is_told(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    engine.errors["remove_voice"] = PresetError("It cannot be deleted. Check its permissions.")
    qtbot.keyClick(card(panel, "villain"), Qt.Key.Key_Delete)
    until(qtbot, lambda: "Check its permissions" in texts(window))
    assert "villain" in shown(panel)


# --- giving and taking


def drop(window: MainWindow, *paths: str) -> bool:
    """Drag files over the window and let them go; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    arguments = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, *arguments)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        assert "Let go" in texts(window)
        window.dragLeaveEvent(QDragLeaveEvent())
        assert "Let go" not in texts(window)
        window.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, *arguments))
    return enter.isAccepted()


def test_a_voice_file_dropped_on_the_window_is_installed_and_not_yet_heard(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    assert drop(window, "/tmp/notes.txt", "/tmp/pirate.VOICE")
    until(qtbot, lambda: "pirate" in shown(panel))
    assert engine.called("import_voice") == [[Path("/tmp/pirate.VOICE")]]
    assert "“Pirate” was checked and installed" in texts(window)
    assert window.director.choices.voice_id.value == "kathleen"
    assert not drop(window, "/tmp/notes.txt")


def test_a_refused_file_is_told_in_words(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    engine.errors["import_voice"] = IntegrityError("x.voice holds 'run.pkl'. Do not trust it.")
    drop(window, "/tmp/x.voice")
    until(qtbot, lambda: "Do not trust it" in texts(window))
    engine.errors.clear()
    drop(window, "/tmp/y.voice")
    until(qtbot, lambda: "y" in shown(panel))
    assert "Do not trust it" not in texts(window)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # of dialogs, offscreen
def test_files_are_chosen_for_import_and_export(
    window: MainWindow, engine: FakeEngine, panel: VoicesPanel, qtbot: QtBot
) -> None:
    press(qtbot, panel.take_in)
    [dialog] = panel.findChildren(QFileDialog)
    dialog.fileSelected.emit("/tmp/pirate.voice")
    dialog.reject()
    until(qtbot, lambda: "pirate" in shown(panel))
    until(qtbot, lambda: panel.findChildren(QFileDialog) == [])
    card(panel, "villain").exporting.emit("villain")
    [dialog] = panel.findChildren(QFileDialog)
    dialog.fileSelected.emit("/tmp/v.voice")
    dialog.reject()
    until(qtbot, lambda: "Exported as /tmp/v.voice" in texts(window))
    assert engine.called("export_voice") == [["villain", Path("/tmp/v.voice")]]
