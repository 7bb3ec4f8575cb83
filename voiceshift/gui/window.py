"""The window, and `run`, which shows it until it is closed."""

from __future__ import annotations

import logging
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea

from voiceshift.config import paths
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import EngineState, SpectrumColumns, Telemetry
from voiceshift.engine.surface import EngineSurface
from voiceshift.errors import SettingsError
from voiceshift.gui import diagnostics, icons, theme
from voiceshift.gui.board import WindowBoard
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import Choices, friendly
from voiceshift.gui.director import Director
from voiceshift.gui.handover import Handover
from voiceshift.gui.language import tr
from voiceshift.gui.latencycheck import LatencyDialog
from voiceshift.gui.messages import Severity
from voiceshift.gui.panels import Panels
from voiceshift.gui.remote import Remote
from voiceshift.gui.settingsdialog import SettingsDialog
from voiceshift.gui.setup import SetUp
from voiceshift.gui.shortcuts import Shortcuts
from voiceshift.gui.voices import SUFFIX
from voiceshift.gui.widgets import fitting
from voiceshift.gui.wiring import connect_answers, connect_setup, connect_wishes
from voiceshift.remote.deck import Deck

if TYPE_CHECKING:
    from voiceshift.gui.clonedialog import CloneDialog

_log = logging.getLogger(__name__)

_DROP, _RESTART = "drop", "restart"
_FROM_THE_START = {"window.language", "window.high_contrast"}
"""Settings that texts and colours follow, which every part of the window keeps."""
RESTART = 1000
"""What `run` returns when the window shall be opened again, by a new process."""

FIRST_SIZE = QSize(1360, 860)
SMALLEST_SIZE = QSize(1280, 680)
"""Of what the window shows; on a smaller screen, as with 200 % of 1920 × 1080, it scrolls."""
CLOSE_LIMIT_MS = 3000
"""A device that will not close does not keep the window open longer than this."""


class MainWindow(QMainWindow):
    """Panels, director and bridge. Closing stops the engine first and saves the settings."""

    def __init__(
        self,
        settings: Settings,
        engine: EngineSurface,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Lay everything out and ask the engine for devices and voices. clock: in seconds."""
        super().__init__()
        self.setWindowTitle("VoiceShift")
        self.setWindowIcon(icons.logo())
        self.settings = settings
        self.bridge = Bridge(engine, clock, self)
        self.bridge.calm = settings.flag("window.reduced_motion")
        self.director = Director(Choices(settings), self.bridge, self)
        self.panels = Panels(
            settings.text("window.spectrogram_scale"), self.director.choices.takes_folder()
        )
        self.panels.setMinimumSize(SMALLEST_SIZE)
        self.setCentralWidget(_scrolling(self.panels))
        self.setMinimumSize(fitting(SMALLEST_SIZE, self))
        self.setAcceptDrops(True)
        self._shutting = self._may_close = False
        self.wants_restart = False
        self.panels.banner.acted.connect(self._act)
        connect_wishes(self.panels, self.director)
        connect_answers(self.panels, self.director)
        self.panels.settings.clicked.connect(self.edit_settings)
        self.panels.page.copy_asked.connect(self.copy_diagnostics)
        self.setup = SetUp(self.director, self.bridge, self)
        connect_setup(self.panels, self.setup, self.bridge)
        self.panels.latency.measure.clicked.connect(self.measure_latency)
        self.panels.latency.obs.clicked.connect(self.delay_video)
        self._cloning: CloneDialog | None = None
        self.panels.voices.clone_asked.connect(self.clone_voice)
        self.bridge.frame.connect(self._show_frame)
        self.bridge.shut.connect(self._close_now)
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._note_front)
        board = WindowBoard(self.director)
        self.deck = Deck(board)
        self.remote = Remote(self.director, board, self.deck, self)
        self.bridge.text.connect(lambda _: self.remote.publish())
        self.shortcuts = Shortcuts(self, settings, self.deck)
        self._show_keys()
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        self.restoreGeometry(QByteArray.fromBase64(settings.text("window.geometry").encode()))
        self.panels.transport.start.setFocus()
        self.director.begin()
        self.setup.offer()
        self.remote.apply()

    def _note_front(self, state: Qt.ApplicationState) -> None:
        self.bridge.resting = state is not Qt.ApplicationState.ApplicationActive

    def edit_settings(self) -> None:
        """Open the dialog; apply what was saved there."""
        dialog = SettingsDialog(self.settings, self)
        self.remote.teach(dialog.keys)
        dialog.accepted.connect(lambda: self.settings_edited(dialog.changed))
        dialog.rejected.connect(self.remote.apply)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def measure_latency(self) -> None:
        """Open the dialog that explains the measurement; it asks for it when the user agrees."""
        director = self.director
        dialog = LatencyDialog(friendly(director.choices.selection("output")), director.live, self)
        dialog.measure.clicked.connect(director.measure_latency)
        director.latency_measured.connect(dialog.show_measured)
        director.latency_failed.connect(dialog.show_failed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def delay_video(self) -> None:
        """Open the dialog that hands the delay to OBS."""
        from voiceshift.gui.obsdialog import ObsDialog  # its WebSocket library is for those who ask

        now = self.bridge.tick()
        live = now.state is EngineState.RUNNING
        dialog = ObsDialog(round(now.latency.total_ms) if live else 0, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def clone_voice(self) -> None:
        """Open the page that makes voices of recordings; once open, it is kept: work may go on."""
        if self._cloning is None:
            from voiceshift.gui.clonedialog import CloneDialog  # for those who ask
            from voiceshift.gui.cloneprocess import CloneProcess
            from voiceshift.gui.clonereading import CloneRecorder

            self._cloning = CloneDialog(
                CloneProcess(self), CloneRecorder(self.director, self.bridge, self), self
            )
            self._cloning.made.connect(lambda _: self.bridge.find_voices())
            self._cloning.used.connect(self.director.choose_voice)
        self._cloning.show()
        self._cloning.activateWindow()

    def settings_edited(self, changed: set[str]) -> None:
        """Apply settings of these keys."""
        self.director.settings_edited()
        self.bridge.calm = self.settings.flag("window.reduced_motion")
        self.panels.spectrogram.set_scale(self.settings.text("window.spectrogram_scale"))
        self.panels.takes.set_folder(self.director.choices.takes_folder())
        self.shortcuts.apply()
        self._show_keys()
        self.remote.apply()
        if changed & _FROM_THE_START:
            self.director.messages.say(
                _RESTART,
                Severity.NOTE,
                tr("That is seen from the next start on. A restart is silent for a few seconds."),
                tr("Restart now"),
            )

    def copy_diagnostics(self) -> None:
        """Write the file for helpers and put it on the clipboard, ready to be pasted."""
        inventory = self.director.inventory
        diagnosis = diagnostics.Diagnosis(
            self.settings.path,
            paths.log_dir(),
            inventory.devices.value or (),
            self.bridge.tick(),
            self.director.checkups.report.value,
        )
        try:
            path = diagnostics.write(diagnosis, paths.log_dir(), datetime.now())
        except SettingsError as error:
            self.say(str(error))
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        data.setText(str(path))
        QApplication.clipboard().setMimeData(data)
        self.director.messages.say(
            "diagnostics",
            Severity.NOTE,
            tr("Copied; paste it where you ask for help. It is {path}.", path=path),
        )

    def say(self, text: str) -> None:
        """Tell the user of a fault of the window itself."""
        self.director.messages.say("window", Severity.ERROR, text)

    def showEvent(self, event: QShowEvent) -> None:  # Qt's name
        """Held keys are heard by what is on the screen."""
        super().showEvent(event)
        self.shortcuts.held.listen()

    def closeEvent(self, event: QCloseEvent) -> None:  # Qt's name
        """Stop the engine first, which takes a moment; close when it has let go."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if self._shutting:
            return
        self._shutting = True
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.settings.set("window.geometry", geometry)
        self.director.saver.save()
        self.setEnabled(False)
        self.panels.close_work()
        if self._cloning is not None:
            self._cloning.process.close()
        self.bridge.shut_down()
        QTimer.singleShot(CLOSE_LIMIT_MS, self, self._close_now)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt's name
        """Take .voice files."""
        if dropped_voices(event.mimeData()):
            event.acceptProposedAction()
            self.director.messages.say(_DROP, Severity.NOTE, tr("Let go to check and install it."))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # Qt's name
        """Say nothing any more."""
        self.director.messages.dismiss(_DROP)

    def dropEvent(self, event: QDropEvent) -> None:  # Qt's name
        """Import them."""
        self.director.messages.dismiss(_DROP)
        event.acceptProposedAction()
        for path in dropped_voices(event.mimeData()):
            self.director.presets.take_in(path)

    def open_files(self, files: Sequence[Path]) -> None:
        """Import voices that were opened from outside, and come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        for path in files:
            self.director.presets.take_in(path)

    def _act(self, key: str) -> None:
        if key == _RESTART:
            self.wants_restart = True
            self.close()

    def _close_now(self) -> None:
        self._may_close = True
        self.remote.close()
        self.bridge.close()
        self.close()

    def _show_frame(self, telemetry: Telemetry, columns: SpectrumColumns) -> None:
        if not self.isMinimized():
            self.panels.show_frame(telemetry, columns)

    def _show_keys(self) -> None:
        self.panels.transport.set_keys(self.shortcuts.shown())
        self.panels.setup.set_keys(self.shortcuts.shown())
        self.panels.voices.set_keys(self.shortcuts.voice_keys())
        self.panels.voices.set_compare_key(self.shortcuts.shown()["compare"])
        self.panels.takes.set_marker_key(self.shortcuts.shown()["marker"])


def _scrolling(panels: Panels) -> QScrollArea:
    """Return all panels in an area that scrolls to what has the keyboard."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(panels)
    return area


def dropped_voices(data: QMimeData) -> list[Path]:
    """Return the .voice files among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == SUFFIX]


def run(settings: Settings, engine: EngineSurface, files: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; return the exit code. The engine stays the caller's.

    files: voices to import.
    """
    application = QApplication.instance() or QApplication(["VoiceShift"])
    assert isinstance(application, QApplication)
    application.setApplicationName("VoiceShift")
    application.setDesktopFileName("voiceshift")
    theme.apply(application)
    window = MainWindow(settings, engine)
    with _closing_on_signals(window), _telling_failures(window):
        window.show()
        handover = Handover(application)
        handover.opened.connect(window.open_files)
        handover.listen()
        if files:
            window.open_files(files)
        code = application.exec()
        handover.close()
        return RESTART if window.wants_restart else code


@contextmanager
def _closing_on_signals(window: MainWindow) -> Iterator[None]:
    """Ctrl+C and SIGTERM close the window; its timer lets Python see them within 0.1 s."""
    before = {s: signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM)}
    for number in before:
        signal.signal(number, lambda *_: window.close())
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _telling_failures(window: MainWindow) -> Iterator[None]:
    """A bug in a slot is logged and told in the banner, and the show goes on."""
    before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> Any:
        _log.error("the window failed", exc_info=(kind, error, trace))
        window.say(
            tr(
                "Something went wrong in the window ({error}). The log has the details.",
                error=error,
            )
        )

    sys.excepthook = tell
    try:
        yield
    finally:
        sys.excepthook = before
