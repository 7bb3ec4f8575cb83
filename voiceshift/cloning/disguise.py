"""Recordings as other people might have said them: what an instant voice is fitted to.

Live, a clone hears other people's content codes, and those still tell a little of who spoke.
Fitted to the codes of its own speaker's recordings alone, it would learn to lean on that. So the
encoder is given them disguised, by the perturbations that the core was trained with
(training/features.py): frequencies warped, another microphone's equalisation, noise, another level.
What should come out stays the recording itself.
"""

from __future__ import annotations

import numpy as np

from voiceshift.audio.format import Samples
from voiceshift.cloning.decoder import Array
from voiceshift.dsp.mel import LOG_CENTRE, LOG_SCALE, POWER_FLOOR, MelFrontend
from voiceshift.dsp.perturbation import (
    EQ_KNOTS,
    EQ_SIGMA,
    MAX_GAIN_DB,
    MAX_LOG_WARP,
    SNR_DB,
    equaliser_bumps,
)


def disguised_mel(audio: Samples, random: np.random.Generator) -> Array:
    """Return scaled log-mel (T, 80) of speech, (240 T,), as dsp.mel would of somebody else's."""
    warp = float(np.exp(random.uniform(-MAX_LOG_WARP, MAX_LOG_WARP)))
    log_mel, _ = MelFrontend(warp=warp).process(audio)
    power = np.exp(log_mel * LOG_SCALE + LOG_CENTRE)
    bins = power.shape[1]
    power *= np.exp(random.normal(0.0, EQ_SIGMA, EQ_KNOTS) @ equaliser_bumps(bins))
    tilt = random.standard_normal() * np.linspace(1.0, -1.0, bins)
    floor = power.mean() * 10 ** (-random.uniform(*SNR_DB) / 10) * np.exp(tilt)
    # Power of noise in one frame and bin fluctuates like an exponential variable.
    power += floor * random.standard_exponential(power.shape)
    power *= 10 ** (random.uniform(-MAX_GAIN_DB, MAX_GAIN_DB) / 10)
    return np.asarray((np.log(power + POWER_FLOOR) - LOG_CENTRE) / LOG_SCALE, np.float32)
