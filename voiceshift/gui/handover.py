"""Files that the user opens from outside: with the command line, a double click, or macOS' Finder.

The window listens on a local socket that only its user can reach. A second program that is asked
to open files gives their paths to the window that is there already, and ends.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from voiceshift.config import paths

_log = logging.getLogger(__name__)

_PATIENCE_MS = 2000
_LONGEST_BYTES = 1 << 20


def socket_name() -> str:
    """Return the name that windows with these settings listen to."""
    seal = hashlib.sha256(str(paths.settings_file()).encode()).hexdigest()
    return f"voiceshift-{seal[:24]}"


def hand_over(files: Sequence[Path]) -> bool:
    """Give absolute paths to the window that is open; return False when there is none."""
    socket = QLocalSocket()
    try:
        if not _reach(socket):
            return False
        socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        # The window answers once it has them: until then it may still be on its way out.
        return socket.waitForReadyRead(_PATIENCE_MS)
    finally:
        socket.abort()


def _reach(socket: QLocalSocket) -> bool:
    """Connect to this user's window, if one is open. Windows' pipes have no file to ask."""
    socket.connectToServer(socket_name())
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    return os.name == "nt" or Path(socket.fullServerName()).stat().st_uid == os.getuid()


class Handover(QObject):
    """Hears of files that are to be opened. Qt thread only."""

    opened = Signal(list)
    """Absolute paths, as list[Path]."""

    def __init__(self, parent: QObject) -> None:
        """parent: the application, whose events are watched for macOS' file openings."""
        super().__init__(parent)
        if sys.platform == "darwin":  # a filter is called for every event, sixty frames a second
            parent.installEventFilter(self)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def listen(self) -> None:
        """Hear of other programs' files, unless another window does; a failure is logged alone."""
        if _reach(QLocalSocket()):  # Qt would take its place from it
            return
        QLocalServer.removeServer(socket_name())  # left behind by a window that was killed
        if not self._server.listen(socket_name()):
            _log.warning("files opened from outside: %s", self._server.errorString())

    def close(self) -> None:
        """Hear nothing more."""
        self._server.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Take what macOS' Finder opens."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.opened.emit([Path(event.file())])
            return True
        return super().eventFilter(watched, event)

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_BYTES:
                socket.abort()
            return
        try:
            files = json.loads(bytes(socket.readLine().data()))
            wanted = [Path(file) for file in files]
        except (ValueError, TypeError):
            socket.abort()
            return
        socket.write(b"\n")
        self.opened.emit(wanted)
