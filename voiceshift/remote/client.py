"""The control API from the other side: what `voiceshift ctl` and tests speak with."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Any

from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import ClientConnection, connect

from voiceshift.errors import RemoteError
from voiceshift.remote.protocol import HOST, VERSION, Refusal
from voiceshift.remote.secret import read_secret, token_file

PATIENCE_S = 10.0


class ControlClient:
    """One connection; a context manager. Blocking, for one thread."""

    def __init__(self, port: int, token: str | None = None) -> None:
        """Connect and say hello. token: None for this user's own. Raises RemoteError."""
        if token is None:
            token = read_secret(token_file())
        if not token:
            raise RemoteError(
                f"There is no token in {token_file()}. Switch on the control API in VoiceShift's"
                " settings (Remote control), which makes one, or use 'voiceshift live --control'."
            )
        self._numbers = itertools.count(1)
        self._open = ExitStack()
        self._connection = self._open.enter_context(_connected(port))
        try:
            hello = {"type": "hello", "version": VERSION, "token": token}
            self._connection.send(json.dumps(hello))
            self.welcome = self._receive()
        except RemoteError:
            self.close()
            raise

    def __enter__(self) -> ControlClient:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Close the connection; what was held ends."""
        self._open.close()

    def ask(self, kind: str, **fields: Any) -> Any:
        """Send a request and return its result. Raises RemoteError: a Refusal if it is answered."""
        number = next(self._numbers)
        try:
            self._connection.send(json.dumps({"type": kind, "id": number, **fields}))
        except ConnectionClosed as error:
            raise _gone(error) from error
        while True:
            reply = self._receive()
            if reply.get("type") == "answer" and reply.get("id") == number:
                break
        if reply["ok"]:
            return reply["result"]
        raise Refusal(reply["error"]["code"], reply["error"]["message"])

    def states(self) -> Iterator[dict[str, Any]]:
        """Yield the state now and whenever it differs, until the connection ends (RemoteError)."""
        yield self.ask("subscribe")
        while True:
            told = self._receive(patience_s=None)
            if told["type"] == "state":
                yield told["state"]

    def _receive(self, patience_s: float | None = PATIENCE_S) -> dict[str, Any]:
        try:
            told: dict[str, Any] = json.loads(self._connection.recv(patience_s))
        except TimeoutError as error:
            raise RemoteError("VoiceShift does not answer. Is it busy? Try again.") from error
        except ConnectionClosed as error:
            raise _gone(error) from error
        return told


@contextmanager
def _connected(port: int) -> Iterator[ClientConnection]:
    address = f"ws://{HOST}:{port}"
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(
                connect(address, compression=None, open_timeout=PATIENCE_S, proxy=None)
            )
        except (OSError, WebSocketException) as error:
            raise RemoteError(
                f"VoiceShift's control API does not answer on port {port} ({error}). Open"
                " VoiceShift and switch the control API on in its settings (Remote control), or"
                " start 'voiceshift live --control'."
            ) from error
        yield connection


def _gone(error: ConnectionClosed) -> RemoteError:
    why = error.rcvd.reason if error.rcvd else ""
    if why == "wrong token":
        return RemoteError(
            f"VoiceShift does not know the token in {token_file()}. Is it running as another user?"
            " Restart VoiceShift, then try again."
        )
    return RemoteError(f"VoiceShift ended the connection{': ' * bool(why)}{why}.")
