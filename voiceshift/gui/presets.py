"""The user's presets: chosen, compared, saved, arranged, deleted and brought back. No widget.

A preset brings its own sliders. Plain voices share theirs: what the sliders said before a preset
was chosen is remembered in the settings' section "plain" and comes back with the next plain voice.
Qt thread only; what touches files is done by the engine, and the list of voices is asked for anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceshift.engine.messages import Preset, Shape, Voice
from voiceshift.gui import shelf
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import Choices
from voiceshift.gui.inventory import Inventory
from voiceshift.gui.language import tr
from voiceshift.gui.messages import Messages, Severity
from voiceshift.gui.observable import Observable

DELETED = "deleted"
"""Key of the message that offers to undo."""


@dataclass(frozen=True)
class Chosen:
    """A voice and how the sliders stood with it."""

    voice_id: str
    shape: Shape


class Presets(QObject):
    """See the module's docstring."""

    blending = Signal(str)
    """The preset of that id is there, to be blended."""

    def __init__(
        self,
        choices: Choices,
        bridge: Bridge,
        inventory: Inventory,
        messages: Messages,
        choose: Callable[[str, Shape | None], None],
        parent: QObject | None = None,
    ) -> None:
        """choose: the director's way to another voice, with these sliders unless they are None."""
        super().__init__(parent)
        self._choices, self._bridge, self._messages = choices, bridge, messages
        self._inventory, self._choose = inventory, choose
        self._awaited: Chosen | None = None
        self._arrived = ""
        self._then_blend = False
        self._deleted: Chosen | None = None
        self._deleted_was_chosen = False
        self.last: Observable[Chosen | None] = Observable(None)
        """What was chosen before, to compare with."""
        self.unsaved = Observable(False)
        """The sliders differ from what the chosen preset says."""
        for watched in (choices.controls, choices.voice_id, inventory.voices):
            watched.watch(lambda _: self.unsaved.set(self._differs()))
        inventory.changed.connect(self._list_came)  # the cards are shown by then
        bridge.preset_saved.connect(self._saved)
        bridge.voice_removed.connect(self._removed)
        bridge.voice_restored.connect(self._restored)
        bridge.voice_imported.connect(self._imported)
        bridge.voice_exported.connect(self._exported)

    # --- choosing

    @property
    def chosen(self) -> Voice | None:
        """The card of the chosen voice."""
        return self._inventory.voice(self._choices.voice_id.value)

    def shape_for(self, voice_id: str) -> Shape | None:
        """Return what the sliders become when a voice is chosen now; None: they stay."""
        now, then = self.chosen, self._inventory.voice(voice_id)
        if then is not None and then.shape is not None:
            return then.shape
        if now is not None and now.shape is not None:
            return self._choices.plain_shape()
        return None

    def leaving(self, voice_id: str) -> None:
        """Remember what is left for the voice of that id."""
        here, now = self._here(), self.chosen
        if voice_id == here.voice_id:
            return
        self.last.set(here)
        if now is not None and now.shape is None:
            self._choices.keep_plain(here.shape)

    def compare(self) -> None:
        """Go to what was chosen before, with its sliders as they stood, and back the next time."""
        last = self.last.value
        if last is not None and self._inventory.voice(last.voice_id) is not None:
            self._choose(last.voice_id, last.shape)

    # --- making

    def name(self, voice_id: str, name: str, tags: str) -> None:
        """Give a preset another name and other tags, which have commas between.

        Without an id, keep what is heard now as a new preset and choose it.
        """
        now, card = self.chosen, self._inventory.voice(voice_id)
        if card is not None and card.made_of:
            self._bridge.save_preset(replace(_preset(card), name=name, tags=shelf.tags_of(tags)))
        elif not voice_id and now is not None:
            shape = self._choices.controls.value.shape
            self._bridge.save_preset(Preset(name, _parts(now), shape, shelf.tags_of(tags)))

    def save_changes(self) -> None:
        """Keep the sliders in the chosen preset."""
        now = self.chosen
        if now is not None and now.made_of:
            self._bridge.save_preset(replace(_preset(now), shape=self._here().shape))

    def begin_blend(self, voice_id: str) -> None:
        """Let a preset be blended; of a plain voice, one is made first: `blending` follows."""
        card = self._inventory.voice(voice_id)
        if card is not None and card.made_of:
            self.blending.emit(voice_id)
        elif card is not None:
            self._then_blend = True
            self.duplicate(voice_id)

    def blend(self, voice_id: str, made_of: Mapping[str, float]) -> None:
        """Make a preset of other voices, and let it be heard if it is the chosen one."""
        card = self._inventory.voice(voice_id)
        if card is not None and card.made_of and made_of:
            self._bridge.save_preset(replace(_preset(card), made_of=dict(made_of)))

    def duplicate(self, voice_id: str) -> None:
        """Keep a voice or preset once more, as a preset of its own, and choose that."""
        card = self._inventory.voice(voice_id)
        if card is None:
            return
        is_chosen = voice_id == self._choices.voice_id.value
        shape = self._here().shape if is_chosen else self.shape_for(voice_id)
        copy = Preset(
            self.free_name(card.name), _parts(card), shape or self._here().shape, card.tags
        )
        self._bridge.save_preset(copy)

    def suggestion(self) -> tuple[str, tuple[str, ...]]:
        """Return name and tags for a new preset of what is heard now."""
        now = self.chosen
        return (self.free_name(now.name), now.tags) if now is not None else ("", ())

    def free_name(self, name: str) -> str:
        """Return a name like this one that no card has: "Villain 2"."""
        taken = {voice.name for voice in self._inventory.voices.value or ()}
        stem, _, last = name.rpartition(" ")
        stem = stem if stem and last.isdigit() else name
        number = 2
        while f"{stem} {number}" in taken:
            number += 1
        return f"{stem} {number}"

    # --- arranging

    def star(self, voice_id: str) -> None:
        """Make a voice a favourite, or no longer."""
        stars = self._inventory.favourites
        changed = [v for v in stars if v != voice_id] if voice_id in stars else [*stars, voice_id]
        self._inventory.arrange(favourites=changed)

    def move(self, voice_id: str, steps: int) -> None:
        """Move a voice down by steps in its section, up if they are negative."""
        voices = self._inventory.voices.value or ()
        if any(voice.id == voice_id for voice in voices):
            stars = self._inventory.favourites
            self._inventory.arrange(order=shelf.moved(voices, stars, voice_id, steps))

    # --- deleting

    def delete(self, voice_id: str) -> None:
        """Put one of the user's own away; the message that tells it offers to undo."""
        card = self._inventory.voice(voice_id)
        if card is None or not card.is_own:
            return
        here = self._here()
        self._deleted_was_chosen = voice_id == here.voice_id
        self._deleted = here if self._deleted_was_chosen else Chosen(voice_id, Shape())
        if self._deleted_was_chosen:
            others = [v for v in self._inventory.voices.value or () if v.id != voice_id]
            parts = [name for name, _ in card.made_of]
            self._choose(parts[0] if parts else others[0].id, None)
        self._bridge.remove_voice(voice_id)

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted is not None:
            self._bridge.restore_voice(self._deleted.voice_id)

    # --- giving and taking

    def take_in(self, archive: Path) -> None:
        """Import a .voice file."""
        self._bridge.import_voice(archive)

    def give_away(self, voice_id: str, target: Path) -> None:
        """Export a voice or preset as one file."""
        self._bridge.export_voice(voice_id, target)

    # --- the engine's answers

    def _saved(self, saved: tuple[str, Preset]) -> None:
        """Ask for the cards; choose a new preset then, and the chosen one if it is of others now.

        Nobody else's name or sliders may change what is heard.
        """
        self._messages.dismiss("preset")
        preset_id, preset = saved
        now = self.chosen
        if not preset.id:
            self._awaited = Chosen(preset_id, preset.shape)
        elif now is not None and now.id == preset_id and dict(now.made_of) != preset.made_of:
            self._awaited = self._here()
        self._bridge.find_voices()

    def _list_came(self) -> None:
        awaited, arrived = self._awaited, self._inventory.voice(self._arrived)
        if awaited is not None and self._inventory.voice(awaited.voice_id) is not None:
            self._awaited = None
            self._choose(awaited.voice_id, awaited.shape)
            if self._then_blend:
                self._then_blend = False
                self.blending.emit(awaited.voice_id)
        if arrived is not None:
            self._arrived = ""
            text = tr(
                "“{name}” was checked and installed. It stands under “{section}”.",
                name=arrived.name,
                section=shelf.YOURS,
            )
            self._messages.say("imported", Severity.NOTE, text)

    def _removed(self, voice_id: str) -> None:
        card = self._inventory.voice(voice_id)
        name = card.name if card is not None else voice_id
        self._messages.say(
            DELETED, Severity.NOTE, tr("“{name}” was deleted.", name=name), action=tr("Undo")
        )
        self._bridge.find_voices()

    def _restored(self, voice_id: str) -> None:
        self._messages.dismiss(DELETED)
        if self._deleted_was_chosen and self._deleted is not None:
            self._awaited = self._deleted
        self._deleted = None
        self._bridge.find_voices()

    def _imported(self, voice_id: str) -> None:
        self._messages.dismiss("import")
        self._arrived = voice_id
        self._bridge.find_voices()

    def _exported(self, target: Path) -> None:
        self._messages.dismiss("export")
        self._messages.say("exported", Severity.NOTE, tr("Exported as {target}.", target=target))

    # --- inside

    def _here(self) -> Chosen:
        return Chosen(self._choices.voice_id.value, self._choices.controls.value.shape)

    def _differs(self) -> bool:
        now = self.chosen
        return (
            now is not None
            and bool(now.made_of)
            and now.shape != self._choices.controls.value.shape
        )


def _parts(card: Voice) -> dict[str, float]:
    """Return what a preset of that card is made of."""
    return dict(card.made_of) or {card.id: 1.0}


def _preset(card: Voice) -> Preset:
    """Return the preset for which a card stands."""
    return Preset(card.name, dict(card.made_of), card.shape or Shape(), card.tags, card.id)
