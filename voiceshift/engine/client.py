"""The engine as the window sees it: same calls, another process, restarted when it dies.

Threads: callers' threads send a command and wait for its answer; one reader thread a child hands
answers out; one watcher thread restarts a child that ended or missed its heartbeats. `poll` and
`spectrum` only read shared memory. This module imports no audio or model library.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import multiprocessing
import threading
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any

from voiceshift.audio.memory import large_pages
from voiceshift.audio.priority import inherited_priority
from voiceshift.engine.messages import (
    CheckUp,
    Controls,
    Device,
    EngineState,
    LatencyMeasurement,
    Preset,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)
from voiceshift.engine.process import Call, EngineBuilder, Reply, build_engine, serve, to_error
from voiceshift.engine.telemetry import BLOCK_BYTES, TelemetryBlock
from voiceshift.errors import EngineError, VoiceShiftError

_log = logging.getLogger(__name__)

CALL_TIMEOUT_S = 60.0
HEARTBEAT_TIMEOUT_S = 8.0
"""Imports in the child may hold the interpreter for seconds."""
LIVE_HEARTBEAT_TIMEOUT_S = 1.0
"""While the voice is live nothing may; four heartbeats in a row were missed."""
_WATCH_S = 0.25
_LATE_LOOK_S = 1.4 * _WATCH_S
"""A watcher that is this late knows that the machine is starved, and an engine may be as well."""
MAX_RESTARTS = 3
"""Within RESTART_WINDOW_S; a child that dies more often stays down until the next start."""
RESTART_WINDOW_S = 60.0


class HeartWatch:
    """Notices that a child's heart stopped.

    Time counts only while the watcher itself is served in time: on a machine that is too busy for
    both, or that slept, an engine that is late must not be taken for one that hangs.
    """

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self._beat: int | None = None
        self._live = False
        self._looked_s = 0.0
        self._quiet_s = 0.0

    def stopped(self, beat: int, live: bool, now_s: float) -> bool:
        """Return whether no beat came for too long. To be asked every _WATCH_S."""
        if beat != self._beat or live != self._live:
            self._beat, self._live, self._quiet_s = beat, live, 0.0
        elif (waited_s := now_s - self._looked_s) < _LATE_LOOK_S:
            self._quiet_s += waited_s
        self._looked_s = now_s
        return self._quiet_s > (LIVE_HEARTBEAT_TIMEOUT_S if live else HEARTBEAT_TIMEOUT_S)


class EngineClient:
    """EngineSurface over a pipe. See the module's docstring."""

    def __init__(self, build: EngineBuilder = build_engine, log_file: Path | None = None) -> None:
        """Spawn the child; it gets ready while the caller goes on.

        build: importable function that the child calls for its engine. log_file: where the child
        writes its log, besides standard error.
        """
        self._build = build
        self._log_file = log_file
        self._context = multiprocessing.get_context("spawn")
        self._memory = SharedMemory(create=True, size=BLOCK_BYTES)
        self._block = TelemetryBlock(self._memory.buf)
        self._block.clear()
        self._numbers = itertools.count()
        self._lock = threading.Lock()  # guards the fields below and the pipe's sending end
        self._waiting: dict[int, Future[Any]] = {}
        self._request: StartRequest | None = None
        self._controls: Controls | None = None
        self._notices: list[str] = []
        self._restarts: list[float] = []
        self._closing = threading.Event()
        self._child_gone = threading.Event()
        self._spawn()
        self._watcher = threading.Thread(target=self._watch, name="engine watcher", daemon=True)
        self._watcher.start()

    def start(self, request: StartRequest) -> None:
        """See EngineSurface. Also revives an engine that was given up."""
        if self._was_given_up:
            self._restarts.clear()
            self._spawn()
        self._call("start", request)
        with self._lock:
            self._request, self._controls = request, request.controls

    def stop(self) -> None:
        """See EngineSurface. An engine that was given up has stopped already."""
        with self._lock:
            self._request = None
        if self._was_given_up:
            self._block.write(Telemetry())
        else:
            self._call("stop")

    def set_controls(self, controls: Controls) -> None:
        """See EngineSurface."""
        with self._lock:
            self._controls = controls
        self._call("set_controls", controls)

    def load_preset(self, preset_id: str, shape: Shape | None = None) -> None:
        """See EngineSurface. A restarted engine knows a shape that was given."""
        self._call("load_preset", preset_id, shape)
        with self._lock:
            if self._request is not None:
                self._request = replace(self._request, voice_id=preset_id)
            if self._controls is not None and shape is not None:
                self._controls = self._controls.shaped(shape)

    def record(self, folder: Path) -> Path:
        """See EngineSurface."""
        path: Path = self._call("record", folder)
        return path

    def mark(self) -> float:
        """See EngineSurface."""
        at_s: float = self._call("mark")
        return at_s

    def stop_recording(self) -> list[Path]:
        """See EngineSurface."""
        paths: list[Path] = self._call("stop_recording")
        return paths

    def learn_noise(self, seconds: float = 2.0) -> None:
        """See EngineSurface."""
        self._call("learn_noise", seconds)

    def noise_profile(self) -> tuple[float, ...]:
        """See EngineSurface. A restarted engine will know what was returned last."""
        profile: tuple[float, ...] = self._call("noise_profile")
        with self._lock:
            if self._request is not None:
                self._request = replace(self._request, noise_profile=profile)
        return profile

    def measure_latency(self, request: StartRequest) -> LatencyMeasurement:
        """See EngineSurface."""
        measurement: LatencyMeasurement = self._call("measure_latency", request)
        return measurement

    def devices(self, rescan: bool = False) -> list[Device]:
        """See EngineSurface."""
        found: list[Device] = self._call("devices", rescan)
        self._hear_notices()
        return found

    def offer_virtual_mic(self) -> None:
        """See EngineSurface. It outlives an engine that dies, until this program ends."""
        self._call("offer_virtual_mic")

    def examine(self, request: StartRequest) -> CheckUp:
        """See EngineSurface."""
        found: CheckUp = self._call("examine", request)
        return found

    def voices(self) -> list[Voice]:
        """See EngineSurface."""
        found: list[Voice] = self._call("voices")
        self._hear_notices()
        return found

    def save_preset(self, preset: Preset) -> str:
        """See EngineSurface."""
        preset_id: str = self._call("save_preset", preset)
        return preset_id

    def remove_voice(self, voice_id: str) -> None:
        """See EngineSurface."""
        self._call("remove_voice", voice_id)

    def restore_voice(self, voice_id: str) -> None:
        """See EngineSurface."""
        self._call("restore_voice", voice_id)

    def import_voice(self, archive: Path) -> str:
        """See EngineSurface."""
        voice_id: str = self._call("import_voice", archive)
        return voice_id

    def export_voice(self, voice_id: str, target: Path) -> None:
        """See EngineSurface."""
        self._call("export_voice", voice_id, target)

    def poll(self) -> Telemetry:
        """See EngineSurface."""
        return self._block.read()

    def spectrum(self, since_hop: int) -> SpectrumColumns:
        """See EngineSurface."""
        return self._block.read_columns(since_hop)

    def take_notices(self) -> list[str]:
        """See EngineSurface: restarts, and what the child had to tell after listing something."""
        with self._lock:
            notices, self._notices = self._notices, []
        return notices

    def close(self) -> None:
        """End the child. Safe to call twice."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._watcher.join()
        with self._lock, contextlib.suppress(OSError):
            self._connection.send(None)
        self._process.join(5.0)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._reader.join()
        self._connection.close()
        self._block.release()
        self._memory.close()
        self._memory.unlink()

    def _hear_notices(self) -> None:
        notices: list[str] = self._call("take_notices")
        with self._lock:
            self._notices += notices

    @property
    def _was_given_up(self) -> bool:
        return not self._process.is_alive() and not self._child_gone.is_set()

    def _spawn(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=serve,
            args=(theirs, self._memory.name, self._build, self._log_file),
            name="voiceshift-engine",
            daemon=True,
        )
        # On a busy machine it gets ready in time too.
        with inherited_priority(helper=True), large_pages():
            process.start()
        theirs.close()
        with self._lock:
            self._connection, self._process = ours, process
        self._child_gone.clear()
        self._reader = threading.Thread(
            target=self._read_replies, args=(ours,), name="engine replies", daemon=True
        )
        self._reader.start()

    def _call(self, method: str, *arguments: Any) -> Any:
        future: Future[Any] = Future()
        with self._lock:
            number = next(self._numbers)
            try:
                self._connection.send(Call(number, method, arguments))
            except OSError:
                raise EngineError(
                    "The audio engine is not running; press start, or try again in a moment."
                ) from None
            self._waiting[number] = future
        try:
            return future.result(CALL_TIMEOUT_S)
        except FutureTimeoutError:
            raise EngineError(
                f"The audio engine did not answer within {CALL_TIMEOUT_S:.0f} s. Try again; if it"
                " stays so, restart VoiceShift."
            ) from None
        finally:
            with self._lock:
                self._waiting.pop(number, None)

    def _read_replies(self, connection: Connection) -> None:
        while True:
            try:
                reply: Reply = connection.recv()
            except (EOFError, OSError):
                break
            with self._lock:
                future = self._waiting.pop(reply.number, None)
            if future is None:
                continue
            if reply.error is None:
                future.set_result(reply.value)
            else:
                future.set_exception(to_error(*reply.error))
        with self._lock:
            orphans, self._waiting = list(self._waiting.values()), {}
        for future in orphans:
            future.set_exception(EngineError("The audio engine stopped. Try again in a moment."))
        self._child_gone.set()

    def _watch(self) -> None:
        heart = HeartWatch()
        while not self._closing.is_set():
            gone = self._child_gone.wait(_WATCH_S)
            if self._closing.is_set():
                return
            now = time.monotonic()
            live = self._block.read().state is EngineState.RUNNING
            stopped = heart.stopped(self._block.heartbeat, live, now)
            if gone:
                self._restart(now)
                heart = HeartWatch()
            elif stopped and self._process.is_alive():
                _log.error("the engine process hangs: ending it")
                self._process.kill()  # its pipe closes, the reader reports it gone

    def _restart(self, now: float) -> None:
        self._process.join(1.0)
        if self._process.is_alive():  # closed its pipe but will not end
            self._process.kill()
            self._process.join()
        with self._lock:
            self._connection.close()
        self._restarts = [t for t in self._restarts if now - t < RESTART_WINDOW_S] + [now]
        if len(self._restarts) > MAX_RESTARTS:
            self._give_up("The audio engine keeps stopping. Choose other devices and press start.")
            return
        _log.error("the engine process ended (exit code %s): restarting", self._process.exitcode)
        last = self._block.read()
        self._block.write(Telemetry(EngineState.FAULT, "The audio engine stopped and restarts."))
        self._spawn()
        with self._lock:
            request = self._request
            if request is not None and self._controls is not None:
                # By name: the system's default device may be another by now. Whatever ended the
                # engine may keep a device busy for a moment.
                request = replace(
                    request,
                    input=last.input_device or request.input,
                    output=last.output_device or request.output,
                    controls=self._controls,
                    waits=True,
                )
        try:
            if request is not None:
                self._call("start", request)
            else:
                self._block.write(Telemetry())
        except VoiceShiftError as error:
            self._give_up(f"The audio engine stopped and could not go on: {error}")
            return
        recording = self._record_on(last.take_path) if request and last.take_path else ""
        with self._lock:
            self._notices.append(f"The audio engine had stopped and was restarted.{recording}")

    def _record_on(self, take_path: str) -> str:
        """Go on in a new take; return what to say about it."""
        try:
            self._call("record", Path(take_path).parent)
        except VoiceShiftError as error:
            return f" The recording has ended; {take_path} is kept. {error}"
        return f" The recording goes on in a new take; {take_path} is kept."

    def _give_up(self, text: str) -> None:
        with self._lock:
            self._request = None
            self._notices.append(text)
        self._child_gone.clear()
        self._block.write(Telemetry(EngineState.FAULT, text))
