"""A take to hear and to mark: waveforms, playhead, markers, and where it is heard.

Qt thread only. The player and the files do the work; nothing here blocks.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voiceshift.errors import RecordingError
from voiceshift.gui.language import tr
from voiceshift.gui.markerlist import MarkerList
from voiceshift.gui.playbutton import dry_button, play_button
from voiceshift.gui.takeplayer import PlayView, TakePlayer, where_text
from voiceshift.gui.takewave import TakeWave, WaveView
from voiceshift.gui.theme import GAP, TIGHT, number_font
from voiceshift.gui.widgets import ElidedLabel, label, set_role
from voiceshift.takes.files import Take
from voiceshift.takes.markers import clock_text, set_markers
from voiceshift.takes.sidecar import Marker


class TakeStage(QWidget):
    """See the module's docstring."""

    failed = Signal(str)
    """A sentence for the user."""
    edited = Signal()
    """The take's files are other than they were."""

    def __init__(self, player: TakePlayer, parent: QWidget | None = None) -> None:
        """No take."""
        super().__init__(parent)
        self._player = player
        self._take: Take | None = None
        self.wave, self.markers = TakeWave(), MarkerList()
        self.play, self.play_dry = play_button(), dry_button()
        self.time, self.where = label("", "hint"), ElidedLabel("hint")
        self.time.setFont(number_font())
        self.time.setAccessibleName(tr("Position"))
        self.play.clicked.connect(lambda: self._toggle(dry=False))
        self.play_dry.clicked.connect(lambda: self._toggle(dry=True))
        self.wave.toggled.connect(self._toggle_either)
        self.wave.sought.connect(self._seek)
        self.wave.mark_asked.connect(self._mark)
        self.markers.add_asked.connect(self._mark)
        self.markers.jumped.connect(self._seek)
        self.markers.edited.connect(self._set_markers)
        player.changed.connect(self._show)
        self._lay_out()
        self._show(player.view)

    def show_take(
        self, take: Take | None, waves: tuple[WaveView, ...], kept_s: tuple[float, float] | None
    ) -> None:
        """Show a take. waves: its recordings. kept_s: what trimming keeps."""
        self._take = take
        markers = () if take is None else take.markers
        duration_s = 0.0 if take is None else take.duration_s or 0.0
        self.wave.show_take(waves, duration_s, markers, kept_s)
        known_by = None if take is None else (take.folder, take.name)
        self.markers.show_markers(known_by, markers, take is not None and not take.is_growing)
        self._show(self._player.view)

    # --- what the user does

    def _toggle(self, dry: bool) -> None:
        path = self._path(dry)
        if self._take is not None and path is not None:
            self._player.toggle(self._take, path)

    def _toggle_either(self) -> None:
        """Stop what plays of the take, else play the converted recording."""
        if self._player.view.playing and self._is_ours(self._player.view):
            self._player.stop()
        else:
            self._toggle(dry=self._path(dry=False) is None)

    def _seek(self, at_s: float) -> None:
        if self._take is not None:
            self._player.seek(self._take, at_s)

    def _mark(self) -> None:
        if self._take is not None:
            self.markers.add_marker(self._player.position_s(self._take))

    def _set_markers(self, markers: tuple[Marker, ...]) -> None:
        if self._take is None:
            return
        try:
            set_markers(self._take, markers)
        except RecordingError as error:
            self.failed.emit(str(error))
        self.edited.emit()

    # --- what is shown

    def _show(self, view: PlayView) -> None:
        position_s = 0.0 if self._take is None else self._player.position_s(self._take)
        self.wave.show_position(position_s)
        length_s = 0.0 if self._take is None else self._take.duration_s or 0.0
        self.time.setText(f"{clock_text(position_s)} / {clock_text(length_s)}")
        for button, dry in ((self.play, False), (self.play_dry, True)):
            button.setEnabled(self._path(dry) is not None)
            button.show_playing(self._player.playing(self._path(dry)))
        told, warns = where_text(view)
        self.where.setText(told)
        self.where.setToolTip(told)
        set_role(self.where, "word-warning" if warns else "hint")

    def _path(self, dry: bool) -> Path | None:
        if self._take is None:
            return None
        return self._take.dry if dry else self._take.converted

    def _is_ours(self, view: PlayView) -> bool:
        return self._take is not None and view.path in self._take.files

    def _lay_out(self) -> None:
        picture = QHBoxLayout()
        picture.setSpacing(GAP)
        picture.addWidget(self.wave, 1)
        picture.addWidget(self.markers)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addWidget(self.play)
        row.addWidget(self.play_dry)
        row.addSpacing(TIGHT)
        row.addWidget(self.time)
        row.addSpacing(GAP)
        row.addWidget(self.where, 1)
        self.where.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(picture, 1)
        column.addLayout(row)
