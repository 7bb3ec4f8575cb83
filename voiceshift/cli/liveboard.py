"""`voiceshift live` as clients of the control API see it, and the API beside it.

The thread that watches the engine owns the board; the server's thread hands its work over through a
queue, which `wait` empties.
"""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from voiceshift.config.schema import setting
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import Controls, EngineState, Shape, StartRequest, Voice
from voiceshift.engine.surface import EngineSurface
from voiceshift.errors import RemoteError, VoiceShiftError
from voiceshift.remote.board import Snapshot
from voiceshift.remote.deck import Deck
from voiceshift.remote.desk import Desk
from voiceshift.remote.holds import Holds, with_holds
from voiceshift.remote.secret import own_token


class LiveBoard:
    """A Board before an engine that is started and ended by the command. For one thread."""

    def __init__(
        self, engine: EngineSurface, request: StartRequest, folder: Path, plain: Shape
    ) -> None:
        """request: what the command starts. folder: where takes are written. plain: how a voice
        that is no preset wants the controls when it follows a preset.

        Push to talk is the window's affair: here there is no key to hold.
        """
        self._engine = engine
        self._wished: Controls = request.controls
        self._voice_id = request.voice_id
        self._folder = folder
        self._plain = plain
        self._last: tuple[str, Shape] | None = None
        self._voices: Sequence[Voice] = ()
        self.takes: list[Path] = []
        """Finished takes."""
        self.holds = Holds(lambda _: self._send())

    def snapshot(self) -> Snapshot:
        """See Board."""
        telemetry = self._engine.poll()
        return Snapshot(telemetry, self._wished, self._in_force(), self._voice_id)

    def voices(self) -> Sequence[Voice]:
        """See Board."""
        self._voices = self._voices or self._asked(self._engine.voices)
        return self._voices

    def start(self) -> None:
        """Nothing to do: it is live. Raises RemoteError while it is not."""
        if self._engine.poll().state is EngineState.STOPPED:
            raise RemoteError("'voiceshift live' is ending. Start it again in its terminal.")

    def stop(self) -> None:
        """Raises RemoteError."""
        raise RemoteError("'voiceshift live' is ended in its terminal, with Ctrl+C.")

    def change(self, **changes: Any) -> None:
        """See Board. Raises RemoteError when the engine fails."""
        for name, value in changes.items():
            if name not in ("bypass", "mute"):
                changes[name] = setting(f"controls.{name}").nearest(value)
        self._wished = Controls(**{**vars(self._wished), **changes})
        self._send()

    def nudge_pitch(self, steps: int) -> None:
        """See Board."""
        step = setting("controls.pitch_semitones").step
        self.change(pitch_semitones=self._wished.pitch_semitones + steps * step)

    def choose_voice(self, voice_id: str) -> None:
        """See Board, but it takes as long as loading does. Raises RemoteError."""
        shapes = {voice.id: voice.shape for voice in self.voices()}
        shape = shapes.get(voice_id)
        if shape is None and shapes.get(self._voice_id) is not None:
            shape = self._plain
        self._go(voice_id, shape)

    def compare(self) -> None:
        """See Board. Raises RemoteError when the engine fails."""
        if self._last is not None:
            self._go(*self._last)

    def _go(self, voice_id: str, shape: Shape | None) -> None:
        self._asked(lambda: self._engine.load_preset(voice_id, shape))
        if voice_id != self._voice_id:
            self._last = self._voice_id, self._wished.shape
        self._voice_id = voice_id
        if shape is not None:
            self._wished = self._wished.shaped(shape)

    def toggle_recording(self) -> None:
        """See Board. Raises RemoteError."""
        if self._engine.poll().recording_s >= 0.0:
            self.takes += self._asked(self._engine.stop_recording)
        else:
            self._asked(lambda: self._engine.record(self._folder))

    def mark(self) -> None:
        """See Board. Raises RemoteError."""
        self._asked(self._engine.mark)

    def _in_force(self) -> Controls:
        return with_holds(self._wished, self.holds.held, push_to_talk=False)

    def _send(self) -> None:
        self._asked(lambda: self._engine.set_controls(self._in_force()))

    @staticmethod
    def _asked(call: Callable[[], Any]) -> Any:
        try:
            return call()
        except VoiceShiftError as error:
            raise RemoteError(str(error)) from error


@contextmanager
def steered(board: LiveBoard, settings: Settings) -> Iterator[Callable[[float], None]]:
    """Offer the control API meanwhile; yield what waits so many seconds and serves its clients.

    Raises RemoteError without a token.
    """
    from voiceshift.remote.server import ControlServer  # asyncio is for those who asked for it

    jobs: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    desk = Desk(board, Deck(board), lambda: settings.flag("remote.may_bypass"))
    port = round(settings.number("remote.port"))
    server = ControlServer(desk, jobs.put, own_token(), port)

    def told(used: int, problem: str) -> None:
        print(problem or f"control API on 127.0.0.1:{used}", file=sys.stderr)

    def wait(seconds: float) -> None:
        try:
            jobs.get(timeout=seconds)()
            while True:
                jobs.get_nowait()()
        except queue.Empty:
            server.publish(desk.state())

    server.start(told)
    try:
        yield wait
    finally:
        server.close()
