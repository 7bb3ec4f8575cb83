"""An engine without audio: the surface of the real one, a made-up speaker, a clock passed in.

Telemetry follows the clock, so that a test decides what time it is; calls are recorded in `calls`.
Set `errors[method]` to have a call fail, `fault` to have the running engine fall silent.
"""

from __future__ import annotations

import math
import threading
import time
import wave
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from voiceshift.engine.messages import (
    SPECTRUM_BINS,
    SPECTRUM_RING,
    CheckUp,
    Controls,
    Device,
    EngineState,
    LatencyMeasurement,
    LatencyParts,
    Preset,
    Profile,
    Shape,
    SpectrumColumns,
    StartRequest,
    Telemetry,
    Voice,
)
from voiceshift.errors import EngineError, RecordingError, VoiceNotFoundError, VoiceShiftError

HOP_S = 0.01
SPEAKER_F0_HZ = 118.0
_BUFFER_MS = {Profile.LOW: 12.0, Profile.BALANCED: 24.0, Profile.SAFE: 46.0}

DEMO = Device("demo", True, False, 24_000, is_virtual=True)
NULL = Device("null", False, True, 48_000, is_virtual=True)
MICROPHONE = Device("Yeti Stereo Microphone (ALSA)", True, False, 48_000, is_default_input=True)
SPEAKERS = Device("Built-in Audio (ALSA)", False, True, 48_000, is_default_output=True)
VIRTUAL_MIC = Device("virtual-mic", False, True, 48_000, is_virtual=True)
CABLE = Device("VoiceShift Microphone (PulseAudio)", False, True, 48_000)
HEADPHONES = Device("WH-1000XM4 (PulseAudio)", False, True, 44_100)
DEVICES = (MICROPHONE, SPEAKERS, CABLE, HEADPHONES, DEMO, NULL)


def voice(name: str, description: str, language: str, mean_f0_hz: float) -> Voice:
    return Voice(
        id=name.lower(),
        name=name,
        description=description,
        language=language,
        author="a test",
        licence="CC0",
        mean_f0_hz=mean_f0_hz,
        icon_path="",
    )


VOICES = (
    voice("Kathleen", "Warm and near, a storyteller", "en_US", 196.0),
    voice("Kerstin", "Bright and clear, a newsreader", "de_DE", 214.0),
    voice("Nathalie", "Soft and lively, a friend", "nl_NL", 222.0),
    voice("Flemishguy", "Deep and calm, a narrator", "nl_BE", 108.0),
    voice("Bdl", "Plain-spoken American man", "en_US", 127.0),
    voice("Slt", "Plain-spoken American woman", "en_US", 173.0),
)


class Clock:
    """Seconds, moved by the test."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class FakeEngine:
    """EngineSurface with `take_notices`. Safe from any thread, as the real one."""

    def __init__(
        self,
        devices: tuple[Device, ...] = DEVICES,
        voices: tuple[Voice, ...] = VOICES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.known_devices = list(devices)
        self.known_voices = list(voices)
        self.clock = clock
        self.deleted: dict[str, Voice] = {}
        self.calls: list[tuple[Any, ...]] = []
        self.errors: dict[str, VoiceShiftError] = {}
        self.gates: dict[str, threading.Event] = {}
        """A call to the named method returns only when its event is set."""
        self.notices: list[str] = []
        self.report = CheckUp((), ())
        self.fault = ""
        self.noise: tuple[float, ...] = ()
        self.measurement = LatencyMeasurement(
            CABLE.label, "", LatencyParts(), reason="The chirp was not heard at the input."
        )
        self.state = EngineState.STOPPED
        self.request = StartRequest()
        self.controls = Controls()
        self.closed = False
        self._lock = threading.RLock()
        self._started_s = 0.0
        self._take: Path | None = None
        self._take_s = self._noise_s = -math.inf
        self._heard, self._sent = speech_columns(SPEAKER_F0_HZ, 1.0), speech_columns(205.0, 1.13)

    def start(self, request: StartRequest) -> None:
        self._enter("start", request)
        with self._lock:
            self._finish_take()
            self.request, self.controls = request, request.controls
            self._voice(request.voice_id)
            self._started_s, self.state = self.clock(), EngineState.RUNNING

    def stop(self) -> None:
        self._enter("stop")
        with self._lock:
            self._finish_take()
            self.state, self.fault = EngineState.STOPPED, ""

    def set_controls(self, controls: Controls) -> None:
        self._enter("set_controls", controls)
        self.controls = controls

    def load_preset(self, preset_id: str, shape: Shape | None = None) -> None:
        self._enter("load_preset", preset_id, shape)
        voice = self._voice(preset_id)
        shape = voice.shape if shape is None else shape
        if shape is not None:
            self.controls = self.controls.shaped(shape)
        self.request = replace(self.request, voice_id=preset_id)

    def save_preset(self, preset: Preset) -> str:
        self._enter("save_preset", preset)
        preset_id = preset.id or preset.name.lower().replace(" ", "-")
        first = self._voice(next(iter(preset.made_of)))
        card = replace(
            first,
            id=preset_id,
            name=preset.name,
            description=" + ".join(self._voice(name).name for name in preset.made_of),
            kind="preset",
            tags=preset.tags,
            shape=preset.shape,
            made_of=tuple(preset.made_of.items()),
            is_own=True,
        )
        kept = [v for v in self.known_voices if v.id != preset_id]
        self.known_voices = [card, *kept]
        return preset_id

    def remove_voice(self, voice_id: str) -> None:
        self._enter("remove_voice", voice_id)
        self.deleted[voice_id] = self._voice(voice_id)
        self.known_voices.remove(self.deleted[voice_id])

    def restore_voice(self, voice_id: str) -> None:
        self._enter("restore_voice", voice_id)
        self.known_voices.insert(0, self.deleted.pop(voice_id))

    def import_voice(self, archive: Path) -> str:
        self._enter("import_voice", archive)
        card = voice(archive.stem.title(), "Came as a file", "en_US", 150.0)
        self.known_voices.append(replace(card, is_own=True))
        return card.id

    def export_voice(self, voice_id: str, target: Path) -> None:
        self._enter("export_voice", voice_id, target)

    def record(self, folder: Path) -> Path:
        self._enter("record", folder)
        with self._lock:
            if self.state is not EngineState.RUNNING:
                raise RecordingError("Nothing is running; press start, then record.")
            folder.mkdir(parents=True, exist_ok=True)
            number = len(list(folder.glob("*.wav"))) // 2 + 1
            self._take = folder / f"{self.request.voice_id} take {number}.wav"
            self._take_s = self.clock()
            return self._take

    def mark(self) -> float:
        self._enter("mark")
        with self._lock:
            if self._take is None:
                raise RecordingError("Nothing is being recorded. Press record, then set a marker.")
            return self.clock() - self._take_s

    def stop_recording(self) -> list[Path]:
        self._enter("stop_recording")
        with self._lock:
            return self._finish_take()

    def learn_noise(self, seconds: float = 2.0) -> None:
        self._enter("learn_noise", seconds)
        self._noise_s = self.clock()
        self.noise = (seconds, 0.25)

    def noise_profile(self) -> tuple[float, ...]:
        self._enter("noise_profile")
        return self.noise

    def measure_latency(self, request: StartRequest) -> LatencyMeasurement:
        self._enter("measure_latency", request)
        return self.measurement

    def devices(self, rescan: bool = False) -> list[Device]:
        self._enter("devices", rescan)
        if rescan and self.state is not EngineState.STOPPED:
            raise EngineError("Stop first; devices can only be looked for while stopped.")
        return list(self.known_devices)

    def offer_virtual_mic(self) -> None:
        self._enter("offer_virtual_mic")

    def examine(self, request: StartRequest) -> CheckUp:
        self._enter("examine", request)
        return self.report

    def voices(self) -> list[Voice]:
        self._enter("voices")
        return list(self.known_voices)

    def take_notices(self) -> list[str]:
        notices, self.notices = self.notices, []
        return notices

    def close(self) -> None:
        self.closed = True

    def poll(self) -> Telemetry:
        if self.state is EngineState.STOPPED:
            return Telemetry(voice_id=self.request.voice_id)
        if self.fault:
            return Telemetry(EngineState.FAULT, self.fault, voice_id=self.request.voice_id)
        with self._lock:
            return self._picture()

    def spectrum(self, since_hop: int) -> SpectrumColumns:
        newest = self._hop() if self.state is EngineState.RUNNING and not self.fault else -1
        if since_hop > newest:
            since_hop = -1
        first = max(since_hop + 1, newest - SPECTRUM_RING + 2, 0)
        places = np.arange(first, newest + 1) % len(self._heard)
        sent = self._heard if self.controls.bypass else self._sent
        output = np.full_like(sent[places], -120.0) if self.controls.mute else sent[places - 6]
        return SpectrumColumns(first, self._heard[places], output)

    def called(self, method: str) -> list[tuple[Any, ...]]:
        """Return the arguments of every call of a method."""
        return [arguments for name, *arguments in self.calls if name == method]

    def _enter(self, method: str, *arguments: Any) -> None:
        self.calls.append((method, *arguments))
        if method in self.gates:
            assert self.gates[method].wait(10.0)
        if method in self.errors:
            raise self.errors[method]

    def _voice(self, voice_id: str) -> Voice:
        for known in self.known_voices:
            if known.id == voice_id:
                return known
        raise VoiceNotFoundError(f"There is no voice '{voice_id}'. Choose another one.")

    def _hop(self) -> int:
        return int((self.clock() - self._started_s) / HOP_S)

    def _finish_take(self) -> list[Path]:
        if self._take is None:
            return []
        frames = max(0, round((self.clock() - self._take_s) * 24_000))
        paths = [self._take, self._take.with_name(f"{self._take.stem} (dry).wav")]
        for path in paths:
            with wave.open(str(path), "wb") as file:
                file.setparams((1, 3, 24_000, 0, "NONE", ""))
                file.writeframes(bytes(3 * frames))
        self._take, self._take_s = None, -math.inf
        return paths

    def _picture(self) -> Telemetry:
        now, hop = self.clock(), self._hop()
        spoken = _level(self._heard[hop % len(self._heard)])
        sent = -120.0 if self.controls.mute else spoken + self.controls.output_gain_db + 3.0
        speaking = spoken > -50.0
        mean_f0_hz = self._voice(self.request.voice_id).mean_f0_hz
        known = now - self._started_s > 1.0
        fit = 12.0 * math.log2(mean_f0_hz / SPEAKER_F0_HZ) if known else 0.0
        learning = (now - self._noise_s) / 2.0
        return Telemetry(
            state=EngineState.RUNNING,
            hops=hop,
            voice_id=self.request.voice_id,
            input_rms_dbfs=spoken,
            input_peak_dbfs=spoken + 9.0,
            output_rms_dbfs=sent,
            output_peak_dbfs=min(-1.0, sent + 8.0),
            gate_open=speaking,
            f0_hz=SPEAKER_F0_HZ if speaking else 0.0,
            median_f0_hz=SPEAKER_F0_HZ if known else 0.0,
            pitch_shift_semitones=self.controls.pitch_semitones
            + (fit if self.controls.auto_pitch else 0.0),
            latency=LatencyParts(10.7, _BUFFER_MS[self.request.profile], 39.5, 1.6, 10.7),
            load=0.17 + 0.01 * math.sin(now),
            drift_ppm=8.0,
            recording_s=now - self._take_s if self._take is not None else -1.0,
            take_path=str(self._take or ""),
            learning_noise=learning if learning < 1.0 else -1.0,
        )


def _level(column: Any) -> float:
    return float(10.0 * np.log10(np.sum(10.0 ** (column.astype(np.float64) / 10.0)) + 1e-12))


@cache
def speech_columns(f0_hz: float, tract: float, seconds: float = 8.0) -> Any:
    """Return spectrum columns (n, SPECTRUM_BINS) in dBFS of made-up syllables, for a loop.

    tract: formant frequencies relative to a man's.
    """
    rng = np.random.default_rng(5)
    n = round(seconds / HOP_S)
    hz = np.linspace(0.0, 12_000.0, SPECTRUM_BINS)
    vowels = ((730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480))
    columns = np.empty((n, SPECTRUM_BINS))
    formants = np.array(vowels[0], float)
    syllable, target, fricative = 0, formants, False
    for i in range(n):
        if syllable <= 0:
            syllable = int(rng.integers(9, 26))
            target = np.array(vowels[rng.integers(len(vowels))], float)
            fricative, length = rng.random() < 0.3, syllable
            loud = 0.0 if rng.random() < 0.88 else -60.0
        syllable -= 1
        formants += 0.25 * (target - formants)
        f0 = f0_hz * (1.0 + 0.10 * math.sin(i / 43.0) + 0.05 * math.sin(i / 11.0))
        envelope = sum(
            height / (1.0 + ((hz - f * tract) / (70.0 + 0.05 * f)) ** 2)
            for f, height in zip((*formants, 3500.0), (1.0, 0.5, 0.25, 0.1), strict=True)
        )
        comb = np.exp(-(((hz / f0 + 0.5) % 1.0 - 0.5) ** 2) / 0.03) + 0.01
        swing = math.sin(math.pi * (length - syllable) / (length + 1))
        power = envelope**2 * comb * (hz > 60) * swing**2
        if fricative and length - syllable < 8:
            power = 0.003 * np.exp(-(((hz - 5600.0 * tract) / 1900.0) ** 2)) * swing
        noise = 10 ** ((-96.0 + 3.0 * rng.standard_normal(SPECTRUM_BINS)) / 10.0)
        columns[i] = 10.0 * np.log10(power * 10 ** ((-24.0 + loud) / 10.0) + noise)
    return columns.astype(np.float16)
