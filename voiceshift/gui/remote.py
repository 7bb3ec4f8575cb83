"""The window's ends of what steers it from outside: the control API, keys that
work everywhere, a MIDI controller.

Qt thread only; other threads hand their work over through one queued signal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from voiceshift.errors import RemoteError
from voiceshift.gui.director import Director
from voiceshift.gui.keyspage import KeysPage
from voiceshift.gui.messages import Severity
from voiceshift.gui.sentences import translated
from voiceshift.remote import midi
from voiceshift.remote.board import Board
from voiceshift.remote.deck import Deck
from voiceshift.remote.desk import Desk
from voiceshift.remote.hotkeys import Hotkeys, open_hotkeys
from voiceshift.remote.midi import MidiKeys
from voiceshift.remote.secret import own_token

if TYPE_CHECKING:
    from voiceshift.remote.server import ControlServer


class Remote(QObject):
    """See the module's docstring."""

    _posted = Signal(object)

    def __init__(self, director: Director, board: Board, deck: Deck, parent: QObject) -> None:
        """Nothing listens before `apply`."""
        super().__init__(parent)
        self._director = director
        self._settings = director.choices.settings
        self._desk = Desk(board, deck, lambda: self._settings.flag("remote.may_bypass"))
        self._server: ControlServer | None = None
        self._served = 0
        self.port = 0
        """Where the control API listens; 0 while it does not."""
        self._deck = deck
        self._hotkeys: Hotkeys | None = None
        self._bound: dict[str, str] = {}
        self._midi: MidiKeys | None = None
        self._midi_bound: dict[str, str] = {}
        self._posted.connect(_run, Qt.ConnectionType.QueuedConnection)
        director.choices.in_force.watch(lambda _: self.publish())
        director.choices.voice_id.watch(lambda _: self.publish())

    def apply(self) -> None:
        """Listen, or stop listening, as the settings say."""
        self._apply_hotkeys()
        self._apply_midi()
        self._apply_server()

    def close(self) -> None:
        """Stop listening."""
        self._close_hotkeys()
        self._close_midi()
        self._close_server()

    def teach(self, page: KeysPage) -> None:
        """Let the controller's next press be bound on the page, for as long as it wants one."""
        page.learning.connect(lambda port: self._listen_for(port, page))
        try:
            page.set_ports(midi.port_names(midi.load()))
        except RemoteError as error:
            page.set_ports((), translated(str(error)))

    def _apply_server(self) -> None:
        port = round(self._settings.number("remote.port"))
        wanted = port if self._settings.flag("remote.enabled") else 0
        if wanted == self._served:
            return
        self._close_server()
        self._director.messages.dismiss("remote")
        if not wanted:
            return
        # Its asyncio and WebSocket libraries are for those who switched it on.
        from voiceshift.remote.server import ControlServer

        try:
            self._server = ControlServer(self._desk, self._posted.emit, own_token(), wanted)
        except RemoteError as error:
            self._director.messages.say("remote", Severity.ERROR, str(error))
            return
        self._served = wanted
        self._server.start(self._listens)

    def _close_server(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server, self._served, self.port = None, 0, 0

    def _listens(self, port: int, problem: str) -> None:
        self.port = port
        if problem:
            self._close_server()
        self._director.messages.say("remote", Severity.ERROR, problem)

    def _apply_hotkeys(self) -> None:
        section = self._settings.section("hotkeys")
        wanted = {name: keys for name, keys in section.items() if keys}
        if wanted == self._bound:
            return
        self._close_hotkeys()
        self._director.messages.dismiss("hotkeys")
        self._bound = wanted
        if wanted:
            try:
                self._hotkeys = open_hotkeys(
                    wanted, self._teller("hotkeys"), self._loser("hotkeys")
                )
            except RemoteError as error:
                self._lost("hotkeys", str(error))

    def _close_hotkeys(self) -> None:
        if self._hotkeys is not None:
            self._hotkeys.close()
        self._hotkeys, self._bound = None, {}
        self._deck.let_go("hotkeys")

    def _apply_midi(self) -> None:
        wanted = self._settings.section("midi")
        if wanted == self._midi_bound:
            return
        self._close_midi()
        self._director.messages.dismiss("midi")
        self._midi_bound = wanted
        bindings = {name: bound for name, bound in wanted.items() if name != "port"}
        if wanted["port"] and any(bindings.values()):
            self._open_midi(wanted["port"], bindings, lambda _: None)

    def _open_midi(self, port: str, bindings: dict[str, str], heard: Callable[[str], None]) -> None:
        told, lost = self._teller("midi"), self._loser("midi")
        try:
            self._midi = MidiKeys(port, bindings, told, lost, midi.load(), heard)
        except RemoteError as error:
            self._lost("midi", str(error))

    def _close_midi(self) -> None:
        if self._midi is not None:
            self._midi.close()
        self._midi, self._midi_bound = None, {}
        self._deck.let_go("midi")

    def _listen_for(self, port: str, page: KeysPage) -> None:
        """Listen to learn, instead of to act: some systems let a port be open once only."""
        self._close_midi()
        if port:
            self._open_midi(port, {}, lambda bound: self._posted.emit(lambda: page.learn(bound)))
        else:
            self._apply_midi()

    def _teller(self, source: str) -> Callable[[str, bool], None]:
        """Return what a source's thread may call with an action that is pressed or let go."""

        def told(action: str, down: bool) -> None:
            act = self._deck.press if down else self._deck.release
            self._posted.emit(lambda: act(action, source))

        return told

    def _loser(self, source: str) -> Callable[[str], None]:
        return lambda problem: self._posted.emit(lambda: self._lost(source, problem))

    def _lost(self, source: str, problem: str) -> None:
        """A source is gone: so is what it held."""
        self._deck.let_go(source)
        self._director.messages.say(source, Severity.WARNING, problem)

    def publish(self) -> None:
        """Tell clients where things stand, if that differs."""
        if self._server is not None:
            self._server.publish(self._desk.state())


def _run(job: Callable[[], None]) -> None:
    job()
