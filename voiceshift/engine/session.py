"""One run from start to stop: two streams, two rings, a pipeline and the policy between them.

Threads: the audio callbacks touch only the ends (`ends.py`); `step` and everything it calls belong
to the worker (tests call it themselves); `close`, `fade_out` and `change_voice` come from a control
thread and touch only single references or closed streams. Time comes from the clock passed in.
"""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable

import numpy as np

from voiceshift.audio.backend import AudioStream
from voiceshift.audio.devices import Found
from voiceshift.audio.format import HOP_MS, Samples
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.delaymeter import DelayMeter
from voiceshift.engine.ends import InputEnd, OutputEnd, lag_ms
from voiceshift.engine.governor import HOPS_AT_ONCE, Governor
from voiceshift.engine.intake import Intake
from voiceshift.engine.latency import TIMINGS, DriftController
from voiceshift.engine.loopback import LoopbackProbe
from voiceshift.engine.messages import (
    EngineState,
    LatencyParts,
    Profile,
    StartRequest,
    Strain,
    Telemetry,
)
from voiceshift.engine.monitor import MonitorLeg, monitor_gone
from voiceshift.engine.observer import HopObserver
from voiceshift.engine.pipeline import HopView, Pipeline, Sound
from voiceshift.engine.recorder import Recorder
from voiceshift.engine.settling import Settling
from voiceshift.engine.telemetry import TelemetryBlock
from voiceshift.engine.wakes import WakeMeter
from voiceshift.voice.converter import Learnt

_log = logging.getLogger(__name__)

SHORTEST_NAP_S = 0.001
"""The worker looks at this pace: the callbacks may not touch a lock, so nothing can wake it."""
LONGEST_NAPS_S = {Profile.LOW: 0.0025, Profile.BALANCED: 0.005, Profile.SAFE: 0.01}
"""A driver that calls back early is seen so late at most: far below the margin of the profile.

10 ms on *balanced* saved half a percent of a core, and lost a block in one minute of three.
"""
_PUBLISH_S = 0.015
"""The telemetry's pace: about that of a screen."""
_SLOW_FIGURES_S = 0.1
"""How old the dearer figures of the telemetry may be; they are shown four times a second."""
_AFTER_CALL_S = 0.0003
_LOOK_AT_DEVICES_S = 0.009
"""How often the devices are asked whether they are still there: once a hop."""
_LEAST_CORRECTION_PPM = 1.0
"""What the ratio may be off from what is wanted: at 48 kHz half a sample in 10 s."""
_SMOOTHING = 0.01
"""Share of a new hop in the shown load: about one second."""


class Session:
    """See the module's docstring."""

    def __init__(
        self,
        source: Found,
        sink: Found,
        monitor: Found | None,
        request: StartRequest,
        voice: CastVoice,
        recorder: Recorder,
        block: TelemetryBlock,
        clock: Callable[[], float],
        speaker_f0_hz: float = 0.0,
    ) -> None:
        """Open the devices and start them. Raises DeviceNotFoundError, DeviceBusyError,
        UnsupportedFormatError or DeviceLostError, with nothing left open.
        """
        self.request = request
        self.input_label, self.output_label = source.device.label, sink.device.label
        self.faded = threading.Event()
        """Set when the fade-out asked for by `fade_out` has been played."""
        self.fault = ""
        self.scheduling = self.memory_locked = ""
        self.memory_mib = 0.0
        self.wakes = WakeMeter()
        """These four are for telemetry only, and kept by who runs the worker."""
        self.trouble = ""
        """What the user should know while the voice is heard all the same."""
        self.device_lost = False
        """One of the two devices is gone; the session will process nothing more."""
        self.over = False
        """Set after a loss, once the fade was played or never can be: the session may be closed."""
        self._clock = clock
        self._block = block
        self._recorder = recorder
        self._observer = HopObserver(block, recorder)
        self._input = InputEnd(clock)
        self._output = OutputEnd(clock)
        self._streams: list[AudioStream] = []
        self._monitor: MonitorLeg | None = None
        try:
            self._open(source, sink, monitor, request.profile)
            rate_in, rate_out = self._source.rate_hz, self._sink.rate_hz
            self.pipeline = Pipeline(
                rate_in, rate_out, voice, request.controls, speaker_f0_hz, self._on_hop
            )
            for stream in self._streams:
                stream.start()
        except BaseException:
            self.close()
            raise
        self._intake = Intake(self._input, rate_in, max(HOPS_AT_ONCE))
        block_ms = 1000.0 * max(
            self._source.block_samples / rate_in, self._sink.block_samples / rate_out
        )
        self._governor = Governor(request.profile, block_ms)
        self._drift = DriftController()
        self._settling = Settling()
        self._primed = False
        self._starvations_seen = 0
        self._flags_at_start = 0
        """What drivers flagged while they settled: nothing of it was heard."""
        self._silent_ms = 0.0
        self._sounded_at_s = clock()
        self._lag_ms = self._governor.target_ms
        self._delays = DelayMeter()
        self._probe: LoopbackProbe | None = None
        self._compute_ms = 0.0
        self._slow_figures = LatencyParts(), 0.0
        self._slow_figures_due_s = 0.0
        self._publish_due_s = 0.0
        self._devices_due_s = 0.0
        self._corrected_ppm = 0.0

    def _open(self, source: Found, sink: Found, monitor: Found | None, profile: Profile) -> None:
        block_ms = TIMINGS[profile].block_ms
        self._sink = sink.backend.open_output(sink.device, block_ms, self._output.callback)
        self._streams.append(self._sink)
        self._source = source.backend.open_input(source.device, block_ms, self._input.callback)
        self._streams.append(self._source)
        if monitor is not None:
            self._monitor = MonitorLeg(monitor, block_ms, self._clock)
            self._streams.append(self._monitor.stream)

    @property
    def speaker_f0_hz(self) -> float:
        """The speaker's median F0, 0 while unknown."""
        return self.pipeline.conversion.fit.median_f0_hz

    @property
    def learnt(self) -> Learnt | None:
        """What the voice knows of the speaker."""
        return self.pipeline.conversion.voice.converter.learnt

    @property
    def noise_profile(self) -> tuple[float, ...]:
        """The room's noise as it was learnt; empty while unknown."""
        profile = self.pipeline.denoiser.profile
        return () if profile is None else tuple(profile.tolist())

    def recall_noise(self, profile: tuple[float, ...]) -> None:
        """Take what an earlier session learnt; what is no profile must not stop the show."""
        if not profile:
            return
        try:
            with np.errstate(over="ignore"):  # becomes infinite, and is refused as that
                self.pipeline.denoiser.profile = np.array(profile, np.float32)
        except ValueError as error:
            _log.warning("the room's noise of an earlier run cannot be used: %s", error)

    def change_voice(self, voice: CastVoice) -> None:
        """Cross-fade to another voice. Any thread."""
        self.pipeline.change_voice(voice)

    def measure(self, probe: LoopbackProbe | None) -> None:
        """Let a probe be heard instead of the voice, until None is given. Any thread."""
        self.pipeline.hushed = probe is not None
        self._probe = probe

    def fade_out(self) -> None:
        """Ask for silence; `faded` tells when it has been played."""
        self.pipeline.wanted = Sound.SILENCE

    def fail(self, text: str) -> None:
        """Note why the worker gives up; what is in the output ring fades to silence."""
        self.fault = text
        self._output.live = False
        self._publish()

    def close(self) -> None:
        """Release the devices. Safe to call twice."""
        for stream in self._streams:
            stream.close()

    def nap_s(self) -> float:
        """Return for how long the worker may sleep after a step for which nothing was there.

        Until the microphone's next block that completes what is waited for; not longer than
        LONGEST_NAPS_S, because drivers call back in bursts, and not shorter than SHORTEST_NAP_S.
        """
        heard = self._input.stamp
        if not self._primed or heard is None:
            return SHORTEST_NAP_S
        block_s = self._source.block_samples / self._source.rate_hz
        missing_ms = self._governor.hops_at_once * HOP_MS - self._intake.waiting_ms
        blocks = max(1, math.ceil(missing_ms / (1000.0 * block_s) - 0.01))
        due_s = heard[0] + blocks * block_s + _AFTER_CALL_S - self._clock()
        return min(LONGEST_NAPS_S[self.request.profile], max(SHORTEST_NAP_S, due_s))

    def step(self) -> bool:
        """Process what the governor wants at once; return whether it was there. Sets `fault`."""
        if self._device_failed() or not self._prime():
            return False
        hops = self._intake.waiting()
        if hops < (1 if self._intake.skipping else self._governor.hops_at_once):
            return False
        if not self._intake.skipping and self._skip_stale():
            hops = min(hops, self._intake.waiting())
            if not hops:
                return False
        begun_s = self._clock()
        y = self.pipeline.process(self._intake.take(hops), hops)
        slack_ms = self._send(y)
        compute_ms = 1000.0 * (self._clock() - begun_s) / hops
        self._compute_ms += _SMOOTHING * hops * (compute_ms - self._compute_ms)
        self._govern(slack_ms, compute_ms, hops)
        self._note_silence(hops)
        if self.pipeline.fault is not None and not self.fault:
            self.fault = (
                f"The voice failed and was silenced ({self.pipeline.fault}). Choose another voice,"
                " or press start again."
            )
        if self._clock() >= self._publish_due_s or self.fault:
            self._publish()
        return True

    def _device_failed(self) -> bool:
        now = self._clock()
        if now < self._devices_due_s and not self.device_lost:
            return False
        self._devices_due_s = now + _LOOK_AT_DEVICES_S
        for stream in (self._source, self._sink):
            error = stream.error
            if error is not None and not self.device_lost:
                self.fault = str(error)
                self.device_lost = True
                self._output.live = False
        if self.device_lost and not self.over:
            self._await_fade()
        if self._monitor is not None and self._monitor.stream.error is not None:
            _log.warning("the monitor device is gone: %s", self._monitor.stream.error)
            self.trouble = monitor_gone(self.request.monitor)
            self._monitor = None
        return self.device_lost

    def _await_fade(self) -> None:
        """Let the output play what it has and fade; closing it sooner would be a click."""
        now = self._clock()
        if not self._output.silent:
            self._sounded_at_s = now
        played = now - self._sounded_at_s > self._sink.latency_ms / 1000.0
        self.over = played or self._sink.error is not None

    def _prime(self) -> bool:
        """Once both devices run steadily, start from empty rings and exactly the wanted lag."""
        if self._primed:
            return True
        source, sink = (self._input.stamp, self._source), (self._output.stamp, self._sink)
        if not self._settling.over(self._clock(), source, sink):
            return False
        self._intake.forget()
        self._write_silence(self._governor.target_ms - self._measured_lag_ms())
        self._output.live = True
        self._flags_at_start = self._driver_flags
        self._primed = True
        return True

    @property
    def _driver_flags(self) -> int:
        return self._input.driver_flags + self._output.driver_flags

    def _measured_lag_ms(self) -> float:
        lag = lag_ms(
            self._clock(),
            self._input,
            self._source.rate_hz,
            self._source.block_samples,
            self._output,
            self._sink.rate_hz,
            self.pipeline.pending_ms,
        )
        assert lag is not None, "steady means that both callbacks have run"
        return lag

    def _skip_stale(self) -> bool:
        """Ask the governor how much is too old to be played; begin to leave it out."""
        stale_ms = self._governor.stale_ms(self._measured_lag_ms())
        if stale_ms:
            self._intake.skip(stale_ms)
            self._jumped()
        return stale_ms > 0.0

    def _send(self, y: Samples) -> float:
        """Write y to the output; if that has run empty, only as late as the governor wants it.

        Return by how many ms it could have been later.
        """
        slack_ms = self._output.slack_ms(
            self._clock(), self._sink.rate_hz, self._sink.block_samples
        )
        starvations = self._output.starvations
        if starvations != self._starvations_seen:
            slack_ms = 0.0
            self._starvations_seen = starvations
            y_ms = 1000.0 * y.size / self._sink.rate_hz
            lag = self._measured_lag_ms() + y_ms
            self._governor.on_starved(self._clock())
            self._jumped()
            if self._output.ring.fill == 0:  # it is silent now
                self._write_silence(self._governor.target_ms - lag)
                y *= np.linspace(0.0, 1.0, y.size, dtype=np.float32)
        self._output.ring.write(y)
        return slack_ms

    def _jumped(self) -> None:
        """The lag is another at once: what was learnt of the one before does not count."""
        self._drift.jumped()
        self._delays.jumped()

    def _write_silence(self, duration_ms: float) -> None:
        n_samples = max(0, round(duration_ms * self._sink.rate_hz / 1000.0))
        self._output.ring.write(np.zeros(n_samples, np.float32))

    def _govern(self, slack_ms: float, compute_ms: float, hops: int) -> None:
        """Tell the governor how this call went, and apply its answers."""
        lag = self._measured_lag_ms()
        governor, pipeline = self._governor, self.pipeline
        governor.on_hop(lag, slack_ms, compute_ms, not pipeline.gate.open, self._clock())
        pipeline.overloaded = governor.strain is Strain.SILENT
        if not self._intake.skipping:
            ppm = self._drift.update(lag, governor.target_ms, hops * HOP_MS / 1000.0)
            if abs(ppm - self._corrected_ppm) >= _LEAST_CORRECTION_PPM:  # each change costs a glide
                self._corrected_ppm = ppm
                pipeline.set_correction(ppm)
            self._delays.note(self._source.latency_ms, lag, self._sink.latency_ms)
        self._lag_ms = lag

    def _note_silence(self, hops: int) -> None:
        if self.pipeline.wanted is Sound.SILENCE and self.pipeline.silent:
            # The end of the fade is still in the pipeline's last stages, the ring and the device.
            if self._silent_ms >= HOP_MS + self._lag_ms + self._sink.latency_ms:
                self.faded.set()
            self._silent_ms += hops * HOP_MS

    def _on_hop(self, hop: HopView) -> None:
        if self._probe is not None:
            self._probe(hop)
        self._observer(hop)
        if self._monitor is not None:
            controls = self.pipeline.controls
            gain = 10.0 ** (controls.monitor_gain_db / 20.0) if controls.monitor else 0.0
            self._monitor.play(hop.output, gain)

    def latency(self) -> LatencyParts:
        """Return where the time from mouth to output goes now."""
        return self._delays.parts(self.pipeline.latency_ms, self._compute_ms)

    def telemetry(self) -> Telemetry:
        """Return the newest picture."""
        pipeline, conversion = self.pipeline, self.pipeline.conversion
        heard, sent = self._observer.input_level, self._observer.output_level
        denoiser, recorder = pipeline.denoiser, self._recorder
        take = recorder.take
        if self._clock() >= self._slow_figures_due_s:
            self._slow_figures_due_s = self._clock() + _SLOW_FIGURES_S
            self._slow_figures = self.latency(), self.wakes.quantile_ms(0.99)
        latency, wake_p99_ms = self._slow_figures
        return Telemetry(
            state=EngineState.FAULT if self.fault else EngineState.RUNNING,
            fault=self.fault or str(recorder.error or "") or self.trouble,
            hops=self._observer.hops,
            voice_id=conversion.voice.voice_id,
            input_device=self.input_label,
            output_device=self.output_label,
            input_rms_dbfs=heard.rms_dbfs,
            input_peak_dbfs=heard.peak_dbfs,
            output_rms_dbfs=sent.rms_dbfs,
            output_peak_dbfs=sent.peak_dbfs,
            input_clipped=heard.clipped,
            output_limited=pipeline.limiter.limiting,
            gate_open=pipeline.gate.open,
            f0_hz=conversion.voice.converter.last_f0_hz,
            median_f0_hz=self.speaker_f0_hz,
            pitch_shift_semitones=conversion.shift_semitones,
            latency=latency,
            load=self._compute_ms / HOP_MS,
            input_overflows=self._input.overflows,
            output_starvations=self._output.starvations,
            driver_flags=self._driver_flags - self._flags_at_start,
            late_hops=self._governor.late_hops,
            absorbed=self._governor.absorbed,
            strain=self._governor.strain,
            scheduling=self.scheduling,
            memory_locked=self.memory_locked,
            memory_mib=self.memory_mib,
            wake_p99_ms=wake_p99_ms,
            wake_worst_ms=self.wakes.worst_ms,
            drift_ppm=self._drift.ppm,
            recording_s=recorder.elapsed_s,
            take_path="" if take is None else str(take.converted_path),
            learning_noise=denoiser.learning,
        )

    def _publish(self) -> None:
        self._publish_due_s = self._clock() + _PUBLISH_S
        self._block.write(self.telemetry())
