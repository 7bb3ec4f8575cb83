"""The latency meter: what it shows adds up, and it says where the time goes."""

from __future__ import annotations

import math
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from voiceshift.engine.messages import LatencyParts
from voiceshift.gui.latencymeter import PARTS, LatencyMeter, whole_ms

USUAL = LatencyParts(11.2, 15.4, 37.6, 2.3, 21.2)


@pytest.fixture
def meter(qtbot: QtBot) -> LatencyMeter:
    made = LatencyMeter()
    qtbot.addWidget(made)
    made.resize(430, made.sizeHint().height())
    return made


def texts(meter: LatencyMeter) -> list[str]:
    return [label.text() for label in meter.findChildren(QLabel)]


def tips(meter: LatencyMeter) -> str:
    return "\n".join(widget.toolTip() for widget in meter.findChildren(QWidget))


@given(st.lists(st.floats(0.0, 500.0), min_size=5, max_size=5))
def test_the_whole_parts_add_up_to_the_rounded_total(parts: list[float]) -> None:
    latency = LatencyParts(*parts)
    shown = whole_ms(latency)
    assert sum(shown) == round(latency.total_ms)
    assert all(abs(whole - part) < 1.0 for whole, part in zip(shown, parts, strict=True))


def test_the_parts_shown_add_up_to_the_total_shown(meter: LatencyMeter) -> None:
    meter.show_latency(USUAL, running=True)
    parts = [int(text.removesuffix(" ms")) for text in meter.part_texts()]
    assert meter.total_text() == f"{sum(parts)} ms" == "88 ms"
    assert "88 milliseconds" in meter.accessibleDescription()


def test_the_legend_names_the_parts_in_the_order_of_the_message() -> None:
    names = [f"{part.name.lower()}_ms" for part in PARTS]
    assert names == [field.name for field in fields(LatencyParts)]
    assert len({part.colour for part in PARTS}) == len(PARTS)


def test_the_tool_tips_say_what_comes_from_the_driver(meter: LatencyMeter) -> None:
    for part in PARTS:
        assert part.tip in tips(meter)
        assert ("driver reports" in part.tip) == (part.name in ("Capture", "Output"))


def test_nothing_is_stated_while_nothing_runs(meter: LatencyMeter) -> None:
    idle = texts(meter)
    assert meter.total_text() == "–"
    meter.show_latency(USUAL, running=True)
    meter.show_latency(USUAL, running=False)
    assert texts(meter) == idle
    assert meter.accessibleDescription() == "Not running"


def test_the_bar_shares_its_length_as_the_time_is_shared(meter: LatencyMeter) -> None:
    meter.show_latency(LatencyParts(10.0, 20.0, 40.0, 10.0, 20.0), running=True)
    shown = meter.grab().toImage()
    y = meter._bar.geometry().center().y()
    line = [shown.pixelColor(x, y) for x in range(shown.width())]
    for part, ms in zip(PARTS, (10, 20, 40, 10, 20), strict=True):
        share = line.count(QColor(part.colour)) / shown.width()
        assert share == pytest.approx(ms / 100, abs=0.02)


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -3.0])
def test_a_part_that_is_no_time_counts_as_nothing(meter: LatencyMeter, nonsense: float) -> None:
    meter.show_latency(LatencyParts(nonsense, 10.0, 20.0, 0.0, 5.0), running=True)
    assert meter.total_text() == "35 ms"
    meter.set_load(nonsense)
    meter.grab()


def test_all_zero_parts_can_be_shown(meter: LatencyMeter) -> None:
    meter.show_latency(LatencyParts(), running=True)
    assert meter.total_text() == "0 ms"
    meter.grab()


def test_flickering_numbers_stand_still_and_the_last_one_arrives(
    meter: LatencyMeter, qtbot: QtBot
) -> None:
    meter.show_latency(USUAL, running=True)
    seen = set()
    for compute_ms in range(50):
        meter.show_latency(LatencyParts(10.0, 10.0, 10.0, float(compute_ms)), running=True)
        seen.add(meter.total_text())
    assert seen == {"88 ms"}
    qtbot.waitUntil(lambda: meter.total_text() == "79 ms")


def test_load_and_dropouts_are_told_in_words_when_they_matter(
    meter: LatencyMeter, qtbot: QtBot
) -> None:
    assert "0 %" in texts(meter)
    meter.set_load(0.23)
    meter.set_counts(0, 0, 5, 0)
    assert "23 %" in texts(meter)
    assert "Flags from the driver: 5" in tips(meter)
    meter.set_load(0.914)
    meter.set_counts(1, 2, 5, 7)
    qtbot.waitUntil(lambda: "91 % high" in texts(meter) and "3 (7 late)" in texts(meter))
    for line in ("overflows: 1", "starvations: 2", "Late hops, faded over: 7", "safer profile"):
        assert line in tips(meter)


def test_nothing_is_painted_while_nothing_changes(
    meter: LatencyMeter, monkeypatch: pytest.MonkeyPatch
) -> None:
    meter.show_latency(USUAL, running=True)
    asked: list[object] = []
    monkeypatch.setattr(meter._bar, "update", lambda *what: asked.append(what))
    for jitter in (0.0, 0.04, -0.04):
        meter.show_latency(LatencyParts(11.2, 15.4, 37.6, 2.3 + jitter, 21.2), running=True)
    assert asked == []
