"""The engine as the panels see it: calls that return at once, answers and telemetry as signals.

Threads: everything public belongs to the Qt thread. Blocking calls of the engine run on four lanes
(`lane.py`): one for the controls, so that a mute never waits; one for voices, which load for a
while; one for a measurement, which a stop must not wait for; one for everything else, in order.
Lanes hand their answers over through one queued signal, so every public signal is emitted on the Qt
thread. `poll` and `spectrum` never block and are called on the Qt thread, by one timer.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from voiceshift.engine.messages import (
    Controls,
    EngineState,
    Preset,
    Shape,
    StartRequest,
    Telemetry,
)
from voiceshift.engine.surface import EngineSurface
from voiceshift.errors import VoiceShiftError
from voiceshift.gui.lane import Lane

_log = logging.getLogger(__name__)

LIVE_TICK_MS = 16
"""Meters and spectrogram: about 60 frames a second while the engine runs."""
RESTING_TICK_MS = 33
CALM_TICK_MS = 250
"""While live, for those whom motion disturbs."""
IDLE_TICK_MS = 100
"""While nothing runs there is nothing to animate, and a game may want the processor."""
TEXT_S = 0.25
"""Numbers that change faster cannot be read."""

T = TypeVar("T")


class Bridge(QObject):
    """See the module's docstring."""

    frame = Signal(object, object)
    """Telemetry and the new SpectrumColumns, at graphics speed."""
    text = Signal(object)
    """Telemetry, four times a second."""
    noticed = Signal(str)
    failed = Signal(str, str)
    """The action ("start", "record" ...) and a sentence for the user."""
    devices_found = Signal(list)
    voices_found = Signal(list)
    started = Signal(object)
    """The StartRequest that now runs."""
    restored = Signal()
    """After a failed change of devices: what ran before runs on."""
    stopped = Signal()
    voice_loaded = Signal(object)
    """Its id and the Shape that came with it, a pair."""
    preset_saved = Signal(object)
    """Its id and the Preset as it was given, a pair."""
    voice_removed = Signal(str)
    voice_restored = Signal(str)
    voice_imported = Signal(str)
    """The new voice's id."""
    voice_exported = Signal(object)
    """Path of the file."""
    take_begun = Signal(object)
    """Path of the converted WAV."""
    marked = Signal(float)
    """Where in the take, in seconds."""
    take_ended = Signal(list)
    """Paths, converted first; empty when no take was running."""
    latency_measured = Signal(object)
    """The LatencyMeasurement."""
    noise_learnt = Signal(object)
    """The profile, a tuple of floats."""
    virtual_mic_offered = Signal()
    examined = Signal(object)
    """The CheckUp."""
    shut = Signal()
    """The engine has let go of the devices; the window may close."""

    _answered = Signal(object)

    def __init__(
        self,
        engine: EngineSurface,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Stand before an engine; nothing is asked of it yet. clock: in seconds."""
        super().__init__(parent)
        self._engine = engine
        self._clock = clock
        self._controls_lane = Lane("engine controls")
        self._voice_lane = Lane("engine voice")
        self._measuring_lane = Lane("engine measurement")
        self._lane = Lane("engine calls")
        self.resting = False
        """Another program is in front: half the frames will do, and that one needs the time."""
        self._seen_hop = -1
        self._text_due_s = 0.0
        self._closing = False
        self.calm = False
        """Whether pictures move seldom."""
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    # --- telemetry

    def begin(self) -> None:
        """Begin to emit telemetry."""
        self._timer.start(IDLE_TICK_MS)

    def tick(self) -> Telemetry:
        """Look at the engine once and emit what is new; return what was seen."""
        telemetry = self._engine.poll()
        columns = self._engine.spectrum(self._seen_hop)
        if len(columns.input_db):
            self._seen_hop = columns.first_hop + len(columns.input_db) - 1
        self.frame.emit(telemetry, columns)
        now = self._clock()
        if now >= self._text_due_s:
            self._text_due_s = now + TEXT_S
            self.text.emit(telemetry)
            for notice in self._engine.take_notices():
                self.noticed.emit(notice)
        live_ms = RESTING_TICK_MS if self.resting else LIVE_TICK_MS
        live_ms = CALM_TICK_MS if self.calm else live_ms
        interval_ms = IDLE_TICK_MS if telemetry.state is EngineState.STOPPED else live_ms
        if self._timer.isActive() and self._timer.interval() != interval_ms:
            self._timer.setInterval(interval_ms)
        return telemetry

    # --- calls

    def start(self, request: StartRequest) -> None:
        """Open the devices and convert: `started` or `failed("start")`, then perhaps `restored`."""

        def call() -> StartRequest:
            self._engine.start(request)
            return request

        def look(_: VoiceShiftError) -> None:
            if self._engine.poll().state is not EngineState.STOPPED:
                self.restored.emit()

        self._ask(self._lane, "start", call, self.started, look)

    def stop(self) -> None:
        """Fade out and release the devices: `stopped`."""
        self._ask(self._lane, "stop", self._engine.stop, self.stopped)

    def set_controls(self, controls: Controls) -> None:
        """Apply at the next hop; only the newest of several waiting is sent."""
        self._ask(self._controls_lane, "controls", lambda: self._engine.set_controls(controls))

    def load_preset(self, preset_id: str, shape: Shape) -> None:
        """Cross-fade to a voice with these sliders: `voice_loaded` or `failed("voice")`."""

        def call() -> tuple[str, Shape]:
            self._engine.load_preset(preset_id, shape)
            return preset_id, shape

        self._ask(self._voice_lane, "voice", call, self.voice_loaded)

    def save_preset(self, preset: Preset) -> None:
        """Keep a preset: `preset_saved` or `failed("preset")`."""

        def call() -> tuple[str, Preset]:
            return self._engine.save_preset(preset), preset

        key = f"save {preset.id or preset.name}"
        self._ask(self._voice_lane, "preset", call, self.preset_saved, key=key)

    def remove_voice(self, voice_id: str) -> None:
        """Delete a preset or imported voice: `voice_removed` or `failed("preset")`."""

        def call() -> str:
            self._engine.remove_voice(voice_id)
            return voice_id

        key = f"remove {voice_id}"
        self._ask(self._voice_lane, "preset", call, self.voice_removed, key=key)

    def restore_voice(self, voice_id: str) -> None:
        """Bring back what was deleted: `voice_restored` or `failed("preset")`."""

        def call() -> str:
            self._engine.restore_voice(voice_id)
            return voice_id

        key = f"restore {voice_id}"
        self._ask(self._voice_lane, "preset", call, self.voice_restored, key=key)

    def import_voice(self, archive: Path) -> None:
        """Install a .voice file: `voice_imported` or `failed("import")`."""
        key = f"import {archive}"
        self._ask(
            self._voice_lane,
            "import",
            lambda: self._engine.import_voice(archive),
            self.voice_imported,
            key=key,
        )

    def export_voice(self, voice_id: str, target: Path) -> None:
        """Write a .voice file: `voice_exported` or `failed("export")`."""

        def call() -> Path:
            self._engine.export_voice(voice_id, target)
            return target

        key = f"export {target}"
        self._ask(self._voice_lane, "export", call, self.voice_exported, key=key)

    def record(self, folder: Path) -> None:
        """Begin a take: `take_begun` or `failed("record")`."""
        self._ask(self._lane, "record", lambda: self._engine.record(folder), self.take_begun)

    def mark(self) -> None:
        """Set a marker in the running take: `marked` or `failed("marker")`."""
        self._ask(self._lane, "marker", self._engine.mark, self.marked)

    def stop_recording(self) -> None:
        """Finish the take: `take_ended`."""
        self._ask(self._lane, "record", self._engine.stop_recording, self.take_ended)

    def learn_noise(self) -> None:
        """Take the next seconds of input as the room's noise; telemetry shows the progress."""
        self._ask(self._lane, "noise", self._engine.learn_noise)

    def measure_latency(self, request: StartRequest) -> None:
        """Play chirps and listen: `latency_measured` or `failed("latency")`. A stop ends it."""
        self._ask(
            self._measuring_lane,
            "latency",
            lambda: self._engine.measure_latency(request),
            self.latency_measured,
        )

    def find_noise(self) -> None:
        """Ask what was learnt: `noise_learnt`."""
        self._ask(self._lane, "noise", self._engine.noise_profile, self.noise_learnt)

    def find_devices(self, rescan: bool = False) -> None:
        """List devices: `devices_found` or `failed("devices")`."""
        self._ask(self._lane, "devices", lambda: self._engine.devices(rescan), self.devices_found)

    def find_voices(self) -> None:
        """List voices: `voices_found` or `failed("voices")`."""
        self._ask(self._voice_lane, "voices", self._engine.voices, self.voices_found)

    def offer_virtual_mic(self) -> None:
        """Show it to other programs: `virtual_mic_offered` or `failed("virtual-mic")`."""
        self._ask(
            self._lane, "virtual-mic", self._engine.offer_virtual_mic, self.virtual_mic_offered
        )

    def examine(self, request: StartRequest) -> None:
        """Look for what is wrong: `examined` or `failed("check-up")`."""
        self._ask(self._lane, "check-up", lambda: self._engine.examine(request), self.examined)

    # --- the end

    def shut_down(self) -> None:
        """Finish the take and stop the engine, if there is anything to stop: `shut` follows."""
        self._timer.stop()
        if self._engine.poll().state is EngineState.STOPPED and self._lane.idle:
            self._answered.emit(self.shut.emit)
            return

        def call() -> None:
            self._engine.stop_recording()
            self._engine.stop()

        # Its own failure must not keep the window open either.
        self._ask(self._lane, "shut down", call, self.shut, lambda _: self.shut.emit())

    def close(self, timeout_s: float = 1.0) -> None:
        """End the lanes; answers that come later are dropped."""
        self._closing = True
        self._timer.stop()
        lanes = (self._controls_lane, self._voice_lane, self._measuring_lane, self._lane)
        for lane in lanes:
            lane.close()
        for lane in lanes:
            lane.join(timeout_s)

    # --- inside

    def _ask(
        self,
        lane: Lane,
        action: str,
        call: Callable[[], object],
        answer: SignalInstance | None = None,
        on_failure: Callable[[VoiceShiftError], None] | None = None,
        key: str = "",
    ) -> None:
        """Run a call on a lane; its answer or failure is delivered on the Qt thread.

        key: what the lane knows it by; the action unless given.
        """

        def job() -> None:
            try:
                value = call()
            except VoiceShiftError as error:
                failure = error
                self._hand_over(lambda: self._fail(action, failure, on_failure))
                return
            if answer is not None:
                arguments = () if value is None else (value,)
                self._hand_over(lambda: answer.emit(*arguments))

        lane.put(key or action, job)

    def _fail(
        self,
        action: str,
        error: VoiceShiftError,
        on_failure: Callable[[VoiceShiftError], None] | None,
    ) -> None:
        _log.warning("%s: %s", action, error)
        self.failed.emit(action, str(error))
        if on_failure is not None:
            on_failure(error)

    def _hand_over(self, delivery: Callable[[], None]) -> None:
        if not self._closing:
            self._answered.emit(delivery)

    def _deliver(self, delivery: Callable[[], None]) -> None:
        if not self._closing:
            delivery()
