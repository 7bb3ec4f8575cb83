"""What crosses the process border: commands, answers and telemetry, as plain frozen data.

Commands and answers go over a pipe, telemetry over shared memory; audio never crosses. This module
imports no audio or model library, so the window process may import it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from voiceshift.voice.preset import SHAPE_FIELDS
from voiceshift.voice.preset import Preset as Preset  # both cross the border too
from voiceshift.voice.preset import Shape as Shape


class Profile(str, Enum):
    """Latency profile: how much buffer the engine starts with, and how far the voice looks ahead.

    `engine.latency.TIMINGS` has the numbers; LOW asks for the low-delay form of the voice's core.
    """

    LOW = "low"
    BALANCED = "balanced"
    SAFE = "safe"


class EngineState(str, Enum):
    """Where the engine is. FAULT: it faded to silence because of `Telemetry.fault`."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    FAULT = "fault"


class Strain(str, Enum):
    """What an overloaded machine makes the engine do (see `engine/governor.py`)."""

    CALM = "calm"
    GROWN = "grown"
    """More buffer, so more delay."""
    THRIFTY = "thrifty"
    """Cheaper settings too."""
    SILENT = "silent"
    """Faded to silence."""


@dataclass(frozen=True)
class Device:
    """A device as shown to the user; `label` is what a selection stores."""

    label: str
    is_input: bool
    is_output: bool
    default_rate_hz: int
    is_default_input: bool = False
    is_default_output: bool = False
    is_virtual: bool = False


@dataclass(frozen=True)
class Voice:
    """A voice's card."""

    id: str
    name: str
    description: str
    language: str
    author: str
    licence: str
    mean_f0_hz: float
    icon_path: str
    """Path of an SVG file."""
    sample_path: str = ""
    kind: str = "person"
    """One of voice.card.KINDS, or "preset"."""
    tags: tuple[str, ...] = ()
    shape: Shape | None = None
    """How the sliders stand when it is chosen; None: as they are."""
    made_of: tuple[tuple[str, float], ...] = ()
    """Of a preset: ids of voices and their shares, the largest first."""
    is_own: bool = False
    """The user's: it can be deleted."""
    consent: str = ""
    """Of a cloned voice: what its speaker agreed to, and when."""


@dataclass(frozen=True)
class Controls:
    """Everything the user may change while live; sent whole, applied at the next hop."""

    bypass: bool = False
    mute: bool = False
    pitch_semitones: float = 0.0
    auto_pitch: bool = True
    """Shift the speaker's measured median F0 to the voice's mean F0, then add pitch_semitones."""
    formant_semitones: float = 0.0
    denoise: float = 0.0
    """0 (off) to 1."""
    gate_enabled: bool = True
    gate_threshold_dbfs: float = -50.0
    input_gain_db: float = 0.0
    output_gain_db: float = 0.0
    watermark: bool = True
    """Mark the converted voice inaudibly as synthetic (dsp/watermark.py)."""
    monitor: bool = False
    """Play the converted voice on the monitor device too."""
    monitor_gain_db: float = 0.0
    """Of the monitor alone; at most 0."""

    @property
    def shape(self) -> Shape:
        """What of this a preset remembers."""
        return Shape(**{name: getattr(self, name) for name in SHAPE_FIELDS})

    def shaped(self, shape: Shape) -> Controls:
        """Return the same with a preset's values."""
        return replace(self, **{name: getattr(shape, name) for name in SHAPE_FIELDS})


@dataclass(frozen=True)
class StartRequest:
    """What to run. Devices are labels, parts of names, "default", "demo" or "null"."""

    input: str = "default"
    output: str = "default"
    monitor: str = ""
    """Empty: no monitor device."""
    voice_id: str = "kathleen"
    profile: Profile = Profile.BALANCED
    controls: Controls = field(default_factory=Controls)
    noise_profile: tuple[float, ...] = ()
    """`EngineSurface.noise_profile` of an earlier run, for an engine that knows no noise yet."""
    speaker_f0_hz: float = 0.0
    """The speaker's median pitch, for an engine that heard nobody yet; 0: not known."""
    waits: bool = False
    """Wait for devices that cannot be opened, as after a loss, instead of raising an AudioError."""


@dataclass(frozen=True)
class LatencyParts:
    """Mouth to output in milliseconds. Their sum is the number on the meter."""

    capture_ms: float = 0.0
    block_ms: float = 0.0
    """Rings and hop collection on both sides."""
    algorithm_ms: float = 0.0
    """`Pipeline.latency`: look-ahead, windows, resamplers."""
    compute_ms: float = 0.0
    output_ms: float = 0.0

    @property
    def total_ms(self) -> float:
        """Sum of all parts."""
        return (
            self.capture_ms + self.block_ms + self.algorithm_ms + self.compute_ms + self.output_ms
        )


@dataclass(frozen=True)
class LatencyMeasurement:
    """What a chirp told about the delay, beside what the engine states of itself."""

    output: str
    """Label of the device that played."""
    heard_on: str
    """Label of the device that listened; empty when nothing was heard."""
    stated: LatencyParts
    """The meter's figures during the measurement, from the chosen input to the output."""
    measured: LatencyParts | None = None
    """The same from the chirp; None without a loop. Capture and output can only be heard together:
    what the chirp took beyond the stated figure is shared out as the drivers share theirs."""
    capture_heard: bool = False
    """The chosen input listened. Otherwise a cable's other end did, and capture is as stated."""
    spread_ms: float = 0.0
    """Between the chirps."""
    correlation: float = 0.0
    """Likeness of what was heard to what was played, 0 to 1."""
    reason: str = ""
    """Why nothing was measured, in sentences for the user; else empty."""


SPECTRUM_BINS = 257
"""Linear bins from 0 to 12 kHz, FFT 512 at 24 kHz."""
SPECTRUM_RING = 128
"""Columns kept in shared memory, one per 10 ms hop; a reader later than 1.28 s loses some."""


@dataclass(frozen=True)
class Telemetry:
    """The newest picture of the engine. Levels in dBFS, times in ms or s as named."""

    state: EngineState = EngineState.STOPPED
    fault: str = ""
    """A sentence for the user, empty when all is well."""
    hops: int = 0
    """Hops processed since start: the clock of the spectrum columns."""
    voice_id: str = ""
    input_device: str = ""
    """Label of the microphone in use or, after its loss, waited for; empty when stopped."""
    output_device: str = ""
    """The same of the output."""
    input_rms_dbfs: float = -120.0
    input_peak_dbfs: float = -120.0
    output_rms_dbfs: float = -120.0
    output_peak_dbfs: float = -120.0
    input_clipped: bool = False
    """Within the last second."""
    output_limited: bool = False
    gate_open: bool = False
    f0_hz: float = 0.0
    """0 when unvoiced."""
    median_f0_hz: float = 0.0
    """The speaker's running median, 0 until enough speech was heard."""
    pitch_shift_semitones: float = 0.0
    """What is applied now, auto-fit included."""
    latency: LatencyParts = field(default_factory=LatencyParts)
    load: float = 0.0
    """Compute time of a hop over 10 ms, smoothed."""
    input_overflows: int = 0
    output_starvations: int = 0
    driver_flags: int = 0
    late_hops: int = 0
    absorbed: int = 0
    """Late calls that only the grown buffer has made up for: see `governor.py`."""
    strain: Strain = Strain.CALM
    scheduling: str = ""
    """What the system granted the worker: "real time (...)", "high (...)" or "ordinary"."""
    memory_locked: str = ""
    """ "locked", or why not."""
    memory_mib: float = 0.0
    """The engine's process, resident; 0 where the system does not say."""
    wake_p99_ms: float = 0.0
    """How late the worker wakes from its naps, since the start."""
    wake_worst_ms: float = 0.0
    drift_ppm: float = 0.0
    recording_s: float = -1.0
    """Length of the running take, negative when not recording."""
    take_path: str = ""
    learning_noise: float = -1.0
    """Progress 0..1 of "learn my room's noise", negative when not learning."""


@dataclass(frozen=True)
class SpectrumColumns:
    """Spectrum columns newer than a hop number: levels in dBFS as float16."""

    first_hop: int
    input_db: NDArray[np.float16]
    """Shape (n, SPECTRUM_BINS)."""
    output_db: NDArray[np.float16]
    """Shape (n, SPECTRUM_BINS)."""


class Verdict(str, Enum):
    """What an examination found. The values are what users read."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    """One thing that was examined."""

    key: str
    """Stable name, for programs that read the report."""
    title: str
    verdict: Verdict
    text: str
    """What was found, in a sentence."""
    advice: str = ""
    """What to do next; empty when all is well."""


@dataclass(frozen=True)
class Step:
    """Something that only the user can look up, in another program."""

    program: str
    text: str


@dataclass(frozen=True)
class CheckUp:
    """What the doctor found."""

    findings: tuple[Finding, ...]
    steps: tuple[Step, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many findings have that verdict."""
        return sum(finding.verdict is verdict for finding in self.findings)
