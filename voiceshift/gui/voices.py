"""The voices and presets as cards in sections, the search, and what is done with the chosen one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import Voice
from voiceshift.gui import icons, shelf
from voiceshift.gui.cardcolumn import CardColumn
from voiceshift.gui.language import tr
from voiceshift.gui.presetstrips import BlendStrip, NameStrip, Strip
from voiceshift.gui.theme import COLOURS, INSET, TIGHT
from voiceshift.gui.voicecard import MARGIN, VoiceCard
from voiceshift.gui.widgets import Panel, described, label, set_role

SUFFIX = ".voice"
HOLD_MS = 400
"""A/B that is held longer than this goes back when it is let go."""
_FILTER = tr("Voices") + f" (*{SUFFIX})"


class VoicesPanel(Panel):
    """See the module's docstring. Arrow keys walk through the cards."""

    chosen = Signal(str)
    """The user chose the voice of that id."""
    starred = Signal(str)
    moved = Signal(str, int)
    """Id, and steps down in its section."""
    duplicated = Signal(str)
    deleted = Signal(str)
    named = Signal(str, str, str)
    """Id of a preset, empty for a new one; name; tags with commas between."""
    changes_kept = Signal()
    """The sliders are to be kept in the chosen preset."""
    blend_asked = Signal(str)
    """The voice of that id, which may be a plain one, is to be blended: `blend` is to follow."""
    blended = Signal(str, object)
    """Id of a preset, and its voices' ids with their weights."""
    compared = Signal()
    """To the voice before, or back."""
    clone_asked = Signal()
    """The page that makes a voice of recordings is to open."""
    import_asked = Signal(object)
    """Path of a .voice file."""
    export_asked = Signal(str, object)
    """Id, and path of the file to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No cards yet."""
        super().__init__("", parent)
        self.setAccessibleName(tr("Voices"))
        self.cards: list[VoiceCard] = []
        self._headings: list[tuple[QLabel, list[VoiceCard]]] = []
        self._keys: list[str] = []
        self._comparable = self._compare_key = ""
        self._favourites: Collection[str] = ()
        self._suggestion: tuple[str, tuple[str, ...]] = ("", ())
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search voices and tags"))
        self.search.setClearButtonEnabled(True)
        described(
            self.search, tr("Search voices"), tr("Find voices by name, tag, language or kind.")
        )
        self.search.textChanged.connect(lambda _: self._filter())
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self.take_in = self._icon_button("import", tr("Import…"))
        described(
            self.take_in,
            tr("Import a voice"),
            tr("Install a .voice file; you can also drop one here."),
        )
        self.take_in.clicked.connect(self._ask_import)
        self.clone = self._icon_button("plus", tr("Clone…"))
        described(
            self.clone,
            tr("Clone a voice"),
            tr("Make a voice of recordings of somebody who agreed."),
        )
        self.clone.clicked.connect(self.clone_asked)
        self._hint = label(tr("Looking for voices…"), "hint")
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setContentsMargins(MARGIN, 0, 0, 0)
        self.show_all = QPushButton(tr("Show all voices"))
        described(self.show_all, tr("Show all voices"), tr("Clear the search."))
        self.show_all.clicked.connect(self.search.clear)
        self.show_all.hide()
        self._column = CardColumn()
        self._column.dropped.connect(self._dropped)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._column)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        self.name_strip, self.blend_strip = NameStrip(), BlendStrip()
        self._foot = QStackedWidget()
        self._assemble()

    # --- what is shown

    def set_voices(self, voices: Sequence[Voice], favourites: Collection[str] = ()) -> None:
        """Show these voices in this order; neighbours of one section share a heading.

        Cards that stay keep focus and state.
        """
        before = {card.voice.id: card for card in self.cards}
        checked = self._group.checkedButton()
        chosen = checked.voice.id if isinstance(checked, VoiceCard) else ""
        self._favourites = favourites
        for heading, _ in self._headings:
            heading.hide()
            heading.deleteLater()
        self._column.empty()
        self.cards, self._headings = [], []
        for name, members in groupby(voices, key=lambda v: shelf.section(v, favourites)):
            heading = label(name, "hint")
            heading.setContentsMargins(MARGIN, TIGHT if self.cards else 0, 0, 0)
            self._column.append(heading)
            cards = []
            for voice in members:
                card = before.get(voice.id)
                if card is None or card.voice != voice:
                    card = self._new_card(voice)
                else:
                    del before[voice.id]
                card.set_favourite(voice.id in favourites)
                cards.append(card)
                self._column.append(card)
            self.cards += cards
            self._headings.append((heading, cards))
        for card in before.values():
            self._group.removeButton(card)
            card.hide()
            card.deleteLater()
        strip = self._foot.currentWidget()
        if isinstance(strip, Strip) and strip.voice_id in before.keys() - {v.id for v in voices}:
            self._close_strip()
        self.set_keys(self._keys)
        self.choose(chosen)
        self._filter()

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

    def set_unsaved(self, unsaved: bool) -> None:
        """Say that the sliders differ from the chosen preset, and offer to keep them."""
        self.keep.setVisible(unsaved)
        checked = self._group.checkedButton()
        for card in self.cards:
            card.set_edited(unsaved and card is checked)

    def set_comparable(self, name: str) -> None:
        """Say with which voice A/B compares, empty for none yet."""
        self._comparable = name
        self.compare.setEnabled(bool(name))
        key = f" ({self._compare_key})" if self._compare_key else ""
        described(
            self.compare,
            tr("Compare with {name}", name=name) if name else tr("Compare"),
            tr(
                "Hear {name} again, its sliders as they stood; hold to hear it only meanwhile.",
                name=name,
            )
            + key
            if name
            else tr("Choose a second voice first: this goes back and forth between the last two."),
        )

    def set_compare_key(self, key: str) -> None:
        """Show the shortcut of A/B, empty for none."""
        self._compare_key = key
        self.set_comparable(self._comparable)

    def set_suggestion(self, name: str, tags: Sequence[str]) -> None:
        """What a new preset is called unless the user says otherwise."""
        self._suggestion = (name, tuple(tags))

    # --- what the user does

    def ask_name(self) -> None:
        """Ask how what is heard now shall be called as a preset."""
        self.name_strip.ask(tr("Save as a new preset"), *self._suggestion)
        self._show_strip(self.name_strip)

    def _clicked(self, card: QAbstractButton) -> None:
        assert isinstance(card, VoiceCard)
        self.chosen.emit(card.voice.id)

    def _rename(self, voice_id: str) -> None:
        voice = self._voice(voice_id)
        self.name_strip.ask(tr("Name and tags"), voice.name, voice.tags, voice_id)
        self._show_strip(self.name_strip)

    def blend(self, voice_id: str) -> None:
        """Show which voices a preset is made of, to change that."""
        plain = [card.voice for card in self.cards if not card.voice.made_of]
        self.blend_strip.ask(self._voice(voice_id), plain)
        self._show_strip(self.blend_strip)

    def _voice(self, voice_id: str) -> Voice:
        return next(card.voice for card in self.cards if card.voice.id == voice_id)

    def _new_card(self, voice: Voice) -> VoiceCard:
        card = VoiceCard(voice)
        self._group.addButton(card)
        card.starred.connect(self.starred)
        card.duplicated.connect(self.duplicated)
        card.deleted.connect(self.deleted)
        card.moved.connect(self._move)
        card.renaming.connect(self._rename)
        card.blending.connect(self.blend_asked)
        card.exporting.connect(self._ask_export)
        return card

    def _move(self, voice_id: str, steps: int) -> None:
        if not self.search.text():  # else steps would pass over cards that nobody sees
            self.moved.emit(voice_id, steps)

    def _dropped(self, voice_id: str, before: int) -> None:
        """Move a card to stand before the place of another one."""
        ids = [card.voice.id for card in self.cards]
        if voice_id in ids:
            here = ids.index(voice_id)
            self._move(voice_id, before - here - (1 if before > here else 0))

    def _filter(self) -> None:
        """Show the cards that the search finds; headings without any go."""
        text = self.search.text()
        for heading, cards in self._headings:
            for card in cards:
                card.setVisible(shelf.matches(card.voice, text))
            heading.setVisible(any(not card.isHidden() for card in cards))
        is_empty = all(card.isHidden() for card in self.cards)
        self._hint.setVisible(is_empty)
        self.show_all.setVisible(is_empty and bool(self.cards))
        self._hint.setText(
            tr("No voice or tag is like “{text}”.", text=text)
            if self.cards
            else tr("No voices are installed. Run “python3 start.py” again, which fetches them.")
        )

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, tr("Import a voice"), "", _FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.import_asked.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_export(self, voice_id: str) -> None:
        name = f"{self._voice(voice_id).id}{SUFFIX}"
        dialog = QFileDialog(self, tr("Export a voice"), name, _FILTER)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(lambda path: self.export_asked.emit(voice_id, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _press_compare(self) -> None:
        self.compared.emit()
        self._held.start()

    def _release_compare(self) -> None:
        if self._held.isValid() and self._held.hasExpired(HOLD_MS):
            self.compared.emit()
        self._held.invalidate()

    def _show_strip(self, strip: Strip) -> None:
        self._foot.setCurrentWidget(strip)
        self._fit_foot()

    def _close_strip(self) -> None:
        had_focus = self._foot.isAncestorOf(self.focusWidget() or self)
        self._foot.setCurrentWidget(self._buttons)
        self._fit_foot()
        checked = self._group.checkedButton()
        if had_focus and checked is not None:
            checked.setFocus()

    def _fit_foot(self) -> None:
        """Take no more room than the page that is shown needs."""
        for page in (self._buttons, self.name_strip, self.blend_strip):
            is_shown = page is self._foot.currentWidget()
            policy = QSizePolicy.Policy.Preferred if is_shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self._foot.adjustSize()

    # --- how it is made

    def _assemble(self) -> None:
        head = QHBoxLayout()
        title = label(tr("Voices"), "title")
        title.setContentsMargins(MARGIN, 0, 0, 0)
        head.addWidget(title, 1)
        head.addWidget(self.clone)
        head.addWidget(self.take_in)
        self.column.setContentsMargins(INSET - MARGIN, INSET - 2, TIGHT, TIGHT)
        self.column.addLayout(head)
        search = QHBoxLayout()
        search.setContentsMargins(MARGIN, 0, INSET - TIGHT, 0)
        search.addWidget(self.search)
        self.column.addLayout(search)
        self.column.addWidget(self._hint)
        empty = QHBoxLayout()
        empty.setContentsMargins(MARGIN, 0, INSET - TIGHT, 0)
        empty.addWidget(self.show_all)
        self.column.addLayout(empty)
        self.column.addWidget(self._scroll, 1)
        self._buttons = self._make_buttons()
        for page in (self._buttons, self.name_strip, self.blend_strip):
            self._foot.addWidget(page)
        for strip in (self.name_strip, self.blend_strip):
            strip.done.connect(self._close_strip)
        self.name_strip.accepted.connect(self.named)
        self.blend_strip.changed.connect(self.blended)
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 0, INSET - TIGHT, TIGHT)
        foot.addWidget(self._foot)
        self.column.addLayout(foot)
        self._fit_foot()

    def _make_buttons(self) -> QWidget:
        self._held = QElapsedTimer()
        self.save = QPushButton(tr("Save as preset"))
        self.save.setIcon(icons.icon("plus"))
        self.save.setIconSize(QSize(16, 16))
        described(
            self.save, tr("Save as preset"), tr("Keep this voice and the sliders as a new card.")
        )
        self.save.clicked.connect(self.ask_name)
        self.compare = QPushButton("A/B")
        self.compare.setIcon(icons.icon("compare"))
        self.compare.setIconSize(QSize(16, 16))
        self.compare.pressed.connect(self._press_compare)
        self.compare.released.connect(self._release_compare)
        self.set_comparable("")
        self.keep = QPushButton(tr("Save changes"))
        set_role(self.keep, "primary")
        described(
            self.keep, tr("Save changes"), tr("Keep the sliders as they are now in this preset.")
        )
        self.keep.clicked.connect(self.changes_kept)
        self.keep.hide()
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.keep)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addWidget(self.save, 1)
        row.addWidget(self.compare)
        column.addLayout(row)
        return made

    @staticmethod
    def _icon_button(icon: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "quiet")
        button.setIcon(icons.icon(icon, COLOURS.muted))
        button.setIconSize(QSize(16, 16))
        return button
