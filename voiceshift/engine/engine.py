"""The engine in process: what can be asked of it, and the threads that keep it going.

Threads: public methods come from any control thread and take `_lock` (except `set_controls`, `poll`
and `spectrum`, which must not wait for a device that is slow to open); the worker
(engine/worker.py) steps the session; the supervisor looks at it four times a second and reopens a
lost device. Each control value is one reference, replaced whole. With threaded=False neither thread
is started: tests call `step` and `supervise` themselves, on a fake clock.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from voiceshift import __version__
from voiceshift.audio.backend import DeviceInfo
from voiceshift.audio.devices import DeviceDirectory, machine_directory
from voiceshift.audio.memory import lock_memory, resident_mib
from voiceshift.audio.priority import raise_priority
from voiceshift.config.paths import demo_file
from voiceshift.engine.casting import Casting, ConverterMaker, Voices
from voiceshift.engine.comeback import Comeback
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.doctor import examine
from voiceshift.engine.facts import collect
from voiceshift.engine.measuring import measure_latency
from voiceshift.engine.messages import (
    CheckUp,
    Controls,
    Device,
    EngineState,
    LatencyMeasurement,
    Preset,
    Profile,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)
from voiceshift.engine.monitor import monitor_gone
from voiceshift.engine.recorder import Recorder
from voiceshift.engine.session import Session
from voiceshift.engine.telemetry import TelemetryBlock
from voiceshift.engine.worker import Worker
from voiceshift.errors import (
    AudioError,
    DeviceNotFoundError,
    EngineError,
    RecordingError,
    VoiceShiftError,
)
from voiceshift.voice.converter import Learnt, VoiceConverter
from voiceshift.voice.library import VoiceLibrary
from voiceshift.voice.registry import VoiceRegistry

_log = logging.getLogger(__name__)

_SUPERVISE_S = 0.25
_FADE_LIMIT_S = 0.6


class Engine:
    """EngineSurface in this process. See the module's docstring."""

    def __init__(
        self,
        directory: DeviceDirectory | None = None,
        voices: Voices | None = None,
        make_converter: ConverterMaker = VoiceConverter,
        block: TelemetryBlock | None = None,
        clock: Callable[[], float] = time.perf_counter,
        threaded: bool = True,
        library: VoiceLibrary | None = None,
    ) -> None:
        """Stopped. directory, voices and library: by default this machine's."""
        self._directory = directory if directory is not None else machine_directory(demo_file())
        registry = VoiceRegistry()
        self._library = library if library is not None else VoiceLibrary(registry)
        self._casting = Casting(voices if voices is not None else registry, make_converter)
        self._block = block if block is not None else TelemetryBlock()
        self._block.clear()
        self._clock = clock
        self._threaded = threaded
        self._lock = threading.RLock()
        self._told: set[str] = set()
        self._recorder = Recorder()
        self._controls = Controls()
        self._controls_lock = threading.Lock()  # held for no longer than a replacement
        self._session: Session | None = None
        self._worker: Worker | None = None
        self._comeback: Comeback | None = None
        self._speaker_f0_hz = 0.0
        self._learnt: dict[str, Learnt | None] = {}
        """Of whoever spoke last, by the input: at another one somebody else may sit."""
        self._noise_profile: tuple[float, ...] = ()
        self._memory_locked = ""
        self._closing = threading.Event()
        if threaded:
            threading.Thread(target=self._supervise, name="supervisor", daemon=True).start()

    # --- EngineSurface

    def start(self, request: StartRequest) -> None:
        """See EngineSurface. If the new devices will not open, what ran before runs on."""
        with self._lock:
            self._comeback = None
            self._directory.choose_anew()
            session = self._session
            before = None
            if session is not None and not session.fault:
                before = replace(session.request, controls=self._controls)
            elif session is None:
                self._block.write(Telemetry(EngineState.STARTING, voice_id=request.voice_id))
            try:
                # First: the old one is heard meanwhile.
                voice = self._casting.cast(request.voice_id, request.profile)
                self._end_session()
                self._block.write(Telemetry(EngineState.STARTING, voice_id=request.voice_id))
                self._controls = request.controls
                self._begin_session(request, voice)
            except BaseException as error:
                if self._session is None:
                    if request.waits and isinstance(error, AudioError):
                        self._wait(Comeback.after(str(error), request, self._clock()))
                        return
                    self._block.write(Telemetry())
                    if before is not None:
                        self._restore(before)
                raise

    def stop(self) -> None:
        """See EngineSurface."""
        with self._lock:
            self._comeback = None
            self._end_session()
            self._block.write(replace(Telemetry(), voice_id=self._block.read().voice_id))

    def set_controls(self, controls: Controls) -> None:
        """See EngineSurface."""
        with self._controls_lock:
            self._controls = controls
            session = self._session
            if session is not None:
                session.pipeline.controls = controls

    def load_preset(self, preset_id: str, shape: Shape | None = None) -> None:
        """See EngineSurface. After a fault of the old voice, starts again with the new one.

        So it does when only one of the two has a low-delay form: delays cannot be cross-faded.
        """
        running = self._session or self._comeback
        profile = Profile.BALANCED if running is None else running.request.profile
        voice = self._casting.cast(preset_id, profile)
        shape = voice.shape if shape is None else shape
        with self._lock:
            session = self._session
            fits = session is None or session.pipeline.takes(voice)
            if session is not None and not session.fault and fits:
                session.change_voice(voice)  # first: it keeps the old one's shift as it was
            if shape is not None:
                self._take_shape(shape)
            fresh = session is not None and (bool(session.fault) or not fits)
            if session is not None and fresh and not session.device_lost:
                self.start(replace(session.request, voice_id=preset_id, controls=self._controls))
            elif session is not None:
                session.request = replace(session.request, voice_id=preset_id)
            elif self._comeback is not None:
                self._comeback.request = replace(self._comeback.request, voice_id=preset_id)

    def save_preset(self, preset: Preset) -> str:
        """See EngineSurface."""
        return self._library.save(preset)

    def remove_voice(self, voice_id: str) -> None:
        """See EngineSurface. If it sounds, it sounds on until another one is chosen."""
        self._library.remove(voice_id)

    def restore_voice(self, voice_id: str) -> None:
        """See EngineSurface."""
        self._library.restore(voice_id)

    def import_voice(self, archive: Path) -> str:
        """See EngineSurface."""
        return self._library.import_file(archive)

    def export_voice(self, voice_id: str, target: Path) -> None:
        """See EngineSurface."""
        self._library.export_file(voice_id, target)

    def record(self, folder: Path) -> Path:
        """See EngineSurface."""
        with self._lock:
            session = self._session
            if session is None:
                raise RecordingError("Nothing is running; press start, then record.")
            voice_id = session.request.voice_id
            name = self._casting.name(voice_id)
            snapshot = {
                "program": f"VoiceShift {__version__}",
                "recorded": datetime.now().astimezone().isoformat(timespec="seconds"),
                "voice_id": voice_id,
                "voice_name": name,
                "input": session.input_label,
                "output": session.output_label,
                "profile": session.request.profile.value,
                "speaker_median_f0_hz": round(session.speaker_f0_hz, 1),
                "controls": asdict(self._controls),
            }
            return self._recorder.start(folder, name, snapshot)

    def mark(self) -> float:
        """See EngineSurface."""
        return self._recorder.mark()

    def stop_recording(self) -> list[Path]:
        """See EngineSurface."""
        comeback = self._comeback
        if comeback is not None:
            comeback.record_in = None
        return self._recorder.stop()

    def learn_noise(self, seconds: float = 2.0) -> None:
        """See EngineSurface."""
        session = self._session
        if session is None:
            raise EngineError("Nothing is running; press start, then learn the room's noise.")
        try:
            session.pipeline.denoiser.learn(seconds)
        except ValueError as error:
            raise EngineError(f"The room's noise was not learnt: {error}.") from error

    def noise_profile(self) -> tuple[float, ...]:
        """See EngineSurface."""
        with self._lock:
            session = self._session
            return self._noise_profile if session is None else session.noise_profile

    def measure_latency(self, request: StartRequest) -> LatencyMeasurement:
        """See EngineSurface. What is known of speaker and room stays as it was: chirps are none."""
        known = self._speaker_f0_hz, self._learnt, self._noise_profile
        idle = self._session is None
        try:
            return measure_latency(self, request)
        finally:
            if idle:
                self._speaker_f0_hz, self._learnt, self._noise_profile = known

    def devices(self, rescan: bool = False) -> list[Device]:
        """See EngineSurface."""
        with self._lock:
            if rescan and self._session is not None:
                raise EngineError("Stop first; devices can only be looked for while stopped.")
            return [_shown(device) for device in self._directory.devices(rescan)]

    def offer_virtual_mic(self) -> None:
        """See EngineSurface."""
        with self._lock:
            self._directory.microphone.create()

    def examine(self, request: StartRequest) -> CheckUp:
        """See EngineSurface."""
        with self._lock:
            devices = tuple(_shown(device) for device in self._directory.devices())
            return examine(collect(self._directory, devices, request, self._block.read()))

    def voices(self) -> list[Voice]:
        """See EngineSurface."""
        return self._casting.cards()

    def poll(self) -> Telemetry:
        """See EngineSurface."""
        return self._block.read()

    def spectrum(self, since_hop: int) -> SpectrumColumns:
        """See EngineSurface."""
        return self._block.read_columns(since_hop)

    def take_notices(self) -> list[str]:
        """See EngineSurface: why there are no devices, or not every voice."""
        with self._lock:
            all_of_them = (*self._directory.troubles, *self._casting.left_out)
            fresh = [text for text in all_of_them if text not in self._told]
            self._told.update(fresh)
            return fresh

    def close(self) -> None:
        """See EngineSurface."""
        self._closing.set()
        self.stop()
        with self._lock:
            self._directory.close()

    # --- worker and supervisor

    @property
    def session(self) -> Session | None:
        """What runs now. Any thread."""
        return self._session

    @property
    def directory(self) -> DeviceDirectory:
        """All devices."""
        return self._directory

    @property
    def healthy(self) -> bool:
        """See Worker.healthy; whoever reads it gives it the time that it needs to tell."""
        worker = self._worker
        return worker is None or worker.healthy

    def step(self) -> bool:
        """Process at most one hop; return whether there was one. What the worker does in a loop."""
        session = self._session
        return session is not None and session.step()

    def supervise(self) -> None:
        """Release a lost device, tell, and try to get it back, by its name and no other.

        If a take was running, the recording goes on in a new one.
        """
        with self._lock:
            session = self._session
            comeback = self._comeback
            if session is not None and session.over:
                take = self._recorder.take
                self._end_session()
                self._wait(
                    Comeback.after(
                        session.fault,
                        replace(
                            session.request,
                            input=session.input_label,
                            output=session.output_label,
                        ),
                        self._clock(),
                        None if take is None else take.converted_path.parent,
                    )
                )
            elif comeback is not None and comeback.due(self._clock()):
                self._reopen(comeback)

    def _wait(self, comeback: Comeback) -> None:
        """Say what is waited for; `supervise` does the rest."""
        self._comeback = comeback
        request = comeback.request
        self._block.write(
            Telemetry(
                EngineState.FAULT,
                comeback.fault,
                voice_id=request.voice_id,
                input_device=request.input,
                output_device=request.output,
            )
        )

    def _reopen(self, comeback: Comeback) -> None:
        request = replace(comeback.request, controls=self._controls)
        trouble = ""
        try:
            self._directory.devices(rescan=True)
            if request.monitor and (trouble := self._missing_monitor(request.monitor)):
                request = replace(request, monitor="")  # the audience comes first
            voice = self._casting.cast(request.voice_id, request.profile)
            self._begin_session(request, voice, trouble)
            self._comeback = None
        except VoiceShiftError as error:
            _log.info("not back yet: %s", error)
            still_gone = isinstance(error, DeviceNotFoundError)
            comeback.failed(self._clock(), "" if still_gone else str(error))
            self._wait(comeback)
            return
        if comeback.record_in is not None:
            try:
                self.record(comeback.record_in)
            except RecordingError as error:
                self._recorder.error = error  # telemetry tells

    def _missing_monitor(self, label: str) -> str:
        try:
            self._directory.find_output(label)
        except DeviceNotFoundError:
            return monitor_gone(label)
        return ""

    def _supervise(self) -> None:
        raise_priority()
        self._memory_locked = lock_memory()
        _log.info("memory: %s", self._memory_locked)
        while not self._closing.wait(_SUPERVISE_S):
            session = self._session
            if session is not None:
                session.memory_mib = resident_mib()
            self.supervise()

    # --- sessions

    def _take_shape(self, shape: Shape) -> None:
        """Change the shape alone: a mute that comes meanwhile must not be lost."""
        with self._controls_lock:
            self._controls = self._controls.shaped(shape)
            if self._session is not None:
                self._session.pipeline.controls = self._controls

    def _restore(self, before: StartRequest) -> None:
        self._controls = before.controls
        self._block.write(Telemetry(EngineState.STARTING, voice_id=before.voice_id))
        try:
            self._begin_session(before, self._casting.cast(before.voice_id, before.profile))
        except VoiceShiftError as error:
            self._block.write(Telemetry())
            _log.warning("what ran before cannot run on: %s", error)

    def _begin_session(self, request: StartRequest, voice: CastVoice, trouble: str = "") -> None:
        directory = self._directory
        voice.converter.learnt = self._learnt.get(request.input)
        session = Session(
            directory.find_input(request.input),
            directory.find_output(request.output),
            directory.find_output(request.monitor) if request.monitor else None,
            request,
            voice,
            self._recorder,
            self._block,
            self._clock,
            self._speaker_f0_hz or request.speaker_f0_hz,
        )
        session.trouble = trouble
        session.pipeline.controls = self._controls
        session.recall_noise(self._noise_profile or request.noise_profile)
        session.memory_locked = self._memory_locked
        session.memory_mib = resident_mib()
        self._session = session
        if self._threaded:
            self._worker = Worker(session, self._clock)

    def _end_session(self) -> None:
        session = self._session
        if session is None:
            return
        session.fade_out()
        if self._worker is not None and not session.fault:
            session.faded.wait(_FADE_LIMIT_S)
        self._session = None
        if self._worker is not None:
            self._worker.end()
            self._worker = None
        self._recorder.finish()  # first: a device that will not close must not cost a take
        session.close()
        self._speaker_f0_hz = session.speaker_f0_hz
        self._learnt = {session.request.input: session.learnt}
        self._noise_profile = session.noise_profile


def _shown(device: DeviceInfo) -> Device:
    """Return a device as the window knows it."""
    return Device(
        label=device.label,
        is_input=device.max_input_channels > 0,
        is_output=device.max_output_channels > 0,
        default_rate_hz=device.default_rate_hz,
        is_default_input=device.is_default_input,
        is_default_output=device.is_default_output,
        is_virtual=device.is_virtual,
    )
