"""A board without engine, and a server before it whose jobs a thread of its own does."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from voiceshift.config.schema import setting
from voiceshift.engine.messages import Controls, EngineState, LatencyParts, Telemetry, Voice
from voiceshift.remote.board import Snapshot
from voiceshift.remote.deck import Deck
from voiceshift.remote.desk import Desk
from voiceshift.remote.holds import Holds, with_holds
from voiceshift.remote.server import ControlServer

TOKEN = "a-token-of-the-tests-that-is-long-enough"
LATENCY = LatencyParts(10.0, 24.0, 38.0, 2.0, 10.4)


def card(voice_id: str) -> Voice:
    return Voice(voice_id, voice_id.capitalize(), "A voice", "en", "a test", "CC0", 180.0, "")


class FakeBoard:
    """A Board that is live at once."""

    def __init__(self, state: EngineState = EngineState.RUNNING) -> None:
        self.telemetry = Telemetry(state=state, latency=LATENCY)
        self.wished = Controls()
        self.voice_id = "ada"
        self.push_to_talk = False
        self.marks = 0
        self.error: Exception | None = None
        self.holds = Holds(lambda _: None)

    def snapshot(self) -> Snapshot:
        heard = with_holds(self.wished, self.holds.held, self.push_to_talk)
        return Snapshot(self.telemetry, self.wished, heard, self.voice_id)

    def voices(self) -> Sequence[Voice]:
        return [card("ada"), card("bob"), card("cleo")]

    def start(self) -> None:
        self.telemetry = replace(self.telemetry, state=EngineState.RUNNING)

    def stop(self) -> None:
        if self.error is not None:
            raise self.error
        self.telemetry = replace(self.telemetry, state=EngineState.STOPPED)

    def change(self, **changes: Any) -> None:
        self.wished = replace(self.wished, **changes)

    def nudge_pitch(self, steps: int) -> None:
        step = setting("controls.pitch_semitones").step
        self.change(pitch_semitones=self.wished.pitch_semitones + steps * step)

    def choose_voice(self, voice_id: str) -> None:
        self.voice_id = voice_id

    def toggle_recording(self) -> None:
        length_s = -1.0 if self.telemetry.recording_s >= 0.0 else 0.0
        self.telemetry = replace(self.telemetry, recording_s=length_s)

    def mark(self) -> None:
        self.marks += 1


class Running:
    """A server before a board; `publish` is called on the board's thread."""

    def __init__(self, board: FakeBoard) -> None:
        self.board = board
        self.may_bypass = False
        self.desk = Desk(board, Deck(board), lambda: self.may_bypass)
        self.jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self.server = ControlServer(self.desk, self.jobs.put, TOKEN, 0)
        self.port = 0
        self.holding = threading.Event()
        """Cleared: the board's thread is busy."""
        self.holding.set()

    def on_board(self, call: Callable[[], None]) -> None:
        """Do something on the board's thread, publish, and wait for it."""
        done = threading.Event()

        def job() -> None:
            call()
            self.server.publish(self.desk.state())
            done.set()

        self.jobs.put(job)
        assert done.wait(30.0)

    def _work(self) -> None:
        while (job := self.jobs.get()) is not None:
            assert self.holding.wait(30.0)
            job()


@contextmanager
def running(board: FakeBoard | None = None) -> Iterator[Running]:
    """Serve a board meanwhile."""
    made = Running(board or FakeBoard())
    listening = threading.Event()

    def told(port: int, problem: str) -> None:
        assert problem == ""
        made.port = port
        listening.set()

    worker = threading.Thread(target=made._work)
    worker.start()
    made.server.start(told)
    try:
        assert listening.wait(30.0)
        yield made
    finally:
        made.server.close()
        made.jobs.put(None)
        worker.join()
