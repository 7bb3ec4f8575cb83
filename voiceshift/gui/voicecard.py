"""A voice as a card: portrait, name, key, description, tags and star.

Keys on a card: F its star, B blend, F2 rename, Ctrl+D duplicate, Del delete, Alt+Up and Alt+Down
move, and the menu key shows all of them. Qt thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTextBoundaryFinder,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDrag,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QSizePolicy,
    QWidget,
)

from voiceshift.engine.messages import Voice
from voiceshift.gui import icons
from voiceshift.gui.language import number, tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import COLOURS, SMALL_PT, base_font
from voiceshift.gui.widgets import described

HEIGHT = 88
_PORTRAIT = 54
MARGIN = 5
"""Room for the glow around a card."""
MIME = "application/x-voiceshift-voice"
"""What a dragged card carries: its voice's id."""
_LINE = 16
"""Most that a small line takes: fonts of some scripts ask for more than a card has."""
_SIGN = 24
"""Side of the squares that take a click for the star and for the menu."""


def facts_text(voice: Voice) -> str:
    """Return what a person speaks or what else it is, and its pitch: a card's line without tags."""
    person = voice.kind == "person"
    what = language_text(voice.language) if person else tr(voice.kind.capitalize())
    return f"{what}  ·  {number(voice.mean_f0_hz)} Hz"


def language_text(code: str) -> str:
    """Return a language code as on a card: "en_US" becomes "EN-US"."""
    return code.replace("_", "-").upper()


class VoiceCard(QAbstractButton):
    """See the module's docstring. Each signal gives the voice's id; `moved` the steps down too."""

    starred = Signal(str)
    renaming = Signal(str)
    duplicated = Signal(str)
    blending = Signal(str)
    exporting = Signal(str)
    deleted = Signal(str)
    moved = Signal(str, int)

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        """voice: whose card this is."""
        super().__init__(parent)
        self.voice = voice
        self._about = translated(tr(voice.description))
        self._key = ""
        self._heard = self._loading = self._is_favourite = False
        self._pressed_at: QPoint | None = None
        self._edited = False
        self._portrait = icons.from_file(voice.icon_path, QSize(2 * _PORTRAIT, 2 * _PORTRAIT))
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_key("")

    def set_key(self, key: str) -> None:
        """Show the shortcut that chooses this voice, empty for none."""
        self._key = key
        voice = self.voice
        facts = (facts_text(voice).replace("  ·  ", ", "), *map(tr, voice.tags))
        author, licence = translated(voice.author), translated(voice.licence)
        origin = tr("by {author}, {licence}", author=author, licence=licence)
        about = f"{self._about.rstrip('.。')}; {', '.join((*facts, origin))}."
        about = f"{about} {translated(voice.consent)}".rstrip()
        star = tr(", favourite") if self._is_favourite else ""
        described(
            self, tr("Voice {name}", name=voice.name) + star, f"{about} ({key})" if key else about
        )
        self.setToolTip(f"{voice.name}: {self.toolTip()}")  # the card may cut the name
        self.update()

    def set_favourite(self, is_favourite: bool) -> None:
        """Fill the star or leave it empty."""
        if is_favourite != self._is_favourite:
            self._is_favourite = is_favourite
            self.set_key(self._key)

    def set_edited(self, edited: bool) -> None:
        """Say that the sliders are no longer those of this preset."""
        if edited != self._edited:
            self._edited = edited
            self.update()

    def menu(self) -> QMenu:
        """Return all that can be done with this voice."""
        made = QMenu(self)
        for text, keys, signal, is_possible in self._commands():
            action = QAction(text, made)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.setEnabled(is_possible)
            action.triggered.connect(signal)
            made.addAction(action)
        return made

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # Qt's name
        """Show the menu."""
        self._show_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        """Take the keys of the menu."""
        pressed = QKeySequence(event.keyCombination())
        for _, keys, signal, is_possible in self._commands():
            if keys and pressed == QKeySequence(keys):
                if is_possible:
                    signal()
                event.accept()
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Take a click on the star or on the menu's dots; else see where a drag may begin."""
        if self.star_place.contains(event.position().toPoint()):
            self.starred.emit(self.voice.id)
            event.accept()
            return
        if self.menu_place.contains(event.position().toPoint()):
            self._show_menu(event.globalPosition().toPoint())
            event.accept()
            return
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Begin to drag the card once the pointer went far enough."""
        start = self._pressed_at
        if start is not None:
            way = (event.position().toPoint() - start).manhattanLength()
            if way >= QApplication.startDragDistance():
                self._pressed_at = None
                self.setDown(False)
                self._drag(start)
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # Qt's name
        """Choose the voice, unless the card was dragged."""
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    @property
    def star_place(self) -> QRect:
        """Where a click means the star."""
        return self.menu_place.translated(-_SIGN, 0)

    @property
    def menu_place(self) -> QRect:
        """Where a click shows the menu."""
        return QRect(self.width() - MARGIN - _SIGN - 6, HEIGHT - MARGIN - _SIGN - 4, _SIGN, _SIGN)

    def _show_menu(self, where: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _commands(self) -> list[tuple[str, str, Callable[[], None], bool]]:
        """Return texts, keys, what is done, and whether it can be done with this voice."""
        voice_id, is_preset = self.voice.id, bool(self.voice.made_of)
        star = tr("Remove from favourites") if self._is_favourite else tr("Add to favourites")
        return [
            (star, "F", lambda: self.starred.emit(voice_id), True),
            (tr("Name and tags…"), "F2", lambda: self.renaming.emit(voice_id), is_preset),
            (tr("Blend with other voices…"), "B", lambda: self.blending.emit(voice_id), True),
            (tr("Duplicate"), "Ctrl+D", lambda: self.duplicated.emit(voice_id), True),
            (tr("Export as a file…"), "", lambda: self.exporting.emit(voice_id), True),
            (tr("Move up"), "Alt+Up", lambda: self.moved.emit(voice_id, -1), True),
            (tr("Move down"), "Alt+Down", lambda: self.moved.emit(voice_id, 1), True),
            (tr("Delete"), "Del", lambda: self.deleted.emit(voice_id), self.voice.is_own),
        ]

    def _drag(self, start: QPoint) -> None:
        drag = QDrag(self)
        data = QMimeData()
        data.setData(MIME, self.voice.id.encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(start)
        drag.exec(Qt.DropAction.MoveAction)

    def set_state(self, heard: bool, loading: bool) -> None:
        """Say whether this voice sounds now, or is being loaded."""
        if (heard, loading) != (self._heard, self._loading):
            self._heard, self._loading = heard, loading
            self.update()

    def sizeHint(self) -> QSize:  # Qt's name
        """As wide as the column."""
        return QSize(230, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:  # Qt's name
        """Repaint for the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # Qt's name
        """Repaint for the pointer."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._draw_ground(painter, box)
        left = round(box.left()) + 10
        self._draw_portrait(painter, QPoint(left, (self.height() - _PORTRAIT) // 2))
        self._draw_texts(painter, left + _PORTRAIT + 12, round(box.right()) - 10)

    def _draw_ground(self, painter: QPainter, box: QRectF) -> None:
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        gradient.setColorAt(0.0, QColor(COLOURS.input))
        gradient.setColorAt(1.0, QColor(COLOURS.output))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            for reach, alpha in ((4.0, 0.10), (2.5, 0.18), (1.0, 0.30)):
                painter.setOpacity(alpha)
                painter.setPen(QPen(gradient, 2 * reach))
                painter.drawRoundedRect(box, 11, 11)
            painter.setOpacity(1.0)
        hovered = self.underMouse() or self.isChecked()
        painter.setBrush(QColor(COLOURS.raised if hovered else COLOURS.panel))
        if self.isChecked():
            painter.setPen(QPen(gradient, 1.6))
        else:
            painter.setPen(QPen(QColor(COLOURS.line), 1))
        painter.drawRoundedRect(box, 11, 11)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(COLOURS.text), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 8, 8)

    def _draw_portrait(self, painter: QPainter, corner: QPoint) -> None:
        place = QRect(corner, QSize(_PORTRAIT, _PORTRAIT))
        if isinstance(self._portrait, QPixmap):
            painter.drawPixmap(place, self._portrait)
            return
        gradient = QLinearGradient(place.topLeft(), place.bottomRight())
        gradient.setColorAt(0.0, QColor(COLOURS.input))
        gradient.setColorAt(1.0, QColor(COLOURS.output))
        painter.setBrush(gradient)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(place)
        font = QFont(base_font())
        font.setPointSizeF(18)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(COLOURS.on_accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.voice.name[:1].upper())

    def _draw_texts(self, painter: QPainter, left: int, right: int) -> None:
        name_font, small = QFont(base_font()), QFont(base_font())
        name_font.setPointSizeF(11)
        name_font.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(SMALL_PT)
        width = right - left
        painter.setFont(small)
        badge, colour = self._badge()
        painter.setPen(QColor(colour))
        badge_width = painter.fontMetrics().horizontalAdvance(badge)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 10, width, 20), middle | Qt.AlignmentFlag.AlignRight, badge)
        painter.setFont(name_font)
        painter.setPen(QColor(COLOURS.text))
        room = QRect(left, 10, width - badge_width - 5, 20)
        _shrink(painter, self.voice.name, room.width())
        _draw_lines(painter, room, self.voice.name, 1)
        painter.setFont(small)
        painter.setPen(QColor(COLOURS.muted))
        line = min(painter.fontMetrics().lineSpacing(), _LINE)
        used = _draw_lines(painter, QRect(left, 30, width, line), self._about, 2)
        place = QRect(left, 32 + used * line, self.star_place.left() - left - 2, line)
        if self.voice.tags or self._edited:
            _draw_chips(
                painter, place, [*map(tr, self.voice.tags)], tr("edited") if self._edited else ""
            )
        else:
            painter.setPen(QColor(COLOURS.faint))
            _draw_lines(painter, place, facts_text(self.voice), 1)
        self._draw_signs(painter)

    def _draw_signs(self, painter: QPainter) -> None:
        is_near = self.underMouse() or self.hasFocus()
        if self._is_favourite or is_near:
            name = "star-full" if self._is_favourite else "star"
            colour = COLOURS.warn if self._is_favourite else COLOURS.muted
            place = self.star_place.adjusted(4, 4, -4, -4)
            painter.drawPixmap(place, icons.pixmap(name, colour))
        if is_near or self.isChecked():
            place = self.menu_place.adjusted(4, 4, -4, -4)
            painter.drawPixmap(place, icons.pixmap("more", COLOURS.muted))

    def _badge(self) -> tuple[str, str]:
        if self._loading:
            return tr("loading…"), COLOURS.muted
        if self._heard:
            return "● " + tr("live"), COLOURS.good
        return self._key, COLOURS.faint


def _draw_chips(painter: QPainter, place: QRect, tags: Sequence[str], bright: str) -> None:
    """Draw tags as small pills, as many as there is room for; the first one at least, elided.

    bright: a word before them that must be seen, empty for none.
    """
    metrics, left = painter.fontMetrics(), place.left()
    for tag in (bright, *tags) if bright else tags:
        room = place.right() - left
        width = metrics.horizontalAdvance(tag) + 12
        if width > room and left > place.left():
            return
        width = min(width, room)
        pill = QRect(left, place.top() + 1, width, place.height() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        is_bright = bool(bright) and left == place.left()
        painter.setBrush(QColor(COLOURS.warn_ground if is_bright else COLOURS.hover))
        painter.drawRoundedRect(QRectF(pill), 7, 7)
        painter.setPen(QColor(COLOURS.warn if is_bright else COLOURS.muted))
        text = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, width - 10)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        left += width + 5


def _shrink(painter: QPainter, text: str, width: int) -> None:
    """Take letters as small as the card's other ones, if it needs that, to get a text in."""
    font = QFont(painter.font())
    # Advances are rounded: what fits by a hair would be elided.
    while painter.fontMetrics().horizontalAdvance(text) >= width and font.pointSizeF() > SMALL_PT:
        font.setPointSizeF(font.pointSizeF() - 0.5)
        painter.setFont(font)


def _draw_lines(painter: QPainter, first: QRect, text: str, most: int) -> int:
    """Draw text in lines below each other, the last one elided; return how many there were.

    first: place of the first line. most: how many at most.
    """
    metrics, words, lines = painter.fontMetrics(), _words(text), 0
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    while words and lines < most:
        taken = len(words)
        if lines < most - 1:
            while taken > 1 and metrics.horizontalAdvance("".join(words[:taken])) > first.width():
                taken -= 1
        line = "".join(words[:taken]).rstrip()
        line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, first.width())
        painter.drawText(first.translated(0, lines * first.height()), flags, line)
        words = words[taken:]
        lines += 1
    return lines


def _words(text: str) -> list[str]:
    """Return a text in the pieces between which a line may end; Chinese has no spaces."""
    text = " ".join(text.split())
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    pieces, start = [], 0
    while (end := finder.toNextBoundary()) >= 0:
        pieces.append(text[start:end])
        start = end
    return pieces
