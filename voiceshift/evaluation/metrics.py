"""The judges: who is heard, which words, how clean, and whether the melody is kept.

Each judge is a public model that no training here has seen, bundled by its own Python package, so
that anybody can repeat the numbers offline (`pip install voiceshift[eval]`). Packages are imported
on first use. All audio is 24 kHz mono float32, shape (n,). Judges run on one thread and carry
nothing over from one utterance to the next, so a number does not depend on the order of a run.
"""

from __future__ import annotations

import importlib
import math
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.grid import CENTRE_LAG_SAMPLES
from voiceshift.errors import EvaluationError
from voiceshift.evaluation import moonshine

JUDGE_RATE_HZ = 16_000
EMBEDDING_SIZE = 256
F0_FLOOR_HZ = 60.0
F0_CEILING_HZ = 600.0
GROSS_ERROR = 0.2
"""An F0 off by more than this share of the reference is a gross error (Rabiner et al. 1976)."""
SAME_PITCH_OCTAVES = 0.25
MIN_COMMON_FRAMES = 10
"""Fewer frames voiced in both give no correlation."""
SHIFT_SAMPLES = 97
"""4.04 ms: no whole number of any recogniser's hops."""

_MIN_SPEECH_S = 0.3
_DNSMOS_SEGMENT_SAMPLES = int(9.01 * JUDGE_RATE_HZ)
_DNSMOS_FITS = ([-0.08397278, 1.22083953, 0.0052439], [-0.13166888, 1.60915514, -0.39604546],
                [-0.06766283, 1.11546468, 0.04602535])  # fmt: skip


@dataclass(frozen=True)
class Quality:
    """DNSMOS P.835: opinion scores 1..5 of speech, background and the whole."""

    sig: float
    bak: float
    ovrl: float


@dataclass(frozen=True)
class PitchAgreement:
    """How an F0 track agrees with a reference on the same frames; shares are 0..1, NaN unknown."""

    correlation: float
    """Pearson correlation of log F0 on frames voiced in both; NaN below MIN_COMMON_FRAMES."""
    voicing_error: float
    """Share of all frames where the voicing decisions differ."""
    gross_error: float
    """Share of frames voiced in both where F0 is off by more than GROSS_ERROR."""
    octave_slips: float
    """Share of frames voiced in both where F0 is nearer to another octave of the reference."""
    moments: tuple[float, ...] = (0.0,) * 6
    """Over frames voiced in both: their number and the sums of a, b, aa, bb and ab, where a and b
    are the logs of both F0s. Added up, they give the correlation over many utterances."""


def need(module: str) -> Any:
    """Import a judge's module; raises EvaluationError that says how to install it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return importlib.import_module(module)
    except ImportError as error:
        raise EvaluationError(
            f"The judge package {module} cannot be loaded ({error}): "
            'run pip install "voiceshift[eval]".'
        ) from error


def judge_wave(audio: Samples) -> Samples:
    """Return audio as the judges take it: 16 kHz, clipped to [-1, 1]."""
    from scipy.signal import resample_poly

    wave = resample_poly(audio, JUDGE_RATE_HZ // 8000, SAMPLE_RATE_HZ // 8000)
    return np.asarray(np.clip(wave, -1.0, 1.0), dtype=np.float32)


@cache
def _speaker_encoder() -> Any:
    need("torch").set_num_threads(1)
    return need("resemblyzer").VoiceEncoder("cpu", verbose=False)


def speaker_embedding(audio: Samples) -> NDArray[np.float32]:
    """Return Resemblyzer's utterance embedding, shape (256,), of length 1.

    GE2E d-vectors (Wan et al. 2018), silences cut. Zeros where there is no speech to judge: silence
    resembles nobody.
    """
    encoder = _speaker_encoder()
    wave = judge_wave(audio)
    if not np.any(np.abs(wave) > 1e-4):
        return np.zeros(EMBEDDING_SIZE, np.float32)
    speech = need("resemblyzer").preprocess_wav(wave)
    if len(speech) < _MIN_SPEECH_S * JUDGE_RATE_HZ:
        return np.zeros(EMBEDDING_SIZE, np.float32)
    return np.asarray(encoder.embed_utterance(speech), dtype=np.float32)


def centroid(embeddings: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return the mean direction of embeddings, shape (256,), of length 1 (or zeros)."""
    mean = np.mean(embeddings, axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


def similarity(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Return the cosine of two embeddings (SECS)."""
    norms = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / norms if norms > 0.0 else 0.0


@cache
def _recogniser() -> Any:
    return need("pocketsphinx").Decoder(loglevel="FATAL", samprate=JUDGE_RATE_HZ)


def transcribe(audio: Samples) -> str:
    """Return what pocketsphinx's bundled US English model hears, normalised words or ''."""
    decoder = _recogniser()
    decoder.reinit_feat()  # else the running cepstral mean of the utterance before leaks in
    pcm = (judge_wave(audio) * 32767).astype(np.int16)
    decoder.start_utt()
    decoder.process_raw(pcm.tobytes(), full_utt=True)
    decoder.end_utt()
    hypothesis = decoder.hyp()
    return normalised_text(hypothesis.hypstr) if hypothesis else ""


def transcribe_moonshine(audio: Samples) -> str:
    """Return what Moonshine hears (evaluation/moonshine.py), normalised words or ''."""
    return normalised_text(moonshine.transcribe(judge_wave(audio)))


def inaudible_changes(audio: Samples) -> dict[str, Samples]:
    """Return audio (n,) as nobody would tell it apart: shifted by 4 ms, and with noise at 40 dB.

    What a recogniser hears differently in these is its own doing: the floor below which word
    errors against the source's hypothesis say nothing of the conversion.
    """
    noise = np.random.default_rng(0).standard_normal(len(audio))
    level = float(np.sqrt(np.mean(audio**2))) if len(audio) else 0.0
    return {
        "shift_4_ms": np.concatenate([np.zeros(SHIFT_SAMPLES, np.float32), audio]),
        "noise_40_db": (audio + 0.01 * level * noise).astype(np.float32),
    }


def normalised_text(text: str) -> str:
    """Return lower-case words of letters, digits and apostrophes, separated by single spaces."""
    return " ".join(re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("’", "'")))


def edit_distance(reference: Sequence[str], hypothesis: Sequence[str]) -> int:
    """Return the least number of substitutions, insertions and deletions (Levenshtein 1966)."""
    row = list(range(len(hypothesis) + 1))
    for i, wanted in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, heard in enumerate(hypothesis, 1):
            change = diagonal + (wanted != heard)
            diagonal, row[j] = row[j], min(change, row[j] + 1, row[j - 1] + 1)
    return row[-1]


@cache
def _quality_model() -> Any:
    options = need("onnxruntime").SessionOptions()
    options.intra_op_num_threads = 1
    folder = Path(need("speechmos").__file__).parent / "dnsmos_models"
    return need("onnxruntime").InferenceSession(
        folder / "sig_bak_ovr.onnx", options, providers=["CPUExecutionProvider"]
    )


def dnsmos(audio: Samples) -> Quality:
    """Return DNSMOS P.835 scores (Reddy et al. 2022), equal to those of `speechmos.dnsmos.run`.

    The same model, windows and fits, without its second model (P.808) and on one thread: less than
    half the cost. Raises EvaluationError for empty audio.
    """
    wave = judge_wave(audio)
    if not len(wave):
        raise EvaluationError("There is no audio to judge: the clip is empty.")
    while len(wave) < _DNSMOS_SEGMENT_SAMPLES:
        wave = np.concatenate([wave, wave])
    model = _quality_model()
    scores = []
    for k in range(int(len(wave) // JUDGE_RATE_HZ - 9.01) + 1):
        segment = wave[k * JUDGE_RATE_HZ : int((k + 9.01) * JUDGE_RATE_HZ)]
        if len(segment) < _DNSMOS_SEGMENT_SAMPLES:
            continue  # the reference rounds like this, and leaves the eighth and later ones out
        raw = model.run(None, {"input_1": segment[None]})[0][0]
        scores.append([np.polyval(fit, x) for fit, x in zip(_DNSMOS_FITS, raw, strict=True)])
    sig, bak, ovrl = np.mean(scores, axis=0)
    return Quality(float(sig), float(bak), float(ovrl))


def harvest_f0(audio: Samples) -> NDArray[np.float32]:
    """Return F0 in Hz at each frame's centre c_t (dsp/grid.py), 0 where unvoiced.

    Harvest (Morise 2017), offline and slow: the reference. Shape (n // 240,).
    """
    frames = len(audio) // HOP_SAMPLES
    wave = audio[HOP_SAMPLES - CENTRE_LAG_SAMPLES :].astype(np.float64)
    if len(wave) < HOP_SAMPLES:
        return np.zeros(frames, np.float32)
    f0, _ = need("pyworld").harvest(
        wave, SAMPLE_RATE_HZ, f0_floor=F0_FLOOR_HZ, f0_ceil=F0_CEILING_HZ, frame_period=10.0
    )
    return np.append(f0, np.zeros(1))[:frames].astype(np.float32)


def dio_f0(audio: Samples) -> NDArray[np.float32]:
    """Return F0 in Hz at each frame's centre c_t (dsp/grid.py), 0 where unvoiced.

    DIO with StoneMask (Morise 2009, "Fast and reliable F0 estimation"). Shape (m,), m >= n // 240.
    """
    world = need("pyworld")
    wave = audio[HOP_SAMPLES - CENTRE_LAG_SAMPLES :].astype(np.float64)
    f0, times = world.dio(wave, SAMPLE_RATE_HZ, f0_floor=60.0, f0_ceil=600.0, frame_period=10.0)
    return np.asarray(world.stonemask(wave, f0, times, SAMPLE_RATE_HZ), dtype=np.float32)


def confirmed_f0(
    harvest_hz: NDArray[np.float32], dio_hz: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return Harvest's F0 where DIO finds the same within a quarter of an octave, else 0.

    Harvest takes much unvoiced speech for voiced, at some F0 or other; what two independent
    trackers agree on is voiced. Shape of the shorter one.
    """
    n = min(len(harvest_hz), len(dio_hz))
    harvest, dio = harvest_hz[:n], dio_hz[:n]
    octaves = np.abs(np.log2(np.maximum(harvest, 1.0) / np.maximum(dio, 1.0)))
    agreed = (harvest > 0) & (dio > 0) & (octaves < SAME_PITCH_OCTAVES)
    return np.where(agreed, harvest, 0.0).astype(np.float32)


def pitch_agreement(
    reference_hz: NDArray[np.float32], estimate_hz: NDArray[np.float32]
) -> PitchAgreement:
    """Compare two F0 tracks frame by frame over their common length; 0 Hz means unvoiced."""
    n = min(len(reference_hz), len(estimate_hz))
    if n == 0:
        return PitchAgreement(math.nan, math.nan, math.nan, math.nan)
    reference, estimate = reference_hz[:n], estimate_hz[:n]
    both = (reference > 0) & (estimate > 0)
    voicing_error = float(np.mean((reference > 0) != (estimate > 0)))
    a, b = np.log(reference[both], dtype=np.float64), np.log(estimate[both], dtype=np.float64)
    sums = (len(a), a.sum(), b.sum(), a @ a, b @ b, a @ b)
    moments = tuple(float(value) for value in sums)
    if len(a) < MIN_COMMON_FRAMES:
        return PitchAgreement(math.nan, voicing_error, math.nan, math.nan, moments)
    return PitchAgreement(
        correlation(moments),
        voicing_error,
        float(np.mean(np.abs(np.exp(b - a) - 1.0) > GROSS_ERROR)),
        float(np.mean(np.abs(b - a) > 0.5 * math.log(2))),
        moments,
    )


def correlation(moments: Sequence[float]) -> float:
    """Return Pearson's correlation from `PitchAgreement.moments` or their sum; NaN if undefined."""
    n, a, b, aa, bb, ab = moments
    if n == 0:
        return math.nan
    variances = (aa - a * a / n) * (bb - b * b / n)
    return (ab - a * b / n) / math.sqrt(variances) if variances > 1e-12 else math.nan
