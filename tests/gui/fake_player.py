"""A player without sound: it keeps what it was ordered and says what a test has it say."""

from __future__ import annotations

from voiceshift.engine.player import Heard, Listening, Order
from voiceshift.gui.takeplayer import TakePlayer

HEADPHONES = Listening("WH-1000XM4 (PulseAudio)")


class FakePlayer:
    """See PlayerLike."""

    def __init__(self) -> None:
        self.orders: list[Order] = []
        self.stops = 0
        self.says: list[Heard] = []
        self.closed = False

    def play(self, order: Order) -> None:
        self.orders.append(order)

    def stop(self) -> None:
        self.stops += 1

    def poll(self) -> Heard | None:
        return self.says.pop(0) if self.says else None

    def close(self) -> None:
        self.closed = True

    def join(self) -> None:
        pass


def listening(made: list[FakePlayer], where: Listening = HEADPHONES) -> TakePlayer:
    """Return a TakePlayer that plays on headphones; its FakePlayers are added to made."""

    def make() -> FakePlayer:
        made.append(FakePlayer())
        return made[-1]

    player = TakePlayer(make_player=make)
    player.listen_on(where)
    return player
