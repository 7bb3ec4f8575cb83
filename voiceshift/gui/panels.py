"""All panels of the window and where they lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import EngineState, SpectrumColumns, Telemetry
from voiceshift.gui import icons
from voiceshift.gui.banner import Banner, BypassLamp
from voiceshift.gui.checkuppage import CheckUpPage
from voiceshift.gui.controls import ControlsPanel
from voiceshift.gui.devices import DevicesBar
from voiceshift.gui.language import tr
from voiceshift.gui.latencymeter import LatencyMeter
from voiceshift.gui.levelmeter import LevelMeter
from voiceshift.gui.setuppage import SetUpPage
from voiceshift.gui.spectrogram import SpectrogramView
from voiceshift.gui.takepage import TakePage
from voiceshift.gui.takeplayer import TakePlayer
from voiceshift.gui.takes import TakesPanel
from voiceshift.gui.takework import TakeWork
from voiceshift.gui.theme import COLOURS, GAP
from voiceshift.gui.transport import TransportPanel
from voiceshift.gui.voices import VoicesPanel
from voiceshift.gui.widgets import Panel, described

_VOICES_WIDTH, _CONTROLS_WIDTH = 260, 292


class Panels(QWidget):
    """Devices above; voices left, what is heard in the middle, how it is shaped right."""

    def __init__(self, scale: str, takes_folder: Path, parent: QWidget | None = None) -> None:
        """scale: the spectrogram's. takes_folder: whose takes are listed."""
        super().__init__(parent)
        self.banner, self.lamp = Banner(), BypassLamp()
        self.devices, self.transport = DevicesBar(), TransportPanel()
        self.voices, self.controls = VoicesPanel(), ControlsPanel()
        self.spectrogram = SpectrogramView(scale)
        self.input_meter = LevelMeter(tr("Microphone"), colour=COLOURS.input)
        self.output_meter = LevelMeter(
            tr("Output"), colour=COLOURS.output, lamp=tr("LIMIT"), lamp_colour=COLOURS.warn
        )
        self.latency = LatencyMeter()
        self.work = TakeWork(self)
        self.player = TakePlayer(self)
        self.takes = TakesPanel(takes_folder, self.player, work=self.work)
        self.take = TakePage(self.work, self.player)
        self.settings = QPushButton()
        self.settings.setIcon(icons.icon("settings"))
        self.settings.setIconSize(QSize(18, 18))
        described(self.settings, tr("Settings"), tr("Change shortcuts, folders and defaults."))
        self.page, self.setup = CheckUpPage(), SetUpPage()
        self.checkup = QPushButton(tr("Check-up"))
        self.checkup.setCheckable(True)
        self.checkup.setIcon(QIcon(icons.pixmap("pulse", COLOURS.text)))
        self.checkup.setIconSize(QSize(18, 18))
        described(
            self.checkup,
            tr("Check-up"),
            tr("Find out why others do not hear you, or hear you badly."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(self._top())
        column.addWidget(self.banner)
        column.addWidget(self.lamp)
        content = _Squeezable()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.voices.setFixedWidth(_VOICES_WIDTH)
        row.addWidget(self.voices)
        row.addLayout(self._centre(), 1)
        row.addWidget(self._right())
        self._views = QStackedLayout()
        self._views.addWidget(_scrolling(content))
        self._views.addWidget(self.page)
        self._views.addWidget(self.setup)
        column.addLayout(self._views, 1)

    def show_checkup(self, shown: bool) -> None:
        """Show the doctor's page instead of the panels, or the panels again."""
        had_focus = self.page.isAncestorOf(self.focusWidget() or self)
        self.checkup.setChecked(shown)
        self._views.setCurrentIndex(int(shown))
        if shown:
            self.page.again.setFocus()
        elif had_focus:
            self.checkup.setFocus()

    def show_take(self, shown: bool) -> None:
        """Show the selected take large instead of spectrogram and meters, or these again."""
        had_focus = self.take.isAncestorOf(self.focusWidget() or self)
        self._middle.setCurrentIndex(int(shown))
        if shown:
            self.take.stage.wave.setFocus()
        elif had_focus:
            self.takes.open.setFocus()

    def show_setup(self, shown: bool) -> None:
        """Show the first run instead of the panels, or the panels again."""
        had_focus = self.setup.isAncestorOf(self.focusWidget() or self)
        self.checkup.setChecked(False)  # first: that shows the panels
        self._views.setCurrentIndex(2 if shown else 0)
        self.checkup.setEnabled(not shown)
        if shown:
            self.setup.forth.setFocus()
        elif had_focus:
            self.transport.start.setFocus()

    def close_work(self) -> None:
        """Give up what is done with takes, and what plays."""
        self.work.close()
        self.player.close()

    def show_frame(self, telemetry: Telemetry, columns: SpectrumColumns) -> None:
        """Paint what is new. At graphics speed."""
        self.spectrogram.append(columns)
        self.input_meter.set_levels(
            telemetry.input_rms_dbfs, telemetry.input_peak_dbfs, telemetry.input_clipped
        )
        self.output_meter.set_levels(
            telemetry.output_rms_dbfs, telemetry.output_peak_dbfs, telemetry.output_limited
        )
        self.latency.show_latency(telemetry.latency, telemetry.state is EngineState.RUNNING)
        self.latency.set_load(telemetry.load)
        live = telemetry.state is EngineState.RUNNING
        self.latency.lamp.set_strain(telemetry.strain if live else None, telemetry.scheduling)
        self.latency.set_counts(
            telemetry.input_overflows,
            telemetry.output_starvations,
            telemetry.driver_flags,
            telemetry.late_hops,
        )

    def _top(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(icons.logo().pixmap(44, 44))
        mark.setAccessibleName("VoiceShift")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.devices, 1)
        row.addWidget(self.checkup, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _centre(self) -> QVBoxLayout:
        picture = Panel()
        picture.column.addWidget(self.spectrogram)
        meters = Panel()
        levels = QHBoxLayout()
        levels.setSpacing(2 * GAP)
        levels.addWidget(self.input_meter)
        levels.addWidget(self.output_meter)
        meters.column.addLayout(levels)
        meters.column.addSpacing(GAP)
        meters.column.addWidget(self.latency)
        heard = QWidget()
        column = QVBoxLayout(heard)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(picture, 1)
        column.addWidget(meters)
        self._middle = QStackedWidget()
        self._middle.addWidget(heard)
        self._middle.addWidget(self.take)
        centre = QVBoxLayout()
        centre.setSpacing(GAP)
        centre.addWidget(self.transport)
        centre.addWidget(self._middle, 1)
        return centre

    def _right(self) -> QWidget:
        takes = Panel()
        takes.column.addWidget(self.takes)
        right = QWidget()
        right.setFixedWidth(_CONTROLS_WIDTH)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.controls)
        column.addWidget(takes, 1)
        return right


class _Squeezable(QWidget):
    """Gets no higher than it must be before a scroll area begins to scroll.

    Wrapped labels inside would have the area give it the height that it likes best.
    """

    def heightForWidth(self, width: int) -> int:  # Qt's name
        """Return the smallest height."""
        return self.minimumSizeHint().height()


def _scrolling(content: QWidget) -> QScrollArea:
    """Return content in an area that scrolls on a small screen, below several messages."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
