"""When the sound may begin: both devices must have called back for a while without a pause."""

from __future__ import annotations

import pytest

from voiceshift.audio.virtual import VirtualBackend, virtual_output
from voiceshift.audio.virtualtime import SteppedTime
from voiceshift.engine.settling import PAUSE_S, SETTLE_S, Settling

DEVICE = virtual_output("cable", 48_000)
STREAM = VirtualBackend([DEVICE], SteppedTime()).open_output(DEVICE.info, 10.0, lambda *_: None)
STEADY_S = PAUSE_S + 0.02
"""So long after a call a device of 10 ms still counts as running."""


def over_at(settling: Settling, now_s: float, called_s: float) -> bool:
    return settling.over(now_s, ((now_s, 480), STREAM), ((called_s, 480), STREAM))


def test_it_is_over_once_both_have_run_for_a_while() -> None:
    settling = Settling()
    assert not over_at(settling, 1.0, 1.0)
    assert not over_at(settling, 1.0 + 0.9 * SETTLE_S, 1.1)
    assert over_at(settling, 1.0 + 1.1 * SETTLE_S, 1.1)


@pytest.mark.parametrize("silent_s", [1.01 * STEADY_S, 3.0])
def test_a_device_that_pauses_begins_anew(silent_s: float) -> None:
    settling = Settling()
    assert not over_at(settling, 1.0, 1.0)
    assert not over_at(settling, 1.0 + silent_s, 1.0)
    again_s = 1.0 + silent_s + 0.01
    assert not over_at(settling, again_s, again_s)
    assert over_at(settling, again_s + 1.1 * SETTLE_S, again_s + 1.1 * SETTLE_S)


def test_a_device_that_never_called_is_waited_for() -> None:
    settling = Settling()
    for now_s in (1.0, 2.0, 60.0):
        assert not settling.over(now_s, ((now_s, 480), STREAM), (None, STREAM))
