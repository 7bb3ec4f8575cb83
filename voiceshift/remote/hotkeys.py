"""Keys that work everywhere, also while a game has the keyboard: the way that this system has.

X11 (`x11keys.py`), Wayland through the desktop's portal (`portalkeys.py`), Windows and macOS
(`oskeys.py`). Nothing listens unless the user gave an action such a key.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from voiceshift.errors import RemoteError

Told = Callable[[str, bool], None]
"""Told an action and whether it was pressed (True) or let go, on a thread of the hotkeys."""
Lost = Callable[[str], None]
"""Told, on the same thread, why the hotkeys do not work (any more)."""


class Hotkeys(Protocol):
    """Open hotkeys."""

    def close(self) -> None:
        """Listen no longer. Does not wait for the thread."""


def open_hotkeys(bindings: Mapping[str, str], told: Told, lost: Lost) -> Hotkeys:
    """Listen for keys from now on. bindings: keys by action, as Qt writes them.

    Returns at once; what does not work is told to `lost`. Raises RemoteError where this system has
    no way.
    """
    if not sys.platform.startswith("linux"):
        from voiceshift.remote.oskeys import OsKeys

        return OsKeys(bindings, told, lost)
    if os.environ.get("WAYLAND_DISPLAY"):
        from voiceshift.remote.portalkeys import PortalKeys

        return PortalKeys(bindings, told, lost)
    if os.environ.get("DISPLAY"):
        from voiceshift.remote.x11keys import X11Keys

        return X11Keys(bindings, told, lost)
    raise RemoteError("Keys that work everywhere need X11 or Wayland, and neither is here.")
