"""The spectrogram: every tone at its height, an even scroll without seams, gaps that are seen."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from voiceshift.engine.messages import SPECTRUM_BINS, SpectrumColumns
from voiceshift.gui.frequencyscale import (
    BIN_HZ,
    SCALES,
    TOP_HZ,
    FrequencyScale,
    hz_text,
    mark_text,
)
from voiceshift.gui.spectrogram import SpectrogramView
from voiceshift.gui.spectrogramcanvas import VISIBLE_S, SpectrogramCanvas
from voiceshift.gui.spectrumhistory import (
    HOPS_PER_S,
    RESTART_GAP_HOPS,
    Playhead,
    SpectrumHistory,
)
from voiceshift.gui.spectrumimage import SpectrumImage, palettes
from voiceshift.gui.theme import COLOURS

# Qt's offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Levels = NDArray[np.float16]
QUIET_DB = -90.0
FRAME_S = 1.0 / 60.0
EMPTY = QColor(COLOURS.window).rgb()


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def tone(count: int, spectrum_bin: int, db: float = -20.0) -> Levels:
    levels = np.full((count, SPECTRUM_BINS), QUIET_DB, np.float16)
    levels[:, spectrum_bin] = db
    return levels


def noise(first_hop: int, count: int) -> Levels:
    """Levels that tell hops apart."""
    return np.stack(
        [
            np.random.default_rng(hop).uniform(-90.0, -20.0, SPECTRUM_BINS).astype(np.float16)
            for hop in range(first_hop, first_hop + count)
        ]
    )


def columns(first_hop: int, above: Levels, below: Levels | None = None) -> SpectrumColumns:
    return SpectrumColumns(first_hop, above, above if below is None else below)


def play(view: SpectrogramView | SpectrogramCanvas, clock: Clock, *parts: SpectrumColumns) -> None:
    """Give parts to a view in small pieces at the pace of sound, then let it run out."""
    for part in parts:
        for start in range(0, len(part.input_db), 2):
            clock.now_s += 2 / HOPS_PER_S
            view.append(
                SpectrumColumns(
                    part.first_hop + start,
                    part.input_db[start : start + 2],
                    part.output_db[start : start + 2],
                )
            )
    for _ in range(20):
        clock.now_s += 2 * FRAME_S
        view.append(columns(0, np.empty((0, SPECTRUM_BINS), np.float16)))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def view(qtbot: QtBot, clock: Clock) -> SpectrogramView:
    made = SpectrogramView("mel", clock=clock)
    qtbot.addWidget(made)
    made.resize(547, 341)
    made.show()
    return made


def picture(view: SpectrogramView) -> NDArray[np.uint32]:
    image = view.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32)
    return rows.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()


def brightness(pixels: NDArray[np.uint32]) -> NDArray[np.float64]:
    red, green, blue = (pixels >> shift & 255 for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def point(view: SpectrogramView, place: QPoint) -> None:
    where, none = QPointF(place), Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.canvas, event)


# --- the frequency axis


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("rows", [1, 64, 65, 257, 1031])
def test_the_loudness_of_every_bin_reaches_the_picture(scale: str, rows: int) -> None:
    axis = FrequencyScale(scale, rows)
    single = np.full((SPECTRUM_BINS, SPECTRUM_BINS), QUIET_DB, np.float32)
    np.fill_diagonal(single, -20.0)
    shown = axis.rows_of(single)
    assert shown.shape == (SPECTRUM_BINS, rows)
    np.testing.assert_allclose(shown.max(axis=1), -20.0, atol=1e-3)


@pytest.mark.parametrize("scale", SCALES)
def test_a_bin_lands_on_the_row_of_its_frequency(scale: str) -> None:
    axis = FrequencyScale(scale, 900)
    for spectrum_bin in (1, 20, 21, 128, 255):
        shown = axis.rows_of(tone(1, spectrum_bin).astype(np.float32))[0]
        assert abs(int(shown.argmax()) + 0.5 - axis.row_of(spectrum_bin * BIN_HZ)) <= 1.0


@pytest.mark.parametrize("scale", SCALES)
def test_rows_and_frequencies_are_inverse_and_end_at_the_edges(scale: str) -> None:
    axis = FrequencyScale(scale, 333)
    for row in (0.0, 1.0, 64.5, 332.0, 333.0):
        assert axis.row_of(axis.hz_at(row)) == pytest.approx(row, abs=1e-6)
    assert axis.hz_at(0.0) == pytest.approx(TOP_HZ)
    assert axis.hz_at(333.0) == pytest.approx(0.0)


def test_mel_gives_speech_more_room_than_linear_does() -> None:
    share = {scale: FrequencyScale(scale, 1000).row_of(4000.0) / 1000 for scale in SCALES}
    assert share["linear"] == pytest.approx(2 / 3)
    assert share["mel"] < 0.4


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("rows", [20, 95, 163, 400])
def test_marks_on_the_axis_keep_apart(scale: str, rows: int) -> None:
    axis = FrequencyScale(scale, rows)
    heights = [axis.row_of(hz) for hz in axis.marks_hz(17.0)]
    assert heights[0] == pytest.approx(rows)
    assert heights[-1] == pytest.approx(0.0)
    assert min(-np.diff(heights)) >= 17.0


def test_an_unknown_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="bark"):
        FrequencyScale("bark", 10)


def test_frequencies_are_written_as_people_read_them() -> None:
    assert (hz_text(430.4), hz_text(999.7), hz_text(1250)) == ("430 Hz", "1.00 kHz", "1.25 kHz")
    assert (mark_text(500), mark_text(1500), mark_text(12_000)) == ("500", "1.5k", "12k")


# --- history and playhead


def test_a_jump_in_the_hops_leaves_a_gap_and_known_hops_are_left_out() -> None:
    history = SpectrumHistory(64)
    history.append(columns(100, noise(100, 10)))
    history.append(columns(113, noise(113, 2)))
    history.append(columns(110, noise(110, 8)))  # 110 to 114 are known
    heard = history.take(np.arange(history.end))[0]
    assert history.end == 18
    assert np.isnan(heard[10:13]).all()
    whole = [*range(10), 13, 14, 15, 16, 17]
    np.testing.assert_array_equal(heard[whole], noise(100, 18)[whole].astype(np.float32))


def test_a_restarted_engine_follows_after_a_short_gap() -> None:
    history = SpectrumHistory(64)
    history.append(columns(500, noise(500, 5)))
    history.append(columns(0, noise(0, 3)))
    heard = history.take(np.arange(history.end))[1]
    assert history.end == 5 + RESTART_GAP_HOPS + 3
    assert np.isnan(heard[5:-3]).all()
    np.testing.assert_array_equal(heard[-3:], noise(0, 3).astype(np.float32))


@pytest.mark.parametrize("count", [1, 63, 64, 65, 300])
def test_the_history_keeps_the_newest_columns_only(count: int) -> None:
    history = SpectrumHistory(64)
    history.append(columns(0, noise(0, count)))
    kept = np.arange(max(0, count - 64), count)
    np.testing.assert_array_equal(history.take(kept)[0], noise(0, count)[kept].astype(np.float32))
    outside = np.array([-1, count - 65, count, count + 7])
    assert np.isnan(history.take(outside)).all()


def test_the_picture_moves_evenly_though_columns_come_in_lumps() -> None:
    playhead, positions = Playhead(), []
    for frame in range(600):
        end = int(frame * FRAME_S / 0.05) * 5  # five hops every 50 ms
        positions.append(playhead.advance(frame * FRAME_S, end))
        assert positions[-1] <= end
    steps = np.diff(positions[200:]) / (FRAME_S * HOPS_PER_S)
    assert steps.min() > 0.9
    assert steps.max() < 1.1


def test_the_picture_comes_to_rest_at_the_end_and_never_runs_back() -> None:
    playhead = Playhead()
    ends = [min(frame * 2, 200) for frame in range(300)]
    positions = [playhead.advance(i * 0.02, end) for i, end in enumerate(ends)]
    assert min(np.diff(positions)) >= 0.0
    assert positions[-1] == 200.0


def test_a_view_that_was_not_fed_for_long_jumps_to_now() -> None:
    playhead = Playhead()
    playhead.advance(0.0, 10)
    assert playhead.advance(0.1, 5000) == pytest.approx(5000, abs=10)


# --- the ring image


@pytest.mark.parametrize("width", [1, 65, 701, 1400])
def test_scrolling_over_the_wrap_gives_the_same_picture_as_drawing_anew(width: int) -> None:
    scale, visible = FrequencyScale("mel", 23), 700
    history = SpectrumHistory(900)
    scrolled = SpectrumImage(width, scale, visible)
    position = 0.0
    for hop in range(0, 1600, 20):
        history.append(columns(hop, noise(hop, 20)))
        for position in np.linspace(hop, hop + 20, 7):
            scrolled.scroll_to(float(position), history)
    anew = SpectrumImage(width, scale, visible)
    anew.scroll_to(float(position), history)
    for pane in (0, 1):
        shown, wanted = (i.image.copy(i.window(pane)) for i in (scrolled, anew))
        assert shown == wanted
        assert shown.size().toTuple() == (width, 23)


def test_every_frame_is_the_last_one_moved_left() -> None:
    scale, history = FrequencyScale("linear", 17), SpectrumHistory(300)
    image = SpectrumImage(130, scale, 200)
    before, shifts = np.zeros((17, 130)), []
    for hop in range(400):
        history.append(columns(hop, noise(hop, 1)))
        end_before = round(image.hop_at(130) * 130 / 200)
        image.scroll_to(hop + 1.0, history)
        shift = round(image.hop_at(130) * 130 / 200) - end_before
        copy = image.image.copy(image.window(1))
        now = np.array([[copy.pixel(x, y) for x in range(0, 130, 1)] for y in (3, 11)])
        if hop:
            np.testing.assert_array_equal(now[:, : 130 - shift], before[:, shift:])
        before = now
        shifts.append(shift)
    assert sum(shifts) == 400 * 130 // 200
    assert max(shifts) == 1


def test_nothing_new_needs_no_repaint() -> None:
    history = SpectrumHistory(300)
    history.append(columns(0, noise(0, 100)))
    image = SpectrumImage(100, FrequencyScale("mel", 9), 200)
    assert image.scroll_to(50.0, history)
    assert not image.scroll_to(50.9, history)
    assert image.scroll_to(52.0, history)


def test_louder_is_brighter_in_both_palettes() -> None:
    for palette in palettes():
        assert (np.diff(brightness(palette)) >= 0.0).all()
        assert brightness(palette)[-1] > 230.0
        assert brightness(palette)[0] < 10.0


# --- the view


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("spectrum_bin", [6, 40, 101, 230])
def test_a_tone_is_brightest_at_the_height_of_its_frequency(
    view: SpectrogramView, clock: Clock, scale: str, spectrum_bin: int
) -> None:
    view.set_scale(scale)
    other = SPECTRUM_BINS - spectrum_bin
    play(view, clock, columns(0, tone(300, spectrum_bin), tone(300, other)))
    shown = brightness(picture(view))
    for pane, heard in ((0, spectrum_bin), (1, other)):
        rect = view.canvas.pane_rect(pane)
        line = shown[rect.top() : rect.bottom() + 1, rect.right() - 40]
        expected = view.canvas.y_of(pane, heard * BIN_HZ) - rect.top()
        assert abs(int(line.argmax()) + 0.5 - expected) <= 1.5


def test_the_scale_can_change_while_running_and_after_a_resize(
    view: SpectrogramView, clock: Clock
) -> None:
    play(view, clock, columns(0, tone(300, 60)))
    view.set_scale("linear")
    view.resize(700, 400)
    rect = view.canvas.pane_rect(0)
    line = brightness(picture(view))[rect.top() : rect.bottom() + 1, rect.right() - 40]
    assert abs(int(line.argmax()) + 0.5 + rect.top() - view.canvas.y_of(0, 60 * BIN_HZ)) <= 1.5


def test_a_gap_is_shown_as_empty_between_what_was_heard(
    view: SpectrogramView, clock: Clock
) -> None:
    play(view, clock, columns(0, tone(200, 60)), columns(300, tone(200, 60)))
    rect = view.canvas.pane_rect(0)
    y = int(view.canvas.y_of(0, 60 * BIN_HZ))
    line = picture(view)[y, rect.left() : rect.right() + 1]
    per_hop = rect.width() / (VISIBLE_S * HOPS_PER_S)
    right = rect.width()
    gap = line[round(right - 290 * per_hop) : round(right - 210 * per_hop)]
    later = line[round(right - 190 * per_hop) : right - 3]
    earlier = line[round(right - 390 * per_hop) : round(right - 310 * per_hop)]
    assert (gap == EMPTY).all()
    assert (brightness(later) > 100).all()
    assert (brightness(earlier) > 100).all()


def test_the_pointer_reads_frequency_level_and_time_of_its_pane(
    view: SpectrogramView, clock: Clock
) -> None:
    play(view, clock, columns(0, tone(400, 60, -31.0), tone(400, 90, -42.0)))
    rect = view.canvas.pane_rect(1)
    x = rect.right() - round(rect.width() * 2.0 / VISIBLE_S)
    point(view, QPoint(x, int(view.canvas.y_of(1, 90 * BIN_HZ))))
    pane, hz, db, time = view.reading_text().split("   ")
    assert pane == "Converted"
    assert db == "−42 dB"
    assert float(hz.removesuffix(" kHz")) * 1000 == pytest.approx(90 * BIN_HZ, abs=BIN_HZ)
    assert float(time.removesuffix(" s ago")) == pytest.approx(2.0, abs=0.05)
    rect = view.canvas.pane_rect(0)
    point(view, QPoint(x, int(view.canvas.y_of(0, 60 * BIN_HZ))))
    pane, hz, db, _ = view.reading_text().split("   ")
    assert (pane, db) == ("You", "−31 dB")
    assert float(hz.removesuffix(" kHz")) * 1000 == pytest.approx(60 * BIN_HZ, abs=BIN_HZ)


def test_outside_the_panes_and_after_leaving_nothing_is_read(
    view: SpectrogramView, clock: Clock
) -> None:
    hint = view.reading_text()
    rect = view.canvas.pane_rect(0)
    point(view, rect.center())
    assert "nothing heard" in view.reading_text()
    point(view, QPoint(2, rect.center().y()))
    assert view.reading_text() == hint
    point(view, rect.center())
    QApplication.sendEvent(view.canvas, QEvent(QEvent.Type.Leave))
    assert view.reading_text() == hint


def test_clear_empties_the_picture_and_the_next_run_starts_at_now(
    view: SpectrogramView, clock: Clock
) -> None:
    play(view, clock, columns(0, noise(0, 300)))
    empty = SpectrogramView("mel", clock=Clock())
    empty.resize(view.size())
    view.clear()
    np.testing.assert_array_equal(picture(view), picture(empty))
    play(view, clock, columns(7, tone(300, 60)))
    rect = view.canvas.pane_rect(0)
    y = int(view.canvas.y_of(0, 60 * BIN_HZ))
    assert brightness(picture(view))[y - 1 : y + 2, rect.right() - 40].max() > 100


def test_the_scale_is_told_once_and_its_button_shows_it(
    view: SpectrogramView, qtbot: QtBot
) -> None:
    told: list[str] = []
    view.scale_changed.connect(told.append)
    buttons = {b.text().lower(): b for b in view.findChildren(QPushButton)}
    assert set(buttons) == set(SCALES)
    assert buttons["mel"].isChecked()
    view.set_scale("mel")
    qtbot.mouseClick(buttons["linear"], Qt.MouseButton.LeftButton)
    view.set_scale("linear")
    assert told == ["linear"]
    assert view.scale == "linear"
    view.set_scale("mel")
    assert buttons["mel"].isChecked()
    assert not buttons["linear"].isChecked()
    with pytest.raises(ValueError, match="bark"):
        view.set_scale("bark")
    assert (told, view.scale) == (["linear", "mel"], "mel")


def test_a_tiny_view_does_not_fail(view: SpectrogramView, clock: Clock) -> None:
    view.setMinimumSize(1, 1)
    view.canvas.setMinimumSize(0, 0)
    view.canvas.resize(1, 1)
    play(view, clock, columns(0, noise(0, 10)))
    view.canvas.grab()
