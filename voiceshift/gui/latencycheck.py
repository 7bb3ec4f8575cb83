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
from voiceshift.gui.language import number, tr
from voiceshift.gui.latencymeter import PARTS, whole_ms
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import GAP, NUMBER_PT, TIGHT, number_font
from voiceshift.gui.widgets import described, label, set_role

_WIDTH = 460
_HINT = tr(
    "For this the microphone must hear the output: a loudspeaker beside it, a wire, or a virtual"
    " cable's recording side."
)


def consent_text(output: str, live: bool) -> str:
    """Return what will happen, before it does."""
    if live:
        return tr(
            "You are live. Whoever listens to {output} will hear four soft chirps (−20 dBFS) within"
            " five seconds, and not your voice: it is silent meanwhile and comes back by itself.",
            output=output,
        )
    return tr(
        "{output} will play four soft chirps (−20 dBFS) within five seconds. Your microphone stays"
        " muted, but a program that listens to this output, such as a call or a stream, will hear"
        " the chirps. They are played once more if only the other end of a virtual cable can hear"
        " them.",
        output=output,
    )


class LatencyDialog(QDialog):
    """Ask with `measure.clicked`; answer with `show_measured` or `show_failed`."""

    def __init__(self, output: str, live: bool, parent: QWidget | None = None) -> None:
        """output: its name as shown. live: somebody may be listening to the voice now."""
        super().__init__(parent)
        self.setWindowTitle(tr("Measure the delay"))
        self.setMinimumWidth(_WIDTH)
        self._headline = label(tr("How late is your voice, really?"), "title")
        self._text = label(consent_text(output, live), "problem" if live else "")
        self._text.setWordWrap(True)
        self._hint = label(_HINT, "hint")
        self._hint.setWordWrap(True)
        self._figures = QWidget()
        self._figures.hide()
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(tr("Listening for the chirps"))
        self._busy.hide()
        self.measure = QPushButton(
            tr("Interrupt my voice and measure") if live else tr("Play the chirps")
        )
        described(self.measure, self.measure.text(), tr("Play the chirps now and listen for them."))
        set_role(self.measure, "primary")
        self._close = QPushButton(tr("Cancel"))
        described(self._close, tr("Cancel"), tr("Close without playing anything."))
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
            self._headline.setText(tr("Stated, not measured"))
            self._tell(translated(told.reason))
            self._fill(told.stated, None)
            self._hint.hide()
            return
        self._headline.setText(tr("Measured"))
        self._fill(told.measured, told.stated)
        self._text.hide()
        heard = tr(
            "Heard on {device}; the chirps agree to {ms} ms.",
            device=told.heard_on,
            ms=number(told.spread_ms, 1),
        )
        shares = (
            tr("Capture and output are shared out as the drivers share theirs.")
            if told.capture_heard
            else tr("The microphone did not hear it: its capture is what the driver states.")
        )
        self._hint.setText(f"{heard} {shares}")

    def show_failed(self, text: str) -> None:
        """Say why nothing could be played or heard."""
        self._end()
        self._headline.setText(tr("Not measured"))
        self._tell(translated(text))
        self._hint.hide()

    def _begin(self) -> None:
        self.measure.hide()
        self._busy.show()
        self._headline.setText(tr("Listening …"))
        self._tell(tr("Please be quiet for a moment."))

    def _end(self) -> None:
        self._busy.hide()
        self._close.setText(tr("Close"))
        described(self._close, tr("Close"), tr("Back to the window."))
        self._close.setFocus()

    def _tell(self, text: str) -> None:
        set_role(self._text, "")
        self._text.setText(text)
        self._text.show()

    def _fill(self, shown: LatencyParts, beside: LatencyParts | None) -> None:
        """Show the big total and a row a part. beside: the stated figures, in grey."""
        total = QLabel(f"{number(shown.total_ms)} ms")
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
            grid.addWidget(label(tr("measured"), "hint"), 2, 1, right)
            grid.addWidget(label(tr("stated"), "hint"), 2, 2, right)
        stated = whole_ms(beside) if beside is not None else [None] * len(PARTS)
        for row, (part, ms, said) in enumerate(zip(PARTS, whole_ms(shown), stated, strict=True), 3):
            grid.addWidget(
                QLabel(f'<span style="color:{part.colour}">■</span> {part.name}'), row, 0
            )
            grid.addWidget(QLabel(f"{ms} ms"), row, 1, right)
            if said is not None:
                grid.addWidget(label(f"{said} ms", "hint"), row, 2, right)
        words = tr("measured") if beside is not None else tr("stated")
        self._figures.setAccessibleName(
            tr("{ms} milliseconds, {how}", ms=number(shown.total_ms), how=words)
        )
        self._figures.show()
