"""OBS as far as obs-websocket 5 shows it."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

SALT, CHALLENGE = "c2FsdA==", "Y2hhbGxlbmdl"
INPUTS = (
    {"inputName": "Mic/Aux", "unversionedInputKind": "pulse_input_capture"},
    {"inputName": "Webcam", "unversionedInputKind": "v4l2_input"},
    {"inputName": "Game", "unversionedInputKind": "xcomposite_input"},
    {"inputName": "Top camera", "unversionedInputKind": "pipewire-camera-source"},
)


class FakeObs:
    """Keeps filters by source; answers as OBS does."""

    def __init__(self, password: str = "") -> None:
        self.password = password
        self.inputs: list[dict[str, str]] = list(INPUTS)
        self.filters: dict[str, dict[str, dict[str, Any]]] = {}
        self.refuses = ""
        self.port = 0

    def serve(self, connection: ServerConnection) -> None:
        hello: dict[str, Any] = {"obsWebSocketVersion": "5.5.4", "rpcVersion": 1}
        if self.password:
            hello["authentication"] = {"challenge": CHALLENGE, "salt": SALT}
        self._send(connection, 0, hello)
        with contextlib.suppress(ConnectionClosed):
            self._converse(connection)

    def _converse(self, connection: ServerConnection) -> None:
        identity = json.loads(connection.recv())
        assert identity["op"] == 1 and identity["d"]["rpcVersion"] == 1
        if self.password and identity["d"].get("authentication") != self._proof():
            connection.close(4009, "Authentication failed.")
            return
        self._send(connection, 2, {"negotiatedRpcVersion": 1})
        for text in connection:
            asked = json.loads(text)["d"]
            self._send(connection, 5, {"eventType": "SceneItemCreated"})  # not asked for
            status, data = self._answer(asked["requestType"], asked.get("requestData", {}))
            reply = {"requestId": asked["requestId"], "requestStatus": status}
            self._send(connection, 7, {**reply, "responseData": data} if data else reply)

    def _answer(self, kind: str, data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        done: dict[str, Any] = {"result": True, "code": 100}
        if kind == self.refuses:
            return {"result": False, "code": 600, "comment": "No source was found."}, {}
        own = self.filters.setdefault(data.get("sourceName", ""), {})
        match kind:
            case "GetInputList":
                return done, {"inputs": self.inputs}
            case "GetSourceFilterList":
                return done, {"filters": [{"filterName": name} for name in own]}
            case "CreateSourceFilter":
                assert data["filterKind"] == "async_delay_filter"
                own[data["filterName"]] = {"enabled": True, **data["filterSettings"]}
            case "SetSourceFilterSettings":
                own[data["filterName"]] |= data["filterSettings"]
            case "SetSourceFilterEnabled":
                own[data["filterName"]]["enabled"] = data["filterEnabled"]
            case _:
                return {"result": False, "code": 204, "comment": f"Unknown {kind}"}, {}
        return done, {}

    def _proof(self) -> str:
        secret = base64.b64encode(hashlib.sha256((self.password + SALT).encode()).digest())
        return base64.b64encode(hashlib.sha256(secret + CHALLENGE.encode()).digest()).decode()

    @staticmethod
    def _send(connection: ServerConnection, op: int, data: dict[str, Any]) -> None:
        connection.send(json.dumps({"op": op, "d": data}))


@contextmanager
def running_obs(password: str = "") -> Iterator[FakeObs]:
    """Let a fake OBS listen meanwhile."""
    obs = FakeObs(password)
    with serve(obs.serve, "127.0.0.1", 0) as server:
        obs.port = server.socket.getsockname()[1]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield obs
        finally:
            server.shutdown()
            thread.join()
