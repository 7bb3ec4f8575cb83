"""The governor's lamp: words beside the colour, at once when the voice is silenced."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from voiceshift.engine.messages import Strain
from voiceshift.gui.strainlamp import StrainLamp
from voiceshift.gui.theme import COLOURS


@pytest.fixture
def lamp(qtbot: QtBot) -> StrainLamp:
    made = StrainLamp()
    qtbot.addWidget(made)
    return made


def colours(lamp: StrainLamp) -> set[str]:
    picture = lamp.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_it_is_dark_while_nothing_runs(lamp: StrainLamp, qtbot: QtBot) -> None:
    dark = lamp.text()
    lamp.set_strain(Strain.CALM, "ordinary")
    assert lamp.text() != dark
    lamp.set_strain(None, "ordinary")
    qtbot.waitUntil(lambda: lamp.text() == dark)
    assert lamp.accessibleDescription() == "Not running"


def test_each_step_has_words_of_its_own_and_advice(qtbot: QtBot) -> None:
    texts = {}
    for strain in Strain:
        lamp = StrainLamp()
        qtbot.addWidget(lamp)
        lamp.set_strain(strain, "real time (SCHED_RR 10)")
        texts[lamp.text()] = lamp.toolTip()
        assert "real time (SCHED_RR 10)" in lamp.toolTip()
        assert lamp.text().removeprefix("● ") in lamp.accessibleDescription()
    assert len(texts) == len(set(texts.values())) == len(Strain)


def test_silence_is_shown_at_once_and_in_red(lamp: StrainLamp) -> None:
    lamp.set_strain(Strain.CALM, "")
    lamp.set_strain(Strain.SILENT, "")
    assert "silent" in lamp.text()
    assert QColor(COLOURS.bad).name() in colours(lamp)


def test_flicker_is_damped(lamp: StrainLamp, qtbot: QtBot) -> None:
    lamp.set_strain(Strain.CALM, "")
    first = lamp.text()
    for strain in (Strain.GROWN, Strain.CALM, Strain.GROWN):
        lamp.set_strain(strain, "")
        assert lamp.text() == first
    qtbot.waitUntil(lambda: lamp.text() != first)
