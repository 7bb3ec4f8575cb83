"""OBS through obs-websocket 5, which comes with OBS 28 and newer: delays a camera. Blocking."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import connect

from voiceshift.config import paths
from voiceshift.errors import RemoteError
from voiceshift.remote.secret import read_secret

PORT = 4455
PATIENCE_S = 5.0
FILTER = "VoiceShift delay"
MOST_DELAY_MS = 20_000
_FILTER_KIND = "async_delay_filter"
"""OBS calls it “Video Delay (Async)”."""
_CAMERAS = {
    "dshow_input",
    "v4l2_input",
    "av_capture_input",
    "macos-avcapture",
    "pipewire-camera-source",
    "decklink-input",
}
_WRONG_PASSWORD = 4009
_REMOTE_OFF = (
    "OBS does not answer. Start it, and switch on Tools → WebSocket Server Settings → Enable"
    " WebSocket server. Or set the delay yourself: right-click the camera, Filters, Video Delay."
)


class ObsPasswordError(RemoteError):
    """OBS wants a password, or another one."""


@dataclass(frozen=True)
class Access:
    """Where OBS listens, and its password; empty for none."""

    port: int = PORT
    password: str = ""


def password_file() -> Path:
    """Where a password that the user typed is kept."""
    return paths.config_dir() / "obs-password"


def known_access() -> Access:
    """Return what OBS's own settings say, else the usual port and the typed password.

    Raises RemoteError when the password's file cannot be read.
    """
    typed = read_secret(password_file())
    for folder in _obs_folders():
        try:
            text = (folder / "plugin_config/obs-websocket/config.json").read_text("utf-8")
            stored = json.loads(text)
            port, password = stored["server_port"], stored["server_password"]
            if isinstance(port, int) and isinstance(password, str):
                return Access(port, typed or password)
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return Access(PORT, typed)


def _obs_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        return [Path(os.environ.get("APPDATA", home)) / "obs-studio"]
    if sys.platform == "darwin":
        return [home / "Library/Application Support/obs-studio"]
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    flatpak = home / ".var/app/com.obsproject.Studio/config"
    return [config / "obs-studio", flatpak / "obs-studio"]


class Obs:
    """One conversation; a context manager."""

    def __init__(self, access: Access) -> None:
        """Connect and log in. Raises RemoteError, ObsPasswordError."""
        self._numbers = itertools.count(1)
        self._open = ExitStack()
        address = f"ws://127.0.0.1:{access.port}"
        try:
            self._connection = self._open.enter_context(
                connect(address, open_timeout=PATIENCE_S, proxy=None)
            )
        except (OSError, WebSocketException) as error:
            raise RemoteError(_REMOTE_OFF) from error
        try:
            self._identify(access.password)
        except RemoteError:
            self._open.close()
            raise

    def __enter__(self) -> Obs:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the conversation."""
        self._open.close()

    def cameras(self) -> list[str]:
        """Return the names of the sources that are cameras. Raises RemoteError."""
        inputs = self._ask("GetInputList")["inputs"]
        return [i["inputName"] for i in inputs if i.get("unversionedInputKind") in _CAMERAS]

    def delay(self, camera: str, delay_ms: int) -> None:
        """Delay a camera's picture, instead of by what VoiceShift asked before.

        Raises RemoteError.
        """
        settings = {"delay_ms": max(0, min(MOST_DELAY_MS, delay_ms))}
        filters = self._ask("GetSourceFilterList", sourceName=camera)["filters"]
        named = {"sourceName": camera, "filterName": FILTER}
        if any(f["filterName"] == FILTER for f in filters):
            self._ask("SetSourceFilterSettings", **named, filterSettings=settings)
            self._ask("SetSourceFilterEnabled", **named, filterEnabled=True)
        else:
            kind = {"filterKind": _FILTER_KIND, "filterSettings": settings}
            self._ask("CreateSourceFilter", **named, **kind)

    def _identify(self, password: str) -> None:
        hello = self._receive(0)
        identity: dict[str, Any] = {"rpcVersion": 1, "eventSubscriptions": 0}
        if "authentication" in hello:
            if not password:
                raise ObsPasswordError("OBS wants its WebSocket password.")
            asked = hello["authentication"]
            secret = _digest(password + asked["salt"])
            identity["authentication"] = _digest(secret + asked["challenge"])
        self._send(1, identity)
        self._receive(2)

    def _ask(self, kind: str, **data: Any) -> dict[str, Any]:
        number = str(next(self._numbers))
        self._send(6, {"requestType": kind, "requestId": number, "requestData": data})
        reply = self._receive(7)
        status = reply["requestStatus"]
        if not status["result"]:
            why = status.get("comment", f"code {status.get('code')}")
            raise RemoteError(f"OBS refused: {why}")
        answer: dict[str, Any] = reply.get("responseData") or {}
        return answer

    def _send(self, op: int, data: dict[str, Any]) -> None:
        try:
            self._connection.send(json.dumps({"op": op, "d": data}))
        except ConnectionClosed as error:
            raise _ended(error) from error

    def _receive(self, op: int) -> dict[str, Any]:
        """Return the data of the next message of a kind; others are passed over."""
        try:
            while True:
                message = json.loads(self._connection.recv(PATIENCE_S))
                if message["op"] == op:
                    data: dict[str, Any] = message["d"]
                    return data
        except ConnectionClosed as error:
            raise _ended(error) from error
        except (TimeoutError, ValueError, KeyError, TypeError) as error:
            raise RemoteError(_REMOTE_OFF) from error


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _ended(error: ConnectionClosed) -> RemoteError:
    if error.rcvd is not None and error.rcvd.code == _WRONG_PASSWORD:
        return ObsPasswordError("That is not OBS's WebSocket password.")
    return RemoteError("OBS ended the conversation. Is it closing? Try again.")
