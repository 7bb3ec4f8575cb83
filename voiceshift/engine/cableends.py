"""Where the sound of an output can be heard again: the other end of a virtual cable, by its name.

A cable's two ends are two devices whose names differ in one word: "CABLE Input" and "CABLE Output",
"Null Output" and "Monitor of Null Output", "BlackHole 2ch" and itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from voiceshift.audio.backend import DeviceInfo

_SIDE = re.compile(r"monitor of|monitor|input|output|playback|recording|[\W_]+", re.IGNORECASE)
"""Words that tell which end it is, and what stands between words."""


def other_ends(output: DeviceInfo, devices: Iterable[DeviceInfo]) -> list[DeviceInfo]:
    """Return the inputs that hear what `output` plays, if their names tell the truth."""
    cable = _SIDE.sub("", output.name).casefold()
    return [
        device
        for device in devices
        if device.max_input_channels > 0
        and device.host_api == output.host_api
        and cable
        and _SIDE.sub("", device.name).casefold() == cable
    ]
