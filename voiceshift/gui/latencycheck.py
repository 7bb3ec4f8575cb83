"""The dialog that measures the delay: what will be heard, by whom, and only then a chirp.

Qt thread only. Nothing is played before the button says so; closing the dialog does not stop a
measurement that runs, which ends by itself within seconds.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import LatencyMeasurement, LatencyParts
from voiceshift.gui.latencymeter import PARTS, whole_ms
from voiceshift.gui.theme import GAP, NUMBER_PT, TIGHT, number_font
from voiceshift.gui.widgets import described, label, set_role

_WIDTH = 460


def consent_text(output: str, live: bool) -> str:
    """Return what will happen, before it does."""
    chirps = "four soft chirps (-20 dBFS) within five seconds"
    if live:
        return (
            f"You are live. Whoever listens to {output} will hear {chirps}, and not your voice: it"
            " is silent meanwhile and comes back by itself."
        )
    return (
        f"{output} will play {chirps}. Your microphone stays muted, but a program that listens to"
        " this output, such as a call or a stream, will hear the chirps. They are played once more"
        " if only the other end of a virtual cable can hear them."
    )


class LatencyDialog(QDialog):
    """Ask with `measure.clicked`; answer with `show_measured` or `show_failed`."""

    def __init__(self, output: str, live: bool, parent: QWidget | None = None) -> None:
        """output: its name as shown. live: somebody may be listening to the voice now."""
        super().__init__(parent)
        self.setWindowTitle("Measure the delay")
        self.setMinimumWidth(_WIDTH)
        self._headline = label("How late is your voice, really?", "title")
        self._text = label(consent_text(output, live), "problem" if live else "")
        self._text.setWordWrap(True)
        hint = "For this the microphone must hear the output: a loudspeaker beside it, a wire, or "
        self._hint = label(f"{hint}a virtual cable's recording side.", "hint")
        self._hint.setWordWrap(True)
        self._figures = QWidget()
        self._figures.hide()
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName("Listening for the chirps")
        self._busy.hide()
        self.measure = QPushButton("Interrupt my voice and measure" if live else "Play the chirps")
        described(self.measure, self.measure.text(), "Play the chirps now and listen for them.")
        set_role(self.measure, "primary")
        self._close = QPushButton("Cancel")
        described(self._close, "Cancel", "Close without playing anything.")
        self.measure.clicked.connect(self._begin)
        self._close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self.measure)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, GAP * 2)
        column.setSpacing(GAP)
        for widget in (self._headline, self._text, self._figures, self._hint, self._busy):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
        self._close.setFocus()  # Enter must not be enough to interrupt a voice

    def show_measured(self, told: LatencyMeasurement) -> None:
        """Show the figures, or that there was no loop and what is stated."""
        self._end()
        if told.measured is None:
            self._headline.setText("Stated, not measured")
            self._tell(told.reason)
            self._fill(told.stated, None)
            self._hint.hide()
            return
        self._headline.setText("Measured")
        self._fill(told.measured, told.stated)
        self._text.hide()
        heard = f"Heard on {told.heard_on}; the chirps agree to {told.spread_ms:.1f} ms. "
        self._hint.setText(
            heard + "Capture and output are shared out as the drivers share theirs."
            if told.capture_heard
            else heard + "The microphone did not hear it: its capture is what the driver states."
        )

    def show_failed(self, text: str) -> None:
        """Say why nothing could be played or heard."""
        self._end()
        self._headline.setText("Not measured")
        self._tell(text)
        self._hint.hide()

    def _begin(self) -> None:
        self.measure.hide()
        self._busy.show()
        self._headline.setText("Listening …")
        self._tell("Please be quiet for a moment.")

    def _end(self) -> None:
        self._busy.hide()
        self._close.setText("Close")
        described(self._close, "Close", "Back to the window.")
        self._close.setFocus()

    def _tell(self, text: str) -> None:
        set_role(self._text, "")
        self._text.setText(text)
        self._text.show()

    def _fill(self, shown: LatencyParts, beside: LatencyParts | None) -> None:
        """Show the big total and a row a part. beside: the stated figures, in grey."""
        total = QLabel(f"{shown.total_ms:.0f} ms")
        total.setFont(number_font(NUMBER_PT))
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(GAP * 2)
        grid.setColumnStretch(3, 1)
        grid.addWidget(total, 0, 0, 1, 4)
        grid.setRowMinimumHeight(1, TIGHT)
        right = Qt.AlignmentFlag.AlignRight
        if beside is not None:
            grid.addWidget(label("measured", "hint"), 2, 1, right)
            grid.addWidget(label("stated", "hint"), 2, 2, right)
        stated = whole_ms(beside) if beside is not None else [None] * len(PARTS)
        for row, (part, ms, said) in enumerate(zip(PARTS, whole_ms(shown), stated, strict=True), 3):
            grid.addWidget(
                QLabel(f'<span style="color:{part.colour}">■</span> {part.name}'), row, 0
            )
            grid.addWidget(QLabel(f"{ms} ms"), row, 1, right)
            if said is not None:
                grid.addWidget(label(f"{said} ms", "hint"), row, 2, right)
        words = "measured" if beside is not None else "stated"
        self._figures.setAccessibleName(f"{shown.total_ms:.0f} milliseconds, {words}")
        self._figures.show()
