"""The column in which cards stand below their headings, and in which one can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voiceshift.gui.theme import COLOURS
from voiceshift.gui.voicecard import MARGIN, MIME, VoiceCard


class CardColumn(QWidget):
    """Headings and cards; a dragged card is dropped between two others, where a line shows."""

    dropped = Signal(str, int)
    """Id of the dragged voice, and the place, among all cards, before which it shall stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._line_y = -1
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 4, 0)
        self._stack.setSpacing(2)
        self._stack.addStretch()

    def append(self, widget: QWidget) -> None:
        """Add a heading or card at the end."""
        self._stack.insertWidget(self._stack.count() - 1, widget)  # before the stretch

    def empty(self) -> None:
        """Take everything out; the widgets live on."""
        while self._stack.count() > 1:
            self._stack.takeAt(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt's name
        """Take cards, nothing else: files are the window's."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # Qt's name
        """Show where the card would stand."""
        _, self._line_y = self._gap(event.position().toPoint())
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # Qt's name
        """Show no line."""
        self._line_y = -1
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:  # Qt's name
        """Tell where the card was let go."""
        self._line_y = -1
        self.update()
        place, _ = self._gap(event.position().toPoint())
        event.acceptProposedAction()
        self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode(), place)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the line."""
        if self._line_y >= 0:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(COLOURS.accent), 3))
            painter.drawLine(MARGIN, self._line_y, self.width() - MARGIN, self._line_y)

    def _gap(self, point: QPoint) -> tuple[int, int]:
        """Return before which card a point is, and the height of the line that shows it."""
        items = (self._stack.itemAt(i) for i in range(self._stack.count()))
        widgets = (item.widget() for item in items if item is not None)
        cards = [widget for widget in widgets if isinstance(widget, VoiceCard)]
        for place, card in enumerate(cards):
            if point.y() < card.geometry().center().y():
                return place, card.y() + 1
        return len(cards), cards[-1].geometry().bottom() - 1 if cards else 0
