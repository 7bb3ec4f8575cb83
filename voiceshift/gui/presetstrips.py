"""What stands below the voices while a preset is named or blended: fields, no dialog. Qt thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import Voice
from voiceshift.gui.language import tr
from voiceshift.gui.sliders import Track
from voiceshift.gui.theme import TIGHT, number_font
from voiceshift.gui.widgets import ComboBox, described, label, set_role

LONGEST_NAME = 40
_MOST_PARTS = 3
_PERCENT = 100


class Strip(QFrame):
    """A heading, some rows, and two buttons; Esc is the second one."""

    done = Signal()
    """The strip is no longer needed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.voice_id = ""
        """Of the card that it is about; empty for none."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, TIGHT, 0, 0)
        self.column.setSpacing(TIGHT)
        self.heading = label("", "finding-title")
        self.column.addWidget(self.heading)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        """Esc leaves everything as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class NameStrip(Strip):
    """Name and tags of a preset that is saved or renamed."""

    accepted = Signal(str, str, str)
    """Id of the preset, empty for a new one; name; tags with commas between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(tr("Name and tags of a preset"), parent)
        self.name, self.tags = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name"))
        self.tags.setPlaceholderText(tr("Tags, with commas between"))
        described(self.name, tr("Name of the preset"), tr("What its card will say."))
        described(self.tags, tr("Tags"), tr("Words to find it by, with commas between."))
        self.save = QPushButton(tr("Save"))
        set_role(self.save, "primary")
        described(self.save, tr("Save"), tr("Keep the preset under this name (Enter)."))
        self.cancel = QPushButton(tr("Cancel"))
        described(self.cancel, tr("Cancel"), tr("Leave everything as it was (Esc)."))
        self.name.textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        for field in (self.name, self.tags):
            field.returnPressed.connect(self.save.click)
            self.column.addWidget(field)
        self.save.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.done)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save, 1)
        self.column.addLayout(buttons)

    def ask(self, heading: str, name: str, tags: Sequence[str], voice_id: str = "") -> None:
        """Begin to ask. voice_id: of the preset that is renamed, empty for a new one."""
        self.voice_id = voice_id
        self.heading.setText(heading)
        self.name.setText(name)
        self.tags.setText(", ".join(tags))
        self.name.selectAll()
        self.name.setFocus()

    def _accept(self) -> None:
        self.accepted.emit(self.voice_id, self.name.text(), self.tags.text())
        self.done.emit()


class _Part(QWidget):
    """One voice of a blend and its share."""

    changed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        """number: from 1."""
        super().__init__(parent)
        self.voice = ComboBox()
        self.voice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        described(
            self.voice, tr("Voice {number} of the blend", number=number), tr("Who is in the blend.")
        )
        self.share = Track(0, _PERCENT // 2)
        self.share.setRange(0, _PERCENT)
        self.share.setPageStep(10)
        self.share.setOrientation(Qt.Orientation.Horizontal)
        described(
            self.share,
            tr("Share of voice {number}", number=number),
            tr("How much of the blend is this voice."),
        )
        self._value = label()
        self._value.setFont(number_font(9))
        self._value.setFixedWidth(44)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        lower = QHBoxLayout()
        lower.addWidget(self.share, 1)
        lower.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.voice)
        column.addLayout(lower)
        self.voice.activated.connect(lambda _: self.changed.emit())
        self.share.valueChanged.connect(lambda _: self.changed.emit())

    @property
    def weight(self) -> int:
        """Its weight; 0 for nobody."""
        return self.share.value() if self.voice.currentData() else 0

    def show_share(self, total: int) -> None:
        """Show which part of the whole it is."""
        share = self.weight / total if total else 0.0
        self.share.setEnabled(bool(self.voice.currentData()))
        self._value.setText(f"{100 * share:.0f} %" if self.voice.currentData() else "–")
        self.share.setAccessibleDescription(
            tr("{percent} % of the blend.", percent=round(100 * share))
        )

    def set(self, voices: Sequence[Voice], voice_id: str, weight: int) -> None:
        """Offer these voices, or nobody, and show one, without emitting."""
        for widget in (self.voice, self.share):
            widget.blockSignals(True)
        self.voice.clear()
        self.voice.addItem(tr("Nobody"), "")
        for voice in voices:
            self.voice.addItem(voice.name, voice.id)
        self.voice.setCurrentIndex(max(0, self.voice.findData(voice_id)))
        self.share.setValue(weight)
        for widget in (self.voice, self.share):
            widget.blockSignals(False)


class BlendStrip(Strip):
    """Up to three voices and their shares; heard as soon as a slider is let go."""

    changed = Signal(str, object)
    """Id of the preset, and its voices' ids with their weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody."""
        super().__init__(tr("Voices of the preset"), parent)
        self.parts = [_Part(number) for number in range(1, _MOST_PARTS + 1)]
        for part in self.parts:
            part.changed.connect(self._show_shares)
            part.voice.activated.connect(lambda _: self._tell())
            part.share.sliderReleased.connect(self._tell)
            part.share.installEventFilter(self)
            self.column.addWidget(part)
        self.ready = QPushButton(tr("Done"))
        described(self.ready, tr("Done"), tr("Close this; the blend is kept already (Esc)."))
        self.ready.clicked.connect(self.done)
        self.column.addWidget(self.ready)

    def ask(self, card: Voice, voices: Sequence[Voice]) -> None:
        """Begin with a preset; voices: of what it can be made."""
        self.voice_id = card.id
        self.heading.setText(tr("{name} is made of", name=card.name))
        made_of = [*card.made_of, *[("", 0.0)] * _MOST_PARTS]
        for part, (voice_id, share) in zip(self.parts, made_of, strict=False):
            part.set(voices, voice_id, round(_PERCENT * share) if voice_id else _PERCENT // 2)
        self._show_shares()
        self.parts[min(len(card.made_of), _MOST_PARTS - 1)].voice.setFocus()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Tell what a key changed once it is let go."""
        if event.type() is QEvent.Type.KeyRelease and isinstance(watched, QSlider):
            assert isinstance(event, QKeyEvent)
            if not event.isAutoRepeat():
                self._tell()
        return False

    @property
    def made_of(self) -> Mapping[str, float]:
        """The voices that have a share; the same voice twice is one."""
        made: dict[str, float] = {}
        for part in self.parts:
            if part.weight:
                voice_id = part.voice.currentData()
                made[voice_id] = made.get(voice_id, 0.0) + part.weight
        return made

    def _show_shares(self) -> None:
        total = sum(part.weight for part in self.parts)
        for part in self.parts:
            part.show_share(total)

    def _tell(self) -> None:
        self._show_shares()
        if self.made_of:
            self.changed.emit(self.voice_id, self.made_of)
