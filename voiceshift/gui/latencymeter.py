"""How late the audience hears the voice: mouth to output in its parts, dropouts and load.

Window thread only. Numbers are whole milliseconds, shared out by largest remainders so that what is
shown adds up; they change at most four times a second, and nothing is painted while they stay.
The method is `show_latency`: `show` is QWidget's own.
"""

from __future__ import annotations

import math
from dataclasses import astuple
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import LatencyParts
from voiceshift.gui.language import tr
from voiceshift.gui.strainlamp import StrainLamp
from voiceshift.gui.theme import COLOURS, NUMBER_PT, SMALL_PT, TIGHT, number_font
from voiceshift.gui.throttle import Throttle
from voiceshift.gui.widgets import described, set_role

HIGH_LOAD = 0.8
"""From here on a game or OBS that wants its share makes the voice break up."""


class Part(NamedTuple):
    """One part of the way, as shown."""

    name: str
    colour: str
    tip: str


PARTS = (
    Part(
        tr("Capture"),
        COLOURS.input,
        tr(
            "Microphone to VoiceShift, as the driver reports it. What a driver does not know of,"
            " such as a wireless link, comes on top."
        ),
    ),
    Part(
        tr("Block"),
        COLOURS.buffer,
        tr(
            "Collecting 10 ms of sound, and the reserve that keeps the voice from breaking up. The "
            "profiles Low, Balanced and Safe choose how much."
        ),
    ),
    Part(
        tr("Algorithm"),
        COLOURS.accent,
        tr("How far the conversion has to listen ahead, by design: the same on every computer."),
    ),
    Part(
        tr("Compute"),
        COLOURS.compute,
        tr("What this computer needs to convert 10 ms, as measured."),
    ),
    Part(
        tr("Output"),
        COLOURS.output,
        tr(
            "VoiceShift to the loudspeaker or virtual cable, as the driver reports it. What a chat "
            "program adds comes on top."
        ),
    ),
)
"""In the order of LatencyParts' fields."""

_TOTAL_TIP = tr(
    "From your mouth to the chosen output: the sum of the parts below. Capture and output are what "
    "the drivers report, the rest is known or measured here. In OBS, delay your video by this much."
)
_IDLE = "–"


def whole_ms(latency: LatencyParts) -> list[int]:
    """Return the parts in whole milliseconds that add up to the rounded total."""
    parts = [max(0.0, ms) if math.isfinite(ms) else 0.0 for ms in astuple(latency)]
    shown = [math.floor(ms) for ms in parts]
    missing = round(sum(parts)) - sum(shown)
    for i in sorted(range(len(parts)), key=lambda i: shown[i] - parts[i])[:missing]:
        shown[i] += 1
    return shown


class LatencyMeter(QWidget):
    """Big total, stacked bar with its legend, and beside it load and dropouts.

    `measure` is the button that opens `latencycheck.LatencyDialog`, `obs` the one that opens
    `obsdialog.ObsDialog`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing running."""
        super().__init__(parent)
        self.setAccessibleName(tr("Latency"))
        self._total = QLabel(_IDLE, self)
        self._total.setFont(number_font(NUMBER_PT))
        self._total.setToolTip(_TOTAL_TIP)
        self.measure = QPushButton(tr("Measure…"), self)
        set_role(self.measure, "quiet")
        described(
            self.measure,
            tr("Measure the delay"),
            tr("Check this figure with a chirp. It is explained first; nothing is played yet."),
        )
        self.obs = QPushButton(tr("OBS…"), self)
        set_role(self.obs, "quiet")
        described(
            self.obs,
            tr("Delay your video"),
            tr("Hand this figure to OBS, so that lips and voice meet."),
        )
        self._bar = _StackedBar(self)
        self._values = [_value_label(self) for _ in PARTS]
        self._load = _value_label(self)
        self._load.setToolTip(tr("How much of the time for each 10 ms the conversion takes."))
        self._xruns = _value_label(self)
        self.lamp = StrainLamp(self)
        self._lay_out()
        self._latency: Throttle[tuple[int, ...]] = Throttle(self._show_parts, self)
        self._counts: Throttle[tuple[int, ...]] = Throttle(self._show_counts, self)
        self._percent: Throttle[int] = Throttle(self._show_load, self)
        self._told = LatencyParts(), False
        self._show_parts(())
        self._show_counts((0, 0, 0, 0))
        self._show_load(0)

    def show_latency(self, latency: LatencyParts, running: bool) -> None:
        """Show the parts; dashes while not running."""
        if (latency, running) == self._told:  # as most of the time: this is asked 60 times a second
            return
        parts = tuple(whole_ms(latency)) if running else ()
        self._latency.put(parts, at_once=running != self._told[1])
        self._told = latency, running

    def set_counts(
        self, input_overflows: int, output_starvations: int, driver_flags: int, late_hops: int
    ) -> None:
        """Show what went wrong since the start."""
        self._counts.put((input_overflows, output_starvations, driver_flags, late_hops))

    def set_load(self, load: float) -> None:
        """Show compute time over real time: 0 idle, 1 all there is."""
        self._percent.put(round(100.0 * max(0.0, load)) if math.isfinite(load) else 0)

    def total_text(self) -> str:
        """The total as shown."""
        return self._total.text()

    def part_texts(self) -> list[str]:
        """The parts as shown, in the order of PARTS."""
        return [label.text() for label in self._values]

    def _show_parts(self, parts: tuple[int, ...]) -> None:
        self._total.setText(f"{sum(parts)} ms" if parts else _IDLE)
        for label, text in zip(self._values, map(_ms, parts or [-1] * len(PARTS)), strict=True):
            label.setText(text)
        _colour(self._total, COLOURS.text if parts else COLOURS.faint)
        self._bar.set_parts(parts)
        words = ", ".join(f"{p.name} {ms}" for p, ms in zip(PARTS, parts, strict=False))
        self.setAccessibleDescription(
            tr("{ms} milliseconds from mouth to output: {words}", ms=sum(parts), words=words)
            if parts
            else tr("Not running")
        )

    def _show_counts(self, counts: tuple[int, ...]) -> None:
        overflows, starvations, flags, late = counts
        gaps = overflows + starvations
        self._xruns.setText(tr("{gaps} ({late} late)", gaps=gaps, late=late) if late else str(gaps))
        _colour(self._xruns, COLOURS.warn if gaps else COLOURS.text)
        self._xruns.setToolTip(
            tr(
                "Dropouts since the start.\nMicrophone overflows: {overflows}\nOutput starvations:"
                " {starvations}\nFlags from the driver: {flags}\nLate hops, faded over: {late}\nIf"
                " they keep coming, choose a safer profile or close what keeps the computer busy.",
                overflows=overflows,
                starvations=starvations,
                flags=flags,
                late=late,
            )
        )

    def _show_load(self, percent: int) -> None:
        is_high = percent >= 100 * HIGH_LOAD
        self._load.setText(tr("{percent} % high", percent=percent) if is_high else f"{percent} %")
        _colour(self._load, COLOURS.warn if is_high else COLOURS.text)

    def _lay_out(self) -> None:
        caption = _hint(tr("mouth to output"), self)
        caption.setToolTip(_TOTAL_TIP)
        facts = QGridLayout()
        facts.setHorizontalSpacing(TIGHT)
        facts.setVerticalSpacing(2)
        rows = (
            (tr("Load"), self._load),
            (tr("Dropouts"), self._xruns),
            (tr("Computer"), self.lamp),
        )
        for row, (name, value) in enumerate(rows):
            facts.addWidget(_hint(name, self), row, 0)
            facts.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(self._total, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(caption, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.obs, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        descents = (QFontMetrics(label.font()).descent() for label in (self._total, caption))
        caption.setContentsMargins(0, 0, 0, next(descents) - next(descents))  # one base line
        head.addLayout(facts)
        legend = QHBoxLayout()
        legend.setSpacing(TIGHT)
        for part, value in zip(PARTS, self._values, strict=True):
            legend.addWidget(_LegendEntry(part, value, self), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(TIGHT)
        whole.addLayout(head)
        whole.addWidget(self._bar)
        whole.addLayout(legend)


class _StackedBar(QWidget):
    """The parts side by side, in the colours of PARTS."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, 12)

    def set_parts(self, parts: tuple[int, ...]) -> None:
        self._parts = parts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(COLOURS.raised))
        total = sum(self._parts)
        x = 0.0
        for part, ms in zip(PARTS, self._parts, strict=False):
            width = whole.width() * ms / max(1, total)
            segment = QRectF(x, 0.0, max(0.0, width - 1.5), whole.height())
            painter.fillRect(segment, QColor(part.colour))
            x += width


class _LegendEntry(QWidget):
    """A spot of colour, the part's name and below it the value."""

    def __init__(self, part: Part, value: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTip(part.tip)
        name = _hint(f'<span style="color:{part.colour}">■</span> {part.name}', self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(name)
        column.addWidget(value)
        value.setAccessibleName(part.name)


def _value_label(parent: QWidget) -> QLabel:
    label = QLabel(_IDLE, parent)
    label.setFont(number_font(SMALL_PT))
    return label


def _hint(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "hint")
    return label


def _ms(value: int) -> str:
    return f"{value} ms" if value >= 0 else _IDLE


def _colour(label: QLabel, colour: str) -> None:
    sheet = f"color: {colour}"
    if label.styleSheet() != sheet:  # setting it lays everything out anew, even if it is the same
        label.setStyleSheet(sheet)
