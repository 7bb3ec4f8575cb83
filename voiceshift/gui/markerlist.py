"""The markers of a take as a list: go there, name, add, take away, and back again.

Qt thread only. It changes nothing itself: `edited` carries the markers as the user wants them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceshift.gui import icons
from voiceshift.gui.language import tr
from voiceshift.gui.theme import TIGHT, number_font
from voiceshift.gui.widgets import described, label
from voiceshift.takes.markers import chapters, cleaned, clock_text
from voiceshift.takes.sidecar import Marker

_WIDTH = 208
_ROW_HEIGHT = 28
_TIME, _NAME = 0, 1


class MarkerList(QWidget):
    """See the module's docstring."""

    edited = Signal(tuple)
    """The markers as they shall be."""
    jumped = Signal(float)
    """To a moment, in s."""
    add_asked = Signal()
    """A marker where the playhead is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No take."""
        super().__init__(parent)
        self._take: tuple[Path, str] | None = None
        self._markers: tuple[Marker, ...] = ()
        self._before: list[tuple[Marker, ...]] = []
        self._named: Marker | None = None
        """Just added: its name is asked for as soon as it is in the list."""
        self.list = _tree()
        self.list.itemClicked.connect(lambda item, _: self._jump(item))
        self.list.itemActivated.connect(lambda item, _: self._jump(item))
        self.list.itemDoubleClicked.connect(lambda item, _: self.list.editItem(item, _NAME))
        self.list.itemChanged.connect(self._renamed)
        self.list.itemSelectionChanged.connect(self._enable)
        self.add = _button("flag", tr("Add marker"), tr("Set a marker where the playhead is (M)."))
        self.rename = _button("rename", tr("Name marker"), tr("Name the selected marker (F2)."))
        self.delete = _button("trash", tr("Delete marker"), tr("Delete the selected marker."))
        self.undo = _button("undo", tr("Undo"), tr("Take the last change of the markers back."))
        self.copy = _button(
            "copy",
            tr("Copy chapters"),
            tr("Copy times and names, as video descriptions want them."),
        )
        self.add.clicked.connect(self.add_asked)
        self.rename.clicked.connect(self._name_selected)
        self.delete.clicked.connect(self._delete_selected)
        self.undo.clicked.connect(self._take_back)
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(chapters(self._markers))
        )
        for keys, does in (
            (QKeySequence.StandardKey.Delete, self._delete_selected),
            (QKeySequence.StandardKey.Undo, self._take_back),
            (Qt.Key.Key_F2, self._name_selected),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(does)
            self.list.addAction(action)
        self._empty = label(tr("No markers yet: set one here, or by its key while you record."))
        self._empty.setProperty("role", "hint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._lay_out()
        self.show_markers(None, (), editable=False)

    def show_markers(
        self, take: tuple[Path, str] | None, markers: tuple[Marker, ...], editable: bool
    ) -> None:
        """Show a take's markers. take: what it is known by; another one forgets what was undone."""
        if take != self._take:
            self._take, self._before = take, []
        self._editable = editable
        if markers != self._markers or self.list.topLevelItemCount() != len(markers):
            self._markers = markers
            self._fill()
        self._stack.setCurrentIndex(1 if markers else 0)
        self._enable()
        if self._named is not None and self._named in markers:
            self._select(markers.index(self._named))
            self._named = None
            self._name_selected()

    def add_marker(self, at_s: float) -> None:
        """Set a marker, and ask for its name once it is there."""
        if not self._editable or any(abs(m.at_s - at_s) < 0.01 for m in self._markers):
            return
        self._named = Marker(round(at_s, 3))
        self._edit(tuple(sorted((*self._markers, self._named))))

    # --- inside

    def _edit(self, markers: tuple[Marker, ...]) -> None:
        self._before.append(self._markers)
        self.edited.emit(markers)

    def _take_back(self) -> None:
        if self._before and self._editable:
            self.edited.emit(self._before.pop())

    def _renamed(self, item: QTreeWidgetItem, _: int) -> None:
        place = self.list.indexOfTopLevelItem(item)
        old = self._markers[place]
        name = cleaned(item.text(_NAME))
        if name != old.name:
            changed = list(self._markers)
            changed[place] = Marker(old.at_s, name)
            # Later: the rows may not be made anew while one of them is being edited.
            QTimer.singleShot(0, self, lambda: self._edit(tuple(changed)))

    def _name_selected(self) -> None:
        item = self._selected()
        if item is not None and self._editable:
            self.list.setFocus()
            self.list.editItem(item, _NAME)

    def _delete_selected(self) -> None:
        item = self._selected()
        if item is not None and self._editable:
            place = self.list.indexOfTopLevelItem(item)
            self._edit(self._markers[:place] + self._markers[place + 1 :])
            self._select(min(place, len(self._markers) - 1))

    def _jump(self, item: QTreeWidgetItem) -> None:
        self.jumped.emit(self._markers[self.list.indexOfTopLevelItem(item)].at_s)

    def _selected(self) -> QTreeWidgetItem | None:
        found = self.list.selectedItems()
        return found[0] if found else None

    def _select(self, place: int) -> None:
        item = self.list.topLevelItem(place)
        if item is not None:
            self.list.setCurrentItem(item, _NAME, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for place, marker in enumerate(self._markers, 1):
            item = QTreeWidgetItem([f"{place}  {clock_text(marker.at_s)}", marker.name])
            item.setSizeHint(_NAME, QSize(0, _ROW_HEIGHT))  # that column stretches
            item.setFont(_TIME, number_font(self.list.font().pointSizeF()))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(_NAME, marker.name)
            told = tr("Marker {number}", number=place)
            item.setData(
                _TIME,
                Qt.ItemDataRole.AccessibleTextRole,
                f"{told}, {clock_text(marker.at_s)}, {marker.name}",
            )
            self.list.addTopLevelItem(item)
        self.list.blockSignals(False)

    def _enable(self) -> None:
        chosen = self._editable and self._selected() is not None
        self.add.setEnabled(self._editable)
        self.rename.setEnabled(chosen)
        self.delete.setEnabled(chosen)
        self.undo.setEnabled(self._editable and bool(self._before))
        self.copy.setEnabled(bool(self._markers))

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(tr("Markers"), "title"), 1)
        head.addWidget(self.add)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addStretch(1)
        for button in (self.rename, self.delete, self.undo, self.copy):
            row.addWidget(button)
        column.addLayout(row)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setColumnCount(2)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.header().setSectionResizeMode(_TIME, QHeaderView.ResizeMode.ResizeToContents)
    tree.header().setStretchLastSection(True)
    described(
        tree,
        tr("Markers"),
        tr("A click or Enter goes there, F2 names, Delete deletes, Ctrl+Z takes back."),
    )
    return tree


def _button(icon: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(icons.icon(icon), "")
    button.setIconSize(QSize(16, 16))
    button.setProperty("role", "quiet")
    described(button, name, tip)
    return button
