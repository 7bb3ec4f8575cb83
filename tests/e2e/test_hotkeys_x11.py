"""Keys that work everywhere, on a real X server that nobody else uses."""

from __future__ import annotations

import os
import queue
import subprocess
from collections.abc import Iterator

import pytest
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from voiceshift.remote.hotkeys import open_hotkeys
from voiceshift.remote.x11keys import X11Keys

PATIENCE_S = 30.0
SOON_S = 0.3


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Start an X server; its display's name."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-noreset",
        "-nolisten",
        "tcp",
        "-screen",
        "0",
        "64x64x24",
    ]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            yield f":{int(pipe.readline())}"
        process.terminate()


@pytest.fixture
def told() -> queue.SimpleQueue[tuple[str, bool]]:
    return queue.SimpleQueue()


@pytest.fixture
def lost() -> queue.SimpleQueue[str]:
    return queue.SimpleQueue()


@pytest.fixture
def keyboard(
    server: str,
    told: queue.SimpleQueue[tuple[str, bool]],
    lost: queue.SimpleQueue[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Keyboard]:
    """A keyboard on the server, with hotkeys that listen."""
    monkeypatch.setenv("DISPLAY", server)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    bindings = {"mute": "Ctrl+Alt+M", "talk": "V", "pitch_up": "Ctrl+]", "record": "F9"}
    keys = open_hotkeys(bindings, lambda a, down: told.put((a, down)), lost.put)
    assert isinstance(keys, X11Keys) and keys._ready.wait(PATIENCE_S)
    typing = Keyboard(server)
    while told.empty():  # recording begins a moment after it was asked for
        typing.press("F9")
        typing.release("F9")
    yield typing
    keys.close()
    keys._thread.join(PATIENCE_S)
    assert not keys._thread.is_alive() and lost.empty()
    typing.display.close()


class Keyboard:
    """Presses keys with XTEST."""

    def __init__(self, name: str) -> None:
        self.display = Display(name)

    def press(self, key: str) -> None:
        self._send(X.KeyPress, key)

    def release(self, key: str) -> None:
        self._send(X.KeyRelease, key)

    def _send(self, kind: int, key: str) -> None:
        code = self.display.keysym_to_keycode(XK.string_to_keysym(key))
        xtest.fake_input(self.display, kind, code)
        self.display.sync()


def after_the_start(told: queue.SimpleQueue[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return what is told besides the presses that waited for the recording to begin."""
    events = []
    while True:
        try:
            event = told.get(timeout=SOON_S)
        except queue.Empty:
            return events
        if event != ("record", True):
            events.append(event)


def test_keys_reach_their_actions_whoever_has_the_keyboard(
    keyboard: Keyboard, told: queue.SimpleQueue[tuple[str, bool]]
) -> None:
    for key in ("Control_L", "Alt_L", "m"):
        keyboard.press(key)
    for key in ("m", "Alt_L", "Control_L"):
        keyboard.release(key)
    keyboard.press("m")  # without its modifiers
    keyboard.release("m")
    keyboard.press("Control_R")
    keyboard.press("bracketright")
    keyboard.release("bracketright")
    keyboard.release("Control_R")
    assert after_the_start(told) == [("mute", True), ("pitch_up", True)]


def test_a_held_key_is_held_until_it_is_let_go_however_often_it_repeats(
    keyboard: Keyboard, told: queue.SimpleQueue[tuple[str, bool]]
) -> None:
    keyboard.display.change_keyboard_control(auto_repeat_mode=X.AutoRepeatModeOn)
    keyboard.press("v")
    events = []
    for _ in range(5):  # long enough for the server to repeat it
        events += after_the_start(told)
    assert events == [("talk", True)]
    keyboard.release("v")
    assert after_the_start(told) == [("talk", False)]


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # sockets of python-xlib's failed attempts
def test_no_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4999")
    lost: queue.SimpleQueue[str] = queue.SimpleQueue()
    keys = X11Keys({"mute": "F1"}, lambda *_: None, lost.put)
    assert "X server" in lost.get(timeout=PATIENCE_S)
    keys.close()
    keys._thread.join(PATIENCE_S)
