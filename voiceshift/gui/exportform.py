"""What an export is asked for: which recording, format, rate, bits, loudness, trimmed or not.

Qt thread only. Plain choices; the page that shows them does the work.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from voiceshift.gui import icons
from voiceshift.gui.language import number, tr
from voiceshift.gui.theme import TIGHT
from voiceshift.gui.widgets import ComboBox, Switch, described
from voiceshift.takes.options import BITS, LOUDNESS_LUFS, RATES_HZ, Container, ExportOptions

EXPORTS = "Exports"
"""Folder below the takes."""
_GOALS = dict(zip(LOUDNESS_LUFS, (tr("streaming"), tr("podcasts"), tr("broadcast")), strict=True))


class ExportForm(QObject):
    """The controls, and two rows to lay them out in."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """No recording to choose from."""
        super().__init__(parent)
        self.source = combo(
            tr("Recording to export"), tr("What is exported: the converted or your voice.")
        )
        self.container = combo(
            tr("Format"), tr("WAV and FLAC keep everything; MP3 and OGG are small.")
        )
        self.rate = combo(tr("Rate"), tr("48 kHz suits video, 44.1 kHz music."))
        self.bits = combo(
            tr("Bits"), tr("24 bits to edit further; 16 bits, dithered, for old players.")
        )
        self.loudness = combo(
            tr("Loudness"), tr("Bring it to a usual loudness; true peaks stay below −1 dB.")
        )
        self.trim = Switch(
            tr("Trim silence"), tr("Leave out the silence before and behind; see above.")
        )
        self.button = button(
            tr("Export"), "export", tr("Write a file into the folder {folder}.", folder=EXPORTS)
        )
        self._fill()
        for chosen in (self.source, self.container):
            chosen.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.trim.toggled.connect(lambda _: self.changed.emit())

    @property
    def chosen_path(self) -> Path | None:
        """The recording to export."""
        found: Path | None = self.source.currentData()
        return found

    def options(self) -> ExportOptions:
        """Return what is chosen."""
        return ExportOptions(
            Container(self.container.currentData()),
            self.rate.currentData(),
            self.bits.currentData(),
            self.loudness.currentData(),
            self.trim.isChecked(),
        )

    def offer(self, recordings: list[tuple[str, Path]]) -> None:
        """Offer recordings by name; the same one of another take stays chosen. Silently."""
        chosen = self.source.currentText()
        self.source.blockSignals(True)
        self.source.clear()
        for name, path in recordings:
            self.source.addItem(name, path)
        self.source.setCurrentIndex(max(0, self.source.findText(chosen)))
        self.source.blockSignals(False)

    def enable(self, ready: bool) -> None:
        """Allow what can be done. ready: an export could begin."""
        self.button.setEnabled(ready and self.source.count() > 0)
        self.source.setEnabled(self.source.count() > 0)
        self.bits.setEnabled(not Container(self.container.currentData()).is_lossy)

    def rows(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        """Return the controls in two rows."""
        shape = row(self.source, self.container, self.rate, self.bits)
        for place in range(shape.count()):
            shape.setStretch(place, 1)
        finish = row(self.loudness, self.trim, self.button)
        finish.setStretch(0, 1)
        return shape, finish

    def _fill(self) -> None:
        for container in Container:
            self.container.addItem(container.value.upper(), container.value)
        for rate_hz in RATES_HZ:
            decimals = 1 if rate_hz % 1000 else 0
            self.rate.addItem(f"{number(rate_hz / 1000, decimals)} kHz", rate_hz)
        for bits in BITS:
            self.bits.addItem(tr("{bits} bit", bits=bits), bits)
        self.loudness.addItem(tr("Loudness as it is"), None)
        for lufs, use in _GOALS.items():
            self.loudness.addItem(f"{number(lufs)} LUFS ({use})", lufs)


def button(text: str, icon: str, tip: str) -> QPushButton:
    """Return a button with an icon."""
    made = QPushButton(icons.icon(icon), text)
    made.setIconSize(QSize(16, 16))
    described(made, text, tip)
    return made


def combo(name: str, tip: str) -> ComboBox:
    """Return an empty list to choose from."""
    made = ComboBox()
    described(made, name, tip)
    return made


def row(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets beside each other."""
    made = QHBoxLayout()
    made.setSpacing(TIGHT)
    for widget in widgets:
        made.addWidget(widget)
    return made
