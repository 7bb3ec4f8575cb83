"""Which devices and voices there are, and what to say when a chosen one is not among them."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from voiceshift.engine.messages import Device, Voice
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import Choices
from voiceshift.gui.messages import Messages, Severity
from voiceshift.gui.observable import Observable
from voiceshift.gui.shelf import arranged

_log = logging.getLogger(__name__)


class Inventory(QObject):
    """Lists as the engine gave them last; None before it answered. Qt thread only."""

    changed = Signal()

    def __init__(
        self, choices: Choices, bridge: Bridge, messages: Messages, parent: QObject | None = None
    ) -> None:
        """Nothing is known; `ask` asks for it."""
        super().__init__(parent)
        self._choices, self._bridge, self._messages = choices, bridge, messages
        self.devices: Observable[tuple[Device, ...] | None] = Observable(None)
        self.voices: Observable[tuple[Voice, ...] | None] = Observable(None)
        """As they stand from top to bottom."""
        choices.stand_ins.watch(lambda text: messages.say("stand-ins", Severity.NOTE, text))
        bridge.devices_found.connect(self._devices_came)
        bridge.voices_found.connect(self._voices_came)

    def ask(self) -> None:
        """Ask for what is not known yet."""
        if self.devices.value is None:
            self._bridge.find_devices()
        if self.voices.value is None:
            self._bridge.find_voices()

    def rescan(self) -> None:
        """Look again for devices, while stopped."""
        self._bridge.find_devices(rescan=True)

    def voice(self, voice_id: str) -> Voice | None:
        """Return a voice's card, None when it is not (yet) known."""
        return next((v for v in self.voices.value or () if v.id == voice_id), None)

    @property
    def favourites(self) -> list[str]:
        """Ids of the voices with a star."""
        return self._choices.settings.text("window.favourites").split()

    def arrange(
        self, favourites: Sequence[str] | None = None, order: Sequence[str] | None = None
    ) -> None:
        """Remember which voices have a star, or in which order they stand, and say so."""
        for key, ids in (("favourites", favourites), ("voice_order", order)):
            if ids is not None:
                self._choices.settings.set(f"window.{key}", " ".join(ids))
        self._stand(self.voices.value or ())
        self.changed.emit()

    def adopt_devices(self) -> None:
        """Let something stand in for a default that is not there, and name what is missing."""
        devices = self.devices.value or ()
        self._choices.adopt_devices(devices)
        for role, text in self._choices.missing(devices).items():
            self._messages.say(f"missing-{role}", Severity.WARNING, text)

    def _devices_came(self, devices: Sequence[Device]) -> None:
        self._messages.dismiss("devices")
        self.devices.set(tuple(devices))
        self.adopt_devices()
        self._changed()

    def _voices_came(self, voices: Sequence[Voice]) -> None:
        self._messages.dismiss("voices")
        self._messages.say("voice-gone", Severity.NOTE, self._choices.adopt_voices(voices))
        self._stand(voices)
        self._changed()

    def _changed(self) -> None:
        devices, voices = self.devices.value, self.voices.value
        if devices is not None and voices is not None:
            _log.info("ready: %d voices, %d devices", len(voices), len(devices))
        self.changed.emit()

    def _stand(self, voices: Sequence[Voice]) -> None:
        order = self._choices.settings.text("window.voice_order").split()
        self.voices.set(arranged(voices, self.favourites, order))
