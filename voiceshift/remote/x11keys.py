"""Keys that work everywhere on X11, through its RECORD extension.

Nothing is grabbed: other programs get the same keys. A thread of its own blocks in a connection
that tells of keys and asks a second one what they are called; `close` shuts the first one's socket.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Mapping
from contextlib import closing
from typing import Any

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError, DisplayError, XError
from Xlib.ext import record
from Xlib.protocol import rq

from voiceshift.remote.hotkeys import Lost, Told
from voiceshift.remote.keys import Matcher

_log = logging.getLogger(__name__)

_NAMES = {
    "Control_L": "Ctrl",
    "Control_R": "Ctrl",
    "Shift_L": "Shift",
    "Shift_R": "Shift",
    "Alt_L": "Alt",
    "Alt_R": "Alt",
    "Super_L": "Meta",
    "Super_R": "Meta",
    "space": "Space",
    "Prior": "PgUp",
    "Next": "PgDown",
    "Insert": "Ins",
    "Delete": "Del",
    "Escape": "Esc",
    "BackSpace": "Backspace",
    "Scroll_Lock": "ScrollLock",
    "Num_Lock": "NumLock",
    "Caps_Lock": "CapsLock",
    "KP_Enter": "Enter",
    "KP_Add": "+",
    "KP_Subtract": "-",
    "KP_Multiply": "*",
    "KP_Divide": "/",
}
_ALL = {
    "core_requests": (0, 0),
    "core_replies": (0, 0),
    "ext_requests": (0, 0, 0, 0),
    "ext_replies": (0, 0, 0, 0),
    "delivered_events": (0, 0),
    "device_events": (X.KeyPress, X.KeyRelease),
    "errors": (0, 0),
    "client_started": False,
    "client_died": False,
}


class X11Keys:
    """See the module's docstring."""

    def __init__(self, bindings: Mapping[str, str], told: Told, lost: Lost) -> None:
        """See `open_hotkeys`."""
        self._matcher = Matcher(bindings)
        self._told = told
        self._lost = lost
        self._closing = threading.Event()
        self._events: Display | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hotkeys", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """See Hotkeys."""
        self._closing.set()
        if self._ready.wait(1.0) and self._events is not None:
            with contextlib.suppress(OSError):
                self._events.display.socket.shutdown(socket.SHUT_RDWR)

    def _run(self) -> None:
        try:
            self._listen()
        except (DisplayError, ConnectionClosedError, XError, OSError) as error:
            if not self._closing.is_set():
                _log.warning("hotkeys: %s", error)
                self._lost(f"Keys that work everywhere have ended: the X server says {error}.")
        finally:
            self._ready.set()

    def _listen(self) -> None:
        with closing(Display()) as asking, closing(Display()) as events:
            if not events.has_extension("RECORD"):
                self._lost("Keys that work everywhere need the X server's RECORD extension.")
                return
            context = events.record_create_context(0, [record.AllClients], [_ALL])
            self._events = events
            self._ready.set()
            if not self._closing.is_set():
                events.record_enable_context(
                    context, lambda reply: self._heard(events, asking, reply)
                )

    def _heard(self, events: Display, asking: Display, reply: Any) -> None:
        if reply.category != record.FromServer or reply.client_swapped:
            return
        data = reply.data
        while data:
            event, data = rq.EventField(None).parse_binary_value(data, events.display, None, None)
            names = _names(asking, event.detail)
            if event.type == X.KeyPress:
                for action in self._matcher.down(names):
                    self._told(action, True)
            elif event.type == X.KeyRelease:
                for action in self._matcher.up(names):
                    self._told(action, False)


def _names(asking: Display, keycode: int) -> list[str]:
    """Return what a key is called, plain and with Shift."""
    symbols = {asking.keycode_to_keysym(keycode, shift) for shift in (0, 1)}
    return [_name(symbol) for symbol in symbols if symbol != X.NoSymbol] or [f"#{keycode}"]


def _name(symbol: int) -> str:
    if 0x21 <= symbol <= 0xFF:  # Latin 1 is its own code
        return chr(symbol)
    name: str = XK.keysym_to_string(symbol) or _KEYSYM_NAMES.get(symbol, f"#{symbol:x}")
    return _NAMES.get(name, name)


_KEYSYM_NAMES = {
    getattr(XK, name): name.removeprefix("XK_") for name in dir(XK) if name.startswith("XK_")
}
