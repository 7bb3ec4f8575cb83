"""How far speech is changed so that the encoder takes it for another person's, in another room.

Training (training/features.py) and cloning (cloning/disguise.py) draw within the same limits: the
mel filterbank's frequencies are warped, a random smooth equaliser is laid over the mel axis, a
noise floor and a gain are added.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MAX_LOG_WARP = 0.3
EQ_KNOTS = 7
EQ_SIGMA = 0.9
"""Of a knot's natural log of power."""
SNR_DB = (10.0, 60.0)
MAX_GAIN_DB = 7.0


def equaliser_bumps(bins: int) -> NDArray[np.float32]:
    """Return a smooth bump for each knot, (EQ_KNOTS, bins), that add up to 1 everywhere."""
    places = np.linspace(0, EQ_KNOTS - 1, bins)
    hat = np.maximum(0, 1 - np.abs(places[:, None] - np.arange(EQ_KNOTS)))
    return np.asarray((np.sin(hat * np.pi / 2) ** 2).T, np.float32)
