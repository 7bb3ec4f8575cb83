"""The rows of the takes list: their model, and how they are drawn and renamed.

Qt thread only. Rows come and go one by one, so that a name being typed, the selection and the
scroll position survive a take that appears meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from voiceshift.errors import RecordingError
from voiceshift.gui.language import day_text, time_text, tr
from voiceshift.gui.takewave import paint_peaks
from voiceshift.gui.theme import COLOURS, SMALL_PT, base_font, number_font
from voiceshift.gui.widgets import described
from voiceshift.takes.analysis import Analysis
from voiceshift.takes.files import LONGEST_NAME, Take, rename
from voiceshift.takes.space import Space

_Index = QModelIndex | QPersistentModelIndex

TAKE_ROLE = Qt.ItemDataRole.UserRole
PEAKS_ROLE = TAKE_ROLE + 1
"""What the take looks like: a tuple of peaks, None while nobody knows."""
_ROW_HEIGHT = 64
_WAVE_HEIGHT = 14
_PADDING = 9
_NOWHERE = QModelIndex()


class TakesModel(QAbstractListModel):
    """One row a take; editing a row renames its files."""

    failed = Signal(str)
    """A sentence for the user."""

    def __init__(
        self,
        parent: QObject | None = None,
        analysis: Callable[[Path], Analysis | None] = lambda _: None,
    ) -> None:
        """No takes. analysis: what is known of a file's sound."""
        super().__init__(parent)
        self._analysis = analysis
        self._takes: list[Take] = []

    def show_takes(self, takes: list[Take]) -> None:
        """Become takes, with as few changes as possible."""
        wanted = {take.name for take in takes}
        for row in reversed(range(len(self._takes))):
            if self._takes[row].name not in wanted:
                self.beginRemoveRows(_NOWHERE, row, row)
                del self._takes[row]
                self.endRemoveRows()
        known = {take.name for take in self._takes}
        if [t.name for t in takes if t.name in known] != [t.name for t in self._takes]:
            self.beginResetModel()  # their order changed
            self._takes = list(takes)
            self.endResetModel()
            return
        for row, take in enumerate(takes):
            if take.name not in known:
                self.beginInsertRows(_NOWHERE, row, row)
                self._takes.insert(row, take)
                self.endInsertRows()
            elif self._takes[row] != take:
                self._replace(row, take)

    def take_at(self, index: _Index) -> Take | None:
        """Return the take of a row, None for no row."""
        return self._takes[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # Qt's name
        """How many takes there are."""
        return 0 if parent.isValid() else len(self._takes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The take itself under TAKE_ROLE, its name, and its facts in words."""
        take = self.take_at(index)
        if take is None:
            return None
        if role == TAKE_ROLE:
            return take
        if role == PEAKS_ROLE:
            audio = None if take.is_growing else take.converted or take.dry
            known = None if audio is None else self._analysis(audio)
            return None if known is None else known.peaks
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return take.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            marks = [] if take.is_growing else markers_text(take)
            return ", ".join([take.name, facts_text(take), *marks, length_text(take)])
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(path.name for path in take.files)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be selected and renamed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a take; False and `failed` when that cannot be."""
        take = self.take_at(index)
        if take is None or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            self._replace(index.row(), rename(take, str(value)))
        except RecordingError as error:
            self.failed.emit(str(error))
            return False
        return True

    def _replace(self, row: int, take: Take) -> None:
        self._takes[row] = take
        self.dataChanged.emit(self.index(row), self.index(row))


class TakeDelegate(QStyledItemDelegate):
    """The name; below it voice and time, and on the right the length; below that its shape."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows are equally high."""
        return QSize(120, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        take: Take = index.data(TAKE_ROLE)
        row = QRect(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            has_focus = is_selected and state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QColor(COLOURS.accent) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOURS.accent_deep if is_selected else COLOURS.hover))
            painter.drawRoundedRect(QRectF(row).adjusted(0.5, 1.5, -0.5, -1.5), 8.0, 8.0)
        inner = row.adjusted(_PADDING, 5, -_PADDING, -5)
        line = (inner.height() - _WAVE_HEIGHT) // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), line)
        lower = upper.translated(0, line)
        shape = QRectF(inner).adjusted(0, 2 * line, 0, 0)
        second = QColor(COLOURS.text if is_selected else COLOURS.muted)
        length = length_text(take)
        width = _draw(painter, lower, number_font(SMALL_PT), second, length, is_right=True)
        facts = second
        if not is_selected and (take.is_growing or take.is_recovered):
            facts = QColor(COLOURS.bad if take.is_growing else COLOURS.warn)
        lower.setRight(lower.right() - width - _PADDING)
        small = base_font()
        small.setPointSizeF(SMALL_PT)
        _draw(painter, lower, small, facts, facts_text(take))
        _draw(painter, upper, base_font(), QColor(COLOURS.text), take.name)
        peaks = index.data(PEAKS_ROLE)
        if peaks:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = COLOURS.text if is_selected else COLOURS.output
            paint_peaks(painter, shape, peaks, QColor(colour), max(peaks))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A field for the name."""
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_NAME)
        editor.setAccessibleName(tr("New name of the take"))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Rename, unless nothing was changed."""
        if isinstance(editor, QLineEdit) and editor.text() != index.data():
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """The field takes the whole row."""
        row = QRect(option.rect)
        editor.setGeometry(row.adjusted(0, 5, 0, -5))


class TakesView(QListView):
    """The list itself."""

    def is_editing(self) -> bool:
        """A name is being typed."""
        return self.state() == QAbstractItemView.State.EditingState


def takes_view(model: TakesModel, parent: QWidget) -> TakesView:
    """Return a view of the takes."""
    view = TakesView(parent)
    view.setModel(model)
    view.setItemDelegate(TakeDelegate(view))
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
    described(view, tr("Takes"), tr("Enter plays, F2 renames, Delete moves to the trash."))
    view.setToolTip("")
    return view


def facts_text(take: Take, now: datetime | None = None) -> str:
    'Return voice and time: "Kathleen · today 21:18"; f"● {tr(\'recording\')}" and markers while'
    ' it grows.\n\n    "Recovered" comes first where a crash ended the recording.\n    '
    if take.is_growing:
        return " · ".join(["● " + tr("recording"), *markers_text(take)])
    parts = [tr("Recovered")] * take.is_recovered + [take.voice] * bool(take.voice)
    return " · ".join([*parts, when_text(take.recorded, now)])


def markers_text(take: Take) -> list[str]:
    """Return how many markers there are, in words, nothing when there are none."""
    n = len(take.markers_s)
    return [tr("%n marker(s)", "", n)] if n else []


def when_text(moment: datetime, now: datetime | None = None) -> str:
    """Return a moment as people say it: today, yesterday, else the day, with another year."""
    now = datetime.now().astimezone() if now is None else now
    if moment.date() == now.date():
        return tr("today {time}", time=time_text(moment))
    if moment.date() == (now - timedelta(days=1)).date():
        return tr("yesterday {time}", time=time_text(moment))
    return f"{day_text(moment, with_year=moment.year != now.year)} {time_text(moment)}"


def length_text(take: Take) -> str:
    """Return minutes and seconds: "0:42", "1:02:07"; a dash when unknown."""
    if take.duration_s is None:
        return "–"
    minutes, seconds = divmod(round(take.duration_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def room_text(space: Space) -> str:
    """Return how much can still be recorded: "42 h"."""
    minutes = int(space.recording_s // 60)
    return (
        tr("{hours} h", hours=minutes // 60)
        if minutes >= 120
        else tr("{minutes} min", minutes=minutes)
    )


def _draw(
    painter: QPainter, place: QRect, font: QFont, colour: QColor, text: str, is_right: bool = False
) -> int:
    """Draw one line, cut with dots if too long; return its width."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
