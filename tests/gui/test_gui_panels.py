"""Panels on their own: what they show and what they emit."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from fake_engine import CABLE, DEMO, DEVICES, HEADPHONES, MICROPHONE, NULL, SPEAKERS, VOICES
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from voiceshift.config.schema import setting
from voiceshift.gui import icons, theme
from voiceshift.gui.devices import DevicesBar, Picker, entries
from voiceshift.gui.sliders import SettingSlider, value_text
from voiceshift.gui.voicecard import VoiceCard, facts_text
from voiceshift.gui.voices import VoicesPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of small windows, offscreen


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def scroll(widget: QWidget) -> None:
    """Turn the wheel over a widget."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    type(widget).wheelEvent(widget, event)


def test_pickers_offer_what_fits_and_name_the_default() -> None:
    offered = entries(DEVICES, "input")
    assert offered == [
        (f"System default: {MICROPHONE.label}", "default"),
        (MICROPHONE.label, MICROPHONE.label),
        ("Demo speech", "demo"),
    ]
    assert [value for _, value in entries(DEVICES, "output")] == [
        "default",
        SPEAKERS.label,
        CABLE.label,
        HEADPHONES.label,
        "null",
    ]
    monitors = [value for _, value in entries(DEVICES, "monitor")]
    assert monitors[0] == "" and "null" not in monitors
    assert entries((DEMO, NULL), "input")[0] == ("System default", "default")


@pytest.mark.parametrize(
    ("selection", "shown"),
    [
        ("default", "System default"),
        (CABLE.label, CABLE.label),
        ("voiceshift mic", CABLE.label),
        ("USB Mic", "USB Mic (not found)"),
    ],
)
def test_a_picker_shows_a_selection_or_that_it_is_not_there(
    qtbot: QtBot, selection: str, shown: str
) -> None:
    picker = Picker()
    qtbot.addWidget(picker)
    picker.fill([("System default", "default"), (CABLE.label, CABLE.label)], selection)
    assert picker.currentText() == shown
    picker.fill([("System default", "default")], "default")
    assert picker.count() == 1


def test_choosing_emits_and_filling_does_not(qtbot: QtBot) -> None:
    bar = DevicesBar()
    qtbot.addWidget(bar)
    picked: list[tuple[str, str]] = []
    bar.picked.connect(lambda role, value: picked.append((role, value)))
    bar.pickers["input"].activated.emit(0)  # "Looking…" is not a choice
    bar.set_devices(DEVICES, {"input": "default", "output": "null", "monitor": ""})
    bar.set_profile("low")
    assert picked == [] and not bar.hear_myself.isEnabled()
    picker = bar.pickers["output"]
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert picked == [("output", SPEAKERS.label)]


def test_the_wheel_changes_no_device_and_no_slider_without_focus(qtbot: QtBot) -> None:
    picker, slider = Picker(), SettingSlider("controls.denoise")
    for widget in (picker, slider):
        qtbot.addWidget(widget)
    picker.fill([("a", "a"), ("b", "b")], "b")
    scroll(picker)
    scroll(slider.track)
    assert picker.currentData() == "b" and slider.value == 0.0


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("controls.pitch_semitones", 2.5, "+2.5 semitones"),
        ("controls.pitch_semitones", -12.0, "−12.0 semitones"),
        ("controls.pitch_semitones", 0.0, "0.0 semitones"),
        ("controls.denoise", 0.0, "off"),
        ("controls.denoise", 0.35, "35 %"),
        ("controls.gate_threshold_dbfs", -50.0, "−50 dBFS"),
        ("controls.input_gain_db", 6.0, "+6 dB"),
    ],
)
def test_values_in_words(key: str, value: float, text: str) -> None:
    assert value_text(setting(key), value) == text


def test_a_slider_reaches_exactly_the_declared_values(qtbot: QtBot) -> None:
    slider = SettingSlider("controls.denoise")
    qtbot.addWidget(slider)
    chosen: list[float] = []
    slider.changed.connect(chosen.append)
    slider.set_value(0.5)
    assert chosen == []
    qtbot.keyClick(slider.track, Qt.Key.Key_Right)
    qtbot.keyClick(slider.track, Qt.Key.Key_End)
    qtbot.keyClick(slider.track, Qt.Key.Key_Right)
    assert chosen == pytest.approx([0.55, 1.0])
    assert "100 %" in slider.track.accessibleDescription()


def test_a_slider_follows_the_mouse_and_a_double_click_takes_it_back(qtbot: QtBot) -> None:
    slider = SettingSlider("controls.gate_threshold_dbfs")
    slider.resize(300, 50)
    qtbot.addWidget(slider)
    slider.show()
    track = slider.track
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() - 1, 10))
    assert slider.value == -20.0
    qtbot.mouseMove(track, QPoint(0, 10))
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(0, 10))
    assert slider.value == -80.0
    qtbot.mouseDClick(track, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert slider.value == -50.0


def test_arrow_keys_walk_through_the_voices(qtbot: QtBot) -> None:
    panel = VoicesPanel()
    qtbot.addWidget(panel)
    panel.set_voices(VOICES)
    panel.choose("kathleen")
    with qtbot.waitActive(panel, timeout=PATIENCE_MS):
        panel.show()
        panel.activateWindow()
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    panel.cards[0].setFocus()
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Down)
    assert chosen == ["kerstin"] and panel.cards[1].isChecked()


def test_voices_of_a_kind_stand_under_its_heading(qtbot: QtBot) -> None:
    panel = VoicesPanel()
    qtbot.addWidget(panel)
    ghost = replace(VOICES[-1], id="ghost", name="Ghost", kind="character")
    for _ in range(2):  # the second time replaces all
        panel.set_voices((*VOICES, ghost))
        stack = panel._column._stack
        shown = [stack.itemAt(i).widget() for i in range(stack.count() - 1)]
        people, characters = [heading for heading, _ in panel._headings]
        assert (people.text(), characters.text()) == ("People", "Characters")
        assert shown == [people, *panel.cards[:-1], characters, panel.cards[-1]]
    assert "EN" in facts_text(VOICES[0]) and "Character" in facts_text(ghost)
    assert "Character, " in panel.cards[-1].accessibleDescription()


def test_without_voices_the_panel_says_what_to_do(qtbot: QtBot) -> None:
    panel = VoicesPanel()
    qtbot.addWidget(panel)
    panel.set_voices(())
    assert "start.py" in panel._hint.text() and not panel._hint.isHidden()
    panel.set_voices(VOICES)
    assert panel._hint.isHidden()


def test_a_card_looks_different_when_chosen_heard_and_loading(qtbot: QtBot) -> None:
    card = VoiceCard(VOICES[0])
    card.resize(240, 96)
    qtbot.addWidget(card)
    pictures = [picture(card)]
    card.setChecked(True)
    pictures.append(picture(card))
    card.set_state(heard=True, loading=False)
    pictures.append(picture(card))
    card.set_state(heard=True, loading=True)
    pictures.append(picture(card))
    assert all(a != b for a, b in pairwise(pictures))


@pytest.mark.parametrize("content", [None, b"", b"not an svg", b"<svg", b"\x00\xff" * 40])
def test_a_broken_icon_costs_a_letter_and_no_warning(
    qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "icon.svg"
    if content is not None:
        path.write_bytes(content)
    assert icons.from_file(str(path), QSize(10, 10)) is None


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("ground", ["window", "panel", "raised"])
@pytest.mark.parametrize("text", ["text", "muted", "faint", "good", "warn", "bad"])
def test_text_can_be_read(text: str, ground: str) -> None:
    light = luminance(getattr(theme.COLOURS, text))
    dark = luminance(getattr(theme.COLOURS, ground))
    wanted = 4.0 if text == "faint" else 4.5  # hints; everything else meets WCAG AA
    assert (light + 0.05) / (dark + 0.05) >= wanted


@pytest.mark.parametrize("ground", ["good", "warn", "bad", "input", "output"])
def test_words_on_bright_grounds_can_be_read(ground: str) -> None:
    light = luminance(getattr(theme.COLOURS, ground))
    dark = luminance(theme.COLOURS.on_accent)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
