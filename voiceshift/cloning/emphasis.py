"""What a listener found wrong with a clone, and which part of the losses then weighs more.

The losses hear the power of pulses and noise in bands, so that is what there is to weigh: there is
no recogniser of words here, and the speaker judge has no gradient in numpy.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Complaint(str, Enum):
    """What the user's ear says."""

    UNLIKE = "unlike"
    UNCLEAR = "unclear"
    BUZZY = "buzzy"


@dataclass(frozen=True)
class Emphasis:
    """Times of what usually counts once."""

    timbre: float = 1.0
    """The usual spectrum, in other people's speech: what makes a voice known."""
    words: float = 1.0
    """Bands between WORDS_FROM_HZ and WORDS_TO_HZ, where vowels and most consonants differ."""
    unvoiced: float = 1.0
    """Frames of consonants, which are fewer and softer than vowels."""
    is_fine: bool = False
    """Bands as narrow as harmonics from FINE_FROM_HZ on: a comb of pulses where the recording has
    breath is then heard as the buzz that it is, and pulses and noise are balanced anew."""


WORDS_FROM_HZ, WORDS_TO_HZ = 300.0, 4000.0
FINE_FROM_HZ = 3000.0
FINE_STEP_HZ = 75.0
EVEN = Emphasis()
EMPHASES = {
    Complaint.UNLIKE: Emphasis(timbre=3.0),
    Complaint.UNCLEAR: Emphasis(words=2.5, unvoiced=2.0),
    Complaint.BUZZY: Emphasis(is_fine=True),
}
