"""What the window does: the user's wishes to the engine, the engine's answers to the panels' words.

No widget here. Panels call methods and watch observables. Qt thread only; nothing blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from voiceshift.config import paths
from voiceshift.engine.messages import (
    Controls,
    Device,
    EngineState,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)
from voiceshift.errors import SettingsError
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import Choices
from voiceshift.gui.messages import Messages, Severity
from voiceshift.gui.observable import Observable
from voiceshift.gui.viewmodels import Picture, Situation

_NEEDS_A_RESTART = {f"start.{name}" for name in ("input", "output", "monitor", "profile")}
SAVE_AFTER_MS = 1000
"""Settings are written this long after the last change, so that a crash loses little."""


class Director(QObject):
    """See the module's docstring."""

    takes_changed = Signal()

    def __init__(self, choices: Choices, bridge: Bridge, parent: QObject | None = None) -> None:
        """Stopped; `begin` asks the engine for what it has."""
        super().__init__(parent)
        self.choices = choices
        self._bridge = bridge
        self._telemetry = Telemetry()
        self._running: StartRequest | None = None
        self._starting = self._stopping = self._record_asked = False
        self._loading = ""
        self._chosen_before: dict[str, str] = {}
        self.messages = Messages()
        self.devices: Observable[tuple[Device, ...] | None] = Observable(None)
        self.voices: Observable[tuple[Voice, ...] | None] = Observable(None)
        self.picture = Picture(self._situation())
        self._fault = Observable("")
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._saving.timeout.connect(self.save)
        choices.controls.watch(self._controls_changed)
        choices.stand_ins.watch(lambda text: self._say("stand-ins", Severity.NOTE, text))
        self._fault.watch(self._fault_changed)
        self._connect()

    # --- the user's wishes

    def begin(self) -> None:
        """Ask for devices and voices and begin to listen to the engine."""
        self._say("settings", Severity.WARNING, self.choices.settings.notice)
        self._bridge.find_devices()
        self._bridge.find_voices()
        self._bridge.begin()

    def start(self) -> None:
        """Start, unless that is under way or done; after a fault, start again."""
        if not self._starting and self._telemetry.state is not EngineState.RUNNING:
            self._start()

    def stop(self) -> None:
        """Stop, whatever is going on."""
        self._stopping = True
        self._bridge.stop()
        self._refresh()

    def start_or_stop(self) -> None:
        """What the big button does."""
        if self._telemetry.state is EngineState.STOPPED:
            self.start()
        else:
            self.stop()

    def toggle_bypass(self) -> None:
        """Send the real voice, or the converted one again."""
        self.change(bypass=not self.choices.controls.value.bypass)

    def toggle_mute(self) -> None:
        """Send silence, or the voice again."""
        self.change(mute=not self.choices.controls.value.mute)

    def change(self, **changes: Any) -> None:
        """Change fields of the controls."""
        self.choices.change(**changes)
        self._saving.start()

    def nudge_pitch(self, steps: int) -> None:
        """Move the pitch by steps of the declared size."""
        self.choices.nudge_pitch(steps)
        self._saving.start()

    def choose_voice(self, voice_id: str) -> None:
        """Speak with another voice, at once when live."""
        self._choose("voice_id", voice_id)
        if self._running is not None:
            self._load(voice_id)
        self._refresh()

    def choose_voice_at(self, place: int) -> None:
        """Speak with the voice of that place, from 0; nothing happens where there is none."""
        voices = self.voices.value or ()
        if place < len(voices):
            self.choose_voice(voices[place].id)

    def choose_device(self, name: str, value: str) -> None:
        """Choose "input", "output", "monitor" or "profile"; applied at once when live."""
        self._choose(name, value)
        self.messages.dismiss(f"missing-{name}")
        if self._running is not None or self._starting:
            self._start()
        self._refresh()

    def rescan(self) -> None:
        """Look again for devices, while stopped."""
        self._bridge.find_devices(rescan=True)

    def toggle_recording(self) -> None:
        """Begin a take, or finish the running one."""
        if self._record_asked:
            return
        self._record_asked = True
        if self._telemetry.recording_s >= 0.0:
            self._bridge.stop_recording()
        else:
            self._bridge.record(self.takes_folder())

    def learn_noise(self) -> None:
        """Learn the room's noise from the next seconds."""
        self._bridge.learn_noise()

    def takes_folder(self) -> Path:
        """Return where takes are written."""
        folder = self.choices.settings.text("recording.folder")
        return Path(folder).expanduser() if folder else paths.takes_dir()

    def set_scale(self, scale: str) -> None:
        """Remember the spectrogram's scale."""
        self.choices.settings.set("window.spectrogram_scale", scale)
        self._saving.start()

    def settings_edited(self, changed: set[str]) -> None:
        """Apply what a dialog changed in the settings."""
        before = self.choices.voice_id.value
        self.choices.reload()
        self.choices.adopt_devices(self.devices.value or ())
        self._saving.start()
        if self._running is not None:
            if changed & _NEEDS_A_RESTART:
                self._start()
            elif self.choices.voice_id.value != before:
                self._load(self.choices.voice_id.value)
        self._refresh()

    def save(self) -> None:
        """Write the settings now."""
        self._saving.stop()
        try:
            self.choices.settings.save()
        except SettingsError as error:
            self._say("save", Severity.WARNING, str(error))

    # --- the engine's answers

    def _connect(self) -> None:
        bridge = self._bridge
        answers: tuple[tuple[Any, Callable[..., None]], ...] = (
            (bridge.frame, self._frame_came),
            (bridge.text, self._text_came),
            (bridge.noticed, lambda text: self._say("engine", Severity.WARNING, text)),
            (bridge.failed, self._call_failed),
            (bridge.devices_found, self._devices_came),
            (bridge.voices_found, self._voices_came),
            (bridge.started, self._now_running),
            (bridge.restored, self._was_restored),
            (bridge.stopped, self._now_stopped),
            (bridge.voice_loaded, self._voice_came),
            (bridge.take_begun, lambda _: self._take_answered()),
            (bridge.take_ended, lambda _: self._take_answered()),
        )
        for signal, slot in answers:
            signal.connect(slot)

    def _frame_came(self, telemetry: Telemetry, _: SpectrumColumns) -> None:
        before, self._telemetry = self._telemetry, telemetry
        if telemetry.state is not before.state or telemetry.fault != before.fault:
            self._refresh()

    def _text_came(self, telemetry: Telemetry) -> None:
        self._telemetry = telemetry
        self._refresh()

    def _call_failed(self, action: str, text: str) -> None:
        self._say(action, Severity.ERROR, text)
        if action in ("start", "restore"):
            self._starting = False
            if action == "restore":
                self._running = None
        elif action == "stop":
            self._stopping = False
        elif action == "voice":
            self._loading = ""
            if self._telemetry.voice_id:
                self._choose("voice_id", self._telemetry.voice_id)
        elif action == "record":
            self._record_asked = False
        self._refresh()

    def _devices_came(self, devices: Sequence[Device]) -> None:
        self.messages.dismiss("devices")
        self.choices.adopt_devices(devices)
        self.devices.set(tuple(devices))
        for role, text in self.choices.missing(devices).items():
            self._say(f"missing-{role}", Severity.WARNING, text)
        self._refresh()

    def _voices_came(self, voices: Sequence[Voice]) -> None:
        self.messages.dismiss("voices")
        self._say("voice-gone", Severity.NOTE, self.choices.adopt_voices(voices))
        self.voices.set(tuple(voices))
        self._refresh()

    def _now_running(self, request: StartRequest) -> None:
        self._starting = False
        self._running = request
        self._chosen_before = self.choices.stored()
        for key in ("start", "restore", "stop"):
            self.messages.dismiss(key)
        # What was chosen while the devices were opening.
        if self.choices.controls.value != request.controls:
            self._bridge.set_controls(self.choices.controls.value)
        if self.choices.voice_id.value != request.voice_id:
            self._load(self.choices.voice_id.value)
        self._refresh()

    def _was_restored(self, request: StartRequest) -> None:
        for name, value in self._chosen_before.items():
            if name != "voice_id":
                self._choose(name, value)
        self._now_running(request)

    def _now_stopped(self) -> None:
        self._stopping = self._starting = False
        self._running = None
        self._loading = ""
        self._refresh()

    def _voice_came(self, voice_id: str) -> None:
        self.messages.dismiss("voice")
        if voice_id == self._loading:
            self._loading = ""
        self._refresh()

    def _take_answered(self) -> None:
        self._record_asked = False
        self.messages.dismiss("record")
        self.takes_changed.emit()

    # --- inside

    def _start(self) -> None:
        previous = self._running
        if previous is not None:
            previous = replace(previous, controls=self.choices.controls.value)
        self._starting = True
        self._bridge.start(self.choices.request(), previous)
        self._refresh()

    def _choose(self, name: str, value: str) -> None:
        self.choices.choose(name, value)
        self._saving.start()

    def _load(self, voice_id: str) -> None:
        self._loading = voice_id
        self._bridge.load_voice(voice_id)

    def _controls_changed(self, controls: Controls) -> None:
        if self._running is not None or self._starting:
            self._bridge.set_controls(controls)
        self._refresh()

    def _fault_changed(self, fault: str) -> None:
        silent = self._telemetry.state is EngineState.FAULT
        self._say("fault", Severity.ERROR if silent else Severity.WARNING, fault)

    def _say(self, key: str, severity: Severity, text: str) -> None:
        self.messages.say(key, severity, text)

    def _situation(self) -> Situation:
        return Situation(
            telemetry=self._telemetry,
            controls=self.choices.controls.value,
            voice=self._voice(),
            loading=self._loading,
            starting=self._starting,
            stopping=self._stopping,
            input=self.choices.selection("input"),
            output=self.choices.selection("output"),
        )

    def _voice(self) -> Voice | None:
        heard = self._telemetry.voice_id if self._running is not None else ""
        wanted = heard or self.choices.voice_id.value
        return next((v for v in self.voices.value or () if v.id == wanted), None)

    def _refresh(self) -> None:
        """Work out everything that is said; observers hear of what differs."""
        was_recording = self.picture.activity.value.recording
        self._fault.set(self._telemetry.fault)
        self.picture.show(self._situation())
        if was_recording and not self.picture.activity.value.recording:
            self.takes_changed.emit()
