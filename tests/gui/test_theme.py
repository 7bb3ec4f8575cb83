"""Access: contrast that can be read, high contrast by wish, and pictures that move seldom."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict

import pytest
from fake_engine import Clock, FakeEngine
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.config.settings import Settings
from voiceshift.engine.messages import EngineState
from voiceshift.gui.bridge import CALM_TICK_MS, RESTING_TICK_MS
from voiceshift.gui.theme import HIGH_CONTRAST, Colours
from voiceshift.gui.window import MainWindow

TEXTS = ("text", "muted", "faint", "input", "output", "accent", "good", "warn", "bad")
GROUNDS = ("window", "panel", "raised")


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255.0 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_high_contrast_is_seven_to_one(text: str, ground: str) -> None:
    colours = asdict(HIGH_CONTRAST)
    assert contrast(colours[text], colours[ground]) >= 7.0
    assert contrast(colours["line"], colours[ground]) >= 3.0


def test_white_and_bright_grounds_can_be_read_in_both() -> None:
    for colours in (asdict(Colours()), asdict(HIGH_CONTRAST)):
        assert contrast(colours["text"], colours["accent_deep"]) >= 4.5
        for bright in ("good", "warn", "bad", "accent", "input", "output"):
            assert contrast(colours["on_accent"], colours[bright]) >= 4.5


@pytest.mark.parametrize("wanted", [True, False])
def test_the_wish_reaches_every_part_of_the_window(wanted: bool) -> None:
    # In a process of its own: colours are kept by whoever imported them.
    code = (
        "from voiceshift.gui import theme\n"
        f"theme.prepare({wanted})\n"
        "from voiceshift.gui import icons, transport\n"
        "print(theme.COLOURS.text, transport._GROUNDS[transport.Mood.LIVE][0])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=100
    )
    expected = HIGH_CONTRAST if wanted else Colours()
    assert told.stdout.split() == [expected.text, expected.good]


def test_pictures_move_seldom_for_those_who_wish_so(
    open_window: Callable[..., MainWindow], engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    settings = Settings.load()
    settings.set("window.reduced_motion", True)
    window = open_window(engine, settings)
    window.director.start()
    until(qtbot, lambda: engine.state is EngineState.RUNNING)
    until(qtbot, lambda: window.bridge._timer.interval() == CALM_TICK_MS)
    settings.set("window.reduced_motion", False)
    window.settings_edited({"window.reduced_motion"})
    until(qtbot, lambda: window.bridge._timer.interval() <= RESTING_TICK_MS)
