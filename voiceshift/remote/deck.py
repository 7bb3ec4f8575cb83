"""What every action of `config/actions.py` does to a board."""

from __future__ import annotations

from collections.abc import Callable

from voiceshift.config.actions import ACTIONS, VOICE_KEYS, Press
from voiceshift.remote.board import Board


class Deck:
    """Presses and releases, from any source. On the board's thread."""

    def __init__(self, board: Board) -> None:
        """Act on a board."""
        self._board = board
        self._do: dict[str, Callable[[], None]] = {
            "start": board.start,
            "stop": board.stop,
            "bypass": lambda: board.change(bypass=not board.snapshot().wished.bypass),
            "mute": lambda: board.change(mute=not board.snapshot().wished.mute),
            "record": board.toggle_recording,
            "marker": board.mark,
            "pitch_down": lambda: board.nudge_pitch(-1),
            "pitch_up": lambda: board.nudge_pitch(1),
            "compare": lambda: board.compare(),
            "previous_voice": lambda: self._step_voice(-1),
            "next_voice": lambda: self._step_voice(1),
            **{f"voice_{n}": self._choose(n - 1) for n in range(1, VOICE_KEYS + 1)},
        }

    def press(self, name: str, source: str) -> None:
        """Do an action, or begin to hold it. source: who holds. Raises RemoteError."""
        if ACTIONS[name].press is Press.HOLD:
            self._board.holds.press(name, source)
        else:
            self._do[name]()

    def release(self, name: str, source: str) -> None:
        """Let go of an action that the source held."""
        self._board.holds.release(name, source)

    def let_go(self, source: str) -> None:
        """Let go of everything that a source held; it is gone."""
        self._board.holds.let_go(source)

    def _choose(self, place: int) -> Callable[[], None]:
        def choose() -> None:
            voices = self._board.voices()
            if place < len(voices):
                self._board.choose_voice(voices[place].id)

        return choose

    def _step_voice(self, step: int) -> None:
        ids = [voice.id for voice in self._board.voices()]
        now = self._board.snapshot().voice_id
        if ids:
            place = ids.index(now) + step if now in ids else 0
            self._board.choose_voice(ids[place % len(ids)])
