"""Takes: the dry and the converted voice, sample-aligned, as two 24-bit WAVs and a snapshot.

Threads: the worker calls `push` (copies into a preallocated ring, never waits); the recorder's own
thread writes to disk four times a second; `start`, `stop` and `mark` come from control threads. The
ring's two ends are its own affair; `error` and the counters are single references read by others.
The sidecar, written by control threads and at the end by the recorder's own, has a lock.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.audio.priority import raise_priority
from voiceshift.audio.provenance import Provenance
from voiceshift.audio.ring import RingBuffer
from voiceshift.audio.wavfile import WavWriter
from voiceshift.errors import RecordingError, VoiceShiftError
from voiceshift.takes import sidecar
from voiceshift.takes.files import CONVERTED, DRY, SNAPSHOT, claim_name, safe_name

_log = logging.getLogger(__name__)

WRITE_EVERY_S = 0.25
"""What is queued is written and flushed this often; a killed process loses no more than this."""
QUEUE_S = 20
"""Longest stall of the disk that loses nothing."""
_NOTHING_RUNS = "Nothing is being recorded. Press record, then set a marker."


class Take:
    """One running recording. Its files: NAME.wav (converted), NAME (dry).wav, NAME.json."""

    def __init__(self, folder: Path, voice_name: str, snapshot: dict[str, Any], now: datetime):
        """Create the three files under a name that nothing has yet. Raises RecordingError."""
        self._queue = RingBuffer(2 * QUEUE_S * SAMPLE_RATE_HZ)
        self._pair = np.empty(2 * HOP_SAMPLES, np.float32)
        self._chunk = np.empty(2 * SAMPLE_RATE_HZ, np.float32)
        self.hops = 0
        self.dropped_hops = 0
        self.error: RecordingError | None = None
        self._facts = dict(snapshot)
        self._sidecar_lock = threading.Lock()
        self._closed = False
        wanted = f"{now:%Y-%m-%d %H-%M-%S} {safe_name(voice_name)}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with contextlib.ExitStack() as undo:
                stem = claim_name(folder, wanted, snapshot)
                self._sidecar = folder / f"{stem}{SNAPSHOT}"
                undo.callback(self._sidecar.unlink)
                self.converted_path = folder / f"{stem}{CONVERTED}"
                self.dry_path = folder / f"{stem}{DRY}"
                self._converted = WavWriter(
                    self.converted_path, SAMPLE_RATE_HZ, provenance=Provenance(voice_name, now)
                )
                undo.callback(self.converted_path.unlink)
                undo.callback(self._converted.close)
                self._dry = WavWriter(self.dry_path, SAMPLE_RATE_HZ)
                undo.pop_all()
        except (OSError, VoiceShiftError) as error:
            raise RecordingError(
                f"No take can be recorded in {folder} ({_reason(error)}). Free some space or choose"
                " another folder, then record again."
            ) from error

    def push(self, dry: Samples, converted: Samples) -> None:
        """Queue one aligned hop of each, (240,). Worker thread; never blocks."""
        if self._queue.free < self._pair.size:
            self.dropped_hops += 1
            return
        self._pair[0::2] = dry
        self._pair[1::2] = converted
        self._queue.write(self._pair)
        self.hops += 1

    def drain(self) -> None:
        """Write what is queued and flush. On failure, keep what is on disk and set `error`."""
        try:
            while self.error is None and (n := min(self._queue.fill, self._chunk.size)):
                chunk = self._chunk[:n]
                self._queue.read_into(chunk)
                self._dry.write(chunk[0::2])
                self._converted.write(chunk[1::2])
            if self.error is None:
                self._dry.flush()
                self._converted.flush()
        except (OSError, VoiceShiftError) as error:
            self.error = self._broken_off(error)
            _log.error("%s", self.error)

    def mark(self) -> float:
        """Remember this moment, at once on disk; return it in s. Any thread. RecordingError."""
        at_s = self.hops * HOP_SAMPLES / SAMPLE_RATE_HZ
        with self._sidecar_lock:
            if self._closed:
                raise RecordingError(_NOTHING_RUNS)
            markers_s = [*self._facts.get("markers_s", ()), at_s]
            try:
                sidecar.write(self._sidecar, {**self._facts, "markers_s": markers_s}, False)
            except OSError as error:
                raise RecordingError(
                    f"The marker cannot be written beside the take ({_reason(error)}). Free some"
                    " space; the recording goes on."
                ) from error
            self._facts["markers_s"] = markers_s
        return at_s

    def close(self) -> None:
        """Write the rest and close both files."""
        self.drain()
        for writer in (self._dry, self._converted):
            try:
                writer.close()
            except (OSError, VoiceShiftError) as error:
                self.error = self.error or self._broken_off(error)
        with self._sidecar_lock:
            self._closed = True
            try:
                sidecar.write(self._sidecar, self._facts, finished=True)
            except OSError as error:  # the sound is safe; the take will be listed as recovered
                _log.warning("%s could not be completed: %s", self._sidecar, error)

    def _broken_off(self, error: Exception) -> RecordingError:
        return RecordingError(
            f"The recording in {self.converted_path.parent} stopped: {_reason(error)}. What was"
            " recorded is kept; free some space or choose another folder, then record again."
        )


class Recorder:
    """At most one take at a time, and the thread that writes it."""

    def __init__(self, clock: Callable[[], datetime] = datetime.now) -> None:
        """Idle. clock names the takes."""
        self._clock = clock
        self._take: Take | None = None
        self._thread: threading.Thread | None = None
        self._untold: list[Path] = []
        self._ending = threading.Event()
        self.error: RecordingError | None = None
        """Why the newest take broke off, None while all is well."""

    @property
    def take(self) -> Take | None:
        """The running take."""
        return self._take

    @property
    def elapsed_s(self) -> float:
        """Length of the running take, negative when there is none."""
        take = self._take
        return -1.0 if take is None else take.hops * HOP_SAMPLES / SAMPLE_RATE_HZ

    def start(self, folder: Path, voice_name: str, snapshot: dict[str, Any]) -> Path:
        """Begin a take, return the converted WAV's path. Raises RecordingError."""
        if self._take is not None:
            raise RecordingError("A take is already being recorded; stop it first.")
        self.error = None
        take = Take(folder, voice_name, snapshot, self._clock())
        self._ending.clear()
        self._thread = threading.Thread(
            target=self._write, args=(take,), name="recorder", daemon=True
        )
        self._thread.start()
        self._take = take
        self._untold += [take.converted_path, take.dry_path]
        return take.converted_path

    def push(self, dry: Samples, converted: Samples) -> None:
        """Queue one hop of each when a take is running. Worker thread."""
        take = self._take
        if take is not None:
            take.push(dry, converted)

    def mark(self) -> float:
        """Remember this moment of the running take; return it in s. Raises RecordingError."""
        take = self._take
        if take is None:
            raise RecordingError(_NOTHING_RUNS)
        return take.mark()

    def stop(self) -> list[Path]:
        """Finish the take: [converted, dry] of it and of every other since the last call."""
        self.finish()
        untold, self._untold = self._untold, []
        return untold

    def finish(self) -> None:
        """Finish the take, if one is running; `stop` will tell of it."""
        take, self._take = self._take, None
        if self._thread is not None:
            self._ending.set()
            self._thread.join()
            self._thread = None
        if take is not None and take.dropped_hops:
            _log.warning("the disk was too slow: %d ms lost", 10 * take.dropped_hops)

    def _write(self, take: Take) -> None:
        raise_priority()
        while take.error is None and not self._ending.wait(WRITE_EVERY_S):
            take.drain()
        take.close()
        if take.error is not None:
            self.error = take.error
            self._take = None  # live audio goes on


def _reason(error: Exception) -> str:
    cause = error.__cause__ or error  # the writer's own advice would come twice
    return str(getattr(cause, "strerror", None) or cause)
