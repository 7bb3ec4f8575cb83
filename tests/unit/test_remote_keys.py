"""Which actions keys mean that are pressed anywhere, and that a release is never lost."""

from __future__ import annotations

import enum
import threading
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceshift.remote import oskeys
from voiceshift.remote.keys import Combination, Matcher, combination
from voiceshift.remote.oskeys import OsKeys


@pytest.mark.parametrize(
    ("text", "key", "modifiers"),
    [
        ("F9", "F9", ""),
        ("m", "M", ""),
        ("Ctrl+Alt+M", "M", "Ctrl Alt"),
        ("Ctrl++", "+", "Ctrl"),
        ("+", "+", ""),
        ("Meta+PgUp", "PGUP", "Meta"),
    ],
)
def test_combinations_are_read_as_qt_writes_them(text: str, key: str, modifiers: str) -> None:
    assert combination(text) == Combination(key, frozenset(modifiers.split()))


def test_no_keys_are_no_combination() -> None:
    assert combination("") is None
    assert Matcher({"mute": ""}).down(["M"]) == []


def test_modifiers_must_be_the_same_for_what_is_done_once() -> None:
    keys = Matcher({"mute": "Ctrl+M", "record": "M"})
    assert keys.down(["M"]) == ["record"]
    keys.up(["M"])
    keys.down(["Ctrl"])
    assert keys.down(["m", "M"]) == ["mute"]
    keys.up(["m", "M"])
    keys.down(["Alt"])
    assert keys.down(["M"]) == []


def test_whoever_holds_shift_in_a_game_can_still_talk() -> None:
    keys = Matcher({"talk": "V"})
    keys.down(["Shift"])
    assert keys.down(["V"]) == ["talk"]
    assert keys.up(["Shift"]) == []
    assert keys.up(["V"]) == ["talk"]


def test_repeats_press_only_what_repeats() -> None:
    keys = Matcher({"mute": "F1", "pitch_up": "F2", "talk": "F3"})
    assert [keys.down(["F1"]) for _ in range(3)] == [["mute"], [], []]
    assert [keys.down(["F2"]) for _ in range(3)] == [["pitch_up"]] * 3
    assert [keys.down(["F3"]) for _ in range(3)] == [["talk"], [], []]


@pytest.mark.parametrize("first", ["Ctrl", "Space"])
def test_a_hold_ends_with_its_key_or_its_modifier(first: str) -> None:
    keys = Matcher({"passthrough": "Ctrl+Space"})
    keys.down(["Ctrl"])
    assert keys.down(["Space"]) == ["passthrough"]
    assert keys.up([first]) == ["passthrough"]
    assert keys.up(["Space" if first == "Ctrl" else "Ctrl"]) == []


KEYS = ("Ctrl", "Shift", "Alt", "V", "Space", "F9")


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(KEYS)), max_size=40))
def test_nothing_is_held_once_every_key_is_up(events: list[tuple[bool, str]]) -> None:
    keys = Matcher({"talk": "V", "passthrough": "Ctrl+Space", "mute": "F9"})
    held: set[str] = set()
    for down, key in [*events, *((False, key) for key in KEYS)]:
        if down:
            held |= {a for a in keys.down([key]) if a != "mute"}
        else:
            released = keys.up([key])
            assert held.issuperset(released)
            held -= set(released)
    assert held == set()


# --- Windows and macOS: pynput's own names


class Key(enum.Enum):
    ctrl_l = 1
    shift = 2
    alt_gr = 3
    page_up = 4
    f9 = 5
    cmd_r = 6


class Listener:
    """Stands in for pynput's, which tells of keys on a thread of its own."""

    IS_TRUSTED = True

    def __init__(self, on_press: Any, on_release: Any) -> None:
        self.on_press, self.on_release = on_press, on_release
        self.calls: list[str] = []

    def start(self) -> None:
        self.calls.append("start")

    def stop(self) -> None:
        self.calls.append("stop")

    def canonical(self, key: Any) -> Any:
        """Return a lower-case character, a nameless code for a named key: as pynput does."""
        char = getattr(key, "char", None)
        return SimpleNamespace(char=char.lower() if char else None, vk=99)


def open_os_keys(bindings: dict[str, str]) -> tuple[OsKeys, list[tuple[str, bool]], list[str]]:
    told: list[tuple[str, bool]] = []
    lost: list[str] = []
    module = SimpleNamespace(Listener=Listener)
    keys = OsKeys(bindings, lambda a, d: told.append((a, d)), lost.append, module)
    return keys, told, lost


def test_pynputs_keys_have_qts_names() -> None:
    keys, told, lost = open_os_keys({"talk": "Ctrl+PgUp", "mute": "Meta+M", "record": "Alt+F9"})
    listener: Any = keys._listener
    listener.on_press(Key.ctrl_l)
    listener.on_press(Key.page_up)
    listener.on_release(Key.ctrl_l)
    listener.on_release(Key.page_up)
    listener.on_press(Key.cmd_r)
    listener.on_press(SimpleNamespace(char="M"))
    listener.on_release(Key.cmd_r)
    listener.on_press(Key.alt_gr)
    listener.on_press(Key.f9)
    listener.on_press(SimpleNamespace(char=None, vk=173))  # a key without a name is no trouble
    assert told == [("talk", True), ("talk", False), ("mute", True), ("record", True)]
    keys.close()
    assert listener.calls == ["start", "stop"] and lost == []


def test_a_release_that_windows_did_not_tell_of_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oskeys, "LOOK_S", 0.005)
    told: list[tuple[str, bool]] = []
    released = threading.Event()
    down = {112: True, 113: True}

    def tell(action: str, pressed: bool) -> None:
        told.append((action, pressed))
        if not pressed:
            released.set()

    bindings = {"passthrough": "F1", "talk": "F2"}
    module = SimpleNamespace(Listener=Listener)
    keys = OsKeys(bindings, tell, lambda _: None, module, down.__getitem__)
    listener: Any = keys._listener
    for name, code in (("f1", 112), ("f2", 113)):
        listener.on_press(SimpleNamespace(name=name, value=SimpleNamespace(vk=code)))
    assert not released.wait(0.1)  # both are still down
    down[112] = False  # on the lock screen
    assert released.wait(30.0)
    keys.close()
    assert told == [("passthrough", True), ("talk", True), ("passthrough", False)]


def test_macos_without_permission_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Listener, "IS_TRUSTED", False)
    _, _, lost = open_os_keys({"mute": "F1"})
    assert "Input Monitoring" in lost[0]
