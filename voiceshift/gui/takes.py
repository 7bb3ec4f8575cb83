"""The list of takes: play, rename, show in folder, delete to the trash.

Qt thread only. A `TakePlayer` plays, where nobody else hears it.

The folder is watched; while a take grows it is looked at once a second, for its length.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QFileSystemWatcher,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voiceshift.errors import RecordingError
from voiceshift.gui import icons
from voiceshift.gui.desktop import show_in_folder
from voiceshift.gui.language import tr
from voiceshift.gui.playbutton import dry_button, play_button
from voiceshift.gui.spacelabel import SpaceLabel
from voiceshift.gui.takeplayer import TakePlayer, where_text
from voiceshift.gui.takeslist import TakesModel, takes_view
from voiceshift.gui.takework import TakeWork
from voiceshift.gui.theme import TIGHT
from voiceshift.gui.trash import move_to_trash
from voiceshift.gui.widgets import ElidedLabel, describe, label, set_role
from voiceshift.takes.files import Take, list_takes
from voiceshift.takes.space import Space, free_space

_SETTLE_MS = 150
"""A rename touches the folder several times; it is read when that is over."""
_GROWING_MS = 1000
_ICON = QSize(16, 16)


class TakesPanel(QWidget):
    """Newest first; what the buttons do, they do to the selected take."""

    failed = Signal(str)
    """A sentence for the user."""
    selected_changed = Signal(object)
    """The selected take, or what has become of it; None for none."""
    opened = Signal()
    """The selected take is to be shown large."""
    marker_asked = Signal()

    def __init__(
        self,
        folder: Path,
        player: TakePlayer,
        parent: QWidget | None = None,
        show_file: Callable[[Path], bool] = show_in_folder,
        measure_space: Callable[[Path], Space | None] = free_space,
        work: TakeWork | None = None,
    ) -> None:
        """List the takes in folder, which need not exist yet.

        player: who plays. show_file: show a file in the file manager; False if that failed.
        measure_space: what is free where takes are written. work: who looks into files.
        """
        super().__init__(parent)
        self._folder = folder
        self._player, self._show_file = player, show_file
        self._told: Take | None = None
        self.model = TakesModel(self) if work is None else TakesModel(self, work.analysis)
        self.model.failed.connect(self.failed)
        self.list = takes_view(self.model, self)
        self.list.activated.connect(lambda _: self.play())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.model.dataChanged.connect(lambda *_: self._enable())
        self._empty = label(role="hint")
        if work is not None:
            work.analysed.connect(self._heard_of)
        self._count = label(role="hint")
        self.mark = _button("flag", "", "")
        self.mark.setAccessibleName(tr("Set a marker"))
        self.set_marker_key("")
        self.open = _button(
            "open", tr("Open"), tr("See the take large, export it, convert it again.")
        )
        self.open.setAccessibleName(tr("Open take"))
        self.space = SpaceLabel(measure_space)
        self.heard = ElidedLabel("hint")
        self.play_button, self.dry_button = play_button(), dry_button()
        for button in (self.play_button, self.dry_button):
            button.setProperty("role", "snug")
        self._buttons = self._make_buttons()
        player.changed.connect(lambda _: self._show_playing())
        self.mark.clicked.connect(self.marker_asked)
        self.open.clicked.connect(self.opened)
        self.mark.setEnabled(False)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._settle = _timer(_SETTLE_MS, self.refresh, self)
        self._growing = _timer(_GROWING_MS, self.refresh, self)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())
        self.set_folder(folder)

    def set_folder(self, path: Path) -> None:
        """List the takes in another folder, which need not exist yet."""
        self._folder = path
        self._empty.setText(tr("No takes yet.\nPress Record while live.") + f"\n\n{path}")
        self.refresh()

    def refresh(self) -> None:
        """Read the folder again."""
        self._watch()
        try:
            takes = list_takes(self._folder)
        except RecordingError as error:
            takes = []
            self.failed.emit(str(error))
        newest = self.model.take_at(self.model.index(0))
        is_editing = self.list.is_editing()  # asked first: new rows make the view forget it
        self.model.show_takes(takes)
        is_news = newest is None or (bool(takes) and takes[0].name != newest.name)
        if not self.list.currentIndex().isValid() or (is_news and not is_editing):
            self.list.setCurrentIndex(self.model.index(0))  # what was just recorded
        self._stack.setCurrentIndex(1 if takes else 0)
        self._count.setText(str(len(takes)) if takes else "")
        if any(take.is_growing for take in takes):
            self._growing.start()
        self.space.look(self._folder)
        self._enable()

    def set_marker_key(self, key: str) -> None:
        """Show the shortcut for markers, empty for none."""
        keys = f" ({key})" if key else ""
        describe(self.mark, tr("Set a marker in the running recording.") + keys)

    def set_recording(self, recording: bool) -> None:
        """Allow markers while something is recorded."""
        self.mark.setEnabled(recording)

    def selected(self) -> Take | None:
        """Return the selected take."""
        return self.model.take_at(self.list.currentIndex())

    def play(self) -> None:
        """Play the converted recording of the selected take, or the dry one if there is no other.

        What plays already is stopped.
        """
        take = self.selected()
        if take is not None:
            self._toggle(take, take.converted or take.dry)

    def play_dry(self) -> None:
        """Play the selected take as it was spoken, or stop that."""
        take = self.selected()
        if take is not None:
            self._toggle(take, take.dry)

    def rename(self) -> None:
        """Let the user type another name."""
        index = self.list.currentIndex()
        if index.isValid():
            self._player.stop()
            self.list.edit(index)

    def show_in_folder(self) -> None:
        """Show the selected take in the file manager."""
        take = self.selected()
        if take is not None:
            self.show_file(take.files[0])

    def show_file(self, path: Path) -> None:
        """Show a file in the file manager."""
        if not self._show_file(path):
            self.failed.emit(tr("No file manager answered. It is {path}.", path=path))

    def delete(self) -> None:
        """Move all files of the selected take to the trash, from where they can be had again."""
        take = self.selected()
        if take is None:
            return
        self._player.stop()
        try:
            move_to_trash(take)
        except RecordingError as error:
            self.failed.emit(str(error))
        self.refresh()

    def _toggle(self, take: Take, path: Path | None) -> None:
        if path is not None:
            self._player.toggle(take, path)

    def _show_playing(self) -> None:
        take = self.selected()
        played = (None, None) if take is None else (take.converted or take.dry, take.dry)
        for button, path in zip((self.play_button, self.dry_button), played, strict=True):
            button.show_playing(self._player.playing(path))
        told, warns = where_text(self._player.view)
        self.heard.setText(told)
        self.heard.setToolTip(told)
        set_role(self.heard, "word-warning" if warns else "hint")
        self.heard.setVisible(self._player.view.playing)

    def _watch(self) -> None:
        """Watch the folder, or what is there of the way to it."""
        folder = self._folder.absolute()
        there = next((str(f) for f in (folder, *folder.parents) if f.is_dir()), "")
        watched = self._watcher.directories()
        if watched != [there]:
            if watched:
                self._watcher.removePaths(watched)
            if there:
                self._watcher.addPath(there)

    def _heard_of(self, _path: Path) -> None:
        self.list.viewport().update()

    def _enable(self) -> None:
        take = self.selected()
        for name, button in self._buttons.items():
            button.setEnabled(take is not None and (name != "dry" or take.dry is not None))
        self.open.setEnabled(take is not None)
        self._show_playing()
        if take != self._told:
            self._told = take
            self.selected_changed.emit(take)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made: dict[str, QPushButton] = {
            "play": self.play_button,
            "dry": self.dry_button,
            "rename": _button("rename", "", tr("Rename all files of the take (F2).")),
            "show": _button("folder", "", tr("Show the take in its folder.")),
            "delete": _button("trash", "", tr("Move all files of the take to the trash (Delete).")),
        }
        quiet = {
            "rename": tr("Rename take"),
            "show": tr("Show take in folder"),
            "delete": tr("Delete take"),
        }
        for key, name in quiet.items():
            made[key].setAccessibleName(name)
        does = (self.play, self.play_dry, self.rename, self.show_in_folder, self.delete)
        for button, action in zip(made.values(), does, strict=True):
            button.clicked.connect(action)
        delete = QAction(tr("Delete"), self.list)
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # not while a name is typed
        delete.triggered.connect(self.delete)
        self.list.addAction(delete)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(TIGHT)
        head.addWidget(label(tr("Takes"), "title"), 1)
        head.addWidget(self._count)
        head.addWidget(self.mark)
        head.addWidget(self.open)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for name, button in self._buttons.items():
            row.addWidget(button, 1 if name in ("play", "dry") else 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(TIGHT)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.heard)
        whole.addWidget(self.space)
        whole.addLayout(row)


def _button(icon: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(icons.icon(icon), text)
    button.setIconSize(_ICON)
    button.setToolTip(tip)
    if not text:
        button.setProperty("role", "quiet")
    return button


def _timer(interval_ms: int, action: Callable[[], None], parent: QWidget) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(action)
    return timer
