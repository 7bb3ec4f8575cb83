"""What a listener found wrong with a clone, and which part of the losses then weighs more.

The losses hear the power of pulses and noise in bands, and who speaks; there is no recogniser of
words here. Likeness and words are traded for each other elsewhere, too: by how far the codes of
whoever speaks are moved to the voice's (voice/adaptation.py).
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
    """Other people's speech in the voice: its usual spectrum, and whom the ear takes it for."""
    words: float = 1.0
    """Bands between WORDS_FROM_HZ and WORDS_TO_HZ, where vowels and most consonants differ."""
    unvoiced: float = 1.0
    """Frames of consonants, which are fewer and softer than vowels."""
    is_fine: bool = False
    """Bands as narrow as harmonics from FINE_FROM_HZ on: a comb of pulses where the recording has
    breath is then heard as the buzz that it is, and pulses and noise are balanced anew."""
    further: float = 0.0
    """Share of the way that codes are moved beyond what they were."""


WORDS_FROM_HZ, WORDS_TO_HZ = 300.0, 4000.0
FINE_FROM_HZ = 3000.0
FINE_STEP_HZ = 75.0
EVEN = Emphasis()
EMPHASES = {
    Complaint.UNLIKE: Emphasis(timbre=3.0, further=0.4),
    Complaint.UNCLEAR: Emphasis(words=2.5, unvoiced=2.0, further=-0.4),
    Complaint.BUZZY: Emphasis(is_fine=True),
}
