"""What the window does: the user's wishes to the engine, the engine's answers to the panels' words.

No widget here. Panels call methods and watch observables. Qt thread only; nothing blocks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject, Signal

from voiceshift.engine.messages import (
    Controls,
    EngineState,
    LatencyMeasurement,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
)
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.checkups import CheckUps
from voiceshift.gui.choices import Choices
from voiceshift.gui.inventory import Inventory
from voiceshift.gui.language import tr
from voiceshift.gui.messages import Messages, Severity
from voiceshift.gui.observable import Observable
from voiceshift.gui.presets import DELETED, Presets
from voiceshift.gui.saver import Saver
from voiceshift.gui.viewmodels import Picture, Situation
from voiceshift.remote.board import Snapshot
from voiceshift.remote.holds import PASSTHROUGH

_ROUTE = ("input", "output", "monitor", "profile")
"""Fields of StartRequest that change only with a new start."""


class Director(QObject):
    """See the module's docstring."""

    takes_changed = Signal()
    latency_measured = Signal(object)
    """A LatencyMeasurement."""
    latency_failed = Signal(str)
    """Why there is none."""

    def __init__(self, choices: Choices, bridge: Bridge, parent: QObject | None = None) -> None:
        """Stopped; `begin` asks the engine for what it has."""
        super().__init__(parent)
        self.choices = choices
        self._bridge = bridge
        self._telemetry = Telemetry()
        self._running: StartRequest | None = None
        self._before: StartRequest | None = None
        self._starting = self._stopping = self._record_asked = self._measuring = False
        self._loading = ""
        self._sounding: Shape | None = None
        """While another voice is loaded, how the one that is heard is shaped."""
        self._chosen = self._chosen_before = choices.stored()
        self.messages = Messages()
        self.inventory = Inventory(choices, bridge, self.messages, self)
        self.presets = Presets(
            choices, bridge, self.inventory, self.messages, self.choose_voice, self
        )
        self.checkups = CheckUps(choices, bridge, self.messages, self)
        self.picture = Picture(self._situation())
        self._fault = Observable("")
        self.saver = Saver(choices.settings, self)
        self.saver.failed.connect(lambda text: self._say("save", Severity.WARNING, text))
        choices.in_force.watch(self._controls_changed)
        self.inventory.changed.connect(self._refresh)
        self._fault.watch(self._fault_changed)
        self._connect()

    # --- the user's wishes

    def begin(self) -> None:
        """Ask for devices and voices and begin to listen to the engine."""
        self._say("settings", Severity.WARNING, self.choices.settings.notice)
        self.inventory.ask()
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

    def end_bypass(self) -> None:
        """Convert again, whatever sends the real voice: a switch or a held key."""
        self.choices.holds.end(PASSTHROUGH)
        self.change(bypass=False)

    def change(self, **changes: Any) -> None:
        """Change fields of the controls."""
        self.choices.change(**changes)
        self.saver.later()

    def nudge_pitch(self, steps: int) -> None:
        """Move the pitch by steps of the declared size."""
        self.choices.nudge_pitch(steps)
        self.saver.later()

    def choose_voice(self, voice_id: str, shape: Shape | None = None) -> None:
        """Speak with another voice or preset, at once when live.

        shape: of the sliders; else the preset's own, and for a plain voice the plain one.
        """
        shape = shape if shape is not None else self.presets.shape_for(voice_id)
        self.presets.leaving(voice_id)
        if self._running is not None and self._sounding is None:
            self._sounding = self.choices.controls.value.shape
        self._choose("voice_id", voice_id)
        if shape is not None:
            self.change(**asdict(shape))
        if self._running is not None:
            self._load(voice_id)
        self._refresh()

    def act(self, key: str) -> None:
        """Do what a message's button offers."""
        if key == DELETED:
            self.presets.undo()

    def choose_device(self, name: str, value: str) -> None:
        """Choose "input", "output", "monitor" or "profile"; applied at once when live.

        If the new device cannot be opened, the one before is taken again.
        """
        self._choose(name, value)
        self.messages.dismiss(f"missing-{name}")
        if self._running is not None and not self._starting:
            self._start()
        self._refresh()

    def toggle_recording(self) -> None:
        """Begin a take, or finish the running one."""
        if self._record_asked:
            return
        self._record_asked = True
        if self._telemetry.recording_s >= 0.0:
            self._bridge.stop_recording()
        else:
            self._bridge.record(self.choices.takes_folder())

    def mark(self) -> None:
        """Set a marker in the running take."""
        self._bridge.mark()

    def controls_for(self, voice_id: str) -> Controls:
        """Return how the sliders stand with a voice or preset."""
        shape = self.presets.shape_for(voice_id)
        controls = self.choices.controls.value
        return controls if shape is None else controls.shaped(shape)

    def learn_noise(self) -> None:
        """Learn the room's noise from the next seconds."""
        self._bridge.learn_noise()

    def snapshot(self) -> Snapshot:
        """Return where things stand, for whoever steers from outside."""
        choices = self.choices
        return Snapshot(
            self._telemetry,
            choices.controls.value,
            choices.in_force.value,
            choices.voice_id.value,
            self._loading,
        )

    @property
    def live(self) -> bool:
        """Somebody may be listening to the voice."""
        return self._running is not None or self._starting

    def measure_latency(self) -> None:
        """Play chirps and listen; the user has agreed. `latency_measured` or `latency_failed`."""
        if not self._measuring:
            self._measuring = True
            self._bridge.measure_latency(self.choices.request())
            self._refresh()

    def set_scale(self, scale: str) -> None:
        """Remember the spectrogram's scale."""
        self.choices.settings.set("window.spectrogram_scale", scale)
        self.saver.later()

    def settings_edited(self) -> None:
        """Apply what a dialog changed in the settings."""
        self.choices.reload()
        self.saver.later()
        self._refresh()

    # --- the engine's answers

    def _connect(self) -> None:
        bridge = self._bridge
        answers: tuple[tuple[Any, Callable[..., None]], ...] = (
            (bridge.frame, self._frame_came),
            (bridge.text, self._text_came),
            (bridge.noticed, self._engine_said),
            (bridge.failed, self._call_failed),
            (bridge.started, self._now_running),
            (bridge.restored, self._was_restored),
            (bridge.stopped, self._now_stopped),
            (bridge.voice_loaded, self._voice_came),
            (bridge.take_begun, lambda _: self._take_answered()),
            (bridge.take_ended, lambda _: self._take_answered()),
            (bridge.marked, lambda _: self._marked()),
            (bridge.noise_learnt, self._noise_came),
            (bridge.latency_measured, self._latency_came),
        )
        for signal, slot in answers:
            signal.connect(slot)

    def _frame_came(self, telemetry: Telemetry, _: SpectrumColumns) -> None:
        before, self._telemetry = self._telemetry, telemetry
        learnt = before.learning_noise >= 0.0 > telemetry.learning_noise
        if learnt and telemetry.state is EngineState.RUNNING:
            self._bridge.find_noise()
        if telemetry.state is not before.state or telemetry.fault != before.fault:
            self._refresh()

    def _text_came(self, telemetry: Telemetry) -> None:
        self._telemetry = telemetry
        self._refresh()

    def _engine_said(self, text: str) -> None:
        self._say(text, Severity.WARNING, text)
        self.inventory.ask()  # an engine that came back may have died before it answered

    def _call_failed(self, action: str, text: str) -> None:
        if action == "latency":  # its dialog tells
            self._measuring = False
            self.latency_failed.emit(text)
            self._refresh()
            return
        self._say(action, Severity.ERROR, text)
        match action:
            case "start":
                self._starting, self._before, self._running = False, self._running, None
            case "stop":
                self._stopping = False
            case "voice":
                self._loading = ""
                shape, self._sounding = self._sounding, None
                if self._telemetry.voice_id:
                    self._choose("voice_id", self._telemetry.voice_id)
                    if shape is not None:
                        self.change(**asdict(shape))
            case "record":
                self._record_asked = False
        self._refresh()

    def _now_running(self, request: StartRequest) -> None:
        for key in ("start", "restored", "stop"):
            self.messages.dismiss(key)
        self._chosen_before = self._chosen
        self._starting, self._running = False, request
        wanted = self.choices.request()
        other_devices = any(getattr(wanted, name) != getattr(request, name) for name in _ROUTE)
        if other_devices and not self._stopping:
            self._start()  # another device was chosen while these were opening
        self._catch_up(request)

    def _was_restored(self) -> None:
        if self._before is None:
            return
        for name in _ROUTE:
            self._choose(name, self._chosen_before[name])
        self.inventory.adopt_devices()
        self._say("restored", Severity.NOTE, tr("The devices from before are in use again."))
        self._running = self._before
        self._catch_up(self._before)

    def _catch_up(self, request: StartRequest) -> None:
        """Send what was chosen while the devices were opening."""
        wanted = self.choices.request()
        if wanted.controls != request.controls:
            self._bridge.set_controls(wanted.controls)
        if wanted.voice_id != request.voice_id:
            self._load(wanted.voice_id)
        self._refresh()

    def _now_stopped(self) -> None:
        self._stopping = self._starting = False
        self._running = None
        self._loading, self._sounding = "", None
        self._refresh()

    def _voice_came(self, loaded: tuple[str, Shape]) -> None:
        self.messages.dismiss("voice")
        voice_id, shape = loaded
        if self._loading in ("", voice_id):
            self._loading, self._sounding = "", None
            self._choose("voice_id", voice_id)
            if self._running is not None:  # moved meanwhile, or sent late
                self._bridge.set_controls(self.choices.in_force.value)
        else:
            self._sounding = shape
        self._refresh()

    def _noise_came(self, profile: tuple[float, ...]) -> None:
        self.choices.settings.set("noise.profile", profile)
        self.saver.later()

    def _latency_came(self, told: LatencyMeasurement) -> None:
        self._measuring = False
        self.latency_measured.emit(told)
        self._refresh()

    def _take_answered(self) -> None:
        self._record_asked = False
        self.messages.dismiss("record")
        self.takes_changed.emit()

    def _marked(self) -> None:
        self.messages.dismiss("marker")
        self.takes_changed.emit()

    # --- inside

    def _start(self) -> None:
        self._starting = True
        self._chosen = self.choices.stored()
        self._bridge.start(self.choices.request())
        self._refresh()

    def _choose(self, name: str, value: str) -> None:
        self.choices.choose(name, value)
        self.saver.later()

    def _load(self, voice_id: str) -> None:
        self._loading = voice_id
        self._bridge.load_preset(voice_id, self.choices.controls.value.shape)

    def _controls_changed(self, controls: Controls) -> None:
        if self._running is not None or self._starting:
            shape = self._sounding  # the next voice brings the new one along
            self._bridge.set_controls(controls if shape is None else controls.shaped(shape))
        self._refresh()

    def _fault_changed(self, fault: str) -> None:
        silent = self._telemetry.state is EngineState.FAULT
        self._say("fault", Severity.ERROR if silent else Severity.WARNING, fault)

    def _say(self, key: str, severity: Severity, text: str) -> None:
        self.messages.say(key, severity, text)

    def _situation(self) -> Situation:
        heard = self._telemetry.voice_id if self._running is not None else ""
        return Situation(
            telemetry=self._telemetry,
            controls=self.choices.in_force.value,
            waits_for_talk=self.choices.in_force.value.mute
            and not self.choices.controls.value.mute,
            voice=self.inventory.voice(heard or self.choices.voice_id.value),
            loading=self._loading,
            starting=self._starting,
            stopping=self._stopping,
            measuring=self._measuring,
            input=self.choices.selection("input"),
            output=self.choices.selection("output"),
        )

    def _refresh(self) -> None:
        """Work out everything that is said; observers hear of what differs."""
        was_recording = self.picture.activity.value.recording
        self._fault.set(self._telemetry.fault)
        self.picture.show(self._situation())
        if was_recording and not self.picture.activity.value.recording:
            self.takes_changed.emit()
