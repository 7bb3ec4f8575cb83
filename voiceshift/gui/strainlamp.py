"""The lamp of the governor: whether this computer keeps up, and what is done when it does not.

Window thread only. A spot of colour and words beside it; what silences the voice is read aloud.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from voiceshift.engine.messages import Strain
from voiceshift.gui.banner import announce
from voiceshift.gui.language import tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import COLOURS, SMALL_PT, number_font
from voiceshift.gui.throttle import Throttle

_DARK = "–"


class _Look(NamedTuple):
    """How a step of the ladder is shown."""

    colour: str
    words: str
    tip: str


_LOOKS = {
    Strain.CALM: _Look(COLOURS.good, tr("keeps up"), tr("This computer converts in time.")),
    Strain.GROWN: _Look(
        COLOURS.warn,
        tr("more buffer"),
        tr("Sound came too late once: a little more delay for a moment. It goes back by itself."),
    ),
    Strain.THRIFTY: _Look(
        COLOURS.warn,
        tr("saving work"),
        tr(
            "Sound came too late again: several blocks are converted at once, which is less work"
            " and more delay. It goes back by itself. Close what keeps the computer busy."
        ),
    ),
    Strain.SILENT: _Look(
        COLOURS.bad,
        tr("too slow: silent"),
        tr(
            "This computer cannot keep up, so the voice has been faded out instead of stuttering."
            " It comes back by itself. Close what keeps the computer busy, or choose a safer"
            " profile."
        ),
    ),
}


class StrainLamp(QLabel):
    """Dark while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Dark."""
        super().__init__(_DARK, parent)
        self.setFont(number_font(SMALL_PT))
        self.setAccessibleName(tr("Keeping up"))
        self._shown: Throttle[tuple[Strain | None, str]] = Throttle(self._show_strain, self)
        self._show_strain((None, ""))

    def set_strain(self, strain: Strain | None, scheduling: str) -> None:
        """Show the governor's step, None while nothing runs.

        scheduling: what the system granted the audio thread, for the tool tip.
        """
        self._shown.put((strain, scheduling), at_once=strain is Strain.SILENT)

    def _show_strain(self, state: tuple[Strain | None, str]) -> None:
        strain, scheduling = state
        if strain is None:
            self.setText(_DARK)
            self.setStyleSheet(f"color: {COLOURS.faint}")
            self.setToolTip(tr("Whether this computer converts in time."))
            self.setAccessibleDescription(tr("Not running"))
            return
        look = _LOOKS[strain]
        self.setText(f"● {look.words}")
        self.setStyleSheet(f"color: {look.colour}")
        granted = tr("The system runs the audio thread as: {how}", how=translated(scheduling))
        self.setToolTip(f"{look.tip}\n{granted}" if scheduling else look.tip)
        self.setAccessibleDescription(f"{look.words}. {look.tip}")
        if strain is Strain.SILENT:
            announce(self)
