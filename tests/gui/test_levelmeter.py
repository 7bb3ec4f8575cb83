"""The level meter: a true scale, a lamp with a word, and no work while nothing moves."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from voiceshift.gui.levelmeter import LOWEST_DBFS, LevelMeter
from voiceshift.gui.theme import COLOURS


@pytest.fixture
def meter(qtbot: QtBot) -> LevelMeter:
    made = LevelMeter("Input", colour=COLOURS.input)
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    return made


def image(meter: LevelMeter) -> QImage:
    return meter.grab().toImage()


def bar_line(meter: LevelMeter) -> list[QColor]:
    """Return the colours along the middle of the bar."""
    shown = image(meter)
    return [shown.pixelColor(x, 29) for x in range(shown.width())]


def has_colour(shown: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    return any(shown.pixelColor(x, y) == wanted for x in range(shown.width()) for y in range(20))


@pytest.mark.parametrize("dbfs", [-59.0, -48.0, -30.0, -12.0])
def test_the_bar_ends_at_the_level(meter: LevelMeter, dbfs: float) -> None:
    meter.set_levels(dbfs, -200.0, False)
    lit = [x for x, colour in enumerate(bar_line(meter)) if colour == QColor(COLOURS.input)]
    assert abs(max(lit, default=0) - meter.width() * (1 - dbfs / LOWEST_DBFS)) <= 2


def test_the_scale_is_even_and_clamped(meter: LevelMeter) -> None:
    assert meter.x_of(-60.0) == meter.x_of(-120.0) == 0
    assert meter.x_of(0.0) == meter.x_of(6.0) == meter.width()
    assert meter.x_of(-30.0) == meter.width() // 2
    places = [meter.x_of(-60.0 + step) for step in range(61)]
    assert places == sorted(places)


def test_the_peak_is_marked_beyond_the_bar(meter: LevelMeter) -> None:
    meter.set_levels(-40.0, -20.0, False)
    ticks = [x for x, colour in enumerate(bar_line(meter)) if colour == QColor(COLOURS.text)]
    assert ticks
    assert max(ticks) <= meter.x_of(-20.0) <= max(ticks) + 2


@pytest.mark.parametrize(("word", "colour"), [("CLIP", COLOURS.bad), ("LIMIT", COLOURS.warn)])
def test_the_lamp_says_its_word_beside_its_colour(qtbot: QtBot, word: str, colour: str) -> None:
    meter = LevelMeter("Output", lamp=word, lamp_colour=colour)
    qtbot.addWidget(meter)
    assert meter.lamp_text() == ""
    assert not has_colour(image(meter), colour)
    meter.set_levels(-10.0, 0.0, True)
    assert meter.lamp_text() == word
    assert has_colour(image(meter), colour)
    assert meter.accessibleDescription().endswith(word)
    meter.set_levels(-10.0, -2.0, False)
    assert meter.lamp_text() == ""
    assert word not in meter.accessibleDescription()


def test_the_number_follows_four_times_a_second_and_ends_right(
    meter: LevelMeter, qtbot: QtBot
) -> None:
    seen = set()
    for step in range(200):
        meter.set_levels(-30.0, -30.0 + step / 10, False)
        seen.add(meter.value_text())
    assert len(seen) <= 2
    qtbot.waitUntil(lambda: meter.value_text() == "−10 dB")
    assert meter.accessibleDescription() == "average -30 dB, peak -10 dB"
    assert meter.accessibleName() == "Input level"


@pytest.mark.parametrize("nonsense", [math.nan, -math.inf, -500.0])
def test_what_is_no_level_shows_as_silence(meter: LevelMeter, nonsense: float) -> None:
    silent = image(meter)
    meter.set_levels(nonsense, nonsense, False)
    assert meter.value_text() == "silent"
    assert image(meter) == silent


def test_too_loud_a_number_ends_at_full_scale(meter: LevelMeter) -> None:
    meter.set_levels(math.inf, 12.0, False)
    assert image(meter).width() == meter.width()
    assert meter.x_of(12.0) == meter.width()


def test_reset_is_silence_again(meter: LevelMeter, qtbot: QtBot) -> None:
    silent = image(meter)
    meter.set_levels(-10.0, -1.0, True)
    assert image(meter) != silent
    meter.reset()
    qtbot.waitUntil(lambda: meter.value_text() == "silent")
    assert image(meter) == silent


def test_nothing_is_painted_while_no_pixel_moves(
    meter: LevelMeter, monkeypatch: pytest.MonkeyPatch
) -> None:
    meter.set_levels(-30.0, -20.0, False)
    asked: list[object] = []
    monkeypatch.setattr(meter, "update", lambda *what: asked.append(what))
    meter.set_levels(-30.01, -20.01, False)
    assert asked == []
    meter.set_levels(-35.0, -20.0, False)
    assert len(asked) == 1


@pytest.mark.parametrize("width", [1, 64, 65, 1201])
def test_any_width_can_be_painted(meter: LevelMeter, width: int) -> None:
    meter.set_levels(-3.0, -1.0, True)
    meter.resize(width, meter.height())
    assert image(meter).width() == width
