"""Answers the control API's requests, on the board's thread.

The real voice never goes out because a program asked for it, unless the user allowed that in the
settings: whatever would make it heard (bypass, passthrough, unmuting or starting while bypass is
on) is refused otherwise. Making it silent again is always allowed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from voiceshift.engine.messages import Controls, EngineState
from voiceshift.errors import RemoteError
from voiceshift.remote.board import Board
from voiceshift.remote.deck import Deck
from voiceshift.remote.holds import PASSTHROUGH
from voiceshift.remote.protocol import Refusal, Request, state, voice_card

_FORBIDDEN = (
    "That would send your real voice. If programs may do so, switch on “Programs may send my real"
    " voice” in the settings, under Remote control."
)


class Desk:
    """See the module's docstring."""

    def __init__(self, board: Board, deck: Deck, may_bypass: Callable[[], bool]) -> None:
        """may_bypass: asked every time whether programs may send the real voice."""
        self._board = board
        self._deck = deck
        self._may_bypass = may_bypass

    def state(self) -> dict[str, Any]:
        """Return the state as clients see it."""
        return state(self._board.snapshot())

    def answer(self, request: Request, client: str) -> object:
        """Do what a client asks and return the result. Raises RemoteError, mostly Refusal."""
        fields = request.fields
        match request.type:
            case "voices":
                return [voice_card(voice) for voice in self._board.voices()]
            case "action" if fields.get("phase") == "release":
                self._deck.release(fields["name"], client)
            case "action":
                self._press(fields["name"], client)
            case "set":
                self._change(fields["controls"])
            case "voice":
                self._choose(fields["voice"])
            case "record":
                if fields["on"] != self._board.snapshot().recording:
                    self._press("record", client)
        return self.state()

    def left(self, client: str) -> None:
        """Let go of what a client held; it is gone."""
        with contextlib.suppress(RemoteError):  # an engine that is away is told when it is back
            self._board.holds.let_go(client)

    def _press(self, name: str, client: str) -> None:
        now = self._board.snapshot()
        live = now.telemetry.state in (EngineState.RUNNING, EngineState.STARTING)
        wished = now.wished
        match name:
            case "bypass":
                self._permit(replace(wished, bypass=not wished.bypass))
            case "mute":
                self._permit(replace(wished, mute=not wished.mute))
            case "passthrough":
                self._permit_real()
            case "talk" | "start" if wished.bypass:
                self._permit_real()
            case "record" if not live and not now.recording:
                raise Refusal("not-now", "Only what is live can be recorded. Start first.")
        self._deck.press(name, client)

    def _change(self, changes: dict[str, Any]) -> None:
        self._permit(replace(self._board.snapshot().wished, **changes))
        if changes.get("bypass") is False:
            self._board.holds.end(PASSTHROUGH)
        self._board.change(**changes)

    def _choose(self, voice_id: str) -> None:
        ids = [voice.id for voice in self._board.voices()]
        if voice_id not in ids:
            raise Refusal("not-found", f"There is no voice '{voice_id}', but {', '.join(ids)}.")
        self._board.choose_voice(voice_id)

    def _permit(self, wished: Controls) -> None:
        """Raise Refusal if these controls let the real voice out where the present ones do not."""
        before = self._board.snapshot().wished
        if wished.bypass and (not before.bypass or (before.mute and not wished.mute)):
            self._permit_real()

    def _permit_real(self) -> None:
        if not self._may_bypass():
            raise Refusal("forbidden", _FORBIDDEN)
