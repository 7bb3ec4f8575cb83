"""The window's ends of what steers it from outside: the control API.

Qt thread only; other threads hand their work over through one queued signal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from voiceshift.errors import RemoteError
from voiceshift.gui.director import Director
from voiceshift.gui.messages import Severity
from voiceshift.remote.board import Board
from voiceshift.remote.deck import Deck
from voiceshift.remote.desk import Desk
from voiceshift.remote.secret import own_token

if TYPE_CHECKING:
    from voiceshift.remote.server import ControlServer


class Remote(QObject):
    """See the module's docstring."""

    _posted = Signal(object)

    def __init__(self, director: Director, board: Board, deck: Deck, parent: QObject) -> None:
        """Nothing listens before `apply`."""
        super().__init__(parent)
        self._director = director
        self._settings = director.choices.settings
        self._desk = Desk(board, deck, lambda: self._settings.flag("remote.may_bypass"))
        self._server: ControlServer | None = None
        self._served = 0
        self.port = 0
        """Where the control API listens; 0 while it does not."""
        self._posted.connect(_run, Qt.ConnectionType.QueuedConnection)
        director.choices.in_force.watch(lambda _: self._publish())
        director.choices.voice_id.watch(lambda _: self._publish())
        director.picture.transport.watch(lambda _: self._publish())

    def apply(self) -> None:
        """Listen, or stop listening, as the settings say."""
        port = round(self._settings.number("remote.port"))
        wanted = port if self._settings.flag("remote.enabled") else 0
        if wanted == self._served:
            return
        self.close()
        self._director.messages.dismiss("remote")
        if not wanted:
            return
        # Its asyncio and WebSocket libraries are for those who switched it on.
        from voiceshift.remote.server import ControlServer

        try:
            self._server = ControlServer(self._desk, self._posted.emit, own_token(), wanted)
        except RemoteError as error:
            self._director.messages.say("remote", Severity.ERROR, str(error))
            return
        self._served = wanted
        self._server.start(self._listens)

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
        self._server, self._served, self.port = None, 0, 0

    def _listens(self, port: int, problem: str) -> None:
        self.port = port
        if problem:
            self.close()
        self._director.messages.say("remote", Severity.ERROR, problem)

    def _publish(self) -> None:
        if self._server is not None:
            self._server.publish(self._desk.state())


def _run(job: Callable[[], None]) -> None:
    job()
