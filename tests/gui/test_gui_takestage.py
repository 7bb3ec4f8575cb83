"""Takes are heard inside the window, where nobody else hears them, and their markers are edited."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fake_engine import CABLE, HEADPHONES, SPEAKERS, Clock, FakeEngine
from fake_player import FakePlayer, listening
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from test_takepage import record
from waiting import until

from voiceshift.engine.player import Heard, Listening
from voiceshift.errors import DeviceLostError
from voiceshift.gui.takeplayer import TakePlayer
from voiceshift.gui.takestage import TakeStage
from voiceshift.gui.window import MainWindow
from voiceshift.takes.files import Take, list_takes
from voiceshift.takes.sidecar import Marker

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SECONDS = 2.0


@pytest.fixture
def players() -> list[FakePlayer]:
    return []


@pytest.fixture
def player(qtbot: QtBot, players: list[FakePlayer]) -> TakePlayer:
    return listening(players)


@pytest.fixture
def take(tmp_path: Path) -> Take:
    return record(tmp_path / "takes", "take", markers_s=(0.5, 1.5))  # of 2 s


@pytest.fixture
def stage(qtbot: QtBot, player: TakePlayer, take: Take) -> TakeStage:
    made = TakeStage(player)
    qtbot.addWidget(made)
    made.resize(640, 300)

    def show_again() -> None:
        made.show_take(again(take), (), None)

    made.edited.connect(show_again)
    show_again()
    made.show()
    return made


def again(take: Take) -> Take:
    return next(t for t in list_takes(take.folder) if t.name == take.name)


def play_on(player: TakePlayer, made: FakePlayer, *heard: Heard) -> None:
    """Let the player hear what the child says."""
    made.says += heard
    for _ in heard:
        player.look()


def click_at(qtbot: QtBot, stage: TakeStage, share: float) -> None:
    place = QPoint(round(share * stage.wave.width()), stage.wave.height() // 2)
    qtbot.mouseClick(stage.wave, Qt.MouseButton.LeftButton, pos=place)


def test_playing_is_shown_and_goes_on_where_it_was_stopped(
    stage: TakeStage, player: TakePlayer, players: list[FakePlayer], take: Take
) -> None:
    assert "WH-1000XM4" in stage.where.text() and "nobody else" in stage.where.text()
    stage.play.click()
    (made,) = players
    assert (made.orders[0].path, made.orders[0].from_s) == (take.converted, 0.0)
    assert made.orders[0].device == "WH-1000XM4 (PulseAudio)"
    play_on(player, made, Heard(1.2))
    assert stage.play.text() == "Stop" and stage.play_dry.text() == "Dry"
    assert stage.time.text() == "0:01 / 0:02"
    stage.play.click()
    assert made.stops == 1 and stage.play.text() == "Play"
    stage.play.click()
    assert made.orders[-1].from_s == 1.2
    play_on(player, made, Heard(SECONDS, done=True))
    assert stage.play.text() == "Play"
    stage.play.click()
    assert made.orders[-1].from_s == 0.0  # from the beginning again


def test_the_other_recording_takes_over_at_the_same_moment(
    stage: TakeStage, player: TakePlayer, players: list[FakePlayer], take: Take
) -> None:
    stage.play.click()
    play_on(player, players[0], Heard(0.7))
    stage.play_dry.click()
    newest = players[0].orders[-1]
    assert (newest.path, newest.from_s) == (take.dry, 0.7)
    assert (stage.play.text(), stage.play_dry.text()) == ("Play", "Stop")


def test_a_click_and_the_keys_seek_playing_or_not(
    stage: TakeStage, player: TakePlayer, players: list[FakePlayer], qtbot: QtBot, take: Take
) -> None:
    click_at(qtbot, stage, 0.25)
    assert players == [] and player.position_s(take) == pytest.approx(0.5, abs=0.02)
    qtbot.keyClick(stage.wave, Qt.Key.Key_Space)
    assert players[0].orders[-1].from_s == pytest.approx(0.5, abs=0.02)
    click_at(qtbot, stage, 0.6)
    assert players[0].orders[-1].from_s == pytest.approx(1.2, abs=0.02)
    qtbot.keyClick(stage.wave, Qt.Key.Key_Left)
    assert players[0].orders[-1].from_s == pytest.approx(0.2, abs=0.02)
    qtbot.keyClick(stage.wave, Qt.Key.Key_Space)
    assert not player.view.playing
    n_orders = len(players[0].orders)
    for key, at_s in ((Qt.Key.Key_End, SECONDS), (Qt.Key.Key_PageUp, 0.0), (Qt.Key.Key_Home, 0.0)):
        qtbot.keyClick(stage.wave, key)
        assert player.position_s(take) == pytest.approx(at_s)
    assert len(players[0].orders) == n_orders
    assert "0.0 s" in stage.wave.accessibleDescription()


def test_what_went_wrong_is_told_once_and_the_next_press_tries_again(
    stage: TakeStage, player: TakePlayer, players: list[FakePlayer]
) -> None:
    told: list[str] = []
    player.failed.connect(told.append)
    stage.play.click()
    play_on(player, players[0], Heard(0.3, True, DeviceLostError("The headset was unplugged.")))
    assert told == ["The headset was unplugged."] and stage.play.text() == "Play"
    stage.play.click()
    assert players[0].orders[-1].from_s == 0.3
    player.listen_on(Listening())
    assert not player.view.playing
    stage.play.click()
    assert "Choose headphones" in told[-1] and len(players[0].orders) == 2


def test_what_plays_moves_to_the_headphones_when_the_output_gets_an_audience(
    stage: TakeStage, player: TakePlayer, players: list[FakePlayer]
) -> None:
    player.listen_on(Listening("Speakers"))
    stage.play.click()
    play_on(player, players[0], Heard(0.4))
    player.listen_on(Listening("Headset"))
    assert (players[0].orders[-1].device, players[0].orders[-1].from_s) == ("Headset", 0.4)
    player.listen_on(Listening("Headset", others_hear=True))
    assert len(players[0].orders) == 2 and "others may hear" in stage.where.text()
    player.close()
    assert players[0].closed and not player.view.playing


def marker_field(stage: TakeStage) -> QLineEdit | None:
    return stage.markers.list.findChild(QLineEdit)


def test_markers_are_set_named_jumped_to_deleted_and_taken_back(
    stage: TakeStage, player: TakePlayer, take: Take, qtbot: QtBot
) -> None:
    click_at(qtbot, stage, 0.5)
    qtbot.keyClick(stage.wave, Qt.Key.Key_M)
    field = marker_field(stage)  # asks for the name at once
    assert field is not None
    field.setText("The duel")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    until(qtbot, lambda: again(take).markers[1].name == "The duel")
    assert again(take).markers_s == pytest.approx((0.5, 1.0, 1.5), abs=0.02)

    items = stage.markers.list
    rect = items.visualItemRect(items.topLevelItem(2))
    qtbot.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert player.position_s(take) == 1.5
    qtbot.keyClick(items, Qt.Key.Key_F2)
    field = marker_field(stage)
    assert field is not None
    field.setText("End")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    until(qtbot, lambda: again(take).markers[2].name == "End")

    stage.markers.copy.click()
    assert QGuiApplication.clipboard().text() == "0:00 Marker 1\n0:01 The duel\n0:01 End\n"
    items.setCurrentItem(items.topLevelItem(0))
    qtbot.keyClick(items, Qt.Key.Key_Delete)
    assert [m.name for m in again(take).markers] == ["The duel", "End"]
    for names in (["", "The duel", "End"], ["", "The duel", ""], ["", "", ""], ["", ""]):
        stage.markers.undo.click()
        assert [m.name for m in again(take).markers] == names
    assert not stage.markers.undo.isEnabled()
    stage.grab()


def test_a_marker_is_not_set_twice_at_one_place_nor_in_what_is_being_recorded(
    stage: TakeStage, take: Take, player: TakePlayer
) -> None:
    player.seek(take, 0.5)
    stage.markers.add.click()
    assert again(take).markers_s == (0.5, 1.5)
    stage.markers.show_markers((take.folder, "other"), (), editable=False)
    stage.markers.add_marker(0.9)
    assert not stage.markers.add.isEnabled() and again(take).markers_s == (0.5, 1.5)


def test_a_marker_that_cannot_be_written_is_told_and_the_list_shows_what_is(
    stage: TakeStage, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("voiceshift.takes.sidecar.write_atomically", full)
    told: list[str] = []
    stage.failed.connect(told.append)
    stage.markers.add.click()
    assert "No space left" in told[0]
    assert stage.markers.list.topLevelItemCount() == 2
    assert again(take).markers == (Marker(0.5), Marker(1.5))


def test_the_window_plays_on_what_the_user_hears_alone(
    open_window: Callable[..., MainWindow], engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    window = open_window(engine)
    director, player = window.director, window.panels.player
    director.choose_device("output", CABLE.label)
    assert player.view.listening == Listening(SPEAKERS.label)
    director.start()
    until(qtbot, lambda: director.live)
    clock.now += 1.0
    window.bridge.tick()
    until(qtbot, lambda: player.view.listening == Listening(SPEAKERS.label, others_hear=True))
    director.choose_device("monitor", HEADPHONES.label)
    until(qtbot, lambda: player.view.listening == Listening(HEADPHONES.label))
    director.stop()
    until(qtbot, lambda: not director.live)
