"""The control API's server: WebSocket on the loopback address, in a thread of its own.

Threads: `start`, `publish` and `close` come from the board's thread. Connections live on the
server's thread, in one asyncio loop; what they ask is handed to the board's thread by `post`, and
the answer comes back as a future. Nothing here waits for a client, and a client that does not read
gets the newest state instead of all.

Who is let in: no web page (a browser always sends Origin), no other host's name (DNS rebinding),
nobody without the token as the first message, at most MOST_CLIENTS at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import itertools
import json
import logging
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request as Handshake
from websockets.http11 import Response

from voiceshift.errors import RemoteError
from voiceshift.remote import protocol
from voiceshift.remote.desk import Desk
from voiceshift.remote.protocol import HOST, LONGEST_BYTES, Refusal

_log = logging.getLogger(__name__)
_strangers = logging.getLogger(f"{__name__}.strangers")
_strangers.setLevel(logging.CRITICAL)  # whoever breaks off a handshake is no fault of ours

MOST_CLIENTS = 8
HELLO_S = 3.0
"""For the handshake, and again for the hello."""
ANSWER_S = 5.0
MESSAGES_A_SECOND = 50
BURST = 100
BAD_HELLO, TOO_MANY = 4401, 4429
"""Close codes."""

Post = Callable[[Callable[[], None]], None]


class Allowance:
    """So many messages a second, saved up to a burst. Pure; times in seconds."""

    def __init__(self, now_s: float) -> None:
        """Full."""
        self._left, self._then_s = float(BURST), now_s

    def take(self, now_s: float) -> bool:
        """Return whether one more message is allowed."""
        self._left = min(BURST, self._left + MESSAGES_A_SECOND * (now_s - self._then_s))
        self._then_s = now_s
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True


class ControlServer:
    """See the module's docstring."""

    def __init__(self, desk: Desk, post: Post, token: str, port: int) -> None:
        """post: runs a function on the board's thread, soon. port: 0 for any free one."""
        self._desk = desk
        self._post = post
        self._token = token
        self._port = port
        self._state: Mapping[str, Any] = desk.state()
        self._loop = asyncio.new_event_loop()
        self._changed: set[asyncio.Event] = set()
        self._clients = 0
        self._numbers = itertools.count(1)
        self._ended = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="control API", daemon=True)
        self._told: Callable[[int, str], None] = lambda port, problem: None

    def start(self, told: Callable[[int, str], None]) -> None:
        """Begin to listen; told, on the board's thread, of the port, or why there is none."""
        self._told = told
        self._thread.start()

    def publish(self, state: Mapping[str, Any]) -> None:
        """Tell subscribers where things stand, if that differs."""
        if state != self._state:
            self._state = state
            self._on_loop(self._wake)

    def close(self) -> None:
        """Close all connections and end the thread; waits for it a moment."""
        self._on_loop(self._ended.set)
        if self._thread.ident is not None:
            self._thread.join(2.0)

    def _on_loop(self, call: Callable[[], object]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(call)

    def _wake(self) -> None:
        for changed in self._changed:
            changed.set()

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._listen())
            self._loop.run_until_complete(_end_tasks())
        finally:
            self._loop.close()

    async def _listen(self) -> None:
        try:
            server = await serve(
                self._serve,
                HOST,
                self._port,
                process_request=self._admit,
                compression=None,
                open_timeout=HELLO_S,
                close_timeout=1.0,
                max_size=LONGEST_BYTES,
                max_queue=4,
                server_header=None,
                logger=_strangers,
            )
        except OSError as error:
            problem = (
                f"The control API cannot use port {self._port} ({error.strerror}). Is VoiceShift"
                " open twice? Otherwise choose another port in the settings."
            )
            self._post(lambda: self._told(0, problem))
            return
        port = _port_of(server)
        self._port = port
        self._post(lambda: self._told(port, ""))
        async with server:
            await self._ended.wait()

    def _admit(self, connection: ServerConnection, handshake: Handshake) -> Response | None:
        headers = handshake.headers
        names = {f"{name}:{self._port}" for name in (HOST, "localhost")}
        if headers.get_all("Origin"):
            return connection.respond(HTTPStatus.FORBIDDEN, "Not for web pages.\n")
        if headers.get_all("Host") not in [[name] for name in names]:
            return connection.respond(HTTPStatus.FORBIDDEN, f"Ask for {HOST}:{self._port}.\n")
        if self._clients >= MOST_CLIENTS:
            return connection.respond(HTTPStatus.SERVICE_UNAVAILABLE, "Too many clients.\n")
        return None

    async def _serve(self, connection: ServerConnection) -> None:
        client = f"client {next(self._numbers)}"
        self._clients += 1
        changed = asyncio.Event()
        events = asyncio.create_task(self._send_events(connection, changed))
        try:
            if await self._knows_token(connection):
                await connection.send(_text(protocol.welcome()))
                await self._converse(connection, client, changed)
        except ConnectionClosed:
            pass
        except Exception:
            _log.exception("a conversation with a client failed")
        finally:
            self._clients -= 1
            self._changed.discard(changed)
            events.cancel()
            self._post(lambda: self._desk.left(client))

    async def _knows_token(self, connection: ServerConnection) -> bool:
        try:
            hello = await asyncio.wait_for(connection.recv(), HELLO_S)
            token = protocol.parse_hello(hello)
        except asyncio.TimeoutError:
            await connection.close(BAD_HELLO, "no hello")
            return False
        except Refusal as error:
            await connection.close(BAD_HELLO, str(error))
            return False
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            _log.warning("a program came to the control API with a wrong token")
            await connection.close(BAD_HELLO, "wrong token")
            return False
        return True

    async def _converse(
        self, connection: ServerConnection, client: str, changed: asyncio.Event
    ) -> None:
        allowance = Allowance(self._loop.time())
        async for text in connection:
            if not allowance.take(self._loop.time()):
                await connection.close(TOO_MANY, f"at most {MESSAGES_A_SECOND} messages a second")
                return
            try:
                request = protocol.parse(text)
            except Refusal as error:
                reply = protocol.refusal(error.id, error)
            else:
                reply = await self._ask(request, client)
                if request.type == "subscribe":
                    self._changed.add(changed)
            await connection.send(_text(reply))

    async def _ask(self, request: protocol.Request, client: str) -> dict[str, Any]:
        """Have a request answered on the board's thread; return the message to send."""
        future: asyncio.Future[object] = self._loop.create_future()

        def finish(result: object, error: Refusal | None) -> None:
            if future.done():
                return
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)

        def job() -> None:
            result: object = None
            problem: Refusal | None = None
            try:
                result = self._desk.answer(request, client)
            except Refusal as refused:
                problem = refused
            except RemoteError as failed:
                problem = Refusal("not-now", str(failed))
            except Exception:  # a bug; the client must not wait for its answer
                _log.exception("the control API failed at %s", request.type)
                problem = Refusal("not-now", "That failed inside VoiceShift; its log says why.")
            self._on_loop(lambda: finish(result, problem))

        self._post(job)
        try:
            return protocol.answer(request.id, await asyncio.wait_for(future, ANSWER_S))
        except Refusal as error:
            return protocol.refusal(request.id, error)
        except asyncio.TimeoutError:
            busy = Refusal("busy", "VoiceShift is busy. Try again in a moment.")
            return protocol.refusal(request.id, busy)

    async def _send_events(self, connection: ServerConnection, changed: asyncio.Event) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await changed.wait()
                changed.clear()
                await connection.send(_text(protocol.event(self._state)))


async def _end_tasks() -> None:
    """End handshakes that nobody went on with."""
    unfinished = asyncio.all_tasks() - {asyncio.current_task()}
    for task in unfinished:
        task.cancel()
    await asyncio.gather(*unfinished, return_exceptions=True)


def _text(message: Mapping[str, Any]) -> str:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"))


def _port_of(server: Server) -> int:
    port: int = next(iter(server.sockets)).getsockname()[1]
    return port
