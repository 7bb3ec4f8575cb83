"""The live spectrogram: what you say above, what is heard below, on one time axis.

Qt thread only; no timer of its own. `append` is the beat: called up to 60 times a second with the
columns that are new (none is fine too), it moves the picture on evenly and repaints what moved.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import SpectrumColumns
from voiceshift.gui.frequencyscale import SCALES
from voiceshift.gui.language import tr
from voiceshift.gui.spectrogramcanvas import SpectrogramCanvas
from voiceshift.gui.theme import SMALL_PT, TIGHT, number_font
from voiceshift.gui.throttle import Throttle

_HINT = tr("Point at the picture to read Hz, dB and time")


class SpectrogramView(QWidget):
    """Two scrolling panes, a line that reads what the pointer is on, and a choice of the scale."""

    scale_changed = Signal(str)
    """"mel" or "linear"."""

    def __init__(
        self,
        scale: str = "mel",
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Start empty. scale: "mel" or "linear", else ValueError. clock: in seconds."""
        super().__init__(parent)
        self.canvas = SpectrogramCanvas(scale, clock, self)
        self.canvas.setAccessibleName(tr("Spectrogram"))
        self.canvas.setAccessibleDescription(
            tr(
                "Frequencies of your voice above and of the converted voice below, newest on the"
                " right"
            )
        )
        self._reading = QLabel(_HINT, self)
        self._reading.setProperty("role", "hint")
        font = number_font(SMALL_PT)
        font.setWeight(QFont.Weight.Normal)
        self._reading.setFont(font)
        self._reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._scale = scale
        self._buttons = self._scale_buttons()
        self._lay_out()
        self._readings: Throttle[str] = Throttle(self._show_reading, self)
        self.canvas.hovered.connect(self._pointer_moved)

    @property
    def scale(self) -> str:
        """The scale shown: "mel" or "linear"."""
        return self._scale

    def append(self, columns: SpectrumColumns) -> None:
        """Show columns newer than those before; a gap in their hops is shown as empty."""
        self.canvas.append(columns)
        self._readings.put(self.canvas.reading())

    def set_scale(self, scale: str) -> None:
        """Choose "mel" or "linear" (else ValueError); emits scale_changed if it was another."""
        if scale == self._scale:
            return
        self.canvas.set_scale(scale)
        self._scale = scale
        self._buttons[scale].setChecked(True)
        self.scale_changed.emit(scale)

    def clear(self) -> None:
        """Forget all that was shown."""
        self.canvas.clear()

    def reading_text(self) -> str:
        """The line that reads what is under the pointer."""
        return self._reading.text()

    def _pointer_moved(self) -> None:
        self._readings.put(self.canvas.reading(), at_once=True)

    def _show_reading(self, reading: str) -> None:
        self._reading.setText(reading or _HINT)

    def _scale_buttons(self) -> dict[str, QPushButton]:
        group = QButtonGroup(self)
        names = {"mel": tr("Mel"), "linear": tr("Linear")}
        buttons = {}
        for scale in SCALES:
            button = QPushButton(names[scale], self)
            button.setCheckable(True)
            button.setChecked(scale == self._scale)
            button.setProperty("role", "segment")
            button.setProperty("place", "first" if scale == SCALES[0] else "last")
            button.setAccessibleName(tr("{scale} frequency scale", scale=names[scale]))
            button.clicked.connect(lambda _=False, chosen=scale: self.set_scale(chosen))
            group.addButton(button)
            buttons[scale] = button
        buttons["mel"].setToolTip(tr("Spread the low frequencies out, as the ear does"))
        buttons["linear"].setToolTip(tr("Give all frequencies equal room"))
        return buttons

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._reading, 1)
        for button in self._buttons.values():
            head.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(TIGHT)
        whole.addLayout(head)
        whole.addWidget(self.canvas, 1)
