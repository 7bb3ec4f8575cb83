"""The control API as programs meet it: who is let in, what is answered, what is refused."""

from __future__ import annotations

import contextlib
import json
import socket
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from remote_doubles import TOKEN, FakeBoard, Running, running
from test_remote_protocol import validator
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from voiceshift.engine.messages import EngineState
from voiceshift.errors import RemoteError
from voiceshift.remote import server
from voiceshift.remote.client import ControlClient
from voiceshift.remote.deck import Deck
from voiceshift.remote.desk import Desk
from voiceshift.remote.protocol import Refusal
from voiceshift.remote.secret import own_token, read_secret, token_file, write_secret
from voiceshift.remote.server import BURST, MESSAGES_A_SECOND, Allowance, ControlServer

TOLD = validator("fromVoiceShift")
PATIENCE_S = 30.0


@pytest.fixture
def served() -> Iterator[Running]:
    with running() as made:
        yield made


@pytest.fixture
def client(served: Running) -> Iterator[ControlClient]:
    with ControlClient(served.port, TOKEN) as made:
        yield made


def until(condition: Any) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def raw(served: Running, **options: Any) -> ClientConnection:
    return connect(f"ws://127.0.0.1:{served.port}", proxy=None, **options)


def refused(client: ControlClient, kind: str, **fields: Any) -> str:
    with pytest.raises(Refusal) as error:
        client.ask(kind, **fields)
    return error.value.code


# --- what is answered


def test_the_state_says_what_is_heard(served: Running, client: ControlClient) -> None:
    state = client.ask("state")
    assert (state["engine"], state["heard"], state["voice"]) == ("running", "converted", "ada")
    assert state["delay_ms"] == 84 and state["recording_s"] is None
    assert client.ask("set", controls={"mute": True})["heard"] == "nothing"
    assert served.board.wished.mute


def test_every_request_does_what_it_says(served: Running, client: ControlClient) -> None:
    board = served.board
    assert [v["id"] for v in client.ask("voices")] == ["ada", "bob", "cleo"]
    assert client.ask("voice", voice="bob")["voice"] == "bob"
    client.ask("action", name="next_voice")
    assert board.voice_id == "cleo"
    client.ask("action", name="next_voice")  # round the end
    client.ask("action", name="previous_voice")
    client.ask("action", name="previous_voice")
    assert board.voice_id == "bob"
    client.ask("action", name="voice_3")
    client.ask("action", name="voice_9")  # there is none
    assert board.voice_id == "cleo"
    client.ask("set", controls={"pitch_semitones": -2.5, "formant_semitones": 1})
    client.ask("action", name="pitch_up")
    assert (board.wished.pitch_semitones, board.wished.formant_semitones) == (-2.0, 1.0)
    for _ in range(2):  # the second changes nothing
        assert client.ask("record", on=True)["recording_s"] == 0
    assert client.ask("record", on=False)["recording_s"] is None
    assert client.ask("action", name="stop")["engine"] == "stopped"
    assert client.ask("action", name="start")["engine"] == "running"


def test_what_cannot_be_done_is_refused_by_name(served: Running, client: ControlClient) -> None:
    assert refused(client, "voice", voice="nobody") == "not-found"
    client.ask("action", name="stop")
    assert refused(client, "record", on=True) == "not-now"
    assert refused(client, "set", controls={"pitch_semitones": 99}) == "invalid"
    served.board.error = RemoteError("It is ended in its terminal.")
    assert refused(client, "action", name="stop") == "not-now"
    assert client.ask("state")["engine"] == "stopped"  # and the conversation goes on


@pytest.mark.expects_errors
def test_a_bug_is_answered_too(served: Running, client: ControlClient) -> None:
    served.board.error = ZeroDivisionError()
    assert refused(client, "action", name="stop") == "not-now"


def test_a_busy_window_is_told_of(
    served: Running, client: ControlClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "ANSWER_S", 0.1)
    served.holding.clear()
    assert refused(client, "state") == "busy"
    served.holding.set()
    monkeypatch.setattr(server, "ANSWER_S", PATIENCE_S)
    assert client.ask("state")["engine"] == "running"


def test_subscribers_hear_of_changes_that_others_make(
    served: Running, client: ControlClient
) -> None:
    states = client.states()
    assert next(states)["voice"] == "ada"
    served.on_board(lambda: None)  # nothing differs: nothing is told
    served.on_board(lambda: served.board.choose_voice("bob"))
    assert next(states)["voice"] == "bob"


def test_every_message_is_as_the_schema_says(served: Running) -> None:
    with raw(served) as connection:
        hello = {"type": "hello", "version": 1, "token": TOKEN}
        asked = [hello, {"type": "subscribe", "id": 1}, {"type": "voices"}, {"type": "nonsense"}]
        for message in asked:
            connection.send(json.dumps(message))
            TOLD.validate(json.loads(connection.recv(PATIENCE_S)))
        served.on_board(served.board.toggle_recording)
        event = json.loads(connection.recv(PATIENCE_S))
        TOLD.validate(event)
        assert event["type"] == "state" and event["state"]["recording_s"] == 0


# --- the real voice


def test_no_program_sends_the_real_voice_without_permission(
    served: Running, client: ControlClient
) -> None:
    board = served.board
    assert refused(client, "set", controls={"bypass": True}) == "forbidden"
    assert refused(client, "set", controls={"bypass": True, "mute": True}) == "forbidden"
    assert refused(client, "action", name="bypass") == "forbidden"
    assert refused(client, "action", name="passthrough") == "forbidden"
    assert not board.wished.bypass and board.holds.held == frozenset()
    served.on_board(lambda: board.change(bypass=True, mute=True))  # by the user, in the window
    assert refused(client, "set", controls={"mute": False}) == "forbidden"
    assert refused(client, "action", name="mute") == "forbidden"
    assert refused(client, "action", name="talk") == "forbidden"
    assert refused(client, "action", name="start") == "forbidden"
    assert client.ask("set", controls={"bypass": False, "mute": False})["heard"] == "converted"


def test_a_program_may_always_end_the_real_voice(served: Running, client: ControlClient) -> None:
    board = served.board
    served.on_board(lambda: board.change(bypass=True))
    assert client.ask("state")["heard"] == "real"
    assert client.ask("action", name="mute")["heard"] == "nothing"
    client.ask("action", name="bypass")
    served.on_board(lambda: board.holds.press("passthrough", "window"))
    assert client.ask("set", controls={"bypass": False, "mute": False})["heard"] == "converted"


def test_with_permission_it_may(served: Running, client: ControlClient) -> None:
    served.may_bypass = True
    assert client.ask("set", controls={"bypass": True})["heard"] == "real"
    client.ask("action", name="bypass")
    assert client.ask("action", name="passthrough")["heard"] == "real"
    assert client.ask("action", name="passthrough", phase="release")["heard"] == "converted"


def test_what_a_client_holds_ends_with_its_connection(served: Running) -> None:
    served.may_bypass = served.board.push_to_talk = True
    with ControlClient(served.port, TOKEN) as client, ControlClient(served.port, TOKEN) as other:
        assert client.ask("action", name="talk")["heard"] == "converted"
        other.ask("action", name="passthrough")
        assert served.board.holds.held == {"talk", "passthrough"}
        other._connection.socket.shutdown(socket.SHUT_RDWR)  # dies without a word
        until(lambda: served.board.holds.held == {"talk"})
    until(lambda: served.board.holds.held == frozenset())


# --- who is let in


def closed_with(connection: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed) as ended:
        while True:
            connection.recv(PATIENCE_S)
    assert ended.value.rcvd is not None
    return ended.value.rcvd.code


def test_a_wrong_token_is_turned_away(served: Running) -> None:
    with pytest.raises(RemoteError, match="does not know the token"):
        ControlClient(served.port, "guessed")


@pytest.mark.parametrize("first", ['{"type":"state"}', "hello", "[]", b"\xff"])
def test_nothing_is_answered_before_a_hello(served: Running, first: str | bytes) -> None:
    with raw(served) as connection:
        connection.send(first)
        assert closed_with(connection) == 4401


def test_who_says_nothing_is_sent_away(served: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "HELLO_S", 0.05)
    with raw(served) as connection:
        assert closed_with(connection) == 4401


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:47823"])
def test_web_pages_are_refused(served: Running, origin: str) -> None:
    with pytest.raises(InvalidStatus) as error:
        raw(served, origin=origin)
    assert error.value.response.status_code == 403


def test_another_hosts_name_is_refused(served: Running) -> None:
    with socket.create_connection(("127.0.0.1", served.port)) as plain:
        plain.sendall(
            b"GET / HTTP/1.1\r\nHost: evil.example\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        )
        assert b"403" in plain.recv(1000)


def test_only_this_computer_can_come_in(served: Running) -> None:
    with socket.socket() as other:
        assert other.connect_ex(("127.0.0.1", served.port)) == 0
    with socket.socket() as other:
        assert other.connect_ex(("127.0.0.2", served.port)) != 0


def test_a_message_that_is_too_long_ends_the_connection(
    served: Running, client: ControlClient
) -> None:
    client._connection.send(" " * 4097)
    assert closed_with(client._connection) == 1009


def test_a_flood_ends_the_connection_and_nobody_elses(
    served: Running, client: ControlClient
) -> None:
    with ControlClient(served.port, TOKEN) as flood:
        with contextlib.suppress(ConnectionClosed):
            for _ in range(20 * BURST):
                flood._connection.send('{"type":"state"}')
        assert closed_with(flood._connection) == 4429
    assert client.ask("state")["engine"] == "running"


def test_only_so_many_clients_at_once(served: Running) -> None:
    clients = [ControlClient(served.port, TOKEN) for _ in range(server.MOST_CLIENTS)]
    with pytest.raises(RemoteError, match="503"):
        ControlClient(served.port, TOKEN)
    for client in clients:
        client.close()
    until(lambda: served.server._clients == 0)
    ControlClient(served.port, TOKEN).close()


def test_the_allowance_is_saved_up_to_a_burst() -> None:
    allowance = Allowance(0.0)
    assert [allowance.take(0.0) for _ in range(BURST + 1)] == [True] * BURST + [False]
    assert sum(allowance.take(1.0) for _ in range(BURST)) == MESSAGES_A_SECOND
    assert sum(allowance.take(100.0) for _ in range(2 * BURST)) == BURST


def test_a_port_that_is_taken_is_told(served: Running) -> None:
    told: list[tuple[int, str]] = []
    heard = threading.Event()
    board = FakeBoard(EngineState.STOPPED)

    def post(job: Any) -> None:
        job()
        heard.set()

    desk = Desk(board, Deck(board), lambda: False)
    second = ControlServer(desk, post, TOKEN, served.port)
    second.start(lambda port, problem: told.append((port, problem)))
    assert heard.wait(PATIENCE_S)
    second.close()
    assert told[0][0] == 0 and "open twice" in told[0][1]


# --- the token


def test_the_token_is_made_once_and_only_the_user_can_read_it() -> None:
    token = own_token()
    assert len(token) >= 43 and own_token() == token
    assert stat.S_IMODE(token_file().stat().st_mode) == 0o600
    assert [path.name for path in token_file().parent.iterdir()] == ["control-token"]


@pytest.mark.parametrize("spoilt", ["", "short", "\x00\xff"])
def test_a_spoilt_token_is_replaced(spoilt: str) -> None:
    token_file().parent.mkdir(parents=True, exist_ok=True)
    token_file().write_text(spoilt)
    assert len(own_token()) >= 43


def test_a_token_that_others_could_read_is_replaced() -> None:
    token = own_token()
    token_file().chmod(0o644)
    assert own_token() != token
    assert stat.S_IMODE(token_file().stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "secret", tmp_path):
        with pytest.raises(RemoteError, match="cannot be used"):
            read_secret(path)
        with pytest.raises(RemoteError, match="cannot be used"):
            write_secret(path, "x")
