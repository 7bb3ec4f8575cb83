"""Keys that work everywhere on Wayland, against a portal on a session bus that nobody else uses."""

from __future__ import annotations

import queue
import subprocess
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from jeepney import DBusAddress, MatchRule, Message, MessageType, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields
from jeepney.wrappers import new_error, new_method_return, new_signal

from voiceshift.remote.hotkeys import open_hotkeys
from voiceshift.remote.portalkeys import BUS_NAME, OBJECT, REQUEST, SHORTCUTS, PortalKeys

PATIENCE_S = 30.0
SESSION = "/org/freedesktop/portal/desktop/session/test"


class Portal:
    """Answers as xdg-desktop-portal does, and presses keys."""

    def __init__(self, refuses: bool) -> None:
        self.refuses = refuses
        self.bound: list[tuple[str, dict[str, Any]]] = []
        self.ready = threading.Event()
        self.ended = threading.Event()
        self._bus: DBusConnection = open_dbus_connection("SESSION")
        self._bus.send_and_get_reply(message_bus.RequestName(BUS_NAME))
        leaves = MatchRule(
            type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged"
        )
        self._bus.send_and_get_reply(message_bus.AddMatch(leaves))
        self._client = ""
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self, action: str, down: bool, session: str = SESSION) -> None:
        portal = DBusAddress(OBJECT, interface=SHORTCUTS)
        member = "Activated" if down else "Deactivated"
        self._bus.send(new_signal(portal, member, "osta{sv}", (session, action, 1, {})))

    def close(self) -> None:
        self._bus.sock.shutdown(2)
        self._thread.join(PATIENCE_S)
        self._bus.close()

    def _serve(self) -> None:
        try:
            while True:
                self._answer(self._bus.receive())
        except (OSError, EOFError):
            pass

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        member = fields.get(HeaderFields.member)
        if message.header.message_type is MessageType.signal:
            if member == "NameOwnerChanged" and message.body[:1] == (self._client,):
                self.ended.set()
        elif member == "CreateSession":
            self._client = fields[HeaderFields.sender]
            options = message.body[0]
            self._respond(message, options, {"session_handle": ("s", SESSION)})
        elif member == "BindShortcuts":
            session, self.bound, _, options = message.body
            assert session == SESSION
            self._respond(message, options, {})
            self.ready.set()
        elif message.header.message_type is MessageType.method_call:
            unknown = "org.freedesktop.DBus.Error.UnknownMethod"
            self._bus.send(new_error(message, unknown, "s", (f"no {member}",)))

    def _respond(self, call: Message, options: dict[str, Any], results: dict[str, Any]) -> None:
        request = f"{OBJECT}/request/{options['handle_token'][1]}"
        self._bus.send(new_method_return(call, "o", (request,)))
        address = DBusAddress(request, interface=REQUEST)
        code = 1 if self.refuses else 0
        self._bus.send(new_signal(address, "Response", "ua{sv}", (code, results)))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Start a session bus."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-test")
        yield
        process.terminate()


@pytest.fixture
def told() -> queue.SimpleQueue[tuple[str, bool]]:
    return queue.SimpleQueue()


@pytest.fixture
def lost() -> queue.SimpleQueue[str]:
    return queue.SimpleQueue()


def open_keys(told: Any, lost: Any) -> PortalKeys:
    bindings = {"mute": "Ctrl+Alt+M", "talk": "Meta+PgUp", "record": ""}
    keys = open_hotkeys(bindings, lambda action, down: told.put((action, down)), lost.put)
    assert isinstance(keys, PortalKeys)
    return keys


def test_the_desktop_binds_the_keys_and_tells_of_them(bus: None, told: Any, lost: Any) -> None:
    portal = Portal(refuses=False)
    keys = open_keys(told, lost)
    assert portal.ready.wait(PATIENCE_S)
    bound = {
        action: {name: value for name, (_, value) in facts.items()}
        for action, facts in portal.bound
    }
    assert bound == {
        "mute": {"description": "Mute on or off", "preferred_trigger": "CTRL+ALT+m"},
        "talk": {"description": "Push to talk", "preferred_trigger": "LOGO+Page_Up"},
    }
    portal.press("mute", True, session="/somebody/elses")
    portal.press("talk", True)
    portal.press("talk", False)
    portal.press("record", True)  # was never bound
    portal.press("mute", True)
    heard = [told.get(timeout=PATIENCE_S) for _ in range(3)]
    assert heard == [("talk", True), ("talk", False), ("mute", True)]
    keys.close()
    assert portal.ended.wait(PATIENCE_S)  # so the desktop ends the session
    keys._thread.join(PATIENCE_S)
    assert lost.empty()
    portal.close()


def test_a_user_who_refuses_is_believed(bus: None, told: Any, lost: Any) -> None:
    portal = Portal(refuses=True)
    keys = open_keys(told, lost)
    assert "did not allow" in lost.get(timeout=PATIENCE_S)
    keys.close()
    portal.close()


def test_a_desktop_without_the_portal_is_told(bus: None, told: Any, lost: Any) -> None:
    keys = open_keys(told, lost)
    assert "voiceshift ctl" in lost.get(timeout=PATIENCE_S)
    keys.close()


def test_no_bus_at_all_is_told(monkeypatch: pytest.MonkeyPatch, told: Any, lost: Any) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-test")
    keys = open_keys(told, lost)
    assert "Wayland desktop" in lost.get(timeout=PATIENCE_S)
    keys.close()
