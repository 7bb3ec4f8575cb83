"""What a run of `voiceshift live` came to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from voiceshift.audio.format import SILENCE_DBFS
from voiceshift.engine.messages import EngineState, StartRequest, Telemetry
from voiceshift.errors import EngineError, RecordingError, VoiceShiftError

_LEVELS = ("input_rms_dbfs", "input_peak_dbfs", "output_rms_dbfs", "output_peak_dbfs")


class LiveSummary:
    """Gathered from every poll of the engine, in constant memory."""

    def __init__(self, request: StartRequest) -> None:
        """request: what was run."""
        self.takes: list[Path] = []
        self._request = request
        self._seconds = 0.0
        self._end = Telemetry()
        self._running = Telemetry()
        self._polls = 0
        self._load_sum = 0.0
        self._load_max = 0.0
        self._loudest = dict.fromkeys(_LEVELS, SILENCE_DBFS)
        self._recording_fault = ""

    def see(self, telemetry: Telemetry, elapsed_s: float) -> None:
        """Add one poll."""
        self._seconds = elapsed_s
        self._end = telemetry
        if telemetry.state is not EngineState.RUNNING:
            return
        self._running = telemetry
        self._polls += 1
        self._load_sum += telemetry.load
        self._load_max = max(self._load_max, telemetry.load)
        for name in _LEVELS:
            self._loudest[name] = max(self._loudest[name], getattr(telemetry, name))
        if telemetry.fault:  # while it runs on, only a recording can have failed
            self._recording_fault = telemetry.fault

    @property
    def failure(self) -> VoiceShiftError | None:
        """Why the command failed although it could start, else None."""
        if self._end.state is EngineState.FAULT:
            return EngineError(self._end.fault)
        return RecordingError(self._recording_fault) if self._recording_fault else None

    def facts(self) -> dict[str, Any]:
        """Return everything as plain data for JSON.

        Levels are the loudest seen, in dBFS. Latency, counters and pitch are those at the end.
        """
        t, latency = self._running, self._running.latency
        return {
            "input": self._request.input,
            "output": self._request.output,
            "voice": self._request.voice_id,
            "profile": self._request.profile.value,
            "seconds": round(self._seconds, 3),
            "hops": t.hops,
            "state": self._end.state.value,
            "fault": str(self.failure or ""),
            "levels": {name: round(level, 1) for name, level in self._loudest.items()},
            "latency_ms": {
                "capture": round(latency.capture_ms, 2),
                "block": round(latency.block_ms, 2),
                "algorithm": round(latency.algorithm_ms, 2),
                "compute": round(latency.compute_ms, 2),
                "output": round(latency.output_ms, 2),
                "total": round(latency.total_ms, 2),
            },
            "load": {
                "mean": round(self._load_sum / max(1, self._polls), 4),
                "max": round(self._load_max, 4),
            },
            "xruns": {
                "input_overflows": t.input_overflows,
                "output_starvations": t.output_starvations,
                "driver_flags": t.driver_flags,
            },
            "late_hops": t.late_hops,
            "drift_ppm": round(t.drift_ppm, 2),
            "pitch": {
                "median_f0_hz": round(t.median_f0_hz, 1),
                "shift_semitones": round(t.pitch_shift_semitones, 2),
            },
            "takes": [str(take) for take in self.takes],
        }
