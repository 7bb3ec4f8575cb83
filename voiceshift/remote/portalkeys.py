"""Keys that work everywhere on Wayland, through org.freedesktop.portal.GlobalShortcuts.

The desktop asks the user and decides which keys these are; ours are a proposal. A thread of its own
reads the session bus.
"""

from __future__ import annotations

import contextlib
import logging
import secrets
import socket
import threading
from collections import deque
from collections.abc import Mapping
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, Message, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields
from jeepney.wrappers import new_method_call, unwrap_msg

from voiceshift.config.actions import ACTIONS
from voiceshift.errors import RemoteError
from voiceshift.remote.hotkeys import Lost, Told
from voiceshift.remote.keys import Combination, combination

_log = logging.getLogger(__name__)

BUS_NAME = "org.freedesktop.portal.Desktop"
OBJECT = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
APP_ID = "voiceshift"
_RESPONSES = MatchRule(type="signal", interface=REQUEST, member="Response")
_KEYS = MatchRule(type="signal", interface=SHORTCUTS, path=OBJECT)
_PORTAL = DBusAddress(OBJECT, BUS_NAME, SHORTCUTS)
_REGISTRY = DBusAddress(OBJECT, BUS_NAME, "org.freedesktop.host.portal.Registry")
_MODIFIERS = {"Ctrl": "CTRL", "Shift": "SHIFT", "Alt": "ALT", "Meta": "LOGO"}
_KEYSYMS = {
    "SPACE": "space",
    "PGUP": "Page_Up",
    "PGDOWN": "Page_Down",
    "INS": "Insert",
    "DEL": "Delete",
    "ESC": "Escape",
    "[": "bracketleft",
    "]": "bracketright",
}
_NONE_HERE = (
    "This Wayland desktop does not offer keys that work everywhere (its portal GlobalShortcuts is"
    " missing; GNOME 48, KDE Plasma 5.27 and Hyprland have it). Use 'voiceshift ctl' in the"
    " desktop's own shortcuts instead."
)


class PortalKeys:
    """See the module's docstring."""

    def __init__(self, bindings: Mapping[str, str], told: Told, lost: Lost) -> None:
        """See `open_hotkeys`."""
        parsed = {action: combination(keys) for action, keys in bindings.items()}
        self._wanted = {action: keys for action, keys in parsed.items() if keys is not None}
        self._told = told
        self._lost = lost
        self._closing = False
        self._bus: DBusConnection | None = None
        self._thread = threading.Thread(target=self._run, name="hotkeys", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """See Hotkeys. The portal ends the session when the connection does."""
        self._closing = True
        if self._bus is not None:
            with contextlib.suppress(OSError):
                self._bus.sock.shutdown(socket.SHUT_RDWR)

    def _run(self) -> None:
        problem = _NONE_HERE
        try:
            with (
                open_dbus_connection("SESSION") as bus,
                bus.filter(_RESPONSES, bufsize=20) as responses,
                bus.filter(_KEYS, bufsize=100) as keys,
            ):
                self._bus = bus
                session = self._open_session(bus, responses)
                problem = "The desktop has ended the keys that work everywhere."
                while not self._closing:
                    self._hear(bus.recv_until_filtered(keys), session)
        except RemoteError as error:
            problem = str(error)
        except (DBusErrorResponse, OSError, KeyError, EOFError, ValueError) as error:
            _log.warning("hotkeys: %r", error)
        if not self._closing:
            self._lost(problem)

    def _open_session(self, bus: DBusConnection, responses: deque[Message]) -> str:
        for rule in (_RESPONSES, _KEYS):
            bus.send_and_get_reply(message_bus.AddMatch(rule))
        # Older portals know no registry, and sandboxed programs need none.
        register = new_method_call(_REGISTRY, "Register", "sa{sv}", (APP_ID, {}))
        bus.send_and_get_reply(register)
        token = _token()
        options = {"handle_token": ("s", _token()), "session_handle_token": ("s", token)}
        made = self._ask(bus, responses, "CreateSession", "a{sv}", (options,))
        session: str = made["session_handle"][1]
        shortcuts = [(action, _described(action, keys)) for action, keys in self._wanted.items()]
        options = {"handle_token": ("s", _token())}
        body = (session, shortcuts, "", options)
        self._ask(bus, responses, "BindShortcuts", "oa(sa{sv})sa{sv}", body)
        return session

    @staticmethod
    def _ask(
        bus: DBusConnection, responses: deque[Message], method: str, signature: str, body: Any
    ) -> dict[str, Any]:
        """Call the portal and return what its request brings. Raises RemoteError, KeyError."""
        reply = bus.send_and_get_reply(new_method_call(_PORTAL, method, signature, body))
        (request,) = unwrap_msg(reply)
        while True:
            message = bus.recv_until_filtered(responses)
            if message.header.fields[HeaderFields.path] == request:
                break
        code, results = message.body
        if code != 0:
            raise RemoteError("The desktop did not allow keys that work everywhere.")
        answer: dict[str, Any] = results
        return answer

    def _hear(self, message: Message, session: str) -> None:
        member = message.header.fields.get(HeaderFields.member)
        if member in ("Activated", "Deactivated") and message.body[0] == session:
            action = message.body[1]
            if action in self._wanted:
                self._told(action, member == "Activated")


def _described(action: str, keys: Combination) -> dict[str, tuple[str, str]]:
    trigger = [name for modifier, name in _MODIFIERS.items() if modifier in keys.modifiers]
    return {
        "description": ("s", ACTIONS[action].title),
        "preferred_trigger": ("s", "+".join([*trigger, _keysym(keys)])),
    }


def _keysym(keys: Combination) -> str:
    key = keys.key
    return _KEYSYMS.get(key, key.lower() if len(key) == 1 else key)


def _token() -> str:
    return f"voiceshift_{secrets.token_hex(8)}"
