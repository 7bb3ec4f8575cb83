"""Takes played inside the window: what plays, where it is heard, and how far it is.

Qt thread only; nothing blocks: a child process plays (`engine.player`), which ends when nobody has
listened for a while. The two recordings of a take are aligned, so they share one position.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from voiceshift.engine.player import Heard, Listening, Order, Player, PlayerLike
from voiceshift.gui.language import tr
from voiceshift.takes.files import Take

_LOOK_MS = 33
_IDLE_MS = 60_000
"""A child that plays nothing for so long is let go."""
_NEAR_END_S = 0.1


@dataclass(frozen=True)
class PlayView:
    """What plays, or did."""

    path: Path | None = None
    playing: bool = False
    position_s: float = 0.0
    listening: Listening = field(default_factory=Listening)


class TakePlayer(QObject):
    """See the module's docstring."""

    changed = Signal(object)
    """The PlayView."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(
        self, parent: QObject | None = None, make_player: Callable[[], PlayerLike] = Player
    ) -> None:
        """Silent, and nowhere to play. make_player: who plays."""
        super().__init__(parent)
        self.view = PlayView()
        self._make_player = make_player
        self._player: PlayerLike | None = None
        self._ending: list[PlayerLike] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._let_go)

    def listen_on(self, listening: Listening) -> None:
        """Play there from now on; what plays moves, so that nobody else comes to hear it."""
        if listening == self.view.listening:
            return
        moves = listening.device != self.view.listening.device
        self._show(replace(self.view, listening=listening))
        if self.view.playing and moves:
            if listening.device and self.view.path is not None:
                self._play(self.view.path, self.view.position_s)
            else:
                self.stop()

    def toggle(self, take: Take, path: Path) -> None:
        """Play a take's recording from where the take was left, or stop it.

        Its other recording, if that plays, gives way at the same moment. At the end it begins anew.
        """
        if self.playing(path):
            self.stop()
            return
        position_s = self.position_s(take)
        if take.duration_s is not None and position_s > take.duration_s - _NEAR_END_S:
            position_s = 0.0
        self._play(path, position_s)

    def seek(self, take: Take, at_s: float) -> None:
        """Go to a moment of a take; what plays of it plays on from there."""
        path = self.view.path if self.view.path in take.files else None
        if path is not None and self.view.playing:
            self._play(path, at_s)
            return
        self.stop()
        self._show(replace(self.view, path=path or take.files[0], position_s=at_s))

    def stop(self) -> None:
        """Fall silent."""
        if self.view.playing and self._player is not None:
            self._player.stop()
            self._show(replace(self.view, playing=False))

    def playing(self, path: Path | None) -> bool:
        """Return whether that file is heard now."""
        return self.view.playing and path is not None and self.view.path == path

    def position_s(self, take: Take) -> float:
        """Return where a take is, or was left; 0 for another one than the last."""
        return self.view.position_s if self.view.path in take.files else 0.0

    def look(self) -> None:
        """See how far it is."""
        heard = self._player.poll() if self._player is not None else None
        if heard is not None:
            self._hear(heard)

    def close(self) -> None:
        """Fall silent for good."""
        self._let_go()

    def join(self) -> None:
        """After `close`: wait until no child is left."""
        for player in self._ending:
            player.join()

    # --- inside

    def _play(self, path: Path, from_s: float) -> None:
        device = self.view.listening.device
        if not device:
            self.failed.emit(
                tr(
                    "There is no output that only you hear. Choose headphones above, then play it"
                    " again."
                )
            )
            return
        if self._player is None:
            self._player = self._make_player()
        self._idle.stop()
        self._player.play(Order(path, device, from_s))
        self._timer.start()
        self._show(replace(self.view, path=path, playing=True, position_s=from_s))

    def _hear(self, heard: Heard) -> None:
        if not self.view.playing or heard.done:
            self._timer.stop()
            self._idle.start()
        if self.view.playing:
            self._show(replace(self.view, playing=not heard.done, position_s=heard.position_s))
        if heard.error is not None:
            self.failed.emit(str(heard.error))

    def _let_go(self) -> None:
        self._timer.stop()
        self._idle.stop()
        if self._player is not None:
            self._player.close()
            self._ending = [self._player]
            self._player = None
        self._show(replace(self.view, playing=False))

    def _show(self, view: PlayView) -> None:
        if view != self.view:
            self.view = view
            self.changed.emit(view)


def where_text(view: PlayView) -> tuple[str, bool]:
    """Return where takes are heard, in words, and whether that is a warning."""
    listening = view.listening
    if not listening.device:
        return tr("Choose headphones above to hear takes."), True
    if listening.others_hear:
        told = tr(
            "Heard on {device}: others may hear it too. Headphones are safe.",
            device=listening.device,
        )
        return told, True
    if view.playing:
        return tr("Playing on {device}.", device=listening.device), False
    return tr("Heard on {device}, by nobody else.", device=listening.device), False
