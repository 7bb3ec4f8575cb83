"""Small parts that several panels use: a panel, texts, a switch, a button with its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from voiceshift.gui import icons
from voiceshift.gui.theme import COLOURS, INSET, SMALL_PT, TIGHT, base_font

_TITLE_BAR = 36


def described(widget: QWidget, name: str, description: str) -> None:
    """Give a control its accessible name and one sentence, shown as a tool tip and read aloud."""
    widget.setAccessibleName(name)
    describe(widget, description)


def describe(widget: QWidget, description: str) -> None:
    """Change the sentence of a control."""
    widget.setToolTip(description)
    widget.setAccessibleDescription(description)


def fitting(size: QSize, widget: QWidget) -> QSize:
    """Return a size, or less where the widget's screen has no room for it and a title bar."""
    return size.boundedTo(widget.screen().availableSize() - QSize(0, _TITLE_BAR))


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the style sheet's roles."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str = "", role: str = "") -> QLabel:
    """Return a label, by role "title" or "hint"."""
    made = QLabel(text)
    if role:
        made.setProperty("role", role)
    return made


class ElidedLabel(QLabel):
    """A line of text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        """role: of the style sheet."""
        super().__init__(parent)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the text, elided."""
        painter = QPainter(self)
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)


class ComboBox(QComboBox):
    """A list to choose from that shows an arrow, and an ellipsis when its text is too long."""

    _ARROW = 16

    def sizeHint(self) -> QSize:  # Qt's name
        """Room for the arrow too."""
        return super().sizeHint() + QSize(self._ARROW, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the frame, the elided text and the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - self._ARROW - 24
        metrics = self.fontMetrics()
        option.currentText = metrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = self.width() - self._ARROW - 8, (self.height() - self._ARROW) // 2
        arrow = icons.pixmap("down", COLOURS.muted if self.isEnabled() else COLOURS.line)
        painter.drawPixmap(QRect(left, top, self._ARROW, self._ARROW), arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:  # Qt's name
        """Never change a choice, perhaps of a live device, by scrolling over it."""
        event.ignore()


class SpinBox(QDoubleSpinBox):
    """A number with two arrows to change it by."""

    _ARROW = 12

    def sizeHint(self) -> QSize:  # Qt's name
        """Room for the arrows too."""
        return super().sizeHint() + QSize(self._ARROW, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the box, then the arrows."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        arrow = icons.pixmap("down", COLOURS.muted if self.isEnabled() else COLOURS.line)
        middle = QPointF(self.width() - 16, self.height() / 2)
        for turned in (0, 180):
            painter.save()
            painter.translate(middle)
            painter.rotate(turned)
            painter.drawPixmap(QRect(-self._ARROW // 2, 0, self._ARROW, self._ARROW), arrow)
            painter.restore()


class Panel(QFrame):
    """A rounded card with a vertical layout `column`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """title: shown at the top, when there is one."""
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(INSET, INSET, INSET, INSET)
        self.column.setSpacing(TIGHT)
        if title:
            self.setAccessibleName(title)
            self.column.addWidget(label(title, "title"))


class Switch(QAbstractButton):
    """An on/off switch with its label beside it. The knob's place says it as well as the colour."""

    _TRACK = QSize(34, 18)

    def __init__(self, text: str, description: str, parent: QWidget | None = None) -> None:
        """text: label and accessible name. description: one sentence."""
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        described(self, text, description)

    def sizeHint(self) -> QSize:  # Qt's name
        """Track, gap and text."""
        metrics = self.fontMetrics()
        width = self._TRACK.width() + 10 + metrics.horizontalAdvance(self.text()) + 4
        return QSize(width, max(self._TRACK.height() + 8, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """As large as it wants to be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw track, knob and text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._TRACK.width(), self._TRACK.height()
        track = QRectF(2, (self.height() - height) / 2, width, height)
        on, enabled = self.isChecked(), self.isEnabled()
        ground = COLOURS.accent if on else COLOURS.line
        painter.setBrush(QColor(ground if enabled else COLOURS.raised))
        painter.setPen(QPen(QColor(COLOURS.text), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(track, height / 2, height / 2)
        knob = COLOURS.on_accent if on else COLOURS.muted
        painter.setBrush(QColor(knob if enabled else COLOURS.line))
        painter.setPen(Qt.PenStyle.NoPen)
        middle = track.right() - height / 2 if on else track.left() + height / 2
        painter.drawEllipse(QPointF(middle, track.center().y()), height / 2 - 3, height / 2 - 3)
        painter.setPen(QColor(COLOURS.text if enabled else COLOURS.faint))
        text = QRect(width + 12, 0, self.width() - width - 12, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        """Repaint when enabled or disabled."""
        self.update()
        super().changeEvent(event)


class KeyButton(QPushButton):
    """A push button with its shortcut in small letters below the text."""

    def __init__(self, text: str, description: str, parent: QWidget | None = None) -> None:
        """text: label and accessible name. description: one sentence, the key is added to it."""
        super().__init__(text, parent)
        self._key = ""
        self._description = description
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        described(self, text, description)

    def set_key(self, key: str) -> None:
        """Show another shortcut, empty for none."""
        self._key = key
        self.set_description(self._description)
        self.updateGeometry()
        self.update()

    def set_description(self, description: str) -> None:
        """Change the sentence; the key is added."""
        self._description = description
        describe(self, f"{description} ({self._key})" if self._key else description)

    def text_font(self) -> QFont:
        """Return the font of the main text."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:  # Qt's name
        """Room for an icon, the text and the key."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 26
        if not self.icon().isNull():
            width += self.iconSize().width() + 6
        return QSize(max(80, width), 56)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the style's button, then icon, text and key."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        warns = self.isChecked()  # a ground as bright as a lamp's
        colour = COLOURS.on_accent if warns else COLOURS.text
        self.paint_content(painter, QColor(colour if self.isEnabled() else COLOURS.faint))

    def paint_content(self, painter: QPainter, colour: QColor) -> None:
        """Draw icon, text and key, centred."""
        painter.setFont(self.text_font())
        metrics = painter.fontMetrics()
        size = self.iconSize().width() if not self.icon().isNull() else 0
        gap = 6 if size else 0
        width = metrics.horizontalAdvance(self.text()) + size + gap
        small = base_font()
        small.setPointSizeF(SMALL_PT)
        middle = self.height() // 2 - (8 if self._key else 0)
        left = (self.width() - width) // 2
        if size:
            picture = self.icon().pixmap(
                QSize(2 * size, 2 * size),
                QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled,
                QIcon.State.On if self.isChecked() else QIcon.State.Off,
            )
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRect(left, middle - size // 2, size, size), picture)
        painter.setPen(colour)
        text = QRect(left + size + gap, middle - 20, width, 40)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._key:
            painter.setFont(small)
            faint = QColor(colour)
            faint.setAlphaF(0.65)
            painter.setPen(faint)
            below = QRect(0, middle + 9, self.width(), 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._key)
