"""The engine's own process: commands from the pipe, telemetry into shared memory.

Threads: the main thread reads commands; `set_controls` runs on it, so that controls keep their
order; every other command runs on a pool thread, so that a loading voice never holds up a mute. A
daemon thread counts heartbeats up; when the engine says that it is not healthy, it ends the process
at once, so that the window starts another.
The process ends when it is sent None or the pipe closes, that is, at the latest with the window.

Only `build_engine` imports audio and models, inside the function: the window process imports this
module to name the functions that the child shall run.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any, Protocol

from voiceshift import errors
from voiceshift.config.logfile import log_to
from voiceshift.engine.surface import EngineSurface
from voiceshift.engine.telemetry import TelemetryBlock

_log = logging.getLogger(__name__)

HEARTBEAT_S = 0.25
_GIVE_UP_S = 3.0
"""At the end, how long a device that will not close may hold up the process."""
_ORPHAN_GIVES_UP_S = 0.9
"""The same when the window is gone: nobody is left who could end a process that plays on."""
UNHEALTHY_EXIT_CODE = 70
"""EX_SOFTWARE of sysexits.h."""


@dataclass(frozen=True)
class Call:
    """A command: `method` of EngineSurface with positional arguments."""

    number: int
    method: str
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Reply:
    """The answer to the call of that number: a value, or an error as class name and text."""

    number: int
    value: Any = None
    error: tuple[str, str] | None = None


class HostedEngine(EngineSurface, Protocol):
    """An engine that can also be watched."""

    @property
    def healthy(self) -> bool:
        """False when only a new process can help. Read every HEARTBEAT_S by one thread."""


EngineBuilder = Callable[[TelemetryBlock], HostedEngine]


def build_engine(block: TelemetryBlock) -> HostedEngine:
    """Build the real engine. Runs in the child only."""
    from voiceshift.engine.engine import Engine

    return Engine(block=block)


def to_error(name: str, text: str) -> errors.VoiceShiftError:
    """Return the error of that class name from voiceshift.errors, or an EngineError."""
    found = getattr(errors, name, None)
    if isinstance(found, type) and issubclass(found, errors.VoiceShiftError):
        return found(text)
    return errors.EngineError(f"The audio engine failed ({name}: {text}). Start it again.")


def serve(
    connection: Connection, memory_name: str, build: EngineBuilder, log_file: Path | None = None
) -> None:
    """Run an engine until the pipe closes. The child's main function.

    log_file: where its log goes besides standard error, which a window's user never sees.
    """
    # The child alone needs it.
    from voiceshift.audio.priority import (
        hurry,
        inherited_priority,
        raise_helper_priority,
        raise_priority,
    )

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    if log_file is not None:
        with inherited_priority():  # each line wakes the log's thread beside the worker
            log_to(log_file)
    hurry()
    memory = SharedMemory(memory_name)
    block = TelemetryBlock(memory.buf)
    engine: HostedEngine | None = None
    done = threading.Event()

    def beat() -> None:
        raise_priority()  # see `audio/priority.py`: else it could hold up the worker
        while not done.wait(HEARTBEAT_S):
            if engine is not None and not engine.healthy:
                _log.error("the engine is not healthy: its process ends")
                done.wait(HEARTBEAT_S)  # the log's thread writes that down
                os._exit(UNHEALTHY_EXIT_CODE)
            block.beat()

    heart = threading.Thread(target=beat, name="heartbeat", daemon=True)
    heart.start()
    engine = build(block)
    raise_priority()  # this thread as well: it answers controls beside the worker
    pool = ThreadPoolExecutor(4, thread_name_prefix="command", initializer=raise_helper_priority)
    asked = _answer_calls(connection, engine, pool)
    give_up_s = _GIVE_UP_S if asked else _ORPHAN_GIVES_UP_S
    last_resort = threading.Timer(give_up_s, os._exit, args=(1,))
    last_resort.daemon = True
    last_resort.start()
    engine.close()
    pool.shutdown()
    done.set()
    heart.join()
    block.release()
    memory.close()


def _answer_calls(connection: Connection, engine: HostedEngine, pool: ThreadPoolExecutor) -> bool:
    """Return True when the other side asks for the end, False when it is gone."""
    sending = threading.Lock()

    def answer(call: Call) -> None:
        try:
            reply = Reply(call.number, getattr(engine, call.method)(*call.arguments))
        except Exception as error:
            if not isinstance(error, errors.VoiceShiftError):
                _log.exception("%s failed", call.method)
            reply = Reply(call.number, error=(type(error).__name__, str(error)))
        with sending:
            try:
                connection.send(reply)
            except OSError:
                _log.info("nobody is left to hear the answer to %s", call.method)

    while True:
        try:
            call: Call | None = connection.recv()
        except (EOFError, OSError):
            return False
        if call is None:
            return True
        if call.method == "set_controls":
            answer(call)
        else:
            pool.submit(answer, call)
