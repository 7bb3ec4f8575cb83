"""The analysis grid: where each frame's features lie in the sample stream.

Hop n of the stream is samples [240 n, 240 (n + 1)). With N = 240 (n + 1) the newest sample + 1:

- mel frame n: a 25 ms window that ends at N;
- energy of frame t: a 20 ms Hann window around its centre c_t = 240 (t + 1) - CENTRE_LAG_SAMPLES;
- pitch is judged at the instant N - PITCH_LOOKAHEAD_SAMPLES = c_(n-1); the tracker answers for
  frame n - L, seen anew in the light of those after it where L is longer than the encoder's;
- the content encoder answers for frame n - L, too: its look-ahead L is ENCODER_LOOKAHEAD_FRAMES.
  Where L may be longer (the profile *safe*), the encoder hears the stream later by the difference,
  and the whole gain is the pitch's.

In the low-delay form of a core (voice/lowpoint.py) L is 0, and what is needed of frame n is found
at hop n: the pitch CENTRE_LAG_SAMPLES before N, at c_n, the energy from a window that ends at N.

A frame t is synthesised in a 20 ms window around c_t and overlap-added, so after hop n the samples
before c_(n-L) are final: the converter's output lags its input by converter_latency_samples(L).
"""

from __future__ import annotations

from voiceshift.audio.format import HOP_SAMPLES

MEL_WINDOW_SAMPLES = 600
MEL_BINS = 80
CENTRE_LAG_SAMPLES = 120
SYNTHESIS_WINDOW_SAMPLES = 2 * HOP_SAMPLES
ENCODER_LOOKAHEAD_FRAMES = 2
PITCH_LOOKAHEAD_SAMPLES = HOP_SAMPLES + CENTRE_LAG_SAMPLES


def converter_latency_samples(lookahead_frames: int) -> int:
    """Return how far the converter's output lags its input with an encoder of that look-ahead."""
    return lookahead_frames * HOP_SAMPLES + CENTRE_LAG_SAMPLES


CONVERTER_LATENCY_SAMPLES = converter_latency_samples(ENCODER_LOOKAHEAD_FRAMES)
