"""The voices as cards, one below the other, kind by kind. One is chosen; the one heard says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import Voice
from voiceshift.gui import icons
from voiceshift.gui.theme import COLOURS, INSET, SMALL_PT, TIGHT, base_font
from voiceshift.gui.widgets import Panel, described, label

_HEIGHT = 88
_PORTRAIT = 54
_MARGIN = 5
"""Room for the glow around a card."""


_HEADINGS = {"preset": "Yours", "person": "People", "blend": "Blends", "character": "Characters"}
"""What stands above the voices of a kind."""


def facts_text(voice: Voice) -> str:
    """Return the last line of a card: what a person speaks or what else it is, and its pitch."""
    person = voice.kind == "person"
    what = language_text(voice.language) if person else voice.kind.capitalize()
    return f"{what}  ·  {voice.mean_f0_hz:.0f} Hz"


def language_text(code: str) -> str:
    """Return a language code as on a card: "en_US" becomes "EN-US"."""
    return code.replace("_", "-").upper()


class VoiceCard(QAbstractButton):
    """Portrait, name, description, language or kind, and mean pitch of a voice."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        """voice: whose card this is."""
        super().__init__(parent)
        self.voice = voice
        self._key = ""
        self._heard = self._loading = False
        self._portrait = icons.from_file(voice.icon_path, QSize(2 * _PORTRAIT, 2 * _PORTRAIT))
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_key("")

    def set_key(self, key: str) -> None:
        """Show the shortcut that chooses this voice, empty for none."""
        self._key = key
        voice = self.voice
        about = (
            f"{voice.description.rstrip('.')}; {facts_text(voice).replace('  ·  ', ', ')}, "
            f"by {voice.author}, {voice.licence}."
        )
        described(self, f"Voice {voice.name}", f"{about} ({key})" if key else about)
        self.update()

    def set_state(self, heard: bool, loading: bool) -> None:
        """Say whether this voice sounds now, or is being loaded."""
        if (heard, loading) != (self._heard, self._loading):
            self._heard, self._loading = heard, loading
            self.update()

    def sizeHint(self) -> QSize:  # Qt's name
        """As wide as the column."""
        return QSize(230, _HEIGHT)

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
        box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
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
        room = QRect(left, 10, width - badge_width - 8, 20)
        _draw_lines(painter, room, self.voice.name, 1)
        painter.setFont(small)
        painter.setPen(QColor(COLOURS.muted))
        line = painter.fontMetrics().lineSpacing()
        used = _draw_lines(painter, QRect(left, 30, width, line), self.voice.description, 2)
        painter.setPen(QColor(COLOURS.faint))
        place = QRect(left, 32 + used * line, width, line)
        _draw_lines(painter, place, facts_text(self.voice), 1)

    def _badge(self) -> tuple[str, str]:
        if self._loading:
            return "loading…", COLOURS.muted
        if self._heard:
            return "● live", COLOURS.good
        return self._key, COLOURS.faint


def _draw_lines(painter: QPainter, first: QRect, text: str, most: int) -> int:
    """Draw text in lines below each other, the last one elided; return how many there were.

    first: place of the first line. most: how many at most.
    """
    metrics, words, lines = painter.fontMetrics(), text.split(), 0
    while words and lines < most:
        taken = len(words)
        if lines < most - 1:
            while taken > 1 and metrics.horizontalAdvance(" ".join(words[:taken])) > first.width():
                taken -= 1
        line = metrics.elidedText(
            " ".join(words[:taken]), Qt.TextElideMode.ElideRight, first.width()
        )
        painter.drawText(
            first.translated(0, lines * first.height()), Qt.AlignmentFlag.AlignVCenter, line
        )
        words = words[taken:]
        lines += 1
    return lines


class VoicesPanel(Panel):
    """All cards in a column that scrolls. Arrow keys walk through them."""

    chosen = Signal(str)
    """The user chose the voice of that id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No cards yet."""
        super().__init__("", parent)
        self.setAccessibleName("Voices")
        title = label("Voices", "title")
        title.setContentsMargins(_MARGIN, 0, 0, 0)
        self.column.addWidget(title)
        self.cards: list[VoiceCard] = []
        self._headings: list[QLabel] = []
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._hint = label("Looking for voices…", "hint")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(_MARGIN, 0, 0, 0)
        self.column.addWidget(self._hint)
        self._content = QWidget()
        self._stack = QVBoxLayout(self._content)
        self._stack.setContentsMargins(0, 0, 4, 0)
        self._stack.setSpacing(2)
        self._stack.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._content)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        self.column.setContentsMargins(INSET - _MARGIN, INSET, TIGHT, TIGHT)
        self.column.addWidget(scroll, 1)

    def set_voices(self, voices: Sequence[Voice]) -> None:
        """Show these voices; none is chosen yet. Neighbours of one kind share a heading."""
        for card in self.cards:
            self._group.removeButton(card)
        for widget in (*self.cards, *self._headings):
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self.cards, self._headings = [], []
        for kind, members in groupby(voices, key=lambda voice: voice.kind):
            heading = label(_HEADINGS[kind], "hint")
            heading.setContentsMargins(_MARGIN, TIGHT if self.cards else 0, 0, 0)
            self._headings.append(heading)
            self._append(heading)
            for voice in members:
                card = VoiceCard(voice)
                self.cards.append(card)
                self._group.addButton(card)
                self._append(card)
        self._hint.setVisible(not voices)
        self._hint.setText(
            "No voices are installed. Run “python3 start.py” again, which fetches them."
        )
        self.set_keys(self._keys)

    def _append(self, widget: QWidget) -> None:
        self._stack.insertWidget(self._stack.count() - 1, widget)  # before the stretch

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show the shortcuts of the first voices."""
        self._keys = list(keys)
        for index, card in enumerate(self.cards):
            card.set_key(self._keys[index] if index < len(self._keys) else "")

    def choose(self, voice_id: str) -> None:
        """Mark a voice as chosen, without emitting `chosen`."""
        for card in self.cards:
            if card.voice.id == voice_id:
                card.setChecked(True)
                self._scroll.ensureWidgetVisible(card, 0, 0)

    def set_heard(self, heard_id: str, loading_id: str) -> None:
        """Say which voice sounds now and which is being loaded; empty for none."""
        for card in self.cards:
            loading = card.voice.id == loading_id
            card.set_state(card.voice.id == heard_id and not loading, loading)

    def _clicked(self, card: QAbstractButton) -> None:
        assert isinstance(card, VoiceCard)
        self.chosen.emit(card.voice.id)
